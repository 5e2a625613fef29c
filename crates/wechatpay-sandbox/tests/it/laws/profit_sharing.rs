//! Laws of profit sharing.

use proptest::prelude::*;
use wechatpay_core::Fen;
use wechatpay_sandbox::domain::profit_sharing::{
    AccountChange, AccountState, Change, Command, FailReason, Head, Known, MAX_RATIO, PaidOrder,
    Payer, Receiver, ReceiverKind, Receivers, RelationType, Return, ReturnFailReason, ReturnResult,
    Share, ShareAccount, Sharing, roll_of,
};
use wechatpay_sandbox::domain::{Account, Booked as _, Now, Profile};

use super::run::Run;

const TOTAL: i64 = 100;

#[derive(Debug, Clone)]
enum Step {
    Share { number: u8, amounts: Vec<i64>, unfreeze: bool, known: Known, kept: bool },
    Unfreeze { number: u8, description: u8 },
    Return { order: u8, number: u8, amount: i64, account: u8, result: ReturnResult },
    Settle { known: u8, fails: bool },
    Refund(i64),
}

fn step() -> impl Strategy<Value = Step> {
    let known =
        prop_oneof![10 => Just(Known::Yes), 1 => Just(Known::No), 1 => Just(Known::OtherName)];
    let amounts = prop::collection::vec(0..20_i64, 0..3);
    let share = (0..4_u8, amounts, prop::bool::weighted(0.1), known, prop::bool::weighted(0.9));
    prop_oneof![
        5 => share.prop_map(|(number, amounts, unfreeze, known, kept)| {
            Step::Share { number, amounts, unfreeze, known, kept }
        }),
        1 => (0..4_u8, 0..2_u8).prop_map(|(number, description)| {
            Step::Unfreeze { number, description }
        }),
        4 => (0..4_u8, 0..4_u8, 0..15_i64, 0..3_u8, result()).prop_map(
            |(order, number, amount, account, result)| {
                Step::Return { order, number, amount, account, result }
            }
        ),
        3 => (1..4_u8, prop::bool::weighted(0.3)).prop_map(|(known, fails)| {
            Step::Settle { known, fails }
        }),
        1 => (0..10_i64).prop_map(Step::Refund),
    ]
}

fn result() -> impl Strategy<Value = ReturnResult> {
    prop_oneof![
        2 => Just(ReturnResult::Success),
        1 => Just(ReturnResult::Processing),
        1 => Just(ReturnResult::Failed(ReturnFailReason::BalanceNotEnough)),
    ]
}

fn head(number: u8, place: usize, refunded: i64, profit_sharing: bool) -> Head {
    Head {
        payer: Payer { mchid: "1".into(), sub_mchid: None },
        transaction_id: "4200".into(),
        out_order_no: format!("N{number}"),
        order_id: format!("O{place}"),
        paid: PaidOrder {
            total: Fen(TOTAL),
            refunded: Fen(refunded),
            fee: Fen(1),
            paid_at: 0,
            frees_at: i64::MAX,
            profit_sharing,
        },
        is_number_spent: false,
        max_ratio: MAX_RATIO,
        profile: Profile::Lenient,
    }
}

