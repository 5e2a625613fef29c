//! Keys as people have them, and the mistakes they make with them.

use super::*;
use crate::error::Error;
use crate::vectors::{self, file};

/// The error's text and that of its hint.
fn say<T>(result: Result<T, Error>) -> String {
    result.err().map(|error| error.to_string()).expect("this must be refused")
}

#[test]
fn private_keys_come_in_many_shapes() {
    let pem = String::from_utf8(file("merchant_private_key.pem")).unwrap();
    let key = PrivateKey::from_pem(&pem).unwrap();
    let expected = key.to_public().unwrap().fingerprint();
    let base64: String = pem.lines().filter(|line| !line.starts_with("-----")).collect();
    let der = base64::Engine::decode(&base64::prelude::BASE64_STANDARD, &base64).unwrap();
    // PKCS#1 stands inside PKCS#8, behind 26 bytes of wrapping.
    let pkcs1 = der[26..].to_vec();
    let shapes: Vec<Vec<u8>> = vec![
        pem.clone().into_bytes(),
        pem.replace('\n', "\r\n").into_bytes(),
        pem.replace('\n', "\\n").into_bytes(),
        format!("\n\nBag Attributes\n{pem}").into_bytes(),
        base64.clone().into_bytes(),
        pem.lines().filter(|l| !l.starts_with("-----")).collect::<Vec<_>>().join("\n").into_bytes(),
        der.clone(),
        pkcs1,
        key.to_pem().unwrap().as_bytes().to_vec(),
    ];
    for (index, shape) in shapes.iter().enumerate() {
        let read = PrivateKey::from_pem(shape).unwrap_or_else(|e| panic!("shape {index}: {e}"));
        assert_eq!(read.to_public().unwrap().fingerprint(), expected, "shape {index}");
    }
}

#[test]
fn swapped_material_is_named() {
    let needed = "the merchant's private key (apiclient_key.pem) is needed";
    assert_eq!(
        say(PrivateKey::from_pem(file("merchant_cert.pem"))),
        format!("this is a certificate; {needed}")
    );
    assert_eq!(
        say(PrivateKey::from_pem(file("wechatpay_public_key.pem"))),
        format!("this is a public key; {needed}")
    );
    assert_eq!(say(PrivateKey::from_pem("")), format!("the key material is empty; {needed}"));
    assert_eq!(
        say(PrivateKey::from_pem("hello")),
        format!("this is neither PEM nor base64 nor DER; {needed}")
    );
    assert_eq!(
        say(PrivateKey::from_pem(
            "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----"
        )),
        format!("an encrypted private key was found (decrypt it first); {needed}"),
    );
    assert_eq!(
        say(PublicKey::from_pem(file("merchant_private_key.pem"))),
        "this is a private key; a public key (pub_key.pem) is needed",
    );
    assert_eq!(
        say(PublicKey::from_pem(file("platform_a_cert.pem"))),
        "this is a certificate; a public key (pub_key.pem) is needed",
    );
    assert_eq!(
        say(Certificate::from_pem(file("wechatpay_public_key.pem"))),
        "this is a public key; a certificate is needed",
    );
    assert_eq!(
        say(Certificate::from_pem(file("merchant_private_key.pem"))),
        "this is a private key; a certificate is needed",
    );
    let p12 = [0x30, 0x82, 0x0a, 0x10, 0x02, 0x01, 0x03, 0x30, 0, 0, 0, 0, 0];
    assert_eq!(
        say(PrivateKey::from_pem(p12)),
        "this is a PKCS#12 file (.p12); a private key is needed",
    );
}

/// Without a label what was found is still named.
#[test]
fn swapped_material_is_named_without_labels_too() {
    let bare = |name: &str| -> String {
        let pem = String::from_utf8(file(name)).unwrap();
        pem.lines().filter(|line| !line.starts_with("-----")).collect()
    };
    let (private, public) = ("merchant_private_key.pem", "wechatpay_public_key.pem");
    let certificate = "platform_a_cert.pem";
    let key = "the merchant's private key (apiclient_key.pem) is needed";
    let check = |text: String, expected: String| assert_eq!(text, expected);
    check(say(PrivateKey::from_pem(bare(certificate))), format!("this is a certificate; {key}"));
    check(say(PrivateKey::from_pem(bare(public))), format!("this is a public key; {key}"));
    let key = "a public key (pub_key.pem) is needed";
    check(say(PublicKey::from_pem(bare(private))), format!("this is a private key; {key}"));
    check(say(PublicKey::from_pem(bare(certificate))), format!("this is a certificate; {key}"));
    let key = "a certificate is needed";
    check(say(Certificate::from_pem(bare(private))), format!("this is a private key; {key}"));
    check(say(Certificate::from_pem(bare(public))), format!("this is a public key; {key}"));
}

