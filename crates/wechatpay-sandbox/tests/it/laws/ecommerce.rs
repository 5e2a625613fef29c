//! Laws of subsidies and after-sales orders: what leaves the platform reaches its merchant.

use proptest::prelude::*;
use wechatpay_core::Fen;
use wechatpay_sandbox::domain::{
    Account, Booked as _, Now,
    ecommerce::{AfterSalesTerms, Command, Extras, Platform, SubsidyReturnTerms, SubsidyTerms},
};

use super::run::Run;

const ANNOUNCED: i64 = 20;

#[derive(Debug, Clone)]
enum Step {
    Subsidise { number: u8, amount: i64, has_refund: bool },
    Return { number: u8, amount: i64 },
    Cancel,
    AfterSales(i64),
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => (0..3_u8, prop_oneof![Just(ANNOUNCED), 0..25_i64], any::<bool>()).prop_map(
            |(number, amount, has_refund)| Step::Subsidise { number, amount, has_refund }
        ),
        3 => (0..4_u8, 0..15_i64).prop_map(|(number, amount)| Step::Return { number, amount }),
        1 => Just(Step::Cancel),
        1 => (0..60_i64).prop_map(Step::AfterSales),
    ]
}

fn command(step: &Step) -> Command {
    let platform = Platform { mchid: "1".into(), sub_mchid: "2".into() };
    match *step {
        Step::Subsidise { number, amount, has_refund } => Command::Subsidise {
            platform,
            terms: SubsidyTerms {
                sub_mchid: "2".into(),
                transaction_id: "4200".into(),
                amount: Fen(amount),
                description: "d".into(),
                refund_id: has_refund.then(|| "50".into()),
                out_subsidy_no: (number > 0).then(|| number.to_string()),
            },
            subsidy_id: "S".into(),
            announced: Some(Fen(ANNOUNCED)),
            is_shared: false,
        },
        Step::Return { number, amount } => Command::Return {
            terms: SubsidyReturnTerms {
                sub_mchid: "2".into(),
                out_order_no: number.to_string(),
                transaction_id: "4200".into(),
                refund_id: Some("50".into()),
                amount: Fen(amount),
                description: "d".into(),
            },
            subsidy_refund_id: "R".into(),
        },
        Step::Cancel => Command::Cancel { platform, description: "d".into() },
        Step::AfterSales(amount) => Command::AfterSales {
            platform,
            terms: AfterSalesTerms {
                sub_mchid: "2".into(),
                transaction_id: "4200".into(),
                amount: Fen(amount),
                kind: "SERVICE_FEE_INCOME".into(),
                scene: "RETURN_GOODS".into(),
                refund_id: None,
            },
            most: Fen(50),
        },
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn subsidies_obey_their_laws(steps in prop::collection::vec(step(), 1..25)) {
        let mut run = Run::<Extras>::new();
        for step in steps {
            let before = run.state.clone();
            let outcome = run.play(Some(command(&step)));
            if outcome.is_err() {
                prop_assert_eq!(&before, &run.state, "a refusal changes nothing");
            } else {
                prop_assert_eq!(run.play(Some(command(&step))), Ok(0), "paid once");
            }
            let books = Extras::booked(&run.state, Now(run.now));
            let (from, to) = (books.balance("1", Account::Basic), books.balance("2", Account::Basic));
            prop_assert_eq!(from + to, Fen(0), "what leaves one reaches the other");
            let Some(granted) = &run.state.0 else { continue };
            prop_assert!((0..=ANNOUNCED).contains(&granted.left().0));
            prop_assert!(granted.cancelled.is_none() || granted.subsidies.is_empty());
            let sales = granted.after_sales.as_ref().map_or(Fen(0), |order| order.terms.amount);
            prop_assert_eq!(to, granted.left() - sales);
        }
        run.check_replay();
    }
}
