//! `wxpay sandbox`: one line of JSON or shell lines, kept data, a graceful end.
#![cfg(unix)]

use std::io::{BufRead as _, BufReader, Read as _};
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::{ChildStderr, ChildStdout, Stdio};

use serde_json::Value;

use crate::program::{Running, fresh_folder, run, wxpay};

/// A sandbox that was started, and the streams it writes to.
struct Started {
    process: Running,
    stdout: BufReader<ChildStdout>,
    stderr: ChildStderr,
}

impl Started {
    fn new(arguments: &[&str]) -> Self {
        let mut command = wxpay(&[&["sandbox"], arguments].concat());
        if !arguments.contains(&"--listen") {
            command.args(["--listen", "127.0.0.1:0"]);
        }
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let stdout = BufReader::new(child.stdout.take().unwrap());
        let stderr = child.stderr.take().unwrap();
        Self { process: Running(child), stdout, stderr }
    }

    fn line(&mut self) -> String {
        let mut line = String::new();
        self.stdout.read_line(&mut line).unwrap();
        line
    }

    /// The settings that a sandbox with `--json` begins with.
    fn settings(&mut self) -> Value {
        let line = self.line();
        serde_json::from_str(&line).unwrap_or_else(|error| panic!("{error}: {line}"))
    }

    /// Stops it by a signal: it ends well, and has nothing more to say.
    fn stop(mut self, signal: &str) {
        self.process.signal(signal);
        assert_eq!(self.process.wait().code(), Some(0));
        let mut rest = String::new();
        self.stdout.read_to_string(&mut rest).unwrap();
        self.stderr.read_to_string(&mut rest).unwrap();
        assert_eq!(rest, "");
    }
}

fn find(env_file: &str, number: &str) -> (Option<i32>, Value) {
    let number = format!("out_order_no={number}");
    let query = ["-q", "service_id=500001", "-q", "appid=wxd678efh567hg6787", "-q", &number];
    let ended = run(&[
        &["req", "GET", "v3/payscore/payafter-orders", "--env-file", env_file, "--json"],
        &query[..],
    ]
    .concat());
    (ended.code, serde_json::from_str(&ended.stdout).unwrap())
}

#[test]
fn merchant_and_orders_outlive_the_process() {
    let folder = fresh_folder("kept");
    let data = folder.display().to_string();
    let env_file = folder.join("settings.env").display().to_string();
    let create = |number: &str| {
        let order = format!(
            r#"{{"appid":"wxd678efh567hg6787","out_order_no":"{number}","service_id":"500001"}}"#
        );
        let path = "v3/payscore/payafter-orders";
        let ended = run(&["req", "POST", path, &order, "--env-file", &env_file]);
        assert_eq!(ended.code, Some(0), "{}", ended.stderr);
    };
    let mut first = Started::new(&["--json", "--data", &data]);
    let settings = first.settings();
    assert_eq!((&settings["ready"], &settings["mode"]), (&true.into(), &"public-key".into()));
    assert!(settings["base_url"].as_str().unwrap().starts_with("http://127.0.0.1:"));
    check_private(&folder);
    create("KEPT-1");
    first.stop("TERM");

    let mut second = Started::new(&["--json", "--data", &data]);
    let again = second.settings();
    for kept in ["mchid", "merchant_serial", "merchant_private_key", "apiv3_key", "public_key"] {
        assert_eq!(again[kept], settings[kept], "{kept}");
    }
    let (code, found) = find(&env_file, "KEPT-1");
    assert_eq!((code, &found["body"]["state"]), (Some(0), &"CREATED".into()), "{found}");
    create("KEPT-2");
    // Now without warning.
    second.process.signal("KILL");
    assert_eq!(second.process.wait().code(), None);

    let mut third = Started::new(&["--json", "--data", &data]);
    assert_eq!(third.settings()["mchid"], settings["mchid"]);
    for number in ["KEPT-1", "KEPT-2"] {
        assert_eq!(find(&env_file, number).1["body"]["out_order_no"], number);
    }
    third.stop("INT");
}

