//! Resources and prompts, as plain values.

use super::answer::Answer;
use super::lookup;
use super::tools::Explain;

/// Templates of resources: URI, name, what it is.
pub(super) const RESOURCES: [(&str, &str, &str); 2] = [
    (
        "wxpay://operation/{id}",
        "operation",
        "An operation of WeChat Pay, such as wxpay://operation/refund.create_refund",
    ),
    ("wxpay://error/{code}", "error", "An error code, such as wxpay://error/SIGN_ERROR"),
];

/// A resource, whole; `None` if no template fits.
pub(super) fn resource(uri: &str) -> Option<Answer> {
    if let Some(id) = uri.strip_prefix("wxpay://operation/") {
        return Some(lookup::whole(id, None));
    }
    let what = uri.strip_prefix("wxpay://error/")?.to_owned();
    Some(lookup::explain(&Explain { what, operation: None, part: None }))
}

/// A prompt: name, what it is for, its one argument with what it is, and its text, where `{}` is the argument.
pub(super) struct Prompt {
    pub(super) name: &'static str,
    pub(super) description: &'static str,
    pub(super) argument: &'static str,
    pub(super) about: &'static str,
    pub(super) text: &'static str,
}

pub(super) const PROMPTS: [Prompt; 3] = [
    Prompt {
        name: "integrate",
        description: "Integrate a product of WeChat Pay and prove the code on the sandbox",
        argument: "goal",
        about: "What is to be taken or paid, in which language and framework",
        text: "Integrate WeChat Pay (微信支付) APIv3: {}\n\
            1. Ask whether the merchant is a direct merchant (商户) or a service provider (服务商), if it is not said.\n\
            2. Find the operations with search_operations, read them with show_operation, and read guide for the task.\n\
            3. Write the code. Keys come from the environment; never ask for a merchant's private key or APIv3 key.\n\
            4. Prove it: sandbox_switch start, point the code at its address, pay with sandbox_act, look with sandbox_log.\n\
            5. Handle notifications: verify before parsing, count each id once, answer within five seconds. Then go_live_check.",
    },
    Prompt {
        name: "refused-signature",
        description: "Find out why a signature is refused",
        argument: "error",
        about: "The answer with its Request-ID, or what the code does",
        text: "Find out why WeChat Pay refuses a signature: {}\n\
            Send the same request to the sandbox (sandbox_switch start, then run the code against its address). \
            sandbox_log of requests with the id of that request shows what should have been signed, what was signed as far \
            as it can be inferred, and the cause. Do not ask for keys.",
    },
    Prompt {
        name: "go-live-review",
        description: "Review an integration before it goes live",
        argument: "service",
        about: "Where the service takes notifications on this machine",
        text: "Review the integration of WeChat Pay before it goes live: {}\n\
            Run go_live_check against it, read guide production/index, and report each item that failed or is unproven \
            with the place in the code and a change. Repeats of writes must carry the same number; an unknown outcome is \
            queried, not repeated blindly.",
    },
];
