//! The forging gateway: a server on a real socket that lies in every way we could think of. What
//! comes of each forgery is one row of a table, the same for async and blocking:
//!
//! ```text
//! cargo test -p wechatpay-sdk --all-features forging -- --nocapture
//! ```

use std::fmt::{self, Write as _};
use std::net::TcpListener;
use std::time::Duration;

use serde_json::{Value, json};
use wechatpay::bill::BillLink;
use wechatpay::{
    Builder, Error, Outcome, Reply, Request,
    generic::{Handle, IoMode},
    retry::RetryPolicy,
    upload::UploadFile,
};

use crate::support::{APIV3_KEY, BODY, Forge, Lie, believer, merchant};

/// How one call ended, as far as money is concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Ending {
    /// `None` if the answer was accepted.
    outcome: Option<Outcome>,
    is_untrusted: bool,
    attempts: u32,
}

/// One row: the lie, and how each kind of call must end.
struct Row {
    name: &'static str,
    lie: Lie,
    /// A GET; a POST that must not be repeated; one whose number makes a repeat harmless.
    expected: [Ending; 3],
}

impl Row {
    fn expected(&self, kind: Kind) -> Ending {
        let [read, write, numbered] = self.expected;
        let is_reached = self.expected != NOT_SENT;
        match kind {
            // However the list fails, the answer that wanted it stays unproven, and is asked for
            // once: the list alone is asked for again.
            Kind::CertificatesOfRead | Kind::CertificatesOfWrite
                if is_reached && read != BELIEVED[0] =>
            {
                UNTRUSTED[0]
            }
            Kind::Read | Kind::CertificatesOfRead => read,
            Kind::Write | Kind::CertificatesOfWrite => write,
            // The same picture twice does no harm (protocol 09).
            Kind::NumberedWrite | Kind::Upload => numbered,
            Kind::Download => match self.file() {
                File::AsRead => read,
                File::Good => ending(None, false, 1),
                // What goes wrong while it is read is no call's failure: it has no attempts.
                File::Bad => ending(Some(Outcome::Unknown), true, 0),
                File::Broken => ending(Some(Outcome::Unknown), false, 0),
            },
        }
    }

    /// A file is not signed: it is its digest, in a link that was signed, that proves it.
    fn file(&self) -> File {
        match self.lie {
            Lie::Unsigned(400..) | Lie::ResignedStatus(_) | Lie::Html(_) | Lie::Redirect => {
                File::AsRead
            }
            Lie::Deaf | Lie::CutBefore | Lie::CutInHead => File::AsRead,
            Lie::BodyChanged
            | Lie::BodyGrown
            | Lie::BodyShortened
            | Lie::BodyEmptied
            | Lie::BodySwapped
            | Lie::CutUndelimited => File::Bad,
            Lie::CutBeforeBody | Lie::CutInBody | Lie::CutInChunks => File::Broken,
            _ => File::Good,
        }
    }
}

/// What becomes of a file.
enum File {
    /// It never began.
    AsRead,
    Good,
    /// Whole, but not what the digest says.
    Bad,
    /// It broke off.
    Broken,
}

/// What an honest gateway's answer gives: accepted at once.
const BELIEVED: [Ending; 3] = [ending(None, false, 1); 3];

/// An answer that proves nothing ends the call at once, whatever it says.
const UNTRUSTED: [Ending; 3] = [ending(Some(Outcome::Unknown), true, 1); 3];

/// No believable answer came: asked for again, where asking again is harmless.
const LOST: [Ending; 3] = repeated(false);

/// As above, and the last answer was one that proves nothing.
const PROBED: [Ending; 3] = repeated(true);

/// Nothing was sent, so everything may be tried again.
const NOT_SENT: [Ending; 3] = [ending(Some(Outcome::NotSent), false, 3); 3];

const fn ending(outcome: Option<Outcome>, is_untrusted: bool, attempts: u32) -> Ending {
    Ending { outcome, is_untrusted, attempts }
}

