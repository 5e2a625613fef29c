//! The ciphers of PKCS#12 files, for reading only. AES comes from the crypto library of all
//! modules; RC2 and 3DES, which no current library of any standing still has, come from two small
//! crates of block ciphers.

use aws_lc_rs::cipher::{
    AES_128, AES_192, AES_256, Algorithm, DecryptionContext, PaddedBlockDecryptingKey,
    UnboundCipherKey,
};
use aws_lc_rs::iv::FixedLength;
use des::TdesEde3;
use des::cipher::{Array, BlockCipherDecrypt, KeyInit as _};
use rc2::Rc2;
use zeroize::Zeroizing;

use super::der::Reader;
use super::kdf::{self, Hash, Purpose};
use super::{Password, bad, damaged, wrong_password};
use crate::error::{Error, Result};

/// How something is encrypted: the cipher, and how its key comes from the password.
pub(super) enum Scheme {
    /// Key and IV from the derivation of PKCS#12, with SHA-1.
    Old { cipher: Cipher, salt: Vec<u8>, iterations: u32 },
    /// PBES2: key from PBKDF2, IV in the file.
    Pbes2 { cipher: Cipher, hash: Hash, salt: Vec<u8>, iterations: u32, iv: Vec<u8> },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cipher {
    Aes128,
    Aes192,
    Aes256,
    /// With three keys.
    Tdes3,
    /// With two, the first of them used twice.
    Tdes2,
    /// With keys of that many bits.
    Rc2(usize),
}

impl Scheme {
    /// Reads an `AlgorithmIdentifier` from the inside.
    pub(super) fn read(algorithm: &mut Reader<'_>) -> Result<Self> {
        let oid = algorithm.oid().ok_or_else(damaged)?;
        let mut parameters = algorithm.sequence().ok_or_else(damaged)?;
        let cipher = match oid.as_str() {
            "1.2.840.113549.1.5.13" => return Self::read_pbes2(&mut parameters),
            "1.2.840.113549.1.12.1.3" => Cipher::Tdes3,
            "1.2.840.113549.1.12.1.4" => Cipher::Tdes2,
            "1.2.840.113549.1.12.1.5" => Cipher::Rc2(128),
            "1.2.840.113549.1.12.1.6" => Cipher::Rc2(40),
            _ => return Err(unknown(&oid)),
        };
        let salt = parameters.octets().ok_or_else(damaged)?.to_vec();
        let iterations = kdf::checked(parameters.number().ok_or_else(damaged)?)?;
        Ok(Self::Old { cipher, salt, iterations })
    }

    fn read_pbes2(parameters: &mut Reader<'_>) -> Result<Self> {
        let mut derivation = parameters.sequence().ok_or_else(damaged)?;
        let oid = derivation.oid().ok_or_else(damaged)?;
        if oid != "1.2.840.113549.1.5.12" {
            return Err(unknown(&oid));
        }
        let mut pbkdf2 = derivation.sequence().ok_or_else(damaged)?;
        let salt = pbkdf2.octets().ok_or_else(damaged)?.to_vec();
        let iterations = kdf::checked(pbkdf2.number().ok_or_else(damaged)?)?;
        // The key's length may stand here; the cipher says it too.
        let _ = pbkdf2.number();
        let hash = match pbkdf2.sequence() {
            None => Hash::Sha1,
            Some(mut function) => {
                let oid = function.oid().ok_or_else(damaged)?;
                Hash::by_hmac_oid(&oid).ok_or_else(|| unknown(&oid))?
            }
        };
        let mut encryption = parameters.sequence().ok_or_else(damaged)?;
        let oid = encryption.oid().ok_or_else(damaged)?;
        let cipher = match oid.as_str() {
            "2.16.840.1.101.3.4.1.2" => Cipher::Aes128,
            "2.16.840.1.101.3.4.1.22" => Cipher::Aes192,
            "2.16.840.1.101.3.4.1.42" => Cipher::Aes256,
            "1.2.840.113549.3.7" => Cipher::Tdes3,
            _ => return Err(unknown(&oid)),
        };
        let iv = encryption.octets().ok_or_else(damaged)?.to_vec();
        Ok(Self::Pbes2 { cipher, hash, salt, iterations, iv })
    }

