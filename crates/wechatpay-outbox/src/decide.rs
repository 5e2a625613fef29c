//! The whole policy as a pure function: an event and what is known of the operation give the next
//! step. Time, random numbers and data are arguments.
//!
//! The policy has three main rules. A call that may have taken effect is sent again only if the
//! operation's repeat key makes that harmless. A refusal proves something only if nothing was
//! sent before it. And «not there» is accepted only once nothing can still be on its way.

use crate::clock::Millis;
use crate::entry::{Priority, Progress, Reason, State};
use crate::operation::OperationProperties;
use crate::policy::{Class, Policy, millis};

/// What is known of an entry when something has happened to it.
#[derive(Clone, Copy, Debug)]
pub struct EntryContext<'a> {
    /// How far it had come before.
    pub progress: &'a Progress,
    /// What is known of its operation.
    pub traits: OperationProperties,
    /// Not sent after this time.
    pub deadline: Option<Millis>,
}

/// What has happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// A verified 2xx.
    Answered,
    /// A verified 202: accepted, not finished; WeChat Pay wants the same request again.
    Accepted,
    /// A verified refusal with its code.
    Refused(String),
    /// Surely not sent; `is_lasting` if it will be the same next time (a key, a setting).
    NotSent {
        /// Whether only a person can change it.
        is_lasting: bool,
    },
    /// Sent, and its outcome is unknown.
    Unknown {
        /// What kind of silence.
        class: Class,
        /// What the server asked for, in milliseconds.
        retry_after: Option<Millis>,
    },
    /// The worker that held it, for sending or for asking, is gone or has lost its lease.
    Lapsed,
    /// The worker panicked over it.
    Panicked,
    /// What is stored cannot be read.
    Corrupted,
    /// A query found something out.
    Asked(Finding),
}

/// What a query by business number found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Finding {
    /// It is there: it happened.
    Happened,
    /// It is there, and only the same request gives its answer again (a `prepay_id`).
    Repeat,
    /// It is there and ended without effect.
    Failed,
    /// It is there but not decided yet.
    Open,
    /// It is not there.
    Absent,
    /// The query itself failed.
    Nothing,
}

/// What happens next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// It happened.
    Answered,
    /// It was refused.
    Refused,
    /// Send the identical call at that time.
    Send(Millis),
    /// Ask about it at that time.
    Ask(Millis),
    /// A person decides.
    Dead(Reason),
}

/// Whether a due entry is still to be sent: `None`, or what to do instead.
#[must_use]
pub fn before_sending(context: &EntryContext<'_>, now: Millis, policy: &Policy) -> Option<Next> {
    if !context.is_past(now) && context.may_send_again(now, policy) {
        return None;
    }
    if !context.progress.is_exposed {
        let reason = if context.is_past(now) { Reason::Deadline } else { Reason::Unsendable };
        return Some(Next::Dead(reason));
    }
    Some(context.ask_or(Reason::Unclear, now))
}

/// What happens next. `chance` is any number and spreads the pauses.
#[must_use]
pub fn decide(
    context: &EntryContext<'_>,
    event: &Event,
    now: Millis,
    policy: &Policy,
    chance: u64,
) -> Next {
    match event {
        Event::Answered => Next::Answered,
        Event::Accepted => context.unclear(Class::SystemError, None, now, policy, chance),
        Event::Refused(code) => context.refused(code, now, policy, chance),
        Event::NotSent { is_lasting } => context.not_sent(*is_lasting, now, policy, chance),
        Event::Unknown { class, retry_after } => {
            context.unclear(*class, *retry_after, now, policy, chance)
        }
        Event::Lapsed => context.lapsed(now, policy, chance),
        Event::Panicked if context.progress.lapses >= policy.lapses => Next::Dead(Reason::Poison),
        Event::Panicked => context.ask_or(Reason::Poison, now + policy.ask_pause(1, chance)),
        Event::Corrupted => Next::Dead(Reason::Corrupted),
        Event::Asked(finding) => context.asked(*finding, now, policy, chance),
    }
}

