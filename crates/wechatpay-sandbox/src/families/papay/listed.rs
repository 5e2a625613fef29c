//! Contracts in the list of a merchant's things.

use super::{Agreement, Contract, ContractView, body::PAPAY};
use crate::engine::list::{List, Listed, Look};

pub(super) const LISTS: &[List] = &[List {
    name: "contracts",
    columns: &[
        ("plan_id", "The template"),
        ("openid", "The user, once they agreed"),
        ("debits", "How many debits there were"),
    ],
    scope: |mchid| format!("{PAPAY}/{mchid}"),
    rows: |look| look.rows::<Agreement>(|state| state.0.iter().map(|one| row(look, one)).collect()),
}];

fn row(look: &Look<'_>, contract: &Contract) -> Listed {
    let Contract { terms, identity, mchid, stage, .. } = contract;
    Listed {
        id: Some(identity.contract_id.clone()),
        sub_mchid: contract.payee().sub_mchid,
        shown: look.shown(&ContractView::new(contract)),
        ..Listed::new(&terms.out_contract_code, mchid, stage, look.began)
    }
    .with("plan_id", terms.plan_id)
    .with("openid", &contract.openid)
    .with("debits", contract.debits.len())
}
