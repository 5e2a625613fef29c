//! The client, written once for async and blocking: routes in three spellings over one handle.

use std::borrow::Cow;
use std::fmt;
use std::ops::Index;
use std::path::Path;
use std::sync::Arc;

use wechatpay_api::{BrandRoot, GlobalV3, HkV3, V3};
use wechatpay_core::pay_sign::PaySign;
use wechatpay_core::{
    Answer, Async, Blocking, Call, Chain, Context, Handle, Operation, Reply, Request, Result,
    TrustReport,
};

use crate::builder::Builder;
use crate::intern_map::InternMap;
use crate::io_mode::IoMode;

/// A client of one merchant (商户): cheap to clone, safe to share between threads.
///
/// Use it by its two names, [`wechatpay::Client`](crate::Client) and
/// [`wechatpay::blocking::Client`](crate::blocking::Client). The same operation can be sent as a
/// value, or by its path in three ways; all of them sign, verify, seal and retry alike:
///
/// ```
/// # #[cfg(feature = "pay")] {
/// # use wechatpay::{Client, Error};
/// # use serde_json::json;
/// use wechatpay::api::pay;
/// use wechatpay::ask;
///
/// # async fn shop(client: Client) -> Result<(), Error> {
/// let close = ask!(pay::CloseOrder { out_trade_no: "NO1" });
/// client.send(&close).await?;
///
/// let transactions = client.v3().pay().transactions();
/// transactions.out_trade_no().out_trade_no("NO1").close().post(&close).await?; // 纯链式
///
/// let path = "v3/pay/transactions/out-trade-no/{out_trade_no}/close";
/// let json = json!({ "mchid": client.mchid() });
/// client.chain(path).with("out_trade_no", "NO1").post(&json).await?; // 声明式
/// client[path].with("out_trade_no", "NO1").post(&json).await?; // 属性式
/// client[path].operation(&close).await?;
/// # Ok(())
/// # }
/// # }
/// ```
///
/// A request of the blocking client has no `.await`:
///
/// ```compile_fail,E0277
/// # async fn ask(client: wechatpay::blocking::Client) -> Result<(), wechatpay::Error> {
/// client.chain("v3/certificates").get().await?;
/// # Ok(())
/// # }
/// ```
///
/// a typed path cannot be left half-way, before its variable has a value:
///
/// ```compile_fail,E0599
/// # fn ask(client: wechatpay::blocking::Client) {
/// client.v3().discount_card().orders().get(&Default::default());
/// # }
/// ```
///
/// and forgetting to send is an error where warnings are:
///
/// ```compile_fail
/// #![deny(unused_must_use)]
/// # fn ask(client: wechatpay::blocking::Client) {
/// client.chain("v3/certificates").get();
/// # }
/// ```
pub struct Client<H> {
    handle: H,
    // Beside the handle, not in it: chains hold handles, and a cycle would never be freed.
    chains: Arc<InternMap<Chain<H>>>,
}

impl<H: IoMode> Client<H> {
    /// Begins the settings of a client. Nothing is sent before the first call.
    pub fn builder() -> Builder<H> {
        Builder::new()
    }

    /// A client with the settings in the environment: see [`VARIABLES`](crate::env::VARIABLES).
    ///
    /// # Errors
    /// If a variable is missing or wrong; the error names it and never shows its value.
    pub fn from_env() -> Result<Self> {
        Builder::from_env().build()
    }

    /// A client with the settings in a file of `NAME=value` lines, such as the sandbox writes:
    /// see [`Builder::from_env_file`].
    ///
    /// # Errors
    /// If the file cannot be read, or a variable is missing or wrong.
    pub fn from_env_file(path: impl AsRef<Path>) -> Result<Self> {
        Builder::from_env_file(path).build()
    }
}

impl<H: Handle> Client<H> {
    /// A client over a handle that was put together by hand.
    #[must_use]
    pub fn new(handle: H) -> Self {
        Self { handle, chains: Arc::new(InternMap::new()) }
    }

    /// A route by its template, such as `v3/discount-card/orders/{out_order_no}`; the leading
    /// slash is optional. Values go in by [`Chain::with`].
    #[must_use]
    pub fn chain(&self, template: impl Into<Cow<'static, str>>) -> Chain<H> {
        Chain::new(self.handle.clone(), template)
    }

