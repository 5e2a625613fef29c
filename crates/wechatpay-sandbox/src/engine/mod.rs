//! What every family needs: the store, the clock, reading and answering calls, bills, notifications.
//! It names no family.
//!
//! | Module | What it does |
//! |---|---|
//! | `backend` | one sandbox: its store, clock, merchants and choices, built once |
//! | `act` | admin calls as values |
//! | `family` | the registration of a family, and the table of all families |
//! | `machine` | parts of state machines: aggregates, refusals, rules, times |
//! | `message` | requests and answers as values |
//! | `reading` | strict JSON and queries, checked against the catalogue |
//! | `call` | a verified call: its body, its changes, its sealed fields |
//! | `store` | the event log in SQLite |
//! | `list` | lists of a merchant's things, in pages |
//! | `ticks` | timeouts and due times |
//! | `bills` | bills (账单) of one day, from what moved |
//! | `notice`, `notify` | notifications: their content, and how they are sent |
//! | `merchants`, `keys` | merchants: keys, certificates, bindings, and how they change |
//! | `config`, `settings`, `clock`, `random`, `files`, `error` | configuration, time, random numbers, disk, errors |

mod act;
mod backend;
mod call;
mod family;
mod machine;
mod message;
mod notice;

pub mod bills;

pub(crate) mod clock;
pub(crate) mod config;
pub(crate) mod error;
pub(crate) mod files;
pub(crate) mod keys;
pub(crate) mod list;
pub(crate) mod merchants;
pub(crate) mod notify;
pub(crate) mod random;
pub(crate) mod reading;
pub(crate) mod settings;
pub(crate) mod store;
pub(crate) mod ticks;

pub(crate) use act::{Act, Nothing, OPENID, Verb, no_such_act, refused, variables};
pub(crate) use backend::Backend;
pub(crate) use call::{Call, Opener, not_there, vanished};
pub(crate) use family::{AnswerFuture, Families, Family, OperationHandler, plays};
pub use machine::{
    Account, Aggregate, AlternateKey, Booked, Books, Decide, Detail, ErrorNumber, Frozen, Given,
    Location, Now, Personal, Posting, Profile, Reason, RefundEntry, Refusal, ServiceTime,
    ShareEntry, TradeEntry, check_length, check_notify_url, check_number, compact_time,
    day_and_time, is_number_text, parse_rfc3339, rfc3339, rfc3339_millis,
};
pub(crate) use machine::{
    check_instant, check_range, date_text, day_start, one_unless_said, parse_date, set_unless_said,
    unless_zero,
};
pub(crate) use merchants::Merchant;
pub(crate) use message::{
    Answer, Arrival, Failure, Incoming, Part, SIGNED_DIGEST, is_xml, parts, shorten_message,
    signed_part,
};
pub use notice::Notice;
pub(crate) use reading::{Fields, Json, Query, Rules, read_json};
pub(crate) use store::{Refused, Store, StoreError, Stream, View};
