//! Files both ways: uploads whose `meta` alone is signed, bills that are proven at their end.

use std::io::Read as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use base64::prelude::{BASE64_STANDARD, Engine as _};
use bytes::Bytes;
use serde_json::json;
use wechatpay::bill::{Entry, FundRow};
use wechatpay::{
    Async, Blocking, ErrorKind,
    bill::Bill,
    keys::PublicKey,
    transport::{
        AsyncBody, AsyncTransport, BlockingBody, BlockingTransport, BoxFuture, TransportError,
        TransportResult,
    },
    upload::{self, UploadFile},
};

use crate::support::{Fake, NONCE, NOW, Platform, believer, blocking_client, run, vector_file};

/// The golden upload: what is signed is exactly `meta`, whatever stands around it.
#[test]
fn an_upload_signs_meta_alone() {
    let check = |request: &http::Request<Bytes>| {
        let kind = request.headers()["content-type"].to_str().unwrap();
        let boundary = kind.strip_prefix("multipart/form-data; boundary=").unwrap();
        let body = String::from_utf8(request.body().to_vec()).unwrap();
        let parts: Vec<&str> = body.split(&format!("--{boundary}")).collect();
        assert_eq!((parts.len(), parts[3]), (4, "--\r\n"), "{body}");
        let (head, meta) = parts[1].split_once("\r\n\r\n").unwrap();
        assert!(head.contains("name=\"meta\"\r\nContent-Type: application/json"), "{head}");
        let meta = meta.strip_suffix("\r\n").unwrap();
        assert!(
            parts[2].contains("name=\"file\"; filename=\"filea.jpg\"\r\nContent-Type: image/jpeg")
        );
        assert!(parts[2].ends_with("\r\n\r\nthrow-away sandbox file\n\r\n"), "{}", parts[2]);
        let header = request.headers()["authorization"].to_str().unwrap();
        let signature = header.split("signature=\"").nth(1).unwrap().split('"').next().unwrap();
        let message = format!("POST\n/v3/merchant/media/upload\n{NOW}\n{NONCE}\n{meta}\n");
        let key = PublicKey::from_pem(vector_file("merchant_public_key.pem")).unwrap();
        assert!(key.verify(message.as_bytes(), &BASE64_STANDARD.decode(signature).unwrap()));
        let sha256 = "011cb46f1c3ff30866510c09edd9b787c88f72c80e93709b77b9caab512c87b6";
        assert_eq!(meta, format!("{{\"filename\":\"filea.jpg\",\"sha256\":\"{sha256}\"}}"));
    };
    let file = || upload::from_reader("filea.jpg", &b"throw-away sandbox file\n"[..]).unwrap();
    let fake = Fake::always(200, r#"{"media_id":"m"}"#);
    let client = blocking_client(&fake);
    let chain = client.chain("v3/merchant/media/upload");
    assert_eq!(chain.upload(file()).send().unwrap()["media_id"], "m");
    let asynchronous = believer::<Async>().transport(Arc::clone(&fake) as _).build().unwrap();
    run(asynchronous.chain("v3/merchant/media/upload").upload(file()).send()).unwrap();
    let sent = fake.take();
    assert_eq!(sent.len(), 2);
    sent.iter().for_each(check);

    let refused = chain.upload(UploadFile::new("a.exe", &b"x"[..]).unwrap()).send().unwrap_err();
    assert_eq!(refused.kind(), ErrorKind::Input);
    assert!(chain.upload(file()).into_call().is_err(), "an upload is no data");
    let forgotten = chain.post(&json!({ "filename": "a.png", "sha256": "ab" })).send().unwrap_err();
    assert!(forgotten.to_string().contains("takes a file"), "{forgotten}");
    assert!(fake.take().is_empty(), "nothing was sent");
    assert!(upload::from_path("/no/such/file.jpg").is_err());
}

#[test]
fn a_typed_upload_fills_meta_in_and_is_repeated() {
    let tries = AtomicUsize::new(0);
    let platform = Platform::public_key();
    let fake = Fake::new(move |_| match tries.fetch_add(1, Ordering::SeqCst) {
        0 => Ok(platform.answer(500, r#"{"code":"SYSTEM_ERROR","message":"x"}"#)),
        _ => Ok(platform.answer(200, r#"{"media_id":"m"}"#)),
    });
    let file = UploadFile::new("a.png", &b"x"[..]).unwrap();
    let request = blocking_client(&fake).chain("v3/merchant/media/upload").upload(file);
    let reply = request.json(&json!({"filename": "", "sha256": ""})).send().unwrap();
    assert_eq!(reply["media_id"], "m");
    let sent = fake.take();
    assert_eq!(sent[0].body(), sent[1].body(), "the same bytes again");
}

const HEAD: &str = "记账时间,微信支付业务单号,资金流水单号,业务名称,业务类型,收支类型,收支金额(元),账户结余(元),资金变更提交申请人,备注,业务凭证号\r\n";
const ROW: &str =
    "`2026-11-21 10:00:00,`4200001,`F1,`交易,`交易,`收入,`12.30,`100.00,`system,`茶,`V1\r\n";
const TAIL: &str =
    "资金流水总笔数,收入笔数,收入金额,支出笔数,支出金额\r\n`1,`1,`12.30,`0,`0.00\r\n";

/// A gateway with a bill of so many rows, made while it is read: nowhere is it whole.
#[derive(Clone)]
struct Gateway {
    rows: usize,
    link: String,
    is_packed: bool,
    /// How many bytes may come; then the connection breaks.
    breaks_at: usize,
    /// Bytes of text that were asked for.
    produced: Arc<AtomicUsize>,
}

impl Gateway {
    fn new(rows: usize, is_packed: bool) -> Self {
        let link = "https://api.mch.weixin.qq.com/v3/billdownload/file?token=hunter2".to_owned();
        Self { rows, link, is_packed, breaks_at: usize::MAX, produced: Arc::default() }
    }

    fn text(&self) -> Source {
        Source {
            rows: self.rows,
            stage: 0,
            rest: Bytes::new(),
            produced: Arc::clone(&self.produced),
        }
    }

    fn digest(&self) -> String {
        let mut digest = wechatpay::keys::RunningDigest::sha1();
        let (mut text, mut piece) = (self.text(), vec![0; 64 << 10]);
        loop {
            match text.read(&mut piece).unwrap() {
                0 => return digest.finish_hex(),
                length => digest.update(&piece[..length]),
            }
        }
    }

    fn answer(&self, request: &http::Request<Bytes>, digest: &str) -> http::Response<Bytes> {
        assert!(request.uri().path().starts_with("/v3/bill/"), "{}", request.uri().path());
        assert!(request.uri().query().unwrap().contains("bill_date=2026-11-21"));
        let link = json!({"hash_type": "SHA1", "hash_value": digest, "download_url": self.link});
        Platform::public_key().answer(200, &link.to_string())
    }

    fn file(&self) -> Box<dyn std::io::Read + Send> {
        let limit = u64::try_from(self.breaks_at).unwrap_or(u64::MAX);
        let whole: Box<dyn std::io::Read + Send> = if self.is_packed {
            Box::new(flate2::read::GzEncoder::new(self.text(), flate2::Compression::fast()))
        } else {
            Box::new(self.text())
        };
        Box::new(whole.take(limit))
    }
}

/// The text of a bill, row after row.
struct Source {
    rows: usize,
    stage: usize,
    rest: Bytes,
    produced: Arc<AtomicUsize>,
}

impl std::io::Read for Source {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        if self.rest.is_empty() {
            let text = match self.stage {
                0 => HEAD.to_owned(),
                stage if stage <= self.rows => ROW.repeat((self.rows + 1 - stage).min(500)),
                stage if stage == self.rows + 1 => TAIL.to_owned(),
                _ => return Ok(0),
            };
            self.stage += if text.starts_with('`') { text.len() / ROW.len() } else { 1 };
            self.rest = text.into();
        }
        let now = self.rest.split_to(buffer.len().min(self.rest.len()));
        buffer[..now.len()].copy_from_slice(&now);
        self.produced.fetch_add(now.len(), Ordering::SeqCst);
        Ok(now.len())
    }
}

struct Carrier(Gateway, String);

impl BlockingTransport for Carrier {
    fn call(&self, request: http::Request<Bytes>) -> TransportResult {
        Ok(self.0.answer(&request, &self.1))
    }

    fn sleep(&self, _: Duration) {}

    fn open(
        &self,
        request: http::Request<Bytes>,
    ) -> Result<http::Response<BlockingBody>, TransportError> {
        assert_eq!(request.uri().path_and_query().unwrap(), "/v3/billdownload/file?token=hunter2");
        assert!(request.headers().contains_key("authorization"));
        Ok(http::Response::new(BlockingBody::new(self.0.file())))
    }
}

impl AsyncTransport for Carrier {
    fn call(&self, request: http::Request<Bytes>) -> BoxFuture<TransportResult> {
        let answer = self.0.answer(&request, &self.1);
        Box::pin(async { Ok(answer) })
    }

    fn sleep(&self, _: Duration) -> BoxFuture<()> {
        Box::pin(async {})
    }

    fn open(
        &self,
        _: http::Request<Bytes>,
    ) -> BoxFuture<Result<http::Response<AsyncBody>, TransportError>> {
        let mut file = self.0.file();
        let body = AsyncBody::new(move |_| {
            let mut piece = vec![0; 16 << 10];
            let length = file.read(&mut piece).unwrap();
            piece.truncate(length);
            std::task::Poll::Ready(Some(Ok(piece.into())).filter(|_| length > 0))
        });
        Box::pin(async { Ok(http::Response::new(body)) })
    }
}

fn blocking(gateway: &Gateway, digest: &str) -> wechatpay::blocking::Client {
    let carrier = Carrier(gateway.clone(), digest.to_owned());
    believer::<Blocking>().transport(Arc::new(carrier)).build().unwrap()
}

fn asynchronous(gateway: &Gateway, digest: &str) -> wechatpay::Client {
    let carrier = Carrier(gateway.clone(), digest.to_owned());
    believer::<Async>().transport(Arc::new(carrier)).build().unwrap()
}

#[test]
fn a_bill_is_read_row_by_row_and_proven_at_its_end() {
    let ask = Bill::fund_flow("2026-11-21").account("BASIC");
    for is_packed in [true, false] {
        let gateway = Gateway::new(3, is_packed);
        let digest = gateway.digest();
        let rows = blocking(&gateway, &digest).bill(&ask).unwrap().into_rows::<FundRow>();
        let entries: Vec<Entry<FundRow>> = rows.map(Result::unwrap).collect();
        assert_eq!(entries.len(), 4);
        assert!(matches!(&entries[3], Entry::Summary(totals) if totals.count() == Some(1)));
        let mut text = String::new();
        blocking(&gateway, &digest).bill(&ask).unwrap().read_to_string(&mut text).unwrap();
        assert_eq!(text, format!("{HEAD}{}{TAIL}", ROW.repeat(3)));
        run(async {
            let bill = asynchronous(&gateway, &digest).bill(&ask).await.unwrap();
            let (mut rows, mut count) = (bill.into_rows::<FundRow>(), 0);
            while let Some(entry) = rows.next().await {
                entry.unwrap();
                count += 1;
            }
            assert_eq!(count, 4);
        });
    }
}

#[test]
fn a_bill_that_was_changed_or_cut_is_an_error_at_the_end_and_no_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bill.csv");
    let ask = Bill::fund_flow("2026-11-21");
    let check = |gateway: &Gateway, digest: &str, is_good: bool| {
        let saved = blocking(gateway, digest).bill(&ask).unwrap().save(&path);
        assert_eq!((saved.is_ok(), path.exists()), (is_good, is_good));
        let _ = std::fs::remove_file(&path);
        #[cfg(feature = "async")]
        {
            let saved = run(async {
                asynchronous(gateway, digest).bill(&ask).await.unwrap().save(&path).await
            });
            assert_eq!((saved.is_ok(), path.exists()), (is_good, is_good));
            let _ = std::fs::remove_file(&path);
        }
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0, "nothing stays behind");
        let rows = blocking(gateway, digest).bill(&ask).unwrap().into_rows::<FundRow>();
        let last = rows.last().unwrap();
        assert_eq!(last.is_ok(), is_good);
    };
    let gateway = Gateway::new(2000, true);
    let digest = gateway.digest();
    check(&gateway, &digest, true);
    check(&gateway, &"0".repeat(40), false);
    check(&Gateway { breaks_at: 900, ..gateway.clone() }, &digest, false);
    check(&Gateway { is_packed: false, breaks_at: 90_000, ..gateway }, &digest, false);
}

/// Whoever asks on after an error is not told that the file is over and proven.
#[test]
fn a_file_that_failed_stays_failed() {
    let (gateway, wrong) = (Gateway::new(3, false), "0".repeat(40));
    let ask = Bill::fund_flow("2026-11-21");
    let mut file = blocking(&gateway, &wrong).bill(&ask).unwrap();
    let error = std::iter::repeat_with(|| file.piece()).find_map(Result::err).unwrap();
    assert!(error.to_string().contains("digest"), "{error}");
    for _ in 0..2 {
        assert_eq!(file.piece().unwrap_err().outcome(), wechatpay::Outcome::Unknown);
        assert!(file.read(&mut [0; 8]).is_err());
    }
    run(async {
        let mut file = asynchronous(&gateway, &wrong).bill(&ask).await.unwrap();
        while file.piece().await.is_ok() {}
        for _ in 0..2 {
            assert_eq!(file.piece().await.unwrap_err().outcome(), wechatpay::Outcome::Unknown);
        }
    });
}

#[test]
fn a_link_to_a_stranger_is_refused_before_anything_is_signed() {
    let stranger = "https://api.mch.weixin.qq.com.evil.example/v3/billdownload/file?token=1";
    let gateway = Gateway { link: stranger.to_owned(), ..Gateway::new(1, false) };
    let digest = gateway.digest();
    let error = blocking(&gateway, &digest).bill(&Bill::fund_flow("2026-11-21")).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Untrusted);
    assert!(error.to_string().contains("not configured"), "{error}");
}

/// A link is good at the host that it names: there the file is asked for, and nowhere else.
#[test]
fn a_link_is_followed_to_the_host_it_names() {
    let text = format!("{HEAD}{ROW}{TAIL}");
    let digest = wechatpay::keys::sha1_hex(text.as_bytes());
    let ask = Bill::fund_flow("2026-11-21");
    for (index, host) in ["api.mch.weixin.qq.com", "api2.mch.weixin.qq.com"].into_iter().enumerate()
    {
        for is_reachable in [true, false] {
            let platform = Platform::public_key();
            let link = json!({
                "hash_type": "SHA1",
                "hash_value": digest,
                "download_url": format!("https://{host}/v3/billdownload/file?token=1"),
            });
            let text = text.clone();
            let fake = Fake::new(move |request| match request.uri().path() {
                "/v3/bill/fundflowbill" => Ok(platform.answer(200, &link.to_string())),
                _ if is_reachable => Ok(http::Response::new(text.clone().into())),
                _ => Err(crate::support::refuse_connection()),
            });
            let client = blocking_client(&fake);
            let count = client.bill(&ask).map(|bill| bill.into_rows::<FundRow>().count());
            assert_eq!(count.ok(), is_reachable.then_some(2), "{host}");
            let asynchronous = believer::<Async>().transport(Arc::clone(&fake) as _);
            let found = run(asynchronous.build().unwrap().bill(&ask));
            assert_eq!(found.is_ok(), is_reachable, "{host}");
            let sent = fake.take();
            let files: Vec<_> =
                sent.iter().filter(|sent| sent.uri().path().ends_with("file")).collect();
            assert!(files.len() >= 2 && files.iter().all(|file| file.uri().host() == Some(host)));
            let first = sent[0].uri().host();
            assert_eq!(
                first,
                Some("api.mch.weixin.qq.com"),
                "{index}: applied for at the main host"
            );
        }
    }
}

/// After an error there is nothing, async or blocking.
#[test]
fn an_error_is_the_last_item() {
    let gateway = Gateway::new(3, false);
    let ask = Bill::fund_flow("2026-11-21");
    let digest = "0".repeat(40);
    let rows = blocking(&gateway, &digest).bill(&ask).unwrap().into_rows::<FundRow>();
    let blocking: Vec<bool> = rows.map(|row| row.is_ok()).collect();
    let asynchronous = run(async {
        let bill = asynchronous(&gateway, &digest).bill(&ask).await.unwrap();
        let (mut rows, mut found) = (bill.into_rows::<FundRow>(), Vec::new());
        while let Some(row) = rows.next().await {
            found.push(row.is_ok());
        }
        assert!(rows.next().await.is_none());
        found
    });
    assert_eq!(blocking, [true, true, true, true, false]);
    assert_eq!(asynchronous, blocking);
}

/// A bill of any size takes no more memory than a small one: never is more of it asked for than
/// was handed on, but for what fits in the buffers.
fn assert_flat(rows: usize) {
    let gateway = Gateway::new(rows, false);
    let ask = Bill::fund_flow("2026-11-21");
    let mut bill = blocking(&gateway, &gateway.digest()).bill(&ask).unwrap();
    gateway.produced.store(0, Ordering::SeqCst);
    let (mut taken, mut ahead, mut largest) = (0, 0, 0);
    while let Some(piece) = bill.piece().unwrap() {
        taken += piece.len();
        largest = largest.max(piece.len());
        ahead = ahead.max(gateway.produced.load(Ordering::SeqCst) - taken);
    }
    assert_eq!(taken, HEAD.len() + rows * ROW.len() + TAIL.len());
    assert!(ahead <= 64 << 10 && largest <= 64 << 10, "{ahead} bytes ahead, {largest} at once");
}

#[test]
fn memory_stays_flat() {
    assert_flat(400_000);
}

#[test]
fn memory_stays_flat_for_a_gigabyte() {
    assert_flat((1 << 30) / ROW.len() + 1);
}
