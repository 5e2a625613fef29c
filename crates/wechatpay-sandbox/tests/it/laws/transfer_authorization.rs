//! Laws of authorisations to transfer without asking.

use proptest::prelude::*;
use wechatpay_sandbox::domain::{
    Aggregate as _, AlternateKey,
    transfer_authorization::{Authorization, CloseReason, Command, Identity, Stage, Terms},
};

use super::run::Run;

#[derive(Debug, Clone)]
enum Step {
    Ask { name: u8, with_bill: bool, is_taken: bool },
    Confirm { is_taken: bool },
    Drop,
    Close,
    Wait(i64),
}

fn step() -> impl Strategy<Value = Step> {
    let taken = || prop::bool::weighted(0.2);
    prop_oneof![
        3 => (prop_oneof![4 => Just(0_u8), 1 => Just(1)], any::<bool>(), taken()).prop_map(
            |(name, with_bill, is_taken)| Step::Ask { name, with_bill, is_taken }
        ),
        2 => taken().prop_map(|is_taken| Step::Confirm { is_taken }),
        1 => Just(Step::Drop),
        1 => Just(Step::Close),
        2 => (0..60_000_i64).prop_map(Step::Wait),
    ]
}

fn command(step: &Step) -> Option<Command> {
    Some(match *step {
        Step::Ask { name, with_bill, is_taken } => Command::Ask {
            mchid: "1".into(),
            terms: Box::new(Terms {
                out_authorization_no: "A".into(),
                appid: "wx1".into(),
                openid: "o1".into(),
                transfer_scene_id: "1000".into(),
                user_display_name: name.to_string(),
                user_recv_perception: None,
                authorization_notify_url: "https://a.example/n".into(),
            }),
            identity: Identity { authorization_id: "1310".into(), package_info: "p".into() },
            with_bill: with_bill.then(|| "B".to_owned()),
            is_taken,
        },
        Step::Confirm { is_taken } => Command::Confirm { is_taken },
        Step::Drop => Command::Drop,
        Step::Close => Command::Close(CloseReason::UserClose),
        Step::Wait(_) => return None,
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn authorisations_obey_their_laws(steps in prop::collection::vec(step(), 1..25)) {
        use Stage::{Closed, Dropped, Offered, TakingEffect, WaitUserConfirm};
        let mut run = Run::<Authorization>::new();
        for step in steps {
            if let Step::Wait(seconds) = step {
                run.now += seconds;
            }
            let before = run.state.0.clone();
            let told = run.told.len();
            let outcome = run.play(command(&step));
            let after = run.state.0.clone();
            if outcome.is_err() {
                prop_assert_eq!(&before, &after, "a refusal changes nothing");
                continue;
            }
            let (Some(before), Some(after)) = (before, after) else { continue };
            let arrow = (before.stage, after.stage);
            let is_known = before.stage == after.stage || matches!(
                arrow,
                (Offered, TakingEffect | Dropped)
                    | (Dropped, Offered | WaitUserConfirm)
                    | (WaitUserConfirm, TakingEffect | Closed)
                    | (TakingEffect, Closed)
            );
            prop_assert!(is_known, "{arrow:?}");
            if matches!(before.stage, TakingEffect | Closed) {
                prop_assert_eq!(&before.terms, &after.terms, "one number is one content");
            }
            let is_told = before.stage != after.stage
                && (after.stage == TakingEffect
                    || after.stage == Closed && after.authorized_at.is_some());
            prop_assert_eq!(run.told.len() - told, usize::from(is_told));
            if after.stage == WaitUserConfirm {
                prop_assert!(run.now < after.created_at + 86_400, "a day is enough");
            }
        }
        run.check_replay();
        check_claims(&run);
    }
}

/// A number is taken before it is given back, and a closed authorisation holds only its id.
fn check_claims(run: &Run<Authorization>) {
    let mut held = std::collections::BTreeSet::new();
    let mut state = wechatpay_sandbox::domain::transfer_authorization::State::default();
    for event in &run.log {
        state = Authorization::apply(state, event);
        for key in Authorization::alternate_keys(event, &state) {
            match key {
                AlternateKey::Take(key) => assert!(held.insert(key.clone()), "{key} is held"),
                AlternateKey::Free(key) => assert!(held.remove(&key), "{key} is not held"),
            }
        }
    }
    let expected = match state.0.map(|given| given.stage) {
        None | Some(Stage::Dropped) => 0,
        Some(Stage::Offered | Stage::Closed) => 1,
        Some(Stage::WaitUserConfirm | Stage::TakingEffect) => 2,
    };
    let is_id = |key: &String| key.starts_with("authorization_id/");
    let held = held.iter().filter(|key| expected > 0 || !is_id(key)).count();
    assert!(held <= expected, "{held} of {expected}");
}
