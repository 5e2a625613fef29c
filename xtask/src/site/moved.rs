//! Pages at the addresses of the book of one tree: each goes on to the reader's language, and to what has
//! become of the place on it (`book/moved.toml`).

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;
use wechatpay_catalogue::Family;

use super::dress::{above, html_path};
use crate::book::{Source, Tree};
use crate::workspace::{self, Failure, Outcome};

/// The pages at old addresses, by path.
pub(super) fn pages(root: &Path, source: &Source, tree: &Tree) -> Outcome<Vec<(String, String)>> {
    let text = workspace::read(root, PATH)?;
    let moved: Moved =
        toml::from_str(&text).map_err(|error| Failure(format!("{PATH}: {error}")))?;
    let mut pages = Vec::new();
    for path in tree.pages.keys().filter(|path| *path != "index.md" && *path != "SUMMARY.md") {
        let mut places = moved.anchors.get(path).cloned().unwrap_or_default();
        let family = path.strip_prefix("reference/").and_then(|it| it.strip_suffix("/index.md"));
        if let Some(family) = family.and_then(|name| source.catalogue.family(name)) {
            places.extend(notifications(family));
        }
        pages.push((html_path(path), page(path, path, &places)?));
    }
    for (path, to) in &moved.pages {
        if tree.pages.contains_key(path) || !tree.pages.contains_key(to) {
            return Err(Failure(format!("{PATH}: {path} is there, or {to} is not")));
        }
        pages.push((html_path(path), page(path, to, &BTreeMap::new())?));
    }
    if let Some(path) = moved.anchors.keys().find(|path| !tree.pages.contains_key(*path)) {
        return Err(Failure(format!("{PATH}: {path}: no such page")));
    }
    Ok(pages)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Moved {
    pages: BTreeMap<String, String>,
    /// By page: old headings, and their anchors today.
    anchors: BTreeMap<String, BTreeMap<String, String>>,
}

/// Notifications of a family were headings in both languages.
fn notifications(family: &Family) -> impl Iterator<Item = (String, String)> {
    let heading = |zh: &str, en: &str| format!("{zh} {en}");
    family
        .events
        .iter()
        .map(move |event| (heading(&event.title.zh, &event.title.en), event.name.to_lowercase()))
}

fn page(path: &str, to: &str, places: &BTreeMap<String, String>) -> Outcome<String> {
    let (up, to) = (above(path), html_path(to));
    let places: BTreeMap<String, &String> =
        places.iter().map(|(heading, anchor)| (anchor_of(heading), anchor)).collect();
    let places = serde_json::to_string(&places)
        .map_err(|error| Failure(format!("{path}: places: {error}")))?;
    Ok(format!(
        "<!doctype html>\n<html lang=\"en\"><meta charset=\"utf-8\"><title>{to}</title>\n\
         <meta name=\"robots\" content=\"noindex\">\n\
         <script>\nvar places = {places}, place = decodeURIComponent(location.hash.slice(1))\n\
         location.replace('{up}' + (navigator.language.startsWith('zh') ? 'zh' : 'en') + '/{to}' \
         + (place ? '#' + (places[place] || place) : ''))\n</script>\n\
         <noscript><meta http-equiv=\"refresh\" content=\"0; url={up}zh/{to}\"></noscript>\n\
         <p><a href=\"{up}zh/{to}\">中文</a> · <a href=\"{up}en/{to}\">English</a></p></html>\n"
    ))
}

/// The anchor that mdBook makes of a heading.
fn anchor_of(heading: &str) -> String {
    let letter = |c: char| match c {
        c if c.is_alphanumeric() || c == '_' || c == '-' => Some(c.to_ascii_lowercase()),
        c if c.is_whitespace() => Some('-'),
        _ => None,
    };
    heading.chars().filter_map(letter).collect()
}

const PATH: &str = "book/moved.toml";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_anchors_are_those_of_mdbook() {
        let check = |heading: &str, expected: &str| assert_eq!(anchor_of(heading), expected);
        check("崩溃演练 The crash campaign", "崩溃演练-the-crash-campaign");
        check(
            "`Unknown` 时怎么办 What to do on `Unknown`",
            "unknown-时怎么办-what-to-do-on-unknown",
        );
        check("磁盘满、锁与挂起 Full disks, locks", "磁盘满锁与挂起-full-disks-locks");
    }

    #[test]
    fn a_page_goes_on_to_the_place_of_today() {
        let places = BTreeMap::from([("对账 Reconcile".to_owned(), "reconcile".to_owned())]);
        let page = page("production/a.md", "outbox.md", &places).expect("text");
        assert!(page.contains(r#"{"对账-reconcile":"reconcile"}"#), "{page}");
        assert!(page.contains("'../' +") && page.contains("'/outbox.html'"), "{page}");
    }
}
