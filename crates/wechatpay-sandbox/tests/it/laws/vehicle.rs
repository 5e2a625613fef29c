//! Laws of charges for parking.

use proptest::prelude::*;
use wechatpay_core::Fen;
use wechatpay_sandbox::domain::vehicle::{
    Amount, Charge, Color, Command, ParkingInfo, Scene, Settlement, Stage, Terms, View,
};

use super::run::Run;

#[derive(Debug, Clone)]
enum Step {
    Create { total: i64, can_be_charged: bool },
    Pay(bool),
    Fail,
    Repay,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        3 => (-1..3_i64, prop::bool::weighted(0.8)).prop_map(|(total, can_be_charged)| {
            Step::Create { total, can_be_charged }
        }),
        2 => any::<bool>().prop_map(Step::Pay),
        1 => Just(Step::Fail),
        2 => Just(Step::Repay),
    ]
}

fn terms(total: i64) -> Terms {
    Terms {
        appid: "wx1".into(),
        sub_appid: None,
        sub_mchid: None,
        description: "d".into(),
        attach: None,
        out_trade_no: "N".into(),
        trade_scene: Scene::Parking,
        goods_tag: None,
        notify_url: "https://shop.example/n".into(),
        profit_sharing: None,
        amount: Amount { total: Fen(total), currency: None },
        parking_info: ParkingInfo {
            parking_id: "1".into(),
            plate_number: "p".into(),
            plate_color: Color::Blue,
            start_time: "s".into(),
            end_time: "e".into(),
            parking_name: "n".into(),
            charging_duration: 1,
            device_id: "d".into(),
        },
    }
}

fn command(step: &Step) -> Command {
    match *step {
        Step::Create { total, can_be_charged } => Command::Create {
            mchid: "1".into(),
            terms: Box::new(terms(total)),
            openid: can_be_charged.then(|| "o1".into()),
        },
        Step::Pay(is_advanced) => Command::Pay { transaction_id: "4200".into(), is_advanced },
        Step::Fail => Command::Fail { reason: "r".into() },
        Step::Repay => Command::Repay,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn charges_obey_their_laws(steps in prop::collection::vec(step(), 1..20)) {
        let mut run = Run::<Charge>::new();
        for step in steps {
            run.now += 1;
            let before = run.state.0.clone();
            let asked = command(&step);
            let outcome = run.play(Some(asked.clone()));
            let after = run.state.0.clone();
            if outcome.is_err() {
                prop_assert_eq!(&before, &after, "a refusal changes nothing");
            }
            if let Step::Create { total, can_be_charged } = step {
                let expected = total > 0 && before.as_ref().map_or(can_be_charged, |order| {
                    order.terms == terms(total)
                });
                prop_assert_eq!(outcome.is_ok(), expected, "one number is one content");
                if outcome.is_ok() {
                    prop_assert_eq!(run.play(Some(asked)), Ok(0));
                }
            }
            let Some(after) = after else { continue };
            // Paid or failed is told once; an advance that came back once more.
            let expected = match &after.stage {
                Stage::Accepted => 0,
                Stage::Paid(Settlement { is_repaid: true, .. }) => 2,
                Stage::Paid(_) | Stage::Failed { .. } => 1,
            };
            prop_assert_eq!(run.told.len(), expected);
            let Some(before) = before else { continue };
            prop_assert_eq!(&before.terms, &after.terms);
            if before.stage != Stage::Accepted {
                let repaid = matches!(after.stage, Stage::Paid(Settlement { is_advanced: true, .. }));
                prop_assert!(before == after || repaid, "what is over stays as it is");
            }
            let view = serde_json::to_value(View::new(&after, false)).unwrap();
            let is_paid = matches!(after.stage, Stage::Paid(_));
            prop_assert_eq!(view["trade_state"] == "SUCCESS", is_paid);
            prop_assert_eq!(view.get("transaction_id").is_some(), is_paid);
            prop_assert_eq!(view.get("user_repaid").is_some(), view["bank_type"] == "BPA");
        }
        run.check_replay();
    }
}
