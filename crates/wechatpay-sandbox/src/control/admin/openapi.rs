//! The admin API as OpenAPI 3.1, made of what is said of each route.

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Map, Value, json};

use super::{
    asked::Asked,
    reply::{Replied, Reply},
    routes::Routes,
};
use crate::{engine::Verb, gateway::ADMIN};

pub(super) fn routes(routes: Routes) -> Routes {
    routes.on(Verb::Get, "openapi.json", "This description", openapi)
}

/// A document of OpenAPI.
#[derive(Serialize, JsonSchema)]
struct Document {
    openapi: &'static str,
    info: Value,
    servers: Value,
    #[serde(rename = "x-event-types")]
    event_types: Vec<&'static str>,
    paths: Map<String, Value>,
    components: Value,
}

async fn openapi(asked: Asked) -> Replied<Document> {
    let backend = asked.backend();
    let mut paths = Map::new();
    for described in asked.shared.described.iter() {
        let path = format!("{ADMIN}{}", described.template);
        let path = paths.entry(path).or_insert_with(|| json!({}));
        path[described.verb.name().to_ascii_lowercase()] = described.operation();
    }
    Ok(Reply(Document {
        openapi: "3.1.0",
        info: json!({
            "title": "Admin calls of the WeChat Pay sandbox",
            "version": env!("CARGO_PKG_VERSION"),
            "description": "What users, banks, time and WeChat Pay itself do. Nothing is signed; \
                            the sandbox guards nothing and listens on loopback.",
        }),
        servers: json!([{ "url": backend.settings.base_url }]),
        event_types: backend.families.notices().collect(),
        paths,
        components: json!({
            "parameters": { "merchant": {
                "name": "Wechatpay-Sandbox-Mchid", "in": "header", "required": false,
                "description": "The merchant (商户号) that is meant; the default one if absent",
                "schema": { "type": "string" },
            } },
            "responses": { "refusal": {
                "description": "Refused; nothing has changed",
                "content": { "application/json": { "schema": {
                    "type": "object",
                    "required": ["code", "message"],
                    "properties": { "code": { "type": "string" }, "message": { "type": "string" } },
                } } },
            } },
        }),
    }))
}
