//! Help texts below the options: explanations and examples.

texts! {
    listed
    FIRST_STEPS: "\
First steps:
  wxpay demo                        see everything work, without a merchant account
  wxpay sandbox --data ./sandbox    a gateway for your own program, in any language
  wxpay req GET v3/merchant/fund/balance/BASIC --env-file ./sandbox/settings.env
  wxpay bill trade --env-file ./sandbox/settings.env    yesterday's bill, proven
  wxpay outbox init                 keep calls until they are answered

See `wxpay <COMMAND> --help` for more.", "\
第一步：
  wxpay demo                        看它工作，无需商户号
  wxpay sandbox --data ./sandbox    为你的程序准备的本地网关，任何语言都行
  wxpay req GET v3/merchant/fund/balance/BASIC --env-file ./sandbox/settings.env
  wxpay bill trade --env-file ./sandbox/settings.env    昨天的账单，摘要已核对
  wxpay outbox init                 保存调用，直到得到应答

更多说明见 `wxpay <命令> --help`。";
    DEMO: "\
Starts a sandbox inside this program, sends it eight operations in six forms each (async and
blocking, written in three ways), and leads one order through its life. Every answer is verified.
Nothing leaves this machine. The exit code is 1 if anything failed.", "\
在本程序内启动一个沙箱，用六种写法（异步与阻塞各三种）调用八个接口，并让一笔订单走完全程。
每个应答都会验签。任何内容都不会离开本机。有调用失败时退出码为 1。";
    SANDBOX: "\
It verifies requests, signs answers and remembers orders as the real gateway does. On start it
prints the settings of its merchant; any client that can change its base URL can use them. Ctrl-C
or SIGTERM stops it.

Clients whose host cannot be changed reach it as api.mch.weixin.qq.com through its proxy, or over
HTTPS with an entry in the hosts file; either way they must trust its CA (`wxpay sandbox ca`):
  https_proxy=http://127.0.0.1:8131        HTTPS itself is at https://127.0.0.1:8130
The proxy refuses every other host.

The strict profile waits until ten o'clock before it has yesterday's bill, writes bills with CRLF
and a byte order mark, refuses null and an openid beside a qq, and does not make examples up for
numbers that nobody mentioned.

Platform keys of the merchant:
  public-key    the WeChat Pay public key (微信支付公钥) only, as merchants get since 2024
  certificate   platform certificates (平台证书), to be downloaded
  both          both, as while switching over; the request says which shall sign the answer

What a user would do in WeChat is done under /_sandbox/, for example:
  curl -X POST http://127.0.0.1:8129/_sandbox/payscore/payafter/{out_order_no}/confirm

Why a call was refused, and how to make calls fail:
  curl http://127.0.0.1:8129/_sandbox/requests/{Request-ID}
  curl http://127.0.0.1:8129/_sandbox/faults -d '{\"fault\": {\"name\": \"hang\"}, \"match\": {\"nth\": 1}}'", "\
它像真实网关一样对请求验签、对应答签名并记住订单。启动时打印其商户的配置；只要能改网关地址，
任何客户端都能使用。Ctrl-C 或 SIGTERM 使其停止。

不能改域名的客户端，可经由它的代理以 api.mch.weixin.qq.com 访问，或在 hosts 文件中添加一行后
用 HTTPS 访问；两种方式都须信任它的 CA（`wxpay sandbox ca`）：
  https_proxy=http://127.0.0.1:8131        HTTPS 的地址为 https://127.0.0.1:8130
代理拒绝其他所有域名。

strict 模式要到十点才有昨天的账单，账单带 CRLF 与字节顺序标记，拒绝 null 以及同时给出的 openid
与 qq，对没有出现过的单号也不会编造示例。

商户的平台密钥：
  public-key    仅微信支付公钥，2024 年以来的新商户即如此
  certificate   平台证书，需下载
  both          两者都有，如同正在切换；由请求指明应答用哪一个签名

用户在微信里的操作在 /_sandbox/ 下完成，例如：
  curl -X POST http://127.0.0.1:8129/_sandbox/payscore/payafter/{out_order_no}/confirm

