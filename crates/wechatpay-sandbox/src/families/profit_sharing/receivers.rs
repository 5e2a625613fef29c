//! Who may receive shares of a merchant's payments (分账接收方).

use serde::{Deserialize, Serialize};

use crate::engine::{Aggregate, Decide, ErrorNumber, Now, Personal, Reason, Refusal, check_length};

/// The aggregate: all receivers of one merchant.
#[derive(Debug)]
pub struct Receivers;

/// The receivers of one merchant, in the order they were added.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Rolls(pub Vec<Receiver>);

/// Somebody who may receive shares.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receiver {
    /// Of what sort.
    pub kind: ReceiverKind,
    /// A merchant number or an openid.
    pub account: Personal,
    /// The merchant's full name, or the person's.
    pub name: Option<Personal>,
    /// What they are to the merchant.
    pub relation_type: RelationType,
    /// In words, for [`RelationType::Custom`].
    pub custom_relation: Option<String>,
}

/// 分账接收方类型.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum ReceiverKind {
    /// 商户号.
    MerchantId,
    /// A person, by the openid under the caller's appid.
    PersonalOpenid,
    /// A person, by the openid under the sub-merchant's appid.
    PersonalSubOpenid,
}

/// 与分账方的关系类型.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[expect(missing_docs, reason = "the words are the wire's own, and say it")]
pub enum RelationType {
    ServiceProvider,
    Store,
    Staff,
    StoreOwner,
    Partner,
    Headquarter,
    Brand,
    Distributor,
    User,
    Supplier,
    Custom,
    Platform,
    Others,
}

/// What somebody wants to happen, and what has happened: the two are the same here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Change {
    /// Somebody may receive shares from now on.
    Added(Receiver),
    /// Somebody may not any more.
    Deleted {
        /// Of what sort.
        kind: ReceiverKind,
        /// A merchant number or an openid.
        account: Personal,
    },
}

impl Aggregate for Receivers {
    type State = Rolls;
    type Event = Change;

    fn kind(event: &Change) -> &'static str {
        match event {
            Change::Added(_) => "profit_sharing.receiver_added",
            Change::Deleted { .. } => "profit_sharing.receiver_deleted",
        }
    }

    fn apply(state: Rolls, event: &Change) -> Rolls {
        let (kind, account) = match event {
            Change::Added(receiver) => (receiver.kind, &receiver.account),
            Change::Deleted { kind, account } => (*kind, account),
        };
        let mut rolls = state.0;
        rolls.retain(|known| known.kind != kind || known.account != *account);
        if let Change::Added(receiver) = event {
            rolls.push(receiver.clone());
        }
        Rolls(rolls)
    }
}

impl Decide for Receivers {
    type Command = Change;

    fn act(state: &Rolls, wanted: Change, _: Now) -> Result<Vec<Change>, Refusal> {
        let is_so = match &wanted {
            Change::Added(receiver) => {
                receiver.check()?;
                if state.0.len() >= MOST_RECEIVERS
                    && roll_of(state, receiver.kind, &receiver.account).is_none()
                {
                    let text = "分账接收方数量已达上限20000个";
                    return Err(Refusal::new(Reason::RuleLimit, ErrorNumber::AGAINST_RULES, text));
                }
                state.0.contains(receiver)
            }
            Change::Deleted { kind, account } => roll_of(state, *kind, account).is_none(),
        };
        Ok(if is_so { Vec::new() } else { vec![wanted] })
    }
}

/// The receiver with this account, if there is one.
#[must_use]
pub fn roll_of<'a>(
    state: &'a Rolls,
    kind: ReceiverKind,
    account: &Personal,
) -> Option<&'a Receiver> {
    state.0.iter().find(|known| known.kind == kind && known.account == *account)
}

impl Receiver {
    fn check(&self) -> Result<(), Refusal> {
        let long = |pointer, most: usize| {
            Err(Refusal::field(pointer, None, format!("长度超过最大值 {most}")))
        };
        if self.account.as_str().chars().count() > 64 {
            return long("/account", 64);
        }
        match &self.name {
            Some(name) if name.as_str().chars().count() > 256 => return long("/name", 256),
            None if self.kind == ReceiverKind::MerchantId => return Err(Refusal::missing("/name")),
            _ => {}
        }
        match (&self.custom_relation, self.relation_type) {
            (None, RelationType::Custom) => Err(Refusal::missing("/custom_relation")),
            (Some(words), RelationType::Custom) => check_length("/custom_relation", words, 10),
            _ => Ok(()),
        }
    }
}

/// Of one merchant.
const MOST_RECEIVERS: usize = 20_000;
