//! The sidebar of a page: the chapters, and of the reference the products with the page's own section open.

use std::fmt::Write as _;

use super::dress::{above, html_path};
use crate::book::{Source, Tree, inline};

/// The sidebar of the page at `path`.
pub(super) fn html(source: &Source, tree: &Tree, path: &str) -> String {
    let up = above(path);
    let mut list = List { html: String::new(), up: &up, path };
    list.html.push_str("<div class=\"sidebar-scrollbox\"><ol class=\"chapter\">\n");
    for entry in &tree.contents {
        match &entry.path {
            None => {
                let title = inline::escape(&entry.title);
                let _ = writeln!(list.html, "<li class=\"part-title\">{title}</li>");
            }
            Some(page) => list.item(entry.depth, &entry.title, page, ""),
        }
    }
    let language = tree.language;
    let family = path.strip_prefix("reference/").and_then(|rest| rest.split_once('/'));
    let family = family.map(|(family, _)| family);
    let open = family.and_then(|family| source.arrangement.product_of(family));
    for product in &source.arrangement.products {
        let anchor = format!("#{}", product.id);
        list.item(1, language.of(&product.title), "reference/index.md", &anchor);
        if open.is_none_or(|open| open.id != product.id) {
            continue;
        }
        for name in &product.families {
            let Some(found) = source.catalogue.family(name) else { continue };
            let page = format!("reference/{name}/index.md");
            list.item(2, language.of(&found.title), &page, "");
            if Some(name.as_str()) != family {
                continue;
            }
            for operation in &found.operations {
                let page = format!("reference/{name}/{}.md", operation.name);
                list.item(3, language.of(&operation.title), &page, "");
            }
        }
    }
    list.html.push_str("</ol></div>\n");
    list.html
}

struct List<'l> {
    html: String,
    up: &'l str,
    path: &'l str,
}

impl List<'_> {
    fn item(&mut self, depth: usize, title: &str, page: &str, anchor: &str) {
        let is_here = page == self.path && anchor.is_empty();
        let here = if is_here { " class=\"active\" aria-current=\"page\"" } else { "" };
        let (href, title) =
            (format!("{}{}{anchor}", self.up, html_path(page)), inline::escape(title));
        let _ =
            writeln!(self.html, "<li class=\"s{depth}\"><a href=\"{href}\"{here}>{title}</a></li>");
    }
}
