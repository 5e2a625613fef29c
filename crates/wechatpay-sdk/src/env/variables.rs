//! The table of variables, and the errors when one is missing or wrong.

use wechatpay_core::{Error, ErrorKind};

/// One setting: its variable, its method on the builder, and its form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Variable {
    /// The name in the environment, such as `WECHATPAY_MCHID`.
    pub name: &'static str,
    /// The method of [`Builder`](crate::Builder) that sets the same.
    pub setting: &'static str,
    /// What the value looks like, for people.
    pub form: &'static str,
    /// Whether `NAME_PATH` may name a file instead.
    pub may_be_file: bool,
}

impl Variable {
    const fn new(name: &'static str, setting: &'static str, form: &'static str) -> Self {
        Self { name, setting, form, may_be_file: false }
    }

    const fn text(name: &'static str, setting: &'static str, form: &'static str) -> Self {
        Self { name, setting, form, may_be_file: true }
    }

    /// The name of the variable that holds a path.
    pub(crate) fn path_name(&self) -> String {
        format!("{}_PATH", self.name)
    }

    /// `` `mchid` (WECHATPAY_MCHID) ``, with the second name where there is one.
    fn title(&self) -> String {
        let Self { name, setting, .. } = self;
        if self.may_be_file {
            format!("`{setting}` ({name}[_PATH])")
        } else {
            format!("`{setting}` ({name})")
        }
    }

    /// The setting is needed and was not given.
    pub(crate) fn missing(&self) -> Error {
        Error::new(ErrorKind::Input, format!("setting {} is missing: {}", self.title(), self.form))
    }

    /// The value has not the form it must have. The value itself is not shown.
    pub(crate) fn wrong(&self) -> Error {
        Error::new(ErrorKind::Input, format!("setting {} must be {}", self.title(), self.form))
    }

    /// The value cannot be used, for the reason given below it.
    pub(crate) fn unusable(&self, cause: Error) -> Error {
        let error = Error::new(cause.kind(), format!("setting {} cannot be used", self.title()));
        match cause.hint() {
            Some(hint) => error.with_hint(hint).with_source(cause),
            None => error.with_source(cause),
        }
    }
}

pub(crate) const MCHID: Variable =
    Variable::new("WECHATPAY_MCHID", "mchid", "a merchant number (商户号), such as 1900000109");
pub(crate) const SERIAL: Variable = Variable::new(
    "WECHATPAY_SERIAL",
    "serial",
    "the serial of the merchant certificate (商户API证书序列号), 40 hex digits",
);
pub(crate) const PRIVATE_KEY: Variable = Variable::text(
    "WECHATPAY_PRIVATE_KEY",
    "private_key",
    "the merchant's private key (apiclient_key.pem)",
);
pub(crate) const MERCHANT_CERTIFICATE: Variable = Variable::text(
    "WECHATPAY_MERCHANT_CERTIFICATE",
    "merchant_certificate",
    "the merchant's certificate (apiclient_cert.pem)",
);
pub(crate) const P12: Variable = Variable::text(
    "WECHATPAY_P12",
    "p12",
    "a .p12 file with the merchant's key and certificate (apiclient_cert.p12)",
);
pub(crate) const P12_PASSWORD: Variable = Variable::new(
    "WECHATPAY_P12_PASSWORD",
    "p12_password",
    "the password of the .p12 file; the mchid if absent",
);
pub(crate) const APIV3_KEY: Variable =
    Variable::new("WECHATPAY_APIV3_KEY", "apiv3_key", "an APIv3 key (APIv3密钥) of 32 bytes");
pub(crate) const PUBLIC_KEY_ID: Variable = Variable::new(
    "WECHATPAY_PUBLIC_KEY_ID",
    "public_key",
    "the id of the WeChat Pay public key (微信支付公钥ID), PUB_KEY_ID_…",
);
pub(crate) const PUBLIC_KEY: Variable = Variable::text(
    "WECHATPAY_PUBLIC_KEY",
    "public_key",
    "the WeChat Pay public key (微信支付公钥, pub_key.pem)",
);
pub(crate) const PLATFORM_CERTIFICATE: Variable = Variable::text(
    "WECHATPAY_PLATFORM_CERTIFICATE",
    "platform_certificate",
    "a platform certificate (平台证书), PEM",
);
pub(crate) const FETCH_CERTIFICATES: Variable =
    Variable::new("WECHATPAY_FETCH_CERTIFICATES", "fetch_certificates", "true or false");
