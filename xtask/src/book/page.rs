//! The page of one operation.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use wechatpay_catalogue::{Catalogue, ErrorCode, Family, Name, Operation, Words};

use super::rows;

/// The page: what it does, what to give, six ways to call it, what comes back, what to mind.
pub(super) fn page(
    catalogue: &Catalogue,
    family: &Family,
    operation: &Operation,
    sample: &str,
) -> String {
    let Operation { method, template, title, .. } = operation;
    let mut text = format!("# {} {}\n\n`{method} {template}`\n\n", title.zh, title.en);
    if operation.deprecated {
        text.push_str("> 官方已下线。Retired by WeChat Pay.\n\n");
    }
    if let Some(doc) = &operation.doc {
        let _ = writeln!(text, "{}\n\n{}\n", doc.zh, doc.en);
    }
    if let Some(table) = rows::request(catalogue, operation) {
        let _ = writeln!(text, "{table}");
    }
    let _ = writeln!(text, "```rust,ignore\n{sample}\n```\n");
    let notes = errors(catalogue, operation) + &notes(catalogue, family, operation);
    let full = answer(catalogue, operation, &BTreeSet::new());
    if text.len() + full.len() + notes.len() <= LARGE {
        return format!("{text}{full}{notes}");
    }
    // A large page does not say twice what the request has said.
    let short = answer(catalogue, operation, &rows::shown(catalogue, operation));
    format!("{text}{short}{notes}")
}

fn answer(catalogue: &Catalogue, operation: &Operation, shown: &BTreeSet<&Name>) -> String {
    match (&operation.reply, operation.download) {
        (_, true) => "应答是文件。The answer is a file.\n\n".to_owned(),
        (None, false) => "应答无内容（204）。The answer has no body (204).\n\n".to_owned(),
        (Some(name), false) => {
            format!("{}\n", rows::answer(catalogue, name, "返回字典 Answer", shown))
        }
    }
}

/// The operation's own error codes as a table; the common ones stand on a page of their own.
fn errors(catalogue: &Catalogue, operation: &Operation) -> String {
    let (common, own): (Vec<_>, Vec<_>) =
        catalogue.errors_of(operation).partition(|code| code.common);
    if common.is_empty() && own.is_empty() {
        return String::new();
    }
    let mut text =
        String::from("| 错误码 Error | HTTP | 含义与处理 Meaning, what to do |\n|---|---|---|\n");
    for ErrorCode { code, statuses, words, advice, .. } in own {
        let status = statuses.iter().map(u16::to_string).collect::<Vec<_>>().join(", ");
        let Words { zh, en } = words;
        let _ =
            writeln!(text, "| `{code}` | {status} | {zh}；{}<br>{en}; {} |", advice.zh, advice.en);
    }
    let names: Vec<String> = common.iter().map(|code| format!("`{}`", code.code)).collect();
    let _ = writeln!(text, "| {} | | [公共错误码 common](../errors.md) |\n", names.join(" "));
    text
}

/// What a caller must mind, as a list.
fn notes(catalogue: &Catalogue, family: &Family, operation: &Operation) -> String {
    let mut text = String::new();
    let request = operation.body.as_ref().or(operation.query.as_ref());
    let sealed = request.map(|name| catalogue.sealed(name)).unwrap_or_default();
    if !sealed.is_empty() {
        let sealed = list(&sealed);
        let _ = writeln!(text, "- 🔒 敏感信息，发送时自动加密 Sealed on the way out: {sealed}");
    }
    let opened = operation.reply.as_ref().map(|name| catalogue.sealed(name)).unwrap_or_default();
    if !opened.is_empty() {
        let opened = list(&opened);
        let _ = writeln!(text, "- 🔒 敏感信息，收到时自动解密 Opened on arrival: {opened}");
    }
    match operation.repeat.as_slice() {
        [] if operation.method.as_str() != "GET" => text.push_str(
            "- 结果未知时先查询，勿直接重发。If the outcome is unknown, query before you repeat.\n",
        ),
        [] => {}
        repeat => {
            let repeat = list(repeat);
            let _ = writeln!(
                text,
                "- 参数相同则可安全重发，凭 Harmless to repeat unchanged, thanks to: {repeat}"
            );
        }
    }
    if operation.unsigned {
        text.push_str("- 应答不带签名。The answer carries no signature.\n");
    }
    let events: Vec<String> = catalogue
        .events_after(operation)
        .map(|(family, event)| {
            let (folder, title, event_type) = (&family.name, &event.title.zh, &event.event_type);
            format!("[{title}](../{folder}/index.md#notifications) `{event_type}`")
        })
        .collect();
    if !events.is_empty() {
        let _ = writeln!(text, "- 回调通知 Notifications that may follow: {}", events.join("、"));
    }
    let feature = &family.name;
    let _ = writeln!(text, "- Cargo feature: `{feature}` · [{}](index.md)", family.title.zh);
    if let Some(link) = &operation.link {
        let _ = writeln!(text, "- 参阅 See: [官方文档 official page]({link})");
    }
    text
}

fn list(paths: &[String]) -> String {
    let quoted: Vec<String> = paths.iter().map(|path| format!("`{path}`")).collect();
    quoted.join(", ")
}

/// Pages above this many bytes are shortened where they repeat themselves.
const LARGE: usize = 12 * 1024;

#[cfg(test)]
mod tests {
    use super::*;

    const PROBE: &str = r#"
        prefix = "/v3/probe"
        title = { zh = "探", en = "probe" }
        endpoint = [{ post = "/{id}", name = "put_name", title = { zh = "改名", en = "Rename" },
                      body = "Rename", reply = "Named", repeat = "out_no" }]
        [type.Rename]
        out_no = "string"
        person = "Person"
        [type.Person]
        _either = [["name", "id"]]
        name = "sensitive?"
        id = { type = "string?", only = "bank" }
        [type.Named]
        state = "State"
        person = "Person?"
        [enum.State]
        DONE = { zh = "完成", en = "done | over" }
    "#;

    #[test]
    fn a_page_says_what_to_give_what_comes_back_and_what_to_mind() {
        let catalogue = Catalogue::read(&[("probe", PROBE)], "").expect("readable");
        let family = catalogue.family("probe").expect("there");
        let page = page(&catalogue, family, &family.operations[0], "sample();");
        for line in [
            "# 改名 Rename",
            "`POST /v3/probe/{id}`",
            "| `id` **\\*** | string |  |",
            "| `json` **\\*** | object | 请求体 The JSON body |",
            "| &emsp;&emsp;`name` | string 🔒 | `name`、`id` 至少填一个 at least one of `name`, `id` is needed |",
            "| &emsp;&emsp;`id` | string | 仅用于从业机构模式；`name`、`id` 至少填一个 in acquiring bank mode only; at",
            "```rust,ignore\nsample();\n```",
            "| `state` **\\*** | string | <br>`DONE` 完成 done \\| over |",
            "| `person` | object |  |",
            "- 🔒 敏感信息，发送时自动加密 Sealed on the way out: `person.name`",
            "- 🔒 敏感信息，收到时自动解密 Opened on arrival: `person.name`",
            "thanks to: `out_no`",
            "- Cargo feature: `probe` · [探](index.md)",
        ] {
            assert!(page.contains(line), "{line}\n\n{page}");
        }
        let shown = rows::shown(&catalogue, &family.operations[0]);
        let short = answer(&catalogue, &family.operations[0], &shown);
        assert!(short.contains("| `person` | object | （成员同上 members as above） |"), "{short}");
        assert!(!short.contains("`name`"), "{short}");
    }
}
