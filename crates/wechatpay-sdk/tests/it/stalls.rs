//! Connections that stand still or hardly move, over real sockets: what makes no progress is given
//! up and named, what flows gets through, however slowly. A hang is what these tests would show.

use std::error::Error as _;
use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::time::Duration;

use wechatpay::{
    Async, Blocking, Builder, Error, ErrorKind, Outcome, Result, generic::IoMode,
    retry::RetryPolicy, upload::UploadFile,
};

use crate::support::{believer, header, run};
use crate::uploads::say;

/// Does with every connection, once the head of its request is there, what `handle` does.
fn serve(handle: impl Fn(TcpStream, String) + Clone + Send + 'static) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let (mut stream, handle) = (stream.unwrap(), handle.clone());
            std::thread::spawn(move || {
                let (mut head, mut byte) = (Vec::new(), [0]);
                while !head.ends_with(b"\r\n\r\n") && stream.read(&mut byte).unwrap() > 0 {
                    head.push(byte[0]);
                }
                handle(stream, String::from_utf8(head).unwrap());
            });
        }
    });
    url
}

/// Keeps the connection and does nothing with it, until the client goes.
fn keep_still(stream: &TcpStream) {
    while stream.peek(&mut [0]).is_ok_and(|length| length > 0) {
        pause(Duration::from_millis(20));
    }
}

fn pause(time: Duration) {
    #[expect(clippy::disallowed_methods, reason = "a slow server is what is tested")]
    std::thread::sleep(time);
}

/// Would wait for an hour, if standing still did not count.
fn settings<H: IoMode>(url: &str, stall: Duration) -> Builder<H> {
    let hour = Duration::from_secs(3600);
    let once = RetryPolicy { attempts: 1, ..RetryPolicy::default() };
    let builder = believer::<H>().base_url(url).retry(once).budget(Duration::MAX);
    builder.timeout(hour).stall_timeout(stall)
}

/// A file without a known digest, async or blocking.
fn download(is_async: bool, url: &str, stall: Duration) -> Result<Vec<u8>> {
    let mut text = Vec::new();
    if is_async {
        let client = settings::<Async>(url, stall).build()?;
        let call = client["v3/billdownload/file"].get().into_call()?;
        run(async {
            let mut file = client.download_unchecked(call).await?;
            while let Some(piece) = file.piece().await? {
                text.extend_from_slice(&piece);
            }
            Ok(text)
        })
    } else {
        let client = settings::<Blocking>(url, stall).build()?;
        let call = client["v3/billdownload/file"].get().into_call()?;
        let mut file = client.download_unchecked(call)?;
        while let Some(piece) = file.piece()? {
            text.extend_from_slice(&piece);
        }
        Ok(text)
    }
}

/// A picture, as large as is accepted: more than sockets hold.
fn upload(is_async: bool, url: &str, stall: Duration) -> Result<()> {
    let path = "v3/marketing/partner/product-coupon/media/upload-image";
    let file = UploadFile::new("a.png", vec![7; 20 << 20])?;
    if is_async {
        let client = settings::<Async>(url, stall).build()?;
        run(client.chain(path).upload(file).send()).map(|_| ())
    } else {
        let client = settings::<Blocking>(url, stall).build()?;
        client.chain(path).upload(file).send().map(|_| ())
    }
}

fn assert_stalled(error: &Error, cause: &str) {
    let found = (error.kind(), error.outcome(), error.is_timeout());
    assert_eq!(found, (ErrorKind::Transport, Outcome::Unknown, true), "{error:?}");
    let causes = std::iter::successors(error.source(), |cause| (*cause).source());
    let causes: Vec<String> = causes.map(ToString::to_string).collect();
    assert!(causes.iter().any(|known| known.contains(cause)), "{causes:?}");
}

const SHORT: Duration = Duration::from_millis(200);

/// Longer than any pause of the slow servers below, shorter than all of them together.
const PATIENT: Duration = Duration::from_secs(1);

