//! What a merchant is bound to: appids, services and, for a partner (服务商), sub-merchants.

use crate::engine::{Backend, Merchant, Reason, Refusal};

/// Refuses a number that is bound to somebody else. `member` gives a text of the body or query.
pub(super) fn check<'a>(
    backend: &Backend,
    merchant: &Merchant,
    path: &str,
    member: impl Fn(&str) -> Option<&'a str>,
) -> Result<(), Refusal> {
    let is_bound =
        |list: &[String], value: &str| list.is_empty() || list.iter().any(|known| known == value);
    let is_foreign = |list: &[String], names: &[&str]| {
        names.iter().filter_map(|name| member(name)).any(|value| !is_bound(list, value))
    };
    if is_foreign(&merchant.record.appids, &["appid", "sp_appid", "combine_appid"]) {
        let is_payment =
            ["/v3/pay/", "/v3/combine-transactions/"].iter().any(|start| path.starts_with(start));
        return Err(if is_payment {
            let text = "appid和mch_id不匹配，请检查后再试";
            Refusal::new(Reason::AppidMchidNotMatch, APPID_OF_OTHERS, text)
        } else {
            no_permission()
        });
    }
    if is_foreign(&merchant.record.service_ids, &["service_id"]) {
        return Err(no_permission());
    }
    match member("sub_mchid") {
        Some(sub) if !backend.is_sub_merchant(&merchant.mchid, sub) => {
            let text = "特约商户号与服务商号不存在受理关系";
            Err(Refusal::new(Reason::NoAuth, NOT_A_SUB_MERCHANT, text))
        }
        _ => Ok(()),
    }
}

fn no_permission() -> Refusal {
    Refusal::new(Reason::NoAuth, NOT_BOUND, "商户暂无权限使用此服务")
}

const APPID_OF_OTHERS: u32 = 268_445_527;
const NOT_BOUND: u32 = 271_302_149;
const NOT_A_SUB_MERCHANT: u32 = 268_443_705;