/// The schema in the book, in both languages, holds for the line in every mode; no member is missing in it.
#[test]
fn the_first_line_is_as_the_book_says() {
    let chapter = |language: &str| {
        let path = format!("../../book/chapters/testing/index.{language}.md");
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
        let text = std::fs::read_to_string(&path).unwrap();
        let (_, block) = text.split_once("```json\n").unwrap();
        serde_json::from_str::<Value>(block.split_once("```").unwrap().0).unwrap()
    };
    let schema = chapter("en");
    assert_eq!(schema, chapter("zh"));
    let known = schema["properties"].as_object().unwrap();
    let mut seen = std::collections::BTreeSet::new();
    for mode in ["certificate", "public-key", "both"] {
        let mut sandbox = Started::new(&["--json", "--mode", mode]);
        let line = sandbox.settings();
        for required in schema["required"].as_array().unwrap() {
            assert!(line.get(required.as_str().unwrap()).is_some(), "{mode}: {required}");
        }
        for (name, value) in line.as_object().unwrap() {
            let rule = known.get(name).unwrap_or_else(|| panic!("{name} is not in the book"));
            let fits = match rule["type"].as_str() {
                Some("string") => value.is_string(),
                Some("integer") => value.is_u64(),
                _ if rule.get("const").is_some() => *value == rule["const"],
                _ => rule["enum"].as_array().unwrap().contains(value),
            };
            assert!(fits, "{name}: {value} is not {rule}");
            seen.insert(name.clone());
        }
        assert_eq!(line["version"], env!("CARGO_PKG_VERSION"));
        assert_eq!(line["pid"], sandbox.process.0.id());
        sandbox.stop("TERM");
    }
    assert!(known.keys().all(|name| seen.contains(name)), "{known:?} {seen:?}");
}

#[test]
fn it_stops_when_its_stdin_ends() {
    let mut command =
        wxpay(&["sandbox", "--json", "--listen", "127.0.0.1:0", "--until-stdin-closes"]);
    let child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut process = Running(child);
    let mut line = String::new();
    BufReader::new(process.0.stdout.take().unwrap()).read_line(&mut line).unwrap();
    assert!(line.contains("\"ready\":true"), "{line}");
    drop(process.0.stdin.take());
    assert_eq!(process.wait().code(), Some(0));
}

#[test]
fn it_is_reached_where_it_says() {
    let mut sandbox =
        Started::new(&["--json", "--listen", "0.0.0.0:0", "--advertise", "http://sandbox.test:1"]);
    assert_eq!(sandbox.settings()["base_url"], "http://sandbox.test:1");
    sandbox.stop("TERM");
    let refused = run(&["sandbox", "--listen", "127.0.0.1:0", "--advertise", "http://sandbox/v3"]);
    assert_eq!(refused.code, Some(1));
    assert!(refused.stderr.contains("such as http://sandbox:8129"), "{}", refused.stderr);
}

/// What a client needs is readable by its owner only.
fn check_private(folder: &Path) {
    let mode = |path: &Path| path.metadata().unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(folder), 0o700);
    for name in ["settings.json", "settings.env", "apiclient_key.pem", "pub_key.pem"] {
        assert_eq!(mode(&folder.join(name)), 0o600, "{name}");
    }
}

#[test]
fn each_mode_gives_the_keys_it_has() {
    let check = |mode: &str, has_public_key: bool, has_certificate: bool| {
        let mut sandbox = Started::new(&["--json", "--mode", mode]);
        let settings = sandbox.settings();
        assert_eq!(settings["mode"], mode);
        assert_eq!(settings.get("public_key").is_some(), has_public_key, "{mode}");
        let serial = settings.get("platform_certificate_serial");
        assert_eq!(serial.is_some(), has_certificate, "{mode}");
        sandbox.stop("TERM");
    };
    check("certificate", false, true);
    check("public-key", true, false);
    check("both", true, true);
}

