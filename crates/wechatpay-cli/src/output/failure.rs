//! The error of a command: its message, and its exit code.

use std::error::Error as StdError;
use std::fmt;

use serde_json::{Map, Value, json};
use wechatpay::{
    Error, ErrorKind, Outcome,
    error::{Explanation, Refusal},
};

use crate::text::{Sentence, Text, library_hints, outcomes as say};

/// The result of a command.
pub(crate) type Result<T, E = Failure> = std::result::Result<T, E>;

/// How the program ends, as a number. `wxpay req --help` documents them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Exit {
    /// It worked.
    Success = 0,
    /// Something that is none of the below.
    Failed = 1,
    /// What was typed or configured cannot be used; nothing was sent.
    Usage = 2,
    /// Nothing was sent.
    NotSent = 3,
    /// WeChat Pay refused, provably.
    Refused = 4,
    /// It may have happened, or the answer is not provably WeChat Pay's.
    Unknown = 5,
    /// It happened, but the answer could not be read.
    Unreadable = 6,
    /// The outbox is not done: only a person can bring on what is left.
    Unfinished = 7,
}

/// What went wrong, for people and for scripts. Holds no secrets, because the errors it is made of
/// hold none.
#[derive(Debug)]
pub(crate) struct Failure {
    pub(crate) exit: Exit,
    pub(crate) message: Text,
    /// The causes below the message, nearest first.
    pub(crate) causes: Vec<String>,
    /// What else is known, as name and value.
    pub(crate) facts: Vec<(Sentence, Text)>,
    pub(crate) hint: Option<Text>,
    /// What scripts are told beside message, causes and hint.
    details: Box<Map<String, Value>>,
}

impl Failure {
    /// A failure with an exit code and a message of our own.
    pub(crate) fn new(exit: Exit, message: impl Into<Text>) -> Self {
        Self {
            exit,
            message: message.into(),
            causes: Vec::new(),
            facts: Vec::new(),
            hint: None,
            details: Box::default(),
        }
    }

    /// What was typed or configured cannot be used.
    pub(crate) fn usage(message: impl Into<Text>) -> Self {
        let mut failure = Self::new(Exit::Usage, message);
        failure.details.insert("outcome".to_owned(), "not_sent".into());
        failure
    }

    /// A failure that is none of WeChat Pay's, from somebody's error.
    pub(crate) fn of(error: &dyn StdError) -> Self {
        let mut failure = Self::new(Exit::Failed, error.to_string());
        failure.causes = causes(&error.to_string(), error);
        failure
    }

    /// Adds the error below.
    pub(crate) fn because(mut self, cause: &dyn StdError) -> Self {
        self.causes.push(cause.to_string());
        let deeper = causes(&cause.to_string(), cause);
        self.causes.extend(deeper);
        self
    }

    /// Adds what to do next.
    pub(crate) fn hint(mut self, hint: impl Into<Text>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// The same for scripts, as one JSON object, in English.
    pub(crate) fn json(&self) -> Value {
        let hint = self.hint.as_ref().map(ToString::to_string);
        let message = self.message.to_string();
        let mut line = json!({ "error": message, "causes": self.causes, "hint": hint });
        if let Value::Object(members) = &mut line {
            members.extend((*self.details).clone());
        }
        line
    }

    /// Ends with another code.
    pub(crate) fn exit(mut self, exit: Exit) -> Self {
        self.exit = exit;
        self
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        let exit = match (error.outcome(), error.kind()) {
            (Outcome::NotSent, ErrorKind::Input | ErrorKind::Key) => Exit::Usage,
            (Outcome::NotSent, _) => Exit::NotSent,
            (Outcome::Refused, _) => Exit::Refused,
            (Outcome::Unknown, _) => Exit::Unknown,
            (Outcome::Accepted, _) => Exit::Unreadable,
        };
        let mut failure = Self::of(&error).exit(exit);
        failure.message =
            say::KIND.with_texts([error.to_string().into(), kind(error.kind()).into()]);
        failure.hint = error.hint().map(library_hints::hint);
        failure.facts = facts(&error);
        failure.details = Box::new(details(&error));
        failure
    }
}

/// Whoever closes our output has seen enough (`wxpay demo | head`): that is no failure.
impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::BrokenPipe => Self::of(&error).exit(Exit::Success),
            _ => Self::of(&error),
        }
    }
}

impl From<Exit> for std::process::ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.message)?;
        self.causes.iter().try_for_each(|cause| write!(f, ": {cause}"))
    }
}

/// The causes below an error, without those that only say again what was said above them.
fn causes(said: &str, error: &dyn StdError) -> Vec<String> {
    let mut said = said.to_owned();
    let mut causes = Vec::new();
    let mut next = error.source();
    while let Some(cause) = next {
        let text = cause.to_string();
        if !said.contains(&text) {
            said.push_str(&text);
            causes.push(text);
        }
        next = cause.source();
    }
    causes
}

/// What an error is about, in a few words: its own are English.
fn kind(kind: ErrorKind) -> Sentence {
    match kind {
        ErrorKind::Key => say::KIND_KEY,
        ErrorKind::Sensitive => say::KIND_SENSITIVE,
        ErrorKind::Transport => say::KIND_TRANSPORT,
        ErrorKind::Refused => say::KIND_REFUSED,
        ErrorKind::Unavailable => say::KIND_UNAVAILABLE,
        ErrorKind::Untrusted => say::KIND_UNTRUSTED,
        ErrorKind::Unreadable => say::KIND_UNREADABLE,
        _ => say::KIND_INPUT,
    }
}

