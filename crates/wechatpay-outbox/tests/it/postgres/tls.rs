//! Encrypted connections to a real PostgreSQL, and servers that are not who they should be.

use std::error::Error as _;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;
use wechatpay_outbox::{Error, ErrorKind, Options, Outbox, Postgres};

use crate::calls::refund;
use crate::client::MCHID;
use crate::folder::Folder;
use crate::settings::needed;
use crate::stores::{self, fresh_postgres};

#[tokio::test]
#[ignore = "needs PostgreSQL: see .ci/postgres"]
async fn a_connection_is_as_safe_as_was_asked_for() {
    let place = Place::find().await;
    let root = &place.root;
    let check = async |host: &str, settings: &str| {
        let store = Postgres::open(&place.url(host, settings)).await.unwrap();
        let outbox = Outbox::new(store.clone()).unwrap();
        let key = format!("R{host}{}", settings.len());
        assert!(outbox.enqueue(refund(&key), Options::of(MCHID)).await.unwrap().is_new);
        // The one that listens as well.
        for _ in 0..200 {
            let both = (place.count(true).await >= 2, place.count(false).await);
            if both == (true, 0) {
                return;
            }
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
        panic!("{host} {settings}: a connection is not encrypted");
    };
    check("localhost", &format!("sslmode=verify-full&sslrootcert={root}")).await;
    check("localhost", &format!("sslrootcert={root}")).await;
    check("127.0.0.1", &format!("sslmode=verify-ca&sslrootcert={root}")).await;
    check("127.0.0.1", &format!("sslmode=require&sslrootcert={root}")).await;
    check("127.0.0.1", "sslmode=require").await;
    check("127.0.0.1", "").await;
}

#[tokio::test]
#[ignore = "needs PostgreSQL: see .ci/postgres"]
async fn whoever_is_not_the_server_is_refused() {
    let place = Place::find().await;
    let folder = Folder::new("tls");
    let file = |name: &str, text: &str| {
        std::fs::write(folder.path(name), text).unwrap();
        folder.path(name).display().to_string()
    };
    let root = &place.root;
    let other = file("other.pem", OTHER_ROOT);
    let check = async |host: &str, settings: &str, kind, expected: &str| {
        let error = Postgres::open(&place.url(host, settings)).await.unwrap_err();
        let shown = shown(&error);
        assert_eq!(error.kind(), kind, "{shown}");
        assert!(shown.contains(expected), "{settings}: {shown}");
        assert!(!shown.contains("geheim"), "{shown}");
    };
    let (input, database) = (ErrorKind::Input, ErrorKind::Database);
    let other = format!("sslmode=verify-full&sslrootcert={other}");
    check("localhost", &other, database, "its certificate is from no root that is trusted").await;
    let system = "sslmode=verify-full&sslrootcert=system";
    check("localhost", system, database, "its certificate is from no root that is trusted").await;
    let full = format!("sslmode=verify-full&sslrootcert={root}");
    check("127.0.0.1", &full, database, "its certificate is for another host name").await;
    let nowhere = "sslmode=verify-full&sslrootcert=/nowhere/root.pem";
    check("localhost", nowhere, input, "/nowhere/root.pem cannot be read as PEM").await;
    let rubbish = format!("sslrootcert={}", file("rubbish.pem", "no PEM"));
    check("localhost", &rubbish, input, "rubbish.pem cannot be read as PEM").await;
}

#[tokio::test]
async fn a_server_that_does_not_encrypt_is_refused() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(async move {
        loop {
            let (mut stream, _) = listener.accept().await.unwrap();
            let mut request = [0; 8];
            stream.read_exact(&mut request).await.unwrap();
            // «No», says a server without TLS, and would go on in the clear.
            stream.write_all(b"N").await.unwrap();
            let mut more = Vec::new();
            stream.read_to_end(&mut more).await.unwrap();
            assert!(more.is_empty(), "something was sent in the clear");
        }
    });
    for mode in ["require", "verify-ca", "verify-full"] {
        let url = format!("postgresql://a:geheim@127.0.0.1:{port}/b?sslmode={mode}");
        let error = Postgres::open(&url).await.unwrap_err();
        let shown = shown(&error);
        assert!(shown.contains("it does not encrypt, and sslmode asks for it"), "{shown}");
        assert!(!shown.contains("geheim"), "{shown}");
    }
}

/// A server with TLS, and a schema in it.
struct Place {
    url: String,
    root: String,
    name: String,
}

impl Place {
    async fn find() -> Self {
        let url = fresh_postgres().await;
        let root = needed("POSTGRES_ROOT");
        let name = url.rsplit("%3D").next().unwrap().to_owned();
        Self { url, root, name }
    }

    /// The same server under another name, and with more settings.
    fn url(&self, host: &str, settings: &str) -> String {
        let (user, _) = self.url.split_once("://").unwrap().1.split_once('@').unwrap();
        assert_eq!(user, "postgres");
        let url = self.url.replace("postgres@127.0.0.1", &format!("postgres:geheim@{host}"));
        format!("{url}&application_name={}&{settings}", self.name)
    }

    /// How many connections there are, encrypted or not.
    async fn count(&self, is_encrypted: bool) -> i64 {
        let count = "SELECT count(*) FROM pg_stat_ssl JOIN pg_stat_activity USING (pid) \
                     WHERE application_name = $1 AND ssl = $2";
        let client = stores::client(&self.url).await;
        client.query_one(count, &[&self.name, &is_encrypted]).await.unwrap().get(0)
    }
}

/// All that could come into a log.
fn shown(error: &Error) -> String {
    let mut shown = format!("{error} {error:?} {:?}", error.hint());
    let mut cause = error.source();
    while let Some(next) = cause {
        shown = format!("{shown} {next} {next:?}");
        cause = next.source();
    }
    shown
}

/// A root that has signed nothing of ours, and whose key was thrown away.
const OTHER_ROOT: &str = "\
-----BEGIN CERTIFICATE-----
MIIBiDCCAS2gAwIBAgIUFS2ZkUWhvKAZIEyKRjOGOjtYrB8wCgYIKoZIzj0EAwIw
GDEWMBQGA1UEAwwNU29tZWJvZHkgZWxzZTAgFw0yNjExMjMwMDA0NTZaGA8yMTI2
MTAzMDAwMDQ1NlowGDEWMBQGA1UEAwwNU29tZWJvZHkgZWxzZTBZMBMGByqGSM49
AgEGCCqGSM49AwEHA0IABOchum5l2g3b89MbbVsEwVubhzs0Q/RTFPP+ml2GgKKR
hBjD5qzngInsIgpubyF7qadu9PjGfOr99I+Blo47wv2jUzBRMB0GA1UdDgQWBBSs
haskCjnF/ywsb3L4i2Ahy+6+JjAfBgNVHSMEGDAWgBSshaskCjnF/ywsb3L4i2Ah
y+6+JjAPBgNVHRMBAf8EBTADAQH/MAoGCCqGSM49BAMCA0kAMEYCIQD3QgmBw9L/
pM7nTg8HZgvya/YbxF6shXr4JxDt6hOuowIhAJZPAfvPM5kumhnKrmcvYFGWVLEd
ZAnJLX325M5uDNu9
-----END CERTIFICATE-----
";
