//! Every admin call there is. What does not stand here is not answered, so that the description
//! served at `openapi.json` cannot lag behind.

use http::Method;

use Kind::{Flag, Integer, List, Object, Text};

/// One admin call.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) method: Method,
    /// Behind `/_sandbox/`; variables stand in braces.
    pub(super) template: &'static str,
    pub(super) summary: &'static str,
    /// The words that the last variable may be; any if empty.
    pub(super) actions: &'static [&'static str],
    pub(super) query: &'static [Member],
    pub(super) body: &'static [Member],
    /// The members that every good answer has.
    pub(super) answer: &'static [&'static str],
}

/// A parameter of the query or a member of the body.
#[derive(Debug)]
pub(super) struct Member {
    pub(super) name: &'static str,
    pub(super) kind: Kind,
    pub(super) says: &'static str,
}

/// A type of JSON.
#[derive(Debug, Clone, Copy)]
pub(super) enum Kind {
    Text,
    Integer,
    Number,
    Flag,
    List,
    Object,
}

/// The row of a request, if its path and method are those of an admin call. Fixed parts go before
/// variables: `notifications/settle` is no notification called `settle`.
pub(super) fn row(method: &Method, parts: &[&str]) -> Option<&'static Row> {
    let fits = ROWS.iter().filter(|row| row.method == *method && row.fits(parts));
    fits.min_by_key(|row| row.template.matches('{').count())
}

impl Row {
    fn fits(&self, parts: &[&str]) -> bool {
        let own: Vec<&str> = self.template.split('/').collect();
        let is_same = |(own, part): (&&str, &&str)| own.starts_with('{') || own == part;
        own.len() == parts.len() && own.iter().zip(parts).all(is_same)
    }

    /// The variables of the template, in order.
    pub(super) fn variables(&self) -> impl Iterator<Item = &'static str> {
        let parts = self.template.split('/');
        parts.filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'))
    }
}

const fn row_of(method: Method, template: &'static str, summary: &'static str) -> Row {
    Row { method, template, summary, actions: &[], query: &[], body: &[], answer: &[] }
}

const fn get(template: &'static str, summary: &'static str) -> Row {
    row_of(Method::GET, template, summary)
}

const fn post(template: &'static str, summary: &'static str) -> Row {
    row_of(Method::POST, template, summary)
}

const fn put(template: &'static str, summary: &'static str) -> Row {
    row_of(Method::PUT, template, summary)
}

const fn delete(template: &'static str, summary: &'static str) -> Row {
    row_of(Method::DELETE, template, summary)
}

impl Row {
    const fn acts(mut self, actions: &'static [&'static str]) -> Self {
        self.actions = actions;
        self
    }

    const fn asks(mut self, query: &'static [Member]) -> Self {
        self.query = query;
        self
    }

    const fn takes(mut self, body: &'static [Member]) -> Self {
        self.body = body;
        self
    }

    const fn gives(mut self, answer: &'static [&'static str]) -> Self {
        self.answer = answer;
        self
    }
}

const fn member(name: &'static str, kind: Kind, says: &'static str) -> Member {
    Member { name, kind, says }
}

