//! Laws of deduction contracts.

use proptest::prelude::*;
use wechatpay_core::Fen;
use wechatpay_sandbox::domain::{
    Profile,
    papay::{Agreement, Command, EndMode, Identity, Outcome, Planned, Price, Stage, Terms},
    parse_rfc3339,
};

use super::run::Run;

#[derive(Debug, Clone)]
enum Step {
    Prepare { total: i64 },
    Sign,
    Refuse,
    Schedule(i64),
    Tell(i64),
    Charge(u8, i64),
    Settle(u8, bool),
    Drop(u8),
    End,
    Wait(i64),
}

fn step() -> impl Strategy<Value = Step> {
    let amount = || prop_oneof![8 => Just(100_i64), 1 => Just(101_i64)];
    prop_oneof![
        2 => amount().prop_map(|total| Step::Prepare { total }),
        3 => Just(Step::Sign),
        1 => Just(Step::Refuse),
        3 => amount().prop_map(Step::Schedule),
        2 => amount().prop_map(Step::Tell),
        4 => (0..4_u8, amount()).prop_map(|(number, amount)| Step::Charge(number, amount)),
        3 => (0..4_u8, any::<bool>()).prop_map(|(number, is_paid)| Step::Settle(number, is_paid)),
        1 => (0..4_u8).prop_map(Step::Drop),
        1 => prop::bool::weighted(0.2).prop_map(|ends| if ends { Step::End } else { Step::Wait(9) }),
        5 => (0..90_000_i64).prop_map(Step::Wait),
    ]
}

/// The day after the run begins.
const PLANNED: &str = "2023-11-17";

fn terms(total: i64, is_scheduled: bool) -> Terms {
    let price = Price { total: Fen(total), currency: None };
    Terms {
        appid: "wx1".into(),
        sub_mchid: None,
        sub_appid: None,
        openid: None,
        sub_openid: None,
        plan_id: 1,
        out_contract_code: "C".into(),
        contract_display_account: "a".into(),
        contract_notify_url: "https://a.example/n".into(),
        out_user_code: None,
        deduct_schedule: is_scheduled.then(|| Planned {
            estimated_deduct_date: PLANNED.into(),
            estimated_deduct_amount: price,
            description: "d".into(),
        }),
    }
}

fn command(step: &Step, now: i64, is_scheduled: bool) -> Option<Command> {
    let number = |number: u8| format!("DEBIT{number}");
    Some(match *step {
        Step::Prepare { total } => Command::Prepare {
            mchid: "1".into(),
            terms: Box::new(terms(total, is_scheduled)),
            identity: Identity { contract_id: "Wx1".into(), pre_entrustweb_id: "p".into() },
            with_order: None,
        },
        Step::Sign => Command::Sign { openid: None },
        Step::Refuse => Command::Refuse,
        Step::Schedule(amount) => Command::Schedule { amount: Fen(amount) },
        Step::Tell(amount) => Command::Tell { amount: Fen(amount), days: None },
        Step::Charge(of, amount) => {
            let profile = if is_scheduled { Profile::Strict } else { Profile::Lenient };
            Command::Charge { out_trade_no: number(of), amount: Fen(amount), profile }
        }
        Step::Settle(of, is_paid) => Command::Settle {
            out_trade_no: number(of),
            outcome: if is_paid { Outcome::Paid(now) } else { Outcome::Failed },
        },
        Step::Drop(of) => Command::Drop { out_trade_no: number(of) },
        Step::End => Command::End { mode: EndMode::UserTerminate, remark: None },
        Step::Wait(_) => return None,
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn contracts_obey_their_laws(
        is_scheduled in any::<bool>(),
        steps in prop::collection::vec(step(), 1..40),
    ) {
        use Stage::{Prepared, SignFailed, Signed, Terminated};
        let day = parse_rfc3339(&format!("{PLANNED}T00:00:00+08:00")).unwrap() / 1000;
        let mut run = Run::<Agreement>::new();
        for step in steps {
            if let Step::Wait(seconds) = step {
                run.now += seconds;
            }
            let before = run.state.0.clone();
            let asked = command(&step, run.now, is_scheduled);
            let outcome = run.play(asked.clone());
            let after = run.state.0.clone();
            if outcome.is_err() {
                prop_assert_eq!(&before, &after, "a refusal changes nothing");
            }
            let Some(after) = after else { continue };
            let signed = usize::from(after.signed_at.is_some());
            let ended = usize::from(after.end.is_some());
            prop_assert_eq!(run.told.len(), signed + ended, "told of each once");
            let pending = after.debits.iter().filter(|debit| debit.outcome == Outcome::Pending);
            prop_assert!(pending.count() <= 1, "one debit at a time");
            let paid = after.debits.iter().filter(|d| matches!(d.outcome, Outcome::Paid(_)));
            prop_assert!(!is_scheduled || paid.count() <= 1, "the only debit is paid once");
            let Some(before) = before else { continue };
            prop_assert_eq!(&before.terms, &after.terms);
            prop_assert_eq!(&before.identity.contract_id, &after.identity.contract_id);
            let is_known = before.stage == after.stage || matches!(
                (before.stage, after.stage),
                (Prepared, Signed | SignFailed) | (SignFailed, Prepared) | (Signed, Terminated)
            );
            prop_assert!(is_known, "{:?} → {:?}", before.stage, after.stage);
            if after.debits.len() > before.debits.len() {
                let debit = after.debits.last().unwrap();
                prop_assert_eq!(before.stage, Signed);
                if is_scheduled {
                    prop_assert_eq!(debit.amount, Fen(100));
                    prop_assert!((day..day + 86_400).contains(&run.now), "on its day");
                }
                prop_assert_eq!(run.play(asked), Ok(0), "the same number is the same debit");
            }
            let is_over = is_scheduled && run.now >= day + 86_400 + 8 * 3600;
            // What a debit kept waiting ends when it is looked at next.
            let is_waiting = before.watched().next().is_some();
            if outcome.is_ok() && is_over && !is_waiting {
                prop_assert_ne!(after.stage, Signed, "the morning after it ends");
            }
        }
        run.check_replay();
    }
}
