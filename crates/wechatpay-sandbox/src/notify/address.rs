//! Which addresses can be told anything: complete, and without a query string (dossier 04 §1).

use reqwest::Url;

/// An address that a notification can be sent to.
#[derive(Debug, Clone)]
pub(crate) struct Address(pub(crate) Url);

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

#[cfg(test)]
mod tests {
    use super::*;

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
