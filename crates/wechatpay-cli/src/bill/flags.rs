//! Arguments of `wxpay bill`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::settings::SettingsFlags;
use crate::text::help::long;

/// Download a day's bill (账单) and prove it by its digest
#[derive(Debug, Args)]
#[command(after_help = long::BILL.en)]
pub(crate) struct Bill {
    /// trade, refund or fund-flow
    #[arg(value_enum, hide_possible_values = true)]
    pub(crate) kind: Kind,

    /// The day in China, such as 2026-11-21; yesterday (by a sandbox's own clock) unless given
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub(crate) date: Option<String>,

    /// Which rows of a trade bill, or which account of a fund-flow bill; see below
    #[arg(long = "type", value_name = "TYPE")]
    pub(crate) sort: Option<String>,

    /// Of this sub-merchant (特约商户) only
    #[arg(long)]
    pub(crate) sub_mchid: Option<String>,

    /// Write to this file: all of it and proven, or nothing
    #[arg(long, short, value_name = "FILE", help_heading = OUTPUT)]
    pub(crate) out: Option<PathBuf>,

    /// One line of JSON per row, amounts in fen (分); the totals are the last line
    #[arg(long, help_heading = OUTPUT)]
    pub(crate) json: bool,

    /// A table for spreadsheets, amounts in yuan (元); the totals go to stderr
    #[arg(long, help_heading = OUTPUT, conflicts_with = "json")]
    pub(crate) csv: bool,

    /// Only the totals, after all rows were read and proven
    #[arg(long, help_heading = OUTPUT, conflicts_with = "csv")]
    pub(crate) summary: bool,

    #[command(flatten)]
    pub(crate) settings: SettingsFlags,
}

/// Which bill.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Kind {
    Trade,
    Refund,
    FundFlow,
}

impl Kind {
    /// What `--type` may say of it. Providers know more of them than merchants.
    pub(super) fn sorts(self) -> &'static [&'static str] {
        match self {
            Self::Trade => &["ALL", "SUCCESS", "REFUND", "RECHARGE_REFUND"],
            Self::Refund => &[],
            Self::FundFlow => &["BASIC", "OPERATION", "FEES", "ALL", "DEPOSIT"],
        }
    }
}

/// A day that exists, written as bills write it.
fn day(text: &str) -> Result<String, String> {
    let format = time::macros::format_description!("[year]-[month]-[day]");
    let is_day = text.len() == 10 && time::Date::parse(text, format).is_ok();
    is_day.then(|| text.to_owned()).ok_or_else(|| "write a day as 2026-11-21".to_owned())
}

const OUTPUT: &str = "Output";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_must_exist() {
        let check = |text: &str, is_good: bool| assert_eq!(day(text).is_ok(), is_good, "{text}");
        check("2026-11-21", true);
        check("2024-02-29", true);
        for bad in ["2026-02-29", "2026-13-01", "20261121", "2026-1-1", "+026-11-21", "today", ""] {
            check(bad, false);
        }
    }
}
