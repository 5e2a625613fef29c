//! The rules about the service's own calls.

use super::rule::{Rule, rules};
use crate::control::check::report::{Product, Severity};

rules! {
    SAME_NUMBER = "same_number" All Fatal:
        "a call whose fate is unknown is repeated with the same number",
        "结果未知时使用原单号重试";
        "keep number and body of a call before you send it, and repeat exactly those",
        "发送前保存单号与请求体，重试时原样使用";
    QUERY_FIRST = "query_first" All Fatal:
        "before a call is repeated, its number is asked about",
        "重试前先查单";
        "after a timeout or 5xx query by your own number; repeat only if there is nothing",
        "超时或 5xx 之后先按商户单号查询；查无结果再重试";
    REFUND_NUMBER = "refund_number" Pay Fatal:
        "a refund is retried with the same out_refund_no",
        "退款失败使用原退款单号重试";
        "a new out_refund_no is a new refund: the user may get the money twice",
        "新的 out_refund_no 就是新的退款：用户可能收到两次";
    QUERIES = "queries" All Must:
        "orders are also asked about, not only waited for",
        "主动查单而不只依赖通知";
        "query orders whose notification did not come: delivery is not guaranteed",
        "没有收到通知的订单要主动查询：通知不保证送达";
    LOST = "lost_notifications" All Fatal:
        "an order whose notification never arrived is asked about",
        "通知丢失的订单会主动查单";
        "to see it: `wxpay sandbox faults add notification-lost`, pay an order, and wait for your query",
        "验证方法：`wxpay sandbox faults add notification-lost`，支付一笔订单，等待服务查单";
    UNVERIFIED = "unverified_answers" All Fatal:
        "an answer with a bad signature is not used",
        "应答验签失败时不使用应答内容";
        "to see it: `wxpay sandbox faults add wrong-signature`, then order; query after such an answer",
        "验证方法：`wxpay sandbox faults add wrong-signature` 后下单；此类应答之后应查单";
    SPACED = "spaced_repeats" All Fatal:
        "repeats are spaced, and few",
        "重试有间隔且次数有限";
        "wait 200 ms before the first repeat and double it; after three, leave it to a job",
        "首次重试等待 200 毫秒并逐次加倍；三次之后交给定时任务";
    SLOWS_DOWN = "slows_down" All Advised:
        "after 429 the service slows down",
        "收到429后降低频率";
        "after 429 wait at least a second before the next call of that operation",
        "收到 429 后，该接口至少等待一秒再调用";
    OTHER_HOST = "other_host" All Advised:
        "after 502 or 503 the backup host is tried",
        "502、503后改用备用域名";
        "repeat the same call at the backup host (api2.mch.weixin.qq.com)",
        "在备用域名（api2.mch.weixin.qq.com）上重试同一请求";
    CLOCK = "clock" All Fatal:
        "the service's clock is right",
        "服务器时间准确";
        "synchronise the clock (NTP): beyond five minutes every call is refused",
        "用 NTP 同步时间：相差超过五分钟的请求都会被拒绝";
    NONCES = "nonces" All Advised:
        "no nonce is used twice",
        "随机串不重复";
        "draw a fresh random nonce_str for every request, repeats included",
        "每次请求（包括重试）都生成新的随机 nonce_str";
    ADDRESSES = "addresses" All Fatal:
        "every notify_url in an order can be used by the platform",
        "下单时传入的每个notify_url都可用";
        "send complete public https addresses without query string and blanks",
        "notify_url 应为完整的公网 https 地址，不带参数与空格";
    AMOUNTS = "integer_amounts" All Fatal:
        "all amounts are integers in fen",
        "金额均为以分为单位的整数";
        "keep money as integer fen; never send fractions, exponents or text",
        "金额用整数（分）保存与传递，不要传小数、科学计数或字符串";
    TIMES = "times" All Advised:
        "times carry the offset +08:00",
        "时间带+08:00时区";
        "write times as 2026-12-01T10:00:00+08:00; some products refuse Z",
        "时间写作 2026-12-01T10:00:00+08:00；部分产品不接受 Z";
    EMPTY = "empty_members" All Advised:
        "members without value are left out",
        "没有值的字段不传";
        "leave a member out instead of sending an empty text or null",
        "没有值时不要传空字符串或 null，直接省略该字段";
    EXTRA = "unknown_members" All Advised:
        "no undocumented members are sent",
        "不传文档以外的字段";
        "remove the members that the refusal names",
        "删除错误信息中指出的字段";
    SEALED = "sealed_members" All Fatal:
        "sensitive members are sealed with the key that Wechatpay-Serial names",
        "敏感字段加密且Wechatpay-Serial与密钥一致";
        "seal names, ids and card numbers with the platform's public key, and name that key in Wechatpay-Serial",
        "姓名、证件号、卡号用微信支付公钥加密，并在 Wechatpay-Serial 中写明该公钥";
    AVOIDABLE = "avoidable_refusals" All Must:
        "no call was refused for a reason that the service could have known",
        "没有因自身可预知的原因被拒绝的请求";
        "check states, amounts and relations in your own data before you call",
        "调用前用自己的数据检查状态、金额与关系";
    ONE_NUMBER = "one_number" Pay Fatal:
        "every number is used for one thing",
        "单号不重复使用";
        "make a number once, unique over all processes, and store it before you send",
        "单号在所有进程中唯一生成一次，发送前保存";
    ONE_CLICK = "one_click" Pay Fatal:
        "one click makes one order",
        "一次点击只下一单";
        "disable the button, and look for an open order of the same cart before you make another",
        "点击后禁用按钮，下单前先查是否已有同一购物车的未付订单";
    CLOSES = "closes" Pay Advised:
        "unpaid orders are closed",
        "未支付订单会关单";
        "close an order that lapses at your side, so that nobody pays it later",
        "自己侧过期的订单要调用关单，避免之后被支付";
    ASKS_REFUNDS = "asks_refunds" Pay Must:
        "refunds are asked about",
        "退款会查询结果";
        "a refund is done when its query says SUCCESS, not when it was accepted",
        "退款以查询结果 SUCCESS 为准，受理成功不等于退款成功";
    BILLS = "bills" Pay Must:
        "bills are fetched after 10:00 and downloaded",
        "每天10点后下载对账单";
        "fetch yesterday's trade and fund-flow bills after 10:00 and compare them with your own orders",
        "每天 10 点后下载前一天的交易账单与资金账单并核对";
    COMBINED = "combined_paths" Combine Must:
        "parts of a combined order are asked about by the combined number",
        "合单子单按合单单号查询";
        "query and close with /v3/combine-transactions/…; a part has no order of its own",
        "用 /v3/combine-transactions/… 查询与关单；子单没有独立订单";
    RELEASES = "releases" ProfitSharing Must:
        "what is not shared is released",
        "分账剩余资金会解冻";
        "call unfreeze, or set unfreeze_unsplit in the last share, also for orders that are never shared",
        "调用解冻接口，或在最后一次分账设置 unfreeze_unsplit，从未分账的订单也要解冻";
    SETTLEMENTS = "settlement_changes" Partner Must:
        "a settlement account is changed at most five times a day",
        "结算账户每天最多修改5次";
        "ask for the result of the last change before you send another",
        "再次修改前先查询上次修改的结果";
    TEST_ENVIRONMENT = "test_environment" Medical Fatal:
        "med_ins_test_env is not set",
        "未开启医保测试环境";
        "leave med_ins_test_env out in production",
        "生产环境不要传 med_ins_test_env";
    REPORTS_REFUNDS = "reports_refunds" Medical Fatal:
        "after a refund of the cash part the insurance refund is reported",
        "医保退款后通知微信支付";
        "call POST /v3/med-ins/refunds/notify with the same out_refund_no",
        "用相同的 out_refund_no 调用 POST /v3/med-ins/refunds/notify";
}
