//! Texts compiled in: the samples of all operations and the chapters of the book.

use wechatpay_catalogue::{Operation, catalogue};

/// The chapters: name without language, language, text.
pub(super) const CHAPTERS: &[(&str, &str, &str)] =
    include!(concat!(env!("OUT_DIR"), "/chapters.rs"));

/// The samples of each family, as the book's package compiles them.
const SAMPLES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/samples.rs"));

/// The sample of an operation: the lines of its function.
pub(super) fn sample(operation: &Operation) -> Option<String> {
    let (_, module) = SAMPLES.iter().find(|(family, _)| *family == operation.family)?;
    let family = catalogue().family(&operation.family)?;
    // The functions are in the order of the operations.
    let index = family.operations.iter().position(|other| other.id() == operation.id())?;
    let function = module.split("\npub async fn ").nth(index + 1)?;
    let lines = function.lines().skip_while(|line| !line.ends_with('{')).skip(1);
    let lines = lines.take_while(|line| *line != "    Ok(())");
    let lines: Vec<&str> = lines.map(|line| line.strip_prefix("    ").unwrap_or(line)).collect();
    Some(lines.join("\n").trim().to_owned())
}

/// A sample's lines of some forms only: what comes before the first form, then those forms.
pub(super) fn forms(sample: &str, typed: Option<bool>, blocking: Option<bool>) -> String {
    let mut is_wanted = true;
    let mut kept = String::new();
    for line in sample.lines() {
        if let Some(form) = line.strip_prefix("// ").filter(|form| form.contains(" · ")) {
            let is_typed = form.contains("operation") || form.contains("pure chain");
            let is_blocking = form.starts_with("blocking");
            is_wanted = typed.is_none_or(|wanted| wanted == is_typed)
                && blocking.is_none_or(|wanted| wanted == is_blocking);
        }
        if is_wanted {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    kept.trim_end().to_owned()
}
