//! The statement of a day (`…/statements`): payments and refunds in 38 columns, signed by its digest
//! (protocol 17 §8).

use http::{HeaderValue, StatusCode, header::CONTENT_ENCODING};
use wechatpay_core::{Fen, keys::sha1_hex};

use super::{body::payee, wire::GLOBAL};
use crate::{
    engine::{
        Answer, Booked as _, Call, ErrorNumber, Failure, Given, Location, Now, Reason, RefundEntry,
        Refusal, SIGNED_DIGEST, TradeEntry,
        bills::{BillDay, pack, table},
        compact_time, day_and_time,
    },
    families::pay::{Overseas, Pay, overseas_decimals},
};

/// A payment or a refund, and what its order says beyond others.
pub(super) struct Deal {
    entry: TradeEntry,
    overseas: Overseas,
    pub(super) currency: String,
}

/// `GET …/statements?date=yyyyMMdd`.
pub(super) fn statement(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut query = call.query()?;
    let date = query.required("date")?;
    let (mchid, sp_mchid) = (query.text("mchid"), query.text("sp_mchid"));
    let sub_mchid = query.text("sub_mchid");
    query.finish()?;
    // An institution that names no sub-merchant asks for all of them.
    let is_whole = sp_mchid.is_some() && sub_mchid.is_none();
    let named = if is_whole { Some(String::new()) } else { sub_mchid };
    // One who names both is an institution, as far as a file is concerned (assumed).
    let mchid = mchid.filter(|_| sp_mchid.is_none());
    let payee = payee(call, Location::Query, mchid, sp_mchid, named)?;
    let day = asked_day(&date, call.now())?;
    let deals = deals(call, Now(day.last()))?;
    let own = deals.iter().filter(|deal| {
        let is_asked = if is_whole {
            deal.entry.sub_mchid.is_some()
        } else {
            deal.entry.sub_mchid == payee.sub_mchid
        };
        is_asked && deal.entry.mchid == payee.mchid && day.holds(deal.entry.at)
    });
    let mut own: Vec<&Deal> = own.collect();
    if own.is_empty() {
        return Err(none().into());
    }
    own.sort_by(|a, b| (a.at(), &a.entry.transaction_id).cmp(&(b.at(), &b.entry.transaction_id)));
    let rows: Vec<Vec<String>> = own.iter().map(|deal| deal.row()).collect();
    let text = table(&COLUMNS.map(|column| column.0), &rows);
    answer(call, &text)
}

