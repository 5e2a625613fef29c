//! Decrypts files sealed with GCM while they stream: bills of sub-merchants have nonces of 16 bytes
//! and can be larger than memory. The crypto library of the other modules supports neither.

use std::fmt;

use aes::Aes256;
use aes::cipher::{KeyIvInit as _, StreamCipher as _};
use aws_lc_rs::constant_time::verify_slices_are_equal;
use ctr::Ctr32BE;
use ghash::GHash;
use ghash::universal_hash::UniversalHash as _;
use sm4::Sm4;

use crate::error::{Error, ErrorKind, Outcome, Result};

/// Opens a sealed file piece by piece. What it gives is not to be trusted before
/// [`SealedFile::finish`] said so.
pub struct SealedFile {
    cipher: Cipher,
    digest: GHash,
    mask: [u8; TAG],
    /// What may be the tag, and what does not fill a block yet.
    held: Vec<u8>,
    length: u64,
}

enum Cipher {
    Aes(Box<Ctr32BE<Aes256>>),
    Sm4(Box<Ctr32BE<Sm4>>),
}

impl SealedFile {
    /// Opens with this key: 32 bytes for `AEAD_AES_256_GCM`, 16 for `SM4_GCM`. The nonce is taken as
    /// the bytes of its text, nothing else is authenticated, and the tag is at the end.
    ///
    /// # Errors
    /// If the key has another length, or the nonce is empty.
    pub fn new(key: &[u8], nonce: &str) -> Result<Self> {
        if nonce.is_empty() {
            return Err(Error::key("the nonce of a sealed file is missing"));
        }
        let mut hash_key = [0; TAG];
        Cipher::new(key, &[0; TAG])?.apply(&mut hash_key)?;
        let hash = || GHash::new(&hash_key.into());
        let mut cipher = Cipher::new(key, &first_counter(hash(), nonce.as_bytes()))?;
        let mut mask = [0; TAG];
        cipher.apply(&mut mask)?;
        Ok(Self { cipher, digest: hash(), mask, held: Vec::new(), length: 0 })
    }

    /// Takes a piece in and puts what it opens behind what is in `plain`.
    ///
    /// # Errors
    /// If the file is longer than GCM allows (64 GiB).
    pub fn push(&mut self, piece: &[u8], plain: &mut Vec<u8>) -> Result<()> {
        self.held.extend_from_slice(piece);
        // The last sixteen bytes are the tag; before them whole blocks are taken.
        let whole = self.held.len().saturating_sub(TAG) / TAG * TAG;
        self.open(whole, plain)
    }

    /// The end of the file: the rest, and the verdict.
    ///
    /// # Errors
    /// If it was cut or changed: nothing that was read from it counts.
    pub fn finish(&mut self, plain: &mut Vec<u8>) -> Result<()> {
        let Some(rest) = self.held.len().checked_sub(TAG) else { return Err(damaged()) };
        self.open(rest, plain)?;
        verify_slices_are_equal(&self.tag(), &self.held).map_err(|_| damaged())
    }

    /// Seals a whole file as the platform does: for whoever plays it in a test.
    ///
    /// # Errors
    /// If the key has another length, or the nonce is empty.
    pub fn seal(key: &[u8], nonce: &str, plain: &[u8]) -> Result<Vec<u8>> {
        let mut file = Self::new(key, nonce)?;
        let mut sealed = plain.to_vec();
        file.cipher.apply(&mut sealed)?;
        file.digest.update_padded(&sealed);
        file.length = u64::try_from(sealed.len()).unwrap_or(u64::MAX);
        sealed.extend_from_slice(&file.tag());
        Ok(sealed)
    }

    fn tag(&mut self) -> [u8; TAG] {
        let bits = u128::from(self.length) * 8;
        self.digest.update(&[bits.to_be_bytes().into()]);
        let mut tag: [u8; TAG] = self.digest.clone().finalize().into();
        for (byte, mask) in tag.iter_mut().zip(self.mask) {
            *byte ^= mask;
        }
        tag
    }

    fn open(&mut self, length: usize, plain: &mut Vec<u8>) -> Result<()> {
        let Some(sealed) = self.held.get(..length) else { return Ok(()) };
        self.digest.update_padded(sealed);
        let start = plain.len();
        plain.extend_from_slice(sealed);
        self.cipher.apply(plain.get_mut(start..).unwrap_or_default())?;
        self.held.drain(..length);
        self.length = self.length.saturating_add(u64::try_from(length).unwrap_or(u64::MAX));
        Ok(())
    }
}

impl Cipher {
    fn new(key: &[u8], counter: &[u8; TAG]) -> Result<Self> {
        let bad = || Error::key("the key of a sealed file has neither 32 bytes (AES) nor 16 (SM4)");
        match key.len() {
            32 => {
                let cipher = Ctr32BE::<Aes256>::new_from_slices(key, counter);
                Ok(Self::Aes(Box::new(cipher.map_err(|_| bad())?)))
            }
            16 => {
                let cipher = Ctr32BE::<Sm4>::new_from_slices(key, counter);
                Ok(Self::Sm4(Box::new(cipher.map_err(|_| bad())?)))
            }
            _ => Err(bad()),
        }
    }

    fn apply(&mut self, bytes: &mut [u8]) -> Result<()> {
        let applied = match self {
            Self::Aes(cipher) => cipher.try_apply_keystream(bytes),
            Self::Sm4(cipher) => cipher.try_apply_keystream(bytes),
        };
        applied.map_err(|_| Error::key("the sealed file is longer than its cipher allows"))
    }
}

/// NIST SP 800-38D, 7.1: twelve bytes are counted on from, any other length is hashed.
fn first_counter(mut hash: GHash, nonce: &[u8]) -> [u8; TAG] {
    if nonce.len() == 12 {
        let mut counter = [0; TAG];
        for (byte, given) in counter.iter_mut().zip(nonce.iter().chain(&[0, 0, 0, 1])) {
            *byte = *given;
        }
        return counter;
    }
    hash.update_padded(nonce);
    let bits = u128::try_from(nonce.len()).unwrap_or_default() * 8;
    hash.update(&[bits.to_be_bytes().into()]);
    hash.finalize().into()
}

fn damaged() -> Error {
    Error::new(
        ErrorKind::Untrusted,
        "the sealed file does not open: it was cut or changed on its way",
    )
    .with_outcome(Outcome::Unknown)
    .with_hint("throw away what was read, apply for the file again and download it anew")
}

impl fmt::Debug for SealedFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SealedFile(…)")
    }
}

const TAG: usize = 16;
