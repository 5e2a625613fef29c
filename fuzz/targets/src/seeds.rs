//! What every target begins with: the golden vectors, and the keys that belong to them.

#![expect(clippy::unwrap_used, reason = "the golden vectors are sound; other tests see to it")]

use std::sync::{Arc, LazyLock};

use base64::prelude::{BASE64_STANDARD, Engine as _};
use http::{HeaderMap, HeaderName, HeaderValue};
use serde_json::Value;
use wechatpay_core::{
    ApiV3Key, Certificate, Context, Facts, FixedClock, FixedNonce, Hosts, Merchant, PlatformKey,
    PrivateKey, RetryPolicy, Signer as _, Trust, message,
};

use crate::answer::{SECRET, STATUSES};

/// When the notifications of the vectors are fresh.
pub(crate) const NOW: i64 = 1_700_000_301;

pub(crate) const APIV3_KEY: &str = "SandboxApiV3KeyForTestOnly000001";

static BOOK: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(include_str!("../../../vectors/vectors.json")).unwrap());

static TRUST: LazyLock<Arc<Trust>> = LazyLock::new(|| {
    let certificate = Certificate::from_pem(include_str!("../../../vectors/platform_a_cert.pem"));
    let public_key = PlatformKey::from_public_key(PUBLIC_KEY_ID, PUBLIC_KEY).unwrap();
    let keys = vec![PlatformKey::from_certificate(&certificate.unwrap()), public_key];
    Arc::new(Trust::new(keys, false).unwrap())
});

static PLATFORM: LazyLock<PrivateKey> = LazyLock::new(|| {
    let pem = include_str!("../../../vectors/wechatpay_public_key_mode_private_key.pem");
    PrivateKey::from_pem(pem).unwrap()
});

static CONTEXT: LazyLock<Arc<Context>> = LazyLock::new(|| {
    let key = PrivateKey::from_pem(MERCHANT_KEY).unwrap();
    let merchant = Merchant::new("1900000109", SERIAL, Arc::new(key)).unwrap();
    Arc::new(Context {
        merchant,
        trust: Arc::clone(&TRUST),
        hosts: Hosts::new(&["https://one", "https://two"]).unwrap(),
        retry: RetryPolicy { attempts: 2, ..RetryPolicy::default() },
        clock: Arc::new(FixedClock::at(NOW)),
        nonce: Arc::new(FixedNonce("N".repeat(32))),
        facts: Facts::EMPTY,
        user_agent: "wechatpay-fuzz/1".to_owned(),
        accept_language: None,
        danger_show_signed_text: false,
    })
});

pub(crate) fn context() -> Arc<Context> {
    Arc::clone(&CONTEXT)
}

pub(crate) fn trust() -> &'static Trust {
    &TRUST
}

pub(crate) fn apiv3_key() -> &'static ApiV3Key {
    static KEY: LazyLock<ApiV3Key> = LazyLock::new(|| ApiV3Key::new(APIV3_KEY).unwrap());
    &KEY
}

/// Headers that sign this body, as the platform does.
pub(crate) fn signed(body: &[u8]) -> HeaderMap {
    let (timestamp, nonce) = (NOW.to_string(), "c5ac7061fccab6bf3e254dcf98995b8c");
    let signature = PLATFORM.sign(&message::reply(&timestamp, nonce, body)).unwrap();
    let signature = BASE64_STANDARD.encode(signature);
    let headers = [
        ("wechatpay-timestamp", timestamp.as_str()),
        ("wechatpay-nonce", nonce),
        ("wechatpay-serial", PUBLIC_KEY_ID),
        ("wechatpay-signature", &signature),
        ("wechatpay-signature-type", "WECHATPAY2-SHA256-RSA2048"),
    ];
    let value = |value: &str| HeaderValue::from_str(value).unwrap();
    headers.iter().map(|(name, text)| (HeaderName::from_static(name), value(text))).collect()
}

/// Whether it is the body of a signed vector, to the byte.
pub(crate) fn is_signed_body(body: &[u8]) -> bool {
    vectors().iter().any(|v| v["headers"].is_object() && text(v, "body").as_bytes() == body)
}

fn vectors() -> &'static [Value] {
    BOOK["vectors"].as_array().unwrap()
}

fn of_kind(kind: &str) -> impl Iterator<Item = &'static Value> {
    vectors().iter().filter(move |vector| vector["kind"] == kind)
}

fn text<'v>(vector: &'v Value, name: &str) -> &'v str {
    vector[name].as_str().unwrap_or_default()
}

pub(crate) fn authorization() -> Vec<Vec<u8>> {
    of_kind("authorization_header").map(|vector| text(vector, "header").into()).collect()
}

pub(crate) fn notification() -> Vec<Vec<u8>> {
    let seed = |vector: &Value| {
        let headers = vector["headers"].as_object().unwrap().iter();
        let lines = headers.map(|(name, value)| [name, ": ", value.as_str().unwrap()].concat());
        [lines.collect::<Vec<_>>().join("\n").as_str(), text(vector, "body")]
            .join("\n\n")
            .into_bytes()
    };
    of_kind("notification").chain(of_kind("response_signature")).map(seed).collect()
}

