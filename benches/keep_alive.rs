//! Whether a sandbox that is used for minutes grows: 64 keep-alive clients against `wxpay sandbox`.
//!
//! Prints its resident memory after the warm-up, every half minute and at the end. The queries go to
//! one order, so that whatever grows is not what was asked to be kept.
//! `cargo run -p wechatpay-benches --example keep_alive --release -- [SECONDS] [PATH OF wxpay]`

#![expect(clippy::print_stdout, reason = "its output is what it is for")]

use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use wechatpay::Client;

type Failure = Box<dyn std::error::Error + Send + Sync>;

fn main() -> Result<ExitCode, Failure> {
    let mut arguments = std::env::args().skip(1);
    let seconds: u64 = arguments.next().map_or(Ok(300), |text| text.parse())?;
    let program = arguments.next().map_or_else(beside, |path| Ok(PathBuf::from(path)))?;
    let mut command = Command::new(program);
    command.args(["sandbox", "--json", "--listen", "127.0.0.1:0"]);
    let mut sandbox = Sandbox(command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?);
    let mut greeting = String::new();
    let output = sandbox.0.stdout.take().ok_or("no standard output")?;
    BufReader::new(output).read_line(&mut greeting)?;
    let settings: Value = serde_json::from_str(&greeting)?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(load(&settings, sandbox.0.id(), Duration::from_secs(seconds)))
}

/// Ends with the bench.
struct Sandbox(Child);

impl Drop for Sandbox {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

async fn load(settings: &Value, id: u32, length: Duration) -> Result<ExitCode, Failure> {
    let (client, start) = (client(settings)?, now());
    let order = json!({ "appid": settings["appid"], "service_id": settings["service_id"],
        "out_order_no": "keep-alive", "risk_amount": 100, "service_introduction": "d" });
    client[ORDERS].post(&order).await?;
    let query = json!({ "appid": settings["appid"], "service_id": settings["service_id"],
        "out_order_no": "keep-alive" });
    let workers: Vec<_> = (0..CLIENTS)
        .map(|_| {
            let (client, query) = (client.clone(), query.clone());
            tokio::spawn(async move {
                let mut calls = 0_u64;
                while start.elapsed() < length {
                    client[ORDERS].get().query(&query).await?;
                    calls += 1;
                }
                Ok::<u64, Failure>(calls)
            })
        })
        .collect();
    tokio::time::sleep(length / 10).await;
    let first = resident(id)?;
    println!("after warm-up ({:.0?}): {} KB", start.elapsed(), first);
    let mut most = first;
    while start.elapsed() + STEP < length {
        tokio::time::sleep(STEP).await;
        let held = resident(id)?;
        most = most.max(held);
        println!("after {:>3.0?}: {held} KB", start.elapsed());
    }
    let mut calls = 0;
    for worker in workers {
        calls += worker.await??;
    }
    let last = resident(id)?;
    let is_flat = last <= first + first / 10;
    println!(
        "{} {CLIENTS} clients, {calls} calls in {:.0?}: {first} KB, most {most} KB, {last} KB at the \
         end (bound: a tenth above the first)",
        if is_flat { "ok  " } else { "OVER" },
        start.elapsed()
    );
    Ok(if is_flat { ExitCode::SUCCESS } else { ExitCode::FAILURE })
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

/// `target/release/examples/keep_alive` → `target/release/wxpay`.
fn beside() -> Result<PathBuf, Failure> {
    let own = std::env::current_exe()?;
    let folder = own.parent().and_then(|folder| folder.parent()).ok_or("no target folder")?;
    Ok(folder.join(format!("wxpay{}", std::env::consts::EXE_SUFFIX)))
}

/// Kilobytes of memory that a process holds (Linux).
fn resident(id: u32) -> Result<u64, Failure> {
    let text = std::fs::read_to_string(format!("/proc/{id}/status"))?;
    let line = text.lines().find_map(|line| line.strip_prefix("VmRSS:")).ok_or("no VmRSS")?;
    Ok(line.trim().trim_end_matches("kB").trim().parse()?)
}

#[expect(clippy::disallowed_methods, reason = "time is what is measured")]
fn now() -> Instant {
    Instant::now()
}

const ORDERS: &str = "v3/payscore/smartretail-orders";
const CLIENTS: usize = 64;
const STEP: Duration = Duration::from_secs(30);
