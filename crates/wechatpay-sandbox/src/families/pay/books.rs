//! What a purchase moved: the payment, the platform's fee, and whatever was given back.
//!
//! A refund takes the money when it is accepted; if it is closed, the money comes back. The fee
//! follows what the merchant keeps, so that all lines of it add up to the fee of what is kept.

use wechatpay_core::Fen;

use super::{
    Coupon, CouponKind, Order, Part, Pay, Payment, Refund, RefundStatus, Share, Stage, State, fee,
    refund_view::channel, view::trade_type,
};
use crate::engine::{
    Account, Aggregate as _, Booked, Books, Decide as _, Frozen, Now, Posting, RefundEntry,
    TradeEntry,
};

impl Booked for Pay {
    fn booked(state: &State, until: Now) -> Books {
        let state = Self::overdue(state, until).iter().fold(state.clone(), Self::apply);
        let mut books = Books::default();
        for part in state.0.iter().flat_map(Order::parts) {
            if let (Some(payment), Some(share)) = (part.order.payment.as_ref(), part.share()) {
                write(&Paid { part, payment, share }, until.0, &mut books);
            }
        }
        books
    }
}

/// A part that was paid.
struct Paid<'a> {
    part: Part<'a>,
    payment: &'a Payment,
    share: &'a Share,
}

