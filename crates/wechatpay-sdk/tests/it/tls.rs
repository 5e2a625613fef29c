//! TLS: which authorities are trusted, and that a failed greeting means «not sent».

use std::io::{Read as _, Write as _};
use std::net::TcpListener;
use std::sync::{Arc, LazyLock};

use http::Method;
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use rustls::{ServerConfig, ServerConnection, StreamOwned};
use wechatpay::transport::Sent;
use wechatpay::transport::{Options, Roots};

use crate::transports::{MAKERS, request};

static AUTHORITY: LazyLock<CertifiedIssuer<'static, KeyPair>> = LazyLock::new(|| {
    let mut params = CertificateParams::new(Vec::new()).unwrap();
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap()
});

/// Our certificate authority, PEM.
pub(crate) fn authority() -> String {
    AUTHORITY.pem()
}

/// A server that greets properly as `name` and answers every request with `{}`.
fn serve(name: &str) -> String {
    serve_by(name, |mut stream| {
        let mut buffer = [0; 8192];
        while matches!(stream.read(&mut buffer), Ok(1..)) {
            let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
        }
    })
}

/// A connection over TLS, as its server sees it.
pub(crate) type TlsStream = StreamOwned<ServerConnection, std::net::TcpStream>;

/// A server that greets properly as `name` and does with every connection what it is told.
pub(crate) fn serve_by(name: &str, handle: impl Fn(TlsStream) + Clone + Send + 'static) -> String {
    let key = KeyPair::generate().unwrap();
    let params = CertificateParams::new(vec![name.to_owned()]).unwrap();
    let certificate = params.signed_by(&key, &*AUTHORITY).unwrap();
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(
            vec![certificate.der().clone()],
            PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(key.serialize_der())),
        )
        .unwrap();
    let config = Arc::new(config);
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("https://{}", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        while let Ok((stream, _)) = listener.accept() {
            let connection = ServerConnection::new(Arc::clone(&config)).unwrap();
            let handle = handle.clone();
            std::thread::spawn(move || handle(StreamOwned::new(connection, stream)));
        }
    });
    url
}

#[test]
fn only_believed_authorities_get_the_request() {
    let ours = || vec![authority().into_bytes()];
    for make in MAKERS {
        let check = |url: &str, roots: Roots, is_believed: bool| {
            let mut options = Options::default();
            options.roots = roots;
            // The system has authorities: without them cargo could not have fetched the crates.
            let subject = make(&options).unwrap();
            for _ in 0..2 {
                let result = subject.call(request(Method::POST, url, "/v3/x", "{}"));
                match result {
                    Ok(answer) => assert_eq!((&answer.body()[..], is_believed), (&b"{}"[..], true)),
                    Err(error) => assert_eq!(
                        (error.sent, error.is_timeout, is_believed),
                        (Sent::No, false, false),
                        "{} {}",
                        subject.name,
                        error.source
                    ),
                }
            }
        };
        let url = serve("127.0.0.1");
        check(&url, Roots::Only(ours()), true);
        check(&url, Roots::SystemAnd(ours()), true);
        check(&url, Roots::System, false);
        check(&serve("pay.example"), Roots::Only(ours()), false);
    }
}

#[test]
fn a_greeting_that_is_no_tls_means_not_sent() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("https://{}", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        while let Ok((mut stream, _)) = listener.accept() {
            let _ = stream.write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n");
            let _ = stream.read(&mut [0; 1024]);
        }
    });
    for make in MAKERS {
        let mut options = Options::default();
        options.roots = Roots::Only(vec![authority().into_bytes()]);
        let subject = make(&options).unwrap();
        let error = subject.call(request(Method::POST, &url, "/v3/x", "{}")).unwrap_err();
        assert_eq!(error.sent, Sent::No, "{} {}", subject.name, error.source);
    }
}

#[cfg(feature = "blocking")]
#[test]
fn authorities_are_checked_when_the_client_is_built() {
    use crate::support::believer;
    use wechatpay::Blocking;

    let check = |builder: wechatpay::Builder<Blocking>, expected: &str| {
        let Err(error) = builder.build() else { panic!("{expected}") };
        assert_eq!(error.to_string(), expected);
    };
    let wrong = |setting: &str, name: &str| {
        format!("setting `{setting}` ({name}[_PATH]) must be TLS certificate authorities, PEM")
    };
    check(believer().ca("no PEM"), &wrong("ca", "WECHATPAY_CA"));
    check(believer().ca_only(""), &wrong("ca_only", "WECHATPAY_CA_ONLY"));
    let empty = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
    check(believer().ca_only(empty), &wrong("ca_only", "WECHATPAY_CA_ONLY"));
    check(
        believer().ca(authority()).ca_only(authority()),
        "setting `ca_only` (WECHATPAY_CA_ONLY[_PATH]) cannot be used",
    );
    assert!(believer::<Blocking>().ca_only(authority()).ca_only(authority()).build().is_ok());
}
