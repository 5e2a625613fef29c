//! `wxpay outbox`, from the tables to the answer.

use serde_json::{Value, json};

use crate::program::{Ended, run, run_in, shared};

/// An outbox in a folder of its own, and the settings of the shared sandbox.
struct Shop {
    folder: tempfile::TempDir,
}

impl Shop {
    fn new() -> Self {
        let shop = Self { folder: tempfile::tempdir().unwrap() };
        let made = shop.outbox(&["init"]);
        assert_eq!((made.code, made.stderr.as_str()), (Some(0), ""));
        shop
    }

    fn outbox(&self, arguments: &[&str]) -> Ended {
        let settings = shared();
        let store = self.folder.path().join("shop.db");
        let environment = [
            ("WXPAY_OUTBOX", store.to_str().unwrap()),
            ("WECHATPAY_BASE_URL", &settings.base_url),
            ("WECHATPAY_MCHID", &settings.mchid),
            ("WECHATPAY_SERIAL", &settings.merchant_serial),
            ("WECHATPAY_PRIVATE_KEY", &settings.merchant_private_key),
            ("WECHATPAY_APIV3_KEY", &settings.apiv3_key),
        ];
        run_in(&environment, &[&["outbox"], arguments].concat())
    }

    fn put(&self, number: &str, fen: i64) -> Ended {
        let body = json!({
            "appid": shared().appid, "service_id": shared().service_id,
            "out_order_no": number, "risk_amount": fen,
        });
        self.outbox(&["put", "POST", "v3/payscore/payafter-orders", &body.to_string()])
    }

    fn show(&self, id: &str) -> Value {
        serde_json::from_str(&self.outbox(&["show", id, "--json"]).stdout).unwrap()
    }
}

#[test]
fn calls_are_kept_sent_and_answered() {
    let shop = Shop::new();
    assert_eq!(shop.put("OUTBOX1", 100).stdout, "entry 1 is new: pending\n");
    assert_eq!(shop.put("OUTBOX1", 100).stdout, "entry 1 is there already: pending\n");
    let conflict = shop.put("OUTBOX1", 101);
    assert_eq!(conflict.code, Some(1));
    assert!(conflict.stderr.contains("with another body: /risk_amount: 100 -> 101"));
    assert_eq!(shop.put("OUTBOX2", -1).code, Some(0));
    assert_eq!(shop.put("OUTBOX3", 100).code, Some(0));
    assert_eq!(shop.outbox(&["cancel", "3"]).stdout, "entry 3 is cancelled\n");
    let worked = shop.outbox(&["work", "--until-empty", "--log", "off"]);
    assert_eq!(worked.stdout, "1 answered, 1 refused, 0 dead\n", "{}", worked.stderr);
    let shown = shop.show("1");
    assert_eq!((&shown["state"], &shown["attempts"]), (&json!("answered"), &json!(1)));
    assert!(shown["reply"]["body"].is_null(), "bodies only if asked for");
    assert_eq!(shop.show("2")["refusal"]["code"], "PARAM_ERROR");
    let listed = shop.outbox(&["list", "--state", "refused", "--state", "cancelled"]).stdout;
    assert_eq!(listed.lines().count(), 3, "{listed}");
    let stats: Value = serde_json::from_str(&shop.outbox(&["stats", "--json"]).stdout).unwrap();
    assert_eq!((&stats["depth"], &stats["states"]["answered"]), (&json!(0), &json!(1)));
    let watched = shop.outbox(&["watch", "--looks", "2", "--every", "50"]).stdout;
    assert_eq!(watched.lines().filter(|line| line.contains("answered 1, refused 1")).count(), 2);
    // A refused one may go again once the cause is mended; finished ones may not.
    assert_eq!(shop.outbox(&["retry", "2"]).stdout, "entry 2 will be sent again\n");
    for arguments in [["retry", "1"], ["cancel", "1"]] {
        let refused = shop.outbox(&arguments);
        assert_eq!(refused.code, Some(1));
        assert!(refused.stderr.starts_with("error: entry 1 is answered: "), "{}", refused.stderr);
    }
    let swept = shop.outbox(&["sweep", "--days", "0"]);
    assert!(swept.stdout.ends_with(" entries are forgotten\n"), "{}", swept.stdout);
}

#[test]
fn what_is_missing_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let nowhere = folder.path().join("nowhere.db");
    let nowhere = nowhere.to_str().unwrap();
    let check = |arguments: &[&str], code, expected: &str| {
        let ended = run(&[&["outbox", "--store", nowhere], arguments].concat());
        assert_eq!((ended.code, ended.stdout.as_str()), (Some(code), ""), "{arguments:?}");
        assert!(ended.stderr.contains(expected), "{}", ended.stderr);
    };
    check(&["list"], 2, "there is no outbox at ");
    check(&["list", "--state", "lost"], 2, "`lost` is no state of an entry");
    check(&["settle", "1"], 2, "--happened");
    check(&["work", "--rate", "x"], 2, "write it as 'POST /v3/…=COUNT'");
    let shop = Shop::new();
    assert!(shop.outbox(&["show", "7"]).stderr.contains("there is no entry 7"));
    let bill = folder.path().join("bill.csv");
    let early = "交易时间,公众账号ID,商户号,子商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,总金额,企业红包金额,商品名称,商户数据包,手续费,费率\n\
        `2026-11-21 10:00:00,`wx1,`1900000109,`0,`,`4200001,`O1,`o1,`JSAPI,`SUCCESS,`CMB,`CNY,`1.00,`0.00,`tea,`,`0.00000,`0.60%\n\
        总交易单数,总交易额,总退款金额,总企业红包退款金额,手续费总金额\n`1,`1.00,`0.00,`0.00,`0.00000\n";
    std::fs::write(&bill, early).unwrap();
    let arguments =
        ["reconcile", bill.to_str().unwrap(), "--mchid", "1900000109", "--date", "2026-11-21"];
    let report = shop.outbox(&[&arguments[..], &["--format", "csv"]].concat());
    assert_eq!(report.code, Some(1));
    assert!(report.stdout.ends_with("only_in_bill,order,O1,,,100,SUCCESS\n"), "{}", report.stdout);
    assert!(report.stderr.contains("1 differences were found"));
    std::fs::write(&bill, early.split("总交易单数").next().unwrap()).unwrap();
    let cut = shop.outbox(&arguments);
    assert_eq!((cut.code, cut.stdout.as_str()), (Some(2), ""), "{}", cut.stderr);
    assert!(cut.stderr.contains("ends before its totals"), "{}", cut.stderr);
}
