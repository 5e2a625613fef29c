//! Reads the environment variables. No other module of the program does.

/// A variable of this process. One that is not Unicode counts as absent.
pub(crate) fn environment(name: &str) -> Option<String> {
    #[expect(clippy::disallowed_methods, reason = "the environment is read here and nowhere else")]
    std::env::var(name).ok()
}

/// The names of all variables of this process.
pub(crate) fn environment_names() -> Vec<String> {
    std::env::vars_os().filter_map(|(name, _)| name.into_string().ok()).collect()
}

/// Whether whoever started the program is content with colours (no-color.org).
pub(crate) fn allows_colour(look: impl Fn(&str) -> Option<String>) -> bool {
    let is_set = |name: &str| look(name).is_some_and(|value| !value.is_empty());
    !is_set("NO_COLOR") && look("TERM").is_none_or(|term| term != "dumb")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_can_be_declined() {
        let check = |no_color: Option<&str>, term: Option<&str>, expected: bool| {
            let look = |name: &str| match name {
                "NO_COLOR" => no_color.map(str::to_owned),
                "TERM" => term.map(str::to_owned),
                _ => None,
            };
            assert_eq!(allows_colour(look), expected);
        };
        check(None, None, true);
        check(None, Some("xterm"), true);
        check(Some(""), Some("xterm"), true);
        check(Some("1"), Some("xterm"), false);
        check(None, Some("dumb"), false);
    }
}
