//! The admin calls that are about no family; those of the families stand in their registrations.
//! What stands in neither is not answered, so that the description served at `openapi.json` cannot
//! lag behind.

use std::future::ready;

use super::{
    check, faults, merchants, notifications, openapi::openapi, requests, routes::Act, scenarios,
    snapshots, status,
};
use crate::engine::{Kind, Member, Verb, member};

/// The admin calls that are about no family.
pub(super) static ACTS: &[Act] = &[
    Act::get("openapi.json", "This description", |asked| Box::pin(ready(openapi(asked))))
        .gives(&["openapi", "paths"]),
    Act::get("health", "Whether the sandbox answers", |_| Box::pin(ready(status::health())))
        .gives(&["ok"]),
    Act::get(
        "settings",
        "What a client of the merchant must know, private keys included",
        |asked| Box::pin(ready(status::settings(asked))),
    )
    .gives(SETTINGS),
    Act::get("events", "What has happened, oldest first", |asked| {
        Box::pin(ready(status::events(&asked.call)))
    })
    .asks(PAGE)
    .gives(&["events"]),
    Act::get("clock", "The clock of the orders", |asked| {
        Box::pin(ready(status::clock(asked.call.backend)))
    })
    .gives(CLOCK),
    Act::post("clock", "Move the clock, stop it, let it run", |asked| {
        Box::pin(status::move_clock(&asked.call))
    })
    .takes(&[
        member("advance_seconds", Kind::Integer, "Seconds to move it by, backwards if negative"),
        member("set", Kind::Integer, "The Unix second to set it to"),
        member("frozen", Kind::Flag, "Whether it stands still"),
        member("settle", Kind::Flag, "Answer only when no notification is due any more"),
    ])
    .gives(CLOCK),
    Act::get("requests", "The calls that came, oldest first, with what was answered", |asked| {
        Box::pin(ready(requests::list(asked)))
    })
    .asks(REQUESTS)
    .gives(&["requests", "last"]),
    Act::delete("requests", "Forget the calls", |asked| Box::pin(ready(requests::forget(asked))))
        .gives(&["forgotten"]),
    Act::get(
        "requests/{id}",
        "A call by number or Request-ID: every check, and why a signature is bad",
        |asked| Box::pin(ready(requests::show(asked))),
    )
    .gives(&["id", "head", "checks", "answer"]),
    Act::get("faults", "The faults in force, oldest first", |asked| {
        Box::pin(ready(faults::list(asked)))
    })
    .gives(&["faults"]),
    Act::post("faults", "Let something go wrong", |asked| Box::pin(ready(faults::add(asked))))
        .takes(&[
            member("fault", Kind::Object, "What: its name and its arguments"),
            member("match", Kind::Object, "When: operation, method, path, mchid, nth and so on"),
        ])
        .gives(&["id"]),
    Act::delete("faults", "Take all faults away", |asked| Box::pin(ready(faults::clear(asked))))
        .gives(&["removed"]),
    Act::delete("faults/{id}", "Take one fault away", |asked| {
        Box::pin(ready(faults::remove(asked)))
    })
    .gives(&["removed"]),
    Act::get("merchants", "All merchants", |asked| Box::pin(ready(merchants::list(&asked.call))))
        .gives(&["merchants"]),
    Act::post(
        "merchants",
        "Add a merchant; keys that are not given are made; gives its settings",
        |asked| Box::pin(merchants::add(&asked.call)),
    )
    .takes(&[
        member("mchid", Kind::Text, "商户号, eight to ten digits; made up if absent"),
        member("kind", Kind::Text, "open (every role), direct or partner (服务商)"),
        member("nickname", Kind::Text, "A name for people"),
        member("mode", Kind::Text, "certificate, public-key or both"),
        member("appids", Kind::List, "The appids bound to it; empty accepts any"),
        member("service_ids", Kind::List, "The 服务ID bound to it; empty accepts any"),
        member("sub_mchids", Kind::List, "特约商户号 it may act for; empty accepts any"),
        member("notify_url", Kind::Text, "Where it is told what has no address of its own"),
        member("apiv3_key", Kind::Text, "APIv3密钥, 32 bytes"),
        member("merchant_private_key", Kind::Text, "PEM, together with the certificate"),
        member("merchant_certificate", Kind::Text, "PEM, together with the private key"),
        member("platform_private_key", Kind::Text, "PEM, together with the platform certificate"),
        member("platform_certificate", Kind::Text, "平台证书 as PEM"),
        member("public_key_id", Kind::Text, "微信支付公钥ID"),
        member("public_key_private_key", Kind::Text, "The private half of the 微信支付公钥, PEM"),
    ])
    .gives(SETTINGS),
    Act::get("merchants/{mchid}", "A merchant without its secrets", |asked| {
        Box::pin(ready(merchants::show(&asked.call)))
    })
    .gives(MERCHANT),
    Act::new(Verb::Patch, "merchants/{mchid}", "Change members; what is absent stays", |asked| {
        Box::pin(merchants::change(&asked.call))
    })
    .takes(&[
        member("kind", Kind::Text, "open, direct or partner"),
        member("nickname", Kind::Text, "Empty removes it"),
        member("mode", Kind::Text, "certificate, public-key or both"),
        member("appids", Kind::List, "Empty accepts any"),
        member("service_ids", Kind::List, "Empty accepts any"),
        member("sub_mchids", Kind::List, "Empty accepts any"),
        member("notify_url", Kind::Text, "Empty removes it"),
        member("signature", Kind::Text, "good, foreign-key or unknown-serial"),
    ])
    .gives(MERCHANT),
    Act::delete("merchants/{mchid}", "Remove a merchant; what it did stays", |asked| {
        Box::pin(merchants::remove(&asked.call))
    })
    .gives(&["removed"]),
    Act::get("merchants/{mchid}/settings", "What a client of it must know", |asked| {
        Box::pin(ready(merchants::settings(&asked.call)))
    })
    .gives(SETTINGS),
    Act::post("merchants/{mchid}/keys/reset", "A new key at once; gives the settings", |asked| {
        Box::pin(merchants::reset_keys(&asked.call))
    })
    .takes(&[
        member("which", Kind::Text, "apiv3, merchant, platform or public-key"),
        member("apiv3_key", Kind::Text, "32 bytes; made up if absent"),
        member("private_key", Kind::Text, "PEM; made if absent"),
        member("certificate", Kind::Text, "PEM, together with the private key"),
    ])
    .gives(SETTINGS),
    Act::get("scenarios", "All scenarios and where they stand", |asked| {
        Box::pin(ready(scenarios::list(&asked.call)))
    })
    .gives(&["scenarios"]),
    Act::get("scenarios/{name}", "One scenario with its steps", |asked| {
        Box::pin(ready(scenarios::show(&asked.call)))
    })
    .gives(SCENARIO),
    Act::post("scenarios/{name}/start", "Take the first step", |asked| {
        Box::pin(scenarios::take_step(&asked.call, true))
    })
    .takes(PROPS)
    .gives(SCENARIO),
    Act::post("scenarios/{name}/next", "Take the next step", |asked| {
        Box::pin(scenarios::take_step(&asked.call, false))
    })
    .takes(PROPS)
    .gives(SCENARIO),
    Act::post("snapshot", "Keep the whole world under a name", |asked| {
        Box::pin(snapshots::take(asked))
    })
    .takes(&[member("id", Kind::Text, "Made up if absent")])
    .gives(&["id", "taken_at", "events", "bytes"]),
    Act::get("snapshots", "The names of all snapshots", |asked| {
        Box::pin(ready(snapshots::list(asked)))
    })
    .gives(&["snapshots"]),
    Act::get("snapshots/{id}", "A snapshot as one document, private keys included", |asked| {
        Box::pin(ready(snapshots::show(asked)))
    })
    .gives(&["sandbox_snapshot", "taken_at", "schema", "tables"]),
    Act::delete("snapshots/{id}", "Throw a snapshot away", |asked| {
        Box::pin(ready(snapshots::remove(asked)))
    })
    .gives(&["removed"]),
    Act::post(
        "restore",
        "Put a snapshot in the place of everything; the body may be the snapshot",
        |asked| Box::pin(snapshots::restore(asked)),
    )
    .takes(&[member("id", Kind::Text, "The name of a snapshot")])
    .gives(&["restored", "taken_at", "events"]),
    Act::post("reset", "Forget everything that happened", |asked| {
        Box::pin(snapshots::reset(asked))
    })
    .takes(&[member("keep_merchants", Kind::Flag, "Leave the merchants as they are")])
    .gives(&["reset"]),
    Act::post("check", "Play the go-live checklist against a running service", |asked| {
        Box::pin(check::run(asked))
    })
    .takes(&[
        member("notify_url", Kind::Text, "Where the service takes notifications"),
        member("event_type", Kind::Text, "The type of the good notification"),
        member("resource", Kind::Object, "What the good notification tells"),
    ]),
    Act::get("notifications", "What merchants were told", |asked| {
        Box::pin(ready(notifications::list(&asked.call)))
    })
    .asks(NOTIFICATIONS)
    .gives(&["notifications"]),
    Act::get("notifications/settings", "How notifications are sent", |asked| {
        Box::pin(ready(notifications::settings(&asked.call)))
    })
    .gives(&["enabled", "duplicates"]),
    Act::put("notifications/settings", "Change how; what is absent stays", |asked| {
        Box::pin(notifications::choose(&asked.call))
    })
    .takes(&[
        member("enabled", Kind::Flag, "Whether anything is sent"),
        member("duplicates", Kind::Flag, "Whether some are sent twice"),
        member("probe_rate", Kind::Number, "How many of one are signature probes"),
        member("deadline_ms", Kind::Integer, "How long an answer may take"),
        member("sign_with", Kind::Text, "Which key signs"),
        member("default_notify_url", Kind::Text, "For this merchant; empty removes it"),
        member("danger_reach_anywhere", Kind::Flag, "Whether public hosts are told anything"),
        member("meddling", Kind::List, "Faults for the next notifications"),
    ])
    .gives(&["enabled", "duplicates"]),
    Act::post("notifications/settle", "Wait until nothing is due any more", |asked| {
        Box::pin(notifications::settle(&asked.call))
    })
    .gives(&["settled"]),
    Act::post("notifications/probe", "Send a signature probe (签名探测)", |asked| {
        Box::pin(notifications::probe(&asked.call))
    })
    .takes(&[member("notify_url", Kind::Text, "Where to")]),
    Act::post("notifications/send", "Tell a merchant something by hand", |asked| {
        Box::pin(notifications::send(&asked.call))
    })
    .takes(&[
        member("mchid", Kind::Text, "Whom"),
        member("event_type", Kind::Text, "Such as TRANSACTION.SUCCESS"),
        member("original_type", Kind::Text, "The sort of the resource"),
        member("summary", Kind::Text, "A line for people"),
        member("resource", Kind::Object, "What is sealed"),
        member("notify_url", Kind::Text, "Where to"),
    ]),
    Act::get("notifications/{id}", "A notification with every attempt", |asked| {
        Box::pin(ready(notifications::show(&asked.call)))
    }),
    Act::post("notifications/{id}/resend", "Send it again", |asked| {
        Box::pin(notifications::resend(&asked.call))
    }),
];

