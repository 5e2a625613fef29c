//! What can be asked of WeChat Pay (微信支付 APIv3), as types.
//!
//! Generated from the catalogue (`crates/wechatpay-catalogue/families/*.toml`) and committed. One
//! feature and one module for each family; `common` is the everyday set, `all` is everything.
//!
//! A path is a walk from the root [`V3`]: every segment is a method, every variable an argument, and
//! the HTTP verb makes the request. `edu-star` is `edu_star()`; a Rust keyword gets a trailing
//! underscore. Whoever sends is decided by the handle, so async and blocking clients share the tree.
//!
//! ```ignore
//! client.v3().edu_star().orders().post(&order).await?;
//! client.v3().discount_card().orders().out_order_no("233bcb…").get().await?;
//! ```
//!
//! The field `0` of a node is the same path without types: `orders().0.post(&json)`.
//!
//! # Bodies and answers
//!
//! Structs have public fields and are written as literals with `..Default::default()`. What the
//! platform requires is plain, the rest is an `Option`; amounts are [`Fen`](wechatpay_core::Fen).
//! Names and numbers of people do not print. Enums keep values they do not know.
//!
//! Answers are read as leniently as money allows: unknown members are ignored, `null` and absent
//! members are `None`, and a promised member that is missing is its empty value. A member of another
//! JSON type does not fit and is an error with the outcome *accepted*: the call did happen.
//!
//! [`FACTS`] says for every operation, whatever features are on, what is sealed and what makes a
//! repeat harmless; typed nodes and raw chains both go by it.

mod generated;

pub use self::generated::*;
