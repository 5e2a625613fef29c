//! What the go-live checklist of the sandbox advises, in English, and what it is in Chinese. An advice
//! that is not here is shown as it is.

use super::Text;

/// An advice of the checklist in both languages, where the Chinese is known.
pub(crate) fn advice(text: &str) -> Text {
    let known = ALL.iter().map(|(_, words)| words).find(|words| words.en == text);
    known.map_or_else(|| text.into(), |words| (*words).into())
}

texts! {
    listed
    ADDRESS: "give the platform a public https address without a query string and without a login wall",
        "请使用公网可访问、不带参数且无需登录的 https 地址";
    ACKNOWLEDGED: "verify, store, answer 200 or 204, and only then do the work",
        "先验签、保存、应答 200 或 204，然后再处理业务";
    REPEATED: "know by business number and event type what was handled, and answer 200 to a repeat",
        "按业务单号与通知类型判断是否处理过，对重复通知应答 200";
    TOGETHER: "take a lock, or insert a row with a unique key, before you look whether it was handled",
        "判断是否处理过之前，先加锁或以唯一键插入一行";
    QUICK: "answer before you work: beyond 5 seconds the platform sends again",
        "先应答再处理：超过 5 秒微信支付会重发";
    EITHER_KEY: "find the key by Wechatpay-Serial among certificates and public keys alike",
        "按 Wechatpay-Serial 在平台证书与微信支付公钥中查找密钥";
    BAD_SIGNATURE: "verify Wechatpay-Signature over timestamp, nonce and raw body; answer 4xx or 5xx if it fails",
        "用时间戳、随机串与原始报文验证 Wechatpay-Signature；失败时应答 4xx 或 5xx";
    UNSIGNED: "refuse whatever lacks one of the four signature headers", "四个签名头缺少任何一个都应拒绝";
    UNKNOWN_SERIAL: "choose the key by Wechatpay-Serial; refuse serials you do not know after one refresh",
        "按 Wechatpay-Serial 选择密钥；刷新一次后仍未知的序列号应拒绝";
    OLD: "refuse timestamps that are more than five minutes from your clock: replays look like this",
        "拒绝与本机时钟相差超过五分钟的时间戳：重放攻击即如此";
    PROBE: "treat it like any bad signature: answer 4xx or 5xx, without a special case",
        "与其他错误签名同样对待：应答 4xx 或 5xx，不作特殊处理";
    WRITTEN_ANEW: "verify the raw bytes as they came, before any JSON is parsed", "解析 JSON 之前，先对收到的原始字节验签";
    OTHER_KEY: "answer 5xx if the resource cannot be opened: your key may just have been changed",
        "无法解密时应答 5xx：APIv3 密钥可能刚刚更换";
    DAMAGED: "check the AEAD tag, that is: do not ignore the error of the decryption",
        "检查 AEAD 校验码，即不要忽略解密错误";
    BROKEN: "answer 4xx to what cannot be read; do not let the connection break", "无法读取的报文应答 4xx；不要断开连接";
    UNHEARD_OF: "log and acknowledge types you do not know: new ones appear, and each would come sixteen times",
        "对未知类型记录日志并应答成功：新类型会不断出现，不应答则每条会重发十六次";
    GROWN: "ignore members you do not know", "忽略未知字段";
    NOT_POST: "serve POST only: a GET must not be taken for a payment", "只处理 POST：不要把 GET 当作支付通知";
    HUGE: "acknowledge it, or refuse it with 413; do not hang up", "应答成功，或以 413 拒绝；不要断开连接";
    ALIVE: "look into the log of your service: something of the above has harmed it", "请查看服务日志：以上某项使服务受损";
    PAY_FIRST: "pay an order in this sandbox first, so that the service knows it, or give the resource of one it knows",
        "请先在沙箱中支付一笔服务知道的订单，或用 --resource 提供一笔服务知道的订单";
    SAME_NUMBER: "keep number and body of a call before you send it, and repeat exactly those",
        "发送前保存单号与请求体，重试时原样使用";
    QUERY_FIRST: "after a timeout or 5xx query by your own number; repeat only if there is nothing",
        "超时或 5xx 之后先按商户单号查询；查无结果再重试";
    SAME_REFUND: "a new out_refund_no is a new refund: the user may get the money twice",
        "新的 out_refund_no 就是新的退款：用户可能收到两次";
    ASK_TOO: "query orders whose notification did not come: delivery is not guaranteed",
        "没有收到通知的订单要主动查询：通知不保证送达";
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    /// What the sandbox advises in its source is known here.
    #[test]
    fn every_advice_of_the_checklist_is_known() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
        let folder = folder.join("../wechatpay-sandbox/src/control/check");
        let read = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap();
        let source = format!("{}{}", read("items.rs"), read("conduct.rs")).replace("\\\n", "");
        let source = source.split_whitespace().collect::<Vec<_>>().join(" ");
        for (name, words) in ALL {
            assert!(source.contains(words.en), "{name} is advised no more");
        }
        let advised = read("items.rs").matches("= rule(").count()
            + read("conduct.rs").matches("    advice: \"").count()
            + 1;
        assert_eq!(ALL.len(), advised);
        assert_eq!(advice("ignore members you do not know").of(Language::Chinese), "忽略未知字段");
        assert_eq!(advice("x").of(Language::Chinese), "x");
    }
}
