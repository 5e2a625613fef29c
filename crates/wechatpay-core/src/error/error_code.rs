//! The documented error codes as an enum that may grow (protocol 03 §3).

crate::open_enum! {
    /// The `code` of a refusal. The same code may come with different statuses; branch on the code,
    /// and on the status only for 429.
    ///
    /// ```
    /// use wechatpay_core::{ErrorCode, Refusal};
    ///
    /// let refusal = Refusal::read(404, br#"{"code":"ORDER_NOT_EXIST","message":"x"}"#);
    /// assert_eq!(refusal.error_code(), ErrorCode::OrderNotExist);
    /// ```
    pub enum ErrorCode {
        /// A parameter is wrong; `detail` names it (参数错误).
        ParamError = "PARAM_ERROR",
        /// The form is right, but a rule is broken (请求不符合规则).
        InvalidRequest = "INVALID_REQUEST",
        /// The signature is wrong (签名错误); see [`Error::diagnosis`](crate::Error::diagnosis).
        SignError = "SIGN_ERROR",
        /// No permission (没有权限).
        NoAuth = "NO_AUTH",
        /// Too fast (频率超限); also spelt `RATELIMIT_EXCEEDED` and `RATE_LIMITED`.
        FrequencyLimited = "FREQUENCY_LIMITED",
        /// Too fast, as the status page spells it.
        RateLimitExceeded = "RATELIMIT_EXCEEDED",
        /// Too fast, as the overseas pages spell it.
        RateLimited = "RATE_LIMITED",
        /// The system failed (系统错误): the same again, under the same number.
        SystemError = "SYSTEM_ERROR",
        /// The service is down or protects itself (服务不可用).
        ServiceUnavailable = "SERVICE_UNAVAILABLE",
        /// The bank's system failed (银行系统异常).
        BankError = "BANK_ERROR",
        /// appid and mchid do not belong together.
        AppidMchidNotMatch = "APPID_MCHID_NOT_MATCH",
        /// There is no such merchant (商户号不存在).
        MchNotExists = "MCH_NOT_EXISTS",
        /// The order is closed (订单已关闭).
        OrderClosed = "ORDER_CLOSED",
        /// The order is paid (订单已支付).
        OrderPaid = "ORDER_PAID",
        /// There is no such order (订单不存在).
        OrderNotExist = "ORDER_NOT_EXIST",
        /// There is no such thing (资源不存在).
        ResourceNotExists = "RESOURCE_NOT_EXISTS",
        /// The thing is there already.
        ResourceAlreadyExists = "RESOURCE_ALREADY_EXISTS",
        /// The thing is there already, in another spelling.
        AlreadyExists = "ALREADY_EXISTS",
        /// The number was used with other content (商户订单号重复).
        OutTradeNoUsed = "OUT_TRADE_NO_USED",
        /// A business rule forbids it (业务规则限制).
        RuleLimit = "RULE_LIMIT",
        /// The trade's state does not allow it (交易错误).
        TradeError = "TRADE_ERROR",
        /// Not enough money (余额不足).
        NotEnough = "NOT_ENOUGH",
        /// The user's account cannot be used (用户账户异常).
        UserAccountAbnormal = "USER_ACCOUNT_ABNORMAL",
        /// The request is blocked (请求受阻).
        RequestBlocked = "REQUEST_BLOCKED",
        /// The refund comes too late (订单已超过可退款期限).
        TradeOverdue = "TRADE_OVERDUE",
        /// The refund's amount differs from that of the same number.
        RefundFeeMismatch = "REFUND_FEE_MISMATCH",
        /// There is no bill, because there was no traffic (账单不存在).
        NoStatementExist = "NO_STATEMENT_EXIST",
        /// The bill is being made: ask again after ten o'clock (账单生成中).
        StatementCreating = "STATEMENT_CREATING",
        /// The transaction id is wrong.
        InvalidTransactionId = "INVALID_TRANSACTIONID",
        /// The openid belongs to another appid.
        OpenidMismatch = "OPENID_MISMATCH",
    }
}
