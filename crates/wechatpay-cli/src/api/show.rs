//! Shows one operation like its reference page: members of request and answer, and rules.

use std::fmt::Write as _;

use clap::builder::styling::Style;
use serde_json::{Value, json};
use wechatpay_catalogue::{
    Also, Catalogue, ErrorCode, Event, Family, Mode, Name, Operation, Row, Shape, Words, catalogue,
};
use wechatpay_sandbox::registry::{Plays, plays, sends};

use super::entry;
use crate::output::render::{Align, Cell, Column, Palette, Table};

/// The operation for people.
pub(super) fn text(catalogue: &Catalogue, operation: &Operation, palette: Palette) -> String {
    let Operation { method, template, title, family, .. } = operation;
    let Palette { heading, faint, key, bad, .. } = palette;
    let mut text = format!("{key}{method} {template}{key:#}\n{}\n", both(title));
    let _ = writeln!(text, "{faint}{} · Cargo feature {family}{faint:#}", operation.id());
    if operation.deprecated {
        let _ = writeln!(text, "{bad}官方已下线 retired by WeChat Pay{bad:#}");
    }
    if let Some(doc) = &operation.doc {
        let _ = writeln!(text, "\n{}\n{}", doc.zh, doc.en);
    }
    let request = request(catalogue, operation);
    if !request.is_empty() {
        table(&mut text, "请求参数 request", request, heading);
    }
    match (&operation.reply, operation.download) {
        (_, true) => text.push_str("\n应答是文件 the answer is a file\n"),
        (None, false) => text.push_str("\n应答无内容 the answer has no body\n"),
        (Some(name), false) => {
            table(&mut text, "返回字典 answer", members(catalogue, name, 0), heading);
        }
    }
    let notes = notes(catalogue, operation);
    if !notes.is_empty() {
        text.push('\n');
    }
    for (what, value) in notes {
        let _ = writeln!(text, "{faint}{what}{faint:#} {value}");
    }
    text
}

/// The events of this type, each with its family: several families may tell of a
/// `TRANSACTION.SUCCESS`.
pub(crate) fn events_called(event_type: &str) -> Vec<(&'static Family, &'static Event)> {
    let of_family = |family: &'static Family| {
        let is_meant = |event: &&Event| event.event_type.eq_ignore_ascii_case(event_type);
        family.events.iter().filter(is_meant).map(move |event| (family, event))
    };
    catalogue().families().iter().flat_map(of_family).collect()
}

/// A notification for people.
pub(super) fn event_text(
    catalogue: &Catalogue,
    family: &Family,
    event: &Event,
    palette: Palette,
) -> String {
    let Palette { heading, faint, key, .. } = palette;
    let mut text = format!("{key}{}{key:#}\n{}\n", event.event_type, both(&event.title));
    let _ = writeln!(text, "{faint}{} · {}{faint:#}", family.name, both(&family.title));
    if let Some(also) = &event.also {
        let Also { event_type, original_type } = also;
        let _ = writeln!(
            text,
            "{faint}event_type {event_type}, original_type {original_type}{faint:#}"
        );
    }
    match &event.resource {
        Some(name) => {
            let title = "解密后的内容 decrypted resource";
            table(&mut text, title, members(catalogue, name, 0), heading);
        }
        None => text.push_str("\n内容未公开 its resource is not published\n"),
    }
    let sends = if sends(&event.event_type) {
        "自行发送 sends it when it happens"
    } else {
        "仅在 `wxpay sandbox notify` 时发送 sends it on demand only"
    };
    let _ = writeln!(text, "\n{faint}沙箱 sandbox{faint:#} {sends}");
    let operations = operations_before(catalogue, event);
    if !operations.is_empty() {
        let what = "可能触发它的接口 operations it may follow";
        let _ = writeln!(text, "\n{faint}{what}{faint:#} {}", operations.join(", "));
    }
    text
}

/// A notification for programs, with an example.
pub(super) fn event_json(catalogue: &Catalogue, family: &Family, event: &Event) -> Value {
    let fields = event
        .resource
        .as_ref()
        .map(|name| catalogue.outline(name).iter().map(field).collect::<Value>());
    json!({
        "event_type": event.event_type,
        "family": family.name,
        "title": { "zh": event.title.zh, "en": event.title.en },
        "sandbox": if sends(&event.event_type) { "sent" } else { "on demand" },
        "original_type": event.also.as_ref().map(|also| &also.original_type),
        "resource": fields,
        "operations": operations_before(catalogue, event),
        "example": event.resource.as_ref().map(|name| catalogue.sample(name)),
    })
}

