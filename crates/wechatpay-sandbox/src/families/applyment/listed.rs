//! Applications in the lists of a merchant's things.

use super::{Application, Applyment, EcommerceView, Form, View, wire::scope};
use crate::engine::list::{List, Listed, Look};

pub(super) const LISTS: &[List] = &[
    List {
        name: "applyments",
        columns: COLUMNS,
        scope: |mchid| format!("{}/{mchid}", scope(Form::Special)),
        rows: |look| look.rows::<Applyment>(|state| rows(look, state.0.as_ref())),
    },
    List {
        name: "applyments",
        columns: COLUMNS,
        scope: |mchid| format!("{}/{mchid}", scope(Form::Ecommerce)),
        rows: |look| look.rows::<Applyment>(|state| rows(look, state.0.as_ref())),
    },
];

fn rows(look: &Look<'_>, known: Option<&Application>) -> Vec<Listed> {
    known.map(|known| row(look, known)).into_iter().collect()
}

fn row(look: &Look<'_>, known: &Application) -> Listed {
    let terms = &known.terms;
    Listed {
        id: Some(known.applyment_id.to_string()),
        sub_mchid: known.sub_mchid.clone(),
        shown: match terms.form {
            Form::Special => look.shown(&View::new(known)),
            Form::Ecommerce => look.shown(&EcommerceView::new(known)),
        },
        ..Listed::new(&terms.number, &terms.mchid, known.word(), look.began)
    }
    .with("shortname", &terms.shortname)
}

const COLUMNS: &[(&str, &str)] = &[("shortname", "The merchant's short name")];
