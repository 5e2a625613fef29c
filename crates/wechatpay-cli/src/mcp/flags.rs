//! Arguments of `wxpay mcp`.

use clap::Args;

use crate::text::help::long;

/// Serve agents over stdio (MCP): operations, samples, explanations, and a sandbox
#[derive(Debug, Args)]
#[command(after_help = long::MCP.en)]
pub(crate) struct Mcp {
    /// Also offer the tools that start a sandbox, call it and act in it
    #[arg(long)]
    pub(crate) sandbox: bool,
}
