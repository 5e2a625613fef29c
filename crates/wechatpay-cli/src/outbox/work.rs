//! `wxpay outbox work`: a worker until it is told to stop.

use std::sync::Arc;
use std::time::Duration;

use metrics_exporter_prometheus::PrometheusBuilder;
use tokio::sync::Notify;
use wechatpay_core::{Async, RetryPolicy};
use wechatpay_outbox::{
    Handles, Limits, Operations, Outbox, Rules, State, Store, Worker, WorkerOptions,
};

use super::backlog::{entries, verdict};
use super::endpoint::{Endpoint, PATIENCE};
use super::flags::Work;
use super::log;
use crate::input;
use crate::output::failure::{Exit, Failure, Result};
use crate::output::listening;
use crate::output::report::Report;
use crate::sandbox::stop_signal;
use crate::settings;
use crate::text::{files, outbox as say};

/// Works, and says what was done.
pub(super) async fn run(flags: &Work, store: Arc<dyn Store>, report: &Report) -> Result<()> {
    log::start(flags.log, report);
    let stop = stop_signal()?;
    let client = settings::builder::<Async>(&flags.settings, report)?
        // Each attempt is the outbox's business.
        .retry(RetryPolicy { attempts: 1, ..RetryPolicy::default() })
        .build();
    let client = client.map_err(settings::explain)?;
    let mchid = client.context().merchant.mchid().to_owned();
    let outbox = Outbox::with_rules(store, rules(flags)?);
    let endpoint = listen(flags, &outbox, report).await?;
    let handles = Handles::new([client.handle().clone()]);
    let options = options(flags);
    report.remark(say::WORKER, say::SENDS_FOR.with([&options.name, &mchid]));
    let (watched, ours) = (outbox.clone(), vec![mchid]);
    let judged = (outbox.clone(), ours.clone());
    let until_empty = flags.until_empty;
    let (report_stop, was_stopped) = (*report, Arc::new(Notify::new()));
    let stopped = Arc::clone(&was_stopped);
    let over = async move {
        tokio::select! {
            () = stop => {
                report_stop.remark(say::STOPPING, say::UNDER_WAY);
                stopped.notify_one();
            }
            () = still(&watched, &ours), if until_empty => {}
        }
    };
    let summary = tokio::select! {
        summary = Worker::new(outbox, handles, options).run(over) => summary?,
        () = stopped_again(&was_stopped) => return Err(Failure::new(Exit::Failed, say::STOPPED_AT_ONCE)),
    };
    drop(endpoint);
    let count = |state| summary.steps.get(&state).copied().unwrap_or(0);
    let (answered, refused, dead) =
        (count(State::Answered), count(State::Refused), count(State::Dead));
    report.line(&report.say(say::DONE.with([&answered, &refused, &dead])))?;
    if !until_empty {
        return Ok(());
    }
    let (outbox, ours) = judged;
    let left = outbox.backlog(ours).await?;
    if left.elsewhere > 0 {
        let count = entries(left.elsewhere);
        report.remark(say::LEFT, say::OF_OTHERS.with_texts([count]));
    }
    verdict(&left)
}

/// Until a second signal comes after the first.
async fn stopped_again(was_stopped: &Notify) {
    was_stopped.notified().await;
    match stop_signal() {
        Ok(stop) => stop.await,
        Err(_) => std::future::pending().await,
    }
}

/// Until nothing moves any more by itself.
async fn still(outbox: &Outbox, ours: &[String]) {
    while !outbox.backlog(ours.to_vec()).await.is_ok_and(|left| left.moving == 0) {
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}

fn rules(flags: &Work) -> Result<Rules> {
    let mut rules = Rules::new()?;
    if let Some(path) = &flags.operations {
        let text = input::text(path, input::SETTINGS).map_err(|cause| {
            Failure::usage(files::CANNOT_READ.with([&path.display()])).because(&cause)
        })?;
        rules.operations = Operations::known()?.with_json(&text)?;
    }
    Ok(rules)
}

fn options(flags: &Work) -> WorkerOptions {
    let defaults = WorkerOptions::default();
    WorkerOptions {
        name: flags.name.clone().unwrap_or(defaults.name),
        concurrency: flags.concurrency.max(1),
        lease: Duration::from_secs(flags.lease.max(1)),
        limits: Limits {
            per_operation: flags.per_operation,
            rates: flags.rate.clone(),
            ..Limits::default()
        },
        keep: flags.keep_days.map(|days| Duration::from_secs(u64::from(days) * 86_400)),
        ..defaults
    }
}

/// Serves metrics and health as long as what it gives back lives.
async fn listen(flags: &Work, outbox: &Outbox, report: &Report) -> Result<Option<Serving>> {
    let Some(address) = flags.listen else { return Ok(None) };
    let metrics =
        PrometheusBuilder::new().install_recorder().map_err(|cause| Failure::of(&cause))?;
    let listener = tokio::net::TcpListener::bind(address)
        .await
        .map_err(|cause| listening::failure(&address.to_string(), &cause))?;
    let address = listener.local_addr()?;
    report.remark(say::LISTENING, format!("http://{address}/metrics, http://{address}/health"));
    let endpoint = Endpoint { metrics, outbox: outbox.clone() };
    Ok(Some(Serving(tokio::spawn(endpoint.serve(listener, PATIENCE)))))
}

/// Serving ends when this is dropped.
struct Serving(tokio::task::JoinHandle<()>);

impl Drop for Serving {
    fn drop(&mut self) {
        self.0.abort();
    }
}
