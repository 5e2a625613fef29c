//! The checks between a stranger and our belief, each taken out in turn: the core's own tests must
//! miss it. What is verified here is what decides about money.

use crate::teeth::Mutation;

const TRUST: &str = "crates/wechatpay-core/src/trust/store.rs";
const JUDGE: &str = "crates/wechatpay-core/src/exchange/evaluate.rs";
const LIST: &str = "crates/wechatpay-core/src/protocol/certificates.rs";
const NOTIFICATION: &str = "crates/wechatpay-core/src/notification/opened.rs";
const LINK: &str = "crates/wechatpay-core/src/files/bill/link.rs";
const DRAFT: &str = "crates/wechatpay-core/src/call/draft.rs";

pub(crate) const CHECKS: &[Mutation] = &[
    check(
        TRUST,
        "            single(headers, name)?;\n        }\n        self.verify",
        "            let _ = name;\n        }\n        self.verify",
        "an answer need not say its kind of signature",
    ),
    check(
        TRUST,
        "    if values.next().is_some() {\n        return Err(VerificationFailure::Ambiguous(name));\n    }\n",
        "",
        "a header may stand twice",
    ),
    check(TRUST, "skew.abs() > WINDOW", "skew < -WINDOW", "an answer may be from the future"),
    check(
        TRUST,
        "skew.is_none_or(|skew| skew.abs()",
        "skew.is_some_and(|skew| skew.abs()",
        "a timestamp need not be a number",
    ),
    check(
        TRUST,
        "pub(crate) const WINDOW: i64 = 300;",
        "pub(crate) const WINDOW: i64 = 299;",
        "exactly five minutes is too late",
    ),
    check(
        TRUST,
        "let is_plain = text.len() <= 12 && text.bytes().all(|b| b.is_ascii_digit());",
        "let is_plain = text.len() <= 12;",
        "a timestamp may have a sign",
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
        "if !key.public_key().verify(&message::reply(timestamp, nonce, body), &raw) {",
        "if raw.is_empty() {",
        "the signature is not looked at",
    ),
    check(
        TRUST,
        "message::reply(timestamp, nonce, body)",
        "message::reply(timestamp, nonce, &body[..body.len().min(64)])",
        "only the beginning of a body is signed",
    ),
    check(
        TRUST,
        "            if !key.is_valid_at(now) {\n                return Err(VerificationFailure::Expired(key.id().to_owned()));\n            }\n",
        "",
        "a certificate that ended is believed",
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
        "let proof = if is_success { self.proof() } else { Proof::Signature };",
        "let proof = self.proof();",
        "of an unsigned operation a refusal is believed too",
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
    check(
        JUDGE,
        "429 if is_write =>",
        "429 if is_write && received.body.is_empty() =>",
        "429 on a write says refused",
    ),
    check(
        JUDGE,
        "if !self.has_refreshed && self.context.trust.can_fetch() =>",
        "if self.context.trust.can_fetch() =>",
        "an unknown serial is fetched for again and again",
    ),
    check(
        LIST,
        "if !key.is_named(&serial_no) {",
        "if serial_no.is_empty() {",
        "a certificate may have another serial than the list says",
    ),
    check(
        LIST,
        "if sealed.algorithm != \"AEAD_AES_256_GCM\" {",
        "if sealed.algorithm.is_empty() {",
        "any algorithm is taken for the usual one",
    ),
    check(LIST, "if list.data.is_empty() {", "if false {", "an empty list is a list"),
    check(
        LIST,
        "    verdict.map_err(|distrust| {\n",
        "    verdict.or(Ok::<_, VerificationFailure>(String::new())).map_err(|distrust| {\n",
        "the list need not be signed",
    ),
    check(
        LIST,
        "if found.mchid != merchant.mchid() {",
        "if found.mchid.is_empty() {",
        "another merchant's cache is believed",
    ),
    check(
        NOTIFICATION,
        "if envelope.resource.algorithm != ALGORITHM {",
        "if envelope.resource.algorithm.is_empty() {",
        "a notification may name any algorithm",
    ),
    check(
        NOTIFICATION,
        "            .verify_notification(headers, body, now)\n",
        "            .verify_notification(headers, body, now.min(1_700_000_301))\n",
        "the clock of notifications stands",
    ),
    check(
        LINK,
        "!authority.as_str().contains('@')\n        && ",
        "",
        "a link may carry a password before the host",
    ),
    check(
        LINK,
        ".filter(|known| *known == scheme)",
        ".filter(|known| !known.is_empty() || *known == scheme)",
        "a link may leave TLS",
    ),
    check(
        LINK,
        "        && port(base.port_u16(), known) == port(authority.port_u16(), scheme)\n",
        "        && (port(base.port_u16(), known) > 0 || scheme.is_empty())\n",
        "a link may lead to another port",
    ),
    check(LINK, "40 if is_hex && ", "0 | 40 if is_hex && ", "a digest may be empty"),
    check(
        DRAFT,
        "if context.merchant.public_key() == Some(key.public_key()) {",
        "if context.merchant.public_key().is_none() {",
        "fields may be sealed with the merchant's own key",
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
