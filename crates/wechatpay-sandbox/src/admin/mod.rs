//! `/_sandbox/*`: what users, banks and time do, done by hand. JSON without signatures.

mod check;
mod discount;
mod edu_star;
mod notifications;
mod payscore;
mod routes;
mod world;

pub(crate) use routes::{PREFIX, answer};
