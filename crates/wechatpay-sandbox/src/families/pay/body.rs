//! The body of an order call, read into terms (protocol 08 §2).

use wechatpay_core::Fen;

use super::{Identity, PartTerms, Payee, Product, Terms};
use crate::engine::{Call, Failure, Fields, Given, Personal, Refusal};

/// Who asks, directly or as a provider for a sub-merchant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    Direct,
    Partner,
}

impl Payee {
    /// The caller, or its sub-merchant.
    pub(crate) fn of_caller(call: &Call<'_>, sub_mchid: Option<String>) -> Self {
        Self { mchid: call.merchant.mchid.clone(), sub_mchid }
    }
}

/// The payee named in a body; a `mchid` of somebody else was refused before.
pub(crate) fn payee(call: &Call<'_>, side: Side, body: &mut Fields) -> Result<Payee, Refusal> {
    match side {
        Side::Direct => Ok(Payee::direct(&body.required("mchid")?)),
        Side::Partner => {
            let sp_mchid = body.required("sp_mchid")?;
            check_caller(call, &body.pointer("sp_mchid"), &sp_mchid)?;
            Ok(Payee { mchid: sp_mchid, sub_mchid: Some(body.required("sub_mchid")?) })
        }
    }
}

/// Refuses a merchant number that is not the caller's.
pub(crate) fn check_caller(call: &Call<'_>, pointer: &str, mchid: &str) -> Result<(), Refusal> {
    if mchid == call.merchant.mchid {
        return Ok(());
    }
    let text = "http header中的mchid与post payload中的mchid不匹配";
    Err(Refusal::field(pointer, Given::from(mchid), text).saying(OTHER_MERCHANT, text))
}

