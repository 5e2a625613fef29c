//! What the customer does; the merchant has no call for it.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;

use crate::{Settings, wanted};

/// Pays an order.
pub fn pay(settings: &Settings, order: &str) -> Result<String, String> {
    let host = settings.base_url.trim_start_matches("http://");
    let mut stream = TcpStream::connect(host).map_err(|error| error.to_string())?;
    let request = format!(
        "POST /_sandbox/pay/{order}/pay HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/json\r\n\
         Content-Length: 2\r\nConnection: close\r\n\r\n{{}}"
    );
    stream.write_all(request.as_bytes()).map_err(|error| error.to_string())?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).map_err(|error| error.to_string())?;
    wanted(answer.starts_with("HTTP/1.1 200"), format!("200, not {answer}"))?;
    Ok("paid".to_owned())
}
