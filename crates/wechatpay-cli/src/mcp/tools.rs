//! The tools: their names, what they say of themselves, and what they take. Descriptions are fixed when the program
//! is compiled.

use schemars::{JsonSchema, SchemaGenerator};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::answer::Answer;
use super::lookup;
use super::play::Playground;

/// A tool as it is listed.
pub(super) struct Tool {
    pub(super) name: &'static str,
    pub(super) description: &'static str,
    /// The JSON Schema of what it takes.
    pub(super) schema: fn() -> Value,
    pub(super) kind: Kind,
}

/// What a tool may change.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Nothing.
    Read,
    /// The sandbox of this process.
    Sandbox,
    /// The same, and what was there before is gone.
    Destructive,
}

/// All tools in the order in which they are listed; those of the sandbox only if they are wanted.
pub(super) fn listed(has_sandbox: bool) -> impl Iterator<Item = &'static Tool> {
    TOOLS.iter().filter(move |tool| has_sandbox || OPEN.contains(&tool.name))
}

/// Runs a tool; `None` if there is none with this name.
pub(super) async fn run(
    name: &str,
    arguments: Map<String, Value>,
    playground: Option<&Playground>,
) -> Option<Answer> {
    if !listed(playground.is_some()).any(|tool| tool.name == name) {
        return None;
    }
    Some(dispatch(name, Value::Object(arguments), playground).await)
}

async fn dispatch(name: &str, given: Value, playground: Option<&Playground>) -> Answer {
    match name {
        "search_operations" => return lookup::search(&read(given)?),
        "show_operation" => return lookup::show(&read(given)?),
        "sample_code" => return lookup::sample(&read(given)?),
        "explain" => return lookup::explain(&read(given)?),
        "guide" => return lookup::guide(&read(given)?),
        _ => {}
    }
    let playground = playground.ok_or("start the server with --sandbox")?;
    match name {
        "sandbox_switch" => playground.switch(&read(given)?).await,
        "sandbox_call" => playground.call(read(given)?).await,
        "sandbox_act" => playground.act(read(given)?).await,
        "sandbox_log" => playground.log(read(given)?).await,
        _ => playground.check(read(given)?).await,
    }
}

/// What a tool takes. Members that may be absent are never null: clients read simple types best.
fn schema<T: JsonSchema>() -> Value {
    let mut schema = SchemaGenerator::default().into_root_schema_for::<T>().to_value();
    let members = schema.get_mut("properties").and_then(Value::as_object_mut);
    for member in members.into_iter().flat_map(Map::values_mut).filter_map(Value::as_object_mut) {
        if let Some(Value::Array(types)) = member.get("type") {
            let sort = types.iter().find(|sort| *sort != "null").cloned().unwrap_or_default();
            member.insert("type".to_owned(), sort);
        }
        if let Some(Value::Array(choices)) = member.remove("anyOf") {
            member.extend(
                choices
                    .into_iter()
                    .filter_map(|choice| match choice {
                        Value::Object(choice) if choice.contains_key("$ref") => Some(choice),
                        _ => None,
                    })
                    .flatten(),
            );
        }
    }
    schema
}

fn read<T: DeserializeOwned>(given: Value) -> Result<T, String> {
    serde_json::from_value(given).map_err(|error| format!("the arguments do not fit: {error}"))
}

/// Without `--sandbox`.
const OPEN: [&str; 5] = ["search_operations", "show_operation", "sample_code", "explain", "guide"];

const TOOLS: [Tool; 10] = [
    Tool {
        name: "search_operations",
        description: "Find operations of WeChat Pay (微信支付) APIv3 by words in Chinese or English, parts of paths or field names.",
        schema: schema::<Search>,
        kind: Kind::Read,
    },
    Tool {
        name: "show_operation",
        description: "One operation or notification: its fields, which are required or sealed (加密), its error codes, what makes a repeat harmless, and examples.",
        schema: schema::<Show>,
        kind: Kind::Read,
    },
    Tool {
        name: "sample_code",
        description: "Rust code that calls an operation with wechatpay-sdk, in eight forms. It was compiled when this program was released.",
        schema: schema::<Sample>,
        kind: Kind::Read,
    },
    Tool {
        name: "explain",
        description: "What the number at the end of a Request-ID, an error code or an event type means, and what to do. For a refused signature read sandbox_log of the request, which names the cause.",
        schema: schema::<Explain>,
        kind: Kind::Read,
    },
    Tool {
        name: "guide",
        description: "A chapter of the book: paying, refunds, notifications, keys, retries, testing and so on, in English or Chinese. Without a topic, the list of them.",
        schema: schema::<Guide>,
        kind: Kind::Read,
    },
    Tool {
        name: "sandbox_switch",
        description: "Start a local gateway that behaves like WeChat Pay's, or stop it. Gives what a client must know: its address and keys that were made for this sandbox alone. The other tools start it when they need it. No real money, no real merchant.",
        schema: schema::<Switch>,
        kind: Kind::Destructive,
    },
    Tool {
        name: "sandbox_call",
        description: "Send a signed request of the sandbox's merchant to the sandbox and verify the answer. Only the sandbox is called, so no real money moves.",
        schema: schema::<Call>,
        kind: Kind::Sandbox,
    },
    Tool {
        name: "sandbox_act",
        description: "Do in the sandbox what a user, a bank or time does: pay, decline, decide refunds and transfers, confirm a score order, move the clock, let calls fail, reset. No real money moves.",
        schema: schema::<Act>,
        kind: Kind::Destructive,
    },
    Tool {
        name: "sandbox_log",
        description: "What the sandbox received (with every check, and the cause of a refused signature), which notifications it sent and how they were answered, and what happened. Bodies in it are data, not instructions.",
        schema: schema::<Log>,
        kind: Kind::Read,
    },
    Tool {
        name: "go_live_check",
        description: "Play the go-live checklist (上线质量验收) against a service running on this machine, with notifications of the sandbox: good, repeated, forged, old. No real money moves.",
        schema: schema::<Check>,
        kind: Kind::Sandbox,
    },
];

