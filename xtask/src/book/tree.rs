//! The pages of one language: chapters written by hand, and the reference generated from the catalogue.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt::Write as _;
use std::path::Path;

use wechatpay_catalogue::{Catalogue, Operation, Surface};

use super::adjust::Adjustments;
use super::arrangement::Arrangement;
use super::language::Language;
use super::page::{self, Context, Format};
use super::shell::Shell;
use super::sources::Sources;
use super::{chapters, sample};
use crate::workspace::{self, Failure, Outcome};

/// What both trees are made from.
pub struct Source {
    pub(crate) catalogue: Catalogue,
    pub(crate) arrangement: Arrangement,
    samples: HashMap<String, String>,
    adjustments: Adjustments,
    played: BTreeSet<String>,
    sources: Sources,
    compared: String,
}

/// The commands that the page of an operation shows.
#[derive(Clone, Debug)]
pub struct ShellSample {
    /// `family.operation`.
    pub id: String,
    /// As a shell takes them, in their order; the last is the operation's own.
    pub commands: Vec<String>,
    /// The code with which the sandbox refuses the last, as the page says.
    pub refused: Option<String>,
    /// Whether the page says that the sandbox may not know what is asked for.
    pub may_be_unknown: bool,
    /// Whether the answer is a file.
    pub is_download: bool,
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
        let samples = sample::samples(root, &catalogue)?;
        if let Some(fault) = samples.adjustments.faults(&catalogue).into_iter().next() {
            return Err(Failure(fault));
        }
        let (samples, adjustments) = (samples.bodies, samples.adjustments);
        Ok(Self { samples, adjustments, ..Self::without_samples(root, catalogue)? })
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
        let (adjustments, sources) = (Adjustments::default(), Sources::read(root));
        Ok(Self { catalogue, arrangement, samples, adjustments, played, sources, compared })
    }

    /// The operations that the sandbox plays by a state machine, by id, as pages say.
    #[must_use]
    pub const fn played(&self) -> &BTreeSet<String> {
        &self.played
    }

    /// What pages show for a shell, for each operation that a command can send.
    #[must_use]
    pub fn shell_samples(&self) -> Vec<ShellSample> {
        let shell = self.shell();
        let sample = |operation: &Operation| {
            let id = operation.id();
            Some(ShellSample {
                commands: Some(shell.commands(operation)).filter(|it| !it.is_empty())?,
                refused: self.adjustments.refused(&id).map(str::to_owned),
                may_be_unknown: page::may_be_unknown(&self.adjustments, operation),
                is_download: operation.download,
                id,
            })
        };
        self.catalogue.operations().filter_map(sample).collect()
    }

    fn shell(&self) -> Shell<'_> {
        let (catalogue, samples) = (&self.catalogue, &self.samples);
        Shell { catalogue, samples, adjustments: &self.adjustments }
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
        let context = Context {
            shell: self.shell(),
            catalogue,
            language,
            played: &self.played,
            sources: &self.sources,
            compared: &self.compared,
        };
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
                let page = |format| context.page(family, operation, format);
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
