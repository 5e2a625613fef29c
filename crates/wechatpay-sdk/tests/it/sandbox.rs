//! The client against the local gateway, over real sockets, in every key mode. They share core, so
//! this proves that they fit, not that they are right: vectors and foreign clients do that.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use bytes::Bytes;
use serde_json::json;
use wechatpay::transport::{Options, Reqwest};
use wechatpay::{
    Async, Builder, Outcome,
    generic::IoMode,
    transport::{AsyncTransport, BoxFuture, TransportResult},
};
use wechatpay_sandbox::{Keys, Mode, Sandbox, Settings};

use crate::support::{PUBLIC_KEY_ID, run, vector_file};

/// Making RSA keys is slow: one set for all tests.
fn keys() -> Keys {
    static KEYS: OnceLock<Keys> = OnceLock::new();
    KEYS.get_or_init(|| Keys::generate().unwrap()).clone()
}

pub(crate) async fn start(mode: Mode) -> Sandbox {
    Sandbox::builder().mode(mode).keys(keys()).start().await.unwrap()
}

/// Who signs and where to, nothing about which keys to trust.
fn merchant<H: IoMode>(settings: &Settings) -> Builder<H> {
    wechatpay::generic::Client::<H>::builder()
        .mchid(&settings.mchid)
        .private_key(&settings.merchant_private_key)
        .merchant_certificate(&settings.merchant_certificate)
        .base_url(&settings.base_url)
}

pub(crate) fn with_certificates<H: IoMode>(settings: &Settings) -> Builder<H> {
    merchant(settings).apiv3_key(&settings.apiv3_key)
}

fn with_public_key<H: IoMode>(settings: &Settings) -> Builder<H> {
    let pem = settings.public_key.as_deref().unwrap();
    merchant(settings).public_key(settings.public_key_id.as_deref().unwrap(), pem)
}

pub(crate) fn with_both<H: IoMode>(settings: &Settings) -> Builder<H> {
    with_public_key(settings).apiv3_key(&settings.apiv3_key)
}

/// An order with a field to seal, so that a key is needed before anything is sent.
fn order(settings: &Settings, number: &str) -> serde_json::Value {
    json!({
        "appid": settings.appid,
        "service_id": settings.service_id,
        "out_order_no": number,
        "service_introduction": "先享后付",
        "service_start_time": "OnAccept",
        "fees": [{"fee_name": "服务费", "fee_amount": 100}],
        "risk_amount": 100,
        "name": "张三",
    })
}

const ORDERS: &str = "v3/payscore/payafter-orders";

#[test]
fn every_key_mode_of_client_and_platform() {
    async fn check(mode: Mode, build: fn(&Settings) -> Builder<Async>, expected: &str) {
        let sandbox = start(mode).await;
        let settings = sandbox.settings();
        let client = build(settings).build().unwrap();
        let query = json!({"out_order_no": "n", "service_id": settings.service_id, "appid": settings.appid});
        for call in [
            client[ORDERS].post(&order(settings, "n")).await,
            client[ORDERS].get().query(&query).await,
        ] {
            let reply = call.unwrap();
            assert_eq!(reply["out_order_no"], "n");
            assert_eq!(reply.verified_by(), Some(expected), "{mode:?}");
            assert!(reply.request_id().is_some());
        }
    }
    run(async {
        let certificate = keys().platform_certificate().serial().to_owned();
        let public_key = keys().public_key_id().to_owned();
        check(Mode::Certificate, with_certificates, &certificate).await;
        check(Mode::PublicKey, with_public_key, &public_key).await;
        check(Mode::PublicKey, with_both, &public_key).await;
        check(Mode::Both, with_certificates, &certificate).await;
        check(Mode::Both, with_public_key, &public_key).await;
        check(Mode::Both, with_both, &public_key).await;
    });
}

#[cfg(feature = "blocking")]
#[test]
fn the_blocking_client_beside_the_async_one() {
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build();
    let runtime = runtime.unwrap();
    let sandbox = runtime.block_on(start(Mode::Certificate));
    let client = with_certificates::<wechatpay::Blocking>(sandbox.settings()).build().unwrap();
    std::thread::scope(|scope| {
        for number in 0..8 {
            let (client, settings) = (&client, sandbox.settings());
            scope.spawn(move || {
                let body = order(settings, &format!("blocking-{number}"));
                let reply = client[ORDERS].post(&body).send().unwrap();
                assert_eq!(reply.verified_by(), settings.platform_certificate_serial.as_deref());
            });
        }
    });
}

/// Counts how often the certificates are asked for on the wire.
struct Counting {
    inner: Reqwest,
    fetches: Arc<AtomicUsize>,
}

impl AsyncTransport for Counting {
    fn call(&self, request: http::Request<Bytes>) -> BoxFuture<TransportResult> {
        if request.uri().path() == "/v3/certificates" {
            self.fetches.fetch_add(1, Ordering::SeqCst);
        }
        self.inner.call(request)
    }

    fn sleep(&self, pause: Duration) -> BoxFuture<()> {
        self.inner.sleep(pause)
    }
}

