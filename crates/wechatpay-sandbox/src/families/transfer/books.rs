//! What a transfer moved: money of the merchant's operation account, once the user has it.

use wechatpay_core::Fen;

use super::{Stage, State, Transfer};
use crate::engine::{Account, Booked, Books, Now, Posting};

impl Booked for Transfer {
    fn booked(state: &State, until: Now) -> Books {
        let arrived =
            |bill: &&super::Bill| bill.stage == Stage::Success && bill.updated_at <= until.0;
        let posting = state.0.as_ref().filter(arrived).map(|bill| Posting {
            at: bill.updated_at,
            mchid: bill.mchid.clone(),
            account: Account::Operation,
            amount: Fen(0) - bill.terms.transfer_amount,
            business: "商家转账",
            kind: "商家转账",
            number: bill.identity.transfer_bill_no.clone(),
            voucher: bill.terms.out_bill_no.clone(),
            applicant: "system".to_owned(),
            remark: bill.terms.transfer_remark.clone(),
        });
        Books { postings: posting.into_iter().collect(), deals: Vec::new() }
    }
}
