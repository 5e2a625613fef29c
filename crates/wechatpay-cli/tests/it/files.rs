//! `wxpay upload` and `wxpay bill` against sandboxes: files both ways.

use std::path::Path;
use std::sync::OnceLock;

use serde_json::{Value, json};
use wechatpay_sandbox::{Profile, Sandbox};

use crate::program::{Ended, env_file, folder, fresh_folder, run};

/// `wxpay` with the settings of the shared sandbox.
fn shared(arguments: &[&str]) -> Ended {
    run(&[arguments, &["--env-file", &env_file()]].concat())
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

fn file(name: &str, content: &[u8]) -> String {
    let path = folder("uploads").join(name);
    std::fs::write(&path, content).unwrap();
    path.display().to_string()
}

#[test]
fn an_upload_prints_its_id() {
    let picture = file("licence.png", b"a picture");
    for what in ["image", "v3/merchant/media/upload", "merchant.upload_image"] {
        let ended = shared(&["upload", what, &picture]);
        assert_eq!((ended.code, ended.stderr.as_str()), (Some(0), ""), "{what}");
        assert!(ended.stdout.trim_end().len() > 20 && ended.stdout.lines().count() == 1);
        assert!(!ended.stdout.contains('{'), "{}", ended.stdout);
    }
    let ended = shared(&["upload", "marketing-image", &picture]);
    assert!(ended.stdout.starts_with("https://"), "{ended:?}");
    let line = json(&shared(&["upload", "image", &picture, "--json"]).stdout);
    assert!(line["body"]["media_id"].is_string() && line["status"] == 200, "{line}");
    let users = file("users.csv", b"oUpF8\n");
    let ended = shared(&[
        "upload",
        "v3/marketing/bank/packages/{package_id}/tasks",
        &users,
        "--with",
        "package_id=8473295",
        "--meta",
        r#"{"bank_type":"CFT"}"#,
    ]);
    assert_eq!((ended.code, ended.stderr.as_str()), (Some(0), ""));
}

#[test]
fn what_cannot_be_uploaded_is_said_before_anything_is_sent() {
    let check = |arguments: &[&str], said: &str| {
        let ended = shared(&[&["upload"], arguments].concat());
        assert_eq!((ended.code, ended.stdout.as_str()), (Some(2), ""), "{}", ended.stderr);
        assert!(ended.stderr.contains(said), "{said}: {}", ended.stderr);
    };
    let picture = file("a.png", b"x");
    check(&["image", "no/such/file.png"], "cannot read no/such/file.png");
    check(&["image", &folder("uploads").display().to_string()], "it is a folder");
    check(&["image", &file("empty.png", b"")], "it is empty");
    check(&["image", &file("a.gif", b"x")], "files of the types jpg, jpeg, bmp, png, pdf");
    check(&["image", &file("bare", b"x")], "needs its extension");
    check(&["image", &file("large.png", &vec![0; (5 << 20) + 1])], "at most 5242880 are accepted");
    check(&["video", &file("huge.mp4", &vec![0; (20 << 20) + 1])], "more than 20971520 bytes");
    check(&["picture", &picture], "no operation that takes a file is called picture");
    check(&["v3/edu-star/orders", &picture], "takes no file");
    check(&["v3/edu-star/orders", &picture], "hint: it is one of image, video");
    check(&["v3/marketing/bank/packages/{package_id}/tasks", &picture], "--with package_id=VALUE");
    check(&["image", &picture, "--meta", "[]"], "must be an object");
    #[cfg(unix)]
    check(&["image", "/dev/zero"], "it is not a regular file");
}

/// A sandbox in which a tea was bought and partly given back on [`DAY`], and two days went by.
fn world() -> &'static (Sandbox, String) {
    static WORLD: OnceLock<(Sandbox, String)> = OnceLock::new();
    WORLD.get_or_init(|| {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        let sandbox = runtime.block_on(Sandbox::builder().profile(Profile::Strict).start());
        let sandbox = sandbox.unwrap();
        // It serves as long as the tests run.
        std::mem::forget(runtime);
        let folder = fresh_folder("bills");
        sandbox.settings().write(&folder).unwrap();
        let settings = sandbox.settings();
        let env_file = folder.join("settings.env").display().to_string();
        let admin = |path: &str, body: &Value| {
            let at = ["--at", sandbox.base_url()];
            let ended =
                run(&[&["sandbox", "admin", "POST", path, &body.to_string()], &at[..]].concat());
            assert_eq!(ended.code, Some(0), "{}", ended.stderr);
        };
        let post = |path: &str, body: &Value| {
            let ended = run(&["req", "POST", path, &body.to_string(), "--env-file", &env_file]);
            assert_eq!(ended.code, Some(0), "{}", ended.stderr);
        };
        admin("clock", &json!({ "set": NOON }));
        let order = json!({
            "appid": settings.appid, "mchid": settings.mchid, "description": "茶,\"红\"",
            "out_trade_no": "CLIBILL1", "notify_url": "https://shop.example/notify",
            "amount": {"total": 1_230, "currency": "CNY"},
        });
        post("v3/pay/transactions/native", &order);
        admin("pay/CLIBILL1/pay", &json!({}));
        let refund = json!({
            "out_trade_no": "CLIBILL1", "out_refund_no": "CLIBACK1",
            "amount": {"refund": 230, "total": 1_230, "currency": "CNY"},
        });
        post("v3/refund/domestic/refunds", &refund);
        admin("clock", &json!({ "set": NOON + 2 * 86_400 }));
        (sandbox, env_file)
    })
}

fn bill(arguments: &[&str]) -> Ended {
    run(&[&["bill"], arguments, &["--env-file", &world().1]].concat())
}

