//! A model check of `decide`: a model in which requests get lost, arrive late, take effect
//! without an answer, are refused because they took effect, and in which workers vanish.

use proptest::prelude::*;

use super::*;
use crate::entry::StoredRefusal;

/// What the model holds of one entry.
#[derive(Debug)]
struct Model {
    /// Whether the same number twice is one effect.
    has_repeat_key: bool,
    effects: u32,
    /// A request that may still arrive, and when it was sent.
    in_transit: Option<Millis>,
    trace: Vec<String>,
}

impl Model {
    fn arrive(&mut self) {
        self.effects = if self.has_repeat_key { 1 } else { self.effects + 1 };
        assert!(self.effects <= 1, "two effects: {:#?}", self.trace);
    }

    fn deliver(&mut self) {
        if self.in_transit.take().is_some() {
            self.trace.push("the late one arrives".into());
            self.arrive();
        }
    }
}

/// Picks a branch: `choose(n)` gives a number below `n`.
trait Choose {
    fn choose(&mut self, branches: usize) -> usize;
}

/// All histories up to a length, one after the other.
struct HistoryCounter {
    digits: Vec<usize>,
    limits: Vec<usize>,
    at: usize,
    depth: usize,
}

impl HistoryCounter {
    fn turn(&mut self) -> bool {
        self.digits.truncate(self.at.min(self.depth));
        self.limits.truncate(self.digits.len());
        self.at = 0;
        while let (Some(digit), Some(limit)) = (self.digits.last_mut(), self.limits.last()) {
            *digit += 1;
            if *digit < *limit {
                return true;
            }
            self.digits.pop();
            self.limits.pop();
        }
        false
    }
}

impl Choose for HistoryCounter {
    fn choose(&mut self, branches: usize) -> usize {
        let at = self.at;
        self.at += 1;
        if at >= self.depth {
            return at % branches;
        }
        if at == self.digits.len() {
            self.digits.push(0);
            self.limits.push(branches);
        }
        self.digits[at]
    }
}

impl Choose for std::vec::IntoIter<u8> {
    fn choose(&mut self, branches: usize) -> usize {
        usize::from(self.next().unwrap_or(0)) % branches
    }
}

fn unknown(class: Class) -> Event {
    Event::Unknown { class, retry_after: None }
}

/// One attempt, with all that can become of it.
fn send(model: &mut Model, now: Millis, chance: &mut dyn Choose) -> Event {
    let (name, event) = match chance.choose(14) {
        0 => ("not sent", Event::NotSent { is_lasting: false }),
        1 => ("not sendable", Event::NotSent { is_lasting: true }),
        2 => {
            model.arrive();
            ("answered", Event::Answered)
        }
        3 => {
            model.arrive();
            ("took effect, cut", unknown(Class::Unknown))
        }
        4 => ("lost on the way", unknown(Class::Unknown)),
        5 => {
            model.in_transit = Some(now);
            ("timed out, still on its way", unknown(Class::Unknown))
        }
        6 => ("refused", Event::Refused("RULE_LIMIT".into())),
        7 => ("refused for now", Event::Refused("NOT_ENOUGH".into())),
        8 => ("429 without effect", unknown(Class::RateLimited)),
        9 => {
            model.arrive();
            ("429 with effect", unknown(Class::RateLimited))
        }
        10 => {
            model.arrive();
            ("202", Event::Accepted)
        }
        11 => ("killed before sending", Event::Lapsed),
        12 => {
            model.arrive();
            ("killed after it took effect", Event::Lapsed)
        }
        _ => {
            model.in_transit = Some(now);
            ("paused, lost its lease, sends late", Event::Lapsed)
        }
    };
    model.trace.push(name.into());
    event
}

fn ask(model: &mut Model, chance: &mut dyn Choose) -> Event {
    let (name, event) = match chance.choose(5) {
        0 => ("asked in vain", Event::Asked(Finding::Nothing)),
        1 => ("killed while asking", Event::Lapsed),
        _ if model.effects == 0 => ("not there", Event::Asked(Finding::Absent)),
        2 => ("there", Event::Asked(Finding::Happened)),
        3 => ("there, ask for its answer", Event::Asked(Finding::Repeat)),
        _ => ("there, undecided", Event::Asked(Finding::Open)),
    };
    model.trace.push(name.into());
    event
}

