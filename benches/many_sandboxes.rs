//! What a test suite with a sandbox for each test costs: a thousand of them in one process.
//!
//! Prints how long a start takes with keys that are there already, and how much memory all hold
//! after the start and after some work. `cargo run -p wechatpay-benches --example many_sandboxes
//! [--release] [-- HOW_MANY]`

#![expect(clippy::print_stdout, reason = "its output is what it is for")]

use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::time::{Duration, Instant};

use wechatpay_sandbox::{Keys, Sandbox};

type Failure = Box<dyn std::error::Error + Send + Sync>;

fn main() -> Result<(), Failure> {
    let wanted = std::env::args().nth(1).map_or(Ok(1000), |text| text.parse())?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let keys = Keys::generate()?;
    let before = resident()?;
    let mut sandboxes = Vec::with_capacity(wanted);
    let mut times = Vec::with_capacity(wanted);
    for _ in 0..wanted {
        let start = now();
        let sandbox = runtime.block_on(Sandbox::builder().keys(keys.clone()).start())?;
        times.push(now() - start);
        sandboxes.push(sandbox);
    }
    times.sort_unstable();
    let part = |of: usize| times[(times.len() - 1) * of / 100];
    println!(
        "start with prepared keys: median {:.2?}, 99 of 100 within {:.2?}, longest {:.2?} (bound 20 ms)",
        part(50),
        part(99),
        part(100)
    );
    tell(&format!("{wanted} sandboxes, started"), before, wanted)?;
    for sandbox in &sandboxes {
        for order in 0..ORDERS {
            post(sandbox.address(), &format!("{{\"out_order_no\":\"order-{order}\"}}"))?;
        }
    }
    tell(&format!("after {ORDERS} orders in each"), before, wanted)?;
    let start = now();
    drop(sandboxes);
    runtime.shutdown_timeout(Duration::from_secs(30));
    println!("all gone after {:.2?}, {} threads left", now() - start, threads()?);
    Ok(())
}

fn tell(what: &str, before: u64, count: usize) -> Result<(), Failure> {
    let held = resident()?.saturating_sub(before);
    let each = held / u64::try_from(count.max(1))?;
    println!(
        "{what}: {} MB, {} KB each, {} threads (bound 1 GB)",
        held >> 20,
        each >> 10,
        threads()?
    );
    Ok(())
}

/// Lets a user take a card order: the smallest call that writes.
fn post(address: SocketAddr, body: &str) -> Result<(), Failure> {
    let mut stream = TcpStream::connect(address)?;
    write!(
        stream,
        "POST /_sandbox/discount-card/orders HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\
         content-length: {}\r\n\r\n{body}",
        body.len()
    )?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    if answer.starts_with("HTTP/1.1 200") { Ok(()) } else { Err(answer.into()) }
}

/// Bytes of memory this process holds.
fn resident() -> Result<u64, Failure> {
    status("VmRSS:").map(|kilobytes| kilobytes << 10)
}

fn threads() -> Result<u64, Failure> {
    status("Threads:")
}

fn status(name: &str) -> Result<u64, Failure> {
    let text = std::fs::read_to_string("/proc/self/status")?;
    let line = text.lines().find_map(|line| line.strip_prefix(name)).ok_or("no such line")?;
    Ok(line.split_whitespace().next().ok_or("no figure")?.parse()?)
}

#[expect(clippy::disallowed_methods, reason = "time is what is measured")]
fn now() -> Instant {
    Instant::now()
}

const ORDERS: usize = 10;
