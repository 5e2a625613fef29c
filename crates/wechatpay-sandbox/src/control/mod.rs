//! What stands beside the platform: admin calls, the go-live checklist, scenarios, snapshots.
//! It may name everything; nothing names it.
//!
//! | Module | What it does |
//! |---|---|
//! | `admin` | `/_sandbox/*` |
//! | `check` | the go-live checklist, played against a running service |
//! | `scenarios` | changes of keys, acted out step by step |
//! | `snapshot`, `snapshots` | the whole state, and where snapshots are kept |

mod admin;
mod controller;
mod scenarios;
mod snapshot;
mod snapshot_store;

pub(crate) mod check;

pub(crate) use admin::Api;
pub(crate) use controller::Control;
pub use snapshot::Snapshot;
