//! Texts for outcomes of calls and kinds of errors.

texts! {
    ERROR: "error", "错误";
    BECAUSE: "because", "原因";
    HINT: "hint", "提示";

    DETAIL: "detail", "详情";
    REQUEST_ID: "Request-ID", "请求编号 Request-ID";
    EXPLAINED: "explained", "含义";
    EXPLAINED_AS: "{0}", "{1}";
    DIAGNOSIS: "diagnosis", "诊断";
    ATTEMPTS: "attempts", "尝试次数";
    OUTCOME: "outcome", "结果";
    STATUS: "status", "状态码";
    VERIFIED_BY: "verified by", "验签依据";
    WARNING: "warning", "警告";

    NOT_SENT: "nothing was sent", "没有发出任何请求";
    REFUSED: "refused: WeChat Pay did not do it", "已拒绝：微信支付没有执行";
    ACCEPTED: "it happened, only its answer cannot be read: do not send it again",
        "已经执行，只是应答无法读取：不要再次发送";
    UNKNOWN_READ: "unknown: no answer that can be believed", "未知：没有可信的应答";
    UNKNOWN_WRITE: "unknown: it may have happened; query before you send it again",
        "未知：可能已经执行；再次发送前请先查询";

    KIND: "{0}", "{1}：{0}";
    KIND_INPUT: "what was given cannot be used", "输入或配置有误";
    KIND_KEY: "a key cannot be used", "密钥或证书不可用";
    KIND_SENSITIVE: "a sensitive field cannot be sealed or opened", "敏感信息无法加密或解密";
    KIND_TRANSPORT: "the request failed on its way", "网络请求失败";
    KIND_REFUSED: "WeChat Pay refused", "微信支付拒绝了请求";
    KIND_UNAVAILABLE: "WeChat Pay failed", "微信支付暂时不可用";
    KIND_UNTRUSTED: "the answer is not proven", "应答未通过验签";
    KIND_UNREADABLE: "the answer cannot be read", "应答无法读取";
}
