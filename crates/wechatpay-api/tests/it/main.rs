//! The generated types from outside: what they write, what they accept, what they never show.

#![cfg(feature = "common")]

#[cfg(test)]
mod facts;
#[cfg(test)]
mod types;
