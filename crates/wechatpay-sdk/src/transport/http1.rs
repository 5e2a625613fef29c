//! HTTP/1.1 as a client speaks it: the head of a request, the head of an answer, and where a body ends.
//! Performs no I/O and logs nothing; HTTP libraries log heads and bodies.

use std::fmt;

use http::header::{CONNECTION, CONTENT_LENGTH, HOST, HeaderMap, TRANSFER_ENCODING};
use http::{HeaderName, HeaderValue, Method, StatusCode, Uri};

/// The head of an answer.
pub(super) struct Head {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) framing: Framing,
    /// Whether another request may follow.
    pub(super) is_kept: bool,
}

/// Where the body of an answer ends.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Framing {
    /// After so many bytes.
    Length(u64),
    Chunked(Chunk),
    /// When the connection does.
    Close,
}

/// What comes next in a chunked body.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Chunk {
    Size,
    Bytes(u64),
    /// The line end behind the bytes of a chunk.
    LineEnd,
    /// The lines behind the last chunk; so many bytes of them were read.
    Trailer(usize),
    Over,
}

/// What to do with the bytes that came.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Next {
    /// So many are no body: skip them.
    Skip(usize),
    /// So many are body; take some of them and say how many.
    Body(usize),
    /// More must come first.
    Wait,
    Over,
}

/// The answer is no HTTP/1.1.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Malformed(&'static str);

/// The head of a request. The target is sent byte for byte as it was signed.
pub(super) fn write_head(
    method: &Method,
    uri: &Uri,
    headers: &HeaderMap,
    length: Option<u64>,
) -> Vec<u8> {
    let mut head = Vec::with_capacity(1024);
    let target = uri.path_and_query().map_or("/", |target| target.as_str());
    for part in [method.as_str(), " ", target, " HTTP/1.1\r\n"] {
        head.extend_from_slice(part.as_bytes());
    }
    if !headers.contains_key(HOST) {
        let authority = uri.authority().map_or("", http::uri::Authority::as_str);
        let host = authority.rsplit('@').next().unwrap_or_default();
        header(&mut head, "host", host.as_bytes());
    }
    if let Some(length) = length {
        header(&mut head, "content-length", length.to_string().as_bytes());
    }
    let is_framing = |name| matches!(name, &CONTENT_LENGTH | &TRANSFER_ENCODING);
    for (name, value) in headers.iter().filter(|(name, _)| !is_framing(*name)) {
        header(&mut head, name.as_str(), value.as_bytes());
    }
    head.extend_from_slice(b"\r\n");
    head
}

fn header(head: &mut Vec<u8>, name: &str, value: &[u8]) {
    for part in [name.as_bytes(), b": ", value, b"\r\n"] {
        head.extend_from_slice(part);
    }
}

/// Whether a request of this method has a body, be it an empty one.
pub(super) fn expects_body(method: &Method) -> bool {
    matches!(*method, Method::POST | Method::PUT | Method::PATCH)
}

/// Reads the head of an answer, if all of it is there, and says how long it is.
pub(super) fn read_head(bytes: &[u8]) -> Result<Option<(usize, Head)>, Malformed> {
    let mut fields = [httparse::EMPTY_HEADER; MOST_HEADERS];
    let mut parsed = httparse::Response::new(&mut fields);
    let length = match parsed.parse(bytes) {
        Ok(httparse::Status::Complete(length)) => length,
        Ok(httparse::Status::Partial) if bytes.len() < LARGEST_HEAD => return Ok(None),
        Ok(httparse::Status::Partial) => return Err(Malformed("its head is too long")),
        Err(_) => return Err(Malformed("its head cannot be read")),
    };
    let unreadable = || Malformed("its head cannot be read");
    let status = StatusCode::from_u16(parsed.code.unwrap_or_default()).map_err(|_| unreadable())?;
    let mut headers = HeaderMap::with_capacity(parsed.headers.len());
    for field in &*parsed.headers {
        let name = HeaderName::from_bytes(field.name.as_bytes()).map_err(|_| unreadable())?;
        let value = HeaderValue::from_bytes(field.value).map_err(|_| unreadable())?;
        headers.append(name, value);
    }
    let framing = Framing::of(status, &headers)?;
    let is_kept = parsed.version == Some(1)
        && framing != Framing::Close
        && !(headers.contains_key(TRANSFER_ENCODING) && headers.contains_key(CONTENT_LENGTH))
        && !has_token(&headers, &CONNECTION, "close");
    Ok(Some((length, Head { status, headers, framing, is_kept })))
}

