//! Settings: what is missing or wrong is named, with its variable; the rest reaches the wire.

use std::error::Error as _;
use std::sync::Arc;
use std::time::Duration;

use wechatpay::env::VARIABLES;
use wechatpay::{Blocking, Builder, Error, ErrorKind, Outcome, retry::RetryPolicy};

use crate::support::{
    APIV3_KEY, Fake, MCHID, PLATFORM_A, PUBLIC_KEY_ID, SERIAL, believer, merchant, vector_file,
    vector_path,
};

fn refused(builder: Builder<Blocking>) -> Error {
    let builder = builder.transport(Fake::always(200, "{}"));
    let Err(error) = builder.build() else { panic!("it is wrong on purpose") };
    assert_eq!(error.outcome(), Outcome::NotSent);
    error
}

/// The whole chain of causes on one line.
fn told(error: &Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        text = format!("{text}: {error}");
        cause = error.source();
    }
    text
}

fn check(builder: Builder<Blocking>, expected: &str) {
    let text = told(&refused(builder));
    assert!(text.starts_with(expected), "{text}\n{expected}");
}

#[test]
fn who_signs_and_who_is_believed() {
    let blank = wechatpay::blocking::Client::builder;
    let key = || vector_file("merchant_private_key.pem");
    check(blank(), "setting `mchid` (WECHATPAY_MCHID) is missing");
    check(blank().mchid(MCHID), "setting `private_key` (WECHATPAY_PRIVATE_KEY[_PATH]) is missing");
    check(
        blank().mchid(MCHID).private_key(key()),
        "setting `serial` (WECHATPAY_SERIAL) is missing",
    );
    check(merchant(), "setting `apiv3_key` (WECHATPAY_APIV3_KEY) is missing");
    check(
        believer().mchid("商户"),
        "setting `mchid` (WECHATPAY_MCHID) cannot be used: a mchid must be",
    );
    check(
        believer().serial("XYZ"),
        "setting `serial` (WECHATPAY_SERIAL) cannot be used: a certificate serial",
    );
    check(
        believer().serial(PUBLIC_KEY_ID),
        "setting `serial` (WECHATPAY_SERIAL) cannot be used: this is the id of a WeChat Pay public key",
    );
    check(
        merchant().private_key(vector_file("merchant_cert.pem")),
        "setting `private_key` (WECHATPAY_PRIVATE_KEY[_PATH]) cannot be used: this is a certificate",
    );
    check(
        merchant().private_key_path("/nowhere/at/all"),
        "the file of setting `private_key` cannot be read",
    );
    check(
        merchant().apiv3_key("short"),
        "setting `apiv3_key` (WECHATPAY_APIV3_KEY) cannot be used: the APIv3 key has 5 bytes",
    );
    check(
        merchant().public_key(" ", key()),
        "setting `public_key` (WECHATPAY_PUBLIC_KEY_ID) must be",
    );
    check(
        merchant().public_key(PUBLIC_KEY_ID, vector_file("platform_a_cert.pem")),
        "setting `public_key` (WECHATPAY_PUBLIC_KEY[_PATH]) cannot be used: this is a certificate",
    );
    check(
        merchant().fetch_certificates(true),
        "setting `fetch_certificates` (WECHATPAY_FETCH_CERTIFICATES) cannot be used: setting `apiv3_key`",
    );
    // The mistake that was made first.
    check(believer().mchid("!").apiv3_key("x"), "setting `apiv3_key`");
    check(merchant().apiv3_key(APIV3_KEY).fetch_certificates(false), "setting `apiv3_key`");
}

#[test]
fn where_and_how_to_send() {
    check(
        believer().base_url("localhost:8129"),
        "setting `base_url` (WECHATPAY_BASE_URL) cannot be used",
    );
    check(
        believer().backup_url("ftp://x"),
        "setting `backup_url` (WECHATPAY_BACKUP_URL) cannot be used",
    );
    check(
        believer().timeout(Duration::ZERO),
        "setting `timeout` (WECHATPAY_TIMEOUT) must be seconds",
    );
    check(
        believer().timeout(Duration::from_secs(5)).connect_timeout(Duration::from_secs(5)),
        "setting `connect_timeout` (WECHATPAY_CONNECT_TIMEOUT) must be seconds",
    );
    check(
        believer().stall_timeout(Duration::ZERO),
        "setting `stall_timeout` (WECHATPAY_STALL_TIMEOUT) must be seconds",
    );
    check(believer().longest_reply(0), "setting `longest_reply`");
    check(believer().proxy("socks5://h:1"), "setting `proxy` (WECHATPAY_PROXY) cannot be used");
    check(believer().accept_language("en\r\nX: y"), "setting `accept_language`");
    check(believer().user_agent("商店"), "setting `user_agent`");
    check(believer().retry(RetryPolicy { attempts: 0, ..Default::default() }), "setting `retry`");
}

