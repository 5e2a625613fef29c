//! The table of all targets.

use crate::{answer, authorization, bill, keys, notification, seeds, template};

/// One door that bytes come in by.
#[derive(Clone, Copy, Debug)]
pub struct Target {
    /// Its name, also that of its program under `fuzz_targets`.
    pub name: &'static str,
    /// Takes the bytes in and checks what must hold. Panics if it does not.
    pub run: fn(&[u8]),
    /// What to begin with: the golden vectors.
    pub seeds: fn() -> Vec<Vec<u8>>,
}

/// Gives these bytes to the target of this name.
///
/// # Panics
/// If a law is broken, or there is no such target.
pub fn run(name: &str, bytes: &[u8]) {
    let target = TARGETS.iter().find(|target| target.name == name);
    assert!(target.is_some(), "no target is called {name}");
    if let Some(target) = target {
        (target.run)(bytes);
    }
}

/// All of them.
pub const TARGETS: [Target; 6] = [
    Target { name: "authorization", run: authorization::run, seeds: seeds::authorization },
    Target { name: "notification", run: notification::run, seeds: seeds::notification },
    Target { name: "template", run: template::run, seeds: seeds::template },
    Target { name: "keys", run: keys::run, seeds: seeds::keys },
    Target { name: "bill", run: bill::run, seeds: seeds::bill },
    Target { name: "answer", run: answer::run, seeds: seeds::answer },
];
