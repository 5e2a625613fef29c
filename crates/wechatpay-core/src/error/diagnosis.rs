//! Why a signature was not accepted, as data and as text.

use std::fmt;

/// What was signed, and what is probably wrong with it. See
/// [`Error::diagnosis`](crate::Error::diagnosis).
///
/// It shows no secrets: of path and body there are lengths and hashes, unless the client was built
/// with the frightening switch that shows them. `Display` is a report of several lines.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Diagnosis {
    /// Whose signature did not fit.
    pub subject: Subject,
    /// The lines of the message, in order; each ends in one LF that is not counted here.
    pub lines: Vec<SignedLine>,
    /// Bytes of the whole message, every LF counted: the gateway's `sign_message_length`.
    pub length: usize,
    /// SHA-256 of the whole message, hex.
    pub sha256: String,
    /// For a request the serial of the merchant certificate, for an answer the id of the platform
    /// key.
    pub key_id: String,
    /// SHA-256 of the key's public half (SPKI), hex: compare with
    /// `openssl pkey -pubout -outform DER | sha256sum`. `None` if the signer does not tell.
    pub fingerprint: Option<String>,
    /// How many seconds the server's clock is ahead of ours, if it told its time.
    pub skew: Option<i64>,
    /// How long the message was as the gateway saw it, if it said so.
    pub seen_length: Option<u64>,
    /// The most likely cause.
    pub likely_cause: LikelyCause,
}

/// Whose signature did not fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// Ours: the gateway refused the request.
    Request,
    /// WeChat Pay's: we do not accept the answer.
    Answer,
}

/// One line of a signed message.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct SignedLine {
    /// What is in it, such as `path and query`.
    pub name: &'static str,
    /// Its bytes, without the LF at its end.
    pub length: usize,
    /// SHA-256 of it, hex.
    pub sha256: String,
    /// The line itself, with control characters escaped; for lines that may hold secrets only if
    /// the client was told to show them.
    pub text: Option<String>,
}

/// What is most likely wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum LikelyCause {
    /// The clocks are more than five minutes apart.
    Clock {
        /// How many seconds the server's clock is ahead of ours.
        skew: i64,
    },
    /// The gateway saw another line than we signed.
    Line(&'static str),
    /// The gateway counted another length than we signed.
    Length,
    /// The header did not arrive as it was sent.
    Header,
    /// The merchant certificate has ended or was replaced.
    Certificate,
    /// The merchant has not set up APIv3 yet.
    Setup,
    /// The gateway knows no certificate of this merchant, or no such merchant.
    Merchant,
    /// The gateway knows no certificate of this merchant with this serial.
    Serial,
    /// Serial and private key do not belong together, or not to this merchant.
    Key,
    /// Something between us unpacked or packed the body.
    Encoding,
    /// The body was changed, or the id belongs to another key.
    Platform,
}

impl fmt::Display for LikelyCause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Clock { skew } => {
                let direction = if *skew > 0 { "behind" } else { "ahead" };
                let by = skew.unsigned_abs();
                write!(f, "this machine's clock is {by} s {direction}: set it")
            }
            Self::Line(line) => {
                write!(f, "the gateway saw another {line} than was signed: a proxy changes it")
            }
            Self::Length => f.write_str(
                "the gateway saw a message of another length: a proxy changes path or body",
            ),
            Self::Header => f.write_str(
                "the Authorization header did not arrive as it was sent: a proxy drops or rewrites it",
            ),
            Self::Certificate => f.write_str(
                "the merchant certificate has ended or was replaced: use the new one, its serial and its key",
            ),
            Self::Setup => {
                f.write_str("the merchant has no APIv3 key yet: set it on the merchant platform")
            }
            Self::Merchant => f.write_str(
                "the mchid is another merchant's or nobody's, or the merchant has no API certificate \
                 yet: compare it with the one on the merchant platform, and apply for a certificate there",
            ),
            Self::Serial => f.write_str(
                "no certificate of this mchid has this serial: take the serial of apiclient_cert.pem \
                 (`openssl x509 -serial`), or give the certificate itself instead",
            ),
            Self::Key => f.write_str(
                "the private key does not belong to the certificate with this serial, or the \
                 certificate not to this mchid: compare the fingerprints",
            ),
            Self::Encoding => f.write_str(
                "something between us unpacked or packed the body (Content-Encoding is set)",
            ),
            Self::Platform => f.write_str(
                "the body was changed on its way, or the key configured under this id is another one",
            ),
        }
    }
}

impl fmt::Display for Diagnosis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whose, key) = match self.subject {
            Subject::Request => ("request", "merchant serial"),
            Subject::Answer => ("answer", "platform key"),
        };
        writeln!(f, "signed {whose}: {} bytes, SHA-256 {}", self.length, self.sha256)?;
        for SignedLine { name, length, sha256, text } in &self.lines {
            match text {
                Some(text) => writeln!(f, "  {name} ({length}): {text}")?,
                None => writeln!(f, "  {name} ({length}): SHA-256 {sha256}")?,
            }
        }
        if let Some(seen) = self.seen_length {
            writeln!(f, "the gateway saw {seen} bytes")?;
        }
        writeln!(f, "{key}: {}", self.key_id)?;
        let fingerprint = self.fingerprint.as_deref().unwrap_or("not known");
        writeln!(f, "key fingerprint: {fingerprint}")?;
        match self.skew {
            Some(skew) => writeln!(f, "their clock minus ours: {skew} s")?,
            None => writeln!(f, "their clock minus ours: not known")?,
        }
        write!(f, "likely cause: {}", self.likely_cause)
    }
}
