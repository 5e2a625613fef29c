//! The document as a whole: what it is about, where to send, how to sign, what can go wrong.

use serde::Serialize as _;
use serde_json::ser::PrettyFormatter;
use serde_json::{Map, Serializer, Value, json};
use wechatpay_catalogue::{Catalogue, Words};

use super::{events, paths, schemas};

/// Where the document stands below the workspace.
pub const PATH: &str = "openapi/wechatpay-v3.json";

/// The document as text, laid out so that a change of the catalogue is a small change here.
#[must_use]
pub fn text(catalogue: &Catalogue) -> String {
    let mut text = Vec::new();
    // One space: the document nests deep, and two would make it a third larger.
    let layout = PrettyFormatter::with_indent(b" ");
    let mut serializer = Serializer::with_formatter(&mut text, layout);
    // Writing text to memory cannot fail, and JSON is UTF-8.
    let is_written = document(catalogue).serialize(&mut serializer).is_ok();
    text.push(b'\n');
    String::from_utf8(text).ok().filter(|_| is_written).unwrap_or_default()
}

/// The document.
#[must_use]
pub fn document(catalogue: &Catalogue) -> Value {
    let operations = catalogue.operations().count();
    let events: usize = catalogue.families().iter().map(|family| family.events.len()).sum();
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "WeChat Pay APIv3 微信支付",
            "version": "3",
            "summary": format!("{operations} operations, {events} notification events"),
            "description": ABOUT,
            "license": { "name": "MIT OR Apache-2.0", "identifier": "MIT OR Apache-2.0" },
        },
        "servers": [
            { "url": "https://api.mch.weixin.qq.com", "description": "Primary. 主域名。" },
            { "url": "https://api2.mch.weixin.qq.com", "description": "Backup. 备域名。" },
        ],
        "security": [{ SCHEME: [] }],
        "tags": tags(catalogue),
        "paths": paths::all(catalogue),
        "webhooks": events::all(catalogue),
        "components": {
            "securitySchemes": { SCHEME: {
                "type": "http",
                "scheme": SCHEME,
                "description": SIGNING,
            } },
            "responses": { "Refusal": refusal() },
            "headers": headers(),
            "schemas": schemas::all(catalogue),
        },
    })
}

/// English, then Chinese, as sentences of one paragraph.
pub(super) fn both(words: &Words) -> String {
    let end = |text: &str, stop: char| {
        let is_ended = text.ends_with(['.', '!', '?', '。', '！', '？']);
        if is_ended { text.to_owned() } else { format!("{text}{stop}") }
    };
    format!("{} {}", end(&words.en, '.'), end(&words.zh, '。'))
}

/// Both languages side by side, for programs that want one of them.
pub(super) fn bilingual(words: &Words) -> Value {
    json!({ "zh": words.zh, "en": words.en })
}

fn tags(catalogue: &Catalogue) -> Value {
    let tag = |family: &wechatpay_catalogue::Family| {
        let doc = family.doc.as_ref().map(|doc| format!("\n\n{}", both(doc)));
        json!({
            "name": family.name,
            "description": format!("{}{}", both(&family.title), doc.unwrap_or_default()),
        })
    };
    catalogue.families().iter().map(tag).collect()
}

/// What comes back instead of the answer.
fn refusal() -> Value {
    let headers: Map<String, Value> = HEADERS
        .iter()
        .map(|(name, _)| {
            ((*name).to_owned(), json!({ "$ref": format!("#/components/headers/{name}") }))
        })
        .collect();
    json!({
        "description": "Refused, or not answered. A signed 4xx is a refusal; anything unsigned and \
                        every 5xx leaves open whether it happened. 已签名的 4xx 是拒绝；未签名的应答\
                        与 5xx 均不能说明请求是否已生效。",
        "headers": headers,
        "content": { "application/json": { "schema": schemas::reference("Refusal") } },
    })
}

fn headers() -> Value {
    let header = |(name, about): &(&str, &str)| {
        let value = json!({ "description": about, "schema": { "type": "string" } });
        ((*name).to_owned(), value)
    };
    Value::Object(HEADERS.iter().map(header).collect())
}

const SCHEME: &str = "WECHATPAY2-SHA256-RSA2048";

const ABOUT: &str = "\
Every operation of WeChat Pay's APIv3 with its types, and every notification event, generated from \
the catalogue of this project in its own words. Not a publication of WeChat Pay.

微信支付 APIv3 的全部接口、类型与回调通知，由本项目的目录生成，文字为本项目自撰，并非官方出品。

Marks: `x-sealed` members travel encrypted in the request, `x-opened` in the answer (敏感信息); \
`x-repeat` names what makes a repeat of the same call harmless; `x-unsigned` answers carry no \
signature; `x-upload` names the part that is a file, the `meta` part is what is signed; \
`x-download` answers are files; `x-feature` is the family and Cargo feature; `x-enum` lists the \
known values of text that may take others later; `x-alternatives` are operations that OpenAPI \
cannot tell apart because only the name of a path variable differs. Amounts are whole fen (分).";

const SIGNING: &str = "\
`Authorization: WECHATPAY2-SHA256-RSA2048 mchid=\"…\",nonce_str=\"…\",timestamp=\"…\",serial_no=\"…\",\
signature=\"…\"`. Signed with the merchant's private key (商户API私钥), SHA-256 with RSA, over five \
lines, each ended by a line feed: method, path with query, timestamp in seconds, nonce, body. An \
upload signs its `meta` part as the body. 以商户私钥对方法、路径（含查询串）、时间戳、随机串、请求体\
五行逐行换行后签名。";

const HEADERS: [(&str, &str); 6] = [
    ("Request-ID", "What WeChat Pay's support asks for. 请求的唯一标识，咨询官方时提供。"),
    ("Wechatpay-Nonce", "Nonce of the answer's signature. 应答签名的随机串。"),
    (
        "Wechatpay-Serial",
        "Serial of the platform certificate, or id of the public key, that verifies the answer. \
         平台证书序列号或微信支付公钥 ID。",
    ),
    (
        "Wechatpay-Signature",
        "Signature over timestamp, nonce and body, each ended by a line feed, in base64. \
         对时间戳、随机串、应答体的签名。",
    ),
    ("Wechatpay-Signature-Type", "`WECHATPAY2-SHA256-RSA2048`. 签名算法。"),
    ("Wechatpay-Timestamp", "When the answer was signed, in seconds. 应答签名的时间戳，秒。"),
];
