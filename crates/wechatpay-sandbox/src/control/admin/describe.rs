//! What is said of each call: from the types of its handler, or from the registration of a family.

use schemars::{JsonSchema, SchemaGenerator, generate::SchemaSettings};
use serde_json::{Value, json};

use super::{
    asked::{Asked, Body, Parameters},
    reply::Replied,
};
use crate::engine::{Act, Verb, variables};

/// One admin call, and how to describe it.
pub(super) struct Described {
    pub(super) verb: Verb,
    /// Behind `/_sandbox/`; variables stand in braces.
    pub(super) template: &'static str,
    summary: &'static str,
    by: By,
}

enum By {
    Types(fn(&mut Operation)),
    Act(&'static Act),
}

/// A handler that says by its types what it takes and gives; `I` are its arguments, as for axum.
pub(super) trait Describe<I> {
    /// Adds them to an operation.
    fn describe(operation: &mut Operation);
}

/// An argument of a handler that a description has something to say of.
pub(super) trait Argument {
    /// Adds it to an operation.
    fn describe(operation: &mut Operation);
}

/// An operation of OpenAPI that is being written.
pub(super) struct Operation {
    parameters: Vec<Value>,
    body: Option<Value>,
    answer: Value,
}

impl<F, R, T, M> Describe<(M, Asked)> for F
where
    F: Fn(Asked) -> R,
    R: Future<Output = Replied<T>>,
    T: JsonSchema,
{
    fn describe(operation: &mut Operation) {
        operation.answer = schema::<T>(SchemaSettings::for_serialize);
    }
}

impl<F, R, T, M, A> Describe<(M, Asked, A)> for F
where
    F: Fn(Asked, A) -> R,
    R: Future<Output = Replied<T>>,
    T: JsonSchema,
    A: Argument,
{
    fn describe(operation: &mut Operation) {
        operation.answer = schema::<T>(SchemaSettings::for_serialize);
        A::describe(operation);
    }
}

impl<T: JsonSchema> Argument for Body<T> {
    fn describe(operation: &mut Operation) {
        operation.body = Some(schema::<T>(SchemaSettings::for_deserialize));
    }
}

impl<T: JsonSchema> Argument for Parameters<T> {
    fn describe(operation: &mut Operation) {
        let schema = schema::<T>(SchemaSettings::for_deserialize);
        let properties = schema["properties"].as_object();
        operation.parameters.extend(properties.into_iter().flatten().map(|(name, schema)| {
            let mut schema = schema.clone();
            let description =
                schema.as_object_mut().and_then(|schema| schema.remove("description"));
            // A parameter is there or not; it is never null.
            if let Some(only) = schema["type"].as_array().and_then(|types| types.first()).cloned() {
                schema["type"] = only;
            }
            json!({
                "name": name, "in": "query", "required": false,
                "description": description, "schema": schema,
            })
        }));
    }
}

impl Described {
    pub(super) fn new<H: Describe<I>, I>(
        verb: Verb,
        template: &'static str,
        summary: &'static str,
    ) -> Self {
        Self { verb, template, summary, by: By::Types(H::describe) }
    }

    pub(super) fn act(act: &'static Act) -> Self {
        let Act { method: verb, template, summary, .. } = *act;
        Self { verb, template, summary, by: By::Act(act) }
    }

    /// As OpenAPI has it.
    pub(super) fn operation(&self) -> Value {
        let mut parts = Operation { parameters: Vec::new(), body: None, answer: Value::Null };
        match self.by {
            By::Types(describe) => describe(&mut parts),
            By::Act(act) => parts.describe_act(act),
        }
        let mut parameters = vec![json!({ "$ref": "#/components/parameters/merchant" })];
        parameters.extend(self.variables());
        parameters.extend(parts.parameters);
        let mut operation = json!({
            "operationId": self.id(),
            "summary": self.summary,
            "tags": [self.template.split('/').next()],
            "parameters": parameters,
            "responses": {
                "200": { "description": "Done", "content": content(&parts.answer) },
                "4XX": { "$ref": "#/components/responses/refusal" },
            },
        });
        if let Some(schema) = parts.body {
            operation["requestBody"] = json!({ "required": false, "content": content(&schema) });
        }
        operation
    }

    fn variables(&self) -> impl Iterator<Item = Value> {
        variables(self.template).map(|name| {
            let mut schema = json!({ "type": "string" });
            if let (By::Act(act), "action") = (&self.by, name) {
                schema["enum"] = act.actions.into();
            }
            json!({ "name": name, "in": "path", "required": true, "schema": schema })
        })
    }

    /// Method and path as one word, such as `get_merchants_mchid_settings`.
    fn id(&self) -> String {
        let words = self.template.split(|c: char| !c.is_ascii_alphanumeric());
        let words: Vec<_> = words.filter(|word| !word.is_empty()).collect();
        format!("{}_{}", self.verb.name().to_ascii_lowercase(), words.join("_"))
    }
}

impl Operation {
    fn describe_act(&mut self, act: &Act) {
        self.answer = json!({ "type": "object", "required": [] });
        if let Some(schema) = act.schema {
            let mut schema = schema(&mut generator(SchemaSettings::for_deserialize)).to_value();
            // A body of several actions has members that only some of them demand.
            if let Some(schema) = schema.as_object_mut().filter(|_| act.actions.len() > 1) {
                schema.remove("required");
            }
            self.body = Some(schema);
        }
    }
}

fn content(schema: &Value) -> Value {
    json!({ "application/json": { "schema": schema } })
}

/// The schema of a type, the types in it included.
fn schema<T: JsonSchema>(contract: fn(SchemaSettings) -> SchemaSettings) -> Value {
    generator(contract).subschema_for::<T>().to_value()
}

fn generator(contract: fn(SchemaSettings) -> SchemaSettings) -> SchemaGenerator {
    let settings =
        SchemaSettings::draft2020_12().with(|settings| settings.inline_subschemas = true);
    SchemaGenerator::new(contract(settings))
}
