//! What can be asked of WeChat Pay (微信支付 APIv3), as types.
//!
//! Generated from the catalogue (`crates/wechatpay-catalogue/families/*.toml`) and committed. One
//! feature and one module for each family; `common` is the everyday set, `all` is everything.
//!
//! An operation is a type: its path variables, query parameters and body members are the fields. A
//! client sends it and an outbox keeps it.
//!
//! ```ignore
//! let order = ask!(pay::CreateNativeOrder {
//!     appid: "wx1", description: "tea", out_trade_no: "NO1", notify_url: url,
//!     amount: ask!(pay::OrderAmount { total: Fen(100) }),
//! });
//! let code = client.send(order).await?.code_url.clone();
//! let paid = client.send(ask!(pay::FindOrderByOutTradeNo { out_trade_no: "NO1" })).await?;
//! ```
//!
//! # Requests
//!
//! What the operation requires is a [`Req`](wechatpay_core::Req), the rest an
//! [`Opt`](wechatpay_core::Opt); values convert with `.into()`. A required member that was not set is
//! refused before anything is sent, and `ask!` refuses it while compiling. Amounts are
//! [`Fen`](wechatpay_core::Fen). Names and numbers of people do not print. Enums keep values they do
//! not know.
//!
//! # Answers
//!
//! A member that every witness promises is plain, and an answer without it is an error with the
//! outcome *accepted* that names its path: the call did happen. What is promised only sometimes is
//! an `Option`; `null` and absent are `None`. Unknown members are ignored. Where a request and an
//! answer have a type of the same name, the answer's is in the family's module `answer`.
//!
//! # Paths
//!
//! A path is a walk from the root [`V3`]: every segment is a method, every variable an argument, and
//! the HTTP verb takes the operation. `edu-star` is `edu_star()`; a Rust keyword gets a trailing
//! underscore. Variables that the path names need not be set in the operation.
//!
//! ```ignore
//! client.v3().edu_star().orders().post(&order).await?;
//! client.v3().discount_card().orders().out_order_no("233bcb…").get(&Default::default()).await?;
//! ```
//!
//! The field `0` of a node is the same path without types: `orders().0.post(&json)`.
//!
//! [`FACTS`] says for every operation, whatever features are on, what is sealed and what makes a
//! repeat harmless; operations and raw chains both go by it.

#[macro_use]
mod nodes;

// The generator keeps a denser layout: one line for what says one thing.
#[rustfmt::skip]
mod generated;

pub use self::generated::*;
