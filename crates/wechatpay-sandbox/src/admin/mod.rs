//! `/_sandbox/*`: what users, banks and time do, done by hand. JSON without signatures.

mod discount;
mod edu_star;
mod faults;
mod payscore;
mod requests;
mod routes;
mod world;

pub(crate) use routes::{PREFIX, answer};
