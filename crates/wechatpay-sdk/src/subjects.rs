//! What the root of the crate does not hold, as modules by subject.

/// Bills (账单) and other files that are downloaded.
pub mod bill {
    pub use wechatpay_core::bill::*;

    pub use crate::bills::Bill;
    pub use crate::download::{BillRows, Download};
}

/// Time and random text, which tests replace.
pub mod clock {
    pub use wechatpay_core::{Clock, FixedClock, FixedNonce, Nonce, SystemClock};
}

/// What an [`Error`](crate::Error) is made of.
pub mod error {
    pub use wechatpay_core::{
        BoxError, Diagnosis, ErrorCode, Explanation, LikelyCause, Refusal, SignedLine, Subject,
    };
}

/// Notifications (回调通知): received, opened, handled once, answered.
pub mod notify {
    pub use wechatpay_core::{
        Claim, ClaimStatus, Deduplicator, DuplicateCheck, MemoryDeduplicator, Notification,
        OpeningStep, Rejection, RejectionCause,
    };

    pub use crate::ack::Ack;
    pub use crate::notified::{FromNotification, Notified, NotifiedRejection, Resource};
    pub use crate::receiver::{ReceivedNotification, Receiver};
}

/// What can be seen of calls and notifications while they happen.
pub mod observe {
    pub use wechatpay_core::{Observation, Observer};

    #[cfg(feature = "metrics")]
    pub use crate::metrics::Metrics;
}

/// Operations as values, and the macro that declares your own.
pub mod operation {
    pub use wechatpay_core::operation::*;
    pub use wechatpay_core::{Empty, request};
}

/// How often a call is repeated.
pub mod retry {
    pub use wechatpay_core::{AttemptFailure, RetryPolicy};
}

/// Which platform keys are believed, and where fetched ones are kept.
pub mod trust {
    pub use wechatpay_core::{KeyOrigin, TrustCache, TrustReport, TrustedKey};

    pub use crate::cache::FileCache;
}