某个请求为何被拒绝，以及怎样制造故障：
  curl http://127.0.0.1:8129/_sandbox/requests/{Request-ID}
  curl http://127.0.0.1:8129/_sandbox/faults -d '{\"fault\": {\"name\": \"hang\"}, \"match\": {\"nth\": 1}}'";
    SANDBOX_CHECK: "\
Good notifications, repeated ones and two at one moment must be acknowledged in time. Wrong,
missing, old and unknown signatures, probes, damaged or rewritten bodies and GET must be refused.
Unknown types and huge bodies must do no harm. If your service has called this sandbox, its own
calls are judged too: repeats with the same numbers, queries, refunds.

The good notification tells of the newest payment of the sandbox, so pay an order there first.
The exit code is 1 if something failed.

Example:
  wxpay sandbox --data ./sandbox &
  wxpay sandbox check --notify-url http://127.0.0.1:8080/notify", "\
正常的通知、重复的通知、同一时刻的两条通知都须及时应答成功。签名错误、缺失、过期、未知，签名探测，
内容损坏或被改写，以及 GET 请求都须拒绝。未知类型与超大内容不得造成问题。若服务调用过该沙箱，其调用
也会一并检查：相同单号的重试、查询、退款。

正常通知的内容取自沙箱中最近一笔支付，因此请先在沙箱里支付一笔订单。
有检查项失败时退出码为 1。

示例：
  wxpay sandbox --data ./sandbox &
  wxpay sandbox check --notify-url http://127.0.0.1:8080/notify";
    SANDBOX_ADMIN: "\
GET openapi.json lists all admin calls.

Example:
  wxpay sandbox admin POST discount-card/orders '{\"out_order_no\":\"n1\"}'", "\
GET openapi.json 列出全部管理请求。

示例：
  wxpay sandbox admin POST discount-card/orders '{\"out_order_no\":\"n1\"}'";
    REQ: "\
Prints the body of the answer: laid out on a terminal (up to 1 MiB), otherwise as WeChat Pay sent
it, but with control, bidi and C1 characters written as \\u escapes; --raw prints its very bytes.
Nothing passes for an answer that was not proven to come from WeChat Pay. A write to a path that the
catalogue does not know is only sent with --allow-unknown-path.
--curl sends nothing: it prints the request as a curl command. No key is in it, but its signature is
good for five minutes for every reader of it, and curl does not check the answer's.

Settings come from flags, then from the environment, then from --env-file; the name in brackets
is that of the variable. Secrets have no flag, because command lines are public on a machine:
  WECHATPAY_APIV3_KEY              APIv3密钥, needed to download platform certificates
  WECHATPAY_PRIVATE_KEY            the private key as text, instead of a path
  WECHATPAY_PUBLIC_KEY             the public key as text, instead of a path
  WECHATPAY_PLATFORM_CERTIFICATE   the certificate as text, instead of a path

Exit codes:
  0  done: the answer is verified
  1  something else failed
  2  what was typed or configured cannot be used; nothing was sent
  3  nothing was sent: no connection, or no key to seal a sensitive field with
  4  refused: WeChat Pay said no, and proved that it was WeChat Pay
  5  unknown: timeout, server error, or an answer that is not proven; query before you repeat
  6  done, but the answer could not be read; do not repeat

Examples:
  wxpay req GET v3/edu-star/orders --query appid=wx998877665544wx --query wechat_openid=oUpF8
  wxpay req POST v3/payscore/payafter-orders @order.json --include
  wxpay req GET 'v3/discount-card/orders/{out_order_no}' --with out_order_no=233bcbf4 --json
  wxpay req --curl GET v3/certificates | sh", "\
打印应答体：在终端上排版显示（不超过 1 MiB），否则与微信支付发来的一致，只是控制字符、双向字符与
C1 字符写作 \\u 转义；--raw 逐字节原样打印。不能证明来自微信支付的内容，一律不当作应答。路径不在接口目录里时，写请求须加 --allow-unknown-path 才会发送。
--curl 不发送，只把请求输出为 curl 命令：其中没有任何密钥，但签名在五分钟内对看到它的人都有效，且 curl
不会验证应答的签名。

