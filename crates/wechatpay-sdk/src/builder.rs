//! The settings of a client, one method each; [`Builder::build`] checks them all.

mod paths;

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use wechatpay_core::{
    ApiV3Key, Async, AsyncTransport, Blocking, BlockingTransport, BoxError, Certificate, Clock,
    Error, ErrorKind, Nonce, Observer, PlatformKey, PrivateKey, Result, RetryPolicy, Signer,
    TrustCache,
};

use crate::cache::FileCache;
use crate::client::Client;
use crate::env::{
    self, APIV3_KEY, MERCHANT_CERTIFICATE, PLATFORM_CERTIFICATE, PRIVATE_KEY, PROXY, PUBLIC_KEY,
    PUBLIC_KEY_ID,
};
use crate::io_mode::IoMode;
use crate::settings::Settings;
use crate::transport::{Proxy, Roots};

/// The settings of a client with the handle `H`, `Async` or `Blocking`.
///
/// A mistake made on the way is kept and comes out of [`Builder::build`]. `Debug` shows no secret.
///
/// ```no_run
/// let client = wechatpay::Client::builder()
///     .mchid("1900000109")
///     .serial("3775B6A45ACD588826D15E583A95F5DD00000001")
///     .private_key_path("keys/apiclient_key.pem")
///     .public_key("PUB_KEY_ID_0114232134912410000000000000", std::fs::read("keys/pub_key.pem")?)
///     .apiv3_key("0123456789abcdef0123456789abcdef")
///     .build()?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use = "a builder does nothing before `build`"]
pub struct Builder<H: IoMode> {
    settings: Settings,
    transport: Option<Arc<H::Transport>>,
    observer: Option<Arc<dyn Observer>>,
}

/// Who signs.
impl<H: IoMode> Builder<H> {
    pub(crate) fn new() -> Self {
        Self { settings: Settings::default(), transport: None, observer: None }
    }

    /// The merchant number (商户号).
    pub fn mchid(mut self, mchid: impl Into<String>) -> Self {
        self.settings.mchid = Some(mchid.into());
        self
    }

    /// The serial of the merchant API certificate (商户API证书序列号), hex. Not needed if the
    /// certificate itself is given.
    pub fn serial(mut self, serial: impl Into<String>) -> Self {
        self.settings.serial = Some(serial.into());
        self
    }

    /// The merchant's private key (`apiclient_key.pem`), as PEM, bare base64 or DER.
    pub fn private_key(mut self, key: impl AsRef<[u8]>) -> Self {
        let key = PrivateKey::from_pem(key).map_err(|cause| PRIVATE_KEY.unusable(cause));
        if let Some(key) = self.settings.keep(key) {
            self.settings.signer = Some(Arc::new(key));
        }
        self
    }

    /// The merchant's key and certificate in one: the bytes of `apiclient_cert.p12`, or base64 of
    /// them. Stands in for private key, serial and merchant certificate; what is given beside it
    /// must fit. Needs feature `p12`.
    ///
    /// The password is the mchid, as WeChat Pay sets it, unless [`Builder::p12_password`] says
    /// otherwise.
    pub fn p12(mut self, file: impl AsRef<[u8]>) -> Self {
        self.settings.p12 = Some(zeroize::Zeroizing::new(file.as_ref().to_vec()));
        self
    }

    /// The password of the `.p12` file, if somebody changed it.
    pub fn p12_password(mut self, password: impl Into<String>) -> Self {
        self.settings.p12_password = Some(zeroize::Zeroizing::new(password.into()));
        self
    }

    /// Signs with something else than a key in memory: a KMS or HSM.
    ///
    /// ```
    /// use wechatpay::{Error, Result, keys::{PrivateKey, PublicKey, Signer}};
    /// use zeroize::Zeroizing;
    ///
    /// /// Stands for the client library of a key management service.
    /// struct Kms(PrivateKey);
    ///
    /// impl Signer for Kms {
    ///     // RSASSA-PKCS1-v1_5 over the SHA-256 of the message: "RSA_SIGN_PKCS1_2048_SHA256".
    ///     fn sign(&self, message: &[u8]) -> Result<Vec<u8>> {
    ///         self.0.sign(message)
    ///     }
    ///
    ///     // Only needed for answers with sensitive fields: "RSA_DECRYPT_OAEP_2048_SHA1".
    ///     fn open(&self, sealed: &str) -> Result<Zeroizing<Vec<u8>>> {
    ///         self.0.open(sealed)
    ///     }
    ///
    ///     // Lets the builder see whether key and certificate belong together.
    ///     fn public_key(&self) -> Option<PublicKey> {
    ///         self.0.public_key()
    ///     }
    /// }
    ///
    /// let client = wechatpay::blocking::Client::builder()
    ///     .mchid("1900000109")
    ///     .serial("3775B6A45ACD588826D15E583A95F5DD00000001")
    ///     .signer(Kms(PrivateKey::generate()?))
    ///     .apiv3_key("0123456789abcdef0123456789abcdef");
    /// # Ok::<(), Error>(())
    /// ```
    pub fn signer(mut self, signer: impl Signer + 'static) -> Self {
        self.settings.signer = Some(Arc::new(signer));
        self
    }

