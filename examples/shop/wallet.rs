//! The pretend user, bank and calendar: calls under `/_sandbox/`, which no real gateway has.

use std::time::Duration;

use serde_json::{Value, json};

use crate::Outcome;

/// What only a sandbox can do.
#[derive(Clone)]
pub(crate) struct Wallet {
    http: reqwest::Client,
    sandbox: String,
}

impl Wallet {
    pub(crate) fn at(sandbox: &str) -> Outcome<Self> {
        let http =
            reqwest::Client::builder().no_proxy().timeout(Duration::from_secs(20)).build()?;
        Ok(Self { http, sandbox: sandbox.trim_end_matches('/').to_owned() })
    }

    /// The user takes the telephone and pays.
    pub(crate) async fn pay(&self, number: &str) -> Outcome<()> {
        self.post(&format!("pay/{number}/pay"), &json!({})).await.map(drop)
    }

    /// The user's bank has the refund.
    pub(crate) async fn settle_refund(&self, number: &str) -> Outcome<()> {
        self.post(&format!("refunds/{number}/succeed"), &json!({})).await.map(drop)
    }

    /// The clock of the sandbox's orders: Unix second, and the date in China.
    pub(crate) async fn clock(&self) -> Outcome<(i64, String)> {
        let answer = self.http.get(format!("{}/_sandbox/clock", self.sandbox)).send().await?;
        let clock: Value = serde_json::from_slice(&answer.error_for_status()?.bytes().await?)?;
        let date = clock["time"].as_str().and_then(|time| time.get(..10));
        let (Some(now), Some(date)) = (clock["now"].as_i64(), date) else {
            return Err("this is no clock".into());
        };
        Ok((now, date.to_owned()))
    }

    /// Moves the clock to half past ten of the next day, when bills are ready. Gives the date of
    /// the day that is over.
    pub(crate) async fn next_morning(&self) -> Outcome<String> {
        let (now, date) = self.clock().await?;
        let midnight = (now + CHINA).div_euclid(DAY) * DAY + DAY - CHINA;
        self.post("clock", &json!({ "set": midnight + MORNING, "settle": true })).await?;
        Ok(date)
    }

    async fn post(&self, path: &str, body: &Value) -> Outcome<Value> {
        let url = format!("{}/_sandbox/{path}", self.sandbox);
        let answer = self.http.post(url).body(body.to_string()).send().await?;
        let status = answer.status();
        let body: Value = serde_json::from_slice(&answer.bytes().await?)?;
        if status.is_success() {
            return Ok(body);
        }
        Err(format!("{status}: {}", body["message"].as_str().unwrap_or_default()).into())
    }
}

const DAY: i64 = 86_400;
/// UTC+8.
const CHINA: i64 = 8 * 3600;
const MORNING: i64 = 10 * 3600 + 1800;
