//! The sandbox from outside: over HTTP, over raw sockets, across restarts and kills.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod admin;
mod bad_input;
mod bills;
mod careful;
mod check;
mod combine;
mod discount;
mod edge;
mod edu_star;
mod faults;
mod faults_money;
mod floods;
mod flows;
mod folder;
mod generic;
mod hosts;
mod kills;
mod laws;
mod lost_post;
mod merchants;
mod notifications;
mod openapi;
mod pay;
mod payscore;
mod profit_sharing;
mod receiver;
mod requests;
mod samples;
mod scenarios;
mod seeds;
mod service_order;
mod signing;
mod storage;
mod support;
mod transfer;
mod transfer_batch;
mod whole;
mod wire;
mod words;
