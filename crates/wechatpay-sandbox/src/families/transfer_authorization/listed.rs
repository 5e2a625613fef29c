//! Authorisations in the list of a merchant's contracts.

use super::{Authorization, Given, View, wire::AUTHORIZATION};
use crate::engine::list::{List, Listed, Look};

pub(super) const LISTS: &[List] = &[List {
    name: "contracts",
    columns: &[("transfer_scene_id", "The scene of an authorisation"), ("openid", "The user")],
    scope: |mchid| format!("{AUTHORIZATION}/{mchid}"),
    rows: |look| {
        look.rows::<Authorization>(|state| state.0.iter().map(|one| row(look, one)).collect())
    },
}];

fn row(look: &Look<'_>, given: &Given) -> Listed {
    let Given { terms, identity, mchid, stage, .. } = given;
    Listed {
        id: Some(identity.authorization_id.clone()),
        shown: look.shown(&View::new(given, false)),
        ..Listed::new(&terms.out_authorization_no, mchid, stage, given.created_at)
    }
    .with("transfer_scene_id", &terms.transfer_scene_id)
    .with("openid", &terms.openid)
}
