//! The server: connects the modules, listens, and stops.

use std::{net::SocketAddr, path::Path, sync::Arc};

use serde::Serialize;
use tokio::{sync::watch, task::JoinHandle};
use wechatpay_core::{Clock, Fen};

use crate::{
    control::{
        Api, Control, Snapshot,
        check::{self, CheckReport},
    },
    engine::{
        Backend,
        config::{Config, Limits, Mode, Profile, Unknown},
        error::Error,
        files,
        keys::Keys,
        merchants::MerchantSpec,
        notify::{self, Notifications},
        settings::Settings,
        ticks,
    },
    families::FAMILIES,
    gateway::{Gateway, Listeners, RequestHandler, faults::Faults},
};

/// A running sandbox. It stops when dropped; [`Sandbox::shutdown`] also waits for it.
#[derive(Debug)]
pub struct Sandbox {
    backend: Arc<Backend>,
    control: Arc<Control>,
    api: Arc<Api>,
    address: SocketAddr,
    stop: watch::Sender<bool>,
    task: Option<JoinHandle<()>>,
    courier: Option<JoinHandle<()>>,
}

/// What a sandbox will be. Made by [`Sandbox::builder`].
#[derive(Debug, Clone, Default)]
#[must_use]
pub struct Builder(Config);

impl Sandbox {
    /// Starts with all defaults: in memory, with the WeChat Pay public key, a random port on 127.0.0.1.
    ///
    /// # Errors
    /// As [`Builder::start`].
    pub async fn start() -> Result<Self, Error> {
        Self::builder().start().await
    }

    /// Begins to choose.
    pub fn builder() -> Builder {
        Builder::default()
    }

    /// Where it listens, such as `http://127.0.0.1:40123`.
    #[must_use]
    pub fn base_url(&self) -> &str {
        &self.backend.settings.base_url
    }

    /// Where it listens for HTTPS, if it was told to; clients must trust [`Sandbox::ca_pem`].
    #[must_use]
    pub fn https_url(&self) -> Option<&str> {
        self.backend.settings.https_url.as_deref()
    }

    /// The proxy that takes clients to the sandbox whichever host of WeChat Pay they ask for, if
    /// there is one; clients must trust [`Sandbox::ca_pem`].
    #[must_use]
    pub fn proxy_url(&self) -> Option<&str> {
        self.backend.settings.proxy_url.as_deref()
    }

    /// The certificate of the sandbox's own authority, if it speaks TLS.
    #[must_use]
    pub fn ca_pem(&self) -> Option<&str> {
        self.backend.settings.ca.as_deref()
    }

    /// Where it listens.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// What a client of the default merchant must know, as it was at the start.
    #[must_use]
    pub fn settings(&self) -> &Settings {
        &self.backend.settings
    }

    /// Trouble on demand: rules by which calls and notifications go wrong.
    #[must_use]
    pub fn faults(&self) -> &Faults {
        &self.control.gateway.faults
    }

    /// Does what a user, a bank or time would do: an admin call (`POST /_sandbox/{path}`) without the
    /// network. `()` is no body. `GET /_sandbox/openapi.json` lists them all.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), wechatpay_sandbox::Error> {
    /// use serde_json::json;
    ///
    /// let sandbox = wechatpay_sandbox::Sandbox::start().await?;
    /// sandbox.act("clock", &json!({ "advance_seconds": 7_200 })).await?;
    /// let error = sandbox.act("pay/NO1/pay", &()).await.unwrap_err();
    /// assert!(error.to_string().contains("ORDER_NOT_EXIST"), "{error}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// There is no such call, it refuses, or storage fails; the answer's code and message are in the text.
    pub async fn act(
        &self,
        path: &str,
        body: &(impl Serialize + Sync),
    ) -> Result<serde_json::Value, Error> {
        self.api.act(path, body).await
    }

    /// Adds a merchant (商户), and gives what a client of it must know. It is kept like everything
    /// else.
    ///
    /// # Errors
    /// Its number is bad or taken, or a key is not what its name says.
    pub async fn add_merchant(&self, spec: MerchantSpec) -> Result<Settings, Error> {
        let merchant = self.backend.add_merchant(spec).await?;
        Ok(self.backend.settings_of(&merchant))
    }

