//! The go-live checklist (上线质量验收) played against a merchant's running service.
//!
//! | Module | What it does |
//! |---|---|
//! | `report` | items, verdicts, sums |
//! | `play` | the notifications that are sent, good and bad |
//! | `items` | one function per item: what is sent and what must come back |
//! | `conduct` | what the service's own calls to the sandbox show |

mod conduct;
mod items;
mod report;
mod test_notifications;

pub(crate) use items::{Asked, check, play};

pub use report::{CheckItem, CheckReport, CheckVerdict};
