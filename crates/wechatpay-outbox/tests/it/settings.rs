//! What the environment says, and what is said to whoever runs the tests, in one place.

pub(crate) fn setting(name: &str) -> Option<String> {
    #[expect(clippy::disallowed_methods, reason = "the settings of a test run come from outside")]
    std::env::var(name).ok().filter(|text| !text.is_empty())
}

pub(crate) fn say(text: &str) {
    #[expect(clippy::print_stdout, reason = "a skipped test must not be silent")]
    {
        println!("{text}");
    }
}
