//! Bills (账单) and balances, from what happened (protocol 08 §§6, 9).

use serde::{Deserialize, Serialize};
use wechatpay_core::{Fen, keys::sha1_hex};

use crate::engine::{
    Account, Answer, Books, Call, ErrorNumber, Failure, Given, Location, Now, Profile, Reason,
    Refusal,
    bills::{BillDay, TradeKind, Writing, flow_bill, pack, trade_bill},
};

/// Which bill a link leads to. The link carries it, sealed, so that nothing has to be kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Wanted {
    date: String,
    /// `bill_type` or `account_type`.
    sort: String,
    value: String,
    sub_mchid: Option<String>,
    is_packed: bool,
    /// Unix second by the sandbox's clock.
    expires: i64,
}

#[derive(Serialize)]
struct Link {
    hash_type: &'static str,
    hash_value: String,
    download_url: String,
}

/// `GET /v3/merchant/fund/dayendbalance/{account_type}`.
pub(super) fn day_end_balance(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut query = call.query()?;
    let text = query.required("date")?;
    let now = call.now();
    let refuse = |issue| {
        let given = Given::from(text.as_str());
        Refusal::at(Location::Query, "date", given, issue)
    };
    let day = BillDay::read(&text).ok_or_else(|| refuse("日期格式错误，应为yyyy-MM-dd"))?;
    if day.last() >= now.0 {
        return Err(refuse("只能查询今天之前的余额").into());
    }
    query.finish()?;
    balance(call, Now(day.last()))
}

/// Hands out the link of a bill; `sort` is the parameter that says which.
pub(super) fn ask(call: &Call<'_>, sort: &str) -> Result<Answer, Failure> {
    let mut query = call.query()?;
    let date = query.required("bill_date")?;
    let (words, usual): (&[&str], &str) = match sort {
        "bill_type" => (&["ALL", "SUCCESS", "REFUND"], "ALL"),
        _ => (&["BASIC", "OPERATION", "FEES"], "BASIC"),
    };
    let value = query.text(sort).unwrap_or_else(|| usual.to_owned());
    let sub_mchid = query.text("sub_mchid");
    let tar_type = query.text("tar_type");
    query.finish()?;
    if !words.contains(&value.as_str()) {
        let issue = format!("取值只能是 {}", words.join("、"));
        return Err(Refusal::at(Location::Query, sort, Given::from(value.as_str()), issue).into());
    }
    if let Some(other) = tar_type.as_deref().filter(|tar_type| *tar_type != "GZIP") {
        let given = Given::from(other);
        return Err(Refusal::at(Location::Query, "tar_type", given, "取值只能是 GZIP").into());
    }
    let now = call.now();
    BillDay::asked(&date, call.profile(), now)?;
    let is_packed = tar_type.is_some();
    let expires = now.0 + LINK_LIVES;
    let wanted = Wanted { date, sort: sort.to_owned(), value, sub_mchid, is_packed, expires };
    let text = write(call, &wanted)?.ok_or_else(|| {
        Refusal::new(
            Reason::NoStatementExist,
            ErrorNumber::NO_BILL,
            "账单文件不存在，请检查当天是否有交易",
        )
    })?;
    let base = call.request.origin().unwrap_or_else(|| call.backend.settings.base_url.clone());
    let token = call.token(TOKEN, &wanted)?;
    Answer::json(&Link {
        hash_type: "SHA1",
        hash_value: sha1_hex(text.as_bytes()),
        download_url: format!("{base}/v3/billdownload/file?token={token}"),
    })
}

pub(super) fn download(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut query = call.query()?;
    let token = query.required("token")?;
    query.text("tartype");
    query.finish()?;
    let stale = || {
        Refusal::new(
            Reason::InvalidRequest,
            ErrorNumber::LINK_EXPIRED,
            "下载地址已失效，请重新申请账单",
        )
    };
    let mchid = token.split('.').next().unwrap_or_default();
    if mchid != call.merchant.mchid {
        let text = "不能下载其他商户的账单";
        let refusal = Refusal::new(Reason::NoAuth, ErrorNumber::NOT_PERMITTED, text);
        return Err(call.backend.merchant(mchid).map_or_else(stale, |_| refusal).into());
    }
    let wanted: Wanted = call.wanted(TOKEN, &token).ok_or_else(stale)?;
    if call.now().0 >= wanted.expires {
        return Err(stale().into());
    }
    let text = write(call, &wanted)?.ok_or_else(stale)?;
    if wanted.is_packed {
        let packed =
            pack(text.as_bytes()).map_err(|_| Failure::Broken("a bill cannot be packed"))?;
        return Ok(Answer::file(packed.into(), "application/gzip"));
    }
    Ok(Answer::file(text.into(), "text/plain; charset=utf-8"))
}

/// The text of a bill, as it stood when its day ended.
fn write(call: &Call<'_>, wanted: &Wanted) -> Result<Option<String>, Failure> {
    let Some(day) = BillDay::read(&wanted.date) else { return Ok(None) };
    let books = call.backend.families.books(&call.backend.store, Now(day.last()))?;
    let mchid = &call.merchant.mchid;
    let writing = match call.profile() {
        Profile::Lenient => Writing::Plain,
        Profile::Strict => Writing::Windows,
    };
    if wanted.sort == "account_type" {
        let owner = wanted.sub_mchid.as_ref().unwrap_or(mchid);
        let account = Account::read(&wanted.value);
        let own = books.postings.iter();
        let own = own.filter(|line| line.mchid == *owner && Some(line.account) == account);
        return Ok(flow_bill(&own.collect::<Vec<_>>(), day, writing));
    }
    let kind = match wanted.value.as_str() {
        "SUCCESS" => TradeKind::Success,
        "REFUND" => TradeKind::Refund,
        _ => TradeKind::All,
    };
    let own = books.deals.iter().filter(|deal| {
        let is_asked = wanted.sub_mchid.is_none() || deal.sub_mchid == wanted.sub_mchid;
        deal.mchid == *mchid && is_asked
    });
    Ok(trade_bill(&own.collect::<Vec<_>>(), kind, day, writing))
}

#[derive(Serialize)]
struct Balance {
    available_amount: Fen,
    pending_amount: Fen,
}

pub(super) fn balance(call: &Call<'_>, until: Now) -> Result<Answer, Failure> {
    let text = call.variable("account_type");
    let account = Account::read(text).ok_or_else(|| {
        let issue = "取值只能是 BASIC、OPERATION、FEES";
        Refusal::at(Location::Url, "account_type", Given::from(text), issue)
    })?;
    let books = call.backend.families.books(&call.backend.store, until)?;
    Answer::json(&Balance::of(&books, &call.merchant.mchid, account, until))
}

impl Balance {
    /// What is kept for profit sharing cannot be used.
    fn of(books: &Books, mchid: &str, account: Account, until: Now) -> Self {
        let is_basic = account == Account::Basic;
        let pending_amount = if is_basic { books.frozen(mchid, until) } else { Fen(0) };
        let available_amount = books.balance(mchid, account) - pending_amount;
        Self { available_amount, pending_amount }
    }
}

/// A link is good for five minutes.
const LINK_LIVES: i64 = 300;
const TOKEN: &str = "bill";
