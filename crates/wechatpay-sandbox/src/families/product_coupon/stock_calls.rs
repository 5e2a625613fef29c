//! Stocks: create, query, list, change, end, budget, codes, stores.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::{
    CodeMode, Period, SendRule, Stock, StockChange, StockCommand, StockState, StockTerms,
    StoreScope,
    product::{Offer, no_object},
    stock::{Store, day_of},
    wire::{EndedView, Ending, members, offer},
};
use crate::engine::{
    AlternateKey, Answer, Call, ErrorNumber, Failure, Given, Now, Query, Reason, Refusal, Stream,
    is_number_text, vanished,
};

/// The members of a new stock that rules are about; the others are checked by the catalogue.
#[derive(Deserialize)]
pub(super) struct NewStock {
    coupon_code_mode: CodeMode,
    stock_send_rule: SendRule,
    single_usage_rule: Option<UsageRule>,
    store_scope: StoreScope,
}

#[derive(Deserialize)]
struct UsageRule {
    coupon_available_period: Period,
}

#[derive(Deserialize)]
struct Creating {
    brand_id: String,
    out_request_no: String,
    stock: NewStock,
}

#[derive(Deserialize)]
struct Updating {
    brand_id: String,
    #[serde(rename = "out_request_no")]
    _out_request_no: String,
    store_scope: Option<StoreScope>,
}

#[derive(Deserialize)]
struct Budget {
    brand_id: String,
    out_request_no: String,
    update_mode: UpdateMode,
    current_max_count: Option<i64>,
    target_max_count: Option<i64>,
    current_max_count_per_day: Option<i64>,
    target_max_count_per_day: Option<i64>,
}

#[derive(Deserialize, PartialEq)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
enum UpdateMode {
    MaxCount,
    MaxCountPerDay,
}

#[derive(Deserialize)]
struct Branded {
    brand_id: String,
}

#[derive(Deserialize)]
struct Linking {
    brand_id: String,
    store_list: Vec<StoreId>,
}

#[derive(Deserialize, Serialize)]
struct StoreId {
    store_id: String,
}

/// A stock as answers show it.
#[derive(Serialize)]
pub(super) struct StockView {
    product_coupon_id: String,
    stock_id: String,
    state: &'static str,
    brand_id: String,
    #[serde(flatten)]
    said: Map<String, Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    coupon_code_count_info: Option<Value>,
    sent_count_info: Value,
    #[serde(flatten)]
    ended: Option<EndedView>,
}

#[derive(Serialize)]
struct Stocks {
    total_count: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    next_page_token: Option<String>,
    stock_list: Vec<StockView>,
}

#[derive(Serialize)]
struct Stores {
    total_count: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    next_page_token: Option<String>,
    store_list: Vec<StoreId>,
}

#[derive(Serialize)]
struct Linked {
    total_count: usize,
    success_store_list: Vec<StoreId>,
}

#[derive(Serialize)]
struct Uploaded {
    total_count: usize,
    success_code_list: Vec<String>,
    failed_code_list: Vec<Value>,
    already_exist_code_list: Vec<String>,
    duplicate_code_list: Vec<String>,
}

/// Creates a stock of a coupon, or finds it.
pub(super) async fn make(
    call: &Call<'_>,
    product_coupon_id: &str,
    out_request_no: String,
    terms: StockTerms,
) -> Result<Store, Failure> {
    let name = format!("{product_coupon_id}/{out_request_no}");
    let stream = Stream::new(&[STOCKS, &call.merchant.mchid], &name);
    let command = StockCommand::Create {
        id: format!("20{}", call.backend.random.digits(14)),
        product_coupon_id: product_coupon_id.to_owned(),
        out_request_no,
        terms: Box::new(terms),
    };
    let state = call.change::<Stock>(&stream, command).await?;
    state.0.clone().ok_or_else(vanished)
}

pub(super) async fn create(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut body = call.body()?;
    let said = body.spelled(&["stock"]);
    let Creating { brand_id, out_request_no, stock } = body.part(None)?;
    body.finish()?;
    let (_, offer) = offer(call, &brand_id, call.variable("product_coupon_id"))?;
    if offer.deactivated.is_some() {
        return Err(super::product::ended().into());
    }
    let store = make(call, &offer.id, out_request_no, stock.terms(said)?).await?;
    Answer::json(&StockView::new(&offer, &store, call.now()))
}

