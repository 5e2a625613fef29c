//! `wxpay api` and `wxpay completions`: what the catalogue knows, from the shell.

use std::process::Command;

use serde_json::Value;
use wechatpay_catalogue::{catalogue, surface};

use crate::help::compare;
use crate::program::{folder, run, run_in};

/// The lines of a run that must succeed.
fn lines(arguments: &[&str]) -> Vec<String> {
    let ended = run(arguments);
    assert_eq!(ended.code, Some(0), "{arguments:?} {}", ended.stderr);
    ended.stdout.lines().map(str::to_owned).collect()
}

fn ids(arguments: &[&str]) -> Vec<String> {
    let id = |line: &String| {
        let value: Value = serde_json::from_str(line).unwrap();
        value["id"].as_str().unwrap().to_owned()
    };
    lines(arguments).iter().map(id).collect()
}

#[test]
fn everything_is_listed_once() {
    let all = ids(&["api", "list", "--json"]);
    // Published operations and the one of smart retail.
    assert_eq!(all.len(), 1052);
    assert_eq!(all.iter().collect::<std::collections::BTreeSet<_>>().len(), all.len());
    assert_eq!(lines(&["api", "list"]).len(), all.len() + 1, "one heading");
    let ended = run(&["api", "list"]);
    let statement = surface().statement(catalogue());
    assert!(ended.stderr.contains(&statement.en), "{}", ended.stderr);
    let ended = run_in(&[("LC_ALL", "zh_CN.UTF-8")], &["api", "list"]);
    assert!(ended.stderr.contains(&statement.zh), "{}", ended.stderr);
    let ended = run(&["api", "list", "--family", "edu-star"]);
    assert_eq!((ended.stdout.lines().count(), ended.stderr.as_str()), (5, "operations 4\n"));
}

#[test]
fn an_operation_is_shown_as_it_was_written() {
    let check =
        |name: &str, arguments: &[&str]| compare(name, &(lines(arguments).join("\n") + "\n"));
    check(
        "api-show",
        &["api", "show", "v3/discount-card/orders/{out_order_no}", "--method", "PATCH"],
    );
    check("api-show-json", &["api", "show", "edu-star.create_order", "--json"]);
}

#[test]
fn an_operation_says_what_the_sandbox_makes_of_it() {
    let check = |place: &str, word: &str, said: &str| {
        let shown = lines(&["api", "show", place]).join("\n");
        assert!(shown.contains(said), "{said}\n{shown}");
        let line: Value =
            serde_json::from_str(&lines(&["api", "show", place, "--json"])[0]).unwrap();
        assert_eq!(line["sandbox"], word, "{place}");
    };
    check("pay.create_native_order", "played", "plays it (pay)");
    check("marketing-favor.create_stock", "checked", "checks requests only");
    check("REFUND.SUCCESS", "sent", "sends it when it happens");
    check("COUPON.USE", "on demand", "sends it on demand only");
}

#[test]
fn a_place_is_a_path_a_template_or_an_id() {
    let check = |place: &str, expected: &[&str]| {
        assert_eq!(ids(&["api", "show", place, "--json"]), expected, "{place}");
    };
    check("edu-star.list_orders", &["edu-star.list_orders"]);
    check("v3/edu-star/orders", &["edu-star.create_order", "edu-star.list_orders"]);
    check("/v3/edu-star/users/qq/{qq}", &["edu-star.find_user_by_qq"]);
    check("/v3/edu-star/users/qq/10001?appid=wx1", &["edu-star.find_user_by_qq"]);
}

#[test]
fn an_event_is_shown_with_its_fields() {
    let shown = lines(&["api", "show", "TRANSACTION.SUCCESS"]).join("\n");
    for said in [
        "TRANSACTION.SUCCESS",
        "transaction_id",
        "trade_state",
        "payer",
        "operations it may follow",
    ] {
        assert!(shown.contains(said), "{said}\n{shown}");
    }
    let json = lines(&["api", "show", "refund.success", "--json"]);
    let first: Value = serde_json::from_str(&json[0]).unwrap();
    assert_eq!(first["event_type"], "REFUND.SUCCESS");
    assert!(first["resource"].as_array().is_some_and(|fields| fields.len() > 5), "{first}");
}

#[test]
fn the_likeliest_operation_is_found_first() {
    let check = |words: &[&str], expected: &str| {
        let found = ids(&[&["api", "search", "--json"], words].concat());
        assert_eq!(found.first().map(String::as_str), Some(expected), "{words:?}: {found:?}");
    };
    check(&["退款"], "refund.create_refund");
    check(&["refund"], "refund.create_refund");
    check(&["查询", "退款"], "refund.find_refund");
}

