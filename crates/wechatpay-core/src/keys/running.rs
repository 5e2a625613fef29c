//! A digest that is updated piece by piece.

use std::fmt;

use aws_lc_rs::digest::{Context, SHA1_FOR_LEGACY_USE_ONLY, SHA256};

/// A digest under way. The form in the end is that of [`sha256_hex`](super::sha256_hex).
#[derive(Clone)]
pub struct RunningDigest(Context);

impl RunningDigest {
    /// SHA-1: what bills (账单) are checked with.
    #[must_use]
    pub fn sha1() -> Self {
        Self(Context::new(&SHA1_FOR_LEGACY_USE_ONLY))
    }

    /// SHA-256: what uploads are checked with.
    #[must_use]
    pub fn sha256() -> Self {
        Self(Context::new(&SHA256))
    }

    /// Takes more bytes in.
    pub fn update(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    /// The digest of all that was taken in, as lower-case hex.
    #[must_use]
    pub fn finish_hex(self) -> String {
        super::hex(self.0.finish().as_ref())
    }
}

impl fmt::Debug for RunningDigest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RunningDigest")
    }
}
