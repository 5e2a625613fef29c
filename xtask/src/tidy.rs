//! The rules of STYLE.md that are about text: how long files are, how they begin, which words they
//! use.
//!
//! What clippy can check is left to clippy.

use std::path::Path;

use crate::book;
use crate::workspace::{self, Outcome};

/// Everything untidy, each one line: file, line, what, what to do.
///
/// # Errors
///
/// If the workspace cannot be read.
pub fn untidy(root: &Path) -> Outcome<Vec<String>> {
    let mut findings = Vec::new();
    for file in workspace::tracked_files(root)? {
        let Ok(text) = workspace::read(root, &file) else { continue };
        findings.extend(of_file(&file, &text));
    }
    findings.extend(book::differences(root)?);
    findings.sort();
    Ok(findings)
}

/// Everything untidy in one file.
fn of_file(file: &str, text: &str) -> Vec<String> {
    let mut findings = Findings { file, list: Vec::new() };
    machine_traces(&mut findings, text);
    if file.ends_with("Cargo.toml") {
        manifest(&mut findings, text);
    }
    // A foreign client has its own words.
    let is_foreign = file.starts_with("interop/");
    let is_ours =
        !is_foreign && !["/generated/", "/golden/"].iter().any(|folder| file.contains(folder));
    if is_ours && Path::new(file).extension().is_some_and(|ending| ending == "rs") {
        rust(&mut findings, text);
    }
    if is_ours && !QUOTES_WORDS.iter().any(|path| file.starts_with(path)) {
        prose(&mut findings, text);
    }
    findings.list
}

struct Findings<'f> {
    file: &'f str,
    list: Vec<String>,
}

impl Findings<'_> {
    fn note(&mut self, line: usize, what: impl AsRef<str>) {
        self.list.push(format!("{}:{line}: {}", self.file, what.as_ref()));
    }
}

fn rust(findings: &mut Findings<'_>, text: &str) {
    let is_source = findings.file.contains("/src/");
    let name = findings.file.rsplit('/').next().unwrap_or_default();
    let is_snake = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '_' | '.');
    if !name.chars().all(is_snake) {
        findings.note(1, "name the file in lower case with underscores");
    }
    if is_source && !text.trim_start().starts_with("//!") {
        findings.note(1, "begin with a `//!` line that says what the module is for");
    }
    let own = text.split("\n#[cfg(test)]\nmod ").next().unwrap_or(text);
    let own_lines = own.lines().count();
    // A file that holds nothing but the tests of its neighbour says so by its name.
    let is_tests = name == "tests.rs" || name.ends_with("_tests.rs");
    if is_source && own_lines > MOST_LINES && !is_tests {
        findings.note(
            own_lines,
            format!("{own_lines} lines without tests, more than {MOST_LINES}: split it"),
        );
    }
    if is_source && matches!(name, "lib.rs" | "mod.rs") {
        map(findings, own);
    }
    let mut above = "";
    for (index, line) in own.lines().enumerate() {
        rust_line(findings, index + 1, line, above);
        above = line;
    }
}

/// `lib.rs` and `mod.rs` are maps: words and `pub use`.
fn map(findings: &mut Findings<'_>, text: &str) {
    if text.lines().count() > MOST_MAP_LINES {
        findings.note(MOST_MAP_LINES, format!("a map has at most {MOST_MAP_LINES} lines"));
    }
    for (index, line) in text.lines().enumerate() {
        let code = line.strip_prefix("pub").map_or(line, |rest| {
            let after = rest.strip_prefix('(').and_then(|rest| rest.split_once(')'));
            after.map_or(rest, |(_, rest)| rest).trim_start()
        });
        if ["fn ", "const fn ", "async fn ", "impl ", "impl<"]
            .iter()
            .any(|word| code.starts_with(word))
        {
            findings.note(index + 1, "a map holds no code: move it into a module of its own");
        }
    }
}

fn rust_line(findings: &mut Findings<'_>, number: usize, line: &str, above: &str) {
    let code = line.trim_start();
    if code.starts_with("#[allow(") || code.starts_with("#![allow(") {
        findings.note(
            number,
            "write `#[expect(lint, reason = \"…\")]`: it reports itself when needless",
        );
    }
    let is_fallback = code.contains("// fallback") || above.contains("// fallback");
    let is_source = findings.file.contains("/src/");
    if is_source && code.contains(WITHOUT) && !is_fallback {
        findings
            .note(number, "features only add; mark a seam's one fallback with `// fallback: why`");
    }
    for word in ["TODO", "FIXME", "XXX"] {
        let is_comment = code.contains("//") || code.starts_with('*');
        if is_comment && has_word(code, word) && !code.contains(&format!("{word}(#")) {
            findings.note(number, format!("`{word}` needs an issue: write `{word}(#12)`"));
        }
    }
    for (word, right) in WORDS {
        if has_word(code, word) {
            findings.note(number, format!("`{word}` is called `{right}` in this house"));
        }
    }
    let is_function = code.split_whitespace().any(|word| word == "fn");
    let is_of_trait = above.contains("// named by its trait");
    if is_function && code.contains("fn get_") && !is_of_trait {
        findings.note(number, "a question needs no `get_`");
    }
    let named = ["struct ", "enum ", "trait "].iter().find_map(|keyword| code.split_once(keyword));
    let is_declaration =
        code.starts_with("pub") || code.starts_with("struct") || code.starts_with("enum");
    if let Some((_, rest)) = named.filter(|_| is_declaration) {
        let name = rest.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        if let Some(vague) = VAGUE.iter().find(|vague| name.ends_with(*vague)) {
            findings.note(number, format!("`{name}`: `{vague}` says nothing, name what it is"));
        }
    }
}

