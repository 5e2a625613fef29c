//! What a withdrawal moved: out of the account, and back if the bank did not pay.

use wechatpay_core::Fen;

use super::{State, Withdrawal};
use crate::engine::{Booked, Books, Now, Posting};

impl Booked for Withdrawal {
    fn booked(state: &State, until: Now) -> Books {
        let Some(known) = &state.0 else { return Books::default() };
        let terms = &known.terms;
        let line = |at: i64, amount: Fen, kind: &'static str| Posting {
            at,
            mchid: terms.owner().to_owned(),
            account: terms.account(),
            amount,
            business: "充值/提现",
            kind,
            number: known.withdraw_id.clone(),
            voucher: terms.out_request_no.clone(),
            applicant: format!("{}API", terms.mchid),
            remark: terms.remark.clone().unwrap_or_default(),
        };
        let left = known.left_at.map(|at| line(at, Fen(0) - known.amount, "提现"));
        let back = known.back_at.map(|at| line(at, known.amount, "提现退回"));
        let lines = left.into_iter().chain(back).filter(|line| line.at <= until.0);
        Books { postings: lines.collect(), ..Books::default() }
    }
}
