//! Discount cards, the orders of the older product, and the benefits of students.

use serde_json::json;
use wechatpay_catalogue::Mode as Caller;

use super::Flow;

/// The day of the samples' records.
const DAY: &str = "2015-05-20T14:00:00+08:00";

#[tokio::test]
async fn a_card_is_taken_used_and_charged() {
    let mut flow = Flow::start(Caller::Direct, DAY, &[]).await;
    flow.send("discount-card.create_card").await;
    flow.act(&format!("discount-card/cards/{CARD}/take"), json!({})).await;
    assert_eq!(flow.send("discount-card.find_card").await["state"], "ONGOING");
    flow.send("discount-card.add_user_records").await;
    flow.act(&format!("discount-card/cards/{CARD}/expire"), json!({})).await;
    let card = flow.send("discount-card.find_card").await;
    assert_eq!(
        (&card["state"], &card["pay_information"]["pay_state"]),
        (&json!("UNFINISHED"), &json!("PAYING"))
    );
    flow.act(&format!("discount-card/cards/{CARD}/pay"), json!({})).await;
    let card = flow.send("discount-card.find_card").await;
    assert_eq!(card["pay_information"]["pay_state"], "PAID");
    flow.end();
}

#[tokio::test]
async fn an_order_of_the_older_product_is_updated_and_charged() {
    let mut flow = Flow::start(Caller::Direct, DAY, &[]).await;
    let body = json!({ "out_order_no": ORDER, "out_trade_no": TRADE });
    flow.act("discount-card/orders", body).await;
    flow.send("discount-card.update_order").await;
    let order = flow.send("discount-card.find_order").await;
    assert_eq!((&order["state"], &order["total_amount"]), (&json!("CREATED"), &json!(100)));
    flow.act(&format!("discount-card/orders/{ORDER}/expire"), json!({})).await;
    let order = flow.send("discount-card.find_order_by_out_trade_no").await;
    assert_eq!(order["state"], "CHARGING");
    flow.act(&format!("discount-card/orders/{ORDER}/pay"), json!({})).await;
    let order = flow.send("discount-card.find_order").await;
    assert_eq!(order["state"], "CHARGED");
    flow.end();
}

#[tokio::test]
async fn a_student_uses_a_right() {
    let mut flow = Flow::start(Caller::Direct, DAY, &[]).await;
    let user = json!({ "appid": "wxd678efh567hg6787", "wechat_openid": "oUpF8uMuAJOM2pxb1Q",
        "qq": "100000000000", "student": true, "register_time": "2015-05-20T13:29:35+08:00" });
    flow.act("edu-star/users", user).await;
    let made = flow.send("edu-star.create_order").await;
    let list = flow.send("edu-star.list_orders").await;
    assert_eq!(list["data"], json!([made]));
    let user = flow.send("edu-star.find_user_by_openid").await;
    assert_eq!(user["education_star_student"], true);
    let user = flow.send("edu-star.find_user_by_qq").await;
    assert_eq!(user["education_star_student"], true);
    flow.end();
}

/// The samples' own numbers.
const CARD: &str = "6e8369071cd942c0476613f9d1ce9ca3";
const ORDER: &str = "1234323JKHDFE1243252";
const TRADE: &str = "1217752501201407033233368018";
