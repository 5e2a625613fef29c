//! Permissions, which are contracts, in the lists of a merchant's things.

use super::{Grant, Permission, View};
use crate::engine::list::{List, Listed, Look};

pub(super) const LISTS: &[List] = &[List {
    name: "contracts",
    columns: &[("service_id", "The service"), ("openid", "The user, once they agreed")],
    scope: |mchid| format!("payscore-permission/{mchid}"),
    rows: |look| {
        look.rows::<Permission>(|state| state.0.iter().map(|one| row(look, one)).collect())
    },
}];

fn row(look: &Look<'_>, grant: &Grant) -> Listed {
    let Grant { terms, mchid, .. } = grant;
    Listed {
        shown: look.shown(&View::by_code(grant)),
        ..Listed::new(&terms.authorization_code, mchid, grant.stage, look.began)
    }
    .with("service_id", &terms.service_id)
    .with("openid", &grant.openid)
}
