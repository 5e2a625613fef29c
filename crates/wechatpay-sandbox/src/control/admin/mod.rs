//! `/_sandbox/*`: what users, banks and time do, done by hand. JSON without signatures, on axum.
//!
//! A file of handlers begins with their routes. What a handler takes and answers is said by its types,
//! and the description at `openapi.json` is made of these types, so it cannot lag behind. The calls of
//! the families stand in their registrations.

mod api;
mod asked;
mod check;
mod describe;
mod failure;
mod faults;
mod filled;
mod lists;
mod merchants;
mod notifications;
mod openapi;
mod reply;
mod requests;
mod routes;
mod scenarios;
mod snapshots;
mod status;

pub(crate) use api::Api;
