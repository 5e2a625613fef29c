//! Runs the demonstration: start, 48 calls, one order, totals.

use tokio::runtime::Runtime;
use wechatpay::generic::Client;
use wechatpay::{Error, generic::IoMode};
use wechatpay_sandbox::{Mode, Sandbox, Settings};

use super::calls::{FORMS, Row, call};
use super::operation::Operation;
use super::user::User;
use super::{life, samples, show};
use crate::demo::flags::Demo as Flags;
use crate::output::failure::{Exit, Failure, Result};
use crate::output::report::Report;
use crate::text::sandbox as say;

/// Runs it all and prints it.
pub(crate) fn run(flags: &Flags, report: &Report) -> Result<()> {
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    if !flags.json {
        report.text(&show::opening(report.palette))?;
    }
    // Its merchant has both kinds of platform key, because the demo shows both.
    let sandbox = Sandbox::builder().mode(Mode::Both);
    let sandbox = runtime.block_on(sandbox.start()).map_err(|error| Failure::of(&error))?;
    let user = User::new(sandbox.base_url());
    let rows = calls(flags, report, sandbox.settings(), &user, &runtime)?;
    // The order's life is seen with the other kind of platform key: certificates, fetched when
    // the first answer names one.
    let life = client(sandbox.settings(), Trust::Certificates)
        .map_err(Failure::from)
        .and_then(|client| life::lead(&client, &user, &runtime));
    let failed = rows.iter().filter(|row| !row.is_good()).count();
    if flags.json {
        report.line(&show::sums(rows.len(), failed))?;
    } else {
        report.text(&show::calls(&rows, report.palette, report.width()))?;
        report.text(&show::life(&life, &user.deeds(), report.palette, report.width()))?;
        report.text(&show::closing(rows.len(), failed, report.palette))?;
    }
    runtime.block_on(sandbox.shutdown());
    life.map_err(|failure| failure.exit(Exit::Failed))?;
    match failed {
        0 => Ok(()),
        _ => Err(Failure::new(Exit::Failed, say::CALLS_FAILED.with([&failed, &rows.len()]))),
    }
}

/// The 48 calls. In JSON each is told as it ends.
fn calls(
    flags: &Flags,
    report: &Report,
    settings: &Settings,
    user: &User,
    runtime: &Runtime,
) -> Result<Vec<Row>> {
    let asynchronous: wechatpay::Client = client(settings, Trust::PublicKey)?;
    let blocking: wechatpay::blocking::Client = client(settings, Trust::PublicKey)?;
    let claim = samples::card_claim();
    user.does("/_sandbox/discount-card/orders".to_owned(), &claim, "the user takes the card")?;
    let mut rows = Vec::with_capacity(Operation::ALL.len() * FORMS.len());
    for operation in Operation::ALL {
        for form in FORMS {
            let row = if form.is_async {
                call(operation, form, &asynchronous, runtime)
            } else {
                call(operation, form, &blocking, runtime)
            };
            if flags.json {
                report.json(&show::json(&row))?;
            }
            rows.push(row);
        }
    }
    Ok(rows)
}

/// Which platform keys a client trusts from the start.
#[derive(Clone, Copy, Debug)]
enum Trust {
    /// 微信支付公钥.
    PublicKey,
    /// 平台证书, fetched when they are needed.
    Certificates,
}

fn client<H: IoMode>(settings: &Settings, trust: Trust) -> Result<Client<H>, Error> {
    let builder = Client::<H>::builder()
        .mchid(&settings.mchid)
        .serial(&settings.merchant_serial)
        .private_key(&settings.merchant_private_key)
        .base_url(&settings.base_url);
    match (trust, &settings.public_key_id, &settings.public_key) {
        (Trust::PublicKey, Some(id), Some(key)) => builder.public_key(id, key),
        _ => builder.apiv3_key(&settings.apiv3_key),
    }
    .build()
}