const fn repeated(is_untrusted: bool) -> [Ending; 3] {
    let unknown = Some(Outcome::Unknown);
    let (thrice, once) = (ending(unknown, is_untrusted, 3), ending(unknown, is_untrusted, 1));
    [thrice, once, thrice]
}

const fn row(name: &'static str, lie: Lie, expected: [Ending; 3]) -> Row {
    Row { name, lie, expected }
}

const ROWS: &[Row] = &[
    row("honest", Lie::None, BELIEVED),
    // Signatures.
    row("unsigned", Lie::Unsigned(200), UNTRUSTED),
    row("signature header empty", Lie::Empty("Wechatpay-Signature"), UNTRUSTED),
    row("no Wechatpay-Timestamp", Lie::Without("Wechatpay-Timestamp"), UNTRUSTED),
    row("no Wechatpay-Nonce", Lie::Without("Wechatpay-Nonce"), UNTRUSTED),
    row("no Wechatpay-Serial", Lie::Without("Wechatpay-Serial"), UNTRUSTED),
    row("no Wechatpay-Signature", Lie::Without("Wechatpay-Signature"), UNTRUSTED),
    row("no Wechatpay-Signature-Type", Lie::Without("Wechatpay-Signature-Type"), UNTRUSTED),
    row("another Signature-Type", Lie::OtherAlgorithm, UNTRUSTED),
    row("one bit of the signature changed", Lie::BitFlipped, UNTRUSTED),
    row("signature not base64", Lie::NotBase64, UNTRUSTED),
    row("signed by another key in our key's name", Lie::Resigned, UNTRUSTED),
    row("signed by another key in its own name", Lie::Stranger, UNTRUSTED),
    row("signed by the merchant's own key", Lie::Reflected, UNTRUSTED),
    row("probe (WECHATPAY/SIGNTEST/)", Lie::Probe, PROBED),
    row("timestamp header twice", Lie::Twice("Wechatpay-Timestamp"), UNTRUSTED),
    row("nonce header twice", Lie::Twice("Wechatpay-Nonce"), UNTRUSTED),
    row("serial header twice", Lie::Twice("Wechatpay-Serial"), UNTRUSTED),
    row("signature header twice", Lie::Twice("Wechatpay-Signature"), UNTRUSTED),
    row("signature type header twice", Lie::Twice("Wechatpay-Signature-Type"), UNTRUSTED),
    // Time.
    row("300 s old", Lie::Aged(-300), BELIEVED),
    row("301 s old", Lie::Aged(-301), UNTRUSTED),
    row("400 s old", Lie::Aged(-400), UNTRUSTED),
    row("300 s ahead", Lie::Aged(300), BELIEVED),
    row("301 s ahead", Lie::Aged(301), UNTRUSTED),
    row("400 s ahead", Lie::Aged(400), UNTRUSTED),
    row("old, timestamp header renewed", Lie::Renewed, UNTRUSTED),
    // Bodies.
    row("body changed", Lie::BodyChanged, UNTRUSTED),
    row("blank added to the body", Lie::BodyGrown, UNTRUSTED),
    row("body shortened, length adjusted", Lie::BodyShortened, UNTRUSTED),
    row("body emptied", Lie::BodyEmptied, UNTRUSTED),
    row("body of another answer", Lie::BodySwapped, UNTRUSTED),
    row("body ends early, no length given", Lie::CutUndelimited, UNTRUSTED),
    // Statuses.
    row("redirect to an accomplice", Lie::Redirect, UNTRUSTED),
    row("404 forged", Lie::Unsigned(404), UNTRUSTED),
    row("404 forged, wrongly signed", Lie::ResignedStatus(404), UNTRUSTED),
    row("401 forged", Lie::Unsigned(401), UNTRUSTED),
    row("500 with HTML", Lie::Html(500), LOST),
    row("502 with HTML", Lie::Html(502), LOST),
    row("429 forged", Lie::Unsigned(429), LOST),
    // Connections.
    row("no connection", Lie::Deaf, NOT_SENT),
    row("cut before the answer", Lie::CutBefore, LOST),
    row("cut within the headers", Lie::CutInHead, LOST),
    row("cut before the body", Lie::CutBeforeBody, LOST),
    row("cut during the body", Lie::CutInBody, LOST),
    row("cut during a chunked body", Lie::CutInChunks, LOST),
    row("cut after the body", Lie::CutAfter, BELIEVED),
];

