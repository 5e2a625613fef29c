//! The settings that a builder collects, and how they become the context of a client.

use std::sync::Arc;
use std::time::Duration;

use wechatpay_core::{
    ApiV3Key, Certificate, Clock, Context, Error, ErrorKind, Hosts, Merchant, Nonce, PlatformKey,
    RandomNonce, Result, RetryPolicy, Signer, SystemClock, Trust, TrustCache,
};

use zeroize::Zeroizing;

use crate::env::{
    ACCEPT_LANGUAGE, APIV3_KEY, ATTEMPTS, BACKUP_URL, BASE_URL, BUDGET, FETCH_CERTIFICATES, MCHID,
    MERCHANT_CERTIFICATE, P12, PLATFORM_CERTIFICATE, PRIVATE_KEY, PUBLIC_KEY, SERIAL, USER_AGENT,
};
use crate::transport::Options;

/// Everything that can be set before a client is built, async or blocking.
#[derive(Default)]
pub(crate) struct Settings {
    pub(crate) mchid: Option<String>,
    pub(crate) serial: Option<String>,
    pub(crate) signer: Option<Arc<dyn Signer>>,
    pub(crate) merchant_certificate: Option<Certificate>,
    pub(crate) p12: Option<Zeroizing<Vec<u8>>>,
    pub(crate) p12_password: Option<Zeroizing<String>>,
    pub(crate) apiv3_key: Option<ApiV3Key>,
    pub(crate) public_keys: Vec<PlatformKey>,
    pub(crate) certificates: Vec<PlatformKey>,
    pub(crate) fetch_certificates: Option<bool>,
    pub(crate) base_url: Option<String>,
    pub(crate) backup_url: Option<String>,
    pub(crate) options: Options,
    pub(crate) accept_language: Option<String>,
    pub(crate) product: Option<String>,
    pub(crate) retry: RetryPolicy,
    /// Said by itself, it goes before what the policy says.
    pub(crate) budget: Option<Duration>,
    pub(crate) clock: Option<Arc<dyn Clock>>,
    pub(crate) nonce: Option<Arc<dyn Nonce>>,
    pub(crate) cache: Option<Box<dyn TrustCache>>,
    pub(crate) danger_show_signed_text: bool,
    /// The first mistake; it comes out when the client is built.
    pub(crate) mistake: Option<Error>,
}

impl Settings {
    /// Checks everything and puts it together. Nothing is sent and nothing is fetched.
    pub(crate) fn into_context(mut self) -> Result<(Context, Options)> {
        if let Some(mistake) = self.mistake.take() {
            return Err(mistake);
        }
        self.options.check()?;
        if self.retry.attempts == 0 {
            return Err(ATTEMPTS.wrong());
        }
        self.retry.budget = self.budget.or(self.retry.budget);
        if self.retry.budget.is_some_and(|budget| budget.is_zero()) {
            return Err(BUDGET.wrong());
        }
        let merchant = self.merchant()?;
        let trust = self.trust(&merchant)?;
        let hosts = self.hosts()?;
        let user_agent = self.user_agent()?;
        let accept_language = self.accept_language.take();
        if accept_language.as_deref().is_some_and(|language| !is_plain(language)) {
            return Err(ACCEPT_LANGUAGE.wrong());
        }
        let mut options = self.options;
        let is_tls = |url: &Option<String>| url.as_deref().is_none_or(|url| !is_http(url));
        options.is_plain = self.base_url.is_some()
            && !is_tls(&self.base_url)
            && (self.backup_url.is_none() || !is_tls(&self.backup_url))
            && options.proxy.as_ref().is_none_or(|proxy| !proxy.is_tls());
        let context = Context {
            merchant,
            trust: Arc::new(trust),
            hosts,
            retry: self.retry,
            clock: self.clock.unwrap_or_else(|| Arc::new(SystemClock)),
            nonce: self.nonce.unwrap_or_else(|| Arc::new(RandomNonce)),
            facts: wechatpay_api::FACTS,
            user_agent,
            accept_language,
            danger_show_signed_text: self.danger_show_signed_text,
        };
        Ok((context, options))
    }

    fn merchant(&mut self) -> Result<Merchant> {
        let mchid = self.mchid.take().ok_or_else(|| MCHID.missing())?;
        self.open_p12(&mchid)?;
        let signer = self.signer.take().ok_or_else(|| PRIVATE_KEY.missing())?;
        let certificate = self.merchant_certificate.take();
        let inscribed = certificate.as_ref().map(|certificate| certificate.serial().to_owned());
        let serial = self.serial.take().or(inscribed).ok_or_else(|| SERIAL.missing())?;
        // Twice, to know which of the two is at fault: any hex digits are a fine serial.
        Merchant::new(&mchid, "01", Arc::clone(&signer)).map_err(|cause| MCHID.unusable(cause))?;
        let mut merchant =
            Merchant::new(&mchid, &serial, signer).map_err(|cause| SERIAL.unusable(cause))?;
        if let Some(certificate) = certificate {
            merchant = merchant
                .with_certificate(certificate)
                .map_err(|cause| MERCHANT_CERTIFICATE.unusable(cause))?;
        }
        Ok(match self.apiv3_key.take() {
            Some(key) => merchant.with_apiv3_key(key),
            None => merchant,
        })
    }

