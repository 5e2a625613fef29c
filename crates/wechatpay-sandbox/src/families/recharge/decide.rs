//! The state machine of a recharge: `RECHARGING` → `SUCCESS` | `CLOSED` (protocol 16 §6.4).

use super::{Channel, Charge, Event, Recharge, Returned, Stage, State, Terms};
use crate::engine::{
    Decide, ErrorNumber, Given, Now, Reason, Refusal, check_length, check_notify_url, check_number,
    check_range,
};

/// What somebody wants to happen.
#[derive(Debug, Clone)]
pub enum Command {
    /// The merchant asks for it.
    Ask {
        /// What is asked for.
        terms: Box<Terms>,
        /// A fresh 微信支付充值单号.
        recharge_id: String,
    },
    /// The payer pays.
    Pay {
        /// How; the first that is offered if left out.
        channel: Option<Channel>,
    },
    /// The merchant gives it up.
    Close,
    /// The bank gets money back that was not what was asked for.
    Return(Returned),
}

impl Decide for Recharge {
    type Command = Command;

    fn act(state: &State, command: Command, now: Now) -> Result<Vec<Event>, Refusal> {
        match command {
            Command::Ask { terms, recharge_id } => {
                terms.check()?;
                match &state.0 {
                    None => Ok(vec![Event::Asked { terms: *terms, recharge_id, at: now.0 }]),
                    Some(known) if known.terms == *terms => Ok(Vec::new()),
                    Some(_) => Err(Refusal::new(
                        Reason::InvalidRequest,
                        ErrorNumber::DIFFERS,
                        "商户单号已存在，且请求参数与首次不一致",
                    )),
                }
            }
            Command::Pay { channel } => {
                let known = existing(state)?;
                let offered = &known.terms.available_recharge_channels;
                let channel = channel.or(offered.first().copied());
                let channel = channel.unwrap_or(Channel::BankTransfer);
                if !offered.is_empty() && !offered.contains(&channel) {
                    return Err(Refusal::field("/channel", None, "不是可用的充值渠道"));
                }
                match known.stage {
                    Stage::Recharging => Ok(vec![Event::Arrived { channel, at: now.0 }]),
                    Stage::Success => Ok(Vec::new()),
                    Stage::Closed => Err(wrong_state()),
                }
            }
            Command::Close => match existing(state)?.stage {
                Stage::Recharging => Ok(vec![Event::Closed { at: now.0 }]),
                Stage::Closed => Ok(Vec::new()),
                Stage::Success => Err(wrong_state()),
            },
            Command::Return(returned) => {
                let known = existing(state)?;
                let id = &returned.recharge_returned_id;
                let is_done = known.returned.iter().any(|of| of.recharge_returned_id == *id);
                let event = Event::Returned(Returned { at: now.0, ..returned });
                Ok((!is_done).then_some(event).into_iter().collect())
            }
        }
    }
}

impl Terms {
    fn check(&self) -> Result<(), Refusal> {
        check_number("/out_recharge_no", &self.out_recharge_no, 64)?;
        check_range("/recharge_amount/amount", self.recharge_amount.amount.0, 1, i64::MAX)?;
        if self.recharge_amount.currency != "CNY" {
            let given = Given::from(self.recharge_amount.currency.as_str());
            let pointer = "/recharge_amount/currency";
            return Err(Refusal::field(pointer, given, "境内商户只支持CNY"));
        }
        if let Some(remark) = &self.remark {
            check_length("/remark", remark, 256)?;
        }
        match &self.notify_url {
            Some(url) => check_notify_url("/notify_url", url, 256),
            None => Ok(()),
        }
    }
}

fn existing(state: &State) -> Result<&Charge, Refusal> {
    let none = || Refusal::new(Reason::NotFound, ErrorNumber::NOT_THERE, "记录不存在");
    state.0.as_ref().ok_or_else(none)
}

fn wrong_state() -> Refusal {
    let text = "当前充值单状态不支持该操作";
    Refusal::new(Reason::InvalidRequest, ErrorNumber::WRONG_STATE, text)
}
