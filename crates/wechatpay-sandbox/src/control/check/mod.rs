//! The go-live checklist (上线质量验收) played against a merchant's running service.
//!
//! | Module | What it does |
//! |---|---|
//! | `rules`, `questions` | the rules in words; those that only a person can answer |
//! | `test_notifications` | the notifications that are sent, good and bad |
//! | `items`, `variants` | what is sent, in which order; notifications that a careful service tells apart |
//! | `judge` | what the answers mean |
//! | `conduct`, `effects` | what the service's own calls to the sandbox show |
//! | `report` | items, verdicts, sums |

mod conduct;
mod effects;
mod items;
mod judge;
mod questions;
mod report;
mod rules;
mod test_notifications;
mod variants;

pub(crate) use items::{Asked, check, play};

pub use report::{CheckItem, CheckQuestion, CheckReport, CheckVerdict, Product, Severity};
