//! Changes to bytes by a chance that a number repeats.

/// Changes seeds as fuzzers do, without coverage. The same number, the same changes.
#[derive(Clone, Debug)]
pub struct Mutator(u64);

impl Mutator {
    /// Begins with this number.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// One of the seeds, changed in a few places.
    pub fn mutate(&mut self, seeds: &[Vec<u8>]) -> Vec<u8> {
        let mut bytes = self.pick(seeds).cloned().unwrap_or_default();
        for _ in 0..=self.below(4) {
            self.change(&mut bytes, seeds);
        }
        bytes
    }

    fn change(&mut self, bytes: &mut Vec<u8>, seeds: &[Vec<u8>]) {
        let at = self.below(bytes.len() + 1);
        let end = (at + 1 + self.below(16)).min(bytes.len());
        match self.below(8) {
            0 => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte ^= 1 << self.below(8);
                }
            }
            1 => bytes.truncate(at),
            2 => drop(bytes.drain(at..end)),
            3 => {
                let again = bytes.get(at..end).unwrap_or_default().to_vec();
                bytes.splice(at..at, again);
            }
            4 => {
                // What another seed has behind some point.
                let other = self.pick(seeds).cloned().unwrap_or_default();
                let from = self.below(other.len() + 1);
                bytes.truncate(at);
                bytes.extend(other.get(from..).unwrap_or_default());
            }
            5 => {
                let byte = u8::try_from(self.below(256)).unwrap_or_default();
                bytes.insert(at, byte);
            }
            _ => {
                let word = self.pick(&WORDS).copied().unwrap_or_default();
                bytes.splice(at..end.min(at + self.below(4)).max(at), word.bytes());
            }
        }
    }

    fn pick<'p, T>(&mut self, of: &'p [T]) -> Option<&'p T> {
        of.get(self.below(of.len()))
    }

    /// A number below this one; 0 if there is none.
    fn below(&mut self, limit: usize) -> usize {
        // SplitMix64: a step of the golden ratio, then bits well stirred.
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^= mixed >> 31;
        let limit = u64::try_from(limit).unwrap_or(u64::MAX).max(1);
        usize::try_from(mixed % limit).unwrap_or_default()
    }
}

/// What parsers stumble over.
const WORDS: [&str; 20] = [
    "\"",
    "\\",
    "\n",
    "\r\n",
    "\0",
    "`",
    ",`",
    "{",
    "}",
    "..",
    "%2e",
    "%00",
    "=",
    ",",
    "null",
    "-1",
    "9223372036854775808",
    "-----BEGIN ",
    "\u{feff}",
    "🎁",
];
