//! The parts of a multipart body, read as real clients write them (protocol 09 §2, 10 #4).
//!
//! Tolerated are a content type without boundary (the first line of the body is it), bare line feeds,
//! and parameters that end in a semicolon.

use http::{HeaderMap, header::CONTENT_TYPE};

use crate::engine::Incoming;

/// One part. The content is exactly the bytes that were sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Part<'a> {
    pub(crate) name: String,
    pub(crate) filename: Option<String>,
    pub(crate) content: &'a [u8],
}

/// The parts of a request; `None` if it is no multipart request or a broken one.
pub(crate) fn parts(request: &Incoming) -> Option<Vec<Part<'_>>> {
    parts_of(&request.headers, &request.body)
}

/// What a signature covers: the whole body, or of an upload the `meta` part (protocol 09 §3).
pub(crate) fn signed_part<'a>(headers: &HeaderMap, body: &'a [u8]) -> &'a [u8] {
    let parts = parts_of(headers, body).unwrap_or_default();
    let meta = parts.into_iter().find(|part| part.name == "meta");
    meta.map_or(body, |part| part.content)
}

fn parts_of<'a>(headers: &HeaderMap, body: &'a [u8]) -> Option<Vec<Part<'a>>> {
    let kind = headers.get(CONTENT_TYPE)?.to_str().ok()?;
    let is_multipart = kind.get(..MULTIPART.len())?.eq_ignore_ascii_case(MULTIPART);
    let declared = parameter(kind, "boundary").filter(|boundary| !boundary.is_empty());
    is_multipart.then(|| read(declared.as_deref(), body))?
}

fn read<'a>(declared: Option<&str>, body: &'a [u8]) -> Option<Vec<Part<'a>>> {
    let delimiter = match declared {
        Some(boundary) => format!("--{boundary}").into_bytes(),
        None => first_line(body).filter(|line| line.starts_with(b"--"))?.to_vec(),
    };
    let mut at = find_delimiter(body, 0, &delimiter)?;
    let mut parts = Vec::new();
    loop {
        let after = body.get(at + delimiter.len()..)?;
        if after.starts_with(b"--") {
            return Some(parts);
        }
        let begin = at + delimiter.len() + line_end(after)?;
        let end = find_delimiter(body, begin, &delimiter)?;
        parts.push(part(strip_line_end(body.get(begin..end)?))?);
        if parts.len() > MOST_PARTS {
            return None;
        }
        at = end;
    }
}

/// A delimiter counts only at the beginning of a line, and only if it is not the beginning of a word.
fn find_delimiter(body: &[u8], from: usize, delimiter: &[u8]) -> Option<usize> {
    let mut at = from;
    loop {
        let rest = body.get(at..)?;
        let ends = |after: &[u8]| {
            after.starts_with(b"--") || after.first().is_none_or(u8::is_ascii_whitespace)
        };
        if rest.strip_prefix(delimiter).is_some_and(ends) {
            return Some(at);
        }
        at += rest.iter().position(|byte| *byte == b'\n')? + 1;
    }
}

fn part(bytes: &[u8]) -> Option<Part<'_>> {
    let (mut name, mut filename) = (None, None);
    let mut rest = bytes;
    loop {
        let end = rest.iter().position(|byte| *byte == b'\n')?;
        let (line, after) = rest.split_at(end + 1);
        let line = std::str::from_utf8(strip_line_end(line)).ok()?;
        rest = after;
        if line.is_empty() {
            return Some(Part { name: name?, filename, content: rest });
        }
        let (header, value) = line.split_once(':')?;
        if header.trim().eq_ignore_ascii_case("content-disposition") {
            name = parameter(value, "name");
            filename = parameter(value, "filename");
        }
    }
}

/// A parameter of a header value, quoted or not.
fn parameter(value: &str, name: &str) -> Option<String> {
    let mut rest = value.split_once(';')?.1;
    loop {
        rest = rest.trim_start_matches([' ', '\t', ';']);
        let (key, after) = rest.split_once('=')?;
        let (text, after) = if let Some(quoted) = after.strip_prefix('"') {
            unquote(quoted)?
        } else {
            let end = after.find(';').unwrap_or(after.len());
            (after.get(..end)?.trim().to_owned(), after.get(end..)?)
        };
        if key.trim().eq_ignore_ascii_case(name) {
            return Some(text);
        }
        rest = after;
    }
}

/// The text up to the closing quote, and what comes after it.
fn unquote(quoted: &str) -> Option<(String, &str)> {
    let mut text = String::new();
    let mut letters = quoted.char_indices();
    while let Some((at, letter)) = letters.next() {
        match letter {
            '"' => return Some((text, quoted.get(at + 1..)?)),
            '\\' => text.push(letters.next()?.1),
            letter => text.push(letter),
        }
    }
    None
}

fn first_line(body: &[u8]) -> Option<&[u8]> {
    let end = body.iter().position(|byte| *byte == b'\n')?;
    Some(body.get(..end)?.trim_ascii_end())
}

