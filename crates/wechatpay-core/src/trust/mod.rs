//! Which platform keys are believed, and until when. A shared store: certificates and public
//! keys side by side, found by the text in `Wechatpay-Serial`.

mod cache;
mod distrust;
mod report;
mod statement;
mod store;

pub use self::cache::TrustCache;
pub use self::distrust::Distrust;
pub use self::report::{KeyOrigin, TrustReport, TrustedKey};
pub use self::store::*;
