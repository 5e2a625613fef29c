//! One suite, every transport: what each must do on the wire, and above all what it must say
//! about a request that got no answer.

use std::time::Duration;

use bytes::Bytes;
use http::{Method, Request};
use wechatpay::transport::{Options, Proxy};
use wechatpay::transport::{Sent, TransportResult};

use crate::support::{Play, Server, header};

/// A transport under test, made callable from plain code.
pub(crate) struct Subject {
    pub(crate) name: &'static str,
    call: Box<dyn Fn(Request<Bytes>) -> TransportResult>,
}

impl Subject {
    pub(crate) fn call(&self, request: Request<Bytes>) -> TransportResult {
        (self.call)(request)
    }
}

type Maker = fn(&Options) -> wechatpay::Result<Subject>;

/// How every transport is made.
pub(crate) const MAKERS: &[Maker] = &[
    #[cfg(feature = "async")]
    reqwest,
    #[cfg(feature = "blocking")]
    ureq,
];

#[cfg(feature = "async")]
fn reqwest(options: &Options) -> wechatpay::Result<Subject> {
    use wechatpay::transport::AsyncTransport as _;
    // With a worker of its own, so that idle connections are looked after between the calls.
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build();
    let (runtime, transport) = (runtime.unwrap(), wechatpay::transport::Reqwest::new(options)?);
    let call = move |request| runtime.block_on(async { transport.call(request).await });
    Ok(Subject { name: "reqwest", call: Box::new(call) })
}

#[cfg(feature = "blocking")]
pub(crate) fn ureq(options: &Options) -> wechatpay::Result<Subject> {
    use wechatpay::transport::BlockingTransport as _;
    let transport = wechatpay::transport::Ureq::new(options)?;
    Ok(Subject { name: "ureq", call: Box::new(move |request| transport.call(request)) })
}

/// Runs the script against every transport.
pub(crate) fn each(options: &Options, script: &[Vec<Play>], test: impl Fn(&Subject, &Server)) {
    for make in MAKERS {
        let subject = make(options).unwrap();
        let server = Server::start(script.to_vec());
        test(&subject, &server);
    }
}

