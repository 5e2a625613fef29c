//! Texts of `wxpay outbox`.

texts! {
    NO_OUTBOX: "there is no outbox at {0}", "{0} 处没有发件箱";
    INIT: "`wxpay outbox init` makes one; --store says where it is", "`wxpay outbox init` 可新建；--store 指定位置";
    NO_ENTRY: "there is no entry {0}", "没有编号为 {0} 的条目";
    HELD_UP: "held up", "受阻";
    IN_THE_WAY: "entry {0} is dead, and later ones with its ordering key wait for a person: `wxpay outbox retry {0}`, or `wxpay outbox settle {0}` and what happened",
        "条目 {0} 已停止，同一排序键的后续条目等待人工处理：`wxpay outbox retry {0}`，或用 `wxpay outbox settle {0}` 记录实际结果";
    STOPPED_ONE: "it was stopped: 1 entry would go on by itself", "已停止：还有 1 个条目会继续";
    STOPPED: "it was stopped: {0} entries would go on by themselves", "已停止：还有 {0} 个条目会继续";
    START_AGAIN: "start a worker again", "请重新启动 worker";
    FOR_A_PERSON: "what is left waits for a person: {0} dead", "剩余条目等待人工处理：{0} 个已停止";
    FOR_A_PERSON_HELD_UP: "what is left waits for a person: {0} dead, {1} held up behind dead ones",
        "剩余条目等待人工处理：{0} 个已停止，{1} 个被其阻塞";
    LIST_SAYS: "`wxpay outbox list` says which and why; then `wxpay outbox retry` or `settle`",
        "`wxpay outbox list` 列出条目与原因；再用 `wxpay outbox retry` 或 `settle` 处理";
    DIFFERENCES: "{0} differences were found", "发现 {0} 处差异";
    WORKER: "worker", "发送进程";
    SENDS_FOR: "{0} sends for merchant {1}", "{0} 为商户 {1} 发送";
    LISTENING: "listening", "监听";
    LEFT: "left", "剩余";
    ENTRY: "1 entry", "1 个条目";
    ENTRIES: "{0} entries", "{0} 个条目";
    STOPPING: "stopping", "正在停止";
    UNDER_WAY: "calls under way are finished and recorded, however long that takes; once more ends it at once",
        "正在进行的请求会完成并记录，无论需要多久；再按一次立即结束";
    STOPPED_AT_ONCE: "stopped at once: what was not recorded is asked about by the next worker",
        "已立即停止：未记录的请求由下一个发送进程查询";
    NEITHER: "--store (or WXPAY_OUTBOX) is neither a file nor an address of PostgreSQL",
        "--store（或 WXPAY_OUTBOX）既不是文件，也不是 PostgreSQL 地址";
    WRITE_ADDRESS: "write it as postgresql://USER@HOST/DATABASE", "请写成 postgresql://用户@主机/数据库";
    READY: "the outbox is ready: {0}", "发件箱已就绪：{0}";
    IS_NEW: "entry {0} is new: {1}", "条目 {0} 已加入：{1}";
    IS_THERE: "entry {0} is there already: {1}", "条目 {0} 已存在：{1}";
    WILL_BE_SENT: "entry {0} will be sent again", "条目 {0} 将再次发送";
    IS_CANCELLED: "entry {0} is cancelled", "条目 {0} 已取消";
    HAPPENED: "entry {0} is answered: it happened", "条目 {0} 记为已应答：确已发生";
    DID_NOT_HAPPEN: "entry {0} is cancelled: it did not happen", "条目 {0} 已取消：没有发生";
    FORGOTTEN: "{0} entries are forgotten", "已清除 {0} 个条目";
    DONE: "{0} answered, {1} refused, {2} dead", "{0} 个已应答，{1} 个被拒绝，{2} 个已停止";
    OLDEST_WAITED: "the oldest due entry has waited {0}", "最早到期的条目已等待 {0}";
    HELD_UP_BEHIND: "{0} held up behind dead ones: `wxpay outbox list` says which",
        "{0} 被已停止的条目阻塞：`wxpay outbox list` 列出";
    OF_OTHERS: "{0} of other merchants, for workers with their keys", "{0}属于其他商户，由持有其密钥的 worker 处理";
}
