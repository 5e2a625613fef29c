//! The rules about notifications that the sandbox sends.

use super::rule::{Rule, rules};
use crate::control::check::report::{Product, Severity};

rules! {
    ADDRESS = "address" All Fatal:
        "the address is complete, https, public and without a query string",
        "通知地址为公网可访问的https地址且不带参数";
        "give the platform a public https address without a query string and without a login wall",
        "请使用公网可访问、不带参数且无需登录的 https 地址";
    ACKNOWLEDGED = "acknowledged" All Fatal:
        "a good notification is acknowledged with 200 or 204 within 5 seconds",
        "正确的通知在5秒内应答200或204";
        "verify, store, answer 200 or 204, and only then do the work",
        "先验签、保存、应答 200 或 204，然后再处理业务";
    NO_LOGIN = "no_login" All Fatal:
        "the address asks for no login or session",
        "通知地址没有登录态校验";
        "leave the address out of login, session and CSRF checks: the signature is what protects it",
        "通知地址不要经过登录、会话或 CSRF 校验：保护它的是签名";
    REPEATED = "repeated" All Fatal:
        "the same notification again is acknowledged again",
        "重复通知仍应答成功";
        "know by business number and event type what was handled, and answer 200 to a repeat",
        "按业务单号与通知类型判断是否处理过，对重复通知应答 200";
    TOGETHER = "together" All Fatal:
        "the same notification twice at one moment is acknowledged",
        "并发重复通知处理正确";
        "take a lock, or insert a row with a unique key, before you look whether it was handled",
        "判断是否处理过之前，先加锁或以唯一键插入一行";
    ONE_EFFECT = "one_effect" All Fatal:
        "repeated notifications cause no second write",
        "重复通知不会引起第二次写操作";
        "do what a notification starts (a confirmation, a share, a refund) once per business number",
        "通知触发的操作（确认、分账、退款）对同一业务单号只做一次";
    QUICK = "quick" All Fatal:
        "answers come quickly",
        "应答及时";
        "answer before you work: beyond 5 seconds the platform sends again",
        "先应答再处理：超过 5 秒微信支付会重发";
    EITHER_KEY = "either_key" All Fatal:
        "during a switch-over both sorts of platform keys are believed",
        "灰度切换期间平台证书与微信支付公钥签名均可验签";
        "find the key by Wechatpay-Serial among certificates and public keys alike",
        "按 Wechatpay-Serial 在平台证书与微信支付公钥中查找密钥";
    BAD_SIGNATURE = "bad_signature" All Fatal:
        "a wrong signature is refused",
        "签名错误的通知被拒绝";
        "verify Wechatpay-Signature over timestamp, nonce and raw body; answer 4xx or 5xx if it fails",
        "用时间戳、随机串与原始报文验证 Wechatpay-Signature；失败时应答 4xx 或 5xx";
    REFUSAL_BODY = "refusal_body" All Must:
        "a refusal says {\"code\":\"FAIL\",\"message\":…}",
        "失败应答报文为{\"code\":\"FAIL\",\"message\":…}";
        "answer a refusal with a JSON object of code FAIL and a message, so that the platform can show it",
        "失败时应答 JSON 对象，code 为 FAIL，并带 message，微信支付会展示";
    UNSIGNED = "unsigned" All Fatal:
        "a notification without signature headers is refused",
        "缺少签名头的通知被拒绝";
        "refuse whatever lacks one of the four signature headers",
        "四个签名头缺少任何一个都应拒绝";
    UNKNOWN_SERIAL = "unknown_serial" All Fatal:
        "a signature by an unknown key is refused",
        "未知序列号的签名被拒绝";
        "choose the key by Wechatpay-Serial; refuse serials you do not know after one refresh",
        "按 Wechatpay-Serial 选择密钥；刷新一次后仍未知的序列号应拒绝";
    OLD = "old" All Fatal:
        "a timestamp of ten minutes ago is refused",
        "时间戳超过5分钟的通知被拒绝";
        "refuse timestamps that are more than five minutes from your clock: replays look like this",
        "拒绝与本机时钟相差超过五分钟的时间戳：重放攻击即如此";
    FUTURE = "future" All Fatal:
        "a timestamp of ten minutes ahead is refused",
        "时间戳早到5分钟以上的通知被拒绝";
        "refuse timestamps that are more than five minutes from your clock, in both directions",
        "与本机时钟相差超过五分钟的时间戳都应拒绝，早或晚都一样";
    PROBE = "probe" All Optional:
        "a signature probe (WECHATPAY/SIGNTEST/) is refused",
        "签名探测流量被拒绝";
        "treat it like any bad signature: answer 4xx or 5xx, without a special case",
        "与其他错误签名同样对待：应答 4xx 或 5xx，不作特殊处理";
    WRITTEN_ANEW = "written_anew" All Fatal:
        "a body that was written anew after signing is refused",
        "验签使用原始报文而非重新序列化的内容";
        "verify the raw bytes as they came, before any JSON is parsed",
        "解析 JSON 之前，先对收到的原始字节验签";
    OTHER_KEY = "other_key" All Fatal:
        "a resource sealed with another APIv3 key is refused",
        "APIv3密钥不匹配的通知被拒绝";
        "answer 5xx if the resource cannot be opened: your key may just have been changed",
        "无法解密时应答 5xx：APIv3 密钥可能刚刚更换";
    DAMAGED = "damaged" All Fatal:
        "a damaged ciphertext is refused",
        "密文损坏的通知被拒绝";
        "check the AEAD tag, that is: do not ignore the error of the decryption",
        "检查 AEAD 校验码，即不要忽略解密错误";
    BROKEN = "broken" All Must:
        "a body that is not JSON is refused",
        "非JSON报文被拒绝";
        "answer 4xx to what cannot be read; do not let the connection break",
        "无法读取的报文应答 4xx；不要断开连接";
    UNHEARD_OF = "unheard_of" All Must:
        "an unknown event type is acknowledged",
        "未知通知类型也应答成功";
        "log and acknowledge types you do not know: new ones appear, and each would come sixteen times",
        "对未知类型记录日志并应答成功：新类型会不断出现，不应答则每条会重发十六次";
    GROWN = "grown" All Must:
        "members that did not exist yesterday do no harm",
        "新增字段不影响处理";
        "ignore members you do not know",
        "忽略未知字段";
    NOT_POST = "not_post" All Must:
        "GET is refused",
        "非POST请求被拒绝";
        "serve POST only: a GET must not be taken for a payment",
        "只处理 POST：不要把 GET 当作支付通知";
    HUGE = "huge" All Must:
        "a body of a megabyte is answered",
        "超大报文不影响服务";
        "acknowledge it, or refuse it with 413; do not hang up",
        "应答成功，或以 413 拒绝；不要断开连接";
    EVERY_EVENT = "every_event" All Fatal:
        "every sort of event that this merchant was sent is acknowledged again, the latest first",
        "该商户收到过的每种通知都能应答，顺序颠倒也可以";
        "tell events apart by event_type, and let none depend on the order in which they come",
        "按 event_type 区分通知，处理不依赖到达顺序";
    REFUND_EVENTS = "refund_events" Pay Must:
        "REFUND.SUCCESS, REFUND.ABNORMAL and REFUND.CLOSED are acknowledged",
        "退款成功、退款异常、退款关闭三种通知均能应答";
        "handle all three: an abnormal refund needs you, a closed one a new out_refund_no",
        "三种都要处理：退款异常需要商户介入，退款关闭需要换新的退款单号";
    OTHER_AMOUNT = "other_amount" Pay Fatal:
        "a well-signed notification of another amount is not believed",
        "通知金额与订单金额不一致时不视为支付成功";
        "compare amount.total with your own order before you deliver; refuse, or query the order",
        "发货前核对 amount.total 与自己的订单；不一致时拒绝或查单";
    OTHER_MERCHANT = "other_merchant" Pay Fatal:
        "a well-signed notification of another mchid is not believed",
        "通知中的商户号不是自己时不视为支付成功";
        "compare mchid and appid (partners: sub_mchid) with your own",
        "核对 mchid 与 appid（服务商核对 sub_mchid）是否为自己";
    SUB_MERCHANTS = "sub_merchants" Partner Fatal:
        "the same out_trade_no of two sub-merchants is acknowledged twice",
        "不同特约商户的相同订单号分别处理";
        "remember what was handled by sub_mchid, number and event together",
        "以 sub_mchid、单号、通知类型一起作为幂等键";
    ALIVE = "alive" All Must:
        "after all this the service still works",
        "以上全部之后服务仍正常";
        "look into the log of your service: something of the above has harmed it",
        "请查看服务日志：以上某项使服务受损";
}
