//! Bills (账单) and balances, from what happened (protocol 08 §§6, 9).

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use wechatpay_core::{
    Fen,
    keys::{SealedFile, sha1_hex},
};

use crate::engine::{
    Account, Answer, Books, Call, ErrorNumber, Failure, Given, Location, Now, Personal, Posting,
    Profile, Reason, Refusal,
    bills::{BillDay, TradeKind, Writing, flow_bill, pack, sharing_bill, trade_bill},
};

/// Which bill a link leads to. The link carries it, sealed, so that nothing has to be kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Wanted {
    date: String,
    sort: Sort,
    /// `bill_type` or `account_type`.
    value: String,
    sub_mchid: Option<String>,
    /// The key and the nonce of a sealed file.
    #[serde(default)]
    seal: Option<(String, String)>,
    is_packed: bool,
    /// Unix second by the sandbox's clock.
    expires: i64,
}

/// The bills there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Sort {
    /// 交易账单.
    Trade,
    /// 资金账单.
    FundFlow,
    /// 单个子商户资金账单, sealed.
    SubMerchant,
    /// 二级商户资金账单 of a platform, sealed.
    Platform,
    /// 分账账单.
    Sharing,
}

/// The links of a sealed bill. Real ones are split above some 16 GB; these have one part.
#[derive(Serialize)]
struct SealedLinks {
    download_bill_count: u32,
    download_bill_list: [SealedPart; 1],
}

