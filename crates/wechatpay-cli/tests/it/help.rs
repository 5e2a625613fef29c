//! `--help` reads as it was written. After a change: `WXPAY_SNAPSHOTS=write cargo test`, and look.

use std::path::Path;

use crate::program::{run, run_in};

#[test]
fn help_is_as_it_was_written() {
    let check = |name: &str, arguments: &[&str]| {
        let ended = run(arguments);
        assert_eq!((ended.code, ended.stderr.as_str()), (Some(0), ""), "{arguments:?}");
        compare(name, &ended.stdout);
    };
    check("help", &["--help"]);
    check("help-demo", &["demo", "--help"]);
    check("help-sandbox", &["sandbox", "--help"]);
    check("help-sandbox-check", &["sandbox", "check", "--help"]);
    check("help-sandbox-merchants", &["sandbox", "merchants", "--help"]);
    check("help-sandbox-merchants-add", &["sandbox", "merchants", "add", "--help"]);
    check("help-sandbox-snapshot", &["sandbox", "snapshot", "--help"]);
    check("help-sandbox-admin", &["sandbox", "admin", "--help"]);
    check("help-req", &["req", "--help"]);
    check("help-upload", &["upload", "--help"]);
    check("help-bill", &["bill", "--help"]);
    check("help-download", &["download", "--help"]);
    check("help-api", &["api", "--help"]);
    check("help-api-show", &["api", "show", "--help"]);
    check("help-doctor", &["doctor", "--help"]);
    check("help-explain", &["explain", "--help"]);
    check("help-completions", &["completions", "--help"]);
    check("help-manual", &["manual", "--help"]);
    check("help-outbox", &["outbox", "--help"]);
    check("help-outbox-work", &["outbox", "work", "--help"]);
}

#[test]
fn without_a_command_there_is_help_and_a_failure() {
    let ended = run(&[]);
    assert_eq!((ended.code, ended.stdout.as_str()), (Some(2), ""));
    assert!(ended.stderr.contains("Usage: wxpay"), "{}", ended.stderr);
}

#[test]
fn what_is_typed_wrong_is_named() {
    let check = |arguments: &[&str], expected: &str| {
        let ended = run(arguments);
        assert_eq!((ended.code, ended.stdout.as_str()), (Some(2), ""), "{arguments:?}");
        assert!(ended.stderr.contains(expected), "{}", ended.stderr);
    };
    check(&["pay"], "unrecognized subcommand 'pay'");
    check(&["req", "FETCH", "v3/x"], "the method must be one of DELETE, GET, PATCH, POST, PUT");
    check(&["req", "GET", "v3/x", "--with", "a"], "write it as NAME=VALUE");
    check(&["req", "GET", "v3/x", "--query", "=b"], "write it as NAME=VALUE");
    check(&["req", "GET", "v3/x", "--json", "--raw"], "cannot be used with");
    check(&["sandbox", "--mode", "none"], "certificate, public-key, both");
    check(&["sandbox", "--profile", "mild"], "lenient, strict");
    check(&["demo", "--color", "red"], "auto, always, never");
}

#[test]
fn the_version_tells_the_package_and_the_commit() {
    let ended = run_in(&[], &["--version"]);
    let number = format!("wxpay {}", env!("CARGO_PKG_VERSION"));
    let rest = ended.stdout.trim_end().strip_prefix(&number).expect("the package's version");
    // Sources without a repository name no commit.
    if !rest.is_empty() {
        let (commit, day) = rest
            .strip_prefix(" (")
            .and_then(|rest| rest.strip_suffix(')'))
            .and_then(|rest| rest.split_once(' '))
            .expect("a commit and its day in brackets");
        assert!(commit.len() >= 7 && commit.chars().all(|c| c.is_ascii_hexdigit()), "{commit}");
        assert!(day.len() == 10 && day.starts_with("20"), "{day}");
    }
}

pub(crate) fn compare(name: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/it/snapshots/{name}.txt"));
    #[expect(clippy::disallowed_methods, reason = "a switch for whoever changes the snapshots")]
    let is_to_be_written = std::env::var("WXPAY_SNAPSHOTS").is_ok_and(|value| value == "write");
    if is_to_be_written {
        std::fs::write(&path, text).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    assert_eq!(text, expected, "{}", path.display());
}
