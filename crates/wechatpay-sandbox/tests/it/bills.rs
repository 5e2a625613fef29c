//! Bills and balances, made of what happened.

use std::io::Read as _;

use flate2::read::GzDecoder;
use serde_json::{Value, json};
use wechatpay_core::keys::sha1_hex;
use wechatpay_sandbox::{Mode, Profile, Sandbox};

use crate::{
    pay::{advance, give_back, order, place, refund},
    support::{Asked, Reply, admin, builder, call, get, plain_client, start},
};

/// Noon of 2023-11-15 in China.
const NOON: i64 = 1_700_020_800;
const DAY: i64 = 86_400;

async fn set(sandbox: &Sandbox, unix: i64) {
    // It is frozen, lest a slow machine see the next second.
    admin(sandbox, "POST", "clock", json!({ "set": unix, "frozen": true })).await;
}

/// Two payments and a refund on one day, a refund on the next; ends on the day after that.
async fn two_days(sandbox: &Sandbox) {
    set(sandbox, NOON).await;
    let mut first = order("BILL01", 10000);
    first["description"] = json!("苹果,梨");
    for body in [&first, &order("BILL02", 500)] {
        assert_eq!(place(sandbox, "native", body).await.status, 200);
    }
    let pay = json!({ "coupon_fen": 1000, "coupon_type": "NOCASH" });
    admin(sandbox, "POST", "pay/BILL01/pay", pay).await;
    admin(sandbox, "POST", "pay/BILL02/pay", json!({ "coupon_fen": 100 })).await;
    assert_eq!(give_back(sandbox, &refund("RB1", "BILL01", 5000, 10000)).await.status, 200);
    set(sandbox, NOON + DAY).await;
    assert_eq!(give_back(sandbox, &refund("RB2", "BILL02", 500, 500)).await.status, 200);
    admin(sandbox, "POST", "refunds/RB2/close", "").await;
    set(sandbox, NOON + 2 * DAY).await;
}

async fn file(sandbox: &Sandbox, target: &str) -> (Value, String) {
    let link = get(sandbox, target).await;
    assert_eq!(link.status, 200, "{}", link.text);
    let link = link.json();
    let url = link["download_url"].as_str().unwrap();
    let path = url.strip_prefix(sandbox.base_url()).unwrap();
    let reply = Asked::new("GET", path, "").signed().send(sandbox).await;
    assert_eq!(reply.status, 200, "{}", reply.text);
    assert_eq!(reply.verified(), "", "files are not signed");
    assert_eq!(reply.header("content-type"), "text/plain; charset=utf-8");
    assert_eq!(link["hash_type"], "SHA1");
    assert_eq!(link["hash_value"], sha1_hex(reply.text.as_bytes()));
    (link, reply.text)
}

/// The values of a row by the names of its columns.
fn row<'a>(header: &'a str, line: &'a str) -> impl Fn(&str) -> String {
    let names: Vec<String> = header.split(',').map(str::to_owned).collect();
    let line = line.strip_prefix('`').unwrap();
    let values: Vec<String> = line.split(",`").map(str::to_owned).collect();
    assert_eq!(names.len(), values.len());
    move |name| values[names.iter().position(|known| known == name).unwrap()].clone()
}

fn check(reply: &Reply, status: u16, code: &str) {
    assert_eq!((reply.status, reply.code().as_str()), (status, code), "{}", reply.text);
}

