//! Verifies who calls: the checks of protocol 01 §4.1, in their order.

use std::{borrow::Cow, sync::Arc};

use base64::{Engine as _, prelude::BASE64_STANDARD};
use http::StatusCode;
use serde_json::{Value, json};
use wechatpay_core::{Authorization, AuthorizationError, message};

use super::Trail;
use crate::engine::{Backend, ErrorNumber, Failure, Incoming, Merchant};

/// Check 3: `Accept` and `User-Agent` must be there. Basic payment (基础支付) does not look.
pub(crate) fn check_head(request: &Incoming, trail: &mut Trail) -> Result<(), Failure> {
    let has = |name| request.headers.get(name).is_some_and(|value| !value.is_empty());
    if is_basic_payment(request.path()) || (has("accept") && has("user-agent")) {
        trail.pass("accept and user-agent");
        return Ok(());
    }
    trail.fail("accept and user-agent", "one of the two headers is missing or empty");
    Err(Failure::Gate {
        status: StatusCode::BAD_REQUEST,
        code: "INVALID_REQUEST",
        message: "Http头缺少Accept或User-Agent".into(),
        number: ErrorNumber::NO_ACCEPT,
        detail: None,
    })
}

/// Who says to have signed a request, and by which certificate.
pub(crate) struct Signer {
    merchant: Arc<Merchant>,
    authorization: Authorization,
}

/// Checks 4 to 8, for which the body is not needed: a known merchant, its certificate, the time.
pub(crate) fn signer(
    backend: &Backend,
    request: &Incoming,
    trail: &mut Trail,
) -> Result<Signer, Failure> {
    let authorization = read(request, trail)?;
    let now = backend.clock.wire_now();
    check_time(request, &authorization, now, trail)?;
    let Some(merchant) = backend.merchant(&authorization.mchid) else {
        trail.fail("merchant", format!("the sandbox has no merchant {:?}", authorization.mchid));
        return Err(denied(ErrorNumber::NO_SUCH_MERCHANT, "商户未申请过证书。"));
    };
    trail.pass("merchant");
    let certificate = match merchant.certificate(&authorization.serial) {
        Ok(certificate) => certificate,
        Err(text) => {
            trail.fail("serial", about_serial(&merchant, &authorization.serial));
            return Err(denied(ErrorNumber::UNKNOWN_SERIAL, text));
        }
    };
    trail.pass("serial");
    if now > certificate.not_after().unix_timestamp() {
        trail.fail("certificate", "the merchant's certificate has expired");
        return Err(denied(ErrorNumber::MERCHANT_CERTIFICATE_EXPIRED, "商户证书已过期"));
    }
    trail.pass("certificate");
    Ok(Signer { merchant, authorization })
}

/// Checks 4 to 9: gives the merchant who signed this request.
///
/// Check 10 (nonce replay) does not exist: a request may be sent again as it is.
pub(crate) fn verify(
    backend: &Backend,
    request: &Incoming,
    trail: &mut Trail,
) -> Result<Arc<Merchant>, Failure> {
    let Signer { merchant, authorization } = signer(backend, request, trail)?;
    let signed = request.signed_body();
    let message = message::request(
        request.method.as_str(),
        &request.target,
        &authorization.timestamp,
        &authorization.nonce,
        signed,
    );
    let is_good = merchant.certificate(&authorization.serial).is_ok_and(|certificate| {
        let signature = BASE64_STANDARD.decode(&authorization.signature);
        signature.is_ok_and(|signature| certificate.public_key().verify(&message, &signature))
    });
    if is_good {
        trail.pass("signature");
        return Ok(merchant);
    }
    trail.fail("signature", "it does not fit the message; see the explanation");
    Err(bad_signature(request, signed, &message))
}

/// What the log says of a serial that is not accepted.
fn about_serial(merchant: &Merchant, given: &str) -> String {
    let held = |wanted: bool| {
        let all = merchant.certificates().filter(move |(_, _, is_valid)| *is_valid == wanted);
        all.map(|(serial, _, _)| serial)
    };
    if held(false).any(|serial| serial == given) {
        return format!("serial_no {given:?} is of a certificate that was replaced or revoked");
    }
    let own: Vec<&str> = held(true).collect();
    format!("serial_no is {given:?}; the merchant's is {}", own.join(" or "))
}

