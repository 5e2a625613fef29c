//! A merchant's service on loopback that answers notifications as it is told to.

use std::{
    sync::{Arc, Mutex},
    time::Duration,
};

use http::{HeaderMap, HeaderName, HeaderValue};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
    task::JoinHandle,
};
use wechatpay_catalogue::{Event, catalogue};
use wechatpay_core::{ApiV3Key, Clock as _, Error, Notification, PlatformKey, SystemClock, Trust};

use crate::support::{keys, lost};

/// What arrived.
#[derive(Clone)]
pub(crate) struct Arrived {
    pub method: String,
    pub path: String,
    pub headers: HeaderMap,
    /// Header names as they stood on the wire.
    pub names: Vec<String>,
    pub body: String,
}

/// What to answer.
pub(crate) enum Answer {
    Status(u16, &'static str),
    /// The same after a while.
    Slow(Duration, u16),
    /// Hang up without a word.
    Cut,
}

pub(crate) struct Receiver {
    pub url: String,
    arrived: Arc<Mutex<Vec<Arrived>>>,
    task: JoinHandle<()>,
}

impl Receiver {
    /// Answers as `answer` says; it is given what arrived and how much arrived before.
    pub(crate) async fn start(
        answer: impl Fn(&Arrived, usize) -> Answer + Send + Sync + 'static,
    ) -> Self {
        Self::at("http://127.0.0.1:0/notify", answer).await
    }

    /// The same at a given address.
    pub(crate) async fn at(
        url: &str,
        answer: impl Fn(&Arrived, usize) -> Answer + Send + Sync + 'static,
    ) -> Self {
        let address = url.trim_start_matches("http://").trim_end_matches("/notify");
        let listener = loop {
            // A receiver that was dropped lets go of its port a moment later.
            match TcpListener::bind(address).await {
                Ok(listener) => break listener,
                Err(_) => tokio::time::sleep(Duration::from_millis(5)).await,
            }
        };
        let url = format!("http://{}/notify", listener.local_addr().unwrap());
        let arrived: Arc<Mutex<Vec<Arrived>>> = Arc::default();
        let (kept, answer) = (Arc::clone(&arrived), Arc::new(answer));
        let task = tokio::spawn(async move {
            loop {
                let (stream, _) = listener.accept().await.unwrap();
                let (kept, answer) = (Arc::clone(&kept), Arc::clone(&answer));
                tokio::spawn(async move { serve(stream, &kept, &*answer).await });
            }
        });
        Self { url, arrived, task }
    }

    /// Acknowledges whatever comes.
    pub(crate) async fn yes() -> Self {
        Self::start(|_, _| Answer::Status(204, "")).await
    }

    /// What has arrived so far, oldest first.
    pub(crate) fn arrived(&self) -> Vec<Arrived> {
        self.arrived.lock().unwrap().clone()
    }

    pub(crate) fn count(&self) -> usize {
        self.arrived.lock().unwrap().len()
    }
}

impl Drop for Receiver {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Arrived {
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// Verifies and opens it, as a merchant's service would.
    pub(crate) fn open(&self) -> Result<Notification, Error> {
        let opened = self.open_as_it_is()?;
        assert_readable(&opened);
        Ok(opened)
    }

    /// The same, whatever it holds: the go-live check also sends what no type knows.
    pub(crate) fn open_as_it_is(&self) -> Result<Notification, Error> {
        open(&self.headers, &self.body, SystemClock.now())
    }
}

/// Verifies and opens a notification at a moment.
pub(crate) fn open(headers: &HeaderMap, body: &str, now: i64) -> Result<Notification, Error> {
    let keys = keys();
    let public_key =
        PlatformKey::from_public_key(keys.public_key_id(), keys.public_key().to_pem()).unwrap();
    let certificate = PlatformKey::from_certificate(keys.platform_certificate());
    let trust = Trust::new(vec![public_key, certificate], false).unwrap();
    let key = ApiV3Key::new(keys.apiv3_key()).unwrap();
    Ok(Notification::open(headers, body.as_bytes(), &trust, &key, now)?)
}

/// Fails if a notification holds a member that the type of its event lacks, or lacks one that the
/// type promises.
fn assert_readable(opened: &Notification) {
    let events = || catalogue().families().iter().flat_map(|family| &family.events);
    let is_also = |event: &&Event| {
        let also = event.also.as_ref();
        also.is_some_and(|also| {
            also.event_type == opened.event_type && also.original_type == opened.original_type
        })
    };
    let is_it = |event: &&Event| event.event_type == opened.event_type;
    let event = events().find(is_also).or_else(|| events().find(is_it));
    if let Some(name) = event.and_then(|event| event.resource.as_ref()) {
        let lost = lost(name, &opened.resource);
        assert_eq!(lost, Vec::<String>::new(), "{}: {}", opened.event_type, opened.resource);
    }
}

async fn serve(
    mut stream: TcpStream,
    kept: &Mutex<Vec<Arrived>>,
    answer: &(impl Fn(&Arrived, usize) -> Answer + Sync),
) {
    let Some(arrived) = read(&mut stream).await else { return };
    let before = {
        let mut kept = kept.lock().unwrap();
        kept.push(arrived.clone());
        kept.len() - 1
    };
    let (status, body) = match answer(&arrived, before) {
        Answer::Status(status, body) => (status, body),
        Answer::Slow(pause, status) => {
            tokio::time::sleep(pause).await;
            (status, "")
        }
        Answer::Cut => return,
    };
    let length = body.len();
    let location = if (300..400).contains(&status) { "location: /elsewhere\r\n" } else { "" };
    let text = format!(
        "HTTP/1.1 {status} X\r\nconnection: close\r\n{location}content-length: {length}\r\n\r\n{body}"
    );
    // Whoever has gone away does not want the answer.
    let _ = stream.write_all(text.as_bytes()).await;
}

async fn read(stream: &mut TcpStream) -> Option<Arrived> {
    let mut bytes = Vec::new();
    let mut part = vec![0; 65_536];
    let head = loop {
        let count = stream.read(&mut part).await.ok().filter(|count| *count > 0)?;
        bytes.extend_from_slice(&part[..count]);
        if let Some(end) = bytes.windows(4).position(|four| four == b"\r\n\r\n") {
            break end;
        }
    };
    let text = String::from_utf8(bytes[..head].to_vec()).ok()?;
    let mut lines = text.split("\r\n");
    let mut first = lines.next()?.split(' ').map(str::to_owned);
    let (method, path) = (first.next()?, first.next()?);
    let (mut headers, mut names) = (HeaderMap::new(), Vec::new());
    for line in lines {
        let (name, value) = line.split_once(": ")?;
        names.push(name.to_owned());
        let value = HeaderValue::from_str(value).ok()?;
        headers.append(HeaderName::from_bytes(name.as_bytes()).ok()?, value);
    }
    let length: usize =
        headers.get("content-length").map_or(0, |text| text.to_str().unwrap().parse().unwrap());
    let mut body = bytes.split_off(head + 4);
    while body.len() < length {
        let count = stream.read(&mut part).await.ok().filter(|count| *count > 0)?;
        body.extend_from_slice(&part[..count]);
    }
    Some(Arrived { method, path, headers, names, body: String::from_utf8(body).ok()? })
}
