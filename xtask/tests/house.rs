//! The rules of the workspace as ordinary tests: tidy, law, drift, and the promise that a new
//! family is one new file.

#[cfg(test)]
mod house {
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::{Path, PathBuf};

    use xtask::workspace::{self, cargo, files_in, tracked_files};
    use xtask::{codegen, law, tidy};

    #[test]
    fn the_house_is_tidy() {
        let untidy = tidy::untidy(&workspace::root()).expect("readable");
        assert!(untidy.is_empty(), "{}", untidy.join("\n"));
    }

    #[test]
    fn the_law_of_imports_is_kept() {
        let breaches = law::breaches(&workspace::root()).expect("readable");
        assert!(breaches.is_empty(), "{}", breaches.join("\n"));
    }

    /// What a first program needs stands in the SDK's root; all else has a module.
    #[test]
    fn the_root_of_the_sdk_holds_what_a_first_program_needs() {
        let path = workspace::root().join("crates/wechatpay-sdk/public-api.txt");
        let text = fs::read_to_string(path).expect("readable");
        let (modules, names): (Vec<&str>, Vec<&str>) = root_names(&text)
            .into_iter()
            .partition(|name| name.starts_with(char::is_lowercase) && *name != "ask");
        for needed in ["Client", "Builder", "Error", "Outcome", "Reply", "Fen", "ask"] {
            assert!(names.contains(&needed), "{needed} is not in {names:?}");
        }
        assert!(names.len() <= 30, "{} names: {names:?}", names.len());
        assert!(modules.len() <= 22, "{} modules: {modules:?}", modules.len());
    }

    /// The names that stand in the root of the crate whose public items these are.
    fn root_names(public_api: &str) -> BTreeSet<&str> {
        let name = |line| {
            let item: &str = str::split_once(line, "pub ")?.1;
            let (kind, path) = item.split_once(' ')?;
            let kinds = ["use", "mod", "struct", "enum", "trait", "type", "macro", "const", "fn"];
            let path = path.strip_prefix("wechatpay::").filter(|_| kinds.contains(&kind))?;
            let end = path.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(path.len());
            let (name, rest) = path.split_at(end);
            let is_of_another = rest.starts_with("::") || kind == "fn" && !rest.starts_with('(');
            (!is_of_another).then_some(name)
        };
        public_api.lines().filter_map(name).collect()
    }

    #[test]
    fn generated_code_matches_the_catalogue() {
        let stale = codegen::stale(&workspace::root()).expect("a sound catalogue");
        let paths: Vec<_> = stale.iter().map(|product| product.path.as_str()).collect();
        assert!(paths.is_empty(), "run `cargo xtask codegen`, stale: {paths:?}");
    }

    /// The generator's output for two small families that use most of the format. `UPDATE_GOLDEN=1`
    /// accepts what it writes now.
    #[test]
    fn the_generator_writes_what_it_wrote() {
        let golden = workspace::root().join("xtask/tests/golden");
        let copy = copy("golden", &["rustfmt.toml", "xtask/sometimes.toml"]);
        fs::create_dir_all(copy.join(FAMILIES)).expect("writable");
        for family in ["zz-other.toml", "zz-probe.toml"] {
            fs::copy(golden.join(family), copy.join(FAMILIES).join(family)).expect("copied");
        }
        let glossary = copy.join("crates/wechatpay-catalogue/glossary.toml");
        fs::copy(golden.join("glossary.toml"), glossary).expect("copied");
        let codes = copy.join("crates/wechatpay-catalogue/errors.toml");
        fs::write(codes, "").expect("writable");
        codegen::write(&copy).expect("the golden families are sound");
        for file in ["zz_probe.rs", "events.rs", "facts.rs", "mod.rs", "path.rs"] {
            let written = read(&copy.join(GENERATED).join(file));
            let golden = golden.join(file);
            #[expect(clippy::disallowed_methods, reason = "how a person accepts new output")]
            let is_update = std::env::var_os("UPDATE_GOLDEN").is_some();
            if is_update {
                fs::write(&golden, &written).expect("writable");
            }
            assert_eq!(read(&golden), written, "{file} differs; UPDATE_GOLDEN=1 accepts it");
        }
    }

