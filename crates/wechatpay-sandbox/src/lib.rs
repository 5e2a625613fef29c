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
//! | Room | What happens there |
//! |---|---|
//! | `server`, `service` | listening, limits, one request to one response |
//! | `protocol` | who may speak; how answers are signed and look |
//! | `router` | which operation of the catalogue goes to which handler |
//! | `handlers` | JSON to commands, states to JSON |
//! | [`domain`] | pure state machines: `decide` and `apply` |
//! | `merchants` | who calls: keys, certificates, bindings, and how they change |
//! | `scenarios` | changes of keys, acted out step by step |
//! | `notice` | what a merchant is told when something happened |
//! | `notify` | telling them: sealed, signed, sent and sent again |
//! | `sweep` | what time alone does to money |
//! | `check` | the go-live checklist, played against a running service |
//! | `store` | the event log in SQLite |
//! | `requests` | the log of calls, and why a signature does not fit |
//! | `faults` | trouble on demand |
//! | `language` | errors in Chinese and English |
//! | `intake` | bodies, within bounds on memory |
//! | `guard` | which names are answered, whose pages may call |
//! | `wire`, `tls`, `proxy` | connections, their bytes, and the real hosts' names |
//! | `admin` | `/_sandbox/*` |

pub mod domain;

mod admin;
mod chance;
mod check;
mod clock;
mod config;
mod doors;
mod error;
mod faults;
mod files;
mod gateway;
mod guard;
mod handlers;
mod intake;
mod keys;
mod language;
mod merchants;
mod notice;
mod notify;
mod protocol;
mod proxy;
mod requests;
mod router;
mod scenarios;
mod server;
mod service;
mod settings;
mod snapshot;
mod store;
mod sweep;
mod tls;
mod twin;
mod wire;
mod world;

pub use check::{CheckItem, CheckReport, CheckVerdict};
pub use config::{Limits, Mode, Profile, Unknown};
pub use error::Error;
pub use faults::{BadRule, Fault, Faults, Match, Moment, NotificationFault, Rule, Standing, When};
pub use keys::{KeyTexts, Keys};
pub use merchants::{MerchantKind, MerchantSpec};
pub use notice::Notice;
pub use notify::{
    Delivered, Meddling, NotificationChoices, Notifications, SignWith, Told, Trick, Verdict,
    VerdictCode,
};
pub use server::{Builder, Sandbox};
pub use settings::Settings;
pub use snapshot::Snapshot;
pub use tls::ca_pem;