/// Runs one entry to its end and checks the result.
fn live(
    traits: OperationProperties,
    deadline: Option<Millis>,
    policy: &Policy,
    chance: &mut dyn Choose,
) {
    let mut model = Model {
        has_repeat_key: traits.is_repeatable,
        effects: 0,
        in_transit: None,
        trace: Vec::new(),
    };
    let mut progress = Progress::new(0);
    let mut now = 0;
    for _ in 0..STEPS {
        let Some(due) = progress.due_at else { return judge(&model, &progress, traits) };
        now = due.max(now);
        let is_late = |sent: Millis| now - sent >= millis(policy.late_arrival);
        if let Some(sent) = model.in_transit
            && (is_late(sent) || chance.choose(2) == 1)
        {
            model.deliver();
        }
        let context = EntryContext { progress: &progress, traits, deadline };
        let is_sending = matches!(progress.state, State::Pending | State::Waiting);
        if is_sending && let Some(next) = before_sending(&context, now, policy) {
            progress = progress.after(next, now);
            continue;
        }
        let event = if is_sending {
            progress = progress.claimed(now + LEASE);
            send(&mut model, now, chance)
        } else {
            ask(&mut model, chance)
        };
        if event == Event::Lapsed {
            now += LEASE;
        }
        progress = progress.noting(&event, now, Millis::MAX);
        if let Event::Refused(code) = &event {
            let (status, code, message) = (403, code.clone(), String::new());
            progress.refusal = Some(StoredRefusal { status, code, message });
        }
        let context = EntryContext { progress: &progress, traits, deadline };
        let next = decide(&context, &event, now, policy, 7);
        model.trace.push(format!("  -> {next:?}"));
        progress = progress.after(next, now);
    }
    panic!("never ends: {:#?}", model.trace);
}

fn judge(model: &Model, progress: &Progress, traits: OperationProperties) {
    let may_still_happen = model.effects > 0 || model.in_transit.is_some();
    let is_right = match progress.state {
        State::Answered => model.effects == 1,
        // 07 §2.1: for some operations every refusal is the explicit answer that ends it.
        State::Refused => traits.refusal_settles || !may_still_happen,
        State::Dead => match progress.reason {
            Some(reason) => reason.may_have_happened() || !may_still_happen,
            None => false,
        },
        _ => false,
    };
    assert!(is_right, "{:?} {:?}: {model:#?}", progress.state, progress.reason);
}

fn short_policy() -> Policy {
    Policy {
        attempts: 3,
        asks: 3,
        lapses: 2,
        passing_refusals: vec![("NOT_ENOUGH".into(), std::time::Duration::from_secs(60))],
        ..Policy::default()
    }
}

fn all_traits() -> impl Iterator<Item = OperationProperties> {
    (0..32_u8).map(|bits| OperationProperties {
        is_repeatable: bits & 1 != 0,
        has_query: bits & 2 != 0,
        moves_money: bits & 4 != 0,
        refusal_settles: bits & 8 != 0,
        retry_window: (bits & 16 != 0).then_some(40_000),
    })
}

#[test]
fn every_short_history_ends_well() {
    let policy = short_policy();
    let mut histories = 0_u32;
    for traits in all_traits() {
        for deadline in [None, Some(30_000)] {
            let mut odometer =
                HistoryCounter { digits: Vec::new(), limits: Vec::new(), at: 0, depth: DEPTH };
            loop {
                live(traits, deadline, &policy, &mut odometer);
                histories += 1;
                if !odometer.turn() {
                    break;
                }
            }
        }
    }
    eprintln!("{histories} histories");
    assert!(histories > 100_000, "only {histories} histories were tried");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn long_histories_end_well(
        choices in prop::collection::vec(any::<u8>(), 0..900),
        which in 0_usize..32,
        deadline in prop::option::of(0_i64..1_000_000_000),
    ) {
        let traits = all_traits().nth(which).unwrap();
        live(traits, deadline, &Policy::default(), &mut choices.into_iter());
    }
}

