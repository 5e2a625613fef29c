//! Speed of the outbox as ratios, each against its own reference in the same run.
//!
//! ```text
//! eval "$(.ci/postgres start)"; cargo bench -p wechatpay-benches --bench outbox_ratios
//! ```
//!
//! Without `DATABASE_URL` only SQLite is measured. What is measured and its reference take turns,
//! one operation after the other where that is possible: a disk that changes its mood changes it
//! for both. A figure is the median of the rounds' ratios. `OUTBOX_BENCH_FOLDER` says on which disk.

mod claim;
mod enqueue;
mod helpers;
mod million;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use wechatpay_outbox::{Outbox, Postgres, Sqlite, Store};

use crate::claim::{Server, batches, overhead, with_a_million};
use crate::enqueue::{BARE, against_bare, postgres_enqueue, sqlite_enqueue, turns};
use crate::helpers::{Failure, Figure, line, setting};
use crate::million::{MILLION_POSTGRES, MILLION_SQLITE, million_in_parts};

fn main() -> ExitCode {
    // `cargo test --benches` runs this too, and does not mean it.
    if !std::env::args().any(|argument| argument == "--bench") {
        return ExitCode::SUCCESS;
    }
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    let figures = runtime.map_err(Failure::from).and_then(|runtime| runtime.block_on(run()));
    match figures {
        Ok(figures) => table(&figures),
        Err(failure) => {
            line(&format!("failed: {failure}"));
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<Vec<Figure>, Failure> {
    let folder = setting("OUTBOX_BENCH_FOLDER").map_or_else(std::env::temp_dir, PathBuf::from);
    let folder = folder.join(format!("outbox-bench-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    let result = measure(&folder).await;
    std::fs::remove_dir_all(&folder)?;
    result
}

async fn measure(folder: &Path) -> Result<Vec<Figure>, Failure> {
    let mut figures = Vec::new();
    let sqlite = Sqlite::open(folder.join("enqueue.db"))?;
    figures.extend(sqlite_enqueue(folder, Outbox::new(sqlite)?).await?);
    let empty: Arc<dyn Store> = Arc::new(Sqlite::open(folder.join("work.db"))?);
    figures.push(batches("sqlite: claim + settle in fifties ÷ one by one", &*empty).await?);
    figures.push(overhead("sqlite: claim + settle, CPU µs per entry", empty, None).await?);
    let path = folder.join("million.db");
    let (empty, full) = (Sqlite::open(folder.join("none.db"))?, Sqlite::open(&path)?);
    rusqlite::Connection::open(&path)?.execute_batch(MILLION_SQLITE)?;
    let name = "sqlite: claim with 1,000,000 finished entries ÷ without";
    figures.push(with_a_million(name, &empty, &full).await?);
    match setting("DATABASE_URL") {
        Some(url) => figures.extend(measure_postgres(&url).await?),
        None => line("PostgreSQL is not measured: DATABASE_URL is not set, see .ci/postgres"),
    }
    Ok(figures)
}

async fn measure_postgres(url: &str) -> Result<Vec<Figure>, Failure> {
    let mut figures = Vec::new();
    let (mut client, empty) = schema(url, "empty").await?;
    let (filler, full) = schema(url, "full").await?;
    client.batch_execute(BARE).await?;
    figures.extend(postgres_enqueue(&mut client, empty.clone()).await?);
    client.batch_execute("TRUNCATE outbox_entry").await?;
    figures.push(batches("postgres: claim + settle in fifties ÷ one by one", &empty).await?);
    let server = setting("POSTGRES_FOLDER").and_then(|folder| Server::of(Path::new(&folder)));
    let name = match server {
        Some(_) => "postgres: claim + settle, CPU µs per entry, server included",
        None => "postgres: claim + settle, CPU µs per entry, without the server",
    };
    figures.push(overhead(name, Arc::new(empty.clone()), server).await?);
    client.batch_execute("TRUNCATE outbox_entry").await?;
    filler.batch_execute(MILLION_POSTGRES).await?;
    let name = "postgres: claim with 1,000,000 finished entries ÷ without";
    figures.push(with_a_million(name, &empty, &full).await?);
    filler.batch_execute(&million_in_parts()).await?;
    let (rounds, _) = turns(&mut client, &Outbox::new(full)?).await?;
    let name = "postgres: enqueue, 1,000,000 in 13 parts ÷ bare insert commit";
    figures.push(against_bare(name, &rounds));
    for name in ["empty", "full"] {
        let name = schema_name(name);
        client.batch_execute(&format!("DROP SCHEMA {name} CASCADE")).await?;
    }
    Ok(figures)
}

/// A schema of its own, a connection whose tables are there, and the store.
async fn schema(url: &str, name: &str) -> Result<(tokio_postgres::Client, Postgres), Failure> {
    let (client, connection) = tokio_postgres::connect(url, tokio_postgres::NoTls).await?;
    tokio::spawn(connection);
    let schema = schema_name(name);
    client.batch_execute(&format!("CREATE SCHEMA {schema}; SET search_path = {schema}")).await?;
    // As bare as the reference.
    let settings = format!("sslmode=disable&options=-c%20search_path%3D{schema}");
    let store = Postgres::open(&format!("{url}?{settings}")).await?;
    Ok((client, store))
}

fn schema_name(name: &str) -> String {
    format!("outbox_bench_{}_{name}", std::process::id())
}

fn table(figures: &[Figure]) -> ExitCode {
    let mut is_good = true;
    for Figure { name, value, limit, note } in figures {
        let (is_within, bound) =
            if *limit < 0.0 { (*value <= -limit, "≤") } else { (*value >= *limit, "≥") };
        is_good &= is_within;
        let verdict = if is_within { "ok    " } else { "missed" };
        line(&format!("{verdict} {name:<60} {value:>8.2} {bound} {:<6} {note}", limit.abs()));
    }
    if is_good { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
