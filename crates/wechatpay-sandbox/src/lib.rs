//! A local server that behaves like the WeChat Pay (微信支付) APIv3 gateway.
//!
//! WeChat Pay offers no test environment for APIv3. This is one: it checks signatures as the gateway
//! does, answers signed, keeps orders in an event log, and lets a test play the user, the bank and
//! the clock through calls under `/_sandbox/`.
//!
//! ```
//! use wechatpay_sandbox::Sandbox;
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), wechatpay_sandbox::Error> {
//! let sandbox = Sandbox::start().await?;
//! assert!(sandbox.base_url().starts_with("http://127.0.0.1:"));
//! assert_eq!(sandbox.settings().mchid, "1900000109");
//! sandbox.shutdown().await;
//! # Ok(())
//! # }
//! ```
//!
//! | Module | What it does |
//! |---|---|
//! | `gateway` | what the real gateway does: connections, checks, signatures, faults; names no family |
//! | `engine` | what every family needs: store, clock, reading calls, bills, notifications; names none |
//! | `families` | one folder for each family of the API: its state machine, its calls, its users |
//! | `control` | admin calls, the go-live checklist, scenarios, snapshots |
//! | `server` | puts them together, listens, stops |
//! | [`registry`] | what the families register: operations played, admin calls, lists |
//! | [`domain`] | the state machines, for those who test their laws |

pub mod domain;
pub mod registry;

mod control;
mod engine;
mod families;
mod gateway;
#[cfg(test)]
mod registrations;
mod server;

pub use control::{
    Snapshot,
    check::{CheckItem, CheckQuestion, CheckReport, CheckVerdict, Product, Severity},
};
pub use engine::{
    Notice,
    config::{Limits, Mode, Profile, Unknown},
    error::Error,
    keys::{KeyTexts, Keys},
    merchants::{MerchantKind, MerchantSpec},
    notify::{
        Delivered, DeliveryFault, DeliveryFaultRule, NotificationChoices, NotificationFault,
        Notifications, SentNotification, SignWith, Verdict, VerdictCode,
    },
    settings::Settings,
};
pub use gateway::{
    faults::{ActiveRule, BadRule, Fault, Faults, Match, Moment, Rule, When},
    tls::ca_pem,
};
pub use server::{Builder, Sandbox};

/// The examples of the crate's README compile.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct CrateReadme;
