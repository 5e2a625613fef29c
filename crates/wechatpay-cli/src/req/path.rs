//! Warns about a path that the catalogue does not know before anything is sent to it. For new
//! operations, a flag sends the request anyway.

use wechatpay::Method;
use wechatpay_catalogue::{Miss, Operation, catalogue};

use crate::api::nearest;
use crate::output::failure::{Failure, Result};
use crate::output::report::Report;
use crate::req::flags::Req;
use crate::text::{Text, failures as say};

/// Fails for a write to a path that the catalogue does not know; of a read it is only said.
pub(crate) fn check(flags: &Req, report: &Report) -> Result<()> {
    let method = flags.method.to_string();
    let Some(nearest) = unknown(&method, &flags.path) else { return Ok(()) };
    if flags.allow_unknown_path {
        return Ok(());
    }
    if flags.method == Method::Get {
        report.remark(say::NOT_CATALOGUED, say::IS_SENT_ANYWAY.with_texts([nearest]));
        return Ok(());
    }
    let message = say::UNKNOWN_PATH.with([&method, &shown(&flags.path)]);
    Err(Failure::usage(message).hint(say::SEND_ANYWAY.with_texts([nearest])))
}

/// What is near a path that the catalogue does not know; `None` if it knows the path, or if this is
/// no path at all, of which the client says more.
fn unknown(method: &str, path: &str) -> Option<Text> {
    let bare = path.split('?').next().unwrap_or(path);
    if bare.contains("://") || bare == OTHER_BILL_PATH {
        return None;
    }
    let full = format!("/{}", bare.trim_start_matches('/'));
    let is_template =
        |operation: &Operation| operation.template == full && operation.method.as_str() == method;
    if catalogue().operations().any(is_template) {
        return None;
    }
    let known = wechatpay_catalogue::Method::from_wire(method)?;
    match catalogue().find(known, &full) {
        Ok(_) => None,
        Err(Miss::UnknownMethod { allowed }) => {
            let allowed: Vec<&str> = allowed.iter().map(|method| method.as_str()).collect();
            Some(say::UNKNOWN_PATH_METHODS.with([&allowed.join(", ")]))
        }
        Err(Miss::UnknownPath) => {
            let near: Vec<String> = nearest(method, &full)
                .iter()
                .map(|operation| {
                    let path = operation.template.trim_start_matches('/');
                    format!("{} {path} ({})", operation.method, operation.id())
                })
                .collect();
            Some(match near.as_slice() {
                [] => say::NO_NEAREST.into(),
                near => say::UNKNOWN_PATH_NEAREST.with([&near.join(", ")]),
            })
        }
    }
}

/// A path may be long, and its query may name people.
fn shown(path: &str) -> String {
    let bare = path.split('?').next().unwrap_or(path).trim_start_matches('/');
    crate::output::render::shorten(bare, 120)
}

/// Some links to bills lead here; it is no operation of its own.
pub(crate) const OTHER_BILL_PATH: &str = "v3/bill/downloadurl";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_catalogue_knows_goes_through() {
        let check = |method: &str, path: &str, expected: Option<&str>| {
            let found = unknown(method, path).map(|text| text.to_string());
            let is_as_expected = match (&found, expected) {
                (Some(found), Some(said)) => found.contains(said),
                (None, None) => true,
                _ => false,
            };
            assert!(is_as_expected, "{path}: {found:?}");
        };
        check("GET", "v3/certificates", None);
        check("GET", "/v3/discount-card/orders/{out_order_no}", None);
        check("GET", "v3/discount-card/orders/233bcbf4?x=1", None);
        check("GET", "v3/bill/downloadurl?token=a", None);
        check("GET", "https://api.mch.weixin.qq.com/v3/x", None);
        check("POST", "v3/certificates", Some("answers to GET"));
        check("POST", "v3/refund/domestic/refund", Some("(refund.create_refund)"));
        check("POST", "v3/x", Some("wxpay api search"));
    }
}