fn command(step: &Step, place: usize, refunded: i64, run: &Run<Sharing>) -> Command {
    match step {
        Step::Share { number, amounts, unfreeze, known, kept } => Command::Share {
            head: head(*number, place, refunded, *kept),
            shares: amounts
                .iter()
                .enumerate()
                .map(|(index, amount)| Share {
                    kind: ReceiverKind::MerchantId,
                    account: format!("M{index}").as_str().into(),
                    name: None,
                    amount: Fen(*amount),
                    description: "d".into(),
                    known: *known,
                    detail_id: format!("D{place}-{index}"),
                })
                .collect(),
            unfreeze_unsplit: *unfreeze,
        },
        Step::Unfreeze { number, description } => Command::Unfreeze {
            head: head(*number, place, refunded, true),
            description: description.to_string(),
        },
        Step::Return { order, number, amount, account, result } => {
            let number_of_order = format!("N{order}");
            let known = run.state.0.as_ref().and_then(|book| book.by_number(&number_of_order));
            Command::Return {
                order_id: known.map(|order| order.order_id.clone()).unwrap_or_default(),
                returned: Return {
                    out_return_no: format!("R{number}"),
                    return_id: format!("I{place}"),
                    order_id: String::new(),
                    out_order_no: String::new(),
                    return_mchid: format!("M{account}"),
                    amount: Fen(*amount),
                    description: "d".into(),
                    at: 0,
                    result: *result,
                    settled_at: None,
                },
                is_number_spent: false,
                result: *result,
                profile: Profile::Lenient,
            }
        }
        Step::Settle { known, fails } => settle(*known, *fails, run),
        Step::Refund(_) => Command::Settle { shares: vec![], returns: vec![] },
    }
}

