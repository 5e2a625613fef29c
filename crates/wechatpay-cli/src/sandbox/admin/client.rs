//! Sends admin calls to a running sandbox.

use std::time::Duration;

use serde_json::Value;

use super::ask::Ask;
use super::flags::Target;
use crate::environment;
use crate::output::failure::{Exit, Failure, Result};
use crate::text::{Language, sandbox as say};

/// Sends an admin call; gives the answer's text, which is JSON.
pub(super) fn send(ask: &Ask, target: &Target) -> Result<String> {
    let base_url = target.at.url()?;
    let url = format!("{base_url}/_sandbox/{}", ask.path);
    let mut request = http::Request::builder()
        .method(ask.method)
        .uri(&url)
        .header("content-type", "application/json");
    if let Some(mchid) = &target.whose {
        request = request.header("wechatpay-sandbox-mchid", mchid);
    }
    if Language::of(environment::environment) == Language::Chinese {
        request = request.header("accept-language", "zh-CN");
    }
    let request = request
        .body(ask.body.clone().unwrap_or_default())
        .map_err(|cause| Failure::usage(say::NOT_CALLABLE.with([&url])).because(&cause))?;
    let agent: ureq::Agent = ureq::Agent::config_builder()
        .proxy(None)
        .http_status_as_error(false)
        .allow_non_standard_methods(true)
        .timeout_global(Some(PATIENCE))
        .build()
        .into();
    let unreachable = |cause: ureq::Error| {
        Failure::new(Exit::NotSent, say::NO_SANDBOX.with([&base_url]))
            .because(&cause)
            .hint(say::START_ONE)
    };
    let mut answer = agent.run(request).map_err(unreachable)?;
    let body = answer.body_mut().with_config().limit(LONGEST);
    let text = body.read_to_string().map_err(unreachable)?;
    if answer.status().is_success() {
        return Ok(text);
    }
    let said: Value = serde_json::from_str(&text).unwrap_or_default();
    let status = answer.status();
    let message = said["message"].as_str().map_or_else(|| status.to_string(), str::to_owned);
    Err(Failure::new(Exit::Refused, message))
}

/// Making keys and waiting for notifications take seconds, not minutes.
const PATIENCE: Duration = Duration::from_secs(60);
/// A snapshot may be long.
const LONGEST: u64 = 1 << 30;
