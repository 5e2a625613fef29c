//! Makes an admin call of the arguments.

use std::fmt::Write as _;

use serde_json::{Map, Value, json};
use wechatpay_sandbox::Fault;

use super::flags::{
    Clock, Faults, List, Merchants, NewMerchant, Notifications, Notify, Pay, Requests, Scenario,
};
use crate::output::failure::{Failure, Result};
use crate::pair::Pair;
use crate::sandbox::flags::ModeFlag;
use crate::text::sandbox as say;

/// One admin call.
#[derive(Debug, PartialEq)]
pub(super) struct Ask {
    pub(super) method: &'static str,
    /// Behind `/_sandbox/`, percent-encoded where it must be.
    pub(super) path: String,
    pub(super) body: Option<String>,
}

impl Ask {
    pub(super) fn get(path: impl Into<String>) -> Self {
        Self { method: "GET", path: path.into(), body: None }
    }

    pub(super) fn post(path: impl Into<String>, body: &Value) -> Self {
        Self { method: "POST", path: path.into(), body: Some(body.to_string()) }
    }

    pub(super) fn delete(path: impl Into<String>) -> Self {
        Self { method: "DELETE", path: path.into(), body: None }
    }

    /// Something by its number: shown, or something happens to it.
    pub(super) fn deed(family: &str, number: &str, action: &str, body: &Value) -> Self {
        let number = part(number);
        match action {
            "show" => Self::get(format!("{family}/{number}")),
            action => Self::post(format!("{family}/{number}/{}", part(action)), body),
        }
    }
}

pub(super) fn merchants(what: &Merchants) -> Result<Ask> {
    Ok(match what {
        Merchants::List => Ask::get("merchants"),
        Merchants::Show { mchid } => Ask::get(format!("merchants/{}", part(mchid))),
        Merchants::Settings { mchid } => Ask::get(format!("merchants/{}/settings", part(mchid))),
        Merchants::Add(new) => Ask::post("merchants", &spec(new)),
        Merchants::Set { mchid, change } => {
            let path = format!("merchants/{}", part(mchid));
            Ask { method: "PATCH", path, body: Some(checked(change)?) }
        }
        Merchants::Remove { mchid } => Ask::delete(format!("merchants/{}", part(mchid))),
        Merchants::ResetKey { mchid, which } => {
            Ask::post(format!("merchants/{}/keys/reset", part(mchid)), &json!({ "which": which }))
        }
    })
}

fn spec(new: &NewMerchant) -> Value {
    let kind = match (new.partner, new.direct) {
        (true, _) => Some("partner"),
        (_, true) => Some("direct"),
        _ => None,
    };
    let mode = new.mode.map(|mode| match mode {
        ModeFlag::Certificate => "certificate",
        ModeFlag::PublicKey => "public-key",
        ModeFlag::Both => "both",
    });
    let members = [
        ("mchid", new.mchid.as_deref()),
        ("kind", kind),
        ("mode", mode),
        ("nickname", new.nickname.as_deref()),
        ("notify_url", new.notify_url.as_deref()),
    ];
    let mut spec = given(members.map(|(name, value)| (name, value.map(Value::from))));
    for (name, list) in
        [("sub_mchids", &new.sub), ("appids", &new.appid), ("service_ids", &new.service_id)]
    {
        spec[name] = list.as_slice().into();
    }
    spec
}

pub(super) fn clock(what: &Clock) -> Ask {
    let change = match what {
        Clock::Show => return Ask::get("clock"),
        Clock::Advance { seconds } => json!({ "advance_seconds": seconds }),
        Clock::Set { unix } => json!({ "set": unix }),
        Clock::Freeze => json!({ "frozen": true }),
        Clock::Run => json!({ "frozen": false }),
    };
    Ask::post("clock", &change)
}

pub(super) fn pay(flags: &Pay) -> Ask {
    let body = given([
        ("openid", flags.openid.as_deref().map(Value::from)),
        ("coupon_fen", flags.coupon_fen.map(Value::from)),
    ]);
    Ask::deed("pay", &flags.out_trade_no, &flags.action, &body)
}

pub(super) fn faults(what: &Faults) -> Result<Ask> {
    Ok(match what {
        Faults::List => Ask::get("faults"),
        Faults::Add { rule } if !rule.trim_start().starts_with('{') => {
            // A fault alone, as in the header: it meets every call.
            let fault: Fault =
                rule.parse().map_err(|cause| Failure::usage(say::NO_FAULT).because(&cause))?;
            Ask::post("faults", &json!({ "fault": fault }))
        }
        Faults::Add { rule } => {
            Ask { method: "POST", path: "faults".to_owned(), body: Some(checked(rule)?) }
        }
        Faults::Remove { id } => Ask::delete(format!("faults/{}", part(id))),
        Faults::Clear => Ask::delete("faults"),
    })
}

