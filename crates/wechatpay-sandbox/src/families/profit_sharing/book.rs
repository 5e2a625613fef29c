//! The book of one payment: what was shared of it, what was returned, what was released.

use serde::{Deserialize, Serialize};
use wechatpay_core::Fen;

use super::{PaidOrder, ReceiverKind, view::NotificationView};
use crate::engine::{Aggregate, AlternateKey, Notice, Personal};

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
}

/// Whose payment is shared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Payer {
    /// 商户号 of the caller; the provider's for a partner.
    pub mchid: String,
    /// 特约商户号.
    pub sub_mchid: Option<String>,
}

/// One call: shares for receivers, or the release of the rest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Order {
    /// 商户分账单号.
    pub out_order_no: String,
    /// 微信分账单号.
    pub order_id: String,
    /// Which of the two it is.
    pub kind: Kind,
    /// Who gets how much, by the call's own order. For a release: the merchant itself.
    pub details: Vec<Detail>,
    /// What went back to the merchant because nothing more will be shared.
    pub released: Fen,
    /// Unix second of the call.
    pub created_at: i64,
    /// Unix second at which the money had moved.
    pub finished_at: Option<i64>,
}

/// What a call asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// 请求分账.
    Share {
        /// 是否解冻剩余未分资金.
        unfreeze_unsplit: bool,
    },
    /// 解冻剩余资金.
    Unfreeze,
}

/// One share.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Detail {
    /// 分账明细单号.
    pub detail_id: String,
    /// Of what sort the receiver is.
    pub kind: ReceiverKind,
    /// A merchant number or an openid.
    pub account: Personal,
    /// The receiver's name, if the call gave one.
    pub name: Option<Personal>,
    /// In fen.
    pub amount: Fen,
    /// 分账描述.
    pub description: String,
}

/// One return (分账回退).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Return {
    /// 商户回退单号.
    pub out_return_no: String,
    /// 微信回退单号.
    pub return_id: String,
    /// 微信分账单号 of what is returned.
    pub order_id: String,
    /// 商户分账单号 of what is returned.
    pub out_order_no: String,
    /// Who gives it back.
    pub return_mchid: String,
    /// In fen.
    pub amount: Fen,
    /// 回退描述.
    pub description: String,
    /// Unix second.
    pub at: i64,
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
    },
    /// The money has moved.
    Finished {
        /// 微信分账单号.
        order_id: String,
        /// Unix second.
        at: i64,
    },
    /// A receiver gave something back.
    Returned(Return),
}

impl Aggregate for Sharing {
    type State = State;
    type Event = Event;

    fn kind(event: &Event) -> &'static str {
        match event {
            Event::Asked { .. } => "profit_sharing.asked",
            Event::Finished { .. } => "profit_sharing.finished",
            Event::Returned(_) => "profit_sharing.returned",
        }
    }

    fn apply(state: State, event: &Event) -> State {
        if let Event::Asked { payer, transaction_id, order } = event {
            let mut book = state.0.unwrap_or_else(|| Book {
                payer: payer.clone(),
                transaction_id: transaction_id.clone(),
                orders: Vec::new(),
                returns: Vec::new(),
            });
            book.orders.push(order.clone());
            return State(Some(book));
        }
        State(state.0.map(|mut book| {
            match event {
                Event::Asked { .. } => {}
                Event::Finished { order_id, at } => {
                    let order = book.orders.iter_mut().find(|order| order.order_id == *order_id);
                    if let Some(order) = order {
                        order.finished_at = Some(*at);
                    }
                }
                Event::Returned(returned) => book.returns.push(returned.clone()),
            }
            book
        }))
    }

    fn alternate_keys(event: &Event, _after: &State) -> Vec<AlternateKey> {
        match event {
            Event::Asked { order, .. } => vec![
                AlternateKey::Take(AlternateKey::key("out_order_no", &order.out_order_no)),
                AlternateKey::Take(AlternateKey::key("order_id", &order.order_id)),
            ],
            Event::Finished { .. } => Vec::new(),
            Event::Returned(returned) => {
                vec![AlternateKey::Take(AlternateKey::key(
                    "out_return_no",
                    &returned.out_return_no,
                ))]
            }
        }
    }

    fn notices(event: &Event, after: &State) -> Vec<Notice> {
        let Some(book) = &after.0 else { return Vec::new() };
        let notice = |event_type, summary, number: &str, told: &NotificationView<'_>| Notice {
            mchid: book.payer.mchid.clone(),
            event_type,
            original_type: "profitsharing",
            summary,
            notify_url: None,
            business_number: number.to_owned(),
            resource: Notice::resource(told),
        };
        match event {
            Event::Asked { .. } => Vec::new(),
            Event::Finished { order_id, at } => {
                let Some(order) = book.order(order_id) else { return Vec::new() };
                let shares = order.details.iter().filter(|_| order.is_share());
                let tell = |detail| {
                    let told = NotificationView::share(book, order, detail, *at);
                    notice("PROFITSHARING.SUCCESS", "分账成功", &order.out_order_no, &told)
                };
                shares.map(tell).collect()
            }
            Event::Returned(returned) => {
                let told = NotificationView::returned(book, returned);
                vec![notice("PROFITSHARING.RETURN", "分账回退", &returned.out_return_no, &told)]
            }
        }
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

    /// What went to receivers. Wide enough never to overflow.
    #[must_use]
    pub fn shared(&self) -> i128 {
        let shares = self.orders.iter().filter(|order| order.is_share());
        shares.flat_map(|order| &order.details).map(|detail| i128::from(detail.amount.0)).sum()
    }

    /// What went back to the merchant because nothing more will be shared.
    #[must_use]
    pub fn released(&self) -> i128 {
        self.orders.iter().map(|order| i128::from(order.released.0)).sum()
    }

    /// What `mchid` may still give back of one order.
    #[must_use]
    pub fn returnable(&self, order: &Order, mchid: &str) -> i128 {
        let is_theirs = |detail: &&Detail| {
            detail.kind == ReceiverKind::MerchantId && detail.account.as_str() == mchid
        };
        let details = order.details.iter().filter(|_| order.is_share()).filter(is_theirs);
        let got: i128 = details.map(|detail| i128::from(detail.amount.0)).sum();
        let is_of_it = |returned: &&Return| {
            returned.order_id == order.order_id && returned.return_mchid == mchid
        };
        let back = self.returns.iter().filter(is_of_it);
        got - back.map(|returned| i128::from(returned.amount.0)).sum::<i128>()
    }
}

impl State {
    /// 剩余待分金额: what is left to share of a payment.
    #[must_use]
    pub fn unsplit(&self, paid: PaidOrder) -> Fen {
        let taken = self.0.as_ref().map_or(0, |book| book.shared() + book.released());
        let left = i128::from(paid.total.0) - i128::from(paid.refunded.0) - taken;
        Fen(i64::try_from(left.max(0)).unwrap_or(i64::MAX))
    }
}

impl Order {
    /// Whether it gave shares to receivers.
    #[must_use]
    pub fn is_share(&self) -> bool {
        matches!(self.kind, Kind::Share { .. })
    }
}
