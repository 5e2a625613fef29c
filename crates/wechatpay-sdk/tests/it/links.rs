//! Files behind links of every kind: without a digest, sealed, statements that are answers themselves,
//! and files that unpack to a thousand times their size.

use std::io::Write as _;
use std::sync::Arc;

use bytes::Bytes;
use flate2::{Compression, write::GzEncoder};
use wechatpay::bill::BillLink;
use wechatpay::{Async, Blocking, ErrorKind, bill::Download, transport::AsyncBody};

use crate::support::{Fake, Platform, believer, blocking_client, run, vector_path};

const FILE: &str = "https://api.mch.weixin.qq.com/v3/global/billdownload/file?token=abc";

/// A gateway that gives this file, unsigned, whatever is asked.
fn gateway(file: Vec<u8>) -> Arc<Fake> {
    let file = Bytes::from(file);
    Fake::new(move |_| Ok(http::Response::new(file.clone())))
}

fn vector(name: &str) -> Vec<u8> {
    std::fs::read(vector_path(&format!("bills/{name}"))).unwrap()
}

fn packed(text: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(text).unwrap();
    encoder.finish().unwrap()
}

/// A06: overseas sharing bills and invoices have links without a digest.
#[test]
fn a_link_without_a_digest_leads_to_its_file() {
    let link = BillLink { download_url: FILE.to_owned(), ..BillLink::default() };
    let text = vector("global-profitsharing.csv");
    for file in [text.clone(), packed(&text)] {
        let fake = gateway(file);
        let client = blocking_client(&fake);
        let refused = client.download(&link).map(drop).unwrap_err();
        assert_eq!(refused.to_string(), "the link has no digest to check the file by");
        assert!(refused.hint().unwrap().contains("download_unproven"));
        assert!(fake.take().is_empty());
        let mut download = client.download_unproven(&link).unwrap();
        assert_eq!(download.piece().unwrap().unwrap(), text);
        assert_eq!(fake.take()[0].uri().to_string(), FILE);
    }
    let elsewhere = BillLink { download_url: FILE.replace("api.mch", "evil"), ..link };
    let refused = blocking_client(&gateway(text)).download_unproven(&elsewhere).map(drop);
    assert_eq!(refused.unwrap_err().kind(), ErrorKind::Untrusted);
}

#[cfg(feature = "sealed-bills")]
#[test]
fn a_sealed_bill_is_opened_as_it_comes() {
    use wechatpay::bill::SealedBill;
    let index: serde_json::Value = serde_json::from_slice(&vector("bills.json")).unwrap();
    let bills = index["bills"].as_array().unwrap();
    let sealed = bills.iter().find(|bill| bill["file"] == "sealed-aes-two").unwrap();
    let mut list = sealed["parts"].clone();
    for part in list.as_array_mut().unwrap() {
        part["download_url"] = FILE.into();
    }
    let answer = serde_json::json!({"download_bill_count": 2, "download_bill_list": list});
    let bill: SealedBill = serde_json::from_value(answer).unwrap();
    let mut text = Vec::new();
    for part in bill.parts().unwrap() {
        let fake = gateway(vector(&format!("sealed-aes-two-{}.bin", part.bill_sequence)));
        let mut download = blocking_client(&fake).download_sealed(part).unwrap();
        while let Some(piece) = download.piece().unwrap() {
            text.extend_from_slice(&piece);
        }
        // The other part is sealed with another key.
        let fake = gateway(vector(&format!("sealed-aes-two-{}.bin", 3 - part.bill_sequence)));
        let download = blocking_client(&fake).download_sealed(part).unwrap();
        assert_eq!(drain(download).unwrap_err().kind(), ErrorKind::Untrusted);
    }
    assert_eq!(text, vector("fundflow-basic.csv"));
}

#[cfg(feature = "sealed-bills")]
fn drain(mut download: Download<wechatpay::transport::BlockingBody>) -> wechatpay::Result<()> {
    while download.piece()?.is_some() {}
    Ok(())
}

/// The head of an overseas statement is signed over the file's digest; the file follows.
#[test]
fn a_statement_is_proven_by_its_signed_head() {
    let file = vector("global-statement.csv");
    let answer = |file: &[u8], digest: &str| {
        let head = Platform::certificate().answer(200, &format!(r#"{{"sha1":"{digest}"}}"#));
        let mut answer = head.map(|_| Bytes::copy_from_slice(file));
        let headers = answer.headers_mut();
        headers.insert("wechatpay-statement-sha1", digest.parse().unwrap());
        answer
    };
    let ask = |answer: http::Response<Bytes>| {
        let fake = Fake::new(move |_| Ok(answer.clone()));
        let certificate = std::fs::read(vector_path("platform_a_cert.pem")).unwrap();
        let client = crate::support::merchant::<Blocking>().platform_certificate(certificate);
        let client = client.transport(fake).build().unwrap();
        let query = serde_json::json!({ "date": "20231114" });
        let call = client.chain("v3/global/statements").get().query(&query);
        let mut text = Vec::new();
        let mut download = client.download_statement(call.into_call()?)?;
        while let Some(piece) = download.piece()? {
            text.extend_from_slice(&piece);
        }
        Ok::<_, wechatpay::Error>(text)
    };
    let digest = wechatpay::keys::sha1_hex(&file);
    assert_eq!(ask(answer(&file, &digest)).unwrap(), file);
    assert!(ask(answer(&file[1..], &digest)).is_err());
    let mut forged = answer(&file, &digest);
    forged.headers_mut().insert("wechatpay-statement-sha1", "0".repeat(40).parse().unwrap());
    assert!(ask(forged).is_err());
    let mut bare = answer(&file, &digest);
    bare.headers_mut().remove("wechatpay-signature");
    assert!(ask(bare).is_err());
}

/// 1.5 MB that unpack to 1.5 GB: what is held at once stays small, in whatever pieces it comes.
#[test]
fn a_file_that_unpacks_to_a_thousandfold_is_held_in_small_pieces() {
    let file = packed(&vec![b'a'; 256 << 20]);
    let digest = {
        let mut digest = wechatpay::keys::RunningDigest::sha1();
        (0..256).for_each(|_| digest.update(&vec![b'a'; 1 << 20]));
        digest.finish_hex()
    };
    let (hash_type, download_url) = ("SHA1".to_owned(), FILE.to_owned());
    let link = BillLink { hash_type, hash_value: digest, download_url };
    let most = |pieces: &[usize]| {
        assert_eq!(pieces.iter().sum::<usize>(), 256 << 20);
        assert!(pieces.iter().all(|piece| *piece <= 5 << 20), "{:?}", pieces.iter().max());
    };
    let mut blocking = blocking_client(&gateway(file.clone())).download(&link).unwrap();
    let mut pieces = Vec::new();
    while let Some(piece) = blocking.piece().unwrap() {
        pieces.push(piece.len());
    }
    most(&pieces);
    run(async {
        let client = believer::<Async>().transport(gateway(file) as _).build().unwrap();
        let mut download: Download<AsyncBody> = client.download(&link).await.unwrap();
        let mut pieces = Vec::new();
        while let Some(piece) = download.piece().await.unwrap() {
            pieces.push(piece.len());
        }
        most(&pieces);
    });
}
