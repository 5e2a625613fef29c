//! What may be shared, released and returned of a payment.

use wechatpay_core::Fen;

use super::{
    Book, Detail, Event, FailReason, Kind, Order, Outcome, Payer, ReceiverKind, Return,
    ReturnResult, Sharing, State,
};
use crate::engine::{
    Decide, ErrorNumber, Given, Now, Personal, Profile, Reason, Refusal, check_length, check_range,
};

/// What profit sharing must know of a payment, whoever collected it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PaidOrder {
    /// What the merchant got, in fen.
    pub total: Fen,
    /// What was given back to the user or is on its way, in fen.
    pub refunded: Fen,
    /// 手续费 on what was not given back, in fen: it is taken before anything is shared.
    pub fee: Fen,
    /// Unix second.
    pub paid_at: i64,
    /// Unix second at which time alone releases what is left.
    pub frees_at: i64,
    /// Whether the money was kept for sharing.
    pub profit_sharing: bool,
}

/// One share that is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share {
    /// Of what sort the receiver is.
    pub kind: ReceiverKind,
    /// A merchant number or an openid.
    pub account: Personal,
    /// The receiver's name, opened.
    pub name: Option<Personal>,
    /// In fen.
    pub amount: Fen,
    /// 分账描述.
    pub description: String,
    /// Whether the receiver was added before.
    pub known: Known,
    /// A fresh 分账明细单号.
    pub detail_id: String,
}

/// What the merchant's list of receivers says of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Known {
    /// Nothing.
    No,
    /// It is there, under another name than the call gave.
    OtherName,
    /// It is there.
    Yes,
}

/// What both calls that take from a payment have in common.
#[derive(Debug, Clone)]
pub struct Head {
    /// Whose payment it is.
    pub payer: Payer,
    /// 微信支付订单号.
    pub transaction_id: String,
    /// 商户分账单号.
    pub out_order_no: String,
    /// A fresh 微信分账单号.
    pub order_id: String,
    /// The payment.
    pub paid: PaidOrder,
    /// The number stands for shares of another payment.
    pub is_number_spent: bool,
    /// 最大分账比例 of the payer in ten-thousandths.
    pub max_ratio: i64,
    /// How much to insist on.
    pub profile: Profile,
}

/// What somebody wants to happen.
#[derive(Debug, Clone)]
pub enum Command {
    /// 请求分账.
    Share {
        /// Of which payment, under which number.
        head: Head,
        /// Who shall get how much.
        shares: Vec<Share>,
        /// Nothing more will be shared.
        unfreeze_unsplit: bool,
    },
    /// 解冻剩余资金.
    Unfreeze {
        /// Of which payment, under which number.
        head: Head,
        /// 分账描述.
        description: String,
    },
    /// 请求分账回退.
    Return {
        /// 微信分账单号 of what is returned.
        order_id: String,
        /// What is asked for, with a fresh 微信回退单号. The numbers of the order are filled in.
        returned: Return,
        /// The number stands for a return of another payment.
        is_number_spent: bool,
        /// What the receiver's account says to it.
        result: ReturnResult,
        /// How much to insist on.
        profile: Profile,
    },
    /// What is under way comes to its end, as far as is known how.
    Settle {
        /// 分账明细单号 and what became of the share.
        shares: Vec<(String, Option<FailReason>)>,
        /// 商户回退单号 and what became of the return.
        returns: Vec<(String, ReturnResult)>,
    },
}

impl Decide for Sharing {
    type Command = Command;

    fn act(state: &State, command: Command, now: Now) -> Result<Vec<Event>, Refusal> {
        match command {
            Command::Share { head, shares, unfreeze_unsplit } => {
                share(state, head, shares, unfreeze_unsplit, now)
            }
            Command::Unfreeze { head, description } => unfreeze(state, head, description, now),
            Command::Return { order_id, returned, is_number_spent, result, profile } => {
                let returned = Return { result, ..returned };
                give_back(state, &order_id, returned, is_number_spent, profile, now)
            }
            Command::Settle { shares, returns } => Ok(settle(state, &shares, &returns, now)),
        }
    }
}

