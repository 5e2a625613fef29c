//! Onboarding (进件): applications of special merchants (特约商户) and of second-level merchants
//! (二级商户), reviewed step by step, and their settlement accounts (结算账户) (catalogue families
//! `applyment4sub`, `ecommerce-applyments`, `apply4sub`).

mod application;
mod decide;
mod family;
mod listed;
mod settlement;
mod view;
mod wallet;
mod wire;

pub use application::{Application, Applyment, Event, Form, Rejected, Stage, State, Terms};
pub use decide::Command;
pub(crate) use family::FAMILY;
pub use settlement::{
    Account, AccountChange, AccountCommand, AccountEvent, AccountState, SettlementAccount, Verified,
};
pub use view::{EcommerceView, View};
