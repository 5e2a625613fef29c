//! Types and enumerations as JSON schemas, named `family.Type`.

use serde_json::{Map, Value, json};
use wechatpay_catalogue::{Catalogue, Enum, Field, Name, Shape, Type};

use super::document::{bilingual, both};

/// Every type and enumeration, and the two the protocol itself has.
pub(super) fn all(catalogue: &Catalogue) -> Value {
    let mut schemas = Map::new();
    schemas.insert("Refusal".to_owned(), refusal());
    schemas.insert("Notification".to_owned(), notification());
    for family in catalogue.families() {
        for object in &family.types {
            schemas.insert(object.name.to_string(), structure(catalogue, object));
        }
        for declared in &family.enums {
            schemas.insert(declared.name.to_string(), enumeration(declared));
        }
    }
    Value::Object(schemas)
}

/// A reference to a schema.
pub(super) fn reference(name: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{name}") })
}

/// A reference to a type of the catalogue.
pub(super) fn named(name: &Name) -> Value {
    reference(&name.to_string())
}

/// The schema of a member or parameter, with its words.
pub(super) fn member(catalogue: &Catalogue, field: &Field) -> Value {
    let mut schema = shape(&field.shape);
    bounds(&mut schema, field);
    modes(&mut schema, field);
    if let (Value::Object(schema), Some(words)) = (&mut schema, catalogue.words(field)) {
        schema.insert("description".to_owned(), both(words).into());
    }
    schema
}

fn structure(catalogue: &Catalogue, object: &Type) -> Value {
    let mut schema = Map::new();
    schema.insert("type".to_owned(), "object".into());
    if let Some(doc) = &object.doc {
        schema.insert("description".to_owned(), both(doc).into());
    }
    let required = object.fields.iter().filter(|field| !field.optional);
    let required: Vec<&str> = required.map(|field| field.name.as_str()).collect();
    if !required.is_empty() {
        schema.insert("required".to_owned(), json!(required));
    }
    let members = object.fields.iter();
    let members = members.map(|field| (field.name.clone(), member(catalogue, field)));
    schema.insert("properties".to_owned(), Value::Object(members.collect()));
    schema.extend(either(object));
    Value::Object(schema)
}

/// Of each group one member is needed.
fn either(object: &Type) -> Option<(String, Value)> {
    // Validators want a required member declared where it is required.
    let member = |name: &String| json!({ "properties": { name: {} }, "required": [name], "additionalProperties": true });
    let any_of = |group: &Vec<String>| group.iter().map(member).collect();
    let groups: Vec<Value> = object.either.iter().map(any_of).collect();
    match groups.as_slice() {
        [] => None,
        [one] => Some(("anyOf".to_owned(), one.clone())),
        many => {
            let all = many.iter().map(|group| json!({ "anyOf": group })).collect();
            Some(("allOf".to_owned(), all))
        }
    }
}

/// Known values are hints: the platform adds values without asking, so any other is valid too.
fn enumeration(declared: &Enum) -> Value {
    let kind = if declared.numeric { "integer" } else { "string" };
    let value = |wire: &str| match wire.parse::<i64>() {
        Ok(number) if declared.numeric => json!(number),
        _ => json!(wire),
    };
    let known: Vec<Value> = declared.variants.iter().map(|v| value(&v.wire)).collect();
    let words = declared.variants.iter();
    let words: Map<String, Value> =
        words.map(|variant| (variant.wire.clone(), bilingual(&variant.words))).collect();
    let mut schema = json!({
        "anyOf": [{ "type": kind, "enum": known }, { "type": kind }],
        "x-enum": words,
    });
    if let (Value::Object(schema), Some(doc)) = (&mut schema, &declared.doc) {
        schema.insert("description".to_owned(), both(doc).into());
    }
    schema
}

fn shape(shape: &Shape) -> Value {
    match shape {
        Shape::String => json!({ "type": "string" }),
        Shape::Sensitive => json!({ "type": "string", "x-sealed": true }),
        Shape::Personal => json!({ "type": "string", "x-personal": true }),
        Shape::Int => json!({ "type": "integer", "format": "int64" }),
        Shape::Fen => json!({ "type": "integer", "format": "int64", "x-unit": "fen" }),
        Shape::Bool => json!({ "type": "boolean" }),
        Shape::Time => json!({ "type": "string", "format": "date-time" }),
        Shape::ServiceTime => json!({ "type": "string", "pattern": SERVICE_TIME }),
        Shape::Date => json!({ "type": "string", "format": "date" }),
        Shape::Any => json!({}),
        Shape::List(inner) => json!({ "type": "array", "items": self::shape(inner) }),
        Shape::Map(inner) => {
            json!({ "type": "object", "additionalProperties": self::shape(inner) })
        }
        Shape::Named(name) => named(name),
    }
}

/// The modes a member is in, and those that need it.
pub(super) fn modes(schema: &mut Value, field: &Field) {
    let Value::Object(schema) = schema else { return };
    for (mark, modes) in [("x-only", &field.only), ("x-required-in", &field.required_in)] {
        let modes: Vec<&str> = modes.iter().map(|mode| mode.as_str()).collect();
        if !modes.is_empty() {
            schema.insert(mark.to_owned(), json!(modes));
        }
    }
}

