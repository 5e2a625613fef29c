//! A folder that is gone when the test is.

use std::path::PathBuf;

use wechatpay_core::{Nonce as _, RandomNonce};

/// A folder that is gone when the test is.
pub(crate) struct Folder(pub PathBuf);

impl Folder {
    pub(crate) fn new(name: &str) -> Self {
        let unique =
            format!("wechatpay-sandbox-{name}-{}-{}", std::process::id(), RandomNonce.nonce());
        Self(std::env::temp_dir().join(unique))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
