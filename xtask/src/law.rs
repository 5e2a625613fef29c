//! The law of imports: who may import whom, between crates and between the rooms of one crate.
//!
//! The tables at the end are the law itself. Crates are judged by what cargo knows of their
//! manifests, rooms by the paths their source names.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::Value;

use crate::workspace::{self, Failure, Outcome, cargo};

/// Every breach of the law, each one line.
///
/// # Errors
///
/// If the workspace cannot be read.
pub fn breaches(root: &Path) -> Outcome<Vec<String>> {
    let mut breaches = crate_breaches(&metadata(root)?);
    for file in workspace::tracked_files(root)? {
        if Path::new(&file).extension().is_some_and(|ending| ending == "rs") {
            breaches.extend(room_breaches(&file, &workspace::read(root, &file)?));
        }
    }
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

/// Breaches between rooms: what one source file names that it must not.
fn room_breaches(file: &str, source: &str) -> Vec<String> {
    let code = crate_code(source);
    let named = rooms_named(&code);
    let mut breaches = Vec::new();
    for law in ROOMS.iter().filter(|law| is_within(file, law.room)) {
        for room in law.never {
            if named.contains(*room) || has_path(&code, room) {
                breaches.push(format!("{file}: {} must not name `{room}` ({})", law.room, law.why));
            }
        }
        let Some(allowed) = law.rooms else { continue };
        for room in named.iter().filter(|room| !allowed.contains(room) && !is_own(law.room, room)) {
            breaches.push(format!(
                "{file}: {} must not import `crate::{room}` ({})",
                law.room, law.why
            ));
        }
    }
    for law in WORDS.iter().filter(|law| file.starts_with(law.crate_folder)) {
        let is_allowed =
            law.rooms.iter().any(|room| is_within(file, &format!("{}{room}", law.crate_folder)));
        if !is_allowed && has_path(&code, law.word) {
            breaches.push(format!("{file}: only {} may name `{}`", law.rooms.join(", "), law.word));
        }
    }
    breaches
}

/// The source without comments and without its inline tests.
fn crate_code(source: &str) -> String {
    let end = source.find("\n#[cfg(test)]\nmod tests").unwrap_or(source.len());
    let lines = source.get(..end).unwrap_or(source).lines();
    let code = lines.filter(|line| !line.trim_start().starts_with("//"));
    code.collect::<Vec<_>>().join("\n")
}

/// First segments of all `crate::…` paths: `use crate::{a::B, c}` and `crate::d::e()`.
fn rooms_named(code: &str) -> BTreeSet<&str> {
    let mut rooms = BTreeSet::new();
    for (at, prefix) in code.match_indices("crate::") {
        let rest = code.get(at + prefix.len()..).unwrap_or_default();
        match rest.strip_prefix('{') {
            Some(group) => rooms.extend(group_heads(group)),
            None => rooms.extend(head(rest)),
        }
    }
    rooms
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

fn is_within(file: &str, room: &str) -> bool {
    file.strip_prefix(room)
        .is_some_and(|rest| rest == ".rs" || rest.starts_with('/') || rest.is_empty())
}

fn is_own(room: &str, named: &str) -> bool {
    room.rsplit('/').next() == Some(named)
}

/// What a crate may import.
struct CrateLaw {
    name: &'static str,
    /// Crates of ours.
    imports: &'static [&'static str],
    /// Crates of ours that only its tests may import.
    tests: &'static [&'static str],
    /// Crates of others it must never import.
    never: &'static [&'static str],
    /// If not empty: the only crates of others it may import.
    only: &'static [&'static str],
}

const ANY: CrateLaw = CrateLaw { name: "", imports: &[], tests: &[], never: &[], only: &[] };

const IO: &[&str] = &[
    "actix-web",
    "axum",
    "axum-core",
    "hyper",
    "hyper-util",
    "reqwest",
    "rusqlite",
    "tokio",
    "tokio-postgres",
    "ureq",
];
const CRYPTO: &[&str] = &[
    "aes-gcm",
    "aws-lc-rs",
    "des",
    "md-5",
    "openssl",
    "rc2",
    "ring",
    "rsa",
    "sha1",
    "sha2",
    "x509-parser",
];

