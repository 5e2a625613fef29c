//! `cargo bench -p wechatpay-benches --bench files`: what opening notifications and reading a bill of
//! 1 GB cost beside the work that nobody can leave out.
//!
//! - a notification: RSA verification and AES-256-GCM alone, against `Notification::open`;
//! - a bill: gunzip and SHA-1 alone, against the SDK's unpacker, and against unpacker and typed rows.
//!
//! Shares of CPU time of one thread, measured in turns; medians. Memory is the growth of the peak.

use std::{io::Write as _, process::ExitCode, time::Duration};

use aws_lc_rs::digest;
use base64::{Engine as _, prelude::BASE64_STANDARD};
use flate2::{Compression, write::GzEncoder, write::MultiGzDecoder};
use http::HeaderMap;
use rustix::time::{ClockId, clock_gettime};
use wechatpay_core::{
    ApiV3Key, Notification, PlatformKey, PrivateKey, Signer as _, Trust,
    bill::{BillParser, Entry, TradeRow, Unpacker},
    message,
};

type Failure = Box<dyn std::error::Error + Send + Sync>;

fn main() -> ExitCode {
    // `cargo test --benches` runs this too, and does not mean it.
    if !std::env::args().any(|argument| argument == "--bench") {
        return ExitCode::SUCCESS;
    }
    match notifications().and_then(|is_fast| Ok(bill()? && is_fast)) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(failure) => {
            line(&format!("failed: {failure}"));
            ExitCode::FAILURE
        }
    }
}

fn notifications() -> Result<bool, Failure> {
    let platform = PrivateKey::generate()?;
    let public = platform.to_public()?;
    let key = ApiV3Key::new("0123456789abcdef0123456789abcdef")?;
    let (now, id) = (1_700_000_000, "PUB_KEY_ID_0114232134912410000000000000");
    let resource = format!(r#"{{"out_trade_no":"1","attach":"{}"}}"#, "x".repeat(700));
    let sealed = key.seal("0123456789ab", "transaction", resource.as_bytes())?;
    let body = format!(
        r#"{{"id":"EV-1","create_time":"2023-11-14T22:13:20+08:00","resource_type":"encrypt-resource","event_type":"TRANSACTION.SUCCESS","summary":"支付成功","resource":{{"original_type":"transaction","algorithm":"AEAD_AES_256_GCM","ciphertext":"{sealed}","associated_data":"transaction","nonce":"0123456789ab"}}}}"#
    );
    let signed = message::reply(&now.to_string(), "NONCE", body.as_bytes());
    let signature = platform.sign(&signed)?;
    let mut headers = HeaderMap::new();
    for (name, value) in [
        ("wechatpay-timestamp", now.to_string()),
        ("wechatpay-nonce", "NONCE".to_owned()),
        ("wechatpay-serial", id.to_owned()),
        ("wechatpay-signature", BASE64_STANDARD.encode(&signature)),
        ("wechatpay-signature-type", "WECHATPAY2-SHA256-RSA2048".to_owned()),
    ] {
        headers.insert(name, value.parse()?);
    }
    let trust = Trust::new(vec![PlatformKey::from_public_key(id, public.to_pem())?], false)?;
    let (mut bare, mut whole) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        bare.push(each(|| {
            let is_good = public.verify(&signed, &signature);
            let opened = key.open("0123456789ab", "transaction", &sealed)?;
            if is_good && opened.len() == resource.len() { Ok(()) } else { Err("bare".into()) }
        })?);
        whole.push(each(|| {
            Notification::open(&headers, body.as_bytes(), &trust, &key, now)?;
            Ok(())
        })?);
    }
    let (bare, whole) = (median(&mut bare), median(&mut whole));
    line(&format!(
        "notification open: {:.0}/s, verify and AEAD alone {:.0}/s",
        whole.recip(),
        bare.recip()
    ));
    Ok(judge("notification open, share of verify+AEAD", bare / whole, 0.9))
}

fn bill() -> Result<bool, Failure> {
    let file = Packed::new()?;
    let before = peak()?;
    let (mut bare, mut unpacked, mut rows) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..3 {
        bare.push(spent(|| file.bare())?);
        unpacked.push(spent(|| file.unpack(|_| Ok(())))?);
        rows.push(spent(|| file.rows())?);
    }
    let grown = peak()?.saturating_sub(before);
    #[expect(clippy::cast_precision_loss, reason = "far below 2^52")]
    let megabytes = file.length as f64 / 1e6;
    let (bare, unpacked, rows) = (median(&mut bare), median(&mut unpacked), median(&mut rows));
    line(&format!(
        "bill of {megabytes:.0} MB: gunzip and SHA-1 alone {:.0} MB/s, unpacker {:.0} MB/s, with typed rows {:.0} MB/s; peak memory grew by {grown} KiB",
        megabytes / bare,
        megabytes / unpacked,
        megabytes / rows
    ));
    let is_flat = grown < 16 * 1024;
    line(if is_flat { "ok   memory stays flat" } else { "OVER memory grows" });
    let is_quick = judge("bill with typed rows, share of gunzip+hash", bare / rows, 0.5);
    Ok(judge("bill unpacked, share of gunzip+hash", bare / unpacked, 0.85) && is_quick && is_flat)
}

/// A gzip file of about 1 GB of text: a head, the same rows many times, a summary.
struct Packed {
    head: Vec<u8>,
    rows: Vec<u8>,
    tail: Vec<u8>,
    times: usize,
    sha1: String,
    length: usize,
}

