//! Client settings as command-line arguments.

use std::path::PathBuf;

use clap::Args;

/// The settings of a client. Secrets have no flag: other users of a machine can read the command
/// lines of its processes.
#[derive(Clone, Debug, Default, Args)]
#[command(next_help_heading = SETTINGS)]
pub(crate) struct SettingsFlags {
    /// Read settings from a file of NAME=value lines; the environment and flags go before it
    #[arg(long, value_name = "FILE")]
    pub(crate) env_file: Option<PathBuf>,

    /// Merchant number, 商户号 (WECHATPAY_MCHID)
    #[arg(long)]
    pub(crate) mchid: Option<String>,

    /// Serial of the merchant certificate, 商户API证书序列号 (WECHATPAY_SERIAL)
    #[arg(long)]
    pub(crate) serial: Option<String>,

    /// Merchant private key, apiclient_key.pem (WECHATPAY_PRIVATE_KEY_PATH)
    #[arg(long, value_name = "FILE")]
    pub(crate) private_key_path: Option<String>,

    /// Id of the WeChat Pay public key, 微信支付公钥ID (WECHATPAY_PUBLIC_KEY_ID)
    #[arg(long, value_name = "ID")]
    pub(crate) public_key_id: Option<String>,

    /// WeChat Pay public key, pub_key.pem (WECHATPAY_PUBLIC_KEY_PATH)
    #[arg(long, value_name = "FILE")]
    pub(crate) public_key_path: Option<String>,

    /// Platform certificate, 平台证书 (WECHATPAY_PLATFORM_CERTIFICATE_PATH)
    #[arg(long, value_name = "FILE")]
    pub(crate) platform_certificate_path: Option<String>,

    /// Where to send; WeChat Pay itself unless given (WECHATPAY_BASE_URL)
    #[arg(long, alias = "at", value_name = "URL")]
    pub(crate) base_url: Option<String>,

    /// Where to send if the first cannot be reached (WECHATPAY_BACKUP_URL)
    #[arg(long, value_name = "URL")]
    pub(crate) backup_url: Option<String>,

    /// Seconds one attempt may take (WECHATPAY_TIMEOUT)
    #[arg(long, value_name = "SECONDS")]
    pub(crate) timeout: Option<String>,

    /// Seconds connecting may take (WECHATPAY_CONNECT_TIMEOUT)
    #[arg(long, value_name = "SECONDS")]
    pub(crate) connect_timeout: Option<String>,

    /// HTTP proxy (WECHATPAY_PROXY)
    #[arg(long, value_name = "URL")]
    pub(crate) proxy: Option<String>,

    /// Certificates to trust for TLS, PEM (WECHATPAY_CA_PATH)
    #[arg(long, value_name = "FILE")]
    pub(crate) ca_path: Option<String>,

    /// Language of error texts, such as en (WECHATPAY_ACCEPT_LANGUAGE)
    #[arg(long, value_name = "LANGUAGE")]
    pub(crate) accept_language: Option<String>,
}

const SETTINGS: &str = "Settings";
