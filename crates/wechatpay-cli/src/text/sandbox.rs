//! `wxpay sandbox` and `wxpay demo`.

texts! {
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
}
