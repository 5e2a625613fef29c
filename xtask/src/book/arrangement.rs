//! How the reference is arranged: products and their families, and the words people search for beside
//! titles and paths (`book/reference.toml`).

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;
use wechatpay_catalogue::{Catalogue, Family, Words};

use crate::workspace::{self, Failure, Outcome};

/// The products in the order of the sidebar.
#[derive(Clone, Debug, Default)]
pub(crate) struct Arrangement {
    pub(crate) products: Vec<Product>,
    aliases: BTreeMap<String, String>,
}

/// A product with the families that have operations or notifications.
#[derive(Clone, Debug)]
pub(crate) struct Product {
    pub(crate) id: String,
    pub(crate) title: Words,
    pub(crate) families: Vec<String>,
}

impl Arrangement {
    /// Reads the file, and puts families that it does not name at the end.
    pub(crate) fn read(root: &Path, catalogue: &Catalogue) -> Outcome<Self> {
        // A workspace without the book (a copy for a test) has one product.
        let text = workspace::read(root, PATH).unwrap_or_default();
        let file: File =
            toml::from_str(&text).map_err(|error| Failure(format!("{PATH}: {error}")))?;
        let mut products = Vec::new();
        let mut named: Vec<String> = Vec::new();
        for product in file.product {
            for name in &product.families {
                if !catalogue.family(name).is_some_and(has_pages) {
                    return Err(Failure(format!("{PATH}: {name}: no such family")));
                }
                if named.contains(name) {
                    return Err(Failure(format!("{PATH}: {name} stands twice")));
                }
                named.push(name.clone());
            }
            let Title { zh, en } = product.title;
            let (id, families) = (product.id, product.families);
            products.push(Product { id, title: Words { zh, en }, families });
        }
        for name in file.aliases.keys() {
            let is_known = catalogue.family(name).is_some() || catalogue.operation(name).is_some();
            if !is_known {
                return Err(Failure(format!("{PATH}: aliases: {name}: no such operation")));
            }
        }
        let rest = catalogue.families().iter().filter(|family| has_pages(family));
        let rest: Vec<String> =
            rest.map(|family| family.name.clone()).filter(|name| !named.contains(name)).collect();
        if !rest.is_empty() {
            let title = Words { zh: "其他".to_owned(), en: "Other".to_owned() };
            products.push(Product { id: "other".to_owned(), title, families: rest });
        }
        Ok(Self { products, aliases: file.aliases })
    }

    /// The words of a family or of an operation (`family.operation`).
    pub(crate) fn aliases(&self, of: &str) -> &str {
        self.aliases.get(of).map_or("", String::as_str)
    }

    /// The product of a family.
    pub(crate) fn product_of(&self, family: &str) -> Option<&Product> {
        self.products.iter().find(|product| product.families.iter().any(|it| it == family))
    }
}

/// Families without either hold types of others.
fn has_pages(family: &Family) -> bool {
    !family.operations.is_empty() || !family.events.is_empty()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    product: Vec<Listed>,
    #[serde(default)]
    aliases: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Listed {
    id: String,
    title: Title,
    families: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Title {
    zh: String,
    en: String,
}

const PATH: &str = "book/reference.toml";
