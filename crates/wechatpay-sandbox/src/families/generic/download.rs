//! A small file of the kind that an operation hands out.

use bytes::Bytes;
use http::{HeaderValue, StatusCode, header::CONTENT_TYPE};
use wechatpay_catalogue::Operation;
use wechatpay_core::keys::sha1_hex;

use crate::engine::{Answer, SIGNED_DIGEST};

/// The file of `operation`: not signed, or by its digest.
pub(super) fn sample(operation: &Operation) -> Answer {
    let (kind, content) = kind(&operation.name);
    let mut answer = Answer::empty();
    answer.status = StatusCode::OK;
    answer.body = Bytes::from_static(content);
    answer.is_signed = operation.signed_digest;
    if operation.signed_digest
        && let Ok(digest) = HeaderValue::try_from(sha1_hex(content))
    {
        answer.headers.insert(SIGNED_DIGEST, digest);
    }
    answer.headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    answer
}

fn kind(name: &str) -> (&'static str, &'static [u8]) {
    if name.contains("image") {
        ("image/png", PICTURE)
    } else if name.contains("receipt") {
        ("application/pdf", DOCUMENT)
    } else {
        ("text/plain; charset=utf-8", STATEMENT.as_bytes())
    }
}

/// One grey dot.
const PICTURE: &[u8] = &[
    0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, b'I', b'H', b'D', b'R', 0, 0, 0,
    1, 0, 0, 0, 1, 8, 0, 0, 0, 0, 0x3a, 0x7e, 0x9b, 0x55, 0, 0, 0, 10, b'I', b'D', b'A', b'T',
    0x78, 0x9c, 0x63, 0x68, 0, 0, 0, 0x82, 0, 0x81, 0x77, 0xcd, 0x72, 0xb6, 0, 0, 0, 0, b'I', b'E',
    b'N', b'D', 0xae, 0x42, 0x60, 0x82,
];
/// One empty page.
const DOCUMENT: &[u8] = b"%PDF-1.1\n\
    1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n\
    2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n\
    3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n\
    trailer<</Root 1 0 R>>\n%%EOF\n";
/// A statement of a day on which nothing happened.
const STATEMENT: &str = "\u{feff}交易时间,商户号,商户订单号,微信订单号,交易状态,订单金额\r\n\
    总交易单数,总交易额\r\n`0,`0.00\r\n";
