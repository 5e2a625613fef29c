//! Help texts of the commands, without those of the sandbox.

pub(super) const ALL: &[(&str, &str)] = &[
    (
        "Try, test and operate WeChat Pay (微信支付) APIv3 from a terminal",
        "在终端里试用、测试和操作微信支付 APIv3",
    ),
    (
        "Watch signed calls work, from creation to payment, without a merchant account",
        "无需商户号，观看带签名的调用从下单到支付全程跑通",
    ),
    (
        "Run a local gateway that behaves like WeChat Pay's",
        "在本机运行一个行为与微信支付一致的网关",
    ),
    ("Send one signed request and verify the answer", "发送一个带签名的请求，并对应答验签"),
    ("Upload a file (上传) and print its media_id", "上传文件，并打印它的 media_id"),
    ("Download a day's bill (账单) and prove it by its digest", "下载一天的账单，并核对摘要"),
    (
        "Download the file that an answer leads to (下载文件), opened, unpacked and proven",
        "下载应答所指向的文件：解密、解压并核对",
    ),
    (
        "Look up operations: their paths, fields and rules, in Chinese and English",
        "查询接口：路径、字段与规则，中英文对照",
    ),
    ("List operations", "列出接口"),
    (
        "Show fields, sealed fields and what makes a repeat harmless",
        "显示字段、需加密的字段，以及怎样重试才安全",
    ),
    (
        "Find operations by words of either language, parts of paths or field names",
        "按中英文词语、路径片段或字段名查找接口",
    ),
    ("List paths for completion scripts", "为补全脚本列出路径"),
    ("Check keys, certificates and clock", "检查密钥、证书与时钟"),
    (
        "Explain the number at the end of a Request-ID, an error code or an event",
        "解释 Request-ID 末尾的数字、错误码或通知类型",
    ),
    (
        "Serve agents over stdio (MCP): operations, samples, explanations, and a sandbox",
        "通过标准输入输出为智能体服务（MCP）：接口、示例、解释与沙箱",
    ),
    ("Print a completion script for a shell", "打印 shell 的补全脚本"),
    ("Write manual pages for man(1) into a folder", "把 man(1) 手册页写入一个文件夹"),
    (
        "Keep calls until WeChat Pay has answered them: send, look, settle",
        "保存调用，直到微信支付给出应答：发送、查看、处理",
    ),
    (
        "Make or raise the tables; safe to repeat, and from many processes at once",
        "建表或升级表结构；可重复执行，也可多个进程同时执行",
    ),
    (
        "Keep one call; the same number with the same body is the same entry",
        "存入一个调用；单号与请求体相同即为同一条目",
    ),
    (
        "Send what is due until Ctrl-C or SIGTERM; any number of workers may do so at once",
        "发送到期的条目，直到 Ctrl-C 或 SIGTERM；可同时运行多个发送进程",
    ),
    ("List entries, oldest first", "列出条目，最早的在前"),
    (
        "Show one entry; bodies only with --body, they may hold names and openids",
        "显示一个条目；请求与应答内容可能含姓名与 openid，须加 --body 才显示",
    ),
    (
        "Send dead or refused entries again, the identical call: after the cause was mended",
        "原因排除之后，把已停止或被拒绝的条目原样再次发送",
    ),
    ("Take back entries that were never sent", "撤回从未发送过的条目"),
    ("Write down what you found out about a dead entry", "记录已停止条目的实际结果"),
    (
        "How many entries are in which state, and how old the oldest due one is",
        "各状态的条目数，以及最早到期的条目已等待多久",
    ),
    (
        "Watch it live until Ctrl-C; a line for each look if this is no terminal",
        "实时查看，直到 Ctrl-C；不在终端里时，每次查看输出一行",
    ),
    (
        "Forget what was finished long ago; dead entries stay until somebody has looked",
        "清除早已完成的条目；已停止的条目保留到有人处理为止",
    ),
    (
        "Compare a trade or refund bill (交易账单、退款账单) with the entries; fails if anything differs",
        "将交易账单或退款账单与条目核对；有差异时以失败结束",
    ),
    ("Print this message or the help of the given subcommand(s)", "打印本说明，或指定子命令的说明"),
];
