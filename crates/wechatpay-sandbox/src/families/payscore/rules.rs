//! Rules that all products of WeChat Pay Score share (protocol 05 §§2, 4, 7, 8, 10).

use std::collections::BTreeSet;

use serde::Deserialize;
use wechatpay_core::Fen;

use crate::engine::{
    ErrorNumber, Given, Now, Personal, Reason, Refusal, ServiceTime, check_length, check_range,
    compact_time,
};

/// The two numbers that each call repeats from creation.
#[derive(Debug, Clone, Deserialize)]
pub struct Owner {
    /// 公众账号ID.
    pub appid: String,
    /// 服务ID.
    pub service_id: String,
}

/// How a product spells a list of charges or reductions, and how long it may be.
pub(in crate::families) struct Listing {
    /// The member of the body, such as `fees`.
    pub(in crate::families) list: &'static str,
    /// What stands before `name`, `count` and `amount`.
    pub(in crate::families) prefix: &'static str,
    /// The member that describes an item.
    pub(in crate::families) words: &'static str,
    /// The most items.
    pub(in crate::families) most: usize,
    /// The highest count of one item.
    pub(in crate::families) most_count: i64,
    /// The one name that may stand twice.
    pub(in crate::families) repeatable: &'static str,
}

/// One item of such a list.
pub(in crate::families) struct Line<'a> {
    pub(in crate::families) name: &'a str,
    pub(in crate::families) count: Option<i64>,
    pub(in crate::families) amount: Option<Fen>,
    pub(in crate::families) words: Option<&'a str>,
}

impl Listing {
    /// Refuses a list that breaks a rule: too long, a name twice, a negative amount.
    pub(in crate::families) fn check<'a>(
        &self,
        lines: impl ExactSizeIterator<Item = Line<'a>>,
    ) -> Result<(), Refusal> {
        self.check_count(lines.len())?;
        let mut names = BTreeSet::new();
        for (index, line) in lines.enumerate() {
            let pointer = |member: &str| format!("/{}/{index}/{}{member}", self.list, self.prefix);
            check_length(&pointer("name"), line.name, 20)?;
            if line.name != self.repeatable && !names.insert(line.name) {
                return Err(Refusal::field(&pointer("name"), Given::from(line.name), "名称重复"));
            }
            if let Some(count) = line.count {
                check_range(&pointer("count"), count, 1, self.most_count)?;
            }
            if let Some(Fen(amount)) = line.amount {
                check_range(&pointer("amount"), amount, 0, i64::MAX)?;
            }
            check_optional(&pointer(self.words), line.words, 30)?;
        }
        Ok(())
    }

    /// Refuses more items than the list may hold.
    pub(in crate::families) fn check_count(&self, count: usize) -> Result<(), Refusal> {
        if count > self.most {
            let issue = format!("数量超过最大值 {}", self.most);
            return Err(Refusal::field(&format!("/{}", self.list), None, issue));
        }
        Ok(())
    }
}

pub(in crate::families) fn check_optional(
    pointer: &str,
    text: Option<&str>,
    most: usize,
) -> Result<(), Refusal> {
    text.map_or(Ok(()), |text| check_length(pointer, text, most))
}

pub(in crate::families) fn read_time(
    pointer: &str,
    text: Option<&str>,
) -> Result<Option<ServiceTime>, Refusal> {
    let Some(text) = text else { return Ok(None) };
    match ServiceTime::read(text) {
        Some(time) => Ok(Some(time)),
        None => Err(Refusal::field(
            pointer,
            Given::from(text),
            "时间格式错误，应为yyyyMMddHHmmss或yyyyMMdd",
        )),
    }
}

/// A time in a request: where it stands and how it is written.
#[derive(Clone, Copy)]
pub(in crate::families) struct Written<'a> {
    pub(in crate::families) pointer: &'a str,
    pub(in crate::families) text: Option<&'a str>,
}

/// Start and end as foreseen: same precision, end after start, only the start may be `OnAccept`.
pub(in crate::families) fn check_foreseen(
    start: Written<'_>,
    end: Written<'_>,
) -> Result<(), Refusal> {
    let start_time = read_time(start.pointer, start.text)?;
    let end_time = read_time(end.pointer, end.text)?;
    let problem = match (start_time, end_time) {
        (_, Some(ServiceTime::OnAccept)) => "不支持OnAccept",
        (Some(ServiceTime::Day(_)), Some(ServiceTime::Second(_)))
        | (Some(ServiceTime::Second(_)), Some(ServiceTime::Day(_))) => "与服务开始时间的格式不一致",
        (Some(ServiceTime::Day(from)), Some(ServiceTime::Day(to))) if to < from => {
            "早于服务开始时间"
        }
        (Some(ServiceTime::Second(from)), Some(ServiceTime::Second(to))) if to <= from => {
            "必须晚于服务开始时间"
        }
        _ => return Ok(()),
    };
    Err(Refusal::field(end.pointer, end.text.map(Given::from), problem))
}

