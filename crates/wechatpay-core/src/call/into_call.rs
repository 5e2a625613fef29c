//! The trait of everything that an outbox can store: it becomes a call.

use std::sync::Arc;

use crate::call::Call;
use crate::call::operation::Operation;
use crate::call::request::Request;
use crate::error::{Error, Result};
use crate::exchange::context::Context;
use crate::exchange::handle::Handle;

/// A call, or something that becomes one: a request of a client, or an operation.
///
/// ```
/// use wechatpay_core::operation::Req;
/// use wechatpay_core::{IntoCall, ask, request};
///
/// request! {
///     /// Close an order.
///     pub struct CloseOrder {
///         /// The merchant's order number.
///         pub out_trade_no: Req<String>,
///     }
///     "pay.close_order" Post "/v3/orders/{out_trade_no}/close" body -> wechatpay_core::Empty
/// }
///
/// // An operation becomes a call by the settings of a client.
/// let error = ask!(CloseOrder { out_trade_no: "NO1" }).into_call(None).unwrap_err();
/// assert!(error.to_string().contains("pay.close_order"));
/// ```
pub trait IntoCall {
    /// The call, its sensitive fields sealed. `context` has the settings of the client of the
    /// merchant who asks, if one is known; only an operation needs them.
    ///
    /// # Errors
    /// If required members are not set (the error names all of them), if there are fields to seal
    /// and no platform key is known, or if an operation is given without settings.
    fn into_call(self, context: Option<&Arc<Context>>) -> Result<Call>;
}

impl IntoCall for Call {
    fn into_call(self, _: Option<&Arc<Context>>) -> Result<Call> {
        Ok(self)
    }
}

impl<H: Handle, T> IntoCall for Request<H, T> {
    fn into_call(self, _: Option<&Arc<Context>>) -> Result<Call> {
        Self::into_call(self)
    }
}

impl<O: Operation> IntoCall for O {
    fn into_call(self, context: Option<&Arc<Context>>) -> Result<Call> {
        let Some(context) = context else {
            let message = format!("{}: no client of this merchant is known", O::ID);
            return Err(Error::input(message)
                .with_hint("make the call with a client: `client.request(operation)`"));
        };
        Request::of(Arc::clone(context), &self).into_call()
    }
}