pub(crate) const BASE_URL: Variable =
    Variable::new("WECHATPAY_BASE_URL", "base_url", "a URL such as http://127.0.0.1:8129");
pub(crate) const BACKUP_URL: Variable =
    Variable::new("WECHATPAY_BACKUP_URL", "backup_url", "a URL such as http://127.0.0.1:8129");
pub(crate) const TIMEOUT: Variable = Variable::new(
    "WECHATPAY_TIMEOUT",
    "timeout",
    "seconds, such as 30 or 2.5, more than nothing and at most a day",
);
pub(crate) const CONNECT_TIMEOUT: Variable = Variable::new(
    "WECHATPAY_CONNECT_TIMEOUT",
    "connect_timeout",
    "seconds, such as 10 or 2.5, fewer than the timeout",
);
pub(crate) const STALL_TIMEOUT: Variable = Variable::new(
    "WECHATPAY_STALL_TIMEOUT",
    "stall_timeout",
    "seconds that a file may stand still, such as 30, more than nothing and at most a day",
);
pub(crate) const PROXY: Variable =
    Variable::new("WECHATPAY_PROXY", "proxy", "a proxy's URL, such as http://host:3128");
pub(crate) const CA: Variable =
    Variable::text("WECHATPAY_CA", "ca", "TLS certificate authorities, PEM");
pub(crate) const CA_ONLY: Variable =
    Variable::text("WECHATPAY_CA_ONLY", "ca_only", "TLS certificate authorities, PEM");
pub(crate) const ACCEPT_LANGUAGE: Variable = Variable::new(
    "WECHATPAY_ACCEPT_LANGUAGE",
    "accept_language",
    "a language of error texts: zh-CN, en, zh-HK or zh-TW",
);
pub(crate) const USER_AGENT: Variable =
    Variable::new("WECHATPAY_USER_AGENT", "user_agent", "your product, such as my-shop/1.2");
pub(crate) const ATTEMPTS: Variable =
    Variable::new("WECHATPAY_ATTEMPTS", "retry", "a number of attempts, from 1");
pub(crate) const BUDGET: Variable = Variable::new(
    "WECHATPAY_BUDGET",
    "budget",
    "seconds for all attempts of a call together, such as 60, more than nothing",
);
pub(crate) const CERTIFICATE_CACHE: Variable = Variable::new(
    "WECHATPAY_CERTIFICATE_CACHE",
    "certificate_cache",
    "a file to keep fetched platform certificates in",
);
pub(crate) const LONGEST_REPLY: Variable =
    Variable::new("WECHATPAY_LONGEST_REPLY", "longest_reply", "a number of bytes, from 1");

/// Every variable there is.
pub const VARIABLES: [Variable; 25] = [
    MCHID,
    SERIAL,
    PRIVATE_KEY,
    MERCHANT_CERTIFICATE,
    P12,
    P12_PASSWORD,
    APIV3_KEY,
    PUBLIC_KEY_ID,
    PUBLIC_KEY,
    PLATFORM_CERTIFICATE,
    FETCH_CERTIFICATES,
    CERTIFICATE_CACHE,
    BASE_URL,
    BACKUP_URL,
    TIMEOUT,
    CONNECT_TIMEOUT,
    STALL_TIMEOUT,
    PROXY,
    CA,
    CA_ONLY,
    ACCEPT_LANGUAGE,
    USER_AGENT,
    ATTEMPTS,
    BUDGET,
    LONGEST_REPLY,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_in_the_docs_lists_every_variable_and_no_other() {
        let rows = include_str!("mod.rs").lines().filter_map(|line| line.strip_prefix("//! | `"));
        let listed: Vec<(&str, bool, &str)> = rows
            .map(|row| {
                let (name, rest) = row.split_once('`').unwrap();
                let (mark, rest) = rest.split_once("| `").unwrap();
                (name, mark.contains('¹'), rest.split_once('`').unwrap().0)
            })
            .collect();
        let known = VARIABLES.map(|known| (known.name, known.may_be_file, known.setting));
        assert_eq!(listed, known);
    }
}
