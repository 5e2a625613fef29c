//! Compares bills (对账单) with entries: what agrees, what differs, what only one side has.

use std::collections::HashSet;
use std::fmt::Write as _;

use serde::Serialize;
use wechatpay_core::Fen;
use wechatpay_core::bill::{Entry as BillEntry, Sums, TradeEvent, TradeRow};
use wechatpay_core::printable::{csv_cell, printable};

use crate::clock::Millis;
use crate::entry::{Entry, EntryId, State};
use crate::error::{Error, ErrorKind, Result};
use crate::outbox::Outbox;
use crate::store::Filter;

/// What is compared.
#[derive(Clone, Debug)]
pub struct Reconciliation {
    /// Whose bill it is.
    pub merchant: String,
    /// The bill's first millisecond (Beijing time, 00:00).
    pub from: Millis,
    /// The first one after it.
    pub until: Millis,
    /// The scopes the bill covers: `order` and `refund` for a trade bill of type `ALL`, one of
    /// them for `SUCCESS` and `REFUND`. What only we know of is looked for in these.
    pub scopes: Vec<String>,
}

/// What came of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Report {
    /// Rows of the bill.
    pub rows: u64,
    /// Rows that agree with an entry.
    pub matched: u64,
    /// Whatever does not agree.
    pub differences: Vec<Difference>,
}

/// Something that does not agree.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// What does not agree.
    pub kind: Mismatch,
    /// The scope of the number.
    pub scope: String,
    /// `out_trade_no` or `out_refund_no`.
    pub key: String,
    /// Our entry, if there is one.
    pub entry: Option<EntryId>,
    /// Our amount in fen (分).
    pub ours: Option<i64>,
    /// The bill's amount in fen (分).
    pub theirs: Option<i64>,
    /// The entry's state, or the bill's.
    pub state: String,
}

/// What does not agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Mismatch {
    /// Both know it, with different amounts.
    Amount,
    /// Both know it, but our entry does not say that it happened.
    State,
    /// Only the bill knows it.
    OnlyInBill,
    /// Only we know it. Near midnight it may be in the next day's bill.
    OnlyWithUs,
}

/// Compares a bill, row by row, with the entries of an outbox: what
/// [`wechatpay_core::bill::BillReader`] reads of a file, in any form of a trade bill.
///
/// # Errors
/// [`ErrorKind::Input`] if a row cannot be read, if the bill has no totals or if they do not fit its
/// rows: then something is missing, and nothing that was compared counts. Those of the database.
pub async fn reconcile(
    outbox: &Outbox,
    what: &Reconciliation,
    bill: impl IntoIterator<Item = wechatpay_core::Result<BillEntry<TradeRow>>>,
) -> Result<Report> {
    let mut report = Report::default();
    let mut known = HashSet::new();
    let mut group: Vec<Line> = Vec::new();
    let (mut sums, mut has_totals) = (Sums::default(), false);
    let wrong = |cause: wechatpay_core::Error| Error::new(ErrorKind::Input, cause.to_string());
    for entry in bill {
        let row = match entry.map_err(wrong)? {
            BillEntry::Row(row) => row,
            BillEntry::Summary(totals) => {
                sums.check(&totals).map_err(wrong)?;
                has_totals = true;
                continue;
            }
        };
        sums.add(&row);
        let row = Line::of(&row);
        let is_other = group.first().is_some_and(|first| first.scope != row.scope);
        if is_other || group.len() >= GROUP {
            compare(outbox, what, &group, &mut report, &mut known).await?;
            group.clear();
        }
        group.push(row);
    }
    if !has_totals {
        return Err(Error::new(ErrorKind::Input, "the bill ends before its totals: it was cut"));
    }
    compare(outbox, what, &group, &mut report, &mut known).await?;
    for scope in &what.scopes {
        find_only_ours(outbox, what, scope, &mut report, &known).await?;
    }
    Ok(report)
}

/// What is compared of a row.
struct Line {
    /// `order` for a payment, `refund` for a refund: the scopes of entries.
    scope: &'static str,
    /// `out_trade_no` or `out_refund_no`.
    key: String,
    /// What was paid, what is paid back, or what of a reversed payment was paid back.
    amount: Fen,
    /// `SUCCESS`, `REVOKED`; of refunds their own state.
    state: String,
}

impl Line {
    fn of(row: &TradeRow) -> Self {
        let back = row.refund().map(|back| (back, back.requested.unwrap_or(back.amount)));
        let (out_trade_no, state) = (row.out_trade_no().to_owned(), row.trade_state().to_owned());
        match (row.event(), back) {
            (TradeEvent::Refunded, Some((back, amount))) => {
                let key = back.out_refund_no.unwrap_or_default().to_owned();
                Self { scope: "refund", key, amount, state: back.state.to_owned() }
            }
            (TradeEvent::Reversed, Some((_, amount))) => {
                Self { scope: "order", key: out_trade_no, amount, state }
            }
            _ => {
                let amount = row.order_total().unwrap_or(row.settlement_total());
                Self { scope: "order", key: out_trade_no, amount, state }
            }
        }
    }
}

