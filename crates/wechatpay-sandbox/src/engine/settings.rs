//! What a client must know to talk to a sandbox, as data, as JSON and as shell variables.

use std::{fmt, fmt::Write as _, path::Path};

use serde::{Deserialize, Serialize};

use super::{config::Mode, error::Error, files, keys::Keys};

/// The settings of the default merchant. `Debug` hides the secrets.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Settings {
    /// Where the sandbox listens, such as `http://127.0.0.1:8129`.
    pub base_url: String,
    /// Which platform keys the merchant has.
    pub mode: Mode,
    /// 商户号.
    pub mchid: String,
    /// An appid for samples; the sandbox accepts any.
    pub appid: String,
    /// A 服务ID for samples; the sandbox accepts any.
    pub service_id: String,
    /// 商户API证书序列号.
    pub merchant_serial: String,
    /// 商户API私钥 as PKCS#8 PEM.
    pub merchant_private_key: String,
    /// 商户API证书 as PEM.
    pub merchant_certificate: String,
    /// APIv3密钥.
    pub apiv3_key: String,
    /// 微信支付公钥ID; absent in certificate mode.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub public_key_id: Option<String>,
    /// 微信支付公钥 as PEM; absent in certificate mode.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub public_key: Option<String>,
    /// 平台证书序列号; absent in public-key mode.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub platform_certificate_serial: Option<String>,
    /// Where the sandbox listens for HTTPS, such as `https://127.0.0.1:8130`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub https_url: Option<String>,
    /// The proxy through which WeChat Pay's own hosts are the sandbox, such as
    /// `http://127.0.0.1:8131`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proxy_url: Option<String>,
    /// The certificate, as PEM, that clients must trust for either of the two.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ca: Option<String>,
}

impl Settings {
    pub(crate) fn new(base_url: String, mode: Mode, keys: &Keys) -> Self {
        let has_public_key = mode != Mode::Certificate;
        let has_certificate = mode != Mode::PublicKey;
        Self {
            base_url,
            mode,
            mchid: keys.mchid().to_owned(),
            appid: "wxd678efh567hg6787".to_owned(),
            service_id: "500001".to_owned(),
            merchant_serial: keys.merchant_certificate().serial().to_owned(),
            merchant_private_key: keys.merchant_private_key().to_owned(),
            merchant_certificate: keys.merchant_certificate().to_pem(),
            apiv3_key: keys.apiv3_key().to_owned(),
            public_key_id: has_public_key.then(|| keys.public_key_id().to_owned()),
            public_key: has_public_key.then(|| keys.public_key().to_pem()),
            platform_certificate_serial: has_certificate
                .then(|| keys.platform_certificate().serial().to_owned()),
            https_url: None,
            proxy_url: None,
            ca: None,
        }
    }

    /// Lines for a shell, `export WECHATPAY_…`, that name the files [`Settings::write`] wrote into
    /// `folder`.
    #[must_use]
    pub fn exports(&self, folder: &Path) -> String {
        let file = |name: &str| folder.join(name).display().to_string();
        let mut lines = String::new();
        let mut export = |name: &str, value: &str| {
            let quoted = value.replace('\'', r"'\''");
            // Writing to a String cannot fail.
            let _ = writeln!(lines, "export WECHATPAY_{name}='{quoted}'");
        };
        export("BASE_URL", &self.base_url);
        export("MCHID", &self.mchid);
        export("SERIAL", &self.merchant_serial);
        export("PRIVATE_KEY_PATH", &file(PRIVATE_KEY));
        export("APIV3_KEY", &self.apiv3_key);
        if let Some(id) = &self.public_key_id {
            export("PUBLIC_KEY_ID", id);
            export("PUBLIC_KEY_PATH", &file(PUBLIC_KEY));
        }
        if self.ca.is_some() {
            export("CA_PATH", &file(CA));
        }
        if let Some(url) = &self.https_url {
            let _ = writeln!(lines, "# HTTPS: {url}");
        }
        if let Some(url) = &self.proxy_url {
            let _ = writeln!(
                lines,
                "# For clients whose host cannot be changed; they must trust the CA as well:\n\
                 # export https_proxy='{url}' http_proxy='{url}'"
            );
        }
        lines
    }

