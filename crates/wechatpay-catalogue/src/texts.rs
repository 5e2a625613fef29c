//! Methods and names of types as text, written and read.

use std::fmt;
use std::str::FromStr;

use crate::model::{Method, Name};

impl fmt::Display for Method {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.family, self.local)
    }
}

impl FromStr for Method {
    type Err = Unreadable;

    fn from_str(text: &str) -> Result<Self, Unreadable> {
        Self::from_wire(text).ok_or(Unreadable("a method is one of GET, POST, PUT, PATCH, DELETE"))
    }
}

impl FromStr for Name {
    type Err = Unreadable;

    fn from_str(text: &str) -> Result<Self, Unreadable> {
        let (family, local) =
            text.split_once('.').ok_or(Unreadable("a name is a family, a dot and a type"))?;
        Ok(Self { family: family.to_owned(), local: local.to_owned() })
    }
}

/// A text that is no value of the type that was asked for; says what would be one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreadable(&'static str);

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl std::error::Error for Unreadable {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        for method in Method::ALL {
            assert_eq!(method.to_string().parse(), Ok(method));
        }
        let name = Name { family: "pay".to_owned(), local: "Order".to_owned() };
        assert_eq!(name.to_string().parse(), Ok(name));
        assert!("get".parse::<Method>().is_err() && "Order".parse::<Name>().is_err());
    }
}
