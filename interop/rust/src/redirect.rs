//! How `wxpay-rs` is led to the sandbox.

use std::sync::Arc;

use async_trait::async_trait;
use wxpay_rs::cert::CertManager;
use wxpay_rs::http::client::HttpResponse;
use wxpay_rs::http::{HttpClient, ReqwestHttpClient};
use wxpay_rs::{WxPayClient, WxPayConfig, WxPayResult};

use crate::Settings;

/// The crate has the host built in; what it lets its users replace is the HTTP client.
pub struct Redirect {
    to: String,
    next: ReqwestHttpClient,
}

impl Redirect {
    /// Leads to the sandbox of these settings.
    pub fn new(settings: &Settings) -> WxPayResult<Self> {
        let next = ReqwestHttpClient::builder().timeout(15).max_retries(0).build()?;
        Ok(Self { to: settings.base_url.clone(), next })
    }

    fn url(&self, url: &str) -> String {
        url.replacen("https://api.mch.weixin.qq.com", &self.to, 1)
    }
}

type Headers = Vec<(String, String)>;

#[async_trait]
impl HttpClient for Redirect {
    async fn get(&self, url: &str, headers: Headers) -> WxPayResult<HttpResponse> {
        self.next.get(&self.url(url), headers).await
    }

    async fn post(&self, url: &str, headers: Headers, body: &str) -> WxPayResult<HttpResponse> {
        self.next.post(&self.url(url), headers, body).await
    }

    async fn put(&self, url: &str, headers: Headers, body: &str) -> WxPayResult<HttpResponse> {
        self.next.put(&self.url(url), headers, body).await
    }

    async fn delete(&self, url: &str, headers: Headers) -> WxPayResult<HttpResponse> {
        self.next.delete(&self.url(url), headers).await
    }

    async fn patch(&self, url: &str, headers: Headers, body: &str) -> WxPayResult<HttpResponse> {
        self.next.patch(&self.url(url), headers, body).await
    }
}

/// The crate's client, which verifies with the keys of the store.
pub async fn wxpay_client(
    settings: &Settings,
    private_key: &str,
    manager: Arc<CertManager>,
) -> WxPayResult<WxPayClient> {
    let config = WxPayConfig::builder()
        .app_id(&settings.appid)
        .merchant_id(&settings.mchid)
        .api_v3_key(&settings.apiv3_key)
        .private_key(private_key.as_bytes().to_vec())
        .cert_serial_number(&settings.merchant_serial)
        .max_retries(0)
        .build()?;
    let builder = WxPayClient::builder().config(config).cert_manager(manager);
    builder.http_client(Redirect::new(settings)?).build().await
}