/// All admin calls, family by family.
pub(super) static ROWS: &[Row] = &[
    get("openapi.json", "This description").gives(&["openapi", "paths"]),
    get("health", "Whether the sandbox answers").gives(&["ok"]),
    get("settings", "What a client of the merchant must know, private keys included")
        .gives(SETTINGS),
    get("events", "What has happened, oldest first").asks(PAGE).gives(&["events"]),
    get("clock", "The clock of the orders").gives(CLOCK),
    post("clock", "Move the clock, stop it, let it run")
        .takes(&[
            member("advance_seconds", Integer, "Seconds to move it by, backwards if negative"),
            member("set", Integer, "The Unix second to set it to"),
            member("frozen", Flag, "Whether it stands still"),
            member("settle", Flag, "Answer only when no notification is due any more"),
        ])
        .gives(CLOCK),
    get("requests", "The calls that came, oldest first, with what was answered")
        .asks(REQUESTS)
        .gives(&["requests", "last"]),
    delete("requests", "Forget the calls").gives(&["forgotten"]),
    get("requests/{id}", "A call by number or Request-ID: every check, and why a signature is bad")
        .gives(&["id", "head", "checks", "answer"]),
    get("faults", "The faults in force, oldest first").gives(&["faults"]),
    post("faults", "Let something go wrong")
        .takes(&[
            member("fault", Object, "What: its name and its arguments"),
            member("match", Object, "When: operation, method, path, mchid, nth and so on"),
        ])
        .gives(&["id"]),
    delete("faults", "Take all faults away").gives(&["removed"]),
    delete("faults/{id}", "Take one fault away").gives(&["removed"]),
    get("merchants", "All merchants").gives(&["merchants"]),
    post("merchants", "Add a merchant; keys that are not given are made; gives its settings")
        .takes(&[
            member("mchid", Text, "商户号, eight to ten digits; made up if absent"),
            member("kind", Text, "open (every role), direct or partner (服务商)"),
            member("nickname", Text, "A name for people"),
            member("mode", Text, "certificate, public-key or both"),
            member("appids", List, "The appids bound to it; empty accepts any"),
            member("service_ids", List, "The 服务ID bound to it; empty accepts any"),
            member("sub_mchids", List, "特约商户号 it may act for; empty accepts any"),
            member("notify_url", Text, "Where it is told what has no address of its own"),
            member("apiv3_key", Text, "APIv3密钥, 32 bytes"),
            member("merchant_private_key", Text, "PEM, together with the certificate"),
            member("merchant_certificate", Text, "PEM, together with the private key"),
            member("platform_private_key", Text, "PEM, together with the platform certificate"),
            member("platform_certificate", Text, "平台证书 as PEM"),
            member("public_key_id", Text, "微信支付公钥ID"),
            member("public_key_private_key", Text, "The private half of the 微信支付公钥, PEM"),
        ])
        .gives(SETTINGS),
    get("merchants/{mchid}", "A merchant without its secrets").gives(MERCHANT),
    row_of(Method::PATCH, "merchants/{mchid}", "Change members; what is absent stays")
        .takes(&[
            member("kind", Text, "open, direct or partner"),
            member("nickname", Text, "Empty removes it"),
            member("mode", Text, "certificate, public-key or both"),
            member("appids", List, "Empty accepts any"),
            member("service_ids", List, "Empty accepts any"),
            member("sub_mchids", List, "Empty accepts any"),
            member("notify_url", Text, "Empty removes it"),
            member("signature", Text, "good, foreign-key or unknown-serial"),
        ])
        .gives(MERCHANT),
    delete("merchants/{mchid}", "Remove a merchant; what it did stays").gives(&["removed"]),
    get("merchants/{mchid}/settings", "What a client of it must know").gives(SETTINGS),
    post("merchants/{mchid}/keys/reset", "A new key at once; gives the settings")
        .takes(&[
            member("which", Text, "apiv3, merchant, platform or public-key"),
            member("apiv3_key", Text, "32 bytes; made up if absent"),
            member("private_key", Text, "PEM; made if absent"),
            member("certificate", Text, "PEM, together with the private key"),
        ])
        .gives(SETTINGS),
    get("scenarios", "All scenarios and where they stand").gives(&["scenarios"]),
    get("scenarios/{name}", "One scenario with its steps").gives(SCENARIO),
    post("scenarios/{name}/start", "Take the first step").takes(PROPS).gives(SCENARIO),
    post("scenarios/{name}/next", "Take the next step").takes(PROPS).gives(SCENARIO),
    post("snapshot", "Keep the whole world under a name")
        .takes(&[member("id", Text, "Made up if absent")])
        .gives(&["id", "taken_at", "events", "bytes"]),
    get("snapshots", "The names of all snapshots").gives(&["snapshots"]),
    get("snapshots/{id}", "A snapshot as one document, private keys included").gives(&[
        "sandbox_snapshot",
        "taken_at",
        "schema",
        "tables",
    ]),
    delete("snapshots/{id}", "Throw a snapshot away").gives(&["removed"]),
    post("restore", "Put a snapshot in the place of everything; the body may be the snapshot")
        .takes(&[member("id", Text, "The name of a snapshot")])
        .gives(&["restored", "taken_at", "events"]),
    post("reset", "Forget everything that happened")
        .takes(&[member("keep_merchants", Flag, "Leave the merchants as they are")])
        .gives(&["reset"]),
    post("check", "Play the go-live checklist against a running service").takes(&[
        member("notify_url", Text, "Where the service takes notifications"),
        member("event_type", Text, "The type of the good notification"),
        member("resource", Object, "What the good notification tells"),
    ]),
    get("notifications", "What merchants were told").asks(NOTIFICATIONS).gives(&["notifications"]),
    get("notifications/settings", "How notifications are sent").gives(&["enabled", "duplicates"]),
    put("notifications/settings", "Change how; what is absent stays")
        .takes(&[
            member("enabled", Flag, "Whether anything is sent"),
            member("duplicates", Flag, "Whether some are sent twice"),
            member("probe_rate", Kind::Number, "How many of one are signature probes"),
            member("deadline_ms", Integer, "How long an answer may take"),
            member("sign_with", Text, "Which key signs"),
            member("default_notify_url", Text, "For this merchant; empty removes it"),
            member("danger_reach_anywhere", Flag, "Whether public hosts are told anything"),
            member("meddling", List, "Faults for the next notifications"),
        ])
        .gives(&["enabled", "duplicates"]),
    post("notifications/settle", "Wait until nothing is due any more").gives(&["settled"]),
    post("notifications/probe", "Send a signature probe (签名探测)").takes(&[member(
        "notify_url",
        Text,
        "Where to",
    )]),
    post("notifications/send", "Tell a merchant something by hand").takes(&[
        member("mchid", Text, "Whom"),
        member("event_type", Text, "Such as TRANSACTION.SUCCESS"),
        member("original_type", Text, "The sort of the resource"),
        member("summary", Text, "A line for people"),
        member("resource", Object, "What is sealed"),
        member("notify_url", Text, "Where to"),
    ]),
    get("notifications/{id}", "A notification with every attempt"),
    post("notifications/{id}/resend", "Send it again"),
    get("pay/{out_trade_no}", "An order, and what the merchant is not shown"),
    post("pay/{out_trade_no}/{action}", "Be the user: pay or decline; or time: close")
        .acts(&["pay", "decline", "close"])
        .takes(&[
            member("openid", Text, "Who pays"),
            member("coupon_fen", Integer, "How much of it a coupon pays"),
            SUB_MCHID,
        ]),
    get("refunds/{out_refund_no}", "A refund"),
    post("refunds/{out_refund_no}/{action}", "Be the bank")
        .acts(&["succeed", "close", "abnormal"])
        .takes(&[SUB_MCHID]),
    get("transfers/{out_bill_no}", "A transfer"),
    post("transfers/{out_bill_no}/{action}", "Be the user or the bank")
        .acts(&["confirm", "refuse", "succeed", "fail"])
        .takes(&[
            member("slow", Flag, "Whether a confirmed one is under way first"),
            member("reason", Text, "The fail_reason"),
        ]),
    post("transfer-batches/{out_batch_no}/{action}", "Be the bank, or WeChat Pay")
        .acts(&["fail", "finish", "close"])
        .takes(&[
            member("out_detail_no", Text, "Which transfer fails"),
            member("reason", Text, "The fail_reason"),
        ]),
    get("payscore/{product}/{out_order_no}", "A payscore order of payafter, smartretail, service"),
    post("payscore/{product}/{out_order_no}/{action}", "Be the user or the bank")
        .acts(&["confirm", "pay", "decline"]),
    post("payscore/permissions/{authorization_code}/{action}", "Be the user with a permission")
        .acts(&["open", "close"])
        .takes(&[
            member("service_id", Text, "That of the settings if absent"),
            member("openid", Text, "The user"),
        ]),
    post("discount-card/orders", "The user takes a card of the older product").takes(CARD_ORDER),
    post("discount-card/orders/{out_order_no}/{action}", "Be the user, the bank or time")
        .acts(&["expire", "quit", "complete", "pay"]),
    post("discount-card/cards/{out_card_code}/{action}", "Be the user, the bank or time")
        .acts(&["take", "expire", "quit", "pay"])
        .takes(&[member("openid", Text, "Who takes it")]),
    put("edu-star/users", "A user of the student benefits").takes(&[
        member("appid", Text, "That of the settings if absent"),
        member("wechat_openid", Text, "The user"),
        member("qq", Text, "The user's QQ number"),
        member("student", Flag, "Whether the user studies"),
        member("register_time", Text, "Since when"),
    ]),
];

