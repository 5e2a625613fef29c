//! A gateway that answers everything with one signed order: as cheap as a server can be, so that
//! it is never what the client waits for.

use std::convert::Infallible;

use base64::prelude::{BASE64_STANDARD, Engine as _};
use bytes::Bytes;
use http::{Request, Response};
use http_body_util::{BodyExt as _, Full};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use serde_json::json;
use tokio::net::TcpListener;
use wechatpay_core::{Clock as _, PrivateKey, Signer as _, SystemClock, message};

use crate::{Failure, clock, report};

/// The id of the key it signs with.
pub(crate) const KEY_ID: &str = "PUB_KEY_ID_0000000000000000000000000000";

/// Serves until it is killed. Its first line is JSON: where, and the public key.
pub(crate) fn run() -> Result<(), Failure> {
    clock::stay_on(1);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let key = PrivateKey::generate()?;
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let url = format!("http://{}", listener.local_addr()?);
        let public_key = key.to_public()?.to_pem();
        report::line(&json!({ "base_url": url, "public_key": public_key }).to_string());
        // Signed once: a bench is over before the five minutes of the window are.
        let answer = answer(&key)?.map(Full::new);
        loop {
            let (stream, _) = listener.accept().await?;
            stream.set_nodelay(true)?;
            let answer = answer.clone();
            tokio::spawn(async move {
                let service = service_fn(move |request| reply(request, answer.clone()));
                let _ = http1::Builder::new().serve_connection(TokioIo::new(stream), service).await;
            });
        }
    })
}

async fn reply(
    request: Request<Incoming>,
    answer: Response<Full<Bytes>>,
) -> Result<Response<Full<Bytes>>, Infallible> {
    let _ = request.into_body().collect().await;
    Ok(answer)
}

/// An order, signed now.
pub(crate) fn answer(key: &PrivateKey) -> Result<Response<Bytes>, Failure> {
    let body = json!({
        "appid": "wxd678efh567hg6787", "mchid": "1900000109", "out_order_no": "1234323JKHDFE1243252",
        "service_id": "500001", "order_id": "15646546545165651651", "state": "CREATED",
        "state_description": "MCH_COMPLETE", "total_amount": 40000, "need_collection": true,
        "service_introduction": "先享后付服务", "attach": "Easdfowealsdkjfnlaksjdlfkwqoi&wl3l2sald",
        "service_start_time": "20091225091010", "service_end_time": "20091225121010",
        "package": "AAQTR03vyQ_Gx3Sj4wY8l0YbF2lzYx5hT2u7kDgXkq2gKqjN0rM4cIwWZ1oPp8y5",
    })
    .to_string();
    let (timestamp, nonce) = (SystemClock.now().to_string(), "c5ac7061fccab6bf3e254dcf98995b8c");
    let signature = key.sign(&message::reply(&timestamp, nonce, body.as_bytes()))?;
    Ok(Response::builder()
        .header("Content-Type", "application/json; charset=utf-8")
        .header("Request-ID", "08F5B8C2B506102C18FDDFEEA30620BE821E28EDC405-0")
        .header("Wechatpay-Timestamp", timestamp)
        .header("Wechatpay-Nonce", nonce)
        .header("Wechatpay-Serial", KEY_ID)
        .header("Wechatpay-Signature", BASE64_STANDARD.encode(signature))
        .header("Wechatpay-Signature-Type", wechatpay_core::SCHEME)
        .body(Bytes::from(body))?)
}
