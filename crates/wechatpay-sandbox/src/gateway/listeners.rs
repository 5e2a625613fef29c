//! The addresses a sandbox listens on: plain, HTTPS, and the proxy.

use std::{net::SocketAddr, sync::Arc};

use tokio::{
    net::TcpListener,
    sync::{Semaphore, watch},
    task::JoinSet,
};

use super::{
    RequestHandler, proxy,
    tls::Tls,
    wire::{self, ListenerKind},
};
use crate::engine::{
    Backend,
    config::Config,
    error::{Cause, Error},
};

/// Listeners that are bound and do not serve yet.
pub(crate) struct Listeners {
    pub(crate) address: SocketAddr,
    plain: TcpListener,
    https: Option<TcpListener>,
    proxy: Option<TcpListener>,
    tls: Option<Tls>,
}

impl Listeners {
    /// Takes the addresses that were chosen.
    pub(crate) async fn open(config: &Config) -> Result<Self, Error> {
        let plain = listener(&config.listen, config.is_public).await?;
        let address = address(&plain)?;
        let mut further = Vec::new();
        for wanted in [&config.tls, &config.proxy] {
            further.push(match wanted {
                Some(wanted) => Some(listener(wanted, config.is_public).await?),
                None => None,
            });
        }
        let (proxy, https) = (further.pop().flatten(), further.pop().flatten());
        let is_tls = https.is_some() || proxy.is_some();
        let tls = is_tls.then(|| Tls::new(config.data.as_deref())).transpose()?;
        Ok(Self { address, plain, https, proxy, tls })
    }

    /// Tells the settings where they are.
    pub(crate) fn announce(&self, backend: &mut Backend) -> Result<(), Error> {
        let Some(tls) = &self.tls else { return Ok(()) };
        let url = |scheme: &str, listener: &Option<TcpListener>| {
            let address = listener.as_ref().map(address).transpose()?;
            Ok::<_, Error>(address.map(|address| format!("{scheme}://{address}")))
        };
        let settings = &mut backend.settings;
        settings.https_url = url("https", &self.https)?;
        settings.proxy_url = url("http", &self.proxy)?;
        settings.ca = Some(tls.ca.clone());
        match &backend.config.data {
            Some(folder) => settings.write(folder),
            None => Ok(()),
        }
    }

    /// Serves all of them until the sandbox stops.
    pub(crate) async fn serve(self, handler: Arc<RequestHandler>, stopped: watch::Receiver<bool>) {
        // Each address has its own connection limit: clients of one must not use up that of
        // another.
        let most = handler.gateway.backend.config.limits.connections;
        let places = || Arc::new(Semaphore::new(most));
        let mut all = JoinSet::new();
        if let (Some(listener), Some(tls)) = (self.https, &self.tls) {
            let (handler, acceptor) = (Arc::clone(&handler), tls.acceptor.clone());
            all.spawn(wire::accept(listener, places(), stopped.clone(), move |s, stop| {
                proxy::tls(s, acceptor.clone(), ListenerKind::Tls, Arc::clone(&handler), stop)
            }));
        }
        if let (Some(listener), Some(tls)) = (self.proxy, &self.tls) {
            let (handler, acceptor) = (Arc::clone(&handler), tls.acceptor.clone());
            all.spawn(wire::accept(listener, places(), stopped.clone(), move |s, stop| {
                proxy::connection(s, Arc::clone(&handler), acceptor.clone(), stop)
            }));
        }
        wire::accept(self.plain, places(), stopped, move |stream, stopped| {
            wire::connection(stream, ListenerKind::Plain, Arc::clone(&handler), stopped)
        })
        .await;
        while all.join_next().await.is_some() {}
    }
}

async fn listener(wanted: &str, is_public: bool) -> Result<TcpListener, Error> {
    let address: SocketAddr = wanted.parse().map_err(|_| Cause::Address(wanted.to_owned()))?;
    if !address.ip().is_loopback() && !is_public {
        return Err(Cause::Public(wanted.to_owned()).into());
    }
    let listen = |source| Cause::Listen { address: address.to_string(), source };
    Ok(TcpListener::bind(address).await.map_err(listen)?)
}

fn address(listener: &TcpListener) -> Result<SocketAddr, Error> {
    let unknown = |source| Cause::Listen { address: "its own address".to_owned(), source };
    Ok(listener.local_addr().map_err(unknown)?)
}
