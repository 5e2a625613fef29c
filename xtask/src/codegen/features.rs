//! Features of the two manifests, and the list of embedded family files.

use wechatpay_catalogue::{Catalogue, Family};

use super::family;
use super::text::Text;

/// Manifests with a generated region, and the lines that belong there.
pub(super) fn manifests(catalogue: &Catalogue) -> Vec<(&'static str, Vec<String>)> {
    let families = catalogue.families();
    let common: Vec<&Family> = families.iter().filter(|family| family.common).collect();
    let mut api = vec![feature("all", families.iter().map(|family| family.name.as_str()))];
    api.push(feature("common", common.iter().map(|family| family.name.as_str())));
    api.extend(families.iter().map(|family| {
        feature(&family.name, family::needed_families(catalogue, family).into_iter())
    }));

    let of_api = |name: &str| feature(name, [format!("wechatpay-api/{name}").as_str()].into_iter());
    let names = ["all", "common"].into_iter().chain(families.iter().map(|f| f.name.as_str()));
    let sdk = names.map(of_api).collect();
    vec![("crates/wechatpay-api/Cargo.toml", api), ("crates/wechatpay-sdk/Cargo.toml", sdk)]
}

/// The manifest with its region replaced; `None` if it has no region.
pub(super) fn with_region(manifest: &str, lines: &[String]) -> Option<String> {
    let (before, rest) = manifest.split_once(BEGIN)?;
    let (_, after) = rest.split_once(END)?;
    Some(format!("{before}{BEGIN}\n{}\n{END}{after}", lines.join("\n")))
}

/// The source of the catalogue's `embed.rs`.
pub(super) fn embed_list(catalogue: &Catalogue) -> String {
    let mut text = Text::default();
    text.push(EMBED_HEAD);
    let families = catalogue.families();
    text.line(format!("const FAMILIES: [(&str, &str); {}] = [", families.len()));
    for Family { name, .. } in families {
        text.line(format!("    ({name:?}, include_str!(\"../families/{name}.toml\")),"));
    }
    text.line("];");
    text.finish()
}

fn feature<'a>(name: &str, enables: impl Iterator<Item = &'a str>) -> String {
    let quoted: Vec<String> = enables.map(|feature| format!("{feature:?}")).collect();
    let short = format!("{name} = [{}]", quoted.join(", "));
    if short.len() <= 100 {
        return short;
    }
    let lines: Vec<String> = quoted.iter().map(|feature| format!("  {feature},\n")).collect();
    format!("{name} = [\n{}]", lines.concat())
}

const BEGIN: &str = "# codegen: features";
const END: &str = "# codegen: end";

const EMBED_HEAD: &str = r#"//! The catalogue's files, compiled in. Written by `cargo xtask codegen`, do not edit.

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
            .and_then(|catalogue| catalogue.with_error_codes(ERRORS))
            .unwrap_or_else(|problems| panic!("the embedded catalogue is sound: {problems:?}"))
    });
    &CATALOGUE
}

const GLOSSARY: &str = include_str!("../glossary.toml");

const ERRORS: &str = include_str!("../errors.toml");

"#;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_region_changes() {
        let manifest = "[features]\n# codegen: features\nold = []\n# codegen: end\ndefault = []\n";
        let wanted = "[features]\n# codegen: features\na = []\n# codegen: end\ndefault = []\n";
        assert_eq!(with_region(manifest, &["a = []".to_owned()]).as_deref(), Some(wanted));
        assert_eq!(with_region("[features]\n", &[]), None);
    }

    #[test]
    fn long_features_take_several_lines() {
        let names = ["a-rather-long-family-name"; 5];
        let text = feature("all", names.into_iter());
        assert!(text.lines().all(|line| line.len() < 100) && text.lines().count() == 7, "{text}");
        assert_eq!(feature("x", [].into_iter()), "x = []");
    }
}
