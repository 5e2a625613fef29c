//! What a message is for: said with every step, and sent as it says.

use std::sync::Mutex;

use super::*;
use crate::exchange::Purpose;
use crate::exchange::purpose::Task;
use crate::{BlockingTransport, UploadFile};

/// The purposes of the steps until the exchange is over.
fn purposes(mut exchange: Exchange, script: &[Says]) -> Vec<String> {
    let mut purposes = Vec::new();
    let mut script = script.iter();
    loop {
        match exchange.step() {
            Step::Send { purpose, .. } => {
                purposes.push(format!("{purpose:?}"));
                exchange.receive(script.next().expect("the script is too short").answer());
            }
            Step::Wait(_) => {}
            Step::Done(_) => return purposes,
        }
    }
}

#[test]
fn every_message_says_what_it_is_for() {
    let check = |request: Request<Nobody, Value>, script: &[Says], expected: &[&str]| {
        assert_eq!(purposes(request.into_exchange().unwrap(), script), expected);
    };
    check(get(&pinned(), "v3/x"), &[Signed(200, "{}")], &["Call"]);
    let fetched = [Signed(200, "{}"), Certificates];
    check(get(&fetching(), "v3/x"), &fetched, &["Call", "Certificates"]);
    // Who asks for the list by a path of his own makes a call like any other.
    let own = get(&fetching(), "v3/certificates");
    check(own, &fetched, &["Call", "Certificates"]);
    let file = UploadFile::new("a.png", &b"..."[..]).unwrap();
    let upload = Chain::new(pinned(), "v3/x").upload(file);
    check(upload, &[Signed(200, "{}")], &["Upload"]);
    let begin = |task: Task| {
        let call = get(&pinned(), "v3/file").into_call().unwrap();
        Exchange::new(Arc::clone(&pinned().0), call).with_task(task)
    };
    assert_eq!(purposes(begin(Task::File), &[Unsigned(200, "")]), ["Download"]);
    assert_eq!(purposes(begin(Task::Certificates), &[Unsigned(200, "")]), ["Certificates"]);
}

/// What a transport was asked to do.
#[derive(Default)]
struct Noted(Mutex<Vec<String>>);

impl Noted {
    fn note(&self, what: &str, path: &str) {
        self.0.lock().unwrap().push(format!("{what} {path}"));
    }
}

impl BlockingTransport for Noted {
    fn call(&self, request: http::Request<Bytes>) -> TransportResult {
        self.note("call", request.uri().path());
        if request.uri().path() == "/v3/certificates" { Certificates } else { Signed(200, "{}") }
            .answer()
    }

    fn sleep(&self, _: Duration) {}

    fn open(
        &self,
        request: http::Request<Bytes>,
    ) -> Result<http::Response<crate::BlockingBody>, TransportError> {
        self.note("open", request.uri().path());
        let mut response = Signed(200, "").answer()?;
        let digest = crate::keys::sha1_hex(b"the file");
        let signed = Signed(200, Box::leak(format!(r#"{{"sha1":"{digest}"}}"#).into_boxed_str()));
        *response.headers_mut() = signed.answer()?.headers().clone();
        response.headers_mut().insert("wechatpay-statement-sha1", digest.parse().unwrap());
        Ok(response.map(|_| crate::BlockingBody::whole(Bytes::from_static(b"the file"))))
    }

    fn upload(&self, request: http::Request<crate::media::Form>) -> TransportResult {
        let kind = request.headers()["content-type"].to_str().unwrap();
        assert!(kind.starts_with("multipart/form-data; boundary="), "{kind}");
        self.note("upload", request.uri().path());
        Signed(200, "{}").answer()
    }
}

#[test]
fn the_driver_sends_as_the_purpose_says() {
    let check = |ask: &dyn Fn(&crate::Blocking), expected: &[&str]| {
        let transport = Arc::new(Noted::default());
        let handle = crate::Blocking::new(fetching().0, Arc::clone(&transport) as _);
        ask(&handle);
        assert_eq!(*transport.0.lock().unwrap(), expected);
    };
    let call = || get(&pinned(), "v3/file").into_call().unwrap();
    let list = "call /v3/certificates";
    check(&|handle| drop(handle.send(call()).unwrap()), &["call /v3/file"]);
    check(&|handle| drop(handle.download(call()).unwrap()), &["open /v3/file"]);
    let upload = |handle: &crate::Blocking| {
        let file = UploadFile::new("a.png", &b"..."[..]).unwrap();
        Chain::new(handle.clone(), "v3/x").upload(file).send().unwrap();
    };
    check(&upload, &["upload /v3/x", list]);
    // The key of a statement's head is fetched like any other.
    let statement = |handle: &crate::Blocking| {
        let (digest, mut file) = handle.download_statement(call()).unwrap();
        let mut read = [0; 9];
        assert_eq!((file.read(&mut read).unwrap(), &read[..8]), (8, &b"the file"[..]));
        assert_eq!(digest, crate::keys::sha1_hex(b"the file"));
    };
    check(&statement, &["open /v3/file", list]);
}

/// Sent as an ordinary call, a statement is believed by its digest; nothing else is.
#[test]
fn a_statement_that_is_read_whole_is_verified_by_its_digest() {
    let ask = |path: &'static str, body: &str| {
        let digest = crate::keys::sha1_hex(b"{}");
        let signed = format!(r#"{{"sha1":"{digest}"}}"#);
        let mut answer = Signed(200, Box::leak(signed.into_boxed_str())).answer().unwrap();
        answer.headers_mut().insert("wechatpay-statement-sha1", digest.parse().unwrap());
        *answer.body_mut() = Bytes::from(body.to_owned());
        let mut exchange = get(&pinned(), path).into_exchange().unwrap();
        assert!(matches!(exchange.step(), Step::Send { purpose: Purpose::Call, .. }));
        exchange.receive(Ok(answer));
        match exchange.step() {
            Step::Done(result) => result.map(|answer| answer.verified_by.is_some()),
            _ => panic!("it is over"),
        }
    };
    assert!(ask("v3/statement", "{}").unwrap());
    assert_eq!(ask("v3/statement", "{ }").unwrap_err().kind(), ErrorKind::Untrusted);
    assert_eq!(ask("v3/x", "{}").unwrap_err().kind(), ErrorKind::Untrusted);
}
