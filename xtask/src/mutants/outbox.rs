//! What a wrong change could do to the outbox so that money moves twice, or never: its own tests
//! must fail. Most of it is in the text of SQL, where cargo-mutants plants nothing. With
//! `DATABASE_URL` set (see `.ci/postgres`) on PostgreSQL, too; without, the faults of its store are
//! not found.

use super::planted::Mutation;

const DECIDE: &str = "crates/wechatpay-outbox/src/decide.rs";
const ROW: &str = "crates/wechatpay-outbox/src/row.rs";
const RECONCILE: &str = "crates/wechatpay-outbox/src/reconcile.rs";
const SHOP: &str = "crates/wechatpay-outbox/src/worker/process.rs";
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
        "Event::Accepted => context.unclear(Class::SystemError, None, now, policy, chance),",
        "Event::Accepted => Next::Answered,",
        "accepted is finished",
    ),
    // What goes in, and what a person may do.
    fault(
        RECONCILE,
        "finished_before: Some(what.until),",
        "finished_before: None,",
        "tomorrow's entries are missed in the bill of today",
    ),
    // Who sends it.
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
