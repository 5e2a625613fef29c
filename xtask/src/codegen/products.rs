//! Compares the files generated from the catalogue with those in the workspace.

use std::collections::BTreeSet;
use std::path::Path;

use wechatpay_catalogue::Catalogue;

use super::sides::Sides;
use super::sometimes::Sometimes;
use super::{events, examples, facts, family, features, nodes, text};
use crate::workspace::{self, Failure, Outcome};
use crate::{book, openapi};

/// A file as the catalogue wants it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Product {
    /// Path below the workspace.
    pub path: String,
    /// Wanted content; `None` for a file of a family that is gone.
    pub text: Option<String>,
}

/// Writes every product that differs; gives the paths of those.
///
/// # Errors
///
/// The catalogue's problems, one a line, or what kept a file from being read or written.
pub fn write(root: &Path) -> Outcome<Vec<String>> {
    let stale = stale(root)?;
    for product in &stale {
        match &product.text {
            Some(text) => workspace::write(root, &product.path, text)?,
            None => std::fs::remove_file(root.join(&product.path))
                .map_err(|error| Failure(format!("cannot remove {}: {error}", product.path)))?,
        }
    }
    Ok(stale.into_iter().map(|product| product.path).collect())
}

/// The products that differ from what is there.
///
/// # Errors
///
/// As [`write()`].
pub fn stale(root: &Path) -> Outcome<Vec<Product>> {
    let catalogue = catalogue(root)?;
    let mut products = products(root, &catalogue)?;
    let wanted: BTreeSet<&str> = products.iter().map(|product| product.path.as_str()).collect();
    let mut there = Vec::new();
    for (folder, ending) in book::FOLDERS.into_iter().chain([(GENERATED, ".rs")]) {
        there.extend(workspace::files_below(root, folder, ending));
    }
    there.retain(|path| !wanted.contains(path.as_str()));
    products.extend(there.into_iter().map(|path| Product { path, text: None }));
    let differs = |product: &Product| match &product.text {
        Some(text) => workspace::read(root, &product.path).ok().as_ref() != Some(text),
        None => true,
    };
    products.retain(differs);
    Ok(products)
}

/// Reads the catalogue of a workspace from its files and checks it.
///
/// # Errors
///
/// The problems found, one a line.
pub fn catalogue(root: &Path) -> Outcome<Catalogue> {
    let Sources { families, glossary, errors } = sources(root)?;
    let files: Vec<_> =
        families.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let read = Catalogue::read(&files, &glossary).and_then(|catalogue| {
        let catalogue = catalogue.with_error_codes(&errors)?;
        let problems = catalogue.problems();
        if problems.is_empty() { Ok(catalogue) } else { Err(problems) }
    });
    read.map_err(|problems| {
        let lines: Vec<String> = problems.iter().map(|p| format!("{CATALOGUE}/{p}")).collect();
        Failure(lines.join("\n"))
    })
}

/// The files a catalogue is read from.
#[derive(Clone, Debug)]
pub struct Sources {
    /// File stem and text of each family.
    pub families: Vec<(String, String)>,
    /// Text of the glossary.
    pub glossary: String,
    /// Text of the error codes.
    pub errors: String,
}

/// The files of a workspace's catalogue.
///
/// # Errors
///
/// If one of them cannot be read.
pub fn sources(root: &Path) -> Outcome<Sources> {
    let mut families = Vec::new();
    for file in workspace::files_in(root, FAMILIES, ".toml") {
        let text = workspace::read(root, &format!("{FAMILIES}/{file}"))?;
        families.push((file.trim_end_matches(".toml").to_owned(), text));
    }
    let (glossary, errors) = (workspace::read(root, GLOSSARY)?, workspace::read(root, ERRORS)?);
    Ok(Sources { families, glossary, errors })
}

fn products(root: &Path, catalogue: &Catalogue) -> Outcome<Vec<Product>> {
    let sides = &Sides::of(catalogue)?;
    let sometimes = &Sometimes::read(root)?;
    let mut sources = vec![
        (format!("{GENERATED}/mod.rs"), nodes::modules(catalogue)),
        (format!("{GENERATED}/path.rs"), nodes::trunk(catalogue)),
        (format!("{GENERATED}/events.rs"), events::list(catalogue, sides)),
        (format!("{GENERATED}/facts.rs"), facts::table(catalogue)),
        (EXAMPLES.to_owned(), examples::tables(catalogue, sides)),
    ];
    for family in catalogue.families() {
        let module = wechatpay_catalogue::names::method(&family.name);
        sources.push((
            format!("{GENERATED}/{module}.rs"),
            family::module(catalogue, sides, sometimes, family),
        ));
    }
    let written = |(path, text)| Product { path, text: Some(text) };
    let mut products: Vec<Product> = sources.into_iter().map(written).collect();
    // The typed API keeps the generator's own, denser layout; hand-written modules keep rustfmt's.
    let embed = text::formatted(root, &features::embed_list(catalogue))?;
    products.push(Product { path: format!("{CATALOGUE}/src/embed.rs"), text: Some(embed) });
    products.push(Product { path: openapi::PATH.to_owned(), text: Some(openapi::text(catalogue)) });
    products.extend(book::files(root, catalogue)?.into_iter().map(written));
    for (path, lines) in features::manifests(catalogue) {
        let Ok(manifest) = workspace::read(root, path) else { continue };
        if let Some(text) = features::with_region(&manifest, &lines) {
            products.push(Product { path: path.to_owned(), text: Some(text) });
        }
    }
    Ok(products)
}

const CATALOGUE: &str = "crates/wechatpay-catalogue";
const FAMILIES: &str = "crates/wechatpay-catalogue/families";
const GLOSSARY: &str = "crates/wechatpay-catalogue/glossary.toml";
const ERRORS: &str = "crates/wechatpay-catalogue/errors.toml";
const EXAMPLES: &str = "crates/wechatpay-api/tests/it/generated.rs";
const GENERATED: &str = "crates/wechatpay-api/src/generated";