/// How long the rest of a delimiter's line is, with its end.
fn line_end(after: &[u8]) -> Option<usize> {
    let end = after.iter().position(|byte| *byte == b'\n')?;
    after.get(..end)?.iter().all(u8::is_ascii_whitespace).then_some(end + 1)
}

fn strip_line_end(bytes: &[u8]) -> &[u8] {
    let bytes = bytes.strip_suffix(b"\n").unwrap_or(bytes);
    bytes.strip_suffix(b"\r").unwrap_or(bytes)
}

const MULTIPART: &str = "multipart/form-data";
const MOST_PARTS: usize = 16;

#[cfg(test)]
mod tests {
    use http::HeaderValue;
    use proptest::prelude::*;

    use super::*;

    fn check(declared: Option<&str>, body: &str, expected: Option<&[(&str, Option<&str>, &str)]>) {
        let found = read(declared, body.as_bytes());
        let found: Option<Vec<_>> = found.as_ref().map(|parts| {
            let row = |part: &Part<'_>| {
                let content = String::from_utf8(part.content.to_vec()).unwrap();
                (part.name.clone(), part.filename.clone(), content)
            };
            parts.iter().map(row).collect()
        });
        let expected: Option<Vec<_>> = expected.map(|parts| {
            let row = |(name, filename, content): &(&str, Option<&str>, &str)| {
                ((*name).to_owned(), filename.map(str::to_owned), (*content).to_owned())
            };
            parts.iter().map(row).collect()
        });
        assert_eq!(found, expected, "{body:?}");
    }

    const USUAL: &str = "--b\r\nContent-Disposition: form-data; name=\"meta\";\r\n\
        Content-Type: application/json\r\n\r\n{\"a\":1}\r\n--b\r\n\
        content-disposition: form-data; name=\"file\"; filename=\"a;\\\".jpg\"\r\n\r\n\
        x\r\n--bc\r\ny\r\n--b--\r\n";

    #[test]
    fn the_usual_form_with_and_without_a_boundary() {
        let expected = [("meta", None, "{\"a\":1}"), ("file", Some("a;\".jpg"), "x\r\n--bc\r\ny")];
        check(Some("b"), USUAL, Some(&expected));
        check(None, USUAL, Some(&expected));
        let bare = "--b\nContent-Disposition: form-data; name=meta\n\n{}\n--b--";
        check(Some("b"), bare, Some(&[("meta", None, "{}")]));
        check(Some("b"), &format!("preamble\r\n{bare}\r\nepilogue"), Some(&[("meta", None, "{}")]));
    }

    #[test]
    fn broken_bodies_have_no_parts() {
        check(Some("x"), USUAL, None);
        check(None, "no delimiter\r\n", None);
        check(Some("b"), "", None);
        check(Some("b"), "--b\r\n", None);
        check(Some("b"), "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n", None);
        check(Some("b"), "--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--", None);
        check(Some("b"), "--b\r\nno colon\r\n\r\nx\r\n--b--", None);
        check(
            Some("b"),
            &format!(
                "{}--b--",
                "--b\r\nContent-Disposition: form-data; name=a\r\n\r\n\r\n".repeat(17)
            ),
            None,
        );
    }

    #[test]
    fn only_the_meta_part_of_an_upload_is_signed() {
        let check = |kind: &'static str, body: &str, expected: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
            let found = signed_part(&headers, body.as_bytes());
            assert_eq!(String::from_utf8_lossy(found), expected, "{kind}: {body}");
        };
        check("multipart/form-data; boundary=b", USUAL, "{\"a\":1}");
        check("Multipart/Form-Data", USUAL, "{\"a\":1}");
        check("application/json", USUAL, USUAL);
        let later = "--b\r\ncontent-disposition: form-data; name=\"file\"; filename=\"meta\"\r\n\r\n\
            xx\r\n--b\r\ncontent-disposition: form-data; name=\"meta\"\r\n\r\n{}\r\n--b--\r\n";
        check("multipart/form-data; boundary=b", later, "{}");
        for broken in ["", "--", "--b\r\n", "--b\r\nname=meta\r\n--b--", "--b--\r\n", "x"] {
            check("multipart/form-data; boundary=b", broken, broken);
        }
    }

    proptest! {
        #[test]
        fn never_panics(body in proptest::collection::vec(prop_oneof![Just(b'-'), Just(b'\n'), Just(b'\r'), Just(b'b'), any::<u8>()], 0..80)) {
            let _ = (read(Some("b"), &body), read(None, &body));
        }

        #[test]
        fn any_content_comes_back_as_it_was(content in proptest::collection::vec(any::<u8>(), 0..200)) {
            let boundary = "0123456789abcdef0123456789abcdef";
            let mut body = format!("--{boundary}\r\nContent-Disposition: form-data; name=\"f\"\r\n\r\n").into_bytes();
            body.extend(&content);
            body.extend(format!("\r\n--{boundary}--\r\n").bytes());
            let parts = read(Some(boundary), &body).unwrap();
            prop_assert_eq!(parts[0].content, &content[..]);
        }
    }
}