/// Reads a basic order.
pub(crate) fn terms(call: &Call<'_>, side: Side, product: Product) -> Result<Terms, Failure> {
    let mut body = call.body()?;
    let payee = payee(call, side, &mut body)?;
    let (appid, sub_appid) = match side {
        Side::Direct => (body.required("appid")?, None),
        Side::Partner => (body.required("sp_appid")?, body.text("sub_appid")?),
    };
    let rest = rest(&mut body)?;
    let user = payer(call, side, product, &mut body)?;
    let scene = scene(product, &mut body)?;
    let mut amount = body.required_object("amount")?;
    let part = PartTerms {
        payee: payee.clone(),
        sub_appid: None,
        out_trade_no: body.required("out_trade_no")?,
        description: body.required("description")?,
        attach: body.text("attach")?,
        total: Fen(amount.required_integer("total")?),
        currency: amount.text("currency")?,
        profit_sharing: profit_sharing(&mut body)?,
    };
    amount.finish()?;
    let terms = Terms {
        product,
        payee,
        appid,
        sub_appid,
        combine_out_trade_no: None,
        parts: vec![part],
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

/// The user an order is bound to.
#[derive(Default)]
pub(crate) struct User {
    pub(crate) openid: Option<Personal>,
    pub(crate) sub_openid: Option<Personal>,
    pub(crate) identity: Option<Identity>,
}

fn payer(
    call: &Call<'_>,
    side: Side,
    product: Product,
    body: &mut Fields,
) -> Result<User, Failure> {
    let Some(mut payer) = body.object("payer")? else { return Ok(User::default()) };
    let mut user = User::default();
    match (product, side) {
        (Product::Jsapi, Side::Direct) => user.openid = personal(&mut payer, "openid")?,
        (Product::Jsapi, Side::Partner) => {
            user.openid = personal(&mut payer, "sp_openid")?;
            user.sub_openid = personal(&mut payer, "sub_openid")?;
        }
        // Whoever holds the code pays: the code itself is not kept.
        (Product::Code, _) => drop(payer.required("auth_code")?),
        _ => {}
    }
    user.identity = identity(call, &mut payer)?;
    payer.finish()?;
    Ok(user)
}

pub(crate) fn personal(fields: &mut Fields, name: &str) -> Result<Option<Personal>, Refusal> {
    Ok(fields.text(name)?.map(Personal::from))
}

/// 实名信息, opened.
pub(crate) fn identity(call: &Call<'_>, payer: &mut Fields) -> Result<Option<Identity>, Refusal> {
    let Some(mut fields) = payer.object("identity")? else { return Ok(None) };
    let opener = call.opener();
    let mut open = |name: &str| {
        let sealed = fields.required(name)?;
        opener.open(&fields.pointer(name), &sealed)
    };
    let (number, name) = (open("number")?, open("name")?);
    let kind = fields.required("type")?;
    fields.finish()?;
    Ok(Some(Identity { kind, number, name }))
}

/// What the platform must know of the place of the payment.
#[derive(Default)]
pub(crate) struct Scene {
    pub(crate) device_id: Option<String>,
    pub(crate) payer_client_ip: Option<String>,
}

pub(crate) fn scene(product: Product, body: &mut Fields) -> Result<Scene, Refusal> {
    let Some(mut fields) = body.object("scene_info")? else {
        let missing = |name: &str| Err(Refusal::missing(&format!("/scene_info/{name}")));
        return match product {
            Product::H5 => missing("payer_client_ip"),
            Product::Code => missing("store_info"),
            _ => Ok(Scene::default()),
        };
    };
    let scene = Scene {
        device_id: fields.text("device_id")?,
        payer_client_ip: match product {
            Product::Code => fields.text("payer_client_ip")?,
            _ => Some(fields.required("payer_client_ip")?),
        },
    };
    if product == Product::Code {
        fields.text("device_ip")?;
        let mut store = fields.object("store_info")?.ok_or_else(|| fields.missing("store_info"))?;
        if store.text("id")?.is_none() & store.text("out_id")?.is_none() {
            return Err(store.missing("id"));
        }
        store.finish()?;
    } else if let Some(mut store) = fields.object("store_info")? {
        store.required("id")?;
        for name in ["name", "area_code", "address"] {
            store.text(name)?;
        }
        store.finish()?;
    }
    if product == Product::H5 {
        let mut h5 = fields.object("h5_info")?.ok_or_else(|| fields.missing("h5_info"))?;
        h5.required("type")?;
        for name in ["app_name", "app_url", "bundle_id", "package_name"] {
            h5.text(name)?;
        }
        h5.finish()?;
    }
    fields.finish()?;
    Ok(scene)
}

fn profit_sharing(body: &mut Fields) -> Result<bool, Refusal> {
    let Some(mut settle) = body.object("settle_info")? else { return Ok(false) };
    let is_shared = settle.flag("profit_sharing")?.unwrap_or(false);
    settle.integer("subsidy_amount")?;
    settle.finish()?;
    Ok(is_shared)
}

/// Checks the members that change nothing here, and gives them in one spelling.
fn rest(body: &mut Fields) -> Result<String, Refusal> {
    let text = body.spelled(&REST);
    let detail = body.spelled(&["detail"]);
    if detail.len() > MOST_DETAIL {
        return Err(Refusal::field("/detail", None, format!("长度超过最大值 {MOST_DETAIL}")));
    }
    if let Some(tag) = body.text("goods_tag")? {
        crate::engine::check_length("/goods_tag", &tag, 32)?;
    }
    body.words("limit_pay", &["no_balance", "no_credit", "no_debit", "balance_only"])?;
    body.flag("support_fapiao")?;
    if let Some(mut detail) = body.object("detail")? {
        detail.integer("cost_price")?;
        detail.text("invoice_id")?;
        detail.list("goods_detail", goods)?;
        detail.finish()?;
    }
    // Instalment subsidies change nothing that the sandbox plays; they only count for a repeated call.
    drop(body.object("subsidy_info")?);
    Ok(text)
}

fn goods(item: &mut Fields) -> Result<(), Refusal> {
    item.required("merchant_goods_id")?;
    item.text("wechatpay_goods_id")?;
    item.text("wxpay_goods_id")?;
    item.text("goods_name")?;
    item.required_integer("quantity")?;
    item.required_integer("unit_price")?;
    Ok(())
}

const REST: [&str; 7] = [
    "goods_tag",
    "limit_pay",
    "support_fapiao",
    "detail",
    "scene_info",
    "settle_info",
    "subsidy_info",
];
const MOST_DETAIL: usize = 6144;
const OTHER_MERCHANT: u32 = 268_435_461;
