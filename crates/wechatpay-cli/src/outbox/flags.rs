//! Arguments of `wxpay outbox`.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{ArgGroup, Args, Subcommand, ValueEnum};
use wechatpay::Method;
use wechatpay_outbox::State;

use crate::pair::{Pair, method, pair};
use crate::settings::SettingsFlags;
use crate::text::help::long;

/// Keep calls until WeChat Pay has answered them: send, look, settle
#[derive(Debug, Args)]
#[command(after_help = long::OUTBOX.en, subcommand_required = true, arg_required_else_help = true)]
pub(crate) struct Outbox {
    /// An SQLite file or postgresql://… (WXPAY_OUTBOX); outbox.db unless given
    #[arg(long, global = true, value_name = "FILE|URL", hide_env_values = true)]
    pub(crate) store: Option<String>,

    #[command(subcommand)]
    pub(crate) action: Action,
}

/// What can be done with an outbox.
#[derive(Debug, Subcommand)]
pub(crate) enum Action {
    /// Make or raise the tables; safe to repeat, and from many processes at once
    Init,
    Put(Box<Put>),
    Work(Box<Work>),
    List(List),
    Show(Show),
    /// Send dead or refused entries again, the identical call: after the cause was mended
    Retry(Ids),
    /// Take back entries that were never sent
    Cancel(Ids),
    Settle(Settle),
    Stats(Stats),
    Watch(Watch),
    Sweep(Sweep),
    Reconcile(Reconcile),
}

/// Keep one call; the same number with the same body is the same entry
#[derive(Debug, Args)]
pub(crate) struct Put {
    /// POST, PUT, PATCH or DELETE
    #[arg(value_parser = method)]
    pub(crate) method: Method,

    /// Path such as v3/payscore/payafter-orders
    pub(crate) path: String,

    /// JSON as text, @FILE, or - for stdin; sent byte for byte
    pub(crate) body: Option<String>,

    /// Give a variable of the path its value
    #[arg(long, value_name = "NAME=VALUE", value_parser = pair)]
    pub(crate) with: Vec<Pair>,

    /// The business key; by default the number in the call
    #[arg(long)]
    pub(crate) key: Option<String>,

    /// The field that makes a repeat of the identical call harmless, where it is not known
    #[arg(long, value_name = "FIELD")]
    pub(crate) repeatable: Vec<String>,

    /// Entries with the same ordering key go one after the other
    #[arg(long, value_name = "KEY")]
    pub(crate) ordering: Option<String>,

    #[command(flatten)]
    pub(crate) settings: SettingsFlags,
}

/// Send what is due until Ctrl-C or SIGTERM; any number of workers may do so at once
#[derive(Debug, Args)]
pub(crate) struct Work {
    /// The worker's name in logs and in the entries it holds; host and process unless given
    #[arg(long)]
    pub(crate) name: Option<String>,

    /// Calls at once
    #[arg(long, default_value_t = 32)]
    pub(crate) concurrency: usize,

    /// Calls at once of one operation
    #[arg(long, value_name = "COUNT")]
    pub(crate) per_operation: Option<usize>,

    /// Calls a second of one operation, such as 'POST /v3/refund/domestic/refunds=150'
    #[arg(long, value_name = "OPERATION=COUNT", value_parser = rate)]
    pub(crate) rate: Vec<(String, u32)>,

    /// Seconds after which another worker takes over from one that is silent
    #[arg(long, default_value_t = 60, value_name = "SECONDS")]
    pub(crate) lease: u64,

    /// Forget finished entries after this many days; without it: never, see `sweep`
    #[arg(long, value_name = "DAYS")]
    pub(crate) keep_days: Option<u32>,

    /// Serve /metrics (Prometheus) and /health here
    #[arg(long, value_name = "ADDRESS")]
    pub(crate) listen: Option<SocketAddr>,

    /// Add operations to the table, or replace them: JSON like that of `wxpay outbox` itself
    #[arg(long, value_name = "FILE")]
    pub(crate) operations: Option<PathBuf>,

    /// End as soon as nothing goes on by itself; the exit code is 7 if a person must see to the rest
    #[arg(long)]
    pub(crate) until_empty: bool,