/// Manifests: the shared lints, and features that are named rightly.
fn manifest(findings: &mut Findings<'_>, text: &str) {
    // What drives foreign clients is outside the workspace, so that their dependencies are too.
    let is_member = text.contains("[package]") && !findings.file.starts_with("interop/");
    let flat = text.split_whitespace().collect::<String>();
    if is_member && !flat.contains("[lints]workspace=true") {
        findings.note(1, "add `[lints]` with `workspace = true`");
    }
    // What goes into other people's programs asks for less than what stands on a database.
    let is_sdk = SDK.iter().any(|folder| findings.file.starts_with(folder));
    let says_version = if is_sdk { "rust-version=\"" } else { "rust-version.workspace=true" };
    if is_member && !flat.contains(says_version) {
        findings.note(1, "take `rust-version` from the workspace; core, api and sdk say their own");
    }
}

/// Paths of a machine and addresses of registries have no place in files that travel.
fn machine_traces(findings: &mut Findings<'_>, text: &str) {
    let is_lock = findings.file.ends_with("Cargo.lock");
    for (index, line) in text.lines().enumerate() {
        for trace in MACHINE.iter().filter(|trace| line.contains(**trace)) {
            findings.note(index + 1, format!("`{trace}` is a path of one machine: take it out"));
        }
        for host in REGISTRIES.iter().filter(|host| !is_lock && line.contains(**host)) {
            findings.note(index + 1, format!("`{host}` is the address of a registry: take it out"));
        }
    }
}

/// Metaphors of STYLE.md's list, in comments of Rust and in documents.
fn prose(findings: &mut Findings<'_>, text: &str) {
    let ending = Path::new(findings.file).extension().and_then(|ending| ending.to_str());
    let is_rust = ending == Some("rs");
    if !is_rust && ending != Some("md") {
        return;
    }
    for (index, line) in text.lines().enumerate() {
        let prose = match line.split_once("//") {
            Some((_, comment)) if is_rust => comment,
            _ if is_rust => continue,
            _ => line,
        };
        let prose = prose.to_lowercase();
        for (word, right) in METAPHORS.iter().filter(|(word, _)| has_word(&prose, word)) {
            findings.note(index + 1, format!("`{word}`: say {right}"));
        }
    }
}

fn has_word(text: &str, word: &str) -> bool {
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    text.match_indices(word).any(|(at, _)| {
        let before = text.get(..at).and_then(|text| text.chars().next_back());
        let after = text.get(at + word.len()..).and_then(|text| text.chars().next());
        !before.is_some_and(is_part) && !after.is_some_and(is_part)
    })
}

const MOST_LINES: usize = 500;
const MOST_MAP_LINES: usize = 130;

// Taken apart, so that this file does not find itself.
const WORDS: [(&str, &str); 7] = [
    (concat!("merchant", "_id"), "mchid"),
    (concat!("out", "TradeNo"), "out_trade_no"),
    (concat!("out", "OrderNo"), "out_order_no"),
    (concat!("open", "Id"), "openid"),
    (concat!("web", "hook"), "notification"),
    (concat!("ce", "nts"), "fen"),
    (concat!("white", "list"), "allow list"),
];
// As STYLE.md lists them; the second is what to say instead.
const METAPHORS: [(&str, &str); 10] = [
    (concat!("roo", "ms"), "crates, folders or modules"),
    (concat!("front ", "door"), "gateway or public API"),
    (concat!("wor", "lds"), "async and blocking"),
    (concat!("stran", "ger"), "untrusted, foreign or unknown, and what"),
    (concat!("stran", "gers"), "untrusted, foreign or unknown, and what"),
    (concat!("defen", "dant"), "what is tested"),
    (concat!("cou", "rier"), "delivery loop"),
    (concat!("she", "lf"), "pool or store"),
    (concat!("tw", "in"), "copy or counterpart"),
    (concat!("care", "less"), "what is wrong"),
];
// The list itself; texts whose words are not ours to choose; and what records the past.
const QUOTES_WORDS: [&str; 3] = ["STYLE.md", "protocol/", "CHANGELOG.md"];
const WITHOUT: &str = concat!("cfg(not", "(feature");
const VAGUE: [&str; 5] = ["Manager", "Helper", "Util", "Utils", "Impl"];
const MACHINE: [&str; 4] = [
    concat!("/wo", "rk/main"),
    concat!("/wo", "rk/shared"),
    concat!("/ro", "ot/"),
    concat!("/ho", "me/"),
];
const REGISTRIES: [&str; 6] = [
    concat!("registry.", "npmjs.org"),
    concat!("registry.", "npmmirror.com"),
    concat!("files.", "pythonhosted.org"),
    concat!("pypi.", "org/simple"),
    concat!("index.", "crates.io"),
    concat!("static.", "crates.io"),
];

