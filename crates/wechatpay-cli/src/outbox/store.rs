//! Opens the chosen outbox and runs the chosen action.

use std::future::Future;
use std::sync::Arc;

use wechatpay_outbox::{Error, ErrorKind, Outbox, Postgres, Sqlite, Store};

use super::flags::{Action, Outbox as Flags};
use super::{change, look, put, reconcile, watch, work};
use crate::environment;
use crate::output::failure::{Exit, Failure, Result};
use crate::output::report::Report;
use crate::text::{Sentence, library_hints, outbox as say};

/// Does what was typed.
pub(crate) fn run(flags: &Flags, report: &Report) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let place = Place::read(&typed(flags))?;
    runtime.block_on(async {
        match &flags.action {
            Action::Init => {
                open(&place, Tables::Make).await?;
                Ok(report.line(&report.say(say::READY.with([&place.shown()])))?)
            }
            Action::Put(flags) => put::run(flags, &outbox(&place).await?, report).await,
            Action::Work(flags) => work::run(flags, existing(&place).await?, report).await,
            Action::List(flags) => look::list(flags, &outbox(&place).await?, report).await,
            Action::Show(flags) => look::show(flags, &outbox(&place).await?, report).await,
            Action::Stats(flags) => look::stats(flags, &outbox(&place).await?, report).await,
            Action::Watch(flags) => watch::run(flags, &outbox(&place).await?, report).await,
            Action::Retry(ids) => {
                let outbox = outbox(&place).await?;
                each(&ids.id, say::WILL_BE_SENT, report, async |id| outbox.retry(id).await).await
            }
            Action::Cancel(ids) => {
                let outbox = outbox(&place).await?;
                each(&ids.id, say::IS_CANCELLED, report, async |id| outbox.cancel(id).await).await
            }
            Action::Settle(flags) => change::settle(flags, &outbox(&place).await?, report).await,
            Action::Sweep(flags) => change::sweep(flags, &outbox(&place).await?, report).await,
            Action::Reconcile(flags) => reconcile::run(flags, &outbox(&place).await?, report).await,
        }
    })
}

/// Whether tables are made or have to be there.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tables {
    Make,
    Find,
}

fn typed(flags: &Flags) -> String {
    let typed = flags.store.clone().or_else(|| environment::environment("WXPAY_OUTBOX"));
    typed.filter(|place| !place.is_empty()).unwrap_or_else(|| "outbox.db".to_owned())
}

async fn outbox(place: &Place) -> Result<Outbox> {
    Ok(Outbox::new(existing(place).await?)?)
}

async fn existing(place: &Place) -> Result<Arc<dyn Store>> {
    open(place, Tables::Find).await
}

async fn open(place: &Place, tables: Tables) -> Result<Arc<dyn Store>> {
    let store: Arc<dyn Store> = match (place, tables) {
        (Place::Server(address), Tables::Make) => Arc::new(Postgres::open(address).await?),
        (Place::Server(address), Tables::Find) => Arc::new(Postgres::open_existing(address).await?),
        (Place::File(path), Tables::Make) => Arc::new(Sqlite::open(path)?),
        (Place::File(path), Tables::Find) => {
            if !std::path::Path::new(path).exists() {
                return Err(Failure::usage(say::NO_OUTBOX.with([path])).hint(say::INIT));
            }
            Arc::new(Sqlite::open_existing(path)?)
        }
    };
    Ok(store)
}

/// Where an outbox is.
enum Place {
    File(String),
    /// May hold a password.
    Server(String),
}

