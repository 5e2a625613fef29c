//! Applications: apply, query, correct; and what a sub-merchant may do.

use std::sync::Arc;

use serde::Serialize;

use super::{
    ApplicationState, Command, H5Application, Request, Sort, State, Terms, View, WebsiteState,
    decide::no_application,
};
use crate::engine::{AlternateKey, Answer, Call, Failure, Stream, vanished};

#[derive(Serialize)]
struct Permission<'a> {
    sub_mchid: &'a str,
    authorization_state: &'static str,
}

/// `POST …/applications`.
pub(super) async fn apply(call: &Call<'_>, sort: Sort) -> Result<Answer, Failure> {
    let terms: Terms = call.body_as()?;
    let mchid = call.merchant.mchid.clone();
    let applyment_id = format!("2000{}", call.backend.random.digits(10));
    let own = terms.out_applyment_id.as_deref();
    let owner = match own {
        Some(number) => {
            let key = AlternateKey::key("out_applyment_id", number);
            call.backend.store.owner(&stream_of(&mchid, ""), &key)?
        }
        None => None,
    };
    let stream = owner.unwrap_or_else(|| stream_of(&mchid, &applyment_id));
    let applyment_id = applyment_id.parse().unwrap_or_default();
    let command = Command::Apply { mchid, sort, terms: Box::new(terms), applyment_id };
    show(&*call.change::<H5Application>(&stream, command).await?)
}

/// `GET …/applications/{applyment_id}`.
pub(super) async fn find(call: &Call<'_>, sort: Sort) -> Result<Answer, Failure> {
    call.query()?.finish()?;
    show(&*of_sort(call, sort).await?)
}

/// `PATCH …/applications/{applyment_id}`.
pub(super) async fn correct(call: &Call<'_>, sort: Sort) -> Result<Answer, Failure> {
    let terms: Terms = call.body_as()?;
    of_sort(call, sort).await?;
    let command = Command::Correct(Box::new(terms));
    show(&*call.change::<H5Application>(&stream(call), command).await?)
}

/// The application that the path names, if it is of this sort.
async fn of_sort(call: &Call<'_>, sort: Sort) -> Result<Arc<State>, Failure> {
    let state = call.current::<H5Application>(&stream(call)).await?;
    match &state.0 {
        Some(request) if request.sort == sort => Ok(state),
        _ => Err(no_application().into()),
    }
}

/// `GET …/permission/{sub_mchid}`: by the newest approval. Which state follows from which site is
/// assumed.
pub(super) fn find_permission(call: &Call<'_>) -> Result<Answer, Failure> {
    call.query()?.finish()?;
    let sub_mchid = call.variable("sub_mchid");
    let mut authorization_state = "UNAUTHORIZED";
    let store = &call.backend.store;
    for stream in store.streams(stream_of(&call.merchant.mchid, "").scope())? {
        let state = store.load::<H5Application>(&stream)?.state;
        let is_meant = |request: &&Request| {
            request.sort == Sort::Permission
                && request.state == ApplicationState::Approved
                && request.terms.sub_mchid.as_deref() == Some(sub_mchid)
        };
        if let Some(request) = state.0.as_ref().filter(is_meant) {
            let is_up = request.terms.website_state == Some(WebsiteState::HasLaunched);
            if is_up || authorization_state == "UNAUTHORIZED" {
                authorization_state = if is_up { "FORMAL_AUTHORITY" } else { "AUTHORITY_TO_TEST" };
            }
        }
    }
    Answer::json(&Permission { sub_mchid, authorization_state })
}

pub(super) fn show(state: &State) -> Result<Answer, Failure> {
    Answer::json(&View::new(state.0.as_ref().ok_or_else(vanished)?))
}

pub(super) fn stream(call: &Call<'_>) -> Stream {
    stream_of(&call.merchant.mchid, call.variable("applyment_id"))
}

fn stream_of(mchid: &str, applyment_id: &str) -> Stream {
    Stream::new(&["h5-permission", mchid], applyment_id)
}