/// The three crates of the SDK.
const SDK: [&str; 3] = ["crates/wechatpay-core/", "crates/wechatpay-api/", "crates/wechatpay-sdk/"];

#[cfg(test)]
mod tests {
    use super::*;

    fn check(file: &str, text: &str, expected: &[&str]) {
        let findings = of_file(file, text);
        assert_eq!(findings.len(), expected.len(), "{findings:#?}");
        for (finding, expected) in findings.iter().zip(expected) {
            assert!(finding.contains(expected), "{finding} does not say {expected}");
        }
    }

    #[test]
    fn files() {
        check("crates/a/src/x.rs", "//! Fine.\n", &[]);
        check("crates/a/src/x.rs", "fn a() {}\n", &["begin with"]);
        check("crates/a/src/generated/x.rs", "fn a() {}\n", &[]);
        check("crates/a/tests/x.rs", "fn a() {}\n", &[]);
        check("crates/a/src/Ex.rs", "//! Fine.\n", &["lower case"]);
        let long = format!("//! Long.\n{}", "//\n".repeat(500));
        check("crates/a/src/x.rs", &long, &["501 lines"]);
        let tested = format!("//! Long.\n#[cfg(test)]\nmod tests {{\n{}}}\n", "//\n".repeat(500));
        check("crates/a/src/x.rs", &tested, &[]);
    }

    #[test]
    fn maps() {
        check("crates/a/src/lib.rs", "//! Map.\nmod a;\npub use a::A;\n", &[]);
        check("crates/a/src/lib.rs", "//! Map.\npub fn a() {}\n", &["a map holds no code"]);
        check(
            "crates/a/src/b/mod.rs",
            "//! Map.\npub(crate) fn a() {}\n",
            &["a map holds no code"],
        );
        check("crates/a/src/lib.rs", "//! Map.\nimpl A {}\n", &["a map holds no code"]);
        let long = format!("//! Map.\n{}", "//\n".repeat(130));
        check("crates/a/src/lib.rs", &long, &["at most 130"]);
    }

    #[test]
    fn lines() {
        let check = |line: &str, expected: &[&str]| {
            check("crates/a/src/x.rs", &format!("//! Fine.\n{line}\n"), expected);
        };
        check("#[allow(dead_code)]", &["expect"]);
        check("#[expect(dead_code, reason = \"x\")]", &[]);
        check("// TODO later", &["needs an issue"]);
        check("// TODO(#12) later", &[]);
        check("let todo = \"TODO\";", &[]);
        check(concat!("let merchant", "_id = 1;"), &["mchid"]);
        check(concat!("let sub_merchant", "_id = 1;"), &[]);
        check("pub fn get_order() {}", &["get_"]);
        check("// named by its trait\nfn get_order() {}", &[]);
        check("pub struct OrderManager;", &["says nothing"]);
        check("/// a struct Manager", &[]);
        check("#[cfg(not(feature = \"a\"))]", &["features only add"]);
        check("// fallback: no TLS\n#[cfg(not(feature = \"a\"))]", &[]);
    }

    #[test]
    fn metaphors() {
        let comment = concat!("//! Two roo", "ms.\n");
        check("crates/a/src/x.rs", comment, &["folders"]);
        check("README.md", concat!("The Front ", "door.\n"), &["gateway"]);
        // Only whole words, only prose, and nothing that quotes.
        check("crates/a/src/x.rs", "//! Mushrooms.\n", &[]);
        check("crates/a/src/x.rs", concat!("//! Fine.\nlet she", "lf = 1;\n"), &[]);
        check("STYLE.md", concat!("`tw", "in`\n"), &[]);
        check("interop/a.md", concat!("a tw", "in\n"), &[]);
    }

    #[test]
    fn traces_of_a_machine() {
        check("a.md", concat!("see /ro", "ot/x"), &["one machine"]);
        check("package-lock.json", concat!("https://registry.", "npmjs.org/x"), &["registry"]);
        check("Cargo.lock", concat!("https://index.", "crates.io/x"), &[]);
    }

    #[test]
    fn manifests() {
        let sound = "[package]\nrust-version.workspace = true\n[lints]\nworkspace = true\n";
        check("crates/a/Cargo.toml", sound, &[]);
        check("crates/a/Cargo.toml", "[package]\n", &["lints", "rust-version"]);
        check("crates/wechatpay-sdk/Cargo.toml", sound, &["rust-version"]);
        check("Cargo.toml", "[workspace]\n", &[]);
        check("interop/rust/Cargo.toml", "[package]\n", &[]);
    }
}
