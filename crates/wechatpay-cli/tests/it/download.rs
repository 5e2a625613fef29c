//! `wxpay download`: links with and without a digest, sealed bills, statements.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use wechatpay_core::PrivateKey;
use wechatpay_core::keys::{sha1_hex, sha256_hex};

use crate::gateway::{Gateway, KEY_ID, answer, sign};
use crate::program::{Ended, env_file, folder, fresh_folder, run, run_with_input};

/// Files by the ends of their links.
type Files = Vec<(String, Vec<u8>)>;

fn vector_path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../vectors").join(name)
}

fn vector(name: &str) -> Vec<u8> {
    fs::read(vector_path(name)).unwrap()
}

/// The merchant for whom the vectors are sealed, at a gateway whose key is this.
fn settings(name: &str, key: &PrivateKey) -> Vec<String> {
    let path = folder("download").join(format!("{name}.pem")).display().to_string();
    fs::write(&path, key.to_public().unwrap().to_pem()).unwrap();
    let merchant = vector_path("merchant_private_key.pem").display().to_string();
    [
        ["--mchid", "1900000109", "--serial", "3775B6A45ACD588826D15E583A95F5DD00000001"],
        ["--private-key-path", &merchant, "--public-key-id", KEY_ID],
    ]
    .concat()
    .into_iter()
    .map(str::to_owned)
    .chain(["--public-key-path".to_owned(), path])
    .collect()
}

/// A gateway that gives `answer` as JSON, signed, for every path but `/v3/f/…`, and there the file
/// of that name. `{url}` in the answer becomes its own address.
fn gateway(key: PrivateKey, answered: &Value, files: Files) -> Gateway {
    let text = answered.to_string();
    Gateway::answering(move |here, line| {
        let target = line.split_once(' ').map(|(_, target)| target).unwrap();
        if let Some((_, file)) = files.iter().find(|(name, _)| target == format!("/v3/f/{name}")) {
            return answer(200, "", file);
        }
        let body = text.replace("{url}", here);
        answer(200, &sign(&key, &body), body.as_bytes())
    })
}

fn download(gateway: &Gateway, settings: &[String], arguments: &[&str]) -> Ended {
    let settings: Vec<&str> = settings.iter().map(String::as_str).collect();
    let at = ["--base-url", &gateway.base_url];
    run(&[&["download"], arguments, &at[..], &settings].concat())
}

fn link(name: &str, digest: Option<(&str, &str)>) -> Value {
    let mut link = json!({ "download_url": format!("{{url}}/v3/f/{name}") });
    if let Some((kind, digest)) = digest {
        link["hash_type"] = kind.into();
        link["hash_value"] = digest.into();
    }
    link
}

#[test]
fn a_file_is_checked_by_the_digest_of_its_link() {
    let key = PrivateKey::generate().unwrap();
    let settings = settings("digest", &key);
    let file = vector("bills/profitsharing.csv");
    let check = |digest: (&str, &str), file: &[u8], code: i32, said: &str| {
        let files = vec![("a".to_owned(), file.to_vec())];
        let gateway = gateway(key.clone(), &link("a", Some(digest)), files);
        let folder = fresh_folder("download-digest");
        fs::create_dir_all(&folder).unwrap();
        let name = folder.join("bill.csv").display().to_string();
        let ended = download(&gateway, &settings, &["v3/profitsharing/bills", "--out", &name]);
        assert_eq!((ended.code, ended.stdout.as_str()), (Some(code), ""), "{}", ended.stderr);
        assert!(ended.stderr.contains(said), "{said}: {}", ended.stderr);
        let there: Vec<_> = fs::read_dir(&folder).unwrap().collect();
        assert_eq!(there.len(), usize::from(code == 0), "whole or not at all");
        if code == 0 {
            assert_eq!(fs::read(&name).unwrap(), file);
        }
    };
    let (sha1, sha256) = (sha1_hex(&file), sha256_hex(&file));
    check(("SHA1", &sha1), &file, 0, "proven by the digest of its link");
    check(("SHA256", &sha256), &file, 0, "proven by the digest of its link");
    check(("SHA1", &sha1), &file[..100], 5, "differs from its digest");
    check(("SHA256", &sha256), &file[1..], 5, "differs from its digest");
    check(("SHA1", &sha1), b"", 5, "differs from its digest");
    check(("SHA1", &sha1_hex(b"")), b"", 0, "0 bytes");
    check(("SM3", &sha256), &file, 3, "neither SHA1 nor SHA256");
    check(("SHA256", &sha1), &file, 3, "neither SHA1 nor SHA256");
}

