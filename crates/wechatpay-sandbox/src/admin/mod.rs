//! `/_sandbox/*`: what users, banks and time do, done by hand. JSON without signatures.

mod discount;
mod edu_star;
mod payscore;
mod routes;
mod service_order;
mod world;

pub(crate) use routes::{PREFIX, answer};
