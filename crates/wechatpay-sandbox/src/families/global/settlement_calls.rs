//! What is settled and what is not, day by day (`…/settle/settlements`).
//!
//! A day's money is settled on the day after (assumed: the documents leave it to the contract).

use std::collections::BTreeMap;

use serde::Serialize;
use wechatpay_core::Fen;

use super::statement_calls::{Deal, deals};
use crate::{
    engine::{Answer, Call, Failure, Given, Location, Refusal, compact_time},
    families::pay::Payee,
};

#[derive(Serialize)]
struct List {
    data: Vec<Day>,
    total_count: usize,
    offset: i64,
    limit: i64,
}

#[derive(Clone, Serialize)]
struct Day {
    batch_id: String,
    settlement_date: String,
    trade_start_date: String,
    trade_end_date: String,
    amount: Amount,
}

#[derive(Clone, Serialize)]
struct Amount {
    settled: i64,
    unsettle: i64,
    currency: String,
    pay: i64,
    refund: Fen,
    net: i64,
    fee: Fen,
}

pub(super) fn settlements(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut query = call.query()?;
    let payee = Payee::of_caller(call, query.text("sub_mchid"));
    let state = query.required("settle_state")?;
    let from = query.text("settle_start_date").map_or(String::new(), |text| digits(&text));
    let to = query.text("settle_end_date").map_or("99999999".to_owned(), |text| digits(&text));
    let limit = query.integer("limit", 1, MOST)?.unwrap_or(MOST);
    let offset = query.integer("offset", 0, i64::MAX)?.unwrap_or(0);
    query.finish()?;
    let is_settled = match state.as_str() {
        "SETTLED" => true,
        "UNSETTLE" => false,
        other => {
            let issue = "取值只能是 SETTLED、UNSETTLE";
            let given = Given::from(other);
            return Err(Refusal::at(Location::Query, "settle_state", given, issue).into());
        }
    };
    let today = compact_time(call.now().0);
    let mut days: BTreeMap<(String, String), Vec<Deal>> = BTreeMap::new();
    let own = deals(call, call.now())?.into_iter().filter(|deal| {
        deal.mchid() == payee.mchid
            && (payee.sub_mchid.is_none() || deal.sub_mchid() == payee.sub_mchid.as_deref())
    });
    for deal in own {
        days.entry((deal.day(), deal.currency.clone())).or_default().push(deal);
    }
    let all = days.iter().map(|((day, currency), deals)| {
        // The day after that of the deals, as eight digits.
        let settled = next_day(deals);
        let amount = Amount::of(currency, deals, is_settled);
        Day {
            batch_id: format!("{}{day}{currency}", payee.account()),
            settlement_date: settled,
            trade_start_date: day.clone(),
            trade_end_date: day.clone(),
            amount,
        }
    });
    let meant = all.filter(|found| {
        let date = found.settlement_date.as_str();
        (date <= today.get(..8).unwrap_or_default()) == is_settled
            && from.as_str() <= date
            && date <= to.as_str()
    });
    let meant: Vec<Day> = meant.collect();
    let place = |number: i64| usize::try_from(number).unwrap_or(usize::MAX);
    let data = meant.iter().skip(place(offset)).take(place(limit)).cloned().collect();
    Answer::json(&List { data, total_count: meant.len(), offset, limit })
}

impl Amount {
    fn of(currency: &str, deals: &[Deal], is_settled: bool) -> Self {
        let sum = |amount: fn(&Deal) -> Fen| deals.iter().map(amount).sum::<Fen>();
        let (pay, refund, fee) = (sum(Deal::paid), sum(Deal::refunded), sum(Deal::fee));
        let (net, due) = (pay - refund, pay - refund - fee);
        Self {
            settled: if is_settled { due.0 } else { 0 },
            unsettle: if is_settled { 0 } else { due.0 },
            currency: currency.to_owned(),
            pay: pay.0,
            refund,
            net: net.0,
            fee,
        }
    }
}

fn next_day(deals: &[Deal]) -> String {
    let at = deals.first().map_or(0, Deal::at);
    let next = compact_time(at.saturating_add(86_400));
    next.get(..8).unwrap_or_default().to_owned()
}

/// Dates are written with and without dashes.
fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// The most settlements in one answer.
const MOST: i64 = 100;
