//! Combined orders (合单支付): several parts, paid at once or not at all (protocol 08 §8).

use serde::Deserialize;
use wechatpay_core::Fen;

use super::{permission_calls, repeat_calls::explained};

use crate::{
    engine::{
        AlternateKey, Answer, Call, ErrorNumber, Failure, Given, Reason, Refusal, parse_rfc3339,
        vanished,
    },
    families::pay::{
        CombineView, Command, PartTerms, Pay, Payee, Product, State, Terms,
        body::{LimitPay, Payer, Scene, Settlement, check_caller},
        streams,
        wire::{no_order, place, prepared},
    },
};

#[derive(Deserialize)]
#[expect(dead_code, reason = "a member that is read is checked")]
struct Placing {
    combine_mchid: String,
    time_start: Option<String>,
    limit_pay: Vec<LimitPay>,
    prepay_id: Option<String>,
    trade_scenario: Option<String>,
    combine_payer_info: Option<Payer>,
    scene_info: Option<Scene>,
    combine_appid: String,
    sub_orders: Vec<SubOrder>,
    combine_out_trade_no: String,
    notify_url: Option<String>,
    time_expire: Option<String>,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "a member that is read is checked")]
struct SubOrder {
    amount: Amount,
    profit_sharing: Option<bool>,
    settle_info: Option<Settlement>,
    detail: Option<String>,
    goods_tag: Option<String>,
    mchid: String,
    sub_mchid: Option<String>,
    sub_appid: Option<String>,
    out_trade_no: String,
    description: String,
    attach: Option<String>,
}

#[derive(Deserialize)]
struct Amount {
    total_amount: Fen,
    currency: String,
}

#[derive(Deserialize)]
struct Closing {
    combine_appid: String,
    sub_orders: Vec<ClosingPart>,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "a member that is read is checked")]
struct ClosingPart {
    mchid: String,
    out_trade_no: String,
    sub_mchid: Option<String>,
    sub_appid: Option<String>,
}

pub(super) async fn create(call: &Call<'_>, product: Product) -> Result<Answer, Failure> {
    let terms = terms(call, product)?;
    let stream = streams::combined(&terms.payee, terms.number());
    let state = match place(call, &stream, terms.clone()).await {
        Ok(state) => state,
        Err(failure) => return Err(explained(call, &stream, &terms, failure)?),
    };
    prepared(state.0.as_ref().ok_or_else(vanished)?)
}

pub(super) async fn find(call: &Call<'_>) -> Result<Answer, Failure> {
    call.query()?.finish()?;
    let payee = Payee::direct(&call.merchant.mchid);
    let stream = streams::combined(&payee, call.variable("combine_out_trade_no"));
    let state = call.current::<Pay>(&stream).await?;
    show(call, &state)
}

pub(super) async fn find_by_id(call: &Call<'_>) -> Result<Answer, Failure> {
    call.query()?.finish()?;
    let key = AlternateKey::key("transaction_id", call.variable("combine_transaction_id"));
    let stream = call.backend.store.owner(&streams::purchase(""), &key)?.ok_or_else(no_order)?;
    let state = call.current::<Pay>(&stream).await?;
    show(call, &state)
}

/// Basic orders are not shown here.
fn show(call: &Call<'_>, state: &State) -> Result<Answer, Failure> {
    let own = |order: &&crate::families::pay::Order| {
        order.terms.payee.mchid == call.merchant.mchid && order.terms.combine_out_trade_no.is_some()
    };
    let order = state.0.as_ref().filter(own).ok_or_else(no_order)?;
    Answer::json(&CombineView::new(order))
}

pub(super) async fn close(call: &Call<'_>) -> Result<Answer, Failure> {
    let Closing { combine_appid: appid, sub_orders } = call.body_as()?;
    if sub_orders.is_empty() {
        return Err(Refusal::missing("/sub_orders").into());
    }
    let parts = sub_orders.into_iter().map(|part| (part.mchid, part.out_trade_no)).collect();
    let payee = Payee::direct(&call.merchant.mchid);
    let stream = streams::combined(&payee, call.variable("combine_out_trade_no"));
    call.change::<Pay>(&stream, Command::Close { combined: Some((appid, parts)) }).await?;
    Ok(Answer::empty())
}

