//! Arguments of `wxpay demo`.

use clap::Args;

use crate::text::help::long;

/// Watch signed calls work, from creation to payment, without a merchant account
#[derive(Debug, Args)]
#[command(after_help = long::DEMO.en)]
pub(crate) struct Demo {
    /// Print one line of JSON per call, then one with the sums
    #[arg(long)]
    pub(crate) json: bool,
}
