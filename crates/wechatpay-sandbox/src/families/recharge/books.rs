//! What a recharge brought, once it has arrived.

use super::{Charge, Recharge, Stage, State};
use crate::engine::{Booked, Books, Now, Posting};

impl Booked for Recharge {
    fn booked(state: &State, until: Now) -> Books {
        let arrived = |known: &&Charge| known.stage == Stage::Success;
        let posting = state.0.as_ref().filter(arrived).and_then(|known| {
            let at = known.ended_at.filter(|at| *at <= until.0)?;
            let terms = &known.terms;
            Some(Posting {
                at,
                mchid: terms.sub_mchid.as_ref().unwrap_or(&terms.mchid).clone(),
                account: terms.account_type,
                amount: terms.recharge_amount.amount,
                business: "充值/提现",
                kind: "充值",
                number: known.recharge_id.clone(),
                voucher: terms.out_recharge_no.clone(),
                applicant: format!("{}API", terms.mchid),
                remark: terms.remark.clone().unwrap_or_default(),
            })
        });
        Books { postings: posting.into_iter().collect(), ..Books::default() }
    }
}
