//! Serves one client on stdin and stdout until stdin ends.

use super::flags::Mcp;
use super::server::{self, Server};
use crate::output::failure::{Exit, Failure, Result};
use crate::output::report::Report;
use crate::text::lookup as say;

/// Serves until the client closes stdin.
pub(crate) fn run(flags: &Mcp, _report: &Report) -> Result<()> {
    // Reading the catalogue takes most of the time of a first search: it is done while the client says hello.
    std::thread::spawn(|| drop(crate::api::by_words(&["pay".to_owned()])));
    // One client asks one thing after another.
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let served = runtime.block_on(server::on_stdio(Server::new(flags.sandbox)));
    // A read of stdin that is under way cannot be ended.
    runtime.shutdown_background();
    served.map_err(|cause| Failure::new(Exit::Failed, say::MCP_BROKE_OFF).because(&*cause))
}
