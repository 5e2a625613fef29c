//! The notifications of the checklist: one good one, and each way to spoil it.

use std::time::Duration;

use serde_json::{Map, Value, json};
use wechatpay_core::ApiV3Key;

use crate::engine::{
    Backend, Merchant, StoreError,
    notify::{Address, Forgery, HttpExchange, Sealed, SignWith, Verdict, envelope, judge, sign},
    rfc3339,
    store::Filter,
};

/// What all notifications of one run have in common.
pub(super) struct TestNotifications<'a> {
    pub(super) backend: &'a Backend,
    pub(super) merchant: &'a Merchant,
    pub(super) address: Address,
    pub(super) sign_with: SignWith,
    /// What the platform allows, unless another deadline was chosen.
    pub(super) deadline: Duration,
    pub(super) subject: Subject,
}

/// What the good notification tells.
#[derive(Debug, Clone)]
pub(super) struct Subject {
    pub(super) event_type: String,
    pub(super) original_type: String,
    pub(super) summary: String,
    pub(super) resource: String,
    /// Whether it is about an order of this sandbox, which the service may know.
    pub(super) is_real: bool,
}

/// A body, and what it is signed over if that is something else.
#[derive(Debug, Clone)]
pub(super) struct Note {
    pub(super) body: String,
    pub(super) signed_over: Option<String>,
}

impl Subject {
    /// The newest payment that this sandbox told the merchant of; else one that is made up.
    pub(super) fn find(backend: &Backend, merchant: &Merchant) -> Result<Self, StoreError> {
        let filter = Filter {
            limit: u32::MAX,
            mchid: Some(merchant.mchid.clone()),
            event_type: Some(PAYMENT.to_owned()),
            ..Filter::default()
        };
        if let Some(row) = backend.store.notices(&filter)?.pop() {
            return Ok(Self {
                event_type: row.event_type,
                original_type: row.original_type,
                summary: row.summary,
                resource: row.resource,
                is_real: true,
            });
        }
        Ok(Self::made_up(backend, merchant))
    }

    fn made_up(backend: &Backend, merchant: &Merchant) -> Self {
        let now = backend.clock.moment().0;
        let resource = json!({
            "appid": backend.settings.appid,
            "mchid": merchant.mchid,
            "out_trade_no": format!("CHECK{}", backend.random.digits(20)),
            "transaction_id": backend.random.transaction_id(),
            "trade_type": "JSAPI",
            "trade_state": "SUCCESS",
            "trade_state_desc": "支付成功",
            "bank_type": "OTHERS",
            "success_time": rfc3339(now),
            "payer": { "openid": "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o" },
            "amount": { "total": 1, "payer_total": 1, "currency": "CNY", "payer_currency": "CNY" },
        });
        Self {
            event_type: PAYMENT.to_owned(),
            original_type: "transaction".to_owned(),
            summary: "支付成功".to_owned(),
            resource: resource.to_string(),
            is_real: false,
        }
    }
}

