//! 委托代扣, direct and for sub-merchants: the registration.

use super::{
    charge_calls::{apply, find_schedule, notify, notify_failure, schedule},
    contract_order_calls::create,
    listed::LISTS,
    sync_calls::tick,
    wallet::ACTS,
    wire::{Place, find, prepare, terminate},
};
use crate::{
    engine::{Family, plays},
    families::pay::{
        Product,
        body::Side::{Direct, Partner},
    },
};

pub(crate) const FAMILY: Family = Family {
    name: "papay",
    operations: plays! {
        "papay-sign.presign_contract" => |call| prepare(call, Direct, Place::Scene),
        "papay-sign.find_contract" => find,
        "papay-sign.terminate_contract" => |call| terminate(call, Direct),
        "papay-sign.find_partner_contract" => find,
        "papay-sign.terminate_partner_contract" => |call| terminate(call, Partner),
        "papay-scheduled-deduct-sign.presign_app_contract" => {
            |call| prepare(call, Direct, Place::App)
        },
        "papay-scheduled-deduct-sign.presign_h5_contract" => {
            |call| prepare(call, Direct, Place::Browser)
        },
        "papay-scheduled-deduct-sign.presign_jsapi_contract" => {
            |call| prepare(call, Direct, Place::Wechat)
        },
        "papay-scheduled-deduct-sign.presign_mini_program_contract" => {
            |call| prepare(call, Direct, Place::MiniProgram)
        },
        "papay-scheduled-deduct-sign.presign_partner_app_contract" => {
            |call| prepare(call, Partner, Place::App)
        },
        "papay-scheduled-deduct-sign.presign_partner_h5_contract" => {
            |call| prepare(call, Partner, Place::Browser)
        },
        "papay-scheduled-deduct-sign.presign_partner_jsapi_contract" => {
            |call| prepare(call, Partner, Place::Wechat)
        },
        "papay-scheduled-deduct-sign.presign_partner_mini_program_contract" => {
            |call| prepare(call, Partner, Place::MiniProgram)
        },
        "papay-pay.find_schedule" => find_schedule,
        "papay-pay.schedule_deduction" => |call| schedule(call, Direct),
        "papay-pay.apply_deduction" => |call| apply(call, Direct),
        "papay-pay.find_partner_schedule" => find_schedule,
        "papay-pay.schedule_partner_deduction" => |call| schedule(call, Partner),
        "papay-pay.apply_partner_deduction" => |call| apply(call, Partner),
        "papay.notify_deduction" => |call| notify(call, Direct),
        "papay.notify_deduction_failure" => |call| notify_failure(call, Direct),
        "partner-papay.notify_deduction" => |call| notify(call, Partner),
        "partner-papay.notify_deduction_failure" => |call| notify_failure(call, Partner),
        "pay.create_app_order_with_contract" => |call| create(call, Direct, Product::App),
        "pay.create_jsapi_order_with_contract" => |call| create(call, Direct, Product::Jsapi),
        "pay-partner.create_app_order_with_contract" => {
            |call| create(call, Partner, Product::App)
        },
        "pay-partner.create_jsapi_order_with_contract" => {
            |call| create(call, Partner, Product::Jsapi)
        },
    },
    acts: ACTS,
    tick: Some(|backend, now| Box::pin(tick(backend, now))),
    notices: &["ENTRUST.SIGN", "ENTRUST.TERMINATE"],
    lists: LISTS,
    ..Family::NONE
};