    /// The value of a variable such as `WECHATPAY_MCHID`, for a client that asks for its settings by
    /// name: the same as [`Settings::exports`], with keys instead of paths to keys.
    #[must_use]
    pub fn variable(&self, name: &str) -> Option<String> {
        match name.strip_prefix("WECHATPAY_")? {
            "BASE_URL" => Some(self.base_url.clone()),
            "MCHID" => Some(self.mchid.clone()),
            "SERIAL" => Some(self.merchant_serial.clone()),
            "PRIVATE_KEY" => Some(self.merchant_private_key.clone()),
            "APIV3_KEY" => Some(self.apiv3_key.clone()),
            "PUBLIC_KEY_ID" => self.public_key_id.clone(),
            "PUBLIC_KEY" => self.public_key.clone(),
            "CA" => self.ca.clone(),
            _ => None,
        }
    }

    /// Writes `settings.json`, `settings.env` and the PEM files they name into `folder`, readable
    /// by their owner only.
    ///
    /// # Errors
    /// The folder or a file cannot be written.
    pub fn write(&self, folder: &Path) -> Result<(), Error> {
        let folder = &std::path::absolute(folder).map_err(Error::file(folder))?;
        files::private_folder(folder)?;
        files::write_private(&folder.join(PRIVATE_KEY), &self.merchant_private_key)?;
        files::write_private(&folder.join("apiclient_cert.pem"), &self.merchant_certificate)?;
        if let Some(key) = &self.public_key {
            files::write_private(&folder.join(PUBLIC_KEY), key)?;
        }
        if let Some(ca) = &self.ca {
            files::write_private(&folder.join(CA), ca)?;
        }
        // A struct of strings always becomes JSON.
        let json = serde_json::to_string_pretty(self).unwrap_or_default();
        files::write_private(&folder.join("settings.json"), &json)?;
        files::write_private(&folder.join("settings.env"), &self.exports(folder))
    }
}

impl fmt::Debug for Settings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Settings")
            .field("base_url", &self.base_url)
            .field("mode", &self.mode)
            .field("mchid", &self.mchid)
            .field("merchant_serial", &self.merchant_serial)
            .field("public_key_id", &self.public_key_id)
            .field("platform_certificate_serial", &self.platform_certificate_serial)
            .finish_non_exhaustive()
    }
}

/// Named as in the archive that the merchant platform hands out.
const PRIVATE_KEY: &str = "apiclient_key.pem";
const PUBLIC_KEY: &str = "pub_key.pem";
const CA: &str = "sandbox_ca.pem";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_export_is_a_variable() {
        let keys = Keys::generate().unwrap();
        for mode in [Mode::Certificate, Mode::PublicKey, Mode::Both] {
            let mut settings = Settings::new("http://127.0.0.1:1".to_owned(), mode, &keys);
            settings.ca = Some("PEM".to_owned());
            for line in settings.exports(Path::new("/keys")).lines() {
                let (name, value) =
                    line.strip_prefix("export ").and_then(|line| line.split_once('=')).unwrap();
                let found = settings.variable(name.trim_end_matches("_PATH"));
                if name.ends_with("_PATH") {
                    assert!(found.is_some(), "{name}");
                } else {
                    assert_eq!(found.as_deref(), Some(value.trim_matches('\'')), "{name}");
                }
            }
        }
    }

    #[test]
    fn settings_leave_out_what_the_mode_does_not_have_and_hide_secrets() {
        let keys = Keys::generate().unwrap();
        let settings = |mode| Settings::new("http://127.0.0.1:1".to_owned(), mode, &keys);
        let certificate = serde_json::to_value(settings(Mode::Certificate)).unwrap();
        assert_eq!(certificate["mode"], "certificate");
        assert!(certificate.get("public_key").is_none());
        let public_key = serde_json::to_value(settings(Mode::PublicKey)).unwrap();
        assert_eq!(public_key["mode"], "public-key");
        assert!(public_key.get("platform_certificate_serial").is_none());
        let printed = format!("{:?}", settings(Mode::Both));
        assert!(!printed.contains(keys.apiv3_key()) && !printed.contains("BEGIN"), "{printed}");
        let exports = settings(Mode::Both).exports(Path::new("/a b"));
        assert!(exports.contains("export WECHATPAY_PRIVATE_KEY_PATH='/a b/apiclient_key.pem'\n"));
    }
}
