//! What was in the accounts, paid out when they were closed.

use wechatpay_core::Fen;

use super::{Closing, State};
use crate::engine::{Account, Booked, Books, Now, Posting};

impl Booked for Closing {
    fn booked(state: &State, until: Now) -> Books {
        let Some(known) = &state.0 else { return Books::default() };
        let Some(at) = known.paid_at.filter(|at| *at <= until.0) else {
            return Books::default();
        };
        let line = |(account, amount): &(Account, Fen)| Posting {
            at,
            mchid: known.terms.sub_mchid.clone(),
            account: *account,
            amount: Fen(0) - *amount,
            business: "充值/提现",
            kind: "注销提现",
            number: known.applyment_id.clone(),
            voucher: known.terms.out_request_no.clone(),
            applicant: format!("{}API", known.terms.mchid),
            remark: String::new(),
        };
        Books { postings: known.accounts.iter().map(line).collect(), ..Books::default() }
    }
}
