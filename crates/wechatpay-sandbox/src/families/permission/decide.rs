//! The state machine of a permission: prepared → opened by the user → closed by either side.

use super::{Event, Grant, Permission, Stage, State, Terms};
use crate::{
    engine::{
        Decide, ErrorNumber, Now, Personal, Reason, Refusal, check_length, check_notify_url,
        check_number,
    },
    families::payscore::rules::other_content,
};

/// What somebody wants to happen.
#[derive(Debug, Clone)]
pub enum Command {
    /// The merchant prepares it.
    Prepare {
        /// The merchant.
        mchid: String,
        /// What is asked for.
        terms: Terms,
    },
    /// The user agrees.
    Open {
        /// Who.
        openid: Personal,
        /// The same user under the sub-merchant's appid.
        sub_openid: Option<Personal>,
        /// The user has a permission in force under another code.
        has_other: bool,
    },
    /// The user or the merchant ends it.
    Close {
        /// Why, if the merchant does; required then.
        reason: Option<String>,
    },
    /// The user is about to agree under another code.
    Supersede,
}

impl Decide for Permission {
    type Command = Command;

    fn act(state: &State, command: Command, now: Now) -> Result<Vec<Event>, Refusal> {
        match command {
            Command::Prepare { mchid, terms } => {
                terms.check()?;
                match &state.0 {
                    None => Ok(vec![Event::Prepared { mchid, terms }]),
                    Some(grant) if grant.terms == terms => Ok(Vec::new()),
                    Some(_) => Err(other_content()),
                }
            }
            Command::Open { openid, sub_openid, has_other } => {
                open(existing(state)?, openid, sub_openid, has_other, now)
            }
            Command::Close { reason } => {
                if let Some(reason) = &reason {
                    check_length("/reason", reason, 50)?;
                }
                let grant = existing(state)?;
                match grant.stage {
                    Stage::Available => Ok(vec![Event::Closed { reason, at: now.0 }]),
                    Stage::Unavailable => Ok(Vec::new()),
                    Stage::Unbound => Err(refuse("用户未授权过该服务")),
                }
            }
            Command::Supersede => {
                let grant = existing(state)?;
                Ok(match (&grant.openid, grant.stage) {
                    (Some(openid), Stage::Unavailable) => {
                        let (openid, appid) = (openid.clone(), grant.terms.appid.clone());
                        vec![Event::Superseded { openid, appid }]
                    }
                    _ => Vec::new(),
                })
            }
        }
    }
}

fn open(
    grant: &Grant,
    openid: Personal,
    sub_openid: Option<Personal>,
    has_other: bool,
    now: Now,
) -> Result<Vec<Event>, Refusal> {
    if sub_openid.is_some() && grant.terms.sub_appid.is_none() {
        return Err(Refusal::field("/sub_openid", None, "商户未传入sub_appid"));
    }
    match grant.stage {
        Stage::Available if grant.openid.as_ref() == Some(&openid) => Ok(Vec::new()),
        Stage::Unbound if !has_other => {
            let appid = grant.terms.appid.clone();
            Ok(vec![Event::Opened { openid, appid, sub_openid, at: now.0 }])
        }
        Stage::Unbound | Stage::Available => Err(refuse("用户已授权过该服务")),
        Stage::Unavailable => Err(refuse("授权协议已解除")),
    }
}

impl Terms {
    fn check(&self) -> Result<(), Refusal> {
        check_length("/service_id", &self.service_id, 32)?;
        check_length("/appid", &self.appid, 32)?;
        for (pointer, text) in [("/sub_appid", &self.sub_appid), ("/sub_mchid", &self.sub_mchid)] {
            text.as_deref().map_or(Ok(()), |text| check_number(pointer, text, 32))?;
        }
        check_number("/authorization_code", &self.authorization_code, 32)?;
        match &self.notify_url {
            Some(url) => check_notify_url("/notify_url", url, 255),
            None => Ok(()),
        }
    }
}

/// The permission, if anything was prepared under this number.
fn existing(state: &State) -> Result<&Grant, Refusal> {
    state.0.as_ref().ok_or_else(|| {
        Refusal::new(Reason::ResourceNotExists, ErrorNumber::NOT_THERE, "授权协议不存在")
    })
}

fn refuse(text: &str) -> Refusal {
    Refusal::new(Reason::InvalidRequest, ErrorNumber::WRONG_STATE, text)
}