#[derive(Serialize)]
struct SealedPart {
    bill_sequence: u32,
    #[serde(flatten)]
    link: Link,
    encrypt_key: String,
    nonce: String,
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

/// Hands out the link of a bill.
pub(super) fn ask(call: &Call<'_>, sort: Sort) -> Result<Answer, Failure> {
    let mut query = call.query()?;
    let date = query.required("bill_date")?;
    let (name, words): (&str, &[&str]) = sort.choice();
    let usual = words.first().copied().unwrap_or_default();
    let value = query.text(name).unwrap_or_else(|| usual.to_owned());
    let sub_mchid = match sort {
        Sort::SubMerchant => Some(query.required("sub_mchid")?),
        _ => query.text("sub_mchid"),
    };
    let tar_type = query.text("tar_type");
    let seal = if sort.is_sealed() {
        Some(fresh_seal(call, &query.required("algorithm")?)?)
    } else {
        None
    };
    query.finish()?;
    if !words.contains(&value.as_str()) {
        let issue = format!("取值只能是 {}", words.join("、"));
        return Err(Refusal::at(Location::Query, name, Given::from(value.as_str()), issue).into());
    }
    if let Some(other) = tar_type.as_deref().filter(|tar_type| *tar_type != "GZIP") {
        let given = Given::from(other);
        return Err(Refusal::at(Location::Query, "tar_type", given, "取值只能是 GZIP").into());
    }
    let now = call.now();
    BillDay::asked(&date, call.profile(), now)?;
    let is_packed = tar_type.is_some();
    let expires = now.0 + LINK_LIVES;
    let wanted = Wanted { date, sort, value, sub_mchid, seal, is_packed, expires };
    let text = write(call, &wanted)?.ok_or_else(|| {
        Refusal::new(
            Reason::NoStatementExist,
            ErrorNumber::NO_BILL,
            "账单文件不存在，请检查当天是否有交易",
        )
    })?;
    let base = call.request.origin().unwrap_or_else(|| call.backend.settings.base_url.clone());
    let token = call.token(TOKEN, &wanted)?;
    let link = Link {
        hash_type: "SHA1",
        hash_value: sha1_hex(text.as_bytes()),
        download_url: format!("{base}/v3/billdownload/file?token={token}"),
    };
    let Some((key, nonce)) = wanted.seal else { return Answer::json(&link) };
    let encrypt_key = call.sealed(Some(&Personal::from(key)))?.unwrap_or_default();
    let part = SealedPart { bill_sequence: 1, link, encrypt_key, nonce };
    Answer::json(&SealedLinks { download_bill_count: 1, download_bill_list: [part] })
}

/// A key and a nonce for a file. The nonce has sixteen characters, as in the samples of the platform.
fn fresh_seal(call: &Call<'_>, algorithm: &str) -> Result<(String, String), Refusal> {
    let length = match algorithm {
        "AEAD_AES_256_GCM" => 32,
        "SM4_GCM" => 16,
        other => {
            let issue = "取值只能是 AEAD_AES_256_GCM、SM4_GCM";
            return Err(Refusal::at(Location::Query, "algorithm", Given::from(other), issue));
        }
    };
    Ok((call.backend.random.hex(length), call.backend.random.hex(16)))
}

impl Sort {
    /// The parameter that says more, and what it may be; the first is the usual one.
    fn choice(self) -> (&'static str, &'static [&'static str]) {
        match self {
            Self::Trade => ("bill_type", &["ALL", "SUCCESS", "REFUND"]),
            Self::FundFlow => ("account_type", &["BASIC", "OPERATION", "FEES"]),
            Self::SubMerchant => {
                ("account_type", &["BASIC", "OPERATION", "FEES", "DEPOSIT", "ALL"])
            }
            Self::Platform => ("account_type", &["ALL", "BASIC", "OPERATION", "FEES"]),
            Self::Sharing => ("", &[""]),
        }
    }

    fn is_sealed(self) -> bool {
        matches!(self, Self::SubMerchant | Self::Platform)
    }
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
    let (bytes, kind) = if wanted.is_packed {
        let packed = pack(text.as_bytes());
        (packed.map_err(|_| Failure::Broken("a bill cannot be packed"))?, "application/gzip")
    } else {
        (text.into_bytes(), "text/plain; charset=utf-8")
    };
    // What is sealed is unpacked after it was opened (protocol 17 §5).
    let Some((key, nonce)) = &wanted.seal else { return Ok(Answer::file(bytes.into(), kind)) };
    let sealed = SealedFile::seal(key.as_bytes(), nonce, &bytes);
    let sealed = sealed.map_err(|_| Failure::Broken("a bill cannot be sealed"))?;
    Ok(Answer::file(sealed.into(), "application/octet-stream"))
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
    // `ALL` is no account, and means every one.
    let account = Account::read(&wanted.value);
    let is_asked = |line: &&Posting| account.is_none_or(|account| line.account == account);
    let flow = |is_theirs: &dyn Fn(&str) -> bool| {
        let own = books.postings.iter().filter(|line| is_theirs(&line.mchid)).filter(is_asked);
        flow_bill(&own.collect::<Vec<_>>(), day, writing)
    };
    match wanted.sort {
        Sort::Trade => {}
        Sort::FundFlow | Sort::SubMerchant => {
            let owner = wanted.sub_mchid.as_ref().unwrap_or(mchid);
            return Ok(flow(&|mchid| mchid == owner));
        }
        Sort::Platform => {
            let merchants = second_level(call, &books);
            return Ok(flow(&|mchid| merchants.contains(mchid)));
        }
        Sort::Sharing => {
            let own = books.shares.iter().filter(|share| {
                let meant = wanted.sub_mchid.as_ref();
                share.initiator == *mchid && meant.is_none_or(|sub| share.payer == *sub)
            });
            return Ok(sharing_bill(&own.collect::<Vec<_>>(), day, writing));
        }
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

/// The second-level merchants of the caller: those it lists, and those it took orders for.
fn second_level(call: &Call<'_>, books: &Books) -> BTreeSet<String> {
    let listed = call.merchant.record.sub_mchids.iter().cloned();
    let own = books.deals.iter().filter(|deal| deal.mchid == call.merchant.mchid);
    listed.chain(own.filter_map(|deal| deal.sub_mchid.clone())).collect()
}

#[derive(Serialize)]
struct Balance {
    available_amount: Fen,
    pending_amount: Fen,
}

pub(super) fn balance(call: &Call<'_>, until: Now) -> Result<Answer, Failure> {
    let text = call.variable("account_type");
    let account = Account::read(text).filter(|known| *known != Account::Deposit);
    let account = account.ok_or_else(|| {
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
