//! 发件箱：订单服务。 An order service that pays out, and gives money back, while the gateway misbehaves.
//!
//! ```text
//! cargo run --example order_service
//! ```
//!
//! A ride service pays 30 drivers by transfer (商家转账) and gives 10 passengers money back (退款). For
//! each it writes its own row *and* the call in one SQLite transaction; a worker does the rest. The
//! sandbox cuts connections before and after it has done what was asked, answers with 500 although it
//! did it, says 429, forges signatures and is too slow. In the end its own log tells: everything
//! happened, once.

use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;
use std::time::Duration;

use rusqlite::Connection;
use serde_json::Value;
use wechatpay::api::fund_app_mch_transfer::{self as transfer, TransferSceneId};
use wechatpay::api::pay::{CreateNativeOrder, OrderAmount};
use wechatpay::api::refund::{self, CreateRefund};
use wechatpay::{Async, Builder, Client, Fen, Operation, ask, retry::RetryPolicy};
use wechatpay_outbox::{
    Filter, Handles, Options, Outbox, Policy, Rules, Sqlite, State, Worker, WorkerOptions, sqlite,
};
use wechatpay_sandbox::{Fault, Moment, Rule, Sandbox, When};

type Outcome<T> = Result<T, Box<dyn Error + Send + Sync>>;

#[tokio::main]
async fn main() -> Outcome<()> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("rides.db");
    let sandbox = Sandbox::start().await?;
    let client = settings_of(&sandbox).build()?;
    let http = reqwest::Client::builder().no_proxy().build()?;
    let town = Town { client, http, sandbox };
    town.passengers_pay().await?;

    // What may go in, and how patiently it is sent: impatiently here, to be done in a moment.
    let short = vec![Duration::from_millis(50), Duration::from_millis(200)];
    let policy = Policy {
        not_sent: short.clone(),
        rate_limited: short.clone(),
        system_error: short.clone(),
        unknown: short.clone(),
        ask: short,
        ..Policy::default()
    };
    // The rules know the client, so that an operation is kept as it is.
    let rules = Rules { policy, ..Rules::new()? }.with_client(town.client.handle());
    let fen = town.close_the_day(&path, &rules)?;
    say(&format!("{DRIVERS} payouts and {PASSENGERS} refunds are kept, {} in all", yuan(fen)));

    town.misbehave()?;
    let outbox = Outbox::with_rules(Sqlite::open_existing(&path)?, rules);
    // The outbox repeats by itself, durably: its client tries once, and not for long.
    let once = RetryPolicy { attempts: 1, ..RetryPolicy::default() };
    let client = settings_of(&town.sandbox).timeout(Duration::from_secs(1)).retry(once);
    work(&outbox, &client.build()?).await?;
    town.tell_faults();
    tell_entries(&outbox).await?;
    let is_good = town.tell_truth(fen).await?;
    town.sandbox.shutdown().await;
    if is_good { Ok(()) } else { Err("money is missing, or was paid twice".into()) }
}