#[test]
fn a_file_that_stops_coming_is_given_up() {
    let url = serve(|mut stream, _| {
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\nbegins");
        keep_still(&stream);
    });
    for is_async in [true, false] {
        let error = download(is_async, &url, SHORT).unwrap_err();
        assert_stalled(&error, "no byte of the file came for 0.2 seconds");
    }
}

#[test]
fn a_refused_file_whose_refusal_stops_coming_is_given_up() {
    let url = serve(|mut stream, _| {
        let _ = stream.write_all(b"HTTP/1.1 404 No\r\nContent-Length: 1000\r\n\r\n{\"code\":");
        keep_still(&stream);
    });
    for is_async in [true, false] {
        let error = download(is_async, &url, SHORT).unwrap_err();
        assert_stalled(&error, "no byte of the file came for 0.2 seconds");
    }
}

#[test]
fn a_file_that_comes_slowly_gets_through() {
    let url = serve(|mut stream, _| {
        // The head of a file may be thought about for longer than a file may make no progress.
        pause(PATIENT + SHORT);
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 12\r\n\r\n");
        for byte in b"slow,steady." {
            pause(Duration::from_millis(150));
            let _ = stream.write_all(&[*byte]);
        }
    });
    std::thread::scope(|scope| {
        for is_async in [true, false] {
            let url = &url;
            scope.spawn(move || {
                assert_eq!(download(is_async, url, PATIENT).unwrap(), b"slow,steady.");
            });
        }
    });
}

#[test]
fn an_upload_that_nobody_reads_is_given_up() {
    let url = serve(|stream, _| keep_still(&stream));
    for is_async in [true, false] {
        let error = upload(is_async, &url, SHORT).unwrap_err();
        assert_stalled(&error, "no byte of the upload was taken for 0.2 seconds");
    }
}

#[test]
fn an_upload_that_is_read_slowly_gets_through() {
    let url = serve(|mut stream, head| {
        let length: usize = header(&head, "content-length").unwrap().parse().unwrap();
        let (mut left, mut piece) = (length, vec![0; 1 << 20]);
        while left > 0 {
            // By the time the last pieces are read, all has long been taken.
            pause(Duration::from_millis(100));
            let most = left.min(piece.len());
            stream.read_exact(&mut piece[..most]).unwrap();
            left -= most;
        }
        pause(PATIENT + SHORT);
        say(&mut stream, 200, r#"{"media_id":"m"}"#);
    });
    std::thread::scope(|scope| {
        for is_async in [true, false] {
            let url = &url;
            scope.spawn(move || upload(is_async, url, PATIENT).unwrap());
        }
    });
}

/// What flows for ever is not a file's privilege: an ordinary answer has its time, and the call
/// its budget, whatever arrives meanwhile.
#[test]
fn an_answer_that_trickles_for_ever_is_given_up() {
    let url = serve(|mut stream, _| {
        let mut is_there =
            stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n").is_ok();
        while is_there {
            pause(Duration::from_millis(20));
            is_there = stream.write_all(b"x").is_ok();
        }
    });
    let hour = Duration::from_secs(3600);
    for limits in [(SHORT, hour), (hour, SHORT)] {
        let client = within(settings::<Async>(&url, hour), limits).build().unwrap();
        let error = run(client["v3/x"].get().send()).unwrap_err();
        assert_eq!((error.outcome(), error.is_timeout()), (Outcome::Unknown, true), "{error:?}");
        let client = within(settings::<Blocking>(&url, hour), limits).build().unwrap();
        let error = client["v3/x"].get().send().unwrap_err();
        assert_eq!((error.outcome(), error.is_timeout()), (Outcome::Unknown, true), "{error:?}");
    }
}

fn within<H: IoMode>(builder: Builder<H>, (timeout, budget): (Duration, Duration)) -> Builder<H> {
    builder.timeout(timeout).budget(budget).clock(crate::cancellation::passing())
}
