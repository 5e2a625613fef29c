//! Laws of orders that the insurance and the user pay.

use proptest::prelude::*;
use wechatpay_core::Fen;
use wechatpay_sandbox::domain::med_ins::{
    CardType, CashAddType, CashAdded, Command, MedIns, MixPayType, OrderType, Part, People, Person,
    RefundReport, Terms, View,
};

use super::run::Run;

#[derive(Debug, Clone)]
enum Step {
    Create { kind: MixPayType, amounts: [i64; 5], is_linked: bool },
    PayInsurance,
    PayCash,
    Fail,
    Report { number: u8, amount: i64 },
    RefundCash,
}

fn step() -> impl Strategy<Value = Step> {
    use MixPayType::{CashAndInsurance, CashOnly, InsuranceOnly};
    let kind = prop_oneof![Just(CashOnly), Just(InsuranceOnly), Just(CashAndInsurance)];
    let amounts = prop::array::uniform5(0..4_i64);
    prop_oneof![
        6 => (kind, amounts, prop::bool::weighted(0.9)).prop_map(|(kind, amounts, is_linked)| {
            Step::Create { kind, amounts, is_linked }
        }),
        2 => Just(Step::PayInsurance),
        2 => Just(Step::PayCash),
        1 => Just(Step::Fail),
        3 => (0..3_u8, 0..3_i64).prop_map(|(number, amount)| Step::Report { number, amount }),
        1 => Just(Step::RefundCash),
    ]
}

/// Total, paid by funds, by the account, foreseen cash, added cash.
fn terms(kind: MixPayType, [total, gov, own, foreseen, added]: [i64; 5]) -> Terms {
    let has_cash = kind != MixPayType::InsuranceOnly;
    let has_insurance = kind != MixPayType::CashOnly;
    let insurance = |text: &str| has_insurance.then(|| text.to_owned());
    Terms {
        mix_pay_type: kind,
        order_type: OrderType::RegPay,
        appid: "wx1".into(),
        sub_appid: None,
        sub_mchid: None,
        openid: Some("o1".into()),
        sub_openid: None,
        pay_for_relatives: None,
        out_trade_no: "N".into(),
        serial_no: "1".into(),
        pay_order_id: insurance("O"),
        pay_auth_no: insurance("A"),
        geo_location: insurance("1,2"),
        city_id: "530100".into(),
        med_inst_name: "i".into(),
        med_inst_no: "1".into(),
        med_ins_order_create_time: insurance("2015-05-20T13:29:35+08:00"),
        total_fee: Fen(total),
        med_ins_gov_fee: Some(Fen(gov)),
        med_ins_self_fee: Some(Fen(own)),
        med_ins_other_fee: Some(Fen(0)),
        med_ins_cash_fee: Some(Fen(foreseen)),
        wechat_pay_cash_fee: Some(Fen(foreseen + added)),
        cash_add_detail: vec![CashAdded {
            cash_add_fee: Fen(added),
            cash_add_type: CashAddType::Freight,
        }],
        cash_reduce_detail: Vec::new(),
        callback_url: "https://shop.example/med".into(),
        prepay_id: has_cash.then(|| "wx1".into()),
        passthrough_request_content: None,
        extends: None,
        attach: None,
        channel_no: None,
        med_ins_test_env: None,
    }
}

/// Whether the amounts add up and fit the kind: what protocol 16 §14.1 and §14.2 say.
fn is_sound(kind: MixPayType, [total, gov, own, foreseen, added]: [i64; 5]) -> bool {
    let (insured, cash) = (gov + own, foreseen + added);
    let fits = match kind {
        MixPayType::CashOnly => insured == 0 && cash > 0,
        MixPayType::InsuranceOnly => cash == 0,
        MixPayType::CashAndInsurance => cash > 0,
    };
    fits && total == insured + cash
}

fn command(step: &Step) -> Command {
    match *step {
        Step::Create { kind, amounts, is_linked } => Command::Create {
            mchid: "1".into(),
            mix_trade_no: "M".into(),
            terms: Box::new(terms(kind, amounts)),
            people: Box::new(People {
                payer: Person {
                    name: "张三".into(),
                    id_digest: "09eb26e839ff3a2e3980352ae45ef09e".into(),
                    card_type: CardType::IdCard,
                },
                relative: None,
            }),
            is_linked,
        },
        Step::PayInsurance => Command::PayInsurance,
        Step::PayCash => Command::PayCash,
        Step::Fail => Command::Fail { reason: "r".into() },
        Step::Report { number, amount } => Command::ReportRefund(RefundReport {
            out_refund_no: number.to_string(),
            med_refund_total_fee: Fen(amount),
            med_refund_gov_fee: Fen(amount),
            med_refund_self_fee: Fen(0),
            med_refund_other_fee: Fen(0),
            refund_time: "2015-05-20T13:29:35+08:00".into(),
        }),
        Step::RefundCash => Command::RefundCash,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn medical_orders_obey_their_laws(steps in prop::collection::vec(step(), 1..30)) {
        let mut run = Run::<MedIns>::new();
        for step in steps {
            run.now += 1;
            let before = run.state.0.clone();
            let asked = command(&step);
            let outcome = run.play(Some(asked.clone()));
            let after = run.state.0.clone();
            if outcome.is_err() {
                prop_assert_eq!(&before, &after, "a refusal changes nothing");
            }
            match &step {
                Step::Create { kind, amounts, is_linked } => {
                    let is_linked = *is_linked || *kind == MixPayType::InsuranceOnly;
                    let expected = before.is_none() && is_sound(*kind, *amounts) && is_linked;
                    prop_assert_eq!(outcome.is_ok(), expected, "a number is good once");
                }
                _ if outcome.is_ok() && !matches!(step, Step::Fail) => {
                    prop_assert_eq!(run.play(Some(asked)), Ok(0), "a repeat changes nothing");
                }
                _ => {}
            }
            let Some(after) = after else { continue };
            prop_assert!(after.reported() <= after.terms.insured(), "no more than was paid");
            prop_assert_eq!(after.paid_at.is_some(), !run.told.is_empty());
            prop_assert!(run.told.len() <= 1, "told once");
            let Some(before) = before else { continue };
            prop_assert_eq!(&before.terms, &after.terms);
            for (from, to) in [(before.cash, after.cash), (before.insurance, after.insurance)] {
                let is_known = from == to || matches!(
                    (from, to),
                    (Part::Created, Part::Success | Part::Fail) | (Part::Success, Part::Refund)
                );
                prop_assert!(is_known, "{from:?} became {to:?}");
            }
            let view = serde_json::to_value(View::new(&after)).unwrap();
            let all = |wanted: Part| after.parts().all(|part| part == wanted);
            prop_assert_eq!(view["mix_pay_status"] == "MIX_PAY_REFUND", all(Part::Refund));
            prop_assert!(!all(Part::Success) || view["mix_pay_status"] == "MIX_PAY_SUCCESS");
        }
        run.check_replay();
    }
}
