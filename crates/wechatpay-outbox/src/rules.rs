//! The rules by which a call becomes an intent, and what happens when its business key exists
//! already.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use serde_json::Value;
use wechatpay_core::{Call, Context, Facts, Handle, IntoCall, Kind};

use crate::clock::{Clock, Millis, SystemClock};
use crate::entry::{Entry, EntryId, Intent, Priority, Progress, Source, State, StoredReply};
use crate::error::{Error, ErrorKind, Result};
use crate::meaning;
use crate::operation::Operations;
use crate::policy::Policy;
use crate::store::{Advance, Found};

/// What may go in, and how patiently it is sent.
#[derive(Clone, Debug)]
pub struct Rules {
    /// What is known of operations.
    pub operations: Operations,
    /// How patient it is.
    pub policy: Policy,
    /// The merchants this outbox sends for; empty: any.
    pub merchants: HashSet<String>,
    /// What core knows of operations: with it, calls with unsealed sensitive fields and calls
    /// that are no JSON are turned away.
    pub facts: Facts,
    /// The settings of clients, by merchant: with them an operation is kept as it is. See
    /// [`Rules::with_client`].
    pub clients: HashMap<String, Arc<Context>>,
    /// The longest call, in bytes.
    pub most_bytes: usize,
    /// The time.
    pub clock: Arc<dyn Clock>,
}

/// How a call is to be kept.
#[derive(Clone, Debug)]
pub struct Options {
    /// The mchid of the merchant who asks.
    pub merchant: String,
    /// The business key; by default the number that is in the call.
    pub key: Option<String>,
    /// Entries of one merchant with the same ordering key go one after the other, in the order
    /// they were stored.
    pub ordering: Option<String>,
    /// Not before this time.
    pub not_before: Option<Millis>,
    /// Not after this time.
    pub deadline: Option<Millis>,
    /// Which go first.
    pub priority: Priority,
    /// Trace context to find it again.
    pub trace: Option<String>,
}

/// What became of an enqueued call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enqueued {
    /// The entry's number.
    pub id: EntryId,
    /// Whether it was not there before.
    pub is_new: bool,
    /// Where it stands.
    pub state: State,
    /// The answer, if there is one that is still good (预支付 `prepay_id`: two hours).
    pub reply: Option<StoredReply>,
}

impl Options {
    /// For a merchant, everything else as usual.
    #[must_use]
    pub fn of(merchant: impl Into<String>) -> Self {
        Self {
            merchant: merchant.into(),
            key: None,
            ordering: None,
            not_before: None,
            deadline: None,
            priority: Priority::Normal,
            trace: None,
        }
    }
}

impl Rules {
    /// The known operations, the usual patience, any merchant.
    ///
    /// # Errors
    /// Never in practice, see [`Operations::known`].
    pub fn new() -> Result<Self> {
        Ok(Self {
            operations: Operations::known()?,
            policy: Policy::default(),
            merchants: HashSet::new(),
            facts: Facts::EMPTY,
            clients: HashMap::new(),
            most_bytes: MOST_BYTES,
            clock: Arc::new(SystemClock),
        })
    }

    /// Takes the settings of this client for its merchant, so that operations can be kept as they
    /// are: the client's `mchid` is filled in and its platform key seals. What the client knows of
    /// operations is used for all calls, unless `facts` are set already.
    ///
    /// ```
    /// # use wechatpay_core::Handle;
    /// # fn rules(handle: &impl Handle) -> wechatpay_outbox::Result<()> {
    /// use wechatpay_outbox::Rules;
    ///
    /// let rules = Rules::new()?.with_client(handle); // `client.handle()`
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn with_client(mut self, handle: &impl Handle) -> Self {
        let context = handle.context();
        if self.facts.0.is_empty() {
            self.facts = context.facts;
        }
        self.clients.insert(context.merchant.mchid().to_owned(), Arc::clone(context));
        self
    }

    /// Makes an intent of a call, of a request or of an operation, or says what is wrong with it.
    ///
    /// # Errors
    /// An unknown merchant, a past deadline, an operation whose required members are not set (the
    /// error names them), a call that is too long, has no business key, is no JSON request or holds
    /// sensitive fields in clear.
    pub fn intent(&self, call: impl IntoCall, options: Options) -> Result<Intent> {
        let now = self.clock.now();
        self.check_options(&options, now)?;
        let call = call.into_call(self.clients.get(&options.merchant)).map_err(unmade)?;
        let body = self.check(&call)?;
        let operation = call.operation();
        let row = self.operations.find(&operation);
        let key = match (options.key, row) {
            (Some(key), _) => key,
            (None, Some(row)) => row.key_in(&call, body.as_ref().unwrap_or(&Value::Null))?,
            (None, None) => {
                let message = format!("{operation}: no business key is known for it");
                return Err(Error::new(ErrorKind::Input, message).with_hint(
                    "give a key in the options (--key), or add the operation to the table",
                ));
            }
        };
        if key.is_empty() || key.len() > MOST_KEY_BYTES {
            let message = format!("a business key must have 1 to {MOST_KEY_BYTES} bytes");
            return Err(Error::new(ErrorKind::Input, message));
        }
        Ok(Intent {
            merchant: options.merchant,
            scope: row.and_then(|row| row.scope.clone()).unwrap_or_else(|| operation.clone()),
            digest: meaning::digest_in(&call, &operation, body),
            operation,
            key,
            ordering: options.ordering,
            priority: options.priority,
            created_at: now,
            not_before: options.not_before.map_or(now, |at| at.max(now)),
            deadline: options.deadline,
            trace: options.trace,
            call,
        })
    }

