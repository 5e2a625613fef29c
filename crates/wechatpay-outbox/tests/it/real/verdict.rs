//! Compares the sandbox's own event log with what the outbox says of each entry.

use std::collections::{BTreeMap, HashMap};

use serde_json::Value;
use wechatpay_core::Call;
use wechatpay_outbox::{Entry, Filter, Outbox, State};

use super::gateway::admin;
use super::mix::Sort;

/// What the comparison found.
#[derive(Default, Debug)]
pub(crate) struct Verdict {
    /// By sort of business, in their order.
    pub(crate) rows: Vec<(Sort, Row)>,
    /// Numbers that should have an effect and have none.
    pub(crate) missing: Vec<String>,
    /// Numbers with two effects or more.
    pub(crate) double: Vec<String>,
    /// Numbers of which the outbox says something else than what is true.
    pub(crate) wrong: Vec<String>,
    pub(crate) attempts: u64,
    pub(crate) asks: u64,
    pub(crate) lapses: u64,
}

/// One sort of business.
#[derive(Default, Debug, Clone)]
pub(crate) struct Row {
    pub(crate) entries: u32,
    pub(crate) answered: u32,
    pub(crate) refused: u32,
    pub(crate) dead: u32,
    /// Effects in the sandbox's log.
    pub(crate) effects: u32,
    pub(crate) missing: u32,
    pub(crate) double: u32,
    pub(crate) wrong: u32,
    /// Fen (分) that answered entries asked for, and fen of all effects.
    pub(crate) asked: i64,
    pub(crate) moved: i64,
}

/// What the log holds under one number.
#[derive(Default, Clone)]
struct Effects {
    count: u32,
    amount: i64,
    /// Where in the log the first one stands.
    first: i64,
}

/// Compares every entry. The caller makes sure that nothing is under way any more.
pub(crate) async fn judge(outbox: &Outbox, base: &str) -> Verdict {
    let mut effects = effects(base).await;
    let mut verdict = Verdict::default();
    let mut rows: HashMap<Sort, Row> = HashMap::new();
    let mut after = 0;
    // The last effect of each ordering key so far.
    let mut last_of: HashMap<String, i64> = HashMap::new();
    loop {
        let page = outbox.list(Filter { after, limit: 1000, ..Filter::default() }).await.unwrap();
        let Some(last) = page.last() else { break };
        after = last.id;
        for found in page {
            let entry = found.entry.unwrap();
            let number = number_of(&entry);
            let row = rows.entry(Sort::of(&number).unwrap()).or_default();
            let found = effects.remove(&number).unwrap_or_default();
            if let Some(ordering) = entry.intent.ordering.clone().filter(|_| found.count > 0)
                && let Some(before) = last_of.insert(ordering, found.first)
                && before > found.first
            {
                row.wrong += 1;
                verdict.wrong.push(format!("{number}: it overtook the one before it"));
            }
            verdict.weigh(row, &entry, number, &found);
        }
    }
    // What nobody asked for is wrong, too.
    for (number, found) in effects {
        let row = rows.entry(Sort::of(&number).unwrap()).or_default();
        (row.effects, row.wrong) = (row.effects + found.count, row.wrong + 1);
        row.moved += found.amount;
        verdict.wrong.push(format!("{number}: there is no such entry"));
    }
    let rows = Sort::ALL.into_iter().filter_map(|sort| Some((sort, rows.remove(&sort)?)));
    verdict.rows = rows.collect();
    verdict
}

impl Verdict {
    fn weigh(&mut self, row: &mut Row, entry: &Entry, number: String, found: &Effects) {
        let progress = &entry.progress;
        self.attempts += u64::from(progress.attempts);
        self.asks += u64::from(progress.asks);
        self.lapses += u64::from(progress.lapses);
        row.entries += 1;
        row.effects += found.count;
        row.moved += found.amount;
        match progress.state {
            State::Answered => row.answered += 1,
            State::Refused => row.refused += 1,
            _ => row.dead += 1,
        }
        let is_good = !number.ends_with('X');
        let amount = amount_of(&entry.intent.call);
        row.asked += if is_good { amount } else { 0 };
        if let Some(why) = objection(entry, is_good, found, amount) {
            row.wrong += 1;
            self.wrong.push(format!("{number}: {why}; {progress:?}"));
        }
        if is_good && found.count == 0 {
            row.missing += 1;
            self.missing.push(number.clone());
        }
        if found.count > 1 {
            row.double += 1;
            self.double.push(number);
        }
    }

