//! `wxpay mcp`: the catalogue, the samples, the book and a sandbox as tools for agents, over stdio (Model Context
//! Protocol).
//!
//! It knows no merchant: it reads no `WECHATPAY_*` variable and no file, and calls nothing but the sandbox that it
//! started itself on 127.0.0.1. Only `server` names the SDK of the protocol.

mod answer;
mod embedded;
mod flags;
mod lookup;
mod loopback;
mod play;
mod run;
mod server;
mod standing;
#[cfg(test)]
mod tests;
mod tools;

pub(crate) use self::flags::Mcp as Flags;
pub(crate) use self::run::run;