impl TestNotifications<'_> {
    /// A good notification with an id of its own.
    pub(super) fn good(&self) -> Option<Note> {
        self.sealed(&self.subject, self.merchant.keys.apiv3())
    }

    /// Of a type that nobody has heard of.
    pub(super) fn unheard_of(&self) -> Option<Note> {
        let subject = Subject {
            event_type: "SANDBOX.UNHEARD_OF".to_owned(),
            original_type: "unheard_of".to_owned(),
            ..self.subject.clone()
        };
        self.sealed(&subject, self.merchant.keys.apiv3())
    }

    /// With members that did not exist when the service was written.
    pub(super) fn grown(&self) -> Option<Note> {
        let mut resource: Map<String, Value> = serde_json::from_str(&self.subject.resource).ok()?;
        resource.insert("a_member_of_tomorrow".to_owned(), json!({ "a": [1] }));
        let resource = Value::Object(resource).to_string();
        let subject = Subject { resource, ..self.subject.clone() };
        let note = self.sealed(&subject, self.merchant.keys.apiv3())?;
        let mut body: Map<String, Value> = serde_json::from_str(&note.body).ok()?;
        body.insert("a_member_of_tomorrow".to_owned(), json!("x"));
        Some(Note { body: Value::Object(body).to_string(), signed_over: None })
    }

    /// With a resource of a megabyte.
    pub(super) fn huge(&self) -> Option<Note> {
        let mut resource: Map<String, Value> = serde_json::from_str(&self.subject.resource).ok()?;
        resource.insert("attach".to_owned(), json!("大".repeat(350_000)));
        let resource = Value::Object(resource).to_string();
        let subject = Subject { resource, ..self.subject.clone() };
        self.sealed(&subject, self.merchant.keys.apiv3())
    }

    /// Sealed with another APIv3 key, and signed well.
    pub(super) fn other_key(&self) -> Option<Note> {
        let key = ApiV3Key::new(self.backend.random.text(32)).ok()?;
        self.sealed(&self.subject, &key)
    }

    /// With one letter of the ciphertext changed before it was signed.
    pub(super) fn damaged(&self) -> Option<Note> {
        let mut body: Value = serde_json::from_str(&self.good()?.body).ok()?;
        let sealed = body.pointer("/resource/ciphertext")?.as_str()?.to_owned();
        let first = if sealed.starts_with('A') { "B" } else { "A" };
        *body.pointer_mut("/resource/ciphertext")? = json!(format!("{first}{}", sealed.get(1..)?));
        Some(Note { body: body.to_string(), signed_over: None })
    }

    /// Written anew after it was signed: the same values, other bytes.
    pub(super) fn written_anew(&self) -> Option<Note> {
        let signed_over = self.good()?.body;
        let value: Value = serde_json::from_str(&signed_over).ok()?;
        let body = serde_json::to_string_pretty(&value).ok()?;
        Some(Note { body, signed_over: Some(signed_over) })
    }

    /// Not JSON at all, but signed well.
    pub(super) fn broken() -> Note {
        Note { body: "{\"id\":\"EV-".to_owned(), signed_over: None }
    }

    /// Sends a note.
    pub(super) async fn send(&self, note: &Note, forgery: Forgery) -> HttpExchange {
        self.send_signed(note, forgery, self.sign_with).await
    }

    /// Sends a note with a signature by one of the two sorts of keys.
    pub(super) async fn send_signed(
        &self,
        note: &Note,
        forgery: Forgery,
        sign_with: SignWith,
    ) -> HttpExchange {
        let over = note.signed_over.as_ref().unwrap_or(&note.body).as_bytes();
        let headers =
            sign(self.backend, self.merchant, sign_with, over, forgery).unwrap_or_default();
        let client = &self.backend.notifier.client;
        client.post(&self.address, &headers, note.body.clone(), self.deadline).await
    }

    /// What the platform makes of an answer.
    pub(super) fn judge(&self, exchange: &HttpExchange) -> Verdict {
        judge(exchange, u64::try_from(self.deadline.as_millis()).unwrap_or(u64::MAX))
    }

    /// Asks for the address as a browser would.
    pub(super) async fn look(&self) -> HttpExchange {
        self.backend.notifier.client.get(&self.address, self.deadline).await
    }

    pub(super) fn sealed(&self, subject: &Subject, key: &ApiV3Key) -> Option<Note> {
        let id = format!("EV-{}", self.backend.random.digits(29));
        let nonce = self.backend.random.text(12);
        let sealed = Sealed {
            id: &id,
            at: self.backend.clock.moment().0,
            event_type: &subject.event_type,
            original_type: &subject.original_type,
            summary: &subject.summary,
            resource: &subject.resource,
            nonce: &nonce,
        };
        Some(Note { body: envelope(sealed, key).ok()?, signed_over: None })
    }
}

/// The notification that every shop gets.
pub(super) const PAYMENT: &str = "TRANSACTION.SUCCESS";
