//! What users hold: send, query, list, confirm, use, give back, end.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use wechatpay_core::Fen;

use super::{
    CodeMode, Command, Holding, Making, State, Stock, StockCommand, StoreScope, Ticket, Usage,
    UserCoupon,
    decide::no_coupon,
    product::{Offer, other_content},
    setting_calls,
    stock::Store,
    stock_calls::{Page, StockView, numbered, stock_of},
    wire::{ProductView, members, offer},
};
use crate::engine::{
    AlternateKey, Answer, Call, Decide as _, ErrorNumber, Failure, Now, Personal, Reason, Refusal,
    Refused, Stream, check_number, rfc3339, vanished,
};

/// Which coupon of whose brand a call means.
#[derive(Deserialize)]
struct Naming {
    brand_id: String,
    product_coupon_id: String,
    stock_id: String,
    appid: String,
}

#[derive(Deserialize)]
struct Sending {
    coupon_code: Option<String>,
    send_request_no: String,
    attach: Option<String>,
}

#[derive(Deserialize)]
struct Confirming {
    out_request_no: String,
}

#[derive(Deserialize)]
struct Ending {
    out_request_no: String,
    deactivate_reason: String,
}

#[derive(Deserialize)]
struct Using {
    use_time: String,
    out_request_no: String,
    store_id: Option<String>,
    saved_amount: Option<Fen>,
}

#[derive(Serialize)]
struct Token {
    token: String,
}

/// A user's coupon as answers show it.
#[derive(Serialize)]
struct View<'a> {
    coupon_code: &'a str,
    coupon_state: super::Stage,
    valid_begin_time: String,
    valid_end_time: String,
    receive_time: String,
    send_request_no: &'a str,
    send_channel: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    confirm_request_no: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    confirm_time: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    deactivate_request_no: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    deactivate_time: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    deactivate_reason: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    single_usage_detail: Option<UsageView<'a>>,
    product_coupon: ProductView,
    stock: StockView,
    #[serde(skip_serializing_if = "Option::is_none")]
    attach: Option<&'a str>,
    #[serde(flatten)]
    tags: Map<String, Value>,
    brand_id: &'a str,
}

#[derive(Serialize)]
struct UsageView<'a> {
    use_request_no: &'a str,
    use_time: &'a str,
    #[serde(flatten)]
    order: Map<String, Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    saved_amount: Option<Fen>,
    #[serde(skip_serializing_if = "Option::is_none")]
    return_request_no: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    return_time: Option<String>,
}

#[derive(Serialize)]
struct Held<'a> {
    total_count: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    next_page_token: Option<String>,
    user_coupon_list: Vec<View<'a>>,
}

/// A coupon on its way to a user.
pub(super) struct Gift {
    pub(super) brand_id: String,
    pub(super) product_coupon_id: String,
    pub(super) stock_id: String,
    pub(super) appid: String,
    pub(super) openid: String,
    pub(super) coupon_code: Option<String>,
    pub(super) send_request_no: String,
    pub(super) send_channel: &'static str,
    pub(super) attach: Option<String>,
    pub(super) tags: Option<String>,
}

/// `POST …/users/{openid}/coupons`.
pub(super) async fn send(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut body = call.body()?;
    let tags = body.spelled(&["coupon_tag_info"]);
    let Naming { brand_id, product_coupon_id, stock_id, appid } = body.part(None)?;
    let Sending { coupon_code, send_request_no, attach } = body.part(None)?;
    body.finish()?;
    let gift = Gift {
        brand_id,
        product_coupon_id,
        stock_id,
        appid,
        openid: call.variable("openid").to_owned(),
        coupon_code,
        send_request_no,
        send_channel: "API",
        attach,
        tags: Some(tags),
    };
    let state = give(call, gift).await?;
    show(call, &state).await
}

