//! Under which address a client reached the gateway: links in answers begin with it.

use super::Incoming;

/// Scheme and host as the client named them, such as `http://127.0.0.1:8129`. A proxy in between
/// says so in `X-Forwarded-Proto` and `X-Forwarded-Host`.
pub(crate) fn origin(request: &Incoming) -> Option<String> {
    let forwarded = request.header("x-forwarded-host");
    let host = forwarded.or_else(|| request.header("host")).filter(|host| is_host(host))?;
    let scheme = match request.header("x-forwarded-proto") {
        Some("https") => "https",
        _ => "http",
    };
    Some(format!("{scheme}://{host}"))
}

/// Letters, digits, dots, dashes, a port, and the brackets of IPv6: nothing that ends a host.
fn is_host(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_alphanumeric() || b".-:[]".contains(&b))
}

#[cfg(test)]
mod tests {
    use bytes::Bytes;
    use http::{HeaderMap, HeaderName, HeaderValue, Method};

    use super::*;

    fn check(headers: &[(&'static str, &'static str)], expected: Option<&str>) {
        let pair = |(name, value): &(&'static str, &'static str)| {
            (HeaderName::from_static(name), HeaderValue::from_static(value))
        };
        let headers: HeaderMap = headers.iter().map(pair).collect();
        let (method, target, body) = (Method::GET, "/".to_owned(), Bytes::new());
        let request = Incoming { method, target, headers, body };
        assert_eq!(origin(&request).as_deref(), expected);
    }

    #[test]
    fn the_host_is_the_one_the_client_named() {
        check(&[("host", "127.0.0.1:80")], Some("http://127.0.0.1:80"));
        check(&[("host", "[::1]:80")], Some("http://[::1]:80"));
        check(
            &[("host", "a"), ("x-forwarded-host", "pay.cn"), ("x-forwarded-proto", "https")],
            Some("https://pay.cn"),
        );
        check(&[("host", "a/b@c")], None);
        check(&[], None);
    }
}