#[test]
fn forging() {
    assert!(!WORLDS.is_empty());
    let mut table = format!("{:<42}", "answer");
    for kind in KINDS {
        let _ = write!(table, " {:<22}", format!("{kind:?}"));
    }
    table.push('\n');
    for row in ROWS {
        let Row { name, lie, .. } = row;
        let mut line = format!("{name:<42}");
        for kind in KINDS {
            let expected = row.expected(kind);
            for world in WORLDS {
                let accomplice = TcpListener::bind("127.0.0.1:0").unwrap();
                accomplice.set_nonblocking(true).unwrap();
                let at = accomplice.local_addr().unwrap();
                let forge = if kind.is_of_certificates() {
                    Forge::of_certificates(*lie, at)
                } else {
                    Forge::start(*lie, at)
                };
                let (result, label) = world(&forge.url(), kind);
                let found = Ending::of(&result);
                assert_eq!(found, expected, "{name}, {kind:?}, {label}: {result:?}");
                assert_words_stay_claims(&result, name);
                assert!(accomplice.accept().is_err(), "{name}: a redirect was followed");
                // What the client counts is what came over the wire: nothing repeats in secret.
                let heard = if found.attempts == 0 { 0 } else { forge.heard() };
                assert!(heard == 0 && *lie == Lie::Deaf || heard == found.attempts, "{name}");
            }
            let _ = write!(line, " {:<22}", expected.to_string());
        }
        let _ = writeln!(table, "{}", line.trim_end());
    }
    println!("{table}");
}

