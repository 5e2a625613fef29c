//! Prints operations, one a line, as text or JSON.

use clap::builder::styling::Style;
use serde_json::{Value, json};
use wechatpay_catalogue::Operation;
use wechatpay_sandbox::registry::plays;

use crate::output::render::{Align, Cell, Column, Palette, Table};

/// A table of operations.
pub(super) fn table(operations: &[&Operation], palette: Palette) -> Vec<String> {
    let column = |heading| Column { heading, align: Align::Left, least: usize::MAX };
    let mut table =
        Table::new(vec![column("method"), column("path"), column("id"), column("名称 title")]);
    for operation in operations {
        let Operation { method, template, title, deprecated, .. } = operation;
        let retired = if *deprecated { "（官方已下线 retired）" } else { "" };
        table.push(vec![
            Cell::styled(method.as_str(), palette.number),
            Cell::styled(template.trim_start_matches('/'), palette.key),
            Cell::styled(operation.id(), palette.faint),
            Cell::styled(format!("{} {}{retired}", title.zh, title.en), Style::new()),
        ]);
    }
    table.lines(palette.heading, None)
}

/// The same for programs.
pub(crate) fn json(operation: &Operation) -> Value {
    let Operation { family, method, template, title, deprecated, .. } = operation;
    json!({
        "id": operation.id(),
        "family": family,
        "method": method.as_str(),
        "path": template,
        "title": { "zh": title.zh, "en": title.en },
        "deprecated": deprecated,
        "sandbox": plays(operation).word(),
    })
}
