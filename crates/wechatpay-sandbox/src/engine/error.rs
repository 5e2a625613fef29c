//! Why a sandbox could not start.

use std::path::PathBuf;

use super::StoreError;

/// The sandbox could not start, or could not do what its library was asked for.
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
    #[error("{0:?} is not a merchant number: give eight to ten digits")]
    Mchid(String),
    #[error("merchant {0} is there already")]
    Taken(String),
    #[error("merchant {0} does not exist")]
    NoMerchant(String),
    #[error("the default merchant cannot be removed")]
    Default,
    #[error("a merchant needs a certificate and a platform certificate")]
    NoKeys,
    #[error("give a private key together with the certificate that belongs to it")]
    HalfPair,
    #[error("there is no scenario {0}")]
    NoScenario(String),
    #[error("scenario {0} is at its end, or was not started: start it")]
    ScenarioOver(String),
    #[error("there is no snapshot {0}")]
    NoSnapshot(String),
    #[error("this is no snapshot of a sandbox: {0}")]
    Snapshot(String),
    #[error("making keys was interrupted")]
    Interrupted,
    #[error("{url:?} cannot be told anything: {problem}")]
    NotifyUrl { url: String, problem: &'static str },
    #[error("admin call {path:?}: {answer}")]
    Act { path: String, answer: String },
    #[error("this cannot be chosen: {0}")]
    Choice(&'static str),
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Error {
    pub(crate) fn file(path: impl Into<PathBuf>) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.into();
        move |source| Self(Cause::File { path, source })
    }

    pub(crate) fn notify_url(url: &str, problem: &'static str) -> Self {
        Self(Cause::NotifyUrl { url: url.to_owned(), problem })
    }

    pub(crate) fn act(path: &str, answer: String) -> Self {
        Self(Cause::Act { path: path.to_owned(), answer })
    }

    pub(crate) fn choice(problem: &'static str) -> Self {
        Self(Cause::Choice(problem))
    }
}

impl Error {
    /// What went wrong, for those who answer differently to different causes.
    pub(crate) fn cause(&self) -> &Cause {
        &self.0
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
