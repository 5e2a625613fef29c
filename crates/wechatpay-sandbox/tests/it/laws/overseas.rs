//! Laws of purchases outside of the mainland: what differs from those of the mainland.

use proptest::prelude::*;
use wechatpay_core::Fen;
use wechatpay_sandbox::domain::{
    Profile,
    pay::{
        Command, Funds, Overseas, OverseasRefund, OverseasView, PartTerms, Pay, Payee, Product,
        RefundStatus, RefundTerms, Stage, Terms,
    },
};

use super::run::Run;

#[derive(Debug, Clone)]
enum Step {
    Create(&'static str),
    Pay,
    Close,
    Refund { number: u8, amount: i64, currency: &'static str },
    Settle(u8, RefundStatus),
    Wait(i64),
}

fn step() -> impl Strategy<Value = Step> {
    let currency = prop_oneof![4 => Just("HKD"), 1 => Just("JPY")];
    let status = prop_oneof![Just(RefundStatus::Success), Just(RefundStatus::Closed)];
    prop_oneof![
        3 => currency.clone().prop_map(Step::Create),
        2 => Just(Step::Pay),
        2 => Just(Step::Close),
        4 => (0..3_u8, 0..400_i64, currency).prop_map(|(number, amount, currency)| {
            Step::Refund { number, amount, currency }
        }),
        1 => (0..3_u8, status).prop_map(|(number, status)| Step::Settle(number, status)),
        2 => (0..200_i64).prop_map(Step::Wait),
    ]
}

fn terms(currency: &str) -> Terms {
    let payee = Payee::direct("1900000109");
    Terms {
        product: Product::Native,
        payee: payee.clone(),
        appid: "wx1".into(),
        sub_appid: None,
        combine_out_trade_no: None,
        parts: vec![PartTerms {
            payee,
            sub_appid: None,
            out_trade_no: "N".into(),
            description: "d".into(),
            attach: None,
            total: Fen(TOTAL),
            currency: Some(currency.into()),
            profit_sharing: false,
            subsidy_amount: None,
        }],
        notify_url: Some("https://a.cn/".into()),
        time_expire: None,
        openid: None,
        sub_openid: None,
        identity: None,
        device_id: None,
        payer_client_ip: None,
        overseas: Some(Overseas::new("4111".into(), currency)),
        rest: String::new(),
    }
}

fn refund_id(number: u8) -> String {
    format!("50{number}")
}

fn command(step: &Step) -> Option<Command> {
    Some(match *step {
        Step::Create(currency) => Command::Create {
            terms: Box::new(terms(currency)),
            prepay_id: "wx1".into(),
            is_taken: false,
            profile: Profile::Lenient,
        },
        Step::Pay => Command::Pay {
            openid: None,
            coupon: None,
            bank_type: None,
            numbers: vec!["4200".into()],
        },
        Step::Close => Command::Close { combined: None },
        Step::Refund { number, amount, currency } => Command::Refund {
            terms: Box::new(RefundTerms {
                part: 0,
                out_refund_no: number.to_string(),
                reason: None,
                notify_url: None,
                funds_account: None,
                refund_account: None,
                refund: Fen(amount),
                total: Fen(TOTAL),
                currency: currency.into(),
                from: Vec::new(),
                goods: String::new(),
            }),
            refund_id: refund_id(number),
            is_taken: false,
            funds: Funds::default(),
            profile: Profile::Lenient,
        },
        Step::Settle(number, status) => {
            Command::SettleRefund { refund_id: refund_id(number), status }
        }
        Step::Wait(_) => return None,
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn purchases_outside_of_the_mainland_obey_their_laws(
        steps in prop::collection::vec(step(), 1..30),
    ) {
        let mut run = Run::<Pay>::new();
        for step in steps {
            if let Step::Wait(seconds) = step {
                run.now += seconds;
            }
            let before = run.state.0.clone();
            let outcome = run.play(command(&step));
            let Some(order) = run.state.0.clone() else { continue };
            if let (Step::Close, Ok(_), Some(before)) = (&step, &outcome, &before) {
                prop_assert!(run.now >= before.created_at + 300, "not in the first five minutes");
                prop_assert_eq!(before.stage, Stage::Unpaid, "closed once");
            }
            if let (Step::Refund { currency, .. }, Ok(_)) = (&step, &outcome) {
                prop_assert_eq!(*currency, order.terms.parts[0].currency());
            }
            let part = order.only().unwrap();
            let overseas = order.terms.overseas.as_ref().unwrap();
            prop_assert!(part.refunded() <= Fen(TOTAL), "no more than was paid");
            let view = serde_json::to_value(OverseasView::new(part)).unwrap();
            prop_assert_eq!(view.get("id").is_some(), order.payment.is_some());
            prop_assert!(view.get("transaction_id").is_none());
            let mut back = 0;
            for refund in part.refunds() {
                let shown = serde_json::to_value(OverseasRefund::whole(part, refund, overseas));
                let shown = shown.unwrap();
                prop_assert_eq!(
                    shown["status"] == "REFUNDCLOSE",
                    refund.status == RefundStatus::Closed
                );
                if refund.status != RefundStatus::Closed {
                    back += shown["amount"]["payer_refund"].as_i64().unwrap();
                }
            }
            // Each conversion rounds by half a fen at most.
            let most = overseas.paid(Fen(TOTAL)).0 + i64::try_from(order.refunds.len()).unwrap();
            prop_assert!(back <= most, "{back} of {most}");
        }
        run.check_replay();
    }
}

const TOTAL: i64 = 888;
