//! What every target begins with: inputs made of the golden vectors, and the files under
//! `fuzz/seeds`, among them each input that ever broke a law.

use std::path::Path;

use base64::prelude::{BASE64_STANDARD, Engine as _};
use serde_json::Value;

use crate::answer::{SECRET, STATUSES};
use crate::seeds::{self, of_kind, text};

/// The seeds of a target by its name.
pub(crate) fn of(name: &str) -> Vec<Vec<u8>> {
    let mut inputs = match name {
        "answer" => answer(),
        "authorization" => authorization(),
        "bill" => bill(),
        "keys" => keys(),
        "notification" => notification(),
        "p12" => p12(),
        "template" => template(),
        "unpack" => unpack(),
        _ => Vec::new(),
    };
    inputs.extend(files(name));
    inputs
}

/// The committed files of a target, by name.
fn files(name: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../seeds").join(name);
    let found = std::fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
    let mut files: Vec<_> = found.map(|entry| entry.path()).collect();
    files.sort();
    files.iter().filter_map(|file| std::fs::read(file).ok()).collect()
}

fn authorization() -> Vec<Vec<u8>> {
    let headers = of_kind("authorization_header").map(|vector| text(vector, "header").into());
    let messages = of_kind("request_signature").map(|vector| text(vector, "message").into());
    headers.chain(messages).collect()
}

fn notification() -> Vec<Vec<u8>> {
    let seed = |vector: &Value| {
        let headers = vector["headers"].as_object().into_iter().flatten();
        let lines =
            headers.map(|(name, value)| [name, ": ", value.as_str().unwrap_or_default()].concat());
        [lines.collect::<Vec<_>>().join("\n").as_str(), text(vector, "body")]
            .join("\n\n")
            .into_bytes()
    };
    of_kind("notification").chain(of_kind("response_signature")).map(seed).collect()
}

fn template() -> Vec<Vec<u8>> {
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

fn keys() -> Vec<Vec<u8>> {
    let files: [&[u8]; 5] = [
        include_bytes!("../../../vectors/merchant_cert.pem"),
        seeds::MERCHANT_KEY.as_bytes(),
        include_bytes!("../../../vectors/merchant_public_key.pem"),
        seeds::public_key_pem().as_bytes(),
        include_bytes!("../../../vectors/platform_a_cert.pem"),
    ];
    let mut inputs: Vec<Vec<u8>> = files.map(<[u8]>::to_vec).to_vec();
    for pem in files {
        let lines = pem.split(|byte| *byte == b'\n').filter(|line| !line.starts_with(b"-----"));
        let bare: Vec<u8> = lines.flatten().copied().filter(|b| !b.is_ascii_whitespace()).collect();
        inputs.extend(BASE64_STANDARD.decode(&bare));
        inputs.push(bare);
    }
    inputs.extend(p12().into_iter().take(1));
    inputs
}

fn p12() -> Vec<Vec<u8>> {
    let files: [&[u8]; 11] = [
        include_bytes!("../../../vectors/p12/no-mac.p12"),
        include_bytes!("../../../vectors/p12/plain.p12"),
        include_bytes!("../../../vectors/p12/legacy.p12"),
        include_bytes!("../../../vectors/p12/aes128-sha512.p12"),
        include_bytes!("../../../vectors/p12/des2.p12"),
        include_bytes!("../../../vectors/p12/empty-password.p12"),
        include_bytes!("../../../vectors/p12/modern.p12"),
        include_bytes!("../../../vectors/p12/only-certificate.p12"),
        include_bytes!("../../../vectors/p12/only-key.p12"),
        include_bytes!("../../../vectors/p12/pbes2-3des.p12"),
        include_bytes!("../../../vectors/p12/rc2-128.p12"),
    ];
    let mut inputs: Vec<Vec<u8>> = files.map(<[u8]>::to_vec).to_vec();
    // Without its MAC a file is read to its end whatever was changed in it.
    for file in files.into_iter().skip(1) {
        inputs.extend(without_mac(file));
        inputs.extend(content(file).map(<[u8]>::to_vec));
    }
    inputs
}

/// `PFX { 3, content }` of `PFX { 3, content, mac }`; all of our files have long forms of length.
fn without_mac(file: &[u8]) -> Option<Vec<u8>> {
    let inner = file.get(4..)?;
    let length = 7 + usize::from(u16::from_be_bytes([*inner.get(5)?, *inner.get(6)?]));
    let kept = inner.get(..length)?;
    let [high, low] = u16::try_from(kept.len()).ok()?.to_be_bytes();
    Some([&[0x30, 0x82, high, low][..], kept].concat())
}

/// What is in the `OCTET STRING` behind `1.2.840.113549.1.7.1`, in `[0]`.
fn content(file: &[u8]) -> Option<&[u8]> {
    let at = file.windows(4).position(|four| four[0] == 0xa0 && four[1] == 0x82)?;
    let length = usize::from(u16::from_be_bytes([*file.get(at + 6)?, *file.get(at + 7)?]));
    file.get(at + 8..at + 8 + length)
}

fn bill() -> Vec<Vec<u8>> {
    let mut seeds = vec![TRADE.as_bytes().to_vec(), FUNDS.as_bytes().to_vec()];
    seeds.extend(of_kind("bill_digest").map(|v| decoded(text(v, "csv_base64"))));
    seeds
}

fn unpack() -> Vec<Vec<u8>> {
    let files = of_kind("bill_digest").map(|v| decoded(text(v, "gzip_base64")));
    let texts = of_kind("bill_digest").map(|v| decoded(text(v, "csv_base64")));
    let texts = texts.map(|text| [&[16, 77, 4][..], &text].concat());
    files.chain(texts).chain([vec![1, 1, 1], vec![0xff; 64]]).collect()
}

fn decoded(text: &str) -> Vec<u8> {
    BASE64_STANDARD.decode(text).unwrap_or_default()
}

fn answer() -> Vec<Vec<u8>> {
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

const TRADE: &str = "\u{feff}交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注\r\n`2026-11-21 10:00:00,`wx1,`1900000109,`0,`,`42,`O1,`oUpF8,`JSAPI,`SUCCESS,`CMB_DEBIT,`CNY,`12.30,`0.00,`0,`0,`0.00,`0.00,`,`,`茶,`a,`0.07380,`0.60%,`12.30,`0.00,`\r\n总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额\r\n`1,`12.30,`0.00,`0.00,`0.07380,`12.30,`0.00\r\n";
const FUNDS: &str = "记账时间,微信支付业务单号,资金流水单号,业务名称,业务类型,收支类型,收支金额(元),账户结余(元),资金变更提交申请人,备注,业务凭证号\n`2026-11-21 10:00:00,`42,`F1,`交易,`交易,`收入,`12.30,`12.30,`system,`茶,`V1\n资金流水总笔数,收入笔数,收入金额,支出笔数,支出金额\n`1,`1,`12.30,`0,`0.00\n";
