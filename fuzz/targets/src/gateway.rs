//! The sandbox's gateway: whatever comes in, there is a proper answer, the server stays up, and
//! only what is rightly signed is let in.
//!
//! The first byte chooses: raw bytes on a connection; or a request of lines (method and target,
//! headers, an empty line, the body) that is signed before it is sent, or signed and then changed.

use std::fmt::Write as _;
use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, LazyLock};
use std::time::Duration;

use base64::prelude::{BASE64_STANDARD, Engine as _};
use tokio::runtime::Runtime;
use wechatpay_core::{Authorization, FixedClock, Signer as _, message};
use wechatpay_sandbox::{KeyTexts, Keys, Mode, Sandbox};

use crate::seeds::{self, NOW};

pub(crate) fn run(bytes: &[u8]) {
    let [choice, rest @ ..] = bytes else { return };
    // What is under here needs no signature, and may be told to stand on its head.
    if rest.windows(ADMIN.len()).any(|window| window == ADMIN) {
        return;
    }
    let sent = SENT.fetch_add(1, Ordering::Relaxed);
    if sent % RESET_AFTER == RESET_AFTER - 1 {
        DOOR.runtime.block_on(DOOR.sandbox.reset()).unwrap_or_else(|e| panic!("{e}"));
    }
    match choice % 4 {
        0 => raw(rest),
        1 | 2 => {
            let Some(request) = Request::read(rest) else { return };
            let answer = exchange(&request.signed(request.body), false);
            assert!(!is_server_error(answer.status), "a 5xx: {answer:?}");
            assert!(!answer.text.contains("SIGN_ERROR"), "rightly signed: {answer:?}");
        }
        _ => {
            let Some(request) = Request::read(rest) else { return };
            let other = [request.body, b" "].concat();
            let answer = exchange(&request.signed(&other), false);
            assert!((400..500).contains(&answer.status), "wrongly signed, let in: {answer:?}");
        }
    }
}

/// Bytes as they are, and the end.
fn raw(bytes: &[u8]) {
    let answer = exchange(bytes, true);
    assert!(!is_server_error(answer.status), "a 5xx: {answer:?}");
    let is_let_in = (200..300).contains(&answer.status);
    assert!(!is_let_in || !answer.text.contains("\r\nwechatpay-signature:"), "{answer:?}");
}

/// 501 is what HTTP itself says to a transfer encoding that nobody knows.
fn is_server_error(status: u16) -> bool {
    status >= 500 && status != 501
}

struct Request<'b> {
    method: &'b str,
    target: &'b str,
    headers: &'b str,
    body: &'b [u8],
}

impl<'b> Request<'b> {
    /// Only what can be sent as a request.
    fn read(bytes: &'b [u8]) -> Option<Self> {
        let at = bytes.windows(2).position(|two| two == b"\n\n")?;
        let head = std::str::from_utf8(bytes.get(..at)?).ok()?;
        let (line, headers) = head.split_once('\n').unwrap_or((head, ""));
        let (method, target) = line.split_once(' ')?;
        let is_method = !method.is_empty() && method.bytes().all(|b| b.is_ascii_uppercase());
        let is_target = target.starts_with('/') && target.bytes().all(|b| b.is_ascii_graphic());
        let is_form = |name: &str| {
            name.eq_ignore_ascii_case("content-type")
                || name.eq_ignore_ascii_case("accept-language")
        };
        let is_headers = headers.split('\n').filter(|line| !line.is_empty()).all(|line| {
            let is_text = line.bytes().all(|b| b == b' ' || b.is_ascii_graphic());
            is_text && line.split_once(':').is_some_and(|(name, _)| is_form(name))
        });
        // HTTP takes the fragment off, and only uploads are signed otherwise than they are sent.
        let is_plain = !target.contains('#') && !headers.to_ascii_lowercase().contains("multipart");
        let body = bytes.get(at + 2..)?;
        (is_method && is_target && is_headers && is_plain && method != "CONNECT").then_some(Self {
            method,
            target,
            headers,
            body,
        })
    }

