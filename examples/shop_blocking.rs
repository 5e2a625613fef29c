//! 同步的小店。 The essentials of a shop, one after the other and without a runtime: order, query,
//! payment, notification, refund, bill.
//!
//! ```text
//! cargo run --example shop_blocking
//! ```
//!
//! (The sandbox inside the process has a runtime of its own; the shop has none.)

use std::error::Error;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::time::Duration;

use http::{HeaderMap, HeaderName, HeaderValue};
use serde_json::{Value, json};
use wechatpay::api::pay::{self, OrderAmount, TradeState};
use wechatpay::api::refund;
use wechatpay::bill::{Entry, TradeRow};
use wechatpay::blocking::Client;
use wechatpay::{
    Blocking, Builder, Fen, Outcome, ask,
    bill::Bill,
    notify::{Ack, Notification, Receiver},
};
use wechatpay_sandbox::{Sandbox, Settings};

type Done<T> = Result<T, Box<dyn Error + Send + Sync>>;

fn main() -> Done<()> {
    let runtime = tokio::runtime::Runtime::new()?;
    let sandbox = runtime.block_on(Sandbox::start())?;
    let settings = sandbox.settings();
    let client: Client = Builder::from_variables(|name| settings.variable(name)).build()?;
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let notify_url = format!("http://{}/notify", listener.local_addr()?);
    let receiver = Receiver::<Blocking>::from(client.clone());

    order(&client, settings, &notify_url)?;
    let found = client.send(ask!(pay::FindOrderByOutTradeNo { out_trade_no: NUMBER }))?;
    say(&format!("query         {:?}", found.trade_state.as_ref().map(TradeState::as_str)));

    sandbox_call(settings, &format!("pay/{NUMBER}/pay"), &json!({}))?;
    let told = hear(&listener, &receiver, "TRANSACTION.SUCCESS")?;
    say(&format!("told          {} of {}", told.event_type, told.resource["out_trade_no"]));
    if told.resource["amount"]["total"] != PRICE.0 {
        return Err("somebody paid another amount".into());
    }

    refund(&client, &notify_url)?;
    sandbox_call(settings, &format!("refunds/{REFUND}/succeed"), &json!({}))?;
    let told = hear(&listener, &receiver, "REFUND.SUCCESS")?;
    say(&format!("told          {} of {}", told.event_type, told.resource["out_refund_no"]));
    // Nobody listens any more: the second copies of the notifications come to nothing.
    drop(listener);

    let rows = bill(&client, settings)?;
    let expected = [(NUMBER.to_owned(), PRICE), (REFUND.to_owned(), Fen(0) - PRICE)];
    runtime.block_on(sandbox.shutdown());
    if rows == expected { Ok(()) } else { Err(format!("the bill differs: {rows:?}").into()) }
}

/// Places the order. What to do about an error is one question.
fn order(client: &Client, settings: &Settings, notify_url: &str) -> Done<()> {
    let order = ask!(pay::CreateNativeOrder {
        appid: &settings.appid,
        description: "茉莉花茶 Jasmine tea",
        out_trade_no: NUMBER,
        notify_url,
        amount: ask!(OrderAmount { total: PRICE, currency: "CNY" }),
    });
    match client.send(order) {
        Ok(reply) => say(&format!("order         {}", reply.code_url)),
        Err(error) => {
            let advice = match error.outcome() {
                Outcome::NotSent => "nothing was sent: mend it and try again",
                Outcome::Refused => "refused: read the code",
                Outcome::Accepted => "it exists: query it",
                Outcome::Unknown => "query the number before it is used again",
            };
            return Err(format!("{advice}: {error}").into());
        }
    }
    Ok(())
}

/// Gives it back, twice: the same number is the same refund.
fn refund(client: &Client, notify_url: &str) -> Done<()> {
    let refund = ask!(refund::CreateRefund {
        out_trade_no: NUMBER,
        out_refund_no: REFUND,
        notify_url,
        amount: ask!(refund::Amount { refund: PRICE, total: PRICE, currency: "CNY" }),
    });
    let first = client.send(&refund)?;
    let again = client.send(&refund)?;
    say(&format!("refund        {}", first.status));
    if first.refund_id == again.refund_id { Ok(()) } else { Err("it was given back twice".into()) }
}

