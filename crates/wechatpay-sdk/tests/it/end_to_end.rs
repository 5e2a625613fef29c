//! A day of a shop over real sockets against the local gateway: paid, told, given back, found
//! again in the bills; and bills that are not what they should be, from a gateway that lies.

use std::io::{Read as _, Write as _};
use std::sync::{Arc, Mutex};

use serde_json::{Value, json};
use wechatpay::bill::{Entry, Fee, FundRow, Summary, TradeRow};
use wechatpay::{
    Async, ErrorKind, Fen, Reply,
    bill::Bill,
    notify::{Ack, Notified, Receiver, Resource},
    upload,
};
use wechatpay_sandbox::{Mode, Sandbox};

#[cfg(feature = "blocking")]
use crate::sandbox::with_certificates;
use crate::sandbox::{start, with_both};
use crate::support::{Platform, Play, Server, believer};

/// Noon of 2023-11-15 in China, and the day.
const NOON: i64 = 1_700_020_800;
const DAY: &str = "2023-11-15";

/// What the shop was told: event type, number, state.
type Told = Arc<Mutex<Vec<[String; 3]>>>;

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap()
}

/// An admin call of the sandbox; it must succeed.
fn admin(sandbox: &Sandbox, path: &str, body: &Value) {
    let host = sandbox.base_url().strip_prefix("http://").unwrap();
    let (mut stream, body) = (std::net::TcpStream::connect(host).unwrap(), body.to_string());
    let head = "Content-Type: application/json\r\nConnection: close\r\nContent-Length";
    write!(
        stream,
        "POST /_sandbox/{path} HTTP/1.1\r\nHost: {host}\r\n{head}: {}\r\n\r\n{body}",
        body.len()
    )
    .unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
}

/// A shop's web server that takes notifications; gives the address.
async fn shop(receiver: Receiver, told: Told) -> String {
    let notify = move |event: Notified<Resource<Value>>| {
        let what = |name: &str| event.0[name].as_str().unwrap_or_default().to_owned();
        let state = [what("trade_state"), what("refund_status")].concat();
        let kind = event.notification().event_type.clone();
        told.lock().unwrap().push([kind, what("out_trade_no"), state]);
        std::future::ready(Ack::received())
    };
    let app =
        axum::Router::new().route("/notify", axum::routing::post(notify)).with_state(receiver);
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/notify", listener.local_addr().unwrap());
    tokio::spawn(async { axum::serve(listener, app).await });
    url
}

fn proven(reply: wechatpay::Result<Reply<Value>>) -> Value {
    let reply = reply.unwrap();
    assert!(reply.verified_by().is_some(), "nothing is believed unproven");
    reply.into_body()
}

/// The rows of a bill, and its totals.
fn taken_apart<R>(entries: Vec<Entry<R>>) -> (Vec<R>, Summary) {
    let (mut rows, mut totals) = (Vec::new(), Vec::new());
    for entry in entries {
        match entry {
            Entry::Row(row) => rows.push(row),
            Entry::Summary(summary) => totals.push(summary),
        }
    }
    assert_eq!((totals.len(), totals[0].count()), (1, Some(rows.len() as u64)));
    (rows, totals.remove(0))
}

fn check_trade(entries: Vec<Entry<TradeRow>>) {
    let (rows, totals) = taken_apart(entries);
    let paid = rows.iter().find(|row| row.refund().is_none()).unwrap();
    assert_eq!((paid.out_trade_no(), paid.settlement_total()), ("WHOLE1", Fen(10_000)));
    assert_eq!((paid.goods(), paid.trade_state()), ("茶一包", "SUCCESS"));
    let back = rows.iter().find_map(TradeRow::refund).unwrap();
    assert_eq!((back.out_refund_no, back.amount), (Some("BACK1"), Fen(4_000)));
    assert_eq!(rows.len(), 2);
    let paid: Fen = rows.iter().map(TradeRow::settlement_total).sum();
    assert_eq!(totals.fen("应结订单总金额"), Some(paid));
    assert_eq!(totals.fen("退款总金额"), Some(back.amount));
    let fee: Fee = rows.iter().map(TradeRow::fee).sum();
    assert_eq!((totals.fee("手续费总金额"), fee), (Some(fee), Fee(36_000)));
}

