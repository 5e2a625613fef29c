//! Calls to the sandbox of this process, and the rule that nothing else is called.

use std::time::Duration;

use serde_json::Value;
use wechatpay_sandbox::Sandbox;

use super::answer::Answer;

/// An admin call to a sandbox that this process runs.
pub(super) async fn admin(
    sandbox: &Sandbox,
    method: &'static str,
    path: String,
    body: Value,
) -> Answer {
    let url = format!("{}/_sandbox/{path}", sandbox.base_url());
    let asked = tokio::task::spawn_blocking(move || send(method, &url, &body)).await;
    asked.unwrap_or_else(|_| Err("the sandbox broke off".to_owned()))
}

fn send(method: &str, url: &str, body: &Value) -> Answer {
    let config = ureq::Agent::config_builder()
        .proxy(None)
        .max_redirects(0)
        .http_status_as_error(false)
        .timeout_global(Some(PATIENCE));
    let agent = ureq::Agent::new_with_config(config.build());
    let sent = if method == "GET" {
        agent.get(url).call()
    } else {
        agent.post(url).content_type("application/json").send(body.to_string())
    };
    let mut answer = sent.map_err(|cause| format!("the sandbox does not answer: {cause}"))?;
    let text = answer.body_mut().with_config().limit(LONGEST).read_to_string();
    let text = text.map_err(|cause| format!("the sandbox's answer broke off: {cause}"))?;
    if !answer.status().is_success() {
        return Err(format!("{}: {text}", answer.status()));
    }
    serde_json::from_str(&text).map_err(|cause| format!("the sandbox's answer is no JSON: {cause}"))
}

/// Refuses a URL that leads to another machine.
pub(super) fn check(url: &str) -> Result<(), String> {
    let uri: Option<http::Uri> = url.parse().ok();
    let host = uri.as_ref().filter(|uri| uri.scheme().is_some()).and_then(http::Uri::host);
    match host {
        Some("127.0.0.1" | "localhost" | "[::1]") => Ok(()),
        Some(host) => Err(format!(
            "{host} is another machine: here only 127.0.0.1, localhost and [::1] are called"
        )),
        None => Err(format!("{url:?} is no URL such as http://127.0.0.1:8080/notify")),
    }
}

/// Refuses bodies that would let the sandbox notify another machine.
pub(super) fn check_body(body: &Value) -> Result<(), String> {
    match body {
        Value::Object(members) => members.iter().try_for_each(|(name, value)| {
            if name.starts_with("danger_") {
                return Err(format!("{name} is not for agents"));
            }
            match value {
                Value::String(url) if name.ends_with("notify_url") && !url.is_empty() => {
                    check(url).map_err(|problem| format!("{name}: {problem}"))
                }
                nested => check_body(nested),
            }
        }),
        Value::Array(items) => items.iter().try_for_each(check_body),
        _ => Ok(()),
    }
}

const PATIENCE: Duration = Duration::from_secs(60);
const LONGEST: u64 = 16 * 1024 * 1024;

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn other_machines_are_refused() {
        for url in ["http://127.0.0.1:8080/notify", "https://localhost/x", "http://[::1]:1/"] {
            assert_eq!(check(url), Ok(()), "{url}");
            assert_eq!(check_body(&json!({ "a": [{ "notify_url": url }] })), Ok(()));
        }
        for url in [
            "https://api.mch.weixin.qq.com/v3/certificates",
            "http://192.168.0.1/notify",
            "http://127.0.0.1.nip.io/",
            "http://127.0.0.1@other.example/",
            "http://0x7f000001/",
            "//127.0.0.1/x",
            "file:///etc/passwd",
            "nonsense",
        ] {
            assert!(check(url).is_err(), "{url}");
            assert!(check_body(&json!({ "scene": { "notify_url": url } })).is_err(), "{url}");
            assert!(check_body(&json!([{ "default_notify_url": url }])).is_err(), "{url}");
        }
        assert!(check_body(&json!({ "danger_reach_anywhere": true })).is_err());
    }
}
