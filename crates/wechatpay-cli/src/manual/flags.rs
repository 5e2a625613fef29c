//! `wxpay manual`, as typed.

use std::path::PathBuf;

use clap::Args;

use crate::text::help::long;

/// Write manual pages for man(1) into a folder
#[derive(Debug, Args)]
#[command(after_help = long::MANUAL.en)]
pub(crate) struct Manual {
    /// Where the pages go; it must exist
    #[arg(value_name = "FOLDER")]
    pub(crate) folder: PathBuf,
}
