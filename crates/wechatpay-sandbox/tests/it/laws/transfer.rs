//! Laws of transfers.

use proptest::prelude::*;
use wechatpay_core::Fen;
use wechatpay_sandbox::domain::transfer::{
    Command, FailReason, Identity, Report, Stage, Terms, Transfer, user_name_needed,
};

use super::run::Run;

#[derive(Debug, Clone)]
enum Step {
    Create { amount: i64, is_named: bool, is_short: bool },
    Cancel,
    Confirm(bool),
    Settle,
    Fail,
    Wait(i64),
}

fn step() -> impl Strategy<Value = Step> {
    let amount = prop_oneof![
        8 => Just(30_i64),
        1 => Just(9_i64),
        1 => Just(29_i64),
        1 => Just(199_999_i64),
        1 => Just(200_000_i64),
    ];
    prop_oneof![
        3 => (amount, prop::bool::weighted(0.3), prop::bool::weighted(0.3)).prop_map(
            |(amount, is_named, is_short)| Step::Create { amount, is_named, is_short }
        ),
        1 => Just(Step::Cancel),
        1 => any::<bool>().prop_map(Step::Confirm),
        1 => Just(Step::Settle),
        1 => Just(Step::Fail),
        2 => (0..60_000_i64).prop_map(Step::Wait),
    ]
}

fn terms(amount: i64, is_named: bool, is_authorized: bool) -> Terms {
    let report = |sort: &str| Report { info_type: sort.into(), info_content: "x".into() };
    Terms {
        appid: "wx1".into(),
        out_bill_no: "N".into(),
        openid: "o1".into(),
        user_name: is_named.then(|| "张三".into()),
        transfer_amount: Fen(amount),
        transfer_remark: "r".into(),
        notify_url: None,
        user_recv_perception: None,
        transfer_scene_id: "1000".into(),
        reports: vec![report("活动名称"), report("奖励说明")],
        receive_style: None,
        sub_mchid: None,
        sponsor_mchid: None,
        asks_for: None,
        authorized_by: is_authorized.then(|| "1310".into()),
    }
}

fn command(step: &Step, is_authorized: bool) -> Option<Command> {
    Some(match *step {
        Step::Create { amount, is_named, is_short } => Command::Create {
            mchid: "1".into(),
            terms: Box::new(terms(amount, is_named, is_authorized)),
            is_short,
            identity: Identity { transfer_bill_no: "1330".into(), package_info: "p".into() },
        },
        Step::Cancel => Command::Cancel,
        Step::Confirm(is_slow) => Command::Confirm { is_slow },
        Step::Settle => Command::Settle,
        Step::Fail => Command::Fail(FailReason::AccountFrozen),
        Step::Wait(_) => return None,
    })
}

fn is_sound(amount: i64, is_named: bool) -> bool {
    amount >= 10 && if is_named { amount >= 30 } else { !user_name_needed(Fen(amount)) }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn transfers_obey_their_laws(
        is_authorized in prop::bool::weighted(0.3),
        steps in prop::collection::vec(step(), 1..25),
    ) {
        use Stage::{
            Canceling, Cancelled, Fail, Processing, Success, Transfering, WaitUserConfirm,
        };
        let mut run = Run::<Transfer>::new();
        for step in steps {
            if let Step::Wait(seconds) = step {
                run.now += seconds;
            }
            let before = run.state.0.clone();
            let told = run.told.len();
            let asked = command(&step, is_authorized);
            let outcome = run.play(asked.clone());
            let after = run.state.0.clone();
            if outcome.is_err() {
                prop_assert_eq!(&before, &after, "a refusal changes nothing");
            }
            if let Step::Create { amount, is_named, .. } = step {
                let asked_for = terms(amount, is_named, is_authorized);
                let expected = is_sound(amount, is_named)
                    && before.as_ref().is_none_or(|bill| bill.terms == asked_for);
                prop_assert_eq!(outcome.is_ok(), expected, "one number is one content");
                if outcome.is_ok() {
                    prop_assert_eq!(run.play(asked), Ok(0));
                }
            }
            let Some(after) = after else { continue };
            let has_moved = !matches!(after.stage, Processing | Canceling | Cancelled);
            prop_assert!(after.locked_at.is_some() || !has_moved, "money is taken first");
            if let Some(before) = &before {
                prop_assert_eq!(&before.terms, &after.terms);
                prop_assert_eq!(&before.identity, &after.identity);
                if before.stage.is_final() {
                    prop_assert_eq!(before, &after, "a finished transfer never moves");
                    prop_assert_eq!(told, run.told.len());
                }
                let arrow = (before.stage, after.stage);
                let is_known = before.stage == after.stage || matches!(
                    arrow,
                    (Processing, WaitUserConfirm | Success | Canceling)
                        | (WaitUserConfirm, Transfering | Success | Fail | Canceling)
                        | (Transfering, Success | Fail)
                        | (Canceling, Cancelled)
                );
                prop_assert!(is_known, "{arrow:?}");
                prop_assert!(!is_authorized || after.stage != WaitUserConfirm, "nobody is asked");
                let taken = before.locked_at.unwrap_or(i64::MAX - 86_400);
                if before.stage == WaitUserConfirm && run.now > taken + 86_400 {
                    prop_assert!(outcome.is_err() || after.stage == Fail, "a day is enough");
                }
            }
            prop_assert_eq!(run.told.len(), usize::from(after.stage.is_final()), "told once");
        }
        run.check_replay();
    }
}
