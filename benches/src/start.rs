//! How soon `wxpay sandbox` answers with kept keys, and how much memory it holds when idle.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;

use serde_json::Value;

use crate::child::Server;
use crate::report::Figure;
use crate::run::is_wanted;
use crate::wxpay::Wxpay;
use crate::{Failure, clock};

/// Starts it a few times on the same folder, which has keys and orders by now.
pub(crate) fn run(wxpay: &Wxpay) -> Result<Vec<Figure>, Failure> {
    if !NAMES.into_iter().any(is_wanted) {
        return Ok(Vec::new());
    }
    drop(wxpay.sandbox()?);
    let (mut seconds, mut megabytes) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        let start = clock::now();
        let server = wxpay.sandbox()?;
        first_answer(&server)?;
        seconds.push(start.elapsed().as_secs_f64());
        megabytes.push(resident(server.id())?);
    }
    let [start, idle] = NAMES;
    Ok(vec![figure(start, &mut seconds, "s", 0.5), figure(idle, &mut megabytes, "MB", 40.0)])
}

fn first_answer(server: &Server) -> Result<(), Failure> {
    let settings: Value = serde_json::from_str(&server.greeting)?;
    let url = settings["base_url"].as_str().unwrap_or_default();
    let address = url.strip_prefix("http://").ok_or("the sandbox is not on http")?;
    let mut stream = TcpStream::connect(address)?;
    write!(
        stream,
        "GET /_sandbox/health HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n"
    )?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    if answer.starts_with("HTTP/1.1 200 ") { Ok(()) } else { Err("the sandbox is not well".into()) }
}

/// Resident memory in megabytes (Linux).
fn resident(id: u32) -> Result<f64, Failure> {
    let text = std::fs::read_to_string(format!("/proc/{id}/status"))?;
    let line = text.lines().find_map(|line| line.strip_prefix("VmRSS:")).ok_or("no VmRSS")?;
    let kilobytes: f64 = line.trim().trim_end_matches("kB").trim().parse()?;
    Ok(kilobytes / 1024.0)
}

fn figure(name: &'static str, values: &mut [f64], unit: &'static str, limit: f64) -> Figure {
    values.sort_by(f64::total_cmp);
    let (first, last) = (values.first().copied(), values.last().copied());
    let note = format!(
        "median of {} starts [{:.2}..{:.2}]",
        values.len(),
        first.unwrap_or_default(),
        last.unwrap_or_default()
    );
    let median = values.get(values.len() / 2).copied().unwrap_or(f64::INFINITY);
    Figure { name, value: median, unit, limit, note }
}

pub(crate) const NAMES: [&str; 2] =
    ["wxpay sandbox, start to first answer", "wxpay sandbox, resident when idle"];

const RUNS: usize = 5;
