//! The macro `ask!`: an operation whose required members are checked at compile time.

/// Writes a request whose required members the compiler demands.
///
/// Values convert by `.into()`: text for names and numbers, plain values for optional members. As in
/// a literal, a member alone takes the variable of its name. What
/// the client knows (the `mchid`) may be left out; so may path variables if the call is made from a
/// path that names them, by writing the literal without this macro.
///
/// ```
/// # use wechatpay_core::operation::{Opt, Req};
/// # wechatpay_core::request! {
/// #     /// An amount.
/// #     pub struct Amount {
/// #         /// In fen.
/// #         pub total: Req<i64>,
/// #         /// Three letters.
/// #         pub currency: Opt<String>,
/// #     }
/// # }
/// use wechatpay_core::ask;
///
/// let currency = "CNY";
/// let amount = ask!(Amount { total: 100, currency });
/// assert_eq!(amount.total, Req::Set(100));
/// ```
///
/// ```compile_fail,E0080
/// # use wechatpay_core::operation::{Opt, Req};
/// # wechatpay_core::request! {
/// #     /// An amount.
/// #     pub struct Amount {
/// #         /// In fen.
/// #         pub total: Req<i64>,
/// #         /// Three letters.
/// #         pub currency: Opt<String>,
/// #     }
/// # }
/// let amount = wechatpay_core::ask!(Amount { currency: "CNY" }); // not set: total
/// ```
#[macro_export]
macro_rules! ask {
    ($($name:ident)::+ { $($member:ident $(: $value:expr)?),* $(,)? }) => {{
        const _: () = $crate::operation::demand(
            <$($name)::+ as $crate::operation::Object>::MEMBERS,
            <$($name)::+ as $crate::operation::Object>::EITHER,
            <$($name)::+ as $crate::operation::Object>::MCHID,
            &[$(stringify!($member)),*],
        );
        let mut request = <$($name)::+ as ::std::default::Default>::default();
        $(request.$member = ::std::convert::Into::into($crate::__given!($member $(: $value)?));)*
        request
    }};
}

/// The value of a member: the variable of its name if none is written.
#[doc(hidden)]
#[macro_export]
macro_rules! __given {
    ($member:ident: $value:expr) => {
        $value
    };
    ($member:ident) => {
        $member
    };
}

/// Fails to compile if a required member, or a group of which one is needed, is not given. Used by
/// [`ask!`](crate::ask).
///
/// # Panics
/// While compiling, with the names of what is missing.
pub const fn demand(
    members: &[(&str, bool)],
    either: &[&[&str]],
    client: Option<&str>,
    given: &[&str],
) {
    let mut message = Message::new();
    let mut at = 0;
    while at < members.len() {
        let (name, is_required) = members[at];
        let is_known = match client {
            Some(client) => is_same(client, name),
            None => false,
        };
        if is_required && !is_known && !holds(given, name) {
            message.separate();
            message.push(name);
        }
        at += 1;
    }
    let mut at = 0;
    while at < either.len() {
        demand_one(&mut message, either[at], given);
        at += 1;
    }
    assert!(message.is_empty(), "{}", message.as_str());
}

const fn demand_one(message: &mut Message, group: &[&str], given: &[&str]) {
    let mut at = 0;
    while at < group.len() {
        if holds(given, group[at]) {
            return;
        }
        at += 1;
    }
    message.separate();
    let mut at = 0;
    while at < group.len() {
        if at > 0 {
            message.push(" or ");
        }
        message.push(group[at]);
        at += 1;
    }
}

const fn holds(names: &[&str], name: &str) -> bool {
    let mut at = 0;
    while at < names.len() {
        if is_same(names[at], name) {
            return true;
        }
        at += 1;
    }
    false
}

/// Whether two names are the same; one may be written as `r#type`.
#[must_use]
pub const fn is_same(one: &str, other: &str) -> bool {
    let (one, other) = (plain(one.as_bytes()), plain(other.as_bytes()));
    if one.len() != other.len() {
        return false;
    }
    let mut at = 0;
    while at < one.len() {
        if one[at] != other[at] {
            return false;
        }
        at += 1;
    }
    true
}

const fn plain(name: &[u8]) -> &[u8] {
    match name {
        [b'r', b'#', rest @ ..] => rest,
        _ => name,
    }
}

/// A text of bounded length that can be written while compiling.
struct Message {
    bytes: [u8; LIMIT],
    length: usize,
}

impl Message {
    const fn new() -> Self {
        Self { bytes: [0; LIMIT], length: 0 }
    }

    const fn is_empty(&self) -> bool {
        self.length == 0
    }

    const fn separate(&mut self) {
        self.push(if self.length == 0 { "not set: " } else { ", " });
    }

    /// Appends text; what does not fit is cut.
    const fn push(&mut self, text: &str) {
        let bytes = text.as_bytes();
        let mut at = 0;
        while at < bytes.len() && self.length < LIMIT {
            self.bytes[self.length] = bytes[at];
            self.length += 1;
            at += 1;
        }
    }

    const fn as_str(&self) -> &str {
        match std::str::from_utf8(self.bytes.split_at(self.length).0) {
            Ok(text) => text,
            Err(_) => "not set",
        }
    }
}

const LIMIT: usize = 512;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_message_names_every_missing_member() {
        let check = |given: &'static [&'static str], expected: Option<&str>| {
            let members = [("a", true), ("r#type", true), ("c", false), ("mchid", true)];
            let outcome = std::panic::catch_unwind(|| {
                demand(&members, &[&["x", "y"]], Some("mchid"), given);
            });
            let said = outcome.err().and_then(|said| said.downcast::<String>().ok());
            assert_eq!(said.as_deref().map(String::as_str), expected, "{given:?}");
        };
        check(&["a", "r#type", "x"], None);
        check(&["a", "type", "y", "c"], None);
        check(&["c"], Some("not set: a, r#type, x or y"));
        check(&["a", "x"], Some("not set: r#type"));
    }
}
