//! The samples of the book as code.
//!
//! [`generated`] holds the sample of each operation, the very text its reference page shows; with
//! the feature `all` the samples of every family are compiled. The chapters written by hand are
//! documentation tests.

pub mod generated;

/// The client that the `async` half of a sample uses.
pub type Asynchronous = wechatpay::Client;

/// The client that the `blocking` half of a sample uses.
pub type Blocking = wechatpay::blocking::Client;

/// What a sample gives: it shows the calls, not what is made of their answers.
pub type Done = Result<(), wechatpay::Error>;

/// The chapters, for their code: both languages have the same (`cargo xtask tidy` compares it).
#[cfg(doctest)]
mod chapters {
    #[doc = include_str!("../../chapters/errors.en.md")]
    mod errors {}
    #[doc = include_str!("../../chapters/keys.en.md")]
    mod keys {}
    #[doc = include_str!("../../chapters/production/index.en.md")]
    mod production_index {}
    #[doc = include_str!("../../chapters/production/trust.en.md")]
    mod production_trust {}
    #[doc = include_str!("../../chapters/production/retries.en.md")]
    mod production_retries {}
    #[doc = include_str!("../../chapters/production/notifications.en.md")]
    mod production_notifications {}
    #[doc = include_str!("../../chapters/production/paying.en.md")]
    mod production_paying {}
    #[doc = include_str!("../../chapters/production/files.en.md")]
    mod production_files {}
    #[doc = include_str!("../../chapters/production/merchants.en.md")]
    mod production_merchants {}
    #[doc = include_str!("../../chapters/production/seeing.en.md")]
    mod production_seeing {}
    #[doc = include_str!("../../chapters/quick-start.en.md")]
    mod quick_start {}
    #[doc = include_str!("../../chapters/sandbox/rust.en.md")]
    mod sandbox_rust {}
    #[doc = include_str!("../../chapters/six-forms.en.md")]
    mod six_forms {}
    #[doc = include_str!("../../chapters/tasks/front-ends.en.md")]
    mod tasks_front_ends {}
    #[doc = include_str!("../../chapters/tasks/migrate.en.md")]
    mod tasks_migrate {}
    #[doc = include_str!("../../chapters/tasks/jsapi.en.md")]
    mod tasks_jsapi {}
    #[doc = include_str!("../../chapters/tasks/papay.en.md")]
    mod tasks_papay {}
    #[doc = include_str!("../../chapters/tasks/pay.en.md")]
    mod tasks_pay {}
    #[doc = include_str!("../../chapters/tasks/payscore.en.md")]
    mod tasks_payscore {}
    #[doc = include_str!("../../chapters/tasks/profit-sharing.en.md")]
    mod tasks_profit_sharing {}
    #[doc = include_str!("../../chapters/tasks/reconcile.en.md")]
    mod tasks_reconcile {}
    #[doc = include_str!("../../chapters/tasks/refund.en.md")]
    mod tasks_refund {}
    #[doc = include_str!("../../chapters/tasks/transfer.en.md")]
    mod tasks_transfer {}
}
