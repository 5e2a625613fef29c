//! Laws of closing accounts: no state goes backwards, and what was in them leaves once.

use proptest::prelude::*;
use wechatpay_core::Fen;
use wechatpay_sandbox::domain::{
    Account, Booked as _, Now,
    account_cancel::{Closing, Command, Stage, Terms},
};

use super::run::Run;

fn command(what: u8, place: usize) -> Command {
    match what {
        0 | 1 => Command::Ask {
            terms: Terms {
                mchid: "1".into(),
                sub_mchid: "2".into(),
                out_request_no: "C1".into(),
                has_withdrawal: what == 0,
            },
            applyment_id: place.to_string(),
        },
        2 => Command::Review,
        3 => Command::Approve,
        4 => Command::Reject,
        5 => Command::Confirm,
        6 => Command::Revoke,
        7 | 8 => Command::Close {
            accounts: if what == 7 { vec![(Account::Basic, Fen(9))] } else { Vec::new() },
        },
        9 => Command::Pay,
        _ => Command::FailToPay,
    }
}

fn rank(stage: Stage) -> u8 {
    match stage {
        Stage::Accepted => 0,
        Stage::Reviewing => 1,
        Stage::WaitingMerchantConfirm => 2,
        Stage::SystemProcessing => 3,
        Stage::Canceled => 4,
        Stage::FundProcessing => 5,
        Stage::Rejected | Stage::Revoked | Stage::Finish => 6,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn closings_obey_their_laws(steps in prop::collection::vec(0..11_u8, 1..25)) {
        let mut run = Run::<Closing>::new();
        for (place, what) in steps.into_iter().enumerate() {
            let before = run.state.clone();
            let outcome = run.play(Some(command(what, place)));
            if outcome.is_err() {
                prop_assert_eq!(&before, &run.state, "a refusal changes nothing");
            } else {
                prop_assert_eq!(run.play(Some(command(what, place))), Ok(0));
            }
            let Some(known) = &run.state.0 else { continue };
            if let Some(before) = &before.0 {
                prop_assert!(rank(known.stage) >= rank(before.stage));
                prop_assert!(!before.stage.is_final() || known.stage == before.stage);
            }
            let left = Closing::booked(&run.state, Now(run.now)).balance("2", Account::Basic);
            let is_paid = known.paid_at.is_some();
            prop_assert_eq!(left, if is_paid { Fen(-9) } else { Fen(0) });
            prop_assert!(!is_paid || known.stage == Stage::Finish && known.terms.has_withdrawal);
        }
        run.check_replay();
    }
}
