//! A gateway on a real socket that answers every request with the same lie; or everything but the
//! question for the platform certificates, and that one with a lie.

use std::io::{Read as _, Write as _};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use base64::prelude::{BASE64_STANDARD, Engine as _};
use wechatpay::keys::{PrivateKey, Signer as _};

use super::{NOW, PLATFORM_A, PUBLIC_KEY_ID, header, vector_body, vector_file};

/// In which way an answer is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lie {
    /// In none.
    None,
    Unsigned(u16),
    Empty(&'static str),
    Without(&'static str),
    OtherAlgorithm,
    BitFlipped,
    NotBase64,
    /// Signed by another key under the serial of our platform key.
    Resigned,
    ResignedStatus(u16),
    /// Signed by a key that we do not know, under its own name.
    Stranger,
    /// Signed by the merchant's own key, whose public half many merchants mistake for ours.
    Reflected,
    Probe,
    Twice(&'static str),
    /// Signed properly, this many seconds from our clock.
    Aged(i64),
    /// An old answer under a new timestamp.
    Renewed,
    BodyChanged,
    BodyGrown,
    BodyShortened,
    BodyEmptied,
    /// The headers of one good answer over the body of another.
    BodySwapped,
    Redirect,
    Html(u16),
    /// Accepts nobody.
    Deaf,
    CutBefore,
    CutInHead,
    CutBeforeBody,
    CutInBody,
    CutInChunks,
    CutUndelimited,
    CutAfter,
}

/// The lying gateway.
pub(crate) struct Forge {
    address: SocketAddr,
    heard: Arc<AtomicU32>,
}

impl Forge {
    /// Listens; redirects point to the accomplice.
    pub(crate) fn start(lie: Lie, accomplice: SocketAddr) -> Self {
        Self::with(lie, accomplice, About::Everything)
    }

    /// Honest in all, signed by a platform certificate, but for the list of certificates.
    pub(crate) fn of_certificates(lie: Lie, accomplice: SocketAddr) -> Self {
        Self::with(lie, accomplice, About::Certificates)
    }

    fn with(lie: Lie, accomplice: SocketAddr, about: About) -> Self {
        let heard = Arc::new(AtomicU32::new(0));
        if lie == Lie::Deaf {
            // Where nobody listens, and no other test can begin to.
            return Self { address: SocketAddr::from(([127, 0, 0, 1], 1)), heard };
        }
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let count = Arc::clone(&heard);
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let (Ok(stream), count) = (stream, Arc::clone(&count)) else { return };
                std::thread::spawn(move || serve(stream, lie, accomplice, about, &count));
            }
        });
        Self { address, heard }
    }

    pub(crate) fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// How many requests came, those for certificates left out.
    pub(crate) fn heard(&self) -> u32 {
        self.heard.load(Ordering::SeqCst)
    }
}

/// What is lied about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum About {
    Everything,
    Certificates,
}

/// An honest answer: what it says, and who signs it.
struct Honest {
    body: String,
    signer: &'static str,
    serial: &'static str,
    /// Somebody else, and his name.
    stranger: (&'static str, &'static str),
}

impl Honest {
    fn plain() -> Self {
        let stranger = ("platform_a_private_key.pem", PLATFORM_A);
        let (signer, serial) = ("wechatpay_public_key_mode_private_key.pem", PUBLIC_KEY_ID);
        Self { body: BODY.to_owned(), signer, serial, stranger }
    }

    /// By a platform certificate: the list of them, or what `plain` says.
    fn by_certificate(is_list: bool) -> Self {
        let plain = Self::plain();
        let body = if is_list { vector_body("certificates-download") } else { plain.body };
        let stranger = (plain.signer, plain.serial);
        let (signer, serial) = ("platform_a_private_key.pem", PLATFORM_A);
        Self { body, signer, serial, stranger }
    }
}

fn serve(mut stream: TcpStream, lie: Lie, accomplice: SocketAddr, about: About, count: &AtomicU32) {
    let mut buffer = Vec::new();
    while let Some(head) = read_request(&mut stream, &mut buffer) {
        let is_list = head.starts_with("GET /v3/certificates ");
        if !is_list {
            count.fetch_add(1, Ordering::SeqCst);
        }
        let (bytes, is_over) = match about {
            About::Everything => answer(lie, accomplice, &Honest::plain()),
            About::Certificates if is_list => {
                answer(lie, accomplice, &Honest::by_certificate(true))
            }
            About::Certificates => answer(Lie::None, accomplice, &Honest::by_certificate(false)),
        };
        let _ = stream.write_all(&bytes);
        if is_over {
            let _ = stream.shutdown(Shutdown::Both);
            return;
        }
    }
}

