//! The page of one operation, once for people (with tables and tabs of HTML) and once as plain Markdown.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use serde_json::Value;
use wechatpay_catalogue::{Catalogue, ErrorCode, Event, Family, Method, Mode, Name, Operation};

use super::adjust::Adjustments;
use super::language::Language;
use super::rows::{self, Line};
use super::shell::{self, Shell};
use super::sources::Sources;
use super::tabs;

/// What a page is written for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    /// mdBook: Markdown with HTML in it.
    Site,
    /// Readers of Markdown, and programs.
    Plain,
}

/// What the page of an operation is made from, beside the operation.
pub(super) struct Context<'a> {
    pub(super) catalogue: &'a Catalogue,
    pub(super) shell: Shell<'a>,
    pub(super) language: Language,
    /// Operations that have a state machine in the sandbox, by id.
    pub(super) played: &'a BTreeSet<String>,
    /// Which sources know what.
    pub(super) sources: &'a Sources,
    /// When the catalogue was last compared with its sources.
    pub(super) compared: &'a str,
}

impl Context<'_> {
    /// The page: what it does, how to call it, what to give, what comes back, what can go wrong, what
    /// follows, what to mind.
    pub(super) fn page(&self, family: &Family, operation: &Operation, format: Format) -> String {
        let Operation { method, template, title, name, .. } = operation;
        let title = self.language.of(title);
        let mut text = match format {
            Format::Site => format!("# {title} {{#{name}}}\n\n"),
            Format::Plain => format!("# {title}\n\n"),
        };
        let _ = match format {
            Format::Site => writeln!(
                text,
                "<div class=\"endpoint\"><b>{method}</b> <code>{template}</code></div>\n"
            ),
            Format::Plain => writeln!(text, "`{method} {template}`\n"),
        };
        if operation.deprecated {
            let retired = self.say(
                "官方已下线，新接入请勿使用。",
                "Retired by WeChat Pay: do not begin with it.",
            );
            let _ = writeln!(text, "> {retired}\n");
        }
        if let Some(doc) = &operation.doc {
            let _ = writeln!(text, "{}\n", self.language.of(doc));
        }
        text.push_str(&self.facts(operation));
        let tabs = tabs::tabs(self.shell, operation, self.language);
        let has_columns = format == Format::Site && !tabs.is_empty();
        if has_columns {
            text.push_str("<div class=\"columns\">\n<div class=\"code\">\n\n");
        }
        if !tabs.is_empty() {
            let _ = writeln!(text, "## {} {{#samples}}\n", self.say("示例", "Samples"));
            text.push_str(&self.what_samples_need(operation));
            text.push_str(&match format {
                Format::Site => tabs::html(&tabs),
                Format::Plain => tabs::markdown(&tabs),
            });
            text.push('\n');
        }
        if has_columns {
            text.push_str("</div>\n<div class=\"words\">\n\n");
        }
        let lines = rows::request(self.catalogue, operation, self.language);
        if !lines.is_empty() {
            let _ = writeln!(text, "## {} {{#request}}\n", self.say("请求", "Request"));
            let required = self.say("**\\*** 必填", "**\\*** required");
            let _ = writeln!(text, "{required}\n\n{}", self.table(&lines, format));
        }
        text.push_str(&self.answer(operation, format));
        text.push_str(&self.errors(operation));
        text.push_str(&self.notifications(operation, format));
        text.push_str(&self.more(family, operation));
        if has_columns {
            text.push_str("\n</div>\n</div>\n");
        }
        text
    }

    /// What must be there before the samples work.
    fn what_samples_need(&self, operation: &Operation) -> String {
        let adjustments = self.shell.adjustments;
        if let Some(note) = adjustments.note(&operation.id(), self.language) {
            return format!("{note}\n\n");
        }
        let unknown = may_be_unknown(adjustments, operation);
        let unknown = unknown.then(|| {
            self.say(
                "示例中的单号是样例值：沙箱里没有对应的数据时答 404，请换成自己的。\n\n",
                "The numbers are samples: the sandbox answers 404 where it has nothing of that number, so put \
                 in your own.\n\n",
            )
        });
        unknown.unwrap_or_default().to_owned()
    }

    fn say(&self, zh: &'static str, en: &'static str) -> &'static str {
        self.language.say(zh, en)
    }

    pub(super) fn table(&self, lines: &[Line], format: Format) -> String {
        match format {
            Format::Site => rows::html(lines, self.language),
            Format::Plain => rows::markdown(lines, self.language),
        }
    }

    /// What the signature of the answer covers, if not the body.
    fn signature(&self, operation: &Operation) -> Option<&'static str> {
        if operation.unsigned {
            return Some(self.say("应答不带签名。", "The answer carries no signature."));
        }
        let english = "The signature of the answer covers the file's digest.";
        operation.signed_digest.then(|| self.say("应答的签名覆盖文件的摘要。", english))
    }

    /// What the sandbox makes of it.
    fn sandbox(&self, operation: &Operation) -> &'static str {
        if shell::is_unsupported(operation) {
            return self.say(
                "**尚不能发送**：`/brand/` 下的接口用 `WECHATPAY-BRAND-SHA256-RSA2048` 签名，SDK 与 `wxpay` 还不支持；\
                 服务商可用 `/v3/` 下的同名接口。",
                "**Cannot be sent yet**: operations below `/brand/` are signed by `WECHATPAY-BRAND-SHA256-RSA2048`, \
                 which neither the SDK nor `wxpay` supports; service providers have the same below `/v3/`.",
            );
        }
        if self.played.contains(&operation.id()) {
            return self.say(
                "**沙箱**：有状态机，前面的操作决定后面的应答。",
                "**Sandbox**: played by a state machine; what you do has its consequences.",
            );
        }
        self.say(
            "**沙箱**：检查请求后给出示例应答，没有状态机。",
            "**Sandbox**: checks the request and answers with an example; no state machine.",
        )
    }

    /// What a caller must know before anything else, as a list.
    fn facts(&self, operation: &Operation) -> String {
        let mut facts: Vec<String> = Vec::new();
        facts.push(self.sandbox(operation).to_owned());
        match operation.repeat.as_slice() {
            [] if operation.method == Method::Get => {}
            [] => facts.push(
                self.say(
                    "**结果未知时**：先查询，勿直接重发。",
                    "**If the outcome is unknown**: query before you repeat.",
                )
                .to_owned(),
            ),
            repeat => facts.push(format!(
                "{}{}{}",
                self.say(
                    "**可安全重发**：参数不变时，凭 ",
                    "**Harmless to repeat** unchanged, thanks to "
                ),
                list(repeat),
                self.say("。", ".")
            )),
        }
        let request = operation.body.as_ref().or(operation.query.as_ref());
        let sealed = request.map(|name| self.catalogue.sealed(name)).unwrap_or_default();
        if !sealed.is_empty() {
            let words = self.say(
                "**敏感信息** 🔒 发送时自动加密：",
                "**Sensitive fields** 🔒 are sealed by the SDK: ",
            );
            facts.push(format!("{words}{}", list(&sealed)));
        }
        let reply = operation.reply.as_ref();
        let opened = reply.map(|name| self.catalogue.sealed(name)).unwrap_or_default();
        if !opened.is_empty() {
            let words = self.say(
                "**敏感信息** 🔒 收到时自动解密：",
                "**Sensitive fields** 🔒 are opened on arrival: ",
            );
            facts.push(format!("{words}{}", list(&opened)));
        }
        facts.extend(self.signature(operation).map(str::to_owned));
        let mut text = String::new();
        for fact in facts {
            let _ = writeln!(text, "- {fact}");
        }
        text.push('\n');
        text
    }

    fn answer(&self, operation: &Operation, format: Format) -> String {
        let mut text = format!("## {} {{#answer}}\n\n", self.say("应答", "Answer"));
        match (&operation.reply, operation.download) {
            (_, true) => text.push_str(self.say("应答是文件。\n\n", "The answer is a file.\n\n")),
            (None, false) => {
                text.push_str(self.say("204，无内容。\n\n", "204, without a body.\n\n"));
            }
            (Some(name), false) => {
                let shown = rows::shown(self.catalogue, operation);
                let full =
                    rows::answer(self.catalogue, name, self.language, "answer", &BTreeSet::new());
                // A long answer does not say twice what the request has said.
                let lines = if full.len() > MANY_LINES {
                    rows::answer(self.catalogue, name, self.language, "answer", &shown)
                } else {
                    full
                };
                let _ = writeln!(text, "{}", self.table(&lines, format));
                text.push_str(&self.example(name, self.say("应答示例", "Sample answer"), format));
            }
        }
        text
    }

    /// An example of a type, folded on the site if it is long.
    fn example(&self, name: &Name, label: &str, format: Format) -> String {
        let value = self.catalogue.sample_in(name, Mode::Direct);
        let value = shortened(&value, 0);
        let Ok(json) = serde_json::to_string_pretty(&value) else { return String::new() };
        let count = json.lines().count();
        let open = if count <= SHORT_SAMPLE { " open" } else { "" };
        match format {
            Format::Plain => format!("{label}:\n\n```json\n{json}\n```\n\n"),
            Format::Site => format!(
                "<details{open}><summary>{label}</summary>\n\n```json\n{json}\n```\n\n</details>\n\n"
            ),
        }
    }

    /// The operation's own error codes with their remedies; the common ones stand on a page of their own.
    fn errors(&self, operation: &Operation) -> String {
        let (common, own): (Vec<_>, Vec<_>) =
            self.catalogue.errors_of(operation).partition(|code| code.common);
        if common.is_empty() && own.is_empty() {
            return String::new();
        }
        let mut text = format!("## {} {{#errors}}\n\n", self.say("错误码", "Errors"));
        let has_own = !own.is_empty();
        if has_own {
            text.push_str(self.say(
                "| 错误码 | HTTP | 含义 | 怎么办 |\n|---|---|---|---|\n",
                "| Code | HTTP | Meaning | What to do |\n|---|---|---|---|\n",
            ));
        }
        for ErrorCode { code, statuses, words, advice, .. } in own {
            let status = statuses.iter().map(u16::to_string).collect::<Vec<_>>().join(", ");
            let (words, advice) = (self.language.of(words), self.language.of(advice));
            let anchor = code.to_lowercase();
            let _ = writeln!(
                text,
                "| [`{code}`](../errors.md#{anchor}) | {status} | {words} | {advice} |"
            );
        }
        let _ = writeln!(
            text,
            "\n{}\n",
            if has_own {
                self.say(
                    "此外可能返回[公共错误码](../errors.md)。",
                    "Beside these, every operation may answer [the common codes](../errors.md).",
                )
            } else {
                self.say(
                    "没有专属的错误码；可能返回[公共错误码](../errors.md)。",
                    "It has none of its own; every operation may answer [the common codes](../errors.md)."
                )
            }
        );
        text
    }

    /// The notifications that follow, each with what its resource holds.
    fn notifications(&self, operation: &Operation, format: Format) -> String {
        let events: Vec<(&Family, &Event)> = self.catalogue.events_after(operation).collect();
        if events.is_empty() {
            return String::new();
        }
        let mut text =
            format!("## {} {{#notifications}}\n\n", self.say("之后的通知", "What is notified"));
        let mut shown: Vec<&Name> = Vec::new();
        for (family, event) in &events {
            let (folder, title) = (&family.name, self.language.of(&event.title));
            let anchor = event.name.to_lowercase();
            let _ =
                writeln!(text, "- [{title}](../{folder}/index.md#{anchor}) `{}`", event.event_type);
        }
        text.push('\n');
        for (_, event) in events {
            let Some(name) = &event.resource else { continue };
            if shown.contains(&name) {
                continue;
            }
            shown.push(name);
            let label = self.say("解密后的内容示例", "Sample of the decrypted resource");
            text.push_str(&self.example(name, &format!("{label}: {}", event.event_type), format));
        }
        text
    }

    fn more(&self, family: &Family, operation: &Operation) -> String {
        let (feature, title) = (&family.name, self.language.of(&family.title));
        let mut text = format!("## {} {{#more}}\n\n", self.say("其他", "More"));
        let _ = writeln!(
            text,
            "- {} [{title}](index.md) · Cargo feature `{feature}`",
            self.say("接口族：", "Family:")
        );
        if let Some(link) = &operation.link {
            let _ = writeln!(text, "- [{}]({link})", self.say("官方文档", "Official page"));
        }
        let _ = writeln!(text, "- {}", self.checked(operation));
        text
    }

    /// When the operation was last compared, and with what.
    fn checked(&self, operation: &Operation) -> String {
        let (feature, compared) = (&operation.family, self.compared);
        let sources: Vec<String> =
            self.sources.of(operation).map(|(name, date)| format!("{name} ({date})")).collect();
        let with = match (self.language, sources.as_slice()) {
            (Language::Zh, []) => "没有独立来源收录它".to_owned(),
            (Language::En, []) => "no independent source knows it".to_owned(),
            (Language::Zh, known) => format!("与 {} 逐项对照", known.join("、")),
            (Language::En, known) => format!("compared with {}", known.join(", ")),
        };
        match self.language {
            Language::Zh => format!(
                "**核对于 {compared}**：{with}。定义在目录 `families/{feature}.toml`；\
                 如何对照见[核对了什么、假定了什么](../../assurance.md)。"
            ),
            Language::En => format!(
                "**Checked on {compared}**: {with}. Defined in `families/{feature}.toml` of the catalogue; see \
                 [what is checked and what is assumed](../../assurance.md)."
            ),
        }
    }
}

/// Whether the sample asks for something by a number that nothing before it has made.
pub(super) fn may_be_unknown(adjustments: &Adjustments, operation: &Operation) -> bool {
    let is_made = adjustments.of(&operation.id()).is_some_and(|it| !it.before.is_empty());
    !is_made && operation.variable_names().next().is_some()
}

/// Lists of examples with one item are enough; what lies deeper than anybody reads is left out.
fn shortened(value: &Value, depth: usize) -> Value {
    match value {
        Value::Array(items) => {
            items.iter().take(1).map(|item| shortened(item, depth + 1)).collect()
        }
        Value::Object(members) if depth < DEEPEST => Value::Object(
            members.iter().map(|(name, it)| (name.clone(), shortened(it, depth + 1))).collect(),
        ),
        Value::Object(_) => Value::Object(serde_json::Map::new()),
        other => other.clone(),
    }
}

fn list(paths: &[String]) -> String {
    let quoted: Vec<String> = paths.iter().map(|path| format!("`{path}`")).collect();
    quoted.join(", ")
}

/// Answers of more lines are shortened where they repeat the request.
const MANY_LINES: usize = 60;
/// Samples of up to this many lines are open.
const SHORT_SAMPLE: usize = 40;
const DEEPEST: usize = 6;