const PAGE: &[Member] = &[
    member("after", Kind::Integer, "Only those behind this position"),
    member("limit", Kind::Integer, "1 to 1000; 100 if absent"),
];
const REQUESTS: &[Member] = &[
    member("after", Kind::Integer, "Only those behind this number; the newest if absent"),
    member("limit", Kind::Integer, "1 to 1000; 100 if absent"),
    member("mchid", Kind::Text, "Only those of this merchant"),
    member("operation", Kind::Text, "Only those of this operation"),
    member("status", Kind::Integer, "Only those answered with this status"),
];
const NOTIFICATIONS: &[Member] = &[
    member("after", Kind::Integer, "Only those behind this position"),
    member("limit", Kind::Integer, "1 to 1000; 100 if absent"),
    member("mchid", Kind::Text, "Only those to this merchant"),
    member("event_type", Kind::Text, "Only those of this type"),
    member("number", Kind::Text, "Only those about this number"),
];
const PROPS: &[Member] = &[
    member("private_key", Kind::Text, "PEM, for a step that needs a new key; made if absent"),
    member("certificate", Kind::Text, "PEM, together with the private key"),
    member("apiv3_key", Kind::Text, "32 bytes, for a step that needs one"),
];
const SETTINGS: &[&str] =
    &["base_url", "mode", "mchid", "merchant_serial", "merchant_private_key", "apiv3_key"];
const CLOCK: &[&str] = &["now", "time", "offset_seconds"];
const MERCHANT: &[&str] =
    &["mchid", "kind", "mode", "appids", "certificates", "platform_certificates"];
const SCENARIO: &[&str] = &["name", "says", "mchid", "steps", "now", "next"];
