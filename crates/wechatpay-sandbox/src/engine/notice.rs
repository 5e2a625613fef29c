//! The content of a notification (回调通知), before it is encrypted, signed and sent.

use serde::Serialize;

/// The content of a notification. An aggregate gives it together with the event it reports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// 商户号 of the merchant who is told.
    pub mchid: String,
    /// The wire's own spelling, such as `TRANSACTION.SUCCESS` (protocol 04 §5).
    pub event_type: &'static str,
    /// `resource.original_type`, such as `transaction`.
    pub original_type: &'static str,
    /// The text for people, in Chinese as the platform sends it.
    pub summary: &'static str,
    /// Where to send it; `None` means the address that is set for the merchant as a whole.
    pub notify_url: Option<String>,
    /// 商户单号 by which a test finds the notice again, such as the `out_trade_no`.
    pub business_number: String,
    /// The resource as JSON text, before it is sealed.
    pub resource: String,
}

impl Notice {
    /// The JSON text of a resource. Views of the domain always become JSON.
    #[must_use]
    pub fn resource(view: &impl Serialize) -> String {
        serde_json::to_string(view).unwrap_or_default()
    }
}

/// The same with text of its own: what is stored, and what is told by hand.
#[derive(Debug, Clone)]
pub(crate) struct NoticeText {
    pub(crate) mchid: String,
    pub(crate) event_type: String,
    pub(crate) original_type: String,
    pub(crate) summary: String,
    pub(crate) notify_url: Option<String>,
    pub(crate) business_number: String,
    pub(crate) resource: String,
}

impl From<Notice> for NoticeText {
    fn from(notice: Notice) -> Self {
        Self {
            mchid: notice.mchid,
            event_type: notice.event_type.to_owned(),
            original_type: notice.original_type.to_owned(),
            summary: notice.summary.to_owned(),
            notify_url: notice.notify_url,
            business_number: notice.business_number,
            resource: notice.resource,
        }
    }
}
