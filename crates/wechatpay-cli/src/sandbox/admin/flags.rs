//! Arguments of `wxpay sandbox`. Doc comments are the texts of `--help`.

use std::path::PathBuf;

use clap::{Args, Subcommand, builder::PossibleValuesParser};
use wechatpay_sandbox::registry;

use crate::pair::{Pair, method, pair};
use crate::sandbox::at::At;
use crate::sandbox::flags::ModeFlag;
use crate::text::help::long;

/// What can be done to a running sandbox.
#[derive(Debug, Subcommand)]
pub(crate) enum Act {
    /// List merchants (商户), add, change or remove one
    Merchants(Group<Merchants>),
    /// See the clock of the orders, move it, stop it
    Clock(Group<Clock>),
    /// Be the user with an order: pay, decline or close it
    Pay(Pay),
    /// Be the bank with a refund: let it succeed, close or become abnormal
    Refund(Deed),
    /// Be the user with a transfer: confirm, refuse, or let it fail
    Transfer(Deed),
    /// Be the user with a payscore order (支付分): confirm, pay or decline it
    Score(Score),
    /// List the faults on demand, add one, take them away
    Faults(Group<Faults>),
    /// List the calls that came, and explain one
    Requests(Group<Requests>),
    /// List what merchants were told, and send one again
    Notifications(Group<Notifications>),
    /// List orders, refunds, transfers and so on of a merchant, newest first
    List(List),
    /// Do what users, banks and time do, by any admin call of the products
    #[command(name = "act", after_long_help = super::act::help())]
    Perform(Perform),
    /// Send a merchant any notification of the catalogue, filled from an order
    Notify(Notify),
    /// List what has happened, oldest first
    Events(Events),
    /// Keep the whole state under a name
    Snapshot(Snapshot),
    /// Put a snapshot in the place of everything
    Restore(Restore),
    /// Forget everything that happened
    Reset(Reset),
    /// Act out a change of keys, step by step
    Scenario(Group<Scenario>),
    /// Send any admin call
    #[command(after_help = long::SANDBOX_ADMIN.en)]
    Admin(Admin),
}

/// Which sandbox, whose, and how to print.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "Sandbox")]
pub(crate) struct Target {
    #[command(flatten)]
    pub(super) at: At,

    /// The merchant, 商户号, that is meant; the sandbox's first one unless given
    #[arg(long = "as", global = true, value_name = "MCHID")]
    pub(super) whose: Option<String>,

    /// Print the answer as one line of JSON
    #[arg(long, global = true)]
    pub(super) json: bool,
}

/// A command with subcommands of its own; the first of them is meant if there is none.
#[derive(Debug, Args)]
pub(crate) struct Group<T: Subcommand> {
    #[command(subcommand)]
    pub(super) what: Option<T>,

