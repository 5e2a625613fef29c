//! What happens to orders, cards and redemptions, decided without knowing who asks or where it is kept.
//!
//! Each aggregate has four items: a `State`, a `Command`, an `Event`, and the two pure functions
//! `decide` (what shall happen) and `apply` (what is true afterwards). There is no HTTP, no SQL, no
//! clock and no JSON here: time and made-up numbers arrive as arguments, refusals leave as values.

mod address;
mod aggregate;
mod books;
mod instant;
mod movement;
mod personal;
mod refusal;
mod rules;

pub mod bill;
pub mod discount_card;
pub mod discount_order;
pub mod edu_star;
pub mod memo;
pub mod pay;
pub mod payscore;
pub mod permission;
pub mod profit_sharing;
pub mod service_order;
pub mod transfer;
pub mod transfer_batch;

pub use address::check_notify_url;
use aggregate::decide_after;
pub use aggregate::{Aggregate, Claim, Now};
pub use books::{Account, Back, Booked, Books, Deal, Posting};
pub use instant::{compact_time, day_and_time, parse_rfc3339, rfc3339, rfc3339_millis};
pub use movement::Movement;
pub use personal::Personal;
pub use refusal::{Detail, Given, Location, Reason, Refusal};
pub use rules::{Profile, ServiceTime, check_length, check_number, is_number_text};
