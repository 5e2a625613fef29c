//! The pages, written by clap's own generator.

use clap::CommandFactory as _;

use super::flags::Manual;
use crate::output::failure::Result;
use crate::output::file;
use crate::output::report::Report;

/// Writes `wxpay.1` and a page for each subcommand.
pub(crate) fn run(flags: &Manual, _report: &Report) -> Result<()> {
    let command = crate::flags::Flags::command();
    clap_mangen::generate_to(command, &flags.folder)
        .map_err(|error| file::unwritable(&flags.folder, &error))?;
    Ok(())
}
