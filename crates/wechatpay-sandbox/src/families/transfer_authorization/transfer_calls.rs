//! Transfers that ask for an authorisation along the way, and transfers under one.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use wechatpay_core::Fen;

use super::{
    Stage, Terms,
    decide::{existing, refuse},
    wire::{ask, by_id, current, stream_of},
};
use crate::{
    engine::{Answer, Call, Failure, Given, Personal, Refusal, vanished},
    families::transfer::{
        self, Created, CreatedForPartner, Report,
        wire::{start, view},
    },
};

/// What a transfer asks for along the way.
#[derive(Deserialize)]
struct Asking {
    authorization_info: Option<AuthorizationInfo>,
}

#[derive(Deserialize)]
struct AuthorizationInfo {
    user_display_name: String,
    out_authorization_no: String,
    authorization_notify_url: String,
}

/// A transfer whose user is the one of an authorisation.
#[derive(Deserialize)]
struct Sending {
    appid: String,
    out_bill_no: String,
    user_name: Option<Personal>,
    transfer_amount: Fen,
    transfer_remark: String,
    notify_url: Option<String>,
    user_recv_perception: Option<String>,
    transfer_scene_id: String,
    #[serde(rename = "transfer_scene_report_infos")]
    reports: Vec<Report>,
    authorization_id: Option<String>,
    out_authorization_no: Option<String>,
    sponsor_mchid: Option<String>,
    sub_mchid: Option<String>,
}

#[derive(Serialize)]
struct Offering<'a> {
    #[serde(flatten)]
    created: Created<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    user_display_name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    out_authorization_no: Option<&'a str>,
}

/// `POST …/transfer-bills/pre-transfer-with-authorization`.
pub(super) async fn create_with_authorization(call: &Call<'_>) -> Result<Answer, Failure> {
    let (state, offer) = offered(call).await?;
    let bill = state.0.as_ref().ok_or_else(vanished)?;
    Answer::json(&Offering {
        created: Created::new(bill),
        user_display_name: offer.as_ref().map(|offer| offer.user_display_name.as_str()),
        out_authorization_no: offer.as_ref().map(|offer| offer.out_authorization_no.as_str()),
    })
}

/// The same for a sub-merchant.
pub(super) async fn create_partners_with_authorization(call: &Call<'_>) -> Result<Answer, Failure> {
    let (state, _) = offered(call).await?;
    Answer::json(&CreatedForPartner::new(state.0.as_ref().ok_or_else(vanished)?))
}

async fn offered(
    call: &Call<'_>,
) -> Result<(Arc<transfer::State>, Option<AuthorizationInfo>), Failure> {
    let mut body = call.body()?;
    let offer = body.part::<Asking>(None)?.authorization_info;
    let bill: transfer::Terms = body.decode(Some(&call.opener()))?;
    let bill = transfer::Terms {
        asks_for: offer.as_ref().map(|offer| offer.out_authorization_no.clone()),
        ..bill
    };
    bill.check()?;
    if let Some(offer) = &offer {
        let stream = transfer::wire::stream_of_terms(&call.merchant.mchid, &bill);
        ask(call, offer.terms(&bill), Some(stream.name())).await?;
    }
    Ok((start(call, bill).await?, offer))
}

impl AuthorizationInfo {
    fn terms(&self, bill: &transfer::Terms) -> Terms {
        Terms {
            out_authorization_no: self.out_authorization_no.clone(),
            appid: bill.appid.clone(),
            openid: bill.openid.clone(),
            transfer_scene_id: bill.transfer_scene_id.clone(),
            user_display_name: self.user_display_name.clone(),
            user_recv_perception: bill.user_recv_perception.clone(),
            authorization_notify_url: self.authorization_notify_url.clone(),
        }
    }
}

/// `POST …/transfer-bills/transfer`: the user is not asked.
pub(super) async fn create_authorized(call: &Call<'_>) -> Result<Answer, Failure> {
    let asked: Sending = call.body()?.decode(Some(&call.opener()))?;
    let stream = match (&asked.authorization_id, &asked.out_authorization_no) {
        (Some(id), _) => by_id(call, id)?,
        (None, Some(number)) => stream_of(&call.merchant.mchid, number),
        (None, None) => {
            let issue = "authorization_id与out_authorization_no必须传一个";
            return Err(Refusal::field("/authorization_id", None, issue).into());
        }
    };
    let state = current(call, &stream).await?;
    let given = existing(&state)?;
    let bill = asked.terms(given);
    let known = transfer::wire::stream_of_terms(&call.merchant.mchid, &bill);
    let known = call.current::<transfer::Transfer>(&known).await?;
    // A repeat is the stored transfer, also when the authorisation has ended meanwhile.
    if known.0.is_none() {
        if given.stage != Stage::TakingEffect {
            return Err(refuse("授权单未生效或已关闭").into());
        }
        given.terms.check_bill(&bill)?;
    }
    let state = start(call, bill).await?;
    view(call, &state)
}

impl Terms {
    /// A transfer is of the appid and the scene that the user agreed to (assumed).
    fn check_bill(&self, bill: &transfer::Terms) -> Result<(), Refusal> {
        for (name, agreed, sent) in [
            ("/appid", &self.appid, &bill.appid),
            ("/transfer_scene_id", &self.transfer_scene_id, &bill.transfer_scene_id),
        ] {
            if agreed != sent {
                return Err(Refusal::field(name, Given::from(sent.as_str()), "与授权单不一致"));
            }
        }
        Ok(())
    }
}

impl Sending {
    fn terms(self, given: &super::Given) -> transfer::Terms {
        transfer::Terms {
            appid: self.appid,
            out_bill_no: self.out_bill_no,
            openid: given.terms.openid.clone(),
            user_name: self.user_name,
            transfer_amount: self.transfer_amount,
            transfer_remark: self.transfer_remark,
            notify_url: self.notify_url,
            user_recv_perception: self.user_recv_perception,
            transfer_scene_id: self.transfer_scene_id,
            reports: self.reports,
            receive_style: None,
            sub_mchid: self.sub_mchid,
            sponsor_mchid: self.sponsor_mchid,
            asks_for: None,
            authorized_by: Some(given.identity.authorization_id.clone()),
        }
    }
}