pub(crate) fn post(server: &Server, target: &str) -> Request<Bytes> {
    request(Method::POST, &server.url(), target, r#"{"a":1}"#)
}

pub(crate) fn request(
    method: Method,
    base: &str,
    target: &str,
    body: &'static str,
) -> Request<Bytes> {
    Request::builder()
        .method(method)
        .uri(format!("{base}{target}"))
        .header("User-Agent", "test/1")
        .header("Accept", "application/json")
        .header("Authorization", "WECHATPAY2-SHA256-RSA2048 x")
        .body(Bytes::from_static(body.as_bytes()))
        .unwrap()
}

fn short() -> Options {
    let mut options = Options::default();
    options.timeout = Duration::from_millis(400);
    options.connect_timeout = Duration::from_millis(200);
    options
}

#[test]
fn an_answer_arrives_and_nothing_is_added_to_the_request() {
    each(&Options::default(), &[vec![Play::ok("hello"), Play::ok("")]], |subject, server| {
        let answer = subject.call(post(server, "/v3/x?a=b")).unwrap();
        assert_eq!((answer.status().as_u16(), &answer.body()[..]), (200, &b"hello"[..]));
        subject.call(request(Method::GET, &server.url(), "/v3/x", "")).unwrap();
        let seen = server.seen();
        let mut names: Vec<String> = seen[0]
            .head
            .lines()
            .skip(1)
            .filter(|line| !line.is_empty())
            .map(|line| line.split(':').next().unwrap().to_ascii_lowercase())
            .collect();
        names.sort();
        assert_eq!(
            names,
            ["accept", "authorization", "content-length", "host", "user-agent"],
            "{}",
            subject.name
        );
        assert_eq!(seen[0].line(), "POST /v3/x?a=b HTTP/1.1");
        assert_eq!(header(&seen[0].head, "Host"), Some(server.address().to_string().as_str()));
        assert_eq!(header(&seen[0].head, "Accept"), Some("application/json"));
        assert_eq!(header(&seen[0].head, "User-Agent"), Some("test/1"));
        assert_eq!(seen[0].body, br#"{"a":1}"#);
        assert_eq!(header(&seen[1].head, "Content-Length"), None);
        assert_eq!(header(&seen[1].head, "Transfer-Encoding"), None);
    });
}

#[test]
fn bodies_are_sent_with_their_length_and_whatever_the_method() {
    let script = [vec![Play::ok(""), Play::ok(""), Play::ok(""), Play::ok("")]];
    each(&Options::default(), &script, |subject, server| {
        for (method, body, length) in [
            (Method::POST, "", Some("0")),
            (Method::PUT, "{}", Some("2")),
            (Method::DELETE, "", None),
            (Method::DELETE, "[1]", Some("3")),
        ] {
            subject.call(request(method.clone(), &server.url(), "/v3/x", body)).unwrap();
            let seen = server.seen().pop().unwrap();
            assert_eq!(header(&seen.head, "Content-Length"), length, "{} {method}", subject.name);
            assert_eq!(seen.body, body.as_bytes());
            assert!(seen.line().starts_with(method.as_str()));
        }
    });
}

#[test]
fn bodies_larger_than_any_buffer() {
    static LARGE: &str = include_str!("../../../../vectors/vectors.json");
    let text = LARGE.repeat(10);
    each(&Options::default(), &[vec![Play::ok(&text), Play::ok("")]], |subject, server| {
        let mut request = post(server, "/v3/x");
        *request.body_mut() = Bytes::from(text.clone());
        assert_eq!(subject.call(request).unwrap().body(), text.as_bytes(), "{}", subject.name);
        subject.call(post(server, "/v3/x")).unwrap();
        let seen = server.seen();
        assert_eq!(seen[0].body, text.as_bytes());
        assert_eq!(seen[1].body, br#"{"a":1}"#);
    });
}

#[test]
fn the_target_goes_out_byte_for_byte() {
    let targets = [
        "/v3/a/A%7CB*C%20%E5%85%88",
        "/v3/a/lower%7cescapes%e5",
        "/v3/a/-._~!$&()*+,;=:@/x",
        "/v3/a/trailing/",
        "/v3/a?x=%7C*-._~!$&()*+,;=:@/?",
        "/v3/a?x=1%2C2&x=&y",
        "/v3/a?empty=",
    ];
    let script = [vec![Play::ok(""); targets.len()]];
    each(&Options::default(), &script, |subject, server| {
        for target in targets {
            subject.call(request(Method::GET, &server.url(), target, "")).unwrap();
        }
        let lines: Vec<String> = server.seen().iter().map(|seen| seen.line().to_owned()).collect();
        let expected: Vec<String> = targets.iter().map(|t| format!("GET {t} HTTP/1.1")).collect();
        assert_eq!(lines, expected, "{}", subject.name);
    });
}

/// A URL library that would fold such a path must not get as far as sending it.
#[test]
fn a_target_that_would_be_rewritten_is_not_sent() {
    let targets = ["/v3/a/../b", "/v3/./a", "/v3/%2e%2e/b", "/v3/a?x='"];
    each(&Options::default(), &[vec![Play::ok(""); targets.len()]], |subject, server| {
        for target in targets {
            let before = server.seen().len();
            match subject.call(request(Method::GET, &server.url(), target, "")) {
                Ok(_) => {
                    let line = server.seen().pop().unwrap().line().to_owned();
                    assert_eq!(line, format!("GET {target} HTTP/1.1"), "{}", subject.name);
                }
                Err(error) => {
                    assert_eq!((error.sent, server.seen().len()), (Sent::No, before));
                }
            }
        }
    });
}

#[test]
fn nobody_listens() {
    for make in MAKERS {
        let subject = make(&Options::default()).unwrap();
        let closed = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        let error = subject
            .call(request(Method::POST, &format!("http://{closed}"), "/v3/x", "{}"))
            .unwrap_err();
        assert_eq!((error.sent, error.is_timeout), (Sent::No, false), "{}", subject.name);
    }
}

#[test]
fn the_connection_is_cut() {
    let truncated = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n12345";
    let chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n12345\r\n";
    for play in [
        Play::Close,
        Play::WriteClose(b"HTTP/1.1 200 OK\r\nContent-Le".to_vec()),
        Play::WriteClose(b"this is no HTTP at all\r\n\r\n".to_vec()),
        Play::WriteClose(truncated.into()),
        Play::WriteClose(chunked.into()),
        Play::WriteClose(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n".to_vec()),
    ] {
        each(&Options::default(), &[vec![play.clone()], vec![Play::ok("")]], |subject, server| {
            let error = subject.call(post(server, "/v3/x")).unwrap_err();
            let verdict = (error.sent, error.is_timeout);
            assert_eq!(verdict, (Sent::Maybe, false), "{} {play:?}", subject.name);
            assert_eq!(server.seen().len(), 1, "{} must not send it again", subject.name);
        });
    }
}

#[test]
fn connections_are_kept() {
    const CALLS: usize = 40;
    each(&Options::default(), &[vec![Play::ok("x"); CALLS]], |subject, server| {
        for _ in 0..CALLS {
            subject.call(post(server, "/v3/x")).unwrap();
        }
        // A library may open another one while the first is just becoming free.
        let connections = server.seen().iter().map(|seen| seen.connection).max().unwrap() + 1;
        assert!(connections <= CALLS / 4, "{} {connections}", subject.name);
    });
}

#[test]
fn a_kept_connection_that_is_cut_under_a_request_is_not_repeated() {
    for make in MAKERS {
        let subject = make(&Options::default()).unwrap();
        // Until the last request really went over a connection that was used before.
        let is_kept = (0..20).any(|_| {
            let script = vec![Play::ok(""), Play::ok(""), Play::Close, Play::ok("")];
            let server = Server::start(vec![script]);
            subject.call(post(&server, "/v3/1")).unwrap();
            subject.call(post(&server, "/v3/2")).unwrap();
            let error = subject.call(post(&server, "/v3/3")).unwrap_err();
            assert_eq!(error.sent, Sent::Maybe, "{}", subject.name);
            let seen = server.seen();
            assert_eq!(seen.len(), 3, "{} must not send it again", subject.name);
            seen[..2].iter().any(|earlier| earlier.connection == seen[2].connection)
        });
        assert!(is_kept, "{}", subject.name);
    }
}

#[test]
fn a_connection_that_was_closed_while_idle_costs_nothing() {
    let answer = b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".to_vec();
    let script = [vec![Play::WriteClose(answer)], vec![Play::ok("second")]];
    each(&Options::default(), &script, |subject, server| {
        subject.call(post(server, "/v3/1")).unwrap();
        // The server's FIN has to cross the loopback first.
        #[expect(clippy::disallowed_methods, reason = "there is nothing to wait on")]
        std::thread::sleep(Duration::from_millis(200));
        let answer = subject.call(post(server, "/v3/2")).unwrap();
        assert_eq!(&answer.body()[..], b"second", "{}", subject.name);
        assert_eq!(server.seen().len(), 2);
    });
}

#[test]
fn no_answer_in_time() {
    let head = b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n123".to_vec();
    for play in [Play::Stall(Vec::new()), Play::Stall(b"HTTP/1.1 2".to_vec()), Play::Stall(head)] {
        each(&short(), &[vec![play.clone()]], |subject, server| {
            let error = subject.call(post(server, "/v3/x")).unwrap_err();
            let verdict = (error.sent, error.is_timeout);
            assert_eq!(verdict, (Sent::Maybe, true), "{} {play:?}", subject.name);
        });
    }
}

/// The other end takes the connection and never says a word of TLS.
#[test]
fn no_connection_in_time() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("https://{}", listener.local_addr().unwrap());
    for make in MAKERS {
        let mut options = short();
        options.roots =
            wechatpay::transport::Roots::Only(vec![crate::tls::authority().into_bytes()]);
        let subject = make(&options).unwrap();
        let error = subject.call(request(Method::POST, &url, "/v3/x", "{}")).unwrap_err();
        assert_eq!((error.sent, error.is_timeout), (Sent::No, true), "{}", subject.name);
    }
}

#[test]
fn answers_may_be_as_long_as_is_allowed_and_no_longer() {
    let mut options = Options::default();
    options.longest_reply = 10;
    let announced = |n: usize| Play::ok(&"x".repeat(n));
    let chunked = |n: usize| {
        let pieces = "1\r\nx\r\n".repeat(n);
        Play::Write(
            format!("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{pieces}0\r\n\r\n")
                .into(),
        )
    };
    let to_the_end =
        |n: usize| Play::WriteClose(format!("HTTP/1.1 200 OK\r\n\r\n{}", "x".repeat(n)).into());
    for (play, fits) in [
        (announced(10), true),
        (announced(11), false),
        (chunked(10), true),
        (chunked(11), false),
        (to_the_end(10), true),
        (to_the_end(11), false),
    ] {
        each(&options, &[vec![play.clone()]], |subject, server| {
            match subject.call(post(server, "/v3/x")) {
                Ok(answer) => assert_eq!((answer.body().len(), fits), (10, true)),
                Err(error) => {
                    assert_eq!(
                        (error.sent, fits),
                        (Sent::Maybe, false),
                        "{} {play:?}",
                        subject.name
                    );
                    assert_eq!(error.source.to_string(), "the answer is longer than 10 bytes");
                }
            }
        });
    }
}

#[test]
fn redirects_are_answers_like_any_other() {
    for status in ["301 Moved", "302 Found", "303 See Other", "307 Again", "308 Again"] {
        let answer =
            format!("HTTP/1.1 {status}\r\nLocation: /elsewhere\r\nContent-Length: 4\r\n\r\nbody");
        let script = [vec![Play::Write(answer.into()), Play::ok("")], vec![Play::ok("")]];
        each(&Options::default(), &script, |subject, server| {
            let answer = subject.call(post(server, "/v3/x")).unwrap();
            assert_eq!(answer.status().as_str(), &status[..3], "{}", subject.name);
            assert_eq!(answer.headers()["location"], "/elsewhere");
            assert_eq!(&answer.body()[..], b"body", "{} {status}", subject.name);
            assert_eq!(server.seen().len(), 1);
        });
    }
}

#[test]
fn bodies_of_every_framing_and_the_connection_goes_on() {
    let empty = b"HTTP/1.1 204 No Content\r\n\r\n".to_vec();
    let chunked =
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n"
            .to_vec();
    let early =
        b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 400 Bad\r\nContent-Length: 2\r\n\r\n{}".to_vec();
    let script =
        [vec![Play::Write(empty), Play::Write(chunked), Play::Write(early), Play::ok("end")]];
    each(&Options::default(), &script, |subject, server| {
        for (status, body) in [(204, ""), (200, "abcde"), (400, "{}"), (200, "end")] {
            let answer = subject.call(post(server, "/v3/x")).unwrap();
            assert_eq!(answer.status().as_u16(), status, "{}", subject.name);
            assert_eq!(&answer.body()[..], body.as_bytes());
        }
    });
}

#[test]
fn headers_keep_their_doubles_and_bodies_their_encoding() {
    let answer = b"HTTP/1.1 200 OK\r\nWechatpay-Nonce: one\r\nContent-Encoding: gzip\r\nwechatpay-nonce: two\r\nSet-Cookie: a=b\r\nContent-Length: 5\r\n\r\n\x1f\x8bzip".to_vec();
    each(&Options::default(), &[vec![Play::Write(answer), Play::ok("")]], |subject, server| {
        let answer = subject.call(post(server, "/v3/x")).unwrap();
        let doubles: Vec<_> = answer.headers().get_all("Wechatpay-Nonce").iter().collect();
        assert_eq!(doubles, ["one", "two"], "{}", subject.name);
        assert_eq!(answer.headers()["content-encoding"], "gzip");
        assert_eq!(&answer.body()[..], b"\x1f\x8bzip");
        subject.call(post(server, "/v3/x")).unwrap();
        assert_eq!(header(&server.seen()[1].head, "Cookie"), None);
    });
}

#[test]
fn a_proxy_is_used_when_asked_for() {
    for make in MAKERS {
        // Plain targets are asked for through a tunnel by one library, in full by the other.
        let proxy = Server::start(vec![vec![
            Play::Write(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".to_vec()),
            Play::ok(""),
        ]]);
        let mut options = Options::default();
        let url = format!("http://us%65r:p%40ss@{}", proxy.address());
        options.proxy = Some(Proxy::new(&url).unwrap());
        let subject = make(&options).unwrap();
        subject.call(request(Method::GET, "http://gateway.invalid", "/v3/x", "")).unwrap();
        let first = &proxy.seen()[0];
        let line = first.line();
        assert!(
            line == "CONNECT gateway.invalid:80 HTTP/1.1"
                || line == "GET http://gateway.invalid/v3/x HTTP/1.1",
            "{} {line}",
            subject.name
        );
        let credentials = header(&first.head, "Proxy-Authorization");
        assert_eq!(credentials, Some("Basic dXNlcjpwQHNz"), "{}", subject.name);
    }
}

#[test]
fn a_proxy_that_refuses_the_tunnel_means_not_sent() {
    for make in MAKERS {
        for answer in [
            Play::Write(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n".to_vec()),
            Play::Close,
        ] {
            let proxy = Server::start(vec![vec![answer.clone()]]);
            let mut options = Options::default();
            options.proxy = Some(Proxy::new(&proxy.url()).unwrap());
            options.roots =
                wechatpay::transport::Roots::Only(vec![crate::tls::authority().into_bytes()]);
            let subject = make(&options).unwrap();
            let request = request(Method::POST, "https://gateway.invalid", "/v3/x", "{}");
            let error = subject.call(request).unwrap_err();
            assert_eq!(error.sent, Sent::No, "{} {answer:?}", subject.name);
            assert!(proxy.seen()[0].line().starts_with("CONNECT gateway.invalid:443 "));
        }
    }
}

/// The same suite's first test again, in a process whose environment names a dead proxy.
#[test]
fn proxies_of_the_environment_are_ignored() {
    let mut again = std::process::Command::new(std::env::current_exe().unwrap());
    again.args(["--exact", "transports::an_answer_arrives_and_nothing_is_added_to_the_request"]);
    for name in ["HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "ALL_PROXY", "all_proxy"] {
        again.env(name, "http://127.0.0.1:9");
    }
    let output = again.env_remove("NO_PROXY").env_remove("no_proxy").output().unwrap();
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && text.contains("1 passed"), "{text}");
}

#[cfg(feature = "blocking")]
#[test]
fn the_blocking_client_may_be_used_inside_a_runtime() {
    use wechatpay::transport::BlockingTransport as _;
    let server = Server::start(vec![vec![Play::ok("fine")]]);
    crate::support::run(async {
        let transport = wechatpay::transport::Ureq::new(&Options::default()).unwrap();
        let answer = transport.call(post(&server, "/v3/x")).unwrap();
        transport.sleep(Duration::from_millis(1));
        assert_eq!(&answer.body()[..], b"fine");
        drop(transport);
    });
}

#[cfg(feature = "async")]
#[test]
fn the_async_client_says_so_when_there_is_no_runtime() {
    use std::task::{Context, Poll, Waker};
    use wechatpay::transport::AsyncTransport as _;
    let transport = wechatpay::transport::Reqwest::new(&Options::default()).unwrap();
    let mut future = transport.call(request(Method::GET, "http://127.0.0.1:9", "/v3/x", ""));
    match future.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(Err(error)) => {
            assert_eq!(error.sent, Sent::No);
            assert!(error.source.to_string().contains("tokio runtime"), "{}", error.source);
        }
        other => panic!("{other:?}"),
    }
}
