//! Operations: one path item for each template, one operation for each method.

use serde_json::{Map, Value, json};
use wechatpay_catalogue::model::{segments, variable};
use wechatpay_catalogue::{Catalogue, Operation};

use super::document::{bilingual, both};
use super::schemas;

/// All paths. Where templates differ only in the name of a variable, OpenAPI sees one path: the
/// first template stands for all, and an operation that cannot be told apart from another is one of
/// its `x-alternatives`.
pub(super) fn all(catalogue: &Catalogue) -> Value {
    let mut paths: Map<String, Value> = Map::new();
    let mut first: Vec<(String, String)> = Vec::new();
    for operation in catalogue.operations() {
        let skeleton = skeleton(&operation.template);
        let known = first.iter().find(|(known, _)| *known == skeleton);
        let template = known.map_or(&operation.template, |(_, template)| template).clone();
        first.push((skeleton, template.clone()));
        let method = operation.method.as_str().to_lowercase();
        let Value::Object(item) = paths.entry(template.clone()).or_insert_with(|| json!({})) else {
            continue;
        };
        match item.get_mut(&method) {
            Some(Value::Object(other)) => add_alternative(catalogue, other, operation),
            _ => {
                item.insert(method, described(catalogue, operation, &template));
            }
        }
    }
    Value::Object(paths)
}

/// The template without the names of its variables.
fn skeleton(template: &str) -> String {
    let bare = segments(template).map(|segment| variable(segment).map_or(segment, |_| "{}"));
    bare.collect::<Vec<_>>().join("/")
}

fn add_alternative(catalogue: &Catalogue, other: &mut Map<String, Value>, operation: &Operation) {
    let alternatives = other.entry("x-alternatives").or_insert_with(|| json!([]));
    if let Value::Array(list) = alternatives {
        let mut alternative = described(catalogue, operation, &operation.template);
        if let Value::Object(members) = &mut alternative {
            members.insert("x-path".to_owned(), operation.template.clone().into());
        }
        list.push(alternative);
    }
}

fn described(catalogue: &Catalogue, operation: &Operation, template: &str) -> Value {
    let Operation { title, doc, repeat, family, .. } = operation;
    let mut members = Map::new();
    let mut set = |name: &str, value: Value| members.insert(name.to_owned(), value);
    set("operationId", operation.id().into());
    set("summary", format!("{} {}", title.zh, title.en).into());
    if let Some(doc) = doc {
        set("description", both(doc).into());
    }
    set("tags", json!([family]));
    if operation.deprecated {
        set("deprecated", true.into());
    }
    if let Some(link) = &operation.link {
        set("externalDocs", json!({ "url": link, "description": "official page 官方文档" }));
    }
    let query = operation.query.as_ref().and_then(|name| catalogue.object(name));
    if let Some(groups) = query.map(|query| &query.either).filter(|groups| !groups.is_empty()) {
        // OpenAPI cannot say this of parameters.
        set("x-either", json!(groups));
    }
    let parameters = parameters(catalogue, operation, template);
    if !parameters.is_empty() {
        set("parameters", parameters.into());
    }
    if let Some(body) = body(catalogue, operation) {
        set("requestBody", body);
    }
    set("responses", responses(catalogue, operation));
    set("x-feature", family.as_str().into());
    set("x-title", bilingual(title));
    let request = operation.body.as_ref().or(operation.query.as_ref());
    let sealed = request.map(|name| catalogue.sealed(name)).unwrap_or_default();
    let opened = operation.reply.as_ref().map(|name| catalogue.sealed(name)).unwrap_or_default();
    let (errors, events) = (&operation.errors, &operation.notifies);
    let marks = [("x-sealed", &sealed), ("x-opened", &opened), ("x-repeat", repeat)];
    for (mark, list) in marks.into_iter().chain([("x-errors", errors), ("x-notifies", events)]) {
        if !list.is_empty() {
            set(mark, json!(list));
        }
    }
    for (mark, is_set) in [
        ("x-unsigned", operation.unsigned),
        ("x-download", operation.download),
        ("x-signed-digest", operation.signed_digest),
    ] {
        if is_set {
            set(mark, true.into());
        }
    }
    if let Some(part) = &operation.upload {
        set("x-upload", part.as_str().into());
    }
    Value::Object(members)
}

