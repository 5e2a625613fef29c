//! Certificates that were fetched long ago: looked after in passing, and refused once they end.

use super::*;
use crate::TimeLeft;

/// Certificate mode that has fetched its certificates, and its clock.
fn known() -> (Nobody, Arc<FixedClock>) {
    let clock = Arc::new(FixedClock::at(NOW));
    let shared = Shared(Arc::clone(&clock));
    let handle = changed(vec![], true, |context| context.clock = Arc::new(shared));
    let fetch = "> GET https://one/v3/x
         > GET https://one/v3/certificates
         = 200 by 5157";
    check(get(&handle, "v3/x"), &[Signed(200, "{}"), Certificates], fetch);
    (handle, clock)
}

const PLAIN: &str = "> GET https://one/v3/x\n= 200 by 5157";
const RENEWED: &str = "> GET https://one/v3/certificates
     > GET https://one/v3/x
     = 200 by 5157";

#[test]
fn twelve_hours_later_the_next_call_renews() {
    let (handle, clock) = known();
    clock.set(NOW + HALF_A_DAY);
    check(get(&handle, "v3/x"), &[Skewed(HALF_A_DAY)], PLAIN);
    let late = HALF_A_DAY + 1;
    clock.set(NOW + late);
    check(get(&handle, "v3/x"), &[CertificatesLater(late), Skewed(late)], RENEWED);
    assert_eq!(handle.0.trust.report(NOW + late).refreshed_at, Some(NOW + late));
    check(get(&handle, "v3/x"), &[Skewed(late)], PLAIN);
}

#[test]
fn a_renewal_that_fails_is_nobodys_failure() {
    let late = HALF_A_DAY + 1;
    for failure in [Unreachable, Cut, Unsigned(503, ""), BadCertificates, Certificates] {
        let (handle, clock) = known();
        clock.set(NOW + late);
        let (transcript, sent, result) = play(get(&handle, "v3/x"), &[failure, Skewed(late)]);
        // One attempt, no pause, and not for long.
        assert_eq!(sent.len(), 2, "{transcript}");
        assert_eq!(sent[0].extensions().get(), Some(&TimeLeft(Duration::from_secs(5))));
        assert_eq!(result.unwrap().attempts, 1, "{transcript}");
        assert_eq!(handle.0.trust.report(NOW + late).failures, 1);
        // The next calls go without, for five minutes.
        clock.set(NOW + late + 299);
        check(get(&handle, "v3/x"), &[Skewed(late)], PLAIN);
        let later = late + 300;
        clock.set(NOW + later);
        check(get(&handle, "v3/x"), &[CertificatesLater(later), Skewed(later)], RENEWED);
    }
}

#[test]
fn a_failed_renewal_does_not_forbid_a_fetch_that_is_needed() {
    let (handle, clock) = known();
    let late = HALF_A_DAY + 1;
    clock.set(NOW + late);
    check(get(&handle, "v3/x"), &[BadCertificates, Skewed(late)], RENEWED);
    let lease = handle.0.trust.begin_refresh(NOW + late + 5);
    assert!(matches!(lease, crate::trust::Refresh::Begin(_)), "the usual pause, no longer one");
}

#[test]
fn one_call_renews_and_the_others_do_not_wait() {
    let (handle, clock) = known();
    let late = HALF_A_DAY + 1;
    clock.set(NOW + late);
    let mut first = get(&handle, "v3/x").into_exchange().unwrap();
    let Step::Send { request: asked, .. } = first.step() else { panic!("it renews") };
    assert_eq!(asked.uri().path(), "/v3/certificates");
    check(get(&handle, "v3/x"), &[Skewed(late)], PLAIN);
    // Dropped half-way, it leaves the work to the next.
    drop(first);
    check(get(&handle, "v3/x"), &[CertificatesLater(late), Skewed(late)], RENEWED);
}

#[test]
fn who_needs_no_certificates_renews_none() {
    let clock = Arc::new(FixedClock::at(NOW));
    let check_plain = |keys: Vec<PlatformKey>| {
        let shared = Shared(Arc::clone(&clock));
        let handle = changed(keys, true, |context| context.clock = Arc::new(shared));
        clock.set(NOW + 3 * HALF_A_DAY);
        check(get(&handle, "v3/x"), &[Skewed(3 * HALF_A_DAY)], PLAIN);
    };
    // Never fetched: nothing is, before an answer names an unknown key.
    check_plain(vec![vectors::platform_a()]);
    check_plain(vec![vectors::platform_a(), vectors::public_key()]);
}

#[test]
fn a_certificate_that_has_ended_is_refused() {
    let until = vectors::platform_a().validity().unwrap().until;
    let clock = Arc::new(FixedClock::at(until));
    let shared = Shared(Arc::clone(&clock));
    let change = |context: &mut Context| context.clock = Arc::new(shared);
    let handle = changed(vec![vectors::platform_a()], false, change);
    check(get(&handle, "v3/x"), &[Skewed(until - NOW)], PLAIN);
    clock.set(until + 1);
    let (_, sent, result) = play(get(&handle, "v3/x"), &[Skewed(until + 1 - NOW)]);
    assert!(!sent[0].headers().contains_key("wechatpay-serial"), "nobody is asked to sign with it");
    let error = result.unwrap_err();
    assert_eq!((error.kind(), error.outcome()), (ErrorKind::Untrusted, Outcome::Unknown));
    let text = error.to_string();
    assert!(text.contains("platform certificate 5157F09EFDC096DE15EBE81A47057A7200000001 is not"));
    assert!(error.hint().is_some_and(|hint| hint.contains("give the new one")), "{error:?}");
}

const HALF_A_DAY: i64 = 12 * 3600;