#[test]
fn swapped_keys_and_certificates_are_recognised() {
    let check = |builder: Builder<Blocking>, expected: &str| {
        assert_eq!(told(&refused(builder)), expected);
    };
    let certificate =
        "setting `merchant_certificate` (WECHATPAY_MERCHANT_CERTIFICATE[_PATH]) cannot be used";
    let merchant_pem = vector_file("merchant_cert.pem");
    check(
        believer().merchant_certificate(vector_file("platform_a_cert.pem")),
        &format!(
            "{certificate}: this is a platform certificate; the merchant certificate (apiclient_cert.pem) is needed"
        ),
    );
    check(
        believer().serial("3775").merchant_certificate(&merchant_pem),
        &format!("{certificate}: the certificate has serial {SERIAL}, but 3775 is configured"),
    );
    check(
        believer().mchid("1900000110").merchant_certificate(&merchant_pem),
        &format!("{certificate}: the certificate was issued to another mchid"),
    );
    check(
        believer()
            .private_key(vector_file("platform_a_private_key.pem"))
            .merchant_certificate(&merchant_pem),
        &format!("{certificate}: the private key does not belong to this certificate"),
    );
    check(
        merchant().platform_certificate(&merchant_pem),
        "setting `platform_certificate` (WECHATPAY_PLATFORM_CERTIFICATE[_PATH]) cannot be used: this is the merchant certificate; a platform key is needed",
    );
    check(
        merchant().public_key("PUB_KEY_ID_1", vector_file("merchant_public_key.pem")),
        "setting `public_key` (WECHATPAY_PUBLIC_KEY[_PATH]) cannot be used: this is the merchant's own public key; a public key of WeChat Pay (pub_key.pem) is needed",
    );
}

#[test]
fn the_certificate_gives_the_serial_and_several_may_stand_in_one_text() {
    let client = wechatpay::blocking::Client::builder()
        .mchid(MCHID)
        .private_key_path(vector_path("merchant_private_key.pem"))
        .merchant_certificate_path(vector_path("merchant_cert.pem"))
        .platform_certificate(
            vector_file("platform_a_cert.pem") + &vector_file("platform_b_cert.pem"),
        )
        .public_key_path(PUBLIC_KEY_ID, vector_path("wechatpay_public_key.pem"))
        .transport(Fake::always(200, "{}"))
        .build()
        .unwrap();
    assert_eq!(client.context().merchant.serial(), SERIAL);
    let ids: Vec<String> =
        client.context().trust.keys().iter().map(|k| k.id().to_owned()).collect();
    assert_eq!(ids.len(), 3);
    assert!(ids.contains(&PLATFORM_A.to_owned()) && ids.contains(&PUBLIC_KEY_ID.to_owned()));
}

#[test]
fn material_comes_from_files_too() {
    let client = merchant::<Blocking>()
        .merchant_certificate_path(vector_path("merchant_cert.pem"))
        .platform_certificate_path(vector_path("platform_a_cert.pem"))
        .transport(Fake::always(200, "{}"))
        .build()
        .unwrap();
    let inscribed =
        client.context().merchant.certificate().map(wechatpay::keys::Certificate::serial);
    assert_eq!(inscribed, Some(SERIAL));
    assert_eq!(client.trust().keys[0].id, PLATFORM_A);
    let nowhere = "/nowhere/at/all";
    check(
        merchant().platform_certificate_path(nowhere),
        "the file of setting `platform_certificate` cannot be read",
    );
    check(
        merchant().public_key_path(PUBLIC_KEY_ID, nowhere),
        "the file of setting `public_key` cannot be read",
    );
}

#[cfg(feature = "p12")]
#[test]
fn a_p12_file_stands_in_for_key_certificate_and_serial() {
    let blank = || {
        let builder = wechatpay::blocking::Client::builder().mchid(MCHID).apiv3_key(APIV3_KEY);
        builder.transport(Fake::always(200, "{}"))
    };
    let path = vector_path("p12/legacy.p12");
    let serial = |builder: Builder<Blocking>| {
        builder.build().unwrap().context().merchant.serial().to_owned()
    };
    assert_eq!(serial(blank().p12_path(&path)), SERIAL);
    assert_eq!(serial(blank().p12(std::fs::read(&path).unwrap()).serial(SERIAL)), SERIAL);
    let secret = "the password of setting";
    let check = |builder: Builder<Blocking>, expected: &str| {
        let text = told(&refused(builder));
        assert_eq!(
            text,
            format!("setting `p12` (WECHATPAY_P12[_PATH]) cannot be used: {expected}")
        );
        assert!(!text.contains(secret));
    };
    let wrong = "the password does not open this .p12 file";
    check(blank().p12_path(&path).p12_password(secret), wrong);
    check(blank().mchid("1900000110").p12_path(&path), wrong);
    check(blank().p12("hello"), "this is no .p12 file; apiclient_cert.p12 is needed");
    // What is given beside it must fit.
    let foreign = blank().p12_path(&path).private_key(vector_file("platform_a_private_key.pem"));
    assert!(told(&refused(foreign)).ends_with("does not belong to this certificate"));
}