/// What is known of shares and returns that wait; an order is finished when none of its shares does.
fn settle(
    state: &State,
    shares: &[(String, Option<FailReason>)],
    returns: &[(String, ReturnResult)],
    now: Now,
) -> Vec<Event> {
    let mut events = Vec::new();
    for order in state.0.iter().flat_map(|book| &book.orders) {
        if order.finished_at.is_some() {
            continue;
        }
        let order_id = || order.order_id.clone();
        let mut waits = false;
        for detail in order.details.iter().filter(|detail| detail.outcome.is_none()) {
            match shares.iter().find(|(detail_id, _)| *detail_id == detail.detail_id) {
                Some((detail_id, fail_reason)) => events.push(Event::Settled {
                    order_id: order_id(),
                    detail_id: detail_id.clone(),
                    outcome: Outcome { at: now.0, fail_reason: *fail_reason },
                }),
                None => waits = true,
            }
        }
        if !waits {
            events.push(Event::Finished { order_id: order_id(), at: now.0 });
        }
    }
    let open = state.0.iter().flat_map(|book| &book.returns);
    for returned in open.filter(|returned| returned.result == ReturnResult::Processing) {
        let known = returns.iter().find(|(number, _)| *number == returned.out_return_no);
        let known = known.filter(|(_, result)| *result != ReturnResult::Processing);
        events.extend(known.map(|(out_return_no, result)| Event::ReturnSettled {
            out_return_no: out_return_no.clone(),
            result: *result,
            at: now.0,
        }));
    }
    events
}

fn share(
    state: &State,
    head: Head,
    shares: Vec<Share>,
    unfreeze_unsplit: bool,
    now: Now,
) -> Result<Vec<Event>, Refusal> {
    check_sharing_number("/out_order_no", &head.out_order_no)?;
    check_shares(&shares)?;
    let kind = Kind::Share { unfreeze_unsplit };
    match known_order(state, &head)? {
        Some(known) if known.kind == kind && is_same(&known.details, &shares) => {
            return Ok(Vec::new());
        }
        Some(known) if known.kind == kind => return Err(refuse("分账接收方与原请求不一致")),
        Some(_) => return Err(number_used()),
        None => {}
    }
    check_paid(head.paid, "非分账订单不支持分账", now)?;
    check_known(&shares)?;
    check_count(state, head.profile)?;
    let left = check_enough(state, &shares, &head, now)?;
    let released = if unfreeze_unsplit { left } else { Fen(0) };
    Ok(asked(head, kind, shares.into_iter().map(Detail::from).collect(), released, now))
}

fn unfreeze(
    state: &State,
    head: Head,
    description: String,
    now: Now,
) -> Result<Vec<Event>, Refusal> {
    check_sharing_number("/out_order_no", &head.out_order_no)?;
    check_length("/description", &description, 80)?;
    // A number that was used before, be it for a share, is answered as done (protocol 16 §5.1).
    if known_order(state, &head)?.is_some() {
        return Ok(Vec::new());
    }
    check_paid(head.paid, "非分账订单不支持解冻剩余资金", now)?;
    let released = state.unsplit(head.paid, now);
    if released == Fen(0) {
        return Err(not_enough("分账金额为0"));
    }
    let detail = Detail {
        detail_id: head.order_id.clone(),
        kind: ReceiverKind::MerchantId,
        account: head.payer.account().into(),
        name: None,
        amount: released,
        description,
        outcome: None,
    };
    Ok(asked(head, Kind::Unfreeze, vec![detail], released, now))
}

fn asked(head: Head, kind: Kind, details: Vec<Detail>, released: Fen, now: Now) -> Vec<Event> {
    let Head { payer, transaction_id, out_order_no, order_id, paid, .. } = head;
    let (created_at, finished_at) = (now.0, None);
    let order = Order { out_order_no, order_id, kind, details, released, created_at, finished_at };
    vec![Event::Asked { payer, transaction_id, order, frees_at: paid.frees_at, total: paid.total }]
}

