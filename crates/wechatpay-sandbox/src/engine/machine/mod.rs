//! The parts of state machines.
//!
//! Each aggregate has a `State`, a `Command`, an `Event`, and two pure functions: [`Decide::decide`]
//! (what shall happen) and [`Aggregate::apply`] (what is true afterwards). They know no HTTP, no SQL, no
//! clock and no JSON: time and made-up numbers arrive as arguments, refusals leave as values.

mod address;
mod aggregate;
mod books;
mod error_number;
mod instant;
mod personal;
mod refusal;
mod rules;

pub use address::check_notify_url;
pub use aggregate::{Aggregate, AlternateKey, Decide, Now};
pub use books::{Account, Booked, Books, Frozen, Posting, RefundEntry, ShareEntry, TradeEntry};
pub use error_number::ErrorNumber;
pub use instant::{compact_time, day_and_time, parse_rfc3339, rfc3339, rfc3339_millis};
pub(crate) use instant::{date_text, day_start, parse_date};
pub use personal::Personal;
pub use refusal::{Detail, Given, Location, Reason, Refusal};
pub use rules::{Profile, ServiceTime, check_length, check_number, is_number_text};
pub(crate) use rules::{check_instant, check_range, one_unless_said, set_unless_said, unless_zero};
