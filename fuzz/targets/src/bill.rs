//! Bills: rows are the same however the text is cut, and none is lost or invented.

use wechatpay_core::bill::{BillParser, BillRow, Entry, FundRow, TradeRow, Unpacker};

pub(crate) fn run(bytes: &[u8]) {
    check::<TradeRow>(bytes);
    check::<FundRow>(bytes);
    unpack(bytes);
}

fn check<R: BillRow + PartialEq + std::fmt::Debug>(bytes: &[u8]) {
    let piece = 1 + bytes.len() % 61;
    let (whole, cut) = (read::<R>(bytes, bytes.len().max(1)), read::<R>(bytes, piece));
    assert_eq!(whole, cut, "pieces of {piece} make no difference");
    let lines = bytes.split(|byte| *byte == b'\n').count();
    assert!(whole.0.len() <= lines, "no more entries than lines");
    let totals = whole.0.iter().filter(|entry| matches!(entry, Entry::Summary(_))).count();
    assert!(totals <= 1, "the totals stand once");
}

/// The entries up to the first mistake, and whether there was one.
fn read<R: BillRow>(bytes: &[u8], piece: usize) -> (Vec<Entry<R>>, Option<String>) {
    let (mut parser, mut entries) = (BillParser::<R>::default(), Vec::new());
    for piece in bytes.chunks(piece).map(Some).chain([None]) {
        match piece {
            Some(piece) => parser.push(piece),
            None => parser.finish(),
        }
        loop {
            match parser.entry() {
                Ok(Some(entry)) => entries.push(entry),
                Ok(None) => break,
                Err(error) => return (entries, Some(error.to_string())),
            }
        }
    }
    (entries, None)
}

/// Whatever the file, an unpacker believes only the text that has the digest.
fn unpack(bytes: &[u8]) {
    let pour = |mut unpacker: Unpacker, piece: usize| {
        let mut text = Vec::new();
        for piece in bytes.chunks(piece) {
            unpacker.push(piece, &mut text).ok()?;
            if text.len() > LONGEST {
                return None;
            }
        }
        unpacker.finish(&mut text).ok()?;
        Some(text)
    };
    assert_eq!(pour(Unpacker::checked(&"0".repeat(40)), 7), None, "no text has that digest");
    let plain = wechatpay_core::keys::sha1_hex(bytes);
    if let Some(text) = pour(Unpacker::checked(&plain), 7) {
        assert_eq!(text, bytes, "a file that has the digest itself was not packed");
    }
    assert_eq!(pour(Unpacker::unchecked(), 5).as_deref(), Some(bytes), "unchecked, as it is");
}

const LONGEST: usize = 4 << 20;
