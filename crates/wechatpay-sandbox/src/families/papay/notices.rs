//! What merchants are told of contracts: that they were signed, and that they ended. Debits tell of
//! themselves.
//!
//! Whether a signature that failed is told of is unknown: it is not. The questions
//! `ENTRUST.TERMINATE_INQUIRY` and `ENTRUST.TERMINATE_RETENTION` are not asked.

use super::{Contract, ContractView, Event};
use crate::engine::Notice;

/// The news in an event, which led to `contract`.
pub(super) fn of(event: &Event, contract: &Contract) -> Option<Notice> {
    let (event_type, summary) = match event {
        Event::Signed { .. } => ("ENTRUST.SIGN", "签约成功"),
        Event::Ended(_) => ("ENTRUST.TERMINATE", "解约成功"),
        _ => return None,
    };
    Some(Notice {
        mchid: contract.mchid.clone(),
        event_type,
        original_type: "entrust",
        summary,
        notify_url: Some(contract.terms.contract_notify_url.clone()),
        business_number: contract.terms.out_contract_code.clone(),
        resource: Notice::resource(&ContractView::notified(contract)),
    })
}
