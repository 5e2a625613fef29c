//! Arguments of `wxpay api`.

use clap::{Args, Subcommand};
use wechatpay::Method;

use crate::pair::method;
use crate::text::help::long;

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

        #[arg(long)]
        acts: bool,

        #[arg(default_value = "")]
        prefix: String,
    },
}