#[tokio::test]
async fn a_trade_bill_tells_the_day() {
    let sandbox = start(Mode::Both).await;
    two_days(&sandbox).await;
    let (_, text) = file(&sandbox, "/v3/bill/tradebill?bill_date=2023-11-15").await;
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 6, "{text}");
    assert_eq!(lines[0].split(',').count(), 27);
    let paid =
        lines[1..4].iter().map(|line| row(lines[0], line)).find(|r| r("商户订单号") == "BILL01");
    let paid = paid.unwrap();
    assert_eq!(paid("交易时间"), "2023-11-15 12:00:00");
    assert_eq!((paid("应结订单金额"), paid("订单金额")), ("90.00".into(), "100.00".into()));
    assert_eq!((paid("商品名称"), paid("手续费")), ("苹果\\,梨".into(), "0.54000".into()));
    assert_eq!((paid("特约商户号"), paid("微信退款单号")), ("0".into(), "0".into()));
    let back =
        lines[1..4].iter().map(|line| row(lines[0], line)).find(|r| r("商户退款单号") == "RB1");
    let back = back.unwrap();
    assert_eq!((back("交易状态"), back("退款状态")), ("REFUND".into(), "SUCCESS".into()));
    assert_eq!((back("退款金额"), back("申请退款金额")), ("45.00".into(), "50.00".into()));
    assert_eq!((back("手续费"), back("订单金额")), ("-0.27000".into(), "0.00".into()));
    assert_eq!(lines[5], "`3,`95.00,`45.00,`0.00,`0.30000,`105.00,`50.00");

    let (_, text) =
        file(&sandbox, "/v3/bill/tradebill?bill_date=2023-11-15&bill_type=SUCCESS").await;
    assert_eq!((text.lines().count(), text.lines().next().unwrap().split(',').count()), (5, 20));
    let target = "/v3/bill/tradebill?bill_date=2023-11-16&bill_type=REFUND";
    let (_, text) = file(&sandbox, target).await;
    let lines: Vec<&str> = text.lines().collect();
    let closed = row(lines[0], lines[1]);
    assert_eq!((closed("退款状态"), closed("充值券退款金额")), ("FAIL".into(), "1.00".into()));
    assert_eq!(closed("退款申请时间"), "2023-11-16 12:00:00");
    assert_eq!(closed("退款成功时间"), "");
    let none = get(&sandbox, "/v3/bill/tradebill?bill_date=2023-11-16&bill_type=SUCCESS").await;
    check(&none, 400, "NO_STATEMENT_EXIST");
}

#[tokio::test]
async fn a_fund_flow_bill_runs_on_to_the_balance() {
    let sandbox = start(Mode::Both).await;
    two_days(&sandbox).await;
    let (_, first) = file(&sandbox, "/v3/bill/fundflowbill?bill_date=2023-11-15").await;
    let lines: Vec<&str> = first.lines().collect();
    let last = row(lines[0], lines[lines.len() - 3]);
    // 90.00 − 0.54 + 5.00 − 0.03 − 45.00 + 0.27
    assert_eq!(last("账户结余(元)"), "49.70");
    assert_eq!(lines.last().unwrap(), &"`6,`3,`95.27,`3,`45.57");
    let (_, second) =
        file(&sandbox, "/v3/bill/fundflowbill?bill_date=2023-11-16&account_type=BASIC").await;
    let lines: Vec<&str> = second.lines().collect();
    assert_eq!(
        row(lines[0], lines[lines.len() - 3])("账户结余(元)"),
        "49.70",
        "the refund was closed"
    );

    let balance = get(&sandbox, "/v3/merchant/fund/balance/BASIC").await.json();
    assert_eq!(balance["available_amount"], 4970);
    let target = "/v3/merchant/fund/dayendbalance/BASIC?date=2023-11-15";
    assert_eq!(get(&sandbox, target).await.json()["available_amount"], 4970);
    let target = "/v3/merchant/fund/dayendbalance/BASIC?date=2023-11-14";
    assert_eq!(get(&sandbox, target).await.json()["available_amount"], 0);
    check(&get(&sandbox, "/v3/merchant/fund/balance/OTHER").await, 400, "PARAM_ERROR");
    let none = get(&sandbox, "/v3/bill/fundflowbill?bill_date=2023-11-16&account_type=FEES").await;
    check(&none, 400, "NO_STATEMENT_EXIST");
}

#[tokio::test]
async fn a_bill_can_be_packed() {
    let sandbox = start(Mode::Both).await;
    two_days(&sandbox).await;
    let (_, plain) = file(&sandbox, "/v3/bill/tradebill?bill_date=2023-11-15").await;
    let target = "/v3/bill/tradebill?bill_date=2023-11-15&tar_type=GZIP";
    let link = get(&sandbox, target).await.json();
    let url = link["download_url"].as_str().unwrap();
    let path = url.strip_prefix(sandbox.base_url()).unwrap();
    let mut request = plain_client().get(url);
    for (name, value) in Asked::new("GET", path, "").signed().headers {
        request = request.header(name, value);
    }
    let response = request.send().await.unwrap();
    assert!(response.headers().get("content-encoding").is_none());
    let packed = response.bytes().await.unwrap();
    let mut text = String::new();
    GzDecoder::new(&packed[..]).read_to_string(&mut text).unwrap();
    assert_eq!(text, plain);
    assert_eq!(link["hash_value"], sha1_hex(text.as_bytes()), "of the unpacked text");
}