impl Packed {
    fn new() -> Result<Self, Failure> {
        let head = format!("{COLUMNS}\n");
        let mut rows = String::new();
        for number in 0..100_000_u32 {
            rows.push_str("`2023-11-14 10:00:00,`wx8888888888888888,`1900000109,`0,`,`4200001234202311141234567890,`");
            rows.extend(["T", &format!("{:030}", number.wrapping_mul(2_654_435_761)), ","]);
            rows.push_str("`oUpF8uMuAJOM2pxb1Q,`JSAPI,`SUCCESS,`OTHERS,`CNY,`1.00,`0.00,`0,`0,`0.00,`0.00,`,`,`茶,`,`0.00600,`0.60%,`1.00,`0.00,`\n");
        }
        let tail = "总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额\n`1,`1.00,`0.00,`0.00,`0.00600,`1.00,`0.00\n";
        let mut hash = digest::Context::new(&digest::SHA1_FOR_LEGACY_USE_ONLY);
        hash.update(head.as_bytes());
        let times = GIGABYTE / rows.len() + 1;
        for _ in 0..times {
            hash.update(rows.as_bytes());
        }
        hash.update(tail.as_bytes());
        Ok(Self {
            length: head.len() + times * rows.len() + tail.len(),
            head: gzip(&head)?,
            rows: gzip(&rows)?,
            tail: gzip(tail)?,
            times,
            sha1: hex(hash.finish().as_ref()),
        })
    }

    /// The file as a socket gives it.
    fn pieces(&self) -> impl Iterator<Item = &[u8]> {
        let rows = std::iter::repeat_n(self.rows.as_slice(), self.times);
        std::iter::once(self.head.as_slice())
            .chain(rows)
            .chain(std::iter::once(self.tail.as_slice()))
            .flat_map(|member| member.chunks(16 << 10))
    }

    fn bare(&self) -> Result<(), Failure> {
        let mut hash = digest::Context::new(&digest::SHA1_FOR_LEGACY_USE_ONLY);
        let mut decoder = MultiGzDecoder::new(Vec::new());
        for piece in self.pieces() {
            decoder.write_all(piece)?;
            hash.update(decoder.get_ref());
            decoder.get_mut().clear();
        }
        decoder.try_finish()?;
        hash.update(decoder.get_ref());
        let found = hex(hash.finish().as_ref());
        if found == self.sha1 { Ok(()) } else { Err("the digest differs".into()) }
    }

    fn unpack(&self, mut each: impl FnMut(&[u8]) -> Result<(), Failure>) -> Result<(), Failure> {
        let mut unpacker = Unpacker::checked(&self.sha1);
        let mut text = Vec::new();
        for piece in self.pieces() {
            unpacker.push(piece, &mut text)?;
            each(&text)?;
            text.clear();
        }
        unpacker.finish(&mut text)?;
        each(&text)
    }

    fn rows(&self) -> Result<(), Failure> {
        let mut parser = BillParser::<TradeRow>::default();
        let (mut rows, mut has_summary) = (0_u64, false);
        self.unpack(|text| {
            parser.push(text);
            while let Some(entry) = parser.entry()? {
                match entry {
                    Entry::Row(row) => rows += u64::from(row.settlement_total().0 == 100),
                    Entry::Summary(_) => has_summary = true,
                }
            }
            Ok(())
        })?;
        parser.finish();
        while let Some(entry) = parser.entry()? {
            has_summary |= matches!(entry, Entry::Summary(_));
        }
        if rows > 0 && has_summary { Ok(()) } else { Err("rows are missing".into()) }
    }
}

fn gzip(text: &str) -> Result<Vec<u8>, Failure> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(text.as_bytes())?;
    Ok(encoder.finish()?)
}

fn hex(bytes: &[u8]) -> String {
    let digit = |half: u8| char::from_digit(u32::from(half), 16).unwrap_or('?');
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

/// CPU seconds of one call.
fn each(mut work: impl FnMut() -> Result<(), Failure>) -> Result<f64, Failure> {
    spent(|| (0..CALLS).try_for_each(|_| work())).map(|seconds| seconds / f64::from(CALLS))
}

fn spent(work: impl FnOnce() -> Result<(), Failure>) -> Result<f64, Failure> {
    let start = thread();
    work()?;
    Ok(thread().saturating_sub(start).as_secs_f64())
}

fn thread() -> Duration {
    let time = clock_gettime(ClockId::ThreadCPUTime);
    let seconds = u64::try_from(time.tv_sec).unwrap_or_default();
    Duration::new(seconds, u32::try_from(time.tv_nsec).unwrap_or_default())
}

/// The most memory this process ever held, in KiB (Linux).
fn peak() -> Result<u64, Failure> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).ok_or("no VmHWM")?;
    Ok(line.trim().trim_end_matches(" kB").trim().parse()?)
}

fn median(values: &mut [f64]) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::INFINITY)
}

fn judge(name: &str, share: f64, least: f64) -> bool {
    let is_within = share >= least;
    let mark = if is_within { "ok  " } else { "UNDER" };
    line(&format!("{mark} {name:<44} {share:>5.2}   at least {least:.2}"));
    is_within
}

#[expect(clippy::print_stdout, reason = "a bench is read from its output")]
fn line(text: &str) {
    println!("{text}");
}

const ROUNDS: usize = 25;
const CALLS: u32 = 400;
const GIGABYTE: usize = 1_000_000_000;
const COLUMNS: &str = "交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注";
