//! The content of a notification that is sent by hand: the catalogue's example of its event, with what
//! is known of an order in it.

use std::cmp::Reverse;

use serde_json::{Map, Value};
use wechatpay_catalogue::{Event, catalogue};

use crate::engine::list::Listed;

/// What a notification of an event holds.
#[derive(Debug)]
pub(super) struct Filled {
    /// As on the wire: some events bear the type of another.
    pub(super) event_type: String,
    pub(super) original_type: Option<String>,
    pub(super) summary: String,
    pub(super) resource: Map<String, Value>,
}

/// Fills an event; `None` if the catalogue has no event of this type.
///
/// Several families may have events of one type: the one that shows most of the order is meant.
pub(super) fn filled(event_type: &str, mchid: &str, order: Option<&Listed>) -> Option<Filled> {
    let mut known = known(mchid, order);
    let families = catalogue().families().iter();
    let events = families.flat_map(|family| &family.events);
    let meant = events.filter(|event| event.event_type == event_type);
    // Of equals the first, hence the `Reverse`.
    let event = meant.min_by_key(|event| Reverse(fits(event, &known)))?;
    let object = event.resource.as_ref().and_then(|name| catalogue().object(name));
    let states = object.into_iter().flat_map(|object| &object.fields).map(|field| &field.name);
    let states = states.filter(|name| name.ends_with("state") || name.ends_with("status"));
    if let Some(order) = order {
        for name in states {
            known.entry(name.as_str()).or_insert_with(|| order.state.as_str().into());
        }
    }
    let resource = match &event.resource {
        Some(name) => catalogue().sample_with(name, &Value::Object(known)),
        // Nobody has published what it holds.
        None => Value::Object(order.map(|_| known).unwrap_or_default()),
    };
    let also = event.also.as_ref();
    Some(Filled {
        event_type: also.map_or(&event.event_type, |also| &also.event_type).clone(),
        original_type: also.map(|also| also.original_type.clone()),
        summary: event.title.zh.clone(),
        resource: resource.as_object().cloned().unwrap_or_default(),
    })
}

/// Members that any notification of the merchant may have.
fn known(mchid: &str, order: Option<&Listed>) -> Map<String, Value> {
    let mut known = Map::new();
    for name in ["mchid", "mch_id", "sp_mchid", "combine_mchid"] {
        known.insert(name.to_owned(), mchid.into());
    }
    if let Some(order) = order {
        known.extend(order.shown.as_object().cloned().unwrap_or_default());
    }
    known
}

/// How many of the members are in the event's resource.
fn fits(event: &Event, known: &Map<String, Value>) -> usize {
    let object = event.resource.as_ref().and_then(|name| catalogue().object(name));
    object.map_or(0, |object| known.keys().filter(|name| object.field(name).is_some()).count())
}
