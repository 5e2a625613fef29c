//! Hints that the libraries give, in English, and what they are in Chinese. A hint that is not here
//! is shown as it is.

use super::Text;

/// A hint of a library in both languages, where the Chinese is known.
pub(crate) fn hint(text: &str) -> Text {
    let known = ALL.iter().map(|(_, words)| words).find(|words| words.en == text);
    known.map_or_else(|| text.into(), |words| (*words).into())
}

texts! {
    listed
    PLATFORM_KEY_ID: "this is the merchant's own serial; the id of the platform key is needed",
        "这是商户证书的序列号；此处需要微信支付公钥 ID 或平台证书序列号";
    GIVE_PUBLIC_KEY_OR_SEND: "give the WeChat Pay public key with its id, or let `send` fetch the certificates",
        "请提供微信支付公钥及其 ID，或由 `send` 下载平台证书";
    GIVE_PUBLIC_KEY_OR_APIV3: "give the WeChat Pay public key with its id, or the APIv3 key to fetch certificates",
        "请提供微信支付公钥及其 ID，或提供 APIv3 密钥以下载平台证书";
    TO_BELIEVE: "to believe answers, give the APIv3 key (certificates are fetched with it), or the WeChat Pay public key with its id",
        "验签需要 APIv3 密钥（用于下载平台证书），或微信支付公钥及其 ID";
    CHECK_APIV3: "check the APIv3 key", "请检查 APIv3 密钥";
    CHECK_APIV3_RESET: "check the APIv3 key: it may have been reset, or be the APIv2 key",
        "请检查 APIv3 密钥：可能已重置，或误用了 APIv2 密钥";
    HAS_PUBLIC_KEY: "this merchant uses a WeChat Pay public key: give its id (PUB_KEY_ID_…) and its PEM",
        "该商户使用微信支付公钥：请提供公钥 ID（PUB_KEY_ID_…）与 PEM";
    CHECK_SIGNING: "check mchid, merchant serial, private key and clock",
        "请检查商户号、商户证书序列号、私钥与时钟";
    UNSIGNED_401: "the gateway does not sign its 401: check mchid, merchant serial, private key and clock",
        "网关的 401 应答不带签名：请检查商户号、商户证书序列号、私钥与时钟";
    SEALED_FOR_MERCHANT: "it is sealed with the merchant certificate: check that key and serial belong together",
        "内容用商户证书加密：请检查私钥与序列号是否相符";
    IT_HAPPENED: "it happened all the same; read it with a raw call, and report the difference",
        "请求已经执行；请用原始调用读取应答，并反馈差异";
    DOWNLOAD_ANEW: "throw away what was read, apply for the file again and download it anew",
        "已读取的内容作废，请重新申请并下载";
    P12_PASSWORD: "WeChat Pay's own .p12 files have the mchid for a password",
        "微信支付的 .p12 文件以商户号为密码";
    NO_P12: "this is no .p12 file; apiclient_cert.p12 is needed", "这不是 .p12 文件；需要 apiclient_cert.p12";
    USE_P12: "give it to `p12`, or use apiclient_key.pem from the same archive",
        "请传给 `p12`，或改用同一压缩包中的 apiclient_key.pem";
    ENTRY_STATES: "one of pending, in_flight, waiting, asking, answered, refused, dead, cancelled",
        "可取 pending、in_flight、waiting、asking、answered、refused、dead、cancelled";
    LOOK_AGAIN: "look at it again", "请重新查看该条目";
    GIVE_KEY: "give the number in the call, or a key of your own in the options (--key)",
        "请在请求中带上单号，或用 --key 指定业务键";
    GIVE_KEY_OR_OPERATION: "give a key in the options (--key), or add the operation to the table",
        "请用 --key 指定业务键，或把该接口加入操作表";
    SAME_NUMBER: "the same number means the same business: take a new number for a new one",
        "相同单号代表同一笔业务：新业务请换新单号";
    USE_INTO_CALL: "make the call with `into_call()` of a client that knows a platform key",
        "请用已配置平台公钥或证书的客户端的 `into_call()` 生成请求";
    STORE_URL: "postgresql://user@host/database, or host=/folder/of/socket dbname=…",
        "形如 postgresql://用户@主机/数据库，或 host=/套接字文件夹 dbname=…";
    MIGRATE: "run `wxpay outbox init`, or `migrate`", "请执行 `wxpay outbox init`，或调用 `migrate`";
    NEWER_PROGRAM: "use a newer program", "请使用更新版本的程序";
    CHECK_OWNER: "check the owner and mode of the file, of its folder and of its file system",
        "请检查文件、所在文件夹及文件系统的属主与权限";
}

#[cfg(test)]
mod tests {
    use super::super::{Language, Sentence};
    use super::*;

    #[test]
    fn known_hints_are_translated_and_others_stay() {
        let check = |text: &str, expected: &str| {
            assert_eq!(hint(text).of(Language::Chinese), expected);
            assert_eq!(hint(text).to_string(), text);
        };
        check("check the APIv3 key", "请检查 APIv3 密钥");
        check("something new", "something new");
        for (_, Sentence { en, zh }) in ALL {
            check(en, zh);
        }
    }
}