/// The ids of operations that an event may follow.
pub(crate) fn operations_before(catalogue: &Catalogue, event: &Event) -> Vec<String> {
    let is_before = |operation: &&Operation| operation.notifies.contains(&event.event_type);
    catalogue.operations().filter(is_before).map(Operation::id).collect()
}

/// The operation for programs, in the catalogue of this program.
pub(crate) fn whole(operation: &Operation) -> Value {
    json(catalogue(), operation)
}

/// A notification for programs, likewise.
pub(crate) fn event(family: &Family, event: &Event) -> Value {
    event_json(catalogue(), family, event)
}

/// The operation for programs, with examples.
pub(super) fn json(catalogue: &Catalogue, operation: &Operation) -> Value {
    let fields = |name: &Option<Name>| -> Value {
        name.as_ref()
            .map(|name| catalogue.outline(name).iter().map(field).collect::<Value>())
            .unwrap_or_default()
    };
    let request = |name: &Option<Name>| name.as_ref().map(|name| catalogue.request_sample(name));
    let mut line = entry::json(operation);
    let variables: Vec<Value> = operation
        .variable_names()
        .map(|name| {
            let words = catalogue.variable_words(operation, name).cloned().unwrap_or_default();
            json!({ "name": name, "doc": { "zh": words.zh, "en": words.en } })
        })
        .collect();
    let rest = json!({
        "doc": operation.doc.as_ref().map(|doc| json!({ "zh": doc.zh, "en": doc.en })),
        "variables": variables,
        "query": fields(&operation.query),
        "body": fields(&operation.body),
        "reply": fields(&operation.reply),
        "sealed": sealed(catalogue, operation),
        "opened": opened(catalogue, operation),
        "repeat": operation.repeat,
        "unsigned": operation.unsigned,
        "upload": operation.upload,
        "download": operation.download,
        "link": operation.link,
        "errors": catalogue.errors_of(operation).map(error).collect::<Value>(),
        "notifies": operation.notifies,
        "example": {
            "query": request(&operation.query),
            "body": request(&operation.body),
            "reply": operation.reply.as_ref().map(|name| catalogue.sample(name)),
        },
    });
    if let (Value::Object(line), Value::Object(rest)) = (&mut line, rest) {
        line.extend(rest);
    }
    line
}

fn error(code: &ErrorCode) -> Value {
    let (means, advice) = (&code.words, &code.advice);
    json!({
        "code": code.code,
        "statuses": code.statuses,
        "common": code.common,
        "means": { "zh": means.zh, "en": means.en },
        "advice": { "zh": advice.zh, "en": advice.en },
    })
}

fn field(row: &Row<'_>) -> Value {
    let values: Vec<&str> = row.variants.iter().map(|variant| variant.wire.as_str()).collect();
    json!({
        "depth": row.depth,
        "name": row.field.name,
        "type": row.kind_text(),
        "required": !row.field.optional,
        "sealed": *innermost(&row.field.shape) == Shape::Sensitive,
        "repeated": row.is_repeated,
        "only": modes(&row.field.only),
        "required_in": modes(&row.field.required_in),
        "either": row.either,
        "values": values,
        "doc": row.words.map(|words| json!({ "zh": words.zh, "en": words.en })),
    })
}

fn modes(modes: &[Mode]) -> Vec<&'static str> {
    modes.iter().map(|mode| mode.as_str()).collect()
}

/// Name, type and words of one line of a table.
type Line = [String; 3];

fn request(catalogue: &Catalogue, operation: &Operation) -> Vec<Line> {
    let mut lines = Vec::new();
    let line =
        |name: &str, kind: &str, about: String| [format!("{name} *"), kind.to_owned(), about];
    for name in operation.variable_names() {
        let words = catalogue.variable_words(operation, name).map(both).unwrap_or_default();
        lines.push(line(name, "string", words));
    }
    if let Some(part) = &operation.upload {
        lines.push(line(part, "file", "文件 the file".to_owned()));
    }
    let group = if operation.upload.is_some() { "meta" } else { "json" };
    for (group, name) in [("query", &operation.query), (group, &operation.body)] {
        if let Some(name) = name {
            lines.push(line(group, "object", String::new()));
            lines.extend(members(catalogue, name, 1));
        }
    }
    lines
}

