//! Notification events (回调通知) as the calls WeChat Pay makes to the merchant.

use serde_json::{Map, Value, json};
use wechatpay_catalogue::{Catalogue, Event, Family};

use super::document::{bilingual, both};
use super::schemas;

/// One entry for each event type.
pub(super) fn all(catalogue: &Catalogue) -> Value {
    let events = catalogue
        .families()
        .iter()
        .flat_map(|family| family.events.iter().map(move |event| (family, event)));
    let entry = |(family, event): (&Family, &Event)| {
        (event.event_type.clone(), json!({ "post": described(catalogue, family, event) }))
    };
    Value::Object(events.map(entry).collect())
}

fn described(catalogue: &Catalogue, family: &Family, event: &Event) -> Value {
    let mut members = Map::new();
    let mut set = |name: &str, value: Value| members.insert(name.to_owned(), value);
    set("operationId", format!("{}.{}", family.name, event.name).into());
    set("summary", format!("{} {}", event.title.zh, event.title.en).into());
    set("description", both(&event.title).into());
    set("tags", json!([family.name]));
    set("security", json!([]));
    let schema = schemas::reference("Notification");
    let content = json!({ "application/json": { "schema": schema } });
    set("requestBody", json!({ "required": true, "content": content }));
    set(
        "responses",
        json!({
            "204": { "description": "Received; 200 says the same. 已接收，200 亦可。" },
            "default": { "description": "Not received: it will be sent again. 未接收，将重发。" },
        }),
    );
    set("x-feature", family.name.as_str().into());
    set("x-title", bilingual(&event.title));
    if let Some(also) = &event.also {
        let other = json!({ "event_type": also.event_type, "original_type": also.original_type });
        set("x-also", other);
    }
    if let Some(resource) = &event.resource {
        set("x-resource", schemas::named(resource));
        set("x-resource-example", catalogue.sample(resource));
    }
    Value::Object(members)
}
