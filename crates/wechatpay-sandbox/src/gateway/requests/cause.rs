//! The causes of a refused signature, by name, and a remedy for each.

/// What to do about a cause; the names are part of the admin calls and stay as they are.
pub(super) fn remedy(cause: &str) -> &'static str {
    REMEDIES.iter().find(|(name, _)| *name == cause).map_or("", |(_, remedy)| remedy)
}

const SAME_BYTES: &str = "serialise the body once, sign those bytes and send those bytes";
const SAME_TARGET: &str = "sign path and query exactly as they go over the wire";
const FIVE_LINES: &str =
    "sign method, target, timestamp, nonce and body, each followed by one line feed";

const REMEDIES: &[(&str, &str)] = &[
    ("authorization-missing", "send the header `Authorization: WECHATPAY2-SHA256-RSA2048 …`"),
    (
        "authorization-malformed",
        "write the five items mchid, nonce_str, signature, timestamp and serial_no once each, as \
         name=\"value\", with commas and without blanks between them",
    ),
    ("apiv2", "APIv3 wants JSON, and a signature in the header Authorization, at a path /v3/…"),
    ("scheme", "use the scheme WECHATPAY2-SHA256-RSA2048"),
    ("timestamp-malformed", "send Unix seconds as decimal digits"),
    ("timestamp-in-milliseconds", "send and sign seconds, not milliseconds"),
    ("timestamp-time-zone", "Unix seconds count from 1970 in UTC; do not add a time zone to them"),
    ("clock", "set the clock of the client's machine"),
    ("timestamp-differs", "take the time once: sign and send the same text"),
    ("mchid-unknown", "use a mchid of this sandbox, see GET /_sandbox/settings"),
    ("mchid-of-another", "let mchid, serial_no and private key be of one merchant"),
    ("serial-of-platform-key", "serial_no is the serial of the merchant's own API certificate"),
    ("serial-spelling", "write the serial as hex digits in upper case, nothing between them"),
    ("serial-of-another", "let mchid, serial_no and private key be of one merchant"),
    ("serial-unknown", "take the serial of the merchant's API certificate, as the settings say it"),
    ("certificate-expired", "make new keys: start the sandbox with an empty data folder"),
    ("certificate-retired", "sign with the merchant's newest API certificate and its key"),
    ("key-of-other-certificate", "let serial_no be of the certificate whose key signs"),
    ("key-of-another", "sign with the private key of the merchant that mchid names"),
    (
        "key-of-platform",
        "sign with the merchant's API private key (apiclient_key.pem), not with a key of WeChat Pay",
    ),
    ("key", "sign with the merchant's API private key (apiclient_key.pem) of this sandbox"),
    ("signature-encoding", "send the signature as standard base64 with padding, on one line"),
    ("signature-length", "sign with RSA 2048 and SHA-256 (PKCS#1 v1.5), then base64"),
    ("body-whitespace", SAME_BYTES),
    ("body-order", SAME_BYTES),
    ("body-slashes", SAME_BYTES),
    ("body-escapes", SAME_BYTES),
    ("body-newline", SAME_BYTES),
    ("body-respelled", SAME_BYTES),
    (
        "body-charset",
        "sign and send the body as UTF-8 (in Java `getBytes(StandardCharsets.UTF_8)`)",
    ),
    ("body-empty", "the body is the fifth line of what is signed, for POST, PUT and PATCH"),
    ("body-of-upload", "of an upload only the text of the part `meta` is signed"),
    ("body-is-query", "a query belongs to the second line; the body of a GET is empty"),
    ("target-without-query", SAME_TARGET),
    ("target-query-order", SAME_TARGET),
    ("target-encoding", SAME_TARGET),
    ("target-with-host", "the second line begins with the path; scheme and host are not signed"),
    ("target-slash", SAME_TARGET),
    ("target-prefix", "the second line is the whole path, beginning with /v3/"),
    ("method", "the first line is the method of the request in upper case"),
    ("line-endings", FIVE_LINES),
    ("lines-missing", FIVE_LINES),
    ("lines-order", FIVE_LINES),
    ("several", "mend all that is named here"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_remedy_stands_once() {
        for (index, (name, text)) in REMEDIES.iter().enumerate() {
            assert!(!text.is_empty());
            assert!(REMEDIES[index + 1..].iter().all(|(other, _)| other != name), "{name}");
        }
        assert!(remedy("body-order").contains("once"));
    }
}
