//! The catalogue says what the facts about the public surface say, wherever the catalogue's
//! `deviations/` do not explain otherwise. Needs the facts, which lie beside the project: without them it is skipped.

#[cfg(test)]
mod facts {
    use std::path::PathBuf;

    use xtask::{codegen, facts, workspace};

    #[test]
    fn the_catalogue_says_what_the_facts_say() {
        let root = workspace::root();
        #[expect(clippy::disallowed_methods, reason = "the folder of facts is this machine's")]
        let given = std::env::var_os("WECHATPAY_FACTS").map(PathBuf::from);
        let Some(folder) = facts::folder(&root, given) else {
            println!("skipped: no facts beside the workspace, and WECHATPAY_FACTS is not set");
            return;
        };
        let catalogue = codegen::catalogue(&root).expect("a sound catalogue");
        let report = facts::compare(&root, &catalogue, &folder).expect("readable facts");
        println!("{report}");
        assert!(report.is_clean(), "{report}");
        assert!(report.counts.operations > 1000 && report.counts.events > 100, "{report}");
    }
}
