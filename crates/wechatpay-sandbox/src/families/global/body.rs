//! The bodies of order calls, and who is meant: a direct merchant names itself, an institution itself and
//! one of its sub-merchants (protocol 16 §17.1).

use serde::{Deserialize, de::DeserializeOwned};
use wechatpay_core::Fen;

use crate::{
    engine::{Call, Failure, Fields, Given, Location, Personal, Query, Refusal},
    families::pay::{Overseas, PartTerms, Payee, Product, Terms},
};

/// Either set of members, or a mixture of them.
#[derive(Deserialize)]
struct Asking {
    mchid: Option<String>,
    sp_mchid: Option<String>,
    sub_mchid: Option<String>,
}

/// `P` is who pays.
#[derive(Deserialize)]
struct Placing<P> {
    appid: Option<String>,
    sp_appid: Option<String>,
    sub_appid: Option<String>,
    description: String,
    attach: Option<String>,
    notify_url: Option<String>,
    out_trade_no: String,
    trade_type: String,
    merchant_category_code: String,
    time_expire: Option<String>,
    payer: P,
    amount: Amount,
    scene_info: Option<Scene>,
}

#[derive(Deserialize)]
struct Amount {
    total: Fen,
    currency: String,
}

/// Everything else of a scene is checked by the catalogue.
#[derive(Deserialize)]
struct Scene {
    device_id: Option<String>,
    payer_client_ip: Option<String>,
}

/// The user an order is bound to.
#[derive(Default, Deserialize)]
struct Payer {
    openid: Option<Personal>,
    sp_openid: Option<Personal>,
    sub_openid: Option<Personal>,
}

/// Whoever holds the code pays.
#[derive(Default, Deserialize)]
struct CodeHolder {
    auth_code: Option<String>,
}

/// Who is meant by a body. Its `mchid` was checked before.
pub(super) fn named(call: &Call<'_>, body: &mut Fields) -> Result<Payee, Refusal> {
    let Asking { mchid, sp_mchid, sub_mchid } = body.part(None)?;
    payee(call, Location::Body, mchid, sp_mchid, sub_mchid)
}

/// Who is meant by a query.
pub(super) fn asked(call: &Call<'_>, query: &mut Query) -> Result<Payee, Refusal> {
    let (mchid, sp_mchid) = (query.text("mchid"), query.text("sp_mchid"));
    payee(call, Location::Query, mchid, sp_mchid, query.text("sub_mchid"))
}

/// One set of members or the other; that both are refused is assumed.
pub(super) fn payee(
    call: &Call<'_>,
    location: Location,
    mchid: Option<String>,
    sp_mchid: Option<String>,
    sub_mchid: Option<String>,
) -> Result<Payee, Refusal> {
    let refuse = |name: &str, given: Option<&str>, issue: &str| {
        let slash = if location == Location::Body { "/" } else { "" };
        Refusal::at(location, &format!("{slash}{name}"), given.map(Given::from), issue)
    };
    let both = "直连模式与机构模式的参数不能同时传入";
    let (name, caller, sub_mchid) = match (mchid, sp_mchid, sub_mchid) {
        (Some(mchid), None, None) => ("mchid", mchid, None),
        (None, Some(sp_mchid), Some(sub)) => ("sp_mchid", sp_mchid, Some(sub)),
        (Some(_), Some(sp_mchid), _) => return Err(refuse("sp_mchid", Some(&sp_mchid), both)),
        (Some(_), None, Some(sub)) => return Err(refuse("sub_mchid", Some(&sub), both)),
        (None, Some(_), None) => return Err(refuse("sub_mchid", None, "必填字段缺失")),
        (None, None, _) => return Err(refuse("mchid", None, "必填字段缺失")),
    };
    if caller != call.merchant.mchid {
        let text = "http header中的mchid与请求参数中的mchid不匹配";
        return Err(refuse(name, Some(&caller), text));
    }
    Ok(Payee { mchid: caller, sub_mchid })
}

