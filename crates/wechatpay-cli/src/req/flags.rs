//! Arguments of `wxpay req`.

use clap::Args;
use wechatpay::Method;

use crate::pair::{Pair, header, method, pair};
use crate::settings::SettingsFlags;
use crate::text::help::long;

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

    /// Print the request as a signed curl command instead of sending it
    #[arg(long, help_heading = OUTPUT, conflicts_with_all = ["json", "raw", "danger_show_signed_text"])]
    pub(crate) curl: bool,

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

const OUTPUT: &str = "Output";
