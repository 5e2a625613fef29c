//! The settings of the sandbox, from the file that `WXPAY_SANDBOX_SETTINGS` names.

use rsa::RsaPrivateKey;
use rsa::pkcs8::{EncodePrivateKey as _, EncodePublicKey as _, LineEnding};
use serde::Deserialize;

/// What `wxpay sandbox --json` printed, and which platform key this run trusts.
#[derive(Deserialize)]
pub struct Settings {
    pub base_url: String,
    pub mode: String,
    pub mchid: String,
    pub appid: String,
    pub merchant_serial: String,
    pub merchant_private_key: String,
    pub merchant_certificate: String,
    pub apiv3_key: String,
    pub public_key_id: Option<String>,
    pub public_key: Option<String>,
    pub platform_certificate_serial: Option<String>,
    #[serde(skip)]
    pub trusting: String,
}

impl Settings {
    /// Reads the file; the program's argument is `certificate` or `public-key`.
    pub fn read() -> Self {
        let path = std::env::var("WXPAY_SANDBOX_SETTINGS").expect("WXPAY_SANDBOX_SETTINGS");
        let text = std::fs::read_to_string(path).expect("the settings can be read");
        let mut settings: Self = serde_json::from_str(&text).expect("the settings are JSON");
        settings.trusting = std::env::args().nth(1).expect("certificate or public-key");
        settings
    }

    /// An order number of this client's own.
    pub fn order(&self, client: &str) -> String {
        let letter = |text: &str| text[..1].to_uppercase();
        format!("INTEROP{client}{}{}", letter(&self.mode), letter(&self.trusting))
    }

    pub fn trusts_certificates(&self) -> bool {
        self.trusting == "certificate"
    }

    /// Id and PEM of the public key.
    pub fn public_key(&self) -> (String, String) {
        let known = self.public_key_id.clone().zip(self.public_key.clone());
        known.expect("a public key")
    }
}

/// Keys that the sandbox has never heard of.
pub struct Stranger {
    pub private_key: String,
    pub public_key: String,
}

impl Stranger {
    pub fn new() -> Self {
        let key = RsaPrivateKey::new(&mut rsa::rand_core::OsRng, 2048).expect("a key");
        let private = key.to_pkcs8_pem(LineEnding::LF).expect("PEM");
        let public = key.to_public_key().to_public_key_pem(LineEnding::LF).expect("PEM");
        Self { private_key: private.to_string(), public_key: public }
    }
}

impl Default for Stranger {
    fn default() -> Self {
        Self::new()
    }
}
