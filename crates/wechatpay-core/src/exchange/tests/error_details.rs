//! What an error tells beside its outcome: the server's clock, the number behind the Request-ID,
//! and why a signature failed.

use super::*;
use crate::error::diagnosis::{LikelyCause, Subject};

const REFUSED: &str = r#"{"code":"SIGN_ERROR","message":"签名错误"}"#;

fn error(handle: &Nobody, says: Says) -> Error {
    let body = json!({"openid": "oUpF8uMuAJOM2pxb1Q"});
    let request = post(handle, "v3/x", &body).query(&json!({"phone": "13800138000"}));
    play(request, &[says]).2.unwrap_err()
}

#[test]
fn a_refused_signature_is_diagnosed() {
    let error = error(&pinned(), Rejects(REFUSED, -2));
    let diagnosis = error.diagnosis().unwrap();
    assert_eq!((diagnosis.subject, &diagnosis.likely_cause), (Subject::Request, &LikelyCause::Key));
    let lines: Vec<(&str, usize, Option<&str>)> =
        diagnosis.lines.iter().map(|line| (line.name, line.length, line.text.as_deref())).collect();
    assert_eq!(
        lines,
        [
            ("method", 4, Some("POST")),
            ("path and query", 23, None),
            ("timestamp", 10, Some("1700000000")),
            ("nonce", 32, Some("NNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNN")),
            ("body", 31, None),
        ]
    );
    assert_eq!(diagnosis.length, 4 + 23 + 10 + 32 + 31 + 5);
    assert_eq!(diagnosis.key_id, vectors::constant("merchant_serial_no"));
    let own = PrivateKey::from_pem(vectors::file("merchant_private_key.pem")).unwrap();
    assert_eq!(diagnosis.fingerprint, Some(own.to_public().unwrap().fingerprint()));
    assert_eq!((diagnosis.skew, error.clock_skew()), (Some(-2), Some(-2)));
    assert_eq!(error.explain().unwrap().number, 268443699);
    // Openids and phone numbers are in the lines, but not in what is printed.
    let shown = format!("{diagnosis} {diagnosis:?} {error:?}");
    assert!(!shown.contains("oUpF8") && !shown.contains("138001"), "{shown}");
}

#[test]
fn the_lines_are_shown_only_on_request() {
    let handle = changed(vec![vectors::platform_a()], false, |context| {
        context.danger_show_signed_text = true;
    });
    let error = error(&handle, Rejects(REFUSED, 0));
    let shown = error.diagnosis().unwrap().to_string();
    assert!(shown.contains("path and query (23): /v3/x?phone=13800138000\n"), "{shown}");
    assert!(shown.contains("body (31): {\"openid\":\"oUpF8uMuAJOM2pxb1Q\"}\n"), "{shown}");
    assert!(shown.ends_with("compare the fingerprints"), "{shown}");
}

#[test]
fn the_likeliest_cause_is_named() {
    let likely_cause = |body: &'static str, skew| {
        error(&pinned(), Rejects(body, skew)).diagnosis().unwrap().likely_cause.clone()
    };
    assert_eq!(likely_cause(REFUSED, 400), LikelyCause::Clock { skew: 400 });
    let seen = r#"{"code":"SIGN_ERROR","message":"x","detail":{"sign_information":
        {"truncated_sign_message":"POST\n/gateway/v3/x","sign_message_length":105}}}"#;
    assert_eq!(likely_cause(seen, 0), LikelyCause::Line("path and query"));
    let length = r#"{"code":"SIGN_ERROR","message":"x","detail":{"detail":{"issue":"sign not match"},
        "sign_information":{"sign_message_length":104}}}"#;
    assert_eq!(likely_cause(length, 0), LikelyCause::Length);
    let ended = r#"{"code":"SIGN_ERROR","message":"商户证书已过期"}"#;
    assert_eq!(likely_cause(ended, 0), LikelyCause::Certificate);
    assert_eq!(likely_cause("<html>", 0), LikelyCause::Key);
}

#[test]
fn an_answer_that_does_not_fit_its_key_is_diagnosed_too() {
    let error = error(&pinned(), Changed(200, r#"{"openid":"oUpF8uMuAJOM2pxb1Q"}"#));
    let diagnosis = error.diagnosis().unwrap();
    assert_eq!(
        (diagnosis.subject, &diagnosis.likely_cause),
        (Subject::Answer, &LikelyCause::Platform)
    );
    assert_eq!(diagnosis.key_id, vectors::platform_a().id());
    assert_eq!(diagnosis.fingerprint, Some(vectors::platform_a().public_key().fingerprint()));
    assert_eq!(diagnosis.lines[2].length, 32);
    assert!(!format!("{diagnosis}").contains("oUpF8"));
    assert_eq!(self::error(&pinned(), Unsigned(200, "{}")).diagnosis(), None);
}

#[test]
fn the_clocks_are_compared() {
    let skew = |says| error(&pinned(), says).clock_skew();
    assert_eq!(skew(Skewed(-400)), Some(-400));
    assert_eq!(skew(Signed(400, "{}")), Some(0));
    assert_eq!(skew(Unsigned(400, "")), None);
    assert_eq!(error(&pinned(), Skewed(400)).hint(), Some("check this machine's clock"));

    // Signed long ago, sent just now: not our clock, but somebody who keeps answers.
    let mut exchange = get(&pinned(), "v3/x").into_exchange().unwrap();
    assert!(matches!(exchange.step(), Step::Send { .. }));
    let mut response = Skewed(-400).answer().unwrap();
    response.headers_mut().insert("date", "Tue, 14 Nov 2023 22:13:20 GMT".parse().unwrap());
    exchange.receive(Ok(response));
    let Step::Done(Err(error)) = exchange.step() else { panic!("it is too old") };
    assert!(error.hint().unwrap().contains("this answer is an old one"), "{:?}", error.hint());
}

/// What a driver or its author prints shows nobody's data.
#[test]
fn an_exchange_under_way_prints_no_data() {
    let handle = fetching();
    let body = json!({"payer": {"openid": "oUpF8uMuAJO"}});
    let mut exchange = post(&handle, "v3/x", &body).into_exchange().unwrap();
    let step = exchange.step();
    let mut printed = vec![format!("{step:?} {exchange:?}")];
    exchange.receive(Signed(200, r#"{"openid":"oUpF8uMuAJO"}"#).answer());
    // The answer is held until the key it is signed with is known.
    printed.push(format!("{exchange:?}"));
    let Step::Send { .. } = exchange.step() else { panic!("it fetches") };
    printed.push(format!("{exchange:?}"));
    let printed = printed.concat();
    assert!(printed.contains("Send(Call: POST, 34 bytes)"), "{printed}");
    for secret in ["oUpF8uMuAJO", "Authorization", "signature=", "openid"] {
        assert!(!printed.to_lowercase().contains(&secret.to_lowercase()), "{secret}: {printed}");
    }
}
