//! The state machine (protocol 16 §14.4): the insurance pays, then the user; both may give back.

use wechatpay_core::Fen;

use super::{Event, MedIns, MixPayType, Order, Part, People, RefundReport, State, Terms};
use crate::engine::{
    Decide, ErrorNumber, Given, Now, Reason, Refusal, check_instant, check_length,
};

/// What somebody wants to happen.
#[derive(Debug, Clone)]
pub enum Command {
    /// The merchant places the order.
    Create {
        /// The merchant.
        mchid: String,
        /// A fresh number.
        mix_trade_no: String,
        /// What is asked for.
        terms: Box<Terms>,
        /// Who pays.
        people: Box<People>,
        /// Whether the cash part is an open order of the same number, amount and `prepay_id`.
        is_linked: bool,
    },
    /// The insurance pays its part.
    PayInsurance,
    /// The user pays the other, after the insurance.
    PayCash,
    /// The insurance refuses.
    Fail {
        /// Why.
        reason: String,
    },
    /// The merchant reports a refund of the insurance.
    ReportRefund(RefundReport),
    /// All that the user paid was given back.
    RefundCash,
}

impl Decide for MedIns {
    type Command = Command;

    fn act(state: &State, command: Command, now: Now) -> Result<Vec<Event>, Refusal> {
        match command {
            Command::Create { mchid, mix_trade_no, terms, people, is_linked } => {
                terms.check(&people)?;
                // A number is good once: who repeats the call has to query (assumed).
                if state.0.is_some() {
                    let number = ErrorNumber::MEDICAL_EXISTS;
                    return Err(Refusal::new(Reason::AlreadyExists, number, "订单已存在"));
                }
                if terms.mix_pay_type != MixPayType::InsuranceOnly && !is_linked {
                    let text = "prepay_id与商户订单号、自费金额不匹配，请先下单";
                    return Err(refuse(ErrorNumber::AGAINST_RULES, text));
                }
                let (terms, people) = (*terms, *people);
                Ok(vec![Event::Created { mchid, mix_trade_no, terms, people }])
            }
            Command::PayInsurance => {
                let order = existing(state)?;
                match order.insurance {
                    Part::Success => Ok(Vec::new()),
                    Part::Created => Ok(vec![Event::InsurancePaid { at: now.0 }]),
                    _ => Err(wrong_state()),
                }
            }
            Command::PayCash => {
                let order = existing(state)?;
                let is_first = order.insurance == Part::Created;
                match order.cash {
                    Part::Success => Ok(Vec::new()),
                    Part::Created if !is_first => Ok(vec![Event::CashPaid { at: now.0 }]),
                    _ => Err(wrong_state()),
                }
            }
            Command::Fail { reason } => {
                let order = existing(state)?;
                if order.parts().any(|part| part == Part::Created) {
                    return Ok(vec![Event::Failed { reason }]);
                }
                Err(wrong_state())
            }
            Command::ReportRefund(report) => report_refund(existing(state)?, report),
            Command::RefundCash => match existing(state)?.cash {
                Part::Success => Ok(vec![Event::CashRefunded]),
                Part::Refund => Ok(Vec::new()),
                _ => Err(wrong_state()),
            },
        }
    }
}

fn report_refund(order: &Order, report: RefundReport) -> Result<Vec<Event>, Refusal> {
    check_length("/out_refund_no", &report.out_refund_no, 64)?;
    check_instant("/refund_time", &report.refund_time)?;
    let parts = [
        ("/med_refund_gov_fee", report.med_refund_gov_fee, order.terms.med_ins_gov_fee),
        ("/med_refund_self_fee", report.med_refund_self_fee, order.terms.med_ins_self_fee),
        ("/med_refund_other_fee", report.med_refund_other_fee, order.terms.med_ins_other_fee),
    ];
    let total = report.med_refund_total_fee;
    let sum: i128 = parts.iter().map(|(_, amount, _)| i128::from(amount.0)).sum();
    if let Some((pointer, amount, _)) = parts.iter().find(|(_, amount, _)| *amount < Fen(0)) {
        return Err(Refusal::field(pointer, Given::from(amount.0), "值低于最小值 0"));
    }
    if i128::from(total.0) != sum {
        let issue = "不等于各项退款金额之和";
        return Err(Refusal::field("/med_refund_total_fee", Given::from(total.0), issue));
    }
    match order.reports.iter().find(|known| known.out_refund_no == report.out_refund_no) {
        Some(known) if *known == report => return Ok(Vec::new()),
        Some(_) => {
            let text = "商户退款单号已存在，且参数与首次请求时不一致";
            return Err(refuse(ErrorNumber::DIFFERS, text));
        }
        None => {}
    }
    if order.insurance != Part::Success {
        return Err(wrong_state());
    }
    let paid = order.terms.insured();
    if order.reported().0.saturating_add(total.0) > paid.0 {
        return Err(refuse(ErrorNumber::AGAINST_RULES, "退款总金额超过医保支付金额"));
    }
    Ok(vec![Event::RefundReported(report)])
}

fn existing(state: &State) -> Result<&Order, Refusal> {
    state.0.as_ref().ok_or_else(no_order)
}

pub(super) fn no_order() -> Refusal {
    let text = "未找到订单，请确认订单号是否正确";
    Refusal::new(Reason::OrderNotExist, ErrorNumber::MEDICAL_NO_ORDER, text)
}

fn wrong_state() -> Refusal {
    refuse(ErrorNumber::WRONG_STATE, "当前订单状态不允许此操作")
}

fn refuse(number: ErrorNumber, text: &str) -> Refusal {
    Refusal::new(Reason::InvalidRequest, number, text)
}
