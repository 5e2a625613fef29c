//! Wire names → identifiers: the one place that decides how a path segment, a field or a value is
//! spelt in Rust.
//!
//! Used by the checks (do two names collide?) and by the generator.

/// Method or module name of a path segment or family: `edu-star` → `edu_star`, `move` → `move_`,
/// `{out_order_no}` → `out_order_no`.
#[must_use]
pub fn method(segment: &str) -> String {
    let bare = segment.trim_matches(['{', '}', '/']);
    let snake = bare.replace('-', "_");
    if is_keyword(&snake) { format!("{snake}_") } else { snake }
}

/// Field name of a struct: `type` → `r#type`, anything else as on the wire.
#[must_use]
pub fn field(wire: &str) -> String {
    match wire {
        "self" | "super" | "crate" => format!("{wire}_"),
        _ if is_keyword(wire) => format!("r#{wire}"),
        _ => wire.to_owned(),
    }
}

/// Type, node or variant name: `USER_ACCEPTED` → `UserAccepted`, `out-trade-no` → `OutTradeNo`,
/// `MchChannelPayType` stays.
#[must_use]
pub fn pascal(text: &str) -> String {
    let words = text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.map(capitalised).collect()
}

/// Whether `text` can be an identifier of ours without escaping.
#[must_use]
pub fn is_identifier(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next().is_some_and(|first| first.is_ascii_alphabetic())
        && chars.all(|c| c.is_ascii_alphanumeric() || c == '_')
}

/// Whether `text` is a lower-case identifier: how methods, fields and operations are spelt.
#[must_use]
pub fn is_snake(text: &str) -> bool {
    is_identifier(text) && !text.chars().any(|c| c.is_ascii_uppercase())
}

fn capitalised(word: &str) -> String {
    // A word in capitals is shouted (USER), anything else is already cased (MchChannel).
    let is_shouted = !word.chars().any(|c| c.is_ascii_lowercase());
    let mut chars = word.chars();
    let first = chars.next().map(|c| c.to_ascii_uppercase());
    let rest = chars.map(|c| if is_shouted { c.to_ascii_lowercase() } else { c });
    first.into_iter().chain(rest).collect()
}

fn is_keyword(word: &str) -> bool {
    KEYWORDS.contains(&word)
}

const KEYWORDS: [&str; 52] = [
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate",
    "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl",
    "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref",
    "return", "self", "Self", "static", "struct", "super", "trait", "true", "try", "type",
    "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn segments_become_methods() {
        let check = |segment, expected| assert_eq!(method(segment), expected, "{segment}");
        check("edu-star", "edu_star");
        check("{out_order_no}", "out_order_no");
        check("move", "move_");
        check("delete", "delete");
        check("policy_periods", "policy_periods");
        check("applyment/", "applyment");
    }

    #[test]
    fn fields_keep_the_wire_name() {
        let check = |wire, expected| assert_eq!(field(wire), expected, "{wire}");
        check("type", "r#type");
        check("package", "package");
        check("self", "self_");
        check("out_trade_no", "out_trade_no");
    }

    #[test]
    fn values_become_variants() {
        let check = |wire, expected| assert_eq!(pascal(wire), expected, "{wire}");
        check("USER_ACCEPTED", "UserAccepted");
        check("Order_Paid", "OrderPaid");
        check("MchChannelPayType", "MchChannelPayType");
        check("NO_CHARGE", "NoCharge");
        check("jpeg", "Jpeg");
        check("iOS", "IOS");
        check("REFUND.SUCCESS", "RefundSuccess");
        check("74", "74");
        check("一级", "");
    }

    #[test]
    fn identifiers() {
        let check = |text, expected| assert_eq!(is_identifier(text), expected, "{text}");
        check("a", true);
        check("A1_b", true);
        check("", false);
        check("74", false);
        check("payer _currency", false);
        check("等级", false);
        assert!(is_snake("out_order_no") && !is_snake("outOrderNo"));
    }
}