/// The bytes on the wire, and whether the connection ends with them.
fn answer(lie: Lie, accomplice: SocketAddr, honest: &Honest) -> (Vec<u8>, bool) {
    let mut headers = signed(lie, honest);
    let status = match lie {
        Lie::Unsigned(status) | Lie::ResignedStatus(status) | Lie::Html(status) => status,
        Lie::Redirect => 302,
        _ => 200,
    };
    let said = &honest.body;
    let body = match lie {
        Lie::BodyChanged => said.replace('1', "2"),
        Lie::BodyGrown => format!("{said} "),
        Lie::BodyShortened => said[..said.len() - 1].to_owned(),
        Lie::BodyEmptied => String::new(),
        Lie::BodySwapped => r#"{"amount":2,"state":"PAID"}"#.to_owned(),
        Lie::Html(_) => "<html><h1>Bad Gateway</h1></html>".to_owned(),
        Lie::Unsigned(400..) | Lie::ResignedStatus(_) => REFUSAL.to_owned(),
        _ => said.clone(),
    };
    if lie == Lie::Redirect {
        headers.push(("Location", format!("http://{accomplice}/v3/forged")));
    }
    let length = body.len();
    let (delimiter, body) = match lie {
        Lie::CutUndelimited => ("Connection: close".to_owned(), body[..length / 2].to_owned()),
        Lie::CutInChunks => {
            let (first, _) = body.split_at(length / 2);
            ("Transfer-Encoding: chunked".to_owned(), format!("{:x}\r\n{first}\r\n", first.len()))
        }
        Lie::CutBeforeBody => (format!("Content-Length: {length}"), String::new()),
        Lie::CutInBody => (format!("Content-Length: {length}"), body[..length / 2].to_owned()),
        _ => (format!("Content-Length: {length}"), body),
    };
    let lines = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n"));
    let lines = lines.collect::<String>();
    let mut text = format!("HTTP/1.1 {status} x\r\n{delimiter}\r\n{lines}\r\n{body}");
    match lie {
        Lie::CutBefore => text.clear(),
        Lie::CutInHead => text.truncate(text.find("\r\n\r\n").unwrap() - 10),
        _ => {}
    }
    let is_over = matches!(
        lie,
        Lie::CutBefore
            | Lie::CutInHead
            | Lie::CutBeforeBody
            | Lie::CutInBody
            | Lie::CutInChunks
            | Lie::CutUndelimited
            | Lie::CutAfter
    );
    (text.into_bytes(), is_over)
}

/// The signature headers, as far as this lie has any.
fn signed(lie: Lie, honest: &Honest) -> Vec<(&'static str, String)> {
    if matches!(lie, Lie::Unsigned(_) | Lie::Html(_) | Lie::Redirect) {
        return Vec::new();
    }
    let Honest { signer, serial, stranger, .. } = *honest;
    let (file, serial) = match lie {
        Lie::Resigned | Lie::ResignedStatus(_) => (stranger.0, serial),
        Lie::Stranger => stranger,
        Lie::Reflected => ("merchant_private_key.pem", serial),
        _ => (signer, serial),
    };
    let at = match lie {
        Lie::Aged(seconds) => NOW + seconds,
        Lie::Renewed => NOW - 400,
        _ => NOW,
    };
    let nonce = "c5ac7061fccab6bf3e254dcf98995b8c";
    let body = if matches!(lie, Lie::ResignedStatus(_)) { REFUSAL } else { &honest.body };
    let message = format!("{at}\n{nonce}\n{body}\n");
    let key = PrivateKey::from_pem(vector_file(file)).unwrap();
    let mut signature = key.sign(message.as_bytes()).unwrap();
    if lie == Lie::BitFlipped {
        signature[100] ^= 1;
    }
    let signature = match lie {
        Lie::NotBase64 => "this is no base64!".to_owned(),
        Lie::Probe => format!("WECHATPAY/SIGNTEST/{}", BASE64_STANDARD.encode(&signature)),
        _ => BASE64_STANDARD.encode(&signature),
    };
    let shown_at = if lie == Lie::Renewed { NOW } else { at };
    let algorithm = if lie == Lie::OtherAlgorithm { "WECHATPAY2-SM2-WITH-SM3" } else { ALGORITHM };
    let mut headers = vec![
        ("Wechatpay-Timestamp", shown_at.to_string()),
        ("Wechatpay-Nonce", nonce.to_owned()),
        ("Wechatpay-Serial", serial.to_owned()),
        ("Wechatpay-Signature", signature),
        ("Wechatpay-Signature-Type", algorithm.to_owned()),
    ];
    match lie {
        Lie::Without(name) => headers.retain(|(known, _)| *known != name),
        Lie::Empty(name) => {
            for (_, value) in headers.iter_mut().filter(|(known, _)| *known == name) {
                value.clear();
            }
        }
        Lie::Twice(name) => {
            let again = headers.iter().find(|(known, _)| *known == name).cloned();
            headers.extend(again);
        }
        _ => {}
    }
    headers
}

fn read_request(stream: &mut TcpStream, buffer: &mut Vec<u8>) -> Option<String> {
    loop {
        if let Some(at) = buffer.windows(4).position(|window| window == b"\r\n\r\n") {
            let head = String::from_utf8_lossy(&buffer[..at]).into_owned();
            let length = header(&head, "content-length").map_or(0, |text| text.parse().unwrap());
            if buffer.len() >= at + 4 + length {
                buffer.drain(..at + 4 + length);
                return Some(head);
            }
        }
        let mut piece = [0; 4096];
        match stream.read(&mut piece) {
            Ok(0) | Err(_) => return None,
            Ok(length) => buffer.extend_from_slice(&piece[..length]),
        }
    }
}

/// What the honest gateway says.
pub(crate) const BODY: &str = r#"{"amount":1,"state":"PAID"}"#;
const REFUSAL: &str = r#"{"code":"RESOURCE_NOT_EXISTS","message":"no such order"}"#;
const ALGORITHM: &str = "WECHATPAY2-SHA256-RSA2048";
