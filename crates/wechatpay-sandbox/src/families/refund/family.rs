//! 退款: the registration. A refund lives in the purchase of `pay` that it gives money back from.

use super::{
    wallet::ACTS,
    wire::{apply_abnormal, create, find},
};
use crate::{
    engine::{
        Family,
        list::{List, Listed, Look},
        plays,
    },
    families::pay::{Order, Pay, Refund, RefundView, streams::PAY},
};

pub(crate) const FAMILY: Family = Family {
    name: "refund",
    operations: plays! {
        "refund.create_refund" => create,
        "refund.find_refund" => find,
        "refund.apply_abnormal_refund" => apply_abnormal,
    },
    acts: ACTS,
    lists: &[List {
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
    }],
    ..Family::NONE
};

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
