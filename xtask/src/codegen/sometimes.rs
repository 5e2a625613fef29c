//! Members of answers that some witness says may be absent, though the catalogue requires them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use wechatpay_catalogue::Name;

use crate::workspace::{self, Failure, Outcome};

/// The list in `sometimes.toml`: type → members.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Sometimes(BTreeMap<String, BTreeSet<String>>);

impl Sometimes {
    pub(crate) fn read(root: &Path) -> Outcome<Self> {
        let text = workspace::read(root, FILE)?;
        toml::from_str(&text).map(Self).map_err(|error| Failure(format!("{FILE}: {error}")))
    }

    /// What the list lacks of what witnesses say, and what nobody says any more.
    pub(crate) fn differences(&self, said: &BTreeMap<String, BTreeSet<String>>) -> Vec<String> {
        let all = |list: &BTreeMap<String, BTreeSet<String>>| -> BTreeSet<String> {
            let names = list.iter();
            names
                .flat_map(|(name, all)| all.iter().map(move |one| format!("{name}.{one}")))
                .collect()
        };
        let (ours, theirs) = (all(&self.0), all(said));
        let added = theirs.difference(&ours);
        let added = added.map(|one| format!("{FILE}: a witness calls {one} optional; add it"));
        let gone = ours.difference(&theirs);
        added.chain(gone.map(|one| format!("{FILE}: {one} needs no entry; remove it"))).collect()
    }

    /// Whether an answer may lack the member.
    pub(crate) fn has(&self, object: &Name, member: &str) -> bool {
        self.0.get(&object.to_string()).is_some_and(|members| members.contains(member))
    }
}

const FILE: &str = "xtask/sometimes.toml";
