//! Help texts in Chinese, for Chinese locales. In English they stand where they are needed, as doc
//! comments of the flags: the English text finds the Chinese one.

mod commands;
pub(crate) mod long;
mod options;
mod sandbox;

use clap::builder::StyledStr;
use clap::{Arg, Command};

/// The same command with Chinese help.
pub(crate) fn in_chinese(mut command: Command) -> Command {
    // What clap adds by itself is translated too.
    command.build();
    translated(command)
}

fn translated(mut command: Command) -> Command {
    command = command.help_template(TEMPLATE).subcommand_help_heading("命令");
    if let Some(text) = command.get_about().and_then(chinese) {
        command = command.about(text);
    }
    if let Some(text) = command.get_long_about().and_then(chinese) {
        command = command.long_about(text);
    }
    if let Some(text) = command.get_after_help().and_then(chinese) {
        command = command.after_help(text);
    }
    command.mut_args(argument).mut_subcommands(translated)
}

fn argument(mut arg: Arg) -> Arg {
    let heading = match arg.get_help_heading() {
        Some(heading) => find(heading).unwrap_or("选项"),
        None if arg.is_positional() => "参数",
        None => "选项",
    };
    let text = arg.get_help().and_then(chinese);
    let default: Vec<_> =
        arg.get_default_values().iter().map(|value| value.to_string_lossy().into_owned()).collect();
    let takes_value = arg.get_action().takes_values();
    let is_told = takes_value && !default.is_empty() && !arg.is_hide_default_value_set();
    let text = match text {
        Some(text) if is_told => Some(format!("{text}（默认 {}）", default.join(" "))),
        Some(text) => Some(text.to_owned()),
        None if is_told => Some(format!("默认 {}", default.join(" "))),
        None => None,
    };
    if let Some(text) = text {
        arg = arg.help(text);
    }
    arg.help_heading(heading).hide_default_value(true)
}

fn chinese(text: &StyledStr) -> Option<&'static str> {
    find(&text.to_string())
}

fn find(text: &str) -> Option<&'static str> {
    all().find(|(english, _)| *english == text).map(|(_, chinese)| chinese)
}

fn all() -> impl Iterator<Item = (&'static str, &'static str)> {
    let short = [commands::ALL, options::ALL, sandbox::ALL].into_iter().flatten().copied();
    short.chain(long::ALL.iter().map(|(_, words)| (words.en, words.zh)))
}

const TEMPLATE: &str = "{about-with-newline}\n用法：{usage}\n\n{all-args}{after-help}";

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use clap::CommandFactory as _;

    use super::*;
    use crate::flags::Flags;

    /// Everything that help says, wherever it stands.
    fn texts(command: &Command, found: &mut BTreeSet<String>) {
        let of = [command.get_about(), command.get_long_about(), command.get_after_help()];
        found.extend(of.into_iter().flatten().map(ToString::to_string));
        for arg in command.get_arguments() {
            found.extend(arg.get_help().map(ToString::to_string));
            found.extend(arg.get_long_help().map(ToString::to_string));
            found.extend(arg.get_help_heading().map(str::to_owned));
        }
        command.get_subcommands().for_each(|command| texts(command, found));
    }

    #[test]
    fn every_help_text_is_there_in_both_languages() {
        let mut command = Flags::command();
        command.build();
        let mut said = BTreeSet::new();
        texts(&command, &mut said);
        let missing: Vec<&String> = said.iter().filter(|text| find(text).is_none()).collect();
        assert!(missing.is_empty(), "no Chinese for: {missing:#?}");
        let stale: Vec<_> = all().filter(|(english, _)| !said.contains(*english)).collect();
        assert!(stale.is_empty(), "said nowhere: {stale:#?}");
        let is_chinese = |c| ('\u{4e00}'..='\u{9fff}').contains(&c);
        let foreign: Vec<_> = all().filter(|(_, text)| !text.chars().any(is_chinese)).collect();
        assert!(foreign.is_empty(), "not Chinese: {foreign:#?}");
        let names: BTreeSet<_> = all().map(|(english, _)| english).collect();
        assert_eq!(names.len(), all().count(), "a text stands there twice");
    }

    /// Examples and names are the same in both.
    #[test]
    fn what_can_be_typed_is_the_same_in_both_languages() {
        for (english, chinese) in all() {
            let typed = |text: &str| -> Vec<String> {
                let words = text.split(|c: char| !(c.is_ascii_alphanumeric() || "-_".contains(c)));
                words.filter(|word| word.starts_with("--")).map(str::to_owned).collect()
            };
            let (mut here, mut there) = (typed(english), typed(chinese));
            here.sort();
            there.sort();
            assert_eq!(here, there, "{english}");
        }
    }

    #[test]
    fn clap_says_nothing_in_english_either() {
        fn check(command: &mut Command) {
            let text = command.render_long_help().to_string();
            for word in ["Usage", "Options:", "Commands:", "Arguments:", "[default", "[possible"] {
                assert!(!text.contains(word), "{word}: {text}");
            }
            command.get_subcommands_mut().for_each(check);
        }
        let mut command = in_chinese(Flags::command());
        command.clone().debug_assert();
        check(&mut command);
    }
}
