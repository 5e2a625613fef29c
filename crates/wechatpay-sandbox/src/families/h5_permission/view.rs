//! An application as answers and the notification show it.

use serde::Serialize;

use super::{ApplicationState, Request, Sort, Terms};

/// The application object.
#[derive(Debug, Serialize)]
pub struct View {
    #[serde(flatten)]
    terms: Terms,
    /// So it is spelled in answers about domains.
    #[serde(skip_serializing_if = "Option::is_none")]
    webiste_url: Option<String>,
    applyment_id: i64,
    applyment_state: ApplicationState,
    #[serde(skip_serializing_if = "Option::is_none")]
    audit_reject_detail: Option<String>,
}

impl View {
    /// As answers show it. An application for domains without a sub-merchant is the caller's own
    /// (assumed).
    #[must_use]
    pub fn new(request: &Request) -> Self {
        let mut view = Self::whole(request);
        if request.sort == Sort::Domains {
            view.webiste_url = view.terms.website_url.take();
        }
        view.terms.sub_mchid.get_or_insert_with(|| request.mchid.clone());
        view
    }

    fn whole(request: &Request) -> Self {
        Self {
            terms: request.terms.clone(),
            webiste_url: None,
            applyment_id: request.applyment_id,
            applyment_state: request.state,
            audit_reject_detail: request.reject_detail.clone(),
        }
    }

    /// As the notification shows it, which lacks some members.
    pub(super) fn reviewed(request: &Request) -> Self {
        let mut view = Self::whole(request);
        view.terms.business_description = None;
        view.terms.company_register_cert = None;
        view.terms.transaction_limit_type = None;
        view.terms.applyment_type = None;
        view
    }
}
