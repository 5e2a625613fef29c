//! Sends the request, if there is one, and downloads what its answer links to.

use serde_json::value::RawValue;
use wechatpay::bill::{BillLink, SealedPart};
use wechatpay::blocking::Client;
use wechatpay::{Blocking, Request};

use super::file_output::FileOutput;
use super::flags::Flags;
use super::source::{self, Source};
use crate::output::failure::{Failure, Result};
use crate::output::file;
use crate::output::report::Report;
use crate::pair::Pair;
use crate::req;
use crate::settings;
use crate::text::{failures, files as say};

/// Fetches the file, and writes it where it is wanted.
pub(crate) fn run(flags: &Flags, report: &Report) -> Result<()> {
    match &flags.out {
        Some(name) => drop(file::target(name)?),
        None if report.is_terminal() => {
            return Err(Failure::usage(failures::ANSWER_IS_A_FILE_HERE).hint(say::USE_OUT));
        }
        None => {}
    }
    let given = flags.what.as_str();
    let is_text = given == "-" || given.starts_with(['{', '[', '@']);
    let is_link = given.contains("://");
    if (is_text || is_link) && !(flags.with.is_empty() && flags.query.is_empty()) {
        return Err(Failure::usage(say::ONLY_FOR_PATHS));
    }
    if is_text {
        let source = source::read(&req::text_of(given)?)?;
        return follow(source, &client(flags, report)?, flags, report);
    }
    if is_link {
        let link = BillLink { download_url: given.to_owned(), ..BillLink::default() };
        return follow(Source::Link(link), &client(flags, report)?, flags, report);
    }
    ask(flags, report)
}

fn client(flags: &Flags, report: &Report) -> Result<Client> {
    settings::client(&flags.settings, report)
}

/// Asks a path. Its answer is the file, or leads to it.
fn ask(flags: &Flags, report: &Report) -> Result<()> {
    let is_statement = req::is_statement(&flags.what);
    let is_file = req::is_file(&flags.what);
    if is_file && !is_statement {
        is_allowed(flags)?;
    }
    let client = client(flags, report)?;
    let request = request(&client, flags);
    let explain = |error| req::explain(error, &flags.what, &flags.with);
    if !is_file {
        let reply = request.typed::<Box<RawValue>>().send().map_err(explain)?;
        let body: &RawValue = &reply;
        return follow(source::read(body.get())?, &client, flags, report);
    }
    let call = request.into_call().map_err(explain)?;
    let name = flags.out.as_deref();
    let mut output = FileOutput::new(name, report)?;
    if is_statement && !flags.unproven {
        let download = client.download_statement(call).map_err(explain)?;
        output.take(download)?;
        return output.keep(name, Some(say::BY_SIGNED_DIGEST));
    }
    output.take(client.download_unchecked(call).map_err(explain)?)?;
    output.keep(name, None)
}

fn request(client: &Client, flags: &Flags) -> Request<Blocking, serde_json::Value> {
    let mut chain = client.chain(flags.what.clone());
    for Pair { name, value } in &flags.with {
        chain = chain.with(name.clone(), value);
    }
    chain.get().query(&req::query(&flags.query))
}

/// Fetches what an answer leads to.
fn follow(source: Source, client: &Client, flags: &Flags, report: &Report) -> Result<()> {
    match source {
        Source::Link(link) => plain(&link, client, flags, report),
        Source::Sealed(parts) => sealed(&parts, client, flags, report),
    }
}

fn plain(link: &BillLink, client: &Client, flags: &Flags, report: &Report) -> Result<()> {
    let name = flags.out.as_deref();
    if link.has_digest() {
        let mut output = FileOutput::new(name, report)?;
        output.take(client.download(link)?)?;
        return output.keep(name, Some(say::BY_DIGEST));
    }
    is_allowed(flags)?;
    let mut output = FileOutput::new(name, report)?;
    output.take(client.download_unproven(link)?)?;
    output.keep(name, None)
}

fn sealed(parts: &[SealedPart], client: &Client, flags: &Flags, report: &Report) -> Result<()> {
    let name = flags.out.as_deref();
    let mut output = FileOutput::new(name, report)?;
    for part in parts {
        output.take(client.download_sealed(part)?)?;
    }
    output.keep(name, Some(say::BY_SEAL))
}

fn is_allowed(flags: &Flags) -> Result<()> {
    if flags.unproven {
        return Ok(());
    }
    Err(Failure::usage(say::NO_DIGEST).hint(say::USE_UNPROVEN))
}