    /// As bytes, with this body sent; signed over its own.
    fn signed(&self, sent: &[u8]) -> Vec<u8> {
        let (timestamp, nonce) = (NOW.to_string(), "593BEC0C930BF1AFEB40B4A08C8FB242");
        let message = message::request(self.method, self.target, &timestamp, nonce, self.body);
        let signature = seeds::merchant_key().sign(&message).unwrap_or_default();
        let authorization = Authorization {
            mchid: seeds::MCHID.to_owned(),
            nonce: nonce.to_owned(),
            signature: BASE64_STANDARD.encode(signature),
            timestamp,
            serial: seeds::SERIAL.to_owned(),
        };
        let mut text = format!("{} {} HTTP/1.1\r\n", self.method, self.target);
        for line in self.headers.split('\n').filter(|line| !line.is_empty()) {
            let _ = write!(text, "{line}\r\n");
        }
        let _ = write!(
            text,
            "host: localhost\r\naccept: */*\r\nuser-agent: f\r\nconnection: close\r\n\
             authorization: {authorization}\r\ncontent-length: {}\r\n\r\n",
            sent.len()
        );
        [text.as_bytes(), sent].concat()
    }
}

#[derive(Debug)]
struct Answer {
    /// Of the last answer; 0 if there was none.
    status: u16,
    text: String,
}

/// Sends the bytes and reads until the server ends the connection. If it is not told to by the
/// bytes, it must be told by their end; then it need not answer what is still under way.
fn exchange(bytes: &[u8], is_end: bool) -> Answer {
    let mut stream = TcpStream::connect(DOOR.address).unwrap_or_else(|e| panic!("no server: {e}"));
    let limit = Some(Duration::from_secs(20));
    let _ = stream.set_read_timeout(limit).and_then(|()| stream.set_write_timeout(limit));
    // A server that has heard enough may end the connection while we write.
    let _ = stream.write_all(bytes);
    if is_end {
        let _ = stream.shutdown(std::net::Shutdown::Write);
    }
    let mut answer = Vec::new();
    if let Err(error) = stream.read_to_end(&mut answer) {
        let is_hang =
            matches!(error.kind(), std::io::ErrorKind::WouldBlock | std::io::ErrorKind::TimedOut);
        assert!(!is_hang, "the server hangs");
    }
    let text = String::from_utf8_lossy(&answer).into_owned();
    let status = |line: &str| line.get(9..12).and_then(|number| number.parse().ok());
    let worst = text.split("HTTP/1.").skip(1).filter_map(|rest| status(&format!("HTTP/1.{rest}")));
    Answer { status: worst.max().unwrap_or_default(), text }
}

/// One sandbox for all inputs, with the keys of the vectors and a clock that stands.
struct TestSandbox {
    runtime: Runtime,
    sandbox: Sandbox,
    address: SocketAddr,
}

static DOOR: LazyLock<TestSandbox> = LazyLock::new(|| {
    let runtime = Runtime::new().unwrap_or_else(|e| panic!("{e}"));
    let sandbox = runtime.block_on(sandbox());
    TestSandbox { address: sandbox.address(), runtime, sandbox }
});

/// A sandbox with the keys of the vectors.
pub(crate) async fn sandbox() -> Sandbox {
    let keys = Keys::from_texts(KeyTexts {
        mchid: seeds::MCHID.to_owned(),
        merchant_private_key: seeds::MERCHANT_KEY.to_owned(),
        merchant_certificate: include_str!("../../../vectors/merchant_cert.pem").to_owned(),
        apiv3_key: seeds::APIV3_KEY.to_owned(),
        platform_private_key: include_str!("../../../vectors/platform_a_private_key.pem")
            .to_owned(),
        platform_certificate: include_str!("../../../vectors/platform_a_cert.pem").to_owned(),
        public_key_id: seeds::PUBLIC_KEY_ID.to_owned(),
        public_key_private_key: include_str!(
            "../../../vectors/wechatpay_public_key_mode_private_key.pem"
        )
        .to_owned(),
        root_certificate: None,
    });
    let keys = keys.unwrap_or_else(|e| panic!("{e}"));
    let builder =
        Sandbox::builder().keys(keys).mode(Mode::Both).clock(Arc::new(FixedClock::at(NOW)));
    builder.start().await.unwrap_or_else(|e| panic!("{e}"))
}

static SENT: AtomicU32 = AtomicU32::new(0);

/// So that what it remembers stays small.
const RESET_AFTER: u32 = 2_000;
const ADMIN: &[u8] = b"_sandbox";
