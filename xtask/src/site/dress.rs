//! A page as mdBook renders it, made part of a site in two languages.

use std::fmt::Write as _;

use super::sidebar;
use crate::book::{Source, Tree, inline};
use crate::workspace::{Failure, Outcome};

/// What pages of one language are dressed with.
pub(super) struct Dress<'a> {
    pub(super) source: &'a Source,
    pub(super) tree: &'a Tree,
}

impl Dress<'_> {
    /// The page at `path` (`reference/pay/index.md`), dressed.
    pub(super) fn page(&self, path: &str, html: &str) -> Outcome<String> {
        let mut page = Page { path, html: html.to_owned() };
        page.remove("<!-- Fonts -->", "<!-- Highlight.js")?;
        page.remove("<!-- Start loading toc.js asap -->", "</head>")?;
        let contents = sidebar::html(self.source, self.tree, path);
        page.replace_between("<!-- populated by js -->", "</noscript>", &contents)?;
        page.before("</head>", &head(path))?;
        page.after("<div class=\"right-buttons\">", &self.buttons(path))?;
        page.before("</main>", &self.foot(path))?;
        page.mark_for_search()?;
        Ok(page.html)
    }

    fn buttons(&self, path: &str) -> String {
        let language = self.tree.language;
        let find = language.say("搜索", "Search");
        format!(
            "<button id=\"find\" type=\"button\" aria-keyshortcuts=\"/\">{find} <kbd>/</kbd></button>{}",
            self.switch(path)
        )
    }

    /// A plain link, to which the script only adds the place on the page.
    fn switch(&self, path: &str) -> String {
        let other = self.tree.language.other();
        let (page, up, code) = (html_path(path), above(path), other.code());
        format!(
            "<a class=\"language\" rel=\"alternate\" hreflang=\"{code}\" lang=\"{code}\" \
             href=\"{up}../{code}/{page}\">{}</a>",
            other.name()
        )
    }

    fn foot(&self, path: &str) -> String {
        let name = path.rsplit('/').next().unwrap_or(path);
        let markdown = self.tree.language.say("本页的 Markdown", "This page as Markdown");
        format!(
            "<footer class=\"foot\" data-pagefind-ignore>{} · <a href=\"{name}\">{}</a></footer>\n",
            self.switch(path),
            inline::escape(markdown)
        )
    }
}

/// Where the same page is in other languages and as Markdown.
fn head(path: &str) -> String {
    let (page, up) = (html_path(path), above(path));
    let mut text = String::new();
    for (code, language) in [("zh", "zh"), ("en", "en"), ("x-default", "en")] {
        // Writing to a text cannot fail.
        let _ = writeln!(
            text,
            "<link rel=\"alternate\" hreflang=\"{code}\" href=\"{up}../{language}/{page}\">"
        );
    }
    let name = path.rsplit('/').next().unwrap_or(path);
    let _ = writeln!(text, "<link rel=\"alternate\" type=\"text/markdown\" href=\"{name}\">");
    text
}

/// The page's file as a reader asks for it.
pub(super) fn html_path(path: &str) -> String {
    format!("{}.html", path.trim_end_matches(".md"))
}

/// From a page's folder to its tree.
pub(super) fn above(path: &str) -> String {
    "../".repeat(path.matches('/').count())
}

struct Page<'p> {
    path: &'p str,
    html: String,
}

impl Page<'_> {
    fn find(&self, mark: &str, from: usize) -> Outcome<usize> {
        let rest = self.html.get(from..).unwrap_or_default();
        rest.find(mark).map(|at| from + at).ok_or_else(|| {
            let path = self.path;
            Failure(format!(
                "{path}: mdBook's page has no `{mark}`; the site is made for mdbook 0.5.4"
            ))
        })
    }

    fn before(&mut self, mark: &str, text: &str) -> Outcome<()> {
        let at = self.find(mark, 0)?;
        self.html.insert_str(at, text);
        Ok(())
    }

    fn after(&mut self, mark: &str, text: &str) -> Outcome<()> {
        let at = self.find(mark, 0)? + mark.len();
        self.html.insert_str(at, text);
        Ok(())
    }

    /// Takes out what begins with one mark, up to another that stays.
    fn remove(&mut self, from: &str, to: &str) -> Outcome<()> {
        let start = self.find(from, 0)?;
        let end = self.find(to, start)?;
        self.html.replace_range(start..end, "");
        Ok(())
    }

    fn replace_between(&mut self, from: &str, to: &str, text: &str) -> Outcome<()> {
        let start = self.find(from, 0)?;
        let end = self.find(to, start)? + to.len();
        self.html.replace_range(start..end, text);
        Ok(())
    }

    /// What the full text search reads: the page without code and common errors; its title counts most.
    fn mark_for_search(&mut self) -> Outcome<()> {
        let start = self.find("<main>", 0)?;
        let end = self.find("</main>", start)?;
        let main = self.html.get(start..end).unwrap_or_default();
        let mut marked = main.replacen("<main>", "<main data-pagefind-body>", 1);
        if let Some(at) = marked.find("<h1 ") {
            let mark = " data-pagefind-meta=\"title\" data-pagefind-weight=\"10\"";
            marked.insert_str(at + "<h1".len(), mark);
        }
        let marked = marked.replace("<pre", "<pre data-pagefind-ignore");
        self.html.replace_range(start..end, &marked);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_of_a_page() {
        assert_eq!(html_path("reference/pay/index.md"), "reference/pay/index.html");
        assert_eq!(above("reference/pay/index.md"), "../../");
        assert_eq!(above("keys.md"), "");
    }

    #[test]
    fn only_the_text_of_a_page_is_searched() {
        let html = "<h1 class=\"menu-title\">Book</h1><main><h1 id=\"a\">A</h1><pre>x</pre></main>";
        let mut page = Page { path: "a.md", html: html.to_owned() };
        page.mark_for_search().expect("marks");
        let expected = "<h1 class=\"menu-title\">Book</h1><main data-pagefind-body><h1 \
                        data-pagefind-meta=\"title\" data-pagefind-weight=\"10\" id=\"a\">A</h1><pre \
                        data-pagefind-ignore>x</pre></main>";
        assert_eq!(page.html, expected);
        let failure = page.before("<nothing>", "x").expect_err("no such mark");
        assert!(failure.0.contains("0.5.4"), "{failure}");
    }
}
