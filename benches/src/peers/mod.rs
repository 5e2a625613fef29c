//! The SDK beside other people's clients: `wxpay-rs`, the npm plugin and the two halves of the PyPI
//! client, each against the same `wxpay sandbox` in one run.
//!
//! Every client is a process of its own on the first core, the sandbox one on the second. All sign
//! with the same key of 2048 bits, trust the same public key of the platform (微信支付公钥),
//! verify every answer, and do the same two things: query an order, and create one. Slices of all
//! cells take turns, so that the noise of the machine hits all alike; ratios are taken within a round.
//!
//! What a cell means is said by the client's own first line; see also `benches/README.md`.

mod admin;
mod answer;
mod cell;
mod driver;
mod ours;
mod ours_blocking;
mod roster;
mod rounds;
mod run;
mod table;

pub use run::main;
