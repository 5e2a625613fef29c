//! Files made by OpenSSL, in every cipher we know.

use base64::prelude::{BASE64_STANDARD, Engine as _};

use super::container::MOST_ITERATIONS;
use super::*;
use crate::keys::PrivateKey;
use crate::vectors;

const PASSWORD: &str = "1900000109";

fn file(name: &str) -> Vec<u8> {
    vectors::file(&format!("p12/{name}.p12"))
}

#[test]
fn files_of_all_ages_open() {
    let expected = PrivateKey::from_pem(vectors::file("merchant_private_key.pem")).unwrap();
    let expected = expected.to_public().unwrap();
    let check = |name: &str, password: &str| {
        let opened = Pkcs12::open(file(name), password).unwrap_or_else(|e| panic!("{name}: {e}"));
        assert_eq!(opened.key().to_public().unwrap(), expected, "{name}");
        let serial = vectors::constant("merchant_serial_no");
        assert_eq!(opened.certificate().serial(), serial, "{name}");
    };
    // RC2-40, 3DES and a MAC over SHA-1: what most programs wrote until 2022, with a CA beside.
    check("legacy", PASSWORD);
    check("rc2-128", PASSWORD);
    check("des2", PASSWORD);
    check("modern", PASSWORD);
    check("aes128-sha512", PASSWORD);
    check("pbes2-3des", PASSWORD);
    check("plain", PASSWORD);
    check("no-mac", PASSWORD);
    check("empty-password", "");
    let text = BASE64_STANDARD.encode(file("legacy"));
    assert!(Pkcs12::open(&text, PASSWORD).is_ok());
    assert!(Pkcs12::open(text.replace('M', "M\n"), PASSWORD).is_ok());
}

#[test]
fn what_does_not_open_says_why() {
    let check = |file: &[u8], password: &str, expected: &str| {
        assert_eq!(Pkcs12::open(file, password).unwrap_err().to_string(), expected);
    };
    let wrong = "the password does not open this .p12 file";
    for name in ["legacy", "modern", "plain", "no-mac"] {
        check(&file(name), "1900000110", wrong);
        check(&file(name), "", wrong);
    }
    check(
        &file("only-certificate"),
        PASSWORD,
        "this .p12 file cannot be used: there is no private key in it",
    );
    check(
        &file("only-key"),
        PASSWORD,
        "this .p12 file cannot be used: the certificate of the private key is not in it",
    );
    let pem = vectors::file("merchant_private_key.pem");
    check(&pem, PASSWORD, "this is no .p12 file; apiclient_cert.p12 is needed");
    check(b"", PASSWORD, "this is no .p12 file; apiclient_cert.p12 is needed");
}

/// Whatever is cut off or changed, there is an error and never a panic, nor another key.
#[test]
fn damaged_files_are_refused() {
    // Of those with a MAC every byte counts; which one is changed does not matter to the MAC.
    for name in ["plain", "legacy"] {
        let whole = file(name);
        for length in (0..whole.len()).step_by(61) {
            assert!(Pkcs12::open(&whole[..length], PASSWORD).is_err(), "{name} {length}");
        }
    }
    let whole = file("plain");
    let expected = Pkcs12::open(&whole, PASSWORD).unwrap().key().to_pem().unwrap();
    for at in (0..whole.len()).step_by(7) {
        let mut damaged = whole.clone();
        damaged[at] ^= 0x55;
        if let Ok(opened) = Pkcs12::open(&damaged, PASSWORD) {
            assert_eq!(opened.key().to_pem().unwrap(), expected, "{at}");
        }
    }
}

/// The work that a file asks for is bounded in sum, not only each time.
#[test]
fn a_file_cannot_make_us_count_for_ever() {
    let password = Password::new(PASSWORD, false);
    let half = MOST_ITERATIONS / 2;
    assert!(password.spend(half).is_ok() && password.spend(half).is_ok());
    let refused = password.spend(1).unwrap_err().to_string();
    assert!(refused.contains("far more often"), "{refused}");
    // The MAC's 2,048 iterations, the last thing in the file, become two thousand million.
    let mut slow = file("legacy");
    let end = slow.len() - 4;
    assert_eq!(slow[end..], [2, 2, 8, 0]);
    slow.splice(end.., [2, 4, 0x7f, 0, 0, 0]);
    // Two bytes more, in the MAC and in the file.
    slow[end - 46] += 2;
    slow[3] += 2;
    let error = Pkcs12::open(&slow, PASSWORD).unwrap_err().to_string();
    assert!(error.contains("far more often"), "{error}");
}

/// Something else where the MAC stands is not the same as no MAC.
#[test]
fn a_damaged_mac_is_not_left_out() {
    let mut other = file("legacy");
    let at = other.len() - 51;
    assert_eq!(other[at], 0x30);
    other[at] = 0x31;
    let error = Pkcs12::open(&other, PASSWORD).unwrap_err().to_string();
    assert!(error.contains("is damaged"), "{error}");
}

#[test]
fn nothing_secret_is_printed() {
    let opened = Pkcs12::open(file("modern"), PASSWORD).unwrap();
    let shown = format!("{opened:?}");
    assert!(shown.starts_with("Pkcs12 { certificate: Certificate"), "{shown}");
    assert!(shown.ends_with(", .. }"), "{shown}");
}
