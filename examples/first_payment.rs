//! 第一笔付款：下单、付款、收通知、查单、退款。 A first payment: order, payment, notification, query, refund.
//!
//! ```text
//! cargo run --example first_payment
//! ```
//!
//! Both READMEs show it; a test compares them.
#![expect(clippy::print_stdout, reason = "an example tells what it does")]

use std::error::Error;

use axum::Router;
use axum::routing::post;
use tokio::net::TcpListener;
use tokio::sync::mpsc;
use wechatpay::api::{Event, pay, refund};
use wechatpay::{
    Builder, Client, Fen, ask,
    notify::{Ack, Notified, Receiver},
};
use wechatpay_sandbox::Sandbox;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    // A merchant of the sandbox. With one of your own: `Client::from_env()?`.
    let sandbox = Sandbox::start().await?;
    let client: Client =
        Builder::from_variables(|name| sandbox.settings().variable(name)).build()?;

    // Where WeChat Pay sends its notifications: verified and decrypted before `notify` is called.
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let notify_url = format!("http://{}/notify", listener.local_addr()?);
    let (events, mut paid) = mpsc::channel(1);
    let notify = move |event: Notified<Event>| async move {
        if let Event::TransactionSucceeded(order) = &*event {
            drop(events.send(order.out_trade_no.clone()).await);
        }
        Ack::received()
    };
    let app =
        Router::new().route("/notify", post(notify)).with_state(Receiver::from(client.clone()));
    tokio::spawn(async { axum::serve(listener, app).await });

    let order = ask!(pay::CreateNativeOrder {
        appid: "wxd678efh567hg6787",
        description: "Jasmine tea",
        out_trade_no: "TEA20261201",
        notify_url: notify_url,
        amount: ask!(pay::OrderAmount { total: Fen(1880) }), // ¥18.80
    });
    println!("to be shown as a QR code: {}", client.send(order).await?.code_url);

    // The user scans it and pays: in the sandbox, that is a call.
    let url = format!("{}/_sandbox/pay/TEA20261201/pay", sandbox.base_url());
    reqwest::Client::builder().no_proxy().build()?.post(url).body("{}").send().await?;
    println!("notified: {} is paid", paid.recv().await.flatten().unwrap_or_default());

    let query = ask!(pay::FindOrderByOutTradeNo { out_trade_no: "TEA20261201" });
    let order = client.send(query).await?;
    assert_eq!(order.trade_state, Some(pay::TradeState::Success));

    let refund = ask!(refund::CreateRefund {
        out_trade_no: "TEA20261201",
        out_refund_no: "TEA20261201R1",
        amount: ask!(refund::Amount { refund: Fen(880), total: Fen(1880), currency: "CNY" }),
    });
    println!("refund: {}", client.send(refund).await?.status);
    Ok(())
}