fn check_funds(entries: Vec<Entry<FundRow>>) {
    let (rows, totals) = taken_apart(entries);
    let sum: Fen = rows.iter().map(FundRow::signed_amount).sum();
    // 100.00 − 0.60 − 40.00 + 0.24
    assert_eq!((rows.last().unwrap().balance(), sum), (Fen(5_964), Fen(5_964)));
    let of = |is_income: bool| -> Fen {
        rows.iter().filter(|row| row.is_income() == is_income).map(FundRow::amount).sum()
    };
    assert_eq!(totals.fen("收入金额"), Some(of(true)));
    assert_eq!(totals.fen("支出金额"), Some(of(false)));
}

async fn rows<R: wechatpay::bill::BillRow>(
    client: &wechatpay::Client,
    bill: &Bill,
) -> Vec<Entry<R>> {
    let mut rows = client.bill(bill).await.unwrap().into_rows::<R>();
    let mut entries = Vec::new();
    while let Some(entry) = rows.next().await {
        entries.push(entry.unwrap());
    }
    entries
}

#[test]
#[expect(clippy::too_many_lines, reason = "one day, told in order")]
fn a_day_of_a_shop() {
    let runtime = runtime();
    let sandbox = runtime.block_on(start(Mode::Both));
    let settings = sandbox.settings().clone();
    let client = with_both::<Async>(&settings).build().unwrap();
    let told = Told::default();
    let notify_url = runtime.block_on(shop(Receiver::from(client.clone()), Arc::clone(&told)));
    admin(&sandbox, "clock", &json!({ "set": NOON }));

    let order = json!({
        "appid": settings.appid, "mchid": settings.mchid, "description": "茶一包",
        "out_trade_no": "WHOLE1", "notify_url": notify_url, "amount": {"total": 10_000, "currency": "CNY"},
    });
    let placed = runtime.block_on(client["v3/pay/transactions/native"].post(&order).send());
    assert!(proven(placed)["code_url"].as_str().unwrap().starts_with("weixin://"));
    admin(&sandbox, "pay/WHOLE1/pay", &json!({}));
    let query = json!({ "mchid": settings.mchid });
    let chain = client.chain("v3/pay/transactions/out-trade-no/{n}").with("n", "WHOLE1");
    assert_eq!(
        proven(runtime.block_on(chain.get().query(&query).send()))["trade_state"],
        "SUCCESS"
    );
    let refund = json!({
        "out_trade_no": "WHOLE1", "out_refund_no": "BACK1", "notify_url": notify_url,
        "amount": {"refund": 4_000, "total": 10_000, "currency": "CNY"},
    });
    proven(runtime.block_on(client["v3/refund/domestic/refunds"].post(&refund).send()));
    admin(&sandbox, "clock", &json!({ "advance_seconds": 3_600, "settle": true }));
    let chain = client.chain("v3/refund/domestic/refunds/{n}").with("n", "BACK1");
    assert_eq!(proven(runtime.block_on(chain.get().send()))["status"], "SUCCESS");
    admin(&sandbox, "clock", &json!({ "advance_seconds": 60, "settle": true }));
    for expected in
        [["TRANSACTION.SUCCESS", "WHOLE1", "SUCCESS"], ["REFUND.SUCCESS", "WHOLE1", "SUCCESS"]]
    {
        let told = told.lock().unwrap();
        assert!(told.iter().any(|told| *told == expected), "{expected:?} in {told:?}");
    }

    admin(&sandbox, "clock", &json!({ "set": NOON + 86_400 }));
    for (trade, funds) in [
        (Bill::trade(DAY), Bill::fund_flow(DAY)),
        (Bill::trade(DAY).plain(), Bill::fund_flow(DAY).plain()),
    ] {
        check_trade(runtime.block_on(rows(&client, &trade)));
        check_funds(runtime.block_on(rows(&client, &funds)));
        #[cfg(feature = "blocking")]
        {
            let client = with_certificates::<wechatpay::Blocking>(&settings).build().unwrap();
            let rows = client.bill(&trade).unwrap().into_rows();
            check_trade(rows.map(Result::unwrap).collect());
            let rows = client.bill(&funds).unwrap().into_rows();
            check_funds(rows.map(Result::unwrap).collect());
        }
    }

    let file = || upload::from_reader("a.png", &b"a picture"[..]).unwrap();
    let path = "v3/merchant/media/upload";
    let media = proven(runtime.block_on(client.chain(path).upload(file()).send()));
    assert!(media["media_id"].as_str().is_some_and(|id| !id.is_empty()));
    #[cfg(feature = "blocking")]
    {
        let client = with_certificates::<wechatpay::Blocking>(&settings).build().unwrap();
        let media = proven(client.chain(path).upload(file()).send());
        assert!(media["media_id"].as_str().is_some_and(|id| !id.is_empty()));
    }
}