pub(crate) fn template() -> Vec<Vec<u8>> {
    let mut seeds: Vec<Vec<u8>> = [
        "v3/pay/transactions/out-trade-no/{out_trade_no}?mchid=1\n1217752501",
        "/v3/a/{x}/b/{y}\n先享卡\na/b?c#d",
        "v3/{x}/{x}\n..\n%2e",
        "v3/ecommerce/applyments/\n",
        "v3/a/{x}-{y}\n1\n2",
    ]
    .map(|seed| seed.as_bytes().to_vec())
    .to_vec();
    seeds.extend(of_kind("request_signature").map(|v| text(v, "url").as_bytes().to_vec()));
    seeds
}

pub(crate) fn keys() -> Vec<Vec<u8>> {
    let files: [&[u8]; 16] = [
        include_bytes!("../../../vectors/merchant_cert.pem"),
        MERCHANT_KEY.as_bytes(),
        include_bytes!("../../../vectors/merchant_public_key.pem"),
        PUBLIC_KEY.as_bytes(),
        include_bytes!("../../../vectors/platform_a_cert.pem"),
        include_bytes!("../../../vectors/p12/aes128-sha512.p12"),
        include_bytes!("../../../vectors/p12/des2.p12"),
        include_bytes!("../../../vectors/p12/empty-password.p12"),
        include_bytes!("../../../vectors/p12/legacy.p12"),
        include_bytes!("../../../vectors/p12/modern.p12"),
        include_bytes!("../../../vectors/p12/no-mac.p12"),
        include_bytes!("../../../vectors/p12/only-certificate.p12"),
        include_bytes!("../../../vectors/p12/only-key.p12"),
        include_bytes!("../../../vectors/p12/pbes2-3des.p12"),
        include_bytes!("../../../vectors/p12/plain.p12"),
        include_bytes!("../../../vectors/p12/rc2-128.p12"),
    ];
    let mut seeds: Vec<Vec<u8>> = files.map(<[u8]>::to_vec).to_vec();
    for pem in files.iter().filter(|file| file.starts_with(b"-----")) {
        let lines = pem.split(|byte| *byte == b'\n').filter(|line| !line.starts_with(b"-----"));
        let bare: Vec<u8> = lines.flatten().copied().filter(|b| !b.is_ascii_whitespace()).collect();
        seeds.extend(BASE64_STANDARD.decode(&bare));
        seeds.push(bare);
    }
    seeds
}

pub(crate) fn bill() -> Vec<Vec<u8>> {
    let mut seeds = vec![TRADE.as_bytes().to_vec(), FUNDS.as_bytes().to_vec()];
    for vector in of_kind("bill_digest") {
        for name in ["csv_base64", "gzip_base64"] {
            seeds.push(BASE64_STANDARD.decode(text(vector, name)).unwrap());
        }
    }
    seeds
}

pub(crate) fn answer() -> Vec<Vec<u8>> {
    let refusal = format!(
        r#"{{"code":"PARAM_ERROR","message":"参数错误","detail":{{"field":"/a","value":"{SECRET}"}}}}"#
    );
    let mut bodies = vec![refusal, String::new(), "<html>502</html>".to_owned()];
    bodies
        .extend([r#"{"code":"SIGN_ERROR","message":"x","detail":{"sign_information":{}}}"#.into()]);
    bodies.extend(of_kind("response_signature").map(|v| text(v, "body").to_owned()));
    let mut seeds = Vec::new();
    for (at, body) in bodies.iter().enumerate() {
        for status in 0..STATUSES.len() {
            let choice = u8::try_from(status).unwrap_or_default();
            let sign = u8::from((at + status) % 2 == 0);
            seeds.push([&[choice, sign][..], body.as_bytes()].concat());
        }
    }
    seeds
}

const MERCHANT_KEY: &str = include_str!("../../../vectors/merchant_private_key.pem");
const PUBLIC_KEY: &str = include_str!("../../../vectors/wechatpay_public_key.pem");
const PUBLIC_KEY_ID: &str = "PUB_KEY_ID_0114232134912410000000000000";
const SERIAL: &str = "3775B6A45ACD588826D15E583A95F5DD00000001";
const TRADE: &str = "\u{feff}交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注\r\n`2026-11-21 10:00:00,`wx1,`1900000109,`0,`,`42,`O1,`oUpF8,`JSAPI,`SUCCESS,`CMB_DEBIT,`CNY,`12.30,`0.00,`0,`0,`0.00,`0.00,`,`,`茶,`a,`0.07380,`0.60%,`12.30,`0.00,`\r\n总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额\r\n`1,`12.30,`0.00,`0.00,`0.07380,`12.30,`0.00\r\n";
const FUNDS: &str = "记账时间,微信支付业务单号,资金流水单号,业务名称,业务类型,收支类型,收支金额(元),账户结余(元),资金变更提交申请人,备注,业务凭证号\n`2026-11-21 10:00:00,`42,`F1,`交易,`交易,`收入,`12.30,`12.30,`system,`茶,`V1\n资金流水总笔数,收入笔数,收入金额,支出笔数,支出金额\n`1,`1,`12.30,`0,`0.00\n";
