//! Returns of shares (分账回退): ask and query.

use std::sync::Arc;

use serde::Deserialize;
use wechatpay_core::Fen;

use super::super::{Command, Return, ReturnResult, ReturnView, ShareAccount, Sharing, State};
use super::{
    orders::{no_order, owner},
    settle::account_stream,
};
use crate::{
    engine::{
        AlternateKey, Answer, Call, Decide, Failure, Refusal, Refused, View, not_there, vanished,
    },
    families::pay::Payee,
};

/// What is asked for. Of the two numbers of the share at least one is there.
#[derive(Deserialize)]
pub(in crate::families) struct GivingBack {
    pub(in crate::families) sub_mchid: Option<String>,
    order_id: Option<String>,
    out_order_no: Option<String>,
    pub(in crate::families) out_return_no: String,
    return_mchid: String,
    amount: Fen,
    description: String,
}

pub(in super::super) async fn give_back(call: &Call<'_>) -> Result<Answer, Failure> {
    let body: GivingBack = call.body_as()?;
    let number = body.out_return_no.clone();
    show(&*take_back(call, body).await?, &number)
}

/// Takes a share back from its receiver.
pub(in crate::families) async fn take_back(
    call: &Call<'_>,
    body: GivingBack,
) -> Result<Arc<State>, Failure> {
    let payee = Payee::of_caller(call, body.sub_mchid);
    let (order_id, out_order_no) = (body.order_id, body.out_order_no);
    let account = account_stream(&body.return_mchid);
    let result = call.backend.store.load::<ShareAccount>(&account)?.state.return_result();
    let returned = Return {
        out_return_no: body.out_return_no,
        return_id: format!("3008{}", call.backend.random.digits(24)),
        order_id: String::new(),
        out_order_no: String::new(),
        return_mchid: body.return_mchid,
        amount: body.amount,
        description: body.description,
        at: 0,
        result: ReturnResult::Processing,
        settled_at: None,
    };
    let key = match (&order_id, &out_order_no) {
        (Some(id), _) => AlternateKey::key("order_id", id),
        (None, Some(number)) => AlternateKey::key("out_order_no", number),
        (None, None) => return Err(Refusal::missing("/out_order_no").into()),
    };
    let stream = owner(call, &key)?.ok_or_else(no_order)?;
    let number = AlternateKey::key("out_return_no", &returned.out_return_no);
    let now = call.now();
    let decide = |view: View<'_, State>| -> Result<_, Refused> {
        let meant = view.state.0.as_ref().and_then(|book| {
            let order = match (&order_id, &out_order_no) {
                (Some(id), number) => book
                    .order(id)
                    .filter(|order| number.as_ref().is_none_or(|n| *n == order.out_order_no)),
                (None, number) => book.by_number(number.as_deref().unwrap_or_default()),
            };
            order.filter(|_| book.payer.sub_mchid == payee.sub_mchid)
        });
        let command = Command::Return {
            order_id: meant.map(|order| order.order_id.clone()).unwrap_or_default(),
            returned: returned.clone(),
            is_number_spent: view.is_held_elsewhere(&number)?,
            result,
            profile: call.profile(),
        };
        Ok(Sharing::decide(view.state, command, now)?)
    };
    Ok(call.transact::<Sharing>(&stream, now, decide).await?)
}

pub(in super::super) fn find_return(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut query = call.query()?;
    let sub_mchid = query.text("sub_mchid");
    let out_order_no = query.required("out_order_no")?;
    query.finish()?;
    let key = AlternateKey::key("out_order_no", &out_order_no);
    show(&*returned(call, sub_mchid.as_deref(), &key)?, call.variable("out_return_no"))
}

/// The shares of the payment that a number belongs to, if they are this sub-merchant's.
pub(in crate::families) fn returned(
    call: &Call<'_>,
    sub_mchid: Option<&str>,
    key: &str,
) -> Result<Arc<State>, Failure> {
    let stream = owner(call, key)?.ok_or_else(no_order)?;
    let state = call.backend.store.load::<Sharing>(&stream)?.state;
    let is_theirs = |book: &super::super::Book| book.payer.sub_mchid.as_deref() == sub_mchid;
    if state.0.as_ref().is_some_and(is_theirs) { Ok(state) } else { Err(no_order()) }
}

fn show(state: &State, out_return_no: &str) -> Result<Answer, Failure> {
    let book = state.0.as_ref().ok_or_else(vanished)?;
    let returned = book.return_of(out_return_no).ok_or_else(no_return)?;
    Answer::json(&ReturnView::new(book, returned))
}

pub(in crate::families) fn no_return() -> Failure {
    not_there("分账回退单不存在")
}
