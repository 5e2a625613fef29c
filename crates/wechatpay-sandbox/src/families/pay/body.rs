//! The body of an order call as a type, and from it to terms (protocol 08 §2).
//!
//! One type serves all calls: of its members, each call has those that the catalogue knows. Members
//! that are never used are there so that what is wrong in them is refused.

use serde::{Deserialize, de::DeserializeOwned};
use wechatpay_core::Fen;

use super::{Identity, PartTerms, Payee, Product, Terms};
use crate::engine::{Call, ErrorNumber, Failure, Fields, Given, Personal, Refusal, check_length};

/// Who asks, directly or as a provider for a sub-merchant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    Direct,
    Partner,
}

#[derive(Deserialize)]
struct Asking {
    #[serde(alias = "sp_mchid")]
    mchid: String,
    sub_mchid: Option<String>,
}

/// `P` is who pays.
#[derive(Deserialize)]
#[expect(dead_code, reason = "a member that is read is checked")]
struct Placing<P> {
    #[serde(alias = "sp_appid")]
    appid: String,
    sub_appid: Option<String>,
    goods_tag: Option<String>,
    #[serde(default)]
    limit_pay: Vec<LimitPay>,
    support_fapiao: Option<bool>,
    detail: Option<ItemList>,
    payer: P,
    scene_info: Option<Scene>,
    amount: Amount,
    out_trade_no: String,
    description: String,
    attach: Option<String>,
    settle_info: Option<Settlement>,
    notify_url: Option<String>,
    time_expire: Option<String>,
}

/// 指定支付方式.
#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum LimitPay {
    NoBalance,
    NoCredit,
    NoDebit,
    BalanceOnly,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "a member that is read is checked")]
struct ItemList {
    cost_price: Option<i64>,
    invoice_id: Option<String>,
    goods_detail: Vec<Item>,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "a member that is read is checked")]
struct Item {
    merchant_goods_id: String,
    wechatpay_goods_id: Option<String>,
    wxpay_goods_id: Option<String>,
    goods_name: Option<String>,
    quantity: i64,
    unit_price: i64,
}

/// The user an order is bound to.
#[derive(Default, Deserialize)]
pub(crate) struct Payer {
    #[serde(alias = "sp_openid")]
    pub(crate) openid: Option<Personal>,
    pub(crate) sub_openid: Option<Personal>,
    identity: Option<IdentityBody>,
}

/// 实名信息; what came sealed is open.
#[derive(Deserialize)]
struct IdentityBody {
    number: Personal,
    name: Personal,
    #[serde(rename = "type")]
    kind: String,
}

/// Whoever holds the code pays.
#[derive(Deserialize)]
struct CodeHolder {
    auth_code: String,
}

/// What the platform must know of the place of the payment.
#[derive(Default, Deserialize)]
#[expect(dead_code, reason = "a member that is read is checked")]
pub(crate) struct Scene {
    pub(crate) device_id: Option<String>,
    pub(crate) payer_client_ip: Option<String>,
    device_ip: Option<String>,
    store_info: Option<Store>,
    h5_info: Option<H5>,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "a member that is read is checked")]
struct Store {
    id: Option<String>,
    out_id: Option<String>,
    name: Option<String>,
    area_code: Option<String>,
    address: Option<String>,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "a member that is read is checked")]
struct H5 {
    #[serde(rename = "type")]
    kind: String,
    app_name: Option<String>,
    app_url: Option<String>,
    bundle_id: Option<String>,
    package_name: Option<String>,
}

#[derive(Deserialize)]
struct Amount {
    total: Fen,
    currency: Option<String>,
}

/// 结算信息.
#[derive(Deserialize)]
pub(crate) struct Settlement {
    profit_sharing: Option<bool>,
    subsidy_amount: Option<Fen>,
}

impl Payee {
    /// The caller, or its sub-merchant.
    pub(crate) fn of_caller(call: &Call<'_>, sub_mchid: Option<String>) -> Self {
        Self { mchid: call.merchant.mchid.clone(), sub_mchid }
    }

    /// The caller, or the sub-merchant that the query names; it names nothing else.
    pub(crate) fn asked(call: &Call<'_>) -> Result<Self, Failure> {
        let mut query = call.query()?;
        let payee = Self::of_caller(call, query.text("sub_mchid"));
        query.finish()?;
        Ok(payee)
    }

    /// The payee named in a body; a `mchid` of somebody else was refused before.
    pub(super) fn named(call: &Call<'_>, side: Side, body: &mut Fields) -> Result<Self, Refusal> {
        let Asking { mchid, sub_mchid } = body.part(None)?;
        if side == Side::Partner {
            check_caller(call, "/sp_mchid", &mchid)?;
            if sub_mchid.is_none() {
                return Err(Refusal::missing("/sub_mchid"));
            }
        }
        Ok(Self { mchid, sub_mchid })
    }
}

