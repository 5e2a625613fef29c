//! How much of WeChat Pay's public API the catalogue has, as one sentence for all documents.
//!
//! The figures are in `deviations/surface.toml`; `cargo xtask facts` proves them against the
//! witnesses.

use toml::de::{DeTable, DeValue};

use crate::{Catalogue, Family, Name, Words};

/// What was counted when the catalogue was last compared with all witnesses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Surface {
    /// When, `yyyy-MM-dd`.
    pub date: String,
    /// Operations of any witness that the catalogue has.
    pub operations_held: usize,
    /// Operations that any witness knows.
    pub operations_known: usize,
    /// Events of any witness that the catalogue has.
    pub events_held: usize,
    /// Events that any witness knows.
    pub events_known: usize,
}

impl Surface {
    /// Reads the `[surface]` of `deviations/surface.toml`; nothing if a figure is missing.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let file = DeTable::parse(text).ok()?.into_inner();
        let DeValue::Table(surface) = file.get("surface")?.get_ref() else { return None };
        let count = |name: &str| match surface.get(name)?.get_ref() {
            DeValue::Integer(figure) => figure.as_str().parse().ok(),
            _ => None,
        };
        let date = match surface.get("date")?.get_ref() {
            DeValue::String(date) => date.to_string(),
            _ => return None,
        };
        Some(Self {
            date,
            operations_held: count("operations_held")?,
            operations_known: count("operations_known")?,
            events_held: count("events_held")?,
            events_known: count("events_known")?,
        })
    }

    /// The dated statement, as READMEs, the book and `wxpay api list` print it.
    #[must_use]
    pub fn statement(&self, catalogue: &Catalogue) -> Words {
        let Self { date, operations_held, operations_known, events_held, events_known } = self;
        let sealed: usize =
            catalogue.families().iter().map(|family| catalogue.sealed_members(family)).sum();
        Words {
            zh: format!(
                "截至 {date}，独立来源所知的 {operations_known} 个接口中的 {operations_held} 个、\
                 {events_known} 个通知事件中的 {events_held} 个均已覆盖，含 {sealed} 个加密字段"
            ),
            en: format!(
                "{date}: {operations_held} of {operations_known} operations and {events_held} of \
                 {events_known} notification events that any of the witnesses knows, {sealed} sealed \
                 fields"
            ),
        }
    }
}

impl Catalogue {
    /// How many members of a family's requests, answers and events are sealed (敏感信息).
    #[must_use]
    pub fn sealed_members(&self, family: &Family) -> usize {
        let operations = family.operations.iter().flat_map(|o| [&o.body, &o.query, &o.reply]);
        let resources = family.events.iter().map(|event| &event.resource);
        let names = operations.chain(resources).flatten();
        names.map(|name: &Name| self.sealed(name).len()).sum()
    }
}

/// The surface this crate was built with.
///
/// # Panics
///
/// Never in a crate that was released: a test reads it.
#[cfg(feature = "embedded")]
#[must_use]
pub fn surface() -> &'static Surface {
    static SURFACE: std::sync::LazyLock<Surface> = std::sync::LazyLock::new(|| {
        let text = include_str!("../deviations/surface.toml");
        Surface::read(text).unwrap_or_else(|| panic!("deviations/surface.toml lacks a figure"))
    });
    &SURFACE
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "[surface]\ndate = \"2025-11-22\"\noperations_held = 1\noperations_known = 2\n\
        events_held = 0\nevents_known = 3\n";

    #[test]
    fn the_statement_says_of_how_many() {
        let family = "prefix = \"/v3/p\"\ntitle = { zh = \"探\", en = \"p\" }\n\
            [[endpoint]]\npost = \"\"\nname = \"a\"\ntitle = { zh = \"探\", en = \"p\" }\nbody = \"A\"\n\
            [type.A]\nname = \"sensitive\"\n";
        let catalogue = Catalogue::read(&[("p", family)], "").expect("readable");
        let Words { zh, en } = Surface::read(TEXT).expect("all figures").statement(&catalogue);
        assert_eq!(
            en,
            "2025-11-22: 1 of 2 operations and 0 of 3 notification events that any of the witnesses \
             knows, 1 sealed fields"
        );
        assert_eq!(
            zh,
            "截至 2025-11-22，独立来源所知的 2 个接口中的 1 个、3 个通知事件中的 0 个均已覆盖，含 1 个加密字段"
        );
    }

    #[test]
    fn a_figure_that_is_missing_is_told() {
        for line in TEXT.lines() {
            assert_eq!(Surface::read(&TEXT.replace(line, "")), None, "{line}");
        }
        assert_eq!(Surface::read("[surface"), None);
        #[cfg(feature = "embedded")]
        assert!(surface().operations_known >= surface().operations_held);
    }
}