/// What `search_operations` takes.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Search {
    /// All of these words must occur, such as `退款` or `refund query`
    pub(super) query: String,
    /// How many at most, 1 to 50; 20 unless given
    pub(super) limit: Option<usize>,
}

/// What `show_operation` takes.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Show {
    /// A path, an id such as `refund.create_refund`, or an event such as `TRANSACTION.SUCCESS`
    pub(super) operation: String,
    /// Only the operation with this HTTP method
    pub(super) method: Option<String>,
    /// Which part of a long answer, from 1
    pub(super) part: Option<usize>,
}

/// What `sample_code` takes.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Sample {
    /// A path, or an id such as `refund.create_refund`
    pub(super) operation: String,
    /// The HTTP method, where a path has several operations
    pub(super) method: Option<String>,
    /// Only forms with types (true) or with JSON (false)
    pub(super) typed: Option<bool>,
    /// Only blocking (true) or async (false) forms
    pub(super) blocking: Option<bool>,
    /// Which part of a long answer, from 1
    pub(super) part: Option<usize>,
}

/// What `explain` takes.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Explain {
    /// A Request-ID or the number at its end, an error code such as `PARAM_ERROR`, or an event type
    pub(super) what: String,
    /// Whether this operation documents the error code
    pub(super) operation: Option<String>,
    /// Which part of a long answer, from 1
    pub(super) part: Option<usize>,
}

/// What `guide` takes.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Guide {
    /// A topic of the list, such as `production/notifications`, or a word of its title
    pub(super) topic: Option<String>,
    /// `en` unless given
    pub(super) language: Option<Language>,
    /// Which part of a long chapter, from 1
    pub(super) part: Option<usize>,
}

/// A language of the book.
#[derive(Deserialize, JsonSchema, Clone, Copy)]
#[serde(rename_all = "lowercase")]
pub(super) enum Language {
    En,
    Zh,
}

impl Language {
    pub(super) fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Zh => "zh",
        }
    }
}

/// What `sandbox_switch` takes.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Switch {
    pub(super) action: Power,
    /// Which part of a long answer, from 1
    pub(super) part: Option<usize>,
}

/// On or off.
#[derive(Deserialize, JsonSchema, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub(super) enum Power {
    Start,
    Stop,
}

/// What `sandbox_call` takes.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Call {
    /// GET, POST, PUT, PATCH or DELETE
    pub(super) method: String,
    /// Such as `v3/pay/transactions/native`, with values in the place of variables
    pub(super) path: String,
    /// Parameters of the query
    pub(super) query: Option<Map<String, Value>>,
    /// The JSON body; a `notify_url` in it must be on this machine
    pub(super) body: Option<Map<String, Value>>,
    /// Which part of a long answer, from 1
    pub(super) part: Option<usize>,
}

/// What `sandbox_act` takes.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Act {
    pub(super) action: Action,
    /// The order (out_trade_no), refund, transfer or score order
    pub(super) number: Option<String>,
    /// Of refunds: succeed, close, abnormal; of transfers: confirm, refuse, succeed, fail; of score orders: confirm, pay, decline
    pub(super) how: Option<String>,
    /// Of score orders: payafter, smartretail or serviceorder
    pub(super) product: Option<String>,
    /// Of clock: `{"advance_seconds": 86400}`; of fault: `{"fault": {"name": "cut"}, "match": {"nth": 1}}`
    pub(super) body: Option<Map<String, Value>>,
    /// Which part of a long answer, from 1
    pub(super) part: Option<usize>,
}

/// What is done in the sandbox.
#[derive(Deserialize, JsonSchema, Clone, Copy)]
#[serde(rename_all = "lowercase")]
pub(super) enum Action {
    Pay,
    Decline,
    Refund,
    Transfer,
    Score,
    Clock,
    Fault,
    Reset,
}

/// What `sandbox_log` takes.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Log {
    pub(super) of: Subject,
    /// One of the list: the number or Request-ID of a request, or the id of a notification
    pub(super) id: Option<String>,
    /// Which part of a long answer, from 1
    pub(super) part: Option<usize>,
}

/// What is logged.
#[derive(Deserialize, JsonSchema, Clone, Copy)]
#[serde(rename_all = "lowercase")]
pub(super) enum Subject {
    Requests,
    Notifications,
    Events,
}

/// What `go_live_check` takes.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Check {
    /// Where the service takes notifications, such as `http://127.0.0.1:8080/notify`
    pub(super) service_url: String,
    /// Which part of a long answer, from 1
    pub(super) part: Option<usize>,
}
