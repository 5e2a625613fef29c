//! Notifications (回调通知): encrypted, signed, sent and sent again (protocol 04).
//!
//! | Module | What it does |
//! |---|---|
//! | `schedule` | what follows from a delivery; pure |
//! | `verdict` | what an answer means, in plain words; pure |
//! | `envelope`, `sign` | the bytes and the headers, also deliberately wrong ones |
//! | `address` | checks of addresses |
//! | `post` | one request to a merchant |
//! | `fault`, `apply_faults` | faults on demand, and how they change a delivery |
//! | `delivery` | sends what is due and records the results |
//! | `choices`, `notifier`, `library` | settings, shared parts, the API for tests |

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
pub(crate) use verdict::{is_failure, judge, judge_probe};

pub use choices::{DeliveryFault, DeliveryFaultRule, NotificationChoices, SignWith};
pub use fault::NotificationFault;
pub(crate) use fault::NotificationFaults;
pub use library::{Delivered, Notifications, SentNotification};
pub use verdict::{Verdict, VerdictCode};