const CRATES: &[CrateLaw] = &[
    CrateLaw { name: "wechatpay-core", never: IO, ..ANY },
    CrateLaw {
        name: "wechatpay-api",
        imports: &["wechatpay-core"],
        tests: &["wechatpay-catalogue"],
        only: &["serde", "serde_json"],
        ..ANY
    },
    CrateLaw {
        name: "wechatpay-sdk",
        imports: &["wechatpay-core", "wechatpay-api"],
        tests: &["wechatpay-sandbox"],
        never: CRYPTO,
        ..ANY
    },
    CrateLaw { name: "wechatpay-catalogue", never: IO, ..ANY },
    CrateLaw {
        name: "wechatpay-outbox",
        imports: &["wechatpay-core"],
        tests: &["wechatpay-sdk", "wechatpay-sandbox"],
        never: CRYPTO,
        ..ANY
    },
    CrateLaw {
        name: "wechatpay-sandbox",
        imports: &["wechatpay-core", "wechatpay-catalogue"],
        tests: &["wechatpay-sdk"],
        ..ANY
    },
    CrateLaw {
        name: "wechatpay-cli",
        imports: &[
            "wechatpay-core",
            "wechatpay-api",
            "wechatpay-sdk",
            "wechatpay-catalogue",
            "wechatpay-outbox",
            "wechatpay-sandbox",
        ],
        ..ANY
    },
    CrateLaw {
        name: "wechatpay-book",
        imports: &["wechatpay-sdk"],
        tests: &["wechatpay-sandbox"],
        ..ANY
    },
    CrateLaw {
        name: "wechatpay-benches",
        imports: &["wechatpay-core", "wechatpay-outbox", "wechatpay-sandbox", "wechatpay-sdk"],
        ..ANY
    },
    CrateLaw {
        name: "wechatpay-examples",
        imports: &["wechatpay-core", "wechatpay-outbox", "wechatpay-sandbox", "wechatpay-sdk"],
        ..ANY
    },
    // Bytes of strangers also come in by files of settings, and by the sandbox's front door.
    CrateLaw {
        name: "wechatpay-fuzz-targets",
        imports: &["wechatpay-core", "wechatpay-sandbox", "wechatpay-sdk"],
        ..ANY
    },
    CrateLaw { name: "xtask", imports: &["wechatpay-catalogue"], never: IO, ..ANY },
];

/// What the files of a room may name.
struct RoomLaw {
    /// Path of a file without `.rs`, or of a folder.
    room: &'static str,
    /// Other rooms of the same crate it may import; `None` is any.
    rooms: Option<&'static [&'static str]>,
    /// Words that must not stand in its code.
    never: &'static [&'static str],
    why: &'static str,
}

const ROOMS: &[RoomLaw] = &[
    RoomLaw {
        room: "crates/wechatpay-sandbox/src/domain",
        rooms: Some(&["notice"]),
        never: &[
            "http",
            "hyper",
            "axum",
            "rusqlite",
            "tokio",
            "reqwest",
            "serde_json",
            "SystemTime",
        ],
        why: "state machines are pure: no HTTP, no SQL, no clock, no JSON",
    },
    RoomLaw {
        room: "crates/wechatpay-sandbox/src/protocol",
        rooms: Some(&["config", "domain", "keys", "store", "world"]),
        never: &["rusqlite", "payscore", "discount_card", "discount_order", "edu_star"],
        why: "the platform's side of core knows refusals, but no order",
    },
    RoomLaw {
        room: "crates/wechatpay-sandbox/src/handlers",
        // `notify`: whether an address can be told anything.
        rooms: Some(&["config", "domain", "notice", "notify", "protocol", "store", "world"]),
        never: &["rusqlite", "hyper"],
        why: "handlers translate between JSON and commands",
    },
    RoomLaw {
        room: "crates/wechatpay-sandbox/src/faults",
        rooms: Some(&[]),
        never: &["rusqlite", "domain"],
        why: "faults see messages, not orders",
    },
    RoomLaw {
        room: "crates/wechatpay-sandbox/src/requests",
        rooms: Some(&["protocol"]),
        never: &["rusqlite", "hyper", "domain"],
        why: "the request log sees messages and their checks, not orders",
    },
    RoomLaw {
        room: "crates/wechatpay-sandbox/src/wire",
        rooms: Some(&["service", "world"]),
        never: &["rusqlite", "serde_json::Value", "domain"],
        why: "connections carry bytes and know nobody but the service",
    },
    RoomLaw {
        room: "crates/wechatpay-sandbox/src/console",
        rooms: Some(&["admin"]),
        never: &["rusqlite"],
        why: "the console can do nothing that the admin calls cannot",
    },
];

