//! Laws of applications and settlement accounts.

use proptest::prelude::*;
use wechatpay_sandbox::domain::applyment::{
    Account, AccountCommand, Applyment, Command, Form, Rejected, SettlementAccount, Stage, Terms,
};

use super::run::Run;

#[derive(Debug, Clone)]
enum Step {
    Submit(u8),
    Verify,
    Approve,
    Reject,
    Confirm,
    Sign,
    Open,
    Cancel,
    Freeze,
    Wait(i64),
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => (0..2_u8).prop_map(Step::Submit),
        3 => Just(Step::Verify),
        4 => Just(Step::Approve),
        2 => Just(Step::Reject),
        3 => Just(Step::Confirm),
        3 => Just(Step::Sign),
        1 => Just(Step::Open),
        1 => Just(Step::Cancel),
        1 => Just(Step::Freeze),
        2 => prop_oneof![0..2000_i64, 0..3_000_000_i64].prop_map(Step::Wait),
    ]
}

fn account(number: u8) -> Account {
    Account {
        account_type: "ACCOUNT_TYPE_BUSINESS".into(),
        account_bank: "B".into(),
        bank_name: None,
        bank_branch_id: None,
        account_number: Some(number.to_string().as_str().into()),
        account_name: None,
    }
}

fn terms(form: Form, content: u8) -> Terms {
    Terms {
        form,
        mchid: "1".into(),
        number: "N1".into(),
        shortname: content.to_string(),
        company: None,
        contact_name: "c".into(),
        account: account(content),
    }
}

fn is_over(stage: Stage) -> bool {
    matches!(stage, Stage::Finished | Stage::Canceled)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn applications_obey_their_laws(
        is_special in any::<bool>(),
        steps in prop::collection::vec(step(), 1..25),
    ) {
        let form = if is_special { Form::Special } else { Form::Ecommerce };
        let mut run = Run::<Applyment>::new();
        for (place, step) in steps.into_iter().enumerate() {
            let before = run.state.clone();
            let command = match step {
                Step::Wait(seconds) => {
                    run.now += seconds;
                    run.play(None).unwrap();
                    continue;
                }
                Step::Submit(content) => Command::Submit {
                    terms: Box::new(terms(form, content)),
                    applyment_id: i64::try_from(place).unwrap(),
                },
                Step::Verify => Command::Verify,
                Step::Approve => Command::Approve,
                Step::Reject => Command::Reject(vec![Rejected {
                    field: "f".into(),
                    field_name: "n".into(),
                    reason: "r".into(),
                }]),
                Step::Confirm => Command::Confirm,
                Step::Sign => Command::Sign { sub_mchid: format!("19{place}") },
                Step::Open => Command::Open,
                Step::Cancel => Command::Cancel,
                Step::Freeze => Command::Freeze,
            };
            let outcome = run.play(Some(command.clone()));
            if outcome.is_err() {
                prop_assert_eq!(&before, &run.state, "a refusal changes nothing");
            } else {
                prop_assert_eq!(run.play(Some(command)), Ok(0), "a repeat changes nothing");
            }
            let Some(known) = &run.state.0 else { continue };
            if let Some(before) = &before.0 {
                prop_assert_eq!(known.applyment_id, before.applyment_id, "a number is one application");
                prop_assert!(!is_over(before.stage) || known.stage == before.stage);
                prop_assert!(before.sub_mchid.is_none() || known.sub_mchid == before.sub_mchid);
            }
            prop_assert_eq!(known.stage == Stage::Rejected, !known.rejected.is_empty());
            let is_in = matches!(known.stage, Stage::Signing | Stage::Finished);
            prop_assert_eq!(known.sub_mchid.is_some(), is_in, "who signed has a number");
        }
        run.check_replay();
    }

    #[test]
    fn settlement_accounts_obey_their_laws(
        steps in prop::collection::vec((0..4_u8, 0..40_000_i64), 1..25),
    ) {
        let mut run = Run::<SettlementAccount>::new();
        for (place, (what, seconds)) in steps.into_iter().enumerate() {
            let before = run.state.clone();
            let number = u8::try_from(place).unwrap();
            let command = match what {
                0 => AccountCommand::Change { account: account(number), application_no: place.to_string() },
                1 => AccountCommand::Verify { fail_reason: None },
                2 => AccountCommand::Verify { fail_reason: Some("r".into()) },
                _ => {
                    run.now += seconds;
                    run.play(None).unwrap();
                    continue;
                }
            };
            if run.play(Some(command)).is_err() {
                prop_assert_eq!(&before, &run.state);
            }
            let good = run.state.changes.iter().rev().find(|change| {
                change.verified.as_ref().is_some_and(|verified| verified.fail_reason.is_none())
            });
            let expected = good.map(|change| &change.account);
            prop_assert_eq!(run.state.account.as_ref(), expected, "the newest good one is in use");
            let open = run.state.changes.iter().filter(|change| change.verified.is_none());
            prop_assert!(open.count() <= 1);
        }
        run.check_replay();
    }
}
