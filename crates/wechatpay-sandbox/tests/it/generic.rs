//! Operations without a state machine: all of them answer, checked, true to the catalogue, remembered.

use std::collections::BTreeSet;

use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde_json::{Value, json};
use wechatpay_catalogue::{Name, Operation, catalogue};
use wechatpay_core::{PrivateKey, Signer as _, keys::sha256_hex};
use wechatpay_sandbox::{Mode, Profile, Sandbox};

use crate::support::{Asked, Reply, authorization, builder, call, get, keys, start};

const MARK: &str = "wechatpay-sandbox-generic";

/// The example request of an operation: target and body, sensitive members sealed.
fn example(operation: &Operation) -> (String, String) {
    let target = operation.variable_names().fold(operation.template.clone(), |path, name| {
        let glossary = catalogue().glossary().get(name).and_then(|entry| entry.example.as_ref());
        let value = match glossary {
            Some(Value::String(text)) => text.clone(),
            Some(other) => other.to_string(),
            None => "A1".to_owned(),
        };
        path.replace(&format!("{{{name}}}"), &encoded(&value))
    });
    let query = operation.query.as_ref().map(|name| {
        let pairs = sealed(name, catalogue().request_sample(name));
        let pair = |(name, value): (&String, &Value)| {
            let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            format!("{}={}", encoded(name), encoded(&text))
        };
        pairs.as_object().unwrap().iter().map(pair).collect::<Vec<_>>().join("&")
    });
    let target = query.map_or(target.clone(), |query| format!("{target}?{query}"));
    let body = operation.body.as_ref().map(|name| {
        let mut body = sealed(name, catalogue().request_sample(name));
        if body.get("mchid").is_some() {
            body["mchid"] = json!(keys().mchid());
        }
        body
    });
    (target, body.map_or(String::new(), |body| body.to_string()))
}

pub(crate) fn encoded(text: &str) -> String {
    let spell = |byte: u8| match byte {
        b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' | b'-' | b'_' | b'.' => {
            char::from(byte).to_string()
        }
        byte => format!("%{byte:02X}"),
    };
    text.bytes().map(spell).collect()
}

/// Seals every sensitive member for the platform.
pub(crate) fn sealed(name: &Name, mut value: Value) -> Value {
    let keys = keys();
    let key = keys.platform_certificate().public_key();
    each_sealed(name, &mut value, &mut |text| key.seal(text.as_bytes()).unwrap());
    value
}

/// Opens every sensitive member with the merchant's key.
fn opened(name: &Name, mut value: Value) -> Value {
    let key = PrivateKey::from_pem(keys().merchant_private_key()).unwrap();
    each_sealed(name, &mut value, &mut |text| {
        String::from_utf8(key.open(text).unwrap().to_vec()).unwrap()
    });
    value
}

fn each_sealed(name: &Name, value: &mut Value, change: &mut impl FnMut(&str) -> String) {
    for path in catalogue().sealed(name) {
        let steps: Vec<String> =
            path.replace("[]", ".[]").replace("{}", ".[]").split('.').map(str::to_owned).collect();
        walk(value, &steps, change);
    }
}

fn walk(value: &mut Value, steps: &[String], change: &mut impl FnMut(&str) -> String) {
    match (steps, value) {
        ([], Value::String(text)) => *text = change(text),
        ([step, rest @ ..], Value::Array(items)) if step == "[]" => {
            for item in items {
                walk(item, rest, change);
            }
        }
        ([step, rest @ ..], Value::Object(members)) if step == "[]" => {
            for item in members.values_mut() {
                walk(item, rest, change);
            }
        }
        ([step, rest @ ..], Value::Object(members)) => {
            if let Some(member) = members.get_mut(step) {
                walk(member, rest, change);
            }
        }
        _ => {}
    }
}

