//! Opening sensitive fields (敏感信息) that a request carries encrypted (protocol 02 §5).

use wechatpay_core::Signer as _;

use crate::engine::{ErrorNumber, Merchant, Personal, Refusal};

/// Opens the fields of one request with the key that its `Wechatpay-Serial` names.
pub(crate) struct Opener<'a> {
    merchant: &'a Merchant,
    serial: Option<&'a str>,
}

impl<'a> Opener<'a> {
    /// `serial` is the header's value, if it was sent.
    pub(crate) fn new(merchant: &'a Merchant, serial: Option<&'a str>) -> Self {
        Self { merchant, serial }
    }

    /// Opens one field. The header is looked at only now: a request without such a field needs none.
    pub(crate) fn open(&self, pointer: &str, sealed: &str) -> Result<Personal, Refusal> {
        let refuse = |text: &str| {
            Refusal::field(pointer, None, text).saying(ErrorNumber::ILLEGAL_PARAMETER, text)
        };
        let Some(serial) = self.serial else {
            return Err(refuse("HTTP header缺少微信支付平台证书序列号(Wechatpay-Serial)"));
        };
        let Some(key) = self.merchant.opening_key(serial) else {
            return Err(refuse("平台证书序列号Wechatpay-Serial错误"));
        };
        let opened = key.open(sealed).ok();
        let text = opened.as_ref().and_then(|bytes| std::str::from_utf8(bytes).ok());
        text.map(Personal::from).ok_or_else(|| refuse("请确认待处理的消息是否为加密后的密文"))
    }
}
