//! An order as answers and the notification show it.

use serde::Serialize;

use super::{Order, Part, Terms};
use crate::engine::{Notice, rfc3339};

/// The order object. The people are never shown.
#[derive(Debug, Serialize)]
pub struct View<'a> {
    mix_trade_no: &'a str,
    mix_pay_status: &'static str,
    self_pay_status: &'static str,
    med_ins_pay_status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    paid_time: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    passthrough_response_content: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    med_ins_fail_reason: Option<&'a str>,
    #[serde(flatten)]
    terms: &'a Terms,
}

/// What the insurance hands through to the hospital.
#[derive(Serialize)]
struct Passed<'a> {
    #[serde(rename = "payAuthNo")]
    pay_auth_no: Option<&'a str>,
    #[serde(rename = "payOrdId")]
    pay_ord_id: Option<&'a str>,
    #[serde(rename = "setlLatlnt")]
    setl_latlnt: Option<&'a str>,
}

impl<'a> View<'a> {
    /// The answer to a query.
    #[must_use]
    pub fn new(order: &'a Order) -> Self {
        let has_passed = matches!(order.insurance, Part::Success | Part::Refund);
        Self {
            mix_trade_no: &order.mix_trade_no,
            mix_pay_status: mixed(order),
            self_pay_status: match order.cash {
                Part::None => "NO_SELF_PAY",
                Part::Created => "SELF_PAY_CREATED",
                Part::Success => "SELF_PAY_SUCCESS",
                Part::Refund => "SELF_PAY_REFUND",
                Part::Fail => "SELF_PAY_FAIL",
            },
            med_ins_pay_status: match order.insurance {
                Part::None => "NO_MED_INS_PAY",
                Part::Created => "MED_INS_PAY_CREATED",
                Part::Success => "MED_INS_PAY_SUCCESS",
                Part::Refund => "MED_INS_PAY_REFUND",
                Part::Fail => "MED_INS_PAY_FAIL",
            },
            paid_time: order.paid_at.map(rfc3339),
            passthrough_response_content: has_passed.then(|| passed(&order.terms)),
            med_ins_fail_reason: order.fail_reason.as_deref(),
            terms: &order.terms,
        }
    }

    /// The resource of the notification, which knows no failure.
    pub(super) fn told(order: &'a Order) -> Self {
        Self { med_ins_fail_reason: None, ..Self::new(order) }
    }
}

/// Success once everything was paid, refund once everything was given back; what stands between keeps
/// success (assumed).
pub(super) fn mixed(order: &Order) -> &'static str {
    let has = |wanted: Part| order.parts().any(|part| part == wanted);
    if has(Part::Fail) {
        "MIX_PAY_FAIL"
    } else if has(Part::Created) {
        "MIX_PAY_CREATED"
    } else if has(Part::Success) {
        "MIX_PAY_SUCCESS"
    } else {
        "MIX_PAY_REFUND"
    }
}

fn passed(terms: &Terms) -> String {
    let passed = Passed {
        pay_auth_no: terms.pay_auth_no.as_deref(),
        pay_ord_id: terms.pay_order_id.as_deref(),
        setl_latlnt: terms.geo_location.as_deref(),
    };
    Notice::resource(&passed)
}
