//! The table of all targets.

use crate::{
    answer, authorization, bill, certificates, corpus, keys, notification, p12, sealing, settings,
    template, unpack,
};
#[cfg(feature = "sandbox")]
use crate::{gateway, snapshot};

/// One way by which untrusted bytes come in.
#[derive(Clone, Copy, Debug)]
pub struct Target {
    /// Its name, also that of its program under `fuzz_targets` and its folder under `seeds`.
    pub name: &'static str,
    /// Takes the bytes in and checks what must hold. Panics if it does not.
    pub run: fn(&[u8]),
    /// How many changed inputs a short run tries: some are slow.
    pub rounds: u64,
}

impl Target {
    /// What to begin with: the golden vectors, and the files in its folder.
    #[must_use]
    pub fn seeds(&self) -> Vec<Vec<u8>> {
        corpus::of(self.name)
    }

    /// The target of this name, if there is one.
    #[must_use]
    pub fn find(name: &str) -> Option<&'static Self> {
        TARGETS.iter().find(|target| target.name == name)
    }
}

/// Gives these bytes to the target of this name.
///
/// # Panics
/// If a law is broken, or there is no such target.
pub fn run(name: &str, bytes: &[u8]) {
    let target = Target::find(name);
    assert!(target.is_some(), "no target is called {name}");
    if let Some(target) = target {
        (target.run)(bytes);
    }
}

/// All of them.
pub const TARGETS: &[Target] = &[
    Target { name: "answer", run: answer::run, rounds: 300 },
    Target { name: "authorization", run: authorization::run, rounds: 5_000 },
    Target { name: "bill", run: bill::run, rounds: 2_000 },
    Target { name: "certificates", run: certificates::run, rounds: 200 },
    #[cfg(feature = "sandbox")]
    Target { name: "gateway", run: gateway::run, rounds: 300 },
    Target { name: "keys", run: keys::run, rounds: 1_000 },
    Target { name: "notification", run: notification::run, rounds: 200 },
    Target { name: "p12", run: p12::run, rounds: 300 },
    Target { name: "sealing", run: sealing::run, rounds: 500 },
    Target { name: "settings", run: settings::run, rounds: 10_000 },
    #[cfg(feature = "sandbox")]
    Target { name: "snapshot", run: snapshot::run, rounds: 300 },
    Target { name: "template", run: template::run, rounds: 5_000 },
    Target { name: "unpack", run: unpack::run, rounds: 1_000 },
];
