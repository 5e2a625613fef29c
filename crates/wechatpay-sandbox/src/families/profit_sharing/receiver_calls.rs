//! Who may receive shares: add and delete.

use serde::Serialize;

use super::{
    Change, Known, Receiver, ReceiverKind, Receivers, RelationType, Rolls, change, roll_of,
};
use crate::{
    engine::{Answer, Call, Failure, Fields, Personal, Refusal, Stream, vanished},
    families::pay::Payee,
};

/// Whom a call names.
pub(super) struct Account {
    pub(super) kind: ReceiverKind,
    pub(super) account: Personal,
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

impl Account {
    /// Takes `type` and `account`.
    pub(super) fn read(fields: &mut Fields) -> Result<Self, Refusal> {
        let word = fields.required("type")?;
        let words = "MERCHANT_ID、PERSONAL_OPENID、PERSONAL_SUB_OPENID";
        let kind = ReceiverKind::read(&word)
            .ok_or_else(|| fields.not_one_of("type", word.as_str(), words))?;
        Ok(Self { kind, account: fields.required("account")?.into() })
    }
}

/// The receivers of a payee.
pub(super) fn of(call: &Call<'_>, payee: &Payee) -> Result<Rolls, Failure> {
    let stream = stream_of(&payee.mchid, payee.sub_mchid.as_deref());
    Ok((*call.world.store.load::<Receivers>(&stream)?.state).clone())
}

/// What the list says of somebody whom a share names.
pub(super) fn known(rolls: &Rolls, account: &Account, name: Option<&Personal>) -> Known {
    match roll_of(rolls, account.kind, &account.account) {
        None => Known::No,
        Some(Receiver { name: Some(known), .. }) if name.is_some_and(|name| name != known) => {
            Known::OtherName
        }
        Some(_) => Known::Yes,
    }
}

/// `POST /v3/profitsharing/receivers/add`.
pub(super) async fn add(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut body = call.body()?;
    let sub_mchid = head(&mut body)?;
    let account = Account::read(&mut body)?;
    let word = body.required("relation_type")?;
    let relation_type = RelationType::read(&word).ok_or_else(|| {
        body.not_one_of("relation_type", word.as_str(), "STORE、STAFF、…、CUSTOM")
    })?;
    let receiver = Receiver {
        kind: account.kind,
        account: account.account,
        name: call.opened(&mut body, "name")?,
        relation_type,
        custom_relation: body.text("custom_relation")?,
    };
    body.finish()?;
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
    let mut body = call.body()?;
    let sub_mchid = head(&mut body)?;
    let Account { kind, account } = Account::read(&mut body)?;
    body.finish()?;
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

/// What both calls begin with; gives the sub-merchant.
fn head(body: &mut Fields) -> Result<Option<String>, Refusal> {
    let sub_mchid = body.text("sub_mchid")?;
    body.required("appid")?;
    body.text("sub_appid")?;
    Ok(sub_mchid)
}

async fn keep(
    call: &Call<'_>,
    sub_mchid: Option<&str>,
    wanted: Change,
) -> Result<std::sync::Arc<Rolls>, Failure> {
    let stream = stream_of(&call.merchant.mchid, sub_mchid);
    call.change::<Receivers>(&stream, |rolls, _| change(rolls, wanted.clone())).await
}

/// The stream of those who may receive shares of the payments of a merchant, or of its sub-merchant.
fn stream_of(mchid: &str, sub_mchid: Option<&str>) -> Stream {
    Stream::new(&["profit-sharing-receivers", mchid], sub_mchid.unwrap_or(mchid))
}
