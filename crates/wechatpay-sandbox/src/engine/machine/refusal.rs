//! Refusals of state machines: a reason, a message, and the field concerned.

use super::ErrorNumber;

/// Why a command was refused. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// The class of the refusal; the edge turns it into a status and a code.
    pub reason: Reason,
    /// The text for people, in Chinese as the platform sends it.
    pub message: String,
    /// The internal number at the end of the Request-ID (protocol 03 §3.3).
    pub number: ErrorNumber,
    /// The field to blame, when one is.
    pub detail: Option<Box<Detail>>,
}

/// The classes of refusal that the four families know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// 参数错误: a field is missing, malformed or out of range.
    ParamError,
    /// 请求不合法: well formed, but a rule of the business forbids it.
    InvalidRequest,
    /// 商户号与appid不匹配: the appid is bound to somebody else.
    AppidMchidNotMatch,
    /// 无权限: the merchant may not do this.
    NoAuth,
    /// 订单不存在: no such payscore order.
    OrderNotExist,
    /// 资源不存在: no such card, card order or user.
    ResourceNotExists,
    /// 记录不存在: no such transfer.
    NotFound,
    /// 单号已存在: a transfer under this number has other content.
    AlreadyExists,
    /// 余额不足: there is less to share or to return.
    NotEnough,
    /// 业务规则限制: how much or how often is limited.
    RuleLimit,
    /// 业务规则限制 of medical insurance, whose status is another.
    MedicalRuleLimit,
    /// 订单已关闭: it can neither be paid nor placed again.
    OrderClosed,
    /// 订单已支付: it can no longer be closed or placed again.
    OrderPaid,
    /// 订单已支付, as merchants outside of the mainland are told.
    OverseasOrderPaid,
    /// 订单已关闭, as merchants outside of the mainland are told.
    OverseasOrderClosed,
    /// 商户订单号重复: placed before with other content.
    OutTradeNoUsed,
    /// 订单已超过可退款期限.
    TradeOverdue,
    /// 商户号不存在.
    MchNotExists,
    /// 频率限制.
    FrequencyLimited,
    /// 账单文件不存在: nothing happened on that day.
    NoStatementExist,
    /// 账单生成中.
    StatementCreating,
}

/// The field to blame.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Detail {
    /// JSON Pointer for a body member, plain name for a path or query parameter.
    pub field: String,
    /// The offending value; left out for personal data.
    pub value: Option<Given>,
    /// What is wrong with it.
    pub issue: String,
    /// Where the field stood.
    pub location: Location,
    /// Further fields of the request that are wrong, with the issue of each.
    pub others: Vec<(String, String)>,
}

/// An offending value as the caller sent it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Given {
    /// A string.
    Text(String),
    /// An integer.
    Integer(i64),
    /// Anything else, written as JSON.
    Other(String),
}

/// Where a field stood in the request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Location {
    /// A member of the JSON body.
    Body,
    /// A query parameter.
    Query,
    /// A part of the path.
    Url,
}

impl Refusal {
    /// A refusal without a field to blame.
    #[must_use]
    pub fn new(reason: Reason, number: ErrorNumber, message: impl Into<String>) -> Self {
        Self { reason, message: message.into(), number, detail: None }
    }

    /// A body member (given as JSON Pointer) that breaks a rule.
    #[must_use]
    pub fn field(pointer: &str, value: impl Into<Option<Given>>, issue: impl Into<String>) -> Self {
        Self::at(Location::Body, pointer, value, issue)
    }

    /// A field somewhere in the request that breaks a rule.
    #[must_use]
    pub fn at(
        location: Location,
        field: &str,
        value: impl Into<Option<Given>>,
        issue: impl Into<String>,
    ) -> Self {
        let issue = issue.into();
        let (source, name) = match location {
            Location::Body => (format!("/body{field}"), field.rsplit('/').next().unwrap_or(field)),
            Location::Query => (format!("/query/{field}"), field),
            Location::Url => (format!("/path/{field}"), field),
        };
        let message = format!("输入源“{source}”映射到字段“{name}”规则校验失败，{issue}");
        let others = Vec::new();
        let field = field.to_owned();
        let detail = Detail { field, value: value.into(), issue, location, others };
        Self {
            reason: Reason::ParamError,
            message,
            number: ErrorNumber::ILLEGAL_PARAMETER,
            detail: Some(Box::new(detail)),
        }
    }

    /// A required body member that is missing (an empty string counts as missing).
    #[must_use]
    pub fn missing(pointer: &str) -> Self {
        Self::field(pointer, None, "必填字段缺失")
    }

    /// The text for people replaced by a fixed one; the field to blame stays.
    #[must_use]
    pub fn saying(mut self, number: ErrorNumber, message: &str) -> Self {
        self.number = number;
        message.clone_into(&mut self.message);
        self
    }
}

impl From<&str> for Given {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<i64> for Given {
    fn from(value: i64) -> Self {
        Self::Integer(value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_refusal_names_the_field_twice() {
        let refusal = Refusal::field("/fees/0/fee_name", Given::from("x"), "长度超过20");
        assert_eq!(refusal.reason, Reason::ParamError);
        assert_eq!(
            refusal.message,
            "输入源“/body/fees/0/fee_name”映射到字段“fee_name”规则校验失败，长度超过20"
        );
        assert_eq!(refusal.detail.unwrap().field, "/fees/0/fee_name");
    }
}
