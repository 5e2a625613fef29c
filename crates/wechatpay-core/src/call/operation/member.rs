//! Members of a request: required or optional, and whether they are set.

use super::json::{Text, ToJson};
use super::walk::Members;

/// A member that the operation requires.
///
/// Values convert into it: `out_trade_no: "NO1".into()`, or by [`ask!`](crate::ask).
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Req<T> {
    /// Not set: the request is refused before it is sent, unless path or client know the value.
    #[default]
    Unset,
    /// Left out on purpose, because the platform takes the request without it.
    LeftOut,
    /// Its value.
    Set(T),
}

/// A member that may be left out.
#[derive(Clone, Debug, PartialEq)]
pub struct Opt<T>(pub Option<T>);

impl<T> Req<T> {
    /// The value, if it is set.
    #[must_use]
    pub fn get(&self) -> Option<&T> {
        match self {
            Self::Set(value) => Some(value),
            Self::Unset | Self::LeftOut => None,
        }
    }
}

impl<T> Opt<T> {
    /// The value, if it is set.
    #[must_use]
    pub fn get(&self) -> Option<&T> {
        self.0.as_ref()
    }
}

impl<T> Default for Opt<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<T> From<T> for Req<T> {
    fn from(value: T) -> Self {
        Self::Set(value)
    }
}

impl<T> From<T> for Opt<T> {
    fn from(value: T) -> Self {
        Self(Some(value))
    }
}

impl<T> From<Option<T>> for Req<T> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Unset, Self::Set)
    }
}

impl<T> From<Option<T>> for Opt<T> {
    fn from(value: Option<T>) -> Self {
        Self(value)
    }
}

impl<T: Text> From<&str> for Req<T> {
    fn from(text: &str) -> Self {
        Self::Set(T::from(text))
    }
}

impl<T: Text> From<&str> for Opt<T> {
    fn from(text: &str) -> Self {
        Self(Some(T::from(text)))
    }
}

impl<T: Text> From<&String> for Req<T> {
    fn from(text: &String) -> Self {
        Self::Set(T::from(text.as_str()))
    }
}

impl<T: Text> From<&String> for Opt<T> {
    fn from(text: &String) -> Self {
        Self(Some(T::from(text.as_str())))
    }
}

impl<T, const N: usize> From<[T; N]> for Req<Vec<T>> {
    fn from(items: [T; N]) -> Self {
        Self::Set(items.into())
    }
}

impl<T, const N: usize> From<[T; N]> for Opt<Vec<T>> {
    fn from(items: [T; N]) -> Self {
        Self(Some(items.into()))
    }
}

impl<T: Text, const N: usize> From<[&str; N]> for Req<Vec<T>> {
    fn from(texts: [&str; N]) -> Self {
        Self::Set(texts.into_iter().map(T::from).collect())
    }
}

impl<T: Text, const N: usize> From<[&str; N]> for Opt<Vec<T>> {
    fn from(texts: [&str; N]) -> Self {
        Self(Some(texts.into_iter().map(T::from).collect()))
    }
}

/// A place for a value: [`Req`] or [`Opt`].
pub trait Slot {
    /// Whether the operation requires the member.
    const REQUIRED: bool;

    /// Writes the member, or notes that it is missing.
    fn put(&self, name: &'static str, members: &mut Members<'_>);
}

impl<T: ToJson> Slot for Req<T> {
    const REQUIRED: bool = true;

    fn put(&self, name: &'static str, members: &mut Members<'_>) {
        match self {
            Self::Unset => members.missing(name),
            Self::LeftOut => {}
            Self::Set(value) => members.set(name, value),
        }
    }
}

impl<T: ToJson> Slot for Opt<T> {
    const REQUIRED: bool = false;

    fn put(&self, name: &'static str, members: &mut Members<'_>) {
        if let Some(value) = &self.0 {
            members.set(name, value);
        }
    }
}
