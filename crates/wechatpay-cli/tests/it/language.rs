//! The same sentences in the language of the locale; programs are told them in English.

use serde_json::Value;

use crate::program::{env_file, folder, run_in, shared};

const CHINESE: (&str, &str) = ("LANG", "zh_CN.UTF-8");

#[test]
fn failures_are_told_in_the_language_of_the_locale() {
    let check = |locale: (&str, &str), said: &[&str]| {
        let ended = run_in(&[locale], &["req", "GET", "v3/certificates", "{}"]);
        assert_eq!(ended.code, Some(2));
        for text in said {
            assert!(ended.stderr.contains(text), "{text}: {}", ended.stderr);
        }
    };
    check(CHINESE, &["错误: GET 请求不能带请求体", "提示: 参数请用 --query"]);
    check(("LC_ALL", "C"), &["error: a GET request carries no body", "hint: parameters go"]);
    let ended = run_in(&[CHINESE], &["req", "GET", "v3/certificates"]);
    for text in [
        "错误: 输入或配置有误：",
        "WECHATPAY_MCHID",
        "结果 没有发出任何请求",
        "提示: 可用命令行选项",
    ] {
        assert!(ended.stderr.contains(text), "{text}: {}", ended.stderr);
    }
    let ended = run_in(&[CHINESE], &["req", "GET", "v3/certificates", "{}", "--json"]);
    let line: Value = serde_json::from_str(&ended.stdout).unwrap();
    assert_eq!(line["error"], "a GET request carries no body");
}

#[test]
fn numbers_and_checks_are_told_in_it_too() {
    let ended = run_in(&[CHINESE], &["explain", "268512771"]);
    assert!(ended.stdout.starts_with("268512771 订单不存在\n"), "{}", ended.stdout);
    assert!(ended.stdout.contains("处理：核对单号与商户号"), "{}", ended.stdout);
    let ended = run_in(&[CHINESE], &["doctor", "--env-file", &env_file()]);
    assert!(
        ended.stdout.contains("网关地址: ") && ended.stdout.contains("本机，可能是沙箱"),
        "{}",
        ended.stdout
    );
}

#[test]
fn settings_that_do_not_count_are_named() {
    let file = env_file();
    let environment = [("WECHATPAY_MCHID", "1900000999"), ("WECHATPAY_API_V3_KEY", "x")];
    let ended = run_in(&environment, &["doctor", "--env-file", &file]);
    let lost = "WECHATPAY_MCHID of ";
    assert!(
        ended.stderr.contains(lost) && ended.stderr.contains("goes before it"),
        "{}",
        ended.stderr
    );
    let slip = "WECHATPAY_API_V3_KEY is no setting: WECHATPAY_APIV3_KEY is meant?";
    assert!(ended.stderr.contains(slip), "{}", ended.stderr);
    assert!(!ended.stderr.contains("1900000999"), "values are not shown");
    // What says the same does not lose, and what was typed is known.
    let same = [("WECHATPAY_MCHID", shared().mchid.as_str())];
    let ended = run_in(&same, &["doctor", "--env-file", &file]);
    assert_eq!((ended.code, ended.stderr.as_str()), (Some(0), ""));
    let ended =
        run_in(&environment[..1], &["doctor", "--env-file", &file, "--mchid", &shared().mchid]);
    assert_eq!((ended.code, ended.stderr.as_str()), (Some(0), ""));
}

#[test]
fn a_file_that_cannot_be_read_is_named() {
    let arguments = ["doctor", "--env-file", &env_file(), "--private-key-path", "no/such/key.pem"];
    let ended = run_in(&[], &arguments);
    assert_eq!(ended.code, Some(2));
    assert!(ended.stderr.contains("the file `no/such/key.pem` that"), "{}", ended.stderr);
}

#[test]
fn a_busy_port_is_named() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let busy = format!("port {} is in use: another program listens there", address.port());
    let address = address.to_string();
    let ended = run_in(
        &[],
        &["sandbox", "--listen", &address, "--tls-listen", "off", "--proxy-listen", "off"],
    );
    assert_eq!(ended.code, Some(1));
    assert!(ended.stderr.contains(&busy), "{}", ended.stderr);
    let store = folder("busy").join("busy.db").display().to_string();
    assert_eq!(run_in(&[], &["outbox", "init", "--store", &store]).code, Some(0));
    let work =
        ["outbox", "work", "--store", &store, "--env-file", &env_file(), "--listen", &address];
    let ended = run_in(&[], &work);
    assert_eq!(ended.code, Some(2), "{}", ended.stderr);
    assert!(ended.stderr.contains(&busy), "{}", ended.stderr);
}

