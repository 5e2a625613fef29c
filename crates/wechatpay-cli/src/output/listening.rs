//! Explains why an address cannot be listened on.

use std::io;

use crate::output::failure::Failure;
use crate::text::{Text, doctor as say};

/// What is wrong with an address that cannot be bound; `None` if only the system knows.
pub(crate) fn reason(address: &str, kind: io::ErrorKind) -> Option<Text> {
    let port = address.rsplit(':').next().unwrap_or(address);
    let host = address.rsplit_once(':').map_or(address, |(host, _)| host);
    Some(match kind {
        io::ErrorKind::AddrInUse => say::PORT_IN_USE.with([&port]),
        io::ErrorKind::PermissionDenied => say::PORT_IS_PRIVILEGED.with([&port]),
        io::ErrorKind::AddrNotAvailable => say::NOT_OUR_ADDRESS.with([&host]),
        _ => return None,
    })
}

/// A failure to listen, with the reason in words.
pub(crate) fn failure(address: &str, cause: &io::Error) -> Failure {
    match reason(address, cause.kind()) {
        Some(reason) => Failure::usage(reason).because(cause).hint(say::ANOTHER_PORT),
        None => Failure::usage(say::CANNOT_LISTEN.with([&address])).because(cause),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_busy_port_is_named() {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap().to_string();
        let cause = std::net::TcpListener::bind(&address).unwrap_err();
        let port = listener.local_addr().unwrap().port();
        let said = failure(&address, &cause).message.to_string();
        assert_eq!(said, format!("port {port} is in use: another program listens there"));
        let said = reason("[::1]:80", io::ErrorKind::PermissionDenied).unwrap().to_string();
        assert!(said.starts_with("port 80 needs"), "{said}");
        let said = reason("8.8.8.8:80", io::ErrorKind::AddrNotAvailable).unwrap().to_string();
        assert!(said.starts_with("8.8.8.8 is no address"), "{said}");
        assert_eq!(reason("a:1", io::ErrorKind::TimedOut), None);
    }
}
