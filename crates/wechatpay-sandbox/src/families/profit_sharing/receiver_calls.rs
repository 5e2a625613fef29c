//! Who may receive shares: add and delete.

use serde::{Deserialize, Serialize};

use super::{Change, Known, Receiver, ReceiverKind, Receivers, RelationType, Rolls, roll_of};
use crate::{
    engine::{Answer, Call, Failure, Personal, Refusal, Stream, vanished},
    families::pay::Payee,
};

/// The appids only serve to understand openids, which the sandbox takes as they are.
#[derive(Deserialize)]
struct Adding {
    sub_mchid: Option<String>,
    #[serde(rename = "appid")]
    _appid: String,
    #[serde(rename = "type")]
    kind: ReceiverKind,
    account: Personal,
    relation_type: RelationType,
    name: Option<Personal>,
    custom_relation: Option<String>,
}

#[derive(Deserialize)]
struct Deleting {
    sub_mchid: Option<String>,
    #[serde(rename = "appid")]
    _appid: String,
    #[serde(rename = "type")]
    kind: ReceiverKind,
    account: Personal,
}

#[derive(Serialize)]
struct Shown<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    sub_mchid: Option<&'a str>,
    #[serde(rename = "type")]
    kind: ReceiverKind,
    account: &'a Personal,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    relation_type: Option<RelationType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    custom_relation: Option<&'a str>,
}

/// The receivers of a payee.
pub(in crate::families) fn receivers_of(call: &Call<'_>, payee: &Payee) -> Result<Rolls, Failure> {
    let stream = stream_of(&payee.mchid, payee.sub_mchid.as_deref());
    Ok((*call.backend.store.load::<Receivers>(&stream)?.state).clone())
}

/// What the list says of somebody whom a share names.
pub(in crate::families) fn known(
    rolls: &Rolls,
    kind: ReceiverKind,
    account: &Personal,
    name: Option<&Personal>,
) -> Known {
    match roll_of(rolls, kind, account) {
        None => Known::No,
        Some(Receiver { name: Some(known), .. }) if name.is_some_and(|name| name != known) => {
            Known::OtherName
        }
        Some(_) => Known::Yes,
    }
}

/// `POST /v3/profitsharing/receivers/add`.
pub(super) async fn add(call: &Call<'_>) -> Result<Answer, Failure> {
    let body: Adding = call.body_as()?;
    let sub_mchid = body.sub_mchid;
    if matches!(body.relation_type, RelationType::Platform | RelationType::Others) {
        let issue = "不支持该关系类型";
        return Err(Refusal::field("/relation_type", None, issue).into());
    }
    let receiver = Receiver {
        kind: body.kind,
        account: body.account,
        name: body.name,
        relation_type: body.relation_type,
        custom_relation: body.custom_relation,
    };
    let rolls = keep(call, sub_mchid.as_deref(), Change::Added(receiver.clone())).await?;
    let kept = roll_of(&rolls, receiver.kind, &receiver.account).ok_or_else(vanished)?;
    Answer::json(&Shown {
        sub_mchid: sub_mchid.as_deref(),
        kind: kept.kind,
        account: &kept.account,
        name: call.sealed(kept.name.as_ref())?,
        relation_type: Some(kept.relation_type),
        custom_relation: kept.custom_relation.as_deref(),
    })
}

/// `POST /v3/profitsharing/receivers/delete`.
pub(super) async fn delete(call: &Call<'_>) -> Result<Answer, Failure> {
    let Deleting { sub_mchid, kind, account, .. } = call.body_as()?;
    let deleted = Change::Deleted { kind, account: account.clone() };
    keep(call, sub_mchid.as_deref(), deleted).await?;
    Answer::json(&Shown {
        sub_mchid: sub_mchid.as_deref(),
        kind,
        account: &account,
        name: None,
        relation_type: None,
        custom_relation: None,
    })
}

pub(in crate::families) async fn keep(
    call: &Call<'_>,
    sub_mchid: Option<&str>,
    wanted: Change,
) -> Result<std::sync::Arc<Rolls>, Failure> {
    let stream = stream_of(&call.merchant.mchid, sub_mchid);
    call.change::<Receivers>(&stream, wanted).await
}

/// The stream of those who may receive shares of the payments of a merchant, or of its sub-merchant.
fn stream_of(mchid: &str, sub_mchid: Option<&str>) -> Stream {
    Stream::new(&["profit-sharing-receivers", mchid], sub_mchid.unwrap_or(mchid))
}
