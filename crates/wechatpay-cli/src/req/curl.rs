//! `wxpay req --curl`: the request as a curl command, signed and not sent.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use wechatpay::transport::{BlockingTransport, Sent, TransportError, TransportResult};

use super::flags::Req;
use super::path;
use crate::output::failure::{Failure, Result};
use crate::output::report::Report;
use crate::settings;
use crate::text::failures as say;

/// Signs the request and prints it as a command for a POSIX shell.
pub(crate) fn run(flags: &Req, report: &Report) -> Result<()> {
    let recorder = Arc::new(Recorder::default());
    let transport: Arc<dyn BlockingTransport> = recorder.clone();
    let request = super::request_through(flags, report, Some(transport))?;
    path::check(flags, report)?;
    let Err(error) = request.send() else { return Ok(()) };
    let Some(request) = recorder.take() else {
        return Err(super::explain(error, &flags.path, &flags.with));
    };
    let is_wanted = flags.path.trim_start_matches('/').starts_with(CERTIFICATES);
    if request.uri().path().ends_with(CERTIFICATES) && !is_wanted {
        return Err(Failure::usage(say::CURL_SENDS_NOTHING).hint(say::CURL_NEEDS_KEY));
    }
    let trusted = settings::value(&flags.settings, "WECHATPAY_CA_PATH")?;
    report.remark(say::NOT_SENT, say::CURL_IS_VALID);
    report.text(&command(&request, trusted.as_deref(), flags.include))?;
    report.text("\n")?;
    Ok(())
}

/// What would be sent, as a command: every header as it was signed or is asked for, the body byte
/// for byte.
fn command(request: &http::Request<Bytes>, trusted: Option<&str>, shows_head: bool) -> String {
    let head = if shows_head { " --include" } else { "" };
    let mut text = format!(
        "curl --silent --show-error{head} --globoff --path-as-is --request {} {}",
        request.method(),
        quoted(&request.uri().to_string())
    );
    let mut option = |name: &str, value: &str| {
        text.push_str(" \\\n  ");
        text.push_str(name);
        text.push(' ');
        text.push_str(&quoted(value));
    };
    if let Some(path) = trusted {
        option("--cacert", path);
    }
    for (name, value) in request.headers() {
        let value = String::from_utf8_lossy(value.as_bytes());
        option("--header", &format!("{name}: {value}"));
    }
    if !request.body().is_empty() {
        option("--data-raw", &String::from_utf8_lossy(request.body()));
    }
    text
}

/// One word of a shell.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "'\\''"))
}

/// Keeps the first request and sends none.
#[derive(Default)]
struct Recorder(Mutex<Option<http::Request<Bytes>>>);

impl Recorder {
    fn take(&self) -> Option<http::Request<Bytes>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

impl BlockingTransport for Recorder {
    fn call(&self, request: http::Request<Bytes>) -> TransportResult {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert(request);
        let source = "the request was only to be shown".into();
        Err(TransportError { sent: Sent::No, is_timeout: false, source })
    }

    fn sleep(&self, _pause: Duration) {}
}

/// What a client asks for on its own when it has no platform key.
const CERTIFICATES: &str = "v3/certificates";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shell_reads_one_word_where_one_was_meant() {
        let check = |text: &str, expected: &str| assert_eq!(quoted(text), expected);
        check("{\"a\": 1}", "'{\"a\": 1}'");
        check("it's $(x) `y`", "'it'\\''s $(x) `y`'");
    }
}
