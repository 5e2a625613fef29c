//! The sandbox's CPU time per call: a signed query, and an order that is stored on disk.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use serde_json::{Value, json};
use wechatpay::Client;

use crate::child::Server;
use crate::report::Figure;
use crate::run::is_wanted;
use crate::slices::{Subject, measure};
use crate::wxpay::Wxpay;
use crate::{Failure, clock};

/// Measures `wxpay sandbox` with a data folder.
pub(crate) fn run(wxpay: &Wxpay) -> Result<Vec<Figure>, Failure> {
    if !NAMES.into_iter().any(is_wanted) {
        return Ok(Vec::new());
    }
    let server = wxpay.sandbox()?;
    let settings: Value = serde_json::from_str(&server.greeting)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let calls = Arc::new(Calls { client: client(&settings)?, settings, count: AtomicU64::new(0) });
    runtime.block_on(calls.create("bench-0"))?;
    let (runtime, server) = (&runtime, &server);
    let mut query = Load { runtime, server, calls: Arc::clone(&calls), is_write: false };
    let mut create = Load { runtime, server, calls, is_write: true };
    measure(&mut [&mut query, &mut create])
}

fn client(settings: &Value) -> Result<Client, Failure> {
    let text = |name: &str| settings[name].as_str().unwrap_or_default();
    Ok(Client::builder()
        .mchid(text("mchid"))
        .serial(text("merchant_serial"))
        .private_key(text("merchant_private_key"))
        .public_key(text("public_key_id"), text("public_key"))
        .base_url(text("base_url"))
        .build()?)
}

struct Calls {
    client: Client,
    settings: Value,
    count: AtomicU64,
}

impl Calls {
    async fn create(&self, number: &str) -> Result<(), Failure> {
        let order = json!({
            "appid": self.settings["appid"],
            "service_id": self.settings["service_id"],
            "out_order_no": number,
            "service_introduction": "智慧零售订单",
            "service_start_time": "OnAccept",
            "fees": [{ "fee_name": "商品", "fee_amount": 100, "fee_count": 1 }],
            "discounts": [{ "discount_name": "满20减1元", "discount_desc": "不与其他优惠叠加" }],
            "risk_amount": 100,
        });
        self.client[ORDERS].post(&order).await?;
        Ok(())
    }

    async fn query(&self) -> Result<(), Failure> {
        let query = json!({
            "out_order_no": "bench-0",
            "service_id": self.settings["service_id"],
            "appid": self.settings["appid"],
        });
        self.client[ORDERS].get().query(&query).await?;
        Ok(())
    }
}

struct Load<'a> {
    runtime: &'a tokio::runtime::Runtime,
    server: &'a Server,
    calls: Arc<Calls>,
    is_write: bool,
}

impl Subject for Load<'_> {
    fn title(&self) -> (&'static str, f64) {
        let [query, create] = NAMES;
        if self.is_write { (create, 1.6) } else { (query, 1.3) }
    }

    fn work(&mut self, about: Duration) -> Result<(f64, u64), Failure> {
        let (end, is_write) = (clock::now() + about, self.is_write);
        let start = clock::of_process(self.server.id())?;
        let calls = self.runtime.block_on(async {
            let workers: Vec<_> = (0..IN_FLIGHT)
                .map(|_| {
                    let calls = Arc::clone(&self.calls);
                    tokio::spawn(async move {
                        let mut done = 0;
                        while clock::now() < end {
                            if is_write {
                                let number = calls.count.fetch_add(1, Ordering::Relaxed) + 1;
                                calls.create(&format!("bench-{number}")).await?;
                            } else {
                                calls.query().await?;
                            }
                            done += 1;
                        }
                        Ok::<u64, Failure>(done)
                    })
                })
                .collect();
            let mut done = 0;
            for worker in workers {
                done += worker.await??;
            }
            Ok::<u64, Failure>(done)
        })?;
        let spent = clock::of_process(self.server.id())?.saturating_sub(start);
        Ok((spent.as_secs_f64(), calls))
    }
}

pub(crate) const NAMES: [&str; 2] =
    ["sandbox query, server CPU per call", "sandbox create, server CPU per call"];

const ORDERS: &str = "v3/payscore/smartretail-orders";
const IN_FLIGHT: usize = 64;
