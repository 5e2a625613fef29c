//! Speed as ratios, because machines are noisy: every figure is divided by what one RSA-2048
//! signature and one verification cost on the same core in the same second.
//!
//! A figure is a median over at least twelve slices. Before and after each slice the reference is
//! measured; a slice around which it moved by more than 5 % is thrown away. Servers run in a
//! process of their own (this program again, under another name), so that their CPU time is not
//! the client's.

mod child;
mod clock;
mod peers;
mod plain;
mod reference;
mod report;
mod run;
mod sandbox;
mod sdk;
mod server;
mod slices;
mod start;
mod wxpay;

pub use peers::main as peers;
pub use run::main;

pub(crate) type Failure = Box<dyn std::error::Error + Send + Sync>;
