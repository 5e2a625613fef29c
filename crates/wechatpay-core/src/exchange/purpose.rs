//! What a message is for. Drivers and observers decide by it, never by looking at a path.

use std::fmt;

use crate::files::media::{Form, UploadFile};

/// What a message that a driver sends is for, and so how it is sent.
#[derive(Clone)]
#[non_exhaustive]
pub enum Purpose {
    /// The call itself. The answer is handed back whole.
    Call,
    /// The call itself, with a file. The request holds `meta`, as it was signed; this form is sent
    /// in its place, with its own `Content-Type`.
    Upload(Box<Form>),
    /// The call itself, whose answer is a file. Of a success the head is handed back, with an empty
    /// body, and the driver keeps the file; any other answer is handed back whole.
    Download,
    /// The list of platform certificates (平台证书). The answer is handed back whole.
    Certificates,
}

/// What an exchange is begun for.
#[derive(Clone, Debug)]
pub(crate) enum Task {
    /// A call with a JSON answer, unless its facts say otherwise.
    Call,
    /// A call that carries a file.
    Upload(UploadFile),
    /// A file that comes without a signature.
    File,
    /// A file whose head is signed over its digest: an overseas statement (境外对账单).
    Statement,
    /// The platform certificates, which are verified by the keys in them.
    Certificates,
}

impl fmt::Debug for Purpose {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Call => "Call",
            Self::Upload(_) => "Upload",
            Self::Download => "Download",
            Self::Certificates => "Certificates",
        })
    }
}
