//! Connections, and what their errors mean.

use deadpool_postgres::{
    Manager, ManagerConfig, Object, Pool, PoolError, QueueMode, RecyclingMethod, Runtime,
};
use tokio_postgres::Config;
use tokio_postgres::error::SqlState;

use super::address::Address;
use super::plan::{OPTIONS, Sessions};
use super::tls;
use crate::error::{Error, ErrorKind, Result};

/// A pool of connections, and what the planner may do in them.
pub(super) async fn sessions(address: &Address, connections: usize) -> Result<(Pool, Sessions)> {
    let mut ours = address.config.clone();
    // What the address says comes after it, and is stronger.
    let options = ours.get_options().map(|theirs| format!("{OPTIONS} {theirs}"));
    ours.options(options.as_deref().unwrap_or(OPTIONS));
    let pool = pool(address, ours, connections)?;
    match pool.get().await {
        Ok(client) => {
            let sessions = Sessions::of(&client).await;
            let sessions = sessions.map_err(|c| failed("the database cannot be read", c))?;
            Ok((pool, sessions))
        }
        Err(PoolError::Backend(cause)) if is_about_options(&cause) => {
            let plain = self::pool(address, address.config.clone(), connections)?;
            drop(plain.get().await.map_err(unconnected)?);
            Ok((plain, Sessions::shared()))
        }
        Err(cause) => Err(unconnected(cause)),
    }
}

fn pool(address: &Address, config: Config, connections: usize) -> Result<Pool> {
    let tls = tls::connector(address.check, &address.files)?;
    let manager = ManagerConfig { recycling_method: RecyclingMethod::Fast };
    let manager = Manager::from_config(config, tls, manager);
    // The one that was used last: its server process is the warm one, and the rest can go to sleep.
    let pool = Pool::builder(manager).max_size(connections).queue_mode(QueueMode::Lifo);
    pool.runtime(Runtime::Tokio1).build().map_err(|cause| {
        Error::new(ErrorKind::Database, "no pool of connections can be made").with_source(cause)
    })
}

/// A pooler or another engine that does not know settings in the first message. A wrong name or a
/// missing database (28, 3D), a lack of resources (53) and an end (57) have nothing to do with
/// them.
fn is_about_options(cause: &tokio_postgres::Error) -> bool {
    let class = cause.code().and_then(|code| code.code().get(..2));
    matches!(class, Some("08" | "0A" | "22" | "42"))
}

pub(super) async fn connection(pool: &Pool) -> Result<Object> {
    pool.get().await.map_err(unconnected)
}

fn unconnected(cause: PoolError) -> Error {
    match cause {
        PoolError::Backend(cause) => failed("the database cannot be reached", cause),
        other => Error::new(ErrorKind::Unavailable, "no connection to the database is free")
            .with_source(other),
    }
}

/// Turns an error of the database into one that says what to do.
pub(super) fn failed(what: &str, cause: tokio_postgres::Error) -> Error {
    let (kind, why, hint) = meaning_of(&cause);
    let error = Error::new(kind, format!("{what}: {why}")).with_source(cause);
    match hint {
        Some(hint) => error.with_hint(hint),
        None => error,
    }
}

/// Whether the same statement may well succeed at once.
pub(super) fn is_collision(cause: &tokio_postgres::Error) -> bool {
    let collisions = [SqlState::T_R_SERIALIZATION_FAILURE, SqlState::T_R_DEADLOCK_DETECTED];
    cause.code().is_some_and(|code| collisions.contains(code))
}

fn cause_says(cause: &tokio_postgres::Error, what: &str) -> bool {
    cause.as_db_error().is_some_and(|error| error.message().contains(what))
}

fn meaning_of(cause: &tokio_postgres::Error) -> (ErrorKind, &'static str, Option<&'static str>) {
    if let Some((why, hint)) = tls::trouble(cause) {
        return (ErrorKind::Database, why, Some(hint));
    }
    let Some(code) = cause.code() else {
        return (ErrorKind::Unavailable, "the connection was lost", None);
    };
    if *code == SqlState::PROTOCOL_VIOLATION && cause_says(cause, "startup parameter") {
        let hint = "take them out of the address, and give them to the role: ALTER ROLE … SET \
                    search_path = …";
        return (
            ErrorKind::Input,
            "a pooler takes no settings (`options`) from the address",
            Some(hint),
        );
    }
    if *code == SqlState::INVALID_SQL_STATEMENT_NAME || *code == SqlState::DUPLICATE_PSTATEMENT {
        let hint = "a pooler in transaction mode: `Postgres::open` notices it; a pool of your own \
                    needs `behind_pooler`";
        return (
            ErrorKind::Database,
            "the session is not the one in which it was prepared",
            Some(hint),
        );
    }
    if *code == SqlState::DISK_FULL {
        let hint = "make room; nothing was written, nothing is lost";
        return (ErrorKind::Full, "the disk is full", Some(hint));
    }
    if *code == SqlState::READ_ONLY_SQL_TRANSACTION {
        let hint = "is this a standby, or a role that may only read?";
        return (ErrorKind::ReadOnly, "the database can only be read", Some(hint));
    }
    if *code == SqlState::UNDEFINED_TABLE {
        return (ErrorKind::Schema, "the tables are missing", Some("run `migrate` first"));
    }
    if *code == SqlState::INSUFFICIENT_PRIVILEGE {
        return (ErrorKind::Database, "this role may not do that", None);
    }
    if code.code().starts_with("28") {
        let hint = "user, password, pg_hba.conf; does it want an encrypted connection (sslmode)?";
        return (ErrorKind::Database, "it does not let this user in", Some(hint));
    }
    // 08 connection, 40 rolled back, 53 out of resources, 57 shut down or cancelled, 58 system.
    match code.code().get(..2) {
        Some("08" | "40" | "53" | "57" | "58") => {
            (ErrorKind::Unavailable, "the database is busy or restarting", None)
        }
        _ => (ErrorKind::Database, "the database refused", None),
    }
}