impl EntryContext<'_> {
    fn lapsed(&self, now: Millis, policy: &Policy, chance: u64) -> Next {
        let is_worn_out = self.progress.lapses >= policy.lapses;
        // It kills workers, or is always near when they die: pauses of different lengths tell.
        let is_suspect = self.progress.lapses > LAPSES_OF_BAD_LUCK;
        match self.progress.state {
            State::Asking if is_worn_out => Next::Dead(Reason::Poison),
            State::Asking if is_suspect => {
                Next::Ask(now + policy.ask_pause(self.progress.lapses, chance))
            }
            State::Asking => Next::Ask(now),
            _ if is_worn_out => self.ask_or(Reason::Poison, now),
            // Whoever comes now has waited already: for the lease to run out.
            _ => match self.unclear(Class::Unknown, None, now, policy, chance) {
                Next::Send(_) if !is_suspect => Next::Send(now),
                other => other,
            },
        }
    }

    fn refused(&self, code: &str, now: Millis, policy: &Policy, chance: u64) -> Next {
        if self.progress.is_exposed && !self.traits.refusal_settles {
            // An earlier attempt may have taken effect, and this refusal may be because of it.
            return self.ask_or(Reason::Unclear, now);
        }
        let passing = policy.passing_refusals.iter().find(|(known, _)| known == code);
        let Some((_, pause)) = passing else { return Next::Refused };
        let half = millis(*pause) / 2;
        let spread = u64::try_from(half).unwrap_or(0).saturating_add(1);
        let at = now + half + i64::try_from(chance % spread).unwrap_or(0);
        if self.is_past(at) || self.progress.attempts >= policy.attempts {
            return Next::Refused;
        }
        Next::Send(at)
    }

    fn not_sent(&self, is_lasting: bool, now: Millis, policy: &Policy, chance: u64) -> Next {
        if self.progress.is_exposed {
            if is_lasting || self.is_past(now) || !self.may_send_again(now, policy) {
                return self.ask_or(Reason::Unclear, now);
            }
        } else if is_lasting || self.is_worn_out(now, policy) {
            return Next::Dead(Reason::Unsendable);
        } else if self.is_past(now) {
            return Next::Dead(Reason::Deadline);
        }
        Next::Send(now + policy.pause(Class::NotSent, self.progress.attempts, None, chance))
    }

    /// It was sent, and nobody knows what became of it.
    fn unclear(
        &self,
        class: Class,
        retry_after: Option<Millis>,
        now: Millis,
        policy: &Policy,
        chance: u64,
    ) -> Next {
        let at = now + policy.pause(class, self.progress.attempts, retry_after, chance);
        let asks_first = class == Class::RateLimited && self.traits.moves_money;
        if self.is_past(at) || !self.may_repeat(at, policy) {
            return self.ask_or(Reason::Unclear, now + policy.ask_pause(1, chance));
        }
        if asks_first && self.traits.has_query {
            return Next::Ask(at);
        }
        Next::Send(at)
    }

    fn asked(&self, finding: Finding, now: Millis, policy: &Policy, chance: u64) -> Next {
        match finding {
            Finding::Repeat
                if self.progress.refusal.is_none()
                    && self.may_repeat(now, policy)
                    && !self.is_past(now) =>
            {
                Next::Send(now)
            }
            Finding::Happened | Finding::Repeat => Next::Answered,
            Finding::Failed => Next::Refused,
            Finding::Absent => self.absent(now, policy, chance),
            Finding::Open | Finding::Nothing => {
                self.ask_again(Reason::Unclear, now, policy, chance)
            }
        }
    }

    /// It is not there. Perhaps it is still on its way.
    fn absent(&self, now: Millis, policy: &Policy, chance: u64) -> Next {
        if self.progress.refusal.is_none() && self.may_repeat(now, policy) && !self.is_past(now) {
            // Harmless even if the first one arrives late.
            return Next::Send(now);
        }
        // As measured: a clock that was set forth makes it look long ago.
        let still = millis(policy.late_arrival).saturating_sub(self.progress.quiet_for);
        if still > 0 {
            return match self.ask_again(Reason::Unclear, now, policy, chance) {
                // No later than it can be trusted.
                Next::Ask(at) => Next::Ask(at.min(now.saturating_add(still))),
                other => other,
            };
        }
        if self.progress.refusal.is_some() {
            return Next::Refused;
        }
        Next::Dead(if self.is_past(now) { Reason::Deadline } else { Reason::Absent })
    }

    fn ask_or(&self, reason: Reason, at: Millis) -> Next {
        if self.traits.has_query { Next::Ask(at) } else { Next::Dead(reason) }
    }

    fn ask_again(&self, reason: Reason, now: Millis, policy: &Policy, chance: u64) -> Next {
        if !self.traits.has_query || self.progress.asks >= policy.asks {
            return Next::Dead(reason);
        }
        Next::Ask(now + policy.ask_pause(self.progress.asks, chance))
    }

    /// Whether the identical call may be sent although an earlier one may have taken effect.
    fn may_repeat(&self, at: Millis, policy: &Policy) -> bool {
        let first = self.progress.first_sent_at.unwrap_or(at);
        let is_open = self.traits.retry_window.is_none_or(|window| at - first < window);
        self.traits.is_repeatable && is_open && !self.is_worn_out(at, policy)
    }

    fn may_send_again(&self, now: Millis, policy: &Policy) -> bool {
        if self.progress.is_exposed {
            self.may_repeat(now, policy)
        } else {
            !self.is_worn_out(now, policy)
        }
    }

    fn is_worn_out(&self, now: Millis, policy: &Policy) -> bool {
        let first = self.progress.first_sent_at.unwrap_or(now);
        self.progress.attempts >= policy.attempts || now - first >= millis(policy.give_up_after)
    }

    fn is_past(&self, now: Millis) -> bool {
        self.deadline.is_some_and(|deadline| now > deadline)
    }
}

