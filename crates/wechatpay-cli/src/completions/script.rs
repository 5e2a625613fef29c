//! `wxpay completions`: clap's script for a shell, and ours for the paths, which clap cannot know.
//!
//! The script gets paths from the program (`wxpay api paths`), so it need not be renewed when
//! the catalogue grows.

use clap::CommandFactory as _;
use clap_complete::aot;

use super::flags::{Completions, Shell};
use crate::output::failure::Result;
use crate::output::report::Report;

/// Prints the script.
pub(crate) fn run(flags: &Completions, report: &Report) -> Result<()> {
    report.text(&script(flags.shell))?;
    Ok(())
}

fn script(shell: Shell) -> String {
    match shell {
        Shell::Bash => format!("{}{BASH}", of_clap(aot::Bash)),
        Shell::Fish => format!("{}{FISH}", of_clap(aot::Fish)),
        Shell::Zsh => {
            // The arguments with these names are paths: of `req`, `outbox put`, `upload` and
            // `api show`.
            let lines = of_clap(aot::Zsh);
            let lines = lines.lines().map(|line| {
                let begins = |starts: &[&str]| {
                    starts.iter().any(|start| line.trim_start().starts_with(start))
                };
                if begins(&["':path -- ", "':operation -- "]) {
                    line.replace(":_default'", ":_wxpay_paths'")
                } else if begins(&["':act -- "]) {
                    line.replace(":_default'", ":_wxpay_acts'")
                } else {
                    line.to_owned()
                }
            });
            let text = lines.collect::<Vec<_>>().join("\n");
            // Before anything runs: clap's script ends by calling what it defined.
            text.replacen("\nautoload", &format!("\n{ZSH}\nautoload"), 1) + "\n"
        }
    }
}

fn of_clap(generator: impl aot::Generator) -> String {
    let mut text = Vec::new();
    aot::generate(generator, &mut crate::flags::Flags::command(), "wxpay", &mut text);
    String::from_utf8_lossy(&text).into_owned()
}

const BASH: &str = r#"
_wxpay_paths() {
    local current="${COMP_WORDS[COMP_CWORD]}" method='' uploads='' acts='' path
    if [[ $COMP_CWORD -eq 2 && ${COMP_WORDS[1]} == upload && $current != -* ]]; then
        uploads=yes
    elif [[ $COMP_CWORD -eq 3 && ${COMP_WORDS[1]} == sandbox && ${COMP_WORDS[2]} == act && $current != -* ]]; then
        acts=yes
    elif [[ $COMP_CWORD -eq 3 && ${COMP_WORDS[1]} == req && $current != -* ]]; then
        method=${COMP_WORDS[2]}
    elif [[ $COMP_CWORD -ne 3 || ${COMP_WORDS[1]} != api || ${COMP_WORDS[2]} != show || $current == -* ]]; then
        _wxpay "$@"
        return
    fi
    COMPREPLY=()
    while IFS= read -r path; do
        COMPREPLY+=("$path")
    done < <("${COMP_WORDS[0]}" api paths ${uploads:+--uploads} ${acts:+--acts} ${method:+--method "$method"} -- "$current" 2>/dev/null)
}
complete -F _wxpay_paths -o bashdefault -o default wxpay
"#;

const FISH: &str = r#"
complete -c wxpay -n "__fish_wxpay_using_subcommand req" -f -a "(wxpay api paths -- (commandline -ct) 2>/dev/null)"
complete -c wxpay -n "__fish_wxpay_using_subcommand upload" -a "(wxpay api paths --uploads -- (commandline -ct) 2>/dev/null)"
complete -c wxpay -n "__fish_wxpay_using_subcommand sandbox; and __fish_seen_subcommand_from act" -f -a "(wxpay api paths --acts -- (commandline -ct) 2>/dev/null)"
complete -c wxpay -n "__fish_wxpay_using_subcommand api; and __fish_seen_subcommand_from show" -f -a "(wxpay api paths -- (commandline -ct) 2>/dev/null)"
"#;

const ZSH: &str = r#"
_wxpay_paths() {
    local method=${words[(r)(GET|POST|PUT|PATCH|DELETE)]}
    local -a paths uploads
    [[ $words[1] == upload ]] && uploads=(--uploads)
    paths=(${(f)"$(wxpay api paths $uploads ${method:+--method} ${method:+$method} -- "$PREFIX" 2>/dev/null)"})
    compadd -a paths
}
_wxpay_acts() {
    local -a acts
    acts=(${(f)"$(wxpay api paths --acts -- "$PREFIX" 2>/dev/null)"})
    compadd -a acts
}
"#;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_script_asks_for_paths() {
        let check = |shell, times: usize, hook: &str| {
            let script = script(shell);
            assert_eq!(script.matches(hook).count(), times, "{shell:?}\n{script}");
            assert!(script.contains("wxpay api paths") || shell == Shell::Bash, "{shell:?}");
        };
        check(Shell::Bash, 1, "complete -F _wxpay_paths");
        check(Shell::Bash, 1, "${acts:+--acts}");
        check(Shell::Fish, 4, "(wxpay api paths --");
        check(Shell::Zsh, 1, ":_wxpay_acts'");
        check(Shell::Zsh, 4, ":_wxpay_paths'");
        check(Shell::Zsh, 1, "\n_wxpay_paths() {");
    }
}
