//! 支付分服务订单, direct and for sub-merchants: the registration.

use super::{
    ServiceOrder,
    listed::LISTS,
    wallet::ACTS,
    wire::{
        PARTNER_SERVICE, SERVICE, cancel, complete, create, create_completed, message, modify, pay,
        query, sync,
    },
};
use crate::{
    engine::{Backend, Family, Now, StoreError, plays, ticks::pass_each},
    families::pay::body::Side,
};

pub(crate) const FAMILY: Family = Family {
    name: "service_order",
    operations: plays! {
        "payscore-serviceorder.create_order" => |call| create(call, Side::Direct),
        "payscore-serviceorder.find_order" => |call| query(call, Side::Direct),
        "payscore-serviceorder.cancel_order" => |call| cancel(call, Side::Direct),
        "payscore-serviceorder.complete_order" => |call| complete(call, Side::Direct),
        "payscore-serviceorder.modify_order" => |call| modify(call, Side::Direct),
        "payscore-serviceorder.collect_order" => |call| pay(call, Side::Direct),
        "payscore-serviceorder.sync_order" => |call| sync(call, Side::Direct),
        "payscore-serviceorder.send_pending_message" => |call| message(call, Side::Direct),
        "payscore-serviceorder.send_prepaid_message" => |call| message(call, Side::Direct),
        "payscore-serviceorder.create_completed_order" => |call| {
            create_completed(call, Side::Direct)
        },
        "payscore-partner.create_completed_order" => |call| create_completed(call, Side::Partner),
        "payscore-partner.create_order" => |call| create(call, Side::Partner),
        "payscore-partner.find_order" => |call| query(call, Side::Partner),
        "payscore-partner.cancel_order" => |call| cancel(call, Side::Partner),
        "payscore-partner.complete_order" => |call| complete(call, Side::Partner),
        "payscore-partner.modify_order" => |call| modify(call, Side::Partner),
        "payscore-partner.collect_order" => |call| pay(call, Side::Partner),
        "payscore-partner.sync_order" => |call| sync(call, Side::Partner),
        "payscore-partner.send_pending_message" => |call| message(call, Side::Partner),
        "payscore-partner.send_prepaid_message" => |call| message(call, Side::Partner),
    },
    acts: ACTS,
    tick: Some(|backend, now| Box::pin(tick(backend, now))),
    notices: &["PAYSCORE.USER_CONFIRM", "PAYSCORE.USER_PAID"],
    lists: LISTS,
    ..Family::NONE
};

/// Orders that nobody confirmed expire.
async fn tick(backend: &Backend, now: Now) -> Result<(), StoreError> {
    for scope in [SERVICE, PARTNER_SERVICE] {
        pass_each::<ServiceOrder>(backend, now, scope).await?;
    }
    Ok(())
}
