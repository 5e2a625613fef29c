//! Calling up payment in a page or an app (调起支付): the parameters the front end needs, named as
//! each front end wants them, and why a front end refused some.

use base64::prelude::{BASE64_STANDARD, Engine as _};
use serde::{Deserialize, Serialize};

use crate::call::route::encode_pairs;
use crate::error::{Error, Result};
use crate::exchange::clock::{Clock, Nonce};
use crate::exchange::context::Context;
use crate::merchant::Merchant;
use crate::protocol::message;

/// Signs what front ends need, with the key that placed the order (protocol 01 §12).
///
/// ```
/// # fn show(context: &wechatpay_core::Context) -> wechatpay_core::Result<()> {
/// let parameters = context.pay_sign().jsapi("wxd678efh567hg6787", "wx201410272009395522657a690389285100")?;
/// let for_the_page = serde_json::to_string(&parameters).unwrap();
/// assert!(for_the_page.contains("\"timeStamp\":\"") && for_the_page.contains("\"paySign\":\""));
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
pub struct PaySign<'c> {
    pub(super) merchant: &'c Merchant,
    pub(super) clock: &'c dyn Clock,
    pub(super) nonce: &'c dyn Nonce,
}

/// For `WeixinJSBridge` and `wx.chooseWXPay` of a page inside WeChat (JSAPI支付).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct JsapiPayment {
    /// The appid that placed the order.
    pub app_id: String,
    /// Seconds, as text. `wx.chooseWXPay` alone spells its name `timestamp`.
    pub time_stamp: String,
    /// Random text.
    pub nonce_str: String,
    /// `prepay_id=` and the id.
    pub package: String,
    /// `RSA`; not signed.
    pub sign_type: String,
    /// The signature.
    pub pay_sign: String,
}

/// For `wx.requestPayment` of a mini program (小程序支付): as for a page, without the appid.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MiniProgramPayment {
    /// Seconds, as text.
    pub time_stamp: String,
    /// Random text.
    pub nonce_str: String,
    /// `prepay_id=` and the id.
    pub package: String,
    /// `RSA`; not signed.
    pub sign_type: String,
    /// The signature.
    pub pay_sign: String,
}

/// For the `PayReq` of an app (APP支付): everything in small letters. On Android `package` goes
/// into the member `packageValue`, for the language has taken the other name; iOS calls them
/// `partnerId`, `prepayId`, `nonceStr`, `timeStamp` (a number there), `package`, `sign`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AppPayment {
    /// The appid that placed the order.
    pub appid: String,
    /// The mchid.
    pub partnerid: String,
    /// The id, without `prepay_id=`.
    pub prepayid: String,
    /// Always `Sign=WXPay`; not signed.
    pub package: String,
    /// Random text.
    pub noncestr: String,
    /// Seconds, as text.
    pub timestamp: String,
    /// The signature.
    pub sign: String,
}

impl Context {
    /// Signs what front ends need to call up payment.
    #[must_use]
    pub fn pay_sign(&self) -> PaySign<'_> {
        PaySign { merchant: &self.merchant, clock: &*self.clock, nonce: &*self.nonce }
    }
}

impl PaySign<'_> {
    /// For a page inside WeChat.
    ///
    /// # Errors
    /// If appid or id cannot be one, or the key cannot sign.
    pub fn jsapi(&self, appid: &str, prepay_id: &str) -> Result<JsapiPayment> {
        let package = format!("prepay_id={}", sound_prepay_id(prepay_id)?);
        let (time_stamp, nonce_str, pay_sign) = self.sign(appid, &package)?;
        Ok(JsapiPayment {
            app_id: appid.to_owned(),
            time_stamp,
            nonce_str,
            package,
            sign_type: RSA.to_owned(),
            pay_sign,
        })
    }

    /// For a mini program; `appid` is the mini program's.
    ///
    /// # Errors
    /// As [`PaySign::jsapi`].
    pub fn mini_program(&self, appid: &str, prepay_id: &str) -> Result<MiniProgramPayment> {
        let JsapiPayment { time_stamp, nonce_str, package, sign_type, pay_sign, .. } =
            self.jsapi(appid, prepay_id)?;
        Ok(MiniProgramPayment { time_stamp, nonce_str, package, sign_type, pay_sign })
    }

    /// For an app.
    ///
    /// # Errors
    /// As [`PaySign::jsapi`].
    pub fn app(&self, appid: &str, prepay_id: &str) -> Result<AppPayment> {
        let prepay_id = sound_prepay_id(prepay_id)?;
        let (timestamp, noncestr, sign) = self.sign(appid, prepay_id)?;
        Ok(AppPayment {
            appid: appid.to_owned(),
            partnerid: self.merchant.mchid().to_owned(),
            prepayid: prepay_id.to_owned(),
            package: APP_PACKAGE.to_owned(),
            noncestr,
            timestamp,
            sign,
        })
    }

    fn sign(&self, appid: &str, package: &str) -> Result<(String, String, String)> {
        if appid.is_empty() || !appid.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            return Err(Error::input("an appid is letters and digits, such as wxd678efh567hg6787"));
        }
        let (timestamp, nonce) = (self.clock.now().to_string(), self.nonce.nonce());
        let message = message::invocation(appid, &timestamp, &nonce, package);
        let signature = BASE64_STANDARD.encode(self.merchant.signer().sign(&message)?);
        Ok((timestamp, nonce, signature))
    }
}

