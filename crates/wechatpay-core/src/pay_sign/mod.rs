//! Calling up payment in a page or an app (调起支付): the parameters the front end needs, named as
//! each front end wants them, and why a front end refused some.

mod score;
mod signing;
#[cfg(test)]
mod tests;
mod verify;

pub use self::score::{ScoreJump, ScorePage};
pub use self::signing::*;
pub use self::verify::{InvocationError, verify_app, verify_jsapi, verify_mini_program};
