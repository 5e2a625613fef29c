//! One address for several merchants (商户): which of them a notification is for.

use http::HeaderMap;
use serde_json::Value;

use super::rejection::{self, Rejection, RejectionCause};
use super::{Envelope, Notification};
use crate::exchange::context::Context;
use crate::keys::PublicKey;
use crate::trust::VerificationFailure;

impl Notification {
    /// Opens a notification that may be for any of these merchants, and says for which (by
    /// index).
    ///
    /// A merchant comes into question only if its own keys verify the signature *and* its own
    /// APIv3 key opens the resource. If several do, because they share both keys, the resource
    /// must name one of them (`mchid`, `sp_mchid`, `combine_mchid`). Signatures are checked once
    /// for each different key, so that a thousand merchants cost hardly more than one.
    ///
    /// # Errors
    /// As [`Notification::open`]; of several rejections, the one that got furthest.
    pub fn open_for_one_of(
        merchants: &[&Context],
        headers: &HeaderMap,
        body: &[u8],
    ) -> Result<(usize, Self), Rejection> {
        let mut furthest: Option<Rejection> = None;
        let mut fail = |rejection: Rejection| {
            let is_further = |known: &Rejection| rank(&rejection) > rank(known);
            if furthest.as_ref().is_none_or(is_further) {
                furthest = Some(rejection);
            }
        };
        // What was found out about a key holds for every merchant that trusts it.
        let mut judged: Vec<(PublicKey, Option<String>)> = Vec::new();
        let mut opened: Vec<(usize, Envelope<'_>, Value, String)> = Vec::new();
        for (index, merchant) in merchants.iter().enumerate() {
            let known = signing_key(merchant, headers);
            let verdict =
                known.as_ref().and_then(|key| judged.iter().find(|(seen, _)| seen == key));
            let verified_by = match verdict {
                Some((_, None)) => continue,
                Some((_, Some(id))) => id.clone(),
                None => {
                    let now = merchant.clock.now();
                    let verdict = merchant.trust.verify_notification(headers, body, now);
                    judged.extend(known.map(|key| (key, verdict.as_ref().ok().cloned())));
                    match verdict {
                        Ok(id) => id,
                        Err(distrust) => {
                            fail(merchant.rejected(headers, body, now, distrust));
                            continue;
                        }
                    }
                }
            };
            let attempt = merchant.merchant.apiv3_key().ok_or_else(Rejection::without_key);
            let attempt = attempt.and_then(|key| {
                let envelope = Envelope::read(body)?;
                envelope.unseal(key).map(|resource| (envelope, resource))
            });
            match attempt {
                Ok((envelope, resource)) => opened.push((index, envelope, resource, verified_by)),
                Err(rejection) => fail(rejection),
            }
        }
        let chosen = match opened.len() {
            0 => return Err(furthest.unwrap_or_else(Rejection::without_key)),
            1 => opened.pop(),
            _ => opened.into_iter().find(|(index, _, resource, _)| {
                merchants.get(*index).is_some_and(|m| names(resource, m.merchant.mchid()))
            }),
        };
        let ambiguous = || Rejection::unreadable(RejectionCause::Ambiguous);
        let (index, envelope, resource, verified_by) = chosen.ok_or_else(ambiguous)?;
        Ok((index, envelope.into_notification(resource, verified_by)))
    }
}

impl Notification {
    /// Which of these merchants a notification can be for (by index): those whose APIv3 key opens its
    /// resource. This alone proves nothing, and nothing of what it opens is read. But whoever does
    /// not have the key cannot make such a notification, so one that is for nobody is not worth
    /// fetching certificates for.
    #[must_use]
    pub fn sealed_for(merchants: &[&Context], body: &[u8]) -> Vec<usize> {
        let Ok(envelope) = Envelope::read(body) else { return Vec::new() };
        let opens = |merchant: &Context| {
            merchant.merchant.apiv3_key().is_some_and(|key| envelope.is_sealed_with(key))
        };
        let fitting = merchants.iter().enumerate().filter(|(_, merchant)| opens(merchant));
        fitting.map(|(index, _)| index).collect()
    }
}

impl Context {
    fn rejected(
        &self,
        headers: &HeaderMap,
        body: &[u8],
        now: i64,
        why: VerificationFailure,
    ) -> Rejection {
        let rejection = rejection::distrusted(headers, body, &self.trust, now, why);
        rejection.knowing(|| rejection::is_own_key(&self.merchant, &self.trust, headers))
    }
}

/// The key the headers name, if it is one that this merchant trusts.
fn signing_key(merchant: &Context, headers: &HeaderMap) -> Option<PublicKey> {
    let serial = super::raw::header(headers, "Wechatpay-Serial")?;
    merchant.trust.find(serial).map(|key| key.public_key().clone())
}

/// Whether the resource says that it is this merchant's.
fn names(resource: &Value, mchid: &str) -> bool {
    let is_ours = |name: &str| resource.get(name).and_then(Value::as_str) == Some(mchid);
    ["mchid", "sp_mchid", "combine_mchid"].into_iter().any(is_ours)
}

/// An unknown key says least: that merchant is simply not meant.
fn rank(rejection: &Rejection) -> u8 {
    match (rejection.step(), rejection.likely_cause()) {
        (_, RejectionCause::UnknownSerial(_)) => 0,
        (rejection::OpeningStep::Headers, _) => 1,
        (rejection::OpeningStep::Signature, _) => 2,
        (rejection::OpeningStep::Decrypt, _) => 3,
        (rejection::OpeningStep::Decode, _) => 4,
    }
}
