//! Profit sharing, transfers one by one and in batches, bills.

use serde_json::json;
use wechatpay_catalogue::Mode as Caller;

use super::Flow;

const MORNING: &str = "2018-06-08T10:00:00+08:00";

#[tokio::test]
async fn a_payment_is_shared_returned_and_released() {
    for (caller, family, mchid) in
        [(Caller::Direct, "pay", "mchid"), (Caller::Partner, "pay-partner", "sp_mchid")]
    {
        let replaced = [mchid, "order_id", "out_order_no", "transaction_id"];
        let mut flow = Flow::start(caller, MORNING, &replaced).await;
        flow.send(&format!("{family}.create_native_order")).await;
        let payee = if caller == Caller::Partner {
            json!({ "sub_mchid": SUB_MERCHANT })
        } else {
            json!({})
        };
        flow.act(&format!("pay/{ORDER}/pay"), payee).await;
        flow.send(&format!("{family}.find_order_by_out_trade_no")).await;
        flow.set_clock("2018-06-08T10:02:00+08:00").await;
        if caller == Caller::Partner {
            flow.send("profitsharing.find_max_ratio").await;
        }
        flow.send("profitsharing.add_receiver").await;
        flow.send_with_own("profitsharing.create_order", &["out_order_no"]).await;
        let shared = flow.send("profitsharing.find_order").await;
        assert_eq!(
            (&shared["state"], &shared["receivers"][0]["result"]),
            (&json!("FINISHED"), &json!("SUCCESS"))
        );
        let returned = flow.send("profitsharing.create_return").await;
        assert_eq!(returned["result"], "SUCCESS");
        assert_eq!(flow.send("profitsharing.find_return").await["amount"], returned["amount"]);
        let left = flow.send("profitsharing.find_unsplit_amount").await;
        assert!(left["unsplit_amount"].as_i64().is_some_and(|left| left > 0), "{left}");
        flow.send_with_own("profitsharing.unfreeze_order", &["out_order_no"]).await;
        assert_eq!(flow.send("profitsharing.find_order").await["state"], "FINISHED");
        assert_eq!(flow.send("profitsharing.find_unsplit_amount").await["unsplit_amount"], 0);
        flow.send("profitsharing.delete_receiver").await;
        flow.end();
    }
}

#[tokio::test]
async fn a_transfer_is_confirmed() {
    let mut flow = Flow::start(Caller::Direct, MORNING, &["transfer_bill_no"]).await;
    let made = flow.send("fund-app-mch-transfer.create_bill").await;
    assert_eq!(made["state"], "WAIT_USER_CONFIRM");
    flow.act(&format!("transfers/{BILL}/confirm"), json!({})).await;
    assert_eq!(flow.send("fund-app-mch-transfer.find_bill").await["state"], "SUCCESS");
    let found = flow.send("fund-app-mch-transfer.find_bill_by_transfer_bill_no").await;
    assert_eq!(found["out_bill_no"], BILL);
    flow.end();
}

#[tokio::test]
async fn a_transfer_is_taken_back() {
    let mut flow = Flow::start(Caller::Direct, MORNING, &[]).await;
    flow.send("fund-app-mch-transfer.create_bill").await;
    flow.send("fund-app-mch-transfer.cancel_bill").await;
    assert_eq!(flow.send("fund-app-mch-transfer.find_bill").await["state"], "CANCELLED");
    flow.end();
}

#[tokio::test]
async fn a_batch_of_transfers_is_finished() {
    let mut flow = Flow::start(Caller::Direct, MORNING, &["batch_id", "detail_id"]).await;
    flow.send("transfer.create_batch").await;
    let batch = flow.send("transfer.find_batch_by_out_batch_no").await;
    assert_eq!(batch["transfer_batch"]["batch_status"], "PROCESSING");
    flow.act(&format!("transfer-batches/{BILL}/finish"), json!({})).await;
    let batch = flow.send("transfer.find_batch_by_id").await;
    assert_eq!(batch["transfer_batch"]["batch_status"], "FINISHED");
    let detail = flow.send("transfer.find_detail_by_out_detail_no").await;
    assert_eq!(detail["detail_status"], "SUCCESS");
    let same = flow.send("transfer.find_detail_by_id").await;
    assert_eq!(same["out_detail_no"], detail["out_detail_no"]);
    flow.end();
}

#[tokio::test]
async fn a_day_of_payments_is_in_its_bills() {
    let replaced = ["mchid", "token", "transaction_id"];
    let mut flow = Flow::start(Caller::Direct, MORNING, &replaced).await;
    flow.send("pay.create_native_order").await;
    flow.act(&format!("pay/{ORDER}/pay"), json!({})).await;
    flow.send("pay.find_order_by_out_trade_no").await;
    flow.send("refund.create_refund").await;
    flow.act(&format!("refunds/{ORDER}/succeed"), json!({})).await;
    flow.set_clock("2018-06-10T12:00:00+08:00").await;
    for bill in ["bill.find_trade_bill", "bill.find_fund_flow_bill"] {
        let link = flow.send(bill).await;
        let url = link["download_url"].as_str().unwrap_or_default();
        let token = url.split_once("token=").map(|(_, token)| token.to_owned());
        flow.knows("token", &token.unwrap_or_default());
        let file = flow.send("bill.download_bill").await;
        assert!(!file.as_str().unwrap_or_default().is_empty(), "{bill}");
    }
    let balance = flow.send("merchant.find_day_end_balance").await;
    assert!(balance["available_amount"].is_i64(), "{balance}");
    flow.send("merchant.find_balance").await;
    flow.end();
}

/// The samples' own numbers.
const ORDER: &str = "1217752501201407033233368018";
const BILL: &str = "plfk2020042013";
const SUB_MERCHANT: &str = "1900000109";
