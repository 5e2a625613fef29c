//! `wxpay outbox` on a PostgreSQL server that encrypts; see `.ci/postgres`.

use crate::program::{Ended, run_in};

#[test]
#[ignore = "needs PostgreSQL: see .ci/postgres"]
fn an_encrypted_store_is_used_and_its_password_never_shown() {
    let (url, root) = (needed("DATABASE_URL"), needed("POSTGRES_ROOT"));
    let schema = format!("wxpay_{}", std::process::id());
    execute(&url, &format!("DROP SCHEMA IF EXISTS {schema} CASCADE; CREATE SCHEMA {schema}"));
    let at = |host: &str, settings: &str| {
        let place = url.replace("postgres@127.0.0.1", &format!("postgres:geheim@{host}"));
        assert_ne!(place, url, "the server of .ci/postgres");
        format!("{place}?options=-c%20search_path%3D{schema}&{settings}")
    };
    let full = format!("sslmode=verify-full&sslrootcert={root}");

    let place = at("localhost", &full);
    let ended = outbox(&place, &["init"]);
    assert_eq!((ended.code, ended.stderr.as_str()), (Some(0), ""), "{ended:?}");
    assert!(ended.stdout.starts_with("the outbox is ready: postgresql://…@localhost:"));
    let ended = outbox(&place, &["stats"]);
    assert_eq!(ended.code, Some(0), "{ended:?}");
    assert!(ended.stdout.contains("pending            0"), "{}", ended.stdout);

    let check = |host: &str, settings: &str, code, expected: &str, hint: &str| {
        let ended = outbox(&at(host, settings), &["stats"]);
        assert_eq!((ended.code, ended.stdout.as_str()), (Some(code), ""), "{ended:?}");
        assert!(ended.stderr.contains(expected), "{}", ended.stderr);
        assert!(ended.stderr.contains(hint), "{}", ended.stderr);
    };
    check("127.0.0.1", &full, 1, "its certificate is for another host name", "write the host");
    let system = "sslmode=verify-full&sslrootcert=system";
    check("localhost", system, 1, "from no root that is trusted", "sslrootcert=");
    check("localhost", "sslmode=verify-all", 2, "this sslmode is not known", "verify-full");
    check("localhost", "sslrootcert=/nowhere.pem", 2, "/nowhere.pem cannot be read", "");
    execute(&url, &format!("DROP SCHEMA {schema} CASCADE"));
}

fn outbox(place: &str, arguments: &[&str]) -> Ended {
    let ended = run_in(&[], &[&["outbox", "--store", place], arguments].concat());
    assert!(!ended.stdout.contains("geheim") && !ended.stderr.contains("geheim"), "{ended:?}");
    ended
}

fn execute(url: &str, text: &str) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let (client, connection) =
            tokio_postgres::connect(url, tokio_postgres::NoTls).await.unwrap();
        tokio::spawn(connection);
        client.batch_execute(text).await.unwrap();
    });
}

fn needed(name: &str) -> String {
    setting(name).unwrap_or_else(|| panic!("{name} is not set, see .ci/postgres"))
}

fn setting(name: &str) -> Option<String> {
    #[expect(clippy::disallowed_methods, reason = "the settings of a test run come from outside")]
    std::env::var(name).ok().filter(|text| !text.is_empty())
}