fn give_back(
    state: &State,
    order_id: &str,
    mut returned: Return,
    is_number_spent: bool,
    profile: Profile,
    now: Now,
) -> Result<Vec<Event>, Refusal> {
    check_sharing_number("/out_return_no", &returned.out_return_no)?;
    check_length("/return_mchid", &returned.return_mchid, 32)?;
    check_length("/description", &returned.description, 80)?;
    check_range("/amount", returned.amount.0, 1, i64::MAX)?;
    let book = state.0.as_ref().ok_or_else(no_order)?;
    let order = book.order(order_id).ok_or_else(no_order)?;
    order_id.clone_into(&mut returned.order_id);
    returned.out_order_no.clone_from(&order.out_order_no);
    returned.at = now.0;
    if let Some(known) = book.return_of(&returned.out_return_no) {
        returned.return_id.clone_from(&known.return_id);
        (returned.at, returned.result) = (known.at, known.result);
        returned.settled_at = known.settled_at;
        return if *known == returned { Ok(Vec::new()) } else { Err(number_used()) };
    }
    if is_number_spent {
        return Err(number_used());
    }
    let is_theirs = |detail: &Detail| {
        detail.kind == ReceiverKind::MerchantId && detail.account.as_str() == returned.return_mchid
    };
    if !order.is_share() || !order.details.iter().any(is_theirs) {
        let given = Given::from(returned.return_mchid.as_str());
        return Err(Refusal::field("/return_mchid", given, "不是该分账单的接收商户"));
    }
    if now.0 > order.created_at + RETURN_WITHIN {
        return Err(refuse("分账已超过180天，不能回退"));
    }
    let earlier = book.returns.iter().filter(|known| known.order_id == order.order_id);
    if profile.is_strict() && earlier.count() >= MOST_RETURNS {
        return Err(limited("该分账单的回退次数已达上限50次"));
    }
    if i128::from(returned.amount.0) > book.returnable(order, &returned.return_mchid) {
        let text = "回退金额超过可回退的分账金额";
        return Err(Refusal::new(Reason::RuleLimit, ErrorNumber::NOT_ENOUGH, text));
    }
    Ok(vec![Event::Returned(returned)])
}

/// The order of this number; refuses a number that stands for shares of another payment.
fn known_order<'a>(state: &'a State, head: &Head) -> Result<Option<&'a Order>, Refusal> {
    match state.0.as_ref().and_then(|book| book.by_number(&head.out_order_no)) {
        None if head.is_number_spent => Err(number_used()),
        known => Ok(known),
    }
}

fn is_same(details: &[Detail], shares: &[Share]) -> bool {
    details.len() == shares.len()
        && details.iter().zip(shares).all(|(detail, share)| {
            let asked = Detail::from(share.clone());
            Detail { detail_id: detail.detail_id.clone(), outcome: detail.outcome, ..asked }
                == *detail
        })
}

fn check_shares(shares: &[Share]) -> Result<(), Refusal> {
    if shares.is_empty() {
        return Err(Refusal::missing("/receivers"));
    }
    if shares.len() > MOST_RECEIVERS {
        let issue = format!("数量超过最大值 {MOST_RECEIVERS}");
        return Err(Refusal::field("/receivers", None, issue));
    }
    for (index, share) in shares.iter().enumerate() {
        let pointer = |member: &str| format!("/receivers/{index}/{member}");
        if share.account.as_str().chars().count() > 64 {
            return Err(Refusal::field(&pointer("account"), None, "长度超过最大值 64"));
        }
        check_range(&pointer("amount"), share.amount.0, 1, i64::MAX)?;
        check_length(&pointer("description"), &share.description, 80)?;
        let is_twice = |other: &Share| other.kind == share.kind && other.account == share.account;
        if shares.iter().take(index).any(is_twice) {
            return Err(Refusal::field(&pointer("account"), None, "分账接收方重复"));
        }
    }
    Ok(())
}