/// Start and end as they really were, in Unix seconds if both were given; refuses an end before the
/// start or after now.
pub(in crate::families) fn check_real(
    start: Written<'_>,
    end: Written<'_>,
    now: Now,
) -> Result<Option<(i64, i64)>, Refusal> {
    let from = real_time(start)?;
    let to = real_time(end)?;
    let refuse = |issue: &str| Refusal::field(end.pointer, end.text.map(Given::from), issue);
    if let Some((to, _)) = to
        && to > now.0
    {
        let text = "实际结束时间不能晚于使用完结接口的时间";
        return Err(refuse(text).saying(ErrorNumber::ILLEGAL_PARAMETER, text));
    }
    let (Some((from, from_width)), Some((to, to_width))) = (from, to) else {
        return Ok(None);
    };
    if from_width != to_width {
        return Err(refuse("与实际服务开始时间的格式不一致"));
    }
    if to < from {
        let text = "真实结束时间小于真实开始时间";
        return Err(refuse(text).saying(ErrorNumber::PAYSCORE_END_BEFORE_START, text));
    }
    Ok(Some((from, to)))
}

/// Reads a real time: the Unix second and the width of the text (8 or 14). `OnAccept` is refused.
fn real_time(written: Written<'_>) -> Result<Option<(i64, usize)>, Refusal> {
    match read_time(written.pointer, written.text)? {
        None => Ok(None),
        Some(ServiceTime::Day(at)) => Ok(Some((at, 8))),
        Some(ServiceTime::Second(at)) => Ok(Some((at, 14))),
        Some(ServiceTime::OnAccept) => {
            Err(Refusal::field(written.pointer, written.text.map(Given::from), "不支持OnAccept"))
        }
    }
}

/// Refuses a sync whose `paid_time` does not lie between the complete call and now.
pub(in crate::families) fn check_paid_time(
    text: &str,
    completed_at: i64,
    now: Now,
) -> Result<i64, Refusal> {
    let refuse = |issue: &str| Refusal::field("/detail/paid_time", Given::from(text), issue);
    let Some(ServiceTime::Second(paid)) = ServiceTime::read(text) else {
        return Err(refuse("时间格式错误，应为yyyyMMddHHmmss"));
    };
    if paid < completed_at {
        let bound = compact_time(completed_at);
        return Err(refuse(&format!("早于完结订单的时间 {bound}")));
    }
    if paid > now.0 {
        return Err(refuse("晚于同步订单的时间"));
    }
    Ok(paid)
}

/// The user is named exactly when nobody will ask them to confirm.
pub(in crate::families) fn check_openid(
    openid: Option<&Personal>,
    need_user_confirm: bool,
) -> Result<(), Refusal> {
    match (openid, need_user_confirm) {
        (None, false) => Err(Refusal::missing("/openid")),
        (Some(_), true) => Err(Refusal::field("/openid", None, "需确认订单不能传入openid")),
        (Some(openid), false) if openid.as_str().chars().count() > 128 => {
            Err(Refusal::field("/openid", None, "长度超过最大值 128"))
        }
        _ => Ok(()),
    }
}

/// Refuses another appid or service than those of creation; given and known, in that order.
pub(in crate::families) fn check_owner(
    appid: (&str, &str),
    service_id: (&str, &str),
) -> Result<(), Refusal> {
    for (pointer, (given, known)) in [("/appid", appid), ("/service_id", service_id)] {
        check_length(pointer, given, 32)?;
        if given != known {
            return Err(Refusal::field(pointer, Given::from(given), "与创建订单时不一致"));
        }
    }
    Ok(())
}

/// The total must be what the items come to; `due` is wide enough never to overflow.
pub(in crate::families) fn check_total(total: Fen, due: i128) -> Result<(), Refusal> {
    if i128::from(total.0) == due {
        return Ok(());
    }
    let text = "最终总金额计算非法";
    let refusal = Refusal::field("/total_amount", Given::from(total.0), text);
    Err(refusal.saying(ErrorNumber::ILLEGAL_PARAMETER, text))
}

/// The total may not pass the risk amount of the order or the service.
pub(in crate::families) fn check_cap(total: Fen, cap: Option<Fen>) -> Result<(), Refusal> {
    match cap {
        Some(cap) if total > cap => Err(Refusal::new(
            Reason::InvalidRequest,
            ErrorNumber::PAYSCORE_OVER_RISK,
            "总金额超过此服务的服务风险金额",
        )),
        _ => Ok(()),
    }
}

/// The risk amount of an order may not pass that of its service.
pub(in crate::families) fn check_risk_cap(risk: Fen, cap: Option<Fen>) -> Result<(), Refusal> {
    match cap {
        Some(cap) if risk > cap => Err(Refusal::new(
            Reason::InvalidRequest,
            ErrorNumber::PAYSCORE_OVER_RISK,
            "创建订单的订单风险金额超过此服务的服务风险金额",
        )),
        _ => Ok(()),
    }
}

/// No order under this number.
#[must_use]
pub fn no_order() -> Refusal {
    Refusal::new(Reason::OrderNotExist, ErrorNumber::PAYSCORE_NO_ORDER, "查询单据不存在")
}

/// The same number with other content.
pub(in crate::families) fn other_content() -> Refusal {
    Refusal::new(
        Reason::InvalidRequest,
        ErrorNumber::PAYSCORE_DIFFERS,
        "订单重入参数校验失败，商户订单号已存在且参数与首次不一致",
    )
}

pub(in crate::families) fn cannot_cancel() -> Refusal {
    Refusal::new(
        Reason::InvalidRequest,
        ErrorNumber::PAYSCORE_CANNOT_CANCEL,
        "当前订单状态不满足撤销条件",
    )
}

/// 当前订单状态不合法, with the number that belongs to what stands in the way (protocol 05 §5).
pub(in crate::families) fn wrong_state(number: ErrorNumber) -> Refusal {
    Refusal::new(Reason::InvalidRequest, number, "当前订单状态不合法")
}
