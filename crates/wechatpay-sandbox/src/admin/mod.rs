//! `/_sandbox/*`: what users, banks and time do, done by hand. JSON without signatures.

mod check;
mod discount;
mod edu_star;
mod failure;
mod faults;
mod merchants;
mod notifications;
mod openapi;
mod pay;
mod payscore;
mod requests;
mod routes;
mod scenarios;
mod service_order;
mod snapshots;
mod table;
mod transfer;
mod world;

pub(crate) use routes::{PREFIX, answer};
