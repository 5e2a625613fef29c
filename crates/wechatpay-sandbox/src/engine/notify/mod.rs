//! Telling merchants what happened: notifications (回调通知), sealed, signed, sent and sent again
//! (protocol 04).
//!
//! | Module | What it does |
//! |---|---|
//! | `schedule` | what follows from a delivery; pure |
//! | `verdict` | what an answer means, in plain words; pure |
//! | `envelope`, `sign` | the bytes and the headers, also deliberately wrong ones |
//! | `address` | which addresses can be told anything |
//! | `post` | one request to a merchant |
//! | `fault`, `meddle` | what is to go wrong with a delivery |
//! | `courier` | what is due is sent, and what came of it is kept |
//! | `choices`, `notifier`, `library` | what can be chosen and asked for |

mod address;
mod apply_faults;
mod choices;
mod delivery;
mod envelope;
mod fault;
mod library;
mod notifier;
mod phrase;
mod post;
mod schedule;
mod sign;
mod verdict;

pub(crate) use address::{Address, check_address};
pub(crate) use delivery::run;
pub(crate) use envelope::{Sealed, envelope};
pub(crate) use library::by_hand;
pub(crate) use notifier::Notifier;
pub(crate) use phrase::{Phrase, phrase};
pub(crate) use post::{HttpExchange, MerchantClient, PostError};
pub(crate) use sign::{Forgery, sign};
pub(crate) use verdict::{judge, judge_probe};

pub use choices::{DeliveryFault, DeliveryFaultRule, NotificationChoices, SignWith};
pub use fault::NotificationFault;
pub(crate) use fault::NotificationFaults;
pub use library::{Delivered, Notifications, SentNotification};
pub use verdict::{Verdict, VerdictCode};
