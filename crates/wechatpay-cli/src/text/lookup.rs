//! Texts of `wxpay api` and `wxpay explain`.

texts! {
    NOTHING_HAS_ALL: "no operation has all of: {0}", "没有接口同时包含：{0}";
    FEWER_WORDS: "try fewer words, or part of a path", "请减少关键词，或用路径的一部分";
    OPERATIONS: "operations", "接口数";
    COMPARED: "compared on", "覆盖情况";
    NO_FAMILY: "no family is called {0}", "没有名为 {0} 的接口分类";
    ALL_FAMILIES: "`wxpay api list` names the family of each operation", "`wxpay api list` 列出每个接口的分类";
    THERE_ARE: "there are {0}", "有 {0}";
    NO_OPERATION: "the catalogue has no operation {0}", "接口目录中没有 {0}";
    SEARCH: "`wxpay api search WORDS` finds it by part of its path or title",
        "`wxpay api search 关键词` 可按路径或名称查找";

    MCP_BROKE_OFF: "the conversation with the client broke off", "与客户端的通信中断";
    NOTHING_TO_EXPLAIN: "{0} is no Request-ID, no number, no error code and no event type",
        "{0} 不是 Request-ID、数字、错误码或通知类型";
    WHAT_IS_EXPLAINED: "a Request-ID looks like 08F5...C405-268443699, the number stands behind the last `-`; an error code like PARAM_ERROR; an event type like TRANSACTION.SUCCESS",
        "Request-ID 形如 08F5...C405-268443699，数字在最后一个 `-` 之后；错误码形如 PARAM_ERROR；通知类型形如 TRANSACTION.SUCCESS";
    IS_MEANT: "is {0} meant?", "是否应为 {0}？";
    NOT_PUBLIC: "a number that is not public", "未公开的数字";
    OF_SANDBOX: "only the sandbox sends this number", "仅沙箱使用此数字，微信支付不会返回";
    SEEN_IN: "seen in {0}, by {1}", "出现于 {0}，可见方：{1}";
    EVERYBODY: "everybody", "所有商户";
    PARTNERS: "partners", "服务商";
    BRANDS: "brands", "品牌";
    COMES_WITH: "comes with {0}", "对应 {0}";
    COMES_WITH_GUESS: "probably comes with {0}", "可能对应 {0}（推测）";
    DO: "what to do: {0}", "处理：{0}";
    ANY_OPERATION: "any operation may answer it", "所有接口都可能返回";
    OPERATIONS_THAT: "answered by {0} operations, such as {1}", "{0} 个接口会返回，例如 {1}";
    ITS_FIELDS: "`wxpay api show {0}` shows its fields", "`wxpay api show {0}` 列出其字段";
    AFTER: "may follow {0}", "可能出现在 {0} 之后";
}