    /// How to log: text, json or off
    #[arg(long, value_enum, default_value_t = Log::Text, hide_possible_values = true)]
    pub(crate) log: Log,

    #[command(flatten)]
    pub(crate) settings: SettingsFlags,
}

/// How a worker logs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Log {
    Text,
    Json,
    Off,
}

/// List entries, oldest first
#[derive(Debug, Args)]
pub(crate) struct List {
    /// Only in this state; may be repeated
    #[arg(long, value_parser = state)]
    pub(crate) state: Vec<State>,

    /// Only this merchant's
    #[arg(long)]
    pub(crate) mchid: Option<String>,

    /// Only behind this number
    #[arg(long, default_value_t = 0, value_name = "ID")]
    pub(crate) after: i64,

    /// At most so many
    #[arg(long, default_value_t = 50)]
    pub(crate) limit: u32,

    /// One line of JSON for each
    #[arg(long)]
    pub(crate) json: bool,
}

/// Show one entry; bodies only with --body, they may hold names and openids
#[derive(Debug, Args)]
pub(crate) struct Show {
    /// Its number
    pub(crate) id: i64,

    /// Also what was sent and what was answered
    #[arg(long)]
    pub(crate) body: bool,

    /// As one line of JSON
    #[arg(long)]
    pub(crate) json: bool,
}

/// Entries by number.
#[derive(Debug, Args)]
pub(crate) struct Ids {
    /// Their numbers
    #[arg(required = true)]
    pub(crate) id: Vec<i64>,
}

/// Write down what you found out about a dead entry
#[derive(Debug, Args)]
#[command(group = ArgGroup::new("what").required(true).args(["happened", "did_not_happen"]))]
pub(crate) struct Settle {
    /// Its number
    pub(crate) id: i64,

    /// It happened: you have seen it in the merchant platform, a query or a bill
    #[arg(long)]
    pub(crate) happened: bool,

    /// It did not happen, and it shall not be sent any more
    #[arg(long)]
    pub(crate) did_not_happen: bool,
}

/// How many entries are in which state, and how old the oldest due one is
#[derive(Debug, Args)]
pub(crate) struct Stats {
    /// As one line of JSON
    #[arg(long)]
    pub(crate) json: bool,
}

/// Watch it live until Ctrl-C; a line for each look if this is no terminal
#[derive(Debug, Args)]
pub(crate) struct Watch {
    /// Milliseconds between two looks
    #[arg(long, default_value_t = 500, value_name = "MILLISECONDS")]
    pub(crate) every: u64,

    /// End after so many looks
    #[arg(long, value_name = "COUNT")]
    pub(crate) looks: Option<u64>,

    /// End as soon as nothing goes on by itself; the exit code is 7 if a person must see to the rest
    #[arg(long)]
    pub(crate) until_empty: bool,
}

/// Forget what was finished long ago; dead entries stay until somebody has looked
#[derive(Debug, Args)]
pub(crate) struct Sweep {
    /// Finished at least so many days ago
    #[arg(long, value_name = "COUNT")]
    pub(crate) days: u32,
}

/// Compare a trade or refund bill (交易账单、退款账单) with the entries; fails if anything differs
#[derive(Debug, Args)]
pub(crate) struct Reconcile {
    /// The bill as `wxpay bill trade --out FILE` writes it
    pub(crate) bill: PathBuf,

    /// Whose bill it is
    #[arg(long)]
    pub(crate) mchid: String,

    /// Which day's, such as 2026-11-21
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub(crate) date: String,

    /// text, csv or json
    #[arg(long, value_enum, default_value_t = Format::Text, hide_possible_values = true)]
    pub(crate) format: Format,
}

/// The form of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    Text,
    Csv,
    Json,
}

fn state(text: &str) -> Result<State, String> {
    text.parse().map_err(|error: wechatpay_outbox::Error| match error.hint() {
        Some(hint) => format!("{error}: {hint}"),
        None => error.to_string(),
    })
}

fn rate(text: &str) -> Result<(String, u32), String> {
    let wrong = || "write it as 'POST /v3/…=COUNT'".to_owned();
    let (operation, count) = text.rsplit_once('=').ok_or_else(wrong)?;
    let count = count.parse().ok().filter(|count| *count > 0).ok_or_else(wrong)?;
    Ok((operation.to_owned(), count))
}
