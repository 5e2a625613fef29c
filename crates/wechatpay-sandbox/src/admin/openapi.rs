//! The admin calls as OpenAPI 3.1, made of their table.

use serde_json::{Map, Value, json};

use super::{
    routes::PREFIX,
    table::{Kind, Member, ROWS, Row},
};

/// The whole description, for a sandbox that listens at `base_url`.
pub(super) fn document(base_url: &str) -> Value {
    let mut paths = Map::new();
    for row in ROWS {
        let path = paths.entry(format!("{PREFIX}{}", row.template)).or_insert_with(|| json!({}));
        path[row.method.as_str().to_ascii_lowercase()] = operation(row);
    }
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Admin calls of the WeChat Pay sandbox",
            "version": env!("CARGO_PKG_VERSION"),
            "description": "What users, banks, time and WeChat Pay itself do. Nothing is signed; \
                            the sandbox guards nothing and listens on loopback.",
        },
        "servers": [{ "url": base_url }],
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

fn operation(row: &Row) -> Value {
    let mut parameters = vec![json!({ "$ref": "#/components/parameters/merchant" })];
    parameters.extend(row.variables().map(|name| {
        let mut schema = json!({ "type": "string" });
        if name == "action" {
            schema["enum"] = row.actions.into();
        }
        json!({ "name": name, "in": "path", "required": true, "schema": schema })
    }));
    parameters.extend(row.query.iter().map(|member| {
        json!({
            "name": member.name, "in": "query", "required": false,
            "description": member.says, "schema": { "type": type_name(member.kind) },
        })
    }));
    let mut operation = json!({
        "operationId": operation_id(row),
        "summary": row.summary,
        "tags": [row.template.split('/').next()],
        "parameters": parameters,
        "responses": {
            "200": {
                "description": "Done",
                "content": { "application/json": { "schema": {
                    "type": "object", "required": row.answer,
                } } },
            },
            "4XX": { "$ref": "#/components/responses/refusal" },
        },
    });
    if !row.body.is_empty() {
        let members = row.body.iter().map(|member| (member.name.to_owned(), schema(member)));
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
fn operation_id(row: &Row) -> String {
    let words = row.template.split(|c: char| !c.is_ascii_alphanumeric());
    let words: Vec<_> = words.filter(|word| !word.is_empty()).collect();
    format!("{}_{}", row.method.as_str().to_ascii_lowercase(), words.join("_"))
}
