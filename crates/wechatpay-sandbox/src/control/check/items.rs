//! Plays the checklist: what is sent, in which order.

use serde_json::{Map, Value};

use super::{
    conduct, effects, judge, questions,
    report::{CheckItem, CheckReport, CheckVerdict},
    rules::{
        ACKNOWLEDGED, ALIVE, BAD_SIGNATURE, BROKEN, DAMAGED, FUTURE, GROWN, HUGE, NOT_POST, OLD,
        OTHER_KEY, PROBE, QUICK, REFUSAL_BODY, REPEATED, Rule, TOGETHER, UNHEARD_OF,
        UNKNOWN_SERIAL, UNSIGNED, WRITTEN_ANEW,
    },
    test_notifications::{Note, Subject, TestNotifications},
    variants,
};
use crate::{
    engine::{
        Backend, Merchant, StoreError,
        config::Mode,
        error::Error,
        notify::{Address, Forgery, HttpExchange, PostError, check_address, phrase},
        store::{Filter, Row},
    },
    gateway::Gateway,
};

/// What is to be checked.
#[derive(Debug, Default)]
pub(crate) struct Asked {
    pub(crate) notify_url: String,
    /// What the good notification tells, if not of the newest payment.
    pub(crate) event_type: Option<String>,
    pub(crate) resource: Option<Map<String, Value>>,
}

/// Plays the checklist for the default merchant.
pub(crate) async fn play(gateway: &Gateway, notify_url: &str) -> Result<CheckReport, Error> {
    let address =
        check_address(notify_url).map_err(|problem| Error::notify_url(notify_url, problem))?;
    let asked = Asked { notify_url: notify_url.to_owned(), ..Asked::default() };
    let merchant = gateway.backend.first_merchant();
    Ok(check(gateway, &merchant, asked, address).await?)
}

/// Plays the checklist.
pub(crate) async fn check(
    gateway: &Gateway,
    merchant: &Merchant,
    asked: Asked,
    address: Address,
) -> Result<CheckReport, StoreError> {
    let backend = &*gateway.backend;
    let mut subject = Subject::find(backend, merchant)?;
    if let Some(resource) = asked.resource {
        subject.resource = Value::Object(resource).to_string();
    }
    if let Some(event_type) = asked.event_type {
        let family = event_type.split('.').next().unwrap_or_default();
        subject.original_type = family.to_ascii_lowercase();
        subject.event_type = event_type;
    }
    let is_local = address.is_unreachable_from_outside();
    let choices = backend.notifier.choices();
    let (sign_with, deadline) = (choices.sign_with, choices.deadline());
    let play = TestNotifications { backend, merchant, address, sign_with, deadline, subject };
    let undelivered = undelivered(backend, merchant)?;
    let mut items = vec![judge::address(&play, is_local)];
    play_all(gateway, &play, &mut items).await?;
    items.extend(conduct::items(&gateway.observer.seen(&merchant.mchid), &undelivered));
    Ok(CheckReport::new(asked.notify_url, items, questions::all()))
}

