//! Laws of payscore orders.

use proptest::prelude::*;
use wechatpay_core::Fen;
use wechatpay_sandbox::domain::{
    Profile,
    payscore::{
        Command, Completion, Discount, Fee, FinishType, Holder, Identity, Payscore, Product, Stage,
        Terms, View, ticket,
    },
};

use super::run::Run;

#[derive(Debug, Clone)]
enum Step {
    Create(u8, bool),
    Confirm,
    Cancel(bool),
    Complete {
        is_used: bool,
        fee: i64,
        discount: i64,
        total: i64,
        is_ticket_good: bool,
        is_owner: bool,
    },
    Sync(i64),
    Collect,
    Decline,
    Tick,
    Wait(i64),
}

fn step() -> impl Strategy<Value = Step> {
    let complete = (any::<bool>(), 0..4_i64, 0..3_i64, -1..4_i64, any::<bool>(), any::<bool>());
    prop_oneof![
        1 => (0..2_u8, any::<bool>()).prop_map(|(content, confirm)| Step::Create(content, confirm)),
        1 => Just(Step::Confirm),
        1 => any::<bool>().prop_map(Step::Cancel),
        3 => complete.prop_map(|(is_used, fee, discount, total, is_ticket_good, is_owner)| {
            Step::Complete { is_used, fee, discount, total, is_ticket_good, is_owner }
        }),
        1 => (-3..3_i64).prop_map(Step::Sync),
        1 => Just(Step::Collect),
        1 => Just(Step::Decline),
        1 => Just(Step::Tick),
        1 => (0..4000_i64).prop_map(Step::Wait),
    ]
}

fn terms(content: u8, need_user_confirm: bool) -> Terms {
    let fee = |amount| Fee { name: "a".into(), count: 1, amount: Fen(amount), desc: None };
    Terms {
        appid: "wx1".into(),
        out_order_no: "N".into(),
        service_id: "s".into(),
        service_start_time: None,
        service_end_time: None,
        service_start_location: None,
        service_end_location: None,
        service_introduction: None,
        fees: if content == 0 { vec![fee(1)] } else { vec![] },
        discounts: Vec::new(),
        risk_amount: Some(Fen(3)),
        attach: None,
        need_user_confirm,
        openid: (!need_user_confirm).then(|| "o1".into()),
        holder: Holder::default(),
    }
}

fn identity() -> Identity {
    let text = |text: &str| text.to_owned();
    Identity {
        order_id: text("1"),
        query_id: text("q"),
        package: text("p"),
        ticket_secret: text("secret"),
    }
}

fn command(step: &Step, now: i64) -> Option<Command> {
    let appid = |is_owner: bool| if is_owner { "wx1" } else { "wx2" }.to_owned();
    let service_id = "s".to_owned();
    Some(match *step {
        Step::Create(content, confirm) => Command::Create {
            product: Product::Payafter,
            mchid: "1".into(),
            terms: Box::new(terms(content, confirm)),
            identity: identity(),
            profile: Profile::Lenient,
            risk_cap: None,
        },
        Step::Confirm => Command::Confirm { openid: "o1".into() },
        Step::Cancel(reason) => {
            Command::Cancel { appid: appid(true), service_id, reason: reason.to_string() }
        }
        Step::Complete { is_used, fee, discount, total, is_ticket_good, is_owner } => {
            Command::Complete {
                appid: appid(is_owner),
                service_id,
                completion: Box::new(completion(is_used, fee, discount, total)),
                finish_ticket: ticket(
                    if is_ticket_good { "secret" } else { "other" },
                    "0123456789abcdef",
                ),
                profile: Profile::Lenient,
            }
        }
        Step::Sync(ago) => {
            let paid_time = wechatpay_sandbox::domain::compact_time(now - ago);
            Command::Sync { appid: appid(true), service_id, paid_time }
        }
        Step::Collect => Command::Collect { transaction_id: "4200".into() },
        Step::Decline => Command::Decline,
        Step::Tick | Step::Wait(_) => return None,
    })
}

