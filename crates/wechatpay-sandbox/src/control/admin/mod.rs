//! `/_sandbox/*`: what users, banks and time do, done by hand. JSON without signatures.

mod check;
mod failure;
mod faults;
mod merchants;
mod notifications;
mod openapi;
mod requests;
mod routes;
mod scenarios;
mod snapshots;
mod status;
mod table;

pub(super) use routes::answer;
