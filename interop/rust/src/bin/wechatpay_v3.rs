//! Drives the crate `wechatpay-v3`, as published, against a running sandbox.

use std::io::Read as _;

use flate2::read::GzDecoder;
use interop::{Receiver, Report, Settings, Stranger, wanted};
use sha1::{Digest as _, Sha1};
use wechatpay_v3::cert::PlatformKeys;
use wechatpay_v3::error::PayError;
use wechatpay_v3::model::{
    AmountInfo, BillTarType, BillType, NativeParams, RefundsParams, WechatPayNotify,
};
use wechatpay_v3::notify::NotifyHeaders;
use wechatpay_v3::pay::{PayNotifyTrait as _, ResponseVerify, WechatPay, WechatPayConfig};

fn main() {
    let settings = Settings::read();
    let order = settings.order("V3");
    let receiver = Receiver::start();
    let mut report = Report::default();
    let pay = client(&settings, &receiver, &settings.merchant_private_key);
    let pay = if settings.trusts_certificates() {
        pay
    } else {
        let (id, key) = settings.public_key();
        pay.with_platform_public_key(id, key)
    };
    report.step("certificates", certificates(&settings, &pay));
    report.step("create", create(&pay, &order));
    report.step("duplicate", create(&pay, &order));
    report.step("other content", refused(prepay(&pay, &order, 101), 403, "OUT_TRADE_NO_USED"));
    report.step("query", query(&pay, &order));
    report.step("pay", interop::pay(&settings, &order));
    report.step("notification", notification(&pay, &receiver, &order));
    report.step("refund", refund(&pay, &order));
    report.step("bill", bill(&settings, &pay, &order));
    report.step("close", close(&pay, &format!("{order}C")));
    report.step("wrong signature", wrong_signature(&settings, &receiver));
    report.step("wrong platform key", wrong_platform_key(&settings, &receiver, &order));
    report.end()
}

/// The crate takes another address; with it, it answers for plain HTTP too.
fn client(settings: &Settings, receiver: &Receiver, private_key: &str) -> WechatPay {
    let config = WechatPayConfig {
        appid: settings.appid.clone(),
        mch_id: settings.mchid.clone(),
        private_key: private_key.to_owned(),
        serial_no: settings.merchant_serial.clone(),
        v3_key: settings.apiv3_key.clone(),
        notify_url: receiver.url.clone(),
        response_verify: ResponseVerify::Required,
    };
    WechatPay::from_config(config).with_base_url(settings.base_url.clone())
}

fn certificates(settings: &Settings, pay: &WechatPay) -> Result<String, String> {
    if settings.trusts_certificates() {
        let keys = pay.refresh_platform_keys().map_err(|error| error.to_string())?;
        let serial = settings.platform_certificate_serial.as_deref().unwrap_or_default();
        wanted(keys.serials().contains(&serial), serial)?;
        return Ok(format!("{} downloaded", keys.len()));
    }
    if settings.mode == "public-key" {
        return refused(pay.fetch_platform_keys(), 404, "RESOURCE_NOT_EXISTS");
    }
    Ok("public key".to_owned())
}

fn create(pay: &WechatPay, order: &str) -> Result<String, String> {
    prepay(pay, order, 100).map_err(|error| error.to_string())
}

fn prepay(pay: &WechatPay, order: &str, total: i32) -> Result<String, PayError> {
    let params = NativeParams::new("互操作 interop", order, AmountInfo { total });
    let answer = pay.native_pay(params)?;
    answer.code_url.ok_or_else(|| PayError::VerifyError("no code_url".to_owned()))
}

fn query(pay: &WechatPay, order: &str) -> Result<String, String> {
    let found = pay.query_order(order).map_err(|error| error.to_string())?;
    wanted(found.out_trade_no == order, order)?;
    Ok(found.trade_state)
}

