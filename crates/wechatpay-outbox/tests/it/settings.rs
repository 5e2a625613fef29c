//! What the environment says, read in one place.

pub(crate) fn setting(name: &str) -> Option<String> {
    #[expect(clippy::disallowed_methods, reason = "the settings of a test run come from outside")]
    std::env::var(name).ok().filter(|text| !text.is_empty())
}
