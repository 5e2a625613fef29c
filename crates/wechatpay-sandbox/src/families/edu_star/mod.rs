//! One user of the student benefits (集星光, edu-star) and what was redeemed for them (protocol 07).

mod family;
mod user;
mod wallet;
mod wire;

pub(crate) use family::FAMILY;
pub use user::{
    Command, EduStar, Event, Identity, Redemption, Registration, State, User, check_appid,
    check_openid, check_qq,
};
