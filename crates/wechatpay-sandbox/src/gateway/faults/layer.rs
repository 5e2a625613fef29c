//! What is done to an answer after it was signed.

use bytes::Bytes;
use http::{
    HeaderMap, HeaderName, HeaderValue,
    header::{CONTENT_TYPE, LOCATION, RETRY_AFTER},
};

use super::{fault::Fault, plan::Plan};

impl Plan {
    /// Changes a signed answer as the faults say.
    pub(crate) fn mangle(&self, headers: &mut HeaderMap, body: &mut Bytes) {
        for fault in self.faults() {
            match fault {
                Fault::WrongSignature => wrong(headers),
                Fault::SignTest => probe(headers),
                Fault::MissingSignature { header } => drop_headers(headers, header.as_deref()),
                Fault::DuplicateSignature => {
                    if let Some(value) = headers.get(SIGNATURE).cloned() {
                        headers.append(SIGNATURE, value);
                    }
                }
                Fault::TruncatedBody => body.truncate(body.len() / 2),
                Fault::ChangedBody => *body = changed(body),
                Fault::RateLimit { retry_after: Some(seconds), .. } => {
                    headers.insert(RETRY_AFTER, HeaderValue::from(*seconds));
                }
                _ => {}
            }
        }
    }
}

/// The page of a proxy that could not reach the gateway.
pub(crate) fn html(status: u16) -> (HeaderMap, Bytes) {
    let mut headers = HeaderMap::new();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/html"));
    let body = format!(
        "<html>\r\n<head><title>{status}</title></head>\r\n<body>\r\n<center><h1>{status}</h1>\
         </center>\r\n<hr><center>proxy of the sandbox</center>\r\n</body>\r\n</html>\r\n"
    );
    (headers, body.into())
}

/// The head of a redirection.
pub(crate) fn redirect(location: &str) -> HeaderMap {
    let mut headers = HeaderMap::new();
    if let Ok(value) = HeaderValue::from_str(location) {
        headers.insert(LOCATION, value);
    }
    headers
}

/// Another letter in the middle: still base64 of the right length.
fn wrong(headers: &mut HeaderMap) {
    let Some(value) = headers.get(SIGNATURE) else { return };
    let mut bytes = value.as_bytes().to_vec();
    let middle = bytes.len() / 2;
    if let Some(letter) = bytes.get_mut(middle) {
        *letter = if *letter == b'A' { b'B' } else { b'A' };
    }
    replace(headers, bytes);
}

/// 签名探测 (protocol 01 §7).
fn probe(headers: &mut HeaderMap) {
    let Some(value) = headers.get(SIGNATURE) else { return };
    replace(headers, [PROBE, value.as_bytes()].concat());
}

fn replace(headers: &mut HeaderMap, signature: Vec<u8>) {
    if let Ok(value) = HeaderValue::try_from(signature) {
        headers.insert(SIGNATURE, value);
    }
}

fn drop_headers(headers: &mut HeaderMap, only: Option<&str>) {
    for name in [
        "wechatpay-timestamp",
        "wechatpay-nonce",
        SIGNATURE.as_str(),
        "wechatpay-serial",
        "wechatpay-signature-type",
    ] {
        if only.is_none_or(|only| only.eq_ignore_ascii_case(name)) {
            headers.remove(name);
        }
    }
}

/// The last digit or letter is another, so that JSON stays JSON; a body without any gets a blank.
fn changed(body: &Bytes) -> Bytes {
    let mut bytes = body.to_vec();
    match bytes.iter_mut().rev().find(|byte| byte.is_ascii_alphanumeric()) {
        Some(byte) => *byte = if b"9zZ".contains(byte) { *byte - 1 } else { *byte + 1 },
        None => bytes.push(b' '),
    }
    bytes.into()
}

const SIGNATURE: HeaderName = HeaderName::from_static("wechatpay-signature");
const PROBE: &[u8] = b"WECHATPAY/SIGNTEST/";

#[cfg(test)]
mod tests {
    use super::*;

    fn mangled(text: &str) -> (HeaderMap, Bytes) {
        let mut headers = HeaderMap::new();
        headers.insert(SIGNATURE, HeaderValue::from_static("abcdef=="));
        headers.insert("wechatpay-nonce", HeaderValue::from_static("n"));
        let mut body = Bytes::from_static(b"{\"a\":19}");
        Plan::of(vec![Fault::parse(text).unwrap()]).mangle(&mut headers, &mut body);
        (headers, body)
    }

    #[test]
    fn each_fault_changes_what_it_says_and_no_more() {
        let text = |text| {
            let (headers, body) = mangled(text);
            let values = headers.get_all(SIGNATURE).iter();
            let signature = values.map(|value| value.to_str().unwrap()).collect::<Vec<_>>();
            let has_nonce = headers.contains_key("wechatpay-nonce");
            (signature.join("|"), has_nonce, String::from_utf8(body.to_vec()).unwrap())
        };
        let whole = "{\"a\":19}".to_owned();
        let check = |fault, signature: &str, has_nonce, body: &str| {
            assert_eq!(text(fault), (signature.to_owned(), has_nonce, body.to_owned()), "{fault}");
        };
        check("wrong-signature", "abcdAf==", true, &whole);
        check("sign-test", "WECHATPAY/SIGNTEST/abcdef==", true, &whole);
        check("missing-signature", "", false, &whole);
        check("missing-signature;header=Wechatpay-Nonce", "abcdef==", false, &whole);
        check("duplicate-signature", "abcdef==|abcdef==", true, &whole);
        check("truncated-body", "abcdef==", true, "{\"a\"");
        check("changed-body", "abcdef==", true, "{\"a\":18}");
        check("rate-limit", "abcdef==", true, &whole);
        assert_eq!(mangled("rate-limit;retry_after=7").0[RETRY_AFTER], "7");
    }
}
