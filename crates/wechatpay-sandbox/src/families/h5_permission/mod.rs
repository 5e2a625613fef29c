//! H5 支付权限: a partner asks for H5 payment and for domains of its sub-merchants (protocol 16 §16;
//! catalogue family `global-merchant`).

mod application;
mod decide;
mod family;
mod terms;
mod view;
mod wallet;
mod wire;

pub use application::{ApplicationState, Event, H5Application, Request, State};
pub use decide::Command;
pub(crate) use family::FAMILY;
pub use terms::{ApplymentType, Limit, Sort, Terms, WebsiteState};
pub use view::View;
