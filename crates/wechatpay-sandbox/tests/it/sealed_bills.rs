//! Sealed bills of second-level merchants, and the profit-sharing bill.

use std::io::Read as _;

use flate2::read::GzDecoder;
use serde_json::{Value, json};
use wechatpay_core::{
    PrivateKey, Signer as _,
    keys::{SealedFile, sha1_hex},
};
use wechatpay_sandbox::{Mode, Sandbox};

use crate::{
    ecommerce::{MERCHANT, paid},
    support::{Asked, admin, authorization, call, get, keys, plain_client, start},
};

/// Noon of 2023-11-15 in China.
const NOON: i64 = 1_700_020_800;

async fn set(sandbox: &Sandbox, unix: i64) {
    admin(sandbox, "POST", "clock", json!({ "set": unix })).await;
}

/// One payment, a share, and what was left of it withdrawn; ends on the day after.
async fn a_day(sandbox: &Sandbox) {
    set(sandbox, NOON).await;
    let transaction = paid(sandbox, "EC0001", 10_000, 0).await;
    let receiver = json!({ "type": "MERCHANT_ID", "account": "1900000109",
        "relation_type": "PLATFORM" });
    call(sandbox, "POST", "/v3/ecommerce/profitsharing/receivers/add", receiver).await;
    let share = json!({ "sub_mchid": MERCHANT, "transaction_id": transaction, "out_order_no": "S1",
        "finish": true, "receivers": [{ "type": "MERCHANT_ID", "receiver_account": "1900000109",
            "amount": 500, "description": "平台佣金" }] });
    let shared = call(sandbox, "POST", "/v3/ecommerce/profitsharing/orders", share).await;
    assert_eq!(shared.status, 200, "{}", shared.text);
    let draw = json!({ "sub_mchid": MERCHANT, "out_request_no": "W1", "amount": 9_000 });
    let drawn = call(sandbox, "POST", "/v3/ecommerce/fund/withdraw", draw).await;
    assert_eq!(drawn.status, 200, "{}", drawn.text);
    set(sandbox, NOON + 86_400).await;
}

async fn bytes(sandbox: &Sandbox, link: &Value) -> Vec<u8> {
    let url = link["download_url"].as_str().unwrap();
    let path = url.strip_prefix(sandbox.base_url()).unwrap();
    let now = wechatpay_core::Clock::now(&wechatpay_core::SystemClock);
    let header = authorization("GET", path, now, b"").to_string();
    let request = plain_client()
        .get(url)
        .header("authorization", header)
        .header("accept", "application/json")
        .header("user-agent", "sandbox-tests/1");
    request.send().await.unwrap().bytes().await.unwrap().to_vec()
}

/// The text of the only part, after it was opened as the documents say.
async fn opened(sandbox: &Sandbox, target: &str) -> String {
    let reply = get(sandbox, target).await;
    assert_eq!(reply.status, 200, "{}", reply.text);
    let links = reply.json();
    assert_eq!(links["download_bill_count"], 1);
    let part = &links["download_bill_list"][0];
    let own = PrivateKey::from_pem(keys().merchant_private_key()).unwrap();
    let key = own.open(part["encrypt_key"].as_str().unwrap()).unwrap();
    let nonce = part["nonce"].as_str().unwrap();
    assert_eq!((part["bill_sequence"].as_i64(), nonce.len()), (Some(1), 16));
    let mut seal = SealedFile::new(&key, nonce).unwrap();
    let mut plain = Vec::new();
    seal.push(&bytes(sandbox, part).await, &mut plain).unwrap();
    seal.finish(&mut plain).unwrap();
    let text = if target.contains("GZIP") {
        let mut text = String::new();
        GzDecoder::new(plain.as_slice()).read_to_string(&mut text).unwrap();
        text
    } else {
        String::from_utf8(plain).unwrap()
    };
    assert_eq!(part["hash_value"], sha1_hex(text.as_bytes()), "of the plain text");
    text
}

#[tokio::test]
async fn bills_of_second_level_merchants_are_sealed() {
    let sandbox = start(Mode::Both).await;
    a_day(&sandbox).await;
    let one = "/v3/bill/sub-merchant-fundflowbill?bill_date=2023-11-15&account_type=BASIC";
    let one = format!("{one}&sub_mchid={MERCHANT}&algorithm");
    let text = opened(&sandbox, &format!("{one}=AEAD_AES_256_GCM")).await;
    for word in ["扣除交易手续费", "分账", "提现", "W1"] {
        assert!(text.contains(word), "{word}: {text}");
    }
    assert!(text.ends_with("`4,`1,`100.00,`3,`95.60\n"), "income and expense: {text}");
    let packed = opened(&sandbox, &format!("{one}=SM4_GCM&tar_type=GZIP")).await;
    assert_eq!(packed, text);
    let all = "/v3/ecommerce/bill/fundflowbill?bill_date=2023-11-15&account_type=ALL";
    assert_eq!(opened(&sandbox, &format!("{all}&algorithm=AEAD_AES_256_GCM")).await, text);

    let wrong = get(&sandbox, &format!("{one}=AES")).await;
    assert_eq!((wrong.status, wrong.code().as_str()), (400, "PARAM_ERROR"));
    let empty = get(&sandbox, &format!("{all}&algorithm=SM4_GCM").replace("11-15", "11-14")).await;
    assert_eq!((empty.status, empty.code().as_str()), (400, "NO_STATEMENT_EXIST"));
}

#[tokio::test]
async fn shares_of_a_day_are_in_their_bill() {
    let sandbox = start(Mode::Both).await;
    a_day(&sandbox).await;
    let target = "/v3/profitsharing/bills?bill_date=2023-11-15";
    for target in [target.to_owned(), format!("{target}&sub_mchid={MERCHANT}")] {
        let link = get(&sandbox, &target).await.json();
        let text = String::from_utf8(bytes(&sandbox, &link).await).unwrap();
        assert_eq!(link["hash_value"], sha1_hex(text.as_bytes()));
        let lines: Vec<&str> = text.lines().collect();
        assert!(lines[0].starts_with("分账时间,分账发起方,分账方,微信订单号"), "{text}");
        let expected = format!("`1900000109,`{MERCHANT},`4200");
        assert!(lines[1].contains(&expected) && lines[1].contains("`S1,`100.00,`1900000109,`5.00"));
        assert_eq!(lines[2..], ["总条数", "`1"]);
    }
    let other = get(&sandbox, &format!("{target}&sub_mchid=1900000300")).await;
    assert_eq!((other.status, other.code().as_str()), (400, "NO_STATEMENT_EXIST"));
    let unsigned = Asked::new("GET", target, "").send(&sandbox).await;
    assert_eq!(unsigned.status, 401);
}