/// Sleeps until the next morning and reads the bill of the day that is over.
fn bill(client: &Client, settings: &Settings) -> Done<Vec<(String, Fen)>> {
    let clock = sandbox_call(settings, "clock", &json!({ "advance_seconds": 0 }))?;
    let (Some(now), Some(date)) = (clock["now"].as_i64(), clock["time"].as_str()) else {
        return Err("this is no clock".into());
    };
    sandbox_call(settings, "clock", &json!({ "set": now + 86_400 }))?;
    let bill = client.bill(&Bill::trade(date.get(..10).unwrap_or_default()))?;
    let mut amounts = Vec::new();
    for entry in bill.into_rows::<TradeRow>() {
        match entry? {
            Entry::Row(row) => amounts.push(match row.refund() {
                Some(refund) => {
                    let number = refund.out_refund_no.unwrap_or(row.out_trade_no());
                    (number.to_owned(), Fen(0) - refund.amount)
                }
                None => (row.out_trade_no().to_owned(), row.settlement_total()),
            }),
            Entry::Summary(totals) => say(&format!("bill          {:?} rows", totals.count())),
        }
    }
    amounts.sort_by_key(|(_, amount)| Fen(0) - *amount);
    for (number, amount) in &amounts {
        say(&format!("              {number} ¥{amount}"));
    }
    Ok(amounts)
}

/// Answers notifications until one of this type was opened.
fn hear(
    listener: &TcpListener,
    receiver: &Receiver<Blocking>,
    event_type: &str,
) -> Done<Notification> {
    loop {
        let (mut stream, _) = listener.accept()?;
        stream.set_read_timeout(Some(PATIENCE))?;
        let (headers, body) = read(&stream)?;
        let opened = receiver.open(&headers, &body);
        let ack = opened.as_ref().map_or_else(Ack::refusing, |_| Ack::received());
        let answer = ack.body().unwrap_or_default();
        write!(
            stream,
            "HTTP/1.1 {} told\r\nContent-Type: application/json\r\nConnection: close\r\n",
            ack.status()
        )?;
        // A 204 has no body, and says nothing of one.
        if answer.is_empty() {
            write!(stream, "\r\n")?;
        } else {
            write!(stream, "Content-Length: {}\r\n\r\n{answer}", answer.len())?;
        }
        let notification = opened?.notification;
        // Each comes at least once, some twice.
        if notification.event_type == event_type {
            return Ok(notification);
        }
    }
}

/// Headers and body exactly as they came: that is all the receiver wants.
fn read(stream: &TcpStream) -> Done<(HeaderMap, Vec<u8>)> {
    let mut reader = BufReader::new(stream.take(LONGEST));
    let mut line = String::new();
    reader.read_line(&mut line)?;
    let (mut headers, mut length) = (HeaderMap::new(), 0);
    loop {
        line.clear();
        reader.read_line(&mut line)?;
        let Some((name, value)) = line.trim_end().split_once(':') else { break };
        if name.eq_ignore_ascii_case("content-length") {
            length = value.trim().parse()?;
        }
        headers
            .append(HeaderName::from_bytes(name.as_bytes())?, HeaderValue::from_str(value.trim())?);
    }
    let mut body = Vec::new();
    reader.take(length).read_to_end(&mut body)?;
    Ok((headers, body))
}

/// What the user, the bank and time do: only a sandbox has these calls.
fn sandbox_call(settings: &Settings, path: &str, body: &Value) -> Done<Value> {
    let url = format!("{}/_sandbox/{path}", settings.base_url);
    let agent: ureq::Agent = ureq::Agent::config_builder().proxy(None).build().into();
    let text = agent.post(url).send(body.to_string())?.body_mut().read_to_string()?;
    Ok(serde_json::from_str(&text)?)
}

fn say(text: &str) {
    #[expect(clippy::print_stdout, reason = "an example tells what it does")]
    {
        println!("{text}");
    }
}

const NUMBER: &str = "TEA20260001";
const REFUND: &str = "RTEA20260001";
const PRICE: Fen = Fen(1880);
const PATIENCE: Duration = Duration::from_secs(5);
const LONGEST: u64 = 64 << 10;
