//! Finds import cycles between the files of a crate. Two or three may be one thought in several
//! files; more cannot be read one at a time.

use std::collections::BTreeMap;
use std::path::Path;

use petgraph::algo::tarjan_scc;
use petgraph::graph::{DiGraph, NodeIndex};

use crate::law::crate_code;
use crate::workspace::{self, Outcome};

/// Circles of more than [`MOST`] files, each one line.
///
/// # Errors
///
/// If a file cannot be read.
pub(crate) fn found(root: &Path) -> Outcome<Vec<String>> {
    let mut crates: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    for file in workspace::tracked_files(root)? {
        let Some((folder, module)) = file.split_once("/src/") else { continue };
        let Some(module) = module.strip_suffix(".rs") else { continue };
        if !folder.starts_with("crates/") || is_test(module) || module.contains("generated") {
            continue;
        }
        let module = module.strip_suffix("/mod").unwrap_or(module).to_owned();
        let code = crate_code(&workspace::read(root, &file)?);
        crates.entry(folder.to_owned()).or_default().insert(module, code);
    }
    let mut findings = Vec::new();
    for (folder, modules) in &crates {
        for knot in circles(modules) {
            findings.push(format!(
                "{folder}: {} files import each other in a circle, more than {MOST}: {}",
                knot.len(),
                knot.join(", ")
            ));
        }
    }
    Ok(findings)
}

/// `lib` and `main` name every module, so that they are in no circle that matters.
fn is_test(module: &str) -> bool {
    let last = module.rsplit('/').next().unwrap_or(module);
    matches!(last, "lib" | "main") || last.ends_with("tests") || module.contains("tests/")
}

/// Groups of more than [`MOST`] modules of which each leads to each other.
fn circles(modules: &BTreeMap<String, String>) -> Vec<Vec<String>> {
    let mut graph = DiGraph::<&str, ()>::new();
    let nodes: BTreeMap<&str, NodeIndex> =
        modules.keys().map(|module| (module.as_str(), graph.add_node(module))).collect();
    for (module, code) in modules {
        for import in imports(module, code) {
            let target = longest(&import, &nodes).filter(|target| target != module);
            if let (Some(from), Some(to)) =
                (nodes.get(module.as_str()), target.and_then(|target| nodes.get(target)))
            {
                graph.update_edge(*from, *to, ());
            }
        }
    }
    let groups = tarjan_scc(&graph).into_iter().filter(|group| group.len() > MOST);
    let named = groups.map(|group| {
        let mut names: Vec<String> = group.iter().map(|node| graph[*node].to_owned()).collect();
        names.sort();
        names
    });
    named.collect()
}

/// What `crate::` and `super::` lead to, as paths with `/`.
fn imports(module: &str, code: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, prefix) in code.match_indices("crate::") {
        found.push(path(code.get(at + prefix.len()..).unwrap_or_default()));
    }
    for (at, prefix) in code.match_indices("super::") {
        let rest = code.get(at + prefix.len()..).unwrap_or_default();
        // `super::super::` is found twice; the inner one leads to a file of the same folder at most.
        let folder = module.rsplit_once('/').map_or("", |(folder, _)| folder);
        found.push(format!("{folder}/{}", path(rest)).trim_start_matches('/').to_owned());
    }
    found
}

fn path(code: &str) -> String {
    let is_path = |c: char| c.is_alphanumeric() || matches!(c, '_' | ':');
    let end = code.find(|c| !is_path(c)).unwrap_or(code.len());
    code.get(..end).unwrap_or_default().replace("::", "/")
}

/// The file that a path leads into: `exchange/clock` of `exchange/clock/Clock`.
fn longest<'m>(path: &str, nodes: &BTreeMap<&'m str, NodeIndex>) -> Option<&'m str> {
    let mut rest = path;
    loop {
        if let Some((module, _)) = nodes.get_key_value(rest) {
            return Some(module);
        }
        rest = rest.rsplit_once('/')?.0;
    }
}

/// How many files one thought may take.
const MOST: usize = 4;

#[cfg(test)]
mod tests {
    use super::*;

    fn cycles(files: &[(&str, &str)]) -> Vec<Vec<String>> {
        let owned = files.iter().map(|(module, code)| ((*module).to_owned(), (*code).to_owned()));
        circles(&owned.collect())
    }

    #[test]
    fn circles_are_found_through_folders() {
        let chain = [
            ("a", "use crate::b::B;"),
            ("b", "use crate::c::deep::C;"),
            ("c/deep", "use super::other::O;"),
            ("c/other", "fn f() { crate::d::f() }"),
            ("d", "use crate::e;"),
            ("e", ""),
        ];
        assert!(cycles(&chain).is_empty());
        let mut circle = chain;
        circle[5].1 = "use crate::a::A;";
        assert_eq!(cycles(&circle), [["a", "b", "c/deep", "c/other", "d", "e"]]);
        circle[5].1 = "use crate::d::D;";
        assert!(cycles(&circle).is_empty(), "two may");
    }
}
