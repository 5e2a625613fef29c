//! Answers whose framing is wrong or doubtful: none is accepted, and no connection serves again
//! after it.

use wechatpay::transport::Options;
use wechatpay::transport::Sent;

use crate::support::{Play, Server};
use crate::transports::{each, post, ureq};

#[test]
fn a_connection_whose_framing_is_in_doubt_serves_once() {
    let answer = |head: &str, body: &str| {
        Play::Write(format!("HTTP/1.1 200 OK\r\n{head}\r\n\r\n{body}").into())
    };
    let forged = "abHTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nforged";
    for doubtful in [
        answer("Content-Length: 2", forged),
        answer("Content-Length: 2\r\nConnection: close", "ab"),
        answer("Content-Length: 99\r\nTransfer-Encoding: chunked", "2\r\nab\r\n0\r\n\r\n"),
    ] {
        let script = [vec![doubtful.clone()], vec![Play::ok("second")]];
        let (subject, server) =
            (ureq(&Options::default()).unwrap(), Server::start(script.to_vec()));
        let answer = subject.call(post(&server, "/v3/1")).unwrap();
        assert_eq!(&answer.body()[..], b"ab", "{doubtful:?}");
        let answer = subject.call(post(&server, "/v3/2")).unwrap();
        assert_eq!(&answer.body()[..], b"second", "{doubtful:?}");
        let connections: Vec<_> = server.seen().iter().map(|seen| seen.connection).collect();
        assert_eq!(connections, [0, 1], "{doubtful:?}");
    }
}

#[test]
fn answers_that_are_no_http_may_have_been_carried_out() {
    let two = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\nabc".to_owned();
    let negative = "HTTP/1.1 200 OK\r\nContent-Length: -2\r\n\r\nab".to_owned();
    let chunks = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n".to_owned();
    let long = format!("HTTP/1.1 200 OK\r\nA: {}\r\n\r\n", "x".repeat(600 << 10));
    for bytes in [two, negative, chunks, long, "SSH-2.0-x\r\n\r\n".to_owned()] {
        let script = [vec![Play::WriteClose(bytes.clone().into())]];
        each(&Options::default(), &script, |subject, server| {
            let error = subject.call(post(server, "/v3/x")).unwrap_err();
            let start = &bytes[..bytes.len().min(60)];
            assert_eq!(error.sent, Sent::Maybe, "{} {start}", subject.name);
        });
    }
    // Interim answers without end.
    let interim = "HTTP/1.1 103 Early Hints\r\n\r\n".repeat(100);
    let server = Server::start(vec![vec![Play::Write(interim.into())]]);
    let error = ureq(&Options::default()).unwrap().call(post(&server, "/v3/x")).unwrap_err();
    assert_eq!(error.sent, Sent::Maybe);
    assert!(!error.is_timeout);
}