#[test]
fn the_printed_lines_work_in_a_shell_until_the_end() {
    let mut sandbox = Started::new(&[]);
    let mut script = String::new();
    while !script.contains("Ctrl-C") {
        let line = sandbox.line();
        assert_ne!(line, "", "it ended early: {script}");
        script.push_str(&line);
    }
    let key =
        script.lines().find_map(|line| line.strip_prefix("export WECHATPAY_PRIVATE_KEY_PATH="));
    let folder = Path::new(key.unwrap().trim_matches('\'')).parent().unwrap().to_owned();
    check_private(&folder);

    // As if pasted: remarks, empty lines and all.
    script.push_str("exec \"$0\" req GET v3/merchant/fund/balance/BASIC --json\n");
    let shell = std::process::Command::new("sh")
        .env_clear()
        .args(["-eu", "-c", &script, env!("CARGO_BIN_EXE_wxpay")])
        .output()
        .unwrap();
    assert!(shell.status.success(), "{}", String::from_utf8_lossy(&shell.stderr));
    let line: Value = serde_json::from_slice(&shell.stdout).unwrap();
    assert_eq!(line["status"], 200);

    sandbox.stop("INT");
    assert!(!folder.exists(), "the temporary folder is gone");
}

#[test]
fn what_hinders_the_start_is_told() {
    let check = |arguments: &[&str], said: &[&str]| {
        let mut sandbox = Started::new(&[&["--json"], arguments].concat());
        assert_eq!(sandbox.line(), "", "it started, in spite of {arguments:?}");
        let mut stderr = String::new();
        sandbox.stderr.read_to_string(&mut stderr).unwrap();
        assert_eq!(sandbox.process.wait().code(), Some(1), "{stderr}");
        for text in said {
            assert!(stderr.contains(text), "{text}: {stderr}");
        }
    };
    let folder = fresh_folder("hindered");
    let data = folder.display().to_string();
    let mut running = Started::new(&["--json", "--data", &data]);
    let settings = running.settings();
    let address = settings["base_url"].as_str().unwrap().trim_start_matches("http://");
    check(&["--listen", address], &["cannot listen on 127.0.0.1:", "--listen 127.0.0.1:0"]);
    check(&["--data", &data], &["is in use by another sandbox"]);
    check(&["--listen", "here"], &["\"here\" is not an address to listen on"]);
    check(&["--listen", "0.0.0.0:0"], &["is reachable from other machines"]);
    running.stop("TERM");

    let below_a_file = folder.join("settings.json/x").display().to_string();
    check(&["--data", &below_a_file], &["cannot", "settings.json"]);

    // The version of the schema is at byte 60 of an SQLite file, unless a log beside the file
    // knows better.
    let database = folder.join("sandbox.sqlite");
    let _ = std::fs::remove_file(folder.join("sandbox.sqlite-wal"));
    let mut bytes = std::fs::read(&database).unwrap();
    bytes[60..64].copy_from_slice(&99_u32.to_be_bytes());
    std::fs::write(&database, bytes).unwrap();
    check(&["--data", &data], &["has schema 99", "use a newer wxpay"]);
}