/// Reads an order that its user pays.
pub(super) fn terms(call: &Call<'_>, product: Product) -> Result<Terms, Failure> {
    let (terms, payer) = read::<Option<Payer>>(call, product)?;
    let Payer { openid, sp_openid, sub_openid } = payer.unwrap_or_default();
    let (openid, foreign, name) = match terms.payee.sub_mchid {
        None => (openid, sp_openid.or_else(|| sub_openid.clone()), "openid"),
        Some(_) => (sp_openid, openid, "sp_openid"),
    };
    if foreign.is_some() {
        let issue = format!("该模式下应传入{name}");
        return Err(Refusal::field("/payer", None, issue).into());
    }
    Ok(Terms { openid, sub_openid, ..terms })
}

/// Reads an order that is paid by code, and the code.
pub(super) fn code_terms(call: &Call<'_>) -> Result<(Terms, String), Failure> {
    let (terms, payer) = read::<Option<CodeHolder>>(call, Product::Code)?;
    let code = payer.unwrap_or_default().auth_code;
    Ok((terms, code.ok_or_else(|| Refusal::missing("/payer/auth_code"))?))
}

fn read<P: DeserializeOwned>(call: &Call<'_>, product: Product) -> Result<(Terms, P), Failure> {
    let mut body = call.body()?;
    let payee = named(call, &mut body)?;
    let rest = body.spelled(&REST);
    let order: Placing<P> = body.decode(None)?;
    let (appid, foreign, name) = match payee.sub_mchid {
        None => (order.appid, order.sp_appid.or_else(|| order.sub_appid.clone()), "appid"),
        Some(_) => (order.sp_appid, order.appid, "sp_appid"),
    };
    let appid = appid.ok_or_else(|| Refusal::missing(&format!("/{name}")))?;
    if let Some(foreign) = foreign {
        let text = "直连模式与机构模式的参数不能同时传入";
        return Err(Refusal::field("/appid", Given::from(foreign.as_str()), text).into());
    }
    let expected = trade_type(product);
    // The path says it already; that another word is refused is likely, not certain.
    if call.profile().is_strict() && order.trade_type != expected {
        let issue = format!("该接口的取值只能是 {expected}");
        let given = Given::from(order.trade_type.as_str());
        return Err(Refusal::field("/trade_type", given, issue).into());
    }
    let overseas = Overseas::new(order.merchant_category_code, &order.amount.currency);
    let part = PartTerms {
        payee: payee.clone(),
        sub_appid: None,
        out_trade_no: order.out_trade_no,
        description: order.description,
        attach: order.attach,
        total: order.amount.total,
        currency: Some(order.amount.currency),
        profit_sharing: false,
        subsidy_amount: None,
    };
    let scene = order.scene_info;
    let device_id = scene.as_ref().and_then(|scene| scene.device_id.clone());
    let terms = Terms {
        product,
        payee,
        appid,
        sub_appid: order.sub_appid,
        combine_out_trade_no: None,
        parts: vec![part],
        notify_url: order.notify_url,
        time_expire: order.time_expire,
        openid: None,
        sub_openid: None,
        identity: None,
        device_id,
        payer_client_ip: scene.and_then(|scene| scene.payer_client_ip),
        overseas: Some(overseas),
        rest,
    };
    Ok((terms, order.payer))
}

fn trade_type(product: Product) -> &'static str {
    match product {
        Product::Jsapi => "JSAPI",
        Product::App => "APP",
        Product::H5 => "MWEB",
        Product::Native => "NATIVE",
        Product::Code | Product::Auth | Product::Deduct => "MICROPAY",
    }
}

/// Members that change nothing here; they only have to be the same on a repeated call.
const REST: [&str; 5] = ["goods_tag", "limit_pay", "time_start", "scene_info", "detail"];
