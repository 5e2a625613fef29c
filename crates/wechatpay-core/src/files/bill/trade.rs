//! Rows of trade bills (交易账单): payments and refunds.

use std::fmt;

use super::fee::Fee;
use super::record::{BillRow, Record, Slots};
use super::row_text::{RowText, texts};
use super::sums::Sums;
use crate::error::Result;
use crate::values::money::Fen;

/// One payment or refund of a trade bill, of any of the types `ALL`, `SUCCESS` and `REFUND`, in
/// today's form or in the early ones (总金额, 企业红包金额, 代金券或立减优惠金额).
///
/// It keeps the line as it came and hands out its parts. `Debug` shows neither who paid nor what
/// was bought.
#[derive(Clone, PartialEq, Eq)]
pub struct TradeRow {
    kept: RowText<TEXTS>,
    settlement_total: Fen,
    coupon: Fen,
    order_total: Option<Fen>,
    fee: Fee,
    refund: Option<Amounts>,
}

/// What happened, by the state (交易状态) of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum TradeEvent {
    /// `SUCCESS`: somebody paid.
    Paid,
    /// `REFUND`: something was given back.
    Refunded,
    /// `REVOKED`: a payment by code was reversed, and all of it was given back.
    Reversed,
    /// Any other word.
    Other,
}

/// The refund columns of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct TradeRefund<'r> {
    /// None for a reversed payment, which is refunded without a number. 微信退款单号
    pub refund_id: Option<&'r str>,
    /// None for a reversed payment. 商户退款单号
    pub out_refund_no: Option<&'r str>,
    /// What the merchant gives back. 退款金额
    pub amount: Fen,
    /// 充值券退款金额
    pub coupon: Fen,
    /// What was asked for; not in early bills. 申请退款金额
    pub requested: Option<Fen>,
    /// Where it goes. 退款类型
    pub kind: &'r str,
    /// `SUCCESS`, `PROCESSING`, `FAIL` or `CHANGE`: other words than the API's, and those of the
    /// moment at which the bill was made. 退款状态
    pub state: &'r str,
    /// In bills of refunds. 退款申请时间
    pub applied_at: Option<&'r str>,
    /// In bills of refunds. 退款成功时间
    pub succeeded_at: Option<&'r str>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
struct Amounts {
    amount: Fen,
    coupon: Fen,
    requested: Option<Fen>,
    /// Whether the row gives something back. Payments have the columns too, with zeros.
    is_refund: bool,
}

impl TradeRow {
    texts! {
        /// Beijing time, `2023-11-14 22:13:20`. 交易时间
        time = TIME;
        /// 公众账号ID
        appid = APPID;
        /// 商户号
        mchid = MCHID;
        /// 设备号
        device = DEVICE;
        /// 微信订单号
        transaction_id = TRANSACTION_ID;
        /// 商户订单号
        out_trade_no = OUT_TRADE_NO;
        /// Who paid. 用户标识
        openid = OPENID;
        /// 交易类型
        trade_type = TRADE_TYPE;
        /// `SUCCESS`, `REFUND` or `REVOKED`; see [`TradeRow::event`]. 交易状态
        trade_state = TRADE_STATE;
        /// 付款银行
        bank = BANK;
        /// 货币种类
        currency = CURRENCY;
        /// 商品名称
        goods = GOODS;
        /// `attach` of the order. 商户数据包
        attach = ATTACH;
        /// Such as `0.60%`. 费率
        rate = RATE;
    }

    /// Of a sub-merchant; none for direct merchants. 特约商户号
    #[must_use]
    pub fn sub_mchid(&self) -> Option<&str> {
        self.kept.number(SUB_MCHID)
    }

    /// What happened.
    #[must_use]
    pub fn event(&self) -> TradeEvent {
        event(self.trade_state())
    }

    /// What the merchant gets: the order without the platform's coupons. 应结订单金额
    #[must_use]
    pub fn settlement_total(&self) -> Fen {
        self.settlement_total
    }

    /// 代金券金额
    #[must_use]
    pub fn coupon(&self) -> Fen {
        self.coupon
    }

    /// What was ordered; not in early bills. 订单金额
    #[must_use]
    pub fn order_total(&self) -> Option<Fen> {
        self.order_total
    }

    /// 手续费
    #[must_use]
    pub fn fee(&self) -> Fee {
        self.fee
    }

    /// 费率备注
    #[must_use]
    pub fn rate_remark(&self) -> Option<&str> {
        self.kept.present(RATE_REMARK)
    }

    /// What is given back, if the row is of a refund or of a reversed payment.
    #[must_use]
    pub fn refund(&self) -> Option<TradeRefund<'_>> {
        let amounts = self.refund.filter(|amounts| amounts.is_refund)?;
        let filled = |field: usize| self.kept.present(field).filter(|text| !text.is_empty());
        Some(TradeRefund {
            refund_id: self.kept.number(REFUND_ID),
            out_refund_no: self.kept.number(OUT_REFUND_NO),
            amount: amounts.amount,
            coupon: amounts.coupon,
            requested: amounts.requested,
            kind: self.kept.text(REFUND_KIND),
            state: self.kept.text(REFUND_STATE),
            applied_at: filled(APPLIED_AT),
            succeeded_at: filled(SUCCEEDED_AT),
        })
    }
}

