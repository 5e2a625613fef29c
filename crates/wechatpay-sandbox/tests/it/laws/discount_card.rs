//! Laws of cards.

use std::collections::BTreeSet;

use proptest::prelude::*;
use wechatpay_core::Fen;
use wechatpay_sandbox::domain::{
    Movement,
    discount_card::{
        Command, Completion, DiscountCard, Ending, Objective, Prepared, Reward, Stage, Taken, Usage,
    },
};

use super::run::Run;

#[derive(Debug, Clone)]
enum Step {
    Prepare(bool),
    Take,
    Record(Option<(u8, bool, i64)>, Option<(u8, bool, i64)>),
    End(bool),
    Charge,
    Wait(i64),
}

fn step() -> impl Strategy<Value = Step> {
    let record = || prop::option::of((0..12_u8, any::<bool>(), 1..60_i64));
    prop_oneof![
        2 => any::<bool>().prop_map(Step::Prepare),
        2 => Just(Step::Take),
        8 => (record(), record()).prop_map(|(completion, usage)| Step::Record(completion, usage)),
        1 => any::<bool>().prop_map(Step::End),
        1 => Just(Step::Charge),
        1 => (0..40_000_i64).prop_map(Step::Wait),
    ]
}

fn command(step: &Step, now: i64) -> Option<Command> {
    let text = |text: &str| text.to_owned();
    let movement = |is_up: bool| if is_up { Movement::Increase } else { Movement::Decrease };
    let time = || text("2015-05-20T13:29:35.120+08:00");
    Some(match step {
        Step::Prepare(is_same) => Command::Prepare(Prepared {
            mchid: text("1"),
            out_card_code: text("c"),
            card_template_id: text("t"),
            appid: text("wx1234567890"),
            notify_url: text(if *is_same { "https://a.example" } else { "https://b.example" }),
        }),
        Step::Take => Command::Take(taken(now)),
        Step::Record(completion, usage) => Command::Record {
            card_template_id: text("t"),
            completions: completion
                .iter()
                .map(|(serial, up, count)| Completion {
                    serial: serial.to_string(),
                    objective_id: text("1"),
                    completion_time: time(),
                    completion_type: movement(*up),
                    description: text("d"),
                    completion_count: *count,
                    remark: None,
                })
                .collect(),
            usages: usage
                .iter()
                .map(|(serial, up, amount)| Usage {
                    serial: serial.to_string(),
                    reward_id: text("1"),
                    usage_time: time(),
                    usage_type: movement(*up),
                    description: text("d"),
                    usage_count: 1,
                    amount: Fen(*amount),
                    remark: None,
                })
                .collect(),
            is_completion_spent: false,
            is_usage_spent: false,
        },
        Step::End(is_quit) => Command::End(if *is_quit { Ending::Quit } else { Ending::Expired }),
        Step::Charge => Command::Charge { transaction_id: text("4200") },
        Step::Wait(_) => return None,
    })
}

fn taken(now: i64) -> Taken {
    let text = |text: &str| text.to_owned();
    Taken {
        card_id: text("id"),
        openid: "u".into(),
        at: now,
        end: now + 86_400,
        objectives: vec![Objective {
            objective_id: text("1"),
            name: text("o"),
            count: 60,
            unit: text("u"),
            description: None,
        }],
        rewards: vec![Reward {
            reward_id: text("1"),
            name: text("r"),
            count: Some(5),
            unit: text("u"),
            amount: Fen(100),
            description: None,
        }],
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn cards_obey_their_laws(steps in prop::collection::vec(step(), 1..40)) {
        let mut run = Run::<DiscountCard>::new();
        for step in steps {
            if let Step::Wait(seconds) = step {
                run.now += seconds;
            }
            let before = run.state.0.clone();
            let asked = command(&step, run.now);
            let outcome = run.play(asked.clone());
            if outcome.is_err() {
                prop_assert_eq!(&before, &run.state.0, "a refusal changes nothing");
            }
            if outcome.is_ok() && matches!(step, Step::Prepare(_) | Step::Take | Step::Record(..)) {
                prop_assert_eq!(run.play(asked), Ok(0), "a repeat");
            }
            let Some(card) = &run.state.0 else { continue };
            if let Some(before) = &before {
                prop_assert_eq!(&before.prepared, &card.prepared);
                prop_assert!(before.taken.is_none() || before.taken == card.taken);
                prop_assert!(before.charge.is_none() || before.charge == card.charge);
                let is_open = before.stage == Stage::Ongoing;
                prop_assert!(is_open || (before.stage, &before.usages) == (card.stage, &card.usages));
            }
            let serials: BTreeSet<_> = card.usages.iter().map(|record| &record.serial).collect();
            prop_assert_eq!(serials.len(), card.usages.len(), "each serial counts once");
            let mut amount = 0;
            for record in &card.usages {
                amount += record.usage_type.signed(record.amount.0);
                prop_assert!((0..=100).contains(&amount), "never below zero nor above the template");
            }
            let reached: i128 =
                card.completions.iter().map(|r| r.completion_type.signed(r.completion_count)).sum();
            prop_assert!(reached >= 0);
            match card.stage {
                Stage::Finished => prop_assert!(reached >= 60 && card.charge.is_none()),
                Stage::Unfinished => {
                    prop_assert!(reached < 60);
                    let expected = (amount > 0).then_some(amount);
                    prop_assert_eq!(card.charge.map(|charge| i128::from(charge.0)), expected);
                }
                Stage::Ongoing => prop_assert!(card.charge.is_none() && card.charged.is_none()),
                Stage::Settling => prop_assert!(false, "settling is over within one decision"),
            }
        }
        run.check_replay();
    }
}
