//! Laws of purchases: whatever is asked, money does not appear and does not vanish.

use proptest::prelude::*;
use wechatpay_core::Fen;
use wechatpay_sandbox::domain::{
    Account, Booked, Now, Profile,
    bill::{BillDay, TradeKind, Writing, flow_bill, trade_bill},
    pay::{
        Command, CouponKind, Event, Funds, Order, PartTerms, Pay, Payee, Product, Reapplied,
        RefundStatus, RefundTerms, Stage, State, Terms, TradeState, fee,
    },
};

use super::run::Run;

#[derive(Debug, Clone)]
enum Step {
    Create(i64),
    Pay(i64, bool),
    Decline,
    Close,
    Lapse,
    Refund { number: u8, part: usize, amount: i64, is_total_right: bool },
    Settle(u8, RefundStatus),
    Reapply(u8),
    Starve(u8),
    Wait(i64),
}

fn step() -> impl Strategy<Value = Step> {
    let status = prop_oneof![
        Just(RefundStatus::Success),
        Just(RefundStatus::Closed),
        Just(RefundStatus::Abnormal)
    ];
    let refund = (0..8_u8, 0..3_usize, 0..70_i64, prop::bool::weighted(0.9));
    prop_oneof![
        2 => (0..2_i64).prop_map(Step::Create),
        3 => (0..130_i64, any::<bool>()).prop_map(|(coupon, is_cash)| Step::Pay(coupon, is_cash)),
        1 => Just(Step::Decline),
        1 => Just(Step::Close),
        1 => Just(Step::Lapse),
        8 => refund.prop_map(|(number, part, amount, is_total_right)| {
            Step::Refund { number, part, amount, is_total_right }
        }),
        3 => (0..8_u8, status).prop_map(|(number, status)| Step::Settle(number, status)),
        1 => (0..8_u8).prop_map(Step::Reapply),
        1 => (0..8_u8).prop_map(Step::Starve),
        2 => prop_oneof![0..30_i64, 0..100_000_i64].prop_map(Step::Wait),
    ]
}

/// One to three parts of 101, 67 and 33 fen: prices that do not divide evenly.
fn terms(parts: usize, content: i64) -> Terms {
    let part = |index: usize| PartTerms {
        payee: Payee::direct("1900000109"),
        sub_appid: None,
        out_trade_no: format!("PART{index:02}"),
        description: "d".into(),
        attach: Some("a".into()),
        total: Fen([101, 67, 33][index] + content),
        currency: None,
        profit_sharing: false,
        subsidy_amount: None,
    };
    Terms {
        product: Product::Native,
        payee: Payee::direct("1900000109"),
        appid: "wx1".into(),
        sub_appid: None,
        combine_out_trade_no: (parts > 1).then(|| "COMBINED".into()),
        parts: (0..parts).map(part).collect(),
        notify_url: Some("https://a.cn/".into()),
        time_expire: None,
        openid: None,
        sub_openid: None,
        identity: None,
        device_id: None,
        payer_client_ip: None,
        overseas: None,
        rest: String::new(),
    }
}

fn refund_terms(state: &State, step: (u8, usize, i64, bool)) -> RefundTerms {
    let (number, part, amount, is_total_right) = step;
    let total = state.0.as_ref().and_then(|order| order.part(part)).map_or(1, |p| p.terms.total.0);
    RefundTerms {
        part,
        out_refund_no: number.to_string(),
        reason: None,
        notify_url: None,
        funds_account: None,
        refund_account: None,
        refund: Fen(amount),
        total: Fen(if is_total_right { total } else { total + 1 }),
        currency: "CNY".into(),
        from: Vec::new(),
        goods: String::new(),
    }
}