fn has_token(headers: &HeaderMap, name: &HeaderName, token: &str) -> bool {
    let texts = headers.get_all(name).iter().filter_map(|value| value.to_str().ok());
    texts.flat_map(|text| text.split(',')).any(|part| part.trim().eq_ignore_ascii_case(token))
}

impl Framing {
    /// RFC 9112, 6.3. Only `chunked` is understood: no request of ours asks for another coding.
    fn of(status: StatusCode, headers: &HeaderMap) -> Result<Self, Malformed> {
        if status.is_informational() || matches!(status.as_u16(), 204 | 304) {
            return Ok(Self::Length(0));
        }
        let mut codings = headers.get_all(TRANSFER_ENCODING).iter();
        if let Some(coding) = codings.next() {
            let is_chunked = coding.as_bytes().eq_ignore_ascii_case(b"chunked");
            return if is_chunked && codings.next().is_none() {
                Ok(Self::Chunked(Chunk::Size))
            } else {
                Err(Malformed("its transfer coding is not chunked"))
            };
        }
        let mut lengths = headers.get_all(CONTENT_LENGTH).iter();
        let Some(first) = lengths.next() else { return Ok(Self::Close) };
        if lengths.any(|other| other != first) {
            return Err(Malformed("it has two lengths"));
        }
        let digits = first.to_str().ok().filter(|text| text.bytes().all(|b| b.is_ascii_digit()));
        let length = digits.and_then(|digits| digits.parse().ok());
        length.map(Self::Length).ok_or(Malformed("its length is no number"))
    }

    /// What the next of the bytes that came are.
    pub(super) fn step(&mut self, bytes: &[u8]) -> Result<Next, Malformed> {
        let most = |left: u64| usize::try_from(left).unwrap_or(usize::MAX).min(bytes.len());
        match self {
            Self::Length(0) | Self::Chunked(Chunk::Over) => Ok(Next::Over),
            Self::Chunked(chunk @ (Chunk::Size | Chunk::LineEnd | Chunk::Trailer(_))) => {
                chunk.step(bytes)
            }
            _ if bytes.is_empty() => Ok(Next::Wait),
            Self::Length(left) | Self::Chunked(Chunk::Bytes(left)) => Ok(Next::Body(most(*left))),
            Self::Close => Ok(Next::Body(bytes.len())),
        }
    }

    /// So many bytes of the body were taken.
    pub(super) fn took(&mut self, amount: usize) {
        let amount = u64::try_from(amount).unwrap_or(u64::MAX);
        match self {
            Self::Length(left) => *left = left.saturating_sub(amount),
            Self::Chunked(chunk) => {
                if let Chunk::Bytes(left) = chunk {
                    *left = left.saturating_sub(amount);
                    if *left == 0 {
                        *chunk = Chunk::LineEnd;
                    }
                }
            }
            Self::Close => {}
        }
    }

    /// Whether the end of the connection is the end of the body.
    pub(super) fn ends_with_connection(&self) -> bool {
        *self == Self::Close
    }
}

