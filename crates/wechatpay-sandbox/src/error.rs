//! Why a sandbox could not start.

use std::path::PathBuf;

use crate::store::StoreError;

/// The sandbox could not start.
#[derive(Debug, thiserror::Error)]
#[error(transparent)]
pub struct Error(#[from] Cause);

/// The cause, kept private so that it can grow.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Cause {
    #[error("{0:?} is not an address to listen on: give IP and port, such as 127.0.0.1:8129")]
    Address(String),
    #[error(
        "{0} is reachable from other machines and the sandbox guards nothing: listen on 127.0.0.1"
    )]
    Public(String),
    #[error("cannot listen on {address}")]
    Listen { address: String, source: std::io::Error },
    #[error("cannot read or write {}", path.display())]
    File { path: PathBuf, source: std::io::Error },
    #[error("cannot make a certificate")]
    Certificate(#[from] rcgen::Error),
    #[error("cannot speak TLS")]
    Tls(#[from] rustls::Error),
    #[error("a key of the sandbox cannot be used")]
    Key(#[from] wechatpay_core::Error),
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Error {
    pub(crate) fn file(path: impl Into<PathBuf>) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.into();
        move |source| Self(Cause::File { path, source })
    }
}

impl From<StoreError> for Error {
    fn from(error: StoreError) -> Self {
        Self(Cause::Store(error))
    }
}

impl From<rcgen::Error> for Error {
    fn from(error: rcgen::Error) -> Self {
        Self(Cause::Certificate(error))
    }
}

impl From<wechatpay_core::Error> for Error {
    fn from(error: wechatpay_core::Error) -> Self {
        Self(Cause::Key(error))
    }
}
