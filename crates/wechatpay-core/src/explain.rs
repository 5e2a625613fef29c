//! What the number at the end of a Request-ID means (dossier 03 §3.3): the gateway's own finer
//! reason, known to its support and to few others.

use std::fmt;

/// What WeChat Pay's internal number says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Explanation {
    /// The number behind the last `-` of the Request-ID.
    pub number: u64,
    /// The official wording, Chinese; empty if the number is not known to us.
    pub chinese: &'static str,
    /// The same in English.
    pub english: &'static str,
    /// What to do.
    pub advice: &'static str,
}

impl Explanation {
    /// Explains a Request-ID such as `08F5…CF05-268578704`, or the number alone. `None` if there is
    /// no number in it.
    ///
    /// ```
    /// use wechatpay_core::Explanation;
    ///
    /// let found = Explanation::of("08F5B8C2B506102C18FDDFEEA30620BE821E28EDC405-268443699").unwrap();
    /// assert_eq!(found.english, "the signature is wrong");
    /// assert!(Explanation::of("08F5-0").unwrap().is_success());
    /// ```
    #[must_use]
    pub fn of(request_id: &str) -> Option<Self> {
        let text = request_id.trim();
        let digits = text.rsplit('-').next().unwrap_or(text);
        let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        let number: u64 = is_number.then(|| digits.parse().ok()).flatten()?;
        let row = NUMBERS.iter().find(|row| row.0 == number);
        let &(_, chinese, english, advice) = row.unwrap_or(&(number, "", UNKNOWN, ASK));
        Some(Self { number, chinese, english, advice })
    }

    /// Whether the number says that all went well.
    #[must_use]
    pub fn is_success(&self) -> bool {
        self.number == 0
    }

    /// Whether the number is in our table.
    #[must_use]
    pub fn is_known(&self) -> bool {
        self.english != UNKNOWN
    }
}

impl fmt::Display for Explanation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.number, self.english)?;
        if !self.chinese.is_empty() {
            write!(f, " ({})", self.chinese)?;
        }
        if !self.advice.is_empty() {
            write!(f, "; {}", self.advice)?;
        }
        Ok(())
    }
}

const UNKNOWN: &str = "a number that is not public";
const ASK: &str = "quote the whole Request-ID to WeChat Pay's support";
const WAIT: &str = "wait, then send the same again";
const MEND: &str = "mend the request; `detail` names the field";
const RELATION: &str = "check which service provider and sub-merchant belong together";
const QUERY: &str = "query the order before doing anything else";
const SAME: &str = "send what was sent first, or use a new number if it is a new order";
const LIMITED: &str = "look into the merchant platform: the merchant or the product is restricted";

/// Number, official wording, English, advice.
type Row = (u64, &'static str, &'static str, &'static str);

const NUMBERS: &[Row] = &[
    (0, "成功", "no error", ""),
    (268435461, "参数非法", "a parameter is not legal", MEND),
    (268435464, "参数超出取值范围", "a parameter is out of its range", MEND),
    (268435472, "请求过于频繁", "too many requests", WAIT),
    (268443699, "签名错误", "the signature is wrong", "see `wxpay doctor`"),
    (268443701, "服务商关系错误", "service provider and merchant do not fit", RELATION),
    (268443704, "服务商关系错误", "service provider and merchant do not fit", RELATION),
    (268443705, "服务商关系错误", "service provider and merchant do not fit", RELATION),
    (268443715, "商户不可用或已注销", "the merchant is disabled or closed", LIMITED),
    (
        268445527,
        "appid 和 mch_id 不匹配",
        "appid and mchid do not belong together",
        "bind the appid to the merchant",
    ),
    (268447840, "请求频率超过限制", "too many requests", WAIT),
    (
        268447843,
        "商户号和订单不匹配",
        "the order belongs to another merchant",
        "use the mchid that placed it",
    ),
    (268447845, "服务商关系错误", "service provider and merchant do not fit", RELATION),
    (
        268447914,
        "该订单已失效",
        "the order is no longer valid",
        "place a new one under a new number",
    ),
    (268448010, "收款功能已被限制", "receiving money is restricted", LIMITED),
    (268449538, "订单已支付", "the order is paid already", QUERY),
    (
        268449641,
        "不允许普通关单(只能撤销)",
        "this order cannot be closed, only reversed",
        "reverse it",
    ),
    (268498688, "重入参数与首次不一致", "the number was used before with other content", SAME),
    (268498689, "订单已支付", "the order is paid already", QUERY),
    (268501013, "JSAPI 支付必须传 openid", "JSAPI payment needs an openid", MEND),
    (268503786, "当前无权限", "no permission", "apply for the product on the merchant platform"),
    (268512771, "订单不存在", "there is no such order", "check the number and the merchant"),
    (
        268560785,
        "青少年模式限额",
        "the limit of youth mode is reached",
        "the user has to pay otherwise",
    ),
    (
        270924332,
        "Authorization 不合法",
        "the Authorization header is not legal",
        "see mchid, serial and clock, and whether a proxy changes the header",
    ),
    (
        270924358,
        "参数中含有非法的额外参数",
        "there is a parameter too many",
        "send only what the documentation names",
    ),
    (
        271299627,
        "存在超时未支付订单",
        "the user has an overdue order",
        "the user has to pay it first",
    ),
    (
        271300099,
        "综合评估未通过",
        "the user did not pass the assessment",
        "offer another way to pay",
    ),
    (271302144, "mch_id 不存在", "there is no such merchant", "check the mchid"),
    (
        271302149,
        "mch_id 和 appid 未绑定",
        "appid and mchid are not bound",
        "bind the appid to the merchant",
    ),
    (271302262, "当前订单状态不合法", "the order's state does not allow this", QUERY),
    (271302332, "当前订单状态不合法", "the order's state does not allow this", QUERY),
    (271302333, "当前订单状态不合法", "the order's state does not allow this", QUERY),
    (271316574, "支付分扣款失败", "the payscore deduction failed", QUERY),
    (271316592, "不满足撤销条件", "the conditions of cancelling are not met", QUERY),
    (271316598, "订单重入参数校验失败", "the number was used before with other content", SAME),
    (271316637, "真实结束时间小于预计开始时间", "the real end lies before the planned start", MEND),
    (271316656, "总金额超过服务风险金额", "the amount is above the service's risk amount", MEND),
    (271316657, "仅待支付可用", "this needs an order that waits for payment", QUERY),
    (271316754, "单据正在扣款中", "the order is being deducted right now", WAIT),
    (271317510, "查询单据不存在", "there is no such order", "check the number and the service id"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn request_ids_are_explained() {
        let check = |id: &str, expected: Option<&str>| {
            assert_eq!(Explanation::of(id).map(|found| found.english), expected, "{id}");
        };
        check("08F5B8C2-268512771", Some("there is no such order"));
        check("268512771", Some("there is no such order"));
        check(" 08F5-0\n", Some("no error"));
        check("08F5-999", Some(UNKNOWN));
        check("08F5", None);
        check("08F5-", None);
        check("08F5-12a", None);
        check("08F5-99999999999999999999999", None);
        check("", None);
        let said = Explanation::of("x-268512771").unwrap().to_string();
        assert_eq!(
            said,
            "268512771: there is no such order (订单不存在); check the number and the merchant"
        );
    }

    #[test]
    fn the_table_is_in_order_and_complete() {
        assert!(NUMBERS.windows(2).all(|pair| pair[0].0 < pair[1].0));
        assert_eq!(NUMBERS.len(), 40);
    }
}