/// A word only some rooms of a crate may name.
struct WordLaw {
    crate_folder: &'static str,
    word: &'static str,
    rooms: &'static [&'static str],
}

const WORDS: &[WordLaw] = &[
    WordLaw {
        crate_folder: "crates/wechatpay-core/src/",
        word: "aws_lc_rs",
        rooms: &["keys", "clock"],
    },
    WordLaw { crate_folder: "crates/wechatpay-core/src/", word: "x509_parser", rooms: &["keys"] },
    WordLaw { crate_folder: "crates/wechatpay-core/src/", word: "rc2", rooms: &["keys"] },
    WordLaw { crate_folder: "crates/wechatpay-core/src/", word: "SystemTime", rooms: &["clock"] },
    WordLaw {
        crate_folder: "crates/wechatpay-core/src/",
        word: "std::fs",
        rooms: &["keys/pem", "vectors"],
    },
    WordLaw { crate_folder: "crates/wechatpay-core/src/", word: "std::env", rooms: &[] },
    WordLaw { crate_folder: "crates/wechatpay-core/src/", word: "std::net", rooms: &[] },
    WordLaw { crate_folder: "crates/wechatpay-sdk/src/", word: "reqwest", rooms: &["transport"] },
    WordLaw { crate_folder: "crates/wechatpay-sdk/src/", word: "ureq", rooms: &["transport"] },
    WordLaw { crate_folder: "crates/wechatpay-sdk/src/", word: "axum_core", rooms: &["extract"] },
    WordLaw { crate_folder: "crates/wechatpay-sdk/src/", word: "actix_web", rooms: &["extract"] },
    WordLaw { crate_folder: "crates/wechatpay-sandbox/src/", word: "rusqlite", rooms: &["store"] },
];

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
    fn rooms_name_only_what_they_may() {
        let check = |file: &str, source: &str, is_breach: bool| {
            let file = format!("crates/wechatpay-{file}");
            assert_eq!(!room_breaches(&file, source).is_empty(), is_breach, "{file}: {source}");
        };
        check(
            "sandbox/src/domain/card.rs",
            "use crate::domain::order;\nuse wechatpay_core::Fen;",
            false,
        );
        check("sandbox/src/domain/card.rs", "use crate::{domain::order, store::Store};", true);
        check("sandbox/src/domain/card.rs", "use serde_json::Value;", true);
        check("sandbox/src/domain/card.rs", "// no serde_json here", false);
        check(
            "sandbox/src/domain/card.rs",
            "fn a() {}\n#[cfg(test)]\nmod tests { use crate::store; }",
            false,
        );
        check("sandbox/src/domain.rs", "use crate::store;", true);
        check("sandbox/src/domains.rs", "use crate::store;", false);
        check("sandbox/src/server.rs", "use crate::{console, domain, faults};", false);
        check(
            "sandbox/src/handlers/card.rs",
            "use crate::{\n    domain::{a, b},\n    faults,\n};",
            true,
        );
        check("sandbox/src/faults/layer.rs", "fn a() { crate::domain::b() }", true);
        check("core/src/keys/rsa.rs", "use aws_lc_rs::rsa;", false);
        check("core/src/exchange.rs", "use aws_lc_rs::rsa;", true);
        check("core/src/clock.rs", "SystemTime::now()", false);
        check("sdk/src/client.rs", "let x: reqwest::Client;", true);
    }
}
