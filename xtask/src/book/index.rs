//! Indexes: the reference as a whole, one page for each family, all error codes.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use wechatpay_catalogue::{Event, Family, Operation};

use super::arrangement::Arrangement;
use super::language::Language;
use super::page::{Context, Format};
use super::rows;

impl Context<'_> {
    /// The index of products and families.
    pub(super) fn reference(&self, arrangement: &Arrangement) -> String {
        let families = self.catalogue.families();
        let operations = self.catalogue.operations().count();
        let events: usize = families.iter().map(|family| family.events.len()).sum();
        let families = arrangement.products.iter().map(|it| it.families.len()).sum::<usize>();
        let mut text = match self.language {
            Language::Zh => format!(
                "# 接口参考 {{#reference}}\n\n{families} 个接口族、{operations} 个接口、{events} 种回调通知，由目录生成。\n\
                 按 <kbd>/</kbd> 搜索：接口名、路径、字段、错误码、通知类型都可以。\n\n\
                 **\\*** 必填 · 🔒 敏感信息，加密传输 · 金额单位为分\n\n"
            ),
            Language::En => format!(
                "# Reference {{#reference}}\n\n{families} families, {operations} operations and {events} notification \
                 events, generated from the catalogue.\nPress <kbd>/</kbd> to search: names, paths, fields, error codes \
                 and event types are found.\n\n**\\*** required · 🔒 travels sealed · amounts are fen\n\n"
            ),
        };
        for product in &arrangement.products {
            let _ = writeln!(text, "## {} {{#{}}}\n", self.language.of(&product.title), product.id);
            for name in &product.families {
                let Some(family) = self.catalogue.family(name) else { continue };
                let count = family.operations.len();
                let count = match self.language {
                    Language::Zh => format!("{count} 个接口"),
                    Language::En if count == 1 => "1 operation".to_owned(),
                    Language::En => format!("{count} operations"),
                };
                let title = self.language.of(&family.title);
                let _ = writeln!(text, "- [{title}]({name}/index.md) · {count}");
            }
            text.push('\n');
        }
        text
    }

    /// The index of one family, with its notifications.
    pub(super) fn family(&self, family: &Family, format: Format) -> String {
        let Family { name, title, prefix, .. } = family;
        let mut text = format!("# {} {{#family}}\n\n", self.language.of(title));
        if let Some(doc) = &family.doc {
            let _ = writeln!(text, "{}\n", self.language.of(doc));
        }
        let _ = writeln!(text, "`{prefix}` · Cargo feature `{name}`\n");
        for operation in &family.operations {
            let _ = writeln!(text, "{}", self.entry(operation, ""));
        }
        if !family.events.is_empty() {
            let heading = self.language.say("回调通知", "Notifications");
            let _ = writeln!(text, "\n## {heading} {{#notifications}}");
        }
        for event in &family.events {
            text.push_str(&self.notification(event, format));
        }
        text
    }

    /// All error codes: what they mean, what to do, and which operations answer them.
    pub(super) fn error_codes(&self) -> String {
        let mut text = self
            .language
            .say(
                "# 错误码 {#errors}\n\n公共错误码每个接口都可能返回，其余列出会返回它的接口。\n",
                "# Error codes {#errors}\n\nCommon codes may come from every operation; the others name theirs.\n",
            )
            .to_owned();
        for code in self.catalogue.error_codes() {
            let status = code.statuses.iter().map(u16::to_string).collect::<Vec<_>>().join(", ");
            let (words, advice) = (self.language.of(&code.words), self.language.of(&code.advice));
            let name = &code.code;
            let stop = self.language.say("。", ".");
            let _ = write!(
                text,
                "\n## {name} {{#{}}}\n\nHTTP {status} · {words}{stop}\n\n**{}** {advice}{stop}\n\n",
                name.to_lowercase(),
                self.language.say("怎么办：", "What to do:")
            );
            if code.common {
                let common = self.language.say("公共错误码。", "Common to all operations.");
                let _ = writeln!(text, "{common}\n");
            }
            let answering = self.catalogue.operations().filter(|o| o.errors.contains(&code.code));
            for operation in answering {
                let folder = format!("{}/", operation.family);
                let _ = writeln!(text, "{}", self.entry(operation, &folder));
            }
        }
        text
    }

    fn entry(&self, operation: &Operation, folder: &str) -> String {
        let Operation { method, template, title, name, deprecated, .. } = operation;
        let retired = self.language.say(" · 官方已下线", " · retired");
        let retired = if *deprecated { retired } else { "" };
        let title = self.language.of(title);
        format!("- [{title}]({folder}{name}.md) `{method} {template}`{retired}")
    }

    fn notification(&self, event: &Event, format: Format) -> String {
        let Event { event_type, title, resource, also, name, .. } = event;
        let anchor = name.to_lowercase();
        let mut text = format!("\n### {} {{#{anchor}}}\n\n`{event_type}`", self.language.of(title));
        if let Some(also) = also {
            let (or, is) = match self.language {
                Language::Zh => ("；或", "为"),
                Language::En => ("; or", "is"),
            };
            let _ = write!(
                text,
                "{or} `{}` (`original_type` {is} `{}`)",
                also.event_type, also.original_type
            );
        }
        text.push_str("\n\n");
        match resource {
            Some(resource) => {
                let heading = self.language.say("解密后的内容：", "The decrypted resource:");
                let lines = rows::answer(
                    self.catalogue,
                    resource,
                    self.language,
                    &anchor,
                    &BTreeSet::new(),
                );
                let _ = writeln!(text, "{heading}\n\n{}", self.table(&lines, format));
            }
            None => text.push_str(
                self.language.say("内容未公开。\n", "Nobody has published what it holds.\n"),
            ),
        }
        text
    }
}
