//! A gateway of a few lines: it keeps what it is sent, and answers what it is told to.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::TcpListener;
use std::sync::mpsc::{Receiver, channel};

use base64::prelude::{BASE64_STANDARD, Engine as _};
use wechatpay_core::{Clock as _, PrivateKey, Signer as _, SystemClock, message};

/// One request as it stood on the wire.
#[derive(Debug)]
pub(crate) struct RecordedRequest {
    /// Method and target.
    pub(crate) line: String,
    /// Header lines.
    pub(crate) headers: Vec<String>,
    pub(crate) body: String,
}

/// Answers every request with a status and a body, signed if there is a key.
pub(crate) struct Gateway {
    pub(crate) base_url: String,
    requests: Receiver<RecordedRequest>,
}

impl Gateway {
    /// `key` signs under the name [`KEY_ID`].
    pub(crate) fn start(status: u16, body: &'static str, key: Option<PrivateKey>) -> Self {
        Self::answering(move |_, _| {
            let signature = key.as_ref().map(|key| sign(key, body)).unwrap_or_default();
            answer(status, &signature, body.as_bytes())
        })
    }

    /// Answers with what is made of its own address and of method and target.
    pub(crate) fn answering(respond: impl Fn(&str, &str) -> Vec<u8> + Send + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let base_url = format!("http://{}", listener.local_addr().unwrap());
        let here = base_url.clone();
        let (tell, requests) = channel();
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let mut stream = stream.unwrap();
                let seen = read(&mut BufReader::new(&stream));
                stream.write_all(&respond(&here, &seen.line)).unwrap();
                if tell.send(seen).is_err() {
                    break;
                }
            }
        });
        Self { base_url, requests }
    }

    /// The next request that came.
    pub(crate) fn seen(&self) -> RecordedRequest {
        self.requests.recv().unwrap()
    }

    /// Whether no request came that was not looked at.
    pub(crate) fn is_unused(&self) -> bool {
        self.requests.try_recv().is_err()
    }
}

fn read(reader: &mut impl std::io::BufRead) -> RecordedRequest {
    let mut lines = reader.by_ref().lines().map(Result::unwrap);
    let line = lines.next().unwrap().trim_end_matches(" HTTP/1.1").to_owned();
    let headers: Vec<String> = lines.take_while(|line| !line.is_empty()).collect();
    let length = headers.iter().find_map(|header| {
        let (name, value) = header.split_once(": ")?;
        name.eq_ignore_ascii_case("content-length").then(|| value.parse().unwrap())
    });
    let mut body = vec![0; length.unwrap_or(0)];
    reader.read_exact(&mut body).unwrap();
    RecordedRequest { line, headers, body: String::from_utf8(body).unwrap() }
}

/// An answer as bytes; further header lines each end with CRLF.
pub(crate) fn answer(status: u16, headers: &str, body: &[u8]) -> Vec<u8> {
    let head = format!(
        "HTTP/1.1 {status} x\r\nContent-Length: {}\r\nConnection: close\r\n\
         Request-ID: R-1\r\n{headers}\r\n",
        body.len(),
    );
    [head.as_bytes(), body].concat()
}

/// The header lines that sign a body under the name [`KEY_ID`].
pub(crate) fn sign(key: &PrivateKey, body: &str) -> String {
    let (time, nonce) = (SystemClock.now().to_string(), "0123456789ABCDEF0123456789ABCDEF");
    let signature = key.sign(&message::reply(&time, nonce, body.as_bytes())).unwrap();
    format!(
        "Wechatpay-Timestamp: {time}\r\nWechatpay-Nonce: {nonce}\r\n\
         Wechatpay-Serial: {KEY_ID}\r\nWechatpay-Signature: {}\r\n\
         Wechatpay-Signature-Type: WECHATPAY2-SHA256-RSA2048\r\n",
        BASE64_STANDARD.encode(signature),
    )
}

/// The name under which a gateway signs: also that of the sandbox's public key.
pub(crate) const KEY_ID: &str = "PUB_KEY_ID_0114232134912410000000000000";
