//! 先享卡, the newer product: the registration.

use super::{
    Card, DiscountCard, View,
    wallet::ACTS,
    wire::{add_user_records, card, prepare_card},
};
use crate::engine::{
    Family,
    list::{List, Listed, Look},
    plays,
};

pub(crate) const FAMILY: Family = Family {
    name: "discount_card",
    operations: plays! {
        "discount-card.create_card" => prepare_card,
        "discount-card.find_card" => card,
        "discount-card.add_user_records" => add_user_records,
    },
    acts: ACTS,
    notices: &[
        "DISCOUNT_CARD.USER_ACCEPTED",
        "DISCOUNT_CARD.AGREEMENT_ENDED",
        "DISCOUNT_CARD.USER_PAID",
    ],
    lists: &[List {
        name: "cards",
        columns: &[("openid", "The user, once they took it")],
        scope: |mchid| format!("discount-card/{mchid}"),
        rows: |look| {
            look.rows::<DiscountCard>(|state| state.0.iter().map(|one| row(look, one)).collect())
        },
    }],
    ..Family::NONE
};

/// A card that is prepared, and that no user has taken, has no state on the wire.
fn row(look: &Look<'_>, card: &Card) -> Listed {
    let Card { prepared, taken, .. } = card;
    let number = &prepared.out_card_code;
    let Some(taken) = taken else {
        return Listed::new(number, &prepared.mchid, "PREPARED", look.began);
    };
    Listed {
        id: Some(taken.card_id.clone()),
        amount: card.charge.map(|charge| charge.0),
        shown: look.shown(&View::new(card, taken)),
        ..Listed::new(number, &prepared.mchid, card.stage, look.began)
    }
    .with("openid", &taken.openid)
}
