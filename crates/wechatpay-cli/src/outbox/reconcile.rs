//! `wxpay outbox reconcile`: compares a bill with the entries.

use std::fs::File;

use time::format_description::well_known::Rfc3339;
use time::{Duration, OffsetDateTime};
use wechatpay_core::bill::BillReader;
use wechatpay_outbox::{Outbox, Reconciliation, reconcile};

use super::flags::{Format, Reconcile};
use crate::output::failure::{Exit, Failure, Result};
use crate::output::report::Report;
use crate::text::{files, outbox as say};

/// Compares, reports, and fails if anything differs.
pub(super) async fn run(flags: &Reconcile, outbox: &Outbox, report: &Report) -> Result<()> {
    let day = OffsetDateTime::parse(&format!("{}T00:00:00+08:00", flags.date), &Rfc3339)
        .map_err(|_| Failure::usage(files::WRONG_DAY))?;
    let bill = File::open(&flags.bill).map_err(|cause| {
        Failure::usage(files::BILL_UNREADABLE.with([&flags.bill.display()])).because(&cause)
    })?;
    let what = Reconciliation {
        merchant: flags.mchid.clone(),
        from: day.unix_timestamp() * 1000,
        until: (day + Duration::days(1)).unix_timestamp() * 1000,
        scopes: vec!["order".to_owned(), "refund".to_owned()],
    };
    let found = reconcile(outbox, &what, BillReader::new(bill)).await?;
    match flags.format {
        Format::Text => report.text(&found.to_text())?,
        Format::Csv => report.text(&found.to_csv())?,
        Format::Json => report.json(&found.to_json())?,
    }
    if found.differences.is_empty() {
        return Ok(());
    }
    let count = found.differences.len();
    Err(Failure::new(Exit::Failed, say::DIFFERENCES.with([&count])))
}
