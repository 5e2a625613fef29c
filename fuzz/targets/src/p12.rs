//! PKCS#12 files: whatever they say, key and certificate belong together, and nothing of a key is
//! told.
//!
//! The bytes are a file; then they are put into a sound one, without a MAC, so that the readers
//! behind the MAC see them too.

use wechatpay_core::keys::Pkcs12;

use crate::seeds;

pub(crate) fn run(bytes: &[u8]) {
    check(bytes);
    check(&wrapped(bytes));
}

fn check(file: &[u8]) {
    for password in [PASSWORD, ""] {
        match Pkcs12::open(file, password) {
            Ok(opened) => {
                let (key, certificate) = (opened.key(), opened.certificate());
                let public = key.to_public().ok();
                assert_eq!(public.as_ref(), Some(certificate.public_key()), "they belong together");
                assert!(!seeds::shows_key(&format!("{opened:?}")), "a key is printed");
            }
            Err(error) => {
                let told = format!("{error} {error:?}");
                assert!(told.len() < 2_000 && !seeds::shows_key(&told), "an error is a sentence");
            }
        }
    }
}

/// `PFX { 3, data { content } }`, as a file without a password.
fn wrapped(content: &[u8]) -> Vec<u8> {
    let data = [&DATA[..], &item(0xa0, &item(0x04, content))].concat();
    item(0x30, &[&[0x02, 1, 3][..], &item(0x30, &data)].concat())
}

fn item(tag: u8, content: &[u8]) -> Vec<u8> {
    let length = u32::try_from(content.len()).unwrap_or_default().to_be_bytes();
    [&[tag, 0x84][..], &length, content].concat()
}

/// `1.2.840.113549.1.7.1`
const DATA: [u8; 11] = [6, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 7, 1];

/// That of the files in `vectors/p12`.
const PASSWORD: &str = "1900000109";
