//! The generated types from outside: what they write, what they accept, what they never show.

#![cfg(feature = "common")]

#[cfg(test)]
mod answers;
#[cfg(test)]
mod bad_input;
#[cfg(test)]
mod events;
#[cfg(test)]
mod examples;
#[cfg(test)]
mod facts;
#[cfg(all(test, feature = "all"))]
mod faults_market;
#[cfg(test)]
mod faults_money;
#[cfg(test)]
mod faults_pay;
#[cfg(test)]
#[rustfmt::skip]
#[expect(deprecated, reason = "every operation is there, the retired ones too")]
mod generated;
#[cfg(test)]
mod requests;
