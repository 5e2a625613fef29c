//! Files on the way to WeChat Pay, over real sockets: nothing is held, nothing half-right arrives,
//! and whatever breaks, the outcome says what may have happened.

use std::io::{Read as _, Seek as _, SeekFrom, Write as _};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::Value;
use wechatpay::{
    Async, Blocking, Error, ErrorKind, Outcome, RetryPolicy, UploadFile, World, upload,
};

use crate::support::{Platform, believer, header, run};

/// What the gateway does with a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    /// Takes the whole form and accepts it.
    Accept,
    /// Refuses, signed, once so much of the form is there, and closes.
    RefuseAfter(usize),
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

pub(crate) fn say(stream: &mut TcpStream, status: u16, body: &str) {
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

fn settings<H: World>(gateway: &Gateway) -> wechatpay::Builder<H> {
    let retry = RetryPolicy { first_pause: Duration::from_millis(1), ..Default::default() };
    believer::<H>().base_url(gateway.url.as_str()).retry(retry)
}

/// Uploads in one of the worlds.
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
    for is_async in [true, false] {
        let gateway = Gateway::start(&[Way::RefuseAfter(100_000)], &path);
        let error = send(is_async, &gateway, upload::from_path(&path).unwrap()).unwrap_err();
        match error.outcome() {
            Outcome::Refused => {
                assert_eq!(error.refusal().unwrap().code.as_str(), "PARAM_ERROR");
            }
            // The answer came while the form was still going out, and was lost with the connection.
            outcome => assert_eq!(outcome, Outcome::Unknown, "{is_async}: {error:?}"),
        }
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
