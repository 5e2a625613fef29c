//! What a careless change could do to the outbox so that money moves twice, or never: the outbox's
//! own tests must notice. With `DATABASE_URL` set (see `.ci/postgres`) on PostgreSQL, too; without,
//! the faults of its store are not found.

use crate::teeth::Mutation;

const DECIDE: &str = "crates/wechatpay-outbox/src/decide.rs";
const RULES: &str = "crates/wechatpay-outbox/src/rules.rs";
const FRONT: &str = "crates/wechatpay-outbox/src/outbox.rs";
const TABLE: &str = "crates/wechatpay-outbox/src/operation.rs";
const INBOX: &str = "crates/wechatpay-outbox/src/inbox.rs";
const ROW: &str = "crates/wechatpay-outbox/src/row.rs";
const RECONCILE: &str = "crates/wechatpay-outbox/src/reconcile.rs";
const SHOP: &str = "crates/wechatpay-outbox/src/worker/process.rs";
const RECORD: &str = "crates/wechatpay-outbox/src/worker/record.rs";
const ATTEMPT: &str = "crates/wechatpay-outbox/src/worker/attempt.rs";
const LITE: &str = "crates/wechatpay-outbox/src/sqlite/sql.rs";
const GROUPS: &str = "crates/wechatpay-outbox/src/sqlite/threads.rs";
const PG: &str = "crates/wechatpay-outbox/src/postgres/sql.rs";
const PG_STORE: &str = "crates/wechatpay-outbox/src/postgres/store.rs";
const PG_PUT: &str = "crates/wechatpay-outbox/src/postgres/put.rs";
const PG_CLAIM: &str = "crates/wechatpay-outbox/src/postgres/claim.rs";
const PG_ARCHIVE: &str = "crates/wechatpay-outbox/src/postgres/archive.rs";

