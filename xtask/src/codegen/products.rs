//! The files the catalogue wants, compared with those that stand there.

use std::path::Path;

use wechatpay_catalogue::Catalogue;

use super::{facts, family, features, nodes, text};
use crate::workspace::{self, Failure, Outcome};

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

/// The products that differ from what stands there.
///
/// # Errors
///
/// As [`write()`].
pub fn stale(root: &Path) -> Outcome<Vec<Product>> {
    let catalogue = catalogue(root)?;
    let mut products = products(root, &catalogue)?;
    for file in workspace::files_in(root, GENERATED, ".rs") {
        let path = format!("{GENERATED}/{file}");
        if !products.iter().any(|product| product.path == path) {
            products.push(Product { path, text: None });
        }
    }
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
    let mut files = Vec::new();
    for file in workspace::files_in(root, FAMILIES, ".toml") {
        let text = workspace::read(root, &format!("{FAMILIES}/{file}"))?;
        files.push((file.trim_end_matches(".toml").to_owned(), text));
    }
    let files: Vec<_> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let glossary = workspace::read(root, GLOSSARY)?;
    let read = Catalogue::read(&files, &glossary).and_then(|catalogue| {
        let problems = catalogue.problems();
        if problems.is_empty() { Ok(catalogue) } else { Err(problems) }
    });
    read.map_err(|problems| {
        let lines: Vec<String> = problems.iter().map(|p| format!("{CATALOGUE}/{p}")).collect();
        Failure(lines.join("\n"))
    })
}

fn products(root: &Path, catalogue: &Catalogue) -> Outcome<Vec<Product>> {
    let mut sources = vec![
        (format!("{GENERATED}/mod.rs"), nodes::trunk(catalogue)),
        (format!("{GENERATED}/facts.rs"), facts::table(catalogue)),
        (format!("{CATALOGUE}/src/embed.rs"), features::embed_list(catalogue)),
    ];
    for family in catalogue.families() {
        let module = wechatpay_catalogue::names::method(&family.name);
        sources.push((format!("{GENERATED}/{module}.rs"), family::module(catalogue, family)));
    }
    let mut products = Vec::new();
    for (path, source) in sources {
        let text = text::formatted(root, &source)
            .map_err(|failure| Failure(format!("{path} is not Rust: {failure}")))?;
        products.push(Product { path, text: Some(text) });
    }
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
const GENERATED: &str = "crates/wechatpay-api/src/generated";
