//! What can be typed. The doc comments are what `--help` prints.

use std::ffi::OsString;
use std::path::PathBuf;

use crate::settings;
use crate::text::Language;
use crate::text::help::{self, long};
use clap::builder::Styles;
use clap::builder::styling::AnsiColor;
use clap::{
    Args, ColorChoice, CommandFactory as _, FromArgMatches as _, Parser, Subcommand, ValueEnum,
};
use wechatpay::Method;
use wechatpay_sandbox::{Mode, Profile};

/// Try, test and operate WeChat Pay (微信支付) APIv3 from a terminal
#[derive(Debug, Parser)]
#[command(
    name = "wxpay",
    version,
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

/// Whether output is coloured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum When {
    // On a terminal. (Doc comments here would make every `--help` three times as long.)
    Auto,
    // Also into files and pipes.
    Always,
    // Not at all.
    Never,
}

/// What can be done.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Demo(Demo),
    Sandbox(Sandbox),
    Req(Box<Req>),
    Upload(Box<crate::upload::Flags>),
    Bill(Box<crate::bill::Flags>),
    Download(Box<crate::download::Flags>),
    Api(Api),
    Doctor(Box<crate::doctor::Flags>),
    Explain(crate::explain::Flags),
    Completions(Completions),
    Outbox(crate::outbox::Flags),
}

/// Watch signed calls work, from creation to payment, without a merchant account
#[derive(Debug, Args)]
#[command(after_help = long::DEMO.en)]
pub(crate) struct Demo {
    /// Print one line of JSON per call, then one with the sums
    #[arg(long)]
    pub(crate) json: bool,
}

/// Run a local gateway that behaves like WeChat Pay's
#[derive(Debug, Args)]
#[command(after_help = long::SANDBOX.en, args_conflicts_with_subcommands = true)]
pub(crate) struct Sandbox {
    #[command(subcommand)]
    pub(crate) action: Option<SandboxAction>,

    /// Where to listen; port 0 takes a free one
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8129")]
    pub(crate) listen: String,

    /// Where to listen for HTTPS, or `off`; as a rule one port above
    #[arg(long, value_name = "ADDRESS")]
    pub(crate) tls_listen: Option<String>,

    /// Where to listen as a proxy for WeChat Pay's hosts, or `off`; as a rule two ports above
    #[arg(long, value_name = "ADDRESS")]
    pub(crate) proxy_listen: Option<String>,

    /// Keep merchant, keys and orders in this folder; without it they are gone at the end
    #[arg(long, value_name = "FOLDER")]
    pub(crate) data: Option<PathBuf>,

    /// Which platform keys the merchant has: certificate, public-key or both
    #[arg(long, value_enum, default_value_t = ModeFlag::PublicKey, hide_possible_values = true)]
    pub(crate) mode: ModeFlag,

    /// How much to insist on: lenient (only what is certain) or strict (also what is likely)
    #[arg(long, value_enum, default_value_t = ProfileFlag::Lenient, hide_possible_values = true)]
    pub(crate) profile: ProfileFlag,

    /// Print the settings as one line of JSON as soon as the sandbox answers
    #[arg(long)]
    pub(crate) json: bool,
}

/// What can be done with a sandbox beside running it.
#[derive(Debug, Subcommand)]
pub(crate) enum SandboxAction {
    Check(crate::sandbox_check::Check),
    Ca(crate::sandbox_ca::Ca),
    #[command(flatten)]
    Admin(crate::sandbox_admin::Act),
}

/// Which platform keys a merchant has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ModeFlag {
    Certificate,
    PublicKey,
    Both,
}

/// How much a sandbox insists on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ProfileFlag {
    Lenient,
    Strict,
}

/// Send one signed request and verify the answer
#[derive(Debug, Args)]
#[command(after_help = long::REQ.en)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a switch of its own on the command line"
)]
pub(crate) struct Req {
    /// GET, POST, PUT, PATCH or DELETE
    #[arg(value_parser = method)]
    pub(crate) method: Method,

    /// Path such as v3/discount-card/orders/{out_order_no}; variables get values by --with
    pub(crate) path: String,

    /// JSON as text, @FILE, or - for stdin; sent byte for byte
    pub(crate) body: Option<String>,

    /// Give a variable of the path its value; it is percent-encoded
    #[arg(long, value_name = "NAME=VALUE", value_parser = pair)]
    pub(crate) with: Vec<Pair>,

    /// Add a query parameter; it is percent-encoded
    #[arg(long, short, value_name = "NAME=VALUE", value_parser = pair)]
    pub(crate) query: Vec<Pair>,

    /// Add a header, such as Wechatpay-Serial
    #[arg(long, short = 'H', value_name = "NAME=VALUE", value_parser = header)]
    pub(crate) header: Vec<Pair>,

    /// Send a write also to a path that the catalogue does not know
    #[arg(long)]
    pub(crate) allow_unknown_path: bool,

