//! What a platform does with a payment beyond sharing: subsidies (补差) and after-sales orders.

use serde::{Deserialize, Serialize};
use wechatpay_core::Fen;

use crate::engine::{
    Aggregate, AlternateKey, Decide, ErrorNumber, Given, Now, Reason, Refusal, check_length,
    check_range,
};

/// The aggregate: one payment, found by its 微信支付订单号.
#[derive(Debug)]
pub struct Extras;

/// The state of one payment; `None` until something of this sort happened to it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct State(pub Option<Granted>);

/// What happened to a payment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Granted {
    /// Whose payment it is.
    pub platform: Platform,
    /// Everything the platform added, oldest first.
    pub subsidies: Vec<Subsidy>,
    /// Everything that came back to it, oldest first.
    pub returns: Vec<SubsidyReturn>,
    /// Why no subsidy is waited for any more.
    pub cancelled: Option<String>,
    /// 售后分账.
    pub after_sales: Option<AfterSales>,
}

/// A platform and its second-level merchant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Platform {
    /// 电商平台商户号.
    pub mchid: String,
    /// 二级商户号.
    pub sub_mchid: String,
}

/// What a subsidy asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SubsidyTerms {
    /// 二级商户号.
    pub sub_mchid: String,
    /// 微信支付订单号.
    pub transaction_id: String,
    /// 补差金额 in fen.
    pub amount: Fen,
    /// 补差描述.
    pub description: String,
    /// The refund for which less is paid.
    pub refund_id: Option<String>,
    /// 商户补差单号, since it exists.
    pub out_subsidy_no: Option<String>,
}

/// A subsidy that was paid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Subsidy {
    /// What was asked for.
    pub terms: SubsidyTerms,
    /// 微信补差单号.
    pub subsidy_id: String,
    /// Unix second.
    pub at: i64,
}

/// What the return of a subsidy asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SubsidyReturnTerms {
    /// 二级商户号.
    pub sub_mchid: String,
    /// 商户补差回退单号.
    pub out_order_no: String,
    /// 微信支付订单号.
    pub transaction_id: String,
    /// The refund it goes with.
    pub refund_id: Option<String>,
    /// In fen.
    pub amount: Fen,
    /// 补差回退描述.
    pub description: String,
}

/// A subsidy that came back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SubsidyReturn {
    /// What was asked for.
    pub terms: SubsidyReturnTerms,
    /// 微信补差回退单号.
    pub subsidy_refund_id: String,
    /// Unix second.
    pub at: i64,
}

/// What an after-sales order asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AfterSalesTerms {
    /// 二级商户号.
    pub sub_mchid: String,
    /// 微信支付订单号.
    pub transaction_id: String,
    /// In fen.
    pub amount: Fen,
    /// `SERVICE_FEE_INCOME`.
    #[serde(rename = "type")]
    pub kind: String,
    /// `REFUND_TICKET`, `CHANGE_TICKET` or `RETURN_GOODS`.
    pub scene: String,
    /// The refund it goes with.
    pub refund_id: Option<String>,
}

/// An after-sales order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AfterSales {
    /// What was asked for.
    pub terms: AfterSalesTerms,
    /// Unix second.
    pub at: i64,
}

/// What somebody wants to happen.
#[derive(Debug, Clone)]
pub enum Command {
    /// 请求补差.
    Subsidise {
        /// Whose payment it is.
        platform: Platform,
        /// What is asked for.
        terms: SubsidyTerms,
        /// A fresh 微信补差单号.
        subsidy_id: String,
        /// What the order announced; nothing if it announced no subsidy.
        announced: Option<Fen>,
        /// Whether shares were made of the payment.
        is_shared: bool,
    },
    /// 请求补差回退.
    Return {
        /// What is asked for.
        terms: SubsidyReturnTerms,
        /// A fresh 微信补差回退单号.
        subsidy_refund_id: String,
    },
    /// 取消补差.
    Cancel {
        /// Whose payment it is.
        platform: Platform,
        /// Why.
        description: String,
    },
    /// 请求售后分账.
    AfterSales {
        /// Whose payment it is.
        platform: Platform,
        /// What is asked for.
        terms: AfterSalesTerms,
        /// The most it may be.
        most: Fen,
    },
}

/// What has happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Event {
    /// The platform paid a subsidy.
    Subsidised(Platform, Subsidy),
    /// A subsidy came back.
    Returned(SubsidyReturn),
    /// No subsidy is waited for any more.
    Cancelled(Platform, String),
    /// The platform took its after-sales share.
    AfterSales(Platform, AfterSales),
}

impl Aggregate for Extras {
    type State = State;
    type Event = Event;

    fn kind(event: &Event) -> &'static str {
        match event {
            Event::Subsidised(..) => "ecommerce.subsidised",
            Event::Returned(_) => "ecommerce.subsidy_returned",
            Event::Cancelled(..) => "ecommerce.subsidy_cancelled",
            Event::AfterSales(..) => "ecommerce.after_sales",
        }
    }

    fn apply(state: State, event: &Event) -> State {
        let begun = |platform: &Platform| Granted {
            platform: platform.clone(),
            subsidies: Vec::new(),
            returns: Vec::new(),
            cancelled: None,
            after_sales: None,
        };
        let mut granted = match (state.0, event) {
            (Some(granted), _) => granted,
            (
                None,
                Event::Subsidised(platform, _)
                | Event::Cancelled(platform, _)
                | Event::AfterSales(platform, _),
            ) => begun(platform),
            (None, Event::Returned(_)) => return State(None),
        };
        match event {
            Event::Subsidised(_, subsidy) => granted.subsidies.push(subsidy.clone()),
            Event::Returned(returned) => granted.returns.push(returned.clone()),
            Event::Cancelled(_, why) => granted.cancelled = Some(why.clone()),
            Event::AfterSales(_, order) => granted.after_sales = Some(order.clone()),
        }
        State(Some(granted))
    }

    fn alternate_keys(event: &Event, _after: &State) -> Vec<AlternateKey> {
        match event {
            Event::Returned(returned) => {
                let number = AlternateKey::key("out_order_no", &returned.terms.out_order_no);
                vec![AlternateKey::Take(number)]
            }
            _ => Vec::new(),
        }
    }
}