#[test]
fn words_of_either_language_find() {
    let check = |words: &[&str], expected: &str| {
        let arguments = [&["api", "search", "--json"], words].concat();
        assert!(ids(&arguments).iter().any(|id| id == expected), "{words:?}");
    };
    check(&["核销订单"], "edu-star.create_order");
    check(&["先享卡", "查询"], "discount-card.find_card");
    check(&["report", "Redemption"], "edu-star.create_order");
    check(&["edu-star/orders", "get"], "edu-star.list_orders");
    // Only a field has this name.
    check(&["reward_serial_no"], "discount-card.update_order");
}

#[test]
fn what_is_not_there_is_said_with_a_way_on() {
    let check = |arguments: &[&str], expected: &str, hint: &str| {
        let ended = run(arguments);
        assert_eq!((ended.code, ended.stdout.as_str()), (Some(2), ""), "{arguments:?}");
        assert!(ended.stderr.contains(expected) && ended.stderr.contains(hint), "{}", ended.stderr);
    };
    check(&["api", "show", "v3/nowhere"], "no operation v3/nowhere", "api search");
    check(
        &["api", "show", "v3/certificates", "--method", "POST"],
        "no operation POST v3/certificates",
        "api search",
    );
    check(&["api", "list", "--family", "edu"], "no family is called edu", "edu-star");
    check(&["api", "search", "nothing-is-called-so"], "no operation has all of", "fewer words");
}

#[test]
fn paths_complete_as_they_were_begun() {
    let check = |arguments: &[&str], expected: &[&str]| {
        assert_eq!(lines(&[&["api", "paths"], arguments].concat()), expected, "{arguments:?}");
    };
    check(&["v3/edu-star/o"], &["v3/edu-star/orders"]);
    check(&["/v3/edu-star/o"], &["/v3/edu-star/orders"]);
    check(&["--method", "post", "v3/edu-star"], &["v3/edu-star/orders"]);
    check(&["--method", "DELETE", "v3/edu-star"], &[]);
    check(&["--", "-x"], &[]);
}

/// Where a shell is not installed, its script is only printed.
#[test]
fn shells_accept_their_scripts() {
    for shell in ["bash", "zsh", "fish"] {
        let ended = run(&["completions", shell]);
        assert_eq!((ended.code, ended.stderr.as_str()), (Some(0), ""), "{shell}");
        assert!(ended.stdout.contains("completions"), "{shell}");
        let script = folder("completions").join(shell);
        std::fs::write(&script, ended.stdout).unwrap();
        // Without a shell there is nobody to ask.
        if let Ok(output) = Command::new(shell).arg("-n").arg(&script).output() {
            assert!(
                output.status.success(),
                "{shell}: {}",
                String::from_utf8_lossy(&output.stderr)
            );
        }
    }
}

#[test]
fn every_command_has_a_manual_page() {
    let folder = folder("manual");
    let name = folder.to_str().unwrap();
    let ended = run(&["manual", name]);
    assert_eq!((ended.code, ended.stderr.as_str()), (Some(0), ""));
    for page in ["wxpay.1", "wxpay-req.1", "wxpay-sandbox-clock.1", "wxpay-outbox-work.1"] {
        let text = std::fs::read_to_string(folder.join(page)).unwrap();
        assert!(text.contains(".SH SYNOPSIS"), "{page}: {text}");
    }
    let ended = run(&["manual", "no/such/folder"]);
    assert_eq!(ended.code, Some(1));
    assert!(ended.stderr.contains("no/such/folder"), "{}", ended.stderr);
}

/// What bash would offer after these words.
#[test]
fn bash_offers_paths() {
    let Ok(output) = Command::new("bash").arg("--version").output() else { return };
    assert!(output.status.success());
    let script = folder("completions-bash").join("wxpay.bash");
    std::fs::write(&script, run(&["completions", "bash"]).stdout).unwrap();
    let check = |words: &[&str], expected: &str| {
        let code = "source \"$1\"; shift; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); \
                    _wxpay_paths \"${COMP_WORDS[0]}\" \"${COMP_WORDS[COMP_CWORD]}\" \"${COMP_WORDS[COMP_CWORD - 1]}\"; \
                    echo \"${COMPREPLY[@]}\"";
        let program = env!("CARGO_BIN_EXE_wxpay");
        let mut bash = Command::new("bash");
        bash.args(["-c", code, "bash"]).arg(&script).arg(program).args(words);
        let output = bash.output().unwrap();
        assert_eq!(String::from_utf8_lossy(&output.stdout).trim(), expected, "{words:?}");
    };
    check(&["req", "POST", "v3/edu-star"], "v3/edu-star/orders");
    check(&["api", "show", "v3/edu-star/users/qq"], "v3/edu-star/users/qq/{qq}");
    check(&["req", "GET", "v3/edu-star/orders", "--inc"], "--include");
    check(&["api", "sea"], "search");
}