/// A multipart request for an upload whose `meta` is true of the file.
pub(crate) fn upload<'a>(operation: &Operation, target: &'a str) -> Asked<'a> {
    let mut meta = catalogue().request_sample(operation.body.as_ref().unwrap());
    let file = "not really a picture";
    let ending = if operation.name.contains("video") { "mp4" } else { "jpg" };
    meta["filename"] = json!(format!("a.{ending}"));
    if meta.get("sha256").is_some() {
        meta["sha256"] = json!(sha256_hex(file.as_bytes()));
    }
    if !catalogue().validate(operation.body.as_ref().unwrap(), &meta).is_empty() {
        meta.as_object_mut().unwrap().remove("filename");
    }
    let part = operation.upload.as_deref().unwrap();
    multipart(target, &meta.to_string(), part, &format!("a.{ending}"), file)
}

fn multipart<'a>(target: &'a str, meta: &str, part: &str, filename: &str, file: &str) -> Asked<'a> {
    let body = format!(
        "--bb\r\nContent-Disposition: form-data; name=\"meta\";\r\nContent-Type: application/json\r\n\r\n\
         {meta}\r\n--bb\r\nContent-Disposition: form-data; name=\"{part}\"; filename=\"{filename}\";\r\n\
         Content-Type: image/jpg\r\n\r\n{file}\r\n--bb--\r\n"
    );
    let now = wechatpay_core::Clock::now(&wechatpay_core::SystemClock);
    let header = authorization("POST", target, now, meta.as_bytes()).to_string();
    Asked::new("POST", target, body)
        .with("content-type", "multipart/form-data; boundary=bb")
        .with("authorization", &header)
}

async fn ask(sandbox: &Sandbox, operation: &Operation) -> Reply {
    let (target, body) = example(operation);
    let serial = keys().platform_certificate().serial().to_owned();
    let method = operation.method.as_str();
    let asked = match operation.upload {
        Some(_) => upload(operation, &target),
        None => Asked::new(method, &target, body).signed(),
    };
    asked.with("wechatpay-serial", &serial).send(sandbox).await
}