#[cfg(not(feature = "p12"))]
#[test]
fn without_the_feature_a_p12_file_is_refused() {
    check(merchant().p12("x"), "setting `p12` (WECHATPAY_P12[_PATH]) cannot be used: turn feature");
}

#[test]
fn settings_reach_the_wire() {
    let fake = Fake::always(200, "{}");
    let client = believer::<Blocking>()
        .base_url("http://127.0.0.1:8129/gateway/")
        .accept_language("en")
        .user_agent("my-shop/1.2")
        .transport(Arc::clone(&fake) as _)
        .build()
        .unwrap();
    client.chain("v3/x").get().send().unwrap();
    let request = fake.take().remove(0);
    assert_eq!(request.uri(), "http://127.0.0.1:8129/gateway/v3/x");
    assert_eq!(request.headers()["accept-language"], "en");
    let agent = request.headers()["user-agent"].to_str().unwrap();
    assert!(agent.starts_with("wechatpay-sdk-rust/") && agent.ends_with(" my-shop/1.2"), "{agent}");
}

/// A settings file in a folder of its own, gone when it is dropped.
struct File(std::path::PathBuf);

impl File {
    fn new(name: &str, text: &str) -> Self {
        let path =
            std::env::temp_dir().join(format!("wechatpay-sdk-{}-{name}", std::process::id()));
        std::fs::write(&path, text).unwrap();
        Self(path)
    }
}

