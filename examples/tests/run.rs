//! Every example is run, the shop by a browser that is this test.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// A running shop and what it said of itself. It ends with the test.
struct Shop {
    process: Child,
    url: String,
    notify_url: String,
    sandbox: String,
    browser: ureq::Agent,
}

impl Shop {
    fn open() -> Self {
        let mut process =
            program("shop").arg("127.0.0.1:0").stdout(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(process.stdout.take().unwrap()).lines();
        let mut said = |name: &str| {
            let line = lines.next().unwrap().unwrap();
            line.strip_prefix(name).unwrap().trim().trim_end_matches('/').to_owned()
        };
        let (url, notify_url, sandbox) = (said("shop"), said("notify"), said("sandbox"));
        let config = ureq::Agent::config_builder().proxy(None).http_status_as_error(false);
        let browser = config.timeout_global(Some(Duration::from_secs(60))).build().into();
        Self { process, url, notify_url, sandbox, browser }
    }

    fn page(&self, path: &str) -> String {
        let mut answer = self.browser.get(format!("{}{path}", self.url)).call().unwrap();
        answer.body_mut().read_to_string().unwrap()
    }

    /// Presses a button. Gives the address it led to and the page there.
    fn press(&self, path: &str, form: &str) -> (String, String) {
        use ureq::ResponseExt as _;
        let request = self.browser.post(format!("{}{path}", self.url));
        let form = request.content_type("application/x-www-form-urlencoded").send(form);
        let mut answer = form.unwrap();
        let path = answer.get_uri().path().to_owned();
        (path, answer.body_mut().read_to_string().unwrap())
    }

    /// Looks at a page until these words stand there, as its reader would.
    fn wait_for(&self, path: &str, words: &str) -> String {
        for _ in 0..200 {
            let page = self.page(path);
            if page.contains(words) {
                return page;
            }
            self.settle();
        }
        panic!("{words} never stood on {path}: {}", self.page(path));
    }

    /// Lets the sandbox deliver what is due.
    fn settle(&self) {
        let url = format!("{}/_sandbox/notifications/settle", self.sandbox);
        self.browser.post(url).send("{}").unwrap();
    }

    /// What a wallet does.
    fn admin(&self, path: &str, body: &str) -> String {
        let url = format!("{}/_sandbox/{path}", self.sandbox);
        self.browser.post(url).send(body).unwrap().body_mut().read_to_string().unwrap()
    }
}

impl Drop for Shop {
    fn drop(&mut self) {
        self.process.kill().unwrap_or_default();
        self.process.wait().map(drop).unwrap_or_default();
    }
}

/// An example, with no settings of whoever runs the test. Cargo builds it beside the tests, unless
/// it was asked for this test alone.
fn program(name: &str) -> Command {
    let test = std::env::current_exe().unwrap();
    let folder = test.ancestors().nth(2).unwrap().join("examples");
    let path = folder.join(name).with_extension(std::env::consts::EXE_EXTENSION);
    assert!(path.exists(), "run `cargo test -p wechatpay-examples` without `--test`");
    let mut command = Command::new(path);
    command.env_remove("WECHATPAY_BASE_URL");
    command
}

#[track_caller]
fn check(page: &str, words: &[&str]) {
    for words in words {
        assert!(page.contains(words), "{words} is missing: {page}");
    }
}

#[test]
fn a_shop_sells_returns_and_reconciles() {
    let shop = Shop::open();
    check(&shop.page("/"), &["茉莉花茶", "¥18.80", "还没有订单"]);

    // JSAPI: ordered, paid, told, given back.
    let (tea, page) = shop.press("/orders", "product=tea&way=jsapi");
    check(&page, &["待支付", "prepay_id=", "paySign", "http-equiv=refresh"]);
    shop.press(&format!("{tea}/pay"), "");
    let page = shop.wait_for(&tea, "已支付");
    check(&page, &["通知 notification", "4200"]);
    assert!(!page.contains("http-equiv=refresh"), "a page that waits for nothing is still");
    let (_, page) = shop.press(&format!("{tea}/refund"), "");
    check(&page, &["退款中", "PROCESSING"]);
    // Pressed again, it is the same refund.
    let (_, page) = shop.press(&format!("{tea}/refund"), "");
    check(&page, &["PROCESSING"]);
    shop.press(&format!("{tea}/bank"), "");
    check(&shop.wait_for(&tea, "已退款"), &["SUCCESS"]);

    // Native: the code is a picture, the payment is learnt by asking.
    let (bun, page) = shop.press("/orders", "product=bun&way=native");
    check(&page, &["<svg", "weixin://wxpay/bizpayurl"]);
    let number = bun.trim_start_matches("/orders/");
    shop.admin(&format!("pay/{number}/pay"), "{}");
    let (_, page) = shop.press(&format!("{bun}/ask"), "");
    check(&page, &["已支付"]);

    // Nobody pays this one.
    let (cup, _) = shop.press("/orders", "product=cup&way=native");
    let (_, page) = shop.press(&format!("{cup}/close"), "");
    check(&page, &["已关闭"]);

    let (_, page) = shop.press("/reconcile", "");
    check(&page, &["全部相符", "¥18.80", "−¥18.80", "¥3.50"]);
    assert_eq!(page.matches("相符 matched").count(), 3, "{page}");
    assert!(!page.contains("不符"), "{page}");

    let report = shop.admin("check", &format!(r#"{{"notify_url":"{}"}}"#, shop.notify_url));
    check(&report, &[r#""failed":0"#]);
}

#[test]
fn what_was_paid_without_the_shop_differs() {
    let shop = Shop::open();
    // The shop is told nothing, and does not ask.
    let url = format!("{}/_sandbox/notifications/settings", shop.sandbox);
    shop.browser.put(url).send(r#"{"enabled":false}"#).unwrap();
    let (bun, _) = shop.press("/orders", "product=bun&way=native");
    shop.press(&format!("{bun}/pay"), "");
    let (_, page) = shop.press("/reconcile", "");
    check(&page, &["有差异", "不符 differs"]);
    assert_eq!(shop.press("/orders/X/pay", "").0, "/orders/X/pay");
    check(&shop.page("/orders/%3Cb%3E"), &["没有这一页"]);
}

#[track_caller]
fn check_program(name: &str, words: &[&str]) {
    let done = program(name).output().unwrap();
    let said = String::from_utf8(done.stdout).unwrap();
    let trouble = String::from_utf8_lossy(&done.stderr);
    assert!(done.status.success(), "{said}{trouble}");
    check(&said, words);
}

#[test]
fn the_first_payment_is_the_program_that_both_readmes_show() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let program = std::fs::read_to_string(root.join("first_payment.rs")).unwrap();
    let (_, code) = program.split_once("\n\nuse ").unwrap();
    for readme in ["README.md", "README.zh.md"] {
        let text = std::fs::read_to_string(root.join("..").join(readme)).unwrap();
        assert!(
            text.contains(&format!("```rust\nuse {code}```")),
            "{readme} shows another program"
        );
    }
    check_program("first_payment", &["notified: TEA20261201 is paid", "refund: PROCESSING"]);
}

#[test]
fn the_blocking_shop_does_the_same_in_one_line_after_the_other() {
    let words =
        ["order         weixin://", "NOTPAY", "TRANSACTION.SUCCESS", "REFUND.SUCCESS", "¥-18.80"];
    check_program("shop_blocking", &words);
}

#[test]
fn the_order_service_loses_nothing() {
    check_program(
        "order_service",
        &["40 answered", "the gateway made 30 payouts and 10 refunds, ¥109.80 in all; 0 twice"],
    );
}
