//! Balances of second-level merchants, now and at the end of a day.

use serde::Serialize;
use wechatpay_core::Fen;

use crate::engine::{
    Account, Answer, Call, Failure, Given, Location, Now, Refusal, bills::BillDay,
};

#[derive(Serialize)]
struct Balance<'a> {
    sub_mchid: &'a str,
    account_type: &'a str,
    available_amount: Fen,
    pending_amount: Fen,
}

pub(in super::super) fn balance(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut query = call.query()?;
    let account = query.text("account_type");
    query.finish()?;
    show(call, account.as_deref(), call.now())
}

pub(in super::super) fn day_end_balance(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut query = call.query()?;
    let account = query.text("account_type");
    let text = query.required("date")?;
    query.finish()?;
    let refuse = |issue| Refusal::at(Location::Query, "date", Given::from(text.as_str()), issue);
    let day = BillDay::read(&text).ok_or_else(|| refuse("日期格式错误，应为yyyy-MM-dd"))?;
    if day.last() >= call.now().0 {
        return Err(refuse("只能查询今天之前的余额").into());
    }
    show(call, account.as_deref(), Now(day.last()))
}

fn show(call: &Call<'_>, word: Option<&str>, until: Now) -> Result<Answer, Failure> {
    let word = word.unwrap_or("BASIC");
    let account = Account::read(word).ok_or_else(|| {
        let issue = "取值只能是 BASIC、OPERATION、FEES、DEPOSIT";
        Refusal::at(Location::Query, "account_type", Given::from(word), issue)
    })?;
    let sub_mchid = call.variable("sub_mchid");
    if !call.backend.is_sub_merchant(&call.merchant.mchid, sub_mchid) {
        let text = "特约商户号与服务商号不存在受理关系";
        let number = crate::engine::ErrorNumber::NO_RELATION;
        return Err(Refusal::new(crate::engine::Reason::NoAuth, number, text).into());
    }
    let books = call.backend.families.books(&call.backend.store, until)?;
    let pending_amount = match account {
        Account::Basic => books.frozen(sub_mchid, until),
        _ => Fen(0),
    };
    Answer::json(&Balance {
        sub_mchid,
        account_type: word,
        available_amount: books.balance(sub_mchid, account) - pending_amount,
        pending_amount,
    })
}