    /// The request of an operation, for adding a header, a file or a time budget before it is sent.
    pub fn request<O: Operation>(&self, operation: O) -> Request<H, O::Reply> {
        Request::of(self.handle.clone(), &operation)
    }

    /// The merchant number (商户号) of the client.
    #[must_use]
    pub fn mchid(&self) -> &str {
        self.handle.context().merchant.mchid()
    }

    /// The root of the typed routes.
    #[must_use]
    pub fn v3(&self) -> V3<H> {
        V3::new(self.handle.clone())
    }

    /// The root of the typed routes of Hong Kong, `/hk/v3`.
    #[must_use]
    pub fn hk_v3(&self) -> HkV3<H> {
        HkV3::new(self.handle.clone())
    }

    /// The root of the typed routes of cross-border payments, `/global/v3`.
    #[must_use]
    pub fn global_v3(&self) -> GlobalV3<H> {
        GlobalV3::new(self.handle.clone())
    }

    /// The root of the typed routes of brands (品牌商户), `/brand`. A brand signs by a scheme of its
    /// own, which is not supported yet: calls are refused before anything is sent.
    #[must_use]
    pub fn brand(&self) -> BrandRoot<H> {
        BrandRoot::new(self.handle.clone())
    }

    /// The settings and memory of the client: who signs, which keys are trusted, which hosts work.
    #[must_use]
    pub fn context(&self) -> &Arc<Context> {
        self.handle.context()
    }

    /// Signs what a page, mini program or app needs to call up payment (调起支付).
    #[must_use]
    pub fn pay_sign(&self) -> PaySign<'_> {
        self.handle.context().pay_sign()
    }

    /// Which platform keys are trusted right now, how many days they have left, and how fetching
    /// them went. Looks, and fetches nothing.
    #[must_use]
    pub fn trust(&self) -> TrustReport {
        let context = self.context();
        context.trust.report(context.clock.now())
    }

    /// What sends for this client.
    #[must_use]
    pub fn handle(&self) -> &H {
        &self.handle
    }
}

impl Client<Async> {
    /// Sends an operation: `client.send(operation).await?`. What is awaited is a [`Request`], so a
    /// header, a file or a time budget can be added before.
    ///
    /// # Errors
    /// When awaited: see [`Error::outcome`](crate::Error::outcome). If required members are not set,
    /// nothing is sent and the error names all of them.
    pub fn send<O: Operation>(&self, operation: O) -> Request<Async, O::Reply> {
        Request::of(self.handle.clone(), &operation)
    }

    /// Sends a stored [`Call`] and returns its verified answer, body unread.
    ///
    /// # Errors
    /// See [`Error::outcome`](crate::Error::outcome).
    pub async fn send_call(&self, call: Call) -> Result<Answer> {
        self.handle.send(call).await
    }
}

impl Client<Blocking> {
    /// Sends an operation and waits for its answer. To add a header, a file or a time budget, begin
    /// with [`Client::request`].
    ///
    /// # Errors
    /// See [`Error::outcome`](crate::Error::outcome). If required members are not set, nothing is
    /// sent and the error names all of them.
    pub fn send<O: Operation>(&self, operation: O) -> Result<Reply<O::Reply>> {
        self.request(operation).send()
    }

    /// Sends a stored [`Call`] and returns its verified answer, body unread.
    ///
    /// # Errors
    /// See [`Error::outcome`](crate::Error::outcome).
    pub fn send_call(&self, call: Call) -> Result<Answer> {
        self.handle.send(call)
    }
}

/// `client["v3/…"]`: the chain of that template, kept for as long as the client and its clones
/// live. Put values in with [`Chain::with`], not into the template.
impl<H: Handle> Index<&str> for Client<H> {
    type Output = Chain<H>;

    fn index(&self, template: &str) -> &Chain<H> {
        self.chains
            .intern(template, || Chain::new(self.handle.clone(), Cow::Owned(template.to_owned())))
    }
}

impl<H: Clone> Clone for Client<H> {
    fn clone(&self) -> Self {
        Self { handle: self.handle.clone(), chains: Arc::clone(&self.chains) }
    }
}

/// Shows who signs and where requests go; never a key.
impl<H: Handle> fmt::Debug for Client<H> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client").field("context", self.handle.context()).finish_non_exhaustive()
    }
}