async fn play_all(
    gateway: &Gateway,
    play: &TestNotifications<'_>,
    items: &mut Vec<CheckItem>,
) -> Result<(), StoreError> {
    let Some(good) = play.good() else { return Ok(()) };
    let calls = || gateway.observer.seen(&play.merchant.mchid);
    let before = calls().len();
    let first = play.send(&good, Forgery::None).await;
    items.push(judge::acknowledged(ACKNOWLEDGED, &first, play));
    if matches!(first.answered, Err(PostError::ConnectionRefused | PostError::Unreachable(_))) {
        items.extend(UNREACHED.iter().map(|rule| {
            let words =
                phrase!("not played: the service cannot be reached", "未执行：无法连接服务");
            rule.is(CheckVerdict::Unproven, words)
        }));
        return Ok(());
    }
    items.push(judge::no_login(&first));
    items.push(judge::acknowledged(REPEATED, &play.send(&good, Forgery::None).await, play));
    let (one, other) = together(play).await;
    items.push(judge::both_at_once(&one, &other, play));
    items.push(effects::one_effect(calls().get(before..).unwrap_or_default()));
    let slowest = [&first, &one, &other].map(|exchange| exchange.milliseconds).into_iter().max();
    items.push(judge::quick(slowest.unwrap_or(0), play));
    if play.merchant.mode == Mode::Both {
        items.push(judge::either_key(play).await);
    }
    let is_proof = play.judge(&first).is_acknowledged;
    for (rule, note, forgery) in forgeries(play) {
        let Some(note) = note else { continue };
        let exchange = play.send(&note, forgery).await;
        items.push(judge::refused(rule, &exchange, is_proof, play));
        if rule.id == BAD_SIGNATURE.id {
            items.push(judge::refusal_body(REFUSAL_BODY, &exchange, play));
        }
    }
    for (rule, note) in [(UNHEARD_OF, play.unheard_of()), (GROWN, play.grown())] {
        let Some(note) = note else { continue };
        items.push(judge::acknowledged(rule, &play.send(&note, Forgery::None).await, play));
    }
    items.extend(variants::items(gateway, play).await?);
    items.push(judge::refused(NOT_POST, &play.look().await, is_proof, play));
    if let Some(huge) = play.huge() {
        items.push(judge::answered(HUGE, &play.send(&huge, Forgery::None).await, play));
    }
    items.push(judge::acknowledged(ALIVE, &play.send(&good, Forgery::None).await, play));
    Ok(())
}

/// Everything that must be refused, each with its own reason.
fn forgeries(play: &TestNotifications<'_>) -> Vec<(Rule, Option<Note>, Forgery)> {
    vec![
        (BAD_SIGNATURE, play.good(), Forgery::WrongSignature),
        (UNSIGNED, play.good(), Forgery::Unsigned),
        (UNKNOWN_SERIAL, play.good(), Forgery::UnknownSerial),
        (OLD, play.good(), Forgery::Old(600)),
        (FUTURE, play.good(), Forgery::Old(-600)),
        (PROBE, play.good(), Forgery::Probe),
        (WRITTEN_ANEW, play.written_anew(), Forgery::None),
        (OTHER_KEY, play.other_key(), Forgery::None),
        (DAMAGED, play.damaged(), Forgery::None),
        (BROKEN, Some(TestNotifications::broken()), Forgery::None),
    ]
}

async fn together(play: &TestNotifications<'_>) -> (HttpExchange, HttpExchange) {
    // The same notification from two hosts, not yet seen by the service.
    let note = play.good().unwrap_or_else(TestNotifications::broken);
    tokio::join!(play.send(&note, Forgery::None), play.send(&note, Forgery::None))
}

/// Orders of which the service was never told, although it should have been: it must ask.
fn undelivered(backend: &Backend, merchant: &Merchant) -> Result<Vec<String>, StoreError> {
    let filter =
        Filter { limit: u32::MAX, mchid: Some(merchant.mchid.clone()), ..Filter::default() };
    let rows = backend.store.notices(&filter)?;
    let is_lost = |row: &&Row| {
        matches!(row.state.as_str(), "lost" | "abandoned")
            || (row.state == "waiting" && row.attempts > 0)
    };
    Ok(rows.iter().filter(is_lost).map(|row| row.business_number.clone()).collect())
}

/// What cannot be checked if the service does not answer.
const UNREACHED: &[Rule] = &[
    REPEATED,
    TOGETHER,
    QUICK,
    BAD_SIGNATURE,
    UNSIGNED,
    UNKNOWN_SERIAL,
    OLD,
    FUTURE,
    PROBE,
    WRITTEN_ANEW,
    OTHER_KEY,
    DAMAGED,
    BROKEN,
    UNHEARD_OF,
    GROWN,
    NOT_POST,
    HUGE,
    ALIVE,
];