fn parameters(catalogue: &Catalogue, operation: &Operation, template: &str) -> Vec<Value> {
    let names = segments(template).filter_map(variable).zip(operation.variable_names());
    let in_path = names.map(|(name, own)| {
        let words = catalogue.variable_words(operation, own).map(both).unwrap_or_default();
        let mut parameter = json!({
            "name": name,
            "in": "path",
            "required": true,
            "description": words,
            "schema": { "type": "string" },
        });
        let example = catalogue.glossary().get(own).and_then(|entry| entry.example.as_ref());
        if let (Value::Object(members), Some(Value::String(example))) = (&mut parameter, example) {
            members.insert("example".to_owned(), example.as_str().into());
        }
        parameter
    });
    let query = operation.query.as_ref();
    let sample = query.map(|name| catalogue.request_sample(name)).unwrap_or_default();
    let object = query.and_then(|name| catalogue.object(name));
    let in_query = object.into_iter().flat_map(|object| &object.fields).map(|field| {
        let mut schema = schemas::member(catalogue, field);
        let about = schema.as_object_mut().and_then(|schema| schema.remove("description"));
        let mut parameter = json!({
            "name": field.name,
            "in": "query",
            "required": !field.optional,
            "description": about,
            "schema": schema,
        });
        // Of an either/or group the sample gives one member.
        if let (Some(members), Some(example)) = (parameter.as_object_mut(), sample.get(&field.name))
        {
            members.insert("example".to_owned(), example.clone());
        }
        parameter
    });
    in_path.chain(in_query).collect()
}

fn body(catalogue: &Catalogue, operation: &Operation) -> Option<Value> {
    let name = operation.body.as_ref();
    let Some(part) = &operation.upload else {
        let name = name?;
        let example = catalogue.request_sample(name);
        let content = json!({ "schema": schemas::named(name), "example": example });
        return Some(json!({ "required": true, "content": { "application/json": content } }));
    };
    let file = json!({
        "type": "string",
        "contentMediaType": "application/octet-stream",
        "description": "The file. 文件。",
    });
    let mut parts = Map::new();
    if let Some(name) = name {
        parts.insert("meta".to_owned(), schemas::named(name));
    }
    parts.insert(part.clone(), file);
    let required: Vec<&String> = parts.keys().collect();
    let schema = json!({ "type": "object", "required": required, "properties": parts });
    let mut content = json!({ "schema": schema });
    if let (Value::Object(content), true) = (&mut content, name.is_some()) {
        content.insert(
            "encoding".to_owned(),
            json!({ "meta": { "contentType": "application/json" } }),
        );
    }
    Some(json!({ "required": true, "content": { "multipart/form-data": content } }))
}

fn responses(catalogue: &Catalogue, operation: &Operation) -> Value {
    let title = both(&operation.title);
    let done = match (&operation.reply, operation.download) {
        (_, true) => {
            let file = json!({ "schema": { "type": "string", "format": "binary" } });
            (
                "200",
                json!({ "description": title, "content": { "application/octet-stream": file } }),
            )
        }
        (Some(name), false) => {
            let content =
                json!({ "schema": schemas::named(name), "example": catalogue.sample(name) });
            ("200", json!({ "description": title, "content": { "application/json": content } }))
        }
        (None, false) => ("204", json!({ "description": title })),
    };
    let refused = json!({ "$ref": "#/components/responses/Refusal" });
    json!({ done.0: done.1, "default": refused })
}

#[cfg(test)]
mod tests {
    use super::*;

    const TWINS: &str = r#"
        prefix = "/v3/probe"
        title = { zh = "探", en = "probe" }
        endpoint = [
          { post = "/{id}/cancel", name = "cancel_by_id", title = { zh = "甲", en = "a" } },
          { post = "/{code}/cancel", name = "cancel_by_code", title = { zh = "乙", en = "b" } },
          { get = "/{code}/cancel", name = "find", title = { zh = "丙", en = "c" } },
          { get = "/{code}", name = "other", title = { zh = "丁", en = "d" } },
        ]
    "#;

    #[test]
    fn templates_that_differ_in_names_only_are_one_path() {
        let catalogue = Catalogue::read(&[("probe", TWINS)], "").expect("readable");
        let paths = all(&catalogue);
        let names: Vec<&String> = paths.as_object().expect("an object").keys().collect();
        assert_eq!(names, ["/v3/probe/{id}/cancel", "/v3/probe/{code}"]);
        let item = &paths["/v3/probe/{id}/cancel"];
        assert_eq!(item["post"]["operationId"], "probe.cancel_by_id");
        let alternative = &item["post"]["x-alternatives"][0];
        assert_eq!(alternative["operationId"], "probe.cancel_by_code");
        assert_eq!(alternative["x-path"], "/v3/probe/{code}/cancel");
        assert_eq!(alternative["parameters"][0]["name"], "code");
        // A parameter is called what the path calls it.
        assert_eq!(item["get"]["operationId"], "probe.find");
        assert_eq!(item["get"]["parameters"][0]["name"], "id");
    }
}