#[test]
fn a_file_without_a_digest_is_asked_for_expressly() {
    let key = PrivateKey::generate().unwrap();
    let settings = settings("unproven", &key);
    let file = vector("bills/global-profitsharing.csv");
    let files = vec![("a".to_owned(), file.clone()), ("empty".to_owned(), Vec::new())];
    let gateway = gateway(key, &link("a", None), files);
    let path = "v3/global/profit-sharing/bill-download-url";
    let ended = download(&gateway, &settings, &[path, "-q", "bill_date=2026-11-21"]);
    assert_eq!((ended.code, ended.stdout.as_str()), (Some(2), ""), "{}", ended.stderr);
    assert!(ended.stderr.contains("add --unproven"), "{}", ended.stderr);
    assert_eq!(gateway.seen().line, format!("GET /{path}?bill_date=2026-11-21"));

    let ended = download(&gateway, &settings, &[path, "--unproven"]);
    assert_eq!((ended.code, ended.stdout.as_bytes()), (Some(0), &file[..]), "{}", ended.stderr);
    assert!(ended.stderr.contains("not proven no digest"), "{}", ended.stderr);
    assert_eq!(gateway.seen().line, format!("GET /{path}"));
    assert_eq!(gateway.seen().line, "GET /v3/f/a");

    // A link that was copied; one of another host is never signed for.
    let url = format!("{}/v3/f/a", gateway.base_url);
    let ended = download(&gateway, &settings, &[&url]);
    assert_eq!((ended.code, ended.stdout.as_str()), (Some(2), ""));
    let ended = download(&gateway, &settings, &[&url, "--unproven"]);
    assert_eq!((ended.code, ended.stdout.as_bytes()), (Some(0), &file[..]), "{}", ended.stderr);
    let elsewhere = "https://evil.example/v3/f/a";
    let ended = download(&gateway, &settings, &[elsewhere, "--unproven"]);
    assert_eq!((ended.code, ended.stdout.as_str()), (Some(3), ""), "{}", ended.stderr);
    assert!(ended.stderr.contains("a host that is not configured"), "{}", ended.stderr);

    let empty = format!("{}/v3/f/empty", gateway.base_url);
    let ended = download(&gateway, &settings, &[&empty, "--unproven"]);
    assert_eq!((ended.code, ended.stdout.as_str()), (Some(5), ""), "{}", ended.stderr);
    assert!(ended.stderr.contains("the file is empty"), "{}", ended.stderr);
    let ended = download(&gateway, &settings, &["v3/merchant-service/images/abc"]);
    assert_eq!((ended.code, ended.stdout.as_str()), (Some(2), ""), "{}", ended.stderr);
    assert!(ended.stderr.contains("add --unproven"), "{}", ended.stderr);
}

/// The answer to an application for a sealed bill of the vectors, as it came.
fn sealed(name: &str) -> (Value, Files) {
    let index: Value = serde_json::from_slice(&vector("bills/bills.json")).unwrap();
    let bill = index["bills"].as_array().unwrap().iter().find(|bill| bill["file"] == name).unwrap();
    let mut parts = bill["parts"].as_array().unwrap().clone();
    let mut files = Vec::new();
    for part in &mut parts {
        let file = part["file"].as_str().unwrap().to_owned();
        part["download_url"] = format!("{{url}}/v3/f/{file}").into();
        files.push((file.clone(), vector(&format!("bills/{file}"))));
    }
    parts.reverse();
    (json!({ "download_bill_count": parts.len(), "download_bill_list": parts }), files)
}

