//! `wxpay req` against a gateway that shows what was sent, and answers oddly.

use wechatpay_core::PrivateKey;

use crate::gateway::{Gateway, KEY_ID};
use crate::program::{Ended, env_file, folder, holds_no_secret, run, shared, wxpay};

fn req(gateway: &Gateway, arguments: &[&str]) -> Ended {
    let file = env_file();
    let settings = ["--env-file", &file, "--base-url", &gateway.base_url];
    run(&[&["req", "--allow-unknown-path"], arguments, &settings].concat())
}

/// A key to sign with, and the flags that make `wxpay` trust it.
fn believed_key(name: &str) -> (PrivateKey, [String; 4]) {
    let key = PrivateKey::generate().unwrap();
    let path = folder("keys").join(name);
    std::fs::write(&path, key.to_public().unwrap().to_pem()).unwrap();
    let path = path.display().to_string();
    (key, ["--public-key-id".into(), KEY_ID.into(), "--public-key-path".into(), path])
}

#[test]
fn bodies_and_parameters_go_out_as_they_were_meant() {
    let gateway = Gateway::start(400, "{}", None);
    let check = |arguments: &[&str], line: &str, body: &str| {
        let ended = req(&gateway, arguments);
        assert_eq!(ended.code, Some(5), "{}", ended.stderr);
        let seen = gateway.seen();
        assert_eq!((seen.line.as_str(), seen.body.as_str()), (line, body));
    };
    // Not a byte is changed, not even where another spelling would mean the same.
    let body = " {\"b\" : 1.50, \"a\":\t[\"\\u6ee1\", \"减\"]} \n";
    check(&["POST", "v3/x", body], "POST /v3/x", body);
    check(&["delete", "v3/x"], "DELETE /v3/x", "");
    check(
        &["GET", "v3/x/{no}/y", "--with", "no=a/b|c*d 满", "-q", "z=1&2", "-q", "a= ", "-q", "z="],
        "GET /v3/x/a%2Fb%7Cc*d%20%E6%BB%A1/y?z=1%262&z=&a=%20",
        "",
    );
    check(&["GET", "/v3/x?limit=20", "-q", "offset=0"], "GET /v3/x?limit=20&offset=0", "");
}

#[test]
fn headers_go_out_and_replace_our_own() {
    let gateway = Gateway::start(400, "{}", None);
    let ended =
        req(&gateway, &["GET", "v3/x", "-H", "Wechatpay-Serial: PUB_KEY_ID_1", "-H", "X-A=b"]);
    assert_eq!(ended.code, Some(5));
    let headers = gateway.seen().headers.join("\n").to_lowercase();
    assert!(headers.contains("wechatpay-serial: pub_key_id_1") && headers.contains("x-a: b"));
    assert_eq!(headers.matches("wechatpay-serial").count(), 1, "{headers}");
}

#[test]
fn a_success_that_cannot_be_read_has_its_own_code() {
    let (key, flags) = believed_key("unreadable.pem");
    let gateway = Gateway::start(200, "<html>done</html>", Some(key));
    let flags = flags.each_ref().map(String::as_str);
    let ended = req(&gateway, &[&["POST", "v3/x", "{}"], &flags[..]].concat());
    assert_eq!((ended.code, ended.stdout.as_str()), (Some(6), ""), "{}", ended.stderr);
    assert!(ended.stderr.contains("do not send it again"), "{}", ended.stderr);
    assert!(ended.stderr.contains("Request-ID R-1"), "{}", ended.stderr);
}

/// What happened is told, also where no reader makes a value of the answer.
#[test]
fn an_answer_that_no_value_can_be_made_of_is_still_an_answer() {
    let deep: &'static str = format!("{}1{}", "[".repeat(300), "]".repeat(300)).leak();
    for body in [r#"{"a":"\ud800"}"#, r#"{"a":1e999}"#, deep] {
        let (key, flags) = believed_key("no-value.pem");
        let gateway = Gateway::start(200, body, Some(key));
        let flags = flags.each_ref().map(String::as_str);
        let ended = req(&gateway, &[&["POST", "v3/x", "{}", "--json"], &flags[..]].concat());
        assert_eq!((ended.code, ended.stderr.as_str()), (Some(0), ""));
        assert!(ended.stdout.starts_with("{\"status\":200,\"request_id\":\"R-1\","), "{ended:?}");
        assert!(ended.stdout.ends_with(&format!(",\"body\":{body}}}\n")), "{}", ended.stdout);
        let ended = req(&gateway, &[&["POST", "v3/x", "{}"], &flags[..]].concat());
        assert_eq!((ended.code, ended.stdout), (Some(0), format!("{body}\n")));
    }
}

