//! The book of one payment: what was shared of it, what was returned, what was released.

use serde::{Deserialize, Serialize};
use wechatpay_core::Fen;

use super::{
    Detail, Order, Outcome, PaidOrder, ReceiverKind, Return, ReturnResult, view::NotificationView,
};
use crate::engine::{Aggregate, AlternateKey, Notice, Now};

/// The aggregate: the shares of one payment, found by its 微信支付订单号.
#[derive(Debug)]
pub struct Sharing;

/// The state of one payment; `None` until something of it was shared.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct State(pub Option<Book>);

/// What was shared of a payment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Book {
    /// Whose payment it is.
    pub payer: Payer,
    /// 微信支付订单号.
    pub transaction_id: String,
    /// Everything asked for, oldest first.
    pub orders: Vec<Order>,
    /// Everything returned, oldest first.
    pub returns: Vec<Return>,
    /// Unix second at which time alone releases what is left.
    #[serde(default)]
    pub frees_at: i64,
    /// 订单金额.
    #[serde(default)]
    pub total: Fen,
}

/// Whose payment is shared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Payer {
    /// 商户号 of the caller; the provider's for a partner.
    pub mchid: String,
    /// 特约商户号.
    pub sub_mchid: Option<String>,
}

/// What has happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Event {
    /// Shares or the release were accepted.
    Asked {
        /// Whose payment it is.
        payer: Payer,
        /// 微信支付订单号.
        transaction_id: String,
        /// What was asked for.
        order: Order,
        /// Unix second at which time alone releases what is left.
        #[serde(default)]
        frees_at: i64,
        /// 订单金额.
        #[serde(default)]
        total: Fen,
    },
    /// One share came to its end.
    Settled {
        /// 微信分账单号.
        order_id: String,
        /// 分账明细单号.
        detail_id: String,
        /// What became of it.
        outcome: Outcome,
    },
    /// Nothing of the order waits any more.
    Finished {
        /// 微信分账单号.
        order_id: String,
        /// Unix second.
        at: i64,
    },
    /// A receiver gives something back.
    Returned(Return),
    /// A return that was under way came to its end.
    ReturnSettled {
        /// 商户回退单号.
        out_return_no: String,
        /// What became of it.
        result: ReturnResult,
        /// Unix second.
        at: i64,
    },
}

impl Aggregate for Sharing {
    type State = State;
    type Event = Event;

    fn kind(event: &Event) -> &'static str {
        match event {
            Event::Asked { .. } => "profit_sharing.asked",
            Event::Settled { outcome: Outcome { fail_reason: None, .. }, .. } => {
                "profit_sharing.shared"
            }
            Event::Settled { .. } => "profit_sharing.closed",
            Event::Finished { .. } => "profit_sharing.finished",
            Event::Returned(_) => "profit_sharing.returned",
            Event::ReturnSettled { .. } => "profit_sharing.return_settled",
        }
    }

    fn apply(state: State, event: &Event) -> State {
        if let Event::Asked { payer, transaction_id, order, frees_at, total } = event {
            let mut book = state.0.unwrap_or_else(|| Book {
                payer: payer.clone(),
                transaction_id: transaction_id.clone(),
                orders: Vec::new(),
                returns: Vec::new(),
                frees_at: *frees_at,
                total: *total,
            });
            book.orders.push(order.clone());
            return State(Some(book));
        }
        State(state.0.map(|book| advance(book, event)))
    }

    fn alternate_keys(event: &Event, after: &State) -> Vec<AlternateKey> {
        let due = |number: &str| AlternateKey::key("due", number);
        match event {
            Event::Asked { order, .. } => vec![
                AlternateKey::Take(AlternateKey::key("out_order_no", &order.out_order_no)),
                AlternateKey::Take(AlternateKey::key("order_id", &order.order_id)),
                AlternateKey::Take(due(&order.order_id)),
            ],
            Event::Settled { .. } => Vec::new(),
            Event::Finished { order_id, .. } => vec![AlternateKey::Free(due(order_id))],
            Event::Returned(returned) => {
                let number = AlternateKey::key("out_return_no", &returned.out_return_no);
                let waits = returned.result == ReturnResult::Processing;
                let waits = waits.then(|| AlternateKey::Take(due(&returned.return_id)));
                [AlternateKey::Take(number)].into_iter().chain(waits).collect()
            }
            Event::ReturnSettled { out_return_no, .. } => {
                let of = |book: &Book| book.return_of(out_return_no).map(|of| due(&of.return_id));
                after.0.as_ref().and_then(of).map(AlternateKey::Free).into_iter().collect()
            }
        }
    }

    fn notices(event: &Event, after: &State) -> Vec<Notice> {
        after.0.as_ref().and_then(|book| notice(event, book)).into_iter().collect()
    }
}

