//! Answers and their error bodies: unsigned ones are never accepted, signed ones never misread.
//!
//! The first byte chooses the status, the second whether it is signed; the rest is the body.

use bytes::Bytes;
use wechatpay_core::{Answer, Call, Error, ErrorKind, Exchange, Method, Outcome, Step};

use crate::seeds;

pub(crate) fn run(bytes: &[u8]) {
    let [choice, sign, body @ ..] = bytes else { return };
    let status = STATUSES.get(usize::from(*choice) % STATUSES.len()).copied().unwrap_or(200);
    let is_signed = sign % 2 == 1;
    if is_signed {
        changed(status, *sign, body);
    }
    let signed = is_signed.then_some(body);
    let result = exchange(status, signed, body);
    if !is_signed {
        let Err(error) = result else { panic!("an unsigned answer was believed") };
        assert!(error.refusal().is_none(), "what nobody signed is a claim");
        assert_ne!(error.outcome(), Outcome::Refused, "it refuses nothing");
        return;
    }
    match (status, result) {
        (200..=299, Ok(answer)) => {
            assert_eq!(answer.body, body, "the body is handed on as it was signed");
            assert!(answer.verified_by.is_some());
        }
        (200..=299, Err(error)) => panic!("a signed answer was refused: {error}"),
        (_, Ok(_)) => panic!("{status} is no success"),
        (_, Err(error)) => {
            if error.kind() == ErrorKind::Refused {
                assert_eq!(error.refusal().map(|refusal| refusal.status), Some(status));
            }
            let printed = format!("{error} {error:?}");
            assert!(!printed.contains(SECRET), "what a detail says is not printed");
        }
    }
}

/// What was signed is another body than the one that came: nothing of it counts.
fn changed(status: u16, chance: u8, body: &[u8]) {
    let mut other = body.to_vec();
    let at = usize::from(chance) * other.len() / 256;
    match other.get_mut(at) {
        Some(byte) => *byte ^= 1 << (chance % 8),
        None => other.push(b' '),
    }
    let Err(error) = exchange(status, Some(body), &other) else {
        panic!("a changed answer was believed")
    };
    assert!(error.refusal().is_none(), "what was changed is a claim");
    assert_ne!(error.outcome(), Outcome::Refused, "it refuses nothing");
}

/// `signed` is the body that the headers sign, if they sign any.
fn exchange(status: u16, signed: Option<&[u8]>, body: &[u8]) -> Result<Answer, Error> {
    let call = Call {
        method: Method::Get,
        template: "/v3/x".to_owned(),
        path: "/v3/x".to_owned(),
        query: None,
        headers: Vec::new(),
        body: None,
        repeat: Vec::new(),
        sealed_with: None,
    };
    let mut exchange = Exchange::new(seeds::context(), call);
    for _ in 0..MOST_STEPS {
        match exchange.step() {
            Step::Done(result) => return result,
            Step::Wait(_) => {}
            Step::Send { .. } => {
                let mut answer = http::Response::new(Bytes::copy_from_slice(body));
                *answer.status_mut() = http::StatusCode::from_u16(status).unwrap_or_default();
                if let Some(signed) = signed {
                    *answer.headers_mut() = seeds::signed(signed);
                }
                exchange.receive(Ok(answer));
            }
        }
    }
    panic!("an exchange ends");
}

pub(crate) const STATUSES: [u16; 10] = [200, 204, 302, 400, 401, 403, 404, 429, 500, 503];

/// Stands in the `detail` of a seed.
pub(crate) const SECRET: &str = "oUpF8uMuAJOM2pxb1Q";

const MOST_STEPS: usize = 40;