    /// Removes a merchant; its requests are refused from now on.
    ///
    /// # Errors
    /// There is none with this number, or it is the default one.
    pub async fn remove_merchant(&self, mchid: &str) -> Result<(), Error> {
        self.backend.remove_merchant(mchid).await
    }

    /// What a client of some merchant must know now: keys may have changed since the start.
    #[must_use]
    pub fn settings_of(&self, mchid: &str) -> Option<Settings> {
        self.backend.merchant(mchid).map(|merchant| self.backend.settings_of(&merchant))
    }

    /// What merchants were told, and will be.
    #[must_use]
    pub fn notifications(&self) -> Notifications<'_> {
        Notifications::new(&self.backend)
    }

    /// Runs the go-live checklist (上线质量验收) against the default merchant's running service.
    ///
    /// # Errors
    /// The address cannot be told anything, or storage fails.
    pub async fn check(&self, notify_url: &str) -> Result<CheckReport, Error> {
        check::play(&self.control.gateway, notify_url).await
    }

    /// Everything at this moment: orders, merchants with their keys, clock, notices.
    ///
    /// # Errors
    /// Storage fails.
    pub async fn snapshot(&self) -> Result<Snapshot, Error> {
        self.control.snapshot().await
    }

    /// Puts a snapshot of this sandbox or another one in the place of everything. It is on disk
    /// when this returns; calls that are under way see either the old state or the new one.
    ///
    /// # Errors
    /// The snapshot does not fit this version, or storage fails; nothing has changed then.
    pub async fn restore(&self, snapshot: Snapshot) -> Result<(), Error> {
        self.control.restore(snapshot).await
    }

    /// Forgets everything that happened: what is left is the default merchant, as at the very
    /// first start.
    ///
    /// # Errors
    /// Storage fails.
    pub async fn reset(&self) -> Result<(), Error> {
        self.control.reset(false).await
    }

    /// Stops taking requests, finishes those under way (for five seconds at most), closes the file.
    pub async fn shutdown(mut self) {
        // Fails only if the server has ended already.
        let _ = self.stop.send(true);
        if let Some(task) = self.task.take() {
            let _ = task.await;
        }
        if let Some(courier) = self.courier.take() {
            let _ = courier.await;
        }
        self.backend.store.close();
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        let _ = self.stop.send(true);
        if let Some(task) = self.task.take() {
            task.abort();
        }
        if let Some(courier) = self.courier.take() {
            courier.abort();
        }
    }
}

impl Builder {
    /// Which platform keys the merchant has. Default: [`Mode::PublicKey`].
    pub fn mode(mut self, mode: Mode) -> Self {
        self.0.mode = mode;
        self
    }

    /// Keeps everything in this folder: orders, keys, clock. Default: in memory.
    ///
    /// # Errors
    /// The folder cannot be made.
    pub fn data(mut self, folder: impl AsRef<Path>) -> Result<Self, Error> {
        let folder = std::path::absolute(folder.as_ref()).map_err(Error::file(folder.as_ref()))?;
        files::private_folder(&folder)?;
        self.0.data = Some(folder);
        Ok(self)
    }

    /// Where to listen. Default: `127.0.0.1:0`, which takes a free port.
    pub fn listen(mut self, address: impl Into<String>) -> Self {
        self.0.listen = address.into();
        self
    }

    /// Also listens here for HTTPS, as `localhost` and under the names of WeChat Pay's hosts, with a
    /// certificate of its own authority. Default: not.
    pub fn tls(mut self, address: impl Into<String>) -> Self {
        self.0.tls = Some(address.into());
        self
    }

    /// Also listens here as a proxy that leads to the sandbox for WeChat Pay's hosts, and nowhere
    /// for all others. Default: not.
    pub fn proxy(mut self, address: impl Into<String>) -> Self {
        self.0.proxy = Some(address.into());
        self
    }

