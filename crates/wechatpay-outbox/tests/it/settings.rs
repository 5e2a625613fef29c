//! What the environment says, and what is said to whoever runs the tests, in one place.

pub(crate) fn setting(name: &str) -> Option<String> {
    #[expect(clippy::disallowed_methods, reason = "the settings of a test run come from outside")]
    std::env::var(name).ok().filter(|text| !text.is_empty())
}

/// What a test cannot do without: it fails, so that nobody takes it for passed.
pub(crate) fn needed(name: &str) -> String {
    setting(name).unwrap_or_else(|| panic!("{name} is not set, see .ci/postgres"))
}

pub(crate) fn say(text: &str) {
    #[expect(clippy::print_stdout, reason = "a skipped test must not be silent")]
    {
        println!("{text}");
    }
}
