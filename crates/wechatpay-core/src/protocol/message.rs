//! The canonical strings that signatures cover (protocol 01 §3, §5, §12).

/// The five lines a request is signed over. `target` is path and query exactly as sent; `body`
/// is the raw body, empty if there is none, and for uploads the `meta` text only.
///
/// ```
/// let message = wechatpay_core::message::request("GET", "/v3/certificates", "1700000001", "N", b"");
/// assert_eq!(message, b"GET\n/v3/certificates\n1700000001\nN\n\n");
/// ```
#[must_use]
pub fn request(method: &str, target: &str, timestamp: &str, nonce: &str, body: &[u8]) -> Vec<u8> {
    lines(&[method.as_bytes(), target.as_bytes(), timestamp.as_bytes(), nonce.as_bytes(), body])
}

/// The three lines a reply or a notification is signed over.
#[must_use]
pub fn reply(timestamp: &str, nonce: &str, body: &[u8]) -> Vec<u8> {
    reply_lines(timestamp, nonce, body).concat()
}

/// The same in parts: bodies are long, and digests take parts as they come.
pub(crate) fn reply_lines<'l>(timestamp: &'l str, nonce: &'l str, body: &'l [u8]) -> [&'l [u8]; 6] {
    [timestamp.as_bytes(), b"\n", nonce.as_bytes(), b"\n", body, b"\n"]
}

/// The four lines that calling up payment in a page or app is signed over (调起支付签名).
#[must_use]
pub fn invocation(appid: &str, timestamp: &str, nonce: &str, package: &str) -> Vec<u8> {
    lines(&[appid.as_bytes(), timestamp.as_bytes(), nonce.as_bytes(), package.as_bytes()])
}

/// Every line ends in one LF, the last one too, whatever it ends in itself.
fn lines(parts: &[&[u8]]) -> Vec<u8> {
    let length = parts.iter().map(|part| part.len() + 1).sum();
    let mut message = Vec::with_capacity(length);
    for part in parts {
        message.extend_from_slice(part);
        message.push(b'\n');
    }
    message
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// A message can be taken apart again, whatever the body: so two requests that differ, be it
        /// by a letter that went from one part to the next, have different messages.
        #[test]
        fn a_message_can_be_taken_apart_again(
            parts in ("[^\n]{0,8}", "[^\n]{0,16}", "[^\n]{0,6}", "[^\n]{0,8}", "(?s).{0,16}"),
        ) {
            let (method, target, timestamp, nonce, body) = &parts;
            let message = request(method, target, timestamp, nonce, body.as_bytes());
            let mut lines = message.strip_suffix(b"\n").unwrap().splitn(5, |byte| *byte == b'\n');
            for part in [method, target, timestamp, nonce, body] {
                prop_assert_eq!(lines.next(), Some(part.as_bytes()));
            }
            let message = reply(timestamp, nonce, body.as_bytes());
            let mut lines = message.strip_suffix(b"\n").unwrap().splitn(3, |byte| *byte == b'\n');
            for part in [timestamp, nonce, body] {
                prop_assert_eq!(lines.next(), Some(part.as_bytes()));
            }
        }

        /// Two different requests never share a message: no part but the body can hold a line
        /// feed, and the number of lines before the body is fixed.
        #[test]
        fn messages_are_injective(
            a in ("[A-Z]{3,6}", "/[a-z/?=&%0-9]{0,12}", "[0-9]{1,10}", "[0-9A-Z]{1,8}", "[a-c\n]{0,6}"),
            b in ("[A-Z]{3,6}", "/[a-z/?=&%0-9]{0,12}", "[0-9]{1,10}", "[0-9A-Z]{1,8}", "[a-c\n]{0,6}"),
        ) {
            let of = |r: &(String, String, String, String, String)| {
                request(&r.0, &r.1, &r.2, &r.3, r.4.as_bytes())
            };
            prop_assert_eq!(of(&a) == of(&b), a == b);
        }
    }
}