/// Sends a coupon, or finds what the same request sent.
pub(super) async fn give(call: &Call<'_>, gift: Gift) -> Result<Arc<State>, Failure> {
    check_openid(&gift.openid)?;
    let (_, stock) = stock_of(call, &gift.brand_id, &gift.product_coupon_id, &gift.stock_id)?;
    let scope = format!("{HOLDINGS}/{}", call.merchant.mchid);
    let any = Stream::new(&[&scope], "");
    let number = format!("{}/{}", gift.brand_id, gift.send_request_no);
    let send_key = AlternateKey::key("send_request_no", &number);
    if let Some(known) = call.backend.store.owner(&any, &send_key)? {
        let state = call.current::<UserCoupon>(&known).await?;
        let is_same = state.0.as_ref().is_some_and(|holding| gift.made(&holding.making));
        return if is_same { Ok(state) } else { Err(other_content().into()) };
    }
    let state = call.current::<Stock>(&stock).await?;
    let store = state.0.as_ref().ok_or_else(vanished)?;
    let code = gift.code(call, store)?;
    let code_key = AlternateKey::key("coupon_code", &format!("{}/{code}", gift.stock_id));
    if call.backend.store.owner(&any, &code_key)?.is_some() {
        return Err(Refusal::field("/coupon_code", None, "券码已被使用").into());
    }
    let users = users_coupons(call, &gift.appid, &gift.openid)?;
    let prefix = format!("{}/", gift.stock_id);
    let users = users.iter().filter(|stream| stream.name().contains(&prefix)).count();
    let users = i64::try_from(users).unwrap_or(i64::MAX);
    call.change::<Stock>(&stock, StockCommand::Send { users }).await?;
    let stream = holding(&scope, &gift.appid, &gift.openid, &gift.stock_id, &code);
    let making = Box::new(gift.making(call, code, store.terms.period.validity(call.now().0))?);
    let now = call.now();
    let decide = |view: crate::engine::View<'_, State>| {
        if view.is_held_elsewhere(&send_key)? {
            return Err(Refused::from(other_content()));
        }
        Ok(UserCoupon::decide(view.state, Command::Send(making.clone()), now)?)
    };
    Ok(call.transact::<UserCoupon>(&stream, now, decide).await?)
}

/// `POST …/users/{openid}/pre-send-coupon`: the token by which a component hands the coupon out.
pub(super) async fn pre_send(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut body = call.body()?;
    let Naming { brand_id, product_coupon_id, stock_id, .. } = body.part(None)?;
    body.part::<Sending>(None)?;
    body.finish()?;
    check_openid(call.variable("openid"))?;
    stock_of(call, &brand_id, &product_coupon_id, &stock_id)?;
    Answer::json(&Token { token: call.backend.random.text(64) })
}

pub(super) async fn find(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut query = call.query()?;
    let naming = Naming {
        brand_id: query.required("brand_id")?,
        product_coupon_id: query.required("product_coupon_id")?,
        stock_id: query.required("stock_id")?,
        appid: query.required("appid")?,
    };
    query.finish()?;
    let stream = named(call, &naming)?;
    show(call, &*call.current::<UserCoupon>(&stream).await?).await
}

pub(super) async fn list(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut query = call.query()?;
    let (brand_id, appid) = (query.required("brand_id")?, query.required("appid")?);
    let (product, stock) = (query.text("product_coupon_id"), query.text("stock_id"));
    let wanted = query.text("coupon_state");
    let is_bundle = query.text("user_coupon_bundle_id").is_some();
    let page = Page::asked(&mut query)?;
    query.finish()?;
    let mut found = Vec::new();
    for stream in users_coupons(call, &appid, call.variable("openid"))? {
        let state = call.current::<UserCoupon>(&stream).await?;
        let meant = state.0.as_ref().is_some_and(|holding| {
            let making = &holding.making;
            let is = |wanted: &Option<String>, known: &str| {
                wanted.as_deref().is_none_or(|wanted| wanted == known)
            };
            !is_bundle
                && making.brand_id == brand_id
                && is(&product, &making.product_coupon_id)
                && is(&stock, &making.stock_id)
                && is(&wanted, holding.stage.word())
        });
        if meant {
            found.push(state);
        }
    }
    let (total_count, next_page_token, part) = page.cut(found);
    let mut user_coupon_list = Vec::new();
    for holding in part.iter().filter_map(|state| state.0.as_ref()) {
        user_coupon_list.push(view(call, holding).await?);
    }
    Answer::json(&Held { total_count, next_page_token, user_coupon_list })
}

pub(super) async fn confirm(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut body = call.body()?;
    let stream = named(call, &body.part(None)?)?;
    let Confirming { out_request_no } = body.decode(None)?;
    change(call, &stream, Command::Confirm { request_no: out_request_no }).await
}

