//! Which platform keys are trusted, and until when. A shared store: certificates and public
//! keys side by side, found by the text in `Wechatpay-Serial`.

mod cache;
mod report;
mod statement;
mod store;
mod verification_failure;

pub use self::cache::TrustCache;
pub use self::report::{KeyOrigin, TrustReport, TrustedKey};
pub(crate) use self::statement::statement_digest;
pub use self::store::*;
pub use self::verification_failure::VerificationFailure;
