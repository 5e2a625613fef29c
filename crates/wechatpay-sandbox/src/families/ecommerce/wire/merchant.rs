//! Which second-level merchant (二级商户) a call is about.

use crate::{
    engine::{Call, Failure, Location, Refusal},
    families::pay::Payee,
};

/// A second-level merchant of the caller.
pub(super) fn merchant_of(call: &Call<'_>, sub_mchid: String) -> Payee {
    Payee::of_caller(call, Some(sub_mchid))
}

/// The second-level merchant that a query names; it names nothing else.
pub(super) fn asked_merchant(call: &Call<'_>) -> Result<Payee, Failure> {
    let payee = Payee::asked(call)?;
    if payee.sub_mchid.is_some() {
        return Ok(payee);
    }
    Err(Refusal::at(Location::Query, "sub_mchid", None, "必填字段缺失").into())
}
