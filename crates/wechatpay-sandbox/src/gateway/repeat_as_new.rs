//! The fault `no-deduplication`: a repeat is carried out once more under another number.
//!
//! The second one gets the number of the first with a mark and digits behind it, so that orders,
//! books and bills show both, and whoever reads the event log sees which belong together. The
//! caller gets the first one's answer: it cannot know.

use http::Method;
use serde_json::Value;

use super::route::{Route, dispatch};
use crate::engine::{Backend, Incoming, Merchant};

/// Carries a call out again that changed nothing, because its number was known.
pub(crate) async fn carry_out_again(
    backend: &Backend,
    merchant: &Merchant,
    request: &Incoming,
    route: Route,
) {
    let again = route.number().filter(|_| request.method == Method::POST);
    let again = again.and_then(|number| renumbered(backend, request, number));
    if let Some(again) = again {
        // Whatever it is refused for is nobody's business: it was not asked for.
        let _ = dispatch(backend, merchant, &again, route).await;
    }
}

/// The same request under a number that nobody knows.
fn renumbered(backend: &Backend, request: &Incoming, number: &str) -> Option<Incoming> {
    let mut body: Value = serde_json::from_slice(&request.body).ok()?;
    let member = body.get_mut(number)?;
    let first = member.as_str()?;
    *member = format!("{first}{MARK}{}", backend.random.digits(6)).into();
    Some(Incoming {
        method: request.method.clone(),
        target: request.target.clone(),
        headers: request.headers.clone(),
        body: body.to_string().into(),
        edge: request.edge.clone(),
    })
}

/// Letters only: every sort of number allows them.
const MARK: &str = "AGAIN";