impl Drop for File {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

fn complete() -> String {
    let path = |name: &str| vector_path(name).display().to_string();
    format!(
        "# as the sandbox writes it\n\
         export WECHATPAY_BASE_URL='http://127.0.0.1:8129'\n\
         export WECHATPAY_MCHID='{MCHID}'\n\
         export WECHATPAY_SERIAL='{SERIAL}'\n\
         export WECHATPAY_PRIVATE_KEY_PATH='{}'\n\
         export WECHATPAY_APIV3_KEY='{APIV3_KEY}'\n\
         export WECHATPAY_PUBLIC_KEY_ID='{PUBLIC_KEY_ID}'\n\
         export WECHATPAY_PUBLIC_KEY='{}'\n\
         WECHATPAY_TIMEOUT=2.5\nWECHATPAY_CONNECT_TIMEOUT=1\nWECHATPAY_BACKUP_URL=\n\
         WECHATPAY_FETCH_CERTIFICATES=false\nWECHATPAY_ATTEMPTS=2\n",
        path("merchant_private_key.pem"),
        vector_file("wechatpay_public_key.pem").trim(),
    )
}

#[test]
fn a_file_as_the_sandbox_writes_it() {
    let file = File::new("complete.env", &complete());
    let fake = Fake::always(200, "{}");
    let client = Builder::<Blocking>::from_env_file(&file.0)
        .transport(Arc::clone(&fake) as _)
        .build()
        .unwrap();
    let context = client.context();
    assert_eq!((context.merchant.mchid(), context.merchant.serial()), (MCHID, SERIAL));
    assert_eq!(context.retry.attempts, 2);
    assert!(context.merchant.apiv3_key().is_some());
    assert!(context.trust.find(PUBLIC_KEY_ID).is_some());
    let _ = client.chain("v3/x").get().send();
    assert_eq!(fake.take()[0].uri(), "http://127.0.0.1:8129/v3/x");
}

#[test]
fn a_bad_value_names_its_variable_and_never_shows_itself() {
    let check = |change: &str, expected: &str| {
        let file = File::new("changed.env", &format!("{}{change}\n", complete()));
        let error = refused(Builder::from_env_file(&file.0));
        assert!(error.to_string().contains(expected), "{error}\n{expected}");
        assert!(!told(&error).contains("hunter2"), "{error}");
        assert!(matches!(error.kind(), ErrorKind::Input | ErrorKind::Key));
    };
    check("WECHATPAY_TIMEOUT=hunter2", "`timeout` (WECHATPAY_TIMEOUT) must be seconds");
    check("WECHATPAY_TIMEOUT=-1", "(WECHATPAY_TIMEOUT) must be");
    check("WECHATPAY_TIMEOUT=inf", "(WECHATPAY_TIMEOUT) must be");
    check("WECHATPAY_CONNECT_TIMEOUT=NaN", "(WECHATPAY_CONNECT_TIMEOUT) must be");
    check("WECHATPAY_CONNECT_TIMEOUT=9", "(WECHATPAY_CONNECT_TIMEOUT) must be");
    check("WECHATPAY_STALL_TIMEOUT=hunter2", "(WECHATPAY_STALL_TIMEOUT) must be");
    check("WECHATPAY_ATTEMPTS=hunter2", "(WECHATPAY_ATTEMPTS) must be");
    check("WECHATPAY_LONGEST_REPLY=hunter2", "(WECHATPAY_LONGEST_REPLY) must be");
    check("WECHATPAY_FETCH_CERTIFICATES=hunter2", "must be true or false");
    check("WECHATPAY_MCHID=", "(WECHATPAY_MCHID) is missing");
    check("WECHATPAY_MCHID=hunter-2", "(WECHATPAY_MCHID) cannot be used");
    check("WECHATPAY_APIV3_KEY=hunter2", "(WECHATPAY_APIV3_KEY) cannot be used");
    check(
        "WECHATPAY_PRIVATE_KEY=hunter2",
        "WECHATPAY_PRIVATE_KEY and WECHATPAY_PRIVATE_KEY_PATH are both set",
    );
    // A key where a path belongs: no path is that long.
    check(
        &format!("WECHATPAY_PRIVATE_KEY_PATH={}", "hunter2+".repeat(40)),
        "the file that WECHATPAY_PRIVATE_KEY_PATH names cannot be read",
    );
    check("WECHATPAY_PUBLIC_KEY_ID=''", "`public_key` (WECHATPAY_PUBLIC_KEY_ID) is missing");
    check("WECHATPAY_PUBLIC_KEY=''", "(WECHATPAY_PUBLIC_KEY[_PATH]) is missing");
    check("WECHATPAY_PROXY=hunter2", "(WECHATPAY_PROXY) cannot be used");
    check(
        "WECHATPAY_MERCHANT_CERTIFICATE=hunter2",
        "(WECHATPAY_MERCHANT_CERTIFICATE[_PATH]) cannot be used",
    );
    check("hunter2", "of the settings file is not NAME=value");
    let file = File::new("unreadable.env", &format!("{}{UNREADABLE}\n", complete()));
    let error = refused(Builder::from_env_file(&file.0));
    let expected =
        "the file `no/such/key.pem` that WECHATPAY_PRIVATE_KEY_PATH names cannot be read";
    assert_eq!(error.to_string(), expected);
    let error = refused(Builder::from_env_file("/nowhere/at/all"));
    assert_eq!(error.to_string(), "the settings file /nowhere/at/all cannot be read");
}

#[test]
fn every_variable_is_really_looked_at() {
    for variable in VARIABLES {
        let asked = std::cell::RefCell::new(Vec::new());
        let _ = Builder::<Blocking>::from_variables(|name| {
            asked.borrow_mut().push(name.to_owned());
            None
        });
        let asked = asked.into_inner();
        assert!(asked.iter().any(|name| name == variable.name), "{}", variable.name);
        let path = format!("{}_PATH", variable.name);
        assert_eq!(asked.contains(&path), variable.may_be_file, "{path}");
    }
}

/// Runs the test below in a process with another environment.
#[test]
fn the_environment_of_the_process() {
    let text = complete();
    let mut again = std::process::Command::new(std::env::current_exe().unwrap());
    again.args(["--exact", "settings::reads_its_environment", "--ignored"]);
    let multiline = text.split("export ").skip(1);
    for assignment in multiline {
        let (name, value) = assignment.split_once('=').unwrap();
        let value = value.split('\'').nth(1).unwrap();
        again.env(name, value);
    }
    let output = again.output().unwrap();
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && text.contains("1 passed"), "{text}");
}

#[test]
#[ignore = "is run by `the_environment_of_the_process`"]
fn reads_its_environment() {
    let client =
        Builder::<Blocking>::from_env().transport(Fake::always(200, "{}")).build().unwrap();
    assert_eq!(client.context().merchant.mchid(), MCHID);
    assert!(client.context().trust.find(PUBLIC_KEY_ID).is_some());
}

const UNREADABLE: &str = "WECHATPAY_PRIVATE_KEY_PATH=no/such/key.pem";