/// Check 6, and that there is a time to check.
fn check_time(
    request: &Incoming,
    authorization: &Authorization,
    now: i64,
    trail: &mut Trail,
) -> Result<(), Failure> {
    let Ok(timestamp) = authorization.timestamp.parse::<i64>() else {
        trail.fail("timestamp", format!("{:?} is not a number", authorization.timestamp));
        return Err(malformed(request));
    };
    if now.abs_diff(timestamp) > WINDOW {
        let skew = timestamp.saturating_sub(now);
        trail.fail("timestamp", format!("{skew:+} seconds from the sandbox's time {now}"));
        let text = "Http头Authorization中的timestamp与发起请求的时间不得超过5分钟";
        return Err(denied(ErrorNumber::STALE_TIMESTAMP, text));
    }
    trail.pass("timestamp");
    Ok(())
}

fn read(request: &Incoming, trail: &mut Trail) -> Result<Authorization, Failure> {
    let Some(header) = request.header("authorization") else {
        trail.fail("authorization", "the header is missing, empty, or stands twice");
        return Err(malformed(request));
    };
    match Authorization::parse(header) {
        // Brands sign by a scheme of their own (protocol 13 §3.1).
        Ok(_) if request.path().starts_with("/brand/") => {
            trail.fail("authorization", "below /brand/ only the scheme of brands is accepted");
            Err(denied(ErrorNumber::BAD_AUTHORIZATION, "Http头Authorization认证类型不正确"))
        }
        Ok(authorization) => {
            trail.pass("authorization");
            Ok(authorization)
        }
        Err(error) => {
            trail.fail("authorization", error.to_string());
            Err(match error {
                AuthorizationError::Scheme => {
                    denied(ErrorNumber::BAD_AUTHORIZATION, "Http头Authorization认证类型不正确")
                }
                AuthorizationError::Malformed(_) => malformed(request),
            })
        }
    }
}

/// Basic payment has its own words for a header that is missing or of another kind.
fn malformed(request: &Incoming) -> Failure {
    if is_basic_payment(request.path()) {
        denied(ErrorNumber::BAD_AUTHORIZATION, "签名信息错误，验签失败")
    } else {
        denied(
            ErrorNumber::BAD_AUTHORIZATION,
            "Http头Authorization值格式错误，请参考《微信支付商户REST API签名规则》",
        )
    }
}

/// Shows the caller what was verified, in the form of the official sample (protocol 01 §4.2).
fn bad_signature(request: &Incoming, signed: &[u8], message: &[u8]) -> Failure {
    let head = message.len() - signed.len() - 1;
    let kept = String::from_utf8_lossy(signed).chars().take(BODY_SHOWN).collect::<String>();
    let shown = format!("{}{kept}", String::from_utf8_lossy(&message[..head]));
    let detail = json!({
        "field": "signature",
        "issue": "sign not match",
        "location": "authorization",
        "sign_information": {
            "method": request.method.as_str(),
            "url": request.target,
            "truncated_sign_message": shown,
            "sign_message_length": message.len(),
        },
    });
    refuse(ErrorNumber::BAD_SIGNATURE, "签名错误".into(), Some(detail))
}

fn denied(number: ErrorNumber, message: &'static str) -> Failure {
    refuse(number, message.into(), None)
}

fn refuse(number: ErrorNumber, message: Cow<'static, str>, detail: Option<Value>) -> Failure {
    Failure::Gate { status: StatusCode::UNAUTHORIZED, code: "SIGN_ERROR", message, number, detail }
}

fn is_basic_payment(path: &str) -> bool {
    path.starts_with("/v3/pay/transactions/")
}

/// Five minutes either way; exactly five minutes pass.
const WINDOW: u64 = 300;
const BODY_SHOWN: usize = 10;