    /// Decrypts. What cannot be decrypted is damaged, or, without a MAC that says otherwise, was
    /// encrypted under another password.
    pub(super) fn open(&self, password: &Password, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>> {
        let fault = if password.is_proven { damaged } else { wrong_password };
        match self {
            Self::Old { cipher, salt, iterations } => {
                // Keys of more than one block, and the IV.
                password.spend(iterations.saturating_mul(3))?;
                let derive = |purpose, length| {
                    kdf::derive(Hash::Sha1, purpose, &password.utf16, salt, *iterations, length)
                };
                let key = derive(Purpose::Key, cipher.key_length());
                let iv = derive(Purpose::Iv, cipher.block_length());
                cipher.decrypt(&key, &iv, sealed).ok_or_else(fault)
            }
            Self::Pbes2 { cipher, hash, salt, iterations, iv } => {
                let length = cipher.key_length();
                password.spend(*iterations)?;
                let key = hash.pbkdf2(&password.utf8, salt, *iterations, length)?;
                cipher.decrypt(&key, iv, sealed).ok_or_else(fault)
            }
        }
    }
}

impl Cipher {
    fn key_length(self) -> usize {
        match self {
            Self::Aes128 | Self::Tdes2 => 16,
            Self::Aes192 | Self::Tdes3 => 24,
            Self::Aes256 => 32,
            Self::Rc2(bits) => bits / 8,
        }
    }

    fn block_length(self) -> usize {
        match self {
            Self::Aes128 | Self::Aes192 | Self::Aes256 => 16,
            Self::Tdes2 | Self::Tdes3 | Self::Rc2(_) => 8,
        }
    }

    /// CBC with PKCS#7 padding.
    fn decrypt(self, key: &[u8], iv: &[u8], sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        if iv.len() != self.block_length() {
            return None;
        }
        match self {
            Self::Aes128 => aes(&AES_128, key, iv, sealed),
            Self::Aes192 => aes(&AES_192, key, iv, sealed),
            Self::Aes256 => aes(&AES_256, key, iv, sealed),
            Self::Tdes3 => cbc(&TdesEde3::new_from_slice(key).ok()?, iv, sealed),
            Self::Tdes2 => {
                let whole = Zeroizing::new([key, key.get(..8)?].concat());
                cbc(&TdesEde3::new_from_slice(&whole).ok()?, iv, sealed)
            }
            Self::Rc2(bits) => cbc(&Rc2::new_with_eff_key_len(key, bits), iv, sealed),
        }
    }
}

fn aes(
    algorithm: &'static Algorithm,
    key: &[u8],
    iv: &[u8],
    sealed: &[u8],
) -> Option<Zeroizing<Vec<u8>>> {
    let iv: [u8; 16] = iv.try_into().ok()?;
    let key = UnboundCipherKey::new(algorithm, key).ok()?;
    let key = PaddedBlockDecryptingKey::cbc_pkcs7(key).ok()?;
    let mut buffer = Zeroizing::new(sealed.to_vec());
    let context = DecryptionContext::Iv128(FixedLength::from(iv));
    let length = key.decrypt(&mut buffer, context).ok()?.len();
    buffer.truncate(length);
    Some(buffer)
}

/// CBC over a block cipher of eight bytes.
fn cbc<C>(cipher: &C, iv: &[u8], sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>>
where
    C: BlockCipherDecrypt<BlockSize = des::cipher::consts::U8>,
{
    let (blocks, rest) = sealed.as_chunks::<8>();
    if blocks.is_empty() || !rest.is_empty() {
        return None;
    }
    let mut before: [u8; 8] = iv.try_into().ok()?;
    let mut plain = Zeroizing::new(Vec::with_capacity(sealed.len()));
    for block in blocks {
        let mut buffer = Array::from(*block);
        cipher.decrypt_block(&mut buffer);
        plain.extend(buffer.iter().zip(before).map(|(byte, before)| byte ^ before));
        before = *block;
    }
    let padding = plain.last().copied().filter(|padding| (1..=8).contains(padding))?;
    let (_, tail) = plain.split_at_checked(plain.len() - usize::from(padding))?;
    if tail.iter().any(|byte| *byte != padding) {
        return None;
    }
    let length = plain.len() - usize::from(padding);
    plain.truncate(length);
    Some(plain)
}

fn unknown(oid: &str) -> Error {
    bad(&format!("it is encrypted in a way that is not known ({oid})"))
}
