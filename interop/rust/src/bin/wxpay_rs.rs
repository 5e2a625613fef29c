//! Drives the crate `wxpay-rs`, as published, against a running sandbox.

use std::sync::Arc;

use interop::{Receiver, Redirect, Report, Settings, Stranger, wanted, wxpay_client as client};
use wxpay_rs::auth::{Sha256RsaSigner, Signer};
use wxpay_rs::cert::{CertDownloader, CertManager, CertificateDownloader as _};
use wxpay_rs::notify::NotifyHeaders;
use wxpay_rs::services::payments::jsapi::Amount;
use wxpay_rs::services::payments::native::NativeRequest;
use wxpay_rs::services::refund::{RefundAmount, RefundRequest};
use wxpay_rs::{WxPayClient, WxPayError, WxPayResult};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let settings = Settings::read();
    let order = settings.order("RS");
    let receiver = Receiver::start();
    let mut report = Report::default();
    let manager = Arc::new(CertManager::new());
    report.step("certificates", certificates(&settings, &manager).await);
    let client = match client(&settings, &settings.merchant_private_key, manager.clone()).await {
        Ok(client) => client,
        Err(error) => {
            report.step("client", Err::<String, _>(error));
            report.end()
        }
    };
    report.step("create", create(&client, &receiver, &order).await);
    report.step("duplicate", create(&client, &receiver, &order).await);
    report.step("other content", other_content(&client, &receiver, &order).await);
    report.step("query", query(&client, &order).await);
    report.step("pay", interop::pay(&settings, &order));
    report.step("notification", notification(&client, &receiver, &order).await);
    report.step("refund", refund(&client, &order).await);
    report.step("close", close(&client, &receiver, &format!("{order}C")).await);
    report.step("wrong signature", wrong_signature(&settings, manager).await);
    report.step("wrong platform key", wrong_platform_key(&settings, &order).await);
    report.end()
}

/// In certificate mode the crate's own downloader fills the store of trusted keys.
async fn certificates(settings: &Settings, manager: &Arc<CertManager>) -> WxPayResult<String> {
    if !settings.trusts_certificates() {
        let (id, key) = settings.public_key();
        manager.add_public_key(id, key.into_bytes()).await?;
        return Ok("public key".to_owned());
    }
    let key = settings.merchant_private_key.as_bytes();
    let signer: Arc<dyn Signer> =
        Arc::new(Sha256RsaSigner::new(&settings.mchid, key, &settings.merchant_serial)?);
    let transport = Arc::new(Redirect::new(settings)?);
    let base = "https://api.mch.weixin.qq.com";
    let downloader = CertDownloader::new(base, &settings.mchid, signer, transport, manager.clone())
        .with_api_v3_key(&settings.apiv3_key);
    for (serial, certificate) in downloader.download().await? {
        manager.add_certificate(serial, certificate).await?;
    }
    Ok(format!("{} downloaded", manager.count().await))
}

async fn create(client: &WxPayClient, receiver: &Receiver, order: &str) -> WxPayResult<String> {
    prepay(client, receiver, order, 100).await
}

async fn other_content(
    client: &WxPayClient,
    receiver: &Receiver,
    order: &str,
) -> Result<String, String> {
    match prepay(client, receiver, order, 101).await {
        Err(WxPayError::ApiError { code, .. }) if code == "OUT_TRADE_NO_USED" => Ok(code),
        Err(other) => Err(other.to_string()),
        Ok(_) => Err("accepted the same number for something else".to_owned()),
    }
}

async fn prepay(
    client: &WxPayClient,
    receiver: &Receiver,
    order: &str,
    total: u64,
) -> WxPayResult<String> {
    let request = NativeRequest {
        appid: client.config().app_id.clone(),
        mchid: client.config().merchant_id.clone(),
        description: "互操作 interop".to_owned(),
        out_trade_no: order.to_owned(),
        amount: Some(Amount { total, currency: Some("CNY".to_owned()) }),
        notify_url: Some(receiver.url.clone()),
    };
    Ok(client.native().create_order(&request).await?.code_url)
}

async fn query(client: &WxPayClient, order: &str) -> Result<String, String> {
    let found = client.query().by_out_trade_no(order).await.map_err(|error| error.to_string())?;
    wanted(found.out_trade_no.as_deref() == Some(order), order)?;
    Ok(found.trade_state)
}

/// The first that the crate trusts; probes with a false signature are refused.
async fn notification(
    client: &WxPayClient,
    receiver: &Receiver,
    order: &str,
) -> Result<String, String> {
    let handler = client.notify_handler().map_err(|error| error.to_string())?;
    loop {
        let told = receiver.next()?;
        let headers = NotifyHeaders {
            timestamp: told.header("wechatpay-timestamp"),
            nonce: told.header("wechatpay-nonce"),
            serial: told.header("wechatpay-serial"),
            signature: told.header("wechatpay-signature"),
        };
        let Ok(verified) = handler.verify_and_parse(headers, told.body.as_bytes()).await else {
            told.answer(false);
            continue;
        };
        told.answer(true);
        let opened = handler.handle_verified_payment_notify(&verified).await;
        let opened = opened.map_err(|error| error.to_string())?;
        wanted(opened.out_trade_no == order, order)?;
        return Ok(opened.trade_state);
    }
}

async fn refund(client: &WxPayClient, order: &str) -> WxPayResult<String> {
    let request = RefundRequest {
        transaction_id: None,
        out_trade_no: Some(order.to_owned()),
        out_refund_no: format!("{order}R"),
        reason: None,
        amount: RefundAmount { refund: 40, total: 100, currency: "CNY".to_owned() },
        notify_url: None,
    };
    Ok(client.refund().create_refund(&request).await?.status)
}

async fn close(client: &WxPayClient, receiver: &Receiver, order: &str) -> WxPayResult<String> {
    create(client, receiver, order).await?;
    client.query().close(order).await?;
    Ok("closed".to_owned())
}

async fn wrong_signature(settings: &Settings, manager: Arc<CertManager>) -> Result<String, String> {
    let stranger = client(settings, &Stranger::new().private_key, manager).await;
    let stranger = stranger.map_err(|error| error.to_string())?;
    match stranger.query().by_out_trade_no("X").await {
        Err(WxPayError::ApiError { code, .. }) if code == "SIGN_ERROR" => Ok(code),
        Err(other) => Err(other.to_string()),
        Ok(_) => Err("accepted a stranger's signature".to_owned()),
    }
}

/// It trusts another key of the same kind only.
async fn wrong_platform_key(settings: &Settings, order: &str) -> Result<String, String> {
    let manager = Arc::new(CertManager::new());
    let trusted = if settings.trusts_certificates() {
        let certificate = settings.merchant_certificate.clone().into_bytes();
        manager.add_certificates(vec![certificate]).await
    } else {
        manager
            .add_public_key(settings.public_key().0, Stranger::new().public_key.into_bytes())
            .await
    };
    trusted.map_err(|error| error.to_string())?;
    let client = client(settings, &settings.merchant_private_key, manager).await;
    match client.map_err(|error| error.to_string())?.query().by_out_trade_no(order).await {
        Err(WxPayError::ApiError { code, .. }) => Err(format!("refused by the sandbox: {code}")),
        Err(refused) => Ok(format!("refused by the crate: {refused}")),
        Ok(_) => Err("accepted an answer signed with another key".to_owned()),
    }
}
