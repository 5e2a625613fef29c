//! Compares what the sources say of one field with the catalogue.
//!
//! Witnesses of one vote that contradict each other do not vote; silence about a mark is no vote,
//! except about sealing, where some would have said so.

use std::collections::{BTreeMap, BTreeSet};

use super::ours::{Need, Ours};
use super::witness::Row;
use crate::facts_schema::Form;

/// What one witness says of the field.
#[derive(Clone, Debug)]
pub(crate) struct Said<'a> {
    pub(crate) witness: &'a str,
    pub(crate) vote: &'a str,
    pub(crate) row: &'a Row,
    /// Its structure serves several operations.
    pub(crate) is_shared: bool,
}

/// What everybody says of one field.
#[derive(Clone, Debug, Default)]
pub(crate) struct Ballot<'a> {
    pub(crate) said: Vec<Said<'a>>,
    /// The forms of the caller that anybody shows for the operation.
    pub(crate) modes: BTreeSet<&'a str>,
    /// Part of a request: there a missing «required» counts too.
    pub(crate) is_request: bool,
}

/// A way in which votes contradict the catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Against {
    pub(crate) what: &'static str,
    /// Votes, each with whether all that it says comes from shared structures.
    pub(crate) votes: BTreeMap<String, bool>,
    /// Votes for the catalogue.
    pub(crate) others: BTreeSet<String>,
    pub(crate) facts: String,
    pub(crate) ours: String,
}

impl Against {
    /// Whether two independent votes, one of them unshared, stand against the catalogue. On what is
    /// required as many votes for it settle the matter, unless the official SDKs are against it.
    pub(crate) fn is_difference(&self) -> bool {
        let is_outvoted = self.what != "required"
            || self.votes.len() > self.others.len()
            || self.votes.contains_key("official");
        self.votes.len() >= 2 && self.votes.values().any(|is_shared| !is_shared) && is_outvoted
    }
}

impl<'a> Ballot<'a> {
    /// Everything that is said against the catalogue; `ours` is `None` where it lacks the field.
    pub(crate) fn against(&self, ours: Option<&Ours>) -> Vec<Against> {
        let Some(ours) = ours else {
            let all = self.said.iter().map(|said| said.vote).collect();
            let kinds: BTreeSet<&str> =
                self.said.iter().map(|said| said.row.kind.as_str()).collect();
            let facts = kinds.into_iter().collect::<Vec<_>>().join(" or ");
            return vec![self.stand("missing", &all, &BTreeSet::new(), facts, "none")];
        };
        let found = [self.kind(ours), self.need(ours), self.sealed(ours), self.values(ours)];
        found.into_iter().flatten().collect()
    }

    fn kind(&self, ours: &Ours) -> Option<Against> {
        let votes = self.each(|said| form(said.row));
        let (with, against) = parted(&votes, |form| *form == ours.form || ours.form == Form::Any);
        let forms: BTreeSet<&str> = votes
            .iter()
            .filter(|(vote, _)| against.contains(*vote))
            .map(|(_, f)| f.word())
            .collect();
        let facts = forms.into_iter().collect::<Vec<_>>().join(" or ");
        self.unless_nobody("type", &against, &with, facts, ours.form.word())
    }

    fn need(&self, ours: &Ours) -> Option<Against> {
        let votes = self.each(|said| self.is_required(said.row));
        let (required, optional) = parted(&votes, |is_required| *is_required);
        match ours.need {
            Need::Required => {
                self.unless_nobody("required", &optional, &required, "optional".into(), "required")
            }
            // An answer promises too little rather than too much.
            Need::Optional if self.is_request => {
                self.unless_nobody("required", &required, &optional, "required".into(), "optional")
            }
            Need::Optional | Need::Conditional => None,
        }
    }

    fn sealed(&self, ours: &Ours) -> Option<Against> {
        let votes = self.each(|said| {
            let is_marked = said.row.marks.contains('s');
            (is_marked || SAY_SO.contains(&said.vote)).then_some(is_marked)
        });
        let (with, against) = parted(&votes, |is_sealed| *is_sealed == ours.is_sealed);
        let (facts, ours) =
            if ours.is_sealed { ("in clear", "sealed") } else { ("sealed", "in clear") };
        self.unless_nobody("sealed", &against, &with, facts.to_owned(), ours)
    }