/// A forged refusal is a claim, for people; it never becomes WeChat Pay's word, and no body of a
/// forged answer reaches the caller.
fn assert_words_stay_claims(found: &Found, label: &str) {
    match found {
        Ok(believed) => {
            assert_eq!(believed.said["amount"], 1, "{label}");
            assert!(believed.is_verified, "{label}");
        }
        Err(error) => {
            assert_eq!(error.refusal(), None, "{label}");
            let outcome = error.outcome();
            assert!(!matches!(outcome, Outcome::Refused | Outcome::Accepted), "{label}");
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Read,
    Write,
    NumberedWrite,
    Upload,
    /// A file, proven by its digest.
    Download,
    /// A call whose honest answer is signed by a certificate that must first be fetched: the lie is
    /// told about the list.
    CertificatesOfRead,
    CertificatesOfWrite,
}

impl Kind {
    fn is_of_certificates(self) -> bool {
        matches!(self, Self::CertificatesOfRead | Self::CertificatesOfWrite)
    }

    fn request<H: Handle>(self, client: &wechatpay::generic::Client<H>) -> Request<H, Value> {
        let body = json!({ "out_order_no": "1" });
        let chain = client.chain("v3/forged");
        match self {
            Self::Read | Self::Download | Self::CertificatesOfRead => chain.get(),
            Self::Write | Self::CertificatesOfWrite => chain.post(&body),
            Self::NumberedWrite => chain.post(&body).repeatable("out_order_no"),
            Self::Upload => {
                let file = UploadFile::new("a.png", &b"a picture"[..]).unwrap();
                client.chain("v3/merchant/media/upload").upload(file)
            }
        }
    }
}

const KINDS: [Kind; 7] = [
    Kind::Read,
    Kind::Write,
    Kind::NumberedWrite,
    Kind::Upload,
    Kind::Download,
    Kind::CertificatesOfRead,
    Kind::CertificatesOfWrite,
];

/// What was accepted, or why nothing was.
type Found = Result<Believed, Error>;

struct Believed {
    said: Value,
    attempts: u32,
    is_verified: bool,
}

type Call = fn(&str, Kind) -> (Found, &'static str);

/// The same call, async or blocking.
const WORLDS: &[Call] = &[
    #[cfg(feature = "async")]
    in_async,
    #[cfg(feature = "blocking")]
    in_blocking,
];

#[cfg(feature = "async")]
fn in_async(url: &str, kind: Kind) -> (Found, &'static str) {
    let client = patient::<wechatpay::Async>(url, kind).build().unwrap();
    let result = crate::support::run(async {
        if kind == Kind::Download {
            let mut file = client.download(&link(url)).await?;
            let mut text = Vec::new();
            while let Some(piece) = file.piece().await? {
                text.extend_from_slice(&piece);
            }
            return Ok(Believed::file(&text));
        }
        kind.request(&client).send().await.map(Believed::from)
    });
    assert_nothing_taken_over(kind, &result, client.trust().keys.len());
    (result, "async")
}

#[cfg(feature = "blocking")]
fn in_blocking(url: &str, kind: Kind) -> (Found, &'static str) {
    let client = patient::<wechatpay::Blocking>(url, kind).build().unwrap();
    let read = || {
        let mut file = client.download(&link(url))?;
        let mut text = Vec::new();
        while let Some(piece) = file.piece()? {
            text.extend_from_slice(&piece);
        }
        Ok(Believed::file(&text))
    };
    let result = match kind {
        Kind::Download => read(),
        _ => kind.request(&client).send().map(Believed::from),
    };
    assert_nothing_taken_over(kind, &result, client.trust().keys.len());
    (result, "blocking")
}

/// Of a list that is not accepted, no certificate stays behind.
fn assert_nothing_taken_over(kind: Kind, result: &Found, keys: usize) {
    if kind.is_of_certificates() {
        assert_eq!(keys, if result.is_ok() { 2 } else { 0 });
    }
}

/// Three attempts with hardly a pause between them.
fn patient<H: IoMode>(url: &str, kind: Kind) -> Builder<H> {
    let pause = Duration::from_millis(1);
    let builder = if kind.is_of_certificates() {
        merchant::<H>().apiv3_key(APIV3_KEY)
    } else {
        believer::<H>()
    };
    builder.base_url(url).retry(RetryPolicy { first_pause: pause, ..Default::default() })
}

/// A link as an honest answer gave it: with the digest of what the honest gateway says.
fn link(url: &str) -> BillLink {
    let mut digest = wechatpay::keys::RunningDigest::sha1();
    digest.update(BODY.as_bytes());
    let link = json!({
        "hash_type": "SHA1", "hash_value": digest.finish_hex(),
        "download_url": format!("{url}/v3/billdownload/file?token=x"),
    });
    serde_json::from_value(link).unwrap()
}

impl Believed {
    /// A file that was read to its end, which is when it is proven.
    fn file(text: &[u8]) -> Self {
        let said = serde_json::from_slice(text).unwrap();
        Self { said, attempts: 1, is_verified: true }
    }
}

impl From<Reply<Value>> for Believed {
    fn from(reply: Reply<Value>) -> Self {
        let (attempts, is_verified) = (reply.attempts(), reply.verified_by().is_some());
        Self { said: reply.into_body(), attempts, is_verified }
    }
}

impl fmt::Debug for Believed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} after {}", self.said, self.attempts)
    }
}

impl Ending {
    fn of(result: &Found) -> Self {
        match result {
            Ok(believed) => ending(None, false, believed.attempts),
            Err(error) => ending(Some(error.outcome()), error.is_untrusted(), error.attempts()),
        }
    }
}

impl fmt::Display for Ending {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.outcome {
            None => f.write_str("believed")?,
            Some(outcome) => write!(f, "{outcome:?}")?,
        }
        if self.is_untrusted {
            f.write_str(" untrusted")?;
        }
        write!(f, " ×{}", self.attempts)
    }
}
