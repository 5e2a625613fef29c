//! Indexes: the reference as a whole, one page for each family, and the book's summary.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use wechatpay_catalogue::{Catalogue, Event, Family, Operation};

use super::rows;

/// The index of all families and operations.
pub(super) fn reference(catalogue: &Catalogue) -> String {
    let families = catalogue.families();
    let operations = catalogue.operations().count();
    let events: usize = families.iter().map(|family| family.events.len()).sum();
    let mut text = format!(
        "# 接口参考 Reference\n\n{} 个族、{operations} 个接口、{events} 种回调通知，由目录生成。\n\
         {} families, {operations} operations and {events} notification events, generated from the \
         catalogue.\n\n{LEGEND}\n<input id=\"find-operation\" type=\"search\" \
         placeholder=\"中文、English、path\" hidden>\n\n",
        families.len(),
        families.len(),
    );
    for family in families {
        let Family { name, title, .. } = family;
        let _ = writeln!(text, "## [{} {}]({name}/index.md)\n", title.zh, title.en);
        for operation in &family.operations {
            let _ = writeln!(text, "{}", entry(operation, &format!("{name}/")));
        }
        text.push('\n');
    }
    text
}

/// The index of one family, with its notifications.
pub(super) fn family(catalogue: &Catalogue, family: &Family) -> String {
    let Family { name, title, prefix, .. } = family;
    let mut text = format!("# {} {}\n\n", title.zh, title.en);
    if let Some(doc) = &family.doc {
        let _ = writeln!(text, "{}\n\n{}\n", doc.zh, doc.en);
    }
    let _ = writeln!(text, "`{prefix}` · Cargo feature `{name}`\n");
    for operation in &family.operations {
        let _ = writeln!(text, "{}", entry(operation, ""));
    }
    if !family.events.is_empty() {
        text.push_str("\n## 回调通知 Notifications {#notifications}\n");
    }
    for event in &family.events {
        text.push_str(&notification(catalogue, event));
    }
    text
}

/// All error codes: what they mean, what to do, and which operations answer them.
pub(super) fn errors(catalogue: &Catalogue) -> String {
    let mut text =
        "# 错误码 Error codes\n\n公共错误码每个接口都可能返回，其余列出会返回它的接口。\n\
                    Common codes may come from every operation; the others name theirs.\n"
            .to_owned();
    for code in catalogue.error_codes() {
        let status = code.statuses.iter().map(u16::to_string).collect::<Vec<_>>().join(", ");
        let (words, advice) = (&code.words, &code.advice);
        let _ = write!(
            text,
            "\n## {}\n\nHTTP {status} · {}。{}。\n\n{}; {}.\n\n",
            code.code, words.zh, advice.zh, words.en, advice.en
        );
        if code.common {
            text.push_str("公共错误码 Common to all operations.\n");
        }
        let answering = catalogue.operations().filter(|o| o.errors.contains(&code.code));
        for operation in answering {
            let _ = writeln!(text, "{}", entry(operation, &format!("{}/", operation.family)));
        }
    }
    text
}

/// The lines of the summary below the chapters.
pub(super) fn summary(catalogue: &Catalogue) -> String {
    let mut text = "- [查找接口 Find an operation](reference/index.md)\n\
                    - [错误码 Error codes](reference/errors.md)\n"
        .to_owned();
    for family in catalogue.families() {
        let Family { name, title, .. } = family;
        let _ = writeln!(text, "- [{} {}](reference/{name}/index.md)", title.zh, title.en);
        for Operation { name: operation, title, .. } in &family.operations {
            let _ = writeln!(text, "  - [{}](reference/{name}/{operation}.md)", title.zh);
        }
    }
    text
}

fn entry(operation: &Operation, folder: &str) -> String {
    let Operation { method, template, title, name, deprecated, .. } = operation;
    let retired = if *deprecated { " · 官方已下线 retired" } else { "" };
    format!("- [{} {}]({folder}{name}.md) `{method} {template}`{retired}", title.zh, title.en)
}

fn notification(catalogue: &Catalogue, event: &Event) -> String {
    let Event { event_type, title, resource, also, .. } = event;
    let mut text = format!("\n### {} {}\n\n`{event_type}`", title.zh, title.en);
    if let Some(also) = also {
        let _ = write!(
            text,
            "；或 or `{}`（`original_type` 为 is `{}`）",
            also.event_type, also.original_type
        );
    }
    text.push_str("\n\n");
    match resource {
        Some(name) => {
            text.push_str(&rows::answer(
                catalogue,
                name,
                "解密后的内容 Resource",
                &BTreeSet::new(),
            ));
        }
        None => text.push_str("内容未公开。Nobody has published what it holds.\n"),
    }
    text
}

const LEGEND: &str =
    "**\\*** 必填 required · 🔒 敏感信息 travels encrypted · 金额单位为分 amounts are fen\n";
