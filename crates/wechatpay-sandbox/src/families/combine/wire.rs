//! Combined orders (合单支付): several parts, paid at once or not at all (protocol 08 §8).

use wechatpay_core::Fen;

use crate::{
    engine::{AlternateKey, Answer, Call, Failure, Fields, Given, Reason, Refusal, vanished},
    families::pay::{
        CombineView, Command, PartTerms, Payee, Product, State, Terms,
        body::{User, check_caller, identity, personal, scene},
        streams,
        wire::{change, current, no_order, place, prepared},
    },
};

pub(super) async fn create(call: &Call<'_>, product: Product) -> Result<Answer, Failure> {
    let terms = terms(call, product)?;
    let stream = streams::combined(&terms.payee, terms.number());
    let state = place(call, &stream, terms).await?;
    prepared(state.0.as_ref().ok_or_else(vanished)?)
}

pub(super) async fn find(call: &Call<'_>) -> Result<Answer, Failure> {
    call.query()?.finish()?;
    let payee = Payee::direct(&call.merchant.mchid);
    let stream = streams::combined(&payee, call.variable("combine_out_trade_no"));
    let state = current(call, &stream).await?;
    show(call, &state)
}

pub(super) async fn find_by_id(call: &Call<'_>) -> Result<Answer, Failure> {
    call.query()?.finish()?;
    let key = AlternateKey::key("transaction_id", call.variable("combine_transaction_id"));
    let stream = call.backend.store.owner(&streams::purchase(""), &key)?.ok_or_else(no_order)?;
    let state = current(call, &stream).await?;
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
    let mut body = call.body()?;
    let appid = body.required("combine_appid")?;
    let parts = body.list("sub_orders", |item| {
        let part = (item.required("mchid")?, item.required("out_trade_no")?);
        item.text("sub_mchid")?;
        item.text("sub_appid")?;
        Ok(part)
    })?;
    body.finish()?;
    if parts.is_empty() {
        return Err(Refusal::missing("/sub_orders").into());
    }
    let payee = Payee::direct(&call.merchant.mchid);
    let stream = streams::combined(&payee, call.variable("combine_out_trade_no"));
    change(call, &stream, Command::Close { combined: Some((appid, parts)) }).await?;
    Ok(Answer::empty())
}

fn terms(call: &Call<'_>, product: Product) -> Result<Terms, Failure> {
    let mut body = call.body()?;
    let combine_mchid = body.required("combine_mchid")?;
    check_caller(call, "/combine_mchid", &combine_mchid)?;
    let rest = rest(&mut body)?;
    let user = payer(call, &mut body)?;
    let scene = scene(product, &mut body)?;
    let appid = body.required("combine_appid")?;
    let parts = body.list("sub_orders", part)?;
    check_parts(call, &parts)?;
    let terms = Terms {
        product,
        payee: Payee::direct(&combine_mchid),
        appid,
        sub_appid: parts.iter().find_map(|part| part.sub_appid.clone()),
        combine_out_trade_no: Some(body.required("combine_out_trade_no")?),
        parts,
        notify_url: body.text("notify_url")?,
        time_expire: body.text("time_expire")?,
        openid: user.openid,
        sub_openid: user.sub_openid,
        identity: user.identity,
        device_id: scene.device_id,
        payer_client_ip: scene.payer_client_ip,
        rest,
    };
    body.finish()?;
    Ok(terms)
}

fn part(item: &mut Fields) -> Result<PartTerms, Refusal> {
    let mut amount = item.required_object("amount")?;
    let (total, currency) =
        (amount.required_integer("total_amount")?, amount.required("currency")?);
    amount.finish()?;
    let is_shared = item.flag("profit_sharing")?.unwrap_or(false);
    let settle = match item.object("settle_info")? {
        None => false,
        Some(mut settle) => {
            let is_shared = settle.flag("profit_sharing")?.unwrap_or(false);
            settle.integer("subsidy_amount")?;
            settle.finish()?;
            is_shared
        }
    };
    item.text("detail")?;
    item.text("goods_tag")?;
    let mchid = item.required("mchid")?;
    Ok(PartTerms {
        payee: Payee { mchid, sub_mchid: item.text("sub_mchid")? },
        sub_appid: item.text("sub_appid")?,
        out_trade_no: item.required("out_trade_no")?,
        description: item.required("description")?,
        attach: item.text("attach")?,
        total: Fen(total),
        currency: Some(currency),
        profit_sharing: is_shared || settle,
    })
}

/// The caller may collect for those whom this sandbox knows, and for its sub-merchants.
fn check_parts(call: &Call<'_>, parts: &[PartTerms]) -> Result<(), Refusal> {
    for (index, part) in parts.iter().enumerate() {
        let mchid = &part.payee.mchid;
        if *mchid != call.merchant.mchid && call.backend.merchant(mchid).is_none() {
            let text = "子单商户号不存在";
            return Err(Refusal::new(Reason::MchNotExists, NO_MERCHANT, text));
        }
        match &part.payee.sub_mchid {
            Some(sub) if !call.backend.is_sub_merchant(mchid, sub) => {
                let field = format!("/sub_orders/{index}/sub_mchid");
                let text = "特约商户号与服务商号不存在受理关系";
                let refusal = Refusal::field(&field, Given::from(sub.as_str()), text);
                let refusal = refusal.saying(NO_RELATION, text);
                return Err(Refusal { reason: Reason::NoAuth, ..refusal });
            }
            _ => {}
        }
    }
    Ok(())
}

fn payer(call: &Call<'_>, body: &mut Fields) -> Result<User, Failure> {
    let Some(mut payer) = body.object("combine_payer_info")? else { return Ok(User::default()) };
    let user = User {
        openid: personal(&mut payer, "openid")?,
        sub_openid: personal(&mut payer, "sub_openid")?,
        identity: identity(call, &mut payer)?,
    };
    payer.finish()?;
    Ok(user)
}

/// Checks the members that change nothing here, and gives them in one spelling.
fn rest(body: &mut Fields) -> Result<String, Refusal> {
    let text = body.spelled(&REST);
    if let Some(text) = body.text("time_start")?
        && crate::engine::parse_rfc3339(&text).is_none()
    {
        return Err(Refusal::field("/time_start", None, "时间格式错误，应为RFC 3339"));
    }
    body.words("limit_pay", &["no_balance", "no_credit", "no_debit", "balance_only"])?;
    body.text("prepay_id")?;
    body.text("trade_scenario")?;
    drop(body.object("contract_info")?);
    drop(body.object("subsidy_info")?);
    Ok(text)
}

const NO_MERCHANT: u32 = 268_443_715;
const NO_RELATION: u32 = 268_443_705;
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
