//! Admin calls about the sandbox itself: health, settings, clock, event log.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wechatpay_core::Clock as _;

use super::{
    asked::{Asked, Body, FromQuery, Parameters, bad},
    reply::{Replied, Reply},
    routes::Routes,
};
use crate::engine::{
    Backend, Failure, Verb, reading::Query, rfc3339_millis, settings::Settings, store::Record,
    ticks::sweep,
};

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .on(Verb::Get, "health", "Whether the sandbox answers", health)
        .on(
            Verb::Get,
            "settings",
            "What a client of the merchant must know, private keys included",
            settings,
        )
        .on(Verb::Get, "events", "What has happened, oldest first", events)
        .on(Verb::Get, "clock", "The clock of the orders", clock)
        .on(Verb::Post, "clock", "Move the clock, stop it, let it run", move_clock)
}

#[derive(Serialize, JsonSchema)]
struct Health {
    ok: bool,
}

async fn health(_: Asked) -> Replied<Health> {
    Ok(Reply(Health { ok: true }))
}

async fn settings(asked: Asked) -> Replied<Settings> {
    Ok(Reply(asked.backend().settings_of(&asked.merchant)))
}

#[derive(Serialize, JsonSchema)]
struct ClockNow {
    /// Unix second.
    now: i64,
    /// The same as text.
    time: String,
    /// How far it is ahead of the machine's clock.
    offset_seconds: i64,
    frozen: bool,
}

async fn clock(asked: Asked) -> Replied<ClockNow> {
    Ok(Reply(now(asked.backend())))
}

fn now(backend: &Backend) -> ClockNow {
    let now = backend.clock.now();
    ClockNow {
        now,
        time: rfc3339_millis(now),
        offset_seconds: backend.clock.offset(),
        frozen: backend.clock.is_frozen(),
    }
}

#[derive(Deserialize, JsonSchema)]
struct MoveClock {
    /// Seconds to move it by, backwards if negative.
    advance_seconds: Option<i64>,
    /// The Unix second to set it to.
    set: Option<i64>,
    /// Whether it stands still.
    frozen: Option<bool>,
    /// Answer only when no notification is due any more.
    settle: Option<bool>,
}

async fn move_clock(asked: Asked, body: Body<MoveClock>) -> Replied<ClockNow> {
    let (backend, body) = (asked.backend(), body.members()?);
    let settle = body.settle.unwrap_or(false);
    match (body.advance_seconds, body.set) {
        (Some(_), Some(_)) => return Err(one_move()),
        (None, None) if body.frozen.is_none() && !settle => return Err(one_move()),
        _ => {}
    }
    if body.frozen == Some(true) {
        backend.clock.freeze();
    }
    if let Some(seconds) = body.advance_seconds {
        backend.clock.advance(seconds);
    }
    if let Some(unix) = body.set {
        backend.clock.set(unix);
    }
    if body.frozen == Some(false) {
        backend.clock.unfreeze();
    }
    backend.keep_clock().await?;
    if settle {
        // A refund that became due by the move is told of too.
        sweep(backend).await?;
        backend.settle().await?;
    }
    Ok(Reply(now(backend)))
}

fn one_move() -> Failure {
    bad("give either advance_seconds or set, or frozen, or settle")
}

/// Which events.
#[derive(JsonSchema)]
struct Page {
    /// Only those behind this position.
    after: i64,
    /// 1 to 1000; 100 if absent.
    limit: u32,
}

impl FromQuery for Page {
    fn take(query: &mut Query) -> Result<Self, Failure> {
        Ok(Self { after: query.integer("after", 0, i64::MAX)?.unwrap_or(0), limit: limit(query)? })
    }
}

/// How many of a list.
pub(super) fn limit(query: &mut Query) -> Result<u32, Failure> {
    let limit = query.integer("limit", 1, 1000)?;
    Ok(limit.and_then(|limit| u32::try_from(limit).ok()).unwrap_or(100))
}

#[derive(Serialize, JsonSchema)]
struct Events {
    events: Vec<Record>,
}

async fn events(asked: Asked, Parameters(page): Parameters<Page>) -> Replied<Events> {
    Ok(Reply(Events { events: asked.backend().store.records(page.after, page.limit)? }))
}