#[test]
fn a_write_to_an_unknown_path_is_not_sent_by_mistake() {
    let gateway = Gateway::start(400, "{}", None);
    let file = env_file();
    let ask = |arguments: &[&str]| {
        let settings = ["--env-file", &file, "--base-url", &gateway.base_url];
        run(&[&["req"], arguments, &settings].concat())
    };
    let ended = ask(&["POST", "v3/refund/domestic/refund", "{}"]);
    assert_eq!((ended.code, ended.stdout.as_str()), (Some(2), ""), "{}", ended.stderr);
    for said in [
        "the catalogue knows no POST v3/refund/domestic/refund",
        "POST v3/refund/domestic/refunds (refund.create_refund)",
        "--allow-unknown-path",
    ] {
        assert!(ended.stderr.contains(said), "{said}: {}", ended.stderr);
    }
    let ended = ask(&["DELETE", "v3/certificates"]);
    assert!(ended.stderr.contains("this path answers to GET"), "{}", ended.stderr);
    // A read changes nothing: it is sent, and what is near is said.
    let ended = ask(&["GET", "v3/certificate"]);
    assert_eq!(ended.code, Some(5), "{}", ended.stderr);
    assert!(ended.stderr.contains("GET v3/certificates"), "{}", ended.stderr);
    assert_eq!(gateway.seen().line, "GET /v3/certificate", "the first request that came");
    let ended = ask(&["POST", "v3/new", "{}", "--allow-unknown-path"]);
    assert_eq!((ended.code, gateway.seen().line.as_str()), (Some(5), "POST /v3/new"));
}

#[test]
fn an_empty_success_prints_nothing() {
    let (key, flags) = believed_key("empty.pem");
    let gateway = Gateway::start(204, "", Some(key));
    let flags = flags.each_ref().map(String::as_str);
    let ended = req(&gateway, &[&["POST", "v3/x", "{}"], &flags[..]].concat());
    assert_eq!((ended.code, ended.stdout.as_str()), (Some(0), ""), "{}", ended.stderr);
}

#[test]
fn a_server_error_leaves_the_outcome_open() {
    let (key, flags) = believed_key("failing.pem");
    let gateway =
        Gateway::start(500, "{\"code\":\"SYSTEM_ERROR\",\"message\":\"系统错误\"}", Some(key));
    let flags = flags.each_ref().map(String::as_str);
    let ended = req(&gateway, &[&["POST", "v3/x", "{}"], &flags[..]].concat());
    assert_eq!(ended.code, Some(5), "{}", ended.stderr);
    assert!(ended.stderr.contains("500 SYSTEM_ERROR: 系统错误"), "{}", ended.stderr);
    assert!(ended.stderr.contains("query before you send it again"), "{}", ended.stderr);
}

#[test]
fn an_answer_cannot_play_with_the_terminal() {
    let (key, flags) = believed_key("escaping.pem");
    let body = "{\"code\":\"A\\u001b[2J\",\"message\":\"\\u202e\\u009b31m\\nerror: fake\"}";
    let gateway = Gateway::start(400, body, Some(key));
    let flags = flags.each_ref().map(String::as_str);
    let ended = req(&gateway, &[&["GET", "v3/x"], &flags[..]].concat());
    assert_eq!(ended.code, Some(4));
    assert!(!ended.stderr.contains(['\u{1b}', '\u{9b}', '\u{202e}']), "{:?}", ended.stderr);
    assert!(ended.stderr.contains("A\\u{1b}[2J"), "{}", ended.stderr);
    assert_eq!(ended.stderr.lines().filter(|line| line.starts_with("error")).count(), 1);
}

/// The shell reads the printed command as it was meant; what is signed is what curl would send.
#[test]
fn curl_is_printed_and_nothing_is_sent() {
    let (file, body) = (env_file(), "{\"description\": \"it's $(a) `b` 满减\"}");
    let gateway = Gateway::start(400, "{}", None);
    let settings = ["--env-file", &file, "--base-url", &gateway.base_url];
    let asked = ["req", "--curl", "POST", "v3/pay/transactions/native", body];
    let output = wxpay(&[&asked, &settings[..]].concat()).output().unwrap();
    let (stdout, stderr) =
        (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
    assert_eq!(output.status.code(), Some(0), "{stderr}");
    assert!(stderr.contains("five minutes"), "{stderr}");
    holds_no_secret(&stdout);
    let script = format!("curl() {{ printf '%s\\n' \"$@\"; }}\n{stdout}");
    let shown = std::process::Command::new("sh").args(["-c", &script]).output().unwrap();
    let words = String::from_utf8(shown.stdout).unwrap();
    for word in [
        "POST",
        &format!("{}/v3/pay/transactions/native", gateway.base_url),
        "content-type: application/json",
        body,
    ] {
        assert!(words.lines().any(|line| line == word), "{word}: {words}");
    }
    let signed = format!("authorization: WECHATPAY2-SHA256-RSA2048 mchid=\"{}\"", shared().mchid);
    assert!(words.contains(&signed), "{words}");
    assert!(gateway.is_unused(), "nothing was sent");
    let ended =
        run(&[&["req", "--curl", "--json", "GET", "v3/certificates"], &settings[..]].concat());
    assert_eq!(ended.code, Some(2), "{}", ended.stderr);
}