fn members(catalogue: &Catalogue, name: &Name, depth: usize) -> Vec<Line> {
    let member = |row: Row<'_>| {
        let indent = "  ".repeat(depth + row.depth);
        let mark = if row.field.optional { "" } else { " *" };
        [format!("{indent}{}{mark}", row.field.name), kind(&row), about(&row)]
    };
    catalogue.outline(name).into_iter().map(member).collect()
}

fn kind(row: &Row<'_>) -> String {
    let note = match innermost(&row.field.shape) {
        Shape::Sensitive => " 敏感 sealed",
        Shape::Fen => " 分 fen",
        _ => "",
    };
    format!("{}{note}", row.kind_text())
}

fn about(row: &Row<'_>) -> String {
    let mut text = row.words.map(both).unwrap_or_default();
    if let Some(condition) = &row.condition {
        let _ = write!(text, " （{}）", both(condition));
    }
    if row.is_repeated {
        text.push_str(" （同上 as above）");
    }
    if !row.variants.is_empty() {
        let values: Vec<&str> = row.variants.iter().map(|variant| variant.wire.as_str()).collect();
        let _ = write!(text, " [{}]", values.join(" "));
    }
    text
}

fn table(text: &mut String, title: &'static str, lines: Vec<Line>, heading: Style) {
    let column = |heading| Column { heading, align: Align::Left, least: usize::MAX };
    let mut table =
        Table::new(vec![column(title), column("类型 type"), column("描述 description")]);
    for line in lines {
        table.push(line.into_iter().map(Cell::plain).collect());
    }
    text.push('\n');
    for line in table.lines(heading, None) {
        text.push_str(&line);
        text.push('\n');
    }
}

fn notes(catalogue: &Catalogue, operation: &Operation) -> Vec<(&'static str, String)> {
    let lists = [
        ("敏感信息，发送时加密 sealed", sealed(catalogue, operation)),
        ("敏感信息，收到时解密 opened", opened(catalogue, operation)),
        ("参数相同可安全重发 harmless to repeat, thanks to", operation.repeat.clone()),
    ];
    let mut notes: Vec<(&str, String)> = lists
        .into_iter()
        .filter(|(_, list)| !list.is_empty())
        .map(|(what, list)| (what, list.join(", ")))
        .collect();
    notes.push(("沙箱 sandbox", sandbox(operation)));
    let codes: Vec<&str> = catalogue.errors_of(operation).map(|code| code.code.as_str()).collect();
    if !codes.is_empty() {
        notes.push(("错误码 errors", codes.join(", ")));
    }
    if !operation.notifies.is_empty() {
        notes.push(("回调通知 notifications that may follow", operation.notifies.join(", ")));
    }
    if operation.unsigned {
        notes.push(("应答", "不带签名 carries no signature".to_owned()));
    }
    if operation.signed_digest {
        let what = "签名覆盖文件的摘要 the signature covers the digest of the file";
        notes.push(("应答", what.to_owned()));
    }
    notes.extend(operation.link.clone().map(|link| ("官方文档 official page", link)));
    notes
}

/// What the sandbox makes of an operation.
fn sandbox(operation: &Operation) -> String {
    let group = &operation.family;
    match plays(operation) {
        Plays::Played(family) => format!("按规则应答 plays it ({family})"),
        Plays::Checked => {
            format!("只校验请求，应答为示例 checks requests only, answers an example ({group})")
        }
        Plays::Generic => {
            format!("不了解其规则，应答为示例 knows nothing of it, answers an example ({group})")
        }
    }
}

fn sealed(catalogue: &Catalogue, operation: &Operation) -> Vec<String> {
    let request = operation.body.as_ref().or(operation.query.as_ref());
    request.map(|name| catalogue.sealed(name)).unwrap_or_default()
}

fn opened(catalogue: &Catalogue, operation: &Operation) -> Vec<String> {
    operation.reply.as_ref().map(|name| catalogue.sealed(name)).unwrap_or_default()
}

fn innermost(shape: &Shape) -> &Shape {
    match shape {
        Shape::List(inner) | Shape::Map(inner) => innermost(inner),
        _ => shape,
    }
}

fn both(words: &Words) -> String {
    format!("{} {}", words.zh, words.en)
}