pub(super) async fn find(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut query = call.query()?;
    let brand_id = query.required("brand_id")?;
    query.finish()?;
    let (offer, stream) = meant(call, &brand_id)?;
    show(call, &offer, &call.current::<Stock>(&stream).await?)
}

pub(super) async fn list(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut query = call.query()?;
    let brand_id = query.required("brand_id")?;
    let state = query.text("state");
    let is_bundle = query.text("stock_bundle_id").is_some();
    let page = Page::asked(&mut query)?;
    query.finish()?;
    let (_, offer) = offer(call, &brand_id, call.variable("product_coupon_id"))?;
    let mut found = Vec::new();
    for stream in stocks_of(call, &offer.id)? {
        let known = call.current::<Stock>(&stream).await?;
        let meant = known.0.as_ref().filter(|store| {
            !is_bundle && state.as_deref().is_none_or(|state| state == store.state())
        });
        found.extend(meant.map(|store| StockView::new(&offer, store, call.now())));
    }
    let (total_count, next_page_token, stock_list) = page.cut(found);
    Answer::json(&Stocks { total_count, next_page_token, stock_list })
}

pub(super) async fn update(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut body = call.body()?;
    let text = body.spelled(&CHANGES);
    let Updating { brand_id, store_scope, .. } = body.part(None)?;
    body.finish()?;
    let (offer, stream) = meant(call, &brand_id)?;
    let before = call.current::<Stock>(&stream).await?;
    let earlier = before.0.as_ref().and_then(|store| store.changed.as_deref());
    let mut merged = earlier.map(members).unwrap_or_default();
    merged.extend(members(&text));
    let text = Value::Object(merged).to_string();
    let command = StockCommand::Change(StockChange::Said { text, store_scope });
    show(call, &offer, &call.change::<Stock>(&stream, command).await?)
}

pub(super) async fn deactivate(call: &Call<'_>) -> Result<Answer, Failure> {
    let Ending { brand_id, out_request_no, deactivate_reason } = call.body_as()?;
    let (offer, stream) = meant(call, &brand_id)?;
    let (request_no, reason) = (out_request_no, deactivate_reason);
    let command = StockCommand::Deactivate { request_no, reason };
    show(call, &offer, &end_stock(call, &stream, command).await?)
}

/// Ends a stock; one that is ended stays as it is.
pub(super) async fn end_stock(
    call: &Call<'_>,
    stream: &Stream,
    command: StockCommand,
) -> Result<Arc<StockState>, Failure> {
    call.change::<Stock>(stream, command).await
}

/// The limit that the merchant believes in must be the one in force.
pub(super) async fn update_budget(call: &Call<'_>) -> Result<Answer, Failure> {
    let body: Budget = call.body_as()?;
    let (offer, stream) = meant(call, &body.brand_id)?;
    let before = call.current::<Stock>(&stream).await?;
    let store = before.0.as_ref().ok_or_else(no_object)?;
    let rule = &store.terms.stock_send_rule;
    let is_whole = body.update_mode == UpdateMode::MaxCount;
    let (name, given, known, target) = if is_whole {
        let target = body.target_max_count.ok_or_else(|| Refusal::missing("/target_max_count"));
        ("/current_max_count", body.current_max_count, Some(rule.max_count), target?)
    } else {
        let target = body.target_max_count_per_day;
        let target = target.ok_or_else(|| Refusal::missing("/target_max_count_per_day"))?;
        let given = body.current_max_count_per_day;
        ("/current_max_count_per_day", given, rule.max_count_per_day, target)
    };
    let is_repeat = store.last_budget.as_ref() == Some(&body.out_request_no);
    if !is_repeat && given != known {
        let issue = "与批次当前的发放上限不一致";
        return Err(Refusal::field(name, given.map(Given::from), issue).into());
    }
    let command = StockCommand::Change(StockChange::Budget {
        request_no: body.out_request_no,
        max_count: is_whole.then_some(target),
        max_count_per_day: (!is_whole).then_some(target),
    });
    show(call, &offer, &call.change::<Stock>(&stream, command).await?)
}