    /// Values that the catalogue does not know though it knows others. One that a single vote names
    /// counts for nothing beside one that two name.
    fn values(&self, ours: &Ours) -> Option<Against> {
        let mut by_value: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for said in &self.said {
            for value in said.row.values.iter().filter(|value| !ours.values.contains(*value)) {
                by_value.entry(value).or_default().insert(said.vote);
            }
        }
        if ours.values.is_empty() {
            return None;
        }
        let most = by_value.values().map(BTreeSet::len).max()?.min(2);
        by_value.retain(|_, votes| votes.len() >= most);
        let votes = by_value.values().flatten().copied().collect();
        let facts = by_value.into_keys().collect::<Vec<_>>().join(" ");
        self.unless_nobody("enum", &votes, &BTreeSet::new(), facts, "not among the values")
    }

    /// What a row says of the general case. Required in one form of the caller is optional where
    /// the operation has others.
    fn is_required(&self, row: &Row) -> Option<bool> {
        let is_only_form =
            !self.modes.is_empty() && self.modes.iter().all(|mode| row.only.contains(*mode));
        let is_partial = row.is_either || (!row.only.is_empty() && !is_only_form);
        match (row.marks.contains('r'), row.marks.contains('o')) {
            (true, false) => Some(!is_partial),
            (false, true) => Some(false),
            _ => is_partial.then_some(false),
        }
    }