    /// The merchant API certificate (商户API证书, `apiclient_cert.pem`). It is checked against
    /// mchid, serial and private key, and gives the serial if none is set.
    pub fn merchant_certificate(mut self, pem: impl AsRef<[u8]>) -> Self {
        let read = Certificate::from_pem(pem).map_err(|cause| MERCHANT_CERTIFICATE.unusable(cause));
        if let Some(certificate) = self.settings.keep(read) {
            self.settings.merchant_certificate = Some(certificate);
        }
        self
    }
}

/// Which platform keys to trust. Public key and certificates may stand side by side, as they must
/// during a merchant's switch-over from one to the other (灰度切换).
impl<H: IoMode> Builder<H> {
    /// The APIv3 key (APIv3密钥), 32 bytes: opens fetched certificates and notifications.
    pub fn apiv3_key(mut self, key: impl AsRef<[u8]>) -> Self {
        let read = ApiV3Key::new(key).map_err(|cause| APIV3_KEY.unusable(cause));
        if let Some(key) = self.settings.keep(read) {
            self.settings.apiv3_key = Some(key);
        }
        self
    }

    /// A WeChat Pay public key (微信支付公钥, `pub_key.pem`) with its id, `PUB_KEY_ID_…`.
    pub fn public_key(mut self, id: &str, pem: impl AsRef<[u8]>) -> Self {
        let is_id = !id.trim().is_empty() && id.trim().bytes().all(|byte| byte.is_ascii_graphic());
        let read = if is_id {
            PlatformKey::from_public_key(id, pem).map_err(|cause| PUBLIC_KEY.unusable(cause))
        } else {
            Err(PUBLIC_KEY_ID.wrong())
        };
        if let Some(key) = self.settings.keep(read) {
            self.settings.public_keys.push(key);
        }
        self
    }

    /// A platform certificate (平台证书), or several one after the other in one PEM text. May be
    /// called again for another.
    pub fn platform_certificate(mut self, pem: impl AsRef<[u8]>) -> Self {
        for piece in pieces(pem.as_ref()) {
            let read = Certificate::from_pem(piece).map_err(|e| PLATFORM_CERTIFICATE.unusable(e));
            if let Some(certificate) = self.settings.keep(read) {
                self.settings.certificates.push(PlatformKey::from_certificate(&certificate));
            }
        }
        self
    }

    /// Whether platform certificates are fetched when an answer names an unknown key, or when
    /// something is to be sealed and no key is known. Default: whenever there is an APIv3 key.
    pub fn fetch_certificates(mut self, fetch: bool) -> Self {
        self.settings.fetch_certificates = Some(fetch);
        self
    }

    /// Keeps fetched platform certificates in this file, so that the next start need not fetch
    /// them. They stay sealed with the APIv3 key in it, and are verified again when they are read;
    /// a damaged file is left alone with a warning in the log, and replaced by the next fetch.
    pub fn certificate_cache(self, path: impl Into<PathBuf>) -> Self {
        self.trust_cache(FileCache::new(path))
    }

    /// Keeps fetched platform certificates elsewhere than in a file.
    pub fn trust_cache(mut self, cache: impl TrustCache + 'static) -> Self {
        self.settings.cache = Some(Box::new(cache));
        self
    }
}

