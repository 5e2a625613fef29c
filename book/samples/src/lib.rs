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

/// The chapters, for their code.
#[cfg(doctest)]
mod chapters {
    #[doc = include_str!("../../src/errors.md")]
    mod errors {}
    #[doc = include_str!("../../src/keys.md")]
    mod keys {}
    #[doc = include_str!("../../src/production/index.md")]
    mod production_index {}
    #[doc = include_str!("../../src/production/trust.md")]
    mod production_trust {}
    #[doc = include_str!("../../src/production/retries.md")]
    mod production_retries {}
    #[doc = include_str!("../../src/production/notifications.md")]
    mod production_notifications {}
    #[doc = include_str!("../../src/production/paying.md")]
    mod production_paying {}
    #[doc = include_str!("../../src/production/files.md")]
    mod production_files {}
    #[doc = include_str!("../../src/production/merchants.md")]
    mod production_merchants {}
    #[doc = include_str!("../../src/production/seeing.md")]
    mod production_seeing {}
    #[doc = include_str!("../../src/quick-start.md")]
    mod quick_start {}
    #[doc = include_str!("../../src/sandbox/rust.md")]
    mod sandbox_rust {}
    #[doc = include_str!("../../src/six-forms.md")]
    mod six_forms {}
}
