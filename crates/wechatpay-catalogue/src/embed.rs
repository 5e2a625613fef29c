//! The catalogue's files, compiled in. Written by `cargo xtask codegen`, do not edit.

use std::sync::LazyLock;

use crate::Catalogue;

/// The catalogue this crate was built with, read on first use.
///
/// # Panics
///
/// Never in a crate that was released: `cargo xtask codegen` refuses files that cannot be read, and
/// a test reads them all.
#[must_use]
pub fn catalogue() -> &'static Catalogue {
    static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| {
        Catalogue::read(&FAMILIES, GLOSSARY)
            .unwrap_or_else(|problems| panic!("the embedded catalogue is sound: {problems:?}"))
    });
    &CATALOGUE
}

const GLOSSARY: &str = include_str!("../glossary.toml");

const FAMILIES: [(&str, &str); 4] = [
    ("discount-card", include_str!("../families/discount-card.toml")),
    ("edu-star", include_str!("../families/edu-star.toml")),
    ("payscore-payafter", include_str!("../families/payscore-payafter.toml")),
    ("payscore-smartretail", include_str!("../families/payscore-smartretail.toml")),
];
