//! Files on the way to WeChat Pay, over real sockets: nothing is held, nothing half-right arrives,
//! and whatever breaks, the outcome says what may have happened.

use std::io::{Read as _, Seek as _, SeekFrom, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::Value;
use wechatpay::{
    Async, Blocking, Error, ErrorKind, Outcome,
    generic::IoMode,
    retry::RetryPolicy,
    upload::{self, UploadFile},
};

use crate::support::{Platform, believer, header, run};

/// What the gateway does with a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    /// Takes the whole form and accepts it.
    Accept,
    /// Refuses, signed, once so much of the form is there, and closes.
    RefuseAfter(usize),
    /// Refuses, signed, once so much of the form is there, and hangs up on the rest.
    RefuseAndCut(usize),
    /// Hangs up once so much of the form is there.
    CutAfter(usize),
    /// Takes the whole form and hangs up.
    CutAtEnd,
    /// Takes the whole form and says that it belongs elsewhere.
    Redirect,
    /// Truncates the file on the disk once so much is there, then goes on reading.
    TruncateAfter(usize),
}

/// What arrived on one connection.
#[derive(Clone, Debug)]
struct Arrived {
    head: String,
    body: Vec<u8>,
}

struct Gateway {
    url: String,
    arrived: Arc<Mutex<Vec<Arrived>>>,
}

impl Gateway {
    /// Goes these ways, connection by connection; the last one from then on.
    fn start(ways: &[Way], file: &Path) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let arrived: Arc<Mutex<Vec<Arrived>>> = Arc::default();
        let (ways, file, notes) = (ways.to_vec(), file.to_owned(), Arc::clone(&arrived));
        std::thread::spawn(move || {
            for connection in 0.. {
                let Ok((mut stream, _)) = listener.accept() else { return };
                let way = ways[connection.min(ways.len() - 1)];
                let seen = receive(&mut stream, way, &file);
                notes.lock().unwrap().push(seen);
                let _ = stream.shutdown(Shutdown::Both);
            }
        });
        Self { url, arrived }
    }

    /// What arrived, once so many connections are over.
    fn arrived(&self, connections: usize) -> Vec<Arrived> {
        loop {
            let seen = self.arrived.lock().unwrap().clone();
            if seen.len() >= connections {
                return seen;
            }
            std::thread::yield_now();
        }
    }
}

