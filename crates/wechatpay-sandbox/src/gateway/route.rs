//! Which operation of the catalogue is meant, and who answers it.

use http::{Method, StatusCode};
use wechatpay_catalogue::{Method as Verb, Miss, Operation, catalogue};

use super::certificates::certificates;
use crate::engine::{Answer, Backend, Call, Failure, Incoming, Merchant};

/// An operation, and the path variables of this request.
#[derive(Debug, Clone)]
pub(crate) struct Route {
    /// `None` is the list of platform certificates, which the gateway answers itself.
    operation: Option<&'static Operation>,
    variables: Vec<(String, String)>,
}

/// An answer, and whether the call changed anything.
pub(crate) struct Dispatched {
    pub(crate) answer: Answer,
    pub(crate) has_changed: bool,
}

/// Checks 1 and 2 of protocol 01 §4.1: is the path known, and the method for it.
pub(crate) fn route(request: &Incoming) -> Result<Route, Failure> {
    let path = request.path();
    if LISTS.contains(&path) {
        return match request.method {
            Method::GET => Ok(Route { operation: None, variables: Vec::new() }),
            _ => Err(Failure::Bare(StatusCode::METHOD_NOT_ALLOWED)),
        };
    }
    let verb = verb(&request.method);
    let found = catalogue().find(verb.unwrap_or(Verb::Get), path);
    match (found, verb) {
        (Ok(found), Some(_)) => {
            Ok(Route { operation: Some(found.operation), variables: found.variables })
        }
        (Err(Miss::UnknownPath), _) => Err(Failure::Bare(StatusCode::NOT_FOUND)),
        (Ok(_), None) | (Err(Miss::UnknownMethod { .. }), _) => {
            Err(Failure::Bare(StatusCode::METHOD_NOT_ALLOWED))
        }
    }
}

impl Route {
    /// What the catalogue says of the operation.
    pub(crate) fn operation(&self) -> Option<&'static Operation> {
        self.operation
    }

    /// The id of the operation.
    pub(crate) fn id(&self) -> String {
        self.operation.map_or_else(|| CERTIFICATES.to_owned(), Operation::id)
    }

    /// The member of the body by which a repeat is known, such as `out_refund_no`.
    pub(crate) fn number(&self) -> Option<&'static str> {
        self.operation.and_then(|operation| operation.repeat.first()).map(String::as_str)
    }
}

/// Lets the family of a route answer a verified request.
pub(crate) async fn dispatch(
    backend: &Backend,
    merchant: &Merchant,
    request: &Incoming,
    route: Route,
) -> Result<Dispatched, Failure> {
    let call = Call::new(backend, merchant, request, route.operation, route.variables);
    let answer = match route.operation {
        None => certificates(&call),
        Some(operation) => {
            let play = backend.families.play(operation);
            play.ok_or(Failure::Broken("no family answers an operation"))?(&call).await
        }
    }?;
    Ok(Dispatched { answer, has_changed: call.has_changed.into_inner() })
}

fn verb(method: &Method) -> Option<Verb> {
    match *method {
        Method::GET => Some(Verb::Get),
        Method::POST => Some(Verb::Post),
        Method::PUT => Some(Verb::Put),
        Method::PATCH => Some(Verb::Patch),
        Method::DELETE => Some(Verb::Delete),
        _ => None,
    }
}

pub(crate) const CERTIFICATES: &str = "/v3/certificates";
/// Overseas gateways list the same certificates under paths of their own.
const LISTS: [&str; 3] = [CERTIFICATES, "/v3/global/certificates", "/hk/v3/certificates"];

#[cfg(test)]
mod tests {
    use bytes::Bytes;
    use http::HeaderMap;

    use crate::engine::Arrival;

    use super::*;

    fn check(method: Method, target: &str, expected: Result<&str, u16>) {
        let request = Incoming {
            method,
            target: target.to_owned(),
            headers: HeaderMap::new(),
            body: Bytes::new(),
            edge: Arrival::default(),
        };
        let found = route(&request).map(|route| route.id()).map_err(|failure| match failure {
            Failure::Bare(status) => status.as_u16(),
            _ => 0,
        });
        assert_eq!(found.as_deref().map_err(|status| *status), expected, "{target}");
    }

    #[test]
    fn unknown_paths_and_methods_are_told_apart() {
        check(Method::GET, "/v3/certificates?algorithm_type=RSA", Ok("/v3/certificates"));
        check(Method::POST, "/v3/certificates", Err(405));
        check(Method::GET, "/v3/global/certificates", Ok("/v3/certificates"));
        check(Method::GET, "/hk/v3/certificates", Ok("/v3/certificates"));
        check(Method::POST, "/v3/edu-star/orders", Ok("edu-star.create_order"));
        check(Method::PUT, "/v3/edu-star/orders", Err(405));
        check(Method::HEAD, "/v3/edu-star/orders", Err(405));
        check(Method::HEAD, "/v3/nowhere", Err(404));
        check(Method::GET, "/v3/payscore/payafter-orders//cancel", Err(404));
        check(Method::GET, "/", Err(404));
    }
}
