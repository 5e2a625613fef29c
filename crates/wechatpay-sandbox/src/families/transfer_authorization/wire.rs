//! Authorisations: ask, query, close.

use std::sync::Arc;

use super::{
    Authorization, CloseReason, Command, Identity, State, Terms, View,
    decide::{existing, no_authorization},
    sync_calls::sync,
    view::Created,
};
use crate::engine::{Answer, Call, Decide as _, Failure, Given, Location, Refusal, Stream};

/// `POST …/user-confirm-authorization`.
pub(super) async fn create(call: &Call<'_>) -> Result<Answer, Failure> {
    let terms: Terms = call.body()?.decode(Some(&call.opener()))?;
    let state = ask(call, terms, None).await?;
    Answer::json(&Created::new(existing(&state)?))
}

/// Asks the user, by itself or along the way of a transfer.
pub(super) async fn ask(
    call: &Call<'_>,
    terms: Terms,
    with_bill: Option<&str>,
) -> Result<Arc<State>, Failure> {
    let random = &call.backend.random;
    let identity = Identity {
        authorization_id: format!("1310{}", random.digits(28)),
        package_info: random.text(64),
    };
    let stream = stream_of(&call.merchant.mchid, &terms.out_authorization_no);
    sync(call.backend, &stream, call.now()).await?;
    let (key, now) = (terms.user_key(), call.now());
    let decide = |view: crate::engine::View<'_, State>| {
        let command = Command::Ask {
            mchid: call.merchant.mchid.clone(),
            terms: Box::new(terms.clone()),
            identity: identity.clone(),
            with_bill: with_bill.map(str::to_owned),
            is_taken: view.is_held_elsewhere(&key)?,
        };
        Ok(Authorization::decide(view.state, command, now)?)
    };
    Ok(call.transact::<Authorization>(&stream, now, decide).await?)
}

/// `GET …/out-authorization-no/{out_authorization_no}`.
pub(super) async fn find(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut query = call.query()?;
    let has_token = match query.text("is_display_authorization").as_deref() {
        None | Some("false") => false,
        Some("true") => true,
        Some(other) => {
            let name = "is_display_authorization";
            let given = Given::from(other);
            return Err(Refusal::at(Location::Query, name, given, "应为布尔值").into());
        }
    };
    query.finish()?;
    let state = current(call, &stream(call)).await?;
    Answer::json(&View::new(existing(&state)?, has_token))
}

/// `GET …/partner/user-confirm-authorizations/{out_authorization_no}`.
pub(super) async fn find_partners(call: &Call<'_>) -> Result<Answer, Failure> {
    call.query()?.finish()?;
    let state = current(call, &stream(call)).await?;
    Answer::json(&View::for_partner(existing(&state)?))
}

/// `POST …/close`.
pub(super) async fn close(call: &Call<'_>) -> Result<Answer, Failure> {
    let state = closed(call).await?;
    Answer::json(&View::new(existing(&state)?, false))
}

/// The same for a partner.
pub(super) async fn close_partners(call: &Call<'_>) -> Result<Answer, Failure> {
    let state = closed(call).await?;
    Answer::json(&View::for_partner(existing(&state)?))
}

async fn closed(call: &Call<'_>) -> Result<Arc<State>, Failure> {
    if !call.request.body.is_empty() {
        call.body()?.finish()?;
    }
    let stream = stream(call);
    current(call, &stream).await?;
    let command = Command::Close(CloseReason::CloseViaMchApi);
    call.change::<Authorization>(&stream, command).await
}

/// The state of an authorisation, after its transfer and time have had their effect.
pub(super) async fn current(call: &Call<'_>, stream: &Stream) -> Result<Arc<State>, Failure> {
    sync(call.backend, stream, call.now()).await?;
    call.current::<Authorization>(stream).await
}

/// The authorisation with an id.
pub(super) fn by_id(call: &Call<'_>, authorization_id: &str) -> Result<Stream, Failure> {
    let any = stream_of(&call.merchant.mchid, "");
    let key = format!("authorization_id/{authorization_id}");
    call.backend.store.owner(&any, &key)?.ok_or_else(|| no_authorization().into())
}

pub(super) fn stream(call: &Call<'_>) -> Stream {
    stream_of(&call.merchant.mchid, call.variable("out_authorization_no"))
}

pub(super) fn stream_of(mchid: &str, out_authorization_no: &str) -> Stream {
    Stream::new(&[AUTHORIZATION, mchid], out_authorization_no)
}

/// The scope of all authorisations.
pub(super) const AUTHORIZATION: &str = "transfer_authorization";