/// Something that changed how much the merchant keeps.
enum Step<'a> {
    Paid,
    Taken(&'a Refund),
    Returned(&'a Refund),
    Reversed,
    /// What the platform advanced comes back to it.
    AdvanceReturned(&'a Refund),
}

fn write(paid: &Paid<'_>, until: i64, books: &mut Books) {
    let mut kept = Fen(0);
    for (at, step) in steps(paid).into_iter().filter(|(at, _)| *at <= until) {
        let now_kept = match &step {
            Step::Paid => paid.part.settlement_total(),
            Step::Taken(refund) => kept - refund.shares.settlement_refund,
            Step::Returned(refund) => kept + refund.shares.settlement_refund,
            Step::Reversed => Fen(0),
            Step::AdvanceReturned(refund) => {
                books.postings.extend(paid.advance_returned(at, refund));
                continue;
            }
        };
        let (moved, charged) = (now_kept - kept, fee(now_kept) - fee(kept));
        kept = now_kept;
        books.postings.extend(paid.postings(at, &step, moved, charged));
        books.deals.extend(paid.deal(at, &step, charged, until));
    }
    if paid.part.terms.profit_sharing && paid.payment.at <= until {
        books.frozen.push(Frozen {
            mchid: paid.part.terms.payee.account().to_owned(),
            transaction_id: paid.share.transaction_id.clone(),
            amount: kept - fee(kept),
            frees_at: paid.payment.at + KEPT_FOR_SHARING,
        });
    }
}

/// Everything that happened to the money, oldest first.
fn steps<'a>(paid: &Paid<'a>) -> Vec<(i64, Step<'a>)> {
    let mut steps = vec![(paid.payment.at, Step::Paid)];
    for refund in paid.part.refunds() {
        steps.push((refund.at, Step::Taken(refund)));
        let closed = refund.history.iter().filter(|(status, _)| *status == RefundStatus::Closed);
        steps.extend(closed.map(|(_, at)| (*at, Step::Returned(refund))));
        let back = refund.advance_return.as_ref().and_then(|of| of.success_at);
        steps.extend(back.map(|at| (at, Step::AdvanceReturned(refund))));
    }
    if let (Stage::Revoked, Some(at)) = (paid.part.order.stage, paid.part.order.ended_at) {
        steps.push((at, Step::Reversed));
    }
    // A stable sort: what happened in the same second stays in the order of the list.
    steps.sort_by_key(|(at, _)| *at);
    steps
}

impl Paid<'_> {
    fn postings(&self, at: i64, step: &Step<'_>, moved: Fen, charged: Fen) -> Vec<Posting> {
        let (business, kind, fee_kind, number, voucher) = match step {
            Step::Paid => ("交易", "交易", "扣除交易手续费", None, None),
            Step::Taken(refund) => ("退款", "退款", "退还交易手续费", Some(*refund), Some(*refund)),
            Step::Returned(refund) => {
                ("退款", "退款关闭退回", "扣除交易手续费", Some(*refund), Some(*refund))
            }
            Step::Reversed => ("撤销", "撤销", "退还交易手续费", None, None),
            Step::AdvanceReturned(_) => return Vec::new(),
        };
        let payer = match step {
            Step::Taken(refund) | Step::Returned(refund) if refund.terms.is_advanced() => {
                &self.part.terms.payee.mchid
            }
            _ => self.part.terms.payee.account(),
        };
        let number = number.map_or(&self.share.transaction_id, |refund| &refund.refund_id);
        let voucher =
            voucher.map_or(&self.part.terms.out_trade_no, |refund| &refund.terms.out_refund_no);
        let posting = |mchid: &str, amount: Fen, kind: &'static str, remark: String| Posting {
            at,
            mchid: mchid.to_owned(),
            account: Account::Basic,
            amount,
            business,
            kind,
            number: number.clone(),
            voucher: voucher.clone(),
            applicant: "system".to_owned(),
            remark,
        };
        let lines = [
            posting(payer, moved, kind, format!("结算总金额{moved}元")),
            posting(
                self.part.terms.payee.account(),
                Fen(0) - charged,
                fee_kind,
                format!("手续费{charged}元"),
            ),
        ];
        lines.into_iter().filter(|line| line.amount != Fen(0)).collect()
    }

    /// From the sub-merchant to the platform that advanced the refund.
    fn advance_returned(&self, at: i64, refund: &Refund) -> [Posting; 2] {
        let payee = &self.part.terms.payee;
        let amount = refund.shares.settlement_refund;
        let number = refund.advance_return.as_ref().map(|of| of.advance_return_id.clone());
        let line = |mchid: &str, amount: Fen| Posting {
            at,
            mchid: mchid.to_owned(),
            account: Account::Basic,
            amount,
            business: "退款",
            kind: "垫付回补",
            number: number.clone().unwrap_or_default(),
            voucher: refund.terms.out_refund_no.clone(),
            applicant: format!("{}API", payee.mchid),
            remark: format!("垫付回补{amount}元"),
        };
        [line(payee.account(), Fen(0) - amount), line(&payee.mchid, amount)]
    }

    fn deal(&self, at: i64, step: &Step<'_>, charged: Fen, until: i64) -> Option<TradeEntry> {
        let (part, terms) = (&self.part, &self.part.order.terms);
        let cash = match &self.share.coupon {
            Some(Coupon { kind: CouponKind::Cash, amount, .. }) => *amount,
            _ => Fen(0),
        };
        let (state, back) = match step {
            Step::Paid => ("SUCCESS", None),
            Step::Taken(refund) => ("REFUND", Some(self.back(refund, until))),
            Step::Reversed => ("REVOKED", Some(self.reversal(at, cash))),
            // A closed refund is told by its own line's state.
            Step::Returned(_) | Step::AdvanceReturned(_) => return None,
        };
        let if_paid = |amount: Fen| if back.is_none() { amount } else { Fen(0) };
        let payee = &part.terms.payee;
        Some(TradeEntry {
            at,
            appid: terms.appid.clone(),
            mchid: payee.mchid.clone(),
            sub_mchid: payee.sub_mchid.clone(),
            device_id: terms.device_id.clone().unwrap_or_default(),
            transaction_id: self.share.transaction_id.clone(),
            out_trade_no: part.terms.out_trade_no.clone(),
            openid: self.payment.openid.as_str().to_owned(),
            trade_type: trade_type(terms.product),
            state,
            bank_type: self.payment.bank_type.clone(),
            total: if_paid(part.terms.total),
            settlement: if_paid(part.settlement_total()),
            coupon: if_paid(cash),
            description: part.terms.description.clone(),
            attach: part.terms.attach.clone().unwrap_or_default(),
            fee: charged,
            back,
        })
    }

    fn back(&self, refund: &Refund, until: i64) -> RefundEntry {
        let is_cash =
            self.share.coupon.as_ref().is_some_and(|coupon| coupon.kind == CouponKind::Cash);
        let status = match refund.status_at(until) {
            RefundStatus::Processing => "PROCESSING",
            RefundStatus::Success => "SUCCESS",
            RefundStatus::Closed => "FAIL",
            RefundStatus::Abnormal => "CHANGE",
        };
        RefundEntry {
            refund_id: refund.refund_id.clone(),
            out_refund_no: refund.terms.out_refund_no.clone(),
            asked: refund.terms.refund,
            settlement: refund.shares.settlement_refund,
            coupon: if is_cash { refund.shares.discount_refund } else { Fen(0) },
            channel: channel(refund),
            status,
            success_at: refund.success_at().filter(|at| *at <= until),
        }
    }

    fn reversal(&self, at: i64, cash: Fen) -> RefundEntry {
        RefundEntry {
            refund_id: "0".to_owned(),
            out_refund_no: "0".to_owned(),
            asked: self.part.terms.total,
            settlement: self.part.settlement_total(),
            coupon: cash,
            channel: "ORIGINAL",
            status: "SUCCESS",
            success_at: Some(at),
        }
    }
}

/// Money that nobody shares is free after 30 days.
const KEPT_FOR_SHARING: i64 = 30 * 86_400;
