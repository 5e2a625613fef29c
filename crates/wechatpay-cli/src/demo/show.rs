//! Prints the demonstration: text, tables, and lines of JSON.

use std::fmt::Write as _;
use std::time::Duration;

use clap::builder::styling::Style;
use serde_json::json;

use super::calls::Row;
use super::life::{Life, Step};
use super::user::UserAction;
use crate::output::failure::Failure;
use crate::output::render::{Align, Cell, Column, Palette, Table, escape_controls};

/// What is going to happen, and how the six forms are written.
pub(super) fn opening(palette: Palette) -> String {
    let Palette { heading, faint, .. } = palette;
    format!(
        "{heading}WeChat Pay (微信支付) from end to end: 8 operations × 6 forms = 48 calls{heading:#}\n\
         \n\
         A sandbox inside this program plays the gateway: it makes a merchant with new\n\
         keys, checks every signature and signs every answer; the client believes no\n\
         answer before that is verified. Nothing leaves this machine.\n\
         \n\
         The forms, here with the first operation:\n\
         \n  \
           纯链式 pure chain   {faint}client.v3().edu_star().orders().post(&order){faint:#}\n  \
           声明式 declarative  {faint}client.chain(\"v3/edu-star/orders\").post(&order){faint:#}\n  \
           属性式 property     {faint}client[\"v3/edu-star/orders\"].post(&order){faint:#}\n\
         \n\
         each with {faint}.await{faint:#} (异步 async) and with {faint}.send(){faint:#} \
         (同步 blocking).\n\n"
    )
}

/// One row for each call.
pub(super) fn calls(rows: &[Row], palette: Palette, width: Option<usize>) -> String {
    let is_narrow = width.is_some_and(|width| width < NARROW);
    let mut table = Table::new(vec![
        column("operation", Align::Left, 24),
        column("form", Align::Left, usize::MAX),
        column("status", Align::Right, usize::MAX),
        column("verified by", Align::Left, 12),
        column("Request-ID", Align::Left, 10),
        column("ms", Align::Right, usize::MAX),
    ]);
    let mut last = "";
    for row in rows {
        let operation = if row.operation == last { palette.faint } else { Style::new() };
        last = &row.operation;
        let form = if is_narrow {
            row.form.chinese.to_owned()
        } else {
            format!("{} {}", row.form.chinese, row.form.english)
        };
        let status = row.status.map_or_else(|| "–".to_owned(), |status| status.to_string());
        let style = if row.is_good() { palette.good } else { palette.bad };
        table.push(vec![
            Cell::styled(&row.operation, operation),
            Cell::plain(form),
            Cell::styled(status, style),
            Cell::plain(row.verified_by.as_deref().unwrap_or("nobody")),
            Cell::styled(row.request_id.as_deref().unwrap_or("–"), palette.faint),
            Cell::plain(format!("{:.1}", milliseconds(row.took))),
        ]);
    }
    let mut text = lines(&table, palette, width);
    let bad = palette.bad;
    for row in rows {
        if let Some(problem) = &row.problem {
            let (operation, form, what) =
                (&row.operation, row.form.chinese, escape_controls(problem));
            let _ = writeln!(text, "{bad}failed{bad:#} {operation} {form}: {what}");
        }
    }
    text
}

/// The states of one order and what brought them about.
pub(super) fn life(
    life: &Result<Life, Failure>,
    deeds: &[UserAction],
    palette: Palette,
    width: Option<usize>,
) -> String {
    let heading = palette.heading;
    let mut text = format!(
        "\n{heading}One order's life{heading:#} (先享后付), verified by a fetched platform \
         certificate\n\n"
    );
    if let Ok(life) = life {
        text.push_str(&lines(&steps(&life.steps, palette), palette, width));
        let Life { transaction_id, paid_at, .. } = life;
        let _ = writeln!(text, "\nfinish_transaction_id {transaction_id}, pay_succ_time {paid_at}");
    }
    let remark = "What happens in WeChat is played by admin calls of the sandbox";
    let _ = writeln!(text, "\n{heading}{remark}{heading:#}\n");
    text.push_str(&lines(&played(deeds, palette), palette, width));
    text
}