pub(super) fn requests(what: &Requests) -> Ask {
    match what {
        Requests::List { limit } => Ask::get(format!("requests?limit={limit}")),
        Requests::Show { id } => Ask::get(format!("requests/{}", part(id))),
        Requests::Clear => Ask::delete("requests"),
    }
}

pub(super) fn notifications(what: &Notifications) -> Result<Ask> {
    Ok(match what {
        Notifications::List { after, limit } => {
            Ask::get(format!("notifications?after={after}&limit={limit}"))
        }
        Notifications::Show { id } => Ask::get(format!("notifications/{}", part(id))),
        Notifications::Resend { id } => {
            Ask::post(format!("notifications/{}/resend", part(id)), &json!({}))
        }
        Notifications::Settle => Ask::post("notifications/settle", &json!({})),
        Notifications::Settings { change: None } => Ask::get("notifications/settings"),
        Notifications::Settings { change: Some(change) } => {
            let path = "notifications/settings".to_owned();
            Ask { method: "PUT", path, body: Some(checked(change)?) }
        }
    })
}

/// Notifications have a call of their own, which the sandbox answers oldest first.
pub(super) fn list(flags: &List) -> Ask {
    let is_notices = flags.kind == "notifications";
    let path =
        if is_notices { "notifications".to_owned() } else { format!("lists/{}", flags.kind) };
    let mut path = format!("{path}?limit={}", flags.limit);
    let offset = if is_notices { "after" } else { "offset" };
    let numbers = [
        (offset, Some(u64::from(flags.offset)).filter(|offset| *offset > 0)),
        ("from", flags.from),
        ("to", flags.to),
    ];
    for (name, number) in numbers {
        if let Some(number) = number {
            let _ = write!(path, "&{name}={number}");
        }
    }
    for (name, text) in [("state", &flags.state), ("number", &flags.number)] {
        if let Some(text) = text {
            let _ = write!(path, "&{name}={}", part(text));
        }
    }
    Ask::get(path)
}

pub(super) fn notify(flags: &Notify) -> Ask {
    let mut body = given([
        ("order", flags.order.as_deref().map(Value::from)),
        ("notify_url", flags.to.as_deref().map(Value::from)),
    ]);
    body["event_type"] = flags.event.as_str().into();
    body["fill"] = true.into();
    let member = |pair: &Pair| {
        let value = serde_json::from_str(&pair.value);
        (pair.name.clone(), value.unwrap_or_else(|_| Value::from(pair.value.as_str())))
    };
    body["resource"] = Value::Object(flags.members.iter().map(member).collect());
    Ask::post("notifications/send", &body)
}

pub(super) fn scenario(what: &Scenario) -> Ask {
    match what {
        Scenario::List => Ask::get("scenarios"),
        Scenario::Show { name } => Ask::get(format!("scenarios/{}", part(name))),
        Scenario::Start { name } => {
            Ask::post(format!("scenarios/{}/start", part(name)), &json!({}))
        }
        Scenario::Next { name } => Ask::post(format!("scenarios/{}/next", part(name)), &json!({})),
    }
}

/// The members that were given, as an object.
fn given<const N: usize>(members: [(&str, Option<Value>); N]) -> Value {
    let members = members.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
    Value::Object(members.collect::<Map<_, _>>())
}

/// JSON that was typed; whatever it means is the sandbox's to say.
pub(super) fn checked(text: &str) -> Result<String> {
    match serde_json::from_str::<Value>(text) {
        Ok(_) => Ok(text.to_owned()),
        Err(cause) => Err(Failure::usage(say::NOT_JSON).because(&cause)),
    }
}

/// One part of a path: numbers may hold slashes and other characters that mean something.
pub(super) fn part(text: &str) -> String {
    let mut encoded = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            // Writing to a String cannot fail.
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_become_parts_of_paths() {
        let check = |text, expected: &str| assert_eq!(part(text), expected);
        check("A-1_2", "A-1_2");
        check("a/b|c", "a%2Fb%7Cc");
        check("卡", "%E5%8D%A1");
    }

    #[test]
    fn an_action_is_a_post_and_none_is_a_look() {
        assert_eq!(Ask::deed("refunds", "r/1", "show", &json!({})), Ask::get("refunds/r%2F1"));
        let ask = Ask::deed("refunds", "r1", "succeed", &json!({}));
        assert_eq!((ask.method, ask.path.as_str()), ("POST", "refunds/r1/succeed"));
    }
}
