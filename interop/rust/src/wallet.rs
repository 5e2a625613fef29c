//! What a merchant has no call for: what the customer does, and that time passes.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;

use serde_json::Value;

use crate::{Settings, wanted};

/// Pays an order.
pub fn pay(settings: &Settings, order: &str) -> Result<String, String> {
    admin(settings, &format!("pay/{order}/pay"), "{}")?;
    Ok("paid".to_owned())
}

/// Lets a day pass by the sandbox's clock, and names the day that is over.
pub fn yesterday(settings: &Settings) -> Result<String, String> {
    let before = admin(settings, "clock", r#"{"advance_seconds": 0}"#)?;
    admin(settings, "clock", r#"{"advance_seconds": 86400}"#)?;
    let date = before["time"].as_str().and_then(|time| time.get(..10));
    date.map(str::to_owned).ok_or_else(|| format!("no time: {before}"))
}

fn admin(settings: &Settings, path: &str, body: &str) -> Result<Value, String> {
    let host = settings.base_url.trim_start_matches("http://");
    let mut stream = TcpStream::connect(host).map_err(|error| error.to_string())?;
    let request = format!(
        "POST /_sandbox/{path} HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/json\r\n\
         Content-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    );
    stream.write_all(request.as_bytes()).map_err(|error| error.to_string())?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).map_err(|error| error.to_string())?;
    wanted(answer.starts_with("HTTP/1.1 200"), format!("200, not {answer}"))?;
    let json = answer.split_once("\r\n\r\n").map_or("", |(_, body)| body);
    serde_json::from_str(json).map_err(|error| format!("{error}: {json}"))
}
