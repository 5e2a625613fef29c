//! 电子回单 of transfers, batches and their details: applied for, made, downloaded.

use std::sync::Arc;

use serde_json::{Value, json};
use wechatpay_core::{Clock as _, FixedClock, SystemClock, keys::sha256_hex};
use wechatpay_sandbox::Sandbox;

use crate::support::{Asked, Reply, admin, builder, call, get};

const BILLS: &str = "/v3/fund-app/mch-transfer/transfer-bills";
const RECEIPTS: &str = "/v3/fund-app/mch-transfer/elecsign";

async fn frozen() -> Sandbox {
    builder().clock(Arc::new(FixedClock::at(SystemClock.now()))).start().await.unwrap()
}

async fn transfer(sandbox: &Sandbox, number: &str, amount: i64) -> Value {
    let body = json!({ "appid": "wxf636efh567hg4356", "out_bill_no": number,
        "openid": "o-MYE42l80oelYMDE34nYD456Xoy", "transfer_amount": amount,
        "transfer_remark": "有礼", "transfer_scene_id": "1009",
        "transfer_scene_report_infos": [
            { "info_type": "采购商品名称", "info_content": "苹果" } ] });
    let reply = call(sandbox, "POST", BILLS, &body).await;
    assert_eq!(reply.status, 200, "{}", reply.text);
    reply.json()
}

#[track_caller]
fn refused(reply: &Reply, status: u16, code: &str, text: &str) {
    assert_eq!((reply.status, reply.code().as_str()), (status, code), "{}", reply.text);
    assert!(reply.text.contains(text), "{}", reply.text);
}

async fn download(sandbox: &Sandbox, shown: &Value) -> Reply {
    let url = shown["download_url"].as_str().unwrap();
    let target = format!("/v3/{}", url.split_once("/v3/").unwrap().1);
    Asked::new("GET", &target, "").signed().send(sandbox).await
}

async fn check_file(sandbox: &Sandbox, shown: &Value, words: &[&str]) {
    let file = download(sandbox, shown).await;
    assert_eq!((file.status, file.header("content-type")), (200, "application/pdf"));
    assert_eq!(
        (&shown["hash_type"], &shown["hash_value"]),
        (&json!("SHA256"), &json!(sha256_hex(file.text.as_bytes())))
    );
    assert_eq!(file.verified(), "", "files are not signed");
    assert!(file.text.starts_with("%PDF-"));
    for word in words {
        assert!(file.text.contains(word), "{word}: {}", file.text);
    }
}

#[tokio::test]
async fn a_transfer_has_one_receipt_by_either_number() {
    let sandbox = frozen().await;
    let made = transfer(&sandbox, "T1", 100).await;
    let id = made["transfer_bill_no"].as_str().unwrap();
    let by_own = format!("{RECEIPTS}/out-bill-no");
    let by_id = format!("{RECEIPTS}/transfer-bill-no");
    let apply = json!({ "out_bill_no": "T1" });
    refused(&call(&sandbox, "POST", &by_own, &apply).await, 400, "INVALID_REQUEST", "未转账成功");
    admin(&sandbox, "POST", "transfers/T1/confirm", "").await;
    refused(&get(&sandbox, &format!("{by_own}/T1")).await, 404, "NOT_FOUND", "不存在");
    let applied = call(&sandbox, "POST", &by_own, &apply).await.json();
    assert_eq!(applied["state"], "GENERATING");
    let shown = get(&sandbox, &format!("{by_id}/{id}")).await.json();
    assert_eq!((&shown["state"], shown.get("download_url")), (&json!("GENERATING"), None));
    admin(&sandbox, "POST", "clock", json!({ "advance_seconds": 5 })).await;
    let again = call(&sandbox, "POST", &by_id, json!({ "transfer_bill_no": id })).await.json();
    assert_eq!(again, json!({ "state": "FINISHED", "create_time": applied["create_time"] }));
    for target in [format!("{by_own}/T1"), format!("{by_id}/{id}")] {
        let shown = get(&sandbox, &target).await.json();
        assert_eq!(shown["state"], "FINISHED");
        check_file(&sandbox, &shown, &["T1", id, "1.00 CNY"]).await;
    }
    let shown = get(&sandbox, &format!("{by_own}/T1")).await.json();
    admin(&sandbox, "POST", "clock", json!({ "advance_seconds": 600 })).await;
    refused(&download(&sandbox, &shown).await, 400, "INVALID_REQUEST", "已失效");

    transfer(&sandbox, "T2", 29).await;
    admin(&sandbox, "POST", "transfers/T2/confirm", "").await;
    let small = call(&sandbox, "POST", &by_own, json!({ "out_bill_no": "T2" })).await;
    refused(&small, 400, "INVALID_REQUEST", "0.3元");
    let unknown = call(&sandbox, "POST", &by_own, json!({ "out_bill_no": "T9" })).await;
    refused(&unknown, 404, "NOT_FOUND", "不存在");
    let years = json!({ "advance_seconds": 731 * 86_400 });
    admin(&sandbox, "POST", "clock", years).await;
    let old = call(&sandbox, "POST", &by_own, &apply).await;
    refused(&old, 400, "INVALID_REQUEST", "两年");
}