fn command(state: &State, step: &Step, parts: usize) -> Option<Command> {
    Some(match *step {
        Step::Create(content) => Command::Create {
            terms: Box::new(terms(parts, content)),
            prepay_id: "wx1".into(),
            is_taken: false,
            profile: Profile::Lenient,
        },
        Step::Pay(coupon, is_cash) => Command::Pay {
            openid: None,
            coupon: Some((
                if is_cash { CouponKind::Cash } else { CouponKind::NoCash },
                Fen(coupon),
            )),
            bank_type: None,
            numbers: (0..4).map(|n| format!("4200{n}")).collect(),
        },
        Step::Decline => Command::Decline,
        Step::Close => {
            let named = terms(parts, 0).parts.into_iter().map(|p| (p.payee.mchid, p.out_trade_no));
            let combined = (parts > 1).then(|| ("wx1".to_owned(), named.collect()));
            Command::Close { combined }
        }
        Step::Lapse => Command::Lapse,
        Step::Refund { number, part, amount, is_total_right } => Command::Refund {
            terms: Box::new(refund_terms(state, (number, part, amount, is_total_right))),
            refund_id: format!("50{number}"),
            is_taken: false,
            funds: Funds::default(),
            profile: Profile::Lenient,
        },
        Step::Starve(number) => Command::Starve { refund_id: format!("50{number}") },
        Step::Settle(number, status) => {
            Command::SettleRefund { refund_id: format!("50{number}"), status }
        }
        Step::Reapply(number) => Command::Reapply {
            refund_id: format!("50{number}"),
            out_refund_no: number.to_string(),
            reapplied: Box::new(Reapplied {
                kind: "MERCHANT_BANK_CARD".into(),
                bank_type: None,
                bank_account: None,
                real_name: None,
            }),
        },
        Step::Wait(_) => return None,
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3000))]

    #[test]
    fn purchases_obey_their_laws(
        parts in 1..4_usize,
        steps in prop::collection::vec(step(), 1..40),
    ) {
        let mut run = Run::<Pay>::new();
        for step in steps {
            if let Step::Wait(seconds) = step {
                run.now += seconds;
            }
            let before = run.state.clone();
            let asked = command(&run.state, &step, parts);
            let outcome = run.play(asked.clone());
            if outcome.is_err() {
                prop_assert_eq!(&before, &run.state, "a refusal changes nothing");
            }
            check_step(&before, &run.state)?;
            check_repeat(&mut run, &step, asked.as_ref(), outcome.is_ok())?;
            check_parts(&run.state)?;
        }
        run.check_replay();
        check_books(&run)?;
    }
}

/// Closed stays closed, paid stays paid, and what was agreed on is never changed.
fn check_step(before: &State, after: &State) -> Result<(), TestCaseError> {
    let (Some(before), Some(after)) = (&before.0, &after.0) else { return Ok(()) };
    let may_become = match before.stage {
        Stage::Unpaid => matches!(after.stage, Stage::Unpaid | Stage::Paid | Stage::Closed),
        stage => after.stage == stage,
    };
    prop_assert!(may_become, "{:?} became {:?}", before.stage, after.stage);
    prop_assert_eq!(&before.terms, &after.terms);
    if before.payment.is_some() {
        prop_assert_eq!(&before.payment, &after.payment);
    }
    prop_assert!(after.refunds.len() >= before.refunds.len());
    for (old, new) in before.refunds.iter().zip(&after.refunds) {
        prop_assert_eq!(
            (&old.terms, &old.shares, &old.refund_id),
            (&new.terms, &new.shares, &new.refund_id)
        );
        if matches!(old.status, RefundStatus::Success | RefundStatus::Closed) {
            prop_assert_eq!(old.status, new.status, "an end is an end");
        }
    }
    Ok(())
}

/// The same number with the same content is the same thing; with other content it is refused.
fn check_repeat(
    run: &mut Run<Pay>,
    step: &Step,
    asked: Option<&Command>,
    is_done: bool,
) -> Result<(), TestCaseError> {
    match step {
        Step::Refund { .. } if is_done => {
            prop_assert_eq!(run.play(asked.cloned()), Ok(0));
        }
        Step::Close | Step::Lapse if is_done => {
            prop_assert_eq!(run.play(asked.cloned()), Ok(0));
        }
        Step::Create(content) => {
            let order = run.state.0.as_ref().unwrap();
            let is_same = order.terms == terms(order.terms.parts.len(), *content);
            prop_assert_eq!(is_done, is_same && order.stage == Stage::Unpaid);
        }
        _ => {}
    }
    Ok(())
}

