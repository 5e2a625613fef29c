//! The merchants (商户) of a sandbox: who they are, which keys they hold, what they are bound to.
//!
//! A merchant is a [`Record`] of texts, which is what is kept and what calls change, and a
//! [`Merchant`] made of it, which is what requests meet.

mod change;
mod live;
mod merchant;
mod record;
mod spec;

pub(crate) use change::{PLATFORM, Patch, Reset};
pub(crate) use live::Live;
pub(crate) use merchant::{Merchant, MerchantView};
pub use record::MerchantKind;
pub(crate) use record::{CertificateStatus, Held, Listed, Record, SignatureFault};
pub use spec::MerchantSpec;
