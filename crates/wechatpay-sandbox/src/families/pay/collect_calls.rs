//! Money that the platform collects for another product (支付分, 停车): a purchase that is paid as soon
//! as it exists, so that refunds, profit sharing and bills find it as they find any other.

use wechatpay_core::Fen;

use super::{Command, Order, Part, PartTerms, Pay, Payee, Product, State, Terms, streams};
use crate::engine::{Backend, Decide as _, Now, Personal, Refused, StoreError};

/// What is collected, of whom, for whom.
#[derive(Debug, Clone)]
pub(crate) struct Due {
    pub(crate) payee: Payee,
    pub(crate) appid: String,
    pub(crate) sub_appid: Option<String>,
    pub(crate) out_trade_no: String,
    pub(crate) description: String,
    pub(crate) attach: Option<String>,
    pub(crate) total: Fen,
    pub(crate) profit_sharing: bool,
    pub(crate) openid: Personal,
    pub(crate) sub_openid: Option<Personal>,
    pub(crate) bank_type: String,
}

/// Collects the money, or finds that it was collected before. Gives the 微信支付订单号.
pub(crate) async fn collect(backend: &Backend, now: Now, due: Due) -> Result<String, Refused> {
    let stream = streams::order(&due.payee, &due.out_trade_no);
    let key = due.payee.key("out_trade_no", &due.out_trade_no);
    let random = &backend.random;
    let (prepay_id, transaction_id) = (random.prepay_id(now.0), random.transaction_id());
    let (bank_type, openid) = (due.bank_type.clone(), due.openid.clone());
    let terms = Box::new(due.terms());
    let decide = |view: crate::engine::View<'_, State>| {
        let command = Command::Collect {
            terms: terms.clone(),
            prepay_id: prepay_id.clone(),
            is_taken: view.is_held_elsewhere(&key)?,
            openid: openid.clone(),
            bank_type: bank_type.clone(),
            transaction_id: transaction_id.clone(),
        };
        Ok(Pay::decide(view.state, command, now)?)
    };
    let state = backend.store.transact::<Pay>(&stream, now, decide).await?;
    let paid = state.0.as_ref().and_then(Order::only).and_then(|part: Part<'_>| part.share());
    let busy = || Refused::Store(StoreError::Busy { stream: stream.to_string() });
    paid.map(|share| share.transaction_id.clone()).ok_or_else(busy)
}

impl Due {
    fn terms(self) -> Terms {
        let part = PartTerms {
            payee: self.payee.clone(),
            sub_appid: None,
            out_trade_no: self.out_trade_no,
            description: self.description,
            attach: self.attach,
            total: self.total,
            currency: None,
            profit_sharing: self.profit_sharing,
            subsidy_amount: None,
        };
        Terms {
            product: Product::Auth,
            payee: self.payee,
            appid: self.appid,
            sub_appid: self.sub_appid,
            combine_out_trade_no: None,
            parts: vec![part],
            notify_url: None,
            time_expire: None,
            openid: Some(self.openid),
            sub_openid: self.sub_openid,
            identity: None,
            device_id: None,
            payer_client_ip: None,
            overseas: None,
            rest: String::new(),
        }
    }
}