fn facts(error: &Error) -> Vec<(Sentence, Text)> {
    let mut facts = Vec::new();
    let statement = error.refusal().or_else(|| error.claim());
    if let Some(detail) = statement.and_then(|statement| statement.detail.as_ref()) {
        facts.push((say::DETAIL, unsigned(detail).to_string().into()));
    }
    if let Some(id) = error.request_id() {
        facts.push((say::REQUEST_ID, id.into()));
    }
    let explained = error.explain().filter(|found| found.is_known() && !found.is_success());
    if let Some(explained) = explained {
        facts.push((say::EXPLAINED, explained_text(&explained)));
    }
    if let Some(diagnosis) = error.diagnosis() {
        let text = diagnosis.to_string();
        facts.extend(text.lines().map(|line| (say::DIAGNOSIS, line.trim_start().into())));
    }
    if error.attempts() > 1 {
        facts.push((say::ATTEMPTS, error.attempts().to_string().into()));
    }
    facts.push((say::OUTCOME, outcome(error).into()));
    facts
}

/// What a number says, each language in its own words.
fn explained_text(found: &Explanation) -> Text {
    let chinese = match (found.chinese, found.chinese_advice) {
        ("", "") => found.english.to_owned(),
        (meaning, advice) => format!("{meaning}；{advice}"),
    };
    let both = [found.to_string(), format!("{}：{chinese}", found.number)];
    say::EXPLAINED_AS.with_texts(both.map(Text::from))
}

/// The detail of a refusal without what the gateway repeats of the signed message: path, query and
/// body name people, and the diagnosis says of them what may be said.
fn unsigned(detail: &Value) -> Value {
    let mut detail = detail.clone();
    let signed = detail.get_mut("sign_information").and_then(Value::as_object_mut);
    if let Some(signed) = signed {
        signed.retain(|name, _| name != "truncated_sign_message" && name != "url");
    }
    detail
}

fn outcome(error: &Error) -> Sentence {
    let is_read = error.operation().is_some_and(|operation| operation.starts_with("GET "));
    match error.outcome() {
        Outcome::NotSent => say::NOT_SENT,
        Outcome::Refused => say::REFUSED,
        Outcome::Accepted => say::ACCEPTED,
        Outcome::Unknown if is_read => say::UNKNOWN_READ,
        Outcome::Unknown => say::UNKNOWN_WRITE,
    }
}

fn details(error: &Error) -> Map<String, Value> {
    let outcome = match error.outcome() {
        Outcome::NotSent => "not_sent",
        Outcome::Refused => "refused",
        Outcome::Accepted => "accepted",
        Outcome::Unknown => "unknown",
    };
    let said = |statement: Option<&Refusal>| match statement {
        None => Value::Null,
        Some(said) => json!({
            "status": said.status,
            "code": said.code,
            "message": said.message,
            "detail": said.detail.as_ref().map(unsigned),
        }),
    };
    let members = [
        ("outcome", outcome.into()),
        ("status", error.status().into()),
        ("request_id", error.request_id().into()),
        ("refusal", said(error.refusal())),
        ("unverified_claim", said(error.claim())),
        ("attempts", error.attempts().into()),
        ("clock_skew", error.clock_skew().into()),
        ("explained", error.explain().map(|found| found.english).into()),
        ("diagnosis", error.diagnosis().map(ToString::to_string).into()),
    ];
    members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_signed_is_not_printed() {
        let detail = json!({"issue": "sign not match", "sign_information": {
            "method": "POST", "sign_message_length": 66, "url": "/v3/x?openid=o1",
            "truncated_sign_message": "POST\n/v3/x?openid=o1\n1\nN\n{\"name\":\"张三\"}\n",
        }});
        let expected = json!({"issue": "sign not match",
            "sign_information": {"method": "POST", "sign_message_length": 66}});
        assert_eq!(unsigned(&detail), expected);
        assert_eq!(unsigned(&json!({"field": "a"})), json!({"field": "a"}));
    }

    #[test]
    fn causes_that_repeat_are_left_out() {
        #[derive(Debug)]
        struct Layer(&'static str, Option<Box<Layer>>);
        impl fmt::Display for Layer {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.0)
            }
        }
        impl StdError for Layer {
            fn source(&self) -> Option<&(dyn StdError + 'static)> {
                self.1.as_deref().map(|layer| layer as &(dyn StdError + 'static))
            }
        }
        let bottom = Layer("connection refused", None);
        let middle = Layer("not believed", Some(Box::new(bottom)));
        let top = Layer("an answer is not believed", Some(Box::new(middle)));
        let failure = Failure::of(&top);
        assert_eq!(failure.causes, ["connection refused"]);
        assert_eq!(failure.to_string(), "an answer is not believed: connection refused");
        assert_eq!(
            Failure::usage("no body").because(&top).hint("give one").json().to_string(),
            "{\"error\":\"no body\",\"causes\":[\"an answer is not believed\",\
             \"connection refused\"],\"hint\":\"give one\",\"outcome\":\"not_sent\"}"
        );
    }

    #[test]
    fn outcomes_have_their_exit_codes() {
        let check = |error: Error, expected: Exit| {
            assert_eq!(Failure::from(error).exit, expected);
        };
        check(Error::new(ErrorKind::Input, "x"), Exit::Usage);
        check(Error::new(ErrorKind::Key, "x"), Exit::Usage);
        check(Error::new(ErrorKind::Sensitive, "x"), Exit::NotSent);
        check(Error::new(ErrorKind::Transport, "x"), Exit::NotSent);
    }
}
