//! The day's trade bill (交易账单) beside the shop's own orders.

use std::collections::BTreeMap;

use wechatpay::bill::{Entry, TradeRow};
use wechatpay::{Client, Error, Fen, bill::Bill};

use crate::Shop;
use crate::counter::told;
use crate::orders::Orders;

/// What came of one reconciliation.
#[derive(Clone)]
pub(crate) struct Report {
    pub(crate) date: String,
    pub(crate) lines: Vec<Line>,
    /// Why there is no bill.
    pub(crate) trouble: Option<String>,
}

/// One payment, or one refund (negative), as both sides know it.
#[derive(Clone)]
pub(crate) struct Line {
    pub(crate) number: String,
    pub(crate) ours: Option<Fen>,
    pub(crate) theirs: Option<Fen>,
}

impl Line {
    pub(crate) fn is_matched(&self) -> bool {
        self.ours == self.theirs
    }
}

impl Shop {
    /// Lets the sandbox sleep until the next morning, then compares the day that is over.
    pub(crate) async fn reconcile(&self) -> crate::Outcome<()> {
        let date = self.wallet.next_morning().await?;
        let (lines, trouble) = match theirs(&self.client, &date).await {
            Ok(theirs) => (compare(ours(&self.orders(), &date), theirs), None),
            Err(error) => {
                (compare(ours(&self.orders(), &date), Amounts::new()), Some(told(&error)))
            }
        };
        *self.report() = Some(Report { date, lines, trouble });
        Ok(())
    }
}

type Amounts = BTreeMap<String, Fen>;

/// Every payment and refund that WeChat Pay knows of that day.
async fn theirs(client: &Client, date: &str) -> Result<Amounts, Error> {
    let mut amounts = Amounts::new();
    let bill = match client.bill(&Bill::trade(date)).await {
        Err(error) if error.refusal().is_some_and(|no| no.code == "NO_STATEMENT_EXIST") => {
            return Ok(amounts);
        }
        answer => answer?,
    };
    let mut rows = bill.into_rows::<TradeRow>();
    while let Some(entry) = rows.next().await {
        let Entry::Row(row) = entry? else { continue };
        let (number, amount) = match row.refund() {
            Some(refund) => (
                refund.out_refund_no.unwrap_or(row.out_trade_no()),
                Fen(0) - refund.requested.unwrap_or(refund.amount),
            ),
            None => (row.out_trade_no(), row.order_total().unwrap_or(row.settlement_total())),
        };
        amounts.insert(number.to_owned(), amount);
    }
    // Only here the digest of the file is proven.
    Ok(amounts)
}

/// Every payment and refund that the shop knows of that day.
fn ours(orders: &Orders, date: &str) -> Amounts {
    let mut amounts = Amounts::new();
    for order in orders.all() {
        if order.paid.as_ref().is_some_and(|paid| paid.at.starts_with(date)) {
            amounts.insert(order.number.clone(), order.product.price);
        }
        if let Some(refund) = order.refund.as_ref().filter(|refund| refund.at.starts_with(date)) {
            amounts.insert(refund.number.clone(), Fen(0) - order.product.price);
        }
    }
    amounts
}

fn compare(ours: Amounts, mut theirs: Amounts) -> Vec<Line> {
    let mut lines = Vec::new();
    for (number, amount) in ours {
        let theirs = theirs.remove(&number);
        lines.push(Line { number, ours: Some(amount), theirs });
    }
    lines.extend(theirs.into_iter().map(|(number, amount)| Line {
        number,
        ours: None,
        theirs: Some(amount),
    }));
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amounts(list: &[(&str, i64)]) -> Amounts {
        list.iter().map(|(number, fen)| ((*number).to_owned(), Fen(*fen))).collect()
    }

    #[test]
    fn what_one_side_lacks_or_counts_otherwise_differs() {
        let ours = amounts(&[("A", 100), ("B", 200), ("C", 300)]);
        let lines = compare(ours, amounts(&[("A", 100), ("B", 201), ("D", 400)]));
        let found: Vec<_> =
            lines.iter().map(|line| (line.number.as_str(), line.is_matched())).collect();
        assert_eq!(found, [("A", true), ("B", false), ("C", false), ("D", false)]);
        assert_eq!((lines[2].theirs, lines[3].ours), (None, None));
    }
}
