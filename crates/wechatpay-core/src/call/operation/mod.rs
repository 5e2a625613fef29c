//! Operations as values: one type for each, whose fields are path variables, query and body.
//!
//! An [`Operation`] knows its method, its template and the type of its answer; a client sends it and
//! an outbox stores it. The types are generated from the catalogue with [`request!`](crate::request).
//!
//! A member that the operation requires is a [`Req`], any other an [`Opt`]. A required member that
//! was not set is refused before anything is sent, with the name of every such member; with
//! [`ask!`](crate::ask) it is refused by the compiler.

mod ask;
mod json;
mod lay_out;
mod member;
mod request;
#[cfg(test)]
mod tests;
mod walk;

pub use self::ask::{demand, is_same};
pub use self::json::{Text, ToJson};
use self::lay_out::variables;
pub(crate) use self::lay_out::{LaidOut, lay_out};
pub use self::member::{Opt, Req, Slot};
pub use self::walk::{Members, Walk, serialize, serialize_operation, to_json};

use serde::de::DeserializeOwned;

use crate::call::Method;

/// An object of a request: a type whose fields are the members.
///
/// Implemented by [`request!`](crate::request), not by hand.
pub trait Object {
    /// Every member: its name, and whether it is required.
    const MEMBERS: &'static [(&'static str, bool)];
    /// Groups of members of which at least one must be given.
    const EITHER: &'static [&'static [&'static str]] = &[];
    /// The member that is the client's own merchant number if it is not set.
    const MCHID: Option<&'static str> = None;

    /// Hands every member to `members`, in the order of the wire.
    fn members(&self, members: &mut Members<'_>);
}

/// One operation of the WeChat Pay API, with everything it needs to be sent.
///
/// ```
/// use wechatpay_core::operation::{Operation as _, Req};
/// use wechatpay_core::{Method, ask, request};
///
/// request! {
///     /// Query an order.
///     pub struct FindOrder {
///         /// The merchant's order number.
///         pub out_trade_no: Req<String>,
///         /// Merchant number.
///         pub mchid: Req<String>,
///     }
///     mchid "mchid"
///     "pay.find_order" Get "/v3/orders/{out_trade_no}" -> wechatpay_core::Empty
/// }
///
/// let find = ask!(FindOrder { out_trade_no: "NO1" }); // the client knows the mchid
/// assert_eq!(find.out_trade_no, Req::Set("NO1".to_owned()));
/// assert_eq!((FindOrder::ID, FindOrder::METHOD), ("pay.find_order", Method::Get));
/// ```
pub trait Operation: Object {
    /// Family and name in the catalogue: `pay.create_native_order`.
    const ID: &'static str;
    /// HTTP method.
    const METHOD: Method;
    /// Path template with a leading slash; its variables are members.
    const TEMPLATE: &'static str;
    /// Whether members travel as a JSON body; otherwise all but the path variables are the query.
    const BODY: bool = false;
    /// Members that are query parameters beside a body.
    const QUERY: &'static [&'static str] = &[];
    /// Path variables that are in the query or body too, under the same name.
    const TWICE: &'static [&'static str] = &[];
    /// What the answer reads as.
    type Reply: DeserializeOwned;
}

impl<O: Object> Object for &O {
    const MEMBERS: &'static [(&'static str, bool)] = O::MEMBERS;
    const EITHER: &'static [&'static [&'static str]] = O::EITHER;
    const MCHID: Option<&'static str> = O::MCHID;

    fn members(&self, members: &mut Members<'_>) {
        O::members(self, members);
    }
}

/// So that an operation can be sent and kept.
impl<O: Operation> Operation for &O {
    const ID: &'static str = O::ID;
    const METHOD: Method = O::METHOD;
    const TEMPLATE: &'static str = O::TEMPLATE;
    const BODY: bool = O::BODY;
    const QUERY: &'static [&'static str] = O::QUERY;
    const TWICE: &'static [&'static str] = O::TWICE;
    type Reply = O::Reply;
}
