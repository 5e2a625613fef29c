//! Texts of `wxpay req`, `upload` and their settings: errors and hints.

texts! {
    GET_HAS_NO_BODY: "a GET request carries no body", "GET 请求不能带请求体";
    USE_QUERY: "parameters go into --query NAME=VALUE", "参数请用 --query 名称=值";
    USE_WITH: "give it by --with {0}=VALUE", "请用 --with {0}=值 提供";
    BODY_UNREADABLE: "the body cannot be read from stdin", "无法从标准输入读取请求体";
    NOT_UTF8: "{0} is not UTF-8 text: the byte at {1} is no part of it",
        "{0} 不是 UTF-8 文本：第 {1} 个字节无法识别";
    STDIN: "stdin", "标准输入";
    NOTHING_VOUCHES: "nothing: a file is not signed", "无：文件不带签名";
    NONE: "none", "无";

    UNKNOWN_PATH: "the catalogue knows no {0} {1}", "接口目录中没有 {0} {1}";
    UNKNOWN_PATH_NEAREST: "nearest: {0}", "相近的接口：{0}";
    UNKNOWN_PATH_METHODS: "this path answers to {0}", "该路径支持的方法：{0}";
    SEND_ANYWAY: "nothing was sent; {0}; if the path is right, add --allow-unknown-path",
        "没有发送；{0}；如果路径无误，请加 --allow-unknown-path";
    IS_SENT_ANYWAY: "{0}; a GET is sent all the same", "{0}；GET 请求仍会发送";
    NOT_CATALOGUED: "not in the catalogue", "目录外接口";
    NO_NEAREST: "`wxpay api search WORDS` looks operations up", "可用 `wxpay api search 关键词` 查找接口";

    NOT_SENT: "not sent", "未发送";
    CURL_IS_VALID: "the command is signed, and good for five minutes from now", "命令已签名，从现在起五分钟内有效";
    CURL_SENDS_NOTHING: "the platform's key must be fetched before this request can be made, and --curl sends nothing",
        "构造该请求前须先获取平台公钥，而 --curl 不发送任何请求";
    CURL_NEEDS_KEY: "give it by --public-key-id and --public-key-path", "请用 --public-key-id 与 --public-key-path 提供";
    ANSWER_IS_A_FILE: "the answer is a file, not JSON", "应答是文件，不是 JSON";
    ANSWER_IS_A_FILE_HERE: "the answer is a file, and this is a terminal",
        "应答是文件，不能直接输出到终端";
    USE_BILL: "`wxpay bill trade --date DAY` applies for a bill, unpacks and proves it; the file as it is comes with > FILE",
        "`wxpay bill trade --date 日期` 会申请、解压并核对账单；原始文件请重定向：> 文件";
    USE_DOWNLOAD: "`wxpay download` fetches a statement and checks its digest, which is signed",
        "`wxpay download` 会下载对账单并核对经签名的摘要";
    TO_A_FILE: "write it to a file: > FILE", "请重定向到文件：> 文件";
    NOT_PROVEN: "not proven", "未验证";
    FILES_ARE_NOT_SIGNED: "files are not signed, and of this one no digest is known",
        "文件不带签名，也没有可核对的摘要";

    SETTINGS_UNREADABLE: "cannot read the settings file {0}", "无法读取配置文件 {0}";
    NOTHING_SET: "give it by flag, by environment or by --env-file; `wxpay sandbox --data ./sandbox` makes a merchant to try with, and ./sandbox/settings.env",
        "可用命令行选项、环境变量或 --env-file 提供；`wxpay sandbox --data ./sandbox` 会生成试用商户与 ./sandbox/settings.env";
    SETTINGS: "settings", "配置";
    LOSES_TO_ENVIRONMENT: "{0} of {1} is not used: {2} of the environment goes before it",
        "{1} 中的 {0} 未生效：环境变量 {2} 优先";
    MISSPELT: "{0} is no setting: {1} is meant?", "没有名为 {0} 的配置项，是否应为 {1}？";
    NO_SETTING: "{0} is no setting; `wxpay req --help` names them", "没有名为 {0} 的配置项；`wxpay req --help` 列出了全部名称";

    WHAT_TAKES_A_FILE: "it is one of {0}, or a path: `wxpay api paths --uploads` lists them",
        "可用 {0}，或接口路径：`wxpay api paths --uploads` 列出全部";
    NO_SUCH_UPLOAD: "no operation that takes a file is called {0}", "没有名为 {0} 的上传接口";
    TAKES_NO_FILE: "{0} takes no file", "{0} 不是上传接口";
    CANNOT_UPLOAD: "cannot upload {0}: {1}", "无法上传 {0}：{1}";
    A_FOLDER: "it is a folder", "这是一个文件夹";
    NOT_REGULAR: "it is not a regular file", "这不是普通文件";
    EMPTY: "it is empty", "文件为空";
}
