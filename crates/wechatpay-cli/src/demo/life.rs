//! One order: created, confirmed by the user, completed, paid.

use serde_json::json;
use time::macros::{format_description, offset};
use time::{OffsetDateTime, UtcOffset};
use tokio::runtime::Runtime;
use wechatpay::api::payscore_payafter::{
    CompleteOrder, CreateOrder, Discount, Fee, FindOrder, OfferedDiscount, Order, OrderState,
};
use wechatpay::{Client, Fen, ServiceTime, ask};
use wechatpay_core::{Clock as _, SystemClock};

use super::user::User;
use crate::output::failure::{Exit, Failure, Result};
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
    let created = runtime.block_on(client.send(order()).send())?;
    let mut steps = Vec::new();
    let mut step = |who: &'static str, deed: &str, wanted: &OrderState| -> Result<Order> {
        let reply = runtime.block_on(client.send(query()).send())?;
        let verified_by = reply.verified_by().unwrap_or_default().to_owned();
        let order = reply.into_body();
        let state = order.state.as_ref().map_or(ABSENT, OrderState::as_str);
        if state != wanted.as_str() {
            let what = say::WRONG_STATE.with([&state, wanted]);
            return Err(Failure::new(Exit::Failed, what));
        }
        steps.push(Step { who, deed: deed.to_owned(), state: state.to_owned(), verified_by });
        Ok(order)
    };

    let deed = format!("creates the order {}", created.out_order_no.as_deref().unwrap_or(ABSENT));
    step("merchant 商户", &deed, &OrderState::Created)?;

    user.does(admin("confirm"), &json!({}), "the user confirms the order")?;
    let accepted = step("user 用户", "confirms it in WeChat", &OrderState::UserAccepted)?;

    let total = FEE - DISCOUNT;
    runtime.block_on(client.send(completion(accepted.finish_ticket, total)).send())?;
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
    ask!(CreateOrder {
        appid: APPID,
        out_order_no: OUT_ORDER_NO,
        service_id: SERVICE_ID,
        service_start_time: "OnAccept",
        service_start_location: "南山店",
        service_introduction: "共享雨伞",
        fees: [fee()],
        discounts: [ask!(OfferedDiscount {
            discount_name: DISCOUNT_NAME,
            discount_desc: "不与其他优惠叠加",
        })],
        risk_amount: Fen(5000),
        need_user_confirm: true,
    })
}

fn completion(finish_ticket: Option<String>, total: Fen) -> CompleteOrder {
    let now = ServiceTime::from(service_time(SystemClock.now()));
    ask!(CompleteOrder {
        out_order_no: OUT_ORDER_NO,
        appid: APPID,
        service_id: SERVICE_ID,
        finish_type: 2,
        real_service_start_time: now.clone(),
        real_service_end_time: now,
        fees: [fee()],
        discounts: [ask!(Discount {
            discount_name: DISCOUNT_NAME,
            discount_amount: DISCOUNT,
            discount_desc: "不与其他优惠叠加",
        })],
        total_amount: total,
        finish_ticket: finish_ticket,
    })
}

fn fee() -> Fee {
    ask!(Fee { fee_name: "雨伞租金", fee_count: 1, fee_amount: FEE, fee_desc: "每天25元" })
}

fn query() -> FindOrder {
    ask!(FindOrder { service_id: SERVICE_ID, out_order_no: OUT_ORDER_NO, appid: APPID })
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

/// Shown where an answer lacks a member.
const ABSENT: &str = "–";
const APPID: &str = "wxd678efh567hg6787";
const SERVICE_ID: &str = "500001";
const OUT_ORDER_NO: &str = "DEMO0001";
const DISCOUNT_NAME: &str = "满20减1元";
const FEE: Fen = Fen(2500);
const DISCOUNT: Fen = Fen(100);
const BEIJING: UtcOffset = offset!(+8);
