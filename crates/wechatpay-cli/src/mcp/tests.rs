//! The server as a client sees it, without processes: the SDK's own client over a pipe in memory.

use std::path::Path;

use rmcp::RoleClient;
use rmcp::ServiceExt as _;
use rmcp::model::{CallToolRequestParams, GetPromptRequestParams, ReadResourceRequestParams};
use rmcp::service::RunningService;
use serde_json::{Map, Value, json};
use wechatpay_catalogue::catalogue;

use super::embedded;
use super::server::Server;

type Client = RunningService<RoleClient, ()>;

async fn client(has_sandbox: bool) -> Client {
    let (here, there) = tokio::io::duplex(64 * 1024);
    tokio::spawn(async move {
        let served = Server::new(has_sandbox).serve(there).await.unwrap();
        served.waiting().await.unwrap();
    });
    ().serve(here).await.unwrap()
}

/// What a tool gives; `Err` is what it says where it has nothing.
async fn ask(client: &Client, tool: &'static str, arguments: Value) -> Result<Value, String> {
    let Value::Object(arguments) = arguments else { panic!("no object") };
    let asked = CallToolRequestParams::new(tool).with_arguments(arguments);
    let result = client.call_tool(asked).await.map_err(|error| error.to_string())?;
    let whole = serde_json::to_value(&result).unwrap();
    let text = whole["content"][0]["text"].as_str().unwrap_or_default().to_owned();
    assert!(text.len() <= 8 * 1024, "{tool}: {}", text.len());
    match result.is_error {
        Some(true) => Err(text),
        _ => Ok(whole["structuredContent"].clone()),
    }
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap()
}

