//! Laws of recharges: money comes once or never.

use proptest::prelude::*;
use wechatpay_core::Fen;
use wechatpay_sandbox::domain::{
    Account, Booked as _, Now,
    recharge::{Channel, Command, Money, Recharge, Returned, Stage, Terms},
};

use super::run::Run;

fn terms(amount: i64) -> Terms {
    Terms {
        mchid: "1".into(),
        sub_mchid: Some("2".into()),
        out_recharge_no: "R1".into(),
        recharge_scene: "ECOMMERCE_PAYMENT".into(),
        account_type: Account::Operation,
        recharge_amount: Money { amount: Fen(amount), currency: "CNY".into() },
        notify_url: None,
        available_recharge_channels: vec![Channel::BankTransfer],
        remark: None,
    }
}

fn command(what: u8, place: usize) -> Command {
    match what {
        0 | 1 => Command::Ask {
            terms: Box::new(terms(i64::from(what) + 5)),
            recharge_id: place.to_string(),
        },
        2 => Command::Pay { channel: None },
        3 => Command::Pay { channel: Some(Channel::OnlineBank) },
        4 => Command::Close,
        _ => Command::Return(Returned {
            recharge_returned_id: place.to_string(),
            amount: Fen(3),
            reason: "r".into(),
            at: 0,
        }),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn recharges_obey_their_laws(steps in prop::collection::vec(0..6_u8, 1..20)) {
        let mut run = Run::<Recharge>::new();
        for (place, what) in steps.into_iter().enumerate() {
            let before = run.state.clone();
            let outcome = run.play(Some(command(what, place)));
            if outcome.is_err() {
                prop_assert_eq!(&before, &run.state, "a refusal changes nothing");
            } else {
                prop_assert_eq!(run.play(Some(command(what, place))), Ok(0));
            }
            let books = Recharge::booked(&run.state, Now(run.now));
            let got = books.balance("2", Account::Operation);
            let Some(known) = &run.state.0 else { continue };
            let is_in = known.stage == Stage::Success;
            let expected = if is_in { known.terms.recharge_amount.amount } else { Fen(0) };
            prop_assert_eq!(got, expected, "what went back was never there");
            if let Some(before) = &before.0 {
                prop_assert!(before.stage == Stage::Recharging || before.stage == known.stage);
            }
        }
        let ended = usize::from(run.state.0.as_ref().is_some_and(|k| k.ended_at.is_some()));
        let returned = run.state.0.as_ref().map_or(0, |known| known.returned.len());
        prop_assert_eq!(run.told.len(), ended + returned);
        run.check_replay();
    }
}