/// Of every so many shares and returns it is known what became of them.
fn settle(known: u8, fails: bool, run: &Run<Sharing>) -> Command {
    let book = run.state.0.as_ref();
    let details = book.into_iter().flat_map(|book| &book.orders).flat_map(|o| &o.details);
    let returns = book.into_iter().flat_map(|book| &book.returns);
    let reason = fails.then_some(FailReason::AccountAbnormal);
    let result = if fails {
        ReturnResult::Failed(ReturnFailReason::AccountAbnormal)
    } else {
        ReturnResult::Success
    };
    let every = usize::from(known);
    Command::Settle {
        shares: details.step_by(every).map(|d| (d.detail_id.clone(), reason)).collect(),
        returns: returns.step_by(every).map(|r| (r.out_return_no.clone(), result)).collect(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn shares_obey_their_laws(steps in prop::collection::vec(step(), 1..30)) {
        let mut run = Run::<Sharing>::new();
        let mut refunded = 0;
        for (place, step) in steps.into_iter().enumerate() {
            let paid = |refunded| head(0, 0, refunded, true).paid;
            if let Step::Refund(amount) = step {
                // The user's money comes back from what was not shared yet.
                let frozen = run.state.refundable(paid(refunded), Now(run.now));
                let left = run.state.unsplit(paid(refunded), Now(run.now)).0;
                prop_assert!(frozen.is_none_or(|frozen| frozen.0 >= left));
                refunded += amount.min(left);
            }
            let before = run.state.clone();
            let left = before.unsplit(paid(refunded), Now(run.now)).0;
            let asked = command(&step, place, refunded, &run);
            let outcome = run.play(Some(asked.clone()));
            if outcome.is_err() {
                prop_assert_eq!(&before, &run.state, "a refusal changes nothing");
            }
            if outcome.is_ok() && !matches!(step, Step::Refund(_)) {
                prop_assert_eq!(run.play(Some(asked)), Ok(0));
            }
            let Some(book) = &run.state.0 else { continue };
            let (shared, released) = (book.shared(), book.released());
            let all = shared + released + i128::from(refunded);
            prop_assert!(all <= i128::from(TOTAL), "{all} of {TOTAL}");
            prop_assert!(shared * 10_000 <= i128::from(TOTAL * MAX_RATIO));
            if let (Step::Share { unfreeze: true, .. } | Step::Unfreeze { .. }, Ok(1..)) = (&step, &outcome) {
                let left = run.state.unsplit(paid(refunded), Now(run.now));
                prop_assert_eq!(left, Fen(0), "nothing more is shared");
            }
            if let (Step::Share { amounts, known, kept, .. }, Ok(1..)) = (&step, &outcome) {
                prop_assert!(*kept && *known == Known::Yes && !amounts.is_empty());
                prop_assert!(amounts.iter().sum::<i64>() <= left);
            }
            prop_assert!(book.returned() <= shared, "no more comes back than went out");
            for order in &book.orders {
                for account in ["M0", "M1", "M2"] {
                    prop_assert!(book.returnable(order, account) >= 0);
                }
            }
            let mut numbers: Vec<_> = book.orders.iter().map(|order| &order.out_order_no).collect();
            numbers.sort_unstable();
            numbers.dedup();
            prop_assert_eq!(numbers.len(), book.orders.len(), "one number is one order");
        }
        if let Some(book) = &run.state.0 {
            let books = Sharing::booked(&run.state, Now(run.now));
            let sum: i64 = books.postings.iter().map(|line| line.amount.0).sum();
            prop_assert_eq!(sum, 0, "what leaves one merchant reaches another");
            let got = |account: &str| books.balance(account, Account::Basic).0;
            let moved: i64 = ["M0", "M1", "M2"].into_iter().map(got).sum();
            prop_assert_eq!(-got("1"), moved);
            let told = |name: &str| run.told.iter().filter(|n| n.event_type == name).count();
            let details = book.orders.iter().filter(|o| o.is_share()).flat_map(|o| &o.details);
            let expected = details.filter(|d| d.outcome.is_some() && !d.is_closed()).count();
            prop_assert_eq!(told("PROFITSHARING.SUCCESS"), expected);
            let done = book.returns.iter().filter(|r| r.result == ReturnResult::Success).count();
            prop_assert_eq!(told("PROFITSHARING.RETURN"), done);
            let is_receiver = |n: &wechatpay_sandbox::Notice| n.event_type.ends_with("SUCCESS") == n.mchid.starts_with('M');
            prop_assert!(run.told.iter().all(is_receiver), "receivers are told, or the payer of a return");
        }
        run.check_replay();
    }

    #[test]
    fn receivers_obey_their_laws(steps in prop::collection::vec((0..3_u8, 0..3_u8, any::<bool>()), 1..20)) {
        let mut run = Run::<Receivers>::new();
        for (account, name, is_added) in steps {
            let account: wechatpay_sandbox::domain::Personal = format!("M{account}").as_str().into();
            let kind = ReceiverKind::MerchantId;
            let receiver = Receiver {
                kind,
                account: account.clone(),
                name: (name > 0).then(|| name.to_string().as_str().into()),
                relation_type: RelationType::Store,
                custom_relation: None,
            };
            let wanted = if is_added {
                Change::Added(receiver.clone())
            } else {
                Change::Deleted { kind, account: account.clone() }
            };
            let outcome = run.play(Some(wanted.clone()));
            prop_assert_eq!(outcome.is_ok(), !is_added || name > 0, "a merchant has a name");
            if outcome.is_ok() {
                let expected = is_added.then_some(&receiver);
                prop_assert_eq!(roll_of(&run.state, kind, &account), expected);
                prop_assert_eq!(run.play(Some(wanted)), Ok(0));
            }
        }
        run.check_replay();
    }

    #[test]
    fn accounts_obey_their_laws(amounts in prop::collection::vec((1..9_000_000_i64, 0..3_u8), 1..12)) {
        let mut run = Run::<ShareAccount>::new();
        let person = ReceiverKind::PersonalOpenid;
        for (amount, month) in amounts {
            let (amount, month) = (Fen(amount), format!("2026-0{}", month + 1));
            let outcome = run.state.outcome(person, amount, &month);
            prop_assert_eq!(run.state.outcome(ReceiverKind::MerchantId, amount, &month), Some(Ok(())));
            if outcome == Some(Ok(())) {
                run.play(Some(AccountChange::Received { month, amount })).unwrap();
            }
            prop_assert!(run.state.received <= Fen(20_000_000), "200,000 yuan a month");
            run.play(Some(AccountChange::Held)).unwrap();
            prop_assert_eq!(run.state.outcome(person, Fen(1), ""), None);
            run.play(Some(AccountChange::Restored)).unwrap();
        }
        let usual = AccountState { month: String::new(), received: Fen(0), ..run.state.clone() };
        prop_assert_eq!(usual, AccountState::default());
        run.check_replay();
    }
}
