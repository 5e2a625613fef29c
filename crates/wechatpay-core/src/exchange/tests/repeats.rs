//! What is repeated, when, where, and what is left to say in the end.

use http::header::{AUTHORIZATION, USER_AGENT};

use super::*;
use crate::{Authorization, message};

#[test]
fn reads_are_repeated_on_the_other_host() {
    check(
        get(&pinned(), "v3/x"),
        &[Unreachable, Cut, Signed(200, "{}")],
        "> GET https://one/v3/x
         ~
         > GET https://two/v3/x
         ~
         > GET https://one/v3/x
         = 200 by 5157",
    );
    check(
        get(&pinned(), "v3/x"),
        &[Unsigned(502, "<html>"), Signed(500, r#"{"code":"SYSTEM_ERROR"}"#), Signed(200, "{}")],
        "> GET https://one/v3/x
         ~
         > GET https://two/v3/x
         ~
         > GET https://one/v3/x
         = 200 by 5157",
    );
}

#[test]
fn writes_are_repeated_only_where_that_is_harmless() {
    let numbered = json!({"out_order_no": "1"});
    // Surely not sent: any write may be tried again, on the other host too.
    check(
        post(&pinned(), "v3/x", &json!({"a": 1})),
        &[Unreachable, Signed(200, "{}")],
        "> POST https://one/v3/x
         ~
         > POST https://two/v3/x
         = 200 by 5157",
    );
    // Perhaps sent, and nothing makes a repeat harmless.
    check(
        post(&pinned(), "v3/x", &json!({"a": 1})),
        &[Cut],
        "> POST https://one/v3/x
         = Unknown Transport: POST /v3/x: the connection was lost after sending began",
    );
    check(
        post(&pinned(), "v3/x", &json!({"a": 1})),
        &[Signed(500, r#"{"code":"SYSTEM_ERROR","message":"x"}"#)],
        "> POST https://one/v3/x
         = Unknown Unavailable: POST /v3/x: failed with 500 SYSTEM_ERROR: x",
    );
    // Perhaps sent, with a number: the same again, to the same host.
    check(
        post(&pinned(), "v3/numbered", &numbered),
        &[Cut, Unsigned(503, ""), Signed(200, "{}")],
        "> POST https://one/v3/numbered
         ~
         > POST https://one/v3/numbered
         ~
         > POST https://one/v3/numbered
         = 200 by 5157",
    );
    // A known operation without its number is as dangerous as an unknown one.
    check(
        post(&pinned(), "v3/numbered", &json!({"out_order_no": ""})),
        &[Cut],
        "> POST https://one/v3/numbered
         = Unknown Transport: POST /v3/numbered: the connection was lost after sending began",
    );
    // The caller may say so for operations that are not known.
    check(
        post(&pinned(), "v3/x", &numbered).repeatable("out_order_no"),
        &[Cut, Signed(200, "{}")],
        "> POST https://one/v3/x
         ~
         > POST https://one/v3/x
         = 200 by 5157",
    );
}

/// Where an operation knows a repeat by a header, that header makes it harmless, and nowhere else.
#[test]
fn a_key_of_idempotency_makes_a_repeat_harmless_where_it_is_looked_at() {
    let body = json!({"name": "x"});
    let twice = "> POST https://one/v3/merchants
         ~
         > POST https://one/v3/merchants
         = 200 by 5157";
    let script = [Cut, Signed(200, "{}")];
    check(post(&pinned(), "v3/merchants", &body).idempotency_key("K1"), &script, twice);
    check(post(&pinned(), "v3/merchants", &body).header("idempotency-key", "K1"), &script, twice);
    let (_, sent, _) = play(post(&pinned(), "v3/merchants", &body).idempotency_key("K1"), &script);
    assert!(sent.iter().all(|request| request.headers()["Idempotency-Key"] == "K1"));
    let once = |path: &str| {
        format!(
            "> POST https://one/{path}
             = Unknown Transport: POST /{path}: the connection was lost after sending began"
        )
    };
    check(post(&pinned(), "v3/merchants", &body), &[Cut], &once("v3/merchants"));
    check(post(&pinned(), "v3/x", &body).idempotency_key("K1"), &[Cut], &once("v3/x"));
    let call = post(&pinned(), "v3/merchants", &body).idempotency_key("K1").into_call().unwrap();
    assert_eq!(call.repeat, ["Idempotency-Key"]);
    assert!(post(&pinned(), "v3/merchants", &body).idempotency_key("").into_call().is_err());
}

#[test]
fn all_of_the_repeat_fields_must_be_given_and_one_of_each_choice() {
    let check = |body: Value, expected: &[&str]| {
        let request = Chain::new(pinned(), "v3/records").patch(&body);
        assert_eq!(request.into_call().unwrap().repeat, expected, "{body}");
    };
    check(json!({"card": "1", "a": [{"no": "1"}, {"no": "2"}]}), &["card", "a[].no"]);
    check(json!({"card": "1", "a": [], "b": [{"no": 1}]}), &["card", "b[].no"]);
    check(json!({"card": "1"}), &[]);
    check(json!({"card": "", "a": [{"no": "1"}]}), &[]);
    check(json!({"card": "1", "a": [{"no": "1"}, {"no": ""}]}), &[]);
}

#[test]
fn attempts_are_counted_and_end() {
    check(
        get(&pinned(), "v3/x"),
        &[Unreachable, Unreachable, Unreachable],
        "> GET https://one/v3/x
         ~
         > GET https://two/v3/x
         ~
         > GET https://one/v3/x
         = NotSent Transport: GET /v3/x: no connection to one could be made",
    );
    let (_, _, result) = play(get(&pinned(), "v3/x"), &[Cut, Cut, Cut]);
    let error = result.unwrap_err();
    assert_eq!((error.attempts(), error.outcome()), (3, Outcome::Unknown));
}

#[test]
fn an_earlier_attempt_that_may_have_taken_effect_is_not_forgotten() {
    let numbered = json!({"out_order_no": "1"});
    let ends = |script: &[Says], expected: Outcome| {
        let (_, _, result) = play(post(&pinned(), "v3/numbered", &numbered), script);
        assert_eq!(result.unwrap_err().outcome(), expected);
    };
    let refusal = Signed(400, r#"{"code":"INVALID_REQUEST","message":"x"}"#);
    // The first may have gone through; that the last was not sent or refused proves nothing.
    ends(&[Cut, Unreachable, Unreachable], Outcome::Unknown);
    ends(&[Cut, refusal.clone()], Outcome::Unknown);
    ends(&[Unsigned(502, ""), refusal.clone()], Outcome::Unknown);
    ends(&[Unreachable, refusal.clone()], Outcome::Refused);
    ends(&[Unreachable, Unreachable, Unreachable], Outcome::NotSent);
    // A read has no effect to lose.
    let (_, _, result) = play(get(&pinned(), "v3/x"), &[Cut, refusal]);
    assert_eq!(result.unwrap_err().outcome(), Outcome::Refused);
}

#[test]
fn rate_limits_are_waited_for() {
    check(
        get(&pinned(), "v3/x"),
        &[SlowDown(1), Signed(200, "{}")],
        "> GET https://one/v3/x
         ~
         > GET https://one/v3/x
         = 200 by 5157",
    );
    check(
        get(&pinned(), "v3/x"),
        &[SlowDown(60)],
        "> GET https://one/v3/x
         = Refused Unavailable: GET /v3/x: failed with 429 FREQUENCY_LIMITED",
    );
    // «does not mean not accepted»: protocol 03 §4.
    check(
        post(&pinned(), "v3/x", &json!({"a": 1})),
        &[SlowDown(1)],
        "> POST https://one/v3/x
         = Unknown Unavailable: POST /v3/x: failed with 429 FREQUENCY_LIMITED",
    );
}

#[test]
fn every_attempt_is_signed_afresh_and_otherwise_identical() {
    let handle = pinned();
    let request = post(&handle, "v3/numbered", &json!({"out_order_no": "1", "name": "张三"}));
    let (_, sent, _) = play(request, &[Cut, Signed(200, "{}")]);
    assert_eq!(sent[0].body(), sent[1].body());
    for request in &sent {
        let header = request.headers()[AUTHORIZATION].to_str().unwrap();
        let authorization = Authorization::parse(header).unwrap();
        let text = message::request(
            "POST",
            "/v3/numbered",
            &authorization.timestamp,
            &authorization.nonce,
            request.body(),
        );
        let key = vectors::merchant().signer().public_key().unwrap();
        assert!(key.verify(&text, &BASE64_STANDARD.decode(&authorization.signature).unwrap()));
        assert_eq!(request.headers()["wechatpay-serial"], vectors::platform_a().id());
        assert_eq!(request.headers()[USER_AGENT], "wechatpay-test/1");
    }
}

/// A context whose clock the test moves, and whose calls may take two seconds in all.
fn hurried() -> (Nobody, Arc<FixedClock>) {
    let clock = Arc::new(FixedClock::at(NOW));
    let shared = Shared(Arc::clone(&clock));
    let handle = changed(vec![vectors::platform_a()], false, |context| {
        context.clock = Arc::new(shared);
        context.retry.budget = Some(Duration::from_secs(2));
    });
    (handle, clock)
}

#[test]
fn the_budget_is_for_all_attempts_together() {
    use crate::{Clock as _, TimeLeft};
    let (handle, clock) = hurried();
    let mut exchange = get(&handle, "v3/x").into_exchange().unwrap();
    let left = |step: Step| match step {
        Step::Send { request, .. } => request.extensions().get::<TimeLeft>().copied(),
        _ => panic!("it must send"),
    };
    assert_eq!(left(exchange.step()), Some(TimeLeft(Duration::from_secs(2))));
    clock.set(NOW + 1);
    exchange.receive(Cut.answer());
    assert!(matches!(exchange.step(), Step::Wait(_)));
    assert_eq!(left(exchange.step()), Some(TimeLeft(Duration::from_secs(1))));
    clock.set(NOW + 2);
    exchange.receive(Cut.answer());
    let Step::Done(Err(error)) = exchange.step() else { panic!("there is no time left") };
    assert_eq!((error.attempts(), error.outcome()), (2, Outcome::Unknown));
    assert_eq!(error.hint(), Some(NO_TIME));
    assert_eq!(clock.now(), NOW + 2);

    // The pause took longer than it should have.
    let mut exchange = get(&handle, "v3/x").into_exchange().unwrap();
    assert!(matches!(exchange.step(), Step::Send { .. }));
    exchange.receive(Unreachable.answer());
    assert!(matches!(exchange.step(), Step::Wait(_)));
    clock.set(NOW + 60);
    let Step::Done(Err(error)) = exchange.step() else { panic!("there is no time left") };
    assert_eq!((error.attempts(), error.outcome()), (1, Outcome::NotSent));
    assert!(error.is_timeout());
}

#[test]
fn a_call_may_have_a_budget_of_its_own() {
    let (handle, _) = hurried();
    let send = |request: Request<Nobody, Value>| match request.into_exchange().unwrap().step() {
        Step::Send { request, .. } => {
            request.extensions().get::<crate::TimeLeft>().map(|left| left.0)
        }
        _ => panic!("it must send"),
    };
    assert_eq!(send(get(&handle, "v3/x")), Some(Duration::from_secs(2)));
    let longer = Duration::from_secs(9);
    assert_eq!(send(get(&handle, "v3/x").budget(longer)), Some(longer));
    assert_eq!(send(get(&pinned(), "v3/x").budget(longer).typed()), Some(longer));
    // A minute unless somebody says otherwise.
    assert_eq!(send(get(&pinned(), "v3/x")), Some(Duration::from_secs(60)));
    let endless = changed(vec![vectors::platform_a()], false, |context| {
        context.retry.budget = None;
    });
    assert_eq!(send(get(&endless, "v3/x")), None);
    let years = Duration::from_secs(10 * 366 * 86_400);
    assert!(send(get(&pinned(), "v3/x").budget(Duration::MAX)) > Some(years));
}

/// What a refusal to wait costs: the pause that the server asked for is told, not taken.
#[test]
fn a_pause_that_does_not_fit_is_left_to_the_caller() {
    let (handle, _) = hurried();
    let (_, _, result) = play(get(&handle, "v3/x"), &[SlowDown(3)]);
    let error = result.unwrap_err();
    assert_eq!(error.retry_after(), Some(Duration::from_secs(3)));
    assert_eq!((error.attempts(), error.hint()), (1, Some(NO_TIME)));
}

#[test]
fn attempts_are_right_however_it_ends() {
    let script = [Unreachable, Cut, Signed(200, r#"{"a":1}"#)];
    let (_, _, result) = play(get(&pinned(), "v3/x"), &script);
    let answer = result.unwrap();
    assert_eq!(answer.attempts, 3);
    let signer = vectors::merchant();
    let error = answer.clone().decode::<Vec<u8>>(&[], signer.signer()).unwrap_err();
    assert_eq!((error.outcome(), error.attempts()), (Outcome::Accepted, 3));
    assert_eq!(answer.decode::<Value>(&[], signer.signer()).unwrap().attempts(), 3);
}
