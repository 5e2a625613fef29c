//! A whole answer, translated on its way out.
//!
//! Each module writes its texts in one language: the gateway's in Chinese, as the real one, the
//! admin calls' in English.

use http::{
    HeaderMap, HeaderValue,
    header::{ACCEPT_LANGUAGE, CONTENT_LANGUAGE},
};
use serde_json::Value;

use super::texts::TEXTS;
use crate::engine::Answer;

/// A language of errors.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Language {
    Chinese,
    English,
}

/// Translates an error as the headers of its request ask for; anything else stays as it is.
pub(crate) fn translate(answer: &mut Answer, request: &HeaderMap) {
    let is_error = answer.status.is_client_error() || answer.status.is_server_error();
    let wanted = wanted(request).filter(|_| is_error && !answer.body.is_empty());
    let Some(language) = wanted else { return };
    let Ok(mut body) = serde_json::from_slice::<Value>(&answer.body) else { return };
    change(&mut body, "message", language);
    if let Some(detail) = body.get_mut("detail") {
        change(detail, "issue", language);
        let others = detail.get_mut("others").and_then(Value::as_array_mut);
        others.into_iter().flatten().for_each(|other| change(other, "issue", language));
    }
    answer.body = body.to_string().into();
    let name = match language {
        Language::Chinese => "zh-CN",
        Language::English => "en",
    };
    answer.headers.insert(CONTENT_LANGUAGE, HeaderValue::from_static(name));
}

fn change(object: &mut Value, member: &str, to: Language) {
    let text = object.get(member).and_then(Value::as_str).map(|text| text_in(to, text));
    if let (Some(place), Some(text)) = (object.get_mut(member), text) {
        *place = text.into();
    }
}

/// The language that is wanted most; `None` if it is neither.
fn wanted(request: &HeaderMap) -> Option<Language> {
    let header = request.get(ACCEPT_LANGUAGE)?.to_str().ok()?;
    let mut best: Option<(f32, &str)> = None;
    for range in header.split(',') {
        let (tag, rest) = range.split_once(';').unwrap_or((range, ""));
        let weight = rest.trim().strip_prefix("q=").and_then(|weight| weight.parse().ok());
        let weight: f32 = weight.unwrap_or(1.0);
        if best.is_none_or(|(most, _)| weight > most) {
            best = Some((weight, tag.trim()));
        }
    }
    let (_, tag) = best?;
    match tag.split('-').next()?.to_ascii_lowercase().as_str() {
        "zh" => Some(Language::Chinese),
        "en" => Some(Language::English),
        _ => None,
    }
}

/// A text in a language; itself if it is not known.
fn text_in(to: Language, text: &str) -> String {
    let sides = |(chinese, english): &(&'static str, &'static str)| match to {
        Language::Chinese => (*english, *chinese),
        Language::English => (*chinese, *english),
    };
    // The pattern that says most of the text itself.
    let fitting = TEXTS.iter().map(sides).filter_map(|(from, into)| {
        Some((from.len() - 2 * from.matches("{}").count(), parts(from, text)?, into))
    });
    let Some((_, parts, into)) = fitting.max_by_key(|(own, ..)| *own) else {
        return text.to_owned();
    };
    let mut parts = parts.into_iter();
    let mut pieces = into.split("{}");
    let mut written = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let part = parts.next().unwrap_or_default();
        let part = text_in(to, part);
        written.push_str(&if to == Language::English { part.replace('、', ", ") } else { part });
        written.push_str(piece);
    }
    written
}