    /// Print one line of JSON with status, Request-ID, verifying key and body, or with the error
    #[arg(long, help_heading = OUTPUT, conflicts_with = "raw")]
    pub(crate) json: bool,

    /// Print the body exactly as it came, also on a terminal
    #[arg(long, help_heading = OUTPUT)]
    pub(crate) raw: bool,

    /// Tell status, Request-ID and verifying key on stderr
    #[arg(long, short, help_heading = OUTPUT)]
    pub(crate) include: bool,

    /// If a signature is refused, show the signed lines in full: they hold people's data
    #[arg(long, help_heading = OUTPUT)]
    pub(crate) danger_show_signed_text: bool,

    #[command(flatten)]
    pub(crate) settings: SettingsFlags,
}

/// Look up operations: their paths, fields and rules, in Chinese and English
#[derive(Debug, Args)]
#[command(after_help = long::API.en, arg_required_else_help = true)]
pub(crate) struct Api {
    #[command(subcommand)]
    pub(crate) question: Question,
}

/// What can be asked of the catalogue.
#[derive(Debug, Subcommand)]
pub(crate) enum Question {
    /// List operations
    List {
        /// Only those of one family, such as edu-star
        #[arg(long)]
        family: Option<String>,

        /// Print one line of JSON per operation
        #[arg(long)]
        json: bool,
    },
    /// Show fields, sealed fields and what makes a repeat harmless
    Show {
        /// A path, an id such as edu-star.create_order, or an event such as TRANSACTION.SUCCESS
        operation: String,

        /// Only the operation with this method
        #[arg(long, value_parser = method)]
        method: Option<Method>,

        /// Print one line of JSON per operation, with examples
        #[arg(long)]
        json: bool,
    },
    /// Find operations by words of either language, parts of paths or field names
    Search {
        /// All of them must occur
        #[arg(required = true)]
        words: Vec<String>,

        /// Print one line of JSON per operation
        #[arg(long)]
        json: bool,
    },
    /// List paths for completion scripts
    #[command(hide = true)]
    Paths {
        #[arg(long)]
        method: Option<String>,

        #[arg(long)]
        uploads: bool,

        #[arg(default_value = "")]
        prefix: String,
    },
}

/// Print a completion script for a shell
#[derive(Debug, Args)]
#[command(after_help = long::COMPLETIONS.en)]
pub(crate) struct Completions {
    /// bash, zsh or fish
    #[arg(value_enum, hide_possible_values = true)]
    pub(crate) shell: Shell,
}

/// Shells with a completion script.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Shell {
    Bash,
    Zsh,
    Fish,
}

/// The settings of a client. Secrets have no flag: other users of a machine can read the command
/// lines of its processes.
#[derive(Clone, Debug, Default, Args)]
#[command(next_help_heading = SETTINGS)]
pub(crate) struct SettingsFlags {
    /// Read settings from a file of NAME=value lines; the environment and flags go before it
    #[arg(long, value_name = "FILE")]
    pub(crate) env_file: Option<PathBuf>,

    /// Merchant number, 商户号 (WECHATPAY_MCHID)
    #[arg(long)]
    pub(crate) mchid: Option<String>,

    /// Serial of the merchant certificate, 商户API证书序列号 (WECHATPAY_SERIAL)
    #[arg(long)]
    pub(crate) serial: Option<String>,

    /// Merchant private key, apiclient_key.pem (WECHATPAY_PRIVATE_KEY_PATH)
    #[arg(long, value_name = "FILE")]
    pub(crate) private_key_path: Option<String>,

    /// Id of the WeChat Pay public key, 微信支付公钥ID (WECHATPAY_PUBLIC_KEY_ID)
    #[arg(long, value_name = "ID")]
    pub(crate) public_key_id: Option<String>,

    /// WeChat Pay public key, pub_key.pem (WECHATPAY_PUBLIC_KEY_PATH)
    #[arg(long, value_name = "FILE")]
    pub(crate) public_key_path: Option<String>,

    /// Platform certificate, 平台证书 (WECHATPAY_PLATFORM_CERTIFICATE_PATH)
    #[arg(long, value_name = "FILE")]
    pub(crate) platform_certificate_path: Option<String>,

    /// Where to send; WeChat Pay itself unless given (WECHATPAY_BASE_URL)
    #[arg(long, alias = "at", value_name = "URL")]
    pub(crate) base_url: Option<String>,

    /// Where to send if the first cannot be reached (WECHATPAY_BACKUP_URL)
    #[arg(long, value_name = "URL")]
    pub(crate) backup_url: Option<String>,

    /// Seconds one attempt may take (WECHATPAY_TIMEOUT)
    #[arg(long, value_name = "SECONDS")]
    pub(crate) timeout: Option<String>,