#[test]
fn what_was_typed_cannot_play_with_the_terminal() {
    let ended = run_in(&[], &["\u{1b}[31mpay\u{202e}", "--color", "never"]);
    assert_eq!(ended.code, Some(2));
    assert!(!ended.stderr.contains(['\u{1b}', '\u{202e}']), "{:?}", ended.stderr);
    assert!(ended.stderr.contains("pay\\u{202e}"), "{}", ended.stderr);
    // Nor forge a line.
    let ended = run_in(&[], &["pay\nerror: all is lost"]);
    assert_eq!(ended.code, Some(2));
    assert!(!ended.stderr.contains("\nerror"), "{}", ended.stderr);
    assert!(ended.stderr.contains("unrecognized subcommand 'pay\\u{a}error"), "{}", ended.stderr);
}

#[test]
fn the_sandbox_speaks_it_too() {
    let at = ["--at", "http://127.0.0.1:1"];
    let check = |arguments: &[&str], said: &[&str]| {
        let ended = run_in(&[CHINESE], arguments);
        let all = format!("{}{}", ended.stdout, ended.stderr);
        for text in said {
            assert!(all.contains(text), "{text}: {all}");
        }
    };
    let nobody = ["错误: http://127.0.0.1:1 处的沙箱没有应答", "提示: 请用 `wxpay sandbox` 启动"];
    check(&[&["sandbox", "clock"], &at[..]].concat(), &nobody);
    check(&[&["sandbox", "ca"], &at[..]].concat(), &nobody);
    check(&[&["sandbox", "check", "--notify-url", "http://a"], &at[..]].concat(), &nobody);
    check(&["sandbox", "faults", "add", "{"], &["错误: 这不是 JSON"]);
    check(&["sandbox", "faults", "add", "nothing"], &["错误: 既不是 JSON 规则"]);
    check(&["sandbox", "--listen", "nowhere"], &["错误: \"nowhere\" 不能用作监听地址"]);
    let official = ("WECHATPAY_BASE_URL", "https://api.mch.weixin.qq.com");
    let ended = run_in(&[CHINESE, official], &["sandbox", "clock"]);
    assert!(ended.stderr.contains("是微信支付本身，不是沙箱"), "{}", ended.stderr);
    let here = ["--at", shared().base_url.as_str()];
    check(&[&["sandbox", "faults", "list"], &here[..]].concat(), &["无\n"]);
    let notify = ["sandbox", "check", "--notify-url", "http://127.0.0.1:1/"];
    let said = [
        "上线质量验收清单",
        "尚不能上线: 通过",
        "→ 请",
        "项未通过",
        "连接被拒绝：该地址没有服务",
        "未执行：无法连接服务",
    ];
    check(&[&notify[..], &here[..]].concat(), &said);
}

#[test]
fn what_was_typed_wrongly_is_told_in_it_too() {
    let check = |arguments: &[&str], said: &[&str]| {
        let ended = run_in(&[CHINESE], arguments);
        assert_eq!((ended.code, ended.stdout.as_str()), (Some(2), ""), "{arguments:?}");
        for text in said {
            assert!(ended.stderr.contains(text), "{text}: {}", ended.stderr);
        }
        assert!(!ended.stderr.contains("error:") && !ended.stderr.contains("Usage"));
    };
    check(&["sandbx"], &["错误: 没有名为“sandbx”的命令", "是否应为：sandbox"]);
    check(&["req", "GET"], &["缺少必需的参数：<PATH>", "用法：wxpay req"]);
    check(&["outbox", "work", "--lease", "x"], &["“--lease <SECONDS>”的值“x”无效：不是数字"]);
    check(&["pay\nerror", "\u{1b}[31m"], &["没有名为“pay\\u{a}error”的命令"]);
    // What the sandbox said of a number of its own.
    let ended = run_in(&[CHINESE], &["explain", "990000007"]);
    assert!(ended.stdout.contains("仅沙箱使用此数字"), "{}", ended.stdout);
}

#[test]
fn help_is_told_in_it_too() {
    let check = |arguments: &[&str], said: &[&str]| {
        let ended = run_in(&[CHINESE], arguments);
        assert_eq!((ended.code, ended.stderr.as_str()), (Some(0), ""), "{arguments:?}");
        for text in said {
            assert!(ended.stdout.contains(text), "{text}: {}", ended.stdout);
        }
    };
    check(&["--help"], &["用法：wxpay", "命令:", "选项:", "第一步：", "打印说明"]);
    check(&["req", "-h"], &["参数:", "输出:", "配置:", "退出码：", "--allow-unknown-path"]);
    check(&["outbox", "work", "--help"], &["同时进行的调用数（默认 32）", "--lease <SECONDS>"]);
    check(&["help", "sandbox", "merchants"], &["列出、添加、修改或移除商户"]);
    check(&["sandbox", "merchants", "add", "--help"], &["沙箱:", "--as <MCHID>"]);
    // What was typed is still understood.
    let ended = run_in(&[CHINESE], &["api", "show", "TRANSACTION.SUCCESS"]);
    assert_eq!(ended.code, Some(0), "{}", ended.stderr);
}
