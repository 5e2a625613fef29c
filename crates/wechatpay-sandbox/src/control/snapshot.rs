//! A whole sandbox at one moment, as one JSON document.

use serde::{Deserialize, Serialize};

use crate::engine::{
    error::{Cause, Error},
    store::Dump,
};

/// A whole sandbox at one moment: orders, merchants with their keys, clock, notices.
///
/// As text it is one JSON document, good for any sandbox of this version or a later one. It holds
/// the sandbox's private keys; `Debug` shows none of them.
///
/// ```
/// use wechatpay_sandbox::{Sandbox, Snapshot};
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), wechatpay_sandbox::Error> {
/// let sandbox = Sandbox::start().await?;
/// let before = sandbox.snapshot().await?;
/// // … whatever a test does …
/// sandbox.restore(before.clone()).await?;
/// let text = before.to_json()?;
/// sandbox.restore(Snapshot::from_json(&text)?).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Snapshot {
    /// Which form this document has; also what tells it from other documents.
    #[serde(rename = "sandbox_snapshot")]
    form: u32,
    /// Unix second by the sandbox's clock.
    taken_at: i64,
    #[serde(flatten)]
    pub(super) dump: Dump,
}

impl Snapshot {
    pub(super) fn new(taken_at: i64, dump: Dump) -> Self {
        Self { form: FORM, taken_at, dump }
    }

    /// Unix second by the sandbox's clock at which it was taken.
    #[must_use]
    pub fn taken_at(&self) -> i64 {
        self.taken_at
    }

    /// How many events its log holds.
    #[must_use]
    pub fn events(&self) -> usize {
        self.dump.events()
    }

    /// The whole as text.
    ///
    /// # Errors
    /// There is no memory for it.
    pub fn to_json(&self) -> Result<String, Error> {
        serde_json::to_string(self).map_err(|error| Cause::Snapshot(error.to_string()).into())
    }

    /// Reads what [`Snapshot::to_json`] wrote.
    ///
    /// # Errors
    /// It is something else, or of a later version.
    pub fn from_json(text: &str) -> Result<Self, Error> {
        let snapshot: Self =
            serde_json::from_str(text).map_err(|error| Cause::Snapshot(error.to_string()))?;
        if snapshot.form != FORM {
            let text = format!("its form is {}, known is {FORM}", snapshot.form);
            return Err(Cause::Snapshot(text).into());
        }
        if !snapshot.dump.is_whole() {
            return Err(Cause::Snapshot("it holds a number that no table has".to_owned()).into());
        }
        Ok(snapshot)
    }
}

impl std::fmt::Debug for Snapshot {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Snapshot")
            .field("taken_at", &self.taken_at)
            .field("events", &self.events())
            .finish_non_exhaustive()
    }
}

const FORM: u32 = 1;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_snapshot_holds_whole_numbers() {
        let check = |cell: &str, is_read: bool| {
            let tables = format!(r#"{{"events":{{"columns":["seq"],"rows":[[{cell}]]}}}}"#);
            let text =
                format!(r#"{{"sandbox_snapshot":1,"taken_at":0,"schema":1,"tables":{tables}}}"#);
            let read = Snapshot::from_json(&text);
            assert_eq!(read.is_ok(), is_read, "{cell}");
            let Ok(snapshot) = read else { return };
            assert!(Snapshot::from_json(&snapshot.to_json().unwrap()).unwrap() == snapshot);
        };
        check("-9223372036854775808", true);
        check("9223372036854775807", true);
        check("9223372036854775808", false);
        // Found by a fuzzer: read, written and read again it was another number.
        check("53.233922337203775807073e-11", false);
        check("null", true);
    }
}
