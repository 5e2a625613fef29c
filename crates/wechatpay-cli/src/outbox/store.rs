//! Which outbox is meant, and which action.

use std::future::Future;
use std::sync::Arc;

use wechatpay_outbox::{Error, ErrorKind, Outbox, Postgres, Sqlite, Store};

use super::flags::{Action, Outbox as Flags};
use super::{change, look, put, reconcile, watch, work};
use crate::failure::{Exit, Failure, Result};
use crate::report::Report;
use crate::settings;

/// Does what was typed.
pub(crate) fn run(flags: &Flags, report: &Report) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let place = place(flags);
    runtime.block_on(async {
        match &flags.action {
            Action::Init => {
                open(&place, Tables::Make).await?;
                Ok(report.line(&format!("the outbox is ready: {}", shown(&place)))?)
            }
            Action::Put(flags) => put::run(flags, &outbox(&place).await?, report).await,
            Action::Work(flags) => work::run(flags, existing(&place).await?, report).await,
            Action::List(flags) => look::list(flags, &outbox(&place).await?, report).await,
            Action::Show(flags) => look::show(flags, &outbox(&place).await?, report).await,
            Action::Stats(flags) => look::stats(flags, &outbox(&place).await?, report).await,
            Action::Watch(flags) => watch::run(flags, &outbox(&place).await?, report).await,
            Action::Retry(ids) => {
                let outbox = outbox(&place).await?;
                each(&ids.id, "will be sent again", report, async |id| outbox.retry(id).await).await
            }
            Action::Cancel(ids) => {
                let outbox = outbox(&place).await?;
                each(&ids.id, "is cancelled", report, async |id| outbox.cancel(id).await).await
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

fn place(flags: &Flags) -> String {
    let typed = flags.store.clone().or_else(|| settings::environment("WXPAY_OUTBOX"));
    typed.filter(|place| !place.is_empty()).unwrap_or_else(|| "outbox.db".to_owned())
}

async fn outbox(place: &str) -> Result<Outbox> {
    Ok(Outbox::new(existing(place).await?)?)
}

async fn existing(place: &str) -> Result<Arc<dyn Store>> {
    open(place, Tables::Find).await
}

async fn open(place: &str, tables: Tables) -> Result<Arc<dyn Store>> {
    let is_server = place.starts_with("postgres://") || place.starts_with("postgresql://");
    let store: Arc<dyn Store> = match (is_server, tables) {
        (true, Tables::Make) => Arc::new(Postgres::open(place).await?),
        (true, Tables::Find) => Arc::new(Postgres::open_existing(place).await?),
        (false, Tables::Make) => Arc::new(Sqlite::open(place)?),
        (false, Tables::Find) => {
            if !std::path::Path::new(place).exists() {
                return Err(Failure::usage(format!("there is no outbox at {place}"))
                    .hint("`wxpay outbox init` makes one; --store says where it is"));
            }
            Arc::new(Sqlite::open_existing(place)?)
        }
    };
    Ok(store)
}

/// Where it is, without the password.
fn shown(place: &str) -> String {
    match (place.split_once("://"), place.rsplit_once('@')) {
        (Some((scheme, _)), Some((_, host))) => format!("{scheme}://…@{host}"),
        _ => place.to_owned(),
    }
}

/// Does the same to several entries; the first that fails ends it.
async fn each<F, A>(ids: &[i64], done: &str, report: &Report, act: F) -> Result<()>
where
    F: Fn(i64) -> A,
    A: Future<Output = Result<(), Error>>,
{
    for id in ids {
        act(*id).await?;
        report.line(&format!("entry {id} {done}"))?;
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
            Some(hint) => failure.hint(hint),
            None => failure,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passwords_are_not_shown() {
        let check = |place: &str, expected: &str| assert_eq!(shown(place), expected);
        check("shop.db", "shop.db");
        check("postgresql://a:secret@h:5432/b", "postgresql://…@h:5432/b");
        check("postgresql://h/b", "postgresql://h/b");
    }
}