/// Works until nothing goes on by itself; a service works until it is told to stop.
async fn work(outbox: &Outbox, client: &Client) -> Outcome<()> {
    let options = WorkerOptions { concurrency: 8, ..WorkerOptions::default() };
    let worker = Worker::new(outbox.clone(), Handles::new([client.handle().clone()]), options);
    let watched = outbox.clone();
    let is_still = async move {
        while !watched.backlog(Vec::new()).await.is_ok_and(|left| left.moving == 0) {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    worker.run(is_still).await?;
    Ok(())
}

/// What the outbox says of its entries.
async fn tell_entries(outbox: &Outbox) -> Outcome<()> {
    let (mut states, mut sent, mut asked) = (BTreeMap::<String, u32>::new(), 0, 0);
    for found in outbox.list(Filter { limit: 1000, ..Filter::default() }).await? {
        let progress = found.entry?.progress;
        *states.entry(progress.state.to_string()).or_default() += 1;
        (sent, asked) = (sent + progress.attempts, asked + progress.asks);
        if progress.state != State::Answered {
            say(&format!("  not answered: {progress:?}"));
        }
    }
    let states: Vec<String> = states.iter().map(|(name, n)| format!("{n} {name}")).collect();
    say(&format!("the outbox sent {sent} times, asked {asked} times: {}", states.join(", ")));
    Ok(())
}

/// Everybody the service has to do with.
struct Town {
    client: Client,
    http: reqwest::Client,
    sandbox: Sandbox,
}

impl Town {
    /// Rides that are paid, so that some can be given back.
    async fn passengers_pay(&self) -> Outcome<()> {
        let settings = self.sandbox.settings();
        for ride in 0..PASSENGERS {
            let order = ask!(CreateNativeOrder {
                appid: &settings.appid,
                description: "a ride",
                out_trade_no: format!("RIDE{ride:04}"),
                notify_url: "https://ride.example/news",
                amount: ask!(OrderAmount { total: FARE, currency: "CNY" }),
            });
            self.client.send(order).await?;
            let path = format!("pay/RIDE{ride:04}/pay");
            self.http.post(self.admin(&path)).body("{}").send().await?.error_for_status()?;
        }
        Ok(())
    }

    /// Writes what is to be paid: the business row and the call commit together, or neither does.
    /// Gives the sum.
    fn close_the_day(&self, path: &Path, rules: &Rules) -> Outcome<Fen> {
        let mut service = Connection::open(path)?;
        sqlite::migrate(&mut service)?;
        service.execute_batch("CREATE TABLE payments (number TEXT PRIMARY KEY, fen INTEGER)")?;
        let mut sum = Fen(0);
        for driver in 0..DRIVERS {
            let (number, amount) = (format!("PAYOUT{driver:04}"), Fen(310 + driver));
            self.keep(&mut service, rules, (&number, amount), self.payout(&number, amount))?;
            sum = sum + amount;
        }
        for ride in 0..PASSENGERS {
            let (number, amount) = (format!("REFUND{ride:04}"), Fen(120 + ride));
            let refund = ask!(CreateRefund {
                out_trade_no: format!("RIDE{ride:04}"),
                out_refund_no: &number,
                amount: ask!(refund::Amount { refund: amount, total: FARE, currency: "CNY" }),
            });
            self.keep(&mut service, rules, (&number, amount), refund)?;
            sum = sum + amount;
        }
        Ok(sum)
    }

    /// One payment: its row, and the operation that makes it.
    fn keep(
        &self,
        service: &mut Connection,
        rules: &Rules,
        (number, amount): (&str, Fen),
        operation: impl Operation,
    ) -> Outcome<()> {
        let transaction = service.transaction()?;
        transaction.execute("INSERT INTO payments VALUES (?1, ?2)", (number, amount.0))?;
        sqlite::enqueue(&transaction, rules, operation, Options::of(self.client.mchid()))?;
        Ok(transaction.commit()?)
    }

    fn payout(&self, number: &str, amount: Fen) -> transfer::CreateBill {
        let info = |info_type: &str, info_content: &str| {
            ask!(transfer::TransferSceneReportInfo { info_type, info_content })
        };
        ask!(transfer::CreateBill {
            appid: &self.sandbox.settings().appid,
            out_bill_no: number,
            openid: "oUpF8uMuAJOM2pxb1Q",
            transfer_amount: amount,
            transfer_remark: "rides of the day",
            transfer_scene_id: TransferSceneId::Commission,
            transfer_scene_report_infos: [info("岗位类型", "司机"), info("报酬说明", "当日车费")],
        })
    }

    /// From now on nearly every other call goes wrong in some way.
    fn misbehave(&self) -> Outcome<()> {
        let faults = [
            Fault::Cut { when: Moment::Before },
            Fault::Cut { when: Moment::After },
            Fault::SystemError { status: 500, when: When::After },
            Fault::RateLimit { code: None, retry_after: None },
            Fault::WrongSignature,
            Fault::Delay { ms: 1_500, when: When::After },
        ];
        for (fault, seed) in faults.into_iter().zip(1..) {
            let rule = Rule::new(fault).route("POST", "/v3/*").probability(0.15, seed);
            self.sandbox.faults().add(rule)?;
        }
        Ok(())
    }

    fn tell_faults(&self) {
        say("meanwhile at the gateway:");
        for standing in self.sandbox.faults().list() {
            let words = match standing.rule.fault {
                Fault::Cut { when: Moment::Before } => "calls were lost on their way",
                Fault::Cut { .. } => "were carried out, and the answer was lost",
                Fault::SystemError { .. } => "were carried out, and answered with 500",
                Fault::RateLimit { .. } => "were too many: 429",
                Fault::WrongSignature => "were carried out, and the signature was forged",
                _ => "were carried out, and answered too late",
            };
            say(&format!("  {:>3} {words}", standing.hits));
        }
    }

    /// What really happened, by the sandbox's own log, and whether it is what should have.
    async fn tell_truth(&self, expected: Fen) -> Outcome<bool> {
        let log = self.http.get(self.admin("events?limit=1000")).send().await?;
        let log: Value = serde_json::from_slice(&log.error_for_status()?.bytes().await?)?;
        let (mut seen, mut sum) = (BTreeMap::<String, u32>::new(), Fen(0));
        for event in log["events"].as_array().into_iter().flatten() {
            let (terms, number, fen) = match event["kind"].as_str() {
                Some("transfer.created") => ("Created", "out_bill_no", "transfer_amount"),
                Some("refund.accepted") => ("RefundAccepted", "out_refund_no", "refund"),
                _ => continue,
            };
            let terms = &event["data"][terms]["terms"];
            *seen.entry(terms[number].as_str().unwrap_or_default().to_owned()).or_default() += 1;
            sum = sum + Fen(terms[fen].as_i64().unwrap_or_default());
        }
        let count = |name: &str| seen.keys().filter(|number| number.starts_with(name)).count();
        let (payouts, refunds) = (count("PAYOUT"), count("REFUND"));
        let twice = seen.values().filter(|times| **times > 1).count();
        say(&format!(
            "the gateway made {payouts} payouts and {refunds} refunds, {} in all; {twice} twice",
            yuan(sum)
        ));
        let all = usize::try_from(DRIVERS + PASSENGERS)?;
        Ok(seen.len() == all && twice == 0 && sum == expected)
    }

    fn admin(&self, path: &str) -> String {
        format!("{}/_sandbox/{path}", self.sandbox.base_url())
    }
}

fn settings_of(sandbox: &Sandbox) -> Builder<Async> {
    Builder::from_variables(|name| sandbox.settings().variable(name))
}

fn yuan(amount: Fen) -> String {
    format!("¥{amount}")
}

fn say(text: &str) {
    #[expect(clippy::print_stdout, reason = "an example tells what it does")]
    {
        println!("{text}");
    }
}

const DRIVERS: i64 = 30;
const PASSENGERS: i64 = 10;
const FARE: Fen = Fen(2_000);