const BILL: &str = "记账时间,微信支付业务单号,资金流水单号,业务名称,业务类型,收支类型,收支金额(元),账户结余(元),资金变更提交申请人,备注,业务凭证号\r\n`2023-11-15 10:00:00,`42,`F1,`交易,`交易,`收入,`12.30,`12.30,`system,`茶,`V1\r\n资金流水总笔数,收入笔数,收入金额,支出笔数,支出金额\r\n`1,`1,`12.30,`0,`0.00\r\n";

/// A gateway that links to a file at this address, with the digest of [`BILL`]. It has no such file
/// itself: a file is asked for at the host that its link names.
fn gateway(file: &str) -> Server {
    let mut digest = wechatpay::keys::RunningDigest::sha1();
    digest.update(BILL.as_bytes());
    let url = format!("{file}/v3/billdownload/file?token=1");
    let link = json!({
        "hash_type": "SHA1", "hash_value": digest.finish_hex(), "download_url": url,
    });
    let answer = Platform::public_key().answer(200, &link.to_string());
    let mut text = b"HTTP/1.1 200 OK\r\n".to_vec();
    for (name, value) in answer.headers() {
        text.extend([name.as_str().as_bytes(), b": ", value.as_bytes(), b"\r\n"].concat());
    }
    text.extend(format!("Content-Length: {}\r\n\r\n", answer.body().len()).as_bytes());
    text.extend(answer.body());
    Server::start(vec![vec![Play::Write(text)]])
}

/// The rows that were read before the end, and the error of the end, if any.
async fn read_all(client: &wechatpay::Client) -> (usize, Option<ErrorKind>) {
    let mut rows = client.bill(&Bill::fund_flow(DAY)).await.unwrap().into_rows::<FundRow>();
    let mut count = 0;
    loop {
        match rows.next().await {
            Some(Ok(_)) => count += 1,
            None => return (count, None),
            Some(Err(error)) => return (count, Some(error.kind())),
        }
    }
}

#[test]
fn a_bill_that_was_changed_on_its_way_is_noticed_at_its_end() {
    let changed = BILL.replace("`12.30,`12.30", "`99.30,`99.30");
    for (text, expected) in [(BILL, None), (changed.as_str(), Some(ErrorKind::Untrusted))] {
        let backup = Server::start(vec![vec![Play::ok(text)]]);
        let gate = gateway(&backup.url());
        let client = believer::<Async>().base_url(gate.url()).backup_url(backup.url());
        let client = client.build().unwrap();
        let (count, error) = runtime().block_on(read_all(&client));
        assert_eq!(error, expected);
        assert!(count >= 1, "the rows are handed on as they come");
        #[cfg(feature = "blocking")]
        {
            let backup = Server::start(vec![vec![Play::ok(text)]]);
            let gate = gateway(&backup.url());
            let client = believer::<wechatpay::Blocking>().base_url(gate.url());
            let client = client.backup_url(backup.url()).build().unwrap();
            let rows = client.bill(&Bill::fund_flow(DAY)).unwrap().into_rows::<FundRow>();
            let entries: Vec<_> = rows.collect();
            let error = entries.last().unwrap().as_ref().err();
            assert_eq!(error.map(wechatpay::Error::kind), expected);
        }
    }
}

#[test]
fn a_bill_at_a_strangers_is_never_asked_for() {
    let stranger = Server::start(vec![vec![Play::ok(BILL)]]);
    let gate = gateway(&stranger.url());
    let ask = Bill::fund_flow(DAY);
    let client = believer::<Async>().base_url(gate.url()).build().unwrap();
    let error = runtime().block_on(client.bill(&ask)).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Untrusted);
    #[cfg(feature = "blocking")]
    {
        let gate = gateway(&stranger.url());
        let client = believer::<wechatpay::Blocking>().base_url(gate.url()).build().unwrap();
        assert_eq!(client.bill(&ask).unwrap_err().kind(), ErrorKind::Untrusted);
    }
    assert!(stranger.seen().is_empty(), "no signature of ours goes there");
}