#[test]
fn public_keys_may_be_pkcs1() {
    let expected = PublicKey::from_pem(file("wechatpay_public_key.pem")).unwrap();
    let pem = String::from_utf8(file("wechatpay_public_key.pem")).unwrap();
    let text: String = pem.lines().filter(|line| !line.starts_with("-----")).collect();
    let der = base64::Engine::decode(&base64::prelude::BASE64_STANDARD, text).unwrap();
    // PKCS#1 stands inside SPKI, behind 24 bytes of wrapping.
    let pkcs1 = base64::Engine::encode(&base64::prelude::BASE64_STANDARD, &der[24..]);
    let pem = format!("-----BEGIN RSA PUBLIC KEY-----\n{pkcs1}\n-----END RSA PUBLIC KEY-----\n");
    assert_eq!(PublicKey::from_pem(pem).unwrap(), expected);
    assert_eq!(PublicKey::from_pem(pkcs1).unwrap(), expected);
}

#[test]
fn damaged_material_is_refused_without_showing_it() {
    let pem = String::from_utf8(file("merchant_private_key.pem")).unwrap();
    let cut = &pem[..pem.len() / 2];
    let changed = pem.replacen('A', "!", 20);
    for damaged in [cut, changed.as_str()] {
        let error = PrivateKey::from_pem(damaged).unwrap_err();
        let shown = format!("{error} {error:?}");
        let line = pem.lines().nth(5).unwrap();
        assert!(!shown.contains(line), "{shown}");
    }
    let certificate = String::from_utf8(file("platform_a_cert.pem")).unwrap();
    assert!(Certificate::from_pem(&certificate[..300]).is_err());
    let der = base64::Engine::decode(
        &base64::prelude::BASE64_STANDARD,
        certificate.lines().filter(|l| !l.starts_with("-----")).collect::<String>(),
    )
    .unwrap();
    for length in 0..der.len() {
        assert!(Certificate::from_der(&der[..length]).is_err(), "{length}");
    }
    assert_eq!(
        say(Certificate::from_der(&[&der[..], &[0]].concat())),
        "there are extra bytes behind the certificate",
    );
}

/// A key whose BEGIN or END line is not whole, or whose text is not base64.
#[test]
fn no_error_shows_the_key_it_could_not_read() {
    let pem = file("merchant_private_key.pem");
    let pem = str::from_utf8(&pem).unwrap();
    let line = pem.lines().nth(3).unwrap();
    let check = |damaged: &str| {
        let error = PrivateKey::from_pem(damaged).unwrap_err();
        let mut told = format!("{error} {error:?}");
        let mut cause: Option<&dyn std::error::Error> = Some(&error);
        while let Some(error) = cause {
            told = format!("{told} {error} {error:?}");
            cause = error.source();
        }
        let numbers = format!("{:?}", &line.as_bytes()[..24]);
        assert!(
            !told.contains(&line[..24]) && !told.contains(numbers.trim_matches(['[', ']'])),
            "{told}"
        );
        assert!(told.len() < 2_000, "{told}");
    };
    check(&pem.replace("KEY-----\n", "KEY----"));
    check(&pem.replace("-----END", "----END"));
    check(&pem.replace(line, "*"));
}

#[test]
fn symmetric_keys_have_one_length() {
    for length in [0, 31, 33, 64] {
        assert_eq!(
            say(ApiV3Key::new("k".repeat(length))),
            format!("the APIv3 key has {length} bytes; it must have exactly 32"),
        );
    }
    assert!(ApiV2Key::new("short").is_err());
    let hint = |key: &str, expected: &str| {
        let error = ApiV3Key::new(key).unwrap_err();
        assert!(error.hint().is_some_and(|hint| hint.contains(expected)), "{key}: {error:?}");
    };
    hint(&format!("{}\n", "k".repeat(32)), "a line end");
    hint(&"0a".repeat(32), "not in hex");
    hint(&format!("{}=", "A".repeat(43)), "not in base64");
    hint(vectors::constant("merchant_serial_no"), "a certificate serial");
    hint("1900000109", "a mchid");
    hint(std::str::from_utf8(&file("merchant_private_key.pem")).unwrap(), "a key or certificate");
}

#[test]
fn a_certificate_must_belong_to_its_merchant() {
    let merchant = vectors::merchant();
    let own = Certificate::from_pem(file("merchant_cert.pem")).unwrap();
    merchant.check_certificate(&own).unwrap();
    assert_eq!(own.common_name(), Some("1900000109"));
    let foreign = Certificate::from_pem(file("platform_a_cert.pem")).unwrap();
    assert!(merchant.check_certificate(&foreign).is_err());
    assert_eq!(own.days_left(own.not_after().unix_timestamp() - 86_400), 1);
    assert_eq!(own.days_left(own.not_after().unix_timestamp() + 1), -1);
}

