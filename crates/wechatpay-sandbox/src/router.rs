//! Which handler serves which operation of the catalogue.

use http::{Method, StatusCode};
use wechatpay_catalogue::{Method as Verb, Miss, catalogue};

use crate::{
    domain::payscore::Product::{Payafter, Smartretail},
    handlers::{self, Call},
    protocol::{Answer, Failure, Incoming, certificates},
    world::{Merchant, World},
};

/// An operation, and the path variables of this request.
#[derive(Clone)]
pub(crate) struct Route {
    operation: String,
    variables: Vec<(String, String)>,
    /// The member of the body by which a repeat is known, such as `out_refund_no`.
    number: Option<&'static str>,
}

/// An answer, and whether the call changed anything.
pub(crate) struct Dispatched {
    pub(crate) answer: Answer,
    pub(crate) has_changed: bool,
}

/// Checks 1 and 2 of dossier 01 §4.1: is the path known, and the method for it.
pub(crate) fn route(request: &Incoming) -> Result<Route, Failure> {
    let path = request.path();
    if LISTS.contains(&path) {
        return match request.method {
            Method::GET => Ok(Route {
                operation: CERTIFICATES.to_owned(),
                variables: Vec::new(),
                number: None,
            }),
            _ => Err(Failure::Bare(StatusCode::METHOD_NOT_ALLOWED)),
        };
    }
    let verb = verb(&request.method);
    let found = catalogue().find(verb.unwrap_or(Verb::Get), path);
    match (found, verb) {
        (Ok(found), Some(_)) => {
            let number = found.operation.repeat.first().map(String::as_str);
            Ok(Route { operation: found.operation.id(), variables: found.variables, number })
        }
        (Err(Miss::UnknownPath), _) => Err(Failure::Bare(StatusCode::NOT_FOUND)),
        (Ok(_), None) | (Err(Miss::UnknownMethod { .. }), _) => {
            Err(Failure::Bare(StatusCode::METHOD_NOT_ALLOWED))
        }
    }
}

impl Route {
    /// The id of the operation.
    pub(crate) fn operation(&self) -> &str {
        &self.operation
    }

    /// The member of the body by which a repeat is known.
    pub(crate) fn number(&self) -> Option<&'static str> {
        self.number
    }
}

/// Lets the handler of a route answer a verified request.
pub(crate) async fn dispatch(
    world: &World,
    merchant: &Merchant,
    request: &Incoming,
    route: Route,
) -> Result<Dispatched, Failure> {
    let operation = catalogue().operation(&route.operation);
    let call = Call::new(world, merchant, request, operation, route.variables);
    let answer = handle(&call, &route.operation).await?;
    Ok(Dispatched { answer, has_changed: call.has_changed.into_inner() })
}

async fn handle(call: &Call<'_>, operation: &str) -> Result<Answer, Failure> {
    match operation {
        CERTIFICATES => {
            let mut query = call.query()?;
            let algorithm = query.text("algorithm_type");
            query.finish()?;
            certificates(call.world, call.merchant, algorithm.as_deref())
        }
        "payscore-payafter.create_order" => handlers::create_order(call, Payafter).await,
        "payscore-payafter.find_order" => handlers::query_order(call, Payafter).await,
        "payscore-payafter.cancel_order" => handlers::cancel_order(call, Payafter).await,
        "payscore-payafter.complete_order" => handlers::complete_order(call, Payafter).await,
        "payscore-payafter.sync_order" => handlers::sync_order(call, Payafter).await,
        "payscore-smartretail.create_order" => handlers::create_order(call, Smartretail).await,
        "payscore-smartretail.find_order" => handlers::query_order(call, Smartretail).await,
        "payscore-smartretail.cancel_order" => handlers::cancel_order(call, Smartretail).await,
        "payscore-smartretail.complete_order" => handlers::complete_order(call, Smartretail).await,
        "payscore-smartretail.sync_order" => handlers::sync_order(call, Smartretail).await,
        "discount-card.create_card" => handlers::prepare_card(call).await,
        "discount-card.find_card" => handlers::card(call).await,
        "discount-card.add_user_records" => handlers::add_user_records(call).await,
        "discount-card.update_order" => handlers::update_discount_order(call).await,
        "discount-card.find_order" => handlers::discount_order(call).await,
        "discount-card.find_order_by_out_trade_no" => handlers::discount_order_by_trade(call).await,
        "edu-star.create_order" => handlers::redeem(call).await,
        "edu-star.list_orders" => handlers::redemptions(call).await,
        "edu-star.find_user_by_openid" => handlers::user_by_openid(call).await,
        "edu-star.find_user_by_qq" => handlers::user_by_qq(call).await,
        "security.send_echo" => handlers::echo(call).await,
        name if handlers::service_order::plays(name) => {
            handlers::service_order::answer(call, name).await
        }
        name if handlers::permission::plays(name) => handlers::permission::answer(call, name).await,
        name if handlers::transfer::plays(name) => handlers::transfer::answer(call, name).await,
        name if handlers::transfer_batch::plays(name) => {
            handlers::transfer_batch::answer(call, name).await
        }
        name if handlers::profit_sharing::plays(name) => {
            handlers::profit_sharing::answer(call, name).await
        }
        name if handlers::money::plays(name) => handlers::money::answer(call, name).await,
        operation => handlers::generic(call, operation).await,
    }
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

    use crate::protocol::Edge;

    use super::*;

    fn check(method: Method, target: &str, expected: Result<&str, u16>) {
        let request = Incoming {
            method,
            target: target.to_owned(),
            headers: HeaderMap::new(),
            body: Bytes::new(),
            edge: Edge::default(),
        };
        let found = route(&request).map(|route| route.operation).map_err(|failure| match failure {
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