/// Where and how to send.
impl<H: IoMode> Builder<H> {
    /// Another base URL than WeChat Pay's, such as a sandbox's. A path in it goes before every
    /// path on the wire and is not signed. Without [`Builder::backup_url`] there is no backup then.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.settings.base_url = Some(url.into());
        self
    }

    /// The backup (备域名) for when the base URL cannot be reached. Writes move there only if they
    /// were surely not sent.
    pub fn backup_url(mut self, url: impl Into<String>) -> Self {
        self.settings.backup_url = Some(url.into());
        self
    }

    /// The longest one attempt may take, answer included. Default: 30 seconds.
    pub fn timeout(mut self, limit: Duration) -> Self {
        self.settings.options.timeout = limit;
        // Whoever only wants it shorter need not think of the other limit.
        let connect = &mut self.settings.options.connect_timeout;
        *connect = (*connect).min(limit / 2);
        self
    }

    /// The longest that reaching the host may take, TLS included; must be shorter than the
    /// timeout. Default: 10 seconds, or half the timeout if that is shorter.
    pub fn connect_timeout(mut self, limit: Duration) -> Self {
        self.settings.options.connect_timeout = limit;
        self
    }

    /// The longest that a file may stand still, either way: no byte of a
    /// [`Download`](crate::bill::Download) comes, or none of an upload is taken. It ends in an error then
    /// that [is a timeout](Error::is_timeout). However slowly it flows, it is not cut off.
    /// Default: 30 seconds.
    pub fn stall_timeout(mut self, limit: Duration) -> Self {
        self.settings.options.stall_timeout = limit;
        self
    }

    /// The longest answer that is read, in bytes. Default: 16 MiB.
    pub fn longest_reply(mut self, bytes: usize) -> Self {
        self.settings.options.longest_reply = bytes;
        self
    }

    /// An HTTP proxy, such as `http://user:password@proxy.example:3128`. Only this one is used:
    /// `HTTPS_PROXY` and its kin are not looked at.
    pub fn proxy(mut self, url: &str) -> Self {
        let read = Proxy::new(url).map_err(|cause| PROXY.unusable(cause));
        if let Some(proxy) = self.settings.keep(read) {
            self.settings.options.proxy = Some(proxy);
        }
        self
    }

    /// TLS certificate authorities, PEM, to trust beside the system's. May be called again.
    pub fn ca(mut self, pem: impl AsRef<[u8]>) -> Self {
        let pem = pem.as_ref().to_vec();
        match &mut self.settings.options.roots {
            Roots::SystemAnd(texts) => texts.push(pem),
            Roots::System => self.settings.options.roots = Roots::SystemAnd(vec![pem]),
            Roots::Only(_) => self.settings.refuse(env::CA.unusable(beside())),
        }
        self
    }

    /// TLS certificate authorities, PEM, to trust instead of the system's. May be called again.
    pub fn ca_only(mut self, pem: impl AsRef<[u8]>) -> Self {
        let pem = pem.as_ref().to_vec();
        match &mut self.settings.options.roots {
            Roots::Only(texts) => texts.push(pem),
            Roots::System => self.settings.options.roots = Roots::Only(vec![pem]),
            Roots::SystemAnd(_) => self.settings.refuse(env::CA_ONLY.unusable(beside())),
        }
        self
    }

    /// The language of error texts: `zh-CN` (what the server does by itself), `en`, `zh-HK`,
    /// `zh-TW`.
    pub fn accept_language(mut self, language: impl Into<String>) -> Self {
        self.settings.accept_language = Some(language.into());
        self
    }

    /// Your product, such as `my-shop/1.2`: comes after our own in `User-Agent`.
    pub fn user_agent(mut self, product: impl Into<String>) -> Self {
        self.settings.product = Some(product.into());
        self
    }

    /// How often and how patiently a call is repeated where that does no harm. Default: three
    /// attempts within a minute.
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.settings.retry = policy;
        self
    }

    /// The longest that all attempts and pauses of a call together may take, fetching certificates
    /// included; goes before what [`Builder::retry`] says. Default: 60 seconds. `Duration::MAX` is
    /// no limit but that of each attempt. [`Request::budget`](crate::Request::budget) sets it for
    /// one call.
    ///
    /// When it is used up, the error [is a timeout](Error::is_timeout), and its
    /// [outcome](Error::outcome) still says what is known: a write that went out is `Unknown`, one
    /// that never did is `NotSent`. Of a file only the head counts, not the content: see [`Builder::stall_timeout`].
    pub fn budget(mut self, limit: Duration) -> Self {
        self.settings.budget = Some(limit);
        self
    }

    /// Lets [`Error::diagnosis`](crate::Error::diagnosis) show path, query and body as they were
    /// signed: names, openids and amounts then appear in errors, and wherever errors are logged.
    /// For a debugging session only.
    pub fn danger_show_signed_text(mut self, show: bool) -> Self {
        self.settings.danger_show_signed_text = show;
        self
    }

    /// Tells this observer of every attempt, retry, failover, refresh and end of a call: see
    /// [`Observation`](crate::observe::Observation).
    pub fn observer(mut self, observer: impl Observer + 'static) -> Self {
        self.observer = Some(Arc::new(observer));
        self
    }

    /// Another clock than the machine's: for tests.
    pub fn clock(mut self, clock: impl Clock + 'static) -> Self {
        self.settings.clock = Some(Arc::new(clock));
        self
    }

    /// Another source of nonces than the cryptographic generator: for tests.
    pub fn nonce(mut self, nonce: impl Nonce + 'static) -> Self {
        self.settings.nonce = Some(Arc::new(nonce));
        self
    }
}