配置依次取自命令行选项、环境变量、--env-file；括号内为变量名。机密没有命令行选项，因为同一台机器
上的其他用户能看到命令行：
  WECHATPAY_APIV3_KEY              APIv3 密钥，下载平台证书时需要
  WECHATPAY_PRIVATE_KEY            私钥文本，代替路径
  WECHATPAY_PUBLIC_KEY             公钥文本，代替路径
  WECHATPAY_PLATFORM_CERTIFICATE   证书文本，代替路径

退出码：
  0  成功：应答已验签
  1  其他失败
  2  输入或配置有误；没有发送
  3  没有发送：无法连接，或没有可用于加密敏感信息的密钥
  4  已拒绝：微信支付明确拒绝，且证明了自己的身份
  5  未知：超时、服务端错误，或应答未通过验签；重试前请先查询
  6  已执行，但应答无法读取；不要重试

示例：
  wxpay req GET v3/edu-star/orders --query appid=wx998877665544wx --query wechat_openid=oUpF8
  wxpay req POST v3/payscore/payafter-orders @order.json --include
  wxpay req GET 'v3/discount-card/orders/{out_order_no}' --with out_order_no=233bcbf4 --json
  wxpay req --curl GET v3/certificates | sh";
    UPLOAD: "\
Name and SHA-256 go into the signed `meta`; the file itself is not signed, only its digest is.

Short words:
  image             v3/merchant/media/upload: jpg, bmp, png up to 5 MB, pdf up to 7.5 MB
  video             v3/merchant/media/video_upload: up to 5 MB
  marketing-image   v3/marketing/favor/media/image-upload: up to 2 MB
  coupon-image      v3/marketing/partner/product-coupon/media/upload-image
  complaint-image   v3/merchant-service/images/upload

Exit codes and settings are those of `wxpay req`.

Examples:
  wxpay upload image licence.jpg
  wxpay upload 'v3/marketing/bank/packages/{package_id}/tasks' users.csv \\
      --with package_id=8473295 --meta '{\"bank_type\":\"CFT\"}'", "\
文件名与 SHA-256 写入参与签名的 `meta`；文件本身不签名，只有其摘要参与签名。

简称：
  image             v3/merchant/media/upload：jpg、bmp、png 不超过 5 MB，pdf 不超过 7.5 MB
  video             v3/merchant/media/video_upload：不超过 5 MB
  marketing-image   v3/marketing/favor/media/image-upload：不超过 2 MB
  coupon-image      v3/marketing/partner/product-coupon/media/upload-image
  complaint-image   v3/merchant-service/images/upload

退出码与配置同 `wxpay req`。

示例：
  wxpay upload image licence.jpg
  wxpay upload 'v3/marketing/bank/packages/{package_id}/tasks' users.csv \\
      --with package_id=8473295 --meta '{\"bank_type\":\"CFT\"}'";
    BILL: "\
Applies for the bill, fetches it packed, unpacks it, and checks its digest while it flows. Without
--json, --csv or --summary it prints the bill as WeChat Pay wrote it. What is printed is proven only
at the end: if the digest differs, the exit code is 5, and nothing that was printed counts.
With --out the file gets its name when it is proven.

Types:
  trade       ALL (default), SUCCESS (payments), REFUND, RECHARGE_REFUND (providers)
  refund      none: it is a trade bill of type REFUND
  fund-flow   BASIC (default), OPERATION, FEES; for providers also ALL and DEPOSIT

A day's bill is ready after ten o'clock of the next morning in China, and is kept for three months.
Exit codes and settings are those of `wxpay req`.

Examples:
  wxpay bill trade --date 2026-11-21 --out 2026-11-21.csv
  wxpay bill refund --date 2026-11-21 --json
  wxpay bill fund-flow --type OPERATION --summary", "\
申请账单，以压缩形式下载，边下载边解压并核对摘要。不加 --json、--csv 或 --summary 时，原样打印
微信支付的账单。打印的内容到结束时才算核对完毕：摘要不符时退出码为 5，已打印的都不算数。
使用 --out 时，核对无误后文件才会出现。

类型：
  trade       ALL（默认）、SUCCESS（支付）、REFUND（退款）、RECHARGE_REFUND（服务商）
  refund      没有类型：即类型为 REFUND 的交易账单
  fund-flow   BASIC（默认）、OPERATION、FEES；服务商还可用 ALL 与 DEPOSIT