pub(super) async fn upload_codes(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut body = call.body()?;
    let list = members(&body.spelled(&["code_list"]));
    let Branded { brand_id } = body.part(None)?;
    body.finish()?;
    let given = list.get("code_list").and_then(Value::as_array).cloned().unwrap_or_default();
    let given: Vec<String> =
        given.iter().filter_map(|code| code.as_str().map(str::to_owned)).collect();
    let (_, stream) = meant(call, &brand_id)?;
    let before = call.current::<Stock>(&stream).await?;
    let known = before.0.as_ref().map(|store| store.codes.clone()).unwrap_or_default();
    let mut sorted = Uploaded {
        total_count: given.len(),
        success_code_list: Vec::new(),
        failed_code_list: Vec::new(),
        already_exist_code_list: Vec::new(),
        duplicate_code_list: Vec::new(),
    };
    for code in given {
        if !is_number_text(&code) || code.len() > 20 {
            let failed =
                json!({ "coupon_code": code, "code": "PARAM_ERROR", "message": "券码格式错误" });
            sorted.failed_code_list.push(failed);
        } else if known.contains(&code) {
            sorted.already_exist_code_list.push(code);
        } else if sorted.success_code_list.contains(&code) {
            sorted.duplicate_code_list.push(code);
        } else {
            sorted.success_code_list.push(code);
        }
    }
    let change = StockChange::Codes(sorted.success_code_list.clone());
    call.change::<Stock>(&stream, StockCommand::Change(change)).await?;
    Answer::json(&sorted)
}

pub(super) async fn link_stores(call: &Call<'_>, is_added: bool) -> Result<Answer, Failure> {
    let Linking { brand_id, store_list } = call.body_as()?;
    let (_, stream) = meant(call, &brand_id)?;
    let stores = store_list.iter().map(|store| store.store_id.clone()).collect();
    let change = StockChange::Stores { stores, is_added };
    call.change::<Stock>(&stream, StockCommand::Change(change)).await?;
    Answer::json(&Linked { total_count: store_list.len(), success_store_list: store_list })
}

pub(super) async fn list_stores(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut query = call.query()?;
    let brand_id = query.required("brand_id")?;
    let page = Page::asked(&mut query)?;
    query.finish()?;
    let (_, stream) = meant(call, &brand_id)?;
    let state = call.current::<Stock>(&stream).await?;
    let stores = state.0.iter().flat_map(|store| store.stores.iter().cloned());
    let stores = stores.map(|store_id| StoreId { store_id }).collect();
    let (total_count, next_page_token, store_list) = page.cut(stores);
    Answer::json(&Stores { total_count, next_page_token, store_list })
}

fn show(call: &Call<'_>, offer: &Offer, state: &Arc<StockState>) -> Result<Answer, Failure> {
    let store = state.0.as_ref().ok_or_else(vanished)?;
    Answer::json(&StockView::new(offer, store, call.now()))
}

/// The stock that the path names, and its coupon.
fn meant(call: &Call<'_>, brand_id: &str) -> Result<(Offer, Stream), Failure> {
    stock_of(call, brand_id, call.variable("product_coupon_id"), call.variable("stock_id"))
}

/// A stock of a brand's coupon.
pub(super) fn stock_of(
    call: &Call<'_>,
    brand_id: &str,
    product_coupon_id: &str,
    stock_id: &str,
) -> Result<(Offer, Stream), Failure> {
    let (_, offer) = offer(call, brand_id, product_coupon_id)?;
    let stream = numbered(call, stock_id)?;
    let state = call.backend.store.load::<Stock>(&stream)?.state;
    let is_own = state.0.as_ref().is_some_and(|store| store.product_coupon_id == offer.id);
    if is_own { Ok((offer, stream)) } else { Err(no_object().into()) }
}

