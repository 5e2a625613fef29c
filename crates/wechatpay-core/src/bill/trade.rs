//! Rows of trade bills (交易账单): payments and refunds.

use std::fmt;

use super::fee::Fee;
use super::record::{BillRow, Record};
use crate::error::Result;
use crate::money::Fen;

/// One payment or refund of a trade bill, of any of the types `ALL`, `SUCCESS` and `REFUND`.
/// `Debug` shows neither who paid nor what was bought.
#[derive(Clone, PartialEq, Eq)]
pub struct TradeRow {
    /// Beijing time, `2023-11-14 22:13:20`. 交易时间
    pub time: String,
    /// 公众账号ID
    pub appid: String,
    /// 商户号
    pub mchid: String,
    /// Of a sub-merchant; none for direct merchants. 特约商户号
    pub sub_mchid: Option<String>,
    /// 设备号
    pub device: String,
    /// 微信订单号
    pub transaction_id: String,
    /// 商户订单号
    pub out_trade_no: String,
    /// Who paid. 用户标识
    pub openid: String,
    /// 交易类型
    pub trade_type: String,
    /// `SUCCESS`, `REFUND` or `REVOKED`. 交易状态
    pub trade_state: String,
    /// 付款银行
    pub bank: String,
    /// 货币种类
    pub currency: String,
    /// What the merchant gets: the order without the platform's coupons. 应结订单金额
    pub settlement_total: Fen,
    /// 代金券金额
    pub coupon: Fen,
    /// The refund, if the row is one.
    pub refund: Option<TradeRefund>,
    /// 商品名称
    pub goods: String,
    /// `attach` of the order. 商户数据包
    pub attach: String,
    /// 手续费
    pub fee: Fee,
    /// Such as `0.60%`. 费率
    pub rate: String,
    /// What was ordered. 订单金额
    pub order_total: Option<Fen>,
    /// 费率备注
    pub rate_remark: Option<String>,
}

/// The refund columns of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TradeRefund {
    /// 微信退款单号
    pub refund_id: String,
    /// 商户退款单号
    pub out_refund_no: String,
    /// What the merchant gives back. 退款金额
    pub amount: Fen,
    /// 充值券退款金额
    pub coupon: Fen,
    /// What was asked for. 申请退款金额
    pub requested: Option<Fen>,
    /// Where it goes. 退款类型
    pub kind: String,
    /// `SUCCESS`, `PROCESSING`, `FAIL` or `CHANGE`: other words than the API's, and those of the
    /// moment at which the bill was made. 退款状态
    pub state: String,
    /// In bills of refunds. 退款申请时间
    pub applied_at: Option<String>,
    /// In bills of refunds. 退款成功时间
    pub succeeded_at: Option<String>,
}

impl BillRow for TradeRow {
    fn read(record: &Record<'_>) -> Result<Self> {
        let optional = |column: &str| record.find(column).map(str::to_owned);
        let sub_mchid = optional("特约商户号").filter(|sub| !matches!(sub.as_str(), "" | "0"));
        Ok(Self {
            time: record.text("交易时间")?,
            appid: record.text("公众账号ID")?,
            mchid: record.text("商户号")?,
            sub_mchid,
            device: optional("设备号").unwrap_or_default(),
            transaction_id: record.text("微信订单号")?,
            out_trade_no: record.text("商户订单号")?,
            openid: record.text("用户标识")?,
            trade_type: record.text("交易类型")?,
            trade_state: record.text("交易状态")?,
            bank: record.text("付款银行")?,
            currency: record.text("货币种类")?,
            settlement_total: record.fen("应结订单金额")?,
            coupon: record.fen("代金券金额")?,
            refund: TradeRefund::read(record)?,
            goods: record.text("商品名称")?,
            attach: record.text("商户数据包")?,
            fee: record.fee("手续费")?,
            rate: record.text("费率")?,
            order_total: record.optional_fen("订单金额")?,
            rate_remark: optional("费率备注"),
        })
    }
}

impl TradeRefund {
    fn read(record: &Record<'_>) -> Result<Option<Self>> {
        let is_none = |number: &str| matches!(number, "" | "0");
        if record.find("微信退款单号").is_none_or(is_none) {
            return Ok(None);
        }
        let time =
            |column: &str| record.find(column).filter(|at| !at.is_empty()).map(str::to_owned);
        Ok(Some(Self {
            refund_id: record.text("微信退款单号")?,
            out_refund_no: record.text("商户退款单号")?,
            amount: record.fen("退款金额")?,
            coupon: record.fen("充值券退款金额")?,
            requested: record.optional_fen("申请退款金额")?,
            kind: record.text("退款类型")?,
            state: record.text("退款状态")?,
            applied_at: time("退款申请时间"),
            succeeded_at: time("退款成功时间"),
        }))
    }
}

impl fmt::Debug for TradeRow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TradeRow")
            .field("out_trade_no", &self.out_trade_no)
            .field("trade_state", &self.trade_state)
            .field("settlement_total", &self.settlement_total)
            .field("refund", &self.refund)
            .finish_non_exhaustive()
    }
}
