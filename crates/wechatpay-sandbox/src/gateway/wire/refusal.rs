//! The answer to bytes that are not HTTP: hyper sends a bare status, this is the JSON in its stead.

use http::StatusCode;
use serde_json::json;

/// What to send instead of the answer that hyper has made by itself; nothing if it is none of those.
pub(super) fn instead_of(written: &[u8]) -> Option<Vec<u8>> {
    if written.len() > LONGEST || !written.starts_with(b"HTTP/1.1 4") {
        return None;
    }
    let text = std::str::from_utf8(written).ok()?;
    // Every answer of ours names its server; hyper's own do not.
    let is_ours = text.to_ascii_lowercase().contains("\r\nserver:");
    if is_ours || !text.ends_with("\r\n\r\n") {
        return None;
    }
    let status = StatusCode::from_bytes(written.get(9..12)?).ok()?;
    Some(answer(status).into_bytes())
}

/// What is wrong with a head that is answered with `status`.
pub(super) fn words(status: StatusCode) -> &'static str {
    match status {
        StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE => "HTTP请求头过大",
        StatusCode::URI_TOO_LONG => "请求地址过长",
        _ => "HTTP报文格式错误",
    }
}

fn answer(status: StatusCode) -> String {
    let body = json!({ "code": "INVALID_REQUEST", "message": words(status) }).to_string();
    format!(
        "HTTP/1.1 {} {}\r\nServer: wechatpay-sandbox\r\nContent-Type: application/json; \
         charset=utf-8\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
        status.as_str(),
        status.canonical_reason().unwrap_or_default(),
        body.len(),
    )
}

/// Longer than any answer hyper makes by itself.
const LONGEST: usize = 256;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_answers_of_hyper_itself_are_replaced() {
        let check = |written: &str, expected: Option<&str>| {
            let found = instead_of(written.as_bytes()).map(|new| String::from_utf8(new).unwrap());
            assert_eq!(found.is_some(), expected.is_some(), "{written}");
            let (found, expected) = (found.unwrap_or_default(), expected.unwrap_or_default());
            assert!(found.starts_with(expected), "{found}");
        };
        let bare = "Content-Length: 0\r\n\r\n";
        check(&format!("HTTP/1.1 400 Bad Request\r\n{bare}"), Some("HTTP/1.1 400 Bad Request\r\n"));
        check(
            &format!("HTTP/1.1 431 Request Header Fields Too Large\r\n{bare}"),
            Some("HTTP/1.1 431 Request Header Fields Too Large\r\n"),
        );
        check(&format!("HTTP/1.1 404 Not Found\r\nServer: wechatpay-sandbox\r\n{bare}"), None);
        check("HTTP/1.1 100 Continue\r\n\r\n", None);
        check("{\"code\":1}", None);
    }
}
