//! What a merchant is bound to: appids, services and, for a partner (服务商), sub-merchants.

use crate::engine::{Backend, ErrorNumber, Merchant, Reason, Refusal};

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
            Refusal::new(Reason::AppidMchidNotMatch, ErrorNumber::APPID_NOT_BOUND, text)
        } else {
            no_permission(path)
        });
    }
    if is_foreign(&merchant.record.service_ids, &["service_id"]) {
        return Err(no_permission(path));
    }
    // Of a sub-merchant that this sandbox knows as a merchant, its own list counts.
    if let (Some(sub), Some(appid)) = (member("sub_mchid"), member("sub_appid"))
        && backend.merchant(sub).is_some_and(|sub| !is_bound(&sub.record.appids, appid))
    {
        let text = "appid和mch_id不匹配，请检查后再试";
        let reason = Reason::AppidMchidNotMatch;
        return Err(Refusal::new(reason, ErrorNumber::APPID_NOT_BOUND, text));
    }
    match member("sub_mchid") {
        Some(sub) if !backend.is_sub_merchant(&merchant.mchid, sub) => {
            let text = "特约商户号与服务商号不存在受理关系";
            Err(Refusal::new(Reason::NoAuth, ErrorNumber::NO_RELATION, text))
        }
        _ => Ok(()),
    }
}

/// 支付分 has a number for it; of other products none is known.
fn no_permission(path: &str) -> Refusal {
    let number = if path.starts_with("/v3/payscore/") {
        ErrorNumber::PAYSCORE_NOT_PERMITTED
    } else {
        ErrorNumber::NOT_PERMITTED
    };
    Refusal::new(Reason::NoAuth, number, "商户暂无权限使用此服务")
}
