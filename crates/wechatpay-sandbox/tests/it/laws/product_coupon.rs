//! Laws of coupons that users hold, and of the stocks they come from.

use proptest::prelude::*;
use wechatpay_core::Fen;
use wechatpay_sandbox::domain::product_coupon::{
    CodeMode, Command, Making, Period, SendRule, Stage, Stock, StockChange, StockCommand,
    StockTerms, StoreScope, Usage, UserCoupon,
};

use super::run::Run;

const BEGIN: i64 = 1_700_000_000;

#[derive(Debug, Clone)]
enum Step {
    Send(u8),
    Confirm,
    Use(u8),
    Return(u8),
    Deactivate,
    Delete,
    Wait(i64),
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        3 => (0..2_u8).prop_map(Step::Send),
        3 => Just(Step::Confirm),
        4 => (0..2_u8).prop_map(Step::Use),
        3 => (0..2_u8).prop_map(Step::Return),
        1 => Just(Step::Deactivate),
        1 => Just(Step::Delete),
        2 => (0..400_i64).prop_map(Step::Wait),
    ]
}

fn command(step: &Step) -> Option<Command> {
    Some(match *step {
        Step::Send(number) => Command::Send(Box::new(Making {
            mchid: "1".into(),
            brand_id: "2".into(),
            product_coupon_id: "3".into(),
            stock_id: "4".into(),
            coupon_code: "5".into(),
            appid: "wx1".into(),
            openid: "o1".into(),
            send_request_no: format!("S{number}"),
            send_channel: "API".into(),
            attach: None,
            tags: None,
            received_at: BEGIN,
            begins_at: BEGIN + 300,
            ends_at: BEGIN + 1500,
            notify_url: None,
        })),
        Step::Confirm => Command::Confirm { request_no: "C".into() },
        Step::Use(number) => Command::Use(Box::new(Usage {
            use_request_no: format!("U{number}"),
            use_time: "2023-11-15T06:00:00+08:00".into(),
            order: "{}".into(),
            store_id: None,
            saved_amount: Some(Fen(1)),
        })),
        Step::Return(number) => Command::Return { request_no: format!("B{number}") },
        Step::Deactivate => Command::Deactivate { request_no: "D".into(), reason: "r".into() },
        Step::Delete => Command::Delete,
        Step::Wait(_) => return None,
    })
}

/// The table of protocol 13 §8.2.
fn may_become(from: Stage, to: Stage) -> bool {
    use Stage::{Confirming, Deactivated, Deleted, Effective, Expired, Pending, Used};
    matches!(
        (from, to),
        (Confirming, Pending | Effective)
            | (Pending, Effective | Used)
            | (Effective, Used)
            | (Used, Effective | Expired)
            | (Confirming | Pending | Effective, Expired | Deleted | Deactivated)
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn coupons_of_users_obey_their_laws(steps in prop::collection::vec(step(), 1..30)) {
        let mut run = Run::<UserCoupon>::new();
        for step in steps {
            if let Step::Wait(seconds) = step {
                run.now += seconds;
            }
            let before = run.state.0.clone();
            // A stock that is over sends nothing any more.
            let is_sendable = run.now < BEGIN + 1500 || !matches!(step, Step::Send(_));
            let asked = command(&step).filter(|_| is_sendable);
            let outcome = run.play(asked.clone());
            let after = run.state.0.clone();
            if outcome.is_err() {
                prop_assert_eq!(&before, &after, "a refusal changes nothing");
            } else if asked.is_some() {
                prop_assert_eq!(run.play(asked), Ok(0), "a repeat changes nothing");
            }
            prop_assert_eq!(run.told.len(), usize::from(after.is_some()), "told once");
            let (Some(before), Some(after)) = (before, after) else { continue };
            prop_assert_eq!(&before.making, &after.making, "validity never changes");
            let is_known = before.stage == after.stage || may_become(before.stage, after.stage);
            prop_assert!(is_known, "{:?} became {:?}", before.stage, after.stage);
            if after.stage == Stage::Used {
                prop_assert!(after.usage.is_some() && after.returned.is_none());
            }
            if outcome.is_ok() && run.now >= BEGIN + 1500 {
                let is_usable = matches!(after.stage, Stage::Confirming | Stage::Pending | Stage::Effective);
                prop_assert!(!is_usable, "its time is over");
            }
        }
        run.check_replay();
    }

    #[test]
    fn stocks_send_no_more_than_they_may(steps in prop::collection::vec((0..5_u8, 0..4_i64), 1..40)) {
        let mut run = Run::<Stock>::new();
        for (which, amount) in steps {
            let command = match which {
                0 => StockCommand::Create {
                    id: "1".into(),
                    product_coupon_id: "2".into(),
                    out_request_no: "R".into(),
                    terms: Box::new(StockTerms {
                        said: "{}".into(),
                        coupon_code_mode: CodeMode::Wechatpay,
                        stock_send_rule: SendRule {
                            max_count: 5,
                            max_count_per_day: Some(2),
                            max_count_per_user: Some(3),
                        },
                        period: Period {
                            available_begin_time: "2020-01-01T00:00:00+08:00".into(),
                            available_end_time: "2023-11-25T00:00:00+08:00".into(),
                            available_days: None,
                            wait_days_after_receive: None,
                        },
                        store_scope: StoreScope::All,
                    }),
                },
                1 => StockCommand::Send { users: amount },
                2 => StockCommand::Change(StockChange::Paused(amount > 1)),
                3 => StockCommand::Change(StockChange::Budget {
                    request_no: amount.to_string(),
                    max_count: Some(amount + 3),
                    max_count_per_day: None,
                }),
                _ => {
                    run.now += amount * 40_000;
                    StockCommand::Send { users: 0 }
                }
            };
            let before = run.state.0.clone();
            let outcome = run.play(Some(command.clone()));
            let Some(after) = run.state.0.clone() else { continue };
            prop_assert!(after.sent <= after.terms.stock_send_rule.max_count);
            prop_assert!(after.today.1 <= 2, "no more than two on a day");
            if let (StockCommand::Send { users }, Ok(_), Some(before)) = (&command, &outcome, &before) {
                prop_assert!(*users < 3 && after.state() == "SENDING");
                prop_assert_eq!(before.sent + 1, after.sent);
            }
        }
        run.check_replay();
    }
}