fn advance(mut book: Book, event: &Event) -> Book {
    match event {
        Event::Asked { .. } => {}
        Event::Settled { order_id, detail_id, outcome } => {
            let details = order_of(&mut book, order_id).map(|order| &mut order.details);
            let detail = details.into_iter().flatten().find(|known| known.detail_id == *detail_id);
            if let Some(detail) = detail {
                detail.outcome = Some(*outcome);
            }
        }
        Event::Finished { order_id, at } => {
            if let Some(order) = order_of(&mut book, order_id) {
                order.finished_at = Some(*at);
                for detail in &mut order.details {
                    // Logs of before shares had outcomes of their own.
                    detail.outcome.get_or_insert(Outcome { at: *at, fail_reason: None });
                }
            }
        }
        Event::Returned(returned) => book.returns.push(returned.clone()),
        Event::ReturnSettled { out_return_no, result, at } => {
            let known = book.returns.iter_mut().find(|of| of.out_return_no == *out_return_no);
            if let Some(known) = known {
                (known.result, known.settled_at) = (*result, Some(*at));
            }
        }
    }
    book
}

fn order_of<'a>(book: &'a mut Book, order_id: &str) -> Option<&'a mut Order> {
    book.orders.iter_mut().find(|order| order.order_id == order_id)
}

/// Merchants are told what they got, at the address of their own settings: receivers of a share, and
/// the payer of what was returned (protocol 16 §5.5).
fn notice(event: &Event, book: &Book) -> Option<Notice> {
    let told =
        |mchid: &str, event_type, summary, number: &str, told: &NotificationView<'_>| Notice {
            mchid: mchid.to_owned(),
            event_type,
            original_type: "profitsharing",
            summary,
            notify_url: None,
            business_number: number.to_owned(),
            resource: Notice::resource(told),
        };
    let returned = |returned: &Return, at| {
        let view = NotificationView::returned(book, returned, at);
        let number = &returned.out_return_no;
        told(book.payer.account(), "PROFITSHARING.RETURN", "分账回退", number, &view)
    };
    match event {
        Event::Settled { order_id, detail_id, outcome: Outcome { at, fail_reason: None } } => {
            let order = book.order(order_id).filter(|order| order.is_share())?;
            let detail = order.details.iter().find(|detail| detail.detail_id == *detail_id);
            let detail = detail.filter(|detail| detail.kind == ReceiverKind::MerchantId)?;
            let view = NotificationView::share(book, order, detail, *at);
            let (mchid, number) = (detail.account.as_str(), &order.out_order_no);
            Some(told(mchid, "PROFITSHARING.SUCCESS", "分账", number, &view))
        }
        Event::Returned(of) if of.result == ReturnResult::Success => Some(returned(of, of.at)),
        Event::ReturnSettled { out_return_no, result: ReturnResult::Success, at } => {
            book.return_of(out_return_no).map(|of| returned(of, *at))
        }
        _ => None,
    }
}

impl Payer {
    /// Whose account the money is taken from.
    #[must_use]
    pub fn account(&self) -> &str {
        self.sub_mchid.as_deref().unwrap_or(&self.mchid)
    }
}