#[test]
fn a_bill_comes_in_every_form() {
    let text = bill(&["trade", "--date", DAY]);
    assert_eq!((text.code, text.stderr.as_str()), (Some(0), ""));
    assert!(text.stdout.starts_with("\u{feff}交易时间,"), "{}", text.stdout);
    assert!(text.stdout.contains(r#"茶\,"红""#), "{}", text.stdout);

    let lines = bill(&["trade", "--date", DAY, "--json"]);
    let lines: Vec<Value> = lines.stdout.lines().map(json).collect();
    assert_eq!(lines.len(), 3);
    assert_eq!(lines[0]["out_trade_no"], "CLIBILL1");
    assert_eq!((&lines[0]["order_total"], &lines[0]["refund_id"]), (&json!(1230), &Value::Null));
    assert_eq!(lines[0]["goods"], "茶,\"红\"");
    assert_eq!(lines[2]["summary"]["总交易单数"], "2");

    let refunds = bill(&["refund", "--date", DAY, "--json"]);
    let refunds: Vec<Value> = refunds.stdout.lines().map(json).collect();
    assert_eq!((refunds.len(), &refunds[0]["refund_requested"]), (2, &json!(230)));
    let paid = bill(&["trade", "--date", DAY, "--type", "success", "--csv"]);
    let table: Vec<&str> = paid.stdout.lines().collect();
    assert_eq!(table.len(), 2, "{}", paid.stdout);
    assert!(table[0].starts_with("time,appid,mchid") && table[1].contains(r#","茶,""红""","#));
    assert!(table[1].contains(",12.30,") && paid.stderr.contains("总交易单数 1"), "{paid:?}");

    let totals = bill(&["fund-flow", "--date", DAY, "--summary"]);
    assert_eq!((totals.code, totals.stderr.as_str()), (Some(0), ""));
    assert!(totals.stdout.starts_with("资金流水总笔数 "), "{}", totals.stdout);
    let line = bill(&["fund-flow", "--date", DAY, "--summary", "--json"]).stdout;
    assert!(json(&line)["summary"]["收入金额"].is_string(), "{line}");
}

#[test]
fn a_saved_bill_is_there_whole_or_not_at_all() {
    let folder = fresh_folder("saved-bills");
    std::fs::create_dir_all(&folder).unwrap();
    let name = folder.join("bill.csv");
    let name = name.to_str().unwrap();
    let ended = bill(&["trade", "--date", DAY, "--out", name]);
    assert_eq!((ended.code, ended.stdout.as_str()), (Some(0), ""));
    assert!(ended.stderr.contains("proven by its digest"), "{}", ended.stderr);
    assert!(std::fs::read_to_string(name).unwrap().contains("CLIBILL1"));
    let ended = bill(&["trade", "--date", DAY, "--json", "--out", name]);
    assert_eq!((ended.code, ended.stdout.as_str()), (Some(0), ""), "{}", ended.stderr);
    assert_eq!(std::fs::read_to_string(name).unwrap().lines().count(), 3);

    let check = |arguments: &[&str], code: i32, said: &str| {
        let ended = bill(arguments);
        assert_eq!((ended.code, ended.stdout.as_str()), (Some(code), ""), "{}", ended.stderr);
        assert!(ended.stderr.contains(said), "{said}: {}", ended.stderr);
    };
    let here = folder.display().to_string();
    check(&["trade", "--date", DAY, "--out", &here], 2, "it is a folder");
    let nowhere = folder.join("no/bill.csv").display().to_string();
    check(&["trade", "--date", DAY, "--out", &nowhere], 2, "its folder does not exist");
    let other = folder.join("other.csv").display().to_string();
    check(&["trade", "--date", "2026-11-20", "--out", &other], 4, "nothing happened on that day");
    assert!(!Path::new(&other).exists());
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 1, "nothing stays behind");
}

#[test]
fn a_bill_that_cannot_be_had_is_explained() {
    let check = |arguments: &[&str], code: i32, said: &str| {
        let ended = bill(arguments);
        assert_eq!((ended.code, ended.stdout.as_str()), (Some(code), ""), "{}", ended.stderr);
        assert!(ended.stderr.contains(said), "{said}: {}", ended.stderr);
    };
    check(&["trade", "--date", "2026-11-24"], 4, "a day that is over in China");
    check(&["trade", "--date", "2026-02-30"], 2, "write a day as 2026-11-21");
    check(&["trade", "--date", DAY, "--type", "BASIC"], 2, "--type is one of ALL, SUCCESS");
    check(&["refund", "--date", DAY, "--type", "ALL"], 2, "leave --type out");
    check(&["sales", "--date", DAY], 2, "trade, refund, fund-flow");
    let line = bill(&["trade", "--date", "2026-11-24", "--json"]).stdout;
    assert_eq!(json(&line)["outcome"], "refused");
}

#[test]
fn req_writes_files_as_they_are() {
    let env_file = &world().1;
    let ask = ["req", "GET", "v3/bill/tradebill", "-q", "bill_date=2026-11-21"];
    let link = json(&run(&[&ask[..], &["--env-file", env_file]].concat()).stdout);
    let url = link["download_url"].as_str().unwrap();
    let path = &url[url.find("/v3/").unwrap()..];
    let ended = run(&["req", "GET", path, "--env-file", env_file]);
    assert_eq!(ended.code, Some(0), "{}", ended.stderr);
    assert!(ended.stdout.contains("CLIBILL1") && ended.stderr.contains("not proven"), "{ended:?}");
    let ended = run(&["req", "GET", path, "--json", "--env-file", env_file]);
    assert_eq!(ended.code, Some(2));
    assert!(ended.stderr.contains("`wxpay bill trade --date DAY`"), "{}", ended.stderr);
}

const DAY: &str = "2026-11-21";
/// In China.
const NOON: i64 = 1_795_233_600;