pub(super) async fn redeem(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut body = call.body()?;
    let naming: Naming = body.part(None)?;
    let stream = named(call, &naming)?;
    let order = body.spelled(&["associated_order_info", "associated_pay_score_order_info"]);
    if order == "{}" {
        return Err(Refusal::missing("/associated_order_info").into());
    }
    let Using { use_time, out_request_no, store_id, saved_amount } = body.decode(None)?;
    if let Some(store_id) = &store_id {
        check_store(call, &naming.stock_id, store_id).await?;
    }
    let use_request_no = out_request_no;
    let usage = Usage { use_request_no, use_time, order, store_id, saved_amount };
    change(call, &stream, Command::Use(Box::new(usage))).await
}

pub(super) async fn give_back(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut body = call.body()?;
    let stream = named(call, &body.part(None)?)?;
    let Confirming { out_request_no } = body.decode(None)?;
    change(call, &stream, Command::Return { request_no: out_request_no }).await
}

pub(super) async fn deactivate(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut body = call.body()?;
    let stream = named(call, &body.part(None)?)?;
    let Ending { out_request_no, deactivate_reason } = body.decode(None)?;
    let (request_no, reason) = (out_request_no, deactivate_reason);
    change(call, &stream, Command::Deactivate { request_no, reason }).await
}

pub(super) async fn change(
    call: &Call<'_>,
    stream: &Stream,
    command: Command,
) -> Result<Answer, Failure> {
    show(call, &*call.change::<UserCoupon>(stream, command).await?).await
}

pub(super) async fn show(call: &Call<'_>, state: &State) -> Result<Answer, Failure> {
    Answer::json(&view(call, state.0.as_ref().ok_or_else(no_coupon)?).await?)
}

/// A coupon may be used in the stores of its stock.
async fn check_store(call: &Call<'_>, stock_id: &str, store_id: &str) -> Result<(), Failure> {
    let state = call.current::<Stock>(&numbered(call, stock_id)?).await?;
    let is_allowed = state.0.as_ref().is_some_and(|store| {
        store.terms.store_scope != StoreScope::Specific || store.stores.contains(store_id)
    });
    if is_allowed {
        return Ok(());
    }
    let number = ErrorNumber::COUPON_FOREIGN_STORE;
    Err(Refusal::new(Reason::InvalidRequest, number, "核销门店非法").into())
}

/// The coupon that a call means.
fn named(call: &Call<'_>, naming: &Naming) -> Result<Stream, Failure> {
    let (openid, code) = (call.variable("openid"), call.variable("coupon_code"));
    stock_of(call, &naming.brand_id, &naming.product_coupon_id, &naming.stock_id)?;
    let scope = format!("{HOLDINGS}/{}", call.merchant.mchid);
    Ok(holding(&scope, &naming.appid, openid, &naming.stock_id, code))
}

/// All coupons of a user; the names begin with the stock.
fn users_coupons(call: &Call<'_>, appid: &str, openid: &str) -> Result<Vec<Stream>, Failure> {
    let scope = format!("{HOLDINGS}/{}", call.merchant.mchid);
    let found = call.backend.store.streams(&format!("{scope}/{appid}/{openid}"))?;
    let name = |stream: &Stream| format!("{appid}/{openid}/{}", stream.name());
    Ok(found.iter().map(|stream| Stream::new(&[&scope], &name(stream))).collect())
}

fn holding(scope: &str, appid: &str, openid: &str, stock_id: &str, code: &str) -> Stream {
    Stream::new(&[scope], &format!("{appid}/{openid}/{stock_id}/{code}"))
}

