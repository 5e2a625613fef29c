//! A coupon in a user's hands (用户商品券): what is true of it, and what events make of it.

use serde::{Deserialize, Serialize};
use wechatpay_core::Fen;

use crate::engine::{Aggregate, AlternateKey, Notice, Personal, rfc3339};

/// The aggregate: one coupon of one user, found by its code.
#[derive(Debug)]
pub struct UserCoupon;

/// The state of one code; `None` until it was sent.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct State(pub Option<Holding>);

/// A coupon that was sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holding {
    /// How it was made.
    pub making: Making,
    /// Where it stands.
    pub stage: Stage,
    /// The request that confirmed it, and when.
    pub confirmed: Option<Ticket>,
    /// How it was used last.
    pub usage: Option<Usage>,
    /// The request that gave the last use back, and when.
    pub returned: Option<Ticket>,
    /// The request that ended it, and when.
    pub deactivated: Option<Ticket>,
    /// Why it was ended.
    pub deactivate_reason: Option<String>,
}

/// How a coupon was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Making {
    /// The provider.
    pub mchid: String,
    /// 品牌ID.
    pub brand_id: String,
    /// 商品券ID.
    pub product_coupon_id: String,
    /// 批次ID.
    pub stock_id: String,
    /// 券Code.
    pub coupon_code: String,
    /// 公众账号ID.
    pub appid: String,
    /// The user.
    pub openid: Personal,
    /// 发券请求单号.
    pub send_request_no: String,
    /// By which way it was sent.
    pub send_channel: String,
    /// 自定义附加信息.
    pub attach: Option<String>,
    /// Marks, as JSON text.
    pub tags: Option<String>,
    /// Unix second of receiving.
    pub received_at: i64,
    /// Unix second from which on it is good.
    pub begins_at: i64,
    /// Unix second from which on it is not.
    pub ends_at: i64,
    /// Where the notification goes.
    pub notify_url: Option<String>,
}

/// 用户券状态.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Stage {
    /// The merchant has not confirmed it.
    Confirming,
    /// Confirmed, not usable yet.
    Pending,
    /// Usable.
    Effective,
    /// Used.
    Used,
    /// Over.
    Expired,
    /// The user deleted it.
    Deleted,
    /// The merchant ended it.
    Deactivated,
}

/// A request and its moment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ticket {
    /// 请求单号.
    pub request_no: String,
    /// Unix second.
    pub at: i64,
}

/// How a coupon was used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Usage {
    /// 核销请求单号.
    pub use_request_no: String,
    /// RFC 3339 as the merchant said.
    pub use_time: String,
    /// The order it was used for, as JSON text.
    pub order: String,
    /// Where.
    pub store_id: Option<String>,
    /// 优惠金额.
    pub saved_amount: Option<Fen>,
}

/// What has happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Event {
    /// It was sent.
    Sent(Making),
    /// The merchant confirmed it.
    Confirmed(Ticket),
    /// It became usable.
    Matured,
    /// The merchant redeemed it.
    Used(Usage),
    /// The merchant gave it back.
    Returned(Ticket),
    /// The merchant ended it.
    Deactivated {
        /// By which request.
        ticket: Ticket,
        /// Why.
        reason: String,
    },
    /// Its time is over.
    Expired,
    /// The user deleted it.
    Deleted,
}

impl Aggregate for UserCoupon {
    type State = State;
    type Event = Event;

