//! Answers and their error bodies: unsigned ones are never believed, signed ones never misread.
//!
//! The first byte chooses the status, the second whether it is signed; the rest is the body.

use bytes::Bytes;
use wechatpay_core::{Answer, Call, Error, ErrorKind, Exchange, Method, Outcome, Step};

use crate::seeds;

pub(crate) fn run(bytes: &[u8]) {
    let [choice, sign, body @ ..] = bytes else { return };
    let status = STATUSES.get(usize::from(*choice) % STATUSES.len()).copied().unwrap_or(200);
    let is_signed = sign % 2 == 1;
    let result = exchange(status, is_signed, body);
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

fn exchange(status: u16, is_signed: bool, body: &[u8]) -> Result<Answer, Error> {
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
            Step::Send(_) => {
                let mut answer = http::Response::new(Bytes::copy_from_slice(body));
                *answer.status_mut() = http::StatusCode::from_u16(status).unwrap_or_default();
                if is_signed {
                    *answer.headers_mut() = seeds::signed(body);
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