#[test]
fn serials_are_written_one_way() {
    let check = |serial: &str, expected: &str| assert_eq!(normalise_serial(serial), expected);
    check("5157f09e", "5157F09E");
    check("00e157f0", "E157F0");
    check(" 5157 ", "5157");
    check("00", "00");
    // As openssl, browsers and Java print it.
    let serial = "5157F09EFDC096DE15EBE81A47057A7200000001";
    check("51:57:F0:9E:FD:C0:96:DE:15:EB:E8:1A:47:05:7A:72:00:00:00:01", serial);
    check("51 57 f0 9e fd c0 96 de 15 eb e8 1a 47 05 7a 72 00 00 00 01", serial);
    check("0x5157F09EFDC096DE15EBE81A47057A7200000001", serial);
    check("464389378319535425530970086054627680252942352385", serial);
    check("00:E1:57", "E157");
    // Forty digits can be hex all the same.
    check(&"1234567890".repeat(4), &"1234567890".repeat(4));
}

/// A01: files that went through editors, settings and web pages.
#[test]
fn pem_is_read_whatever_stands_between_its_letters() {
    let check = |name: &str, read: &dyn Fn(&[u8]) -> bool| {
        let pem = String::from_utf8(file(name)).unwrap();
        let wide = |order: fn(u16) -> [u8; 2]| -> Vec<u8> {
            [0xfeff].into_iter().chain(pem.encode_utf16()).flat_map(order).collect()
        };
        let bare = |text: &str| text.lines().filter(|l| !l.starts_with('-')).collect::<String>();
        let shapes: [(&str, Vec<u8>); 13] = [
            ("byte order mark", format!("\u{feff}{pem}").into()),
            ("indented", pem.replace('\n', "\n    ").into()),
            ("indented with tabs", format!("\t{}", pem.replace('\n', "\n\t")).into()),
            ("blanks for line ends", pem.replace('\n', " ").into()),
            ("no line ends", pem.replace('\n', "").into()),
            ("no-break spaces", pem.replace('\n', "\u{a0}").into()),
            ("ideographic spaces", pem.replace('\n', "\u{3000}").into()),
            ("CR LF", pem.replace('\n', "\r\n").into()),
            ("CR", pem.replace('\n', "\r").into()),
            ("literal line ends", pem.replace('\n', "\\r\\n").into()),
            ("UTF-16 LE", wide(u16::to_le_bytes)),
            ("UTF-16 BE", wide(u16::to_be_bytes)),
            ("base64 with a byte order mark", format!("\u{feff}{}", bare(&pem)).into()),
        ];
        for (shape, bytes) in shapes {
            assert!(read(&bytes), "{name}: {shape}");
        }
    };
    check("merchant_private_key.pem", &|bytes| PrivateKey::from_pem(bytes).is_ok());
    check("wechatpay_public_key.pem", &|bytes| PublicKey::from_pem(bytes).is_ok());
    check("platform_a_cert.pem", &|bytes| Certificate::from_pem(bytes).is_ok());
}

#[test]
fn a_wrong_label_on_a_private_key_does_no_harm() {
    let pem = String::from_utf8(file("merchant_private_key.pem")).unwrap();
    assert!(PrivateKey::from_pem(pem.replace("PRIVATE KEY", "RSA PRIVATE KEY")).is_ok());
}

#[test]
fn a_serial_that_lacks_a_digit_is_told() {
    let signer =
        std::sync::Arc::new(PrivateKey::from_pem(file("merchant_private_key.pem")).unwrap());
    let make = |serial: &str| crate::Merchant::new("1900000109", serial, signer.clone());
    let serial = vectors::constant("merchant_serial_no");
    assert_eq!(
        say(make(&serial[1..])),
        "a certificate serial has two hex digits for each byte, usually 40; this one has 39: \
         one is missing, and zeros at the beginning count too",
    );
    assert_eq!(say(make("xyz")), "a certificate serial must be hex digits, usually 40 of them");
    assert_eq!(make(serial).unwrap().serial(), serial);
}

#[test]
fn nothing_secret_is_printed() {
    let key = PrivateKey::from_pem(file("merchant_private_key.pem")).unwrap();
    let apiv3 = ApiV3Key::new(vectors::constant("apiv3_key")).unwrap();
    let apiv2 = ApiV2Key::new(vectors::constant("apiv2_key")).unwrap();
    let shown = format!("{key:?} {apiv3:?} {apiv2:?} {:?}", vectors::merchant());
    assert_eq!(
        shown,
        "PrivateKey(…) ApiV3Key(…) ApiV2Key(…) Merchant { mchid: \"1900000109\", \
         serial: \"3775B6A45ACD588826D15E583A95F5DD00000001\", .. }",
    );
}

#[test]
fn generated_keys_work() {
    let key = PrivateKey::generate().unwrap();
    let public = key.to_public().unwrap();
    assert!(public.verify(b"m", &key.sign(b"m").unwrap()));
    assert!(!public.verify(b"n", &key.sign(b"m").unwrap()));
    let again = PublicKey::from_pem(public.to_pem()).unwrap();
    assert_eq!(again, public);
}
