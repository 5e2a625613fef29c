//! What was typed wrongly, in the words of our own catalogue: clap speaks English only.

use std::error::Error as _;

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::render::escape_controls;
use crate::text::{Language, Sentence, Text, mistakes as say};

/// The lines of a mistake; `None` if it is none, such as a request for help.
pub(crate) fn lines(error: &Error, language: Language) -> Option<Vec<String>> {
    let mut said = vec![message(error)?];
    said.extend(list(error, ContextKind::ValidValue).map(|all| say::POSSIBLE.with([&all])));
    said.extend(list(error, ContextKind::ValidSubcommand).map(|all| say::SUBCOMMANDS.with([&all])));
    for kind in [
        ContextKind::SuggestedArg,
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedCommand,
        ContextKind::SuggestedValue,
    ] {
        said.extend(list(error, kind).map(|all| say::SIMILAR.with([&all])));
    }
    if let (ErrorKind::UnknownArgument, Some(_), Some(typed)) =
        (error.kind(), error.get(ContextKind::TrailingArg), text(error, ContextKind::InvalidArg))
    {
        said.push(say::AS_VALUE.with([&typed]));
    }
    said.extend(usage(error).map(|usage| say::USAGE.with([&usage])));
    said.push(say::TRY_HELP.into());
    Some(said.iter().map(|text| escape_controls(&text.of(language))).collect())
}

fn message(error: &Error) -> Option<Text> {
    let arg = || text(error, ContextKind::InvalidArg).unwrap_or_default();
    let value = || text(error, ContextKind::InvalidValue).unwrap_or_default();
    let count = |kind| number(error, kind);
    let of = |words: Sentence| words.with([&value(), &arg()]);
    Some(match error.kind() {
        ErrorKind::DisplayHelp
        | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
        | ErrorKind::DisplayVersion => return None,
        ErrorKind::ArgumentConflict => conflict(error),
        ErrorKind::NoEquals => say::NO_EQUALS.with([&arg()]),
        ErrorKind::InvalidValue if value().is_empty() => say::NO_VALUE.with([&arg()]),
        ErrorKind::InvalidValue => of(say::BAD_VALUE),
        ErrorKind::ValueValidation => match error.source() {
            Some(source) => {
                let reason = say::reason(&source.to_string());
                say::BAD_VALUE_BECAUSE.with_texts([value().into(), arg().into(), reason])
            }
            None => of(say::BAD_VALUE),
        },
        ErrorKind::InvalidSubcommand => {
            say::NO_SUBCOMMAND
                .with([&text(error, ContextKind::InvalidSubcommand).unwrap_or_default()])
        }
        ErrorKind::MissingRequiredArgument => say::MISSING.with([&arg()]),
        ErrorKind::MissingSubcommand => {
            say::MISSING_SUBCOMMAND
                .with([&text(error, ContextKind::InvalidSubcommand).unwrap_or_default()])
        }
        ErrorKind::InvalidUtf8 => say::NOT_UTF8.into(),
        ErrorKind::TooManyValues => of(say::TOO_MANY),
        ErrorKind::TooFewValues => say::TOO_FEW.with([
            &count(ContextKind::MinValues),
            &arg(),
            &count(ContextKind::ActualNumValues),
        ]),
        ErrorKind::WrongNumberOfValues => say::WRONG_COUNT.with([
            &count(ContextKind::ExpectedNumValues),
            &arg(),
            &count(ContextKind::ActualNumValues),
        ]),
        ErrorKind::UnknownArgument => say::UNKNOWN.with([&arg()]),
        _ => say::SOMETHING.into(),
    })
}

fn conflict(error: &Error) -> Text {
    let mine = text(error, ContextKind::InvalidArg)
        .or_else(|| text(error, ContextKind::InvalidSubcommand))
        .unwrap_or_default();
    match text(error, ContextKind::PriorArg) {
        Some(other) if other == mine => say::TWICE.with([&mine]),
        Some(other) => say::NOT_TOGETHER.with([&mine, &other]),
        None => say::NOT_TOGETHER.with_texts([mine.into(), say::OTHERS.into()]),
    }
}