fn receive(stream: &mut TcpStream, way: Way, file: &Path) -> Arrived {
    let (mut bytes, mut piece) = (Vec::new(), [0; 8192]);
    let end = loop {
        if let Some(at) = bytes.windows(4).position(|window| window == b"\r\n\r\n") {
            break at + 4;
        }
        match stream.read(&mut piece) {
            Ok(0) | Err(_) => return Arrived { head: String::new(), body: bytes },
            Ok(length) => bytes.extend_from_slice(&piece[..length]),
        }
    };
    let head = String::from_utf8(bytes.drain(..end).collect()).unwrap();
    let length: usize = header(&head, "content-length").unwrap().parse().unwrap();
    let mut is_truncated = false;
    while bytes.len() < length {
        match way {
            Way::RefuseAfter(enough) if bytes.len() >= enough => {
                say(stream, 400, r#"{"code":"PARAM_ERROR","message":"no picture"}"#);
                // A reset would take the answer with it: let the rest come.
                let _ = stream.shutdown(Shutdown::Write);
                while !matches!(stream.read(&mut piece), Ok(0) | Err(_)) {}
                return Arrived { head, body: bytes };
            }
            Way::RefuseAndCut(enough) if bytes.len() >= enough => {
                say(stream, 400, r#"{"code":"PARAM_ERROR","message":"no picture"}"#);
                return Arrived { head, body: bytes };
            }
            Way::CutAfter(enough) if bytes.len() >= enough => return Arrived { head, body: bytes },
            Way::TruncateAfter(enough) if bytes.len() >= enough && !is_truncated => {
                std::fs::File::create(file).unwrap();
                is_truncated = true;
            }
            _ => {}
        }
        match stream.read(&mut piece) {
            Ok(0) | Err(_) => return Arrived { head, body: bytes },
            Ok(length) => bytes.extend_from_slice(&piece[..length]),
        }
    }
    match way {
        Way::CutAtEnd => {}
        Way::Redirect => {
            let head =
                "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:9/\r\nContent-Length: 0\r\n\r\n";
            let _ = stream.write_all(head.as_bytes());
        }
        _ => say(stream, 200, r#"{"media_id":"m"}"#),
    }
    Arrived { head, body: bytes }
}

pub(crate) fn say(stream: &mut impl Write, status: u16, body: &str) {
    let answer = Platform::public_key().answer(status, body);
    let mut text = format!("HTTP/1.1 {status} X\r\nContent-Length: {}\r\n", body.len());
    for (name, value) in answer.headers() {
        text.extend([name.as_str(), ": ", value.to_str().unwrap(), "\r\n"]);
    }
    let _ = stream.write_all(format!("{text}\r\n{body}").as_bytes());
}

/// A video of so many bytes on the disk.
fn video(folder: &Path, size: usize) -> PathBuf {
    let path = folder.join("a.mp4");
    let bytes: Vec<u8> = (0..size).map(|at| u8::try_from(at % 251).unwrap()).collect();
    std::fs::write(&path, bytes).unwrap();
    path
}

fn settings<H: IoMode>(gateway: &Gateway) -> wechatpay::Builder<H> {
    let retry = RetryPolicy { first_pause: Duration::from_millis(1), ..Default::default() };
    let builder = believer::<H>().base_url(gateway.url.as_str()).retry(retry);
    if gateway.url.starts_with("https") {
        builder.ca_only(crate::tls::authority())
    } else {
        builder
    }
}

/// Uploads, async or blocking.
fn send(is_async: bool, gateway: &Gateway, file: UploadFile) -> Result<Value, Error> {
    let path = "v3/merchant/media/video_upload";
    if is_async {
        let client = settings::<Async>(gateway).build().unwrap();
        run(client.chain(path).upload(file).send()).map(wechatpay::Reply::into_body)
    } else {
        let client = settings::<Blocking>(gateway).build().unwrap();
        client.chain(path).upload(file).send().map(wechatpay::Reply::into_body)
    }
}

#[test]
fn a_form_flows_with_its_length_and_arrives_whole() {
    let folder = tempfile::tempdir().unwrap();
    let path = video(folder.path(), 3 << 20);
    let content = std::fs::read(&path).unwrap();
    for is_async in [true, false] {
        let kept = std::fs::File::open(&path).unwrap();
        let files = [
            upload::from_path(&path).unwrap(),
            run(upload::from_path_async(&path)).unwrap(),
            upload::from_seekable("a.mp4", kept).unwrap(),
            upload::from_reader("a.mp4", &content[..]).unwrap(),
            run(upload::from_async_reader("a.mp4", &content[..])).unwrap(),
            UploadFile::new("a.mp4", content.clone()).unwrap(),
        ];
        let gateway = Gateway::start(&[Way::Accept], &path);
        let mut bodies = Vec::new();
        for (at, file) in files.into_iter().enumerate() {
            assert_eq!(send(is_async, &gateway, file).unwrap()["media_id"], "m", "{is_async} {at}");
            let arrived = gateway.arrived(at + 1).remove(at);
            assert_eq!(header(&arrived.head, "transfer-encoding"), None);
            bodies.push(arrived.body);
        }
        assert!(bodies[0].windows(content.len()).any(|window| window == content));
        assert!(bodies.iter().all(|body| *body == bodies[0]), "every kind of file is sent alike");
    }
}

#[test]
fn whatever_breaks_the_outcome_is_right() {
    let folder = tempfile::tempdir().unwrap();
    let size = 4 << 20;
    // The way, how it ends, and after how many connections.
    let check = |way: &[Way], expected: Result<(), (ErrorKind, Outcome)>, connections: usize| {
        for is_async in [true, false] {
            let path = video(folder.path(), size);
            let gateway = Gateway::start(way, &path);
            let result = send(is_async, &gateway, upload::from_path(&path).unwrap());
            let found = result.map(|_| ()).map_err(|error| (error.kind(), error.outcome()));
            assert_eq!(found, expected, "{way:?}, async: {is_async}");
            let arrived = gateway.arrived(connections);
            assert_eq!(arrived.len(), connections, "{way:?}, async: {is_async}");
        }
    };
    let lost = (ErrorKind::Transport, Outcome::Unknown);
    check(&[Way::CutAfter(100_000)], Err(lost), 3);
    check(&[Way::CutAtEnd], Err(lost), 3);
    // Uploading twice only makes two ids: it is begun anew, from the first byte.
    check(&[Way::CutAfter(100_000), Way::Accept], Ok(()), 2);
    check(&[Way::CutAtEnd, Way::Accept], Ok(()), 2);
    check(&[Way::Redirect], Err((ErrorKind::Untrusted, Outcome::Unknown)), 1);
}

#[test]
fn a_refusal_in_the_middle_is_heard_or_nothing_is_claimed() {
    let folder = tempfile::tempdir().unwrap();
    let path = video(folder.path(), 4 << 20);
    let check = |is_async: bool, gateway: &Gateway| {
        let error = send(is_async, gateway, upload::from_path(&path).unwrap()).unwrap_err();
        match error.outcome() {
            Outcome::Refused => {
                assert_eq!(error.refusal().unwrap().code.as_str(), "PARAM_ERROR");
            }
            // hyper gives the connection up where it cannot write on.
            outcome => assert_eq!((outcome, is_async), (Outcome::Unknown, true), "{error:?}"),
        }
    };
    for is_async in [true, false] {
        for way in [Way::RefuseAfter(100_000), Way::RefuseAndCut(100_000)] {
            check(is_async, &Gateway::start(&[way], &path));
        }
        let url = crate::tls::serve_by("127.0.0.1", |mut stream| {
            let (mut seen, mut piece) = (0, [0; 8192]);
            while seen < 100_000 {
                seen += stream.read(&mut piece).unwrap();
            }
            say(&mut stream, 400, r#"{"code":"PARAM_ERROR","message":"no picture"}"#);
        });
        check(is_async, &Gateway { url, arrived: Arc::default() });
    }
}

#[test]
fn a_file_that_changes_under_way_never_arrives_whole() {
    let folder = tempfile::tempdir().unwrap();
    // More than sockets hold, so that the file is still being read when it is truncated.
    let size = 5 << 20;
    for is_async in [true, false] {
        let path = video(folder.path(), size);
        let file = upload::from_path(&path).unwrap();
        let gateway = Gateway::start(&[Way::TruncateAfter(1)], &path);
        let error = send(is_async, &gateway, file).unwrap_err();
        assert_eq!((error.kind(), error.outcome()), (ErrorKind::Input, Outcome::NotSent));
        assert!(error.to_string().contains("changed"), "{error}");
        let arrived = gateway.arrived(1);
        assert_eq!(arrived.len(), 1, "another attempt would not help");
        assert!(arrived[0].body.len() < size, "{is_async}: the form is broken off");

        // One byte that changed before the first was sent: all of it flows, but not the end.
        let path = video(folder.path(), size);
        let file = upload::from_path(&path).unwrap();
        let mut handle = std::fs::OpenOptions::new().write(true).open(&path).unwrap();
        handle.seek(SeekFrom::Start(77)).unwrap();
        handle.write_all(b"\xff").unwrap();
        let gateway = Gateway::start(&[Way::Accept], &path);
        let error = send(is_async, &gateway, file).unwrap_err();
        assert_eq!((error.kind(), error.outcome()), (ErrorKind::Input, Outcome::NotSent));
        assert!(!gateway.arrived(1)[0].body.ends_with(b"--\r\n"), "{is_async}");

        // And one that is gone.
        let path = video(folder.path(), 10);
        let file = upload::from_path(&path).unwrap();
        std::fs::remove_file(&path).unwrap();
        let gateway = Gateway::start(&[Way::Accept], &path);
        let error = send(is_async, &gateway, file).unwrap_err();
        assert_eq!(error.outcome(), Outcome::NotSent);
        assert!(error.to_string().contains("cannot be read"), "{error}");
    }
}

/// What can be read once, by either kind of reader.
fn once(is_async: bool, content: &'static [u8], size: u64, sha256: &str) -> UploadFile {
    let name = "a.mp4";
    if is_async {
        upload::from_async_reader_once(name, size, sha256, content).unwrap()
    } else {
        upload::from_reader_once(name, size, sha256, content).unwrap()
    }
}

#[test]
fn what_can_be_read_once_is_sent_once_and_never_kept() {
    let folder = tempfile::tempdir().unwrap();
    let path = video(folder.path(), 4 << 20);
    let content: &'static [u8] = std::fs::read(&path).unwrap().leak();
    let known = UploadFile::new("a.mp4", content).unwrap();
    let (size, sha256) = (known.size(), known.sha256().to_uppercase());
    // The client, and the kind of reader: the async one sends both.
    for (is_async, is_async_reader) in [(true, true), (true, false), (false, false)] {
        let whole = || once(is_async_reader, content, size, &sha256);
        let label = format!("async: {is_async}, async reader: {is_async_reader}");
        let gateway = Gateway::start(&[Way::Accept], &path);
        let file = whole();
        let again = file.clone();
        assert_eq!(send(is_async, &gateway, file).unwrap()["media_id"], "m", "{label}");
        let expected = send(is_async, &gateway, known.clone()).map(|_| gateway.arrived(2));
        let arrived = expected.unwrap();
        assert_eq!(arrived[0].body, arrived[1].body, "{label}: sent as any other file");

        // A clone has nothing left to send.
        let error = send(is_async, &gateway, again).unwrap_err();
        assert_eq!((error.kind(), error.outcome()), (ErrorKind::Input, Outcome::NotSent));

        // What may have arrived is not sent again, though other files would be.
        for way in [Way::CutAfter(100_000), Way::CutAtEnd] {
            let gateway = Gateway::start(&[way, Way::Accept], &path);
            let error = send(is_async, &gateway, whole()).unwrap_err();
            assert_eq!((error.kind(), error.outcome()), (ErrorKind::Transport, Outcome::Unknown));
            assert_eq!((error.attempts(), gateway.arrived(1).len()), (1, 1), "{label} {way:?}");
        }
    }
}

#[test]
fn what_surely_was_not_sent_is_still_there_for_the_next_host() {
    let closed = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let known = UploadFile::new("a.mp4", &b"film"[..]).unwrap();
    for (is_async, is_async_reader) in [(true, true), (true, false), (false, false)] {
        let gateway = Gateway::start(&[Way::Accept], Path::new(""));
        let closed = Gateway { url: format!("http://{closed}"), arrived: Arc::default() };
        let file = once(is_async_reader, b"film", 4, known.sha256());
        let path = "v3/merchant/media/video_upload";
        let reply = if is_async {
            let client = settings::<Async>(&closed).backup_url(&gateway.url).build().unwrap();
            run(client.chain(path).upload(file).send())
        } else {
            let client = settings::<Blocking>(&closed).backup_url(&gateway.url).build().unwrap();
            client.chain(path).upload(file).send()
        };
        assert_eq!(reply.unwrap().attempts(), 2);
    }
}

#[test]
fn what_is_not_as_was_said_never_arrives_whole() {
    let known = UploadFile::new("a.mp4", &b"film"[..]).unwrap();
    let sha256 = known.sha256();
    let wrong = known.sha256().replace(['0', '1', '2', '3'], "4");
    for (is_async, is_async_reader) in [(true, true), (true, false), (false, false)] {
        for (content, size, sha256) in [
            (&b"film"[..], 4, wrong.as_str()),
            (b"fil", 4, sha256),
            (b"film and more", 4, sha256),
            (b"", 4, sha256),
            (b"film", 3, sha256),
        ] {
            let gateway = Gateway::start(&[Way::Accept], Path::new(""));
            let file = once(is_async_reader, content, size, sha256);
            let error = send(is_async, &gateway, file).unwrap_err();
            assert_eq!((error.kind(), error.outcome()), (ErrorKind::Input, Outcome::NotSent));
            assert!(error.to_string().contains("length and SHA-256"), "{error}");
            // Whatever went out before it was noticed, it was not the end of a form.
            for arrived in gateway.arrived.lock().unwrap().iter() {
                assert!(!arrived.body.ends_with(b"--\r\n"), "{is_async} {content:?}");
            }
        }
    }
    // Without a word of it to the blocking client, which could not read it without blocking.
    let gateway = Gateway::start(&[Way::Accept], Path::new(""));
    let error = send(false, &gateway, once(true, b"film", 4, sha256)).unwrap_err();
    assert_eq!((error.kind(), error.outcome()), (ErrorKind::Input, Outcome::NotSent));
    // And what cannot be right is said at once.
    for (size, sha256) in [(0, sha256), ((20 << 20) + 1, sha256), (4, "ab"), (4, &"g".repeat(64))] {
        let error = upload::from_reader_once("a.mp4", size, sha256, &b"film"[..]).unwrap_err();
        assert_eq!((error.kind(), error.outcome()), (ErrorKind::Input, Outcome::NotSent));
    }
}

#[test]
fn what_is_no_file_is_refused_before_it_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let check = |path: &Path, expected: &str| {
        for result in [upload::from_path(path), run(upload::from_path_async(path))] {
            let error = result.unwrap_err();
            assert_eq!((error.kind(), error.outcome()), (ErrorKind::Input, Outcome::NotSent));
            assert!(error.to_string().contains(expected), "{error}");
        }
    };
    let inside = |name: &str| folder.path().join(name);
    std::fs::create_dir(inside("folder.jpg")).unwrap();
    check(&inside("folder.jpg"), "is no file");
    check(Path::new("/dev/zero"), "needs its extension");
    check(&inside("missing.jpg"), "cannot be read");
    std::fs::write(inside("empty.jpg"), "").unwrap();
    check(&inside("empty.jpg"), "is empty");
    let large = std::fs::File::create(inside("large.jpg")).unwrap();
    large.set_len((20 << 20) + 1).unwrap();
    check(&inside("large.jpg"), "more than 20971520 bytes");
    let endless = || std::io::repeat(7);
    assert!(upload::from_reader("a.jpg", endless()).is_err(), "an endless reader is not read on");
    let endless = tokio::io::repeat(7);
    assert!(run(upload::from_async_reader("a.jpg", endless)).is_err());
}
