//! The pages of one language: chapters written by hand, and the reference generated from the catalogue.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt::Write as _;
use std::path::Path;

use wechatpay_catalogue::{Catalogue, Surface};

use super::arrangement::Arrangement;
use super::language::Language;
use super::page::{Context, Format};
use super::{chapters, sample};
use crate::workspace::{self, Outcome};

/// What both trees are made from.
pub struct Source {
    pub(crate) catalogue: Catalogue,
    pub(crate) arrangement: Arrangement,
    samples: HashMap<String, String>,
    played: BTreeSet<String>,
    compared: String,
}

/// The pages of one language, by their path below the tree, such as `reference/pay/index.md`.
pub struct Tree {
    /// Whose words stand there.
    pub language: Language,
    /// What mdBook reads.
    pub pages: BTreeMap<String, String>,
    /// The Markdown that is beside a page, where it differs from what mdBook reads.
    pub plain: BTreeMap<String, String>,
    /// The list of chapters by hand, as the sidebar shows it.
    pub contents: Vec<chapters::Entry>,
}

impl Source {
    /// Reads what the trees are made from, with the samples of all operations.
    ///
    /// # Errors
    ///
    /// If a file cannot be read, or a sample is not Rust.
    pub fn read(root: &Path, catalogue: Catalogue) -> Outcome<Self> {
        let samples = sample::samples(root, &catalogue)?.bodies;
        Ok(Self { samples, ..Self::without_samples(root, catalogue)? })
    }

    /// The same without samples, which take a run of rustfmt: enough to look for links.
    ///
    /// # Errors
    ///
    /// If a file cannot be read.
    pub fn without_samples(root: &Path, catalogue: Catalogue) -> Outcome<Self> {
        let arrangement = Arrangement::read(root, &catalogue)?;
        let surface = workspace::read(root, SURFACE).ok().and_then(|text| Surface::read(&text));
        let compared = surface.map(|surface| surface.date).unwrap_or_default();
        let (played, samples) = (played(root, &catalogue), HashMap::new());
        Ok(Self { catalogue, arrangement, samples, played, compared })
    }

    /// All pages of one language.
    ///
    /// # Errors
    ///
    /// If a chapter cannot be read.
    pub fn tree(&self, root: &Path, language: Language) -> Outcome<Tree> {
        let mut pages = chapters::read(root, language)?;
        let contents = chapters::contents(root, language)?;
        let mut plain = BTreeMap::new();
        let catalogue = &self.catalogue;
        let context =
            Context { catalogue, language, played: &self.played, compared: &self.compared };
        pages.insert("reference/index.md".to_owned(), context.reference(&self.arrangement));
        pages.insert("reference/errors.md".to_owned(), context.error_codes());
        for name in self.families() {
            let Some(family) = catalogue.family(name) else { continue };
            let folder = format!("reference/{name}");
            let index = format!("{folder}/index.md");
            plain.insert(index.clone(), context.family(family, Format::Plain));
            pages.insert(index, context.family(family, Format::Site));
            for operation in &family.operations {
                let path = format!("{folder}/{}.md", operation.name);
                let sample = self.samples.get(&operation.id()).map_or("", String::as_str);
                let page = |format| context.page(family, operation, sample, format);
                plain.insert(path.clone(), page(Format::Plain));
                pages.insert(path, page(Format::Site));
            }
        }
        pages.insert("SUMMARY.md".to_owned(), self.summary(&contents, language));
        Ok(Tree { language, pages, plain, contents })
    }

    /// The families with pages, in the order of the reference.
    pub(crate) fn families(&self) -> impl Iterator<Item = &String> {
        self.arrangement.products.iter().flat_map(|product| &product.families)
    }

    /// mdBook renders what is in its summary, and leads from page to page in its order.
    fn summary(&self, contents: &[chapters::Entry], language: Language) -> String {
        let mut text = chapters::summary(contents);
        let mut line = |depth: usize, title: &str, path: &str| {
            // Writing to a text cannot fail.
            let _ = writeln!(text, "{}- [{title}]({path})", "  ".repeat(depth));
        };
        for name in self.families() {
            let Some(family) = self.catalogue.family(name) else { continue };
            line(0, language.of(&family.title), &format!("reference/{name}/index.md"));
            for operation in &family.operations {
                let path = format!("reference/{name}/{}.md", operation.name);
                line(1, language.of(&operation.title), &path);
            }
        }
        text
    }
}

/// The operations that a family of the sandbox registers, as its source says.
fn played(root: &Path, catalogue: &Catalogue) -> BTreeSet<String> {
    let mut played = BTreeSet::new();
    for file in workspace::files_below(root, SANDBOX, ".rs") {
        let text = workspace::read(root, &file).unwrap_or_default();
        for (before, _) in text.match_indices("\" =>").map(|(at, _)| text.split_at(at)) {
            let name = before.rsplit('"').next().unwrap_or_default();
            if catalogue.operation(name).is_some() {
                played.insert(name.to_owned());
            }
        }
    }
    played
}

const SURFACE: &str = "crates/wechatpay-catalogue/deviations/surface.toml";
const SANDBOX: &str = "crates/wechatpay-sandbox/src/families";