#[tokio::test]
async fn links_and_days_have_their_limits() {
    let sandbox = start(Mode::Both).await;
    two_days(&sandbox).await;
    let ask = async |query: &str| get(&sandbox, &format!("/v3/bill/tradebill?{query}")).await;
    check(&ask("bill_date=2023-11-14").await, 400, "NO_STATEMENT_EXIST");
    for query in [
        "",
        "bill_date=2023-11-17",
        "bill_date=2023-11-18",
        "bill_date=2023-07-01",
        "bill_date=20231115",
        "bill_date=2023-11-15&bill_type=NONE",
        "bill_date=2023-11-15&tar_type=ZIP",
    ] {
        check(&ask(query).await, 400, "PARAM_ERROR");
    }
    let link = ask("bill_date=2023-11-15").await.json();
    let url = link["download_url"].as_str().unwrap();
    let path = url.strip_prefix(sandbox.base_url()).unwrap();
    let fetch = async |path: &str| get(&sandbox, path).await;
    check(&fetch(&path.replace("token=", "token=x")).await, 400, "INVALID_REQUEST");
    admin(&sandbox, "POST", "merchants", json!({ "mchid": "1900000110" })).await;
    check(&fetch(&path.replace("1900000109.", "1900000110.")).await, 403, "NO_AUTH");
    assert_eq!(fetch(path).await.status, 200, "a link may be used again");
    advance(&sandbox, 300).await;
    check(&fetch(path).await, 400, "INVALID_REQUEST");
}

#[tokio::test]
async fn the_strict_profile_makes_bills_in_the_morning_and_for_windows() {
    let sandbox = builder().profile(Profile::Strict).start().await.unwrap();
    set(&sandbox, NOON).await;
    place(&sandbox, "native", &order("BILL01", 10000)).await;
    admin(&sandbox, "POST", "pay/BILL01/pay", "").await;
    set(&sandbox, NOON + 13 * 3600).await;
    let target = "/v3/bill/tradebill?bill_date=2023-11-15";
    check(&get(&sandbox, target).await, 400, "STATEMENT_CREATING");
    set(&sandbox, NOON + 22 * 3600).await;
    let link = get(&sandbox, target).await.json();
    let url = link["download_url"].as_str().unwrap();
    let reply = get(&sandbox, url.strip_prefix(sandbox.base_url()).unwrap()).await;
    // The byte order mark is there, but a client that decodes text may take it off.
    let text = reply.text.trim_start_matches('\u{feff}');
    let whole = format!("\u{feff}{text}");
    assert_eq!(link["hash_value"], sha1_hex(whole.as_bytes()));
    assert!(text.starts_with("交易时间") && text.ends_with("\r\n"));
}

#[tokio::test]
async fn a_link_begins_with_the_address_that_the_client_used() {
    let sandbox = start(Mode::Both).await;
    two_days(&sandbox).await;
    let target = "/v3/bill/tradebill?bill_date=2023-11-15";
    let asked = Asked::new("GET", target, "").with("x-forwarded-host", "api.mch.weixin.qq.com");
    let reply = asked.with("x-forwarded-proto", "https").signed().send(&sandbox).await;
    let link = reply.json();
    let url = link["download_url"].as_str().unwrap();
    assert!(url.starts_with("https://api.mch.weixin.qq.com/v3/billdownload/file?token="), "{url}");
}

#[tokio::test]
async fn a_sub_merchants_money_is_its_own_but_its_trade_is_the_providers_too() {
    let sandbox = start(Mode::Both).await;
    set(&sandbox, NOON).await;
    let mut body = order("PART01", 10000);
    let members = body.as_object_mut().unwrap();
    members.remove("appid");
    members.remove("mchid");
    body["sp_appid"] = json!("wx8888888888888888");
    body["sp_mchid"] = json!("1900000109");
    body["sub_mchid"] = json!("1900000999");
    let reply = call(&sandbox, "POST", "/v3/pay/partner/transactions/native", &body).await;
    assert_eq!(reply.status, 200, "{}", reply.text);
    admin(&sandbox, "POST", "pay/PART01/pay", json!({ "sub_mchid": "1900000999" })).await;
    set(&sandbox, NOON + DAY).await;
    let (_, text) =
        file(&sandbox, "/v3/bill/tradebill?bill_date=2023-11-15&sub_mchid=1900000999").await;
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(row(lines[0], lines[1])("特约商户号"), "1900000999");
    let own = get(&sandbox, "/v3/bill/fundflowbill?bill_date=2023-11-15").await;
    check(&own, 400, "NO_STATEMENT_EXIST");
    let target = "/v3/bill/fundflowbill?bill_date=2023-11-15&sub_mchid=1900000999";
    let (_, text) = file(&sandbox, target).await;
    assert_eq!(text.lines().last().unwrap(), "`2,`1,`100.00,`1,`0.60");
}
