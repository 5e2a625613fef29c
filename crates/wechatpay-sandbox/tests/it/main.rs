//! The sandbox from outside: over HTTP, over raw sockets, across restarts and kills.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod admin;
mod bad_input;
mod bills;
mod check;
mod combine;
mod discount;
mod edu_star;
mod error_texts;
mod faults;
mod faults_money;
mod floods;
mod flows;
mod folder;
mod generic;
mod global;
mod hosts;
mod kills;
mod laws;
mod lists;
mod med_ins;
mod merchants;
mod notification_faults;
mod notifications;
mod openapi;
mod papay;
mod pay;
mod payscore;
mod payscore_partner;
mod profit_sharing;
mod receiver;
mod requests;
mod samples;
mod scenarios;
mod seeds;
mod service_order;
mod signing;
mod snapshots;
mod storage;
mod strict_client;
mod support;
mod tls_and_proxy;
mod transfer;
mod transfer_batch;
mod wire;
