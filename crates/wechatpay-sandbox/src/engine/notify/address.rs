//! Checks addresses for notifications: complete, and without a query string (protocol 04 §1).

use std::net::IpAddr;

use reqwest::Url;

/// An address that a notification can be sent to.
#[derive(Debug, Clone)]
pub(crate) struct Address(pub(crate) Url);

impl Address {
    /// Whether it is on this machine or in a private network, as far as its text says: an IP address
    /// that is not public, a name without a dot (as containers have), or one of the suffixes that no
    /// public host has.
    pub(crate) fn is_near(&self) -> bool {
        let host = self.0.host_str().unwrap_or_default();
        match host.trim_start_matches('[').trim_end_matches(']').parse() {
            Ok(IpAddr::V4(ip)) => ip.is_loopback() || ip.is_private() || ip.is_link_local(),
            Ok(IpAddr::V6(ip)) => {
                ip.is_loopback() || ip.is_unique_local() || ip.is_unicast_link_local()
            }
            Err(_) => {
                let has = |suffix: &&str| host.ends_with(*suffix);
                !host.contains('.') || PRIVATE_SUFFIXES.iter().any(has)
            }
        }
    }

    /// Whether the platform could never reach it: an IP address or a name of this machine.
    pub(crate) fn is_unreachable_from_outside(&self) -> bool {
        let host = self.0.host_str().unwrap_or_default();
        let host = host.trim_start_matches('[').trim_end_matches(']');
        self.is_near() || host.parse::<IpAddr>().is_ok()
    }
}

/// Reads the `notify_url` of an order; the error says in plain words what is wrong with it.
///
/// Plain HTTP and loopback are fine here, though the platform wants HTTPS and a public host.
pub(crate) fn check_address(text: &str) -> Result<Address, &'static str> {
    if text.len() > LONGEST {
        return Err("an address has at most 256 characters");
    }
    let url =
        Url::parse(text).map_err(|_| "this is not a complete address: give scheme, host, path")?;
    if !matches!(url.scheme(), "http" | "https") {
        return Err("notifications go to http or https only");
    }
    if url.query().is_some() {
        return Err("an address for notifications must not have a query string");
    }
    if url.fragment().is_some() {
        return Err("an address for notifications must not have a fragment");
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err("an address for notifications must not carry a user or password");
    }
    Ok(Address(url))
}

const LONGEST: usize = 256;
const PRIVATE_SUFFIXES: [&str; 5] = [".localhost", ".local", ".internal", ".test", ".home.arpa"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn public_hosts_are_told_from_near_ones() {
        for (url, is_near) in [
            ("http://127.0.0.1:1/a", true),
            ("http://[::1]:1/a", true),
            ("http://192.168.1.2/a", true),
            ("http://10.1.2.3/a", true),
            ("http://localhost:8080/a", true),
            ("http://shop:8080/a", true),
            ("http://host.docker.internal/a", true),
            ("http://shop.localhost/a", true),
            ("https://www.weixin.qq.com/wxpay/pay", false),
            ("https://shop.example/a", false),
            ("http://8.8.8.8/a", false),
            ("https://localhost.evil.com/a", false),
            ("http://[2001:4860:4860::8888]/a", false),
        ] {
            assert_eq!(check_address(url).unwrap().is_near(), is_near, "{url}");
        }
    }

    #[test]
    fn what_the_platform_cannot_reach_is_refused() {
        for good in ["https://shop.example/notify", "http://127.0.0.1:8080/a/b", "http://[::1]:1"] {
            assert!(check_address(good).is_ok(), "{good}");
        }
        let long = format!("https://shop.example/{}", "a".repeat(256));
        for bad in [
            "",
            "shop.example/notify",
            "/notify",
            "ftp://shop.example/",
            "https://shop.example/notify?order=1",
            "https://shop.example/notify?",
            "https://shop.example/notify#a",
            "https://user@shop.example/notify",
            long.as_str(),
        ] {
            assert!(check_address(bad).is_err(), "{bad}");
        }
    }
}
