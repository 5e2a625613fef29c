//! `wxpay mcp` as a process: nothing but the protocol on stdout, and no setting of the environment in it.

use serde_json::{Value, json};

use crate::program::{folder, run_in_with_input};

#[test]
fn it_reads_no_setting_and_says_nothing_but_the_protocol() {
    let key = folder("mcp").join("leak.pem");
    std::fs::write(&key, "-----BEGIN PRIVATE KEY-----\nleak\n-----END PRIVATE KEY-----\n").unwrap();
    let key = key.display().to_string();
    let environment = [
        ("WECHATPAY_BASE_URL", "https://leak.example"),
        ("WECHATPAY_MCHID", "leaked-mchid"),
        ("WECHATPAY_APIV3_KEY", "leaked-key-of-thirty-two-letters"),
        ("WECHATPAY_PRIVATE_KEY_PATH", key.as_str()),
        ("WECHATPAY_PRIVATE_KEY", "leaked"),
        ("WECHATPAY_PROXY", "http://leak.example:1"),
        ("HTTPS_PROXY", "http://leak.example:1"),
        ("HTTP_PROXY", "http://leak.example:1"),
    ];
    let client = json!({ "name": "test", "version": "0" });
    let call = |id: u32, tool: &str, arguments: Value| json!({ "jsonrpc": "2.0", "id": id, "method": "tools/call", "params": { "name": tool, "arguments": arguments } });
    let said = [
        json!({ "jsonrpc": "2.0", "id": 0, "method": "initialize",
            "params": { "protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": client } }),
        json!({ "jsonrpc": "2.0", "method": "notifications/initialized" }),
        call(1, "sandbox_switch", json!({ "action": "start" })),
        call(
            2,
            "sandbox_call",
            json!({ "method": "GET", "path": "v3/merchant/fund/balance/BASIC" }),
        ),
        call(3, "explain", json!({ "what": "SIGN_ERROR" })),
        json!({ "jsonrpc": "2.0", "id": 4, "method": "resources/read", "params": { "uri": "wxpay://error/SIGN_ERROR" } }),
    ];
    let mut input = said.map(|message| message.to_string()).join("\n");
    input.push('\n');
    let ended = run_in_with_input(&environment, &["mcp", "--sandbox"], input.as_bytes(), 5);
    assert_eq!((ended.code, ended.stderr.as_str()), (Some(0), ""));
    let answers: Vec<Value> =
        ended.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let of = |id: u32| {
        answers.iter().find(|answer| answer["id"] == id).unwrap_or_else(|| panic!("{answers:?}"))
    };
    assert_eq!(of(0)["result"]["serverInfo"]["name"], "wxpay");
    let base_url = &of(1)["result"]["structuredContent"]["base_url"];
    assert!(base_url.as_str().unwrap().starts_with("http://127.0.0.1:"), "{base_url}");
    assert_eq!(of(2)["result"]["structuredContent"]["status"], 200, "{}", of(2));
    assert!(!ended.stdout.contains("leak"), "{}", ended.stdout);
}
