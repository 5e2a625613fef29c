//! What a transfer moved: money of the merchant's operation account, when it is taken, and what came
//! back of it because the user did not get it. The words of the second row are by analogy with
//! transfers to QQ wallets.

use wechatpay_core::Fen;

use super::{Stage, State, Transfer};
use crate::engine::{Account, Booked, Books, Now, Posting};

impl Booked for Transfer {
    fn booked(state: &State, until: Now) -> Books {
        let Some(bill) = &state.0 else { return Books::default() };
        let posting = |at: i64, amount: Fen, kind: &'static str| Posting {
            at,
            mchid: bill.payer().to_owned(),
            account: Account::Operation,
            amount,
            business: "商家转账",
            kind,
            number: bill.identity.transfer_bill_no.clone(),
            voucher: bill.terms.out_bill_no.clone(),
            applicant: "system".to_owned(),
            remark: bill.terms.transfer_remark.clone(),
        };
        let amount = bill.terms.transfer_amount;
        let taken = bill.locked_at.map(|at| posting(at, Fen(0) - amount, "商家转账"));
        let is_back = matches!(bill.stage, Stage::Fail | Stage::Cancelled);
        let back = bill.locked_at.filter(|_| is_back);
        let back = back.map(|_| posting(bill.updated_at, amount, "商家转账回退"));
        let postings = taken.into_iter().chain(back).filter(|posting| posting.at <= until.0);
        Books { postings: postings.collect(), ..Books::default() }
    }
}
