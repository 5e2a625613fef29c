//! Where a provider is told of its brands' coupons.

use serde::{Deserialize, Serialize};

use crate::engine::{
    Aggregate, Answer, Call, Decide, Failure, Now, Refusal, Stream, check_notify_url, not_there,
    rfc3339, vanished,
};

/// The aggregate: the setting of one provider.
#[derive(Debug)]
pub(super) struct Setting;

/// What was set; `None` until something was.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct State(pub(super) Option<Address>);

/// An address, and since when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Address {
    pub(super) notify_url: String,
    pub(super) at: i64,
}

#[derive(Deserialize)]
struct Body {
    notify_url: String,
}

#[derive(Serialize)]
struct View<'a> {
    notify_url: &'a str,
    update_time: String,
}

impl Aggregate for Setting {
    type State = State;
    type Event = Address;

    fn kind(_event: &Address) -> &'static str {
        "product_coupon.address"
    }

    fn apply(_state: State, event: &Address) -> State {
        State(Some(event.clone()))
    }
}

impl Decide for Setting {
    type Command = String;

    fn act(state: &State, notify_url: String, now: Now) -> Result<Vec<Address>, Refusal> {
        check_notify_url("/notify_url", &notify_url, 255)?;
        let is_same = state.0.as_ref().is_some_and(|known| known.notify_url == notify_url);
        Ok(if is_same { Vec::new() } else { vec![Address { notify_url, at: now.0 }] })
    }
}

/// `POST …/notify-configs`.
pub(super) async fn set(call: &Call<'_>) -> Result<Answer, Failure> {
    let Body { notify_url } = call.body_as()?;
    let state = call.change::<Setting>(&stream(call), notify_url).await?;
    show(state.0.as_ref().ok_or_else(vanished)?)
}

/// `GET …/notify-configs`.
pub(super) fn find(call: &Call<'_>) -> Result<Answer, Failure> {
    call.query()?.finish()?;
    let state = call.backend.store.load::<Setting>(&stream(call))?.state;
    show(state.0.as_ref().ok_or_else(|| not_there("未设置通知地址"))?)
}

/// The address of the caller; without one, notifications go where the merchant as a whole is told.
pub(super) fn address(call: &Call<'_>) -> Result<Option<String>, Failure> {
    let state = call.backend.store.load::<Setting>(&stream(call))?.state;
    Ok(state.0.as_ref().map(|known| known.notify_url.clone()))
}

fn show(address: &Address) -> Result<Answer, Failure> {
    Answer::json(&View { notify_url: &address.notify_url, update_time: rfc3339(address.at) })
}

fn stream(call: &Call<'_>) -> Stream {
    Stream::new(&["product-coupon-address"], &call.merchant.mchid)
}
