//! The law of imports: who may import whom, between crates and between the folders of one crate.
//!
//! The tables of `law_table` are the law itself. Crates are checked by what cargo knows of their
//! manifests, folders by the paths their source names.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::Value;

use crate::{
    cycles,
    law_table::{CRATES, FAMILIES, FOLDERS, FolderLaw, SIBLINGS, WORDS},
    workspace::{self, Failure, Outcome, cargo},
};

/// Every breach of the law, each one line.
///
/// # Errors
///
/// If the workspace cannot be read.
pub fn breaches(root: &Path) -> Outcome<Vec<String>> {
    let mut breaches = crate_breaches(&metadata(root)?);
    let files = workspace::tracked_files(root)?;
    breaches.extend(missing_rooms(&files));
    for file in files {
        if Path::new(&file).extension().is_some_and(|ending| ending == "rs") {
            breaches.extend(room_breaches(&file, &workspace::read(root, &file)?));
        }
    }
    breaches.extend(cycles::found(root)?);
    breaches.sort();
    Ok(breaches)
}

fn metadata(root: &Path) -> Outcome<Value> {
    let arguments = ["metadata", "--no-deps", "--offline", "--format-version", "1"];
    let text = workspace::output(root, &cargo(), &arguments, "")?;
    serde_json::from_str(&text).map_err(|error| Failure(format!("cargo metadata: {error}")))
}

/// Breaches between crates, from the answer of `cargo metadata`.
fn crate_breaches(metadata: &Value) -> Vec<String> {
    let packages = metadata.get("packages").and_then(Value::as_array).into_iter().flatten();
    packages.flat_map(package_breaches).collect()
}

fn package_breaches(package: &Value) -> Vec<String> {
    let text =
        |value: &Value, key| value.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
    let name = text(package, "name");
    let Some(law) = CRATES.iter().find(|law| law.name == name) else {
        return vec![format!(
            "{name}: the law does not know this crate; add it to xtask/src/law.rs"
        )];
    };
    let dependencies = package.get("dependencies").and_then(Value::as_array).into_iter().flatten();
    let mut breaches = Vec::new();
    for dependency in dependencies {
        let (on, kind) = (text(dependency, "name"), text(dependency, "kind"));
        let is_ours = CRATES.iter().any(|law| law.name == on);
        // A library that says the other face of what it is tests itself by itself.
        let is_test = kind == "dev" && (law.tests.contains(&on.as_str()) || on == name);
        if is_ours && !law.imports.contains(&on.as_str()) && !is_test {
            breaches.push(format!("{name} must not import {on}"));
        }
        let is_only = law.only.is_empty() || law.only.contains(&on.as_str());
        if kind != "dev" && !is_ours && (law.never.contains(&on.as_str()) || !is_only) {
            breaches.push(format!("{name} must not import {on}"));
        }
    }
    breaches
}

/// Rules about folders that are not there: they would check nothing.
fn missing_rooms(files: &[String]) -> Vec<String> {
    let words = WORDS.iter().flat_map(|law| {
        law.folders.iter().map(move |folder| format!("{}{folder}", law.crate_folder))
    });
    let siblings = SIBLINGS.iter().map(|(family, _)| format!("{FAMILIES}{family}"));
    let folders = FOLDERS.iter().map(|law| law.folder.to_owned()).chain(words).chain(siblings);
    let is_missing = |folder: &String| !files.iter().any(|file| is_within(file, folder));
    folders
        .filter(is_missing)
        .map(|folder| format!("{folder}: the law has a rule for it, but it is not there"))
        .collect()
}