    /// Takes key and certificate out of the `.p12` file, where they were not given by themselves.
    fn open_p12(&mut self, mchid: &str) -> Result<()> {
        let Some(file) = self.p12.take() else { return Ok(()) };
        let password = self.p12_password.take();
        let password = password.as_deref().map_or(mchid.trim(), String::as_str);
        let (signer, certificate) =
            open_p12(&file, password).map_err(|cause| P12.unusable(cause))?;
        self.signer.get_or_insert(signer);
        self.merchant_certificate.get_or_insert(certificate);
        Ok(())
    }

    /// Certificates are fetched whenever the APIv3 key to open them is there, even beside a public
    /// key: until the merchant's switch-over is done WeChat Pay goes on signing with certificates
    /// (protocol 02 §4), and fetching only ever happens when an answer names an unknown key.
    fn trust(&mut self, merchant: &Merchant) -> Result<Trust> {
        let can_open = merchant.apiv3_key().is_some();
        let can_fetch = self.fetch_certificates.unwrap_or(can_open);
        if can_fetch && !can_open {
            return Err(FETCH_CERTIFICATES.unusable(APIV3_KEY.missing()));
        }
        let own = merchant.public_key();
        for (keys, variable) in
            [(&self.public_keys, PUBLIC_KEY), (&self.certificates, PLATFORM_CERTIFICATE)]
        {
            if keys.iter().any(|key| own == Some(key.public_key())) {
                let what = if variable == PUBLIC_KEY { OWN_KEY } else { OWN_CERTIFICATE };
                return Err(variable.unusable(Error::new(ErrorKind::Key, what)));
            }
        }
        let mut keys = std::mem::take(&mut self.public_keys);
        keys.append(&mut self.certificates);
        if keys.is_empty() && !can_fetch {
            let error = APIV3_KEY.missing();
            return Err(error.with_hint(
                "to believe answers, give the APIv3 key (certificates are fetched with it), or the WeChat Pay public key with its id",
            ));
        }
        let trust =
            Trust::new(keys, can_fetch).map_err(|cause| PLATFORM_CERTIFICATE.unusable(cause))?;
        Ok(match self.cache.take().filter(|_| can_fetch) {
            Some(cache) => trust.with_cache(cache, merchant),
            None => trust,
        })
    }

    fn hosts(&self) -> Result<Hosts> {
        let base = match &self.base_url {
            Some(url) => url.as_str(),
            None if self.backup_url.is_none() => return Hosts::official(),
            None => OFFICIAL,
        };
        Hosts::new(&[base]).map_err(|cause| BASE_URL.unusable(cause))?;
        match &self.backup_url {
            Some(backup) => Hosts::new(&[base, backup]).map_err(|cause| BACKUP_URL.unusable(cause)),
            None => Hosts::new(&[base]),
        }
    }

    fn user_agent(&self) -> Result<String> {
        let ours = concat!("wechatpay-sdk-rust/", env!("CARGO_PKG_VERSION"));
        let system = std::env::consts::OS;
        match self.product.as_deref().map(str::trim) {
            None | Some("") => Ok(format!("{ours} ({system})")),
            Some(product) if is_plain(product) => Ok(format!("{ours} ({system}) {product}")),
            Some(_) => Err(USER_AGENT.wrong()),
        }
    }
}

#[cfg(feature = "p12")]
fn open_p12(file: &[u8], password: &str) -> Result<(Arc<dyn Signer>, Certificate)> {
    let opened = wechatpay_core::keys::Pkcs12::open(file, password)?;
    Ok((Arc::new(opened.key().clone()), opened.certificate().clone()))
}

// fallback: without the feature the ciphers are not there.
#[cfg(not(feature = "p12"))]
fn open_p12(_: &[u8], _: &str) -> Result<(Arc<dyn Signer>, Certificate)> {
    Err(Error::new(ErrorKind::Input, "turn feature `p12` on to read .p12 files"))
}

fn is_plain(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte == b' ' || byte.is_ascii_graphic())
}

fn is_http(url: &str) -> bool {
    url.trim_start().starts_with("http:")
}

const OWN_KEY: &str =
    "this is the merchant's own public key; a public key of WeChat Pay (pub_key.pem) is needed";
const OWN_CERTIFICATE: &str = "this is the merchant certificate; a platform key is needed";

const OFFICIAL: &str = "https://api.mch.weixin.qq.com";
