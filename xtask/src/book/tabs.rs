//! The sample of an operation, cut into what a reader copies: one call form each, with the values it
//! needs and the imports of these.
//!
//! Every line is one of the function in `book/samples` that the compiler sees; only the imports are
//! chosen anew, since a form alone does not need all of them.

use std::fmt::Write as _;

use wechatpay_catalogue::Operation;

use super::language::Language;
use super::shell::{self, Shell};
use super::{inline, sample};

/// A form to be shown: its label, the language of its code, its text.
pub(super) struct Tab {
    label: String,
    syntax: &'static str,
    code: String,
}

/// The forms of an operation's sample, the recommended one first.
pub(super) fn tabs(shell: Shell<'_>, operation: &Operation, language: Language) -> Vec<Tab> {
    let catalogue = shell.catalogue;
    let Some(body) = shell.samples.get(&operation.id()) else { return Vec::new() };
    let parts = Parts::of(body);
    let rust = |names: &[&str], calls: &str| {
        let values: Vec<&str> = names.iter().filter_map(|name| parts.value(name)).collect();
        let code = format!("{}\n\n{calls}", values.join("\n"));
        let uses = sample::uses(catalogue, &code);
        // As rustfmt sorts them.
        let mut uses: Vec<&str> = uses.lines().collect();
        uses.sort_unstable();
        format!("{}\n\n{}", uses.join("\n"), code.trim()).trim().to_owned()
    };
    let typed = ["operation", "file"];
    let plain = ["json", "pairs", "file"];
    let mut tabs = Vec::new();
    let mut add = |label: &str, syntax, code: String| {
        tabs.push(Tab { label: label.to_owned(), syntax, code });
    };
    let call = |world, form| parts.call(world, form).unwrap_or_default();
    add(language.say("Rust 异步", "Rust async"), RUST, rust(&typed, call("async", "operation")));
    add(
        language.say("Rust 同步", "Rust blocking"),
        RUST,
        rust(&typed, call("blocking", "operation")),
    );
    add("JSON", RUST, rust(&plain, call("async", "declarative")));
    let mut chains = String::new();
    for (world, form, words) in CHAINS {
        let words = language.of_pair(words);
        let _ = writeln!(chains, "// {words}\n{}", call(world, form));
    }
    add(
        language.say("链式写法", "Chain forms"),
        RUST,
        rust(&["operation", "json", "pairs", "file"], &chains),
    );
    let mut commands = shell.commands(operation);
    if let Some(own) = commands.pop() {
        let first =
            commands.iter().fold(String::new(), |text, command| text + "$ " + command + "\n");
        let signed = language.say(
            "# 打印已签名的 curl 命令（五分钟内有效），由 sh 执行",
            "# prints a curl command, signed and good for five minutes; sh runs it",
        );
        add("wxpay", "console", format!("{first}$ {own}"));
        add("curl", "console", format!("{first}{signed}\n$ {}", shell::by_curl(&own)));
    }
    tabs
}

/// Tabs that work without JavaScript, around fenced code.
pub(super) fn html(tabs: &[Tab]) -> String {
    let mut text = String::from("<div class=\"tabs\">\n");
    for (at, tab) in tabs.iter().enumerate() {
        let checked = if at == 0 { " checked" } else { "" };
        let _ = writeln!(
            text,
            "<input type=\"radio\" name=\"form\" id=\"form-{at}\"{checked}><label for=\"form-{at}\">{}\
             </label>",
            inline::escape(&tab.label)
        );
    }
    text.push_str("<div class=\"panels\">\n");
    for Tab { syntax, code, label } in tabs {
        let label = inline::escape(label);
        let _ = writeln!(
            text,
            "<div class=\"panel\" aria-label=\"{label}\">\n\n```{syntax}\n{code}\n```\n\n</div>"
        );
    }
    text.push_str("</div>\n</div>\n");
    text
}

/// One after the other, each under its label.
pub(super) fn markdown(tabs: &[Tab]) -> String {
    let mut text = String::new();
    for Tab { label, syntax, code } in tabs {
        let syntax = syntax.split(',').next().unwrap_or(syntax);
        let _ = writeln!(text, "**{label}**\n\n```{syntax}\n{code}\n```\n");
    }
    text
}

/// The values and calls of a formatted function.
pub(super) struct Parts<'b> {
    values: Vec<(&'b str, &'b str)>,
    calls: Vec<(&'b str, &'b str)>,
}

impl<'b> Parts<'b> {
    pub(super) fn of(body: &'b str) -> Self {
        let mut parts = Self { values: Vec::new(), calls: Vec::new() };
        let mut starts: Vec<usize> = vec![0];
        starts.extend(body.match_indices('\n').map(|(at, _)| at + 1));
        let is_start = |at: &usize| {
            let rest = body.get(*at..).unwrap_or_default();
            rest.starts_with("let ") || rest.starts_with("// ")
        };
        let starts: Vec<usize> = starts.into_iter().filter(is_start).collect();
        for (at, start) in starts.iter().enumerate() {
            let end = starts.get(at + 1).copied().unwrap_or(body.len());
            let text = body.get(*start..end).unwrap_or_default().trim_end();
            if let Some(rest) = text.strip_prefix("let ") {
                let name = rest.split([' ', ':']).next().unwrap_or_default();
                parts.values.push((name, text));
            } else if let Some((label, call)) = text.split_once('\n') {
                parts.calls.push((label.trim_start_matches("// "), call));
            }
        }
        parts
    }

    fn value(&self, name: &str) -> Option<&'b str> {
        self.values.iter().find(|(known, _)| *known == name).map(|(_, text)| *text)
    }

    /// What is in `json!(…)`.
    pub(super) fn json(&self, name: &str) -> Option<&'b str> {
        let text = self.value(name)?;
        let (_, rest) = text.split_once("json!(")?;
        rest.strip_suffix(");")
    }

    /// The call whose comment says both words.
    fn call(&self, world: &str, form: &str) -> Option<&'b str> {
        let is_it = |label: &str| label.starts_with(world) && label.contains(form);
        self.calls.iter().find(|(label, _)| is_it(label)).map(|(_, call)| *call)
    }
}

impl Language {
    fn of_pair(self, (zh, en): (&'static str, &'static str)) -> &'static str {
        self.say(zh, en)
    }
}

const RUST: &str = "rust,ignore";

const CHAINS: [(&str, &str, (&str, &str)); 5] = [
    ("async", "pure chain", ("纯链式，异步", "pure chain, async")),
    ("async", "property", ("属性式，异步", "property, async")),
    ("blocking", "pure chain", ("纯链式，同步", "pure chain, blocking")),
    ("blocking", "declarative", ("声明式，同步", "declarative, blocking")),
    ("blocking", "property", ("属性式，同步", "property, blocking")),
];
