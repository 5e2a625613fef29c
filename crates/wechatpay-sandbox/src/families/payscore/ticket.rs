//! The completion ticket (完结凭证): proof that the merchant has seen the order before completing it.
//!
//! It looks different on every query, and each one stays good, because only a salt differs.

/// Writes a ticket for an order from its `secret` and a fresh `salt` of 16 characters.
#[must_use]
pub fn ticket(secret: &str, salt: &str) -> String {
    format!("{salt}{:016X}{:016X}", mix(secret, salt, 0x11), mix(salt, secret, 0x22))
}

/// Whether `text` is a ticket of the order with this `secret`, changed in no character.
#[must_use]
pub fn is_ticket(secret: &str, text: &str) -> bool {
    text.get(..SALT).is_some_and(|salt| ticket(secret, salt) == text)
}

/// FNV-1a over both texts. It keeps honest mistakes out; nobody attacks a sandbox.
fn mix(first: &str, second: &str, seed: u64) -> u64 {
    let bytes = first.bytes().chain([0]).chain(second.bytes());
    bytes.fold(OFFSET ^ seed, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(PRIME))
}

const SALT: usize = 16;
const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0100_0000_01b3;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tickets_differ_and_stay_good() {
        let first = ticket("secret", "0123456789ABCDEF");
        let second = ticket("secret", "FEDCBA9876543210");
        assert_ne!(first, second);
        assert!(is_ticket("secret", &first) && is_ticket("secret", &second));
        assert!(first.len() <= 512);
    }

    #[test]
    fn a_changed_or_foreign_ticket_is_none() {
        let good = ticket("secret", "0123456789ABCDEF");
        assert!(!is_ticket("other", &good));
        for place in 0..good.len() {
            let mut bytes = good.clone().into_bytes();
            bytes[place] = if bytes[place] == b'0' { b'1' } else { b'0' };
            assert!(!is_ticket("secret", &String::from_utf8(bytes).unwrap()), "byte {place}");
        }
        for text in ["", "short", "支付分支付分支付分"] {
            assert!(!is_ticket("secret", text), "{text}");
        }
    }
}