impl Chunk {
    fn step(&mut self, bytes: &[u8]) -> Result<Next, Malformed> {
        let bad = Malformed("its chunks cannot be read");
        match self {
            Self::Size => match httparse::parse_chunk_size(bytes) {
                Ok(httparse::Status::Complete((length, size))) => {
                    *self = if size == 0 { Self::Trailer(0) } else { Self::Bytes(size) };
                    Ok(Next::Skip(length))
                }
                Ok(httparse::Status::Partial) if bytes.len() < LONGEST_LINE => Ok(Next::Wait),
                _ => Err(bad),
            },
            Self::LineEnd => match bytes {
                [b'\r', b'\n', ..] => {
                    *self = Self::Size;
                    Ok(Next::Skip(2))
                }
                [] | [b'\r'] => Ok(Next::Wait),
                _ => Err(bad),
            },
            Self::Trailer(read) => {
                let Some(end) = bytes.iter().position(|byte| *byte == b'\n') else {
                    return if bytes.len() < LONGEST_LINE { Ok(Next::Wait) } else { Err(bad) };
                };
                *read += end + 1;
                if *read > LARGEST_HEAD {
                    return Err(bad);
                }
                if matches!(bytes.get(..end), Some([] | [b'\r'])) {
                    *self = Self::Over;
                }
                Ok(Next::Skip(end + 1))
            }
            Self::Bytes(_) | Self::Over => Ok(Next::Wait),
        }
    }
}

impl fmt::Display for Malformed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the answer is no HTTP: {}", self.0)
    }
}

impl std::error::Error for Malformed {}

/// The longest head of an answer.
const LARGEST_HEAD: usize = 32 << 10;

const MOST_HEADERS: usize = 128;

