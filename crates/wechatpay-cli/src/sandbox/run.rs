//! `wxpay sandbox`: runs the local gateway until it is stopped.

use std::error::Error as StdError;
use std::io;
use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};

use serde_json::Value;
use tempfile::TempDir;
use wechatpay_sandbox::{Error, Mode, Settings};

use super::flags::SandboxAction;
use super::{Flags, admin, ca, check};
use crate::output::failure::{Exit, Failure, Result};
use crate::output::listening;
use crate::output::report::Report;
use crate::text::sandbox as say;

/// Starts, says how to reach it, serves, and stops when it is told to.
pub(crate) fn run(flags: &Flags, report: &Report) -> Result<()> {
    match &flags.action {
        Some(SandboxAction::Check(check)) => return check::run(check, report),
        Some(SandboxAction::Ca(ca)) => return ca::run(ca, report),
        Some(SandboxAction::Admin(act)) => return admin::run(act, report),
        None => {}
    }
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(serve(flags, report))
}

async fn serve(flags: &Flags, report: &Report) -> Result<()> {
    let sandbox = start(flags, report).await.map_err(|error| {
        let mut failure = explain(&error);
        let is_main = error.to_string().contains(&flags.listen);
        let reason = io_kind(&error).and_then(|kind| listening::reason(&flags.listen, kind));
        if let Some(reason) = reason.filter(|_| is_main) {
            failure.causes.insert(0, error.to_string());
            failure.message = reason;
        }
        failure
    })?;
    // Before anything is said: whoever reads it may stop the sandbox at once.
    let stop = stop_signal()?;
    let settings = sandbox.settings();
    // The folder lives as long as the sandbox does.
    let mut temporary = None;
    if flags.json {
        report.line(&ready_line(settings)?)?;
    } else {
        let folder = settings_folder(flags, settings, &mut temporary)?;
        report.text(&introduction(settings, &folder, flags.data.is_some(), report))?;
    }
    if flags.until_stdin_closes {
        tokio::select! {
            () = stop => {}
            () = end_of_stdin() => {}
        }
    } else {
        stop.await;
    }
    sandbox.shutdown().await;
    Ok(())
}

async fn start(flags: &Flags, report: &Report) -> Result<wechatpay_sandbox::Sandbox, Error> {
    let mut builder = wechatpay_sandbox::Sandbox::builder()
        .listen(&flags.listen)
        .mode(flags.mode.into())
        .profile(flags.profile.into());
    if let Some(address) = beside(flags, flags.tls_listen.as_deref(), 1, report) {
        builder = builder.tls(address);
    }
    if let Some(address) = beside(flags, flags.proxy_listen.as_deref(), 2, report) {
        builder = builder.proxy(address);
    }
    if let Some(folder) = &flags.data {
        builder = builder.data(folder)?;
    }
    if let Some(url) = &flags.advertise {
        builder = builder.advertise(url)?.danger_listen_publicly();
    }
    builder.start().await
}

/// Where to listen beside the main address: as was chosen, or some ports above it if they are free.
fn beside(flags: &Flags, chosen: Option<&str>, above: u16, report: &Report) -> Option<String> {
    match chosen {
        Some("off") => return None,
        Some(chosen) => return Some(chosen.to_owned()),
        None => {}
    }
    let mut address: SocketAddr = flags.listen.parse().ok()?;
    if address.port() != 0 {
        address.set_port(address.port().checked_add(above)?);
    }
    match TcpListener::bind(address) {
        Ok(_) => Some(address.to_string()),
        Err(error) => {
            let what = if above == 1 { say::NO_HTTPS } else { say::NO_PROXY };
            let known = listening::reason(&address.to_string(), error.kind());
            report.remark(what, known.unwrap_or_else(|| format!("{address}: {error}").into()));
            None
        }
    }
}

/// Where the files are that the settings name: the data folder, or one that goes away at the end.
fn settings_folder(
    flags: &Flags,
    settings: &Settings,
    temporary: &mut Option<TempDir>,
) -> Result<PathBuf> {
    if let Some(folder) = &flags.data {
        return Ok(std::path::absolute(folder)?);
    }
    let folder = temporary.insert(private_folder()?);
    settings.write(folder.path()).map_err(|error| explain(&error))?;
    Ok(folder.path().to_owned())
}

