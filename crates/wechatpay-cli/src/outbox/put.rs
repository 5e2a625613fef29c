//! `wxpay outbox put`: stores one call.

use wechatpay::generic::Client;
use wechatpay_core::Async;
use wechatpay_outbox::{Options, Outbox};

use super::flags::Put;
use crate::output::failure::Result;
use crate::output::report::Report;
use crate::pair::Pair;
use crate::req::text_of;
use crate::settings;
use crate::text::outbox as say;

/// Makes the call with the settings of a client, sealed and all, and keeps it.
pub(super) async fn run(flags: &Put, outbox: &Outbox, report: &Report) -> Result<()> {
    let body = flags.body.as_deref().map(text_of).transpose()?;
    let client: Client<Async> = settings::client(&flags.settings, report)?;
    let mut chain = client.chain(flags.path.clone());
    for Pair { name, value } in &flags.with {
        chain = chain.with(name.clone(), value);
    }
    let mut request = chain.request(flags.method);
    if let Some(body) = body {
        request = request.json_text(body);
    }
    for field in &flags.repeatable {
        request = request.repeatable(field);
    }
    let call = request.into_call()?;
    let mut options = Options::of(client.context().merchant.mchid());
    (options.key, options.ordering) = (flags.key.clone(), flags.ordering.clone());
    let enqueued = outbox.enqueue(call, options).await?;
    let words = if enqueued.is_new { say::IS_NEW } else { say::IS_THERE };
    Ok(report.line(&report.say(words.with([&enqueued.id, &enqueued.state])))?)
}
