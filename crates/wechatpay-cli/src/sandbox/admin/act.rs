//! `wxpay sandbox act`: any admin call of the products, checked against their registrations.

use std::fmt::Write as _;

use serde_json::{Map, Value};
use wechatpay_sandbox::registry::{ActCall, ActMember, acts};

use super::ask::Ask;
use crate::output::failure::{Failure, Result};
use crate::pair::Pair;
use crate::text::sandbox as say;

/// The admin call of a path such as `pay/ORDER1/pay`, its members with the types they are read as.
pub(super) fn ask(path: &str, members: &[Pair]) -> Result<Ask> {
    let path = path.trim_start_matches('/');
    let path = path.strip_prefix("_sandbox/").unwrap_or(path);
    let acts = acts();
    let act = acts.iter().find(|act| fits(act, path)).ok_or_else(|| no_such(path))?;
    let body = members.iter().map(|pair| member(act, pair)).collect::<Result<Map<_, _>>>()?;
    let body = (act.method != "GET").then(|| Value::Object(body).to_string());
    Ok(Ask { method: act.method, path: path.to_owned(), body })
}

/// What follows the help: every call with its members.
pub(super) fn help() -> String {
    let mut text = "路径 paths:\n".to_owned();
    for act in acts() {
        // Writing to a String cannot fail.
        let _ = writeln!(text, "  {}", act.path);
        let _ = writeln!(text, "      {}", act.summary);
        if !act.actions.is_empty() {
            let _ = writeln!(text, "      action: {}", act.actions.join(", "));
        }
        for ActMember { name, kind, about, .. } in &act.members {
            let _ = writeln!(text, "      {name} ({kind})  {}", about.replace('\n', " "));
        }
    }
    text.truncate(text.trim_end().len());
    text
}

/// The paths that begin with a prefix, for completion scripts: each action is a path of its own.
pub(crate) fn paths(prefix: &str) -> Vec<String> {
    let all = acts().into_iter().flat_map(|act| spelled(&act));
    all.filter(|path| path.starts_with(prefix)).collect()
}

fn spelled(act: &ActCall) -> Vec<String> {
    if act.actions.is_empty() {
        return vec![act.path.to_owned()];
    }
    act.actions.iter().map(|action| act.path.replace("{action}", action)).collect()
}

/// Whether a path is of this call: the same words, any number in the place of a variable, an action
/// that the call knows.
fn fits(act: &ActCall, path: &str) -> bool {
    let (mut known, mut given) = (act.path.split('/'), path.split('/'));
    loop {
        let is_same = match (known.next(), given.next()) {
            (None, None) => return true,
            (Some("{action}"), Some(word)) => act.actions.contains(&word),
            (Some(known), Some(given)) if known.starts_with('{') => !given.is_empty(),
            (known, given) => known == given,
        };
        if !is_same {
            return false;
        }
    }
}

fn no_such(path: &str) -> Failure {
    let all = paths("");
    let first = path.split('/').next().unwrap_or_default();
    let mut alike: Vec<&str> = all.iter().map(String::as_str).collect();
    if all.iter().any(|known| known.split('/').next() == Some(first)) {
        alike.retain(|known| known.split('/').next() == Some(first));
    } else {
        // Too many to read: only what they begin with.
        for known in &mut alike {
            *known = known.split('/').next().unwrap_or_default();
        }
        alike.dedup();
    }
    Failure::usage(say::NO_SUCH_ACT.with([&path])).hint(say::KNOWN_ACTS.with([&alike.join(", ")]))
}

fn member(act: &ActCall, pair: &Pair) -> Result<(String, Value)> {
    let Pair { name, value } = pair;
    let Some(known) = act.members.iter().find(|member| member.name == *name) else {
        let names: Vec<&str> = act.members.iter().map(|member| member.name.as_str()).collect();
        let known = if names.is_empty() { "-".to_owned() } else { names.join(", ") };
        return Err(Failure::usage(say::NO_SUCH_MEMBER.with([name, &known])));
    };
    let read = match known.kind.as_str() {
        "string" => Some(Value::from(value.as_str())),
        "integer" => value.parse::<i64>().ok().map(Value::from),
        "boolean" => value.parse::<bool>().ok().map(Value::from),
        _ => serde_json::from_str(value).ok(),
    };
    let read = read.ok_or_else(|| Failure::usage(say::NOT_OF_TYPE.with([name, &known.kind])))?;
    Ok((name.clone(), read))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::pair::pair;

    fn body(path: &str, members: &[&str]) -> Option<Value> {
        let members: Vec<_> = members.iter().filter_map(|text| pair(text).ok()).collect();
        let ask = ask(path, &members).ok()?;
        Some(ask.body.map_or(Value::Null, |body| serde_json::from_str(&body).unwrap_or_default()))
    }

    #[test]
    fn paths_and_members_are_those_of_the_registrations() {
        let check = |path: &str, members: &[&str], expected: Option<Value>| {
            assert_eq!(body(path, members), expected, "{path} {members:?}");
        };
        check("pay/N1", &[], Some(Value::Null));
        let paid = json!({ "openid": "o1", "coupon_fen": 3 });
        check("/_sandbox/pay/N1/pay", &["openid=o1", "coupon_fen=3"], Some(paid));
        check("pay/N1/pay", &["coupon_fen=three"], None);
        check("pay/N1/pay", &["colour=red"], None);
        check("pay/N1/fly", &[], None);
        check("pay//pay", &[], None);
        check(
            "edu-star/users",
            &["wechat_openid=o", "student=true"],
            Some(json!({ "wechat_openid": "o", "student": true })),
        );
    }

    #[test]
    fn every_call_is_in_the_help_and_in_the_completion() {
        let (help, paths) = (help(), paths(""));
        for act in acts() {
            assert!(help.contains(act.path), "{}", act.path);
            for path in spelled(&act) {
                assert!(paths.contains(&path), "{path}");
                let named =
                    path.split('/').map(|part| if part.starts_with('{') { "N" } else { part });
                let named = named.collect::<Vec<_>>().join("/");
                assert!(ask(&named, &[]).is_ok(), "{named}");
            }
        }
    }
}
