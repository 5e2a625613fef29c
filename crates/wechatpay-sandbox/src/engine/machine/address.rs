//! Where notifications may be sent (protocol 04 §1).

use super::{Given, Refusal, check_length};

/// Refuses a `notify_url` (通知地址) that is no complete address or carries a query.
///
/// The platform wants `https` and a public host; here `http` and loopback will do, because what is
/// under test runs on the same machine.
///
/// # Errors
/// A [`Refusal`] naming `pointer`.
pub fn check_notify_url(pointer: &str, url: &str, most: usize) -> Result<(), Refusal> {
    check_length(pointer, url, most)?;
    let is_known = |scheme: &str| scheme == SECURE || Some(scheme) == SECURE.strip_suffix('s');
    let issue = match url.split_once("://") {
        None => "应为完整地址",
        Some((scheme, _)) if !is_known(scheme) => "协议只能是HTTPS或HTTP",
        Some((_, host)) if host.is_empty() || host.starts_with(['/', ':', '?', '#']) => "缺少域名",
        Some((_, host)) if host.contains(['?', '#']) => "不能携带参数",
        Some((_, host)) if !host.bytes().all(|b| b.is_ascii_graphic()) => "含有非法字符",
        Some(_) => return Ok(()),
    };
    Err(Refusal::field(pointer, Given::from(url), issue))
}

const SECURE: &str = "https";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_complete_and_carries_nothing() {
        for (url, expected) in [
            ("https://pay.example.com/notify", true),
            ("http://127.0.0.1:9180/notify", true),
            ("https://pay.example.com", true),
            ("", false),
            ("pay.example.com/notify", false),
            ("ftp://pay.example.com/notify", false),
            ("https://", false),
            ("https:///notify", false),
            ("https://pay.example.com/notify?a=1", false),
            ("https://pay.example.com/notify#a", false),
            ("https://pay.example.com/no tify", false),
        ] {
            assert_eq!(check_notify_url("/notify_url", url, 255).is_ok(), expected, "{url}");
        }
        let long = format!("https://pay.example.com/{}", "a".repeat(255));
        assert!(check_notify_url("/notify_url", &long, 255).is_err());
    }
}