    /// What a taken business key means: the same entry, the same to be sent again because its
    /// answer is no longer good, or a conflict.
    ///
    /// # Errors
    /// [`ErrorKind::Conflict`] with the differences, or [`ErrorKind::Corrupted`].
    pub fn again(&self, given: &Intent, found: Found) -> Result<(Enqueued, Option<Advance>)> {
        let (id, token) = (found.id, found.token);
        let stored = readable(found)?;
        if stored.intent.digest != given.digest {
            let list = meaning::differences(&stored.intent.call, &given.call).join("; ");
            let message = format!(
                "{} `{}` is taken by entry {id} with another body: {list}",
                given.scope, given.key
            );
            return Err(Error::new(ErrorKind::Conflict, message).with_hint(
                "the same number means the same business: take a new number for a new one",
            ));
        }
        let now = self.clock.now();
        let progress = stored.progress;
        let row = self.operations.find(&stored.intent.operation);
        let is_alive = |reply: &StoredReply| row.is_none_or(|row| row.is_alive(reply, now));
        let answers_again = row.is_some_and(|row| row.reply_life.is_some());
        let is_worn_off = progress.state == State::Answered
            && answers_again
            && progress.business_state.is_none()
            && progress.reply.as_ref().is_some_and(|r| r.source == Source::Answer && !is_alive(r));
        if is_worn_off {
            // It happened, so it may have effects: what follows is a repeat, not a first time.
            let renewed = Progress {
                is_exposed: true,
                attempts: 0,
                asks: 0,
                first_sent_at: None,
                ..Progress::new(now)
            };
            let enqueued = Enqueued { id, is_new: false, state: State::Pending, reply: None };
            return Ok((enqueued, Some(Advance { id, token, progress: renewed })));
        }
        let reply = progress.reply.filter(is_alive);
        Ok((Enqueued { id, is_new: false, state: progress.state, reply }, None))
    }

    fn check_options(&self, options: &Options, now: Millis) -> Result<()> {
        if options.merchant.is_empty()
            || (!self.merchants.is_empty() && !self.merchants.contains(&options.merchant))
        {
            let message = format!("this outbox does not send for merchant `{}`", options.merchant);
            return Err(Error::new(ErrorKind::UnknownMerchant, message));
        }
        if options.deadline.is_some_and(|deadline| deadline <= now) {
            return Err(Error::new(ErrorKind::Deadline, "the deadline is past already"));
        }
        Ok(())
    }

    /// Checks a call, and gives back its body.
    fn check(&self, call: &Call) -> Result<Option<Value>> {
        let bytes = call.body.as_ref().map_or(0, String::len) + call.path.len();
        if bytes > self.most_bytes {
            let message = format!("the call has {bytes} bytes, more than {}", self.most_bytes);
            return Err(Error::new(ErrorKind::TooLarge, message));
        }
        let fact = self.facts.find(call.method, &call.template);
        if fact.is_some_and(|fact| fact.kind != Kind::Json) {
            let message = format!("{}: uploads and downloads cannot be kept", call.operation());
            return Err(Error::new(ErrorKind::Input, message));
        }
        let body: Option<Value> =
            call.body.as_deref().map(serde_json::from_str).transpose().map_err(|cause| {
                Error::new(ErrorKind::Input, "the body is not JSON").with_source(cause)
            })?;
        if fact.is_some_and(|fact| !fact.sealed.is_empty() && has_plaintext(call, fact.sealed)) {
            let message = format!("{}: a sensitive field is not sealed", call.operation());
            return Err(Error::new(ErrorKind::Input, message).with_hint(
                "make the call with `into_call()` of a client that knows a platform key",
            ));
        }
        Ok(body)
    }
}

/// The error of something that does not become a call.
fn unmade(cause: wechatpay_core::Error) -> Error {
    let error = Error::new(ErrorKind::Input, cause.to_string());
    let error = match cause.hint() {
        Some(hint) => error.with_hint(hint),
        None => error,
    };
    error.with_source(cause)
}

pub(crate) fn readable(found: Found) -> Result<Entry> {
    let id = found.id;
    found.entry.map_err(|why| {
        Error::new(ErrorKind::Corrupted, format!("entry {id} cannot be read: {why}"))
    })
}

fn has_plaintext(call: &Call, sealed: &[&str]) -> bool {
    let body = call.body.as_deref().and_then(|text| serde_json::from_str(text).ok());
    let is_kept = call.sealed_with.is_some() || call.header("Wechatpay-Serial").is_some();
    body.is_some_and(|body| wechatpay_core::sensitive::has_plaintext(&body, sealed, is_kept))
}

/// Longest call: WeChat Pay's largest bodies (a thousand transfers) stay far below.
const MOST_BYTES: usize = 1 << 20;

const MOST_KEY_BYTES: usize = 512;
