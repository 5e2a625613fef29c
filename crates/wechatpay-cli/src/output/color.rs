//! The argument `--color`.

use clap::ValueEnum;

/// Whether output is coloured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum When {
    // On a terminal. (Doc comments here would make every `--help` three times as long.)
    Auto,
    // Also into files and pipes.
    Always,
    // Not at all.
    Never,
}
