//! Tables of members: name with required mark and indent, kind, words in both languages.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use wechatpay_catalogue::{Catalogue, Name, Operation, Row, Shape, Words};

/// The table of what a caller gives; `None` where there is nothing to give.
pub(super) fn request(catalogue: &Catalogue, operation: &Operation) -> Option<String> {
    let mut rows = String::new();
    for name in operation.variable_names() {
        let words = catalogue.variable_words(operation, name);
        row(&mut rows, 0, name, true, "string", &about(words));
    }
    if let Some(name) = &operation.query {
        row(&mut rows, 0, "query", true, "object", "查询参数 Query parameters");
        members(&mut rows, catalogue, name, 1);
    }
    if let Some(part) = &operation.upload {
        row(
            &mut rows,
            0,
            part,
            true,
            "file",
            "文件内容，不参与签名 The file; not part of what is signed",
        );
    }
    if let Some(name) = &operation.body {
        let (group, words) = match operation.upload {
            Some(_) => ("meta", "参与签名的文件描述 What is said of the file, and signed"),
            None => ("json", "请求体 The JSON body"),
        };
        row(&mut rows, 0, group, true, "object", words);
        members(&mut rows, catalogue, name, 1);
    }
    let head = "| 请求参数 Request | 类型 Type | 描述 Description |\n|---|---|---|\n";
    (!rows.is_empty()).then(|| format!("{head}{rows}"))
}

/// The table of an answer or of a notification's resource. Members of the types in `shown` are not
/// said again.
pub(super) fn answer(
    catalogue: &Catalogue,
    name: &Name,
    heading: &str,
    shown: &BTreeSet<&Name>,
) -> String {
    let mut text = format!("| {heading} | 类型 Type | 描述 Description |\n|---|---|---|\n");
    rows(&mut text, catalogue, name, 0, shown);
    text
}

/// The types whose members an operation's request shows.
pub(super) fn shown<'a>(catalogue: &'a Catalogue, operation: &'a Operation) -> BTreeSet<&'a Name> {
    let names = [&operation.query, &operation.body].into_iter().flatten();
    names
        .flat_map(|name| {
            let inner = catalogue.outline(name).into_iter();
            inner.filter_map(|row| row.field.shape.named()).chain([name])
        })
        .collect()
}

fn members(text: &mut String, catalogue: &Catalogue, name: &Name, depth: usize) {
    rows(text, catalogue, name, depth, &BTreeSet::new());
}

fn rows(
    rows: &mut String,
    catalogue: &Catalogue,
    name: &Name,
    depth: usize,
    shown: &BTreeSet<&Name>,
) {
    let mut skipped: Option<usize> = None;
    for mut found in catalogue.outline(name) {
        if skipped.is_some_and(|depth| found.depth > depth) {
            continue;
        }
        skipped = None;
        if found.field.shape.named().is_some_and(|name| shown.contains(name)) {
            found.is_repeated = true;
            found.variants = &[];
            skipped = Some(found.depth);
        }
        let Row { field, .. } = &found;
        row(
            rows,
            depth + found.depth,
            &field.name,
            !field.optional,
            &kind(&found),
            &description(&found),
        );
    }
}

fn row(rows: &mut String, depth: usize, name: &str, is_required: bool, kind: &str, about: &str) {
    let indent = "&emsp;".repeat(depth);
    let mark = if is_required { " **\\***" } else { "" };
    // Writing to a text cannot fail.
    let _ = writeln!(rows, "| {indent}`{name}`{mark} | {kind} | {about} |");
}

fn kind(row: &Row<'_>) -> String {
    let mut inner = &row.field.shape;
    while let Shape::List(next) | Shape::Map(next) = inner {
        inner = next;
    }
    let note = match inner {
        Shape::Sensitive => " 🔒",
        Shape::Fen => " 分 fen",
        Shape::Time | Shape::ServiceTime => " 时间 time",
        Shape::Date => " 日期 date",
        _ => "",
    };
    format!("{}{note}", row.kind_text())
}

fn description(row: &Row<'_>) -> String {
    let mut text = about(row.words);
    if let Some(condition) = &row.condition {
        let mark = if text.is_empty() { "" } else { "<br>" };
        let _ = write!(text, "{mark}{} {}", cell(&condition.zh), cell(&condition.en));
    }
    if row.is_repeated && row.kind == "object" {
        text.push_str("（成员同上 members as above）");
    } else if row.is_repeated {
        text.push_str("（取值同上 values as above）");
    }
    let (most, total) = (MOST_VALUES, row.variants.len());
    for variant in row.variants.iter().take(most) {
        let Words { zh, en } = &variant.words;
        let _ = match total {
            0..=WITH_WORDS => write!(text, "<br>`{}` {} {}", variant.wire, cell(zh), cell(en)),
            _ => write!(text, " `{}`", variant.wire),
        };
    }
    if total > most {
        let _ = write!(text, " … ({total})");
    }
    text
}

fn about(words: Option<&Words>) -> String {
    words.map(|words| format!("{} {}", cell(&words.zh), cell(&words.en))).unwrap_or_default()
}

/// Text that cannot end its cell, nor begin a tag.
fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('<', "&lt;").replace(['\n', '\r'], " ")
}

/// Known values up to this many are explained one by one, more are only named.
const WITH_WORDS: usize = 12;
const MOST_VALUES: usize = 40;
