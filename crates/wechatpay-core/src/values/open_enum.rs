//! Open enums: WeChat Pay adds values at any time, so every enum keeps unknown ones.

/// Declares an enum with known wire values and `Other` for the rest.
///
/// ```
/// wechatpay_core::open_enum! {
///     /// The state of an order.
///     pub enum State {
///         /// Accepted (已受理).
///         Created = "CREATED",
///         /// Paid (已支付).
///         UserPaid = "USER_PAID",
///     }
/// }
/// assert_eq!(State::from("USER_PAID"), State::UserPaid);
/// let newer: State = serde_json::from_str("\"FROZEN\"").unwrap();
/// assert_eq!(newer.as_str(), "FROZEN");
/// ```
#[macro_export]
macro_rules! open_enum {
    ($(#[$meta:meta])* $vis:vis enum $name:ident {
        $($(#[$value_meta:meta])* $value:ident = $wire:literal),* $(,)?
    }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        $vis enum $name {
            $($(#[$value_meta])* $value,)*
            /// A value this version does not know, kept as it came.
            Other(Box<str>),
        }

        impl $name {
            /// The wire's own spelling.
            #[must_use]
            $vis fn as_str(&self) -> &str {
                match self {
                    $(Self::$value => $wire,)*
                    Self::Other(text) => text,
                }
            }
        }

        impl ::std::convert::From<&str> for $name {
            fn from(text: &str) -> Self {
                match text {
                    $($wire => Self::$value,)*
                    other => Self::Other(other.into()),
                }
            }
        }

        impl ::std::convert::From<String> for $name {
            fn from(text: String) -> Self {
                <Self as ::std::convert::From<&str>>::from(text.as_str())
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl $crate::operation::Text for $name {}

        impl $crate::operation::ToJson for $name {
            fn to_json(&self, _: &mut $crate::operation::Walk) -> $crate::__private::Value {
                $crate::__private::Value::String(self.as_str().to_owned())
            }
        }

        impl $crate::__private::Serialize for $name {
            fn serialize<S: $crate::__private::Serializer>(
                &self,
                serializer: S,
            ) -> ::std::result::Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> $crate::__private::Deserialize<'de> for $name {
            fn deserialize<D: $crate::__private::Deserializer<'de>>(
                deserializer: D,
            ) -> ::std::result::Result<Self, D::Error> {
                $crate::__private::deserialize_text(deserializer).map(<Self as ::std::convert::From<String>>::from)
            }
        }
    };
}

#[cfg(test)]
mod tests {
    crate::open_enum! {
        /// A test enum.
        enum Colour {
            /// Red.
            Red = "RED",
        }
    }

    #[test]
    fn known_and_unknown_values_round_trip() {
        for wire in ["\"RED\"", "\"ULTRAVIOLET\"", "\"\""] {
            let colour: Colour = serde_json::from_str(wire).unwrap();
            assert_eq!(serde_json::to_string(&colour).unwrap(), wire);
        }
        assert_eq!(Colour::from("RED"), Colour::Red);
        assert_ne!(Colour::from("red"), Colour::Red);
        assert!(serde_json::from_str::<Colour>("17").is_err());
    }
}
