//! What sharing moved: from the payer to the receivers, back by returns, and what stays frozen.

use wechatpay_core::Fen;

use super::{Book, Detail, Order, ReceiverKind, Return, ReturnResult, Sharing, State};
use crate::engine::{Account, Booked, Books, Frozen, Now, Posting, ShareEntry};

impl Booked for Sharing {
    fn booked(state: &State, until: Now) -> Books {
        let mut books = Books::default();
        let Some(book) = &state.0 else { return books };
        for order in book.orders.iter().filter(|order| order.created_at <= until.0) {
            books.frozen.push(thawed(book, order, until));
            for detail in order.details.iter().filter(|_| order.is_share()) {
                let moved = detail.outcome.filter(|outcome| outcome.fail_reason.is_none());
                if let Some(outcome) = moved.filter(|outcome| outcome.at <= until.0) {
                    books.postings.extend(shared(book, order, detail, outcome.at));
                    books.shares.push(share_entry(book, order, detail, outcome.at));
                }
            }
        }
        for returned in book.returns.iter().filter(|of| of.result == ReturnResult::Success) {
            if let Some(at) = returned.finished_at().filter(|at| *at <= until.0) {
                books.postings.extend(given_back(book, returned, at));
                books.shares.extend(return_entry(book, returned, at));
            }
        }
        books
    }
}

/// What an order took from the frozen money of its payment.
fn thawed(book: &Book, order: &Order, until: Now) -> Frozen {
    let is_taken = |detail: &&Detail| {
        let closed = detail.outcome.filter(|outcome| outcome.fail_reason.is_some());
        order.is_share() && closed.is_none_or(|outcome| outcome.at > until.0)
    };
    let taken: Fen = order.details.iter().filter(is_taken).map(|detail| detail.amount).sum();
    Frozen {
        mchid: book.payer.account().to_owned(),
        transaction_id: book.transaction_id.clone(),
        amount: Fen(0) - taken - order.released,
        frees_at: book.frees_at,
    }
}

fn shared(book: &Book, order: &Order, detail: &Detail, at: i64) -> Vec<Posting> {
    let line = |mchid: &str, amount: Fen| Posting {
        at,
        mchid: mchid.to_owned(),
        account: Account::Basic,
        amount,
        business: "分账",
        kind: "分账",
        number: order.order_id.clone(),
        voucher: order.out_order_no.clone(),
        applicant: format!("{}API", book.payer.mchid),
        remark: detail.description.clone(),
    };
    let mut lines = vec![line(book.payer.account(), Fen(0) - detail.amount)];
    if detail.kind == ReceiverKind::MerchantId {
        lines.push(line(detail.account.as_str(), detail.amount));
    }
    lines
}

fn share_entry(book: &Book, order: &Order, detail: &Detail, at: i64) -> ShareEntry {
    ShareEntry {
        at,
        initiator: book.payer.mchid.clone(),
        payer: book.payer.account().to_owned(),
        transaction_id: book.transaction_id.clone(),
        order_id: order.order_id.clone(),
        detail_id: detail.detail_id.clone(),
        out_order_no: order.out_order_no.clone(),
        total: book.total,
        receiver: detail.account.as_str().to_owned(),
        amount: detail.amount,
        kind: "分账",
        remark: detail.description.clone(),
    }
}

/// The share it came from, with the numbers and the amount of the return.
fn return_entry(book: &Book, returned: &Return, at: i64) -> Option<ShareEntry> {
    let order = book.order(&returned.order_id)?;
    let is_meant = |detail: &&Detail| detail.account.as_str() == returned.return_mchid;
    let detail = order.details.iter().find(is_meant)?;
    Some(ShareEntry {
        order_id: returned.return_id.clone(),
        out_order_no: returned.out_return_no.clone(),
        amount: returned.amount,
        kind: "分账回退",
        remark: returned.description.clone(),
        ..share_entry(book, order, detail, at)
    })
}

fn given_back(book: &Book, returned: &Return, at: i64) -> [Posting; 2] {
    let line = |mchid: &str, amount: Fen| Posting {
        at,
        mchid: mchid.to_owned(),
        account: Account::Basic,
        amount,
        business: "分账",
        kind: "分账回退",
        number: returned.return_id.clone(),
        voucher: returned.out_return_no.clone(),
        applicant: format!("{}API", book.payer.mchid),
        remark: returned.description.clone(),
    };
    [
        line(&returned.return_mchid, Fen(0) - returned.amount),
        line(book.payer.account(), returned.amount),
    ]
}
