//! Payments of all products: direct, for a sub-merchant, combined, by payment code; and refunds.

use serde_json::json;
use wechatpay_catalogue::Mode as Caller;

use super::Flow;

/// Half an hour before the samples' `time_expire`.
const MORNING: &str = "2018-06-08T10:00:00+08:00";
const PRODUCTS: [&str; 4] = ["jsapi", "native", "h5", "app"];

#[tokio::test]
async fn a_direct_order_is_paid_and_refunded() {
    for product in PRODUCTS {
        let replaced = ["mchid", "transaction_id"];
        let mut flow = Flow::start(Caller::Direct, MORNING, &replaced).await;
        flow.send(&format!("pay.create_{product}_order")).await;
        let order = flow.send("pay.find_order_by_out_trade_no").await;
        assert_eq!(order["trade_state"], "NOTPAY");
        flow.act(&format!("pay/{NUMBER}/pay"), json!({})).await;
        let order = flow.send("pay.find_order_by_id").await;
        assert_eq!(
            (&order["trade_state"], &order["out_trade_no"]),
            (&json!("SUCCESS"), &json!(NUMBER))
        );
        let refund = flow.send("refund.create_refund").await;
        assert_eq!(refund["status"], "PROCESSING");
        flow.act(&format!("refunds/{REFUND}/succeed"), json!({})).await;
        assert_eq!(flow.send("refund.find_refund").await["status"], "SUCCESS");
        let order = flow.send("pay.find_order_by_out_trade_no").await;
        assert_eq!(order["trade_state"], "REFUND");
        flow.end();
    }
}

#[tokio::test]
async fn an_abnormal_refund_is_sent_elsewhere() {
    let replaced = ["mchid", "refund_id", "transaction_id"];
    let mut flow = Flow::start(Caller::Direct, MORNING, &replaced).await;
    flow.send("pay.create_native_order").await;
    flow.act(&format!("pay/{NUMBER}/pay"), json!({})).await;
    flow.send("refund.create_refund").await;
    flow.act(&format!("refunds/{REFUND}/abnormal"), json!({})).await;
    assert_eq!(flow.send("refund.find_refund").await["status"], "ABNORMAL");
    assert_eq!(flow.send("refund.apply_abnormal_refund").await["status"], "PROCESSING");
    flow.end();
}

#[tokio::test]
async fn a_direct_order_is_closed() {
    for product in PRODUCTS {
        let mut flow = Flow::start(Caller::Direct, MORNING, &["mchid"]).await;
        flow.send(&format!("pay.create_{product}_order")).await;
        flow.send("pay.close_order").await;
        let order = flow.send("pay.find_order_by_out_trade_no").await;
        assert_eq!(order["trade_state"], "CLOSED");
        flow.end();
    }
}

#[tokio::test]
async fn an_order_for_a_sub_merchant_is_paid_and_refunded() {
    for product in PRODUCTS {
        let replaced = ["sp_mchid", "transaction_id"];
        let mut flow = Flow::start(Caller::Partner, MORNING, &replaced).await;
        flow.send(&format!("pay-partner.create_{product}_order")).await;
        let order = flow.send("pay-partner.find_order_by_out_trade_no").await;
        assert_eq!(order["trade_state"], "NOTPAY");
        let sub = json!({ "sub_mchid": SUB_MERCHANT });
        flow.act(&format!("pay/{NUMBER}/pay"), sub.clone()).await;
        let order = flow.send("pay-partner.find_order_by_id").await;
        assert_eq!(
            (&order["trade_state"], &order["out_trade_no"]),
            (&json!("SUCCESS"), &json!(NUMBER))
        );
        assert_eq!(flow.send("refund.create_refund").await["status"], "PROCESSING");
        flow.act(&format!("refunds/{REFUND}/succeed"), sub).await;
        assert_eq!(flow.send("refund.find_refund").await["status"], "SUCCESS");
        let order = flow.send("pay-partner.find_order_by_out_trade_no").await;
        assert_eq!(order["trade_state"], "REFUND");
        flow.end();
    }
}

#[tokio::test]
async fn an_order_for_a_sub_merchant_is_closed() {
    for product in PRODUCTS {
        let mut flow = Flow::start(Caller::Partner, MORNING, &["sp_mchid"]).await;
        flow.send(&format!("pay-partner.create_{product}_order")).await;
        flow.send("pay-partner.close_order").await;
        let order = flow.send("pay-partner.find_order_by_out_trade_no").await;
        assert_eq!(order["trade_state"], "CLOSED");
        flow.end();
    }
}

#[tokio::test]
async fn a_payment_code_is_charged_and_reversed() {
    for (caller, family, mchid) in
        [(Caller::Direct, "pay", "mchid"), (Caller::Partner, "pay-partner", "sp_mchid")]
    {
        let mut flow = Flow::start(caller, MORNING, &[mchid]).await;
        let paid = flow.send(&format!("{family}.create_codepay_order")).await;
        assert_eq!(paid["trade_state"], "SUCCESS");
        let order = flow.send(&format!("{family}.find_order_by_out_trade_no")).await;
        assert_eq!(order["transaction_id"], paid["transaction_id"]);
        flow.send(&format!("{family}.reverse_order")).await;
        let order = flow.send(&format!("{family}.find_order_by_out_trade_no")).await;
        assert_eq!(order["trade_state"], "REVOKED");
        flow.end();
    }
}

#[tokio::test]
async fn a_combined_order_is_paid_and_one_part_refunded() {
    for product in PRODUCTS {
        // Only the app's order has a contract, whose `mchid` is the merchant's own.
        let mut replaced = vec!["combine_transaction_id", "transaction_id"];
        replaced.extend((product == "app").then_some("mchid"));
        let mut flow = Flow::start(Caller::Combine, MORNING, &replaced).await;
        flow.send(&format!("combine-transactions.create_{product}_order")).await;
        let order = flow.send("combine-transactions.find_order_by_out_trade_no").await;
        assert_eq!(order["sub_orders"][1]["trade_state"], "NOTPAY");
        flow.act(&format!("pay/{COMBINED}/pay"), json!({})).await;
        let order = flow.send("combine-transactions.find_order_by_id").await;
        assert_eq!(order["sub_orders"][1]["trade_state"], "SUCCESS");
        assert_eq!(flow.send("refund.create_refund").await["status"], "PROCESSING");
        flow.act(&format!("refunds/{REFUND}/succeed"), json!({})).await;
        assert_eq!(flow.send("refund.find_refund").await["status"], "SUCCESS");
        let order = flow.send("combine-transactions.find_order_by_out_trade_no").await;
        let states = [0, 1].map(|part| order["sub_orders"][part]["trade_state"].clone());
        assert_eq!(states, ["REFUND", "SUCCESS"]);
        flow.end();
    }
}

#[tokio::test]
async fn a_combined_order_is_closed() {
    for product in PRODUCTS {
        let replaced: &[&str] = if product == "app" { &["mchid"] } else { &[] };
        let mut flow = Flow::start(Caller::Combine, MORNING, replaced).await;
        flow.send(&format!("combine-transactions.create_{product}_order")).await;
        flow.send("combine-transactions.close_order").await;
        let order = flow.send("combine-transactions.find_order_by_out_trade_no").await;
        assert_eq!(order["sub_orders"][1]["trade_state"], "CLOSED");
        flow.end();
    }
}

/// The samples' own numbers: what the user pays, what the bank refunds.
const NUMBER: &str = "1217752501201407033233368018";
const REFUND: &str = "1217752501201407033233368018";
const COMBINED: &str = "P20150806125346";
const SUB_MERCHANT: &str = "1900000109";