    #[command(flatten)]
    pub(super) target: Target,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Merchants {
    /// List all
    List,
    /// Show one: bindings, certificates, what is wrong with its signatures on purpose
    Show { mchid: String },
    /// Print what a client of it must know; this prints its keys
    Settings { mchid: String },
    /// Add one; keys that are not given are made
    Add(Box<NewMerchant>),
    /// Change members, as JSON such as `{"mode":"public-key"}`
    Set { mchid: String, change: String },
    /// Remove one; what it did stays
    Remove { mchid: String },
    /// Give it a new key at once: apiv3, merchant, platform or public-key
    ResetKey { mchid: String, which: String },
}

#[derive(Debug, Args)]
pub(crate) struct NewMerchant {
    /// 商户号; made up unless given
    #[arg(long)]
    pub(super) mchid: Option<String>,
    /// 服务商: acts for sub-merchants
    #[arg(long, conflicts_with = "direct")]
    pub(super) partner: bool,
    /// 直连商户: acts for itself only
    #[arg(long)]
    pub(super) direct: bool,
    /// A sub-merchant (特约商户) it may act for; any unless given
    #[arg(long, value_name = "MCHID")]
    pub(super) sub: Vec<String>,
    /// An appid bound to it; any unless given
    #[arg(long)]
    pub(super) appid: Vec<String>,
    /// A 服务ID bound to it; any unless given
    #[arg(long)]
    pub(super) service_id: Vec<String>,
    /// Which platform keys it has: certificate, public-key or both
    #[arg(long, value_enum, hide_possible_values = true)]
    pub(super) mode: Option<ModeFlag>,
    /// A name for people
    #[arg(long)]
    pub(super) nickname: Option<String>,
    /// Where it is told what has no address of its own
    #[arg(long, value_name = "URL")]
    pub(super) notify_url: Option<String>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Clock {
    /// Show it
    Show,
    /// Move it by seconds, backwards too
    Advance {
        #[arg(allow_negative_numbers = true)]
        seconds: i64,
    },
    /// Set it to a Unix second
    Set { unix: i64 },
    /// Stop it
    Freeze,
    /// Let it run on
    Run,
}

#[derive(Debug, Args)]
pub(crate) struct Pay {
    /// 商户订单号
    pub(super) out_trade_no: String,
    /// show, pay, decline or close
    #[arg(default_value = "pay", value_parser = ["show", "pay", "decline", "close"], hide_possible_values = true)]
    pub(super) action: String,
    /// Who pays
    #[arg(long)]
    pub(super) openid: Option<String>,
    /// How much of it a coupon pays, in fen
    #[arg(long, value_name = "FEN")]
    pub(super) coupon_fen: Option<i64>,
    #[command(flatten)]
    pub(super) target: Target,
}

#[derive(Debug, Args)]
pub(crate) struct Deed {
    /// The merchant's number of it
    pub(super) number: String,
    /// What happens: show; for a refund succeed, close, abnormal; for a transfer confirm, succeed,
    /// refuse, fail
    #[arg(default_value = "show")]
    pub(super) action: String,
    #[command(flatten)]
    pub(super) target: Target,
}

#[derive(Debug, Args)]
pub(crate) struct Score {
    /// payafter, smartretail or service
    pub(super) product: String,
    /// 商户服务订单号
    pub(super) out_order_no: String,
    /// show, confirm, pay or decline
    #[arg(default_value = "show")]
    pub(super) action: String,
    #[command(flatten)]
    pub(super) target: Target,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Faults {
    /// List the rules
    List,
    /// Add a rule, as JSON, or a fault alone, such as `delay;ms=500`
    Add { rule: String },
    /// Take one rule away
    Remove { id: String },
    /// Take all rules away
    Clear,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Requests {
    /// List the newest
    List {
        #[arg(long, default_value_t = 100)]
        limit: u32,
    },
    /// Show one with every check, by number or Request-ID
    Show { id: String },
    /// Forget all
    Clear,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Notifications {
    /// List the first, or those behind a position
    List {
        #[arg(long, default_value_t = 0)]
        after: u64,
        #[arg(long, default_value_t = 100)]
        limit: u32,
    },
    /// Show one with every attempt, by id or by its position in the list
    Show { id: String },
    /// Send one again, by id or by its position in the list
    Resend { id: String },
    /// Wait until nothing is due any more
    Settle,
    /// Show the choices, or change some: '{"probe_rate":0.1}'
    Settings { change: Option<String> },
}

#[derive(Debug, Args)]
pub(crate) struct List {
    /// What: orders, refunds, transfers, notifications and so on
    #[arg(value_parser = PossibleValuesParser::new(listed()), hide_possible_values = true)]
    pub(super) kind: String,
    /// Only those in this state
    #[arg(long)]
    pub(super) state: Option<String>,
    /// Only those with this number, the merchant's or WeChat Pay's
    #[arg(long)]
    pub(super) number: Option<String>,
    /// Only those that began at this Unix second or later
    #[arg(long, value_name = "UNIX")]
    pub(super) from: Option<u64>,
    /// Only those that began before this Unix second
    #[arg(long, value_name = "UNIX")]
    pub(super) to: Option<u64>,
    /// How many to pass over
    #[arg(long, default_value_t = 0)]
    pub(super) offset: u32,
    #[arg(long, default_value_t = 100)]
    pub(super) limit: u32,
    #[command(flatten)]
    pub(super) target: Target,
}

/// What can be listed: what the products register, and notifications.
fn listed() -> Vec<&'static str> {
    let mut names = registry::lists();
    names.push("notifications");
    names
}

#[derive(Debug, Args)]
pub(crate) struct Perform {
    /// One of the paths below, with numbers and an action in it, such as pay/ORDER1/pay
    pub(super) act: String,
    /// Members of the body
    #[arg(value_name = "NAME=VALUE", value_parser = pair)]
    pub(super) members: Vec<Pair>,
    #[command(flatten)]
    pub(super) target: Target,
}

#[derive(Debug, Args)]
pub(crate) struct Notify {
    /// Such as TRANSACTION.SUCCESS
    pub(super) event: String,
    /// The number of an order, a refund, a transfer and so on that it tells of
    #[arg(long, value_name = "NUMBER")]
    pub(super) order: Option<String>,
    /// Where to; the address set for the merchant unless given
    #[arg(long, value_name = "URL")]
    pub(super) to: Option<String>,
    /// Members of the content, which go before what it is filled with; values may be JSON
    #[arg(value_name = "NAME=VALUE", value_parser = pair)]
    pub(super) members: Vec<Pair>,
    #[command(flatten)]
    pub(super) target: Target,
}

#[derive(Debug, Args)]
pub(crate) struct Events {
    /// Only those behind this position
    #[arg(long, default_value_t = 0)]
    pub(super) after: u64,
    #[arg(long, default_value_t = 100)]
    pub(super) limit: u32,
    #[command(flatten)]
    pub(super) target: Target,
}

#[derive(Debug, Args)]
pub(crate) struct Snapshot {
    /// Its name; made up unless given
    pub(super) id: Option<String>,
    /// Also write it into a file; it holds the sandbox's private keys
    #[arg(long, value_name = "FILE")]
    pub(super) out: Option<PathBuf>,
    /// List the names instead
    #[arg(long, conflicts_with_all = ["id", "out"])]
    pub(super) list: bool,
    #[command(flatten)]
    pub(super) target: Target,
}

#[derive(Debug, Args)]
pub(crate) struct Restore {
    /// The name of a snapshot
    #[arg(required_unless_present = "file", conflicts_with = "file")]
    pub(super) id: Option<String>,
    /// A file that `snapshot --out` wrote, here or elsewhere
    #[arg(long, value_name = "FILE")]
    pub(super) file: Option<PathBuf>,
    #[command(flatten)]
    pub(super) target: Target,
}

#[derive(Debug, Args)]
pub(crate) struct Reset {
    /// Leave the merchants as they are
    #[arg(long)]
    pub(super) keep_merchants: bool,
    #[command(flatten)]
    pub(super) target: Target,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Scenario {
    /// List all and where they stand
    List,
    /// Show the steps of one
    Show { name: String },
    /// Take the first step
    Start { name: String },
    /// Take the next step
    Next { name: String },
}

#[derive(Debug, Args)]
pub(crate) struct Admin {
    /// GET, POST, PUT, PATCH or DELETE
    #[arg(value_parser = method)]
    pub(super) method: wechatpay::Method,
    /// Path such as clock or /_sandbox/clock, with a query if need be
    pub(super) call: String,
    /// JSON as text, @FILE, or - for stdin
    pub(super) body: Option<String>,
    #[command(flatten)]
    pub(super) target: Target,
}
