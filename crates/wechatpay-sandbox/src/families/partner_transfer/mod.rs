//! 服务商转账: transfers that a partner starts for its sub-merchants, and whether a sub-merchant lets it
//! (protocol 16 §7; catalogue family `fund-app-partner-transfer`). The transfers are those of
//! [`super::transfer`].

mod decide;
mod family;
mod grant;
mod wallet;
mod wire;

pub use decide::Command;
pub(crate) use family::FAMILY;
pub use grant::{Application, ApplicationState, Event, Grant, GrantState, State};
