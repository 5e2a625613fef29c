//! 小店。 A web shop that takes, follows, returns and reconciles money, against the sandbox.
//!
//! ```text
//! cargo run --example shop [-- ADDRESS]
//! ```
//!
//! It starts a sandbox inside the process, or uses the one that the `WECHATPAY_…` variables lead to
//! (`wxpay sandbox --data ./sandbox`, then `. ./sandbox/settings.env`). What the user would do with
//! a telephone is a button. Everything that goes to WeChat Pay goes through the public SDK.
//!
//! | File | What happens there |
//! |---|---|
//! | `orders` | what the shop knows, in memory; yours is a database |
//! | `counter` | calls to WeChat Pay, and what is made of each outcome |
//! | `notify` | what WeChat Pay tells |
//! | `reconcile` | the day's bill beside the shop's own orders |
//! | `wallet` | the pretend user, bank and calendar: only a sandbox has them |
//! | `routes`, `pages` | forms and HTML |

mod counter;
mod notify;
mod orders;
mod pages;
mod reconcile;
mod routes;
mod wallet;

use std::error::Error;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::extract::FromRef;
use tokio::net::TcpListener;
use wechatpay::{
    Builder, Client,
    notify::{MemoryDeduplicator, Receiver},
};
use wechatpay_sandbox::Sandbox;

use crate::orders::Orders;
use crate::reconcile::Report;
use crate::wallet::Wallet;

type Outcome<T> = Result<T, Box<dyn Error + Send + Sync>>;

/// What every handler is given.
#[derive(Clone)]
struct Shop {
    client: Client,
    receiver: Receiver,
    seen: Arc<MemoryDeduplicator>,
    orders: Arc<Mutex<Orders>>,
    report: Arc<Mutex<Option<Report>>>,
    wallet: Wallet,
    notify_url: Arc<str>,
}

#[tokio::main]
async fn main() -> Outcome<()> {
    let address = std::env::args().nth(1).unwrap_or_else(|| "127.0.0.1:8088".to_owned());
    let (sandbox, client) = gateway().await?;
    let listener = TcpListener::bind(address).await?;
    let url = format!("http://{}", listener.local_addr()?);
    let gateway = client.context().hosts.bases().next().unwrap_or_default().to_owned();
    let wallet = Wallet::at(&gateway)?;
    // A pretend wallet must never meet the real gateway.
    wallet.clock().await.map_err(|error| format!("{gateway} is no sandbox: {error}"))?;
    say(&format!("shop    {url}/\nnotify  {url}/notify\nsandbox {gateway}"));

    let shop = Shop {
        receiver: Receiver::from(client.clone()),
        client,
        seen: Arc::default(),
        orders: Arc::default(),
        report: Arc::default(),
        wallet,
        notify_url: format!("{url}/notify").into(),
    };
    let ending = async { tokio::signal::ctrl_c().await.unwrap_or_default() };
    axum::serve(listener, routes::all(shop)).with_graceful_shutdown(ending).await?;
    if let Some(sandbox) = sandbox {
        sandbox.shutdown().await;
    }
    Ok(())
}

/// A sandbox of our own and a client of it, or a client of the one in the environment.
async fn gateway() -> Outcome<(Option<Sandbox>, Client)> {
    #[expect(clippy::disallowed_methods, reason = "whether there are settings, not what they are")]
    let is_configured = std::env::var_os("WECHATPAY_BASE_URL").is_some();
    if is_configured {
        return Ok((None, Client::from_env()?));
    }
    let sandbox = Sandbox::start().await?;
    let client = Builder::from_variables(|name| sandbox.settings().variable(name)).build()?;
    Ok((Some(sandbox), client))
}

impl Shop {
    fn orders(&self) -> MutexGuard<'_, Orders> {
        self.orders.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn report(&self) -> MutexGuard<'_, Option<Report>> {
        self.report.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The extractor of notifications takes its keys from here.
impl FromRef<Shop> for Receiver {
    fn from_ref(shop: &Shop) -> Self {
        shop.receiver.clone()
    }
}

fn say(text: &str) {
    #[expect(clippy::print_stdout, reason = "an example tells what it does")]
    {
        println!("{text}");
    }
}
