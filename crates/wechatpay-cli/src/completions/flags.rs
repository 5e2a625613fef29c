//! Arguments of `wxpay completions`.

use clap::{Args, ValueEnum};

use crate::text::help::long;

/// Print a completion script for a shell
#[derive(Debug, Args)]
#[command(after_help = long::COMPLETIONS.en)]
pub(crate) struct Completions {
    /// bash, zsh or fish
    #[arg(value_enum, hide_possible_values = true)]
    pub(crate) shell: Shell,
}

/// Shells with a completion script.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Shell {
    Bash,
    Zsh,
    Fish,
}