/// The address a browser outside WeChat is sent to (H5支付), with the page to come back to. The
/// `h5_url` of the order is good for five minutes; nothing but this may be appended to it.
///
/// ```
/// # use wechatpay_core::pay_sign::h5_url;
/// let url = h5_url("https://wx.tenpay.com/checkmweb?prepay_id=wx1&package=2", "https://shop.example/done?a=1")?;
/// assert_eq!(url, "https://wx.tenpay.com/checkmweb?prepay_id=wx1&package=2&redirect_url=https%3A%2F%2Fshop.example%2Fdone%3Fa%3D1");
/// # Ok::<(), wechatpay_core::Error>(())
/// ```
///
/// # Errors
/// If one of the two is no address, or a page to come back to is appended already.
pub fn h5_url(h5_url: &str, redirect_url: &str) -> Result<String> {
    if !is_web(h5_url) || !h5_url.contains('?') || h5_url.contains('#') {
        return Err(Error::input("this is not the h5_url of an order"));
    }
    if h5_url.contains("redirect_url=") {
        return Err(Error::input("this h5_url has a redirect_url already"));
    }
    let redirect_url = sound_redirect(redirect_url)?;
    Ok(format!("{h5_url}&{}", encode_pairs(&[("redirect_url".to_owned(), redirect_url)])))
}

/// The page to come back to, with `%20` for blanks inside and without those around it.
fn sound_redirect(url: &str) -> Result<String> {
    let url = url.trim();
    if url.chars().any(char::is_control) {
        return Err(Error::input("the redirect_url holds a control character, such as a line end"));
    }
    let begins =
        |scheme: &str| url.get(..scheme.len()).is_some_and(|s| s.eq_ignore_ascii_case(scheme));
    if !begins("https://") && !begins("http://") {
        return Err(Error::input("the redirect_url must begin with https:// or http://"));
    }
    let url = url.replace(' ', "%20");
    if is_web(&url) { Ok(url) } else { Err(Error::input("the redirect_url is no address")) }
}

/// The text to paint as a QR code (Native支付): the `code_url` of the order as it is, if it is
/// one. Good for two hours.
///
/// # Errors
/// If it is none.
pub fn native_code(code_url: &str) -> Result<&str> {
    if code_url.starts_with("weixin://") && code_url.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Ok(code_url);
    }
    Err(Error::input("a code_url begins with weixin://"))
}

fn is_web(url: &str) -> bool {
    let uri: Option<http::Uri> = url.split('#').next().and_then(|url| url.parse().ok());
    uri.is_some_and(|uri| matches!(uri.scheme_str(), Some("http" | "https")))
}

/// Ids are often handed on with the prefix they have in `package`, which would be signed twice.
fn sound_prepay_id(prepay_id: &str) -> Result<&str> {
    if prepay_id.starts_with("prepay_id=") {
        return Err(Error::input("give the prepay_id alone, without `prepay_id=` before it"));
    }
    // Instalments are asked for behind the id: `&subsidy_period_type=…`.
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"_-&=".contains(&byte);
    if prepay_id.is_empty() || !prepay_id.bytes().all(is_plain) {
        return Err(Error::input("a prepay_id is letters and digits, and lives for two hours"));
    }
    Ok(prepay_id)
}

pub(super) const RSA: &str = "RSA";
pub(super) const APP_PACKAGE: &str = "Sign=WXPay";
