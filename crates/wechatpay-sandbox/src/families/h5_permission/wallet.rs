//! What the platform does with an application.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{
    ApplicationState, Command, H5Application,
    wire::{show, stream},
};
use crate::engine::{Act, Answer, Call, Failure, no_such_act};

pub(super) const ACTS: &[Act] = &[Act::post(
    "h5-applications/{applyment_id}/{action}",
    "Be the platform: review, approve or reject an application for H5 payment or domains",
    |call| Box::pin(act(call)),
)
.acts(&["review", "approve", "reject"])
.body::<Acting>()];

#[derive(Deserialize, JsonSchema)]
struct Acting {
    /// The `audit_reject_detail`.
    detail: Option<String>,
}

async fn act(call: &Call<'_>) -> Result<Answer, Failure> {
    let Acting { detail } = call.act_as()?;
    let to = match call.variable("action") {
        "review" => ApplicationState::UnderReview,
        "approve" => ApplicationState::Approved,
        "reject" => ApplicationState::Rejected,
        _ => return Err(no_such_act()),
    };
    let detail = detail.filter(|_| to == ApplicationState::Rejected);
    show(&*call.change::<H5Application>(&stream(call), Command::Move { to, detail }).await?)
}
