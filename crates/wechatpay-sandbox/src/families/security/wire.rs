//! 加解密自测: what a merchant says comes back, in the answer and in a notification.

use serde::{Deserialize, Serialize};

use crate::engine::{Answer, Call, Failure, Notice, Personal, Refusal, notify::check_address};

#[derive(Deserialize)]
struct Asked {
    echo_message: String,
    notify_url: Option<String>,
    /// Opened while the body is read.
    encrypted_echo_message: Option<Personal>,
}

/// `POST /v3/security/echo`. What came sealed with a platform key goes back sealed with the
/// merchant's own.
pub(super) async fn echo(call: &Call<'_>) -> Result<Answer, Failure> {
    let Asked { echo_message, notify_url, encrypted_echo_message } = call.body_as()?;
    if let Some(url) = &notify_url {
        check_address(url).map_err(|problem| Refusal::field("/notify_url", None, problem))?;
    }
    let again = call.sealed(encrypted_echo_message.as_ref())?;
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
