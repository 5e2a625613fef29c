//! What merchants are told of authorisations.

use super::{CloseReason, Event, Given, View};
use crate::engine::Notice;

/// The news in an event, which led to `given`. One that was never in effect ends in silence: the
/// members of the notification are those of one that was. Of the reasons the published table knows
/// two.
pub(super) fn of(event: &Event, given: &Given) -> Option<Notice> {
    let (event_type, summary) = match event {
        Event::Confirmed { .. } => ("MCHTRANSFER.AUTHORIZATION.CONFIRMED", "用户确认收款授权"),
        Event::Closed(closing) => {
            let is_told =
                matches!(closing.reason, CloseReason::CloseViaMchApi | CloseReason::UserClose);
            given.authorized_at.filter(|_| is_told)?;
            ("MCHTRANSFER.AUTHORIZATION.CLOSED", "收款授权已解除")
        }
        _ => return None,
    };
    Some(Notice {
        mchid: given.mchid.clone(),
        event_type,
        original_type: "mch_payment",
        summary,
        notify_url: Some(given.terms.authorization_notify_url.clone()),
        business_number: given.terms.out_authorization_no.clone(),
        resource: Notice::resource(&View::notified(given)),
    })
}
