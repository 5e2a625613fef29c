//! The command line. Doc comments are the texts of `--help`.

use std::ffi::OsString;

use crate::environment::environment;
use crate::output::color::When;
use crate::output::render::is_dangerous;
use crate::text::Language;
use crate::text::help::{self, long};
use clap::builder::Styles;
use clap::builder::styling::AnsiColor;
use clap::{ColorChoice, CommandFactory as _, FromArgMatches as _, Parser, Subcommand};

/// Try, test and operate WeChat Pay (微信支付) APIv3 from a terminal
#[derive(Debug, Parser)]
#[command(
    name = "wxpay",
    version = env!("WXPAY_VERSION"),
    arg_required_else_help = true,
    subcommand_required = true,
    max_term_width = 100,
    styles = STYLES,
    after_help = long::FIRST_STEPS.en,
)]
pub(crate) struct Flags {
    /// Colours: auto, always or never; NO_COLOR is respected
    #[arg(
        long,
        global = true,
        value_enum,
        default_value_t = When::Auto,
        value_name = "WHEN",
        hide_possible_values = true,
        hide_default_value = true,
        display_order = 900,
    )]
    pub(crate) color: When,

    #[command(subcommand)]
    pub(crate) command: Command,
}

/// What can be done.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Demo(crate::demo::Flags),
    Sandbox(crate::sandbox::Flags),
    Req(Box<crate::req::Flags>),
    Upload(Box<crate::upload::Flags>),
    Bill(Box<crate::bill::Flags>),
    Download(Box<crate::download::Flags>),
    Api(crate::api::Flags),
    Doctor(Box<crate::doctor::Flags>),
    Explain(crate::explain::Flags),
    Completions(crate::completions::Flags),
    Manual(crate::manual::Flags),
    Outbox(crate::outbox::Flags),
    #[cfg(feature = "mcp")]
    Mcp(crate::mcp::Flags),
}

/// What was typed. Mistakes and help have colours as `--color` says, though it is not yet read then.
pub(crate) fn typed(arguments: Vec<OsString>, color: When) -> Result<Flags, clap::Error> {
    let mut command = Flags::command();
    if Language::of(environment) == Language::Chinese {
        command = help::in_chinese(command);
    }
    command = command.color(match color {
        When::Auto => ColorChoice::Auto,
        When::Always => ColorChoice::Always,
        When::Never => ColorChoice::Never,
    });
    let matches = command.try_get_matches_from_mut(arguments)?;
    Flags::from_arg_matches(&matches).map_err(|error| error.format(&mut command))
}

/// Whether what was typed can be repeated as it is.
pub(crate) fn is_harmless(arguments: &[OsString]) -> bool {
    !arguments.iter().any(|word| word.to_string_lossy().contains(is_dangerous))
}

/// What `--color` says, before anything is read.
pub(crate) fn color(arguments: &[OsString]) -> When {
    let mut words = arguments.iter().filter_map(|word| word.to_str());
    let mut choice = When::Auto;
    while let Some(word) = words.next() {
        let value = match word.split_once('=') {
            Some(("--color", value)) => value,
            _ if word == "--color" => words.next().unwrap_or_default(),
            _ => continue,
        };
        choice = match value {
            "never" => When::Never,
            "always" => When::Always,
            _ => choice,
        };
    }
    choice
}

const STYLES: Styles = Styles::styled()
    .header(AnsiColor::Yellow.on_default().bold())
    .usage(AnsiColor::Yellow.on_default().bold())
    .literal(AnsiColor::Green.on_default())
    .placeholder(AnsiColor::Cyan.on_default());

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_of_mistakes_are_those_that_were_typed() {
        let check = |arguments: &[&str], expected: When| {
            let arguments: Vec<OsString> = arguments.iter().map(OsString::from).collect();
            assert_eq!(color(&arguments), expected, "{arguments:?}");
        };
        check(&["wxpay", "req"], When::Auto);
        check(&["wxpay", "--color", "never", "req"], When::Never);
        check(&["wxpay", "req", "--color=always"], When::Always);
        check(&["wxpay", "--color"], When::Auto);
    }

    #[test]
    fn the_flags_are_sound() {
        Flags::command().debug_assert();
    }
}
