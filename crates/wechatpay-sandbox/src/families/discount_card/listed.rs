//! Cards of the newer product in the lists of a merchant's things.

use super::{Card, DiscountCard, View};
use crate::engine::list::{List, Listed, Look};

pub(super) const LISTS: &[List] = &[List {
    name: "cards",
    columns: &[("openid", "The user, once they took it")],
    scope: |mchid| format!("discount-card/{mchid}"),
    rows: |look| {
        look.rows::<DiscountCard>(|state| state.0.iter().map(|one| row(look, one)).collect())
    },
}];

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
