//! Laws of withdrawals: money leaves once, comes back at most once, and no state goes backwards.

use proptest::prelude::*;
use wechatpay_core::Fen;
use wechatpay_sandbox::domain::{
    Account, Booked as _, Now,
    withdrawal::{Command, Form, Stage, State, Terms, Withdrawal},
};

use super::run::Run;

#[derive(Debug, Clone)]
enum Step {
    Ask { amount: i64, available: i64 },
    Succeed,
    Fail,
    Bounce,
    Close,
    Wait(i64),
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => (0..3_i64, 0..3_i64).prop_map(|(amount, available)| Step::Ask { amount, available }),
        1 => Just(Step::Succeed),
        1 => Just(Step::Fail),
        1 => Just(Step::Bounce),
        1 => Just(Step::Close),
        2 => prop_oneof![0..1000_i64, 0..1_000_000_i64].prop_map(Step::Wait),
    ]
}

fn terms(amount: i64) -> Terms {
    Terms {
        form: Form::Merchant,
        mchid: "1".into(),
        sub_mchid: Some("2".into()),
        out_request_no: "W1".into(),
        amount: Some(Fen(amount)),
        remark: None,
        bank_memo: None,
        account_type: None,
        notify_url: None,
        calculate_amount_type: None,
        reserve_amount: None,
    }
}

fn rank(state: &State) -> u8 {
    match state.0.as_ref().map(|known| known.stage) {
        None => 0,
        Some(Stage::Init) => 1,
        Some(Stage::Created) => 2,
        Some(Stage::Success) => 3,
        Some(Stage::Fail | Stage::Refund | Stage::Close) => 4,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn withdrawals_obey_their_laws(steps in prop::collection::vec(step(), 1..25)) {
        let mut run = Run::<Withdrawal>::new();
        let reason = || "r".to_owned();
        for step in steps {
            let before = run.state.clone();
            let command = match step {
                Step::Wait(seconds) => {
                    run.now += seconds;
                    run.play(None).unwrap();
                    continue;
                }
                Step::Ask { amount, available } => Command::Ask {
                    terms: Box::new(terms(amount)),
                    withdraw_id: "I1".into(),
                    amount: Fen(amount),
                    available: Fen(available),
                },
                Step::Succeed => Command::Succeed,
                Step::Fail => Command::Fail { reason: reason() },
                Step::Bounce => Command::Bounce { reason: reason() },
                Step::Close => Command::Close { reason: reason() },
            };
            let outcome = run.play(Some(command.clone()));
            if outcome.is_err() {
                prop_assert_eq!(&before, &run.state, "a refusal changes nothing");
            } else {
                prop_assert_eq!(run.play(Some(command)), Ok(0), "a repeat changes nothing");
            }
            prop_assert!(rank(&run.state) >= rank(&before), "no state goes backwards");
            let books = Withdrawal::booked(&run.state, Now(run.now));
            let balance = books.balance("2", Account::Basic);
            let Some(known) = &run.state.0 else { continue };
            let is_out = matches!(known.stage, Stage::Created | Stage::Success);
            prop_assert_eq!(balance, if is_out { Fen(0) - known.amount } else { Fen(0) });
            prop_assert!(books.balance("1", Account::Basic) == Fen(0));
        }
        let changes = run.log.len();
        let told = run.told.len();
        prop_assert!(told <= changes && run.told.iter().all(|n| n.mchid == "1"));
        run.check_replay();
    }
}
