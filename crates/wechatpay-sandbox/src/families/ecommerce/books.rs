//! What subsidies and after-sales orders moved between a platform and its second-level merchants.

use wechatpay_core::Fen;

use super::{Extras, Platform, State};
use crate::engine::{Account, Booked, Books, Now, Posting};

impl Booked for Extras {
    fn booked(state: &State, until: Now) -> Books {
        let mut books = Books::default();
        let Some(granted) = &state.0 else { return books };
        let platform = &granted.platform;
        for of in &granted.subsidies {
            let (id, terms) = (&of.subsidy_id, &of.terms);
            let voucher = terms.out_subsidy_no.as_ref().unwrap_or(&terms.transaction_id);
            let moved = Moved { at: of.at, kind: "补差", number: id, voucher };
            books.postings.extend(moved.lines(platform, terms.amount, &terms.description));
        }
        for of in &granted.returns {
            let (number, terms) = (&of.subsidy_refund_id, &of.terms);
            let moved =
                Moved { at: of.at, kind: "补差回退", number, voucher: &terms.out_order_no };
            let back = Fen(0) - terms.amount;
            books.postings.extend(moved.lines(platform, back, &terms.description));
        }
        if let Some(of) = &granted.after_sales {
            let number = &of.terms.transaction_id;
            let moved = Moved { at: of.at, kind: "售后分账", number, voucher: number };
            let taken = Fen(0) - of.terms.amount;
            books.postings.extend(moved.lines(platform, taken, &of.terms.scene));
        }
        books.postings.retain(|line| line.at <= until.0);
        books
    }
}

struct Moved<'a> {
    at: i64,
    kind: &'static str,
    number: &'a str,
    voucher: &'a str,
}

impl Moved<'_> {
    /// From the platform to its second-level merchant, or back if below zero. The name of the
    /// business is assumed.
    fn lines(&self, platform: &Platform, amount: Fen, remark: &str) -> [Posting; 2] {
        let line = |mchid: &str, amount: Fen| Posting {
            at: self.at,
            mchid: mchid.to_owned(),
            account: Account::Basic,
            amount,
            business: if self.kind == "售后分账" { "分账" } else { "补差" },
            kind: self.kind,
            number: self.number.to_owned(),
            voucher: self.voucher.to_owned(),
            applicant: format!("{}API", platform.mchid),
            remark: remark.to_owned(),
        };
        [line(&platform.mchid, Fen(0) - amount), line(&platform.sub_mchid, amount)]
    }
}
