//! JSON that a transport may deliver and that no value can hold: half a character, a number beyond
//! all types, nesting without end. Nothing panics, and what became of the call is always told.

use serde_json::value::RawValue;
use serde_json::{Value, json};
use wechatpay::{
    Blocking, Error, ErrorKind, Outcome,
    notify::{Receiver, RejectionCause},
    operation::Empty,
};

use crate::notifications;
use crate::support::{APIV3_KEY, Fake, Platform, believer, blocking_client};

/// Bodies that are JSON by their letters, and whether a tree of values can hold them.
fn bodies() -> Vec<(String, bool)> {
    let deep = |depth: usize| format!("{}1{}", "[".repeat(depth), "]".repeat(depth));
    vec![
        (r#"{"a":"\ud800"}"#.to_owned(), false),
        (r#"{"a":"\udc00\ud800"}"#.to_owned(), false),
        (r#"{"\ud800":1}"#.to_owned(), false),
        (r#"{"a":1e999}"#.to_owned(), false),
        (r#"{"a":-1e999}"#.to_owned(), false),
        (format!(r#"{{"a":{}}}"#, "9".repeat(5_000)), false),
        (format!(r#"{{"a":{}}}"#, deep(126)), true),
        (format!(r#"{{"a":{}}}"#, deep(129)), false),
        (format!(r#"{{"a":{}}}"#, deep(100_000)), false),
        (r#"{"a":1e-999,"a":18446744073709551616}"#.to_owned(), true),
        (r#"{"a":"\u0000\u202e"}"#.to_owned(), true),
    ]
}

/// Walks through the whole error, as logs do.
fn told(error: &Error) -> String {
    let (mut text, mut cause) = (format!("{error} {error:?}"), std::error::Error::source(error));
    while let Some(error) = cause {
        text = format!("{text} {error} {error:?}");
        cause = error.source();
    }
    text
}

#[test]
fn a_write_that_succeeded_is_known_to_have_succeeded() {
    for (body, fits) in bodies() {
        let (platform, answer) = (Platform::public_key(), body.clone());
        let fake = Fake::new(move |_| Ok(platform.answer(200, &answer)));
        let client = blocking_client(&fake);
        let post = || client["v3/x"].post(&json!({ "a": 1 }));
        match post().send() {
            Ok(_) => assert!(fits, "{body:.60}"),
            Err(error) => {
                assert!(!fits, "{body:.60}: {error}");
                assert_eq!(error.outcome(), Outcome::Accepted, "{body:.60}");
                assert_eq!((error.kind(), error.status()), (ErrorKind::Unreadable, Some(200)));
                assert!(error.request_id().is_some());
                assert!(told(&error).len() < 2_000);
            }
        }
        // Whoever wants the answer all the same gets its text.
        let raw = post().typed::<Box<RawValue>>().send().unwrap();
        assert_eq!(raw.get(), body);
        post().typed::<Empty>().send().unwrap();
    }
}

/// The gateway quotes the value that it refuses: what cannot be held is left out, not the code.
#[test]
fn a_refusal_is_read_as_far_as_it_can_be() {
    for (body, fits) in bodies() {
        let answer = format!(r#"{{"code":"PARAM_ERROR","message":"no","detail":{body}}}"#);
        // Nesting counts from the outside.
        let fits = fits && !body.contains(&"[".repeat(100));
        let platform = Platform::public_key();
        let fake = Fake::new(move |_| Ok(platform.answer(400, &answer)));
        let error = blocking_client(&fake)["v3/x"].post(&json!({})).send().unwrap_err();
        assert_eq!((error.outcome(), error.kind()), (Outcome::Refused, ErrorKind::Refused));
        let refusal = error.refusal().unwrap();
        assert_eq!((refusal.code.as_str(), refusal.message.as_str()), ("PARAM_ERROR", "no"));
        assert!(refusal.detail.is_some() || !fits, "{body:.60}");
        assert!(told(&error).len() < 20_000);
    }
    for whole in ["", "null", "[]", "\"\\ud800\"", "1e999", &"[".repeat(200_000)] {
        let (platform, whole) = (Platform::public_key(), whole.to_owned());
        let fake = Fake::new(move |_| Ok(platform.answer(400, &whole)));
        let error = blocking_client(&fake)["v3/x"].post(&json!({})).send().unwrap_err();
        assert_eq!(error.outcome(), Outcome::Refused);
    }
}

/// What is opened before it is read must not hide the outcome either.
#[test]
fn an_answer_with_sealed_fields_tells_its_outcome() {
    for (body, _) in bodies() {
        let (platform, answer) = (Platform::public_key(), body.clone());
        let fake = Fake::new(move |_| Ok(platform.answer(200, &answer)));
        let client = blocking_client(&fake);
        let answer = client["v3/merchant-service/complaints-v2"].get().send();
        if let Err(error) = answer {
            assert_eq!(error.outcome(), Outcome::Accepted, "{body:.60}");
        }
    }
}

#[test]
fn a_notification_is_refused_and_nothing_else() {
    let fake = Fake::always(500, "");
    let settings = believer::<Blocking>().apiv3_key(APIV3_KEY).fetch_certificates(false);
    let receiver = Receiver::from(settings.transport(fake).build().unwrap());
    let open = |body: &str| {
        let headers = Platform::public_key().answer(200, body).headers().clone();
        receiver.open(&headers, body.as_bytes())
    };
    for (body, fits) in bodies() {
        let rejection = open(&body).unwrap_err();
        assert_eq!(rejection.likely_cause(), &RejectionCause::NoEnvelope, "{body:.60}");
        let sealed = notifications::sealed(APIV3_KEY, "X", &body);
        match open(&sealed) {
            Ok(delivery) => {
                assert!(fits, "{body:.60}");
                assert!(delivery.notification.resource_as::<Value>().is_ok());
            }
            Err(rejection) => {
                assert!(!fits, "{body:.60}");
                assert_eq!(rejection.likely_cause(), &RejectionCause::NoResource, "{body:.60}");
            }
        }
    }
}
