//! The admin calls as OpenAPI 3.1, made of their rows.

use serde_json::{Map, Value, json};

use super::{routes::Asked, table::ACTS};
use crate::{
    engine::{AdminCall, Answer, Backend, Failure, Kind, Member},
    gateway::ADMIN,
};

/// `GET /_sandbox/openapi.json`.
pub(super) fn openapi(asked: &Asked<'_>) -> Result<Answer, Failure> {
    let backend = asked.call.backend;
    let own = ACTS.iter().map(|act| (act.template, act.method, operation(act)));
    let of_families = backend.families.acts().map(|act| (act.template, act.method, operation(act)));
    let mut paths = Map::new();
    for (template, method, operation) in own.chain(of_families) {
        let path = paths.entry(format!("{ADMIN}{template}")).or_insert_with(|| json!({}));
        path[method.name().to_ascii_lowercase()] = operation;
    }
    Answer::json(&document(backend, &paths))
}

fn document(backend: &Backend, paths: &Map<String, Value>) -> Value {
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Admin calls of the WeChat Pay sandbox",
            "version": env!("CARGO_PKG_VERSION"),
            "description": "What users, banks, time and WeChat Pay itself do. Nothing is signed; \
                            the sandbox guards nothing and listens on loopback.",
        },
        "servers": [{ "url": backend.settings.base_url }],
        "x-event-types": backend.families.notices().collect::<Vec<_>>(),
        "paths": paths,
        "components": {
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
        },
    })
}

fn operation<P: Copy>(act: &AdminCall<P>) -> Value {
    let mut parameters = vec![json!({ "$ref": "#/components/parameters/merchant" })];
    parameters.extend(act.variables().map(|name| {
        let mut schema = json!({ "type": "string" });
        if name == "action" {
            schema["enum"] = act.actions.into();
        }
        json!({ "name": name, "in": "path", "required": true, "schema": schema })
    }));
    parameters.extend(act.query.iter().map(|member| {
        json!({
            "name": member.name, "in": "query", "required": false,
            "description": member.says, "schema": { "type": type_name(member.kind) },
        })
    }));
    let mut operation = json!({
        "operationId": operation_id(act),
        "summary": act.summary,
        "tags": [act.template.split('/').next()],
        "parameters": parameters,
        "responses": {
            "200": {
                "description": "Done",
                "content": { "application/json": { "schema": {
                    "type": "object", "required": act.answer,
                } } },
            },
            "4XX": { "$ref": "#/components/responses/refusal" },
        },
    });
    if !act.body.is_empty() {
        let members = act.body.iter().map(|member| (member.name.to_owned(), schema(member)));
        operation["requestBody"] = json!({
            "required": false,
            "content": { "application/json": { "schema": {
                "type": "object", "properties": members.collect::<Map<_, _>>(),
            } } },
        });
    }
    operation
}

fn schema(member: &Member) -> Value {
    json!({ "type": type_name(member.kind), "description": member.says })
}

fn type_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Text => "string",
        Kind::Integer => "integer",
        Kind::Number => "number",
        Kind::Flag => "boolean",
        Kind::List => "array",
        Kind::Object => "object",
    }
}

/// Method and path as one word, such as `get_merchants_mchid_settings`.
fn operation_id<P>(act: &AdminCall<P>) -> String {
    let words = act.template.split(|c: char| !c.is_ascii_alphanumeric());
    let words: Vec<_> = words.filter(|word| !word.is_empty()).collect();
    format!("{}_{}", act.method.name().to_ascii_lowercase(), words.join("_"))
}
