//! 先享后付 and 智慧零售 orders: create, query, cancel, complete, sync (dossier 05 §§2-4).

use serde::Serialize;
use wechatpay_core::Fen;

use super::{
    Command, Completion, Discount, Fee, FinishType, Holder, Identity, Order, Owner, Payscore,
    Product, State, Terms, View, decide, no_order as unknown_order,
};
use crate::engine::{Answer, Call, Failure, Fields, Location, Refusal, Stream, vanished};

#[derive(Serialize)]
struct Created<'a> {
    appid: &'a str,
    mchid: &'a str,
    out_order_no: &'a str,
    service_id: &'a str,
    order_id: &'a str,
    #[serde(flatten)]
    jump: Option<Jump<'a>>,
}

/// Where the merchant sends the user to confirm; nowhere if no confirmation is needed.
#[derive(Serialize)]
struct Jump<'a> {
    miniprogram_businesstype: &'static str,
    miniprogram_appid: &'static str,
    miniprogram_path: &'static str,
    miniprogram_username: &'static str,
    package: &'a str,
}

#[derive(Serialize)]
struct Acknowledged<'a> {
    appid: &'a str,
    mchid: &'a str,
    out_order_no: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    service_id: Option<&'a str>,
    order_id: &'a str,
}

/// `POST …-orders`.
pub(super) async fn create_order(call: &Call<'_>, product: Product) -> Result<Answer, Failure> {
    let mut body = call.body()?;
    let terms = terms(call, product, &mut body)?;
    body.finish()?;
    let stream = stream_of(product, &call.merchant.mchid, &terms.out_order_no);
    let chance = &call.world.chance;
    let identity = Identity {
        order_id: chance.order_id(),
        query_id: chance.text(32),
        package: chance.text(64),
        ticket_secret: chance.text(32),
    };
    let command = Command::Create {
        product,
        mchid: call.merchant.mchid.clone(),
        terms: Box::new(terms),
        identity,
        profile: call.profile(),
        risk_cap: call.world.config.risk_cap,
    };
    let state = change(call, &stream, command).await?;
    let order = state.0.as_ref().ok_or_else(vanished)?;
    let terms = &order.terms;
    Answer::json(&Created {
        appid: &terms.appid,
        mchid: &order.mchid,
        out_order_no: &terms.out_order_no,
        service_id: &terms.service_id,
        order_id: &order.identity.order_id,
        jump: terms.need_user_confirm.then(|| Jump {
            miniprogram_businesstype: "wxpayScoreUse",
            miniprogram_appid: "wx5a9db0c000000001",
            miniprogram_path: "pages/sandbox/use",
            miniprogram_username: "gh_5a9db0c00001",
            package: &order.identity.package,
        }),
    })
}

/// `GET …-orders`.
pub(super) async fn query_order(call: &Call<'_>, product: Product) -> Result<Answer, Failure> {
    let any = stream_of(product, &call.merchant.mchid, "");
    let (owner, stream) = asked_order(call, &any)?;
    let state = current(call, &stream).await?;
    let order = state.0.as_ref().filter(|order| {
        order.terms.appid == owner.appid && order.terms.service_id == owner.service_id
    });
    let order = order.ok_or_else(no_order)?;
    Answer::json(&View::new(order, &call.world.chance.text(16)))
}

/// Which order a query asks for, by either of its two numbers; `any` is an order of the product.
pub(crate) fn asked_order(call: &Call<'_>, any: &Stream) -> Result<(Owner, Stream), Failure> {
    let mut query = call.query()?;
    let service_id = query.required("service_id")?;
    let appid = query.required("appid")?;
    let (out_order_no, query_id) = (query.text("out_order_no"), query.text("query_id"));
    query.finish()?;
    let stream = match (out_order_no, query_id) {
        (Some(number), None) => Some(any.sibling(&number)),
        (None, Some(query_id)) => call.world.store.owner(any, &format!("query_id/{query_id}"))?,
        _ => {
            let issue = "out_order_no与query_id必须且只能传一个";
            return Err(Refusal::at(Location::Query, "out_order_no", None, issue).into());
        }
    };
    Ok((Owner { appid, service_id }, stream.ok_or_else(no_order)?))
}

/// `POST …-orders/{out_order_no}/cancel`.
pub(super) async fn cancel_order(call: &Call<'_>, product: Product) -> Result<Answer, Failure> {
    let mut body = call.body()?;
    let command = Command::Cancel {
        appid: body.required("appid")?,
        service_id: body.required("service_id")?,
        reason: body.required("reason")?,
    };
    body.finish()?;
    acknowledge(call, product, command, Member::Kept).await
}

/// `POST …-orders/{out_order_no}/complete`.
pub(super) async fn complete_order(call: &Call<'_>, product: Product) -> Result<Answer, Failure> {
    let mut body = call.body()?;
    let (appid, service_id) = (body.required("appid")?, body.required("service_id")?);
    let finish_type = match body.required_integer("finish_type")? {
        1 => FinishType::Unused,
        2 => FinishType::Used,
        other => return Err(body.not_one_of("finish_type", other, "1、2").into()),
    };
    let completion = Completion {
        finish_type,
        cancel_reason: body.text("cancel_reason")?,
        real_service_start_time: body.text("real_service_start_time")?,
        real_service_end_time: body.text("real_service_end_time")?,
        real_service_end_location: body.text("real_service_end_location")?,
        fees: body.list("fees", fee)?,
        discounts: body.list("discounts", settled_discount)?,
        total_amount: body.integer("total_amount")?.map(Fen),
        profit_sharing: body.flag("profit_sharing")?.unwrap_or(false),
    };
    let finish_ticket = body.required("finish_ticket")?;
    body.finish()?;
    let completion = Box::new(completion);
    let profile = call.profile();
    let command = Command::Complete { appid, service_id, completion, finish_ticket, profile };
    acknowledge(call, product, command, Member::Kept).await
}

