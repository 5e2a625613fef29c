//! Parking (微信支付分停车): users whose plates may be charged, cars that come in, and what they are charged
//! (protocol 16 §11). Motorway tolls (ETC) and the newer `parking/*` reports have no state machine here.

mod charge;
mod decide;
mod entrance;
mod family;
mod listed;
mod plate;
mod terms;
mod view;
mod wallet;
mod wire;

pub use charge::{Charge, Event, Order, Settlement, Stage, State};
pub use decide::{Command, DEBIT_TAKES};
pub(crate) use family::FAMILY;
pub use terms::{Amount, Color, ParkingInfo, Scene, Terms, YesNo};
pub use view::View;