/// What is at each `{}` of a pattern, if it fits.
fn parts<'t>(pattern: &str, text: &'t str) -> Option<Vec<&'t str>> {
    let mut literals = pattern.split("{}");
    let mut rest = text.strip_prefix(literals.next()?)?;
    let mut parts = Vec::new();
    let mut literals = literals.peekable();
    while let Some(literal) = literals.next() {
        let at = match literals.peek() {
            Some(_) => rest.find(literal)?,
            None => rest
                .len()
                .checked_sub(literal.len())
                .filter(|at| rest.get(*at..) == Some(literal))?,
        };
        parts.push(&rest[..at]);
        rest = &rest[at + literal.len()..];
    }
    rest.is_empty().then_some(parts)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    fn has_chinese(text: &str) -> bool {
        text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c))
    }

    #[test]
    fn every_text_leads_to_its_other_half() {
        for (chinese, english) in TEXTS {
            assert_eq!(chinese.matches("{}").count(), english.matches("{}").count(), "{chinese}");
            assert!(has_chinese(chinese) && !has_chinese(english), "{chinese} {english}");
            let (chinese, english) = (chinese.replace("{}", "7"), english.replace("{}", "7"));
            assert_eq!(text_in(Language::English, &chinese), english);
        }
        for (chinese, english) in [
            ("没有商户 1900000109", "merchant 1900000109 does not exist"),
            ("没有这个管理接口", "no such admin call"),
        ] {
            assert_eq!(text_in(Language::Chinese, english), chinese);
        }
    }

    #[test]
    fn parts_are_translated_too() {
        let check = |chinese: &str, english: &str| {
            assert_eq!(text_in(Language::English, chinese), english);
        };
        check(
            "输入源“/body/amount/total”映射到字段“total”规则校验失败，类型错误，应为64位整数",
            "the value at \"/body/amount/total\" for the field \"total\" breaks a rule: wrong type: \
             should be a 64-bit integer",
        );
        check("取值只能是 CASH、NOCASH", "must be one of CASH, NOCASH");
        check(
            "时间格式错误，应为yyyyMMddHHmmss或yyyyMMdd",
            "wrong form of a time: should be yyyyMMddHHmmss or yyyyMMdd",
        );
        check(
            "请求体不是合法的JSON，嵌套超过 16 层 at line 1 column 17",
            "the body is not valid JSON: nested deeper than 16 levels at line 1 column 17",
        );
        check("茶", "茶");
    }

    #[test]
    fn the_language_wanted_most_counts() {
        let check = |header: &'static str, expected: Option<Language>| {
            let mut headers = HeaderMap::new();
            headers.insert(ACCEPT_LANGUAGE, HeaderValue::from_static(header));
            assert_eq!(wanted(&headers), expected, "{header}");
        };
        check("en", Some(Language::English));
        check("en-US,en;q=0.9,zh;q=0.8", Some(Language::English));
        check("zh-CN,zh;q=0.9,en;q=0.8", Some(Language::Chinese));
        check("en;q=0.1, zh", Some(Language::Chinese));
        check("*", None);
        check("fr, en;q=0.5", None);
        check("", None);
        assert_eq!(wanted(&HeaderMap::new()), None);
    }

    /// Looks through the source for texts in Chinese, so that none is forgotten.
    #[test]
    fn every_text_of_an_error_has_both_languages() {
        let mut missing = Vec::new();
        let mut seen = 0;
        let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        look(&sources, &sources, &mut |file, text| {
            seen += 1;
            let filled = filled(text);
            if has_chinese(&text_in(Language::English, &filled)) && !DATA.contains(&text) {
                missing.push(format!("{file}: {text}"));
            }
        });
        assert_eq!(missing, Vec::<String>::new());
        assert!(seen > 200, "{seen}");
    }

    /// A text as it is when its arguments are there.
    fn filled(text: &str) -> String {
        let mut out = String::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            out.push_str(before);
            out.push('7');
            rest = after.split_once('}').map_or("", |(_, after)| after);
        }
        out + rest
    }

    /// Names are relative to `sources`: a checkout may be in a folder called `check`.
    fn look(sources: &Path, folder: &Path, found: &mut dyn FnMut(&str, &str)) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.strip_prefix(sources).unwrap().display().to_string();
            let name = format!("/{}", name.replace('\\', "/"));
            if path.is_dir() {
                look(sources, &path, found);
            } else if !NO_ERRORS.iter().any(|part| name.contains(part)) {
                let text = std::fs::read_to_string(&path).unwrap();
                let code = text.split("#[cfg(test)]").next().unwrap_or_default();
                let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
                for literal in lines.flat_map(|line| line.split('"').skip(1).step_by(2)) {
                    if has_chinese(literal) {
                        found(&name, literal);
                    }
                }
            }
        }
    }

    /// Files whose Chinese is what bills, descriptions and the checklist say, and those that say
    /// everything in both languages at once.
    const NO_ERRORS: &[&str] = &[
        "/admin/openapi.rs",
        "/check/",
        "/bills/flow.rs",
        "/bills/sharing.rs",
        "/bills/trade.rs",
        "/books.rs",
        "/generic/download.rs",
        "/global/statement_calls.rs",
        "/language/",
        "/machine/error_number.rs",
        "/notify/delivery.rs",
        "/notify/verdict.rs",
        "/scenarios/",
        "/notices.rs",
    ];
    /// What is said in answers and notifications that are no errors.
    const DATA: &[&str] = &[
        "沙箱先享卡",
        "购买商品10次",
        "每次立减",
        "已受理，等待扣款",
        "扣款失败",
        "在沙箱中使用",
        "购买商品",
        "立减优惠",
        "次",
        "支付成功",
        "用户领取先享卡",
        "先享卡约定结束",
        "先享卡扣费",
        "先享卡结算",
        "支付用户零钱",
        "商户结算银行账户",
        "沙箱代金券",
        "用户确认成功",
        "用户开启服务",
        "用户关闭服务",
        "用户支付成功",
        "分账",
        "提现单状态变更通知",
        "无",
        "付款中",
        "付款失败",
        "付款成功",
        "提现中",
        "提现异常",
        "提现成功",
        "已受理",
        "待商户确认",
        "已撤销",
        "系统处理中",
        "已注销",
        "资金处理中",
        "有未处理完的资金",
        "充值成功",
        "充值关闭",
        "充值中",
        "充值资金退回",
        "金额不一致",
        "招商银行",
        "某某餐饮有限公司",
        "财付通支付科技有限公司",
        "招商银行威盛大厦支行",
        "深圳",
        "入驻账户验证",
        "编辑中",
        "审核中",
        "已驳回",
        "待账户验证",
        "待签约",
        "开通权限中",
        "已完成",
        "已作废",
        "资料校验中",
        "完成",
        "已冻结",
        "营业执照不清晰",
        "营业执照",
        "银行卡户名不符",
        "银行账户异常",
        "银行退票",
        "风险管控",
        "工商银行",
        "中国工商银行深圳支行",
        "请检查结算银行账户后使用新单号重新发起",
        "分账回退",
        "商家转账单据终态通知",
        "商家转账批次完成通知",
        "商家转账批次关闭通知",
        "活动名称",
        "奖励说明",
        "岗位类型",
        "报酬说明",
        "采购商品名称",
        "回收商品名称",
        "赔付原因",
        "补贴类型",
        "保险产品备案编号",
        "保险名称",
        "保险操作单号",
        "公益活动名称",
        "公益活动备案编号",
        "活动奖励",
        "现金奖励",
        "行政补贴",
        "行政奖励",
        "退款",
        "商家赔付",
        "商品信息",
        "加解密自测",
        "医保混合收款成功通知",
        "停车扣费成功",
        "商品券领券通知",
        "券码格式错误",
        "停车扣费失败",
        "用户已还款",
        "停车入场状态变更",
        "已受理",
        "用户账户余额不足",
        "医保局结算校验失败",
        "沙箱手工通知",
        "字符串",
        "整数",
        "布尔值",
        "数组",
        "对象",
        "长度",
        "数组长度",
        "值",
        "Send a signature probe (签名探测)",
        // Made of two of these words.
        "{what}低于最小值 {min}",
        "{what}超过最大值 {max}",
        "{what}超出范围",
    ];
}
