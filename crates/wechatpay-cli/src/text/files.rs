//! Files that are read and written, and bills.

texts! {
    CANNOT_READ: "cannot read {0}", "无法读取 {0}";
    CANNOT_WRITE: "cannot write {0}", "无法写入 {0}";
    CANNOT_WRITE_AS: "cannot write {0}: {1}", "无法写入 {0}：{1}";
    FOLDER: "it is a folder", "这是一个文件夹";
    NAME_A_FILE: "name a file in it", "请指定其中的文件名";
    NOT_REPLACED: "it is no regular file, and is not replaced", "这不是普通文件，不会被替换";
    REDIRECT: "leave the option out and redirect the output: > FILE", "去掉该选项，改用重定向：> 文件";
    LINK_TO_NOWHERE: "it is a link that leads nowhere", "这是一个失效的链接";
    NO_NAME: "that is no file's name", "这不是文件名";
    NO_FOLDER: "its folder does not exist", "所在文件夹不存在";

    NO_BILL_TYPE: "there is no such bill of type {0}", "没有类型为 {0} 的账单";
    REFUND_HAS_NO_TYPES: "a bill of refunds has no types: leave --type out", "退款账单没有类型：请去掉 --type";
    BILL_TYPES: "--type is one of {0}", "--type 可取 {0}";
    SAVED: "saved", "已保存";
    SAVED_AS: "{0}, {1} bytes, proven by its digest", "{0}，{1} 字节，摘要核对无误";
    COUNT_DIFFERS: "the bill has {0} rows, its totals say {1}", "账单有 {0} 行，而汇总为 {1}";
    STATEMENT_CREATING: "the bill of {0} is still being made: it is ready after ten o'clock of the morning after that day, China time",
        "{0} 的账单仍在生成：次日上午十点（北京时间）后可下载";
    NO_STATEMENT: "there is no bill of {0}, because nothing happened on that day: that is no failure of yours",
        "{0} 没有账单，因为当天没有交易：这不是错误";
    BILL_DAYS: "a bill is of a day that is over in China, and at most three months old",
        "只能下载已结束（北京时间）且三个月以内的账单";
    PRINTED_DOES_NOT_COUNT: "nothing that was printed counts; run the same command again",
        "已输出的内容不算数；请重新执行同一命令";
    BILL_UNREADABLE: "cannot read the bill {0}", "无法读取账单 {0}";
    WRONG_DAY: "the date must look like 2026-11-21", "日期格式应为 2026-11-21";
}
