//! Laws of batches of transfers.

use proptest::prelude::*;
use wechatpay_core::Fen;
use wechatpay_sandbox::domain::{
    transfer::FailReason,
    transfer_batch::{Command, Detail, Identity, Stage, Terms, TransferBatch, TransferOutcome},
};

use super::run::Run;

#[derive(Debug, Clone)]
enum Step {
    Create { count: u8, total: i64 },
    Begin,
    Fail(u8),
    Finish,
    Close,
    Wait(i64),
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        3 => (1..4_u8, prop::bool::weighted(0.8)).prop_map(|(count, is_right)| {
            Step::Create { count, total: i64::from(count) * 100 - i64::from(!is_right) }
        }),
        1 => Just(Step::Begin),
        2 => (0..4_u8).prop_map(Step::Fail),
        1 => Just(Step::Finish),
        1 => Just(Step::Close),
        2 => (0..6_i64).prop_map(Step::Wait),
    ]
}

fn terms(count: u8, total: i64) -> Terms {
    let detail = |index: u8| Detail {
        out_detail_no: format!("D{index}"),
        transfer_amount: Fen(100),
        transfer_remark: "r".into(),
        openid: "o1".into(),
        user_name: Some("张三".into()),
        user_id_card: None,
    };
    Terms {
        appid: "wx1".into(),
        out_batch_no: "B".into(),
        batch_name: "n".into(),
        batch_remark: "r".into(),
        total_amount: Fen(total),
        total_num: count.into(),
        details: (0..count).map(detail).collect(),
        transfer_scene_id: "1000".into(),
        notify_url: None,
    }
}

fn command(step: &Step) -> Option<Command> {
    Some(match *step {
        Step::Create { count, total } => Command::Create {
            mchid: "1".into(),
            terms: Box::new(terms(count, total)),
            identity: Identity {
                batch_id: "1030".into(),
                detail_ids: (0..count).map(|index| format!("1040{index}")).collect(),
            },
        },
        Step::Begin => Command::Begin,
        Step::Fail(index) => {
            Command::Fail { out_detail_no: format!("D{index}"), reason: FailReason::NameNotCorrect }
        }
        Step::Finish => Command::Finish,
        Step::Close => Command::Close,
        Step::Wait(_) => return None,
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn batches_obey_their_laws(steps in prop::collection::vec(step(), 1..25)) {
        let mut run = Run::<TransferBatch>::new();
        for step in steps {
            if let Step::Wait(seconds) = step {
                run.now += seconds;
            }
            let before = run.state.0.clone();
            let asked = command(&step);
            let outcome = run.play(asked.clone());
            if outcome.is_err() {
                prop_assert_eq!(&before, &run.state.0, "a refusal changes nothing");
            }
            if let Step::Create { count, total } = step {
                let is_sound = total == i64::from(count) * 100;
                let is_same = before.as_ref().is_none_or(|batch| batch.terms == terms(count, total));
                prop_assert_eq!(outcome.is_ok(), is_sound && is_same, "one number is one content");
            }
            let Some(after) = run.state.0.clone() else { continue };
            let is_over = matches!(after.stage, Stage::Finished | Stage::Closed);
            if let Some(before) = &before {
                prop_assert_eq!(&before.terms, &after.terms);
                prop_assert_eq!(&before.identity, &after.identity);
                if matches!(before.stage, Stage::Finished | Stage::Closed) {
                    prop_assert_eq!(before, &after, "what is over never moves");
                }
                for (old, new) in before.fates.iter().zip(&after.fates) {
                    prop_assert!(old.is_none() || old == new, "a fate is final");
                }
            }
            let ((arrived, arrived_sum), (failed, failed_sum)) = (after.count(true), after.count(false));
            prop_assert_eq!(arrived_sum, Fen(arrived * 100));
            prop_assert!(arrived_sum + failed_sum <= after.terms.total_amount);
            match after.stage {
                Stage::Finished => prop_assert_eq!(arrived + failed, after.terms.total_num),
                Stage::Closed => prop_assert_eq!(arrived + failed, 0, "no money moved"),
                _ => prop_assert!(after.fates.iter().all(|fate| *fate != Some(TransferOutcome::Success))),
            }
            prop_assert_eq!(run.told.len(), usize::from(is_over), "told once");
        }
        run.check_replay();
    }
}
