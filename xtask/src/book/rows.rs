//! Members of requests, answers and notifications as the lines of a table: name with required mark and
//! depth, kind, words of one language.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use wechatpay_catalogue::{Catalogue, Name, Operation, Row, Shape, Words};

use super::inline;
use super::language::Language;

/// One line: a member, or a value that is beside the body.
#[derive(Clone, Debug)]
pub(super) struct Line {
    /// Its place, as the anchor of the page names it: `body.amount.refund`.
    pub(super) path: String,
    pub(super) name: String,
    pub(super) depth: usize,
    pub(super) is_required: bool,
    pub(super) kind: String,
    /// What it means, then when it is given, then its known values: Markdown.
    pub(super) about: Vec<String>,
}

/// What a caller gives.
pub(super) fn request(
    catalogue: &Catalogue,
    operation: &Operation,
    language: Language,
) -> Vec<Line> {
    let mut lines = Vec::new();
    let outer = |path: &str, kind: &str, about: String| Line {
        path: path.to_owned(),
        name: path.to_owned(),
        depth: 0,
        is_required: true,
        kind: kind.to_owned(),
        about: vec![about],
    };
    for name in operation.variable_names() {
        let words = catalogue.variable_words(operation, name);
        let about = words.map(|words| language.of(words).to_owned()).unwrap_or_default();
        let in_path = language.say("路径参数。", "In the path. ");
        let line = outer(&format!("path.{name}"), "string", format!("{in_path}{about}"));
        lines.push(Line { name: name.to_owned(), ..line });
    }
    if let Some(name) = &operation.query {
        lines.push(outer("query", "object", language.say("查询参数", "Query parameters").into()));
        members(&mut lines, catalogue, name, language, &Place { path: "query", depth: 1 });
    }
    if let Some(part) = &operation.upload {
        let about = language.say("文件内容，不参与签名", "The file; not part of what is signed");
        lines.push(outer(part, "file", about.to_owned()));
    }
    if let Some(name) = &operation.body {
        let (group, about) = match operation.upload {
            Some(_) => (
                "meta",
                language.say("参与签名的文件描述", "What is said of the file; this is signed"),
            ),
            None => ("body", language.say("JSON 请求体", "The JSON body")),
        };
        lines.push(outer(group, "object", about.to_owned()));
        members(&mut lines, catalogue, name, language, &Place { path: group, depth: 1 });
    }
    lines
}

/// The members of an answer or of a notification's resource; each path begins with `root`.
pub(super) fn answer(
    catalogue: &Catalogue,
    name: &Name,
    language: Language,
    root: &str,
    shown: &BTreeSet<&Name>,
) -> Vec<Line> {
    let mut lines = Vec::new();
    let place = Place { path: root, depth: 0 };
    rows(&mut lines, catalogue, name, language, &place, shown);
    lines
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

/// A table of Markdown.
pub(super) fn markdown(lines: &[Line], language: Language) -> String {
    let head = language.say("| 字段 | 类型 | 说明 |", "| Field | Type | Description |");
    let mut text = format!("{head}\n|---|---|---|\n");
    for line in lines {
        let indent = "&emsp;".repeat(line.depth);
        let mark = if line.is_required { " **\\***" } else { "" };
        let about: Vec<String> = line.about.iter().map(|part| inline::cell(part)).collect();
        let about = about.join("<br>");
        // Writing to a text cannot fail.
        let _ = writeln!(text, "| {indent}`{}`{mark} | {} | {about} |", line.name, line.kind);
    }
    text
}

/// A table of HTML, whose rows have anchors and become blocks on a narrow page. In a long one, what lies
/// deep is folded.
pub(super) fn html(lines: &[Line], language: Language) -> String {
    let (field, kind, about) = (
        language.say("字段", "Field"),
        language.say("类型", "Type"),
        language.say("说明", "Description"),
    );
    let head = format!("<thead><tr><th>{field}</th><th>{kind}</th><th>{about}</th></tr></thead>\n");
    let folds = lines.len() > LONG_TABLE;
    format!(
        "<table class=\"members\">\n{head}<tbody>\n{}</tbody>\n</table>\n",
        html_rows(lines, language, folds)
    )
}

fn html_rows(lines: &[Line], language: Language, folds: bool) -> String {
    let mut text = String::new();
    let mut rest = lines;
    while let Some((line, after)) = rest.split_first() {
        text.push_str(&html_row(line, language));
        let below = after.iter().take_while(|it| it.depth > line.depth).count();
        let (below, beside) = after.split_at(below);
        // The lines of a body as a whole have no dot in their path: these stay open.
        if folds && below.len() >= FOLDED && line.path.contains('.') {
            let (count, rows) = (below.len(), html_rows(below, language, folds));
            let name = &line.name;
            let title = match language {
                Language::Zh => format!("<code>{name}</code> 的 {count} 个成员"),
                Language::En => format!("{count} members of <code>{name}</code>"),
            };
            // Writing to a text cannot fail.
            let _ = writeln!(
                text,
                "<tr class=\"fold\"><td colspan=\"3\"><details><summary>{title}</summary><table \
                 class=\"members\"><tbody>\n{rows}</tbody></table></details></td></tr>"
            );
            rest = beside;
        } else {
            rest = after;
        }
    }
    text
}

fn html_row(line: &Line, language: Language) -> String {
    let Line { path, name, depth, kind, .. } = line;
    let required = language.say("必填", "required");
    let mark =
        if line.is_required { format!(" <b title=\"{required}\">*</b>") } else { String::new() };
    let about: Vec<String> = line.about.iter().map(|part| inline::html(part)).collect();
    let about = about.join("<br>");
    format!(
        "<tr id=\"{path}\" class=\"d{depth}\"><td><code>{name}</code>{mark}</td><td>{kind}</td>\
         <td>{about}</td></tr>\n"
    )
}

struct Place<'p> {
    path: &'p str,
    depth: usize,
}