#[test]
fn decisions_one_by_one() {
    let policy = Policy::default();
    let now = 1_000_000;
    let safe = OperationProperties {
        is_repeatable: true,
        has_query: true,
        ..OperationProperties::default()
    };
    let unsafe_ = OperationProperties {
        is_repeatable: false,
        has_query: true,
        ..OperationProperties::default()
    };
    let alone = OperationProperties::default();
    let money = OperationProperties { moves_money: true, ..safe };
    let check = |traits: OperationProperties, event: &Event, expected: &str| {
        let progress = Progress::new(0).claimed(1).noting(event, now, Millis::MAX);
        let context = EntryContext { progress: &progress, traits, deadline: None };
        let found = format!("{:?}", decide(&context, event, now, &policy, 0));
        assert!(found.starts_with(expected), "{traits:?} {event:?}: {found}");
    };
    let refused = Event::Refused("PARAM_ERROR".into());
    for traits in [safe, unsafe_, alone, money] {
        check(traits, &Event::Answered, "Answered");
        check(traits, &refused, "Refused");
        check(traits, &Event::NotSent { is_lasting: false }, "Send(1000500)");
        check(traits, &Event::NotSent { is_lasting: true }, "Dead(Unsendable)");
    }
    check(safe, &unknown(Class::Unknown), "Send(1000500)");
    check(unsafe_, &unknown(Class::Unknown), "Ask");
    check(alone, &unknown(Class::Unknown), "Dead(Unclear)");
    check(safe, &unknown(Class::RateLimited), "Send");
    check(money, &unknown(Class::RateLimited), "Ask");
    check(safe, &Event::Lapsed, "Send(1000000)");
    check(unsafe_, &Event::Lapsed, "Ask");
    check(alone, &Event::Lapsed, "Dead(Unclear)");
    check(safe, &Event::Corrupted, "Dead(Corrupted)");
}

/// To the millisecond and to the attempt: a window that is a moment too wide is money twice.
#[test]
fn limits_are_exact() {
    let policy = Policy { attempts: 3, ..Policy::default() };
    let week = millis(policy.give_up_after);
    let traits = |retry_window| OperationProperties {
        is_repeatable: true,
        has_query: true,
        retry_window,
        ..OperationProperties::default()
    };
    let check = |traits, attempts, deadline, now, expected| {
        let progress = Progress {
            state: State::Waiting,
            attempts,
            first_sent_at: Some(0),
            last_sent_at: Some(0),
            is_exposed: true,
            ..Progress::new(0)
        };
        let context = EntryContext { progress: &progress, traits, deadline };
        assert_eq!(before_sending(&context, now, &policy), expected, "{attempts} {now}");
        // And the same where it is asked about and not there.
        let asked = decide(&context, &Event::Asked(Finding::Repeat), now, &policy, 0);
        let is_sent = expected.is_none();
        assert_eq!(asked, if is_sent { Next::Send(now) } else { Next::Answered });
    };
    check(traits(Some(40_000)), 1, None, 39_999, None);
    check(traits(Some(40_000)), 1, None, 40_000, Some(Next::Ask(40_000)));
    check(traits(None), 1, None, week - 1, None);
    check(traits(None), 1, None, week, Some(Next::Ask(week)));
    check(traits(None), 2, None, 5, None);
    check(traits(None), 3, None, 5, Some(Next::Ask(5)));
    check(traits(None), 1, Some(5), 5, None);
    check(traits(None), 1, Some(5), 6, Some(Next::Ask(6)));
}

/// «Not there» is accepted once nothing can still be on its way, counted from the last sending.
#[test]
fn not_there_is_believed_in_time() {
    let policy = Policy::default();
    let late = millis(policy.late_arrival);
    let traits = OperationProperties { has_query: true, ..OperationProperties::default() };
    let check = |now, expected: &str| {
        let sending =
            |progress: Progress, at| progress.noting(&unknown(Class::Unknown), at, Millis::MAX);
        let event = Event::Asked(Finding::Absent);
        let progress = sending(sending(Progress::new(0), 0), 1_000);
        let progress = progress.noting(&event, now, Millis::MAX);
        let context = EntryContext { progress: &progress, traits, deadline: None };
        let next = decide(&context, &event, now, &policy, 0);
        assert_eq!(format!("{next:?}"), expected);
    };
    check(late, &format!("Ask({})", late + 1_000));
    check(late + 999, &format!("Ask({})", late + 1_000));
    check(late + 1_000, "Dead(Absent)");
}