/// The stock with a number.
pub(super) fn numbered(call: &Call<'_>, stock_id: &str) -> Result<Stream, Failure> {
    let any = Stream::new(&[STOCKS, &call.merchant.mchid], "");
    let owner = call.backend.store.owner(&any, &AlternateKey::key("stock_id", stock_id))?;
    owner.ok_or_else(|| no_object().into())
}

/// All stocks of a coupon.
pub(super) fn stocks_of(call: &Call<'_>, product_coupon_id: &str) -> Result<Vec<Stream>, Failure> {
    let scope = format!("{STOCKS}/{}", call.merchant.mchid);
    let found = call.backend.store.streams(&format!("{scope}/{product_coupon_id}"))?;
    let name = |stream: &Stream| format!("{product_coupon_id}/{}", stream.name());
    Ok(found.iter().map(|stream| Stream::new(&[&scope], &name(stream))).collect())
}

impl NewStock {
    /// What is asked for; `said` is all of it as text.
    pub(super) fn terms(self, said: String) -> Result<StockTerms, Refusal> {
        let rule = self.single_usage_rule;
        let rule = rule.ok_or_else(|| Refusal::missing("/stock/single_usage_rule"))?;
        Ok(StockTerms {
            said,
            coupon_code_mode: self.coupon_code_mode,
            stock_send_rule: self.stock_send_rule,
            period: rule.coupon_available_period,
            store_scope: self.store_scope,
        })
    }
}

impl StockView {
    pub(super) fn new(offer: &Offer, store: &Store, now: Now) -> Self {
        let mut whole = members(&store.terms.said);
        let mut said = match whole.remove("stock") {
            Some(Value::Object(members)) => members,
            _ => Map::new(),
        };
        said.extend(store.changed.as_deref().map(members).unwrap_or_default());
        let rule = &store.terms.stock_send_rule;
        let mut limits = json!({ "max_count": rule.max_count });
        for (name, value) in [
            ("max_count_per_day", rule.max_count_per_day),
            ("max_count_per_user", rule.max_count_per_user),
        ] {
            if let (Some(value), Some(members)) = (value, limits.as_object_mut()) {
                members.insert(name.to_owned(), value.into());
            }
        }
        said.insert("stock_send_rule".to_owned(), limits);
        let today = if store.today.0 == day_of(now.0) { store.today.1 } else { 0 };
        let uploads = store.terms.coupon_code_mode == CodeMode::Upload;
        let total = i64::try_from(store.codes.len()).unwrap_or(i64::MAX);
        Self {
            product_coupon_id: store.product_coupon_id.clone(),
            stock_id: store.id.clone(),
            state: store.state(),
            brand_id: offer.brand_id.clone(),
            said,
            coupon_code_count_info: uploads
                .then(|| json!({ "total_count": total, "available_count": total - store.sent })),
            sent_count_info: json!({ "total_count": store.sent, "today_count": today }),
            ended: store.deactivated().map(EndedView::new),
        }
    }
}

/// Which part of a list is asked for; the token is the place to go on from.
pub(super) struct Page {
    from: usize,
    size: usize,
}

impl Page {
    pub(super) fn asked(query: &mut Query) -> Result<Self, Refusal> {
        let size = query.integer("page_size", 1, 100)?.unwrap_or(20);
        let from = query.text("page_token").map_or(Ok(0), |token| token.parse());
        let from = from.map_err(|_| {
            let text = "page_token无效";
            Refusal::new(Reason::InvalidRequest, ErrorNumber::AGAINST_RULES, text)
        })?;
        Ok(Self { from, size: usize::try_from(size).unwrap_or(usize::MAX) })
    }

    /// The whole length, where to go on, and the part.
    pub(super) fn cut<T>(self, all: Vec<T>) -> (usize, Option<String>, Vec<T>) {
        let (total, next) = (all.len(), self.from.saturating_add(self.size));
        let token = (next < total).then(|| next.to_string());
        (total, token, all.into_iter().skip(self.from).take(self.size).collect())
    }
}

/// The scope of all stocks.
pub(super) const STOCKS: &str = "product-stock";
/// What may be changed of a stock.
const CHANGES: [&str; 5] =
    ["remark", "usage_rule_display_info", "coupon_display_info", "notify_config", "store_scope"];