fn bounds(schema: &mut Value, field: &Field) {
    // A sealed text is longer on its way than what the limit is about.
    let words = match &field.shape {
        Shape::String | Shape::Personal => ("minLength", "maxLength"),
        Shape::List(_) => ("minItems", "maxItems"),
        Shape::Int | Shape::Fen => ("minimum", "maximum"),
        Shape::Sensitive => ("x-min-length", "x-max-length"),
        _ => return,
    };
    let Value::Object(schema) = schema else { return };
    for (word, bound) in [(words.0, field.min), (words.1, field.max)] {
        if let Some(bound) = bound {
            schema.insert(word.to_owned(), bound.into());
        }
    }
}

fn refusal() -> Value {
    json!({
        "type": "object",
        "description": "Why a request was refused. 请求被拒绝的原因。",
        "required": ["code", "message"],
        "properties": {
            "code": { "type": "string", "description": "For programs. 错误码，供程序判断。" },
            "message": { "type": "string", "description": "For people. 错误描述，供人阅读。" },
            "detail": { "description": "What exactly is wrong. 具体原因。" },
        },
    })
}

/// The envelope; what it says is encrypted in `resource.ciphertext`.
fn notification() -> Value {
    let text = |about: &str| json!({ "type": "string", "description": about });
    json!({
        "type": "object",
        "description": "A notification (回调通知); `x-resource` of the event is the schema of the \
                        decrypted resource. 解密后的内容见事件的 `x-resource`。",
        "required": ["id", "create_time", "event_type", "resource_type", "resource"],
        "properties": {
            "id": text("The same for all deliveries of one notification. 通知的唯一 ID。"),
            "create_time": { "type": "string", "format": "date-time" },
            "event_type": text("What happened. 通知类型。"),
            "resource_type": text("Always `encrypt-resource`. 通知数据类型。"),
            "summary": text("For people. 摘要。"),
            "resource": {
                "type": "object",
                "required": ["algorithm", "ciphertext", "nonce"],
                "properties": {
                    "algorithm": text("`AEAD_AES_256_GCM`, with the APIv3 key. 以 APIv3 密钥解密。"),
                    "original_type": text("Kind of the resource. 加密前的对象类型。"),
                    "ciphertext": text("Ciphertext and tag in base64. 密文，base64。"),
                    "associated_data": text("Authenticated with it; may be empty. 附加数据。"),
                    "nonce": text("Initialisation vector. 随机串。"),
                },
            },
        },
    })
}

const SERVICE_TIME: &str = "^([0-9]{8}([0-9]{6})?|OnAccept)$";

#[cfg(test)]
mod tests {
    use super::*;

    const PROBE: &str = r#"
        title = { zh = "探", en = "probe" }
        [type.Probe]
        name = { type = "sensitive", max = 9 }
        state = "State?"
        level = "[Level]"
        amount = { type = "fen", min = 1, doc = { zh = "金额", en = "Amount" } }
        sub_mchid = { type = "string?", only = ["partner", "bank"], required_in = "partner" }
        [type.Find]
        _either = [["a", "b"]]
        a = "string?"
        b = "string?"
        [type.Close]
        _either = [["a", "b"], ["b", "c"]]
        a = "string?"
        b = "string?"
        c = "string?"
        [enum.State]
        DONE = { zh = "完成", en = "done" }
        [enum.Level]
        _numeric = true
        2 = { zh = "二", en = "two", as = "Two" }
    "#;

    #[test]
    fn types_are_named_by_family_and_enumerations_stay_open() {
        let catalogue = Catalogue::read(&[("probe", PROBE)], "").expect("readable");
        let schemas = all(&catalogue);
        let expected = json!({
            "type": "object",
            "required": ["name", "level", "amount"],
            "properties": {
                "name": { "type": "string", "x-sealed": true, "x-max-length": 9 },
                "state": { "$ref": "#/components/schemas/probe.State" },
                "level": { "type": "array", "items": { "$ref": "#/components/schemas/probe.Level" } },
                "amount": { "type": "integer", "format": "int64", "x-unit": "fen", "minimum": 1,
                            "description": "Amount. 金额。" },
                "sub_mchid": { "type": "string", "x-only": ["partner", "bank"],
                               "x-required-in": ["partner"] },
            },
        });
        assert_eq!(schemas["probe.Probe"], expected);
        let one_of = |a, b| {
            let member = |name: &str| json!({ "properties": { name: {} }, "required": [name], "additionalProperties": true });
            json!([member(a), member(b)])
        };
        assert_eq!(schemas["probe.Find"]["anyOf"], one_of("a", "b"));
        let groups = json!([{ "anyOf": one_of("a", "b") }, { "anyOf": one_of("b", "c") }]);
        assert_eq!(schemas["probe.Close"]["allOf"], groups);
        let open =
            |kind: &str, value: Value| json!([{ "type": kind, "enum": [value] }, { "type": kind }]);
        assert_eq!(schemas["probe.State"]["anyOf"], open("string", json!("DONE")));
        assert_eq!(schemas["probe.Level"]["anyOf"], open("integer", json!(2)));
        assert_eq!(schemas["probe.State"]["x-enum"]["DONE"], json!({ "zh": "完成", "en": "done" }));
    }
}
