//! Turns findings of the catalogue into refusals with the platform's wording.

use serde_json::Value;
use wechatpay_catalogue::{Finding, Name, Shape, Violation, catalogue};

use crate::engine::{ErrorNumber, Given, Location, Profile, Refusal, Rules, config::Unknown};

/// Refuses `value` if something is wrong with it as a `name`. For a query, pointers are plain names.
pub(crate) fn check(
    location: Location,
    name: &Name,
    value: &Value,
    findings: &[Finding],
    rules: Rules,
) -> Result<(), Refusal> {
    let counts = |finding: &&Finding| {
        finding.fault != Violation::Unknown || rules.unknown == Unknown::Refuse
    };
    if let Some(finding) = findings.iter().find(counts) {
        let pointer = match location {
            Location::Body => finding.pointer.clone(),
            Location::Query | Location::Url => format!("/{}", finding.pointer),
        };
        let found = value.pointer(&pointer);
        let shown = found.filter(|_| !is_private(name, &pointer)).map(given);
        return Err(refusal(location, finding, found, shown));
    }
    check_text(location, "", value, rules.profile)
}

pub(crate) fn refusal(
    location: Location,
    finding: &Finding,
    found: Option<&Value>,
    shown: Option<Given>,
) -> Refusal {
    let issue = issue(finding, found);
    if finding.fault == Violation::Unknown {
        let refusal = Refusal::at(location, &finding.pointer, shown, issue.clone());
        return refusal.saying(ErrorNumber::EXTRA_PARAMETER, &issue);
    }
    if let Violation::NoneOf { members } = &finding.fault {
        // The member to name is one that could be given, not the object that lacks it.
        let first = members.first().map(String::as_str).unwrap_or_default();
        let pointer = match location {
            Location::Body => format!("{}/{first}", finding.pointer),
            Location::Query | Location::Url => first.to_owned(),
        };
        return Refusal::at(location, &pointer, None, issue);
    }
    Refusal::at(location, &finding.pointer, shown, issue)
}

/// What is wrong, in the platform's words.
pub(crate) fn issue(finding: &Finding, found: Option<&Value>) -> String {
    match &finding.fault {
        Violation::Unknown => "参数中含有非法的额外参数".to_owned(),
        Violation::Missing => "必填字段缺失".to_owned(),
        Violation::NoneOf { members } => format!("{} 至少填一个", members.join("、")),
        Violation::WrongType { expected } => format!("类型错误，应为{}", type_in_chinese(expected)),
        Violation::WrongFormat { expected } => format!("格式错误，应为{expected}"),
        Violation::NotInEnum { known } => format!("取值只能是 {}", some_of(known)),
        Violation::OutOfRange { min, max } => out_of_range(found, *min, *max),
    }
}

fn type_in_chinese(expected: &str) -> &str {
    match expected {
        "a text" => "字符串",
        "a whole number" => "整数",
        "a boolean" => "布尔值",
        "a list" => "数组",
        "an object" => "对象",
        other => other,
    }
}

fn some_of(known: &[String]) -> String {
    let more = if known.len() > MOST_WORDS { " …" } else { "" };
    let some: Vec<&str> = known.iter().take(MOST_WORDS).map(String::as_str).collect();
    format!("{}{more}", some.join("、"))
}

fn out_of_range(found: Option<&Value>, min: Option<i64>, max: Option<i64>) -> String {
    let (what, size) = match found {
        Some(Value::String(text)) => ("长度", i64::try_from(text.chars().count()).ok()),
        Some(Value::Array(items)) => ("数组长度", i64::try_from(items.len()).ok()),
        Some(value) => ("值", value.as_i64()),
        None => ("值", None),
    };
    match (min, max) {
        (Some(min), _) if size.is_some_and(|size| size < min) => format!("{what}低于最小值 {min}"),
        (_, Some(max)) => format!("{what}超过最大值 {max}"),
        _ => format!("{what}超出范围"),
    }
}

/// Whether the member holds what belongs to a person and is never repeated in an error.
pub(crate) fn is_private(name: &Name, pointer: &str) -> bool {
    let mut shape: Option<&Shape> = None;
    let mut object = catalogue().object(name);
    for segment in pointer.split('/').skip(1) {
        shape = match (shape, object) {
            (Some(Shape::List(inner) | Shape::Map(inner)), _) => Some(inner.as_ref()),
            (_, Some(object)) => {
                object.fields.iter().find(|field| field.name == segment).map(|field| &field.shape)
            }
            (_, None) => None,
        };
        object = match shape {
            Some(Shape::Named(name)) => catalogue().object(name),
            _ => None,
        };
    }
    // Of a member that nobody knows, nobody knows whether it may be shown.
    matches!(shape, None | Some(Shape::Sensitive | Shape::Personal))
}

pub(crate) fn given(value: &Value) -> Given {
    match value {
        Value::String(text) => Given::Text(text.clone()),
        Value::Number(number) => match number.as_i64() {
            Some(value) => Given::Integer(value),
            None => Given::Other(number.to_string()),
        },
        Value::Null | Value::Bool(_) => Given::Other(value.to_string()),
        Value::Array(_) => Given::Other("[…]".to_owned()),
        Value::Object(_) => Given::Other("{…}".to_owned()),
    }
}

/// Rules for text everywhere: three bytes a character, and no `null` in the strict profile.
pub(crate) fn check_text(
    location: Location,
    pointer: &str,
    value: &Value,
    profile: Profile,
) -> Result<(), Refusal> {
    let refuse = |issue: &str| Err(Refusal::at(location, pointer, None, issue));
    let step = |member: &str| match location {
        Location::Body => format!("{pointer}/{}", member.replace('~', "~0").replace('/', "~1")),
        Location::Query | Location::Url => member.to_owned(),
    };
    match value {
        Value::Null if profile.is_strict() => refuse("不支持null"),
        Value::String(text) if text.chars().any(|c| c > '\u{ffff}') => {
            refuse("含有UTF-8编码超过三个字节的字符")
        }
        Value::Array(items) => items.iter().enumerate().try_for_each(|(index, item)| {
            check_text(location, &step(&index.to_string()), item, profile)
        }),
        Value::Object(members) => members
            .iter()
            .try_for_each(|(name, value)| check_text(location, &step(name), value, profile)),
        _ => Ok(()),
    }
}

const MOST_WORDS: usize = 12;
