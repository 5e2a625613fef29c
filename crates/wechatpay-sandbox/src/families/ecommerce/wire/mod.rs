//! Bodies as types, from them to commands, and from states to JSON.

mod balances;
mod extras;
mod refunds;
mod sharing;

pub(super) use balances::{balance, day_end_balance};
pub(super) use extras::{
    SUBSIDIES, after_sales, cancel_subsidy, find_after_sales, return_subsidy, subsidise,
};
pub(super) use refunds::{
    apply_abnormal, create_refund, find_advance, find_refund, find_refund_by_id, return_advance,
};
pub(super) use sharing::{
    add_receiver, delete_receiver, find_order, find_return, finish, give_back, share, unsplit,
};

use crate::{
    engine::{Call, Failure, Refusal},
    families::pay::Payee,
};

/// A second-level merchant of the caller.
fn merchant_of(call: &Call<'_>, sub_mchid: String) -> Payee {
    Payee::of_caller(call, Some(sub_mchid))
}

/// The second-level merchant that a query names; it names nothing else.
fn asked_merchant(call: &Call<'_>) -> Result<Payee, Failure> {
    let payee = Payee::asked(call)?;
    if payee.sub_mchid.is_some() {
        return Ok(payee);
    }
    let location = crate::engine::Location::Query;
    Err(Refusal::at(location, "sub_mchid", None, "必填字段缺失").into())
}