/// `POST …-orders/{out_order_no}/sync`.
pub(super) async fn sync_order(call: &Call<'_>, product: Product) -> Result<Answer, Failure> {
    let mut body = call.body()?;
    let (appid, service_id) = (body.required("appid")?, body.required("service_id")?);
    let paid_time = paid_time(&mut body)?;
    body.finish()?;
    let command = Command::Sync { appid, service_id, paid_time };
    acknowledge(call, product, command, Member::LeftOut).await
}

/// What a sync says: that the order was paid, and when.
pub(crate) fn paid_time(body: &mut Fields) -> Result<String, Refusal> {
    match body.required("type")?.as_str() {
        "Order_Paid" => {}
        other => return Err(body.not_one_of("type", other, "Order_Paid")),
    }
    let mut detail = body.object("detail")?.ok_or_else(|| body.missing("detail"))?;
    let paid_time = detail.required("paid_time")?;
    detail.finish()?;
    Ok(paid_time)
}

/// Whether an acknowledgement names the service: sync does not.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Member {
    Kept,
    LeftOut,
}

async fn acknowledge(
    call: &Call<'_>,
    product: Product,
    command: Command,
    service: Member,
) -> Result<Answer, Failure> {
    let stream = stream_of(product, &call.merchant.mchid, call.variable("out_order_no"));
    let state = change(call, &stream, command).await?;
    let order: &Order = state.0.as_ref().ok_or_else(vanished)?;
    Answer::json(&Acknowledged {
        appid: &order.terms.appid,
        mchid: &order.mchid,
        out_order_no: &order.terms.out_order_no,
        service_id: (service == Member::Kept).then_some(order.terms.service_id.as_str()),
        order_id: &order.identity.order_id,
    })
}

pub(super) async fn change(
    call: &Call<'_>,
    stream: &Stream,
    command: Command,
) -> Result<std::sync::Arc<State>, Failure> {
    call.change::<Payscore>(stream, |state, now| decide(state, command.clone(), now)).await
}

/// The state now, after whatever time alone has done.
async fn current(call: &Call<'_>, stream: &Stream) -> Result<std::sync::Arc<State>, Failure> {
    change(call, stream, Command::Tick).await
}

fn terms(call: &Call<'_>, product: Product, body: &mut Fields) -> Result<Terms, Failure> {
    Ok(Terms {
        appid: body.required("appid")?,
        out_order_no: body.required("out_order_no")?,
        service_id: body.required("service_id")?,
        service_start_time: body.text("service_start_time")?,
        service_end_time: body.text("service_end_time")?,
        service_start_location: body.text("service_start_location")?,
        service_end_location: body.text("service_end_location")?,
        service_introduction: body.text("service_introduction")?,
        fees: body.list("fees", fee)?,
        discounts: body.list("discounts", promised_discount)?,
        // The samples write 0 where nothing is meant, and no real risk is zero.
        risk_amount: body.integer("risk_amount")?.filter(|amount| *amount != 0).map(Fen),
        attach: body.text("attach")?,
        need_user_confirm: body.flag("need_user_confirm")?.unwrap_or(true),
        openid: body.text("openid")?.map(Into::into),
        holder: match product {
            Product::Payafter => holder(call, body)?,
            Product::Smartretail => Holder::default(),
        },
    })
}

fn holder(call: &Call<'_>, body: &mut Fields) -> Result<Holder, Refusal> {
    Ok(Holder {
        name: call.opened(body, "name")?,
        phone: call.opened(body, "phone")?,
        userid: call.opened(body, "userid")?,
        address: call.opened(body, "address")?,
    })
}

fn fee(item: &mut Fields) -> Result<Fee, Refusal> {
    Ok(Fee {
        name: item.required("fee_name")?,
        count: item.integer("fee_count")?.filter(|count| *count != 0).unwrap_or(1),
        amount: Fen(item.required_integer("fee_amount")?),
        desc: item.text("fee_desc")?,
    })
}

/// A reduction on creation: it has words but no amount yet.
fn promised_discount(item: &mut Fields) -> Result<Discount, Refusal> {
    Ok(Discount {
        name: item.required("discount_name")?,
        desc: Some(item.required("discount_desc")?),
        amount: None,
    })
}

/// A reduction on completion: its amount counts, its words were given before.
fn settled_discount(item: &mut Fields) -> Result<Discount, Refusal> {
    Ok(Discount {
        name: item.required("discount_name")?,
        desc: item.text("discount_desc")?,
        amount: Some(Fen(item.required_integer("discount_amount")?)),
    })
}

pub(crate) fn no_order() -> Failure {
    unknown_order().into()
}

/// The stream of an order.
pub(super) fn stream_of(product: Product, mchid: &str, out_order_no: &str) -> Stream {
    Stream::new(&["payscore", product.name(), mchid], out_order_no)
}
