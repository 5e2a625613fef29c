//! Everything that is about payments: which file answers which operation.

use super::{Call, bill, codepay, combine, pay, refund};
use crate::protocol::{Answer, Failure};

/// Whether one of these rooms answers an operation.
pub(crate) fn plays(operation: &str) -> bool {
    pay::plays(operation)
        || codepay::plays(operation)
        || combine::plays(operation)
        || refund::plays(operation)
        || bill::plays(operation)
}

/// Answers an operation that [`plays`] knows.
pub(crate) async fn answer(call: &Call<'_>, operation: &str) -> Result<Answer, Failure> {
    if pay::plays(operation) {
        pay::answer(call, operation).await
    } else if codepay::plays(operation) {
        codepay::answer(call, operation).await
    } else if combine::plays(operation) {
        combine::answer(call, operation).await
    } else if refund::plays(operation) {
        refund::answer(call, operation).await
    } else {
        bill::answer(call, operation)
    }
}