/// After a change: `WXPAY_SNAPSHOTS=write cargo test -p wechatpay-cli mcp`, and look.
#[test]
fn the_list_of_tools_is_as_it_was_written() {
    let listed = runtime().block_on(async {
        let mut listed = Map::new();
        for (name, has_sandbox) in [("wxpay mcp", false), ("wxpay mcp --sandbox", true)] {
            let tools = client(has_sandbox).await.list_all_tools().await.unwrap();
            assert!(tools.len() <= 10);
            for tool in &tools {
                let hints = tool.annotations.as_ref().unwrap();
                assert_eq!(hints.open_world_hint, Some(false), "{}", tool.name);
                assert!(hints.read_only_hint.is_some() && hints.destructive_hint.is_some());
                assert!(has_sandbox || hints.read_only_hint == Some(true), "{}", tool.name);
            }
            let names = tools.iter().map(|tool| tool.name.to_string()).collect::<Vec<_>>();
            listed.insert(name.to_owned(), json!(names));
            if has_sandbox {
                listed.insert("tools".to_owned(), serde_json::to_value(&tools).unwrap());
            }
        }
        listed
    });
    let text = serde_json::to_string_pretty(&listed).unwrap() + "\n";
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/snapshots/mcp-tools.json");
    if crate::environment::environment("WXPAY_SNAPSHOTS").is_some_and(|value| value == "write") {
        std::fs::write(&path, &text).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(text, expected, "{}", path.display());
}

#[test]
fn operations_samples_and_chapters_are_found() {
    runtime().block_on(async {
        let client = client(false).await;
        let found =
            ask(&client, "search_operations", json!({ "query": "申请退款" })).await.unwrap();
        assert_eq!(found["operations"][0]["id"], "refund.create_refund", "{found}");
        let id = json!({ "operation": "refund.create_refund" });
        let shown = ask(&client, "show_operation", id.clone()).await.unwrap();
        assert!(shown["parts"].as_u64().unwrap() > 1, "{shown}");
        let sample = ask(
            &client,
            "sample_code",
            json!({ "operation": "refund.create_refund", "typed": true, "blocking": false }),
        );
        let sample = sample.await.unwrap();
        let text = sample["text"].as_str().unwrap();
        assert!(
            text.contains("client.send(&operation).await?;") && !text.contains("blocking"),
            "{text}"
        );
        assert!(!text.contains("client.chain("), "{text}");
        let said = ask(&client, "explain", json!({ "what": "268443699" })).await.unwrap();
        assert_eq!(said["found"][0]["number"], 268_443_699, "{said}");
        let asked = json!({ "what": "NOT_ENOUGH", "operation": "refund.create_refund" });
        let said = ask(&client, "explain", asked).await.unwrap();
        assert_eq!(said["found"][0]["documented_for_operation"], true, "{said}");
        let topics = ask(&client, "guide", json!({})).await.unwrap();
        assert!(topics["topics"].as_array().unwrap().len() > 30, "{topics}");
        let chapter = ask(&client, "guide", json!({ "topic": "tasks/refund", "language": "zh" }))
            .await
            .unwrap();
        assert!(chapter["text"].as_str().unwrap().contains("退款"), "{chapter}");
    });
}

#[test]
fn every_operation_has_a_sample() {
    for operation in catalogue().operations() {
        let sample = embedded::sample(operation).unwrap_or_else(|| panic!("{}", operation.id()));
        assert!(sample.contains("// async 异步"), "{}: {sample}", operation.id());
        assert!(!embedded::forms(&sample, Some(true), Some(true)).contains("// async"), "{sample}");
    }
}

#[test]
fn what_does_not_fit_is_said() {
    runtime().block_on(async {
        let client = client(true).await;
        for (tool, arguments, expected) in [
            ("search_operations", json!({ "query": " " }), "give at least one word"),
            ("search_operations", json!({ "word": "x" }), "unknown field `word`"),
            ("show_operation", json!({ "operation": "v3/refund/domestic" }), "no operation"),
            ("explain", json!({ "what": "SIGN_EROR" }), "SIGN_ERROR"),
            ("guide", json!({ "topic": "astrology" }), "there is no chapter"),
            (
                "sandbox_call",
                json!({ "method": "FETCH", "path": "v3/certificates" }),
                "must be one of",
            ),
            (
                "go_live_check",
                json!({ "service_url": "https://shop.example/notify" }),
                "another machine",
            ),
        ] {
            let said = ask(&client, tool, arguments).await.unwrap_err();
            assert!(said.contains(expected), "{tool}: {said}");
        }
        let unknown = ask(&client, "transfer_money", json!({})).await.unwrap_err();
        assert!(unknown.contains("no tool transfer_money"), "{unknown}");
    });
}

/// Without `--sandbox` nothing can be started, whatever a client calls.
#[test]
fn the_default_set_only_reads() {
    runtime().block_on(async {
        let client = client(false).await;
        for tool in
            ["sandbox_switch", "sandbox_call", "sandbox_act", "sandbox_log", "go_live_check"]
        {
            let said = ask(&client, tool, json!({ "action": "start" })).await.unwrap_err();
            assert!(said.contains("no tool"), "{tool}: {said}");
        }
    });
}

#[test]
fn an_order_is_paid_in_the_sandbox() {
    runtime().block_on(async {
        let client = client(true).await;
        let settings = ask(&client, "sandbox_switch", json!({ "action": "start" })).await.unwrap();
        let base_url = settings["base_url"].as_str().unwrap();
        assert!(base_url.starts_with("http://127.0.0.1:"), "{settings}");
        let body = json!({
            "appid": "wxd678efh567hg6787", "mchid": "", "description": "tea", "out_trade_no": "MCP-ORDER-1",
            "notify_url": "http://127.0.0.1:1/notify", "amount": { "total": 100, "currency": "CNY" },
        });
        let call = |body: Value| json!({ "method": "post", "path": "/v3/pay/transactions/native", "body": body });
        let mut good = body.clone();
        good["mchid"] = settings["mchid"].clone();
        let created = ask(&client, "sandbox_call", call(good)).await.unwrap();
        assert_eq!(created["status"], 200, "{created}");
        let refused = ask(&client, "sandbox_call", call(body.clone())).await.unwrap();
        assert!(refused["error"].is_string(), "{refused}");
        let mut elsewhere = body;
        elsewhere["notify_url"] = "https://shop.example/notify".into();
        let said = ask(&client, "sandbox_call", call(elsewhere)).await.unwrap_err();
        assert!(said.contains("notify_url: shop.example is another machine"), "{said}");
        let paid = ask(&client, "sandbox_act", json!({ "action": "pay", "number": "MCP-ORDER-1" })).await.unwrap();
        assert_eq!(paid["trade_state"], "SUCCESS", "{paid}");
        let crooked = json!({ "action": "pay", "number": "../reset" });
        assert!(ask(&client, "sandbox_act", crooked).await.is_err());
        let told = ask(&client, "sandbox_log", json!({ "of": "notifications" })).await.unwrap();
        assert!(told.to_string().contains("TRANSACTION.SUCCESS"), "{told}");
        for path in ["https://api.mch.weixin.qq.com/v3/certificates", "v3/../_sandbox/reset", "_sandbox/settings"] {
            let asked = json!({ "method": "GET", "path": path });
            assert!(ask(&client, "sandbox_call", asked).await.unwrap_err().contains("no path"), "{path}");
        }
        let stopped = ask(&client, "sandbox_switch", json!({ "action": "stop" })).await.unwrap();
        assert_eq!(stopped["done"], "stopped; everything is gone");
    });
}

#[test]
fn resources_and_prompts_are_there() {
    runtime().block_on(async {
        let client = client(false).await;
        assert_eq!(client.list_all_resource_templates().await.unwrap().len(), 2);
        for (uri, expected) in [
            ("wxpay://operation/pay.create_native_order", "code_url"),
            ("wxpay://error/SIGN_ERROR", "401"),
        ] {
            let read = client.read_resource(ReadResourceRequestParams::new(uri)).await.unwrap();
            let text = serde_json::to_string(&read).unwrap();
            assert!(text.contains(expected), "{text}");
        }
        let none = client.read_resource(ReadResourceRequestParams::new("wxpay://key/1")).await;
        assert!(none.is_err());
        let prompts = client.list_all_prompts().await.unwrap();
        assert_eq!(prompts.len(), 3);
        let arguments = [("goal".to_owned(), "Native in Go".into())].into_iter().collect();
        let asked = GetPromptRequestParams::new("integrate").with_arguments(arguments);
        let prompt = serde_json::to_string(&client.get_prompt(asked).await.unwrap()).unwrap();
        assert!(
            prompt.contains("Native in Go") && prompt.contains("never ask for a merchant"),
            "{prompt}"
        );
    });
}

/// No module of this folder can read the environment, files or keys, or reach another address.
#[test]
fn nothing_here_reads_settings_or_files() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/mcp");
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.ends_with("tests.rs") {
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
        for word in [
            "environment::",
            "std::env",
            "std::fs",
            "tokio::fs",
            "File::",
            "settings::",
            "Command",
            "TcpStream",
            "reqwest",
            "println",
        ] {
            assert!(!code.contains(word), "{word} in {}", path.display());
        }
    }
}
