//! Good notifications that a careful service tells apart: other events, amounts, merchants.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::{
    judge,
    report::{CheckItem, CheckVerdict},
    rules::{EVERY_EVENT, OTHER_AMOUNT, OTHER_MERCHANT, REFUND_EVENTS, Rule, SUB_MERCHANTS},
    test_notifications::{PAYMENT, Subject, TestNotifications},
};
use crate::{
    engine::{
        StoreError,
        notify::{Forgery, HttpExchange, VerdictCode, phrase},
        rfc3339,
        store::Filter,
    },
    gateway::Gateway,
};

/// Plays them all; those of payments only if the good notification is one.
pub(super) async fn items(
    gateway: &Gateway,
    play: &TestNotifications<'_>,
) -> Result<Vec<CheckItem>, StoreError> {
    let mut items = vec![every_event(play).await?];
    let Ok(resource) = serde_json::from_str::<Map<String, Value>>(&play.subject.resource) else {
        return Ok(items);
    };
    if play.subject.event_type != PAYMENT {
        return Ok(items);
    }
    items.push(refund_events(play, &resource).await);
    if let Some(other) = with_other_amount(&resource) {
        items.push(disbelieved(OTHER_AMOUNT, gateway, play, other).await);
    }
    let mut other = resource.clone();
    other.insert("mchid".to_owned(), json!(NOBODY));
    if resource.contains_key("mchid") {
        items.push(disbelieved(OTHER_MERCHANT, gateway, play, other).await);
    } else if resource.contains_key("sub_mchid") {
        items.push(sub_merchants(play, other).await);
    }
    Ok(items)
}

/// The latest notification of each sort that this merchant was sent, the newest first.
async fn every_event(play: &TestNotifications<'_>) -> Result<CheckItem, StoreError> {
    let filter =
        Filter { limit: u32::MAX, mchid: Some(play.merchant.mchid.clone()), ..Filter::default() };
    let mut rows = play.backend.store.notices(&filter)?;
    rows.reverse();
    let mut sorts = BTreeSet::new();
    for row in rows {
        if !sorts.insert(row.event_type.clone()) {
            continue;
        }
        let subject = Subject {
            event_type: row.event_type,
            original_type: row.original_type,
            summary: row.summary,
            resource: row.resource,
            is_real: true,
        };
        let Some(exchange) = send(play, &subject).await else { continue };
        let verdict = play.judge(&exchange);
        if !verdict.is_acknowledged {
            let found = verdict
                .phrase()
                .and(&format!(" ({})", subject.event_type), &format!("（{}）", subject.event_type));
            return Ok(EVERY_EVENT.is(CheckVerdict::Failed, found));
        }
    }
    let list = sorts.into_iter().collect::<Vec<_>>().join(", ");
    Ok(if list.is_empty() {
        EVERY_EVENT.is(CheckVerdict::NotSeen, phrase!("none was sent yet", "还没有发过通知"))
    } else {
        EVERY_EVENT.is(CheckVerdict::Passed, phrase!("acknowledged: {list}", "均已应答：{list}"))
    })
}

/// The three events of a refund of this order, the last one first.
async fn refund_events(play: &TestNotifications<'_>, paid: &Map<String, Value>) -> CheckItem {
    let total = paid.get("amount").and_then(|amount| amount.get("total")).cloned();
    let now = play.backend.clock.moment().0;
    for status in ["CLOSED", "ABNORMAL", "SUCCESS"] {
        let mut refund = Map::new();
        for name in ["mchid", "sp_mchid", "sub_mchid", "out_trade_no", "transaction_id"] {
            refund.extend(paid.get(name).map(|value| (name.to_owned(), value.clone())));
        }
        let Value::Object(rest) = json!({
            "refund_id": format!("503{}", play.backend.random.digits(26)),
            "out_refund_no": format!("CHECK{}", play.backend.random.digits(20)),
            "refund_status": status,
            "success_time": rfc3339(now),
            "user_received_account": "支付用户零钱",
            "amount": { "total": total, "refund": total, "payer_total": total, "payer_refund": total },
        }) else {
            continue;
        };
        refund.extend(rest);
        let subject = Subject {
            event_type: format!("REFUND.{status}"),
            original_type: "refund".to_owned(),
            summary: "退款".to_owned(),
            resource: Value::Object(refund).to_string(),
            is_real: false,
        };
        let Some(exchange) = send(play, &subject).await else { continue };
        let verdict = play.judge(&exchange);
        if verdict.is_acknowledged {
            continue;
        }
        let found = verdict.phrase().and(
            &format!(" (REFUND.{status} of a refund that is made up)"),
            &format!("（REFUND.{status}，退款为虚构）"),
        );
        // A service may refuse a refund that it never made.
        let is_refused = verdict.code == VerdictCode::Refused;
        let verdict = if is_refused { CheckVerdict::Warned } else { CheckVerdict::Failed };
        return REFUND_EVENTS.is(verdict, found);
    }
    REFUND_EVENTS.is(CheckVerdict::Passed, phrase!("acknowledged", "均已应答"))
}

fn with_other_amount(paid: &Map<String, Value>) -> Option<Map<String, Value>> {
    let mut other = paid.clone();
    let total = other.get_mut("amount")?.get_mut("total")?;
    *total = json!(total.as_i64()?.saturating_add(1));
    Some(other)
}

/// Something well signed that is not true: a careful service refuses it, or asks before it believes it.
async fn disbelieved(
    rule: Rule,
    gateway: &Gateway,
    play: &TestNotifications<'_>,
    resource: Map<String, Value>,
) -> CheckItem {
    let calls = || gateway.observer.seen(&play.merchant.mchid);
    let before = calls().len();
    let number = resource.get("out_trade_no").and_then(Value::as_str).unwrap_or("-").to_owned();
    let subject = Subject { resource: Value::Object(resource).to_string(), ..play.subject.clone() };
    let Some(exchange) = send(play, &subject).await else {
        return rule.is(CheckVerdict::NotSeen, phrase!("not played", "未执行"));
    };
    if play.judge(&exchange).code == VerdictCode::Refused {
        return judge::refused(rule, &exchange, true, play);
    }
    let has_asked = calls()
        .get(before..)
        .unwrap_or_default()
        .iter()
        .any(|call| call.method == "GET" && call.target.contains(&number));
    if has_asked {
        let found = phrase!("the service queried {number} first", "服务先查询了 {number}");
        return rule.is(CheckVerdict::Passed, found);
    }
    let found = phrase!(
        "acknowledged: look in your own data whether {number} was taken for paid by it",
        "已应答：请在自己的数据中确认 {number} 没有因此被视为已支付"
    );
    rule.is(CheckVerdict::NotSeen, found)
}

/// The same number of another sub-merchant is another order.
async fn sub_merchants(play: &TestNotifications<'_>, mut other: Map<String, Value>) -> CheckItem {
    other.remove("mchid");
    other.insert("sub_mchid".to_owned(), json!(NOBODY));
    let subject = Subject { resource: Value::Object(other).to_string(), ..play.subject.clone() };
    match send(play, &subject).await {
        Some(exchange) => judge::acknowledged(SUB_MERCHANTS, &exchange, play),
        None => SUB_MERCHANTS.is(CheckVerdict::NotSeen, phrase!("not played", "未执行")),
    }
}

async fn send(play: &TestNotifications<'_>, subject: &Subject) -> Option<HttpExchange> {
    let note = play.sealed(subject, play.merchant.keys.apiv3())?;
    Some(play.send(&note, Forgery::None).await)
}

/// A merchant that no service is.
const NOBODY: &str = "1999999999";
