//! A DER reader for PKCS#12 files: no copies, no recursion, `None` for anything malformed.

/// Walks over items that stand one after the other.
#[derive(Clone)]
pub(super) struct Reader<'d>(&'d [u8]);

/// One item: its tag and what is in it.
pub(super) struct Item<'d> {
    pub(super) tag: u8,
    pub(super) content: &'d [u8],
}

impl<'d> Reader<'d> {
    /// Over these bytes, if there are any.
    pub(super) fn new(bytes: &'d [u8]) -> Option<Self> {
        (!bytes.is_empty()).then_some(Self(bytes))
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Everything that was not read yet.
    pub(super) fn rest(&self) -> &'d [u8] {
        self.0
    }

    /// The next item, whatever it is.
    pub(super) fn next(&mut self) -> Option<Item<'d>> {
        let (&tag, rest) = self.0.split_first()?;
        let (&first, rest) = rest.split_first()?;
        let (length, rest) = match first {
            0..=0x7f => (usize::from(first), rest),
            // Lengths of up to four bytes; 0x80, the indefinite length of BER, is not known here.
            0x81..=0x84 => {
                let (digits, rest) = rest.split_at_checked(usize::from(first & 0x7f))?;
                let length =
                    digits.iter().fold(0_usize, |sum, digit| sum << 8 | usize::from(*digit));
                (length, rest)
            }
            _ => return None,
        };
        let (content, rest) = rest.split_at_checked(length)?;
        self.0 = rest;
        Some(Item { tag, content })
    }

    /// The next item, if it has this tag; else nothing is read.
    pub(super) fn tagged(&mut self, tag: u8) -> Option<&'d [u8]> {
        let mut ahead = self.clone();
        let item = ahead.next().filter(|item| item.tag == tag)?;
        *self = ahead;
        Some(item.content)
    }

    pub(super) fn sequence(&mut self) -> Option<Self> {
        self.tagged(SEQUENCE).map(Self)
    }

    /// What is in `[number] EXPLICIT`.
    pub(super) fn explicit(&mut self, number: u8) -> Option<Self> {
        self.tagged(context(number)).map(Self)
    }

    pub(super) fn octets(&mut self) -> Option<&'d [u8]> {
        self.tagged(OCTET_STRING)
    }

    /// A small number that is not negative.
    pub(super) fn number(&mut self) -> Option<u32> {
        let digits = self.tagged(INTEGER)?;
        let is_small = matches!(digits.len(), 1..=5) && digits[0] < 0x80;
        let value = digits.iter().fold(0_u64, |sum, digit| sum << 8 | u64::from(*digit));
        is_small.then(|| u32::try_from(value).ok()).flatten()
    }

    /// An object identifier, as people write it.
    pub(super) fn oid(&mut self) -> Option<String> {
        let content = self.tagged(OBJECT_IDENTIFIER)?;
        let mut parts = Vec::new();
        let mut value = 0_u64;
        for &byte in content {
            value = value.checked_mul(128)?.checked_add(u64::from(byte & 0x7f))?;
            if byte < 0x80 {
                parts.push(std::mem::take(&mut value));
            }
        }
        let first = parts.first().copied()?;
        let root = (first / 40).min(2);
        let mut text = format!("{root}.{}", first - root * 40);
        for part in parts.iter().skip(1) {
            text.push('.');
            text.push_str(&part.to_string());
        }
        Some(text)
    }
}

/// The tag of `[number]` around something.
pub(super) const fn context(number: u8) -> u8 {
    0xa0 | number
}

pub(super) const SEQUENCE: u8 = 0x30;
const INTEGER: u8 = 0x02;
const OCTET_STRING: u8 = 0x04;
const OBJECT_IDENTIFIER: u8 = 0x06;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_are_written_out() {
        let check = |bytes: &[u8], expected: Option<&str>| {
            assert_eq!(Reader(bytes).oid().as_deref(), expected);
        };
        check(&[6, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 7, 1], Some("1.2.840.113549.1.7.1"));
        check(&[6, 9, 0x60, 0x86, 0x48, 1, 0x65, 3, 4, 1, 0x2a], Some("2.16.840.1.101.3.4.1.42"));
        check(&[6, 0], None);
        check(&[5, 0], None);
    }

    #[test]
    fn what_is_cut_off_is_nothing() {
        let check = |bytes: &[u8]| assert!(Reader(bytes).next().is_none(), "{bytes:?}");
        check(&[]);
        check(&[0x30]);
        check(&[0x30, 1]);
        check(&[0x30, 0x80, 0, 0]);
        check(&[0x30, 0x82, 1]);
        check(&[0x30, 0x84, 0xff, 0xff, 0xff, 0xff, 1]);
        check(&[0x30, 0x85, 0, 0, 0, 0, 0]);
    }
}
