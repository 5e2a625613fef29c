//! Derives keys from passwords as only PKCS#12 does (RFC 7292, appendix B), and the
//! hash functions of PKCS#12 files.

use aws_lc_rs::{digest, hmac, pbkdf2};
use zeroize::Zeroizing;

use super::damaged;
use crate::error::Result;

/// The hash functions in use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hash {
    Sha1,
    Sha256,
    Sha384,
    Sha512,
}

/// What a derived key is for.
#[derive(Clone, Copy)]
pub(super) enum Purpose {
    Key = 1,
    Iv = 2,
    Mac = 3,
}

impl Hash {
    pub(super) fn by_oid(oid: &str) -> Option<Self> {
        Some(match oid {
            "1.3.14.3.2.26" => Self::Sha1,
            "2.16.840.1.101.3.4.2.1" => Self::Sha256,
            "2.16.840.1.101.3.4.2.2" => Self::Sha384,
            "2.16.840.1.101.3.4.2.3" => Self::Sha512,
            _ => return None,
        })
    }

    /// By the name that PBKDF2 calls HMAC over it.
    pub(super) fn by_hmac_oid(oid: &str) -> Option<Self> {
        Some(match oid {
            "1.2.840.113549.2.7" => Self::Sha1,
            "1.2.840.113549.2.9" => Self::Sha256,
            "1.2.840.113549.2.10" => Self::Sha384,
            "1.2.840.113549.2.11" => Self::Sha512,
            _ => return None,
        })
    }

    pub(super) fn length(self) -> usize {
        self.digest().output_len()
    }

    pub(super) fn mac(self, key: &[u8], message: &[u8]) -> Vec<u8> {
        let algorithm = match self {
            Self::Sha1 => hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY,
            Self::Sha256 => hmac::HMAC_SHA256,
            Self::Sha384 => hmac::HMAC_SHA384,
            Self::Sha512 => hmac::HMAC_SHA512,
        };
        hmac::sign(&hmac::Key::new(algorithm, key), message).as_ref().to_vec()
    }

    pub(super) fn pbkdf2(
        self,
        password: &[u8],
        salt: &[u8],
        iterations: u32,
        length: usize,
    ) -> Result<Zeroizing<Vec<u8>>> {
        let algorithm = match self {
            Self::Sha1 => pbkdf2::PBKDF2_HMAC_SHA1,
            Self::Sha256 => pbkdf2::PBKDF2_HMAC_SHA256,
            Self::Sha384 => pbkdf2::PBKDF2_HMAC_SHA384,
            Self::Sha512 => pbkdf2::PBKDF2_HMAC_SHA512,
        };
        let iterations = std::num::NonZeroU32::new(iterations).ok_or_else(damaged)?;
        let mut key = Zeroizing::new(vec![0; length]);
        pbkdf2::derive(algorithm, iterations, salt, password, &mut key);
        Ok(key)
    }

    fn digest(self) -> &'static digest::Algorithm {
        match self {
            Self::Sha1 => &digest::SHA1_FOR_LEGACY_USE_ONLY,
            Self::Sha256 => &digest::SHA256,
            Self::Sha384 => &digest::SHA384,
            Self::Sha512 => &digest::SHA512,
        }
    }
}

/// A number of iterations that is one; how many are too many, the file as a whole decides.
pub(super) fn checked(iterations: u32) -> Result<u32> {
    if iterations > 0 { Ok(iterations) } else { Err(damaged()) }
}

/// The derivation of PKCS#12; the names of the variables are those of the RFC.
pub(super) fn derive(
    hash: Hash,
    purpose: Purpose,
    password: &[u8],
    salt: &[u8],
    iterations: u32,
    length: usize,
) -> Zeroizing<Vec<u8>> {
    let algorithm = hash.digest();
    let v = algorithm.block_len();
    let diversifier = vec![purpose as u8; v];
    let mut i = Zeroizing::new(filled(salt, v));
    i.extend_from_slice(&Zeroizing::new(filled(password, v)));
    let mut key = Zeroizing::new(Vec::with_capacity(length));
    while key.len() < length {
        let mut context = digest::Context::new(algorithm);
        context.update(&diversifier);
        context.update(&i);
        let mut a = Zeroizing::new(context.finish().as_ref().to_vec());
        for _ in 1..iterations {
            let next = digest::digest(algorithm, &a);
            a.copy_from_slice(next.as_ref());
        }
        let missing = length - key.len();
        key.extend(a.iter().take(missing));
        let b: Zeroizing<Vec<u8>> = Zeroizing::new(a.iter().copied().cycle().take(v).collect());
        for block in i.chunks_mut(v) {
            add_one_more(block, &b);
        }
    }
    key
}

/// Repeated until whole blocks are full; nothing stays nothing.
fn filled(bytes: &[u8], block: usize) -> Vec<u8> {
    bytes.iter().copied().cycle().take(bytes.len().div_ceil(block) * block).collect()
}

/// `block + addend + 1`, big end first, what overflows is lost.
fn add_one_more(block: &mut [u8], addend: &[u8]) {
    let mut carry = 1_u16;
    for (digit, more) in block.iter_mut().zip(addend).rev() {
        let sum = u16::from(*digit) + u16::from(*more) + carry;
        let [high, low] = sum.to_be_bytes();
        *digit = low;
        carry = u16::from(high);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_carry_and_overflow() {
        let check = |block: &[u8], addend: &[u8], expected: &[u8]| {
            let mut sum = block.to_vec();
            add_one_more(&mut sum, addend);
            assert_eq!(sum, expected);
        };
        check(&[0, 0], &[0, 0], &[0, 1]);
        check(&[0, 255], &[0, 0], &[1, 0]);
        check(&[255, 255], &[0, 0], &[0, 0]);
        check(&[1, 200], &[1, 100], &[3, 45]);
    }

    #[test]
    fn no_iteration_is_none() {
        let check = |iterations, is_fine: bool| assert_eq!(checked(iterations).is_ok(), is_fine);
        check(0, false);
        check(1, true);
    }
}
