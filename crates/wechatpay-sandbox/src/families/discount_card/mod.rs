//! A card of the newer discount card product (先享卡): prepared by the merchant, taken by the user,
//! filled with records, ended and perhaps charged back (protocol 06 §§4-6).

mod card;
mod decide;
mod family;
mod listed;
mod record;
mod view;
mod wallet;

pub(super) mod movement;
pub(super) mod wire;

pub use card::{
    Card, DiscountCard, Ending, Event, Objective, Prepared, Reward, Stage, State, Taken,
};
pub use decide::Command;
pub(crate) use family::FAMILY;
pub use movement::Movement;
pub use record::{Completion, Usage};
pub use view::View;
