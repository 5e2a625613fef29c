//! 微信支付分停车, direct and for sub-merchants: the registration.

use std::future::ready;

use super::{
    listed::LISTS,
    wallet::ACTS,
    wire::{CHARGES, create_order, create_parking, find_order, find_service, settle},
};
use crate::engine::{Backend, Family, Now, Refused, StoreError, Stream, plays};

pub(crate) const FAMILY: Family = Family {
    name: "vehicle",
    operations: plays! {
        "vehicle.find_parking_service" => |call| ready(find_service(call)),
        "vehicle.create_parking" => create_parking,
        "vehicle.create_parking_order" => create_order,
        "vehicle.find_parking_order" => find_order,
    },
    acts: ACTS,
    tick: Some(|backend, now| Box::pin(tick(backend, now))),
    notices: &[
        "TRANSACTION.SUCCESS",
        "TRANSACTION.FAIL",
        "TRANSACTION.PAY_BACK",
        "VEHICLE.ENTRANCE_STATE_CHANGE",
    ],
    lists: LISTS,
    ..Family::NONE
};

/// Charges that nobody decided on are collected.
async fn tick(backend: &Backend, now: Now) -> Result<(), StoreError> {
    for stream in backend.store.overdue(&Stream::new(&[CHARGES], ""), now)? {
        match settle(backend, now, &stream, false).await {
            // Something else was faster, or the number was used for an order meanwhile.
            Ok(()) | Err(Refused::Refusal(_)) => {}
            Err(Refused::Store(error)) => return Err(error),
        }
    }
    Ok(())
}
