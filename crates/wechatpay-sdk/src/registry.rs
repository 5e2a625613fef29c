//! Several merchants (商户) over one connection pool.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, PoisonError, RwLock};

use wechatpay_core::{Error, ErrorKind, Result};

use crate::builder::Builder;
use crate::client::Client;
use crate::io_mode::IoMode;
use crate::transport::Options;

/// Clients by mchid that share one transport, so that a thousand merchants need no more
/// connections than one. Cheap to clone; clones share. Merchants come and go while it runs.
///
/// ```
/// # use wechatpay::{Async, Builder, Registry, Result};
/// # fn settings(of: &str) -> Builder<Async> { wechatpay::Client::builder().mchid(of) }
/// # fn open() -> Result<()> {
/// let registry = Registry::<Async>::new(&Default::default())?;
/// for mchid in ["1900000109", "1900000110"] {
///     registry.add(settings(mchid))?; // each with keys, hosts and policies of its own
/// }
/// let client = registry.find("1900000109").expect("just added");
/// # Ok(())
/// # }
/// ```
///
/// A partner (服务商) acts for its sub-merchants (特约商户) with a single client: `sub_mchid` is a
/// field of the typed partner requests and cannot be forgotten there.
pub struct Registry<H: IoMode> {
    transport: Arc<H::Transport>,
    clients: Arc<RwLock<BTreeMap<String, Client<H>>>>,
}

impl<H: IoMode> Registry<H> {
    /// No merchants yet, and a transport with these options for all of them.
    ///
    /// # Errors
    /// If an option makes no sense, or the transport's feature is off.
    pub fn new(options: &Options) -> Result<Self> {
        options.check()?;
        Ok(Self::over(H::connect(options)?))
    }

    /// No merchants yet, and this transport for all of them: a shared `dyn AsyncTransport` or
    /// `dyn BlockingTransport`.
    #[must_use]
    pub fn over(transport: Arc<H::Transport>) -> Self {
        Self { transport, clients: Arc::default() }
    }

    /// Adds a merchant, or replaces the one of the same mchid. The builder's options of sending
    /// are left out of account, for the transport is shared.
    ///
    /// # Errors
    /// As [`Builder::build`].
    pub fn add(&self, builder: Builder<H>) -> Result<Client<H>> {
        let client = builder.over(&self.transport).build()?;
        self.put(client.clone());
        Ok(client)
    }

    /// Takes a merchant out. Calls under way go on.
    pub fn remove(&self, mchid: &str) -> Option<Client<H>> {
        self.clients.write().unwrap_or_else(PoisonError::into_inner).remove(mchid)
    }

    /// The client of this merchant.
    #[must_use]
    pub fn find(&self, mchid: &str) -> Option<Client<H>> {
        self.clients.read().unwrap_or_else(PoisonError::into_inner).get(mchid).cloned()
    }

    /// The client of this merchant, or an error that names the mchid.
    ///
    /// # Errors
    /// If there is none.
    pub fn of(&self, mchid: &str) -> Result<Client<H>> {
        let missing =
            || Error::new(ErrorKind::Input, format!("no merchant {mchid:.32} is registered"));
        self.find(mchid).ok_or_else(missing)
    }

    /// All clients, in the order of their mchid.
    #[must_use]
    pub fn clients(&self) -> Vec<Client<H>> {
        self.clients.read().unwrap_or_else(PoisonError::into_inner).values().cloned().collect()
    }

    fn put(&self, client: Client<H>) {
        let mchid = client.context().merchant.mchid().to_owned();
        self.clients.write().unwrap_or_else(PoisonError::into_inner).insert(mchid, client);
    }
}

impl<H: IoMode> Clone for Registry<H> {
    fn clone(&self) -> Self {
        Self { transport: Arc::clone(&self.transport), clients: Arc::clone(&self.clients) }
    }
}

/// Shows how many merchants there are.
impl<H: IoMode> fmt::Debug for Registry<H> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Registry").field("merchants", &self.clients().len()).finish_non_exhaustive()
    }
}
