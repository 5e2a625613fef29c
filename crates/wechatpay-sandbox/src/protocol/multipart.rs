//! The part of an upload that is signed: only the text of `meta` (dossier 09 §3).

use http::HeaderMap;

/// The bytes that the signature of a request covers: the `meta` part of an upload, else the body.
pub(crate) fn signed_part<'a>(headers: &HeaderMap, body: &'a [u8]) -> &'a [u8] {
    let kind =
        headers.get(http::header::CONTENT_TYPE).map_or(&b""[..], http::HeaderValue::as_bytes);
    let is_multipart = kind.len() >= MULTIPART.len()
        && kind[..MULTIPART.len()].eq_ignore_ascii_case(MULTIPART.as_bytes());
    if is_multipart { part(body, "meta").unwrap_or(body) } else { body }
}

/// The content of the first part of this name.
///
/// The boundary is taken from the first line of the body: one client in the field leaves it out of
/// its `Content-Type` (dossier 10 §4).
pub(crate) fn part<'a>(body: &'a [u8], name: &str) -> Option<&'a [u8]> {
    let body = &body[find(body, b"--")?..];
    let line = &body[..find(body, b"\r\n")?];
    let mut rest = &body[line.len()..];
    let delimiter = [b"\r\n", line].concat();
    while let Some(after) = rest.strip_prefix(b"\r\n") {
        let end = find(after, &delimiter)?;
        let part = &after[..end];
        let head = &part[..find(part, b"\r\n\r\n")?];
        if is_named(head, name) {
            return Some(&part[head.len() + 4..]);
        }
        rest = &after[end + delimiter.len()..];
    }
    None
}

fn is_named(head: &[u8], name: &str) -> bool {
    let head = String::from_utf8_lossy(head);
    let disposition = head.lines().find_map(|line| {
        let (field, value) = line.split_once(':')?;
        field.eq_ignore_ascii_case("content-disposition").then_some(value)
    });
    disposition.is_some_and(|value| {
        value.split(';').any(|item| {
            let item = item.trim();
            item.strip_prefix("name=").is_some_and(|found| found.trim_matches('"') == name)
        })
    })
}

fn find(text: &[u8], what: &[u8]) -> Option<usize> {
    text.windows(what.len()).position(|window| window == what)
}

const MULTIPART: &str = "multipart/form-data";

#[cfg(test)]
mod tests {
    use http::HeaderValue;

    use super::*;

    fn check(kind: &'static str, body: &str, expected: &str) {
        let mut headers = HeaderMap::new();
        headers.insert("content-type", HeaderValue::from_static(kind));
        let found = signed_part(&headers, body.as_bytes());
        assert_eq!(String::from_utf8_lossy(found), expected, "{kind}: {body}");
    }

    #[test]
    fn only_the_meta_part_of_an_upload_is_signed() {
        let go = "--b\r\nContent-Disposition: form-data; name=\"meta\";\r\nContent-Type: application/json\r\n\r\n{\"a\":1}\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\n\r\nxx\r\n--b--\r\n";
        check("multipart/form-data; boundary=b", go, "{\"a\":1}");
        check("multipart/form-data", go, "{\"a\":1}");
        check("application/json", go, go);
        let later = "--b\r\ncontent-disposition: form-data; name=\"file\"; filename=\"meta\"\r\n\r\nxx\r\n--b\r\ncontent-disposition: form-data; name=\"meta\"\r\n\r\n{}\r\n--b--\r\n";
        check("Multipart/Form-Data; boundary=b", later, "{}");
        for broken in ["", "--", "--b\r\n", "--b\r\nname=meta\r\n--b--", "--b--\r\n", "x"] {
            check("multipart/form-data; boundary=b", broken, broken);
        }
    }
}
