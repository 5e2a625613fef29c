//! What the shop knows of its orders. It lives in memory; a real shop keeps it in a database, and
//! writes it there *before* anything is sent.

use std::collections::BTreeMap;

use wechatpay::Fen;

/// Something to buy.
pub(crate) struct Product {
    pub(crate) id: &'static str,
    pub(crate) name: &'static str,
    pub(crate) price: Fen,
}

/// How the user pays.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    /// On a page inside WeChat (JSAPI支付).
    Jsapi,
    /// By scanning a code (Native支付).
    Native,
}

/// How an order stands, as far as the shop knows.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum State {
    /// Nobody knows yet whether WeChat Pay has it.
    Unsure,
    /// WeChat Pay said no; nothing exists there.
    Refused,
    /// The user can pay.
    Waiting,
    Paid,
    Closed,
}

#[derive(Clone)]
pub(crate) struct Order {
    /// `out_trade_no`: chosen once, kept for every repeat.
    pub(crate) number: String,
    pub(crate) product: &'static Product,
    pub(crate) way: Way,
    pub(crate) state: State,
    /// The `prepay_id` or `code_url`.
    pub(crate) ticket: Option<String>,
    pub(crate) paid: Option<Paid>,
    pub(crate) refund: Option<Refund>,
    /// What last went wrong, for people.
    pub(crate) trouble: Option<String>,
}

#[derive(Clone)]
pub(crate) struct Paid {
    pub(crate) transaction_id: String,
    /// As it came, in China time: its first ten letters are the day of the bill.
    pub(crate) at: String,
    /// Who told the shop first.
    pub(crate) told_by: &'static str,
}

#[derive(Clone, Default)]
pub(crate) struct Refund {
    /// `out_refund_no`: chosen once, like the order's.
    pub(crate) number: String,
    /// The wire's own word; empty as long as nobody knows whether it was accepted.
    pub(crate) status: String,
    /// When WeChat Pay accepted it.
    pub(crate) at: String,
}

#[derive(Default)]
pub(crate) struct Orders(BTreeMap<String, Order>);

impl Orders {
    /// Writes a new order down, before WeChat Pay hears of it.
    pub(crate) fn open(&mut self, product: &'static Product, way: Way, now: i64) -> Order {
        let order = Order {
            number: format!("SHOP{now}{:04}", self.0.len()),
            product,
            way,
            state: State::Unsure,
            ticket: None,
            paid: None,
            refund: None,
            trouble: None,
        };
        self.0.insert(order.number.clone(), order.clone());
        order
    }

    pub(crate) fn find(&self, number: &str) -> Option<Order> {
        self.0.get(number).cloned()
    }

    /// The order of a refund.
    pub(crate) fn of_refund(&mut self, number: &str) -> Option<&mut Refund> {
        self.0.values_mut().filter_map(|order| order.refund.as_mut()).find(|r| r.number == number)
    }

    pub(crate) fn change(&mut self, number: &str, change: impl FnOnce(&mut Order)) {
        if let Some(order) = self.0.get_mut(number) {
            change(order);
        }
    }

    /// The newest first.
    pub(crate) fn all(&self) -> impl Iterator<Item = &Order> {
        self.0.values().rev()
    }
}

impl Order {
    /// The user has paid, whoever said so first.
    pub(crate) fn pay(&mut self, transaction_id: &str, at: &str, told_by: &'static str) {
        self.state = State::Paid;
        self.trouble = None;
        self.paid.get_or_insert_with(|| Paid {
            transaction_id: transaction_id.to_owned(),
            at: at.to_owned(),
            told_by,
        });
    }

    /// Its refund, begun now if there is none: the number is the same for ever.
    pub(crate) fn refund(&mut self) -> &mut Refund {
        let number = format!("R{}", self.number);
        self.refund.get_or_insert_with(|| Refund { number, ..Refund::default() })
    }
}

impl Way {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Jsapi => "JSAPI",
            Self::Native => "Native",
        }
    }
}

pub(crate) static PRODUCTS: [Product; 3] = [
    Product { id: "tea", name: "茉莉花茶 Jasmine tea", price: Fen(1880) },
    Product { id: "bun", name: "豆沙包 Red bean bun", price: Fen(350) },
    Product { id: "cup", name: "青花瓷杯 Porcelain cup", price: Fen(12800) },
];
