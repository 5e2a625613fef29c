//! Arguments of `wxpay sandbox`.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use wechatpay_sandbox::{Mode, Profile};

use crate::text::help::long;

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

    /// Where other machines reach it, such as http://sandbox:8129; then it may listen on 0.0.0.0,
    /// though its admin calls ask for no password
    #[arg(long, value_name = "URL")]
    pub(crate) advertise: Option<String>,

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

    /// Stop as soon as stdin ends, so that it does not outlive the program that started it
    #[arg(long)]
    pub(crate) until_stdin_closes: bool,
}

/// What can be done with a sandbox beside running it.
#[derive(Debug, Subcommand)]
pub(crate) enum SandboxAction {
    Check(crate::sandbox::check::Check),
    Ca(crate::sandbox::ca::Ca),
    #[command(flatten)]
    Admin(crate::sandbox::admin::Act),
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
