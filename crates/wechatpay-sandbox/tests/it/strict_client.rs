//! A client that keeps the rules every good SDK keeps: keys by serial, one refresh for an unknown
//! serial, nothing accepted that does not verify (protocol 02 §§3, 4).

use std::collections::HashMap;

use base64::{Engine as _, prelude::BASE64_STANDARD};
use wechatpay_core::{
    ApiV3Key, Authorization, Certificate, Clock as _, Nonce as _, PrivateKey, PublicKey,
    RandomNonce, Signer as _, SystemClock, message,
};
use wechatpay_sandbox::{Sandbox, Settings};

use crate::support::{Asked, Reply};

/// What is thought of an answer's signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// Good, by this key.
    Good(String),
    /// There is none.
    Unsigned,
    /// The named key did not make it.
    Bad,
    /// Nobody knows the named key, also not after a refresh.
    Unknown,
}

/// A merchant's program.
pub(crate) struct Careful {
    pub settings: Settings,
    key: PrivateKey,
    pub trusted: HashMap<String, PublicKey>,
}

impl Careful {
    /// Knows what the settings say, and no certificate yet.
    pub(crate) fn new(settings: Settings) -> Self {
        let key = PrivateKey::from_pem(&settings.merchant_private_key).unwrap();
        let mut trusted = HashMap::new();
        if let (Some(id), Some(pem)) = (&settings.public_key_id, &settings.public_key) {
            trusted.insert(id.clone(), PublicKey::from_pem(pem).unwrap());
        }
        Self { settings, key, trusted }
    }

    /// Sends a signed request, naming `serial` in `Wechatpay-Serial` if there is one.
    pub(crate) async fn ask(
        &mut self,
        sandbox: &Sandbox,
        asked: Asked<'_>,
        serial: Option<&str>,
    ) -> (Reply, Verdict) {
        let asked = match serial {
            Some(serial) => asked.with("wechatpay-serial", serial),
            None => asked,
        };
        let reply = self.send(sandbox, asked).await;
        let mut verdict = self.judge(&reply);
        if verdict == Verdict::Unknown && self.refresh(sandbox).await.is_ok() {
            verdict = self.judge(&reply);
        }
        (reply, verdict)
    }

    /// A query that every merchant may send.
    pub(crate) async fn query(&mut self, sandbox: &Sandbox) -> (u16, Verdict) {
        let (reply, verdict) = self.ask(sandbox, Asked::new("GET", QUERY, ""), None).await;
        (reply.status, verdict)
    }

    /// Fetches the certificates; gives their serials in the order of the list.
    pub(crate) async fn refresh(&mut self, sandbox: &Sandbox) -> Result<Vec<String>, String> {
        let reply = self.send(sandbox, Asked::new("GET", "/v3/certificates", "")).await;
        if reply.status != 200 {
            return Err(reply.code());
        }
        let key = ApiV3Key::new(&self.settings.apiv3_key).unwrap();
        let mut serials = Vec::new();
        let mut found = HashMap::new();
        for listed in reply.json()["data"].as_array().unwrap() {
            let sealed = &listed["encrypt_certificate"];
            let text = |name: &str| sealed[name].as_str().unwrap();
            let opened = key
                .open(text("nonce"), text("associated_data"), text("ciphertext"))
                .map_err(|_| "cannot be opened".to_owned())?;
            let certificate = Certificate::from_pem(&opened).unwrap();
            assert_eq!(listed["serial_no"], certificate.serial());
            serials.push(certificate.serial().to_owned());
            found.insert(certificate.serial().to_owned(), certificate.public_key().clone());
        }
        self.trusted.retain(|serial, _| serial.starts_with("PUB_KEY_ID_"));
        self.trusted.extend(found);
        // The list must be signed by a certificate that is in it.
        match self.judge(&reply) {
            Verdict::Good(_) => Ok(serials),
            other => Err(format!("{other:?}")),
        }
    }

    async fn send(&self, sandbox: &Sandbox, asked: Asked<'_>) -> Reply {
        let (timestamp, nonce) = (SystemClock.now().to_string(), RandomNonce.nonce());
        let message =
            message::request(asked.method, asked.target, &timestamp, &nonce, asked.body.as_bytes());
        let header = Authorization {
            mchid: self.settings.mchid.clone(),
            nonce,
            signature: BASE64_STANDARD.encode(self.key.sign(&message).unwrap()),
            timestamp,
            serial: self.settings.merchant_serial.clone(),
        };
        asked.with("authorization", &header.to_string()).send(sandbox).await
    }

    fn judge(&self, reply: &Reply) -> Verdict {
        let serial = reply.header("wechatpay-serial");
        if serial.is_empty() {
            return Verdict::Unsigned;
        }
        let Some(key) = self.trusted.get(serial) else { return Verdict::Unknown };
        let text = |name: &str| reply.header(name).to_owned();
        let (timestamp, nonce) = (text("wechatpay-timestamp"), text("wechatpay-nonce"));
        let message = format!("{timestamp}\n{nonce}\n{}\n", reply.text);
        let is_good = BASE64_STANDARD
            .decode(text("wechatpay-signature"))
            .is_ok_and(|signature| key.verify(message.as_bytes(), &signature));
        if is_good { Verdict::Good(serial.to_owned()) } else { Verdict::Bad }
    }
}

const QUERY: &str = "/v3/edu-star/orders?appid=wx998877665544wx&wechat_openid=oUpF8uMuAJOM2pxb1Q";