#[test]
fn a_sealed_bill_is_opened_and_joined() {
    let key = PrivateKey::generate().unwrap();
    let settings = settings("sealed", &key);
    let path = "v3/bill/sub-merchant-fundflowbill";
    let plain = vector("bills/fundflow-basic.csv");
    let folder = fresh_folder("download-sealed");
    fs::create_dir_all(&folder).unwrap();
    let name = folder.join("sub.csv");
    let out = name.display().to_string();
    for bill in ["sealed-aes", "sealed-aes-two", "sealed-aes-gzip", "sealed-sm4"] {
        let (answered, files) = sealed(bill);
        let gateway = gateway(key.clone(), &answered, files);
        for path in [path, "v3/payscore/merchant-bill"] {
            let ended = download(&gateway, &settings, &[path, "--out", &out]);
            assert_eq!((ended.code, ended.stdout.as_str()), (Some(0), ""), "{}", ended.stderr);
            assert!(ended.stderr.contains("proven every part was sealed"), "{}", ended.stderr);
            assert_eq!(fs::read(&name).unwrap(), plain, "{bill}");
            fs::remove_file(&name).unwrap();
        }
    }
    let fails = |change: &dyn Fn(&mut Value, &mut Files), code: i32| {
        let (mut answered, mut files) = sealed("sealed-aes-two");
        change(&mut answered, &mut files);
        let gateway = gateway(key.clone(), &answered, files);
        let ended = download(&gateway, &settings, &[path, "--out", &out]);
        assert_eq!((ended.code, ended.stdout.as_str()), (Some(code), ""), "{}", ended.stderr);
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 0, "whole or not at all");
    };
    fails(&|_, files| files[0].1.clear(), 5);
    fails(&|_, files| files[1].1.truncate(200), 5);
    fails(&|_, files| files[1].1[3] ^= 1, 5);
    // Sealed for somebody else: the base64 of 256 other bytes.
    fails(
        &|answered, _| answered["download_bill_list"][0]["encrypt_key"] = "QUJD".repeat(85).into(),
        6,
    );
    fails(&|answered, _| answered["download_bill_count"] = 3.into(), 3);
}