/// The longest line between chunks.
const LONGEST_LINE: usize = 4 << 10;

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The body of what came in pieces of this size, and what was left over.
    fn read(answer: &[u8], piece: usize) -> Result<(u16, Vec<u8>, bool, usize), Malformed> {
        let (mut came, mut pieces) = (Vec::new(), answer.chunks(piece));
        let (length, mut head) = loop {
            if let Some(found) = read_head(&came)? {
                break found;
            }
            came.extend_from_slice(pieces.next().ok_or(Malformed("cut"))?);
        };
        came.drain(..length);
        let mut body = Vec::new();
        loop {
            match head.framing.step(&came)? {
                Next::Over => break,
                Next::Skip(amount) => drop(came.drain(..amount)),
                Next::Body(amount) => {
                    let amount = amount.min(3);
                    body.extend(came.drain(..amount));
                    head.framing.took(amount);
                }
                Next::Wait => match pieces.next() {
                    Some(piece) => came.extend_from_slice(piece),
                    None if head.framing.ends_with_connection() => break,
                    None => return Err(Malformed("cut")),
                },
            }
        }
        let rest = came.len() + pieces.map(<[u8]>::len).sum::<usize>();
        Ok((head.status.as_u16(), body, head.is_kept, rest))
    }

    #[test]
    fn bodies_end_where_they_should() {
        let check = |answer: &str, expected: Result<(u16, &str, bool, usize), &'static str>| {
            let expected = expected
                .map(|(status, body, is_kept, rest)| (status, body.into(), is_kept, rest))
                .map_err(Malformed);
            for piece in [1, 2, 7, 4096] {
                assert_eq!(read(answer.as_bytes(), piece), expected, "{answer:?} by {piece}");
            }
        };
        let ok = "HTTP/1.1 200 OK\r\n";
        check(&format!("{ok}Content-Length: 5\r\n\r\nhelloX"), Ok((200, "hello", true, 1)));
        check(&format!("{ok}Content-Length: 0\r\n\r\n"), Ok((200, "", true, 0)));
        check(&format!("{ok}\r\nto the end"), Ok((200, "to the end", false, 0)));
        check("HTTP/1.1 204 No Content\r\n\r\n", Ok((204, "", true, 0)));
        check("HTTP/1.0 200 OK\r\nContent-Length: 1\r\n\r\na", Ok((200, "a", false, 0)));
        let close = format!("{ok}Connection: x, Close\r\nContent-Length: 1\r\n\r\na");
        check(&close, Ok((200, "a", false, 0)));
        let chunked = format!("{ok}Transfer-Encoding: chunked\r\n");
        let chunks = "3;x=y\r\nabc\r\nA\r\n0123456789\r\n0\r\nTrailer: 1\r\n\r\n";
        check(&format!("{chunked}\r\n{chunks}GET"), Ok((200, "abc0123456789", true, 3)));
        let both = format!("{chunked}Content-Length: 9\r\n\r\n{chunks}");
        check(&both, Ok((200, "abc0123456789", false, 0)));
        check(&format!("{ok}Content-Length: 5\r\n\r\nhell"), Err("cut"));
        check(&format!("{chunked}\r\n3\r\nabc\r\n"), Err("cut"));
        check(&format!("{chunked}\r\n3\r\nabcd\r\n"), Err("its chunks cannot be read"));
        check(&format!("{chunked}\r\nzz\r\n"), Err("its chunks cannot be read"));
        let two = format!("{ok}Content-Length: 5\r\nContent-Length: 6\r\n\r\n");
        check(&two, Err("it has two lengths"));
        check(&format!("{ok}Content-Length: +5\r\n\r\n"), Err("its length is no number"));
        for codings in
            ["gzip, chunked", "chunked, gzip", "identity", "chunked\r\nTransfer-Encoding: chunked"]
        {
            let other = format!("{ok}Transfer-Encoding: {codings}\r\n\r\n0\r\n\r\n");
            check(&other, Err("its transfer coding is not chunked"));
        }
        check("no HTTP at all\r\n\r\n", Err("its head cannot be read"));
    }

    #[test]
    fn a_head_is_bounded() {
        let long = format!("HTTP/1.1 200 OK\r\nA: {}", "x".repeat(LARGEST_HEAD));
        assert_eq!(read_head(long.as_bytes()).err(), Some(Malformed("its head is too long")));
        let many = format!("HTTP/1.1 200 OK\r\n{}\r\n", "A: b\r\n".repeat(MOST_HEADERS + 1));
        assert!(read_head(many.as_bytes()).is_err());
    }

    #[test]
    fn a_request_is_written_as_it_was_signed() {
        let uri: Uri = "https://user@api.mch.weixin.qq.com:8443/v3/a%7Cb?c=%E5d".parse().unwrap();
        let mut headers = HeaderMap::new();
        headers.insert("Authorization", "x".parse().unwrap());
        headers.insert("Content-Length", "9".parse().unwrap());
        headers.insert("Transfer-Encoding", "chunked".parse().unwrap());
        let text = |head: Vec<u8>| String::from_utf8(head).unwrap();
        assert_eq!(
            text(write_head(&Method::POST, &uri, &headers, Some(2))),
            "POST /v3/a%7Cb?c=%E5d HTTP/1.1\r\nhost: api.mch.weixin.qq.com:8443\r\n\
             content-length: 2\r\nauthorization: x\r\n\r\n",
        );
        headers.insert("Host", "other".parse().unwrap());
        assert_eq!(
            text(write_head(&Method::GET, &"http://a".parse().unwrap(), &headers, None)),
            "GET / HTTP/1.1\r\nauthorization: x\r\nhost: other\r\n\r\n",
        );
    }

    proptest! {
        /// Whatever comes: nothing panics, and how it is cut into pieces makes no difference.
        #[test]
        fn any_bytes_are_read_or_refused(rest in "[ -~\r\n]{0,60}", chunked: bool, piece in 1_usize..20) {
            let kind = if chunked { "Transfer-Encoding: chunked" } else { "Content-Length: 7" };
            let answer = format!("HTTP/1.1 200 OK\r\n{kind}\r\n\r\n{rest}");
            let whole = read(answer.as_bytes(), answer.len());
            prop_assert_eq!(read(answer.as_bytes(), piece), whole);
        }
    }
}