impl Place {
    /// What looks like an address and is none is not shown, and no file is made of it: it may hold a
    /// password.
    fn read(typed: &str) -> Result<Self> {
        let is_scheme = |scheme: &str| {
            let start = typed.get(..scheme.len());
            start.is_some_and(|start| start.eq_ignore_ascii_case(scheme))
        };
        if is_scheme("postgres://") || is_scheme("postgresql://") {
            let (_, rest) = typed.split_once("://").unwrap_or_default();
            return Ok(Self::Server(format!("postgresql://{rest}")));
        }
        if is_line(typed) {
            return Ok(Self::Server(typed.to_owned()));
        }
        let lower = typed.to_ascii_lowercase();
        let is_address = typed.contains("://")
            || lower.starts_with("postgre")
                && lower.split('/').next().is_some_and(|start| start.contains(':'))
            || typed.split_once('@').is_some_and(|(before, _)| before.contains(':'))
            || lower.contains("password=");
        if is_address {
            return Err(Failure::usage(say::NEITHER).hint(say::WRITE_ADDRESS));
        }
        Ok(Self::File(typed.to_owned()))
    }

    /// Without what may be a password.
    fn shown(&self) -> String {
        match self {
            Self::File(path) => path.clone(),
            Self::Server(address) if !address.contains("://") => "a PostgreSQL server".to_owned(),
            Self::Server(address) => {
                let (_, rest) = address.split_once("://").unwrap_or_default();
                match rest.rsplit_once('@') {
                    Some((_, host)) => format!("postgresql://…@{}", without_settings(host)),
                    None => format!("postgresql://{}", without_settings(rest)),
                }
            }
        }
    }
}

/// Settings of an address may hold passwords, too.
fn without_settings(address: &str) -> &str {
    address.split('?').next().unwrap_or_default()
}

/// `host=… dbname=…`, as `psql` takes it.
fn is_line(typed: &str) -> bool {
    let names = typed.split_whitespace().map(|part| part.split_once('=').map(|(name, _)| name));
    let is_known =
        |name: Option<&str>| matches!(name, Some("host" | "hostaddr" | "dbname" | "user" | "port"));
    names.take(1).all(is_known) && typed.contains('=')
}

/// Does the same to several entries; the first that fails ends it.
async fn each<F, A>(ids: &[i64], done: Sentence, report: &Report, act: F) -> Result<()>
where
    F: Fn(i64) -> A,
    A: Future<Output = Result<(), Error>>,
{
    for id in ids {
        act(*id).await?;
        report.line(&report.say(done.with([id])))?;
    }
    Ok(())
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        let exit = match error.kind() {
            ErrorKind::Input
            | ErrorKind::UnknownMerchant
            | ErrorKind::Deadline
            | ErrorKind::TooLarge
            | ErrorKind::Missing
            | ErrorKind::Schema => Exit::Usage,
            _ => Exit::Failed,
        };
        let failure = Self::of(&error).exit(exit);
        match error.hint() {
            Some(hint) => failure.hint(library_hints::hint(hint)),
            None => failure,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passwords_are_not_shown() {
        let check = |typed: &str, expected: &str| {
            assert_eq!(Place::read(typed).ok().unwrap().shown(), expected);
        };
        check("shop.db", "shop.db");
        check("a=b/me@shop.db", "a=b/me@shop.db");
        check("postgresql://a:secret@h:5432/b", "postgresql://…@h:5432/b");
        check("Postgres://a:se@cret@h/b", "postgresql://…@h/b");
        check("postgresql://h/b?password=secret", "postgresql://h/b");
        check("postgresql://a@h/b?password=secret", "postgresql://…@h/b");
        check("host=h password=secret", "a PostgreSQL server");
    }

    #[test]
    fn what_is_mistyped_is_not_shown() {
        let check = |typed: &str| {
            let failure = Place::read(typed).err().expect(typed);
            assert!(!format!("{failure:?}").contains("secret"), "{failure:?}");
        };
        check("postgre://a:secret@h/b");
        check("mysql://a:secret@h/b");
        check("postgresql:/a:secret@h/b");
        check("postgresql:a:secret@h/b");
        check("postgres//a:secret@h/b");
        check("a:secret@h/b");
        check("password=secret host=h");
        check("file://secret");
    }
}
