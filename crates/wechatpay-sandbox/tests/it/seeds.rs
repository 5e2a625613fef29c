//! The published samples, body for body, are accepted as they are printed.

use serde_json::{Value, json};
use wechatpay_sandbox::Mode;

use crate::support::{Asked, admin, call, get, start};

const ORDER: &str = "1234323JKHDFE1243252";
const CARD_ORDER: &str = "233bcbf407e87789b8e471f251774f95";

const EDU_STAR: &str = r#"{"appid":"wx998877665544wx","wechat_openid":"oUpF8uMuAJOM2pxb1Q","qq":"","right_id":"qw3Da21QRCNt","create_time":"2018-05-23T12:13:50+08:00"}"#;
const PAYAFTER: &str = r#"{"appid":"wxd678efh567hg6787","out_order_no":"1234323JKHDFE1243252","service_id":"500001","service_start_time":"","service_end_time":"","service_start_location":"","service_end_location":"","service_introduction":"","fees":[{"fee_name":"","fee_count":0,"fee_amount":0,"fee_desc":""}],"discounts":[{"discount_name":"满20减1元","discount_desc":"不与其他优惠叠加"}],"risk_amount":0,"attach":"","need_user_confirm":true,"openid":"","name":"","phone":"","userid":"","address":""}"#;
const SMARTRETAIL: &str = r#"{"appid":"wxd678efh567hg6787","out_order_no":"1234323JKHDFE1243252","service_id":"500001","service_start_time":"","service_end_time":"","service_start_location":"","service_end_location":"","service_introduction":"","fees":[{"fee_name":"","fee_count":0,"fee_amount":0,"fee_desc":""}],"discounts":[{"discount_name":"满20减1元","discount_desc":"不与其他优惠叠加"}],"risk_amount":0,"attach":"","need_user_confirm":true,"openid":""}"#;
const DISCOUNT: &str = r#"{"objectives":[{"objective_serial_no":"578354545","objective_id":123456,"performance_description":"购买商品","performance_type":"INCREASE","count":1,"performance_time":"2015-05-20T13:29:35.120+08:00","remark":"特价商品"}],"rewards":[{"reward_serial_no":"578354","reward_id":123456,"description":"购买商品","reward_type":"INCREASE","count":1,"amount":100,"reward_time":"2015-05-20T13:29:35.120+08:00","remark":"特价商品"}]}"#;

#[tokio::test]
async fn every_sample_is_accepted_six_times_in_every_mode() {
    for mode in [Mode::Certificate, Mode::PublicKey, Mode::Both] {
        let sandbox = start(mode).await;
        admin(&sandbox, "POST", "discount-card/orders", json!({ "out_order_no": CARD_ORDER }))
            .await;
        for _ in 0..6 {
            let made = call(&sandbox, "POST", "/v3/edu-star/orders", EDU_STAR).await;
            assert_eq!((made.status, &made.json()["order_state"]), (200, &json!("CONSUMED")));
            let target = "/v3/edu-star/orders?appid=wx998877665544wx&wechat_openid=oUpF8uMuAJOM2pxb1Q&qq=&offset=0&limit=20";
            let listed = get(&sandbox, target).await;
            assert_eq!(listed.json()["data"][0], made.json());
            assert_eq!(listed.json()["total_count"], 1);

            // The sample names this key, whatever the merchant's mode is: with nothing sealed it
            // does not matter.
            let asked = Asked::new("POST", "/v3/payscore/payafter-orders", PAYAFTER)
                .with("wechatpay-serial", "PUB_KEY_ID_0114232134912410000000000000");
            let reply = asked.signed().send(&sandbox).await;
            assert_eq!(reply.status, 200, "{}", reply.text);
            reply.verified();
            let reply =
                call(&sandbox, "POST", "/v3/payscore/smartretail-orders", SMARTRETAIL).await;
            assert_eq!(reply.status, 200, "{}", reply.text);
            for product in ["payafter", "smartretail"] {
                let target = format!(
                    "/v3/payscore/{product}-orders?service_id=500001&out_order_no={ORDER}&query_id=&appid=wxd678efh567hg6787"
                );
                let order = get(&sandbox, &target).await;
                assert_eq!((order.status, &order.json()["state"]), (200, &json!("CREATED")));
            }

            let target = format!("/v3/discount-card/orders/{CARD_ORDER}");
            let patched = call(&sandbox, "PATCH", &target, DISCOUNT).await;
            assert_eq!(patched.status, 200, "{}", patched.text);
            assert_eq!(patched.json()["out_order_no"], CARD_ORDER);
            let order = get(&sandbox, &target).await.json();
            assert_eq!(order["objectives"].as_array().map(Vec::len), Some(1));
            assert_eq!(order["total_amount"], 100);
        }
        sandbox.shutdown().await;
    }
}

#[tokio::test]
async fn the_answers_have_the_members_of_the_sample_tables() {
    let sandbox = start(Mode::Both).await;
    let made = call(&sandbox, "POST", "/v3/payscore/payafter-orders", PAYAFTER).await.json();
    let names: Vec<_> = made.as_object().unwrap().keys().cloned().collect();
    assert_eq!(
        names,
        [
            "appid",
            "mchid",
            "out_order_no",
            "service_id",
            "order_id",
            "miniprogram_businesstype",
            "miniprogram_appid",
            "miniprogram_path",
            "miniprogram_username",
            "package"
        ]
    );
    assert_eq!(made["miniprogram_businesstype"], "wxpayScoreUse");
    let again = call(&sandbox, "POST", "/v3/payscore/payafter-orders", PAYAFTER).await.json();
    assert_eq!(made, again, "the same number with the same content is the same order");
    let target = format!(
        "/v3/payscore/payafter-orders?service_id=500001&out_order_no={ORDER}&appid=wxd678efh567hg6787"
    );
    assert_eq!(
        get(&sandbox, &target).await.json(),
        json!({
            "appid": "wxd678efh567hg6787",
            "mchid": "1900000109",
            "out_order_no": ORDER,
            "service_id": "500001",
            "state": "CREATED",
            "discounts": [{"discount_name": "满20减1元", "discount_desc": "不与其他优惠叠加"}],
        })
    );
}

#[tokio::test]
async fn blank_spaces_and_escapes_do_not_change_what_a_body_means() {
    let sandbox = start(Mode::Both).await;
    let made = call(&sandbox, "POST", "/v3/payscore/payafter-orders", PAYAFTER).await.json();
    // Go ends in a line feed, Python writes blanks, PHP escapes: all the same order.
    let value: Value = serde_json::from_str(PAYAFTER).unwrap();
    let escaped: String = PAYAFTER
        .chars()
        .map(|c| if c.is_ascii() { c.to_string() } else { format!("\\u{:04x}", c as u32) })
        .collect();
    for body in [
        format!("{PAYAFTER}\n"),
        serde_json::to_string_pretty(&value).unwrap(),
        PAYAFTER.replace("\":", "\": ").replace(",\"", ", \""),
        escaped,
    ] {
        let reply = call(&sandbox, "POST", "/v3/payscore/payafter-orders", &body).await;
        assert_eq!(reply.json(), made, "{body}");
    }
}