账单在次日上午十点（北京时间）后可下载，保留三个月。
退出码与配置同 `wxpay req`。

示例：
  wxpay bill trade --date 2026-11-21 --out 2026-11-21.csv
  wxpay bill refund --date 2026-11-21 --json
  wxpay bill fund-flow --type OPERATION --summary";
    DOWNLOAD: "\
What it is that came is told by the answer:
  download_url with a digest    fetched, unpacked if it is packed, and checked: SHA1 or SHA256
  download_url without one      only with --unproven: overseas sharing bills, invoices
  download_bill_list            a sealed bill of sub-merchants: every part is fetched, opened with the
                                merchant's key, checked, and joined
  v3/global/statements          the answer is the file; its signature covers its digest

Without --out it goes to stdout; what was printed counts only if the exit code is 0. A file that
--out names is there whole or not at all. Exit codes and settings are those of `wxpay req`.

Examples:
  wxpay download v3/bill/sub-merchant-fundflowbill -q sub_mchid=1900000201 \\
    -q bill_date=2026-11-21 -q account_type=BASIC -q algorithm=AEAD_AES_256_GCM --out sub.csv
  wxpay download v3/global/statements -q date=20261121 -q mchid=1900000109 --out statement.csv
  wxpay download v3/global/profit-sharing/bill-download-url -q bill_date=2026-11-21 --unproven
  wxpay req GET v3/bill/tradebill -q bill_date=2026-11-21 | wxpay download - --out bill.csv", "\
按应答的内容决定怎样下载：
  download_url，带摘要          下载，必要时解压，并核对 SHA1 或 SHA256
  download_url，不带摘要        须加 --unproven：境外分账账单、电子发票等
  download_bill_list            二级商户的加密账单：下载各部分，用商户密钥解密、核对并拼接
  v3/global/statements          应答即文件；签名覆盖其摘要

不加 --out 时写到标准输出；退出码为 0 时，已打印的内容才算数。--out 指定的文件要么完整，要么不存在。
退出码与配置同 `wxpay req`。

示例：
  wxpay download v3/bill/sub-merchant-fundflowbill -q sub_mchid=1900000201 \\
    -q bill_date=2026-11-21 -q account_type=BASIC -q algorithm=AEAD_AES_256_GCM --out sub.csv
  wxpay download v3/global/statements -q date=20261121 -q mchid=1900000109 --out statement.csv
  wxpay download v3/global/profit-sharing/bill-download-url -q bill_date=2026-11-21 --unproven
  wxpay req GET v3/bill/tradebill -q bill_date=2026-11-21 | wxpay download - --out bill.csv";
    API: "\
Examples:
  wxpay api search 先享卡 查询
  wxpay api search refund abnormal
  wxpay api show v3/edu-star/orders --method POST
  wxpay api show TRANSACTION.SUCCESS
  wxpay api list --family discount-card --json", "\
示例：
  wxpay api search 先享卡 查询
  wxpay api search refund abnormal
  wxpay api show v3/edu-star/orders --method POST
  wxpay api show TRANSACTION.SUCCESS
  wxpay api list --family discount-card --json";
    DOCTOR: "\
Key material of the wrong sort is named when it is read: a certificate where a key is needed, the
merchant's own where WeChat Pay's is needed, a key that does not belong to its certificate. Compare
fingerprints with: openssl pkey -in apiclient_key.pem -pubout -outform DER | sha256sum

The exit code is 2 if something is wrong, or that of `wxpay req` if the gateway does not answer.", "\
读取时即指出用错的密钥材料：该用密钥处用了证书，该用微信支付的却用了商户自己的，密钥与证书不配套。
可用下面的命令比对指纹：openssl pkey -in apiclient_key.pem -pubout -outform DER | sha256sum

有问题时退出码为 2；网关没有应答时，退出码同 `wxpay req`。";
    EXPLAIN: "\
WeChat Pay puts the finer reason of a failure at the end of the Request-ID, as a number; 0 is
success. The numbers that are public are known here, with the product that uses them. Nothing is
sent.

Examples:
  wxpay explain 08F5B8C2B506102C18FDDFEEA30620BE821E28EDC405-268443699
  wxpay explain PARAM_ERROR
  wxpay explain TRANSACTION.SUCCESS", "\
