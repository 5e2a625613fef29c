//! One order's life: created, confirmed by the user, completed, paid.

use serde_json::json;
use time::macros::{format_description, offset};
use time::{OffsetDateTime, UtcOffset};
use tokio::runtime::Runtime;
use wechatpay::api::payscore_payafter::{
    CompleteOrder, CreateOrder, Discount, Fee, FindOrder, OfferedDiscount, Order, OrderState,
};
use wechatpay::{Client, Fen, ServiceTime};
use wechatpay_core::{Clock as _, SystemClock};

use super::user::User;
use crate::failure::{Exit, Failure, Result};
use crate::text::sandbox as say;

/// One step and the state it led to.
#[derive(Clone, Debug)]
pub(super) struct Step {
    pub(super) who: &'static str,
    pub(super) deed: String,
    pub(super) state: String,
    /// The key that verified the answer which says so.
    pub(super) verified_by: String,
}

/// What the order's life was like.
#[derive(Debug)]
pub(super) struct Life {
    pub(super) steps: Vec<Step>,
    pub(super) transaction_id: String,
    pub(super) paid_at: String,
}

/// Leads an order from creation to payment.
pub(super) fn lead(client: &Client, user: &User, runtime: &Runtime) -> Result<Life> {
    let orders = client.v3().payscore().payafter_orders();
    let created = runtime.block_on(orders.post(&order()).send())?;
    let mut steps = Vec::new();
    let mut step = |who: &'static str, deed: &str, wanted: &OrderState| -> Result<Order> {
        let reply = runtime.block_on(orders.get(&query()).send())?;
        let verified_by = reply.verified_by().unwrap_or_default().to_owned();
        let order = reply.into_body();
        if order.state != *wanted {
            let what = say::WRONG_STATE.with([&order.state, wanted]);
            return Err(Failure::new(Exit::Failed, what));
        }
        let state = order.state.to_string();
        steps.push(Step { who, deed: deed.to_owned(), state, verified_by });
        Ok(order)
    };

    let deed = format!("creates the order {}", created.out_order_no);
    step("merchant 商户", &deed, &OrderState::Created)?;

    user.does(admin("confirm"), &json!({}), "the user confirms the order")?;
    let accepted = step("user 用户", "confirms it in WeChat", &OrderState::UserAccepted)?;

    let total = FEE - DISCOUNT;
    let completion = completion(accepted.finish_ticket, total);
    runtime.block_on(orders.out_order_no(OUT_ORDER_NO).complete().post(&completion).send())?;
    let deed = format!("completes it: {FEE} − {DISCOUNT} = {total} yuan");
    step("merchant 商户", &deed, &OrderState::Finished)?;

    user.does(admin("pay"), &json!({}), "WeChat Pay collects the money")?;
    let paid = step("WeChat Pay 平台", &format!("collects {total} yuan"), &OrderState::UserPaid)?;
    Ok(Life {
        steps,
        transaction_id: paid.finish_transaction_id.unwrap_or_default(),
        paid_at: paid.pay_succ_time.map(|time| time.to_string()).unwrap_or_default(),
    })
}

fn order() -> CreateOrder {
    CreateOrder {
        appid: APPID.to_owned(),
        out_order_no: OUT_ORDER_NO.to_owned(),
        service_id: SERVICE_ID.to_owned(),
        service_start_time: Some(ServiceTime::from("OnAccept")),
        service_start_location: Some("南山店".to_owned()),
        service_introduction: Some("共享雨伞".to_owned()),
        fees: Some(vec![fee()]),
        discounts: Some(vec![OfferedDiscount {
            discount_name: Some(DISCOUNT_NAME.to_owned()),
            discount_desc: Some("不与其他优惠叠加".to_owned()),
        }]),
        risk_amount: Some(Fen(5000)),
        need_user_confirm: Some(true),
        ..CreateOrder::default()
    }
}

fn completion(finish_ticket: Option<String>, total: Fen) -> CompleteOrder {
    let now = ServiceTime::from(service_time(SystemClock.now()));
    CompleteOrder {
        appid: APPID.to_owned(),
        service_id: SERVICE_ID.to_owned(),
        finish_type: Some(2),
        real_service_start_time: Some(now.clone()),
        real_service_end_time: Some(now),
        fees: Some(vec![fee()]),
        discounts: Some(vec![Discount {
            discount_name: Some(DISCOUNT_NAME.to_owned()),
            discount_amount: Some(DISCOUNT),
            discount_desc: Some("不与其他优惠叠加".to_owned()),
        }]),
        total_amount: Some(total),
        finish_ticket,
        ..CompleteOrder::default()
    }
}

fn fee() -> Fee {
    Fee {
        fee_name: Some("雨伞租金".to_owned()),
        fee_count: Some(1),
        fee_amount: Some(FEE),
        fee_desc: Some("每天25元".to_owned()),
    }
}

fn query() -> FindOrder {
    FindOrder {
        service_id: SERVICE_ID.to_owned(),
        out_order_no: Some(OUT_ORDER_NO.to_owned()),
        appid: APPID.to_owned(),
        ..FindOrder::default()
    }
}

fn admin(action: &str) -> String {
    format!("/_sandbox/payscore/payafter/{OUT_ORDER_NO}/{action}")
}

/// Beijing time as payscore writes it.
fn service_time(unix: i64) -> String {
    let form = format_description!("[year][month][day][hour][minute][second]");
    let at = OffsetDateTime::from_unix_timestamp(unix).unwrap_or(OffsetDateTime::UNIX_EPOCH);
    // An empty text would be refused by the gateway, not mean another time.
    at.to_offset(BEIJING).format(form).unwrap_or_default()
}

const APPID: &str = "wxd678efh567hg6787";
const SERVICE_ID: &str = "500001";
const OUT_ORDER_NO: &str = "DEMO0001";
const DISCOUNT_NAME: &str = "满20减1元";
const FEE: Fen = Fen(2500);
const DISCOUNT: Fen = Fen(100);
const BEIJING: UtcOffset = offset!(+8);