fn played(deeds: &[UserAction], palette: Palette) -> Table {
    let mut table = Table::new(vec![
        column("what", Align::Left, usize::MAX),
        column("admin call", Align::Left, 20),
    ]);
    for UserAction { path, meaning } in deeds {
        let call = Cell::styled(format!("POST {path}"), palette.faint);
        table.push(vec![Cell::plain(*meaning), call]);
    }
    table
}

fn steps(steps: &[Step], palette: Palette) -> Table {
    let mut table = Table::new(vec![
        column("who", Align::Left, usize::MAX),
        column("what", Align::Left, 20),
        column("state", Align::Left, usize::MAX),
        column("verified by", Align::Left, 12),
    ]);
    for step in steps {
        table.push(vec![
            Cell::plain(step.who),
            Cell::plain(&step.deed),
            Cell::styled(&step.state, palette.good),
            Cell::plain(&step.verified_by),
        ]);
    }
    table
}

/// The sums, and where to go from here.
pub(super) fn closing(calls: usize, failed: usize, palette: Palette) -> String {
    let Palette { heading, faint, good, bad, .. } = palette;
    let passed = calls - failed;
    let mark = if failed == 0 { good } else { bad };
    format!(
        "\n{mark}{calls} calls, {passed} passed, {failed} failed{mark:#}\n\
         \n\
         {heading}Next{heading:#} {faint}(from a checkout: cargo run --release -- sandbox …){faint:#}\n  \
           wxpay sandbox --data ./sandbox   this gateway for your own program\n  \
           wxpay req GET v3/merchant/fund/balance/BASIC --env-file ./sandbox/settings.env\n  \
           wxpay demo --json                these calls in full, one line each\n"
    )
}

/// One call as a line of JSON.
pub(super) fn json(row: &Row) -> String {
    let mut line = json!({
        "operation": row.operation,
        "form": row.form.id,
        "status": row.status,
        "verified_by": row.verified_by,
        "request_id": row.request_id,
        "ms": (milliseconds(row.took) * 1000.0).round() / 1000.0,
        "ok": row.is_good(),
    });
    if let Some(problem) = &row.problem {
        line["error"] = problem.as_str().into();
    }
    line.to_string()
}

/// The last line of JSON.
pub(super) fn sums(calls: usize, failed: usize) -> String {
    json!({ "calls": calls, "passed": calls - failed, "failed": failed }).to_string()
}

fn lines(table: &Table, palette: Palette, width: Option<usize>) -> String {
    let mut text = table.lines(palette.heading, width).join("\n");
    text.push('\n');
    text
}

fn column(heading: &'static str, align: Align, least: usize) -> Column {
    Column { heading, align, least }
}

fn milliseconds(took: Duration) -> f64 {
    took.as_secs_f64() * 1000.0
}

/// Below this many cells the forms lose their English names.
const NARROW: usize = 120;

#[cfg(test)]
mod tests {
    use super::super::calls::FORMS;
    use super::*;

    #[test]
    fn a_failed_call_is_told_in_both_shapes() {
        let row = Row {
            operation: "GET /v3/edu-star/orders".to_owned(),
            form: FORMS[0],
            status: Some(404),
            verified_by: None,
            request_id: None,
            took: Duration::from_micros(1500),
            problem: Some("not\u{1b} signed".to_owned()),
        };
        assert_eq!(
            json(&row),
            "{\"operation\":\"GET /v3/edu-star/orders\",\"form\":\"async-pure-chain\",\
             \"status\":404,\"verified_by\":null,\"request_id\":null,\"ms\":1.5,\"ok\":false,\
             \"error\":\"not\\u001b signed\"}"
        );
        assert_eq!(sums(48, 1), "{\"calls\":48,\"passed\":47,\"failed\":1}");
        let text = calls(&[row], Palette::PLAIN, Some(80));
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(
            lines,
            [
                "operation                form        status  verified by  Request-ID   ms",
                "GET /v3/edu-star/orders  异步纯链式     404  nobody       –           1.5",
                "failed GET /v3/edu-star/orders 异步纯链式: not\\u{1b} signed",
            ]
        );
    }
}