微信支付把更细的失败原因以数字写在 Request-ID 末尾；0 表示成功。已公开的数字这里都有，并注明所属
产品。不发送任何请求。

示例：
  wxpay explain 08F5B8C2B506102C18FDDFEEA30620BE821E28EDC405-268443699
  wxpay explain PARAM_ERROR
  wxpay explain TRANSACTION.SUCCESS";
    COMPLETIONS: "\
It also completes the paths of `wxpay req` and `wxpay api show`.

  bash   wxpay completions bash > ~/.local/share/bash-completion/completions/wxpay
  zsh    wxpay completions zsh > a folder of $fpath, as _wxpay
  fish   wxpay completions fish > ~/.config/fish/completions/wxpay.fish", "\
`wxpay req` 与 `wxpay api show` 的路径也能补全。

  bash   wxpay completions bash > ~/.local/share/bash-completion/completions/wxpay
  zsh    wxpay completions zsh > $fpath 中的某个文件夹，文件名为 _wxpay
  fish   wxpay completions fish > ~/.config/fish/completions/wxpay.fish";
    MANUAL: "\
One page for each command: wxpay.1, wxpay-req.1 and so on.

  mkdir -p ~/.local/share/man/man1 && wxpay manual ~/.local/share/man/man1
  man wxpay-req", "\
每个命令一页：wxpay.1、wxpay-req.1 等。

  mkdir -p ~/.local/share/man/man1 && wxpay manual ~/.local/share/man/man1
  man wxpay-req";
    OUTBOX: "\
A call that was put into the outbox is sent until WeChat Pay has given an explicit answer. States:
  pending, waiting     to be sent, for the first time or again
  in_flight            a worker holds it
  asking               its fate is unknown; it is asked about by its number
  answered, refused    finished: WeChat Pay has answered
  dead                 a person must decide: see `show`, then `retry` or `settle`; until then
                       later ones with its ordering key are held up
  cancelled            finished: it was taken back

Examples:
  wxpay outbox init --store shop.db
  wxpay outbox work --store shop.db --env-file ./sandbox/settings.env --listen 127.0.0.1:9180
  wxpay outbox list --state dead
  wxpay outbox settle 17 --happened

Exit codes: those of `wxpay req`, and of --until-empty:
  0  done: nothing is left
  7  something is left: dead, or held up behind a dead entry; `wxpay outbox list` says which", "\
放入发件箱的调用会一直发送，直到微信支付给出明确应答。状态：
  pending、waiting     待发送，首次或再次
  in_flight            由某个发送进程持有
  asking               结果未知，正按单号查询
  answered、refused    已结束：微信支付已应答
  dead                 须由人决定：先看 `show`，再用 `retry` 或 `settle`；在此之前，排序键相同的
                       后续条目都会等待
  cancelled            已结束：已撤回

示例：
  wxpay outbox init --store shop.db
  wxpay outbox work --store shop.db --env-file ./sandbox/settings.env --listen 127.0.0.1:9180
  wxpay outbox list --state dead
  wxpay outbox settle 17 --happened

退出码：同 `wxpay req`，以及 --until-empty 的：
  0  完成：没有剩余
  7  还有剩余：已停止，或被已停止的条目阻塞；`wxpay outbox list` 会列出";
    MCP: "\
An agent's client starts it and speaks the Model Context Protocol on stdin and stdout:
  {\"mcpServers\": {\"wxpay\": {\"command\": \"wxpay\", \"args\": [\"mcp\", \"--sandbox\"]}}}

It reads no merchant's keys, no WECHATPAY_* variable and no file, writes no file, and calls nothing but
the sandbox that it started itself on 127.0.0.1. Without --sandbox it only looks things up.", "\
由智能体的客户端启动，在标准输入输出上使用 Model Context Protocol：
  {\"mcpServers\": {\"wxpay\": {\"command\": \"wxpay\", \"args\": [\"mcp\", \"--sandbox\"]}}}

它不读商户密钥、WECHATPAY_* 变量或任何文件，不写文件，只访问自己在 127.0.0.1 上启动的沙箱。
不加 --sandbox 时只提供查询。";
}