#[tokio::test]
async fn a_batch_and_its_details_have_receipts() {
    let sandbox = frozen().await;
    let detail = |number: &str| {
        json!({ "out_detail_no": number, "transfer_amount": 100, "transfer_remark": "r",
            "openid": "o-MYE42l80oelYMDE34nYD456Xoy" })
    };
    let batch = json!({ "appid": "wxf636efh567hg4356", "out_batch_no": "BATCH1",
        "batch_name": "n", "batch_remark": "r", "total_amount": 200, "total_num": 2,
        "transfer_scene_id": "1000",
        "transfer_detail_list": [detail("DETAIL1"), detail("DETAIL2")] });
    let made = call(&sandbox, "POST", "/v3/transfer/batches", &batch).await;
    assert_eq!(made.status, 200, "{}", made.text);
    let receipt = "/v3/transfer/bill-receipt";
    let apply = json!({ "out_batch_no": "BATCH1" });
    refused(&call(&sandbox, "POST", receipt, &apply).await, 400, "INVALID_REQUEST", "未转账成功");
    let act = "transfer-batches/BATCH1";
    admin(&sandbox, "POST", &format!("{act}/fail"), json!({ "out_detail_no": "DETAIL2" })).await;
    admin(&sandbox, "POST", &format!("{act}/finish"), "").await;
    let applied = call(&sandbox, "POST", receipt, &apply).await.json();
    assert_eq!(applied["signature_status"], "ACCEPTED");
    let details = "/v3/transfer-detail/electronic-receipts";
    let one = |number: &str| json!({ "accept_type": "BATCH_TRANSFER", "out_batch_no": "BATCH1", "out_detail_no": number });
    assert_eq!(
        call(&sandbox, "POST", details, one("DETAIL1")).await.json()["signature_status"],
        "ACCEPTED"
    );
    admin(&sandbox, "POST", "clock", json!({ "advance_seconds": 5 })).await;
    let shown = get(&sandbox, &format!("{receipt}/BATCH1")).await.json();
    assert_eq!(shown["signature_no"], applied["signature_no"]);
    check_file(&sandbox, &shown, &["BATCH1"]).await;
    let query =
        format!("{details}?accept_type=BATCH_TRANSFER&out_batch_no=BATCH1&out_detail_no=DETAIL1");
    let shown = get(&sandbox, &query).await.json();
    assert_eq!(shown["signature_status"], "FINISHED");
    check_file(&sandbox, &shown, &["DETAIL1", "BATCH1"]).await;

    let failed = call(&sandbox, "POST", details, one("DETAIL2")).await;
    refused(&failed, 400, "INVALID_REQUEST", "未转账成功");
    let unknown = call(&sandbox, "POST", details, one("DETAIL9")).await;
    refused(&unknown, 404, "NOT_FOUND", "不存在");
    let mut pocket = one("DETAIL1");
    pocket["accept_type"] = json!("TRANSFER_TO_POCKET");
    refused(&call(&sandbox, "POST", details, &pocket).await, 404, "NOT_FOUND", "不存在");
    pocket["accept_type"] = json!("X");
    refused(&call(&sandbox, "POST", details, &pocket).await, 400, "PARAM_ERROR", "BATCH_TRANSFER");
}
