//! Payscore: the orders of payafter and smartretail, service orders, and users' permissions.

use serde_json::json;
use wechatpay_catalogue::Mode as Caller;

use super::Flow;

/// Before the samples' service ends.
const BEFORE: &str = "2009-12-25T09:00:00+08:00";

/// The user allows the service, without which no order begins without being confirmed.
async fn allowed(flow: &mut Flow) {
    flow.send("payscore-permissions.apply_permission").await;
    flow.act(&format!("payscore/permissions/{NUMBER}/open"), json!({ "openid": OPENID })).await;
    let permission = flow.send("payscore-permissions.find_permission_by_openid").await;
    assert_eq!(permission["authorization_state"], "AVAILABLE");
}

#[tokio::test]
async fn an_order_is_completed_and_paid() {
    for product in ["payafter", "smartretail"] {
        let mut flow = Flow::start(Caller::Direct, BEFORE, &["finish_ticket"]).await;
        allowed(&mut flow).await;
        flow.send(&format!("payscore-{product}.create_order")).await;
        let order = flow.send(&format!("payscore-{product}.find_order")).await;
        assert_eq!(order["state"], "USER_ACCEPTED");
        flow.set_clock("2009-12-25T11:00:00+08:00").await;
        flow.send(&format!("payscore-{product}.complete_order")).await;
        let order = flow.send(&format!("payscore-{product}.find_order")).await;
        assert_eq!(order["state"], "FINISHED");
        flow.act(&format!("payscore/{product}/{NUMBER}/pay"), json!({})).await;
        let order = flow.send(&format!("payscore-{product}.find_order")).await;
        assert_eq!(order["state"], "USER_PAID");
        flow.end();
    }
}

#[tokio::test]
async fn an_order_is_completed_and_paid_elsewhere() {
    for product in ["payafter", "smartretail"] {
        let mut flow = Flow::start(Caller::Direct, BEFORE, &["finish_ticket"]).await;
        allowed(&mut flow).await;
        flow.send(&format!("payscore-{product}.create_order")).await;
        flow.send(&format!("payscore-{product}.find_order")).await;
        flow.set_clock("2009-12-25T10:12:00+08:00").await;
        flow.send(&format!("payscore-{product}.complete_order")).await;
        flow.set_clock("2009-12-25T10:20:00+08:00").await;
        flow.send(&format!("payscore-{product}.sync_order")).await;
        let order = flow.send(&format!("payscore-{product}.find_order")).await;
        assert_eq!(order["state"], "USER_PAID");
        flow.end();
    }
}

#[tokio::test]
async fn an_order_is_cancelled() {
    for product in ["payafter", "smartretail"] {
        let mut flow = Flow::start(Caller::Direct, BEFORE, &[]).await;
        allowed(&mut flow).await;
        flow.send(&format!("payscore-{product}.create_order")).await;
        flow.send(&format!("payscore-{product}.cancel_order")).await;
        let order = flow.send(&format!("payscore-{product}.find_order")).await;
        assert_eq!(order["state"], "REVOKED");
        flow.end();
    }
}

#[tokio::test]
async fn a_service_order_is_completed_modified_and_paid() {
    for is_paid_elsewhere in [false, true] {
        let mut flow = Flow::start(Caller::Direct, BEFORE, &[]).await;
        allowed(&mut flow).await;
        flow.send("payscore-serviceorder.create_order").await;
        let order = flow.send("payscore-serviceorder.find_order").await;
        assert_eq!(order["state"], "DOING");
        flow.set_clock("2009-12-25T12:12:00+08:00").await;
        flow.send("payscore-serviceorder.complete_order").await;
        flow.send("payscore-serviceorder.modify_order").await;
        flow.send("payscore-serviceorder.collect_order").await;
        flow.set_clock("2009-12-25T12:20:00+08:00").await;
        if is_paid_elsewhere {
            flow.send("payscore-serviceorder.sync_order").await;
        } else {
            flow.act(&format!("payscore/service/{NUMBER}/pay"), json!({})).await;
        }
        let order = flow.send("payscore-serviceorder.find_order").await;
        assert_eq!((&order["state"], &order["total_amount"]), (&json!("DONE"), &json!(3800)));
        flow.end();
    }
}

#[tokio::test]
async fn a_service_order_is_cancelled() {
    let mut flow = Flow::start(Caller::Direct, BEFORE, &[]).await;
    allowed(&mut flow).await;
    flow.send("payscore-serviceorder.create_order").await;
    flow.send("payscore-serviceorder.cancel_order").await;
    let order = flow.send("payscore-serviceorder.find_order").await;
    assert_eq!(order["state"], "REVOKED");
    flow.end();
}

#[tokio::test]
async fn a_permission_is_given_and_ended() {
    for way in ["code", "openid"] {
        let mut flow = Flow::start(Caller::Direct, BEFORE, &[]).await;
        allowed(&mut flow).await;
        let state = flow.send("payscore.find_user_service_state").await;
        assert_eq!(state["use_service_state"], "AVAILABLE");
        let permission = flow.send("payscore-permissions.find_permission_by_code").await;
        assert_eq!(permission["authorization_state"], "AVAILABLE");
        flow.send(&format!("payscore-permissions.terminate_permission_by_{way}")).await;
        let permission = flow.send("payscore-permissions.find_permission_by_code").await;
        assert_eq!(permission["authorization_state"], "UNAVAILABLE");
        flow.end();
    }
}

/// The samples' own number of orders and permissions, and their user.
const NUMBER: &str = "1234323JKHDFE1243252";
const OPENID: &str = "oUpF8uMuAJ2pxb1Q9zNjWeS6o";