    /// Seconds connecting may take (WECHATPAY_CONNECT_TIMEOUT)
    #[arg(long, value_name = "SECONDS")]
    pub(crate) connect_timeout: Option<String>,

    /// HTTP proxy (WECHATPAY_PROXY)
    #[arg(long, value_name = "URL")]
    pub(crate) proxy: Option<String>,

    /// Certificates to trust for TLS, PEM (WECHATPAY_CA_PATH)
    #[arg(long, value_name = "FILE")]
    pub(crate) ca_path: Option<String>,

    /// Language of error texts, such as en (WECHATPAY_ACCEPT_LANGUAGE)
    #[arg(long, value_name = "LANGUAGE")]
    pub(crate) accept_language: Option<String>,
}

/// A name and its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Pair {
    pub(crate) name: String,
    pub(crate) value: String,
}

impl From<ModeFlag> for Mode {
    fn from(flag: ModeFlag) -> Self {
        match flag {
            ModeFlag::Certificate => Self::Certificate,
            ModeFlag::PublicKey => Self::PublicKey,
            ModeFlag::Both => Self::Both,
        }
    }
}

impl From<ProfileFlag> for Profile {
    fn from(flag: ProfileFlag) -> Self {
        match flag {
            ProfileFlag::Lenient => Self::Lenient,
            ProfileFlag::Strict => Self::Strict,
        }
    }
}

/// What was typed. Mistakes and help have colours as `--color` says, though it is not yet read then.
pub(crate) fn typed(arguments: Vec<OsString>) -> Result<Flags, clap::Error> {
    let mut command = Flags::command();
    if Language::of(settings::environment) == Language::Chinese {
        command = help::in_chinese(command);
    }
    command = command.color(colour(&arguments));
    let matches = command.try_get_matches_from_mut(arguments)?;
    Flags::from_arg_matches(&matches).map_err(|error| error.format(&mut command))
}

fn colour(arguments: &[OsString]) -> ColorChoice {
    let mut words = arguments.iter().filter_map(|word| word.to_str());
    let mut choice = ColorChoice::Auto;
    while let Some(word) = words.next() {
        let value = match word.split_once('=') {
            Some(("--color", value)) => value,
            _ if word == "--color" => words.next().unwrap_or_default(),
            _ => continue,
        };
        choice = match value {
            "never" => ColorChoice::Never,
            "always" => ColorChoice::Always,
            _ => choice,
        };
    }
    choice
}

pub(crate) fn method(text: &str) -> Result<Method, String> {
    text.parse().map_err(|error: wechatpay::Error| error.to_string())
}

pub(crate) fn pair(text: &str) -> Result<Pair, String> {
    split(text, &['='])
}

/// Headers may also be written as everybody writes them.
fn header(text: &str) -> Result<Pair, String> {
    let pair = split(text, &['=', ':'])?;
    Ok(Pair { value: pair.value.trim_start().to_owned(), ..pair })
}

fn split(text: &str, separators: &[char]) -> Result<Pair, String> {
    match text.split_once(separators) {
        Some((name, value)) if !name.is_empty() => {
            Ok(Pair { name: name.to_owned(), value: value.to_owned() })
        }
        _ => Err("write it as NAME=VALUE".to_owned()),
    }
}

const OUTPUT: &str = "Output";
const SETTINGS: &str = "Settings";

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
        let check = |arguments: &[&str], expected: ColorChoice| {
            let arguments: Vec<OsString> = arguments.iter().map(OsString::from).collect();
            assert_eq!(colour(&arguments), expected, "{arguments:?}");
        };
        check(&["wxpay", "req"], ColorChoice::Auto);
        check(&["wxpay", "--color", "never", "req"], ColorChoice::Never);
        check(&["wxpay", "req", "--color=always"], ColorChoice::Always);
        check(&["wxpay", "--color"], ColorChoice::Auto);
    }

    #[test]
    fn the_flags_are_sound() {
        Flags::command().debug_assert();
    }

    #[test]
    fn pairs_are_split_at_the_first_separator() {
        let check = |parse: fn(&str) -> Result<Pair, String>,
                     text: &str,
                     expected: Option<(&str, &str)>| {
            let pair = parse(text).ok().map(|pair| (pair.name, pair.value));
            let expected = expected.map(|(name, value)| (name.to_owned(), value.to_owned()));
            assert_eq!(pair, expected, "{text}");
        };
        check(pair, "a=b", Some(("a", "b")));
        check(pair, "a=b=c", Some(("a", "b=c")));
        check(pair, "a=", Some(("a", "")));
        check(pair, "a: b", None);
        check(pair, "=b", None);
        check(pair, "", None);
        check(header, "Wechatpay-Serial: PUB", Some(("Wechatpay-Serial", "PUB")));
        check(header, "Wechatpay-Serial=PUB:x", Some(("Wechatpay-Serial", "PUB:x")));
    }
}
