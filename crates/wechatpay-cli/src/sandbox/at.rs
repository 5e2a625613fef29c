//! The argument `--at`: the address of a running sandbox, the same for every command.

use std::time::Duration;

use clap::Args;
use serde_json::Value;

use crate::environment;
use crate::output::failure::{Failure, Result};
use crate::text::sandbox as say;

/// Which running sandbox is meant.
#[derive(Debug, Clone, Args)]
pub(crate) struct At {
    /// Where the sandbox listens; else WECHATPAY_BASE_URL, else http://127.0.0.1:8129
    #[arg(long, global = true, value_name = "URL", aliases = ["sandbox", "url"])]
    at: Option<String>,
}

impl At {
    /// The address, without a slash at its end.
    pub(crate) fn url(&self) -> Result<String> {
        chosen(self.at.clone(), environment::environment("WECHATPAY_BASE_URL"))
    }
}

/// What was typed goes before the environment.
fn chosen(typed: Option<String>, environment: Option<String>) -> Result<String> {
    let environment = environment.filter(|url| !url.trim().is_empty());
    let is_typed = typed.is_some();
    let url = typed.or(environment).unwrap_or_else(|| USUAL.to_owned());
    let url = url.trim().trim_end_matches('/').to_owned();
    if !is_typed && OFFICIAL.contains(&host(&url)) {
        return Err(Failure::usage(say::IS_WECHAT_PAY).hint(say::SAY_WHERE));
    }
    Ok(url)
}

/// The Unix second by the clock of the sandbox at an address; `None` if no sandbox of this machine
/// answers there.
pub(crate) fn clock(base_url: &str) -> Option<i64> {
    let is_here = matches!(host(base_url), "127.0.0.1" | "localhost" | "[::1]");
    if !is_here {
        return None;
    }
    let url = format!("{}/_sandbox/clock", base_url.trim_end_matches('/'));
    let config = ureq::Agent::config_builder().proxy(None).timeout_global(Some(PATIENCE)).build();
    let mut answer = ureq::Agent::new_with_config(config).get(&url).call().ok()?;
    let text = answer.body_mut().with_config().limit(LONGEST).read_to_string().ok()?;
    serde_json::from_str::<Value>(&text).ok()?["now"].as_i64()
}

/// The host of an address.
fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let authority = rest.split(['/', '?']).next().unwrap_or_default();
    let end = authority.rfind(']').map_or(0, |at| at + 1);
    match authority[end..].find(':') {
        Some(at) => &authority[..end + at],
        None => authority,
    }
}

const USUAL: &str = "http://127.0.0.1:8129";
const OFFICIAL: [&str; 4] =
    ["api.mch.weixin.qq.com", "api2.mch.weixin.qq.com", "api.wechatpay.cn", "api2.wechatpay.cn"];
/// It is on this machine.
const PATIENCE: Duration = Duration::from_secs(2);
const LONGEST: u64 = 4096;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flags_go_before_the_environment() {
        let check = |typed: Option<&str>, environment: Option<&str>, expected: Option<&str>| {
            let found = chosen(typed.map(str::to_owned), environment.map(str::to_owned)).ok();
            assert_eq!(found.as_deref(), expected, "{typed:?} {environment:?}");
        };
        check(None, None, Some(USUAL));
        check(Some("http://localhost:1/"), Some("http://localhost:2"), Some("http://localhost:1"));
        check(None, Some("http://localhost:2"), Some("http://localhost:2"));
        check(None, Some(" "), Some(USUAL));
        check(None, Some("https://api.mch.weixin.qq.com"), None);
        check(None, Some("https://api2.wechatpay.cn:443/"), None);
        check(
            Some("http://[::1]:8129"),
            Some("https://api.mch.weixin.qq.com"),
            Some("http://[::1]:8129"),
        );
    }

    #[test]
    fn hosts_are_found() {
        for (url, expected) in [
            ("http://127.0.0.1:8129", "127.0.0.1"),
            ("http://[::1]:8129/x", "[::1]"),
            ("https://api.wechatpay.cn", "api.wechatpay.cn"),
            ("localhost:1?x", "localhost"),
        ] {
            assert_eq!(host(url), expected);
        }
        assert_eq!(clock("https://api.mch.weixin.qq.com"), None);
    }
}