/// Breaches between folders: what one source file names that it must not.
fn room_breaches(file: &str, source: &str) -> Vec<String> {
    let code = crate_code(source);
    let named = rooms_named(&code);
    let mut breaches = Vec::new();
    let is_excepted =
        |law: &&FolderLaw| law.but.iter().any(|part| has_part(file, law.folder, part));
    for law in FOLDERS.iter().filter(|law| is_within(file, law.folder) && !is_excepted(law)) {
        for folder in law.never {
            if named.contains(*folder) || has_path(&code, folder) {
                breaches
                    .push(format!("{file}: {} must not name `{folder}` ({})", law.folder, law.why));
            }
        }
        let Some(allowed) = law.folders else { continue };
        for folder in
            named.iter().filter(|folder| !allowed.contains(folder) && !is_own(law.folder, folder))
        {
            breaches.push(format!(
                "{file}: {} must not import `crate::{folder}` ({})",
                law.folder, law.why
            ));
        }
    }
    breaches.extend(sibling_breaches(file, &code));
    for law in WORDS.iter().filter(|law| file.starts_with(law.crate_folder)) {
        let is_allowed = law
            .folders
            .iter()
            .any(|folder| is_within(file, &format!("{}{folder}", law.crate_folder)));
        if !is_allowed && has_path(&code, law.word) {
            breaches.push(format!(
                "{file}: only {} may name `{}`",
                law.folders.join(", "),
                law.word
            ));
        }
    }
    breaches
}

/// What a family of the sandbox names of other families.
fn sibling_breaches(file: &str, code: &str) -> Vec<String> {
    let own = file.strip_prefix(FAMILIES).and_then(|rest| rest.split_once('/'));
    let Some((own, _)) = own else { return Vec::new() };
    let allowed = SIBLINGS.iter().find(|(family, _)| *family == own).map_or(&[][..], |row| row.1);
    let others = named_after(code, "families::").into_iter().filter(|other| *other != own);
    let breach = |other| format!("{file}: family {own} must not import family {other}");
    others.filter(|other| !allowed.contains(other)).map(breach).collect()
}

/// The source without comments and without its inline tests.
pub(crate) fn crate_code(source: &str) -> String {
    let end = source.find("\n#[cfg(test)]\nmod tests").unwrap_or(source.len());
    let lines = source.get(..end).unwrap_or(source).lines();
    let code = lines.filter(|line| !line.trim_start().starts_with("//"));
    code.collect::<Vec<_>>().join("\n")
}

/// First segments of all `crate::…` paths: `use crate::{a::B, c}` and `crate::d::e()`.
fn rooms_named(code: &str) -> BTreeSet<&str> {
    named_after(code, "crate::")
}

/// The segments that follow `prefix`, be it one or a group.
fn named_after<'a>(code: &'a str, prefix: &str) -> BTreeSet<&'a str> {
    let mut folders = BTreeSet::new();
    for (at, prefix) in code.match_indices(prefix) {
        let rest = code.get(at + prefix.len()..).unwrap_or_default();
        match rest.strip_prefix('{') {
            Some(group) => folders.extend(group_heads(group)),
            None => folders.extend(head(rest)),
        }
    }
    folders
}

/// First segments within a `use` group, up to its closing brace.
fn group_heads(group: &str) -> Vec<&str> {
    let mut heads = Vec::new();
    let mut depth = 0_i32;
    let mut is_start = true;
    for (at, letter) in group.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => is_start = true,
            _ if letter.is_whitespace() => {}
            _ if is_start => {
                heads.extend(group.get(at..).and_then(head));
                is_start = false;
            }
            _ => {}
        }
    }
    heads
}

fn head(path: &str) -> Option<&str> {
    let end = path.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(path.len());
    path.get(..end).filter(|head| !head.is_empty())
}

/// Whether the code names `word` as a path or part of one.
fn has_path(code: &str, word: &str) -> bool {
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    code.match_indices(word).any(|(at, _)| {
        let before = code.get(..at).and_then(|text| text.chars().next_back());
        let after = code.get(at + word.len()..).and_then(|text| text.chars().next());
        !before.is_some_and(is_part) && !after.is_some_and(is_part)
    })
}

fn is_within(file: &str, folder: &str) -> bool {
    file.strip_prefix(folder)
        .is_some_and(|rest| rest == ".rs" || rest.starts_with('/') || rest.is_empty())
}

/// Whether a file of a folder is called `part`, or is in a folder of that name.
fn has_part(file: &str, folder: &str, part: &str) -> bool {
    let rest = file.strip_prefix(folder).unwrap_or_default().trim_end_matches(".rs");
    let ending = part.strip_prefix('*');
    rest.split('/').any(|own| own == part || ending.is_some_and(|ending| own.ends_with(ending)))
}

