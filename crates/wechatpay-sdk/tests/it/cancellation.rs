//! How calls end before their time: a budget that is used up, a future that is dropped.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use wechatpay::{
    Builder, Error, Outcome, generic::IoMode, retry::RetryPolicy, transport::TimeLeft,
};

#[cfg(feature = "async")]
use crate::support::run;
use crate::support::{Fake, Play, Server, believer};

/// An honest answer, as bytes on the wire.
#[cfg(feature = "async")]
fn honest(body: &str) -> Vec<u8> {
    use std::fmt::Write as _;
    let (parts, body) = crate::support::Platform::public_key().answer(200, body).into_parts();
    let mut text = format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n", body.len());
    for (name, value) in &parts.headers {
        write!(text, "{name}: {}\r\n", value.to_str().unwrap()).unwrap();
    }
    [text.as_bytes(), b"\r\n", &body[..]].concat()
}

/// A client that would wait for an hour, were it not for the budget.
fn patient<H: IoMode>(server: &Server) -> Builder<H> {
    believer::<H>().base_url(server.url()).timeout(Duration::from_secs(3600))
}

fn silent() -> Server {
    Server::start(vec![vec![Play::Stall(Vec::new())]; 2])
}

fn assert_out_of_time(error: &Error) {
    assert!(error.is_timeout(), "{error:?}");
    assert_eq!((error.outcome(), error.attempts()), (Outcome::Unknown, 1));
    assert!(error.hint().is_some_and(|hint| hint.contains("time budget")), "{error:?}");
}

const SHORT: Duration = Duration::from_millis(200);

/// Each of these would hang if a transport did not keep to what is left.
#[cfg(feature = "async")]
#[test]
fn a_budget_ends_an_attempt_under_way_async() {
    let server = silent();
    let client =
        patient::<wechatpay::Async>(&server).budget(SHORT).clock(passing()).build().unwrap();
    assert_out_of_time(&run(client["v3/x"].get().send()).unwrap_err());
    let client = patient::<wechatpay::Async>(&server).clock(passing()).build().unwrap();
    assert_out_of_time(&run(client["v3/x"].get().budget(SHORT).send()).unwrap_err());
}

#[cfg(feature = "blocking")]
#[test]
fn a_budget_ends_an_attempt_under_way_blocking() {
    let server = silent();
    let client =
        patient::<wechatpay::Blocking>(&server).budget(SHORT).clock(passing()).build().unwrap();
    assert_out_of_time(&client["v3/x"].get().send().unwrap_err());
    let client = patient::<wechatpay::Blocking>(&server).clock(passing()).build().unwrap();
    assert_out_of_time(&client["v3/x"].get().budget(SHORT).send().unwrap_err());
}

/// Nobody has to think of it: without a word, a call has an end. What it was is the same as with a
/// budget of one's own; only the waiting is left out here.
#[test]
fn a_call_has_an_end_by_itself() {
    let check = |policy: Option<RetryPolicy>, budget: Option<u64>, expected: Option<u64>| {
        let seen = Arc::new(Mutex::new(Vec::new()));
        let script = {
            let seen = Arc::clone(&seen);
            move |request: &http::Request<bytes::Bytes>| {
                let left = request.extensions().get::<TimeLeft>().map(|left| left.0.as_secs());
                seen.lock().unwrap().push(left);
                Ok(crate::support::Platform::public_key().answer(200, "{}"))
            }
        };
        // In either order: what is said of the budget by itself goes first.
        for is_last in [false, true] {
            let mut builder = believer::<wechatpay::Blocking>();
            let limit = budget.map(Duration::from_secs);
            builder = match limit.filter(|_| !is_last) {
                Some(limit) => builder.budget(limit),
                None => builder,
            };
            builder = match policy {
                Some(policy) => builder.retry(policy),
                None => builder,
            };
            builder = match limit.filter(|_| is_last) {
                Some(limit) => builder.budget(limit),
                None => builder,
            };
            let client = builder.transport(Fake::new(script.clone())).build().unwrap();
            client["v3/x"].get().send().unwrap();
        }
        assert_eq!(*seen.lock().unwrap(), [expected; 2]);
    };
    let endless = RetryPolicy { budget: None, ..RetryPolicy::default() };
    check(None, None, Some(60));
    check(None, Some(5), Some(5));
    check(Some(RetryPolicy { attempts: 1, ..RetryPolicy::default() }), None, Some(60));
    check(Some(RetryPolicy::default()), Some(5), Some(5));
    check(Some(endless), None, None);
    check(Some(endless), Some(5), Some(5));
}

/// The head of a file is waited for no longer than any answer; only its content takes its time.
#[cfg(feature = "async")]
#[test]
fn a_file_that_never_begins_is_given_up_async() {
    let server = silent();
    let builder = patient::<wechatpay::Async>(&server).budget(SHORT).clock(passing());
    let client = builder.build().unwrap();
    let call = client["v3/billdownload/file"].get().into_call().unwrap();
    assert_out_of_time(&run(client.handle().download(call)).unwrap_err());
}

#[cfg(feature = "blocking")]
#[test]
fn a_file_that_never_begins_is_given_up_blocking() {
    let server = silent();
    let builder = patient::<wechatpay::Blocking>(&server).budget(SHORT).clock(passing());
    let client = builder.build().unwrap();
    let call = client["v3/billdownload/file"].get().into_call().unwrap();
    assert_out_of_time(&client.handle().download(call).unwrap_err());
}

/// The date of the golden keys, with time that passes.
pub(crate) fn passing() -> Passing {
    Passing(wechatpay::clock::SystemClock)
}

#[derive(Debug)]
pub(crate) struct Passing(wechatpay::clock::SystemClock);

impl wechatpay::clock::Clock for Passing {
    fn now(&self) -> i64 {
        crate::support::NOW
    }

    fn elapsed(&self) -> Duration {
        self.0.elapsed()
    }
}

/// A dropped call takes nothing with it: the next one on the same client is answered, and not with
/// what was meant for the first.
#[cfg(feature = "async")]
#[test]
fn a_dropped_future_harms_nobody() {
    let half = honest(r#"{"call":1}"#);
    let half = half[..half.len() - 4].to_vec();
    let second = Play::Write(honest(r#"{"call":2}"#));
    let server = Server::start(vec![vec![Play::Stall(half)], vec![second.clone(), second]]);
    let client = believer::<wechatpay::Async>().base_url(server.url()).build().unwrap();
    run(async {
        tokio::select! {
            result = client["v3/x"].get().send() => panic!("it is never answered: {result:?}"),
            () = arrived(&server) => {}
        }
        for _ in 0..2 {
            let reply = client["v3/x"].get().send().await.unwrap();
            assert_eq!((&reply["call"], reply.attempts()), (&2.into(), 1));
        }
    });
}

#[cfg(feature = "async")]
async fn arrived(server: &Server) {
    while server.seen().is_empty() {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
}
