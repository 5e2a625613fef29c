//! Which admin call is meant, for which merchant.

use std::sync::Arc;

use http::StatusCode;
use percent_encoding::percent_decode_str;

use super::table::ACTS;
use crate::{
    control::Control,
    engine::{
        AdminCall, Answer, AnswerFuture, Call, Failure, Incoming, Merchant, no_such_act, refused,
    },
    gateway::ADMIN,
};

/// An admin call, and everything that it may touch.
pub(crate) struct Asked<'a> {
    pub(crate) control: &'a Control,
    pub(crate) call: Call<'a>,
}

/// An admin call that is about no family.
pub(super) type Act = AdminCall<for<'a> fn(&'a Asked<'a>) -> AnswerFuture<'a>>;

/// Path variables by name.
type Variables = Vec<(String, String)>;

/// Answers an admin call.
pub(crate) async fn answer(control: &Control, request: &Incoming) -> Result<Answer, Failure> {
    let parts: Vec<String> = request
        .path()
        .trim_start_matches(ADMIN)
        .split('/')
        .map(|part| percent_decode_str(part).decode_utf8_lossy().into_owned())
        .collect();
    let backend = &*control.gateway.backend;
    let own = find(ACTS.iter(), request, &parts);
    let of_family = find(backend.families.acts(), request, &parts);
    let merchant = merchant(control, request, own.is_some() || of_family.is_some())?;
    let call = |variables| Call::new(backend, &merchant, request, None, variables);
    match (own, of_family) {
        (Some((act, variables)), _) => (act.play)(&Asked { control, call: call(variables) }).await,
        (None, Some((act, variables))) => (act.play)(&call(variables)).await,
        (None, None) => Err(no_such_act()),
    }
}

/// The call that a request means, and its path variables. Fixed parts go before variables:
/// `notifications/settle` is no notification called `settle`.
fn find<P: Copy + 'static>(
    acts: impl Iterator<Item = &'static AdminCall<P>>,
    request: &Incoming,
    parts: &[String],
) -> Option<(&'static AdminCall<P>, Variables)> {
    let fits = acts.filter(|act| act.method.is(&request.method));
    let bound = fits.filter_map(|act| Some((act, act.bind(parts)?)));
    bound.min_by_key(|(_, variables)| variables.len())
}

fn merchant(
    control: &Control,
    request: &Incoming,
    is_known: bool,
) -> Result<Arc<Merchant>, Failure> {
    if !is_known {
        return Err(no_such_act());
    }
    let backend = &control.gateway.backend;
    let none = || refused(StatusCode::NOT_FOUND, "NOT_FOUND", "no such merchant");
    match request.header("wechatpay-sandbox-mchid") {
        Some(mchid) => backend.merchant(mchid).ok_or_else(none),
        None => Ok(backend.first_merchant()),
    }
}