async fn compare(
    outbox: &Outbox,
    what: &Reconciliation,
    group: &[Line],
    report: &mut Report,
    known: &mut HashSet<EntryId>,
) -> Result<()> {
    let Some(scope) = group.first().map(|row| row.scope) else { return Ok(()) };
    let keys: Vec<String> = group.iter().map(|row| row.key.clone()).collect();
    let found = outbox.store().find(what.merchant.clone(), scope.to_owned(), keys).await?;
    let entries: Vec<Entry> = found.into_iter().filter_map(|found| found.entry.ok()).collect();
    for row in group {
        report.rows += 1;
        let entry = entries.iter().find(|entry| entry.intent.key == row.key);
        let ours = entry.and_then(|entry| amount_of(outbox, entry));
        let kind = match entry {
            None => Some(Mismatch::OnlyInBill),
            Some(_) if ours.is_some_and(|ours| ours != row.amount.0) => Some(Mismatch::Amount),
            Some(entry) if entry.progress.state != State::Answered => Some(Mismatch::State),
            Some(_) => None,
        };
        known.extend(entry.map(|entry| entry.id));
        let Some(kind) = kind else {
            report.matched += 1;
            continue;
        };
        report.differences.push(Difference {
            kind,
            scope: scope.to_owned(),
            key: row.key.clone(),
            entry: entry.map(|entry| entry.id),
            ours,
            theirs: Some(row.amount.0),
            state: entry.map_or_else(|| row.state.clone(), |e| e.progress.state.to_string()),
        });
    }
    Ok(())
}

/// Entries that happened on the bill's day and are in no row of it.
async fn find_only_ours(
    outbox: &Outbox,
    what: &Reconciliation,
    scope: &str,
    report: &mut Report,
    known: &HashSet<EntryId>,
) -> Result<()> {
    let mut filter = Filter {
        states: vec![State::Answered],
        merchant: Some(what.merchant.clone()),
        scope: Some(scope.to_owned()),
        finished_from: Some(what.from),
        finished_before: Some(what.until),
        after: 0,
        limit: PAGE,
    };
    loop {
        let page = outbox.store().list(filter.clone()).await?;
        let Some(last) = page.last() else { return Ok(()) };
        filter.after = last.id;
        for entry in page.into_iter().filter_map(|found| found.entry.ok()) {
            // An order that was made is in no bill before it is paid.
            let state = entry.progress.business_state.as_deref();
            let is_expected = match scope {
                "order" => matches!(state, Some("SUCCESS" | "REFUND")),
                _ => state != Some("CLOSED"),
            };
            if is_expected && !known.contains(&entry.id) {
                report.differences.push(Difference {
                    kind: Mismatch::OnlyWithUs,
                    scope: scope.to_owned(),
                    key: entry.intent.key.clone(),
                    entry: Some(entry.id),
                    ours: amount_of(outbox, &entry),
                    theirs: None,
                    state: entry.progress.state.to_string(),
                });
            }
        }
    }
}

fn amount_of(outbox: &Outbox, entry: &Entry) -> Option<i64> {
    let row = outbox.rules().operations.find(&entry.intent.operation)?;
    row.amount_of(&entry.intent.call)
}

impl Report {
    /// How many differences there are of a kind.
    #[must_use]
    pub fn count(&self, kind: Mismatch) -> usize {
        self.differences.iter().filter(|difference| difference.kind == kind).count()
    }

    /// For people.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut text = format!(
            "{} rows, {} matched, {} with another amount, {} in another state, {} only in the bill, {} only with us\n",
            self.rows,
            self.matched,
            self.count(Mismatch::Amount),
            self.count(Mismatch::State),
            self.count(Mismatch::OnlyInBill),
            self.count(Mismatch::OnlyWithUs),
        );
        for one in &self.differences {
            let amount = |fen: Option<i64>| fen.map_or("-".to_owned(), yuan);
            let _ = writeln!(
                text,
                "{:<13} {:<7} {:<34} ours {:>10} theirs {:>10} {}",
                one.kind.as_str(),
                printable(&one.scope),
                printable(&one.key),
                amount(one.ours),
                amount(one.theirs),
                printable(&one.state),
            );
        }
        text
    }

    /// One line for each difference, amounts in fen (分).
    #[must_use]
    pub fn to_csv(&self) -> String {
        let mut text = String::from("kind,scope,key,entry,ours_fen,theirs_fen,state\n");
        for one in &self.differences {
            let number = |number: Option<i64>| number.map_or(String::new(), |n| n.to_string());
            let _ = writeln!(
                text,
                "{},{},{},{},{},{},{}",
                one.kind.as_str(),
                csv_cell(&one.scope),
                csv_cell(&one.key),
                number(one.entry),
                number(one.ours),
                number(one.theirs),
                csv_cell(&one.state),
            );
        }
        text
    }

    /// Everything, amounts in fen (分).
    #[must_use]
    pub fn to_json(&self) -> String {
        serde_json::to_value(self).unwrap_or_default().to_string()
    }
}

impl Mismatch {
    fn as_str(self) -> &'static str {
        match self {
            Self::Amount => "amount",
            Self::State => "state",
            Self::OnlyInBill => "only_in_bill",
            Self::OnlyWithUs => "only_with_us",
        }
    }
}

fn yuan(fen: i64) -> String {
    Fen(fen).to_string()
}

const GROUP: usize = 500;
const PAGE: u32 = 1_000;