/// The file itself; its digest is signed, and is that of the plain table.
fn answer(call: &Call<'_>, text: &str) -> Result<Answer, Failure> {
    let broken = |_| Failure::Broken("a statement cannot be sent");
    let mut answer = Answer::file(text.to_owned().into(), "text/plain; charset=utf-8");
    answer.status = StatusCode::OK;
    answer.is_signed = true;
    let digest = HeaderValue::try_from(sha1_hex(text.as_bytes()));
    answer.headers.insert(SIGNED_DIGEST, digest.map_err(broken)?);
    let wanted = call.request.header("accept-encoding").unwrap_or_default();
    if wanted.split(',').any(|way| way.trim().starts_with("gzip")) {
        let packed = pack(text.as_bytes());
        answer.body = packed.map_err(|_| Failure::Broken("a statement cannot be packed"))?.into();
        answer.headers.insert(CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    }
    Ok(answer)
}

/// Nothing happened on that day, or it is too long ago.
fn none() -> Refusal {
    let text = "账单文件不存在，请检查当天是否有交易";
    Refusal::new(Reason::NoStatementExist, ErrorNumber::NO_BILL, text)
}

/// A day that is over, and not older than 180 days.
fn asked_day(text: &str, now: Now) -> Result<BillDay, Refusal> {
    let refuse = |issue: &str| Refusal::at(Location::Query, "date", Given::from(text), issue);
    let begins = day_and_time(text).filter(|_| text.len() == 8);
    let day = begins.map(|begins| BillDay { begins }).or_else(|| BillDay::read(text));
    let day = day.ok_or_else(|| refuse("日期格式错误，应为yyyyMMdd"))?;
    if day.last() >= now.0 {
        return Err(refuse("只能申请今天之前的账单"));
    }
    if day.begins + RETENTION_DAYS * 86_400 < now.0 {
        return Err(none());
    }
    Ok(day)
}

/// Everything that moved until a moment.
pub(super) fn deals(call: &Call<'_>, until: Now) -> Result<Vec<Deal>, Failure> {
    let store = &call.backend.store;
    let mut found = Vec::new();
    for stream in store.streams(GLOBAL)? {
        let state = store.load::<Pay>(&stream)?.state;
        let Some((order, overseas)) =
            state.0.as_ref().and_then(|order| Some((order, order.terms.overseas.as_ref()?)))
        else {
            continue;
        };
        let currency = order.terms.parts.first().map_or("CNY", |part| part.currency());
        let booked = Pay::booked(&state, until).deals.into_iter();
        found.extend(booked.filter(|entry| entry.at <= until.0).map(|entry| Deal {
            entry,
            overseas: overseas.clone(),
            currency: currency.to_owned(),
        }));
    }
    Ok(found)
}

impl Deal {
    pub(super) fn mchid(&self) -> &str {
        &self.entry.mchid
    }

    pub(super) fn sub_mchid(&self) -> Option<&str> {
        self.entry.sub_mchid.as_deref()
    }

    pub(super) fn at(&self) -> i64 {
        self.entry.at
    }

    /// `yyyyMMdd` in China.
    pub(super) fn day(&self) -> String {
        compact_time(self.entry.at).get(..8).unwrap_or_default().to_owned()
    }

    /// What came in; nothing for a refund.
    pub(super) fn paid(&self) -> Fen {
        self.entry.total
    }

    /// What went back; nothing for a payment.
    pub(super) fn refunded(&self) -> Fen {
        self.back().map_or(Fen(0), |back| back.asked)
    }

    pub(super) fn fee(&self) -> Fen {
        self.entry.fee
    }

    fn back(&self) -> Option<&RefundEntry> {
        self.entry.back.as_ref()
    }

    fn row(&self) -> Vec<String> {
        COLUMNS.iter().map(|(_, value)| value(self)).collect()
    }

    /// An amount of the price in whole units.
    fn units(&self, amount: Fen) -> String {
        if overseas_decimals(&self.currency) == 0 {
            amount.0.to_string()
        } else {
            amount.to_string()
        }
    }

    /// What the user paid, or got back, of an amount less a coupon.
    fn users(&self, amount: Fen, coupon: Fen) -> String {
        self.overseas.paid(amount - coupon).to_string()
    }

    fn rate(&self) -> String {
        self.overseas.rate.to_string()
    }

    /// Something of a refund; what stands in payments is `otherwise`.
    fn of_back(&self, value: impl Fn(&RefundEntry) -> String, otherwise: &str) -> String {
        self.back().map_or_else(|| otherwise.to_owned(), value)
    }
}

type Column = (&'static str, fn(&Deal) -> String);

/// In the order of the documents. That the money is settled in the currency of the price is assumed.
const COLUMNS: [Column; 38] = [
    ("交易时间", |deal| crate::engine::bills::moment(deal.entry.at)),
    ("公众账号ID", |deal| deal.entry.appid.clone()),
    ("商户号", |deal| deal.entry.mchid.clone()),
    ("子商户号", |deal| deal.entry.sub_mchid.clone().unwrap_or_else(|| "0".to_owned())),
    ("设备号", |deal| deal.entry.device_id.clone()),
    ("微信订单号", |deal| deal.entry.transaction_id.clone()),
    ("商户订单号", |deal| deal.entry.out_trade_no.clone()),
    ("用户标识", |deal| deal.entry.openid.clone()),
    ("交易类型", |deal| deal.entry.trade_type.to_owned()),
    ("交易状态", |deal| deal.entry.state.to_owned()),
    ("付款银行", |deal| deal.entry.bank_type.clone()),
    ("充值券币种", |deal| deal.currency.clone()),
    ("充值券金额", |deal| deal.units(deal.entry.coupon)),
    ("优惠券币种", |deal| deal.currency.clone()),
    ("优惠券金额", |deal| deal.units(Fen(0))),
    ("微信退款单号", |deal| deal.of_back(|back| back.refund_id.clone(), "0")),
    ("商户退款单号", |deal| deal.of_back(|back| back.out_refund_no.clone(), "0")),
    ("退款类型", |deal| deal.of_back(|back| back.channel.to_owned(), "")),
    ("退款状态", |deal| deal.of_back(|back| back.status.to_owned(), "")),
    ("商品名称", |deal| deal.entry.description.clone()),
    ("商户数据包", |deal| deal.entry.attach.clone()),
    ("手续费", |deal| format!("{}000", deal.entry.fee)),
    ("费率", |_| "0.60%".to_owned()),
    ("标价币种", |deal| deal.currency.clone()),
    ("订单金额(标价币种)", |deal| deal.units(deal.entry.total)),
    ("用户支付币种", |_| "CNY".to_owned()),
    ("用户支付金额", |deal| deal.users(deal.entry.total, deal.entry.coupon)),
    ("结算币种", |deal| deal.currency.clone()),
    ("应结订单金额", |deal| deal.units(deal.entry.settlement)),
    ("支付汇率", |deal| deal.rate()),
    ("退款汇率", |deal| deal.of_back(|_| deal.rate(), "")),
    ("申请退款金额", |deal| deal.units(deal.refunded())),
    ("用户退款币种", |_| "CNY".to_owned()),
    ("用户退款金额", |deal| {
        let coupon = deal.back().map_or(Fen(0), |back| back.coupon);
        deal.users(deal.refunded(), coupon)
    }),
    ("退款结算币种", |deal| deal.currency.clone()),
    ("退款应结订单金额", |deal| {
        deal.units(deal.back().map_or(Fen(0), |back| back.settlement))
    }),
    ("充值券退款金额", |deal| deal.units(deal.back().map_or(Fen(0), |back| back.coupon))),
    ("优惠券退款金额", |deal| deal.units(Fen(0))),
];
const RETENTION_DAYS: i64 = 180;