#[test]
fn clients_that_trust_the_ca_reach_it_over_https_and_through_the_proxy() {
    let folder = fresh_folder("edge");
    let data = folder.display().to_string();
    let made = run(&["sandbox", "ca", "--data", &data]);
    assert!(made.stdout.starts_with("-----BEGIN CERTIFICATE-----"), "{}", made.stderr);
    let mut sandbox = Started::new(&["--json", "--data", &data]);
    let settings = sandbox.settings();
    assert_eq!(settings["ca"], made.stdout);
    let url = |name: &str| settings[name].as_str().unwrap().to_owned();
    let file = folder.join("exported.pem").display().to_string();
    let exported = run(&["sandbox", "ca", "--at", &url("base_url"), "--out", &file]);
    assert_eq!((exported.code, exported.stdout.as_str()), (Some(0), ""), "{}", exported.stderr);
    assert_eq!(std::fs::read_to_string(&file).unwrap(), made.stdout);

    let env_file = folder.join("settings.env").display().to_string();
    for (base_url, proxy) in [
        (url("https_url"), None),
        ("https://api.mch.weixin.qq.com".to_owned(), Some(url("proxy_url"))),
    ] {
        let mut command = wxpay(&[
            "req",
            "GET",
            "v3/merchant/fund/balance/BASIC",
            "--json",
            "--env-file",
            &env_file,
        ]);
        command.env("WECHATPAY_BASE_URL", base_url);
        if let Some(proxy) = proxy {
            command.env("WECHATPAY_PROXY", proxy);
        }
        let output = command.output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
    sandbox.stop("TERM");
    let mut off = Started::new(&["--json", "--tls-listen", "off", "--proxy-listen", "off"]);
    let settings = off.settings();
    assert!(settings.get("ca").is_none() && settings.get("https_url").is_none());
    let base_url = settings["base_url"].as_str().unwrap();
    let none = run(&["sandbox", "ca", "--at", base_url]);
    assert_eq!(none.code, Some(1));
    assert!(none.stderr.contains("has no CA"), "{}", none.stderr);
    off.stop("TERM");
}

#[test]
fn the_checklist_is_played_by_a_running_sandbox() {
    let mut sandbox = Started::new(&["--json"]);
    let settings = sandbox.settings();
    let base_url = settings["base_url"].as_str().unwrap();
    // A service that verifies nothing: its every answer is 200.
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/notify", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            std::thread::spawn(move || credulous(&mut stream));
        }
    });
    let asked = ["sandbox", "check", "--notify-url", &url, "--at", base_url];
    let ended = run(&asked);
    assert_eq!(ended.code, Some(1), "{}", ended.stderr);
    assert!(ended.stderr.contains("11 items failed, 0 are unproven"), "{}", ended.stderr);
    for part in [
        "failed    [fatal] a wrong signature is refused",
        "→ verify Wechatpay-Signature",
        "not ready",
    ] {
        assert!(ended.stdout.contains(part), "{part}: {}", ended.stdout);
    }
    let ended = run(&[&asked[..], &["--json"]].concat());
    let report: Value = serde_json::from_str(&ended.stdout).unwrap();
    assert_eq!((ended.code, &report["failed"]), (Some(1), &Value::from(11)));

    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("check.xml");
    run(&[&asked[..], &["--junit", path.to_str().unwrap()]].concat());
    let junit = std::fs::read_to_string(path).unwrap();
    let failures = junit.matches("<failure type=\"fatal\"").count();
    assert!(failures > 5 && junit.contains("name=\"a wrong signature is refused\""), "{junit}");

    let ended = run(&["sandbox", "check", "--notify-url", "nowhere", "--at", base_url]);
    assert_eq!(ended.code, Some(2), "{}", ended.stderr);
    sandbox.stop("TERM");
    let ended = run(&asked);
    assert_eq!(ended.code, Some(3), "{}", ended.stderr);
    assert!(ended.stderr.contains("start one with `wxpay sandbox`"), "{}", ended.stderr);
}

/// Reads a whole request and answers 200.
fn credulous(stream: &mut std::net::TcpStream) {
    let mut reader = BufReader::new(stream.try_clone().unwrap());
    let (mut line, mut length) = (String::new(), 0);
    while reader.read_line(&mut line).is_ok_and(|count| count > 2) {
        let lower = line.to_ascii_lowercase();
        if let Some(text) = lower.strip_prefix("content-length:") {
            length = text.trim().parse().unwrap();
        }
        line.clear();
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).unwrap();
    let answer = b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";
    std::io::Write::write_all(stream, answer).unwrap();
}

/// At nine in the morning the strict profile is still making yesterday's bill.
#[test]
fn the_strict_profile_is_chosen_by_a_flag() {
    let folder = fresh_folder("strict");
    let data = folder.display().to_string();
    let mut sandbox = Started::new(&["--json", "--profile", "strict", "--data", &data]);
    let base_url = sandbox.settings()["base_url"].as_str().unwrap().to_owned();
    let nine = r#"{"set": 1795309200}"#;
    let ended = run(&["sandbox", "admin", "POST", "clock", nine, "--at", &base_url]);
    assert_eq!(ended.code, Some(0), "{}", ended.stderr);
    let env_file = folder.join("settings.env").display().to_string();
    let ended = run(&["bill", "trade", "--date", "2026-11-21", "--env-file", &env_file]);
    assert_eq!((ended.code, ended.stdout.as_str()), (Some(4), ""), "{}", ended.stderr);
    assert!(ended.stderr.contains("STATEMENT_CREATING"), "{}", ended.stderr);
    assert!(ended.stderr.contains("after ten o'clock of the morning"), "{}", ended.stderr);
    sandbox.stop("TERM");
}

