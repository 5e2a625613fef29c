//! Help texts of options and arguments, without those of the sandbox.

pub(super) const ALL: &[(&str, &str)] = &[
    (
        "Also offer the tools that start a sandbox, call it and act in it",
        "同时提供启动、调用沙箱并在其中操作的工具",
    ),
    ("Output", "输出"),
    ("Settings", "配置"),
    ("Print help", "打印说明"),
    ("Print help (see a summary with '-h')", "打印说明（`-h` 只打印摘要）"),
    ("Print help (see more with '--help')", "打印说明（`--help` 打印全部）"),
    ("Print version", "打印版本"),
    ("Where the pages go; it must exist", "手册页的存放位置，必须已存在"),
    (
        "Colours: auto, always or never; NO_COLOR is respected",
        "颜色：auto、always 或 never；遵从 NO_COLOR",
    ),
    (
        "Print one line of JSON per call, then one with the sums",
        "每次调用输出一行 JSON，最后一行为合计",
    ),
    ("GET, POST, PUT, PATCH or DELETE", "GET、POST、PUT、PATCH 或 DELETE"),
    (
        "Path such as v3/discount-card/orders/{out_order_no}; variables get values by --with",
        "路径，例如 v3/discount-card/orders/{out_order_no}；路径变量用 --with 赋值",
    ),
    (
        "JSON as text, @FILE, or - for stdin; sent byte for byte",
        "JSON 文本、@文件，或用 - 表示标准输入；逐字节原样发送",
    ),
    (
        "Give a variable of the path its value; it is percent-encoded",
        "给路径变量赋值；会作百分号编码",
    ),
    ("Add a query parameter; it is percent-encoded", "添加查询参数；会作百分号编码"),
    ("Add a header, such as Wechatpay-Serial", "添加请求头，例如 Wechatpay-Serial"),
    (
        "Send a write also to a path that the catalogue does not know",
        "路径不在接口目录里时，写请求也照样发送",
    ),
    (
        "Print the request as a signed curl command instead of sending it",
        "不发送，而把请求输出为已签名的 curl 命令",
    ),
    (
        "Print one line of JSON with status, Request-ID, verifying key and body, or with the error",
        "输出一行 JSON：状态码、Request-ID、验签密钥与应答体，或错误",
    ),
    ("Print the body exactly as it came, also on a terminal", "应答体原样输出，在终端上也不排版"),
    (
        "Tell status, Request-ID and verifying key on stderr",
        "在标准错误输出状态码、Request-ID 与验签密钥",
    ),
    (
        "If a signature is refused, show the signed lines in full: they hold people's data",
        "验签失败时显示完整的待签名串：其中含用户数据",
    ),
    (
        "What it is for, such as image; or the path or id of an operation that takes a file",
        "用途，例如 image；或上传接口的路径、编号",
    ),
    (
        "The file; its type and size are checked before anything is sent",
        "文件；发送前先检查类型与大小",
    ),
    (
        "More members of the signed `meta`: a JSON object as text, @FILE, or - for stdin",
        "参与签名的 `meta` 中的其他成员：JSON 对象文本、@文件，或用 - 表示标准输入",
    ),
    (
        "Another part of the form, which is not signed, such as item_id",
        "表单中不参与签名的其他部分，例如 item_id",
    ),
    ("trade, refund or fund-flow", "trade（交易）、refund（退款）或 fund-flow（资金）"),
    (
        "The day in China, such as 2026-11-21; yesterday (by a sandbox's own clock) unless given",
        "北京时间的日期，例如 2026-11-21；不给则为昨天（沙箱按其自身时钟）",
    ),
    (
        "Which rows of a trade bill, or which account of a fund-flow bill; see below",
        "交易账单的哪些行，或资金账单的哪个账户；见下文",
    ),
    ("Of this sub-merchant (特约商户) only", "只取该特约商户的账单"),
    (
        "Write to this file: all of it and proven, or nothing",
        "写入该文件：要么完整且核对无误，要么什么都没有",
    ),
    (
        "One line of JSON per row, amounts in fen (分); the totals are the last line",
        "每行一条 JSON，金额以分计；最后一行为汇总",
    ),
    (
        "A table for spreadsheets, amounts in yuan (元); the totals go to stderr",
        "供电子表格使用的表格，金额以元计；汇总写到标准错误输出",
    ),
    ("Only the totals, after all rows were read and proven", "读完并核对全部行之后，只输出汇总"),
    (
        "A path to ask, the answer that came (JSON, @FILE, or - for stdin), or a link",
        "要请求的路径、已得到的应答（JSON、@文件，或用 - 表示标准输入），或下载地址",
    ),
    (
        "Also take a file of which no digest is known: nothing but TLS vouches for it",
        "没有摘要可核对的文件也下载：只有 TLS 能作保证",
    ),
    ("Write to this file: all of it, or nothing", "写入该文件：要么完整，要么什么都没有"),
    ("Only those of one family, such as edu-star", "只列某一类接口，例如 edu-star"),
    ("Print one line of JSON per operation", "每个接口输出一行 JSON"),
    (
        "A path, an id such as edu-star.create_order, or an event such as TRANSACTION.SUCCESS",
        "路径、接口编号（例如 edu-star.create_order）或通知类型（例如 TRANSACTION.SUCCESS）",
    ),
    ("Only the operation with this method", "只要该请求方法的接口"),
    ("Print one line of JSON per operation, with examples", "每个接口输出一行 JSON，并带示例"),
    ("All of them must occur", "须全部出现"),
    ("Also send one signed request that reads and changes nothing", "另发一个只读的带签名请求"),
    ("Print one line of JSON per check", "每项检查输出一行 JSON"),
    (
        "Such as 08F5…C405-268443699 or its number alone, PARAM_ERROR, or TRANSACTION.SUCCESS",
        "例如 08F5…C405-268443699 或其中的数字、PARAM_ERROR、TRANSACTION.SUCCESS",
    ),
    ("Print one line of JSON", "输出一行 JSON"),
    ("bash, zsh or fish", "bash、zsh 或 fish"),
    (
        "Read settings from a file of NAME=value lines; the environment and flags go before it",
        "从每行一个 NAME=value 的文件读取配置；环境变量与命令行选项优先",
    ),
    ("Merchant number, 商户号 (WECHATPAY_MCHID)", "商户号（WECHATPAY_MCHID）"),
    (
        "Serial of the merchant certificate, 商户API证书序列号 (WECHATPAY_SERIAL)",
        "商户 API 证书序列号（WECHATPAY_SERIAL）",
    ),
    (
        "Merchant private key, apiclient_key.pem (WECHATPAY_PRIVATE_KEY_PATH)",
        "商户私钥，apiclient_key.pem（WECHATPAY_PRIVATE_KEY_PATH）",
    ),
    (
        "Id of the WeChat Pay public key, 微信支付公钥ID (WECHATPAY_PUBLIC_KEY_ID)",
        "微信支付公钥 ID（WECHATPAY_PUBLIC_KEY_ID）",
    ),
    (
        "WeChat Pay public key, pub_key.pem (WECHATPAY_PUBLIC_KEY_PATH)",
        "微信支付公钥，pub_key.pem（WECHATPAY_PUBLIC_KEY_PATH）",
    ),
    (
        "Platform certificate, 平台证书 (WECHATPAY_PLATFORM_CERTIFICATE_PATH)",
        "平台证书（WECHATPAY_PLATFORM_CERTIFICATE_PATH）",
    ),
    (
        "Where to send; WeChat Pay itself unless given (WECHATPAY_BASE_URL)",
        "发往何处；不给则为微信支付（WECHATPAY_BASE_URL）",
    ),
    (
        "Where to send if the first cannot be reached (WECHATPAY_BACKUP_URL)",
        "主地址不通时发往何处（WECHATPAY_BACKUP_URL）",
    ),
    ("Seconds one attempt may take (WECHATPAY_TIMEOUT)", "每次尝试的超时秒数（WECHATPAY_TIMEOUT）"),
    (
        "Seconds connecting may take (WECHATPAY_CONNECT_TIMEOUT)",
        "建立连接的超时秒数（WECHATPAY_CONNECT_TIMEOUT）",
    ),
    ("HTTP proxy (WECHATPAY_PROXY)", "HTTP 代理（WECHATPAY_PROXY）"),
    (
        "Certificates to trust for TLS, PEM (WECHATPAY_CA_PATH)",
        "TLS 要信任的证书，PEM 格式（WECHATPAY_CA_PATH）",
    ),
    (
        "Language of error texts, such as en (WECHATPAY_ACCEPT_LANGUAGE)",
        "错误信息的语言，例如 en（WECHATPAY_ACCEPT_LANGUAGE）",
    ),
    (
        "An SQLite file or postgresql://… (WXPAY_OUTBOX); outbox.db unless given",
        "SQLite 文件或 postgresql://…（WXPAY_OUTBOX）；不给则为 outbox.db",
    ),
    ("POST, PUT, PATCH or DELETE", "POST、PUT、PATCH 或 DELETE"),
    ("Path such as v3/payscore/payafter-orders", "路径，例如 v3/payscore/payafter-orders"),
    ("Give a variable of the path its value", "给路径变量赋值"),
    ("The business key; by default the number in the call", "业务键；不给则取调用中的单号"),
    (
        "The field that makes a repeat of the identical call harmless, where it is not known",
        "目录中没有时，指明使同一调用可安全重试的字段",
    ),
    ("Entries with the same ordering key go one after the other", "排序键相同的条目依次发送"),
    (
        "The worker's name in logs and in the entries it holds; host and process unless given",
        "发送进程在日志及所持条目中的名称；不给则为主机名与进程号",
    ),
    ("Calls at once", "同时进行的调用数"),
    ("Calls at once of one operation", "同一接口同时进行的调用数"),
    (
        "Calls a second of one operation, such as 'POST /v3/refund/domestic/refunds=150'",
        "同一接口每秒的调用数，例如 'POST /v3/refund/domestic/refunds=150'",
    ),
    (
        "Seconds after which another worker takes over from one that is silent",
        "发送进程无响应多少秒之后由其他进程接手",
    ),
    (
        "Forget finished entries after this many days; without it: never, see `sweep`",
        "完成多少天之后清除条目；不给则不清除，见 `sweep`",
    ),
    ("Serve /metrics (Prometheus) and /health here", "在此提供 /metrics（Prometheus）与 /health"),
    (
        "Add operations to the table, or replace them: JSON like that of `wxpay outbox` itself",
        "向接口表中添加或替换接口：JSON，格式与 `wxpay outbox` 自带的相同",
    ),
    (
        "End as soon as nothing goes on by itself; the exit code is 7 if a person must see to the rest",
        "没有会自行继续的条目时即结束；若剩余条目须人工处理，退出码为 7",
    ),
    ("How to log: text, json or off", "日志形式：text、json 或 off"),
    ("Only in this state; may be repeated", "只要该状态的条目；可重复给出"),
    ("Only this merchant's", "只要该商户的条目"),
    ("Only behind this number", "只要该编号之后的条目"),
    ("At most so many", "最多多少条"),
    ("One line of JSON for each", "每条输出一行 JSON"),
    ("Its number", "条目编号"),
    ("Also what was sent and what was answered", "同时显示请求与应答的内容"),
    ("As one line of JSON", "输出一行 JSON"),
    ("Their numbers", "条目编号，可给多个"),
    (
        "It happened: you have seen it in the merchant platform, a query or a bill",
        "确已发生：在商户平台、查询结果或账单中已看到",
    ),
    ("It did not happen, and it shall not be sent any more", "没有发生，也不再发送"),
    ("Milliseconds between two looks", "两次查看之间的毫秒数"),
    ("End after so many looks", "查看多少次之后结束"),
    ("Finished at least so many days ago", "至少在多少天之前完成"),
    (
        "The bill as `wxpay bill trade --out FILE` writes it",
        "账单文件，由 `wxpay bill trade --out 文件` 写出",
    ),
    ("Whose bill it is", "账单所属的商户"),
    ("Which day's, such as 2026-11-21", "账单日期，例如 2026-11-21"),
    ("text, csv or json", "text、csv 或 json"),
];
