//! Help texts of `wxpay sandbox` and its commands.

pub(super) const ALL: &[(&str, &str)] = &[
    ("Sandbox", "沙箱"),
    ("Where to listen; port 0 takes a free one", "监听地址；端口为 0 时任选空闲端口"),
    (
        "Where to listen for HTTPS, or `off`; as a rule one port above",
        "HTTPS 的监听地址，或 `off`；默认为主端口加一",
    ),
    (
        "Where to listen as a proxy for WeChat Pay's hosts, or `off`; as a rule two ports above",
        "作为微信支付域名代理的监听地址，或 `off`；默认为主端口加二",
    ),
    (
        "Keep merchant, keys and orders in this folder; without it they are gone at the end",
        "把商户、密钥与订单保存在该文件夹；不给则结束后即丢弃",
    ),
    (
        "Which platform keys the merchant has: certificate, public-key or both",
        "商户拥有哪种平台密钥：certificate（平台证书）、public-key（微信支付公钥）或 both（两者）",
    ),
    (
        "How much to insist on: lenient (only what is certain) or strict (also what is likely)",
        "检查的严格程度：lenient（只查确定的规则）或 strict（很可能成立的规则也查）",
    ),
    (
        "Where other machines reach it, such as http://sandbox:8129; then it may listen on 0.0.0.0, though its admin calls ask for no password",
        "其他机器访问它的地址，例如 http://sandbox:8129；这时可以监听 0.0.0.0，但管理接口没有密码",
    ),
    (
        "Stop as soon as stdin ends, so that it does not outlive the program that started it",
        "标准输入一结束就停止，不会比启动它的程序活得更久",
    ),
    (
        "Print the settings as one line of JSON as soon as the sandbox answers",
        "沙箱就绪后，把配置输出为一行 JSON",
    ),
    (
        "Play the go-live checklist (上线质量验收) against your running service",
        "对正在运行的服务执行上线质量验收",
    ),
    ("Where your service takes notifications", "服务接收通知的地址"),
    (
        "Where the sandbox listens; else WECHATPAY_BASE_URL, else http://127.0.0.1:8129",
        "沙箱的地址；不给则取 WECHATPAY_BASE_URL，再则为 http://127.0.0.1:8129",
    ),
    (
        "The merchant, 商户号, whose service it is; the sandbox's first one unless given",
        "服务所属的商户号；不给则为沙箱的第一个商户",
    ),
    (
        "What the good notification tells, as JSON in a file; the newest payment unless given",
        "正常通知的内容，JSON 文件；不给则为最近一笔支付",
    ),
    (
        "The type of the good notification; TRANSACTION.SUCCESS unless given",
        "正常通知的类型；不给则为 TRANSACTION.SUCCESS",
    ),
    (
        "Also write the report as JUnit XML into this file, for CI",
        "另以 JUnit XML 写入该文件，供 CI 使用",
    ),
    ("Print the report as one line of JSON", "把报告输出为一行 JSON"),
    (
        "Print the CA certificate that clients must trust for HTTPS and the proxy; installs nothing",
        "打印客户端使用 HTTPS 与代理时须信任的 CA 证书；不安装任何东西",
    ),
    (
        "Of the sandbox with this data folder; makes the CA if there is none yet",
        "数据文件夹为该路径的沙箱；还没有 CA 时会生成",
    ),
    ("Write it to this file instead", "改为写入该文件"),
    ("List merchants (商户), add, change or remove one", "列出、添加、修改或移除商户"),
    ("List all", "列出全部"),
    (
        "Show one: bindings, certificates, what is wrong with its signatures on purpose",
        "显示一个商户：绑定关系、证书，以及有意设置的签名错误",
    ),
    (
        "Print what a client of it must know; this prints its keys",
        "打印客户端所需的配置；其中含密钥",
    ),
    ("Add one; keys that are not given are made", "添加一个商户；未给出的密钥会自动生成"),
    (
        "Change members, as JSON such as `{\"mode\":\"public-key\"}`",
        "修改成员，JSON 形式，例如 `{\"mode\":\"public-key\"}`",
    ),
    ("Remove one; what it did stays", "移除一个商户；其业务数据保留"),
    (
        "Give it a new key at once: apiv3, merchant, platform or public-key",
        "立即更换密钥：apiv3、merchant、platform 或 public-key",
    ),
    ("商户号; made up unless given", "商户号；不给则自动生成"),
    ("服务商: acts for sub-merchants", "服务商：代特约商户操作"),
    ("直连商户: acts for itself only", "直连商户：只为自己操作"),
    (
        "A sub-merchant (特约商户) it may act for; any unless given",
        "可代为操作的特约商户；不给则不限",
    ),
    ("An appid bound to it; any unless given", "绑定的 appid；不给则不限"),
    ("A 服务ID bound to it; any unless given", "绑定的服务 ID；不给则不限"),
    (
        "Which platform keys it has: certificate, public-key or both",
        "拥有哪种平台密钥：certificate、public-key 或 both",
    ),
    ("A name for people", "便于辨认的名称"),
    ("Where it is told what has no address of its own", "请求中没有通知地址时，通知发往何处"),
    ("See the clock of the orders, move it, stop it", "查看、调整或停止订单时钟"),
    ("Show it", "显示"),
    ("Move it by seconds, backwards too", "按秒数拨动，可为负数"),
    ("Set it to a Unix second", "设为指定的 Unix 秒"),
    ("Stop it", "停止时钟"),
    ("Let it run on", "让时钟继续走"),
    (
        "Be the user with an order: pay, decline or close it",
        "以用户身份处理订单：支付、支付失败或关闭",
    ),
    ("商户订单号", "商户订单号"),
    (
        "show, pay, decline or close",
        "show（查看）、pay（支付）、decline（支付失败）或 close（关闭）",
    ),
    ("Who pays", "付款人"),
    ("How much of it a coupon pays, in fen", "其中由代金券支付的金额，以分计"),
    (
        "Be the bank with a refund: let it succeed, close or become abnormal",
        "以银行身份处理退款：成功、关闭或异常",
    ),
    ("The merchant's number of it", "商户单号"),
    (
        "What happens: show; for a refund succeed, close, abnormal; for a transfer confirm, succeed, refuse, fail",
        "操作：show（查看）；退款可用 succeed、close、abnormal；转账可用 confirm、succeed、refuse、fail",
    ),
    (
        "Be the user with a transfer: confirm, refuse, or let it fail",
        "以用户身份处理转账：确认、拒收或失败",
    ),
    (
        "Be the user with a payscore order (支付分): confirm, pay or decline it",
        "以用户身份处理支付分订单：确认、支付或支付失败",
    ),
    (
        "payafter, smartretail or service",
        "payafter（先享后付）、smartretail（智慧零售）或 service（服务订单）",
    ),
    ("商户服务订单号", "商户服务订单号"),
    (
        "show, confirm, pay or decline",
        "show（查看）、confirm（确认）、pay（支付）或 decline（支付失败）",
    ),
    ("List the faults on demand, add one, take them away", "列出、添加或移除故障规则"),
    ("List the rules", "列出规则"),
    (
        "Add a rule, as JSON, or a fault alone, such as `delay;ms=500`",
        "添加一条规则：JSON，或只写故障，例如 `delay;ms=500`",
    ),
    ("Take one rule away", "移除一条规则"),
    ("Take all rules away", "移除全部规则"),
    ("List the calls that came, and explain one", "列出收到的请求，并解释其中一个"),
    ("List the newest", "列出最近的请求"),
    (
        "Show one with every check, by number or Request-ID",
        "按编号或 Request-ID 显示一个请求及其各项检查",
    ),
    ("Forget all", "全部清除"),
    ("List what merchants were told, and send one again", "列出已发送的通知，并可重发"),
    ("List the first, or those behind a position", "列出最早的，或某一位置之后的通知"),
    (
        "Show one with every attempt, by id or by its position in the list",
        "按编号或列表位置显示一条通知及其各次投递",
    ),
    ("Send one again, by id or by its position in the list", "按编号或列表位置重发一条通知"),
    ("Wait until nothing is due any more", "等到没有待发送的通知为止"),
    (
        "Show the choices, or change some: '{\"probe_rate\":0.1}'",
        "查看或修改设置，例如 '{\"probe_rate\":0.1}'",
    ),
    (
        "List orders, refunds, transfers and so on of a merchant, newest first",
        "列出商户的订单、退款、转账等，最新的在前",
    ),
    (
        "What: orders, refunds, transfers, notifications and so on",
        "种类：orders（订单）、refunds（退款）、transfers（转账）、notifications（通知）等",
    ),
    ("Only those in this state", "只要该状态的"),
    (
        "Only those with this number, the merchant's or WeChat Pay's",
        "只要该单号的，商户单号或微信单号均可",
    ),
    ("Only those that began at this Unix second or later", "只要该 Unix 秒及以后创建的"),
    ("Only those that began before this Unix second", "只要该 Unix 秒之前创建的"),
    ("How many to pass over", "跳过多少条"),
    (
        "Do what users, banks and time do, by any admin call of the products",
        "以用户、银行或时间的身份操作：各产品的任意管理请求",
    ),
    (
        "One of the paths below, with numbers and an action in it, such as pay/ORDER1/pay",
        "下列路径之一，填入单号与操作，例如 pay/ORDER1/pay",
    ),
    ("Members of the body", "请求体的成员"),
    (
        "Send a merchant any notification of the catalogue, filled from an order",
        "向商户发送目录中的任意通知，内容取自指定订单",
    ),
    ("Such as TRANSACTION.SUCCESS", "例如 TRANSACTION.SUCCESS"),
    (
        "The number of an order, a refund, a transfer and so on that it tells of",
        "通知所说的订单、退款、转账等的单号",
    ),
    ("Where to; the address set for the merchant unless given", "通知地址；不给则为商户设置的地址"),
    (
        "Members of the content, which go before what it is filled with; values may be JSON",
        "通知内容的成员，优先于自动填入的；值可以是 JSON",
    ),
    ("List what has happened, oldest first", "列出已发生的事件，最早的在前"),
    ("Only those behind this position", "只要该位置之后的"),
    ("Keep the whole state under a name", "为当前全部数据保存一个快照"),
    ("Its name; made up unless given", "快照名称；不给则自动生成"),
    (
        "Also write it into a file; it holds the sandbox's private keys",
        "同时写入文件；其中含沙箱的私钥",
    ),
    ("List the names instead", "改为列出快照名称"),
    ("Put a snapshot in the place of everything", "用快照替换当前全部数据"),
    ("The name of a snapshot", "快照名称"),
    (
        "A file that `snapshot --out` wrote, here or elsewhere",
        "由 `snapshot --out` 在本机或别处写出的文件",
    ),
    ("Forget everything that happened", "清除全部数据"),
    ("Leave the merchants as they are", "保留商户"),
    ("Act out a change of keys, step by step", "分步演练密钥更换"),
    ("List all and where they stand", "列出全部演练及其进度"),
    ("Show the steps of one", "显示一个演练的步骤"),
    ("Take the first step", "执行第一步"),
    ("Take the next step", "执行下一步"),
    ("Send any admin call", "发送任意管理请求"),
    (
        "Path such as clock or /_sandbox/clock, with a query if need be",
        "路径，例如 clock 或 /_sandbox/clock，可带查询参数",
    ),
    ("JSON as text, @FILE, or - for stdin", "JSON 文本、@文件，或用 - 表示标准输入"),
    (
        "The merchant, 商户号, that is meant; the sandbox's first one unless given",
        "所指的商户号；不给则为沙箱的第一个商户",
    ),
    ("Print the answer as one line of JSON", "把应答输出为一行 JSON"),
];
