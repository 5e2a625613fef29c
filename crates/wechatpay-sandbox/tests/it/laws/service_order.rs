//! Laws of service orders and permissions.

use proptest::prelude::*;
use wechatpay_core::Fen;
use wechatpay_sandbox::domain::{
    Profile, compact_time,
    payscore::Paid,
    permission,
    service_order::{
        Change, Command, Completion, Fund, Identity, Item, Order, Owner, RiskFund, ServiceOrder,
        Stage, Terms, TimeRange, View,
    },
};

use super::run::Run;

#[derive(Debug, Clone)]
enum Step {
    Create { content: u8, confirm: bool, permission: Option<permission::Stage>, is_strict: bool },
    Confirm,
    Cancel(bool),
    Complete { payment: i64, discount: i64, total: i64, is_owner: bool },
    Modify { payment: i64, total: i64 },
    Pay,
    Sync(i64),
    Collect,
    Decline,
    Wait(i64),
}

fn step() -> impl Strategy<Value = Step> {
    let permission = prop_oneof![
        Just(None),
        Just(Some(permission::Stage::Available)),
        Just(Some(permission::Stage::Unavailable)),
    ];
    let create = (0..2_u8, any::<bool>(), permission, any::<bool>());
    let complete = (0..5_i64, 0..3_i64, -1..5_i64, prop::bool::weighted(0.9));
    prop_oneof![
        2 => create.prop_map(|(content, confirm, permission, is_strict)| {
            Step::Create { content, confirm, permission, is_strict }
        }),
        2 => Just(Step::Confirm),
        1 => any::<bool>().prop_map(Step::Cancel),
        4 => complete.prop_map(|(payment, discount, total, is_owner)| {
            Step::Complete { payment, discount, total, is_owner }
        }),
        2 => (0..5_i64, 0..5_i64).prop_map(|(payment, total)| Step::Modify { payment, total }),
        1 => Just(Step::Pay),
        1 => (-3..3_i64).prop_map(Step::Sync),
        1 => Just(Step::Collect),
        1 => Just(Step::Decline),
        1 => (0..2_000_000_i64).prop_map(Step::Wait),
    ]
}

fn item(name: &str, amount: i64) -> Item {
    Item { name: name.into(), amount: Some(Fen(amount)), description: None, count: None }
}

fn terms(content: u8, need_user_confirm: bool) -> Terms {
    Terms {
        appid: "wx1".into(),
        sub_appid: None,
        sub_mchid: None,
        out_order_no: "N".into(),
        service_id: "s".into(),
        service_introduction: "i".into(),
        post_payments: if content == 0 { vec![item("a", 1)] } else { vec![] },
        post_discounts: Vec::new(),
        time_range: TimeRange { start_time: Some("OnAccept".into()), ..TimeRange::default() },
        location: None,
        risk_fund: RiskFund { name: Fund::Deposit, amount: Fen(3), description: None },
        attach: None,
        notify_url: "https://pay.example.com/notify".into(),
        need_user_confirm,
        openid: (!need_user_confirm).then(|| "o1".into()),
        sub_openid: None,
        device: None,
        is_immediate: false,
    }
}

fn command(step: &Step, now: i64) -> Option<Command> {
    let owner = |is_owner| Owner {
        appid: Some(if is_owner { "wx1" } else { "wx2" }.to_owned()),
        service_id: Some("s".to_owned()),
    };
    Some(match *step {
        Step::Create { content, confirm, permission, is_strict } => Command::Create {
            mchid: "1".into(),
            terms: Box::new(terms(content, confirm)),
            identity: Identity { order_id: "1".into(), query_id: "q".into(), package: "p".into() },
            profile: if is_strict { Profile::Strict } else { Profile::Lenient },
            risk_cap: None,
            permission,
        },
        Step::Confirm => Command::Confirm { openid: "o1".into(), sub_openid: None },
        Step::Cancel(reason) => Command::Cancel { owner: owner(true), reason: reason.to_string() },
        Step::Complete { payment, discount, total, is_owner } => Command::Complete {
            owner: owner(is_owner),
            completion: Box::new(Completion {
                post_payments: vec![item("a", payment)],
                post_discounts: vec![item("d", discount)],
                total_amount: Fen(total),
                time_range: None,
                end_location: None,
                profit_sharing: false,
                goods_tag: None,
                device: None,
            }),
            risk_cap: None,
        },
        Step::Modify { payment, total } => Command::Modify {
            owner: owner(true),
            change: Box::new(Change {
                post_payments: vec![item("a", payment)],
                post_discounts: Vec::new(),
                total_amount: Fen(total),
                reason: "r".into(),
                device: None,
            }),
        },
        Step::Pay => Command::Pay { owner: owner(true) },
        Step::Sync(ago) => Command::Sync { owner: owner(true), paid_time: compact_time(now - ago) },
        Step::Collect => Command::Collect { transaction_id: "4200".into() },
        Step::Decline => Command::Decline,
        Step::Wait(_) => return None,
    })
}

