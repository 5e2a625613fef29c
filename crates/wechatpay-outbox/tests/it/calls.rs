//! Calls of three kinds: a refund (repeatable, can be asked about), a transfer without repeat key
//! (must never be sent twice, can be asked about), an edu-star report (repeatable, no query).

use serde_json::{Value, json};
use wechatpay_core::{Call, Method};

pub(crate) fn refund(number: &str) -> Call {
    let body = json!({
        "transaction_id": "4200000000000000000000000001", "out_refund_no": number,
        "reason": "returned", "notify_url": "https://shop.example/notify",
        "amount": { "refund": 100, "total": 100, "currency": "CNY" },
    });
    call("/v3/refund/domestic/refunds", &body, &["out_refund_no"])
}

pub(crate) fn transfer(number: &str) -> Call {
    let body = json!({
        "appid": "wxd678efh567hg6787", "out_bill_no": number, "transfer_scene_id": "1000",
        "openid": "oUpF8uMuAJOM2pxb1Q", "transfer_amount": 30, "transfer_remark": "bonus",
    });
    call("/v3/fund-app/mch-transfer/transfer-bills", &body, &[])
}

pub(crate) fn report(number: &str) -> Call {
    let body = json!({
        "appid": "wx998877665544wx", "wechat_openid": "oUpF8uMuAJOM2pxb1Q", "right_id": number,
        "create_time": "2026-05-23T12:13:50+08:00",
    });
    call("/v3/edu-star/orders", &body, &["right_id", "create_time"])
}

/// A write with this body, harmless to repeat because of these fields.
pub(crate) fn call(path: &str, body: &Value, repeat: &[&str]) -> Call {
    Call {
        method: Method::Post,
        template: path.into(),
        path: path.into(),
        query: None,
        headers: Vec::new(),
        body: Some(body.to_string()),
        repeat: repeat.iter().map(|field| (*field).to_owned()).collect(),
        sealed_with: None,
    }
}

pub(crate) fn prepay(way: &str, number: &str) -> Call {
    let body = json!({
        "appid": "wxd678efh567hg6787", "mchid": "1900000109", "description": "tea",
        "out_trade_no": number, "notify_url": "https://shop.example/notify",
        "amount": { "total": 250, "currency": "CNY" },
    });
    call(&format!("/v3/pay/transactions/{way}"), &body, &["out_trade_no"])
}
