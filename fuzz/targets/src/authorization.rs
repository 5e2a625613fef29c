//! `Authorization` headers: what is read is what was written.

use wechatpay_core::Authorization;

pub(crate) fn run(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let Ok(read) = Authorization::parse(text) else { return };
    let written = read.to_string();
    assert_eq!(Authorization::parse(&written).as_ref(), Ok(&read), "written, it reads back");
    for item in [&read.mchid, &read.nonce, &read.signature, &read.timestamp, &read.serial] {
        assert!(
            text.contains(&format!("\"{item}\"")),
            "an item stands in the header as it is read"
        );
    }
}