impl BillRow for TradeRow {
    fn read(record: &Record<'_>) -> Result<Self> {
        let (line, slots) = record.slots(&FIELDS);
        slots.require(REQUIRED)?;
        let has_refunds = slots.find(REFUND_ID).is_some();
        // The line is copied last: then the row is put together in its place.
        Ok(Self {
            settlement_total: slots.parse(line, SETTLEMENT_TOTAL)?,
            coupon: slots.parse(line, COUPON)?,
            order_total: slots.optional(line, ORDER_TOTAL)?,
            fee: slots.parse(line, FEE)?,
            refund: if has_refunds { Some(Amounts::read(line, &slots)?) } else { None },
            kept: RowText::of(line, &slots),
        })
    }

    fn add_to(&self, sums: &mut Sums) {
        sums.fen(&["应结订单总金额", "总交易额"], self.settlement_total);
        sums.fen(&["订单总金额"], self.order_total.unwrap_or_default());
        sums.fee(&["手续费总金额"], self.fee);
        let back = self.refund.as_ref();
        sums.fen(&["退款总金额", "总退款金额"], back.map_or(Fen(0), |back| back.amount));
        sums.fen(COUPONS_BACK, back.map_or(Fen(0), |back| back.coupon));
        let requested = back.and_then(|back| back.requested);
        sums.fen(&["申请退款总金额"], requested.unwrap_or_default());
    }
}

impl Amounts {
    fn read(line: &str, slots: &Slots<'_>) -> Result<Self> {
        let (amount, coupon): (Fen, Fen) =
            (slots.parse(line, REFUND_AMOUNT)?, slots.parse(line, REFUND_COUPON)?);
        let requested = slots.optional(line, REQUESTED)?;
        slots.span(OUT_REFUND_NO)?;
        slots.span(REFUND_KIND)?;
        slots.span(REFUND_STATE)?;
        let text = |field: usize| slots.text(line, field).unwrap_or_default();
        // A reversed payment is given back without a number of its own.
        let is_refund = amount != Fen(0)
            || !matches!(text(REFUND_ID), "" | "0")
            || matches!(event(text(TRADE_STATE)), TradeEvent::Refunded | TradeEvent::Reversed);
        Ok(Self { amount, coupon, requested, is_refund })
    }
}

fn event(trade_state: &str) -> TradeEvent {
    match trade_state {
        "SUCCESS" => TradeEvent::Paid,
        "REFUND" => TradeEvent::Refunded,
        "REVOKED" => TradeEvent::Reversed,
        _ => TradeEvent::Other,
    }
}

impl fmt::Debug for TradeRow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TradeRow")
            .field("out_trade_no", &self.out_trade_no())
            .field("trade_state", &self.trade_state())
            .field("settlement_total", &self.settlement_total)
            .field("refund", &self.refund())
            .finish_non_exhaustive()
    }
}

const COUPONS_BACK: &[&str] =
    &["充值券退款总金额", "总企业红包退款金额", "总代金券或立减优惠退款金额"];

/// The columns, each with the names of early bills behind today's. Texts come first, and of them
/// those that every bill has.
static FIELDS: [&[&str]; 29] = [
    &["交易时间"],
    &["公众账号ID", "服务商的APPID"],
    &["商户号"],
    &["微信订单号"],
    &["商户订单号"],
    &["用户标识"],
    &["交易类型"],
    &["交易状态"],
    &["付款银行"],
    &["货币种类"],
    &["商品名称"],
    &["商户数据包"],
    &["费率"],
    &["特约商户号", "子商户号"],
    &["设备号"],
    &["微信退款单号"],
    &["商户退款单号"],
    &["退款类型"],
    &["退款状态"],
    &["退款申请时间"],
    &["退款成功时间"],
    &["费率备注"],
    &["应结订单金额", "总金额"],
    &["代金券金额", "企业红包金额", "代金券或立减优惠金额"],
    &["退款金额"],
    &["充值券退款金额", "企业红包退款金额", "代金券或立减优惠退款金额"],
    &["手续费"],
    &["订单金额"],
    &["申请退款金额"],
];

const TIME: usize = 0;
const APPID: usize = 1;
const MCHID: usize = 2;
const TRANSACTION_ID: usize = 3;
const OUT_TRADE_NO: usize = 4;
const OPENID: usize = 5;
const TRADE_TYPE: usize = 6;
const TRADE_STATE: usize = 7;
const BANK: usize = 8;
const CURRENCY: usize = 9;
const GOODS: usize = 10;
const ATTACH: usize = 11;
const RATE: usize = 12;
/// So many texts are in every bill.
const REQUIRED: usize = 13;
const SUB_MCHID: usize = 13;
const DEVICE: usize = 14;
const REFUND_ID: usize = 15;
const OUT_REFUND_NO: usize = 16;
const REFUND_KIND: usize = 17;
const REFUND_STATE: usize = 18;
const APPLIED_AT: usize = 19;
const SUCCEEDED_AT: usize = 20;
const RATE_REMARK: usize = 21;
/// So many fields are texts.
const TEXTS: usize = 22;
const SETTLEMENT_TOTAL: usize = 22;
const COUPON: usize = 23;
const REFUND_AMOUNT: usize = 24;
const REFUND_COUPON: usize = 25;
const FEE: usize = 26;
const ORDER_TOTAL: usize = 27;
const REQUESTED: usize = 28;
