//! Refunds in the lists of a merchant's things.

use crate::{
    engine::list::{List, Listed, Look},
    families::pay::{Order, Pay, Refund, RefundView, streams::PAY},
};

pub(super) const LISTS: &[List] = &[List {
    name: "refunds",
    columns: &[("out_trade_no", "The order"), ("reason", "Why, in the merchant's words")],
    scope: |_| PAY.to_owned(),
    rows: |look| {
        look.rows::<Pay>(|state| {
            let of = |order: &Order| {
                let refunds = order.refunds.iter();
                refunds.filter_map(|refund| row(look, order, refund)).collect::<Vec<_>>()
            };
            state.0.as_ref().map(of).unwrap_or_default()
        })
    },
}];

fn row(look: &Look<'_>, order: &Order, refund: &Refund) -> Option<Listed> {
    let Refund { terms, payee, .. } = refund;
    let part = order.part(terms.part)?;
    let row = Listed {
        id: Some(refund.refund_id.clone()),
        sub_mchid: payee.sub_mchid.clone(),
        amount: Some(terms.refund.0),
        shown: look.shown(&RefundView::new(part, refund)),
        ..Listed::new(&terms.out_refund_no, &payee.mchid, refund.status, refund.at)
    };
    Some(row.with("out_trade_no", &part.terms.out_trade_no).with("reason", &terms.reason))
}
