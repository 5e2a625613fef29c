//! From errors of the sandbox itself to answers of admin calls.

use http::StatusCode;

use crate::engine::{
    Failure,
    error::{Cause, Error},
    refused,
};

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        let (status, code) = match error.cause() {
            Cause::NoMerchant(_) | Cause::NoScenario(_) | Cause::NoSnapshot(_) => {
                (StatusCode::NOT_FOUND, "NOT_FOUND")
            }
            Cause::Taken(_) | Cause::ScenarioOver(_) => (StatusCode::CONFLICT, "ALREADY_EXISTS"),
            Cause::Mchid(_)
            | Cause::Default
            | Cause::NoKeys
            | Cause::HalfPair
            | Cause::Key(_)
            | Cause::Snapshot(_)
            | Cause::NotifyUrl { .. }
            | Cause::Certificate(_) => (StatusCode::BAD_REQUEST, "PARAM_ERROR"),
            _ => {
                tracing::error!(error = &error as &dyn std::error::Error, "an admin call failed");
                (StatusCode::INTERNAL_SERVER_ERROR, "SYSTEM_ERROR")
            }
        };
        // The causes say what was wrong with a key; none of them repeats it.
        let mut message = error.to_string();
        let mut cause = std::error::Error::source(&error);
        while let Some(deeper) = cause {
            message = format!("{message}: {deeper}");
            cause = deeper.source();
        }
        refused(status, code, message)
    }
}
