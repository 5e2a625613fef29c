//! Settings from the environment or from a file, and every name of them in one table.
//!
//! | Variable | Setting of the builder | Form |
//! |---|---|---|
//! | `WECHATPAY_MCHID` | `mchid` | 商户号, such as 1900000109 |
//! | `WECHATPAY_SERIAL` | `serial` | serial of the merchant certificate (商户API证书序列号), 40 hex digits |
//! | `WECHATPAY_PRIVATE_KEY` ¹ | `private_key` | the merchant's private key (`apiclient_key.pem`) |
//! | `WECHATPAY_MERCHANT_CERTIFICATE` ¹ | `merchant_certificate` | the merchant's certificate (`apiclient_cert.pem`); replaces the serial |
//! | `WECHATPAY_P12` ¹ | `p12` | key and certificate in one (`apiclient_cert.p12`), instead of the two above; as text: base64; needs feature `p12` |
//! | `WECHATPAY_P12_PASSWORD` | `p12_password` | its password, if it is not the mchid |
//! | `WECHATPAY_APIV3_KEY` | `apiv3_key` | APIv3密钥, exactly 32 bytes |
//! | `WECHATPAY_PUBLIC_KEY_ID` | `public_key` | 微信支付公钥ID, `PUB_KEY_ID_…` |
//! | `WECHATPAY_PUBLIC_KEY` ¹ | `public_key` | 微信支付公钥 (`pub_key.pem`); goes with its id |
//! | `WECHATPAY_PLATFORM_CERTIFICATE` ¹ | `platform_certificate` | 平台证书, one or several in a row |
//! | `WECHATPAY_FETCH_CERTIFICATES` | `fetch_certificates` | `true` or `false` |
//! | `WECHATPAY_CERTIFICATE_CACHE` | `certificate_cache` | a file to keep fetched certificates in |
//! | `WECHATPAY_BASE_URL` | `base_url` | such as `http://127.0.0.1:8129` for a sandbox |
//! | `WECHATPAY_BACKUP_URL` | `backup_url` | as above |
//! | `WECHATPAY_TIMEOUT` | `timeout` | seconds, such as 30 or 2.5 |
//! | `WECHATPAY_CONNECT_TIMEOUT` | `connect_timeout` | seconds, fewer than the timeout |
//! | `WECHATPAY_STALL_TIMEOUT` | `stall_timeout` | seconds a file may make no progress, 30 by itself |
//! | `WECHATPAY_PROXY` | `proxy` | `http://host:port`, perhaps with `user:password@` |
//! | `WECHATPAY_CA` ¹ | `ca` | TLS authorities to trust beside the system's, PEM |
//! | `WECHATPAY_CA_ONLY` ¹ | `ca_only` | TLS authorities to trust instead of the system's, PEM |
//! | `WECHATPAY_ACCEPT_LANGUAGE` | `accept_language` | `zh-CN`, `en`, `zh-HK` or `zh-TW` |
//! | `WECHATPAY_USER_AGENT` | `user_agent` | your product, such as `my-shop/1.2` |
//! | `WECHATPAY_ATTEMPTS` | `retry` | how often a request may be sent in all, from 1 |
//! | `WECHATPAY_BUDGET` | `budget` | seconds for all attempts of a call together, 60 by itself |
//! | `WECHATPAY_LONGEST_REPLY` | `longest_reply` | bytes |
//!
//! ¹ The text itself (in one line with `\n` is fine), or, with `_PATH` after the name, a file that
//! holds it. An empty variable counts as absent.

mod bounded;
mod file;
mod read;
mod variables;

pub(crate) use self::bounded::read_file;
pub use self::file::{Entry, parse};
pub(crate) use self::read::{Lookup, process, read};
pub(crate) use self::variables::{
    ACCEPT_LANGUAGE, APIV3_KEY, ATTEMPTS, BACKUP_URL, BASE_URL, BUDGET, CA, CA_ONLY,
    CERTIFICATE_CACHE, CONNECT_TIMEOUT, FETCH_CERTIFICATES, LONGEST_REPLY, MCHID,
    MERCHANT_CERTIFICATE, P12, P12_PASSWORD, PLATFORM_CERTIFICATE, PRIVATE_KEY, PROXY, PUBLIC_KEY,
    PUBLIC_KEY_ID, SERIAL, STALL_TIMEOUT, TIMEOUT, USER_AGENT,
};
pub use self::variables::{VARIABLES, Variable};
