//! Small builders for the tests of this crate and for the conformance suite.

use wechatpay_core::Call;

use crate::entry::{Intent, Priority};
use crate::meaning;

pub(crate) fn call(method: &str, template: &str, path: &str, body: &str) -> Call {
    Call {
        method: if method == "PATCH" {
            wechatpay_core::Method::Patch
        } else {
            wechatpay_core::Method::Post
        },
        template: template.to_owned(),
        path: path.to_owned(),
        query: None,
        headers: Vec::new(),
        body: Some(body.to_owned()),
        repeat: Vec::new(),
        sealed_with: None,
    }
}

pub(crate) fn intent(merchant: &str, call: Call) -> Intent {
    Intent {
        merchant: merchant.to_owned(),
        operation: call.operation(),
        scope: call.operation(),
        key: "K1".to_owned(),
        ordering: None,
        priority: Priority::Normal,
        created_at: 0,
        not_before: 0,
        deadline: None,
        trace: None,
        digest: meaning::digest(&call),
        call,
    }
}
