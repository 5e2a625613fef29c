//! What the real gateway does: connections, routes, checks, signatures; and faults on demand.
//! It names no family.
//!
//! | Module | What it does |
//! |---|---|
//! | `handler` | the entry: what is kept of calls, and who answers the admin paths |
//! | `listeners`, `wire`, `tls`, `proxy` | addresses, connections, their bytes, and the real hosts' names |
//! | `service`, `serve` | one request to one response; check by check, with faults |
//! | `guard`, `intake` | which hosts and origins are answered; bodies, within bounds on memory |
//! | `route`, `repeat_as_new` | which operation is meant; repeats that are carried out again |
//! | `signatures` | verifies requests, signs answers |
//! | `certificates`, `expired_certificates` | the platform certificates, also expired ones |
//! | `faults` | faults on demand; sees messages, not orders |
//! | `requests`, `observe` | the log of calls, and why a signature does not fit |
//! | `language` | errors in Chinese and English |

mod certificates;
mod expired_certificates;
mod guard;
mod handler;
mod intake;
mod language;
mod observe;
mod proxy;
mod repeat_as_new;
mod route;
mod serve;
mod service;
mod signatures;
mod wire;

pub(crate) mod faults;
pub(crate) mod listeners;
pub(crate) mod requests;
pub(crate) mod tls;

pub(crate) use handler::{ADMIN, AdminHandler, Gateway, RequestHandler};
pub(crate) use listeners::Listeners;
pub(crate) use observe::{Mark, ObservedCall};
