//! Sealed bills of sub-merchants (二级商户资金账单, 密文): parts with a key each, opened and joined.

use std::fmt;

use serde::Deserialize;

use super::link::BillLink;
use super::unpack::Unpacker;
use crate::error::{Error, ErrorKind, Result};
use crate::keys::{SealedFile, Signer};
use crate::values::sensitive;

/// The answer to applying for a sealed bill: `v3/bill/sub-merchant-fundflowbill`,
/// `v3/ecommerce/bill/fundflowbill` or `v3/payscore/merchant-bill`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct SealedBill {
    /// How many parts it has.
    pub download_bill_count: u64,
    /// The parts, in any order; see [`SealedBill::parts`].
    pub download_bill_list: Vec<SealedPart>,
}

/// A part of a sealed bill. `Debug` shows neither token nor key.
#[derive(Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct SealedPart {
    /// Its place among the parts, from 1.
    pub bill_sequence: u64,
    /// Where it is.
    pub download_url: String,
    /// The key of the file: sealed with the merchant certificate (RSA-OAEP), base64, or already
    /// opened, as the client does with the fields of an answer that it knows to be sealed.
    pub encrypt_key: String,
    /// The nonce of the file; its text is used as it is.
    pub nonce: String,
    /// `SHA1`.
    pub hash_type: String,
    /// The digest of the opened and unpacked text, hex.
    pub hash_value: String,
}

impl SealedBill {
    /// The parts in the order in which their texts are joined: a row may begin in one and end in the
    /// next.
    ///
    /// # Errors
    /// If a part is missing or there twice.
    pub fn parts(&self) -> Result<Vec<&SealedPart>> {
        let mut parts: Vec<&SealedPart> = self.download_bill_list.iter().collect();
        parts.sort_by_key(|part| part.bill_sequence);
        let is_counted = (1..).zip(&parts).all(|(number, part)| part.bill_sequence == number);
        let count = u64::try_from(parts.len()).unwrap_or(u64::MAX);
        if parts.is_empty() || !is_counted || count != self.download_bill_count {
            let what = format!(
                "the sealed bill should have {} parts, numbered from 1; {count} came",
                self.download_bill_count
            );
            return Err(Error::new(ErrorKind::Unreadable, what));
        }
        Ok(parts)
    }
}

impl SealedPart {
    /// Where the part is, and its digest.
    #[must_use]
    pub fn link(&self) -> BillLink {
        BillLink {
            hash_type: self.hash_type.clone(),
            hash_value: self.hash_value.clone(),
            download_url: self.download_url.clone(),
        }
    }

    /// What opens, unpacks and checks the part, with the private key of the merchant certificate.
    ///
    /// # Errors
    /// If the key of the file was sealed for another certificate, or is none.
    pub fn unpacker(&self, signer: &dyn Signer) -> Result<Unpacker> {
        let key = if sensitive::is_ciphertext(&self.encrypt_key, 256) {
            signer.open(&self.encrypt_key)?
        } else {
            self.encrypt_key.as_bytes().to_vec().into()
        };
        let seal = SealedFile::new(&key, &self.nonce)?;
        let link = self.link();
        // The tag vouches for the file, with a digest or without.
        let unpacker = if link.has_digest() { link.unpacker()? } else { Unpacker::unproven() };
        Ok(unpacker.behind(seal))
    }
}