/// Links that were got before, from a file or through a pipe.
#[test]
fn an_answer_that_came_before_is_followed() {
    let key = PrivateKey::generate().unwrap();
    let settings = settings("before", &key);
    let file = vector("bills/profitsharing.csv");
    let digest = sha1_hex(&file);
    let files = vec![("a".to_owned(), file.clone())];
    let gateway = gateway(key, &json!({}), files);
    let text = link("a", Some(("SHA1", &digest))).to_string().replace("{url}", &gateway.base_url);
    let line = format!(r#"{{"status":200,"request_id":"R-1","body":{text}}}"#);
    let path = folder("download").join("link.json");
    fs::write(&path, &line).unwrap();
    for what in [text.as_str(), &format!("@{}", path.display())] {
        let ended = download(&gateway, &settings, &[what]);
        assert_eq!((ended.code, ended.stdout.as_bytes()), (Some(0), &file[..]), "{}", ended.stderr);
    }
    let settings: Vec<&str> = settings.iter().map(String::as_str).collect();
    let pipe = ["download", "-", "--base-url", &gateway.base_url];
    let ended = run_with_input(&[&pipe[..], &settings].concat(), line.as_bytes());
    assert_eq!((ended.code, ended.stdout.as_bytes()), (Some(0), &file[..]), "{}", ended.stderr);
    let check = |what: &str, said: &str| {
        let ended = run(&["download", what, "--env-file", &env_file()]);
        assert_eq!((ended.code, ended.stdout.as_str()), (Some(2), ""), "{}", ended.stderr);
        assert!(ended.stderr.contains(said), "{said}: {}", ended.stderr);
    };
    check("{}", "no download_url");
    check("{", "the answer is no JSON");
    check("@no/such/file", "cannot read no/such/file");
    check(r#"[{"download_url":"a"},{"download_url":"b"}]"#, "2 links");
    let ended = run(&["download", "{}", "-q", "a=b", "--env-file", &env_file()]);
    assert!(ended.stderr.contains("--with and --query are for paths"), "{}", ended.stderr);
}

/// The head of an overseas statement is signed over the digest of the file.
#[test]
fn a_statement_is_proven_by_its_head() {
    let key = PrivateKey::generate().unwrap();
    let settings = settings("statement", &key);
    let file = vector("bills/global-statement.csv");
    let digest = sha1_hex(&file);
    let ask = |file: &[u8], signed: &str, told: &str, more: &[&str]| {
        let (file, key) = (file.to_vec(), key.clone());
        let (signed, told) = (format!(r#"{{"sha1":"{signed}"}}"#), told.to_owned());
        let gateway = Gateway::answering(move |_, _| {
            let head = sign(&key, &signed);
            answer(200, &format!("{head}Wechatpay-Statement-Sha1: {told}\r\n"), &file)
        });
        let path = ["v3/global/statements", "-q", "date=20261121"];
        download(&gateway, &settings, &[&path[..], more].concat())
    };
    let ended = ask(&file, &digest, &digest, &[]);
    assert_eq!((ended.code, ended.stdout.as_bytes()), (Some(0), &file[..]), "{}", ended.stderr);
    let refused = |ended: &Ended| assert_eq!(ended.code, Some(5), "{}", ended.stderr);
    refused(&ask(&file[..80], &digest, &digest, &[]));
    refused(&ask(b"", &digest, &digest, &[]));
    let other = "0".repeat(40);
    let forged = ask(&file, &digest, &other, &[]);
    refused(&forged);
    assert_eq!(forged.stdout, "", "nothing is printed of it");
    refused(&ask(&file, &other, &digest, &[]));
    let ended = ask(&file, &other, &digest, &["--unproven"]);
    assert_eq!((ended.code, ended.stdout.as_bytes()), (Some(0), &file[..]), "{}", ended.stderr);
    assert!(ended.stderr.contains("not proven"), "{}", ended.stderr);
}

#[cfg(unix)]
#[test]
fn what_it_writes_is_private_and_replaces_nothing_but_files() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    let key = PrivateKey::generate().unwrap();
    let settings = settings("private", &key);
    let files = vec![("a".to_owned(), b"x".to_vec())];
    let gateway = gateway(key, &link("a", None), files);
    let folder = fresh_folder("download-private");
    fs::create_dir_all(&folder).unwrap();
    let name = folder.join("file").display().to_string();
    let ended = download(&gateway, &settings, &["v3/x", "--unproven", "--out", &name]);
    assert_eq!(ended.code, Some(0), "{}", ended.stderr);
    assert_eq!(fs::metadata(&name).unwrap().permissions().mode() & 0o777, 0o600);
    symlink("/dev/null", folder.join("null")).unwrap();
    let null = folder.join("null").display().to_string();
    let nowhere = folder.join("no/file").display().to_string();
    let here = folder.display().to_string();
    for (name, said) in
        [(&null, "no regular file"), (&nowhere, "does not exist"), (&here, "it is a folder")]
    {
        let ended = download(&gateway, &settings, &["v3/x", "--unproven", "--out", name]);
        assert_eq!((ended.code, ended.stdout.as_str()), (Some(2), ""), "{}", ended.stderr);
        assert!(ended.stderr.contains(said), "{said}: {}", ended.stderr);
    }
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 2);
}