fn members(
    lines: &mut Vec<Line>,
    catalogue: &Catalogue,
    name: &Name,
    language: Language,
    place: &Place<'_>,
) {
    rows(lines, catalogue, name, language, place, &BTreeSet::new());
}

fn rows(
    lines: &mut Vec<Line>,
    catalogue: &Catalogue,
    name: &Name,
    language: Language,
    place: &Place<'_>,
    shown: &BTreeSet<&Name>,
) {
    let mut skipped: Option<usize> = None;
    let mut above: Vec<&str> = Vec::new();
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
        above.truncate(found.depth);
        above.push(&field.name);
        lines.push(Line {
            path: format!("{}.{}", place.path, above.join(".")),
            name: field.name.clone(),
            depth: place.depth + found.depth,
            is_required: !field.optional,
            kind: kind(&found, language),
            about: about(&found, language),
        });
    }
}

fn kind(row: &Row<'_>, language: Language) -> String {
    let mut inner = &row.field.shape;
    while let Shape::List(next) | Shape::Map(next) = inner {
        inner = next;
    }
    let note = match inner {
        Shape::Sensitive => " 🔒",
        Shape::Fen => language.say(" 分", " fen"),
        Shape::Time | Shape::ServiceTime => language.say(" 时间", " time"),
        Shape::Date => language.say(" 日期", " date"),
        _ => "",
    };
    let (min, max) = (row.field.min, row.field.max);
    let bounds = match (min, max) {
        (Some(min), Some(max)) => format!(" [{min}, {max}]"),
        (None, Some(max)) => format!(" ≤ {max}"),
        (Some(min), None) => format!(" ≥ {min}"),
        (None, None) => String::new(),
    };
    format!("{}{note}{bounds}", row.kind_text())
}

fn about(row: &Row<'_>, language: Language) -> Vec<String> {
    let mut parts: Vec<String> =
        row.words.map(|words| language.of(words).to_owned()).into_iter().collect();
    if let Some(condition) = &row.condition {
        parts.push(language.of(condition).to_owned());
    }
    let repeated = match row.kind {
        _ if !row.is_repeated => "",
        "object" => language.say("（成员同上）", "(members as above)"),
        _ => language.say("（取值同上）", "(values as above)"),
    };
    if !repeated.is_empty() {
        parts.push(repeated.to_owned());
    }
    let (most, total) = (MOST_VALUES, row.variants.len());
    let shown = row.variants.iter().take(most);
    if total <= WITH_WORDS {
        let explained = |words: &Words, wire: &str| format!("`{wire}` {}", language.of(words));
        parts.extend(shown.map(|variant| explained(&variant.words, &variant.wire)));
    } else {
        let names: Vec<String> = shown.map(|variant| format!("`{}`", variant.wire)).collect();
        let rest = if total > most { format!(" … ({total})") } else { String::new() };
        parts.push(format!("{}{rest}", names.join(" ")));
    }
    parts
}

/// Known values up to this many are explained one by one, more are only named.
const WITH_WORDS: usize = 12;
const MOST_VALUES: usize = 40;
/// Tables of more lines are folded.
const LONG_TABLE: usize = 40;
/// As many lines below one are folded.
const FOLDED: usize = 6;