    pub(crate) fn total(&self) -> Row {
        self.rows.iter().fold(Row::default(), |all, (_, row)| Row {
            entries: all.entries + row.entries,
            answered: all.answered + row.answered,
            refused: all.refused + row.refused,
            dead: all.dead + row.dead,
            effects: all.effects + row.effects,
            missing: all.missing + row.missing,
            double: all.double + row.double,
            wrong: all.wrong + row.wrong,
            asked: all.asked + row.asked,
            moved: all.moved + row.moved,
        })
    }
}

/// What is not as the outbox says.
fn objection(entry: &Entry, is_good: bool, found: &Effects, amount: i64) -> Option<String> {
    let progress = &entry.progress;
    match (progress.state, is_good) {
        (State::Answered, true) | (State::Refused, false) => {}
        (state, _) => return Some(format!("{state}, which it should not be")),
    }
    if !is_good {
        let is_told = progress.refusal.is_some();
        return (!is_told).then(|| "refused, and nobody knows why".to_owned());
    }
    if found.count == 0 {
        return Some("answered, and it never happened".to_owned());
    }
    if found.count == 1 && found.amount != amount {
        return Some(format!("{amount} fen were asked for, {} moved", found.amount));
    }
    let Some(reply) = &progress.reply else {
        return Some("answered, and the answer is not kept".to_owned());
    };
    let reply: Value = serde_json::from_str(&reply.body).unwrap_or_default();
    let (number, known) = (number_of(entry), NUMBERS.iter().find_map(|name| reply[name].as_str()));
    if known.is_some_and(|known| known != number) {
        return Some(format!("the answer is that of {known:?}"));
    }
    None
}

/// How often each number was carried out, and what it moved in all.
async fn effects(base: &str) -> BTreeMap<String, Effects> {
    let (mut effects, mut after) = (BTreeMap::<String, Effects>::new(), 0);
    loop {
        let address = format!("{base}/_sandbox/events?after={after}&limit=1000");
        let (status, text) = admin("GET", &address, &Value::Null).await;
        assert_eq!(status, 200, "{text}");
        let page: Value = serde_json::from_str(&text).unwrap();
        let events = page["events"].as_array().unwrap();
        let Some(last) = events.last() else { return effects };
        after = place(last);
        for event in events {
            let kind = event["kind"].as_str().unwrap();
            let Some(sort) = Sort::ALL.into_iter().find(|sort| sort.event() == kind) else {
                continue;
            };
            let (number, amount) = read(sort, event);
            // What a gateway without memory made of a repeat.
            let number = number.split("AGAIN").next().unwrap().to_owned();
            if Sort::of(&number) == Some(sort) {
                let known = effects.entry(number).or_default();
                known.first = if known.count == 0 { place(event) } else { known.first };
                (known.count, known.amount) = (known.count + 1, known.amount + amount);
            }
        }
    }
}

fn place(event: &Value) -> i64 {
    event["position"].as_i64().unwrap()
}

/// The business number and the fen (分) of an event.
fn read(sort: Sort, event: &Value) -> (String, i64) {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let fen = |value: &Value| value.as_i64().unwrap();
    let stream = || text(&event["stream"]).rsplit('/').next().unwrap().to_owned();
    let data = &event["data"];
    match sort {
        Sort::Order => (stream(), fen(&data["Created"]["terms"]["parts"][0]["total"])),
        Sort::Refund => {
            let terms = &data["RefundAccepted"]["terms"];
            (text(&terms["out_refund_no"]), fen(&terms["refund"]))
        }
        Sort::Transfer => (stream(), fen(&data["Created"]["terms"]["transfer_amount"])),
        Sort::Payscore => (stream(), fen(&data["Created"]["terms"]["risk_amount"])),
        Sort::Benefit => (text(&data["Redeemed"]["right_id"]), 0),
    }
}

fn number_of(entry: &Entry) -> String {
    let body = body_of(&entry.intent.call);
    let number = NUMBERS.iter().find_map(|name| body[name].as_str());
    number.unwrap().to_owned()
}

fn amount_of(call: &Call) -> i64 {
    let body = body_of(call);
    let places = ["/amount/refund", "/amount/total", "/transfer_amount", "/risk_amount"];
    places.iter().find_map(|at| body.pointer(at)?.as_i64()).unwrap_or(0)
}

fn body_of(call: &Call) -> Value {
    serde_json::from_str(call.body.as_deref().unwrap()).unwrap()
}

/// A refund names its order, too: its own number goes first.
const NUMBERS: [&str; 5] =
    ["out_refund_no", "out_bill_no", "out_order_no", "right_id", "out_trade_no"];