    /// Uses these keys instead of making or loading some.
    pub fn keys(mut self, keys: Keys) -> Self {
        self.0.keys = Some(keys);
        self
    }

    /// Runs by this clock. Default: the machine's.
    pub fn clock(mut self, clock: Arc<dyn Clock>) -> Self {
        self.0.clock = clock;
        self
    }

    /// Where the merchant is told what has no `notify_url` of its own. Default: nowhere.
    pub fn notify_url(mut self, url: impl Into<String>) -> Self {
        self.0.notify_url = Some(url.into());
        self
    }

    /// How much to insist on. Default: only what is certain.
    pub fn profile(mut self, profile: Profile) -> Self {
        self.0.profile = profile;
        self
    }

    /// What to do with members the documents do not name. Default: refuse them.
    pub fn unknown(mut self, unknown: Unknown) -> Self {
        self.0.unknown = unknown;
        self
    }

    /// 服务风险金额: the most an order may risk. Default: no bound.
    pub fn risk_cap(mut self, cap: Fen) -> Self {
        self.0.risk_cap = Some(cap);
        self
    }

    /// Bounds on requests and connections.
    pub fn limits(mut self, limits: Limits) -> Self {
        self.0.limits = limits;
        self
    }

    /// Also answers to this name, such as `sandbox` among containers. Default: only to loopback
    /// addresses, `localhost`, its own address and WeChat Pay's hosts, so that no web page reaches it
    /// by a name of its own.
    pub fn host(mut self, name: impl Into<String>) -> Self {
        self.0.hosts.push(name.into());
        self
    }

    /// Where clients reach it, such as `http://sandbox:8129` among containers: settings, links and
    /// answers name this URL, and the sandbox answers to its host.
    ///
    /// # Errors
    /// It is no `http` or `https` URL of a host without a path.
    pub fn advertise(mut self, url: &str) -> Result<Self, Error> {
        let base_url = url.trim_end_matches('/');
        let host = base_url.parse::<http::Uri>().ok().filter(|uri| {
            matches!(uri.scheme_str(), Some("http" | "https"))
                && uri.path() == "/"
                && uri.query().is_none()
        });
        let Some(host) = host.as_ref().and_then(http::Uri::host) else {
            return Err(Error::choice("advertise a URL of a host, such as http://sandbox:8129"));
        };
        self.0.hosts.push(host.to_owned());
        self.0.base_url = Some(base_url.to_owned());
        Ok(self)
    }

    /// Allows listening where other machines can reach it. The admin calls ask for no password.
    pub fn danger_listen_publicly(mut self) -> Self {
        self.0.is_public = true;
        self
    }

    /// Starts the server on the current tokio runtime; requests are answered from now on.
    ///
    /// # Errors
    /// The address is bad, taken, or not loopback; the data folder cannot be used; the keys in it
    /// are damaged.
    pub async fn start(self) -> Result<Sandbox, Error> {
        let config = self.0;
        let listeners = Listeners::open(&config).await?;
        let address = listeners.address;
        let faults = Faults::default();
        let mut backend = Backend::new(config, address, FAMILIES, Box::new(faults.clone()))?;
        listeners.announce(&mut backend)?;
        let backend = Arc::new(backend);
        let gateway = Arc::new(Gateway::new(Arc::clone(&backend), faults));
        let control = Arc::new(Control::new(Arc::clone(&gateway)));
        let (stop, stopped) = watch::channel(false);
        let courier = tokio::spawn({
            let (backend, stopped) = (Arc::clone(&backend), stopped.clone());
            let sweep = ticks::run(Arc::clone(&backend), stopped.clone());
            async move { _ = tokio::join!(notify::run(backend, stopped), sweep) }
        });
        let api = Arc::new(Api::new(Arc::clone(&control)));
        let handler = RequestHandler { gateway, aside: Arc::clone(&api) as _ };
        let task = tokio::spawn(listeners.serve(Arc::new(handler), stopped));
        Ok(Sandbox {
            backend,
            control,
            api,
            address,
            stop,
            task: Some(task),
            courier: Some(courier),
        })
    }
}