impl Book {
    /// The order with this 微信分账单号.
    #[must_use]
    pub fn order(&self, order_id: &str) -> Option<&Order> {
        self.orders.iter().find(|order| order.order_id == order_id)
    }

    /// The order with this 商户分账单号.
    #[must_use]
    pub fn by_number(&self, out_order_no: &str) -> Option<&Order> {
        self.orders.iter().find(|order| order.out_order_no == out_order_no)
    }

    /// The return with this 商户回退单号.
    #[must_use]
    pub fn return_of(&self, out_return_no: &str) -> Option<&Return> {
        self.returns.iter().find(|known| known.out_return_no == out_return_no)
    }

    /// What went to receivers or is on its way. Wide enough never to overflow.
    #[must_use]
    pub fn shared(&self) -> i128 {
        let shares = self.orders.iter().filter(|order| order.is_share());
        shares.map(Order::taken).sum()
    }

    /// What went back to the merchant because nothing more will be shared.
    #[must_use]
    pub fn released(&self) -> i128 {
        self.orders.iter().map(|order| i128::from(order.released.0)).sum()
    }

    /// What receivers have given back.
    #[must_use]
    pub fn returned(&self) -> i128 {
        let done = self.returns.iter().filter(|returned| returned.result == ReturnResult::Success);
        done.map(|returned| i128::from(returned.amount.0)).sum()
    }

    /// Whether nothing more may be shared.
    #[must_use]
    pub fn is_released(&self) -> bool {
        self.orders.iter().any(Order::releases)
    }

    /// What stayed frozen although the rest was released: shares of the releasing call that failed.
    fn stuck(&self) -> i128 {
        let Some(last) = self.orders.iter().rev().find(|order| order.releases()) else { return 0 };
        if last.is_share() { last.asked() - last.taken() } else { 0 }
    }

    /// What `mchid` may still give back of one order.
    #[must_use]
    pub fn returnable(&self, order: &Order, mchid: &str) -> i128 {
        let is_theirs = |detail: &&Detail| {
            detail.kind == ReceiverKind::MerchantId
                && detail.account.as_str() == mchid
                && detail.outcome.is_some_and(|outcome| outcome.fail_reason.is_none())
        };
        let details = order.details.iter().filter(|_| order.is_share()).filter(is_theirs);
        let got: i128 = details.map(|detail| i128::from(detail.amount.0)).sum();
        let is_of_it = |returned: &&Return| {
            returned.order_id == order.order_id
                && returned.return_mchid == mchid
                && !matches!(returned.result, ReturnResult::Failed(_))
        };
        let back = self.returns.iter().filter(is_of_it);
        got - back.map(|returned| i128::from(returned.amount.0)).sum::<i128>()
    }
}

impl State {
    /// 剩余待分金额: what is left to share of a payment.
    #[must_use]
    pub fn unsplit(&self, paid: PaidOrder, now: Now) -> Fen {
        if now.0 >= paid.frees_at {
            return Fen(0);
        }
        let kept = i128::from(paid.total.0) - i128::from(paid.refunded.0) - i128::from(paid.fee.0);
        let left = match &self.0 {
            None => kept,
            Some(book) => {
                let left = kept - book.shared() - book.released();
                if book.is_released() { left.min(book.stuck()) } else { left }
            }
        };
        Fen(i64::try_from(left.max(0)).unwrap_or(i64::MAX))
    }

    /// How much may be refunded without touching what went to receivers; `None` if nothing is frozen
    /// any more, so that a refund is paid from the merchant's balance.
    #[must_use]
    pub fn refundable(&self, paid: PaidOrder, now: Now) -> Option<Fen> {
        if !paid.profit_sharing || now.0 >= paid.frees_at {
            return None;
        }
        let kept = i128::from(paid.total.0) - i128::from(paid.refunded.0);
        let left = match &self.0 {
            None => kept,
            Some(book) if book.is_released() => return None,
            Some(book) => kept - book.shared() + book.returned(),
        };
        Some(Fen(i64::try_from(left.max(0)).unwrap_or(i64::MAX)))
    }
}