#[tokio::test]
async fn every_operation_of_the_catalogue_answers_true_to_its_type() {
    let sandbox = start(Mode::Both).await;
    let (mut generic, mut played) = (0, BTreeSet::new());
    let (mut wrong, mut checked) = (Vec::new(), 0);
    // What is deleted is gone: deletions come last.
    let mut operations: Vec<_> = catalogue().operations().collect();
    operations.sort_by_key(|operation| operation.method.as_str() == "DELETE");
    for operation in operations {
        let reply = ask(&sandbox, operation).await;
        let id = operation.id();
        if operation.template.starts_with("/brand/") {
            // Signed as a merchant, a brand's call is refused.
            assert_eq!((reply.status, &reply.json()["code"]), (401, &json!("SIGN_ERROR")), "{id}");
            continue;
        }
        let is_generic = reply.header(MARK) == "true";
        generic += usize::from(is_generic);
        if !is_generic {
            played.insert(id.split('.').next().unwrap_or_default().to_owned());
        }
        let is_empty = operation.reply.is_none() && !operation.download;
        let is_expected = reply.status == if is_empty { 204 } else { 200 };
        // A state machine may know nothing of the example's numbers, but it knows its own members.
        let is_refused = !is_generic
            && (400..500).contains(&reply.status)
            && reply.code() != "SIGN_ERROR"
            && !reply.text.is_empty();
        if !(is_expected || is_refused) {
            wrong.push(format!("{id}: {} {}", reply.status, reply.text));
            continue;
        }
        if is_generic && !operation.download {
            assert_eq!(reply.verified().is_empty(), operation.unsigned, "{id}");
        }
        if let (200, Some(name)) = (reply.status, &operation.reply) {
            let value = reply.json();
            let value = if is_generic { opened(name, value) } else { value };
            assert_eq!(catalogue().validate(name, &value), [], "{id}: {value}");
            checked += 1;
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
    assert!(generic > 700 && checked > 600, "{generic} generic, {checked} answers checked");
    // A family that loses its state machine would go on answering, with examples.
    assert_eq!(played.iter().map(String::as_str).collect::<Vec<_>>(), PLAYED);
}

/// Families of which at least one operation has a state machine.
const PLAYED: &[&str] = &[
    "apply4sub",
    "applyment4sub",
    "bill",
    "certificates",
    "combine-transactions",
    "discount-card",
    "ecommerce",
    "ecommerce-account",
    "ecommerce-applyments",
    "ecommerce-fund",
    "ecommerce-profitsharing",
    "ecommerce-refunds",
    "ecommerce-subsidies",
    "edu-star",
    "fund-app-mch-transfer",
    "fund-app-partner-transfer",
    "global",
    "global-merchant",
    "global-micropay",
    "global-refunds",
    "global-transactions",
    "hk",
    "marketing-product-coupon",
    "marketing-product-coupon-stocks",
    "marketing-product-coupon-users",
    "med-ins",
    "merchant",
    "papay",
    "papay-pay",
    "papay-scheduled-deduct-sign",
    "papay-sign",
    "partner-papay",
    "pay",
    "pay-partner",
    "payscore",
    "payscore-partner",
    "payscore-payafter",
    "payscore-permissions",
    "payscore-serviceorder",
    "payscore-smartretail",
    "platsolution-ecommerce",
    "profitsharing",
    "recharge",
    "refund",
    "security",
    "transfer",
    "vehicle",
];

#[tokio::test]
async fn a_get_after_a_post_of_the_same_number_agrees() {
    let sandbox = start(Mode::Both).await;
    let body = transfer(4321);
    let made = call(&sandbox, "POST", TRANSFERS, &body).await;
    assert_eq!((made.status, made.header(MARK)), (200, "true"), "{}", made.text);
    let id = made.json()["transfer_bill_no"].as_str().unwrap().to_owned();
    let find = |number: &str| format!("{TRANSFERS}/{number}?sub_mchid=1900000201");
    let by_number = get(&sandbox, &find("out-bill-no/W1")).await.json();
    assert_eq!(
        (&by_number["transfer_amount"], &by_number["transfer_bill_no"]),
        (&json!(4321), &json!(id))
    );
    let by_id = get(&sandbox, &find(&format!("transfer-bill-no/{id}"))).await;
    assert_eq!(by_id.json(), by_number);
    // The same again is the same; another number is another thing.
    assert_eq!(call(&sandbox, "POST", TRANSFERS, &body).await.json(), made.json());
    let other = get(&sandbox, &find("out-bill-no/W2")).await;
    assert_eq!(other.status, 200, "nobody has heard of it, which the lenient profile forgives");
    assert_ne!(other.json()["transfer_amount"], 4321);
}

/// An operation without a state machine, with two numbers to ask by.
const TRANSFERS: &str = "/v3/ecommerce/mch-transfer/transfer-bills";

fn transfer(amount: i64) -> Value {
    json!({ "sub_mchid": "1900000201", "appid": "wx1", "out_bill_no": "W1",
        "transfer_scene_id": "1000", "openid": "o1", "transfer_amount": amount,
        "transfer_remark": "一" })
}

#[tokio::test]
async fn the_strict_profile_knows_only_what_was_said() {
    let sandbox = builder().profile(Profile::Strict).start().await.unwrap();
    let target = format!("{TRANSFERS}/out-bill-no/W1?sub_mchid=1900000201");
    let unknown = get(&sandbox, &target).await;
    assert_eq!((unknown.status, unknown.code().as_str()), (404, "RESOURCE_NOT_EXISTS"));
    assert_eq!(call(&sandbox, "POST", TRANSFERS, transfer(1)).await.status, 200);
    assert_eq!(get(&sandbox, &target).await.status, 200);
}

#[tokio::test]
async fn changes_are_merged_and_deletion_forgets() {
    let sandbox = start(Mode::Both).await;
    let store = |name: &str| catalogue().operation(&format!("brand-partner.{name}")).unwrap();
    let made = ask(&sandbox, store("create_card")).await;
    assert_eq!(made.status, 200, "{}", made.text);
    let id = made.json()["card_id"].as_str().unwrap_or_default().to_owned();
    let (found, _) = example(store("find_card"));
    let (_, sample_query) = found.split_once('?').unwrap_or((&found, ""));
    let card = store("find_card").template.replace("{card_id}", &id);
    let found = get(&sandbox, &format!("{card}?{sample_query}")).await;
    assert_eq!((found.status, &found.json()["card_id"]), (200, &json!(id)), "{}", found.text);
    let (_, body) = example(store("update_card"));
    let mut change: Value = serde_json::from_str(&body).unwrap();
    change["card_title"] = json!("改过");
    let changed = call(&sandbox, "PATCH", &card, &change).await;
    assert_eq!(changed.status, 200, "{}", changed.text);
    let found = get(&sandbox, &format!("{card}?{sample_query}")).await;
    assert_eq!(
        (&found.json()["card_id"], &found.json()["card_title"]),
        (&json!(id), &json!("改过"))
    );

    let (target, body) = example(store("delete_card"));
    let query = target.split_once('?').map_or("", |(_, query)| query);
    let target = format!("{card}?{query}");
    let deleted = call(&sandbox, "DELETE", &target, &body).await;
    assert_eq!((deleted.status, &deleted.json()["card_id"]), (200, &json!(id)), "{}", deleted.text);
    let gone = get(&sandbox, &format!("{card}?{sample_query}")).await;
    assert_eq!((gone.status, gone.code().as_str()), (404, "RESOURCE_NOT_EXISTS"));
}

#[tokio::test]
async fn wrong_members_are_named() {
    let sandbox = start(Mode::Both).await;
    let good = transfer(1);
    for (member, value, field) in [
        ("transfer_amount", json!("1"), "/transfer_amount"),
        ("transfer_amount", json!(1.5), "/transfer_amount"),
        ("transfer_amount", json!(null), "/transfer_amount"),
        ("out_bill_no", json!(""), "/out_bill_no"),
        ("transfer_remark", json!("😀"), "/transfer_remark"),
        ("nobody", json!(1), "/nobody"),
    ] {
        let mut body = good.clone();
        body[member] = value;
        let reply = call(&sandbox, "POST", TRANSFERS, &body).await;
        assert_eq!((reply.status, reply.code().as_str()), (400, "PARAM_ERROR"), "{body}");
        assert_eq!(reply.json()["detail"]["field"], field, "{body}");
        assert_eq!(reply.header(MARK), "true");
    }
    let reply = get(&sandbox, "/v3/merchant/fund/dayendbalance/BASIC?nobody=1").await;
    assert_eq!(reply.status, 400);
    let unsigned = Asked::new("GET", "/v3/merchant/fund/balance/BASIC", "").send(&sandbox).await;
    assert_eq!((unsigned.status, unsigned.code().as_str()), (401, "SIGN_ERROR"));
}

#[tokio::test]
async fn sealed_members_must_be_sealed() {
    let sandbox = start(Mode::Both).await;
    let operation = catalogue().operation("transfer.create_batch");
    let operation = operation.into_iter().chain(catalogue().operations()).find(|operation| {
        operation.body.as_ref().is_some_and(|name| !catalogue().sealed(name).is_empty())
    });
    let operation = operation.unwrap();
    let (target, _) = example(operation);
    let plain = catalogue().request_sample(operation.body.as_ref().unwrap());
    let serial = keys().platform_certificate().serial().to_owned();
    let asked = Asked::new(operation.method.as_str(), &target, plain.to_string()).signed();
    let reply = asked.with("wechatpay-serial", &serial).send(&sandbox).await;
    assert_eq!((reply.status, reply.code().as_str()), (400, "PARAM_ERROR"), "{}", reply.text);
}

const MEDIA: &str = "/v3/merchant/media/upload";

#[tokio::test]
async fn uploads_are_signed_by_their_meta_and_checked_against_it() {
    let sandbox = start(Mode::Both).await;
    let (file, hash) = ("picture", sha256_hex(b"picture"));
    let meta = json!({ "filename": "a.jpg", "sha256": hash }).to_string();
    let first = multipart(MEDIA, &meta, "file", "a.jpg", file).send(&sandbox).await;
    assert_eq!(first.status, 200, "{}", first.text);
    assert!(!first.verified().is_empty());
    // Python leaves the boundary out of the header.
    let second =
        multipart(MEDIA, &meta, "file", "a.jpg", file).with("content-type", "multipart/form-data");
    let second = second.send(&sandbox).await;
    assert_eq!(second.status, 200, "{}", second.text);
    assert_ne!(first.json()["media_id"], second.json()["media_id"]);

    for (meta, part, filename, file, field) in [
        (meta.as_str(), "file", "a.jpg", "another", "/sha256"),
        (&meta.replace(".jpg", ".exe"), "file", "a.exe", file, "/filename"),
        (&meta, "other", "a.jpg", file, "/file"),
        (&meta, "file", "a.jpg", "", "/file"),
        (&meta, "file", "", file, "/file"),
        ("{}", "file", "a.jpg", file, "/filename"),
    ] {
        let reply = multipart(MEDIA, meta, part, filename, file).send(&sandbox).await;
        assert_eq!((reply.status, reply.code().as_str()), (400, "PARAM_ERROR"), "{}", reply.text);
        assert_eq!(reply.json()["detail"]["field"], field);
    }
    // Signed over the whole body, as many do at first.
    let body = multipart(MEDIA, &meta, "file", "a.jpg", file).body;
    let whole =
        Asked::new("POST", MEDIA, body).with("content-type", "multipart/form-data; boundary=bb");
    let refused = whole.signed().send(&sandbox).await;
    assert_eq!((refused.status, refused.code().as_str()), (401, "SIGN_ERROR"));
    let broken = Asked::new("POST", MEDIA, "--bb\r\n")
        .with("content-type", "multipart/form-data; boundary=bb");
    let refused = broken.signed().send(&sandbox).await;
    assert_eq!((refused.status, refused.code().as_str()), (400, "PARAM_ERROR"));
}

#[tokio::test]
async fn downloads_are_files_without_a_signature() {
    let sandbox = start(Mode::Both).await;
    let reply = get(&sandbox, "/v3/merchant-service/images/a%2Fb").await;
    assert_eq!((reply.status, reply.header("content-type")), (200, "image/png"));
    assert_eq!((reply.header(MARK), reply.verified().as_str()), ("true", ""));
}

/// Sealed answers are for the merchant's own key.
#[tokio::test]
async fn sensitive_members_of_answers_are_sealed_for_the_merchant() {
    let sandbox = start(Mode::Both).await;
    let has_sealed = |operation: &&Operation| {
        let name = operation.reply.as_ref();
        operation.method.as_str() == "GET"
            && name.is_some_and(|name| !catalogue().sealed(name).is_empty())
    };
    let mut seen = 0;
    for operation in catalogue().operations().filter(has_sealed) {
        let reply = ask(&sandbox, operation).await;
        if reply.header(MARK) != "true" {
            continue;
        }
        let name = operation.reply.as_ref().unwrap();
        let mut value = reply.json();
        each_sealed(name, &mut value, &mut |text| {
            assert_eq!(BASE64_STANDARD.decode(text).unwrap().len(), 256, "{}", operation.id());
            seen += 1;
            text.to_owned()
        });
    }
    assert!(seen > 10, "{seen}");
}
