//! The numbers at the end of a Request-ID (protocol 14): official ones with their official meaning,
//! and the sandbox's own, which WeChat Pay never sends.

use std::fmt;

/// Why a request was refused, more finely than the code says.
///
/// There is no other way to make one than the constants below, so that no number is used for
/// anything but what `protocol/error-numbers.json` says of it. Where no official number fits, there
/// is one of the sandbox's own, from 990000001 on; `wxpay explain` knows them all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ErrorNumber(u32);

impl fmt::Display for ErrorNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Declares each number as a constant, and lists all of them with their official text.
macro_rules! numbers {
    ($($name:ident = $number:literal, $text:literal;)*) => {
        impl ErrorNumber {
            $(#[doc = $text]
            pub const $name: Self = Self($number);)*

            #[cfg(test)]
            const ALL: &[(&str, Self, &str)] = &[$((stringify!($name), Self::$name, $text)),*];
        }
    };
}

numbers! {
    SUCCESS = 0, "成功";
    ILLEGAL_PARAMETER = 268_435_461, "参数非法";
    OUT_OF_RANGE = 268_435_464, "参数超出取值范围";
    BAD_SIGNATURE = 268_443_699, "签名错误";
    NO_RELATION = 268_443_701, "受理关系不存在";
    APPID_NOT_BOUND = 268_445_527, "appid和mch_id不匹配";
    TOO_FREQUENT = 268_447_840, "请求频率超过限制";
    ORDER_OF_ANOTHER = 268_447_843, "商户号和订单不匹配";
    ORDER_LAPSED = 268_447_914, "该订单已失效";
    ORDER_PAID = 268_449_538, "订单已支付";
    ONLY_REVERSE = 268_449_641, "当前交易不允许进行普通关单（只能撤销）";
    ORDER_DIFFERS = 268_498_688, "请求重入时，参数与首次请求时不一致";
    NO_OPENID = 268_501_013, "JSAPI支付必须传openid";
    MEDICAL_EXISTS = 268_512_536, "订单已存在";
    NO_ORDER = 268_512_771, "订单不存在";
    MEDICAL_CASH_ONLY = 268_529_474, "纯自费单字段校验失败";
    MEDICAL_MIXED = 268_529_475, "合支付单字段校验失败";
    MEDICAL_CASH_FEE = 268_529_476, "自费金额校验不通过";
    MEDICAL_TOTAL_FEE = 268_529_477, "订单总金额校验不通过";
    MEDICAL_NO_ORDER = 268_529_515, "未找到订单，请确认订单号是否正确";
    MEDICAL_DIGEST = 268_545_961, "入参个人身份ID摘要和医保电子凭证绑卡身份ID摘要不匹配";
    COUPON_NOT_SENDING = 268_577_984, "商品券批次状态不是发放中";
    COUPON_STATE = 268_578_367, "用户券状态非法";
    COUPON_OPENID = 268_578_526, "解析OpenID错误";
    COUPON_NO_OBJECT = 268_578_608, "当前访问对象不存在，请确认ID合法、属于当前品牌且由当前服务商创建";
    COUPON_EXPIRED = 268_578_776, "用户券已过期";
    COUPON_ALL_STORES = 268_578_813, "当前券批次全部门店可用";
    COUPON_NONE = 268_578_851, "用户券不存在";
    COUPON_DIFFERS = 268_578_927, "使用了相同单号，但与上次请求的数据不一致";
    COUPON_FOREIGN_STORE = 268_584_404, "核销门店非法";
    BAD_AUTHORIZATION = 270_924_332, "Authorization不合法";
    EXTRA_PARAMETER = 270_924_358, "参数中含有非法的额外参数";
    PAYSCORE_NOT_PERMITTED = 268_503_786, "当前无权限进行此操作";
    PAYSCORE_STATE = 271_302_262, "当前订单状态不合法";
    PAYSCORE_UNCONFIRMED = 271_302_332, "当前订单状态不合法（确认状态）";
    PAYSCORE_CANCELLED = 271_302_333, "当前订单状态不合法（已取消）";
    PAYSCORE_CANNOT_CANCEL = 271_316_592, "当前订单状态不满足撤销条件";
    PAYSCORE_DIFFERS = 271_316_598, "订单重入参数校验失败";
    PAYSCORE_END_BEFORE_START = 271_316_637, "真实结束时间小于预计开始时间";
    PAYSCORE_OVER_RISK = 271_316_656, "总金额超过此服务的服务风险金额";
    PAYSCORE_NOT_WAITING = 271_316_657, "仅服务订单支付状态为待支付时，才可使用此能力";
    PAYSCORE_NO_ORDER = 271_317_510, "查询单据不存在";
    COUPON_NOT_YET = 272_755_715, "券不在使用有效期（绝对批次有效期）";
    COUPON_USER_LIMIT = 272_756_740, "用户领取券张数已达上限";
    COUPON_USED = 272_756_745, "券已被其他订单核销";
    COUPON_DELETED = 272_756_769, "券已被删除";
    SANDBOX_FAILED = 990_000_001, "沙箱内部错误";
    FAULT = 990_000_002, "按要求注入的错误";
    NOT_THE_GATEWAY = 990_000_003, "沙箱自身拒绝，与微信支付无关";
    BODY_REFUSED = 990_000_004, "请求体过大、过慢或未能接收";
    NO_ACCEPT = 990_000_005, "缺少 Accept 或 User-Agent";
    STALE_TIMESTAMP = 990_000_006, "Authorization 的时间戳相差超过5分钟";
    NO_SUCH_MERCHANT = 990_000_007, "沙箱没有该商户";
    UNKNOWN_SERIAL = 990_000_008, "商户证书序列号有误";
    MERCHANT_CERTIFICATE_EXPIRED = 990_000_009, "商户证书已过期";
    NO_PLATFORM_CERTIFICATE = 990_000_010, "无可用的平台证书";
    NOT_PERMITTED = 990_000_011, "商户无权限使用此服务";
    NO_SUCH_PAYEE = 990_000_012, "子单商户号不存在";
    NOT_THERE = 990_000_013, "记录不存在";
    WRONG_STATE = 990_000_014, "当前状态不允许此操作";
    DIFFERS = 990_000_015, "单号已存在，且参数与首次请求不一致";
    AGAINST_RULES = 990_000_016, "违反业务规则";
    NOT_ENOUGH = 990_000_017, "可用金额不足";
    REFUND_OVERDUE = 990_000_018, "订单已超过可退款期限";
    NO_BILL = 990_000_019, "当天没有账单";
    BILL_NOT_READY = 990_000_020, "账单生成中";
    LINK_EXPIRED = 990_000_021, "下载地址已失效";
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeSet, fs, path::Path};

    use serde_json::{Value, json};
    use wechatpay_core::Explanation;

    use super::*;

    const OWN: std::ops::Range<u32> = 990_000_001..990_001_000;

    #[test]
    fn official_numbers_mean_what_they_mean() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../protocol/error-numbers.json");
        let table: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
        let rows = table["numbers"].as_array().unwrap();
        let official = |number: u32| rows.iter().find(|row| row["number"] == number);
        let mut seen = BTreeSet::new();
        for (name, ErrorNumber(number), text) in ErrorNumber::ALL {
            assert!(seen.insert(number), "{name} stands twice");
            let explained = Explanation::of(&number.to_string()).unwrap();
            assert_eq!(explained.chinese, *text, "{name}");
            assert_eq!(explained.is_of_sandbox(), OWN.contains(number), "{name}");
            match official(*number) {
                Some(row) => assert_eq!(row["text_zh"], *text, "{name}"),
                None => assert!(OWN.contains(number), "{name} is no number of WeChat Pay"),
            }
            // 支付分 has numbers for what others have too; they are not lent out. The head of a
            // request is checked before it is known which product is called.
            let is_payscore =
                official(*number).is_some_and(|row| row["products"] == json!(["payscore"]));
            let is_marked = name.starts_with("PAYSCORE_") || *name == "BAD_AUTHORIZATION";
            assert!(!is_payscore || is_marked, "{name}");
        }
        let explained = Explanation::all().filter(Explanation::is_of_sandbox);
        let is_sent = |known: u64| u32::try_from(known).is_ok_and(|known| seen.contains(&known));
        assert!(explained.map(|found| found.number).all(is_sent));
    }

    /// Neither a number written out nor one of 支付分 stands where it does not belong.
    #[test]
    fn numbers_are_used_only_where_they_mean_something() {
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let mut used = BTreeSet::new();
        walk(&source, &mut |path, text| {
            let name = path.strip_prefix(&source).unwrap().to_string_lossy().replace('\\', "/");
            if name == "engine/machine/error_number.rs" {
                return;
            }
            let digits = text.replace('_', "");
            let long = digits.split(|c: char| !c.is_ascii_digit()).filter(|part| part.len() == 9);
            for number in long.filter_map(|part| part.parse::<u64>().ok()) {
                let is_known = Explanation::of(&number.to_string()).unwrap().is_known();
                assert!(!is_known, "{name} writes out {number}");
            }
            for (constant, ..) in ErrorNumber::ALL {
                if text.contains(&format!("ErrorNumber::{constant}")) {
                    used.insert(constant);
                    let may = [
                        "families/payscore/",
                        "families/service_order/",
                        "engine/call/bindings.rs",
                        "control/check/conduct/refusals.rs",
                    ];
                    let is_payscore = constant.starts_with("PAYSCORE_");
                    assert!(
                        !is_payscore || may.iter().any(|start| name.starts_with(start)),
                        "{name}: {constant}"
                    );
                }
            }
        });
        let unused = ErrorNumber::ALL.iter().find(|(constant, ..)| !used.contains(constant));
        assert!(unused.is_none(), "nobody uses {unused:?}");
    }

    fn walk(folder: &Path, see: &mut impl FnMut(&Path, &str)) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, see);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                see(&path, &fs::read_to_string(&path).unwrap());
            }
        }
    }
}
