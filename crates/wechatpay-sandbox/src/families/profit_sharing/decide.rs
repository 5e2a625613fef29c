//! What may be shared, released and returned of a payment.

use wechatpay_core::Fen;

use super::{Book, Detail, Event, Kind, Order, Payer, ReceiverKind, Return, Sharing, State};
use crate::engine::{
    Decide, ErrorNumber, Given, Now, Personal, Reason, Refusal, check_length, check_range,
};

/// What profit sharing must know of a payment, whoever collected it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PaidOrder {
    /// What the merchant got, in fen.
    pub total: Fen,
    /// What was given back to the user or is on its way, in fen.
    pub refunded: Fen,
    /// Unix second.
    pub paid_at: i64,
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
    },
    /// What is under way has moved.
    Settle,
}

impl Decide for Sharing {
    type Command = Command;

    fn act(state: &State, command: Command, now: Now) -> Result<Vec<Event>, Refusal> {
        match command {
            Command::Share { head, shares, unfreeze_unsplit } => {
                share(state, head, shares, unfreeze_unsplit, now)
            }
            Command::Unfreeze { head, description } => unfreeze(state, head, description, now),
            Command::Return { order_id, returned, is_number_spent } => {
                give_back(state, &order_id, returned, is_number_spent, now)
            }
            Command::Settle => {
                let orders = state.0.iter().flat_map(|book| &book.orders);
                let open = orders.filter(|order| order.finished_at.is_none());
                let finished =
                    |order: &Order| Event::Finished { order_id: order.order_id.clone(), at: now.0 };
                Ok(open.map(finished).collect())
            }
        }
    }
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
    if is_repeat(state, &head, |known| known.kind == kind && is_same(&known.details, &shares))? {
        return Ok(Vec::new());
    }
    check_paid(head.paid)?;
    check_known(&shares)?;
    let left = check_enough(state, &shares, head.paid)?;
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
    if is_repeat(state, &head, |known| {
        known.kind == Kind::Unfreeze
            && known.details.iter().all(|detail| detail.description == description)
    })? {
        return Ok(Vec::new());
    }
    check_paid(head.paid)?;
    let released = state.unsplit(head.paid);
    if released == Fen(0) {
        return Err(refuse("剩余待分金额为0，无需解冻"));
    }
    let own = head.payer.sub_mchid.as_ref().unwrap_or(&head.payer.mchid);
    let detail = Detail {
        detail_id: head.order_id.clone(),
        kind: ReceiverKind::MerchantId,
        account: own.as_str().into(),
        name: None,
        amount: released,
        description,
    };
    Ok(asked(head, Kind::Unfreeze, vec![detail], released, now))
}

fn asked(head: Head, kind: Kind, details: Vec<Detail>, released: Fen, now: Now) -> Vec<Event> {
    let Head { payer, transaction_id, out_order_no, order_id, .. } = head;
    let (created_at, finished_at) = (now.0, None);
    let order = Order { out_order_no, order_id, kind, details, released, created_at, finished_at };
    vec![Event::Asked { payer, transaction_id, order }]
}

fn give_back(
    state: &State,
    order_id: &str,
    mut returned: Return,
    is_number_spent: bool,
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
    if let Some(known) = return_of(book, &returned.out_return_no) {
        returned.return_id.clone_from(&known.return_id);
        returned.at = known.at;
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
    if i128::from(returned.amount.0) > book.returnable(order, &returned.return_mchid) {
        return Err(Refusal::new(
            Reason::RuleLimit,
            ErrorNumber::NOT_ENOUGH,
            "回退金额超过可回退的分账金额",
        ));
    }
    Ok(vec![Event::Returned(returned)])
}

/// Whether the number was used for exactly this; refuses one that was used for something else.
fn is_repeat(
    state: &State,
    head: &Head,
    is_same: impl Fn(&Order) -> bool,
) -> Result<bool, Refusal> {
    match state.0.as_ref().and_then(|book| book.by_number(&head.out_order_no)) {
        Some(known) if is_same(known) => Ok(true),
        Some(_) => Err(number_used()),
        None if head.is_number_spent => Err(number_used()),
        None => Ok(false),
    }
}

fn is_same(details: &[Detail], shares: &[Share]) -> bool {
    details.len() == shares.len()
        && details.iter().zip(shares).all(|(detail, share)| {
            let asked = Detail::from(share.clone());
            Detail { detail_id: detail.detail_id.clone(), ..asked } == *detail
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
    }
    Ok(())
}

fn check_known(shares: &[Share]) -> Result<(), Refusal> {
    let unknown = shares.iter().find(|share| share.known != Known::Yes);
    match unknown.map(|share| share.known) {
        None | Some(Known::Yes) => Ok(()),
        Some(Known::No) => Err(refuse("分账接收方不存在，请先添加分账接收方")),
        Some(Known::OtherName) => Err(refuse("分账接收方名称与添加时不一致")),
    }
}

fn check_paid(paid: PaidOrder) -> Result<(), Refusal> {
    if paid.profit_sharing { Ok(()) } else { Err(refuse("非分账订单不支持分账")) }
}

/// What is left after these shares; refuses more than there is, or than may be shared at all.
fn check_enough(state: &State, shares: &[Share], paid: PaidOrder) -> Result<Fen, Refusal> {
    let asked: i128 = shares.iter().map(|share| i128::from(share.amount.0)).sum();
    let unsplit = state.unsplit(paid);
    let left = i128::from(unsplit.0) - asked;
    if left < 0 {
        return Err(Refusal::new(
            Reason::NotEnough,
            ErrorNumber::NOT_ENOUGH,
            "分账金额超过剩余待分金额",
        ));
    }
    let all = state.0.as_ref().map_or(0, Book::shared) + asked;
    if all * 10_000 > i128::from(paid.total.0) * i128::from(MAX_RATIO) {
        return Err(Refusal::new(
            Reason::RuleLimit,
            ErrorNumber::AGAINST_RULES,
            "分账金额超过最大分账比例",
        ));
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
        Self { detail_id, kind, account, name, amount, description }
    }
}

fn return_of<'a>(book: &'a Book, out_return_no: &str) -> Option<&'a Return> {
    book.returns.iter().find(|known| known.out_return_no == out_return_no)
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

/// 最大分账比例 in ten-thousandths: what merchants are set up with at first.
pub const MAX_RATIO: i64 = 3000;
const MOST_RECEIVERS: usize = 50;
