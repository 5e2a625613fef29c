//! Texts of `wxpay sandbox` and `wxpay demo`.

/// What keeps a sandbox from starting, in both languages, where the Chinese is known.
pub(crate) fn error(text: &str) -> super::Text {
    let gap = |words: &super::Sentence| {
        let (before, after) = words.en.split_once("{0}")?;
        text.strip_prefix(before)?.strip_suffix(after).map(|gap| words.with([&gap]))
    };
    ERRORS.iter().find_map(gap).unwrap_or_else(|| text.into())
}

const ERRORS: &[super::Sentence] =
    &[NO_ADDRESS, REACHABLE, CANNOT_LISTEN, CANNOT_USE_FILE, BAD_MCHID];

texts! {
    NO_ADDRESS: "{0} is not an address to listen on: give IP and port, such as 127.0.0.1:8129",
        "{0} 不能用作监听地址：请给出 IP 与端口，例如 127.0.0.1:8129";
    REACHABLE: "{0} is reachable from other machines and the sandbox guards nothing: listen on 127.0.0.1",
        "{0} 可从其他机器访问，而沙箱不设防护：请监听 127.0.0.1";
    CANNOT_LISTEN: "cannot listen on {0}", "无法监听 {0}";
    CANNOT_USE_FILE: "cannot read or write {0}", "无法读写 {0}";
    BAD_MCHID: "{0} is not a merchant number: give eight to ten digits", "{0} 不是商户号：应为 8 至 10 位数字";
    NO_HTTPS: "no HTTPS", "未启用 HTTPS";
    NO_PROXY: "no proxy", "未启用代理";
    ANOTHER_SANDBOX: "is another sandbox running? --listen 127.0.0.1:0 takes a free port",
        "是否已有沙箱在运行？--listen 127.0.0.1:0 可任选空闲端口";
    CHOOSE_OTHERS: "choose another folder with --data, or a port above 1023 with --listen",
        "请用 --data 换一个文件夹，或用 --listen 换 1023 以上的端口";
    CALLS_FAILED: "{0} of {1} calls failed", "{1} 次调用中有 {0} 次失败";
    WRONG_STATE: "the order is {0}, where {1} was due", "订单状态为 {0}，应为 {1}";
    PLAYED: "POST {0}: {1}", "请求 POST {0} 失败：{1}";
    NO_ANSWER: "the sandbox did not answer", "沙箱没有应答";
    BROKE_OFF: "the answer broke off", "应答中断";
    ANSWER_NOT_JSON: "the answer is not JSON", "应答不是 JSON";

    NO_SANDBOX: "the sandbox at {0} did not answer", "{0} 处的沙箱没有应答";
    START_ONE: "start one with `wxpay sandbox`, or say where it is with --at",
        "请用 `wxpay sandbox` 启动一个，或用 --at 指明地址";
    START_ONE_OR_DATA: "start one with `wxpay sandbox`, say where it is with --at, or name its folder with --data",
        "请用 `wxpay sandbox` 启动一个，用 --at 指明地址，或用 --data 指明其文件夹";
    NO_CA: "this sandbox has no HTTPS and no proxy, so it has no CA", "该沙箱没有启用 HTTPS 和代理，因此没有 CA";
    NOT_CALLABLE: "{0} cannot be called", "无法请求 {0}";
    IS_WECHAT_PAY: "WECHATPAY_BASE_URL is WeChat Pay itself, which is no sandbox",
        "WECHATPAY_BASE_URL 是微信支付本身，不是沙箱";
    SAY_WHERE: "say with --at where the sandbox listens, such as --at http://127.0.0.1:8129",
        "请用 --at 指明沙箱地址，例如 --at http://127.0.0.1:8129";
    NOT_JSON: "this is not JSON", "这不是 JSON";
    NO_FAULT: "neither a rule in JSON nor a fault such as delay;ms=500", "既不是 JSON 规则，也不是故障（例如 delay;ms=500）";
    FILE_NOT_JSON: "{0} is not JSON", "{0} 不是 JSON";
    NOTHING_LISTED: "none", "无";
    NO_SUCH_ACT: "no product has the admin call {0}", "没有任何产品有管理请求 {0}";
    KNOWN_ACTS: "known: {0}", "已有：{0}";
    NO_SUCH_MEMBER: "{0} is no member of this call; its members: {1}", "该请求没有成员 {0}；可用成员：{1}";
    NOT_OF_TYPE: "{0} is to be of type {1}", "{0} 的类型应为 {1}";

    NO_REPORT: "this is no report", "应答不是验收报告";
    NOT_CHECKABLE: "the sandbox cannot check this: {0}", "沙箱无法检查：{0}";
    NOT_READY: "{0} items failed, {1} are unproven", "{0} 项未通过，{1} 项未能证实";
    CHECKLIST: "Go-live checklist ({0})", "{0}清单";
    IS_READY: "ready to go live", "可以上线";
    IS_NOT_READY: "not ready", "尚不能上线";
    COUNTS: "{0} passed, {1} doubtful, {2} failed, {3} not checked", "通过 {0} 项，存疑 {1} 项，未通过 {2} 项，未评判 {3} 项";
    JUDGED_BY: "It is judged by answers and calls alone; what the service did with its own data is for you to see.",
        "只依据应答与调用评判；服务如何处理自己的数据，请自行检查。";
    PASSED: "passed", "通过";
    WARNED: "warned", "存疑";
    FAILED: "failed", "未实现";
    UNPROVEN: "unproven", "未证实";
    NOT_SEEN: "not seen", "不涉及";
    QUESTIONS: "To be answered by whoever knows the code", "请熟悉代码的人回答";

    SERVES_AT: "# The sandbox answers at {0}", "# 沙箱地址：{0}";
    MERCHANT_HAS: "# Its merchant {0} has {1}.", "# 商户 {0} {1}。";
    HAS_CERTIFICATES: "platform certificates ({0})", "使用{0}";
    HAS_PUBLIC_KEY: "the WeChat Pay public key ({0})", "使用{0}";
    HAS_BOTH: "platform certificates ({0}) and the WeChat Pay public key ({1})", "使用{0}与{1}";
    COPY_LINES: "# Copy these lines into another terminal, or run there:  . {0}", "# 把下面各行复制到另一个终端，或在那里执行：  . {0}";
    THEN_TRY: "# Then try:", "# 然后试试：";
    TAKES_A_CARD: "(the user takes a card)", "（用户领取先享卡）";
    STAYS: "# Ctrl-C stops it. Merchant, keys and orders stay in the folder.", "# Ctrl-C 停止。商户、密钥与订单保留在文件夹中。";
    GOES: "# Ctrl-C stops it, and all of it is gone. To keep merchant and orders: --data FOLDER",
        "# Ctrl-C 停止后全部丢弃。如需保留商户与订单：--data 文件夹";
}