impl Decide for Extras {
    type Command = Command;

    fn act(state: &State, command: Command, now: Now) -> Result<Vec<Event>, Refusal> {
        let granted = state.0.as_ref();
        match command {
            Command::Subsidise { platform, terms, subsidy_id, announced, is_shared } => {
                check_amount(terms.amount)?;
                check_length("/description", &terms.description, 80)?;
                match granted.and_then(|granted| granted.of(&terms)) {
                    Some(known) if known.terms == terms => return Ok(Vec::new()),
                    Some(_) => return Err(number_used()),
                    None => {}
                }
                check_subsidy(granted, &terms, announced, is_shared)?;
                Ok(vec![Event::Subsidised(platform, Subsidy { terms, subsidy_id, at: now.0 })])
            }
            Command::Return { terms, subsidy_refund_id } => {
                check_amount(terms.amount)?;
                check_length("/description", &terms.description, 80)?;
                let granted = granted.ok_or_else(|| refuse("订单没有补差，不能回退"))?;
                let known = granted.returns.iter();
                let same = |known: &&SubsidyReturn| known.terms.out_order_no == terms.out_order_no;
                match known.clone().find(same) {
                    Some(known) if known.terms == terms => return Ok(Vec::new()),
                    Some(_) => return Err(number_used()),
                    None => {}
                }
                if terms.refund_id.is_none() {
                    return Err(Refusal::missing("/refund_id"));
                }
                if terms.amount > granted.left() {
                    return Err(not_enough("回退金额超过可回退的补差金额"));
                }
                Ok(vec![Event::Returned(SubsidyReturn { terms, subsidy_refund_id, at: now.0 })])
            }
            Command::Cancel { platform, description } => {
                check_length("/description", &description, 80)?;
                match granted {
                    Some(granted) if granted.cancelled.is_some() => Ok(Vec::new()),
                    Some(granted) if !granted.subsidies.is_empty() => {
                        Err(refuse("订单已补差，不能取消"))
                    }
                    _ => Ok(vec![Event::Cancelled(platform, description)]),
                }
            }
            Command::AfterSales { platform, terms, most } => {
                check_amount(terms.amount)?;
                match granted.and_then(|granted| granted.after_sales.as_ref()) {
                    Some(known) if known.terms == terms => return Ok(Vec::new()),
                    Some(_) => return Err(number_used()),
                    None => {}
                }
                if terms.amount > most {
                    return Err(not_enough("分账金额不足"));
                }
                Ok(vec![Event::AfterSales(platform, AfterSales { terms, at: now.0 })])
            }
        }
    }
}

fn check_subsidy(
    granted: Option<&Granted>,
    terms: &SubsidyTerms,
    announced: Option<Fen>,
    is_shared: bool,
) -> Result<(), Refusal> {
    let Some(announced) = announced else {
        return Err(refuse("该订单未传入补差金额，不能补差"));
    };
    if granted.is_some_and(|granted| granted.cancelled.is_some()) {
        return Err(refuse("订单已取消补差"));
    }
    if is_shared {
        return Err(refuse("订单已分账，不能补差"));
    }
    // Less than the order announced only together with a refund (protocol 16 §6.1).
    let is_right =
        terms.amount == announced || (terms.refund_id.is_some() && terms.amount < announced);
    if !is_right {
        let given = Given::from(terms.amount.0);
        return Err(Refusal::field("/amount", given, "与下单时的补差金额不一致"));
    }
    let paid: Fen = granted.into_iter().flat_map(|g| &g.subsidies).map(|s| s.terms.amount).sum();
    if paid + terms.amount > announced {
        return Err(refuse("订单已补差"));
    }
    Ok(())
}

impl Granted {
    /// The subsidy that a call repeats: by its number, or else the only one of the payment.
    #[must_use]
    pub fn of(&self, terms: &SubsidyTerms) -> Option<&Subsidy> {
        let mut known = self.subsidies.iter();
        known.find(|known| known.terms.out_subsidy_no == terms.out_subsidy_no)
    }

    /// What of the subsidies has not come back.
    #[must_use]
    pub fn left(&self) -> Fen {
        let paid: Fen = self.subsidies.iter().map(|subsidy| subsidy.terms.amount).sum();
        let back: Fen = self.returns.iter().map(|returned| returned.terms.amount).sum();
        paid - back
    }

    /// Whether the order no longer waits for a subsidy.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        self.cancelled.is_some() || !self.subsidies.is_empty()
    }
}

fn check_amount(amount: Fen) -> Result<(), Refusal> {
    check_range("/amount", amount.0, 1, i64::from(u32::MAX))
}

fn number_used() -> Refusal {
    refuse("商户单号已存在，且请求参数与首次不一致")
}

fn not_enough(text: &str) -> Refusal {
    Refusal::new(Reason::NotEnough, ErrorNumber::NOT_ENOUGH, text)
}

fn refuse(text: &str) -> Refusal {
    Refusal::new(Reason::InvalidRequest, ErrorNumber::AGAINST_RULES, text)
}
