//! Texts of `wxpay doctor`, and about connections and ports.

texts! {
    WRONG_WITH_KEYS: "something is wrong with the keys", "密钥或证书存在问题";
    GATEWAY_OFFICIAL: "{0}: WeChat Pay itself", "{0}：微信支付正式环境";
    GATEWAY_LOCAL: "{0}: this machine, probably a sandbox", "{0}：本机，可能是沙箱";
    GATEWAY_OTHER: "{0}: neither WeChat Pay's nor this machine", "{0}：既不是微信支付，也不是本机";
    BACKUP: "{0}, then {1}", "{0}；备用 {1}";
    SIGNS_ELSEWHERE: "signs elsewhere, and does not tell its public half", "由外部签名，未提供公钥";
    FINGERPRINT: "fingerprint {0}", "指纹 {0}";
    BELONGS: "belongs to key, serial and mchid; {0}", "与私钥、序列号、商户号相符；{0}";
    CERTIFICATE_NOT_GIVEN: "not given: whether serial and key belong together is not known (WECHATPAY_MERCHANT_CERTIFICATE_PATH)",
        "未提供：无法确认序列号与私钥是否相符（WECHATPAY_MERCHANT_CERTIFICATE_PATH）";
    APIV3_KEY_GIVEN: "given, 32 bytes", "已提供，32 字节";
    APIV3_KEY_NOT_GIVEN: "not given: notifications cannot be opened, certificates not fetched",
        "未提供：无法解密通知，也无法下载平台证书";
    MODE_BOTH: "public key and certificates, as while switching over", "微信支付公钥与平台证书并用（灰度切换）";
    MODE_PUBLIC_KEY: "WeChat Pay public key", "微信支付公钥";
    MODE_CERTIFICATES: "platform certificates", "平台证书";
    CONFIGURED: "configured", "已配置";
    FETCHED: "fetched", "已下载";
    DOES_NOT_END: "does not end", "长期有效";
    PLATFORM_KEY: "{0} {1}, {2}; fingerprint {3}", "{0} {1}，{2}；指纹 {3}";
    PREFERRED_PLATFORM_KEY: "{0} {1}, {2}, seals and is asked for; fingerprint {3}",
        "{0} {1}，{2}，用于加密并请求其签名；指纹 {3}";
    NO_PLATFORM_KEY: "none yet: certificates are fetched when they are needed", "暂无：需要时下载平台证书";
    SKEW: "theirs minus ours: {0} s", "对方时间减本机时间：{0} 秒";
    BELIEVES: "believes us, and we believe it ({0})", "互相验签通过（{0}）";
    NOBODY: "nobody", "无";
    HAS_NO_CERTIFICATES: "believes us; this merchant has a public key and no certificates",
        "信任我们；该商户使用公钥，没有平台证书";
    REFUSES_WITH: "believes us, and refuses the question with {0}", "信任我们，但以 {0} 拒绝了查询";
    ENDED: "ended {0} days ago", "已过期 {0} 天";
    LEFT: "{0} days left", "剩余 {0} 天";

    CHECK_MCHID: "mchid", "商户号";
    CHECK_SERIAL: "serial", "证书序列号";
    CHECK_MERCHANT_KEY: "merchant key", "商户私钥";
    CHECK_MERCHANT_CERTIFICATE: "merchant certificate", "商户证书";
    CHECK_APIV3_KEY: "APIv3 key", "APIv3密钥";
    CHECK_MODE: "mode", "模式";
    CHECK_PLATFORM_KEY: "platform key", "平台公钥或证书";
    CHECK_CERTIFICATES: "certificates", "平台证书";
    CHECK_BASE_URL: "base URL", "网关地址";
    CHECK_GATEWAY: "gateway", "网关";
    CHECK_CLOCK: "clock", "时钟";

    CANNOT_LISTEN: "cannot listen on {0}", "无法监听 {0}";
    PORT_IN_USE: "port {0} is in use: another program listens there", "端口 {0} 已被其他程序占用";
    PORT_IS_PRIVILEGED: "port {0} needs special rights: choose one above 1023", "端口 {0} 需要特权：请改用 1023 以上的端口";
    NOT_OUR_ADDRESS: "{0} is no address of this machine", "{0} 不是本机地址";
    ANOTHER_PORT: "choose another port; port 0 takes a free one", "请换一个端口；端口 0 表示任选空闲端口";
}
