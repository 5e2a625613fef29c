//! Laws of card orders.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use wechatpay_core::Fen;
use wechatpay_sandbox::domain::{
    Movement,
    discount_order::{
        Card, Command, DiscountOrder, Ending, Objective, Performance, Reward, Stage, Usage,
    },
};

use super::run::Run;

#[derive(Debug, Clone)]
enum Step {
    Take,
    Update(Vec<(u8, i64, bool, i64)>, Vec<(u8, bool, i64, i64)>),
    End(Ending),
    Charge,
    Wait(i64),
}

fn step() -> impl Strategy<Value = Step> {
    let performances = prop::collection::vec((0..12_u8, 1..3_i64, any::<bool>(), 1..3_i64), 0..4);
    let usages = prop::collection::vec((0..12_u8, any::<bool>(), 1..3_i64, 0..50_i64), 0..4);
    let ending = prop_oneof![Just(Ending::Expired), Just(Ending::Quit), Just(Ending::Completed)];
    prop_oneof![
        2 => Just(Step::Take),
        8 => (performances, usages).prop_map(|(performances, usages)| Step::Update(performances, usages)),
        1 => ending.prop_map(Step::End),
        1 => Just(Step::Charge),
        1 => (0..40_000_i64).prop_map(Step::Wait),
    ]
}

const TIME: &str = "2015-05-20T13:29:35.120+08:00";

fn card(now: i64) -> Card {
    let text = |text: &str| text.to_owned();
    Card {
        mchid: text("1"),
        out_order_no: text("n"),
        out_trade_no: text("t"),
        discount_card_id: text("c"),
        appid: text("wx1"),
        service_id: text("s"),
        order_id: text("o"),
        openid: "u".into(),
        begin: now,
        end: now + 86_400,
        card_name: text("card"),
        objective_description: text("o"),
        reward_description: text("r"),
        estimated_reward_amount: Fen(1),
        online_instructions: None,
        offline_instructions: Some(text("here")),
        objectives: vec![Objective { objective_id: 1, name: text("o"), unit: text("u"), count: 3 }],
        rewards: vec![Reward {
            reward_id: 1,
            name: text("r"),
            unit: text("u"),
            count: None,
            amount: None,
        }],
    }
}

fn movement(is_up: bool) -> Movement {
    if is_up { Movement::Increase } else { Movement::Decrease }
}

fn command(step: &Step, now: i64) -> Option<Command> {
    Some(match step {
        Step::Take => Command::Take(Box::new(card(now))),
        Step::Update(performances, usages) => Command::Update {
            performances: performances
                .iter()
                .map(|(serial, id, up, count)| Performance {
                    serial: serial.to_string(),
                    objective_id: *id,
                    performance_description: "d".into(),
                    performance_type: movement(*up),
                    count: *count,
                    performance_time: TIME.into(),
                    remark: None,
                })
                .collect(),
            usages: usages
                .iter()
                .map(|(serial, up, count, amount)| Usage {
                    serial: serial.to_string(),
                    reward_id: 1,
                    description: "d".into(),
                    reward_type: movement(*up),
                    count: *count,
                    amount: Fen(*amount),
                    reward_time: TIME.into(),
                    remark: None,
                })
                .collect(),
            spent_objectives: BTreeSet::new(),
            spent_rewards: BTreeSet::new(),
        },
        Step::End(ending) => Command::End(*ending),
        Step::Charge => Command::Charge { transaction_id: "4200".into() },
        Step::Wait(_) => return None,
    })
}

fn may_become(from: Option<Stage>, to: Stage) -> bool {
    use Stage::{Charged, Charging, Created, NoCharge, Revoked};
    matches!(
        (from, to),
        (None, Created)
            | (Some(Created), NoCharge | Revoked | Charging)
            | (Some(Charging), Charged)
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn card_orders_obey_their_laws(steps in prop::collection::vec(step(), 1..30)) {
        let mut run = Run::<DiscountOrder>::new();
        for step in steps {
            if let Step::Wait(seconds) = step {
                run.now += seconds;
            }
            let before = run.state.0.clone();
            let asked = command(&step, run.now);
            let outcome = run.play(asked.clone());
            let after = run.state.0.clone();
            if outcome.is_err() {
                prop_assert_eq!(&before, &after, "all or nothing");
            }
            let (from, to) = (before.as_ref().map(|o| o.stage), after.as_ref().map(|o| o.stage));
            if let Some(to) = to {
                prop_assert!(from == Some(to) || may_become(from, to), "{from:?} became {to:?}");
            }
            if let (Some(before), Some(after)) = (&before, &after) {
                let is_open = before.stage == Stage::Created;
                prop_assert!(is_open || before.performances == after.performances, "closed stays closed");
                prop_assert!(is_open || before.usages == after.usages, "closed stays closed");
            }
            if outcome.is_ok() && matches!(step, Step::Take | Step::Update(..)) {
                prop_assert_eq!(run.play(asked), Ok(0), "a repeat");
            }
            check(&run)?;
        }
        run.check_replay();
    }
}

fn check(run: &Run<DiscountOrder>) -> Result<(), TestCaseError> {
    let Some(order) = &run.state.0 else { return Ok(()) };
    let serials: BTreeSet<_> = order.performances.iter().map(|record| &record.serial).collect();
    prop_assert_eq!(serials.len(), order.performances.len(), "each serial counts once");
    let serials: BTreeSet<_> = order.usages.iter().map(|record| &record.serial).collect();
    prop_assert_eq!(serials.len(), order.usages.len(), "each serial counts once");
    let mut counts = BTreeMap::<i64, i128>::new();
    for record in &order.performances {
        let count = counts.entry(record.objective_id).or_default();
        *count += record.performance_type.signed(record.count);
        prop_assert!(*count >= 0, "never below zero, at no time");
    }
    let mut amount = 0;
    for record in &order.usages {
        amount += record.reward_type.signed(record.amount.0);
        prop_assert!(amount >= 0, "never below zero, at no time");
    }
    let is_reached = counts.get(&1).copied().unwrap_or(0) >= 3;
    match order.stage {
        Stage::Charging | Stage::Charged => prop_assert!(!is_reached && amount > 0),
        Stage::Revoked => prop_assert!(!is_reached && amount == 0),
        Stage::NoCharge => prop_assert!(is_reached || amount == 0),
        Stage::Created | Stage::Settling => {}
    }
    if order.stage != Stage::Created {
        prop_assert_eq!(order.total.map(|total| i128::from(total.0)), Some(amount));
    }
    Ok(())
}
