//! Our own clients as drivers, and the async one: tasks on a tokio runtime of one thread.

use std::io::BufRead as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use serde_json::Value;
use wechatpay::api::pay::{CreateNativeOrder, FindOrderByOutTradeNo, OrderAmount};
use wechatpay::{Async, Fen, ask, generic::IoMode};

use crate::peers::answer::{Answer, Work};
use crate::peers::cell::Operation;
use crate::{Failure, clock, report};

/// A line of the bench, understood.
pub(super) enum Order {
    Probe(Operation),
    Work(Operation, usize, Duration),
}

impl Order {
    pub(super) fn parse(line: &str) -> Result<Self, Failure> {
        let operation = |word| Operation::from_word(word).ok_or_else(|| format!("no {word}"));
        match line.split(' ').collect::<Vec<_>>()[..] {
            ["probe", word] => Ok(Self::Probe(operation(word)?)),
            [word, in_flight, milliseconds] => Ok(Self::Work(
                operation(word)?,
                in_flight.parse()?,
                Duration::from_millis(milliseconds.parse()?),
            )),
            _ => Err(format!("not understood: {line:?}").into()),
        }
    }
}

/// What the async and the blocking client need: the client, and the merchant of its orders.
pub(super) struct ClientSetup<H: IoMode> {
    pub(super) client: wechatpay::generic::Client<H>,
    appid: String,
    mark: String,
    count: AtomicU64,
}

impl<H: IoMode> ClientSetup<H> {
    pub(super) fn open(mark: &str) -> Result<Self, Failure> {
        #[expect(clippy::disallowed_methods, reason = "every client of the bench is told so")]
        let path = std::env::var_os("WXPAY_SANDBOX_SETTINGS").ok_or("no settings")?;
        let settings: Value = serde_json::from_slice(&std::fs::read(path)?)?;
        let text = |name: &str| settings[name].as_str().unwrap_or_default();
        let client = wechatpay::generic::Client::<H>::builder()
            .mchid(text("mchid"))
            .serial(text("merchant_serial"))
            .private_key(text("merchant_private_key"))
            .public_key(text("public_key_id"), text("public_key"))
            .base_url(text("base_url"))
            .build()?;
        let (appid, mark) = (text("appid").to_owned(), mark.to_owned());
        Ok(Self { client, appid, mark, count: AtomicU64::new(0) })
    }

    /// The number of the order that is queried.
    pub(super) fn queried(&self) -> String {
        format!("PEER{}QUERIED", self.mark)
    }

    pub(super) fn question(&self) -> FindOrderByOutTradeNo {
        ask!(FindOrderByOutTradeNo { out_trade_no: self.queried() })
    }

    /// An order with this number, or with the next one.
    pub(super) fn order(&self, number: Option<String>) -> CreateNativeOrder {
        let next = || format!("PEER{}{}", self.mark, self.count.fetch_add(1, Ordering::Relaxed));
        ask!(CreateNativeOrder {
            appid: &self.appid,
            description: "茉莉花茶 Jasmine tea",
            out_trade_no: number.unwrap_or_else(next),
            amount: ask!(OrderAmount { total: Fen(100), currency: "CNY" }),
            notify_url: "https://example.com/notify",
        })
    }
}

/// Whether what came back is what was asked for.
pub(super) fn wanted(holds: bool) -> Result<(), Failure> {
    if holds { Ok(()) } else { Err("the answer is about something else".into()) }
}

/// Measures a piece of work that counts its calls.
pub(super) fn timed(work: impl FnOnce() -> Result<u64, Failure>) -> Result<Answer, Failure> {
    let (cpu, start) = (clock::process(), clock::now());
    let calls = work()?;
    let (wall, cpu) = (start.elapsed(), clock::process().saturating_sub(cpu));
    Ok(Answer::Done(Work { calls, wall, cpu }))
}

pub(super) fn say(answer: &Answer) {
    report::line(&answer.line());
}

/// Whether an answer was accepted.
pub(super) fn verdict(result: Result<(), Failure>) -> Answer {
    match result {
        Ok(()) => Answer::Accepted,
        Err(failure) => Answer::Refused(failure.to_string()),
    }
}

/// Runs the async client until its input ends.
pub(super) fn run(mark: &str) -> Result<(), Failure> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let setup = Arc::new(ClientSetup::<Async>::open(mark)?);
    // The runtime goes on while nothing is asked of it, as in a service.
    let (sender, mut lines) = tokio::sync::mpsc::unbounded_channel();
    std::thread::spawn(move || {
        for line in std::io::stdin().lock().lines().map_while(Result::ok) {
            let _ = sender.send(line);
        }
    });
    runtime.block_on(create(&setup, Some(setup.queried())))?;
    say(&Answer::Ready("aws-lc-rs and reqwest, a tokio runtime of one thread".to_owned()));
    while let Some(line) = runtime.block_on(lines.recv()) {
        say(&match Order::parse(&line)? {
            Order::Probe(operation) => verdict(runtime.block_on(call(&setup, operation))),
            Order::Work(operation, in_flight, limit) => {
                timed(|| runtime.block_on(work(&setup, operation, in_flight, limit)))?
            }
        });
    }
    Ok(())
}

async fn work(
    setup: &Arc<ClientSetup<Async>>,
    operation: Operation,
    in_flight: usize,
    limit: Duration,
) -> Result<u64, Failure> {
    let end = clock::now() + limit;
    let caller = || {
        let setup = Arc::clone(setup);
        tokio::spawn(async move {
            let mut calls = 0;
            while clock::now() < end {
                call(&setup, operation).await?;
                calls += 1;
            }
            Ok::<u64, Failure>(calls)
        })
    };
    let mut calls = 0;
    for task in (0..in_flight).map(|_| caller()).collect::<Vec<_>>() {
        calls += task.await??;
    }
    Ok(calls)
}

async fn call(setup: &ClientSetup<Async>, operation: Operation) -> Result<(), Failure> {
    match operation {
        Operation::Create => create(setup, None).await,
        Operation::Query => {
            let found = setup.client.send(setup.question()).await?;
            wanted(found.out_trade_no == setup.queried())
        }
    }
}

async fn create(setup: &ClientSetup<Async>, number: Option<String>) -> Result<(), Failure> {
    let created = setup.client.send(setup.order(number)).await?;
    wanted(!created.code_url.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn orders_are_understood() {
        let check = |line: &str, expected: Option<(bool, &str, usize, u64)>| {
            let found = Order::parse(line).ok().map(|order| match order {
                Order::Probe(operation) => (true, operation.word(), 0, 0),
                Order::Work(operation, in_flight, limit) => {
                    let milliseconds = u64::try_from(limit.as_millis()).unwrap();
                    (false, operation.word(), in_flight, milliseconds)
                }
            });
            assert_eq!(found, expected, "{line:?}");
        };
        check("query 64 500", Some((false, "query", 64, 500)));
        check("create 1 20", Some((false, "create", 1, 20)));
        check("probe create", Some((true, "create", 0, 0)));
        check("probe", None);
        check("probe pay", None);
        check("refund 1 20", None);
        check("query one 20", None);
        check("query 1", None);
        check("", None);
    }
}