/// «Not there», five minutes after it was sent by the clock: accepted only if so much was measured
/// while no clock was set, by whichever workers; otherwise it is asked again when it can be.
#[test]
fn absence_is_not_believed_on_the_word_of_a_clock_that_was_set() {
    let (policy, sent_at) = (Policy::default(), 1_000_000);
    let traits = OperationProperties { has_query: true, ..OperationProperties::default() };
    let event = Event::Asked(Finding::Absent);
    // Each look: so long after the last by the clock, which was surely right for so long.
    let check = |is_refused: bool, looks: &[(Millis, Millis)], expected: Result<Next, Millis>| {
        let sent = Progress::new(0).claimed(1).noting(&unknown(Class::Unknown), sent_at, 0);
        let refusal = StoredRefusal { status: 400, code: "X".into(), message: "x".into() };
        let refusal = is_refused.then_some(refusal);
        let mut progress = Progress { state: State::Asking, asks: 9, refusal, ..sent };
        let mut now = sent_at;
        for (later, clock_held) in looks {
            now += later;
            progress = progress.noting(&event, now, *clock_held);
        }
        let context = EntryContext { progress: &progress, traits, deadline: None };
        let next = decide(&context, &event, now, &policy, 0);
        assert_eq!(next, expected.unwrap_or_else(|later| Next::Ask(now + later)), "{looks:?}");
    };
    check(false, &[(300_000, Millis::MAX)], Ok(Next::Dead(Reason::Absent)));
    check(false, &[(300_000, 300_000)], Ok(Next::Dead(Reason::Absent)));
    check(true, &[(300_000, 300_000)], Ok(Next::Refused));
    check(false, &[(100_000, 300_000)], Err(200_000));
    // Set forth.
    check(false, &[(3_900_000, 299_999)], Err(1));
    check(false, &[(3_900_000, 60_000)], Err(240_000));
    check(true, &[(3_900_000, 0)], Err(300_000));
    // Workers that live for a minute get there together.
    check(false, &[(90_000, 60_000); 4], Err(60_000));
    check(false, &[(90_000, 60_000); 5], Ok(Next::Dead(Reason::Absent)));
    // Set back: what was measured before stays, nothing is added.
    check(false, &[(200_000, 300_000), (-3_600_000, 0)], Err(100_000));
}

const DEPTH: usize = 7;
const STEPS: usize = 2_000;
const LEASE: Millis = 30_000;

/// An entry that kills workers takes those with it that are in the same hand. After two such deaths
/// they come apart, because each waits for a time of its own.
#[test]
fn what_is_near_when_workers_die_comes_apart() {
    let now = 1_000_000;
    let traits = OperationProperties {
        is_repeatable: true,
        has_query: true,
        ..OperationProperties::default()
    };
    let policy = Policy::default();
    let check = |state, lapses, expected: fn(Millis) -> bool| {
        let mut seen = std::collections::BTreeSet::new();
        for chance in 0..50 {
            let attempts = lapses;
            let progress = Progress { state, attempts, lapses, ..Progress::new(0) };
            let context = EntryContext { progress: &progress, traits, deadline: None };
            let next = decide(&context, &Event::Lapsed, now, &policy, chance * 997);
            let (Next::Send(at) | Next::Ask(at)) = next else { panic!("{next:?}") };
            assert!(expected(at - now), "{state} {lapses}: {next:?}");
            seen.insert(at);
        }
        seen.len()
    };
    for state in [State::InFlight, State::Asking] {
        assert_eq!(check(state, 1, |pause| pause == 0), 1);
        assert_eq!(check(state, 2, |pause| pause == 0), 1, "two may be bad luck");
        assert!(check(state, 3, |pause| pause >= 15_000) > 40, "the third is suspicious");
    }
}