fn check_known(shares: &[Share]) -> Result<(), Refusal> {
    let unknown = shares.iter().find(|share| share.known != Known::Yes);
    match unknown.map(|share| share.known) {
        None | Some(Known::Yes) => Ok(()),
        Some(Known::No) => Err(refuse("分账接收方关系不存在")),
        Some(Known::OtherName) => Err(refuse("分账接收方名称与添加时不一致")),
    }
}

/// Refuses what is not kept for sharing, in the words of the call, and what was paid just now.
fn check_paid(paid: PaidOrder, text: &str, now: Now) -> Result<(), Refusal> {
    if !paid.profit_sharing {
        return Err(refuse(text));
    }
    if now.0 < paid.paid_at + SETTLES_AFTER {
        return Err(refuse("订单处理中，请稍后重试"));
    }
    Ok(())
}

/// Sources differ on the number of calls (50 today, 20 in 2021), so only the strict profile counts.
fn check_count(state: &State, profile: Profile) -> Result<(), Refusal> {
    let orders = state.0.iter().flat_map(|book| &book.orders);
    if profile.is_strict() && orders.filter(|order| order.is_share()).count() >= MOST_CALLS {
        return Err(limited("该订单的分账次数已达上限50次"));
    }
    Ok(())
}

/// What is left after these shares; refuses more than there is, or than may be shared at all.
fn check_enough(state: &State, shares: &[Share], head: &Head, now: Now) -> Result<Fen, Refusal> {
    let asked: i128 = shares.iter().map(|share| i128::from(share.amount.0)).sum();
    let is_released = state.0.as_ref().is_some_and(Book::is_released);
    let unsplit = if is_released { Fen(0) } else { state.unsplit(head.paid, now) };
    let left = i128::from(unsplit.0) - asked;
    if left < 0 {
        return Err(not_enough("分账金额不足"));
    }
    let all = state.0.as_ref().map_or(0, Book::shared) + asked;
    if all * 10_000 > i128::from(head.paid.total.0) * i128::from(head.max_ratio) {
        return Err(limited("分账金额超出最大分账比例"));
    }
    Ok(Fen(i64::try_from(left).unwrap_or(i64::MAX)))
}

/// Numbers of profit sharing may be longer than others, and may hold an at sign.
fn check_sharing_number(pointer: &str, text: &str) -> Result<(), Refusal> {
    check_length(pointer, text, 64)?;
    let is_sound = |b: u8| b.is_ascii_alphanumeric() || b"_-|*@".contains(&b);
    if text.is_empty() || !text.bytes().all(is_sound) {
        return Err(Refusal::field(pointer, Given::from(text), "只能是数字、大小写字母_-|*@"));
    }
    Ok(())
}

impl From<Share> for Detail {
    fn from(share: Share) -> Self {
        let Share { kind, account, name, amount, description, detail_id, .. } = share;
        Self { detail_id, kind, account, name, amount, description, outcome: None }
    }
}

fn no_order() -> Refusal {
    Refusal::new(Reason::ResourceNotExists, ErrorNumber::NOT_THERE, "分账单不存在")
}

fn number_used() -> Refusal {
    refuse("商户单号已存在，且请求参数与首次不一致")
}

fn refuse(text: &str) -> Refusal {
    Refusal::new(Reason::InvalidRequest, ErrorNumber::AGAINST_RULES, text)
}

fn not_enough(text: &str) -> Refusal {
    Refusal::new(Reason::NotEnough, ErrorNumber::NOT_ENOUGH, text)
}

fn limited(text: &str) -> Refusal {
    Refusal::new(Reason::RuleLimit, ErrorNumber::AGAINST_RULES, text)
}

/// 最大分账比例 in ten-thousandths: what merchants are set up with at first.
pub const MAX_RATIO: i64 = 3000;
const MOST_RECEIVERS: usize = 50;
const MOST_CALLS: usize = 50;
/// Of one share order.
const MOST_RETURNS: usize = 50;
/// Seconds after payment before anything can be shared.
const SETTLES_AFTER: i64 = 60;
/// 180 days.
const RETURN_WITHIN: i64 = 180 * 86_400;