fn completion(is_used: bool, fee: i64, discount: i64, total: i64) -> Completion {
    let time = || Some("20200101".to_owned());
    Completion {
        finish_type: if is_used { FinishType::Used } else { FinishType::Unused },
        cancel_reason: Some("r".into()),
        real_service_start_time: time(),
        real_service_end_time: time(),
        real_service_end_location: None,
        fees: vec![Fee { name: "a".into(), count: 1, amount: Fen(fee), desc: None }],
        discounts: vec![Discount { name: "d".into(), desc: None, amount: Some(Fen(discount)) }],
        total_amount: Some(Fen(total)),
        profit_sharing: false,
    }
}

/// The arrows of protocol 05 §5, and no others.
fn may_become(from: Option<Stage>, to: Stage) -> bool {
    use Stage::{Created, Expired, Finished, Revoked, UserAccepted, UserPaid};
    matches!(
        (from, to),
        (None, Created | UserAccepted)
            | (Some(Created), UserAccepted | Revoked | Expired)
            | (Some(UserAccepted), Finished | Revoked | UserPaid)
            | (Some(Finished), UserPaid)
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn orders_obey_their_laws(steps in prop::collection::vec(step(), 1..30)) {
        let mut run = Run::<Payscore>::new();
        for step in steps {
            if let Step::Wait(seconds) = step {
                run.now += seconds;
            }
            let before = run.state.0.clone();
            let asked = command(&step, run.now);
            let outcome = run.play(asked.clone());
            let after = run.state.0.clone();
            if outcome.is_err() {
                prop_assert_eq!(&before, &after, "a refusal changes nothing");
            }
            let (from, to) = (before.as_ref().map(|o| o.stage), after.as_ref().map(|o| o.stage));
            if let Some(to) = to {
                prop_assert!(from == Some(to) || may_become(from, to), "{from:?} became {to:?}");
            }
            if let (Some(before), Some(after)) = (&before, &after) {
                prop_assert_eq!(&before.terms, &after.terms);
                prop_assert_eq!(&before.identity, &after.identity);
                if before.completed.is_some() {
                    prop_assert_eq!(&before.completed, &after.completed);
                }
                if before.paid.is_some() {
                    prop_assert_eq!(&before.paid, &after.paid);
                }
            }
            // Whatever was just done can be repeated: the second time does nothing.
            if outcome.is_ok() && matches!(step, Step::Create(..) | Step::Cancel(_) | Step::Complete { .. }) {
                prop_assert_eq!(run.play(asked), Ok(0));
            }
            if let Step::Create(content, confirm) = step
                && let Some(order) = &before
                && order.stage != Stage::Created
            {
                prop_assert_eq!(outcome.is_ok(), order.terms == terms(content, confirm));
            }
            check_money(&run)?;
        }
        run.check_replay();
    }
}

fn check_money(run: &Run<Payscore>) -> Result<(), TestCaseError> {
    let Some(order) = &run.state.0 else { return Ok(()) };
    if let Some(done) = &order.completed {
        let account = &done.account;
        let fees: i64 = account.fees.iter().map(|fee| fee.amount.0).sum();
        let discounts: i64 = account.discounts.iter().filter_map(|d| d.amount).map(|d| d.0).sum();
        let expected = match done.completion.finish_type {
            FinishType::Used => fees - discounts,
            FinishType::Unused => 0,
        };
        prop_assert_eq!(account.total.0, expected);
        prop_assert!(account.total.0 >= 0);
        prop_assert!(Some(account.total) <= order.terms.risk_amount);
    }
    let view = serde_json::to_value(View::new(order, "0123456789abcdef")).unwrap();
    prop_assert_eq!(view.get("finish_ticket").is_some(), order.stage == Stage::UserAccepted);
    prop_assert_eq!(view.get("pay_succ_time").is_some(), order.stage == Stage::UserPaid);
    prop_assert_eq!(view.get("total_amount").is_some(), order.completed.is_some());
    Ok(())
}
