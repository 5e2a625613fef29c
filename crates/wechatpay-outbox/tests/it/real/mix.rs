//! What is sent: five sorts of business, some of it refused, and what each must come to.
//!
//! | Sort | A repeat | Asked about by |
//! |---|---|---|
//! | order (Native下单) | harmless: `out_trade_no` | `out_trade_no` |
//! | refund (退款), partial | harmless: `out_refund_no` | `out_refund_no` |
//! | transfer (商家转账) | **pays twice**: this sandbox has the fault `no-deduplication` for it, and the call names no repeat key | `out_bill_no` |
//! | payscore order (支付分) | harmless: `out_order_no` | `out_order_no` |
//! | student benefit (教育优惠) | harmless: `right_id` + `create_time` | nothing: it has no number (protocol 07) |

use serde_json::{Value, json};
use wechatpay_core::Call;
use wechatpay_outbox::Options;

use crate::calls;
use crate::client::MCHID;

/// A sort of business.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Sort {
    Order,
    Refund,
    Transfer,
    Payscore,
    Benefit,
}

impl Sort {
    pub(crate) const ALL: [Self; 5] =
        [Self::Order, Self::Refund, Self::Transfer, Self::Payscore, Self::Benefit];

    /// Numbers begin with it.
    fn letter(self) -> char {
        match self {
            Self::Order => 'P',
            Self::Refund => 'R',
            Self::Transfer => 'T',
            Self::Payscore => 'S',
            Self::Benefit => 'E',
        }
    }

    pub(crate) fn of(number: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sort| number.starts_with(sort.letter()))
    }

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Order => "order",
            Self::Refund => "refund",
            Self::Transfer => "transfer",
            Self::Payscore => "payscore order",
            Self::Benefit => "student benefit",
        }
    }

    /// The event of the sandbox's log that is its effect.
    pub(crate) fn event(self) -> &'static str {
        match self {
            Self::Order => "pay.created",
            Self::Refund => "refund.accepted",
            Self::Transfer => "transfer.created",
            Self::Payscore => "payscore.created",
            Self::Benefit => "edu_star.redeemed",
        }
    }
}

/// The nth call.
pub(crate) fn call(n: u32, settings: &Value) -> Call {
    let sort = match n % 10 {
        0 => Sort::Order,
        1..=3 => Sort::Refund,
        4..=6 => Sort::Transfer,
        7 => Sort::Payscore,
        _ => Sort::Benefit,
    };
    // One in 37 holds something wrong: it is refused, whenever it comes.
    let is_good = !n.is_multiple_of(37);
    let mark = if is_good { "" } else { "X" };
    let number = format!("{}{n:06}{mark}", sort.letter());
    let amount = amount(n);
    let (path, mut body, repeat, needed) = match sort {
        Sort::Order => {
            let body = order(&number, amount, settings);
            ("/v3/pay/transactions/native", body, vec!["out_trade_no"], "description")
        }
        Sort::Refund => {
            let body = json!({
                "out_trade_no": paid_order(n / REFUNDS_OF_AN_ORDER), "out_refund_no": number,
                "amount": { "refund": amount, "total": PAID, "currency": "CNY" },
            });
            ("/v3/refund/domestic/refunds", body, vec!["out_refund_no"], "out_trade_no")
        }
        Sort::Transfer => {
            ("/v3/fund-app/mch-transfer/transfer-bills", payout(&number, amount), vec![], "openid")
        }
        Sort::Payscore => {
            let body = json!({
                "appid": settings["appid"], "service_id": settings["service_id"],
                "out_order_no": number, "risk_amount": amount,
            });
            ("/v3/payscore/payafter-orders", body, vec!["out_order_no"], "risk_amount")
        }
        Sort::Benefit => {
            let body = json!({
                "appid": "wx998877665544wx", "wechat_openid": format!("oUpF8uMuAJOM{:06}", n / 50),
                "right_id": number, "create_time": "2026-05-23T12:13:50+08:00",
            });
            ("/v3/edu-star/orders", body, vec!["right_id", "create_time"], "wechat_openid")
        }
    };
    if !is_good {
        // Neither absent nor of a type that would do.
        body[needed] = json!([]);
    }
    calls::call(path, &body, &repeat)
}

/// The nth call is kept in this way: refunds of every other order go one after the other.
pub(crate) fn options(n: u32) -> Options {
    let order = n / REFUNDS_OF_AN_ORDER;
    let is_refund = matches!(n % 10, 1..=3);
    let ordering = (is_refund && order.is_multiple_of(2)).then(|| paid_order(order));
    Options { ordering, ..Options::of(MCHID) }
}

/// The orders that are paid beforehand, so that something can be given back.
pub(crate) fn paid_orders(entries: u32, settings: &Value) -> Vec<(String, Call)> {
    let numbers = (0..=entries / REFUNDS_OF_AN_ORDER).map(paid_order);
    let call = |number: &str| {
        calls::call(
            "/v3/pay/transactions/native",
            &order(number, PAID, settings),
            &["out_trade_no"],
        )
    };
    numbers.map(|number| (number.clone(), call(&number))).collect()
}

/// What the nth call moves, in fen (分): different for neighbours, so that mixing up shows.
fn amount(n: u32) -> i64 {
    30 + i64::from(n % 997)
}

fn paid_order(index: u32) -> String {
    format!("O{index:06}")
}

fn order(number: &str, amount: i64, settings: &Value) -> Value {
    json!({
        "appid": settings["appid"], "mchid": settings["mchid"], "description": "tea",
        "out_trade_no": number, "notify_url": "https://shop.example/notify",
        "amount": { "total": amount, "currency": "CNY" },
    })
}

fn payout(number: &str, amount: i64) -> Value {
    json!({
        "appid": "wxd678efh567hg6787", "out_bill_no": number, "openid": "oUpF8uMuAJOM2pxb1Q",
        "transfer_amount": amount, "transfer_remark": "bonus", "transfer_scene_id": "1000",
        "transfer_scene_report_infos": [
            { "info_type": "活动名称", "info_content": "新会员有礼" },
            { "info_type": "奖励说明", "info_content": "一等奖" },
        ],
    })
}

/// Three in ten entries are refunds: fifteen of one order.
const REFUNDS_OF_AN_ORDER: u32 = 50;

/// What a paid order cost: more than all its refunds.
const PAID: i64 = 1_000_000;