fn list(error: &Error, kind: ContextKind) -> Option<String> {
    text(error, kind).filter(|text| !text.is_empty())
}

/// What clap knows of the mistake, several things separated by commas.
fn text(error: &Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(all) => Some(all.join(", ")),
        ContextValue::StyledStr(text) => Some(text.to_string()),
        ContextValue::StyledStrs(all) => {
            Some(all.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "))
        }
        ContextValue::Bool(is_so) => is_so.then(String::new),
        ContextValue::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

fn number(error: &Error, kind: ContextKind) -> String {
    text(error, kind).unwrap_or_default()
}

/// How the command is used: one line, without clap's own word for it.
fn usage(error: &Error) -> Option<String> {
    let usage = text(error, ContextKind::Usage)?;
    let usage = usage.trim_start_matches("Usage:");
    let words: Vec<&str> = usage.split_whitespace().collect();
    Some(words.join(" ")).filter(|usage| !usage.is_empty())
}

#[cfg(test)]
mod tests {
    use clap::{CommandFactory as _, FromArgMatches as _};

    use super::*;
    use crate::flags::Flags;

    fn told(typed: &[&str]) -> String {
        let error = Flags::command()
            .try_get_matches_from([&["wxpay"], typed].concat())
            .and_then(|matches| Flags::from_arg_matches(&matches))
            .unwrap_err();
        lines(&error, Language::Chinese).unwrap_or_default().join("\n")
    }

    #[test]
    fn mistakes_are_told_in_chinese() {
        let check = |typed: &[&str], said: &[&str]| {
            let told = told(typed);
            for text in said {
                assert!(told.contains(text), "{text}: {told}");
            }
            for english in ["error", "Usage", "tip", "argument", "value", "required", "For more"] {
                assert!(!told.contains(english), "{english}: {told}");
            }
        };
        check(&["sandbx"], &["没有名为“sandbx”的命令", "是否应为：sandbox", "更多说明请用 --help"]);
        check(&["req", "--jsn"], &["没有参数“--jsn”", "是否应为：--json", "用法：wxpay req"]);
        check(&["req"], &["缺少必需的参数：<METHOD>, <PATH>"]);
        check(&["req", "FETCH", "v3/x"], &["“<METHOD>”的值“FETCH”无效：方法只能是"]);
        check(&["req", "GET", "v3/x", "--query", "a"], &["请写作 名称=值"]);
        check(&["bill", "trade", "--date", "2026-02-30"], &["日期请写作 2026-11-21"]);
        check(&["bill", "trade", "--date"], &["“--date <DAY>”需要一个值"]);
        check(
            &["--color", "pink", "api", "list"],
            &["“--color <WHEN>”的值“pink”无效", "可取：auto"],
        );
        check(&["--color", "auto", "--color", "never", "api", "list"], &["只能出现一次"]);
        check(&["outbox", "work", "--lease", "x"], &["不是数字"]);
        check(&["outbox", "list", "--state", "gone"], &["不是条目的状态：可取 pending"]);
        check(&["outbox", "work", "--listen", "nowhere"], &["无效：不是 地址:端口"]);
    }

    /// What was typed cannot break out of its line.
    #[test]
    fn what_was_typed_stays_on_its_line() {
        let told = told(&["pay\n错误: all is lost\u{1b}[31m"]);
        assert!(
            told.lines().next().unwrap().contains("\\u{a}错误: all is lost\\u{1b}[31m"),
            "{told}"
        );
    }

    #[test]
    fn help_is_no_mistake() {
        let error = Flags::command().try_get_matches_from(["wxpay", "--help"]).unwrap_err();
        assert!(lines(&error, Language::Chinese).is_none());
    }
}
