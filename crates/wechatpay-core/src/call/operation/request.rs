//! The macro that declares the types of requests.

/// Declares a type of a request: an object, or with a last line an [`Operation`](crate::Operation).
///
/// The fields are [`Req`](crate::call::operation::Req) or [`Opt`](crate::call::operation::Opt), named as on the
/// wire. After them may stand `either ["a", "b"]` for each group of which one member must be given,
/// and `mchid "…"`, naming the member that is the client's merchant number. The last line of an
/// operation is its id, its method and its template, then what applies of `body`, `query ["…"]`
/// (members in the query beside a body) and `twice ["…"]` (path variables that travel in query or
/// body too), and `-> Reply`.
///
/// ```
/// use wechatpay_core::operation::{Opt, Req, to_json};
/// use wechatpay_core::{Fen, request};
///
/// request! {
///     /// An amount.
///     pub struct Amount {
///         /// In fen.
///         pub total: Req<Fen>,
///         /// Three letters.
///         pub currency: Opt<String>,
///     }
/// }
///
/// assert_eq!(to_json(&Amount { total: Fen(1).into(), ..Default::default() }).unwrap().to_string(), r#"{"total":1}"#);
/// assert_eq!(to_json(&Amount::default()).unwrap_err(), ["total"]);
/// ```
#[macro_export]
macro_rules! request {
    (
        $(#[$meta:meta])*
        $vis:vis struct $name:ident {
            $($(#[$member_meta:meta])* $member_vis:vis $member:ident: $slot:ident<$value:ty>,)*
        }
        $(either [$($choice:literal),*])*
        $(mchid $mchid:literal)?
        $($id:literal $method:ident $template:literal $($key:ident $([$($item:literal),*])?)* -> $reply:ty)?
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug, Default, PartialEq)]
        $vis struct $name {
            $($(#[$member_meta])* $member_vis $member: $crate::operation::$slot<$value>,)*
        }

        impl $crate::operation::Object for $name {
            const MEMBERS: &'static [(&'static str, bool)] = &[
                $((stringify!($member), $crate::__required!($slot)),)*
            ];
            const EITHER: &'static [&'static [&'static str]] = &[$(&[$($choice),*]),*];
            $(const MCHID: ::std::option::Option<&'static str> = ::std::option::Option::Some($mchid);)?

            fn members(&self, members: &mut $crate::operation::Members<'_>) {
                let _ = &members; // An object may have no members.
                $(members.add(stringify!($member), &self.$member);)*
            }
        }

        impl $crate::operation::ToJson for $name {
            fn to_json(&self, walk: &mut $crate::operation::Walk) -> $crate::__private::Value {
                walk.object(self)
            }
        }

        impl $crate::__private::Serialize for $name {
            fn serialize<S: $crate::__private::Serializer>(
                &self,
                serializer: S,
            ) -> ::std::result::Result<S::Ok, S::Error> {
                $crate::__serialize!(self, serializer $(, $id)?)
            }
        }

        $(impl $crate::operation::Operation for $name {
            const ID: &'static str = $id;
            const METHOD: $crate::Method = $crate::Method::$method;
            const TEMPLATE: &'static str = $template;
            $($crate::__operation_const! { $key $([$($item),*])? })*
            type Reply = $reply;
        })?
    };
}

/// Whether members of this kind are required.
#[doc(hidden)]
#[macro_export]
macro_rules! __required {
    (Req) => {
        true
    };
    (Opt) => {
        false
    };
}

/// Writes an object, or with an id an operation.
#[doc(hidden)]
#[macro_export]
macro_rules! __serialize {
    ($value:expr, $serializer:expr) => {
        $crate::operation::serialize($value, $serializer)
    };
    ($value:expr, $serializer:expr, $id:literal) => {
        $crate::operation::serialize_operation($value, $serializer)
    };
}

/// One constant of an operation.
#[doc(hidden)]
#[macro_export]
macro_rules! __operation_const {
    (body) => { const BODY: bool = true; };
    (query [$($name:literal),*]) => { const QUERY: &'static [&'static str] = &[$($name),*]; };
    (twice [$($name:literal),*]) => { const TWICE: &'static [&'static str] = &[$($name),*]; };
}