/// The first that the crate trusts; probes with a false signature are refused.
fn notification(pay: &WechatPay, receiver: &Receiver, order: &str) -> Result<String, String> {
    loop {
        let told = receiver.next()?;
        let pairs = told.headers.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        let headers = NotifyHeaders::from_pairs(pairs).map_err(|error| error.to_string())?;
        if pay.platform_keys().verify_notify(&headers, &told.body).is_err() {
            told.answer(false);
            continue;
        }
        let notify: WechatPayNotify =
            serde_json::from_str(&told.body).map_err(|error| error.to_string())?;
        told.answer(true);
        let source = &notify.resource;
        let aad = source.associated_data.clone().unwrap_or_default();
        let opened = pay.decrypt_paydata(&source.ciphertext, &source.nonce, &aad);
        let opened = opened.map_err(|error| error.to_string())?;
        wanted(opened.out_trade_no == order, order)?;
        return Ok(opened.trade_state);
    }
}

fn refund(pay: &WechatPay, order: &str) -> Result<String, String> {
    let number = format!("{order}R");
    let params = RefundsParams::new(number.as_str(), 100, 40, None, Some(order));
    let answer = pay.refunds(params).map_err(|error| error.to_string())?;
    wanted(answer.out_refund_no == number, number)?;
    Ok(answer.refund_id)
}

fn close(pay: &WechatPay, order: &str) -> Result<String, String> {
    create(pay, order)?;
    pay.close_order(order).map_err(|error| error.to_string())?;
    Ok("closed".to_owned())
}

fn wrong_signature(settings: &Settings, receiver: &Receiver) -> Result<String, String> {
    let stranger = client(settings, receiver, &Stranger::new().private_key);
    // With a key of its own it does not ask for certificates first.
    let stranger = stranger.with_platform_public_key("PUB_KEY_ID_0", Stranger::new().public_key);
    match stranger.query_order("X") {
        Err(PayError::ApiError { status: 401, .. }) => Ok("401".to_owned()),
        // It does not accept what is not signed, and the sandbox, like the platform, does not sign
        // this.
        Err(PayError::VerifyError(text)) => Ok(format!("refused: {text}")),
        Err(other) => Err(other.to_string()),
        Ok(_) => Err("accepted a stranger's signature".to_owned()),
    }
}

fn wrong_platform_key(
    settings: &Settings,
    receiver: &Receiver,
    order: &str,
) -> Result<String, String> {
    let pay = client(settings, receiver, &settings.merchant_private_key);
    let serial = if settings.trusts_certificates() {
        settings.platform_certificate_serial.clone().unwrap_or_default()
    } else {
        settings.public_key().0
    };
    let mut keys = PlatformKeys::new();
    keys.insert(serial, Stranger::new().public_key);
    pay.set_platform_keys(keys);
    match pay.query_order(order) {
        Err(PayError::VerifyError(_)) => Ok("refused by the crate".to_owned()),
        Err(other) => Err(other.to_string()),
        Ok(_) => Err("accepted an answer signed with another key".to_owned()),
    }
}

/// The crate downloads; to unpack and to compare the hash is left to its users.
fn bill(settings: &Settings, pay: &WechatPay, order: &str) -> Result<String, String> {
    let day = interop::yesterday(settings)?;
    let link = pay.trade_bill(&day, BillType::All, Some(BillTarType::Gzip));
    let link = link.map_err(|error| error.to_string())?;
    let packed = pay.download_bill(&link.download_url).map_err(|error| error.to_string())?;
    let mut text = String::new();
    GzDecoder::new(&*packed).read_to_string(&mut text).map_err(|error| error.to_string())?;
    let sum: String = Sha1::digest(&text).iter().map(|byte| format!("{byte:02x}")).collect();
    wanted(sum == link.hash_value.to_lowercase(), format!("{}, not {sum}", link.hash_value))?;
    // One line of the payment, one of the refund.
    wanted(text.matches(&format!("`{order},")).count() == 2, format!("2 lines of {order}"))?;
    Ok(format!("{} bytes of {day}", text.len()))
}

fn refused<T>(outcome: Result<T, PayError>, status: u16, code: &str) -> Result<String, String> {
    match outcome {
        Err(PayError::ApiError { status: found, response, .. }) => {
            let remark = format!("{found} {}", response.code.unwrap_or_default());
            wanted(remark == format!("{status} {code}"), format!("{status} {code}, not {remark}"))?;
            Ok(remark)
        }
        Err(other) => Err(other.to_string()),
        Ok(_) => Err("was not refused".to_owned()),
    }
}
