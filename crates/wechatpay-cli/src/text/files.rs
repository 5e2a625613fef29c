//! Texts about files that are read and written, and about bills.

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

    LINE_TOO_LONG: "a line of the bill has no end, so it is no bill", "账单中有一行没有结尾，这不是账单";
    TO_ITS_FILE: "nothing that was printed counts; save it as it is with --out FILE alone, and look",
        "已输出的内容不算数；请只用 --out 文件 原样保存后查看";
    LINK_NOT_JSON: "the answer is no JSON", "应答不是 JSON";
    LINK_MISFIT: "the answer does not fit", "应答内容不符合预期";
    NO_LINK: "there is no download_url in the answer", "应答中没有 download_url";
    WHAT_HAS_LINKS: "give the answer to an application for a bill, a receipt or another file",
        "请提供申请账单、回单等文件时得到的应答";
    MANY_LINKS: "there are {0} links in the answer", "应答中有 {0} 个下载地址";
    ONE_LINK: "give one of its parts with a download_url", "请只提供其中一个带 download_url 的部分";
    USE_OUT: "name a file with --out FILE, or redirect: > FILE", "用 --out 文件 指定文件名，或重定向：> 文件";
    ONLY_FOR_PATHS: "--with and --query are for paths, and an answer was given", "--with 与 --query 只用于接口路径，而这里给的是应答";
    NO_DIGEST: "of this file no digest is known, so nothing but TLS would vouch for it",
        "这个文件没有摘要可核对，只有 TLS 能作保证";
    USE_UNPROVEN: "nothing was fetched; to take it all the same, add --unproven", "没有下载；如仍要下载，请加 --unproven";
    FILE_EMPTY: "the file is empty, and no digest says that it should be", "文件是空的，也没有摘要证明它本该为空";
    ASK_AGAIN: "apply for it again: links are good for minutes only", "请重新申请：下载地址只在几分钟内有效";
    SAVED_FILE: "{0}, {1} bytes", "{0}，{1} 字节";
    PROVEN: "proven", "已核对";
    BY_DIGEST: "by the digest of its link", "与下载地址所附摘要一致";
    BY_SIGNED_DIGEST: "by the digest that its head signs", "与应答头签名的摘要一致";
    BY_SEAL: "every part was sealed for this merchant, and opened", "各部分均以本商户密钥解开";
    NOT_PROVEN: "not proven", "未验证";
    ONLY_TLS: "no digest of this file is known", "这个文件没有可核对的摘要";
    WRONG_DAY: "the date must look like 2026-11-21", "日期格式应为 2026-11-21";
}
