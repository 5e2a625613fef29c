//! 支付中签约: an order whose payment signs a contract as well.

use serde::Deserialize;

use super::{Terms, wire::prepared};
use crate::{
    engine::{Answer, Call, Failure, Given, Refusal, vanished},
    families::pay::{
        self, Product,
        body::{Side, terms},
        streams,
        wire::{place, prepared as prepaid},
    },
};

#[derive(Deserialize)]
struct WithContract {
    contract_info: ContractInfo,
}

#[derive(Deserialize)]
struct ContractInfo {
    /// Another product, 免密支付, signs by these two; they prepare nothing here.
    token: Option<String>,
    password_free_contract_id: Option<String>,
    plan_id: Option<String>,
    contract_mchid: Option<String>,
    contract_appid: Option<String>,
    contract_code: Option<String>,
    #[serde(rename = "request_serial")]
    _request_serial: Option<String>,
    contract_display_account: Option<String>,
    contract_notify_url: Option<String>,
}

/// `POST …/transactions/{jsapi,app}-with-contract`.
pub(super) async fn create(
    call: &Call<'_>,
    side: Side,
    product: Product,
) -> Result<Answer, Failure> {
    let order = terms(call, side, product)?;
    let WithContract { contract_info } = call.body()?.part(None)?;
    if let Some(contract) = contract_info.terms(call, &order)? {
        prepared(call, contract, Some(order.number().to_owned())).await?;
    }
    let stream = streams::order(&order.payee, order.number());
    let state = place(call, &stream, order).await?;
    prepaid(state.0.as_ref().ok_or_else(vanished)?)
}

impl ContractInfo {
    /// What the user signs, if it is a contract of this product.
    fn terms(self, call: &Call<'_>, order: &pay::Terms) -> Result<Option<Terms>, Failure> {
        let is_other = self.token.is_some() || self.password_free_contract_id.is_some();
        if is_other && self.plan_id.is_none() {
            return Ok(None);
        }
        let needed = |member: Option<String>, name: &str| {
            member.ok_or_else(|| Refusal::missing(&format!("/contract_info/{name}")))
        };
        let plan_id = needed(self.plan_id, "plan_id")?;
        let plan = plan_id.parse().map_err(|_| {
            Refusal::field("/contract_info/plan_id", Given::from(plan_id.as_str()), "应为整数")
        })?;
        let mchid = needed(self.contract_mchid, "contract_mchid")?;
        if mchid != call.merchant.mchid {
            let pointer = "/contract_info/contract_mchid";
            return Err(
                Refusal::field(pointer, Given::from(mchid.as_str()), "与下单时不一致").into()
            );
        }
        Ok(Some(Terms {
            appid: needed(self.contract_appid, "contract_appid")?,
            sub_mchid: order.payee.sub_mchid.clone(),
            sub_appid: order.sub_appid.clone(),
            openid: order.openid.clone(),
            sub_openid: order.sub_openid.clone(),
            plan_id: plan,
            out_contract_code: needed(self.contract_code, "contract_code")?,
            contract_display_account: needed(
                self.contract_display_account,
                "contract_display_account",
            )?,
            // Without an address of its own the order's serves (assumed).
            contract_notify_url: self
                .contract_notify_url
                .or_else(|| order.notify_url.clone())
                .unwrap_or_default(),
            out_user_code: None,
            deduct_schedule: None,
        }))
    }
}