#[cfg(test)]
mod tests {
    use bytes::Bytes;
    use http::{HeaderMap, HeaderValue};
    use wechatpay_core::FixedClock;

    use super::*;
    use crate::{
        engine::{
            Arrival,
            config::Config,
            keys::{KeyTexts, Keys},
        },
        gateway::faults::Faults,
    };

    fn vectors() -> Value {
        serde_json::from_str(&file("vectors.json")).unwrap()
    }

    fn file(name: &str) -> String {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../vectors/");
        std::fs::read_to_string(format!("{folder}{name}")).unwrap()
    }

    /// A sandbox whose merchant and clock are those of the published vectors.
    fn backend(now: i64) -> Backend {
        let constants = &vectors()["constants"];
        let text = |name: &str| constants[name].as_str().unwrap().to_owned();
        let keys = Keys::from_texts(KeyTexts {
            mchid: text("mchid"),
            merchant_private_key: file("merchant_private_key.pem"),
            merchant_certificate: file("merchant_cert.pem"),
            apiv3_key: text("apiv3_key"),
            platform_private_key: file("platform_a_private_key.pem"),
            platform_certificate: file("platform_a_cert.pem"),
            public_key_id: text("public_key_id"),
            public_key_private_key: file("wechatpay_public_key_mode_private_key.pem"),
            root_certificate: None,
        });
        let config = Config {
            keys: Some(keys.unwrap()),
            clock: Arc::new(FixedClock::at(now)),
            ..Config::default()
        };
        Backend::new(config, ([127, 0, 0, 1], 1).into(), &[], Box::<Faults>::default()).unwrap()
    }

    fn request(vector: &Value, authorization: Option<&str>) -> Incoming {
        let text = |name: &str| vector[name].as_str().unwrap().to_owned();
        let mut headers = HeaderMap::new();
        headers.insert("accept", HeaderValue::from_static("*/*"));
        headers.insert("user-agent", HeaderValue::from_static("test"));
        if let Some(value) = authorization {
            headers.insert("authorization", HeaderValue::from_str(value).unwrap());
        }
        // Of an upload the vector has the whole multipart body too, of which only `meta` is signed.
        let body = vector["multipart_body_base64"].as_str().map_or(text("body").into(), |whole| {
            headers
                .insert("content-type", vector["content_type"].as_str().unwrap().parse().unwrap());
            BASE64_STANDARD.decode(whole).unwrap()
        });
        Incoming {
            method: text("method").parse().unwrap(),
            target: text("url"),
            headers,
            body: Bytes::from(body),
            edge: Arrival::default(),
        }
    }

    fn outcome(
        backend: &Backend,
        request: &Incoming,
    ) -> Result<String, (u16, &'static str, String)> {
        match verify(backend, request, &mut Trail::default()) {
            Ok(merchant) => Ok(merchant.mchid.clone()),
            Err(Failure::Gate { status, code, message, .. }) => {
                Err((status.as_u16(), code, message.into_owned()))
            }
            Err(other) => panic!("{other:?}"),
        }
    }

    #[test]
    fn published_authorization_headers_are_judged_as_published() {
        let vectors = vectors();
        let all = vectors["vectors"].as_array().unwrap();
        let mut judged = 0;
        for vector in all.iter().filter(|vector| vector["kind"] == "authorization_header") {
            let signed = all.iter().find(|known| known["id"] == vector["request"]).unwrap();
            let backend = backend(vector["server_clock"].as_i64().unwrap());
            let found = outcome(&backend, &request(signed, vector["header"].as_str()));
            let expected = if vector["valid"] == true {
                Ok("1900000109".to_owned())
            } else {
                let status = u16::try_from(vector["status"].as_u64().unwrap()).unwrap();
                assert_eq!(vector["code"], "SIGN_ERROR");
                Err((status, "SIGN_ERROR", vector["error_message"].as_str().unwrap().to_owned()))
            };
            assert_eq!(found, expected, "{}", vector["id"]);
            judged += 1;
        }
        assert_eq!(judged, 9);
    }

