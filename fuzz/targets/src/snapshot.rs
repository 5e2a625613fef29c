//! Snapshots of a sandbox: what is read is written and reads back, and one that cannot be put in
//! place leaves the sandbox as it was.
//!
//! The bytes are a snapshot as JSON; what is there as `@` and a pointer is taken from a sound one.

use std::sync::LazyLock;

use serde_json::Value;
use tokio::runtime::Runtime;
use wechatpay_sandbox::{Sandbox, Snapshot};

use crate::gateway;

pub(crate) fn run(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let filled = fill(text);
    let Ok(snapshot) = Snapshot::from_json(filled.as_deref().unwrap_or(text)) else { return };
    let written = snapshot.to_json().unwrap_or_else(|e| panic!("{e}"));
    let again = Snapshot::from_json(&written);
    assert!(again.is_ok_and(|again| again == snapshot), "written, it reads back");
    assert!(format!("{snapshot:?}").len() < 200, "nothing of it is printed");
    let Room { runtime, sandbox, before } = &*ROOM;
    if runtime.block_on(sandbox.restore(snapshot)).is_err() {
        assert!(is(&now(), before), "a snapshot that was refused changed the world");
        return;
    }
    // It may hold anything, but it can be taken again, and the old state restored.
    let _ = now();
    let back = runtime.block_on(sandbox.restore(before.clone()));
    back.unwrap_or_else(|e| panic!("the world cannot be put back: {e}"));
    assert!(is(&now(), before), "put back, it is what it was");
}

fn now() -> Snapshot {
    ROOM.runtime.block_on(ROOM.sandbox.snapshot()).unwrap_or_else(|e| panic!("{e}"))
}

/// The same state, whenever it was read.
fn is(one: &Snapshot, other: &Snapshot) -> bool {
    let rows = |snapshot: &Snapshot| {
        let text = snapshot.to_json().unwrap_or_default();
        let mut value: Value = serde_json::from_str(&text).unwrap_or_default();
        value.as_object_mut().map(|members| members.remove("taken_at"));
        value
    };
    rows(one) == rows(other)
}

/// Puts parts of a sound snapshot in the place of texts such as `@/tables`, so that small inputs
/// reach far.
fn fill(text: &str) -> Option<String> {
    fn walk(value: &mut Value, sound: &Value) {
        match value {
            Value::String(text) => {
                let found = text.strip_prefix('@').and_then(|pointer| sound.pointer(pointer));
                if let Some(found) = found {
                    *value = found.clone();
                }
            }
            Value::Array(items) => items.iter_mut().for_each(|item| walk(item, sound)),
            Value::Object(members) => members.values_mut().for_each(|item| walk(item, sound)),
            _ => {}
        }
    }
    let mut value = serde_json::from_str(text).ok()?;
    walk(&mut value, &SOUND);
    Some(value.to_string())
}

struct Room {
    runtime: Runtime,
    sandbox: Sandbox,
    before: Snapshot,
}

static ROOM: LazyLock<Room> = LazyLock::new(|| {
    let runtime = Runtime::new().unwrap_or_else(|e| panic!("{e}"));
    let (sandbox, before) = runtime.block_on(async {
        let sandbox = gateway::sandbox().await;
        let before = sandbox.snapshot().await.unwrap_or_else(|e| panic!("{e}"));
        (sandbox, before)
    });
    Room { runtime, sandbox, before }
});

static SOUND: LazyLock<Value> = LazyLock::new(|| {
    let text = ROOM.before.to_json().unwrap_or_default();
    serde_json::from_str(&text).unwrap_or_default()
});
