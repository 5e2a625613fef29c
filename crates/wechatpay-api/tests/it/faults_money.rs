//! Field cases of medical insurance, parking and deductions: events lose no member, requests need not lie.

#![cfg(feature = "all")]

use serde_json::json;
use wechatpay_api::{Event, ecommerce_refunds, transfer};
use wechatpay_core::operation::to_json;
use wechatpay_core::{Fen, ask};

use super::events::kept;

#[test]
fn f04_the_medical_notice_is_read_with_its_amounts() {
    let resource = json!({
        "mix_trade_no": "202611200000000000000000000001", "mix_pay_status": "MIX_PAY_SUCCESS",
        "self_pay_status": "SELF_PAY_SUCCESS", "med_ins_pay_status": "MED_INS_PAY_SUCCESS",
        "paid_time": "2026-11-20T13:29:35+08:00", "mix_pay_type": "CASH_AND_INSURANCE",
        "order_type": "REG_PAY", "appid": "wx1111111111111111", "openid": "oTEST",
        "pay_for_relatives": false, "out_trade_no": "MED1", "serial_no": "1217752501201",
        "total_fee": 202_000, "med_ins_gov_fee": 100_000, "med_ins_self_fee": 45_000,
        "med_ins_other_fee": 5_000, "med_ins_cash_fee": 50_000, "wechat_pay_cash_fee": 42_000,
        "cash_add_detail": [{"cash_add_fee": 2_000, "cash_add_type": "FREIGHT"}],
        "cash_reduce_detail": [{"cash_reduce_fee": 10_000, "cash_reduce_type": "HOSPITAL_REDUCE"}],
    });
    let Event::MedicalOrderPaid(order) = kept("MEDICAL_INSURANCE.SUCCESS", "x", &resource) else {
        panic!("another event")
    };
    assert_eq!(order.total_fee, Some(Fen(202_000)));
    assert_eq!(order.wechat_pay_cash_fee, Some(Fen(42_000)));
    let added = order.cash_add_detail.expect("a list");
    assert_eq!(added.first().map(|detail| detail.cash_add_fee), Some(Fen(2_000)));
    let reduced = order.cash_reduce_detail.expect("a list");
    assert_eq!(reduced.first().map(|detail| detail.cash_reduce_fee), Some(Fen(10_000)));
}

#[test]
fn f18_a_repaid_parking_fee_keeps_its_amount() {
    let resource = json!({
        "appid": "wx1111111111111111", "sp_mchid": "1900000109", "sub_mchid": "1900000201",
        "out_trade_no": "PARK20261121", "trade_state": "SUCCESS", "description": "停车",
        "create_time": "2026-11-21T10:00:00+08:00", "trade_scene": "PARKING",
        "user_repaid": "Y", "payer": {"openid": "oTEST"},
        "amount": {
            "total": 888, "currency": "CNY", "payer_total": 788, "discount_total": 100,
        },
        "promotion_detail": [{"coupon_id": "1", "amount": 100, "wechatpay_contribute": 100}],
    });
    let Event::TransactionRepaid(paid) = kept("TRANSACTION.PAY_BACK", "transaction", &resource)
    else {
        panic!("another event")
    };
    assert_eq!(paid.amount.total, Some(Fen(888)));
    assert_eq!(paid.amount.payer_total, Some(Fen(788)));
}

#[test]
fn f18_a_scheduled_deduction_keeps_its_amounts() {
    let amount = json!({"total": 8_800, "currency": "CNY"});
    let resource = json!({
        "mchid": "1900000109", "contract_id": "C1", "appid": "wx1", "plan_id": 12,
        "out_contract_code": "O1", "contract_display_account": "某", "contract_state": "SIGNED",
        "contract_signed_time": "2026-11-21T10:00:00+08:00", "openid": "oTEST",
        "deduct_schedule": {
            "estimated_deduct_date": "2026-12-01", "estimated_deduct_amount": amount,
            "schedule_state": "SCHEDULED", "scheduled_amount": amount,
        },
    });
    let Event::DeductionContractSigned(contract) = kept("ENTRUST.SIGN", "entrust", &resource)
    else {
        panic!("another event")
    };
    let schedule = contract.deduct_schedule.expect("a schedule");
    assert_eq!(schedule.estimated_deduct_amount.total, Some(Fen(8_800)));
    assert_eq!(schedule.scheduled_amount.and_then(|amount| amount.total), Some(Fen(8_800)));
}

#[test]
fn the_forms_of_a_service_order_notice_are_read_alike() {
    let direct = json!({
        "service_id": "S1", "appid": "wx1", "mchid": "1900000109", "out_order_no": "NO1",
        "state": "DOING", "service_introduction": "某某酒店", "openid": "oTEST",
    });
    let mut partner = direct.clone();
    partner["sub_mchid"] = json!("1900000201");
    partner["sp_mchid"] = json!("1900000109");
    for (resource, sub_mchid) in [(direct, None), (partner, Some("1900000201"))] {
        let event = kept("PAYSCORE.USER_CONFIRM", "payscore", &resource);
        let Event::ServiceOrderConfirmed(order) = event else { panic!("another event") };
        assert_eq!(order.sub_mchid.as_deref(), sub_mchid);
    }
}

#[test]
fn a_combined_deduction_contract_is_read() {
    let resource = json!({
        "mchid": "1900000109", "plan_id": 12, "out_contract_code": "O1", "appid": "wx1",
        "openid": "oTEST", "operate_time": "2026-11-21T10:00:00+08:00",
        "contract_termination_mode": "USER_TERMINATE",
    });
    let Event::CombinedContractTerminated(contract) =
        kept("ECOMMERCE_ENTRUST.TERMINATE", "entrust", &resource)
    else {
        panic!("another event")
    };
    assert_eq!(contract.out_contract_code, "O1");
}

#[test]
fn f08_a_refund_needs_no_number_that_it_does_not_have() {
    let refund = ask!(ecommerce_refunds::CreateRefund {
        sub_mchid: "1900000110",
        sp_appid: "wx1",
        out_trade_no: "EC1",
        out_refund_no: "R1",
        amount: ask!(ecommerce_refunds::Amount { refund: Fen(10), total: Fen(100) }),
    });
    let expected = json!({
        "sub_mchid": "1900000110", "sp_appid": "wx1", "out_trade_no": "EC1",
        "out_refund_no": "R1", "amount": {"refund": 10, "total": 100},
    });
    assert_eq!(to_json(&refund), Ok(expected));
}

#[test]
fn a_small_transfer_goes_without_a_name() {
    let detail = ask!(transfer::TransferDetail {
        out_detail_no: "D1",
        openid: "oTEST",
        transfer_amount: Fen(29),
        transfer_remark: "奖励",
    });
    let written = to_json(&detail).expect("complete");
    assert!(written.get("user_name").is_none(), "{written}");
}