impl Progress {
    /// This entry, claimed for sending: whoever finds it so later must assume that it was sent.
    #[must_use]
    pub fn claimed(&self, lease_until: Millis) -> Self {
        let state = match self.state {
            State::Pending | State::Waiting => State::InFlight,
            other => other,
        };
        Self { state, due_at: Some(lease_until), ..self.clone() }
    }

    /// What an event says about this entry, before anything is decided: the counts, and whether
    /// it may have taken effect. `clock_held` is for how many milliseconds until now the clock was
    /// surely not set: only they count when it is measured how long ago something was sent.
    #[must_use]
    pub fn noting(mut self, event: &Event, now: Millis, clock_held: Millis) -> Self {
        match event {
            Event::Answered | Event::Accepted | Event::Unknown { .. } => {
                self.sent(now);
                self.is_exposed = true;
                // It belongs to an earlier attempt, and was not the last word.
                self.refusal = None;
            }
            Event::Lapsed | Event::Panicked => {
                self.lapses += 1;
                if self.state != State::Asking {
                    self.sent(now);
                    self.is_exposed = true;
                    self.refusal = None;
                }
            }
            Event::Refused(_) | Event::NotSent { .. } => self.sent(now),
            Event::Asked(_) => {
                self.asks += 1;
                let since = self.quiet_at.or(self.last_sent_at).unwrap_or(now);
                let quiet = now.saturating_sub(since).min(clock_held).max(0);
                self.quiet_for = self.quiet_for.saturating_add(quiet);
                self.quiet_at = Some(now);
            }
            Event::Corrupted => {}
        }
        self
    }

    /// This entry after a decision.
    #[must_use]
    pub fn after(mut self, next: Next, now: Millis) -> Self {
        (self.state, self.due_at) = match next {
            Next::Answered => (State::Answered, None),
            Next::Refused => (State::Refused, None),
            Next::Send(at) => (State::Waiting, Some(at)),
            Next::Ask(at) => (State::Asking, Some(at)),
            Next::Dead(reason) => {
                self.reason = Some(reason);
                (State::Dead, None)
            }
        };
        if self.state == State::Answered {
            // A doubt that has been cleared up.
            self.refusal = None;
        }
        self.finished_at = self.state.is_finished().then_some(now);
        self
    }

    fn sent(&mut self, now: Millis) {
        self.attempts += 1;
        self.first_sent_at.get_or_insert(now);
        self.last_sent_at = Some(now);
        (self.quiet_for, self.quiet_at) = (0, Some(now));
    }
}

impl Priority {
    /// All of them, first things first.
    pub const ALL: [Self; 3] = [Self::High, Self::Normal, Self::Low];
}

/// So many workers may vanish with an entry before it comes under suspicion.
const LAPSES_OF_BAD_LUCK: u32 = 2;

#[cfg(test)]
#[path = "decide_tests.rs"]
mod tests;