pub(crate) const OUTBOX: &[Mutation] = &[
    // What happens next.
    fault(
        DECIDE,
        "if self.progress.is_exposed && !self.traits.refusal_settles {",
        "if self.progress.lapses > 0 && !self.traits.refusal_settles {",
        "a refusal is believed after an unknown attempt",
    ),
    fault(
        DECIDE,
        "millis(policy.late_arrival).saturating_sub(self.progress.quiet_for);",
        "self.progress.quiet_for.min(0);",
        "«not there» is believed at once",
    ),
    fault(
        DECIDE,
        ".min(clock_held).max(0);",
        ".min(clock_held.max(Millis::MAX)).max(0);",
        "«not there» is believed on the word of a clock that was set",
    ),
    fault(
        DECIDE,
        "self.last_sent_at = Some(now);",
        "self.last_sent_at.get_or_insert(now);",
        "only the first sending may still arrive",
    ),
    fault(
        DECIDE,
        "|window| at - first < window",
        "|window| at - first <= window",
        "the retry window is a moment wider",
    ),
    fault(
        DECIDE,
        "|window| at - first < window",
        "|window| at - at < window",
        "the retry window never closes",
    ),
    fault(
        DECIDE,
        "|| now - first >= millis(policy.give_up_after)",
        "|| now < first",
        "it is repeated after the week in which that is harmless",
    ),
    fault(
        DECIDE,
        "self.progress.attempts >= policy.attempts ||",
        "self.progress.attempts > policy.attempts ||",
        "one attempt too many",
    ),
    fault(
        DECIDE,
        "|deadline| now > deadline",
        "|deadline| now < 0 && now > deadline",
        "the deadline is ignored",
    ),
    fault(
        DECIDE,
        "|deadline| now > deadline",
        "|deadline| now >= deadline",
        "at its deadline it is late already",
    ),
    fault(
        DECIDE,
        "if !context.is_past(now) && context.may_send_again(now, policy) {",
        "if !context.is_past(now) {",
        "what waited for too long is sent all the same",
    ),
    fault(
        DECIDE,
        "                if self.state != State::Asking {\n",
        "                if self.state == State::Waiting {\n",
        "a worker that vanished has sent nothing",
    ),
    fault(
        DECIDE,
        "Event::Accepted => context.unclear(Class::SystemError, None, now, policy, chance),",
        "Event::Accepted => Next::Answered,",
        "accepted is finished",
    ),
    fault(
        DECIDE,
        "                    && self.may_repeat(now, policy)\n",
        "",
        "what is there and cannot be repeated is repeated",
    ),
    fault(
        DECIDE,
        "self.traits.is_repeatable && is_open",
        "(self.traits.is_repeatable || self.traits.has_query) && is_open",
        "what can be asked about is repeated",
    ),
    fault(
        DECIDE,
        "let asks_first = class == Class::RateLimited && self.traits.moves_money;",
        "let asks_first = false;",
        "after 429 money is not asked about first",
    ),
    // What goes in, and what a person may do.
    fault(
        RULES,
        "if stored.intent.digest != given.digest {",
        "if stored.intent.operation != given.operation {",
        "the same number with another body is the same entry",
    ),
    fault(
        RULES,
        "                is_exposed: true,\n",
        "                is_exposed: false,\n",
        "a renewed prepay was never sent",
    ),
    fault(
        RULES,
        "            && progress.business_state.is_none()\n",
        "",
        "what was paid is asked for again",
    ),
    fault(
        RULES,
        "|deadline| deadline <= now",
        "|deadline| deadline < now",
        "a deadline that is now goes in",
    ),
    fault(
        TABLE,
        "now - reply.at < i64::from(life)",
        "now - reply.at <= i64::from(life)",
        "a prepay lives a moment longer",
    ),
    fault(
        TABLE,
        "theirs.is_none() || ours.is_none() || theirs == ours",
        "theirs.is_none() || ours.is_none() || theirs.is_some()",
        "an order of another amount is ours",
    ),
    fault(
        TABLE,
        "    status == 404 && ",
        "    status >= 400 && ",
        "any refusal of a query says that it is not there",
    ),
    fault(
        FRONT,
        "let is_harmless = !progress.is_exposed ||",
        "let is_harmless = progress.state == State::Refused || !progress.is_exposed ||",
        "what was refused at last may be sent again",
    ),
    fault(
        FRONT,
        "State::Pending | State::Waiting if !progress.is_exposed => {",
        "State::Pending | State::Waiting => {",
        "what may have happened can be cancelled",
    ),
    fault(
        FRONT,
        "                    due_at: None,\n                    finished_at: Some(",
        "                    due_at: progress.due_at,\n                    finished_at: Some(",
        "what was cancelled is claimed",
    ),
    fault(
        FRONT,
        "if done.first() == Some(&true) {",
        "if !done.is_empty() {",
        "a person is not told that a worker was faster",
    ),
    fault(
        INBOX,
        "State::Answered | State::Cancelled => {}",
        "State::Cancelled => {}",
        "news of an answered entry takes its answer away",
    ),
    fault(
        INBOX,
        "State::Answered | State::Cancelled => {}",
        "State::Answered => {}",
        "a cancelled entry is settled by a notification",
    ),
    fault(
        ROW,
        "if meaning::digest(&call) != self.digest {",
        "if self.digest.is_empty() {",
        "a body with a flipped bit is sent",
    ),
    fault(
        RECONCILE,
        "|ours| ours != row.amount.0",
        "|ours| ours.abs() != row.amount.0.abs()",
        "reconciling ignores a sign",
    ),
    fault(
        RECONCILE,
        "Some(entry) if entry.progress.state != State::Answered",
        "Some(entry) if entry.progress.state == State::Cancelled",
        "reconciling ignores what is not answered",
    ),
    fault(
        RECONCILE,
        "if is_other || group.len() >= GROUP {",
        "if group.len() >= GROUP {",
        "refunds are looked for among orders",
    ),
    fault(
        RECONCILE,
        "finished_before: Some(what.until),",
        "finished_before: None,",
        "tomorrow's entries are missed in the bill of today",
    ),
    // Who sends it.
    fault(
        SHOP,
        "if !self.leases.is_ours(entry.id, token, Instant::now()) {",
        "if token < 0 {",
        "the lease is not looked at before sending",
    ),
    fault(
        SHOP,
        "State::Pending | State::Waiting => self.send",
        "State::Pending | State::Waiting | State::InFlight => self.send",
        "what was in flight is sent again",
    ),
    fault(
        SHOP,
        "            except: self.leases.in_hand(),\n",
        "            except: Vec::new(),\n",
        "a worker competes with itself",
    ),
    fault(
        SHOP,
        "            lapsed_by: self.database_contact.lapsed_by(at, lease),\n",
        "            lapsed_by: at.leases,\n",
        "whoever could not keep a lease is taken for gone",
    ),
    fault(
        SHOP,
        "let progress = Progress { due_at: Some(now), ..entry.progress.clone() };\n            \
         return self.record(entry, token, progress);\n        }\n        let began",
        "return self.leases.release(entry.id, token);\n        }\n        let began",
        "nobody writes down what surely was not sent",
    ),
    fault(
        RECORD,
        "*self.closed.borrow() && !error.is_passing()",
        "*self.closed.borrow()",
        "a worker that stops forgets what it could not record",
    ),
    fault(
        SHOP,
        "Outcomes { note, ..Event::Unknown { class: Class::Unknown, retry_after: None }.into() }",
        "Outcomes { note, ..Event::NotSent { is_lasting: false }.into() }",
        "a call that took too long was not sent",
    ),
    fault(
        ATTEMPT,
        "            .refusal()\n",
        "            .claim().or(error.refusal())\n",
        "a forged «not there» is believed",
    ),
    // SQLite.
    fault(
        LITE,
        "progress = ?6 WHERE id = ?1 AND token = ?2",
        "progress = ?6 WHERE id = ?1 AND token >= ?2",
        "SQLite: the fencing token is not compared",
    ),
    fault(
        LITE,
        "SET due_at = ?3 WHERE id = ?1 AND token = ?2",
        "SET due_at = ?3 WHERE id = ?1 AND token >= ?2",
        "SQLite: a lost lease is extended",
    ),
    fault(
        LITE,
        "claim.worker, claim.lease_until]",
        "claim.worker, claim.now]",
        "SQLite: a lease ends as it begins",
    ),
    fault(LITE, "WHEN 'waiting' THEN 'in_flight' ", "", "SQLite: what waited is not in flight"),
    fault(
        LITE,
        "FROM outbox_entry WHERE merchant = ?1 AND",
        "FROM outbox_entry WHERE ?1 <> '' AND",
        "SQLite: a business key belongs to all merchants",
    ),
    fault(
        LITE,
        "(o.due_at IS NOT NULL OR o.state = 'dead')",
        "(o.state IN ('in_flight', 'dead'))",
        "SQLite: an earlier entry that waits holds up nobody",
    ),
    fault(
        LITE,
        " AND o.merchant = e.merchant",
        "",
        "SQLite: an ordering key belongs to all merchants",
    ),
    fault(
        LITE,
        "for priority in Priority::ALL {\n        let room",
        "for priority in Priority::ALL.into_iter().rev() {\n        let room",
        "SQLite: last things first",
    ),
    fault(
        LITE,
        "AND scope = ?2 AND key = ?3 \\\n                AND state = ?4 AND",
        "AND key = ?3 AND ?2 <> '' \\\n                AND state = ?4 AND",
        "SQLite: news of an order is news of a refund",
    ),
    fault(
        LITE,
        "\\\n                AND state = ?4 AND",
        "AND ?4 <> '' \\\n                AND",
        "SQLite: a second state of a number is no news",
    ),
    fault(
        LITE,
        "return Ok(NoticeOutcome::SameNews);",
        "{}",
        "SQLite: the same news under two ids is news twice",
    ),
    fault(
        LITE,
        "WHERE finished_at < ?1 AND state <> 'dead' LIMIT",
        "WHERE finished_at < ?1 LIMIT",
        "SQLite: the dead are forgotten",
    ),
    fault(
        LITE,
        "AND id < (SELECT max(id) FROM outbox_entry)",
        "AND id > 0",
        "SQLite: a number is given out again",
    ),
    fault(
        GROUPS,
        "        job.run(&transaction)?;\n",
        "        let _ = job.run(&transaction);\n",
        "SQLite: half a write is kept",
    ),
    // PostgreSQL.
    fault(
        PG_STORE,
        "WHERE e.id = u.id AND e.token = u.token RETURNING",
        "WHERE e.id = u.id AND e.token >= u.token RETURNING",
        "PostgreSQL: the fencing token is not compared",
    ),
    fault(
        PG_STORE,
        "AND e.token = u.token AND e.worker IS NOT NULL RETURNING e.id",
        "AND e.token >= u.token AND e.worker IS NOT NULL RETURNING e.id",
        "PostgreSQL: a lost lease is extended",
    ),
    fault(
        PG_STORE,
        "                 archived_at = NULL \\\n",
        "                 archived_at = e.archived_at \\\n",
        "PostgreSQL: what changes after its copy was made is not copied again",
    ),
    fault(PG_CLAIM, " FOR UPDATE OF e SKIP LOCKED", "", "PostgreSQL: two workers claim one entry"),
    fault(
        PG_CLAIM,
        "IN ('pending', 'waiting')",
        "= 'pending'",
        "PostgreSQL: what waited is not in flight",
    ),
    fault(
        PG_CLAIM,
        "(o.due_at IS NOT NULL OR o.state = 'dead')",
        "(o.state IN ('in_flight', 'dead'))",
        "PostgreSQL: an earlier entry that waits holds up nobody",
    ),
    fault(
        PG_CLAIM,
        "THEN $1 ELSE $7 END",
        "THEN $1 ELSE $7 + 1 END",
        "PostgreSQL: a lease ends a moment early",
    ),
    fault(
        PG,
        "WHERE merchant = $1 AND scope = $2 AND key = ANY($3)\")",
        "WHERE $1 <> '' AND scope = $2 AND key = ANY($3)\")",
        "PostgreSQL: a business key belongs to all merchants",
    ),
    fault(
        PG,
        "WHERE merchant = $1 AND scope = $2 AND key = $3 \\",
        "WHERE merchant = $1 AND $2 <> '' AND key = $3 \\",
        "PostgreSQL: news of an order is news of a refund",
    ),
    fault(
        PG_PUT,
        "(SELECT 1 FROM outbox_finished WHERE merchant = m AND",
        "(SELECT 1 FROM outbox_finished WHERE m IS NULL AND",
        "PostgreSQL: of many, those that were moved go in again",
    ),
    fault(
        PG_PUT,
        "if is_taken(&cause) || is_collision(&cause)",
        "if is_collision(&cause)",
        "PostgreSQL: a key that is taken is an error of the database",
    ),
    fault(
        PG_PUT,
        "left.next_if(|(_, stored)| *stored == key_of(intent))",
        "left.next_if(|(_, stored)| stored[2] == key_of(intent)[2])",
        "PostgreSQL: of two merchants with one number, the taken one gets the number of the new",
    ),
    fault(
        PG_PUT,
        "    if left.peek().is_none() {",
        "    if true {",
        "PostgreSQL: rows that come in another order are lost",
    ),
    fault(
        ROW,
        "(SELECT 1 FROM outbox_finished WHERE merchant = $1 AND",
        "(SELECT 1 FROM outbox_finished WHERE $1 <> '' AND",
        "PostgreSQL: another merchant's number is taken once it was moved",
    ),
    fault(
        PG_ARCHIVE,
        "archived_at IS NULL AND state <> 'dead' ",
        "archived_at IS NULL ",
        "PostgreSQL: the dead are moved, and hold up nobody",
    ),
    fault(
        PG_ARCHIVE,
        "WHERE finished_at < $1 \\\n             AND finished_at IS NOT NULL AND",
        "WHERE coalesce(finished_at, created_at) < $1 \\\n             AND",
        "PostgreSQL: unfinished entries are moved",
    ),
];

const fn fault(
    file: &'static str,
    from: &'static str,
    to: &'static str,
    what: &'static str,
) -> Mutation {
    Mutation { target: "outbox", file, from, to, what }
}
