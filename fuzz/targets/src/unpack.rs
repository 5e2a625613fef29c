//! Files of bills: what has the digest is accepted, and nothing else, however it was packed, cut
//! or changed; and no file, however small, becomes large at once.
//!
//! The first three bytes choose how the text behind them is packed and cut, and what goes wrong.

use std::io::Write as _;

use flate2::{Compression, write::GzEncoder};
use wechatpay_core::bill::Unpacker;
use wechatpay_core::keys::sha1_hex;

pub(crate) fn run(bytes: &[u8]) {
    as_a_file(bytes);
    let [piece, place, change, text @ ..] = bytes else { return };
    let (digest, piece) = (sha1_hex(text), 1 + usize::from(*piece) * 3);
    let members = 1 + usize::from(*place) % 3;
    let packed = packed(text, members);
    let unpack = |file: &[u8]| pour(Unpacker::checked(&digest), file, piece);
    assert_eq!(unpack(&packed).as_deref(), Some(text), "packed, it is unpacked");
    assert_eq!(unpack(&packed), unpack(&[packed.as_slice(), &[]].concat()));
    // Something is changed on the way: then it is the same text all the same, or nothing.
    let at = usize::from(*place) * packed.len() / 256;
    let mut changed = packed.clone();
    if let Some(byte) = changed.get_mut(at) {
        *byte ^= change | 1;
    }
    let of_changed = unpack(&changed);
    assert!(
        of_changed.is_none() || of_changed.as_deref() == Some(text),
        "another text is believed"
    );
    let cut = unpack(packed.get(..at).unwrap_or_default());
    assert!(cut.is_none() || cut.as_deref() == Some(text), "half a text is believed");
    let other = sha1_hex(&[text, b"x"].concat());
    assert_eq!(pour(Unpacker::checked(&other), &packed, piece), None, "another digest");
}

/// Whatever the file, an unpacker accepts only the text that has the digest.
fn as_a_file(bytes: &[u8]) {
    assert_eq!(pour(Unpacker::checked(&"0".repeat(40)), bytes, 7), None, "no text has that digest");
    let plain = sha1_hex(bytes);
    if let Some(text) = pour(Unpacker::checked(&plain), bytes, 7) {
        assert_eq!(text, bytes, "a file that has the digest itself was not packed");
    }
    let unchecked = pour(Unpacker::unchecked(), bytes, 5);
    assert_eq!(unchecked.as_deref(), Some(bytes), "unchecked, as it is");
}

fn pour(mut unpacker: Unpacker, file: &[u8], piece: usize) -> Option<Vec<u8>> {
    let mut text = Vec::new();
    for piece in file.chunks(piece) {
        let before = text.len();
        unpacker.push(piece, &mut text).ok()?;
        let grown = text.len() - before;
        // DEFLATE makes at most 1,032 bytes of one, and a window may be held back.
        assert!(grown <= piece.len() * 1_100 + (64 << 10), "{} became {grown}", piece.len());
        if text.len() > LONGEST {
            return None;
        }
    }
    unpacker.finish(&mut text).ok()?;
    Some(text)
}

/// As gzip of one member or several, one behind the other.
fn packed(text: &[u8], members: usize) -> Vec<u8> {
    let mut file = Vec::new();
    for part in text.chunks(text.len().div_ceil(members).max(1)) {
        file.extend(member(part));
    }
    if file.is_empty() { member(text) } else { file }
}

fn member(text: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    let packed = encoder.write_all(text).and_then(|()| encoder.finish());
    packed.unwrap_or_default()
}

const LONGEST: usize = 4 << 20;
