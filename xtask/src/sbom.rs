//! The parts of the shipped program as a CycloneDX list (SBOM), from what cargo resolves for one target:
//! names, versions, licences, digests of the lock file, and who needs whom.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde::Deserialize;
use serde_json::{Value, json};

use crate::workspace::{self, Failure, Outcome, cargo};

/// The list as JSON.
///
/// # Errors
///
/// If cargo cannot resolve the workspace for this target.
pub fn list(root: &Path, target: &str) -> Outcome<String> {
    let arguments = ["metadata", "--format-version", "1", "--locked", "--filter-platform", target];
    let failed = |error: &dyn std::fmt::Display| Failure(format!("the list of parts: {error}"));
    let text = workspace::output(root, &cargo(), &arguments, "")?;
    let metadata: Metadata = serde_json::from_str(&text).map_err(|error| failed(&error))?;
    let lock: Lock =
        toml::from_str(&workspace::read(root, "Cargo.lock")?).map_err(|error| failed(&error))?;
    let document =
        document(&metadata, &lock).ok_or_else(|| failed(&"no package is the program"))?;
    let text = serde_json::to_string_pretty(&document).map_err(|error| failed(&error))?;
    Ok(text + "\n")
}

fn document(metadata: &Metadata, lock: &Lock) -> Option<Value> {
    let packages: BTreeMap<&str, &Package> =
        metadata.packages.iter().map(|package| (package.id.as_str(), package)).collect();
    let needs: BTreeMap<&str, BTreeSet<&str>> =
        metadata.resolve.nodes.iter().map(|node| (node.id.as_str(), node.linked())).collect();
    let program = metadata.packages.iter().find(|package| package.name == PROGRAM)?;
    let mut linked = BTreeSet::new();
    let mut waiting = vec![program.id.as_str()];
    while let Some(id) = waiting.pop() {
        if linked.insert(id) {
            waiting.extend(needs.get(id).into_iter().flatten());
        }
    }
    let parts: Vec<&&Package> = linked.iter().filter_map(|id| packages.get(id)).collect();
    let mut components: Vec<Value> = Vec::new();
    let mut dependencies: Vec<Value> = Vec::new();
    for part in parts {
        if part.id != program.id {
            components.push(component(part, lock, "library"));
        }
        let below = needs.get(part.id.as_str()).into_iter().flatten();
        let mut below: Vec<String> =
            below.filter_map(|id| packages.get(id)).map(|part| part.address()).collect();
        below.sort();
        dependencies.push(json!({ "ref": part.address(), "dependsOn": below }));
    }
    let by_address = |value: &Value| value.get("bom-ref").map(Value::to_string);
    components.sort_by_key(by_address);
    dependencies.sort_by_key(|value| value.get("ref").map(Value::to_string));
    // No serial number and no time: the same program gives the same list.
    Some(json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": { "component": component(program, lock, "application") },
        "components": components,
        "dependencies": dependencies,
    }))
}

fn component(part: &Package, lock: &Lock, kind: &str) -> Value {
    let digest = lock.package.iter().find(|it| it.name == part.name && it.version == part.version);
    let hashes: Vec<Value> = digest
        .and_then(|it| it.checksum.as_ref())
        .map(|digest| json!({ "alg": "SHA-256", "content": digest }))
        .into_iter()
        .collect();
    // Old manifests write `MIT/Apache-2.0`, which SPDX writes as a choice.
    let licence = part.license.as_deref().unwrap_or("NOASSERTION").replace('/', " OR ");
    json!({
        "type": kind,
        "bom-ref": part.address(),
        "name": part.name,
        "version": part.version,
        "purl": part.address(),
        "licenses": [{ "expression": licence }],
        "hashes": hashes,
    })
}

impl Package {
    fn address(&self) -> String {
        format!("pkg:cargo/{}@{}", self.name, self.version)
    }
}

impl Node {
    /// What is linked or runs at build time: all but what only tests need.
    fn linked(&self) -> BTreeSet<&str> {
        let is_linked =
            |edge: &&Edge| edge.dep_kinds.iter().any(|it| it.kind.as_deref() != Some("dev"));
        self.deps.iter().filter(is_linked).map(|edge| edge.pkg.as_str()).collect()
    }
}

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
    resolve: Resolve,
}

#[derive(Deserialize)]
struct Package {
    id: String,
    name: String,
    version: String,
    license: Option<String>,
}

#[derive(Deserialize)]
struct Resolve {
    nodes: Vec<Node>,
}

#[derive(Deserialize)]
struct Node {
    id: String,
    deps: Vec<Edge>,
}

#[derive(Deserialize)]
struct Edge {
    pkg: String,
    dep_kinds: Vec<Kind>,
}

#[derive(Deserialize)]
struct Kind {
    kind: Option<String>,
}

#[derive(Deserialize)]
struct Lock {
    package: Vec<Locked>,
}

#[derive(Deserialize)]
struct Locked {
    name: String,
    version: String,
    checksum: Option<String>,
}

const PROGRAM: &str = "wechatpay-cli";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_only_tests_need_is_no_part() {
        let text = json!({
            "packages": [
                { "id": "a", "name": "wechatpay-cli", "version": "1.0.0", "license": "MIT" },
                { "id": "b", "name": "linked", "version": "0.1.0", "license": "MIT/Apache-2.0" },
                { "id": "c", "name": "tests", "version": "0.1.0", "license": null },
            ],
            "resolve": { "nodes": [
                { "id": "a", "deps": [
                    { "pkg": "b", "dep_kinds": [{ "kind": null }] },
                    { "pkg": "c", "dep_kinds": [{ "kind": "dev" }] },
                ] },
                { "id": "b", "deps": [] },
                { "id": "c", "deps": [] },
            ] },
        });
        let metadata: Metadata = serde_json::from_value(text).expect("as cargo writes it");
        let locked =
            Locked { name: "linked".into(), version: "0.1.0".into(), checksum: Some("ab".into()) };
        let list = document(&metadata, &Lock { package: vec![locked] }).expect("a list");
        assert_eq!(list["components"].as_array().map(Vec::len), Some(1), "{list}");
        assert_eq!(list["components"][0]["licenses"][0]["expression"], "MIT OR Apache-2.0");
        assert_eq!(list["components"][0]["hashes"][0]["content"], "ab");
        // Sorted by name: the program is behind what it links.
        assert_eq!(
            list["dependencies"][1]["dependsOn"],
            json!(["pkg:cargo/linked@0.1.0"]),
            "{list}"
        );
    }
}
