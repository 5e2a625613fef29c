//! The counter: every call to WeChat Pay, and what the shop makes of each outcome.

use serde_json::{Value, json};
use wechatpay::api::pay::{
    CloseOrder, CreateJsapiOrder, CreateNativeOrder, JsapiPayer, OrderAmount,
};
use wechatpay::api::refund::{Amount, CreateRefund, FindRefund, Refund};
use wechatpay::{Error, Outcome};

use crate::Shop;
use crate::orders::{Order, State, Way};

impl Shop {
    fn mchid(&self) -> String {
        self.client.context().merchant.mchid().to_owned()
    }

    /// Places an order that is written down already. The same order gives the same request, so a
    /// repeat gives the same ticket.
    pub(crate) async fn place(&self, order: &Order) {
        let answer = self.ticket(order).await;
        self.orders().change(&order.number, |order| match answer {
            Ok(ticket) => {
                // Somebody may have paid while the answer was on its way.
                if matches!(order.state, State::Unsure | State::Refused) {
                    order.state = State::Waiting;
                }
                order.ticket = Some(ticket);
                order.trouble = None;
            }
            Err(error) => {
                if error.outcome() == Outcome::Refused {
                    order.state = State::Refused;
                }
                order.trouble = Some(told(&error));
            }
        });
    }

    async fn ticket(&self, order: &Order) -> Result<String, Error> {
        let amount = OrderAmount { total: order.product.price, currency: Some("CNY".to_owned()) };
        let (appid, mchid, description) =
            (APPID.to_owned(), self.mchid(), order.product.name.to_owned());
        let (out_trade_no, notify_url) = (order.number.clone(), self.notify_url.to_string());
        let transactions = self.client.v3().pay().transactions();
        Ok(match order.way {
            Way::Jsapi => {
                let payer = JsapiPayer { openid: OPENID.into(), ..JsapiPayer::default() };
                let body = CreateJsapiOrder {
                    appid,
                    mchid,
                    description,
                    out_trade_no,
                    amount,
                    notify_url,
                    payer,
                    ..CreateJsapiOrder::default()
                };
                transactions.jsapi().post(&body).await?.into_body().prepay_id
            }
            Way::Native => {
                let body = CreateNativeOrder {
                    appid,
                    mchid,
                    description,
                    out_trade_no,
                    amount,
                    notify_url,
                    ..CreateNativeOrder::default()
                };
                transactions.native().post(&body).await?.into_body().code_url
            }
        })
    }

    /// After an outcome that left it open: asks first, and repeats with the same number only if
    /// there is still something to place.
    pub(crate) async fn place_again(&self, number: &str) {
        let is_known = self.ask(number).await;
        let order = self.orders().find(number);
        if let (true, Some(order)) = (is_known, order)
            && matches!(order.state, State::Unsure | State::Waiting)
        {
            self.place(&order).await;
        }
    }

    /// Asks for an order by its number. Says whether WeChat Pay answered.
    pub(crate) async fn ask(&self, number: &str) -> bool {
        let answer = self
            .client
            .chain("v3/pay/transactions/out-trade-no/{out_trade_no}")
            .with("out_trade_no", number)
            .get()
            .query(&json!({ "mchid": self.mchid() }))
            .await;
        let is_absent = |error: &Error| error.refusal().is_some_and(|no| no.status == 404);
        let mut orders = self.orders();
        match answer {
            Ok(found) => orders.change(number, |order| learn(order, &found)),
            Err(error) if is_absent(&error) => {
                orders.change(number, |order| order.state = State::Unsure);
            }
            Err(error) => {
                orders.change(number, |order| order.trouble = Some(told(&error)));
                return false;
            }
        }
        true
    }