/// One place to say where the sandbox is, for every command; the flag goes before the environment.
#[test]
fn every_command_finds_the_sandbox_by_the_environment() {
    let folder = fresh_folder("found");
    let data = folder.display().to_string();
    let mut sandbox = Started::new(&["--json", "--data", &data]);
    let settings = sandbox.settings();
    let base_url = settings["base_url"].as_str().unwrap();
    for arguments in [
        &["sandbox", "clock"][..],
        &["sandbox", "merchants"],
        &["sandbox", "ca"],
        &["sandbox", "requests", "--at", base_url],
    ] {
        let elsewhere = arguments.contains(&"--at");
        let mut command = wxpay(arguments);
        command.env("WECHATPAY_BASE_URL", if elsewhere { "http://127.0.0.1:1" } else { base_url });
        let output = command.output().unwrap();
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert_eq!((output.status.code(), &*stderr), (Some(0), ""), "{arguments:?}");
    }
    let mut command = wxpay(&["sandbox", "reset"]);
    command.env("WECHATPAY_BASE_URL", "https://api.mch.weixin.qq.com");
    let output = command.output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("--at"));
    // Its errors speak the language of the terminal.
    let mut command = wxpay(&["sandbox", "merchants", "show", "1900000999"]);
    command.env("WECHATPAY_BASE_URL", base_url).env("LANG", "zh_CN.UTF-8");
    let output = command.output().unwrap();
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(stderr.contains("没有这个商户"), "{stderr}");
    sandbox.stop("TERM");
}

/// Yesterday is the day before the sandbox's today, which a test may have moved far ahead.
#[test]
fn a_bill_without_a_date_goes_by_the_clock_of_the_sandbox() {
    let folder = fresh_folder("moved");
    let data = folder.display().to_string();
    let mut sandbox = Started::new(&["--json", "--data", &data]);
    let base_url = sandbox.settings()["base_url"].as_str().unwrap().to_owned();
    let env_file = folder.join("settings.env").display().to_string();
    let order = r#"{"appid":"wxd678efh567hg6787","mchid":"1900000109","description":"tea","out_trade_no":"MOVED-1","notify_url":"https://shop.example/n","amount":{"total":1}}"#;
    let good = |arguments: &[&str]| {
        let ended = run(arguments);
        assert_eq!(ended.code, Some(0), "{arguments:?}: {}", ended.stderr);
        ended.stdout
    };
    // Noon of 2100-01-01 in China.
    good(&["sandbox", "clock", "set", "4102459200", "--at", &base_url]);
    good(&["req", "POST", "v3/pay/transactions/native", order, "--env-file", &env_file]);
    good(&["sandbox", "pay", "MOVED-1", "--at", &base_url]);
    good(&["sandbox", "clock", "advance", "86400", "--at", &base_url]);
    let bill = good(&["bill", "trade", "--env-file", &env_file]);
    assert!(bill.contains("MOVED-1") && bill.contains("2100-01-01"), "{bill}");
    sandbox.stop("TERM");
}

/// 200 clients that nobody knows, each in the middle of sending eight megabytes: once 1.67 GB.
#[cfg(target_os = "linux")]
#[test]
fn uploads_of_strangers_take_little_memory() {
    let mut sandbox = Started::new(&["--json"]);
    let settings = sandbox.settings();
    let address = settings["base_url"].as_str().unwrap().trim_start_matches("http://");
    let status = format!("/proc/{}/status", sandbox.process.0.id());
    let peak = || {
        let text = std::fs::read_to_string(&status).unwrap();
        let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
        line.trim().trim_end_matches(" kB").parse::<u64>().unwrap()
    };
    let before = peak();
    let head = "POST /v3/merchant/media/upload HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\n\
                User-Agent: x\r\nContent-Length: 8388608\r\n\r\n";
    let body = vec![b'x'; (8 << 20) - 1];
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                let send = |_| {
                    let mut stream = std::net::TcpStream::connect(address).unwrap();
                    std::io::Write::write_all(&mut stream, head.as_bytes()).unwrap();
                    // It may be answered before it has sent everything.
                    let _ = std::io::Write::write_all(&mut stream, &body);
                    stream
                };
                let _held: Vec<_> = (0..25).map(send).collect();
            });
        }
    });
    let grown = peak() - before;
    assert!(grown < 100 << 10, "{grown} KiB more");
    sandbox.stop("TERM");
}
