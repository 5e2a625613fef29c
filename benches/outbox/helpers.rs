//! What every part of the bench needs: figures, a call, time.

use std::time::{Duration, Instant};

use rustix::time::{ClockId, clock_gettime};
use wechatpay_core::{Call, Method};

pub(crate) type Failure = Box<dyn std::error::Error + Send + Sync>;

pub(crate) struct Figure {
    pub(crate) name: &'static str,
    pub(crate) value: f64,
    /// Positive: at least; negative: at most its absolute value.
    pub(crate) limit: f64,
    pub(crate) note: String,
}

pub(crate) fn refund(number: u64) -> Call {
    let path = "/v3/refund/domestic/refunds";
    Call {
        method: Method::Post,
        template: path.into(),
        path: path.into(),
        query: None,
        headers: Vec::new(),
        body: Some(format!(
            "{{\"transaction_id\":\"4200000000000000000000000001\",\"out_refund_no\":\"R{number}\",\
             \"reason\":\"returned\",\"notify_url\":\"https://shop.example/notify\",\
             \"amount\":{{\"refund\":100,\"total\":100,\"currency\":\"CNY\"}}}}"
        )),
        repeat: vec!["out_refund_no".into()],
        sealed_with: None,
    }
}

pub(crate) fn median(values: impl Iterator<Item = f64>) -> f64 {
    part(values, 2)
}

/// What a quarter of the values are below.
pub(crate) fn quartile(values: impl Iterator<Item = f64>) -> f64 {
    part(values, 4)
}

fn part(values: impl Iterator<Item = f64>, of: usize) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values.get(values.len() / of).copied().unwrap_or(f64::NAN)
}

pub(crate) fn per_second(number: u64, elapsed: Duration) -> f64 {
    count(number) / elapsed.as_secs_f64()
}

#[expect(clippy::cast_precision_loss, reason = "far fewer than 2^52")]
pub(crate) fn count(number: u64) -> f64 {
    number as f64
}

pub(crate) fn process_time() -> Duration {
    let time = clock_gettime(ClockId::ProcessCPUTime);
    let seconds = u64::try_from(time.tv_sec).unwrap_or_default();
    Duration::new(seconds, u32::try_from(time.tv_nsec).unwrap_or_default())
}

pub(crate) fn now() -> Instant {
    #[expect(clippy::disallowed_methods, reason = "a bench measures time")]
    let now = Instant::now();
    now
}

pub(crate) fn setting(name: &str) -> Option<String> {
    #[expect(clippy::disallowed_methods, reason = "the settings of a bench come from outside")]
    std::env::var(name).ok().filter(|text| !text.is_empty())
}

pub(crate) fn line(text: &str) {
    #[expect(clippy::print_stdout, reason = "a bench prints its figures")]
    {
        println!("{text}");
    }
}

pub(crate) const ROUNDS: u64 = 7;
pub(crate) const ENTRIES: u64 = 5_000;
pub(crate) const SLICE: Duration = Duration::from_millis(700);
pub(crate) const MCHID: &str = "1900000109";
