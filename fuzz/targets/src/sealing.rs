//! Sealing by path: exactly what a path leads to is sealed and nothing else, opened it is what it
//! was, and no body leaves with something in clear that has to be sealed, however it is spelled.
//!
//! The bytes are a body as JSON text.

use std::sync::{Arc, LazyLock};

use base64::prelude::{BASE64_STANDARD, Engine as _};
use serde_json::Value;
use wechatpay_core::{Blocking, Chain, Context, Fact, Facts, Kind, Method, sensitive};

use crate::members::{self, Member};
use crate::seeds;

pub(crate) fn run(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    if text.len() > LONGEST {
        return;
    }
    if let Ok(body) = serde_json::from_str::<Value>(text) {
        by_path(&body);
    }
    as_a_call(text);
}

fn by_path(plain: &Value) {
    let key = seeds::platform_key();
    let mut body = plain.clone();
    let before = members::of(&plain.to_string());
    let Ok(count) = sensitive::seal(&mut body, &PATHS, key, true) else { return };
    let after = members::of(&body.to_string());
    assert_eq!(before.len(), after.len(), "nothing comes or goes");
    let mut sealed = 0;
    for (was, is) in before.iter().zip(&after) {
        assert_eq!(was.path, is.path, "everything stays where it was");
        let must_be = is_named(was) && is_clear(was);
        assert_eq!(was.value != is.value, must_be, "{}", was.path);
        assert!(!must_be || !is_clear(is), "{} is not sealed", was.path);
        sealed += u32::from(must_be);
    }
    assert_eq!(count, sealed);
    assert!(!sensitive::has_plaintext(&body, &PATHS, true));
    if !before.iter().any(|member| is_named(member) && is_sealed(member)) {
        assert_eq!(sensitive::open(&mut body, &PATHS, seeds::platform_signer()).ok(), Some(count));
        assert_eq!(&body, plain, "opened, it is what it was");
    }
}

/// Of a call that may be stored or sent, every text in a sealed place is sealed.
fn as_a_call(text: &str) {
    let handle = Blocking::new(Arc::clone(&CONTEXT), Arc::new(seeds::NoNetwork));
    let request = Chain::new(handle, "/v3/x").request(Method::Post).json_text(text);
    let Ok(call) = request.into_call() else { return };
    let body = call.body.unwrap_or_default();
    for member in members::of(&body) {
        assert!(!is_named(&member) || !is_clear(&member), "{} left in clear", member.path);
    }
    let had_secret = members::of(text).iter().any(|member| is_named(member) && is_clear(member));
    if had_secret {
        assert_eq!(
            call.sealed_with.as_deref(),
            Some(seeds::platform_key().id()),
            "the key is named"
        );
    } else {
        assert_eq!(body, text, "a body with nothing to seal is kept to the byte");
    }
}

/// Whether one of the paths leads to it.
fn is_named(member: &Member) -> bool {
    PATHS.contains(&member.path.as_str())
}

fn is_clear(member: &Member) -> bool {
    match &member.value {
        Value::String(text) => !text.is_empty() && !is_sealed(member),
        _ => false,
    }
}

fn is_sealed(member: &Member) -> bool {
    let bytes = member.value.as_str().and_then(|text| BASE64_STANDARD.decode(text).ok());
    bytes.is_some_and(|bytes| bytes.len() == 256)
}

static CONTEXT: LazyLock<Arc<Context>> =
    LazyLock::new(|| Arc::new(seeds::context_with(Facts(&FACTS))));

static FACTS: [Fact; 1] = [Fact {
    method: Method::Post,
    template: "/v3/x",
    sealed: &PATHS,
    opened: &[],
    repeat: &[],
    unsigned: false,
    kind: Kind::Json,
}];

pub(crate) const PATHS: [&str; 4] = ["name", "payer.identity.number", "contacts[].phone", "a.b.c"];

const LONGEST: usize = 4 << 10;
