//! 加解密自测: what a merchant says comes back, in the answer and in a notification.

use serde::Serialize;

use crate::engine::{Answer, Call, Failure, Notice, Refusal, notify::check_address};

/// `POST /v3/security/echo`. What came sealed with a platform key goes back sealed with the
/// merchant's own.
pub(super) async fn echo(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut body = call.body()?;
    let echo_message = body.required("echo_message")?;
    let notify_url = body.text("notify_url")?;
    let sealed = body.text("encrypted_echo_message")?;
    body.finish()?;
    if let Some(url) = &notify_url {
        check_address(url).map_err(|problem| Refusal::field("/notify_url", None, problem))?;
    }
    let again = match sealed {
        Some(sealed) => {
            let opened = call.opener().open("/encrypted_echo_message", &sealed)?;
            let key = call.merchant.keys.merchant_certificate().public_key();
            let too_long = |_| Failure::Broken("an echo cannot be sealed");
            Some(key.seal(opened.as_str().as_bytes()).map_err(too_long)?)
        }
        None => None,
    };
    if notify_url.is_some() || call.backend.default_notify_url(&call.merchant.mchid).is_some() {
        let notice = Notice {
            mchid: call.merchant.mchid.clone(),
            event_type: "SECURITY_ECHO.SUCCESS",
            original_type: "security",
            summary: "加解密自测",
            notify_url,
            business_number: String::new(),
            resource: Notice::resource(&EchoNotification {
                echo_message: &echo_message,
                encrypt_echo_message: again.as_deref(),
            }),
        };
        call.backend.store.tell(notice.into(), call.now()).await?;
    }
    Answer::json(&Echo { echo_message, encrypted_echo_message: again })
}

#[derive(Serialize)]
struct Echo {
    echo_message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    encrypted_echo_message: Option<String>,
}

/// The notification spells the sealed member otherwise than the answer does.
#[derive(Serialize)]
struct EchoNotification<'a> {
    echo_message: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    encrypt_echo_message: Option<&'a str>,
}
