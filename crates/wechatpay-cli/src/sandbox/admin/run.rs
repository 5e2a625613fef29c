//! Runs a subcommand: one admin call, sometimes with a file beside it.

use serde_json::{Value, json};

use super::act;
use super::ask::{self, Ask, part};
use super::flags::{Act, Admin, Clock, Deed, Faults, Group, Merchants, Notifications};
use super::flags::{Requests, Restore, Scenario, Snapshot, Target};
use super::{client::send, show};
use crate::input;
use crate::output::failure::{Failure, Result};
use crate::output::file::OutFile;
use crate::output::report::Report;
use crate::req;
use crate::text::files;

/// Does what was asked for and prints the answer.
pub(crate) fn run(act: &Act, report: &Report) -> Result<()> {
    let (ask, target) = match act {
        Act::Merchants(Group { what, target }) => {
            (ask::merchants(what.as_ref().unwrap_or(&Merchants::List))?, target)
        }
        Act::Clock(Group { what, target }) => {
            (ask::clock(what.as_ref().unwrap_or(&Clock::Show)), target)
        }
        Act::Pay(flags) => (ask::pay(flags), &flags.target),
        Act::Refund(flags) => (deed("refunds", flags), &flags.target),
        Act::Transfer(flags) => (deed("transfers", flags), &flags.target),
        Act::Score(flags) => {
            let family = format!("payscore/{}", part(&flags.product));
            (Ask::deed(&family, &flags.out_order_no, &flags.action, &json!({})), &flags.target)
        }
        Act::Faults(Group { what, target }) => {
            (ask::faults(what.as_ref().unwrap_or(&Faults::List))?, target)
        }
        Act::Requests(Group { what, target }) => {
            let all = Requests::List { limit: 100 };
            (ask::requests(what.as_ref().unwrap_or(&all)), target)
        }
        Act::Notifications(Group { what, target }) => {
            let all = Notifications::List { after: 0, limit: 100 };
            (ask::notifications(what.as_ref().unwrap_or(&all))?, target)
        }
        Act::List(flags) => (ask::list(flags), &flags.target),
        Act::Perform(flags) => (act::ask(&flags.act, &flags.members)?, &flags.target),
        Act::Notify(flags) => (ask::notify(flags), &flags.target),
        Act::Events(flags) => {
            let path = format!("events?after={}&limit={}", flags.after, flags.limit);
            (Ask::get(path), &flags.target)
        }
        Act::Snapshot(flags) => return snapshot(flags, report),
        Act::Restore(flags) => (restore(flags)?, &flags.target),
        Act::Reset(flags) => {
            (Ask::post("reset", &json!({ "keep_merchants": flags.keep_merchants })), &flags.target)
        }
        Act::Scenario(Group { what, target }) => {
            (ask::scenario(what.as_ref().unwrap_or(&Scenario::List)), target)
        }
        Act::Admin(flags) => (admin(flags)?, &flags.target),
    };
    answer(&ask, target, report)
}

fn answer(ask: &Ask, target: &Target, report: &Report) -> Result<()> {
    Ok(show::answer(&send(ask, target)?, target.json, report)?)
}

fn deed(family: &str, flags: &Deed) -> Ask {
    Ask::deed(family, &flags.number, &flags.action, &json!({}))
}

fn snapshot(flags: &Snapshot, report: &Report) -> Result<()> {
    if flags.list {
        return answer(&Ask::get("snapshots"), &flags.target, report);
    }
    let body = flags.id.as_ref().map_or_else(|| json!({}), |id| json!({ "id": id }));
    let file = flags.out.as_deref().map(OutFile::create).transpose()?;
    let text = send(&Ask::post("snapshot", &body), &flags.target)?;
    if let Some(mut file) = file {
        let taken: Value = serde_json::from_str(&text).unwrap_or_default();
        let id = taken["id"].as_str().unwrap_or_default();
        let whole = send(&Ask::get(format!("snapshots/{}", part(id))), &flags.target)?;
        // A snapshot holds keys.
        file.write(whole.as_bytes())?;
        file.keep()?;
    }
    Ok(show::answer(&text, flags.target.json, report)?)
}

fn restore(flags: &Restore) -> Result<Ask> {
    let Some(path) = &flags.file else {
        return Ok(Ask::post("restore", &json!({ "id": flags.id })));
    };
    let text = input::text(path, input::BODY).map_err(|cause| {
        Failure::usage(files::CANNOT_READ.with([&path.display()])).because(&cause)
    })?;
    Ok(Ask { method: "POST", path: "restore".to_owned(), body: Some(ask::checked(&text)?) })
}

fn admin(flags: &Admin) -> Result<Ask> {
    let path = flags.call.trim_start_matches('/');
    let path = path.strip_prefix("_sandbox/").unwrap_or(path).to_owned();
    let body = flags.body.as_deref().map(read).transpose()?;
    Ok(Ask { method: flags.method.as_str(), path, body })
}

/// JSON as text, `@FILE`, or `-` for stdin.
fn read(text: &str) -> Result<String> {
    ask::checked(&req::text_of(text)?)
}