impl fmt::Debug for SealedPart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SealedPart")
            .field("bill_sequence", &self.bill_sequence)
            .field("hash_value", &self.hash_value)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::keys::sha1_hex;
    use crate::vectors::{file, merchant};

    fn index() -> Value {
        serde_json::from_slice(&file("bills/bills.json")).unwrap()
    }

    fn unpack(part: &SealedPart, bytes: &[u8], piece: usize) -> Result<Vec<u8>> {
        let (mut unpacker, mut text) = (part.unpacker(merchant().signer())?, Vec::new());
        for piece in bytes.chunks(piece) {
            unpacker.push(piece, &mut text)?;
        }
        unpacker.finish(&mut text).map(|()| text)
    }

    #[test]
    fn sealing_what_a_vector_holds_gives_the_vector() {
        let mut seen = 0;
        for vector in index()["bills"].as_array().unwrap() {
            if vector["kind"] != "sealed" {
                continue;
            }
            let name = vector["file"].as_str().unwrap();
            for part in vector["parts"].as_array().unwrap() {
                let part: SealedPart = serde_json::from_value(part.clone()).unwrap();
                let bytes = file(&format!("bills/{name}-{}.bin", part.bill_sequence));
                let key = merchant().signer().open(&part.encrypt_key).unwrap();
                let (mut seal, mut plain) =
                    (SealedFile::new(&key, &part.nonce).unwrap(), Vec::new());
                seal.push(&bytes, &mut plain).unwrap();
                seal.finish(&mut plain).unwrap();
                assert_eq!(SealedFile::seal(&key, &part.nonce, &plain).unwrap(), bytes, "{name}");
                seen += 1;
            }
        }
        assert!(seen > 3, "{seen}");
    }

    #[test]
    fn the_vectors_open_and_join() {
        let mut seen = 0;
        for vector in index()["bills"].as_array().unwrap() {
            if vector["kind"] != "sealed" {
                continue;
            }
            let mut list = vector["parts"].as_array().unwrap().clone();
            list.reverse();
            let bill = json!({ "download_bill_count": list.len(), "download_bill_list": list });
            let bill: SealedBill = serde_json::from_value(bill).unwrap();
            for piece in [1, 7, 16, 4096] {
                let mut joined = Vec::new();
                for part in bill.parts().unwrap() {
                    let name = format!(
                        "bills/{}-{}.bin",
                        vector["file"].as_str().unwrap(),
                        part.bill_sequence
                    );
                    joined.extend(unpack(part, &file(&name), piece).unwrap());
                }
                assert_eq!(sha1_hex(&joined), vector["joined_sha1"], "{vector}");
            }
            seen += 1;
        }
        assert_eq!(seen, 4);
    }

    #[test]
    fn what_was_cut_or_changed_does_not_open() {
        let vector = index()["bills"].as_array().unwrap().clone();
        let vector = vector.iter().find(|vector| vector["file"] == "sealed-aes").unwrap();
        let mut part: SealedPart = serde_json::from_value(vector["parts"][0].clone()).unwrap();
        let bytes = file("bills/sealed-aes-1.bin");
        assert!(unpack(&part, &bytes, 64).is_ok());
        let opened = merchant().signer().open(&part.encrypt_key).unwrap();
        let opened =
            SealedPart { encrypt_key: String::from_utf8(opened.to_vec()).unwrap(), ..part.clone() };
        assert!(unpack(&opened, &bytes, 64).is_ok(), "its key was opened with the answer");
        // The tag alone must find all of this.
        part.hash_type.clear();
        part.hash_value.clear();
        assert!(unpack(&part, &bytes, 64).is_ok());
        for length in [0, 5, 15, 16, bytes.len() - 1] {
            assert!(unpack(&part, &bytes[..length], 64).is_err(), "{length}");
        }
        for at in [0, 100, bytes.len() - 17, bytes.len() - 1] {
            let mut changed = bytes.clone();
            changed[at] ^= 1;
            assert!(unpack(&part, &changed, 64).is_err(), "{at}");
        }
        part.nonce.push('0');
        assert!(unpack(&part, &bytes, 64).is_err());
        part.encrypt_key = "AAAA".to_owned();
        assert!(part.unpacker(merchant().signer()).is_err());
        assert!(!format!("{part:?}").contains("AAAA"));
    }

    #[test]
    fn every_part_must_be_there_once() {
        let check = |count: u64, numbers: &[u64], expected: bool| {
            let part =
                |number: &u64| SealedPart { bill_sequence: *number, ..SealedPart::default() };
            let list = numbers.iter().map(part).collect();
            let bill = SealedBill { download_bill_count: count, download_bill_list: list };
            assert_eq!(bill.parts().is_ok(), expected, "{count} {numbers:?}");
        };
        check(2, &[2, 1], true);
        check(1, &[1], true);
        check(2, &[1], false);
        check(2, &[1, 1], false);
        check(2, &[2, 3], false);
        check(0, &[], false);
    }
}
