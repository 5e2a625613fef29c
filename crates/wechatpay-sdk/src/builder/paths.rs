//! Key material from files.

use std::path::Path;

use wechatpay_core::{Error, ErrorKind, Result};
use zeroize::Zeroizing;

use super::Builder;
use crate::env::{
    MERCHANT_CERTIFICATE, P12, PLATFORM_CERTIFICATE, PRIVATE_KEY, PUBLIC_KEY, Variable,
};
use crate::io_mode::IoMode;

/// From files. They are read at once; what cannot be read comes out of [`Builder::build`].
impl<H: IoMode> Builder<H> {
    /// As [`Builder::private_key`], from a file.
    pub fn private_key_path(self, path: impl AsRef<Path>) -> Self {
        self.with_file(path.as_ref(), &PRIVATE_KEY, |builder, key| builder.private_key(key))
    }

    /// As [`Builder::merchant_certificate`], from a file.
    pub fn merchant_certificate_path(self, path: impl AsRef<Path>) -> Self {
        let read = |builder: Self, pem: &[u8]| builder.merchant_certificate(pem);
        self.with_file(path.as_ref(), &MERCHANT_CERTIFICATE, read)
    }

    /// As [`Builder::p12`], from a file.
    pub fn p12_path(self, path: impl AsRef<Path>) -> Self {
        self.with_file(path.as_ref(), &P12, |builder, file| builder.p12(file))
    }

    /// As [`Builder::public_key`], from a file.
    pub fn public_key_path(self, id: &str, path: impl AsRef<Path>) -> Self {
        self.with_file(path.as_ref(), &PUBLIC_KEY, |builder, pem| builder.public_key(id, pem))
    }

    /// As [`Builder::platform_certificate`], from a file.
    pub fn platform_certificate_path(self, path: impl AsRef<Path>) -> Self {
        let read = |builder: Self, pem: &[u8]| builder.platform_certificate(pem);
        self.with_file(path.as_ref(), &PLATFORM_CERTIFICATE, read)
    }

    fn with_file(
        mut self,
        path: &Path,
        setting: &Variable,
        then: impl FnOnce(Self, &[u8]) -> Self,
    ) -> Self {
        match self.settings.keep(read(path, setting)) {
            Some(bytes) => then(self, &bytes),
            None => self,
        }
    }
}

fn read(path: &Path, setting: &Variable) -> Result<Zeroizing<Vec<u8>>> {
    crate::env::read_file(path).map_err(|cause| {
        let what = format!("the file of setting `{}` cannot be read", setting.setting);
        Error::new(ErrorKind::Input, what).with_source(cause)
    })
}
