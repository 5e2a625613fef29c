//! A product coupon (商品券): the offer, without its stocks.

use serde::{Deserialize, Serialize};

use crate::engine::{
    Aggregate, AlternateKey, Decide, ErrorNumber, Now, Reason, Refusal, check_number,
};

/// The aggregate: one coupon, found by its brand and 创建请求单号.
#[derive(Debug)]
pub(super) struct Product;

/// The state of one number; `None` until a coupon was created under it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct State(pub(super) Option<Offer>);

/// A coupon that was created. It passes its audit at once (assumed).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Offer {
    pub(super) id: String,
    pub(super) brand_id: String,
    /// 创建请求单号.
    pub(super) out_request_no: String,
    /// Everything else that the merchant said, as JSON text in one fixed spelling.
    pub(super) said: String,
    /// What the merchant said of how it looks, if that was changed.
    pub(super) display: Option<String>,
    pub(super) deactivated: Option<Ended>,
}

/// How something was ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Ended {
    #[serde(rename = "deactivate_request_no")]
    pub(super) request_no: String,
    #[serde(rename = "deactivate_reason")]
    pub(super) reason: String,
    /// Unix second.
    pub(super) at: i64,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Event {
    Created { id: String, brand_id: String, out_request_no: String, said: String },
    Displayed { display: String },
    Deactivated(Ended),
}

/// What the merchant wants to happen.
#[derive(Debug, Clone)]
pub(super) enum Command {
    Create {
        id: String,
        brand_id: String,
        out_request_no: String,
        said: String,
    },
    /// Other looks, for coupons sent from now on.
    Display(String),
    Deactivate {
        request_no: String,
        reason: String,
    },
}

impl Aggregate for Product {
    type State = State;
    type Event = Event;

    fn kind(event: &Event) -> &'static str {
        match event {
            Event::Created { .. } => "product_coupon.created",
            Event::Displayed { .. } => "product_coupon.displayed",
            Event::Deactivated(_) => "product_coupon.deactivated",
        }
    }

    fn apply(state: State, event: &Event) -> State {
        if let Event::Created { id, brand_id, out_request_no, said } = event {
            return State(Some(Offer {
                id: id.clone(),
                brand_id: brand_id.clone(),
                out_request_no: out_request_no.clone(),
                said: said.clone(),
                display: None,
                deactivated: None,
            }));
        }
        State(state.0.map(|offer| match event {
            Event::Created { .. } => offer,
            Event::Displayed { display } => Offer { display: Some(display.clone()), ..offer },
            Event::Deactivated(ended) => Offer { deactivated: Some(ended.clone()), ..offer },
        }))
    }

    fn alternate_keys(event: &Event, _after: &State) -> Vec<AlternateKey> {
        match event {
            Event::Created { id, .. } => {
                vec![AlternateKey::Take(AlternateKey::key("product_coupon_id", id))]
            }
            _ => Vec::new(),
        }
    }
}

impl Decide for Product {
    type Command = Command;

    fn act(state: &State, command: Command, now: Now) -> Result<Vec<Event>, Refusal> {
        match (command, &state.0) {
            (Command::Create { id, brand_id, out_request_no, said }, None) => {
                check_number("/out_request_no", &out_request_no, 40)?;
                Ok(vec![Event::Created { id, brand_id, out_request_no, said }])
            }
            (Command::Create { said, .. }, Some(offer)) if offer.said == said => Ok(Vec::new()),
            (Command::Create { .. }, Some(_)) => Err(other_content()),
            (_, None) => Err(no_object()),
            (Command::Display(display), Some(offer)) => match &offer.deactivated {
                Some(_) => Err(ended()),
                None if offer.display.as_ref() == Some(&display) => Ok(Vec::new()),
                None => Ok(vec![Event::Displayed { display }]),
            },
            (Command::Deactivate { request_no, reason }, Some(offer)) => match &offer.deactivated {
                Some(_) => Ok(Vec::new()),
                None => Ok(vec![Event::Deactivated(Ended { request_no, reason, at: now.0 })]),
            },
        }
    }
}

pub(super) fn no_object() -> Refusal {
    let text = "当前访问对象不存在，请确认ID合法、属于当前品牌且由当前服务商创建";
    Refusal::new(Reason::InvalidRequest, ErrorNumber::COUPON_NO_OBJECT, text)
}

pub(super) fn other_content() -> Refusal {
    let text = "使用了相同单号，但与上次请求的数据不一致";
    Refusal::new(Reason::AlreadyExists, ErrorNumber::COUPON_DIFFERS, text)
}

pub(super) fn ended() -> Refusal {
    Refusal::new(Reason::InvalidRequest, ErrorNumber::WRONG_STATE, "商品券或批次已停用")
}
