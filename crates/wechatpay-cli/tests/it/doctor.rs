//! `wxpay doctor` and `wxpay explain`.

use wechatpay_core::PrivateKey;

use crate::gateway::Gateway;
use crate::help::compare;
use crate::program::{Ended, env_file, folder, run, shared};

fn doctor(arguments: &[&str]) -> Ended {
    let file = env_file();
    run(&[&["doctor"], arguments, &["--env-file", &file]].concat())
}

#[test]
fn sound_settings_are_found_sound() {
    let ended = doctor(&["--online"]);
    assert_eq!((ended.code, ended.stderr.as_str()), (Some(0), ""), "{}", ended.stdout);
    let public_key_id = shared().public_key_id.as_deref().unwrap();
    for expected in [
        "    mchid: 1900000109\n",
        &format!("    base URL: {}: this machine, probably a sandbox\n", shared().base_url),
        "ok  APIv3 key: given, 32 bytes\n",
        "    mode: public key and certificates",
        &format!(
            "ok  platform key: {public_key_id} configured, does not end, seals and is asked for"
        ),
        &format!("ok  gateway: believes us, and we believe it ({public_key_id})\n"),
        "ok  clock: theirs minus ours: ",
    ] {
        assert!(ended.stdout.contains(expected), "{expected}\n{}", ended.stdout);
    }
    let ended = doctor(&["--json"]);
    assert!(ended.stdout.lines().all(|line| line.starts_with(r#"{"check":"#)), "{}", ended.stdout);
    assert!(!ended.stdout.contains("gateway"), "offline unless told otherwise");
}

#[test]
fn swapped_keys_are_named() {
    let swapped = folder("doctor").join("swapped.pem");
    std::fs::write(&swapped, PrivateKey::generate().unwrap().to_public().unwrap().to_pem())
        .unwrap();
    let ended = doctor(&["--private-key-path", swapped.to_str().unwrap()]);
    assert_eq!((ended.code, ended.stdout.as_str()), (Some(2), ""));
    assert!(
        ended.stderr.contains("this is a public key; the merchant's private key"),
        "{}",
        ended.stderr
    );
}

/// A key that is sound but not the merchant's: only the gateway can tell, and does.
#[test]
fn a_foreign_key_is_diagnosed() {
    let foreign = folder("doctor").join("foreign.pem");
    std::fs::write(&foreign, PrivateKey::generate().unwrap().to_pem().unwrap().as_bytes()).unwrap();
    let ended = doctor(&["--online", "--private-key-path", foreign.to_str().unwrap()]);
    assert_eq!(ended.code, Some(5), "{}", ended.stderr);
    for expected in [
        "diagnosis path and query (16): SHA-256 ",
        "diagnosis key fingerprint: ",
        "diagnosis likely cause: the private key does not belong to the certificate with this serial",
    ] {
        assert!(ended.stderr.contains(expected), "{expected}\n{}", ended.stderr);
    }
    let gateway = Gateway::start(401, r#"{"code":"SIGN_ERROR","message":"签名错误"}"#, None);
    let file = env_file();
    let shown = |more: &[&str]| {
        let base = ["req", "GET", "v3/x?a=b", "--base-url", &gateway.base_url, "--env-file", &file];
        run(&[&base[..], more].concat()).stderr
    };
    assert!(!shown(&[]).contains("a=b"));
    assert!(shown(&["--danger-show-signed-text"]).contains("path and query (9): /v3/x?a=b\n"));
}

#[test]
fn request_ids_are_explained() {
    let ended = run(&["explain", "08F5B8C2-268512771"]);
    assert_eq!((ended.code, ended.stderr.as_str()), (Some(0), ""));
    compare("explain", &ended.stdout);
    compare("explain-code", &run(&["explain", "param_error"]).stdout);
    let events = run(&["explain", "TRANSACTION.SUCCESS"]);
    assert_eq!((events.code, events.stderr.as_str()), (Some(0), ""));
    assert!(events.stdout.contains("TRANSACTION.SUCCESS pay: "), "{}", events.stdout);
    let events = run(&["explain", "TRANSACTION.SUCCESS", "--json"]).stdout;
    let first: serde_json::Value = serde_json::from_str(events.lines().next().unwrap()).unwrap();
    assert_eq!(first["event_type"], "TRANSACTION.SUCCESS");
    let ended = run(&["explain", "1", "--json"]);
    assert!(ended.stdout.starts_with(r#"{"number":1,"is_known":false,"#), "{}", ended.stdout);
    let check = |what: &str, said: &str| {
        let ended = run(&["explain", what]);
        assert_eq!((ended.code, ended.stdout.as_str()), (Some(2), ""));
        assert!(ended.stderr.contains(said), "{}", ended.stderr);
    };
    check("08F5", "08F5 is no Request-ID");
    check("PARAM_EROR", "is PARAM_ERROR meant?");
    check("TRANSACTION.SUCESS", "is TRANSACTION.SUCCESS meant?");
}
