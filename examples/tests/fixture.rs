//! The sandbox as a fixture of tests in Rust: no program, no port of its own, everything gone at the end.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use axum::Router;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use serde_json::json;
use tokio::net::TcpListener;
use tokio::sync::mpsc;
use wechatpay::api::{Event, pay};
use wechatpay::notify::{Ack, Notified, Receiver};
use wechatpay::{Builder, Client, Fen, ask};
use wechatpay_sandbox::{Fault, MerchantSpec, Rule, Sandbox, Settings, When};

/// A shop under test: its client, and the notifications it took, each with the answer it gave.
struct Shop {
    client: Client,
    notify_url: String,
    taken: mpsc::UnboundedReceiver<(String, StatusCode)>,
}

impl Shop {
    /// `failures`: how many notifications it fails to take at first.
    async fn of(settings: &Settings, failures: u32) -> Self {
        let client: Client =
            Builder::from_variables(|name| settings.variable(name)).build().unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let notify_url = format!("http://{}/notify", listener.local_addr().unwrap());
        let (tell, taken) = mpsc::unbounded_channel();
        let left = Arc::new(AtomicU32::new(failures));
        let notify = move |event: Notified<Event>| {
            let is_failure =
                left.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| left.checked_sub(1));
            let status = match is_failure {
                Ok(_) => StatusCode::INTERNAL_SERVER_ERROR,
                Err(_) => StatusCode::NO_CONTENT,
            };
            if let Event::TransactionSucceeded(order) = &*event {
                let _ = tell.send((order.out_trade_no.clone().unwrap_or_default(), status));
            }
            async move { answer(status) }
        };
        let app =
            Router::new().route("/notify", post(notify)).with_state(Receiver::from(client.clone()));
        tokio::spawn(async { axum::serve(listener, app).await });
        Self { client, notify_url, taken }
    }

    async fn order(&self, number: &str) -> wechatpay::Result<()> {
        let order = ask!(pay::CreateNativeOrder {
            appid: "wxd678efh567hg6787",
            description: "茶 tea",
            out_trade_no: number,
            notify_url: self.notify_url.clone(),
            amount: ask!(pay::OrderAmount { total: Fen(100) }),
        });
        self.client.send(order).await.map(drop)
    }
}

fn answer(status: StatusCode) -> Response {
    if status.is_success() { Ack::received().into_response() } else { status.into_response() }
}

#[tokio::test]
async fn a_notification_that_failed_twice_comes_again() {
    let sandbox = Sandbox::start().await.unwrap();
    let mut shop = Shop::of(sandbox.settings(), 2).await;
    shop.order("ORDER-1").await.unwrap();
    sandbox.act("pay/ORDER-1/pay", &()).await.unwrap();
    for expected in [500, 500, 204] {
        let (number, status) = shop.taken.recv().await.unwrap();
        assert_eq!((number.as_str(), status.as_u16()), ("ORDER-1", expected));
        // The sandbox has noted the answer when nothing is due any more.
        sandbox.act("notifications/settle", &()).await.unwrap();
        sandbox.act("clock", &json!({ "advance_seconds": 15 })).await.unwrap();
    }
}

#[tokio::test]
async fn merchants_of_one_sandbox_do_not_disturb_each_other() {
    let sandbox = Sandbox::start().await.unwrap();
    let other = sandbox.add_merchant(MerchantSpec::default()).await.unwrap();
    let fault = Rule::new(Fault::SystemError { status: 500, when: When::default() });
    sandbox.faults().add(fault.mchid(other.mchid.clone())).unwrap();
    let (one, other) = (Shop::of(sandbox.settings(), 0).await, Shop::of(&other, 0).await);
    // The same number, and a fault that concerns one of them.
    one.order("ORDER-1").await.unwrap();
    assert_eq!(other.order("ORDER-1").await.unwrap_err().status(), Some(500));
}
