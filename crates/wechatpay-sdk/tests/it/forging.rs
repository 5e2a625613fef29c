//! The forging gateway: a server on a real socket that lies in every way we could think of. What
//! becomes of each lie is one row of a table, the same for both worlds:
//!
//! ```text
//! cargo test -p wechatpay-sdk --all-features forging -- --nocapture
//! ```

use std::fmt::Write as _;
use std::net::TcpListener;
use std::time::Duration;

use serde_json::{Value, json};
use wechatpay::{Builder, Error, Outcome, Reply, RetryPolicy, World};

use crate::support::{Forge, Lie, believer};

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

/// What an honest gateway's answer gives: believed at once.
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
    let mut table = format!("{:<42} {:<22} {:<22} numbered write\n", "answer", "read", "write");
    for Row { name, lie, expected } in ROWS {
        let mut line = format!("{name:<42}");
        for (kind, expected) in KINDS.into_iter().zip(expected) {
            for world in WORLDS {
                let accomplice = TcpListener::bind("127.0.0.1:0").unwrap();
                accomplice.set_nonblocking(true).unwrap();
                let forge = Forge::start(*lie, accomplice.local_addr().unwrap());
                let (result, label) = world(&forge.url(), kind);
                let found = Ending::of(&result);
                assert_eq!(found, *expected, "{name}, {kind:?}, {label}: {result:?}");
                assert!(accomplice.accept().is_err(), "{name}: a redirect was followed");
                // What the client counts is what came over the wire: nothing repeats in secret.
                let heard = forge.heard();
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
#[test]
fn forged_words_stay_claims() {
    for Row { name, lie, expected } in ROWS {
        let forge =
            Forge::start(*lie, TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap());
        for world in WORLDS {
            match world(&forge.url(), Kind::Write).0 {
                Ok(reply) => {
                    assert_eq!(expected[1].outcome, None, "{name}");
                    assert_eq!(reply["amount"], 1, "{name}");
                    assert!(reply.verified_by().is_some(), "{name}");
                }
                Err(error) => {
                    assert_eq!(error.refusal(), None, "{name}");
                    assert_ne!(error.outcome(), Outcome::Refused, "{name}");
                    assert_ne!(error.outcome(), Outcome::Accepted, "{name}");
                }
            }
        }
    }
}

#[derive(Clone, Copy, Debug)]
enum Kind {
    Read,
    Write,
    NumberedWrite,
}

const KINDS: [Kind; 3] = [Kind::Read, Kind::Write, Kind::NumberedWrite];

type Call = fn(&str, Kind) -> (Result<Reply<Value>, Error>, &'static str);

/// The same call in either world.
const WORLDS: &[Call] = &[
    #[cfg(feature = "async")]
    in_async,
    #[cfg(feature = "blocking")]
    in_blocking,
];

#[cfg(feature = "async")]
fn in_async(url: &str, kind: Kind) -> (Result<Reply<Value>, Error>, &'static str) {
    let client = patient::<wechatpay::Async>(url).build().unwrap();
    let body = json!({ "out_order_no": "1" });
    let chain = client.chain("v3/forged");
    let request = match kind {
        Kind::Read => chain.get(),
        Kind::Write => chain.post(&body),
        Kind::NumberedWrite => chain.post(&body).repeatable("out_order_no"),
    };
    (crate::support::run(request.send()), "async")
}

#[cfg(feature = "blocking")]
fn in_blocking(url: &str, kind: Kind) -> (Result<Reply<Value>, Error>, &'static str) {
    let client = patient::<wechatpay::Blocking>(url).build().unwrap();
    let body = json!({ "out_order_no": "1" });
    let chain = client.chain("v3/forged");
    let request = match kind {
        Kind::Read => chain.get(),
        Kind::Write => chain.post(&body),
        Kind::NumberedWrite => chain.post(&body).repeatable("out_order_no"),
    };
    (request.send(), "blocking")
}

/// Three attempts with hardly a pause between them.
fn patient<H: World>(url: &str) -> Builder<H> {
    let pause = Duration::from_millis(1);
    believer::<H>().base_url(url).retry(RetryPolicy { first_pause: pause, ..Default::default() })
}

impl Ending {
    fn of(result: &Result<Reply<Value>, Error>) -> Self {
        match result {
            Ok(reply) => ending(None, false, reply.attempts()),
            Err(error) => ending(Some(error.outcome()), error.is_untrusted(), error.attempts()),
        }
    }
}

impl std::fmt::Display for Ending {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
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