/// The arrows of protocol 05 §9, and no others.
fn may_become(from: Option<Stage>, to: Stage) -> bool {
    use Stage::{Completed, Confirmed, Created, Done, Expired, Revoked};
    matches!(
        (from, to),
        (None, Created | Confirmed)
            | (Some(Created), Confirmed | Revoked | Expired)
            | (Some(Confirmed), Completed | Revoked | Done)
            | (Some(Completed), Done)
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn service_orders_obey_their_laws(steps in prop::collection::vec(step(), 1..30)) {
        let mut run = Run::<ServiceOrder>::new();
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
            if let Step::Create { content, confirm, permission, is_strict } = step {
                let expected = match &before {
                    Some(order) => order.terms == terms(content, confirm),
                    None => confirm || permission.map_or(!is_strict, |stage| {
                        stage == permission::Stage::Available
                    }),
                };
                prop_assert_eq!(outcome.is_ok(), expected, "one number is one content");
            }
            // Whatever was just done can be repeated: the second time does nothing.
            if outcome.is_ok()
                && matches!(step, Step::Create { .. } | Step::Cancel(_) | Step::Complete { .. } | Step::Modify { .. })
            {
                prop_assert_eq!(run.play(asked), Ok(0));
            }
            if let (Some(before), Some(after)) = (&before, &after) {
                check_growth(before, after)?;
            }
            if let Some(order) = &after {
                check_money(order)?;
            }
        }
        check_news(&run);
        run.check_replay();
    }

    #[test]
    fn permissions_obey_their_laws(steps in prop::collection::vec((0..5_u8, any::<bool>()), 1..20)) {
        let mut run = Run::<permission::Permission>::new();
        for (which, is_first) in steps {
            let before = run.state.0.clone();
            let asked = permission_command(which, is_first);
            let outcome = run.play(Some(asked.clone()));
            let after = run.state.0.clone();
            if outcome.is_err() {
                prop_assert_eq!(&before, &after, "a refusal changes nothing");
            }
            if let (Some(before), Some(after)) = (&before, &after) {
                prop_assert_eq!(&before.terms, &after.terms);
                if before.stage == permission::Stage::Unavailable {
                    prop_assert_eq!(before, after, "what is over stays over");
                }
            }
            if outcome.is_ok() && which < 4 {
                let again = run.play(Some(asked));
                prop_assert_eq!(again, Ok(0));
            }
        }
        let count = |name: &str| run.told.iter().filter(|n| n.event_type == name).count();
        let (opened, closed) =
            (count("PAYSCORE.USER_OPEN_SERVICE"), count("PAYSCORE.USER_CLOSE_SERVICE"));
        prop_assert!(closed <= opened && opened <= 1);
        run.check_replay();
    }
}

fn permission_command(which: u8, is_first: bool) -> permission::Command {
    match which {
        0 => permission::Command::Prepare {
            mchid: "1".into(),
            terms: permission::Terms {
                service_id: "s".into(),
                appid: if is_first { "wx1" } else { "wx2" }.into(),
                sub_appid: None,
                sub_mchid: None,
                authorization_code: "C".into(),
                notify_url: None,
            },
        },
        1 => permission::Command::Open {
            openid: if is_first { "o1" } else { "o2" }.into(),
            sub_openid: None,
            has_other: false,
        },
        2 => permission::Command::Open { openid: "o1".into(), sub_openid: None, has_other: true },
        3 => permission::Command::Close { reason: is_first.then(|| "r".to_owned()) },
        _ => permission::Command::Supersede,
    }
}

fn check_growth(before: &Order, after: &Order) -> Result<(), TestCaseError> {
    prop_assert_eq!(&before.terms, &after.terms);
    prop_assert_eq!(&before.identity, &after.identity);
    if before.completed.is_some() {
        prop_assert_eq!(&before.completed, &after.completed);
        prop_assert!(after.account().total <= before.account().total, "only downwards");
    }
    if before.paid.is_some() {
        prop_assert_eq!(before, after, "what is paid stays as it is");
    }
    Ok(())
}

fn check_money(order: &Order) -> Result<(), TestCaseError> {
    let account = order.account();
    if let Some(total) = account.total {
        let sum = |items: &[Item]| items.iter().filter_map(|i| i.amount).map(|a| a.0).sum::<i64>();
        prop_assert_eq!(total.0, sum(account.post_payments) - sum(account.post_discounts));
        prop_assert!(total >= Fen(0) && total <= order.terms.risk_fund.amount);
        let is_free = matches!(order.paid, Some(Paid::Nothing { .. }));
        prop_assert_eq!(total == Fen(0), is_free, "nothing due is paid at once");
    }
    let view = serde_json::to_value(View::whole(order)).unwrap();
    let paid = &view["collection"]["paid_amount"];
    prop_assert_eq!(view["state"] == "DONE", order.stage == Stage::Done);
    prop_assert_eq!(view.get("total_amount").is_some(), order.completed.is_some());
    if matches!(order.paid, Some(Paid::Collected { .. } | Paid::Elsewhere { .. })) {
        prop_assert_eq!(paid, &view["total_amount"]);
        prop_assert_eq!(&view["collection"]["details"][0]["amount"], paid);
    }
    Ok(())
}

/// A user's confirmation is told once, a collection once, in this order, and nothing else.
fn check_news(run: &Run<ServiceOrder>) {
    let told: Vec<&str> = run.told.iter().map(|notice| notice.event_type).collect();
    let Some(order) = &run.state.0 else {
        assert!(told.is_empty());
        return;
    };
    let mut expected = Vec::new();
    if order.terms.need_user_confirm && order.confirmed_at.is_some() {
        expected.push("PAYSCORE.USER_CONFIRM");
    }
    if matches!(order.paid, Some(Paid::Collected { .. })) {
        expected.push("PAYSCORE.USER_PAID");
    }
    assert_eq!(told, expected);
    for notice in &run.told {
        let resource: serde_json::Value = serde_json::from_str(&notice.resource).unwrap();
        let is_paid = notice.event_type == "PAYSCORE.USER_PAID";
        assert_eq!(resource["state"], if is_paid { "DONE" } else { "DOING" });
        assert_eq!(resource["openid"], "o1");
        assert_eq!(notice.notify_url.as_deref(), Some("https://pay.example.com/notify"));
    }
}