/// Refuses a merchant number that is not the caller's.
pub(crate) fn check_caller(call: &Call<'_>, pointer: &str, mchid: &str) -> Result<(), Refusal> {
    if mchid == call.merchant.mchid {
        return Ok(());
    }
    let text = "http header中的mchid与post payload中的mchid不匹配";
    Err(Refusal::field(pointer, Given::from(mchid), text)
        .saying(ErrorNumber::ILLEGAL_PARAMETER, text))
}

/// Reads a basic order.
pub(crate) fn terms(call: &Call<'_>, side: Side, product: Product) -> Result<Terms, Failure> {
    let (terms, payer) = read::<Option<Payer>>(call, side, product)?;
    let payer = payer.unwrap_or_default();
    let identity = payer.identity();
    Ok(Terms { openid: payer.openid, sub_openid: payer.sub_openid, identity, ..terms })
}

/// Reads an order that is paid by code (付款码), and the code.
pub(super) fn code_terms(call: &Call<'_>, side: Side) -> Result<(Terms, String), Failure> {
    let (terms, payer) = read::<CodeHolder>(call, side, Product::Code)?;
    Ok((terms, payer.auth_code))
}

fn read<P: DeserializeOwned>(
    call: &Call<'_>,
    side: Side,
    product: Product,
) -> Result<(Terms, P), Failure> {
    let mut body = call.body()?;
    let payee = Payee::named(call, side, &mut body)?;
    let rest = body.spelled(&REST);
    if body.spelled(&["detail"]).len() > MOST_DETAIL {
        let issue = format!("长度超过最大值 {MOST_DETAIL}");
        return Err(Refusal::field("/detail", None, issue).into());
    }
    let order: Placing<P> = body.decode(Some(&call.opener()))?;
    if let Some(tag) = &order.goods_tag {
        check_length("/goods_tag", tag, 32)?;
    }
    let scene = Scene::of(product, order.scene_info)?;
    let part = PartTerms {
        payee: payee.clone(),
        sub_appid: None,
        out_trade_no: order.out_trade_no,
        description: order.description,
        attach: order.attach,
        total: order.amount.total,
        currency: order.amount.currency,
        profit_sharing: Settlement::is_shared(order.settle_info.as_ref()),
        subsidy_amount: Settlement::subsidy(order.settle_info.as_ref()),
    };
    let terms = Terms {
        product,
        payee,
        appid: order.appid,
        sub_appid: order.sub_appid,
        combine_out_trade_no: None,
        parts: vec![part],
        notify_url: order.notify_url,
        time_expire: order.time_expire,
        openid: None,
        sub_openid: None,
        identity: None,
        device_id: scene.device_id,
        payer_client_ip: scene.payer_client_ip,
        overseas: None,
        rest,
    };
    Ok((terms, order.payer))
}

impl Payer {
    /// Who must pay.
    pub(crate) fn identity(&self) -> Option<Identity> {
        self.identity.as_ref().map(|identity| Identity {
            kind: identity.kind.clone(),
            number: identity.number.clone(),
            name: identity.name.clone(),
        })
    }
}

impl Scene {
    /// Refuses a scene that lacks what the product needs.
    pub(crate) fn of(product: Product, scene: Option<Self>) -> Result<Self, Refusal> {
        let missing = |name: &str| Err(Refusal::missing(&format!("/scene_info/{name}")));
        let (is_h5, is_code) = (product == Product::H5, product == Product::Code);
        if scene.is_none() && !is_h5 && !is_code {
            return Ok(Self::default());
        }
        let scene = scene.unwrap_or_default();
        if scene.payer_client_ip.is_none() && !is_code {
            return missing("payer_client_ip");
        }
        match &scene.store_info {
            None if is_code => return missing("store_info"),
            Some(store) if store.id.is_none() && !(is_code && store.out_id.is_some()) => {
                return missing("store_info/id");
            }
            _ => {}
        }
        if is_h5 && scene.h5_info.is_none() {
            return missing("h5_info");
        }
        Ok(scene)
    }
}

impl Settlement {
    /// What a platform announced to add (补差).
    pub(crate) fn subsidy(settlement: Option<&Self>) -> Option<Fen> {
        settlement.and_then(|settlement| settlement.subsidy_amount).filter(|amount| amount.0 != 0)
    }

    /// Whether the money is kept for profit sharing.
    pub(crate) fn is_shared(settlement: Option<&Self>) -> bool {
        settlement.and_then(|settlement| settlement.profit_sharing).unwrap_or(false)
    }
}

/// Members that change nothing here; they only have to be the same on a repeated call.
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
