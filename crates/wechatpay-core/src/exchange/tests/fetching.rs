//! How platform certificates are fetched, kept and reported on.

use std::sync::Mutex;

use super::*;
use crate::trust::{KeyOrigin, TrustCache};

#[test]
fn the_list_is_asked_for_wherever_a_host_is_well() {
    let secret = json!({"out_order_no": "1", "name": "张三"});
    check(
        post(&fetching(), "v3/secret", &secret),
        &[Unreachable, Unsigned(502, "<html>"), Certificates, SignedByB(200, "{}")],
        "> GET https://one/v3/certificates
         ~
         > GET https://two/v3/certificates
         ~
         > GET https://one/v3/certificates
         > POST https://one/v3/secret
         = 200 by 6257",
    );
    check(
        post(&fetching(), "v3/secret", &secret),
        &[Unreachable, Unreachable, Unreachable],
        "> GET https://one/v3/certificates
         ~
         > GET https://two/v3/certificates
         ~
         > GET https://one/v3/certificates
         = NotSent Sensitive: POST /v3/secret: no platform key could be fetched to seal with",
    );
    // A write that was sent stays unknown, whatever becomes of the list.
    check(
        post(&fetching(), "v3/x", &json!({"a": 1})),
        &[Signed(200, "{}"), Cut, Cut, Cut],
        "> POST https://one/v3/x
         > GET https://one/v3/certificates
         ~
         > GET https://two/v3/certificates
         ~
         > GET https://one/v3/certificates
         = Unknown Untrusted: POST /v3/x: an answer with status 200 is not believed: \
no platform key is called 5157F09EFDC096DE15EBE81A47057A7200000001",
    );
}

#[test]
fn a_refused_list_is_diagnosed() {
    let (_, _, result) = play(
        get(&fetching(), "v3/x"),
        &[Signed(200, "{}"), Rejects(r#"{"code":"SIGN_ERROR","message":"签名错误"}"#, 0)],
    );
    let error = result.unwrap_err();
    let cause = std::error::Error::source(&error).unwrap().downcast_ref::<Error>().unwrap();
    let diagnosis = cause.diagnosis().unwrap();
    assert_eq!(diagnosis.lines[0].text.as_deref(), Some("GET"));
    assert_eq!(diagnosis.lines[1].length, "/v3/certificates".len());
}

#[derive(Debug, Default)]
struct Memory(Mutex<Option<Vec<u8>>>);

impl TrustCache for &'static Memory {
    fn load(&self) -> Result<Option<Vec<u8>>, crate::BoxError> {
        Ok(self.0.lock().unwrap().clone())
    }

    fn store(&self, saved: &[u8]) -> Result<(), crate::BoxError> {
        *self.0.lock().unwrap() = Some(saved.to_vec());
        Ok(())
    }
}

/// Certificate mode with something between the runs of the program.
fn remembering(memory: &'static Memory) -> Nobody {
    changed(vec![], true, |context| {
        let trust = Trust::new(vec![], true).unwrap();
        context.trust = Arc::new(trust.with_cache(Box::new(memory), &context.merchant));
    })
}

#[test]
fn a_cache_saves_the_fetch_and_is_verified() {
    let memory: &'static Memory = Box::leak(Box::default());
    let fetch = "> GET https://one/v3/x
         > GET https://one/v3/certificates
         = 200 by 5157";
    check(get(&remembering(memory), "v3/x"), &[Signed(200, "{}"), Certificates], fetch);
    let saved = memory.0.lock().unwrap().clone().unwrap();
    let known = "> GET https://one/v3/x\n= 200 by 5157";
    check(get(&remembering(memory), "v3/x"), &[Signed(200, "{}")], known);
    let report = remembering(memory).0.trust.report(NOW);
    assert_eq!((report.keys.len(), report.can_fetch), (2, true));
    // As old as the answer that was kept, so that a stale one is fetched anew before sealing.
    assert_eq!(report.refreshed_at, Some(NOW));
    // Damaged in any place, it is of no use, and of no harm.
    for at in [0, saved.len() / 3, saved.len() / 2, saved.len() - 30] {
        let mut damaged = saved.clone();
        damaged[at] = damaged[at].wrapping_add(1);
        *memory.0.lock().unwrap() = Some(damaged);
        assert_eq!(remembering(memory).0.trust.keys().len(), 0, "{at}");
    }
    check(get(&remembering(memory), "v3/x"), &[Signed(200, "{}"), Certificates], fetch);
    assert_eq!(memory.0.lock().unwrap().as_ref(), Some(&saved), "replaced by the next fetch");
}

#[test]
fn the_report_says_what_is_known_and_for_how_long() {
    let handle = context(vec![vectors::public_key()], true);
    let report = handle.0.trust.report(NOW);
    assert_eq!((report.keys.len(), report.days_left(), report.refreshed_at), (1, None, None));
    assert!(report.keys[0].is_preferred);

    let handle = fetching();
    let (_, _, result) = play(get(&handle, "v3/x"), &[Signed(200, "{}"), BadCertificates]);
    assert!(result.is_err());
    let report = handle.0.trust.report(NOW);
    assert_eq!((report.failures, report.keys.len()), (1, 0));
    let (at, why) = report.last_failure.unwrap();
    assert_eq!((at, why.as_str()), (NOW, "a platform certificate could not be opened"));

    let handle = fetching();
    let _ = play(get(&handle, "v3/x"), &[Signed(200, "{}"), Certificates]);
    let report = handle.0.trust.report(NOW);
    assert_eq!((report.failures, report.refreshed_at), (0, Some(NOW)));
    let (a, b) = (&report.keys[0], &report.keys[1]);
    assert_eq!((a.origin, a.is_preferred, b.is_preferred), (KeyOrigin::Fetched, false, true));
    let until = b.validity.unwrap().until;
    assert_eq!(report.days_left(), Some((until - NOW) / 86_400));
    assert_eq!(handle.0.trust.report(until + 1).days_left(), Some(-1));
    assert_eq!(b.fingerprint, vectors::platform_b().public_key().fingerprint());
}