/// From elsewhere, and the end.
impl<H: IoMode> Builder<H> {
    /// The settings in the environment of this process: see [`VARIABLES`](crate::env::VARIABLES).
    /// Methods called on the result override them.
    pub fn from_env() -> Self {
        Self::read(&env::process)
    }

    /// The settings in a file of `NAME=value` lines; `export ` before a name and quotes around a
    /// value are fine. Only the file counts, not the environment. Relative paths in it are relative
    /// to the current folder, as they would be for a shell that reads the file.
    pub fn from_env_file(path: impl AsRef<Path>) -> Self {
        let path = path.as_ref();
        let refuse = |cause: BoxError| {
            let what = format!("the settings file {} cannot be read", path.display());
            Error::new(ErrorKind::Input, what).with_source(cause)
        };
        let entries =
            env::read_file(path).map_err(|cause| refuse(cause.into())).and_then(|bytes| {
                let text = std::str::from_utf8(&bytes).map_err(|cause| refuse(cause.into()))?;
                env::parse(text)
            });
        match entries {
            Ok(entries) => Self::read(&|name| {
                let found = entries.iter().find(|(known, _)| known == name);
                Ok(found.map(|(_, value)| value.clone()))
            }),
            Err(error) => {
                let mut builder = Self::new();
                builder.settings.refuse(error);
                builder
            }
        }
    }

    /// The settings in any other place that has the same names, such as a vault.
    pub fn from_variables(look: impl Fn(&str) -> Option<String>) -> Self {
        Self::read(&|name| Ok(look(name).map(zeroize::Zeroizing::new)))
    }

    fn read(look: env::Lookup<'_>) -> Self {
        env::read(Self::new(), look).unwrap_or_else(|error| {
            let mut builder = Self::new();
            builder.settings.refuse(error);
            builder
        })
    }

    /// Sends through what another client sends through, unless a transport was given.
    pub(crate) fn over(mut self, shared: &Arc<H::Transport>) -> Self {
        self.transport.get_or_insert_with(|| Arc::clone(shared));
        self
    }

    /// Checks the settings and makes the client. Nothing is sent.
    ///
    /// # Errors
    /// If a setting is missing or wrong; the error names it and its variable, and never shows the
    /// value of a secret.
    pub fn build(self) -> Result<Client<H>> {
        let (context, options) = self.settings.into_context()?;
        let transport = match self.transport {
            Some(transport) => transport,
            None => H::connect(&options)?,
        };
        let handle = H::assemble(Arc::new(context), transport);
        Ok(Client::new(match self.observer {
            Some(observer) => handle.observed(observer),
            None => handle,
        }))
    }
}

impl Builder<Async> {
    /// Sends with this instead of our own transport: to share one between several merchants, or
    /// to use another HTTP library. The options of sending (timeouts, proxy, authorities) are its
    /// own business then.
    pub fn transport(mut self, transport: Arc<dyn AsyncTransport>) -> Self {
        self.transport = Some(transport);
        self
    }
}

impl Builder<Blocking> {
    /// Sends with this instead of our own transport: to share one between several merchants, or
    /// to use another HTTP library. The options of sending (timeouts, proxy, authorities) are its
    /// own business then.
    pub fn transport(mut self, transport: Arc<dyn BlockingTransport>) -> Self {
        self.transport = Some(transport);
        self
    }
}

impl Settings {
    /// The value, or nothing and the mistake is kept.
    fn keep<T>(&mut self, result: Result<T>) -> Option<T> {
        match result {
            Ok(value) => Some(value),
            Err(error) => {
                self.refuse(error);
                None
            }
        }
    }

    fn refuse(&mut self, error: Error) {
        self.mistake.get_or_insert(error);
    }
}

impl<H: IoMode> fmt::Debug for Builder<H> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Builder")
            .field("mchid", &self.settings.mchid)
            .field("serial", &self.settings.serial)
            .field("options", &self.settings.options)
            .field("mistake", &self.settings.mistake)
            .finish_non_exhaustive()
    }
}

/// The certificates of a PEM text, one by one; anything else as it is.
fn pieces(pem: &[u8]) -> Vec<&[u8]> {
    let mut pieces = Vec::new();
    let mut rest = pem;
    while let Some(at) = rest.windows(END.len()).position(|window| window == END) {
        let (piece, after) = rest.split_at(at + END.len());
        pieces.push(piece);
        rest = after;
    }
    if pieces.is_empty() { vec![pem] } else { pieces }
}

fn beside() -> Error {
    Error::new(ErrorKind::Input, "authorities are given both beside and instead of the system's")
}

const END: &[u8] = b"-----END CERTIFICATE-----";