    /// One answer for each vote; none where its witnesses are silent or disagree.
    fn each<T: PartialEq>(&self, says: impl Fn(&Said<'a>) -> Option<T>) -> BTreeMap<&'a str, T> {
        let mut votes: BTreeMap<&str, Vec<T>> = BTreeMap::new();
        for said in &self.said {
            if let Some(says) = says(said) {
                votes.entry(said.vote).or_default().push(says);
            }
        }
        let agreed =
            votes.into_iter().filter(|(_, says)| says.windows(2).all(|two| two[0] == two[1]));
        agreed.filter_map(|(vote, mut says)| Some((vote, says.pop()?))).collect()
    }

    fn unless_nobody(
        &self,
        what: &'static str,
        against: &BTreeSet<&str>,
        with: &BTreeSet<&str>,
        facts: String,
        ours: &str,
    ) -> Option<Against> {
        (!against.is_empty()).then(|| self.stand(what, against, with, facts, ours))
    }

    fn stand(
        &self,
        what: &'static str,
        against: &BTreeSet<&str>,
        with: &BTreeSet<&str>,
        facts: String,
        ours: &str,
    ) -> Against {
        let is_shared = |vote: &str| {
            self.said.iter().filter(|said| said.vote == vote).all(|said| said.is_shared)
        };
        Against {
            what,
            votes: against.iter().map(|vote| ((*vote).to_owned(), is_shared(vote))).collect(),
            others: with.iter().map(|vote| (*vote).to_owned()).collect(),
            facts,
            ours: ours.to_owned(),
        }
    }
}

/// Votes for which the question is answered with yes, and the others.
fn parted<'a, T>(
    votes: &BTreeMap<&'a str, T>,
    question: impl Fn(&T) -> bool,
) -> (BTreeSet<&'a str>, BTreeSet<&'a str>) {
    let (yes, no): (Vec<_>, Vec<_>) = votes.iter().partition(|(_, says)| question(says));
    let names = |votes: Vec<(&&'a str, &T)>| votes.into_iter().map(|(vote, _)| *vote).collect();
    (names(yes), names(no))
}

fn form(row: &Row) -> Option<Form> {
    if row.is_contradictory {
        return None;
    }
    match row.kind.trim() {
        "string" | "stringde" | "time" | "date" => Some(Form::Text),
        "integer" | "number" | "int" => Some(Form::Number),
        "boolean" => Some(Form::Flag),
        "array" => Some(Form::List),
        "object" => Some(Form::Object),
        _ => None,
    }
}

/// Votes whose silence about sealing means that a field travels in clear.
const SAY_SO: [&str; 3] = ["openapi", "official", "SKIT"];

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn ours(form: Form, need: Need, values: &[&str], is_sealed: bool) -> Ours {
        let values = values.iter().map(|value| (*value).to_owned()).collect();
        Ours { form, need, values, is_sealed, is_open: false }
    }

    /// What votes say against a member, `~` before those that share a structure, `!` after what is
    /// a difference.
    fn check(is_request: bool, rows: &[(&str, Value)], ours: Option<&Ours>, expected: &[&str]) {
        let read = |row: &Value| serde_json::from_value::<Row>(row.clone()).expect("a row");
        let rows: Vec<(&str, bool, Row)> = rows
            .iter()
            .map(|(vote, row)| (vote.trim_start_matches('~'), vote.starts_with('~'), read(row)))
            .collect();
        let said = rows
            .iter()
            .map(|(vote, is_shared, row)| Said { witness: vote, vote, row, is_shared: *is_shared })
            .collect();
        let ballot = Ballot { said, modes: BTreeSet::new(), is_request };
        let found: Vec<String> = ballot
            .against(ours)
            .iter()
            .map(|against| {
                let votes: Vec<String> = against
                    .votes
                    .iter()
                    .map(|(vote, is_shared)| format!("{}{vote}", if *is_shared { "~" } else { "" }))
                    .collect();
                let mark = if against.is_difference() { "!" } else { "" };
                format!("{} {}: {}{mark}", against.what, votes.join("+"), against.facts)
            })
            .collect();
        assert_eq!(found, expected);
    }

    fn row(kind: &str, marks: &str) -> Value {
        json!(["x", kind, marks, "0:1"])
    }

    #[test]
    fn two_votes_one_of_them_unshared_make_a_difference() {
        let text = ours(Form::Text, Need::Optional, &[], false);
        let number = || row("integer", "");
        check(false, &[("SKIT", number())], Some(&text), &["type SKIT: number"]);
        check(
            false,
            &[("SKIT", number()), ("~gopay", number())],
            Some(&text),
            &["type SKIT+~gopay: number!"],
        );
        check(
            false,
            &[("~SKIT", number()), ("~gopay", number())],
            Some(&text),
            &["type ~SKIT+~gopay: number"],
        );
        // Two witnesses of one vote are one vote, and none if they disagree.
        check(
            false,
            &[("official", number()), ("official", number())],
            Some(&text),
            &["type official: number"],
        );
        check(false, &[("official", number()), ("official", row("string", ""))], Some(&text), &[]);
        let torn = json!(["x", "integer", "", "0:1", {"types": ["integer", "string"]}]);
        check(false, &[("SKIT", torn)], Some(&text), &[]);
        check(
            true,
            &[("SKIT", number()), ("WxJava", row("string", ""))],
            None,
            &["missing SKIT+WxJava: integer or string!"],
        );
    }

    #[test]
    fn what_is_required() {
        let required = ours(Form::Text, Need::Required, &[], false);
        let optional = ours(Form::Text, Need::Optional, &[], false);
        let conditional = ours(Form::Text, Need::Conditional, &[], false);
        let must = || row("string", "r");
        let may = || row("string", "o");
        let both = [("SKIT", must()), ("WxJava", must())];
        check(true, &both, Some(&optional), &["required SKIT+WxJava: required!"]);
        check(true, &both, Some(&conditional), &[]);
        check(false, &both, Some(&optional), &[]);
        let both = [("SKIT", may()), ("WxJava", may())];
        check(false, &both, Some(&required), &["required SKIT+WxJava: optional!"]);
        // As many for the catalogue settle it, unless the official SDKs are against it.
        let two = |third: &'static str| {
            [("SKIT", may()), (third, may()), ("openapi", must()), ("wechatpayv3", must())]
        };
        check(true, &two("WxJava"), Some(&required), &["required SKIT+WxJava: optional"]);
        check(true, &two("official"), Some(&required), &["required SKIT+official: optional!"]);
        // Either/or, and what one form of the caller needs.
        let either = json!(["x", "string", "r", "0:1", {"either": ["x", "y"]}]);
        let only = json!(["x", "string", "r", "0:1", {"only": "sp"}]);
        check(
            true,
            &[("SKIT", either), ("WxJava", only)],
            Some(&required),
            &["required SKIT+WxJava: optional!"],
        );
    }

    #[test]
    fn sealing_and_values() {
        let clear = ours(Form::Text, Need::Optional, &["A"], false);
        let sealed = ours(Form::Text, Need::Optional, &[], true);
        let marked = || row("string", "os");
        check(
            false,
            &[("SKIT", marked()), ("WxJava", marked()), ("openapi", row("string", "o"))],
            Some(&clear),
            &["sealed SKIT+WxJava: sealed!"],
        );
        // WxJava and gopay would not have said so.
        check(
            false,
            &[
                ("SKIT", row("string", "")),
                ("WxJava", row("string", "")),
                ("gopay", row("string", "")),
            ],
            Some(&sealed),
            &["sealed SKIT: in clear"],
        );
        let listed = |values: &[&str]| json!(["x", "string", "", "0:1", {"enum": values}]);
        check(
            false,
            &[("gopay", listed(&["A", "B"])), ("WxJava", listed(&["B", "C"]))],
            Some(&clear),
            &["enum WxJava+gopay: B!"],
        );
        check(false, &[("gopay", listed(&["A"]))], Some(&clear), &[]);
        // Where the catalogue lists no values, any is as good.
        check(false, &[("gopay", listed(&["Z"]))], Some(&sealed), &[]);
    }
}
