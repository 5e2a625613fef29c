//! Checks of answers and notifications, each taken out in turn: the core's own tests must fail.
//! cargo-mutants plants nothing in these lines.

use super::planted::Mutation;

const TRUST: &str = "crates/wechatpay-core/src/trust/store.rs";
const JUDGE: &str = "crates/wechatpay-core/src/exchange/evaluate.rs";
const LIST: &str = "crates/wechatpay-core/src/protocol/certificates.rs";
const NOTIFICATION: &str = "crates/wechatpay-core/src/notification/opened.rs";

pub(crate) const CHECKS: &[Mutation] = &[
    check(
        TRUST,
        "    if values.next().is_some() {\n        return Err(VerificationFailure::Ambiguous(name));\n    }\n",
        "",
        "a header may stand twice",
    ),
    check(
        TRUST,
        "pub(crate) const WINDOW: i64 = 300;",
        "pub(crate) const WINDOW: i64 = 299;",
        "exactly five minutes is too late",
    ),
    check(
        TRUST,
        "let verified = self.with_key(serial, |key| {",
        "let any = self.keys().into_iter().next().map(|key| key.id().to_owned());\n        let verified = self.with_key(&any.unwrap_or_default(), |key| {",
        "any key stands in for an unknown one",
    ),
    check(
        TRUST,
        "fetched.iter().find(|key| key.is_named(serial)).map(then)",
        "fetched.iter().find(|key| key.is_named(serial) || key.is_valid_at(0)).map(then)",
        "the serial is not matched",
    ),
    check(
        TRUST,
        "if signature.starts_with(PROBE) {",
        "if signature == PROBE {",
        "a probe is taken for a bad signature",
    ),
    check(
        TRUST,
        "return Err(VerificationFailure::Algorithm);",
        "{}",
        "another kind of signature is taken for ours",
    ),
    check(
        TRUST,
        "if pinned[..index].iter().any(",
        "if pinned[..0].iter().any(",
        "two keys may have one name",
    ),
    check(
        TRUST,
        "for key in earlier.iter().filter(|key| key.is_valid_at(now)) {",
        "for key in earlier.iter().take(0) {",
        "an old key is forgotten during the overlap",
    ),
    check(
        JUDGE,
        "let is_success = (200..300).contains(&received.status);",
        "let is_success = (200..400).contains(&received.status);",
        "a redirect is a success",
    ),
    check(
        JUDGE,
        "let outcome = if is_verified { outcome } else { Outcome::Unknown };",
        "let outcome = outcome;",
        "an unproven answer decides",
    ),
    check(LIST, "if list.data.is_empty() {", "if false {", "an empty list is a list"),
    check(
        LIST,
        "    verdict.map_err(|distrust| {\n",
        "    verdict.or(Ok::<_, VerificationFailure>(String::new())).map_err(|distrust| {\n",
        "the list need not be signed",
    ),
    check(
        NOTIFICATION,
        "            .verify_notification(headers, body, now)\n",
        "            .verify_notification(headers, body, now.min(1_700_000_301))\n",
        "the clock of notifications stands",
    ),
];

const fn check(
    file: &'static str,
    from: &'static str,
    to: &'static str,
    what: &'static str,
) -> Mutation {
    Mutation { target: "checks", file, from, to, what }
}
