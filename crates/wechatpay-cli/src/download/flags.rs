//! Arguments of `wxpay download`.

use std::path::PathBuf;

use clap::Args;

use crate::pair::{Pair, pair};
use crate::settings::SettingsFlags;
use crate::text::help::long;

/// Download the file that an answer leads to (下载文件), opened, unpacked and proven
#[derive(Debug, Args)]
#[command(name = "download", after_help = long::DOWNLOAD.en)]
pub(crate) struct Flags {
    /// A path to ask, the answer that came (JSON, @FILE, or - for stdin), or a link
    pub(crate) what: String,

    /// Give a variable of the path its value; it is percent-encoded
    #[arg(long, value_name = "NAME=VALUE", value_parser = pair)]
    pub(crate) with: Vec<Pair>,

    /// Add a query parameter; it is percent-encoded
    #[arg(long, short, value_name = "NAME=VALUE", value_parser = pair)]
    pub(crate) query: Vec<Pair>,

    /// Also take a file of which no digest is known: nothing but TLS vouches for it
    #[arg(long)]
    pub(crate) unproven: bool,

    /// Write to this file: all of it, or nothing
    #[arg(long, short, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,

    #[command(flatten)]
    pub(crate) settings: SettingsFlags,
}