    #[test]
    fn published_requests_verify_and_changed_ones_do_not() {
        let vectors = vectors();
        let all = vectors["vectors"].as_array().unwrap();
        let mut judged = 0;
        for vector in all.iter().filter(|vector| vector["kind"] == "request_signature") {
            let backend = backend(vector["timestamp"].as_str().unwrap().parse().unwrap());
            let mut request = request(vector, vector["authorization"].as_str());
            assert!(verify(&backend, &request, &mut Trail::default()).is_ok(), "{}", vector["id"]);
            request.target.push('/');
            let refused = outcome(&backend, &request).unwrap_err();
            assert_eq!(refused, (401, "SIGN_ERROR", "签名错误".to_owned()), "{}", vector["id"]);
            judged += 1;
        }
        assert!(judged >= 8, "{judged}");
    }

    #[test]
    fn the_window_is_five_minutes_either_way() {
        let vectors = vectors();
        let all = vectors["vectors"].as_array().unwrap();
        let vector = all.iter().find(|vector| vector["id"] == "req-get-query").unwrap();
        for (skew, expected) in [(300, true), (-300, true), (301, false), (-301, false)] {
            let backend = backend(1_700_000_001 + skew);
            let request = request(vector, vector["authorization"].as_str());
            let found = verify(&backend, &request, &mut Trail::default());
            assert_eq!(found.is_ok(), expected, "{skew}");
        }
    }

    #[test]
    fn each_wrong_item_has_its_own_words() {
        let vectors = vectors();
        let all = vectors["vectors"].as_array().unwrap();
        let vector = all.iter().find(|vector| vector["id"] == "req-get-query").unwrap();
        let good = vector["authorization"].as_str().unwrap();
        for (from, to, text) in [
            ("1900000109", "1900000110", "商户未申请过证书。"),
            (
                "3775B6A45ACD588826D15E583A95F5DD00000001",
                "3775B6A45ACD588826D15E583A95F5DD00000002",
                "商户证书序列号有误。请使用签名私钥匹配的证书序列号",
            ),
            (
                "timestamp=\"1700000001\"",
                "timestamp=\"soon\"",
                "Http头Authorization值格式错误，请参考《微信支付商户REST API签名规则》",
            ),
            ("593BEC0C930BF1AF", "593BEC0C930BF1AE", "签名错误"),
            (
                "WECHATPAY2-SHA256-RSA2048",
                "WECHATPAY2-SM2-WITH-SM3",
                "Http头Authorization认证类型不正确",
            ),
        ] {
            let header = good.replace(from, to);
            assert_ne!(header, good);
            let refused =
                outcome(&backend(1_700_000_001), &request(vector, Some(&header))).unwrap_err();
            assert_eq!(refused.2, text);
        }
        let expired = backend(1_900_000_000);
        let header = good.replace("1700000001", "1900000000");
        assert_eq!(
            outcome(&expired, &request(vector, Some(&header))).unwrap_err().2,
            "商户证书已过期"
        );
    }

    #[test]
    fn a_bad_signature_is_explained() {
        let vectors = vectors();
        let all = vectors["vectors"].as_array().unwrap();
        let vector = all.iter().find(|vector| vector["id"] == "req-post-edu-star").unwrap();
        let mut request = request(vector, vector["authorization"].as_str());
        request.body = Bytes::from(format!("{} ", vector["body"].as_str().unwrap()));
        let Err(Failure::Gate { detail: Some(detail), .. }) =
            verify(&backend(1_700_000_003), &request, &mut Trail::default())
        else {
            panic!("no detail");
        };
        assert_eq!(detail["issue"], "sign not match");
        assert_eq!(detail["location"], "authorization");
        let information = &detail["sign_information"];
        assert_eq!(information["url"], "/v3/edu-star/orders");
        assert_eq!(information["sign_message_length"], 204);
        assert_eq!(
            information["truncated_sign_message"],
            "POST\n/v3/edu-star/orders\n1700000003\n593BEC0C930BF1AFEB40B4A08C8FB242\n{\"appid\":\""
        );
    }
}