fn terms(call: &Call<'_>, product: Product) -> Result<Terms, Failure> {
    let body = call.body()?;
    let rest = body.spelled(&REST);
    let order: Placing = body.decode(Some(&call.opener()))?;
    check_caller(call, "/combine_mchid", &order.combine_mchid)?;
    if order.time_start.is_some_and(|text| parse_rfc3339(&text).is_none()) {
        return Err(Refusal::field("/time_start", None, "时间格式错误，应为RFC 3339").into());
    }
    let payer = order.combine_payer_info.unwrap_or_default();
    let scene = Scene::of(product, order.scene_info)?;
    let parts: Vec<_> = order.sub_orders.into_iter().map(PartTerms::from).collect();
    check_parts(call, &order.combine_appid, &parts)?;
    permission_calls::check(call, &parts)?;
    Ok(Terms {
        product,
        payee: Payee::direct(&order.combine_mchid),
        appid: order.combine_appid,
        sub_appid: parts.iter().find_map(|part| part.sub_appid.clone()),
        combine_out_trade_no: Some(order.combine_out_trade_no),
        parts,
        notify_url: order.notify_url,
        time_expire: order.time_expire,
        identity: payer.identity(),
        openid: payer.openid,
        sub_openid: payer.sub_openid,
        device_id: scene.device_id,
        payer_client_ip: scene.payer_client_ip,
        overseas: None,
        rest,
    })
}

impl From<SubOrder> for PartTerms {
    fn from(order: SubOrder) -> Self {
        Self {
            payee: Payee { mchid: order.mchid, sub_mchid: order.sub_mchid },
            sub_appid: order.sub_appid,
            out_trade_no: order.out_trade_no,
            description: order.description,
            attach: order.attach,
            total: order.amount.total_amount,
            currency: Some(order.amount.currency),
            subsidy_amount: Settlement::subsidy(order.settle_info.as_ref()),
            profit_sharing: order.profit_sharing.unwrap_or(false)
                || Settlement::is_shared(order.settle_info.as_ref()),
        }
    }
}

/// The caller may collect for those whom this sandbox knows, and for its sub-merchants.
fn check_parts(call: &Call<'_>, appid: &str, parts: &[PartTerms]) -> Result<(), Refusal> {
    for (index, part) in parts.iter().enumerate() {
        let mchid = &part.payee.mchid;
        if *mchid != call.merchant.mchid {
            let Some(merchant) = call.backend.merchant(mchid) else {
                let text = "子单商户号不存在";
                return Err(Refusal::new(Reason::MchNotExists, ErrorNumber::NO_SUCH_PAYEE, text));
            };
            // The appid is bound to every merchant number of the order.
            let appids = &merchant.record.appids;
            if !appids.is_empty() && !appids.iter().any(|known| known == appid) {
                let (reason, text) =
                    (Reason::AppidMchidNotMatch, "appid和mch_id不匹配，请检查后再试");
                return Err(Refusal::new(reason, ErrorNumber::APPID_NOT_BOUND, text));
            }
        }
        match &part.payee.sub_mchid {
            Some(sub) if !call.backend.is_sub_merchant(mchid, sub) => {
                let field = format!("/sub_orders/{index}/sub_mchid");
                let text = "特约商户号与服务商号不存在受理关系";
                let refusal = Refusal::field(&field, Given::from(sub.as_str()), text);
                let refusal = refusal.saying(ErrorNumber::NO_RELATION, text);
                return Err(Refusal { reason: Reason::NoAuth, ..refusal });
            }
            _ => {}
        }
    }
    Ok(())
}

/// Members that change nothing here; they only have to be the same on a repeated call.
const REST: [&str; 8] = [
    "time_start",
    "limit_pay",
    "prepay_id",
    "trade_scenario",
    "contract_info",
    "subsidy_info",
    "scene_info",
    "sub_orders",
];