    /// Closes an order that nobody paid; if somebody did, that is learnt instead.
    pub(crate) async fn close(&self, number: &str) {
        let body = CloseOrder { mchid: self.mchid() };
        let order = self.client.v3().pay().transactions().out_trade_no().out_trade_no(number);
        match order.close().post(&body).await {
            Ok(_) => self.orders().change(number, |order| {
                if order.state != State::Paid {
                    order.state = State::Closed;
                }
            }),
            Err(error) => {
                self.ask(number).await;
                self.orders().change(number, |order| {
                    order.trouble.get_or_insert_with(|| told(&error));
                });
            }
        }
    }

    /// Gives everything back. Pressed again it asks first, and repeats under the same number only
    /// what WeChat Pay has not heard of.
    pub(crate) async fn refund(&self, number: &str) {
        let mut begun = None;
        self.orders().change(number, |order| {
            if order.state == State::Paid {
                let is_repeat = order.refund.is_some();
                begun = Some((order.refund().number.clone(), order.product.price, is_repeat));
            }
        });
        let Some((refund_number, price, is_repeat)) = begun else { return };
        let refunds = self.client.v3().refund().domestic().refunds();
        let mut answer = None;
        if is_repeat {
            let found = refunds.out_refund_no(&refund_number).get(&FindRefund::default()).await;
            let is_absent =
                found.as_ref().is_err_and(|error| error.refusal().is_some_and(|r| r.status == 404));
            answer = Some(found).filter(|_| !is_absent);
        }
        let answer = if let Some(answer) = answer {
            answer
        } else {
            let body = CreateRefund {
                out_trade_no: Some(number.to_owned()),
                out_refund_no: refund_number.clone(),
                reason: Some("小店退款 The shop gives it back".to_owned()),
                notify_url: Some(self.notify_url.to_string()),
                amount: Amount {
                    refund: price,
                    total: price,
                    currency: "CNY".to_owned(),
                    ..Amount::default()
                },
                ..CreateRefund::default()
            };
            refunds.post(&body).await
        };
        self.orders().change(number, |order| match answer {
            Ok(reply) => {
                order.trouble = None;
                let Refund { status, create_time, .. } = reply.into_body();
                let refund = order.refund();
                status.as_str().clone_into(&mut refund.status);
                create_time.as_str().clone_into(&mut refund.at);
            }
            Err(error) => order.trouble = Some(told(&error)),
        });
    }
}

/// What a query says of an order.
fn learn(order: &mut Order, found: &Value) {
    let text = |name: &str| found[name].as_str().unwrap_or_default();
    order.trouble = None;
    match text("trade_state") {
        // An order that was paid and given back was paid.
        "SUCCESS" | "REFUND" => {
            if found["amount"]["total"].as_i64() == Some(order.product.price.0) {
                order.pay(text("transaction_id"), text("success_time"), "查单 query");
            } else {
                order.trouble = Some("金额与订单不符 The amount is not that of the order".into());
            }
        }
        "CLOSED" | "REVOKED" => order.state = State::Closed,
        _ if order.state == State::Unsure && order.ticket.is_some() => order.state = State::Waiting,
        _ => {}
    }
}

/// An error for the shopkeeper: what it means first, then what was said.
pub(crate) fn told(error: &Error) -> String {
    let meaning = match error.outcome() {
        Outcome::NotSent => "没有发出，改好后可重试 Not sent: mend it and try again",
        Outcome::Refused => "微信支付明确拒绝 Refused by WeChat Pay",
        Outcome::Accepted => {
            "已受理，但应答读不懂，请查单 Accepted, but the answer is unreadable: ask"
        }
        Outcome::Unknown => "结果未知，先查单，勿换单号 Unknown: ask first, keep the number",
    };
    match error.refusal() {
        Some(no) => format!("{meaning}: {} {}", no.code, no.message),
        None => format!("{meaning}: {error}"),
    }
}

/// The sandbox accepts any.
pub(crate) const APPID: &str = "wxd678efh567hg6787";
/// Who is logged in.
const OPENID: &str = "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o";
