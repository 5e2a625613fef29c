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
    #[doc = include_str!("../../src/quick-start.md")]
    mod quick_start {}
    #[doc = include_str!("../../src/six-forms.md")]
    mod six_forms {}
}