fn is_own(folder: &str, named: &str) -> bool {
    folder.rsplit('/').next() == Some(named)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn crates_import_only_what_they_may() {
        let check = |name: &str, on: &str, kind: Value, is_breach: bool| {
            let metadata = json!({"packages": [
                {"name": name, "dependencies": [{"name": on, "kind": kind}]},
            ]});
            assert_eq!(!crate_breaches(&metadata).is_empty(), is_breach, "{name} {on} {kind}");
        };
        check("wechatpay-api", "wechatpay-core", Value::Null, false);
        check("wechatpay-api", "tracing", Value::Null, true);
        check("wechatpay-core", "wechatpay-api", Value::Null, true);
        check("wechatpay-core", "tokio", Value::Null, true);
        check("wechatpay-core", "tokio", json!("dev"), false);
        check("wechatpay-sdk", "wechatpay-sandbox", Value::Null, true);
        check("wechatpay-sdk", "wechatpay-sandbox", json!("dev"), false);
        check("wechatpay-sdk", "aws-lc-rs", Value::Null, true);
        check("wechatpay-sandbox", "wechatpay-api", json!("dev"), true);
        check("wechatpay-catalogue", "wechatpay-core", Value::Null, true);
        check("wechatpay-new", "serde", Value::Null, true);
    }

    #[test]
    fn a_rule_needs_its_room() {
        let all: Vec<String> = FOLDERS.iter().map(|law| format!("{}/mod.rs", law.folder)).collect();
        let missing = missing_rooms(&all);
        assert!(
            FOLDERS.iter().all(|law| !missing
                .iter()
                .any(|line| line.starts_with(&format!("{}:", law.folder))))
        );
        assert!(missing_rooms(&[]).len() >= FOLDERS.len() + SIBLINGS.len());
    }

    #[test]
    fn rooms_name_only_what_they_may() {
        let check = |file: &str, source: &str, is_breach: bool| {
            let file = format!("crates/wechatpay-{file}");
            assert_eq!(!room_breaches(&file, source).is_empty(), is_breach, "{file}: {source}");
        };
        check(
            "sandbox/src/families/pay/card.rs",
            "use crate::engine::Refusal;\nuse wechatpay_core::Fen;",
            false,
        );
        check(
            "sandbox/src/families/pay/card.rs",
            "use crate::{engine::Refusal, gateway::RequestHandler};",
            true,
        );
        check("sandbox/src/families/pay/card.rs", "use serde_json::Value;", true);
        check("sandbox/src/families/pay/wire.rs", "use serde_json::Value;", false);
        check("sandbox/src/families/pay/wire.rs", "use crate::engine::Call;", false);
        check("sandbox/src/families/pay/card.rs", "use crate::engine::{Call, Refusal};", true);
        check("sandbox/src/families/pay/card.rs", "// no serde_json here", false);
        check(
            "sandbox/src/families/pay/card.rs",
            "fn a() {}\n#[cfg(test)]\nmod tests { use crate::control; }",
            false,
        );
        check("sandbox/src/families/pay/wire.rs", "use crate::families::refund;", true);
        check("sandbox/src/families/refund/wire.rs", "use crate::families::pay::View;", false);
        check(
            "sandbox/src/families/refund/wire.rs",
            "use crate::families::{pay::View, transfer};",
            true,
        );
        check("sandbox/src/families.rs", "use crate::control;", true);
        check("sandbox/src/family.rs", "use crate::control;", false);
        check("sandbox/src/server.rs", "use crate::{control, engine, gateway};", false);
        check(
            "sandbox/src/engine/clock.rs",
            "use crate::{\n    engine::{a, b},\n    families,\n};",
            true,
        );
        check("sandbox/src/gateway/faults/layer.rs", "fn a() { crate::families::b() }", true);
        check("sandbox/src/gateway/serve.rs", "use crate::control::Control;", true);
        check("core/src/keys/rsa.rs", "use aws_lc_rs::rsa;", false);
        check("core/src/exchange/mod.rs", "use aws_lc_rs::rsa;", true);
        check("core/src/exchange/clock.rs", "SystemTime::now()", false);
        check("sdk/src/client.rs", "let x: reqwest::Client;", true);
    }
}
