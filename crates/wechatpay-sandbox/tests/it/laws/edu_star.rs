//! Laws of redemptions.

use std::collections::BTreeMap;

use proptest::prelude::*;
use wechatpay_sandbox::domain::{
    Profile,
    edu_star::{Command, EduStar, Identity, Registration},
};

use super::run::Run;

#[derive(Debug, Clone)]
enum Step {
    Redeem { right: u8, minute: u8, is_utc: bool, qq: Option<u8> },
    Register { qq: Option<u8>, is_student: bool },
}

fn step() -> impl Strategy<Value = Step> {
    let qq = || prop::option::of(0..2_u8);
    prop_oneof![
        4 => (0..3_u8, 0..5_u8, any::<bool>(), qq())
            .prop_map(|(right, minute, is_utc, qq)| Step::Redeem { right, minute, is_utc, qq }),
        1 => (qq(), any::<bool>()).prop_map(|(qq, is_student)| Step::Register { qq, is_student }),
    ]
}

fn command(step: &Step, fresh: usize) -> Command {
    let number = |qq: u8| format!("1000{qq}").into();
    match step {
        Step::Redeem { right, minute, is_utc, qq } => Command::Redeem {
            identity: Identity { openid: "o1".into(), qq: qq.map(number), is_qq_free: true },
            right_id: right.to_string(),
            // One instant, two spellings.
            create_time: if *is_utc {
                format!("2018-05-23T04:{minute:02}:00Z")
            } else {
                format!("2018-05-23T12:{minute:02}:00.000+08:00")
            },
            order_id: fresh.to_string(),
            profile: Profile::Lenient,
        },
        Step::Register { qq, is_student } => Command::Register(Registration {
            qq: qq.map(number),
            is_student: *is_student,
            register_time: None,
        }),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn redemptions_obey_their_laws(steps in prop::collection::vec(step(), 1..40)) {
        let mut run = Run::<EduStar>::new();
        let mut first = BTreeMap::new();
        for (fresh, step) in steps.iter().enumerate() {
            let before = run.state.clone();
            let asked = command(step, fresh);
            let outcome = run.play(Some(asked));
            if outcome.is_err() {
                prop_assert_eq!(&before, &run.state, "a refusal changes nothing");
                continue;
            }
            if let Step::Redeem { right, minute, .. } = step {
                let instant = 1_527_048_000_000 + i64::from(*minute) * 60_000;
                let found = run.state.find(&right.to_string(), instant);
                let order_id = found.map(|redemption| redemption.order_id.clone());
                let known = first.entry((*right, *minute)).or_insert_with(|| fresh.to_string());
                prop_assert_eq!(order_id.as_ref(), Some(&*known), "a repeat gets the first answer");
            }
            prop_assert_eq!(run.state.redemptions.len(), first.len());
        }
        let instants: Vec<_> = run.state.newest(0, 100).map(|redemption| redemption.instant).collect();
        prop_assert!(instants.is_sorted_by(|newer, older| newer >= older), "newest first");
        let paged: Vec<_> = (0..4).flat_map(|page| run.state.newest(page * 5, 5)).collect();
        let whole: Vec<_> = run.state.newest(0, 20).collect();
        prop_assert_eq!(paged, whole, "pages add up to the whole");
        run.check_replay();
    }
}