const PAGE: &[Member] = &[
    member("after", Integer, "Only those behind this position"),
    member("limit", Integer, "1 to 1000; 100 if absent"),
];
const REQUESTS: &[Member] = &[
    member("after", Integer, "Only those behind this number; the newest if absent"),
    member("limit", Integer, "1 to 1000; 100 if absent"),
    member("mchid", Text, "Only those of this merchant"),
    member("operation", Text, "Only those of this operation"),
    member("status", Integer, "Only those answered with this status"),
];
const NOTIFICATIONS: &[Member] = &[
    member("after", Integer, "Only those behind this position"),
    member("limit", Integer, "1 to 1000; 100 if absent"),
    member("mchid", Text, "Only those to this merchant"),
    member("event_type", Text, "Only those of this type"),
    member("number", Text, "Only those about this number"),
];
const PROPS: &[Member] = &[
    member("private_key", Text, "PEM, for a step that needs a new key; made if absent"),
    member("certificate", Text, "PEM, together with the private key"),
    member("apiv3_key", Text, "32 bytes, for a step that needs one"),
];
const CARD_ORDER: &[Member] = &[
    member("out_order_no", Text, "Made up if absent, as is everything else"),
    member("out_trade_no", Text, "商户订单号"),
    member("appid", Text, "That of the settings if absent"),
    member("service_id", Text, "That of the settings if absent"),
    member("openid", Text, "The user"),
    member("objectives", List, "What the user promises"),
    member("rewards", List, "What the user gets for it"),
    member("days", Integer, "How long the card lasts"),
];
const SUB_MCHID: Member = member("sub_mchid", Text, "For whom a partner acted");
const SETTINGS: &[&str] =
    &["base_url", "mode", "mchid", "merchant_serial", "merchant_private_key", "apiv3_key"];
const CLOCK: &[&str] = &["now", "time", "offset_seconds"];
const MERCHANT: &[&str] =
    &["mchid", "kind", "mode", "appids", "certificates", "platform_certificates"];
const SCENARIO: &[&str] = &["name", "says", "mchid", "steps", "now", "next"];