#[test]
fn concurrent_first_calls_fetch_the_certificates_once() {
    run(async {
        let sandbox = start(Mode::Certificate).await;
        let fetches = Arc::new(AtomicUsize::new(0));
        let inner = Reqwest::new(&Options::default()).unwrap();
        let transport = Arc::new(Counting { inner, fetches: Arc::clone(&fetches) });
        let builder = with_certificates::<Async>(sandbox.settings());
        let client = builder.transport(transport).build().unwrap();
        let calls: Vec<_> = (0..32)
            .map(|number| {
                let body = order(sandbox.settings(), &format!("first-{number}"));
                tokio::spawn(client[ORDERS].post(&body).into_future())
            })
            .collect();
        for call in calls {
            call.await.unwrap().unwrap();
        }
        assert_eq!(fetches.load(Ordering::SeqCst), 1);
    });
}

#[test]
fn the_files_of_a_sandbox_make_a_client() {
    run(async {
        let folder =
            std::env::temp_dir().join(format!("wechatpay-sdk-sandbox-{}", std::process::id()));
        for mode in [Mode::Certificate, Mode::PublicKey, Mode::Both] {
            let sandbox = start(mode).await;
            sandbox.settings().write(&folder).unwrap();
            let client = wechatpay::Client::from_env_file(folder.join("settings.env")).unwrap();
            let reply = client[ORDERS].post(&order(sandbox.settings(), "n")).await.unwrap();
            assert!(reply.verified_by().is_some());
        }
        std::fs::remove_dir_all(folder).unwrap();
    });
}

/// A query to a sandbox, with a client that is wrong on purpose, and what its error says.
async fn assert_not_believed(
    mode: Mode,
    build: impl Fn(&Settings) -> Builder<Async>,
    expected: &str,
    hint: &str,
) {
    let sandbox = start(mode).await;
    let client = build(sandbox.settings()).build().unwrap();
    let query = json!({"out_order_no": "n", "service_id": "500001", "appid": "wx"});
    let error = client[ORDERS].get().query(&query).await.unwrap_err();
    assert!(error.is_untrusted(), "{error}");
    assert_eq!((error.outcome(), error.refusal()), (Outcome::Unknown, None), "{error}");
    assert!(error.to_string().contains(expected), "{error}");
    assert!(error.hint().unwrap_or_default().contains(hint), "{:?}", error.hint());
}

#[test]
fn a_client_in_the_wrong_key_mode_is_told_so() {
    run(async {
        let unknown = "no platform key is called";
        let hint = "this merchant uses a WeChat Pay public key";
        assert_not_believed(Mode::PublicKey, with_certificates, unknown, hint).await;
        let key_only = |settings: &Settings| {
            merchant(settings).public_key(PUBLIC_KEY_ID, vector_file("wechatpay_public_key.pem"))
        };
        let hint = "or the APIv3 key so that it can be fetched";
        assert_not_believed(Mode::Certificate, key_only, unknown, hint).await;
        let wrong_apiv3_key =
            |settings: &Settings| merchant(settings).apiv3_key("0123456789abcdef0123456789abcdef");
        assert_not_believed(Mode::Certificate, wrong_apiv3_key, unknown, "check the APIv3 key")
            .await;
    });
}

#[test]
fn wrong_keys_on_either_side_are_noticed() {
    run(async {
        // The right id with another key: a forger, or a mix-up.
        let wrong_platform = |settings: &Settings| {
            let id = settings.public_key_id.as_deref().unwrap();
            merchant(settings).public_key(id, vector_file("wechatpay_public_key.pem"))
        };
        assert_not_believed(Mode::PublicKey, wrong_platform, "signature does not fit", "").await;
        let wrong_merchant = |settings: &Settings| {
            wechatpay::Client::builder()
                .mchid(&settings.mchid)
                .serial(&settings.merchant_serial)
                .private_key(vector_file("merchant_private_key.pem"))
                .public_key(PUBLIC_KEY_ID, settings.public_key.as_deref().unwrap())
                .base_url(&settings.base_url)
        };
        assert_not_believed(Mode::PublicKey, wrong_merchant, "SIGN_ERROR", "check mchid").await;
    });
}

/// A refusal of the business kind is signed, and therefore accepted.
#[test]
fn a_refusal_is_proven() {
    run(async {
        let sandbox = start(Mode::PublicKey).await;
        let client = with_public_key::<Async>(sandbox.settings()).build().unwrap();
        let query = json!({"out_order_no": "nobody", "service_id": "500001", "appid": "wx"});
        let error = client[ORDERS].get().query(&query).await.unwrap_err();
        assert_eq!(error.outcome(), Outcome::Refused, "{error}");
        assert_eq!(error.refusal().unwrap().code, "ORDER_NOT_EXIST");
    });
}

/// A shop amid the switch-over knows the public key, and is told something by a certificate: the
/// list must not come signed by the one key that is not in it.
#[tokio::test]
async fn certificates_are_fetched_beside_a_public_key() {
    let sandbox = start(Mode::Both).await;
    let client = with_both::<Async>(sandbox.settings()).build().unwrap();
    assert!(client.handle().refresh_certificates().await.unwrap());
    let serial = sandbox.settings().platform_certificate_serial.clone().unwrap();
    assert!(client.trust().keys.iter().any(|key| key.id == serial));
}
