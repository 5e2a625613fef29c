//! The merchants (商户) of a sandbox: their keys, certificates and bindings.
//!
//! A merchant is a [`Record`] of texts, which is stored and changed, and a
//! [`Merchant`] made of it, which handlers use.

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
