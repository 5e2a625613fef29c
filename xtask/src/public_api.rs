//! The public API of each library crate as text, one item a line, so that a change of it is seen in
//! a review: `public-api.txt` beside the crate's manifest.
//!
//! Read from rustdoc's JSON, whose form goes with the compiler's version: with another version than
//! the one of `RUST` nothing is compared. The generated `wechatpay-api` has no such list, because its
//! own source is one.

use std::path::Path;

use crate::workspace::{self, Failure, Outcome, cargo};

/// Writes the list of each crate; gives the paths of those that changed.
///
/// # Errors
///
/// If a crate does not build, or a file cannot be written.
pub fn write(root: &Path) -> Outcome<Vec<String>> {
    let mut changed = Vec::new();
    for one in CRATES {
        let (path, text) = (path(one), list(root, one)?);
        if workspace::read(root, &path).ok().as_deref() != Some(text.as_str()) {
            workspace::write(root, &path, &text)?;
            changed.push(path);
        }
    }
    Ok(changed)
}

/// What differs from the committed lists: `+` what is new, `-` what is gone.
///
/// # Errors
///
/// If a crate does not build.
pub fn changes(root: &Path) -> Outcome<Vec<String>> {
    if !is_readable(root)? {
        return Ok(Vec::new());
    }
    let mut changes = Vec::new();
    for one in CRATES {
        let (old, new) = (workspace::read(root, &path(one)).unwrap_or_default(), list(root, one)?);
        let gone = old.lines().filter(|line| !new.lines().any(|other| other == *line));
        let added = new.lines().filter(|line| !old.lines().any(|other| other == *line));
        changes.extend(gone.map(|line| format!("{}: - {line}", one.package)));
        changes.extend(added.map(|line| format!("{}: + {line}", one.package)));
    }
    Ok(changes)
}

/// Whether this compiler writes the form that is read here.
///
/// # Errors
///
/// If there is no compiler.
pub fn is_readable(root: &Path) -> Outcome<bool> {
    Ok(workspace::output(root, "rustc", &["--version"], "")?.starts_with(RUST))
}

fn path(one: &Crate) -> String {
    format!("crates/{}/public-api.txt", one.package)
}

fn list(root: &Path, one: &Crate) -> Outcome<String> {
    let rustdoc = wrapper(root)?;
    let rustdoc = format!("build.rustdoc={rustdoc:?}");
    let chosen = ["--package", one.package, "--lib", "--features", one.features];
    let form = ["--", "-Zunstable-options", "--output-format", "json"];
    let start = ["--config", &rustdoc, "rustdoc", "--quiet", "--locked"];
    workspace::output(root, &cargo(), &[&start[..], &chosen, &form].concat(), "")?;
    let json = workspace::target(root).join(format!("doc/{}.json", one.library));
    let api = public_api::Builder::from_rustdoc_json(json)
        .omit_blanket_impls(true)
        .omit_auto_trait_impls(true)
        .omit_auto_derived_impls(true)
        .build()
        .map_err(|error| Failure(format!("{}: {error}", one.package)))?;
    let items: Vec<String> = api.items().map(ToString::to_string).collect();
    Ok(items.join("\n") + "\n")
}

/// A rustdoc that takes unstable options. Only it is told to, so that no crate is built again.
fn wrapper(root: &Path) -> Outcome<String> {
    let path = workspace::target(root).join("rustdoc-json.sh").display().to_string();
    workspace::write(root, &path, "#!/bin/sh\nRUSTC_BOOTSTRAP=1 exec rustdoc \"$@\"\n")?;
    workspace::output(root, "chmod", &["+x", &path], "")?;
    Ok(path)
}

struct Crate {
    package: &'static str,
    library: &'static str,
    features: &'static str,
}

const CRATES: &[Crate] = &[
    Crate { package: "wechatpay-core", library: "wechatpay_core", features: "p12,sealed-bills" },
    Crate {
        package: "wechatpay-sdk",
        library: "wechatpay",
        features: "async,blocking,axum,actix,metrics,p12,sealed-bills",
    },
    Crate { package: "wechatpay-outbox", library: "wechatpay_outbox", features: "sqlite,postgres" },
    Crate { package: "wechatpay-catalogue", library: "wechatpay_catalogue", features: "" },
    Crate { package: "wechatpay-sandbox", library: "wechatpay_sandbox", features: "" },
];

const RUST: &str = "rustc 1.95.";