    fn kind(event: &Event) -> &'static str {
        match event {
            Event::Sent(_) => "user_coupon.sent",
            Event::Confirmed(_) => "user_coupon.confirmed",
            Event::Matured => "user_coupon.matured",
            Event::Used(_) => "user_coupon.used",
            Event::Returned(_) => "user_coupon.returned",
            Event::Deactivated { .. } => "user_coupon.deactivated",
            Event::Expired => "user_coupon.expired",
            Event::Deleted => "user_coupon.deleted",
        }
    }

    fn apply(state: State, event: &Event) -> State {
        if let Event::Sent(making) = event {
            return State(Some(Holding {
                making: making.clone(),
                stage: Stage::Confirming,
                confirmed: None,
                usage: None,
                returned: None,
                deactivated: None,
                deactivate_reason: None,
            }));
        }
        State(state.0.map(|holding| advance(holding, event)))
    }

    /// What waits for time holds a claim on its moment: maturing once confirmed, expiring unless used.
    fn alternate_keys(event: &Event, after: &State) -> Vec<AlternateKey> {
        let Some(holding) = &after.0 else { return Vec::new() };
        let making = &holding.making;
        let begin = AlternateKey::due(making.begins_at, &format!("{}/b", making.code_key()));
        let end = AlternateKey::due(making.ends_at, &format!("{}/e", making.code_key()));
        match event {
            Event::Sent(_) => {
                let number = AlternateKey::key("send_request_no", &making.send_key());
                let code = AlternateKey::key("coupon_code", &making.code_key());
                vec![AlternateKey::Take(number), AlternateKey::Take(code), AlternateKey::Take(end)]
            }
            Event::Confirmed(_) if holding.stage == Stage::Pending => {
                vec![AlternateKey::Take(begin)]
            }
            Event::Matured => vec![AlternateKey::Free(begin)],
            Event::Returned(_) if holding.stage == Stage::Effective => {
                vec![AlternateKey::Take(end)]
            }
            Event::Confirmed(_) | Event::Returned(_) => Vec::new(),
            Event::Used(_) | Event::Deactivated { .. } | Event::Expired | Event::Deleted => {
                vec![AlternateKey::Free(begin), AlternateKey::Free(end)]
            }
        }
    }

    fn notices(event: &Event, _after: &State) -> Vec<Notice> {
        let Event::Sent(making) = event else { return Vec::new() };
        vec![Notice {
            mchid: making.mchid.clone(),
            event_type: "PRODUCT_COUPON_SP.SEND",
            original_type: "product_coupon",
            summary: "商品券领券通知",
            notify_url: making.notify_url.clone(),
            business_number: making.coupon_code.clone(),
            resource: Notice::resource(&NotificationView::new(making)),
        }]
    }
}

/// The resource of the notification.
#[derive(Serialize)]
struct NotificationView<'a> {
    brand_id: &'a str,
    coupon_code: &'a str,
    product_coupon_id: &'a str,
    stock_id: &'a str,
    appid: &'a str,
    openid: &'a Personal,
    receive_time: String,
    send_request_no: &'a str,
    send_channel: &'a str,
    valid_begin_time: String,
    valid_end_time: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    attach: Option<&'a str>,
}

impl<'a> NotificationView<'a> {
    fn new(making: &'a Making) -> Self {
        Self {
            brand_id: &making.brand_id,
            coupon_code: &making.coupon_code,
            product_coupon_id: &making.product_coupon_id,
            stock_id: &making.stock_id,
            appid: &making.appid,
            openid: &making.openid,
            receive_time: rfc3339(making.received_at),
            send_request_no: &making.send_request_no,
            send_channel: &making.send_channel,
            valid_begin_time: rfc3339(making.begins_at),
            valid_end_time: rfc3339(making.ends_at),
            attach: making.attach.as_deref(),
        }
    }
}

impl Making {
    /// What a sending is known by: its number is the brand's.
    pub(super) fn send_key(&self) -> String {
        format!("{}/{}", self.brand_id, self.send_request_no)
    }

    /// What a coupon is known by: codes are unique within a stock.
    pub(super) fn code_key(&self) -> String {
        format!("{}/{}", self.stock_id, self.coupon_code)
    }
}

fn advance(mut holding: Holding, event: &Event) -> Holding {
    let making = &holding.making;
    match event {
        Event::Sent(_) => {}
        Event::Confirmed(ticket) => {
            let is_usable = ticket.at >= making.begins_at;
            holding.stage = if is_usable { Stage::Effective } else { Stage::Pending };
            holding.confirmed = Some(ticket.clone());
        }
        Event::Matured => holding.stage = Stage::Effective,
        Event::Used(usage) => {
            holding.stage = Stage::Used;
            holding.usage = Some(usage.clone());
            holding.returned = None;
        }
        Event::Returned(ticket) => {
            let is_over = ticket.at >= making.ends_at;
            holding.stage = if is_over { Stage::Expired } else { Stage::Effective };
            holding.returned = Some(ticket.clone());
        }
        Event::Deactivated { ticket, reason } => {
            holding.stage = Stage::Deactivated;
            holding.deactivated = Some(ticket.clone());
            holding.deactivate_reason = Some(reason.clone());
        }
        Event::Expired => holding.stage = Stage::Expired,
        Event::Deleted => holding.stage = Stage::Deleted,
    }
    holding
}