fn check_parts(state: &State) -> Result<(), TestCaseError> {
    for part in state.0.iter().flat_map(Order::parts) {
        let open: Vec<_> = part.refunds().filter(|r| r.status != RefundStatus::Closed).collect();
        let sum = |amount: fn(&wechatpay_sandbox::domain::pay::Refund) -> Fen| {
            open.iter().map(|refund| amount(refund)).sum::<Fen>()
        };
        prop_assert!(part.refunded() <= part.terms.total, "refunds never exceed the payment");
        prop_assert!(sum(|r| r.shares.payer_refund) <= part.payer_total());
        prop_assert!(sum(|r| r.shares.discount_refund) <= part.discount());
        prop_assert!(sum(|r| r.shares.settlement_refund) <= part.settlement_total());
        if part.refunded() == part.terms.total {
            prop_assert_eq!(sum(|r| r.shares.payer_refund), part.payer_total());
            prop_assert_eq!(sum(|r| r.shares.settlement_refund), part.settlement_total());
        }
        for refund in &open {
            let shares = &refund.shares;
            prop_assert!(shares.payer_refund >= Fen(0) && shares.discount_refund >= Fen(0));
            prop_assert_eq!(shares.payer_refund + shares.discount_refund, refund.terms.refund);
        }
        let is_refunded = part.refunds().next().is_some();
        prop_assert_eq!(part.state() == TradeState::Refund, is_refunded);
        prop_assert!(!is_refunded || part.share().is_some(), "only what was paid is given back");
    }
    Ok(())
}

/// The bills of all days together say what the log says.
fn check_books(run: &Run<Pay>) -> Result<(), TestCaseError> {
    let until = run.now + 2 * 86_400;
    let books = Pay::booked(&run.state, Now(until));
    let (mut paid, mut asked) = (Fen(0), Fen(0));
    for event in &run.log {
        match event {
            Event::Paid(_) => {
                let terms = &run.state.0.as_ref().unwrap().terms;
                paid = terms.parts.iter().map(|part| part.total).sum();
            }
            Event::RefundAccepted(refund) => asked = asked + refund.terms.refund,
            _ => {}
        }
    }
    let (mut billed, mut refunded, mut flowed) = (Fen(0), Fen(0), Fen(0));
    let (deals, postings): (Vec<_>, Vec<_>) =
        (books.deals.iter().collect(), books.postings.iter().collect());
    let mut day = BillDay::read("2023-11-15").unwrap();
    while day.begins < until {
        if let Some(text) = trade_bill(&deals, TradeKind::All, day, Writing::Plain) {
            let last: Vec<Fen> = summary(&text);
            billed = billed + last[5];
            refunded = refunded + last[6];
        }
        if let Some(text) = flow_bill(&postings, day, Writing::Plain) {
            let last: Vec<Fen> = summary(&text);
            flowed = flowed + last[2] - last[4];
        }
        day.begins += 86_400;
    }
    prop_assert_eq!((billed, refunded), (paid, asked), "trade bills equal the sum of events");
    prop_assert_eq!(flowed, books.balance("1900000109", Account::Basic));
    let kept = run.state.0.iter().flat_map(Order::parts).map(|part| {
        if part.share().is_none() {
            return Fen(0);
        }
        let open = part.refunds().filter(|refund| refund.status != RefundStatus::Closed);
        let kept = part.settlement_total() - open.map(|r| r.shares.settlement_refund).sum::<Fen>();
        kept - fee(kept)
    });
    prop_assert_eq!(flowed, kept.sum::<Fen>(), "the balance is what is kept, less the fee of it");
    Ok(())
}

/// The numbers of the last line; counts come out as fen too.
fn summary(text: &str) -> Vec<Fen> {
    let last = text.lines().last().unwrap().split(',');
    let number = |value: &str| {
        let value = value.trim_start_matches('`');
        let (sign, value) = value.strip_prefix('-').map_or((1, value), |rest| (-1, rest));
        let (whole, parts) = value.split_once('.').unwrap_or((value, "00"));
        let parts: i64 = parts.get(..2).unwrap().parse().unwrap();
        Fen(sign * (whole.parse::<i64>().unwrap() * 100 + parts))
    };
    last.map(number).collect()
}