    #[test]
    fn a_broken_catalogue_stops_the_generator() {
        let copy = copy("broken", &["crates/wechatpay-catalogue/", "rustfmt.toml"]);
        let file = copy.join(FAMILIES).join("edu-star.toml");
        let broken = read(&file).replacen("\"OrderState\"", "\"OderState\"", 1);
        fs::write(&file, broken).expect("writable");
        let failure = codegen::write(&copy).expect_err("the type is unknown").to_string();
        let line = "crates/wechatpay-catalogue/families/edu-star.toml:50: unknown type `OderState`";
        assert!(failure.contains(line), "{failure}");
        assert!(!copy.join(GENERATED).exists(), "nothing is written for a broken catalogue");
    }

    /// Drop in one file, run the generator, and the new feature compiles.
    #[test]
    fn adding_a_family_is_adding_one_file() {
        let copy = copy("one-file", &[""]);
        drop_in_probe(&copy);
        let mut changed = codegen::write(&copy).expect("the probe is sound");
        changed.sort();
        let expected = [
            "book/samples/src/generated/mod.rs",
            "book/samples/src/generated/zz_probe.rs",
            "crates/wechatpay-api/Cargo.toml",
            "crates/wechatpay-api/src/generated/facts.rs",
            "crates/wechatpay-api/src/generated/mod.rs",
            "crates/wechatpay-api/src/generated/path.rs",
            "crates/wechatpay-api/src/generated/zz_probe.rs",
            "crates/wechatpay-api/tests/it/generated.rs",
            "crates/wechatpay-catalogue/src/embed.rs",
            "crates/wechatpay-sdk/Cargo.toml",
            "openapi/wechatpay-v3.json",
        ];
        assert_eq!(changed, expected);
        assert_eq!(codegen::stale(&copy).expect("sound"), [], "a second run changes nothing");

        // Our own target folder: what the crate depends on is compiled there already.
        let target = target();
        let arguments = ["check", "--offline", "--locked", "--quiet", "--package", "wechatpay-api"];
        let probe = ["--no-default-features", "--features", "zz-probe", "--target-dir"];
        let arguments =
            [&arguments[..], &probe[..], &[target.to_str().expect("a plain path")]].concat();
        workspace::output(&copy, &cargo(), &arguments, "").expect("the new family compiles");

        fs::remove_file(copy.join(FAMILIES).join("zz-probe.toml")).expect("removable");
        codegen::write(&copy).expect("a family can go again");
        assert!(!copy.join(GENERATED).join("zz_probe.rs").exists());
    }

    /// Copies the tracked files below the given folders to a fresh place under the target folder.
    fn copy(name: &str, folders: &[&str]) -> PathBuf {
        let (root, copy) = (workspace::root(), target().join("house").join(name));
        if copy.exists() {
            fs::remove_dir_all(&copy).expect("removable");
        }
        for file in tracked_files(&root).expect("git runs") {
            if folders.iter().any(|folder| file.starts_with(folder)) {
                let target = copy.join(&file);
                fs::create_dir_all(target.parent().expect("a folder")).expect("writable");
                fs::copy(root.join(&file), target).expect("copied");
            }
        }
        copy
    }

    fn drop_in_probe(copy: &Path) {
        let before = files_in(copy, FAMILIES, ".toml");
        assert!(!before.is_empty() && !before.contains(&"zz-probe.toml".to_owned()));
        let probe = workspace::root().join("xtask/tests/one-file/zz-probe.toml");
        fs::copy(probe, copy.join(FAMILIES).join("zz-probe.toml")).expect("copied");
    }

    /// The target folder this very test was built into.
    fn target() -> PathBuf {
        let temporary = Path::new(env!("CARGO_TARGET_TMPDIR"));
        temporary.parent().expect("target/tmp has a parent").to_path_buf()
    }

    fn read(path: &Path) -> String {
        fs::read_to_string(path).unwrap_or_default()
    }

    const FAMILIES: &str = "crates/wechatpay-catalogue/families";
    const GENERATED: &str = "crates/wechatpay-api/src/generated";
}