async fn view<'a>(call: &Call<'_>, holding: &'a Holding) -> Result<View<'a>, Failure> {
    let making = &holding.making;
    let (_, offer): (_, Offer) = offer(call, &making.brand_id, &making.product_coupon_id)?;
    let stock = call.current::<Stock>(&numbered(call, &making.stock_id)?).await?;
    let store = stock.0.as_ref().ok_or_else(vanished)?;
    let number = |ticket: &'a Option<Ticket>| ticket.as_ref().map(|ticket| &*ticket.request_no);
    let time = |ticket: &Option<Ticket>| ticket.as_ref().map(|ticket| rfc3339(ticket.at));
    let usage = holding.usage.as_ref().map(|usage| UsageView {
        use_request_no: &usage.use_request_no,
        use_time: &usage.use_time,
        order: members(&usage.order),
        saved_amount: usage.saved_amount,
        return_request_no: number(&holding.returned),
        return_time: time(&holding.returned),
    });
    Ok(View {
        coupon_code: &making.coupon_code,
        coupon_state: holding.stage,
        valid_begin_time: rfc3339(making.begins_at),
        valid_end_time: rfc3339(making.ends_at),
        receive_time: rfc3339(making.received_at),
        send_request_no: &making.send_request_no,
        send_channel: &making.send_channel,
        confirm_request_no: number(&holding.confirmed),
        confirm_time: time(&holding.confirmed),
        deactivate_request_no: number(&holding.deactivated),
        deactivate_time: time(&holding.deactivated),
        deactivate_reason: holding.deactivate_reason.as_deref(),
        single_usage_detail: usage,
        product_coupon: ProductView::new(&offer),
        stock: StockView::new(&offer, store, Now(call.now().0)),
        attach: making.attach.as_deref(),
        tags: making.tags.as_deref().map(members).unwrap_or_default(),
        brand_id: &making.brand_id,
    })
}

impl Gift {
    /// Whether an earlier coupon is what is asked for now.
    fn made(&self, making: &Making) -> bool {
        let code = self.coupon_code.as_ref();
        making.stock_id == self.stock_id
            && making.appid == self.appid
            && making.openid.as_str() == self.openid
            && making.attach == self.attach
            && code.is_none_or(|code| *code == making.coupon_code)
    }

    /// Who makes the code depends on the stock.
    fn code(&self, call: &Call<'_>, store: &Store) -> Result<String, Refusal> {
        let next = usize::try_from(store.sent).ok().and_then(|sent| store.codes.get(sent));
        match (store.terms.coupon_code_mode, &self.coupon_code) {
            (CodeMode::ApiAssign, None) => Err(Refusal::missing("/coupon_code")),
            (CodeMode::ApiAssign, Some(code)) => {
                check_number("/coupon_code", code, 20)?;
                Ok(code.clone())
            }
            (_, Some(_)) => Err(Refusal::field("/coupon_code", None, "该批次不支持指定券码")),
            (CodeMode::Wechatpay, None) => Ok(call.backend.random.digits(16)),
            // That there is none left, the stock says when it sends.
            (CodeMode::Upload, None) => {
                Ok(next.cloned().unwrap_or_else(|| call.backend.random.digits(16)))
            }
        }
    }

    fn making(
        self,
        call: &Call<'_>,
        coupon_code: String,
        (begins_at, ends_at): (i64, i64),
    ) -> Result<Making, Failure> {
        Ok(Making {
            mchid: call.merchant.mchid.clone(),
            brand_id: self.brand_id,
            product_coupon_id: self.product_coupon_id,
            stock_id: self.stock_id,
            coupon_code,
            appid: self.appid,
            openid: Personal::from(self.openid.as_str()),
            send_request_no: self.send_request_no,
            send_channel: self.send_channel.to_owned(),
            attach: self.attach,
            tags: self.tags,
            received_at: call.now().0,
            begins_at,
            ends_at,
            notify_url: setting_calls::address(call)?,
        })
    }
}

/// An openid could be one by its letters; whose it is, the sandbox does not know.
fn check_openid(openid: &str) -> Result<(), Refusal> {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
    if !openid.is_empty() && openid.len() <= 128 && openid.bytes().all(is_plain) {
        return Ok(());
    }
    let refusal = Refusal::at(crate::engine::Location::Url, "openid", None, "解析OpenID错误");
    Err(refusal.saying(ErrorNumber::COUPON_OPENID, "解析OpenID错误"))
}

impl super::Stage {
    /// As on the wire.
    fn word(self) -> &'static str {
        match self {
            Self::Confirming => "CONFIRMING",
            Self::Pending => "PENDING",
            Self::Effective => "EFFECTIVE",
            Self::Used => "USED",
            Self::Expired => "EXPIRED",
            Self::Deleted => "DELETED",
            Self::Deactivated => "DEACTIVATED",
        }
    }
}

/// The scope of all coupons that users hold.
pub(super) const HOLDINGS: &str = "user-coupon";
