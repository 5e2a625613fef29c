//! PKCS#12 files (`apiclient_cert.p12`): the merchant's key and certificate in one, under a
//! password, with the ciphers of today and those of twenty years ago.
//!
//! Decrypting happens only after the file's MAC was found right, wherever it has one.

mod cipher;
mod container;
mod der;
mod kdf;
#[cfg(test)]
mod tests;

pub use self::container::*;
