//! Product coupons: create with the first stock, query, change the looks, end.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::{
    StockCommand,
    product::{self, Ended, Offer, Product, no_object},
    stock_calls::{self, NewStock, StockView, end_stock, stocks_of},
};
use crate::{
    engine::{AlternateKey, Answer, Call, Failure, Refusal, Stream, rfc3339, vanished},
    families::generic,
};

#[derive(Deserialize)]
struct Creating {
    brand_id: String,
    out_request_no: String,
    usage_mode: UsageMode,
    stock: Option<NewStock>,
}

#[derive(Deserialize, PartialEq)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
enum UsageMode {
    Single,
    ProgressiveBundle,
    Sequential,
}

#[derive(Deserialize)]
struct Updating {
    brand_id: String,
    #[serde(rename = "out_request_no")]
    _out_request_no: String,
}

/// How something is ended.
#[derive(Deserialize)]
pub(super) struct Ending {
    pub(super) brand_id: String,
    pub(super) out_request_no: String,
    pub(super) deactivate_reason: String,
}

/// A coupon as answers show it.
#[derive(Serialize)]
pub(super) struct ProductView {
    product_coupon_id: String,
    state: &'static str,
    brand_id: String,
    #[serde(flatten)]
    said: Map<String, Value>,
    #[serde(flatten)]
    ended: Option<EndedView>,
}

/// How something was ended.
#[derive(Serialize)]
#[expect(clippy::struct_field_names, reason = "as on the wire")]
pub(super) struct EndedView {
    deactivate_request_no: String,
    deactivate_time: String,
    deactivate_reason: String,
}

#[derive(Serialize)]
struct Created {
    #[serde(flatten)]
    product: ProductView,
    stock: StockView,
}

/// `POST …/product-coupons`.
pub(super) async fn create(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut body = call.body()?;
    let (said, stock_said) = (body.spelled(&SAID), body.spelled(&["stock"]));
    let creating: Creating = body.part(None)?;
    if creating.usage_mode != UsageMode::Single {
        // Bundles are answered by example; see the module.
        return match generic::FAMILY.others {
            Some(answer) => answer(call).await,
            None => Err(vanished()),
        };
    }
    body.finish()?;
    let stock = creating.stock.ok_or_else(|| Refusal::missing("/stock"))?.terms(stock_said)?;
    stock.check()?;
    let Creating { brand_id, out_request_no, .. } = creating;
    let stream =
        Stream::new(&[PRODUCTS, &call.merchant.mchid], &format!("{brand_id}/{out_request_no}"));
    let command = product::Command::Create {
        id: format!("10{}", call.backend.random.digits(14)),
        brand_id,
        out_request_no: out_request_no.clone(),
        said,
    };
    let state = call.change::<Product>(&stream, command).await?;
    let offer = state.0.as_ref().ok_or_else(vanished)?;
    let stock = stock_calls::make(call, &offer.id, out_request_no, stock).await?;
    let stock = StockView::new(offer, &stock, call.now());
    Answer::json(&Created { product: ProductView::new(offer), stock })
}

/// `GET …/product-coupons/{product_coupon_id}`.
pub(super) fn find(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut query = call.query()?;
    let brand_id = query.required("brand_id")?;
    query.finish()?;
    Answer::json(&ProductView::new(&offer(call, &brand_id, call.variable(ID))?.1))
}

/// `PATCH …/product-coupons/{product_coupon_id}`: coupons that are sent later look otherwise.
pub(super) async fn update(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut body = call.body()?;
    let display = body.spelled(&["display_info"]);
    let Updating { brand_id, .. } = body.part(None)?;
    body.finish()?;
    let (stream, _) = offer(call, &brand_id, call.variable(ID))?;
    let state = call.change::<Product>(&stream, product::Command::Display(display)).await?;
    Answer::json(&ProductView::new(state.0.as_ref().ok_or_else(vanished)?))
}

/// `POST …/product-coupons/{product_coupon_id}/deactivate`: all its stocks end; what users hold stays good.
pub(super) async fn deactivate(call: &Call<'_>) -> Result<Answer, Failure> {
    let Ending { brand_id, out_request_no, deactivate_reason } = call.body_as()?;
    let (stream, offer) = offer(call, &brand_id, call.variable(ID))?;
    let (request_no, reason) = (out_request_no.clone(), deactivate_reason.clone());
    let command = product::Command::Deactivate { request_no, reason };
    let state = call.change::<Product>(&stream, command).await?;
    for stock in stocks_of(call, &offer.id)? {
        let (request_no, reason) = (out_request_no.clone(), deactivate_reason.clone());
        end_stock(call, &stock, StockCommand::Deactivate { request_no, reason }).await?;
    }
    Answer::json(&ProductView::new(state.0.as_ref().ok_or_else(vanished)?))
}

/// The coupon of a brand, and its stream.
pub(super) fn offer(
    call: &Call<'_>,
    brand_id: &str,
    product_coupon_id: &str,
) -> Result<(Stream, Offer), Failure> {
    let any = Stream::new(&[PRODUCTS, &call.merchant.mchid], "");
    let key = AlternateKey::key("product_coupon_id", product_coupon_id);
    let stream = call.backend.store.owner(&any, &key)?.ok_or_else(no_object)?;
    let state = call.backend.store.load::<Product>(&stream)?.state;
    let offer = state.0.as_ref().filter(|offer| offer.brand_id == brand_id);
    Ok((stream, offer.cloned().ok_or_else(no_object)?))
}

impl ProductView {
    pub(super) fn new(offer: &Offer) -> Self {
        let mut said = members(&offer.said);
        said.extend(offer.display.as_deref().map(members).unwrap_or_default());
        Self {
            product_coupon_id: offer.id.clone(),
            state: if offer.deactivated.is_some() { "DEACTIVATED" } else { "EFFECTIVE" },
            brand_id: offer.brand_id.clone(),
            said,
            ended: offer.deactivated.as_ref().map(EndedView::new),
        }
    }
}

impl EndedView {
    pub(super) fn new(ended: &Ended) -> Self {
        Self {
            deactivate_request_no: ended.request_no.clone(),
            deactivate_time: rfc3339(ended.at),
            deactivate_reason: ended.reason.clone(),
        }
    }
}

/// The members of JSON text that was kept as it came.
pub(super) fn members(text: &str) -> Map<String, Value> {
    serde_json::from_str(text).unwrap_or_default()
}

const ID: &str = "product_coupon_id";
const PRODUCTS: &str = "product-coupon";
/// What is shown as the merchant said it.
const SAID: [&str; 6] =
    ["scope", "type", "usage_mode", "single_usage_info", "display_info", "out_product_no"];