/// A folder that only its owner may enter, and that goes away with the value.
fn private_folder() -> io::Result<TempDir> {
    let mut builder = tempfile::Builder::new();
    builder.prefix("wxpay-sandbox-");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o700));
    builder.tempdir()
}

/// The settings, and that requests are answered from now on, in one line. What starts the sandbox reads it: the
/// chapter `testing/index` of the book has its schema.
fn ready_line(settings: &Settings) -> Result<String> {
    let mut line = serde_json::to_value(settings).map_err(|error| Failure::of(&error))?;
    if let Value::Object(members) = &mut line {
        members.insert("ready".to_owned(), true.into());
        members.insert("version".to_owned(), env!("CARGO_PKG_VERSION").into());
        members.insert("pid".to_owned(), std::process::id().into());
    }
    Ok(line.to_string())
}

/// Shell lines and remarks; all of it can be pasted into a shell.
fn introduction(settings: &Settings, folder: &Path, is_kept: bool, report: &Report) -> String {
    let keys = match settings.mode {
        Mode::Certificate => say::HAS_CERTIFICATES.with([&CERTIFICATES]),
        Mode::PublicKey => say::HAS_PUBLIC_KEY.with([&PUBLIC_KEY]),
        Mode::Both => say::HAS_BOTH.with([&CERTIFICATES, &PUBLIC_KEY]),
    };
    let file = folder.join("settings.env");
    let file = quoted(&file);
    let base_url = &settings.base_url;
    let merchant = [settings.mchid.as_str().into(), keys];
    let (serves, has) = (say::SERVES_AT.with([base_url]), say::MERCHANT_HAS.with_texts(merchant));
    format!(
        "{}\n{}\n#\n{}\n\n{}\n{}\n\
         #   wxpay req GET v3/merchant/fund/balance/BASIC\n\
         #   curl -X POST {base_url}/_sandbox/discount-card/orders     {}\n\
         #\n{}\n",
        report.say(serves),
        report.say(has),
        report.say(say::COPY_LINES.with([&file])),
        settings.exports(folder),
        report.say(say::THEN_TRY),
        report.say(say::TAKES_A_CARD),
        report.say(if is_kept { say::STAYS } else { say::GOES }),
    )
}

fn quoted(path: &Path) -> String {
    format!("'{}'", path.display().to_string().replace('\'', r"'\''"))
}

/// Waits until nobody can write to stdin any more. A thread of its own reads, because tokio's reader
/// would keep the runtime from ending while it waits.
async fn end_of_stdin() {
    let (ended, wait) = tokio::sync::oneshot::channel();
    std::thread::spawn(move || {
        // An error ends the input as well.
        drop(io::copy(&mut io::stdin().lock(), &mut io::sink()));
        _ = ended.send(());
    });
    drop(wait.await);
}

/// Waits for Ctrl-C or, on Unix, SIGTERM. Whoever waits has made sure beforehand that neither ends
/// the process by itself.
#[cfg(unix)]
pub(crate) fn stop_signal() -> io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};

    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}

#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "it can fail elsewhere")]
pub(crate) fn stop_signal() -> io::Result<impl Future<Output = ()>> {
    Ok(async {
        // If Ctrl-C cannot be waited for, there is nothing to wait for.
        let _ = tokio::signal::ctrl_c().await;
    })
}

/// Why the sandbox did not start, and what helps.
fn explain(error: &Error) -> Failure {
    let mut failure = Failure::of(error).exit(Exit::Failed);
    failure.message = say::error(&error.to_string());
    match io_kind(error) {
        Some(io::ErrorKind::AddrInUse) => failure.hint(say::ANOTHER_SANDBOX),
        Some(io::ErrorKind::PermissionDenied) => failure.hint(say::CHOOSE_OTHERS),
        _ => failure,
    }
}

fn io_kind(error: &Error) -> Option<io::ErrorKind> {
    let mut next: Option<&(dyn StdError + 'static)> = Some(error);
    while let Some(error) = next {
        if let Some(error) = error.downcast_ref::<io::Error>() {
            return Some(error.kind());
        }
        next = error.source();
    }
    None
}

/// The official terms, also where English is spoken.
const CERTIFICATES: &str = "平台证书";
const PUBLIC_KEY: &str = "微信支付公钥";
