//! The counter: every call to WeChat Pay, and what the shop makes of each outcome.

use wechatpay::api::pay::{self, OrderAmount, TradeState};
use wechatpay::api::refund::{self, Refund};
use wechatpay::{Error, Fen, Outcome, Reply, Time, ask};

use crate::Shop;
use crate::orders::{Order, State, Way};

impl Shop {
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
        let (description, out_trade_no) = (order.product.name, &order.number);
        let notify_url = &*self.notify_url;
        let amount = ask!(OrderAmount { total: order.product.price, currency: "CNY" });
        Ok(match order.way {
            Way::Jsapi => {
                let order = ask!(pay::CreateJsapiOrder {
                    appid: APPID,
                    description,
                    out_trade_no,
                    notify_url,
                    amount,
                    payer: ask!(pay::JsapiPayer { openid: OPENID }),
                });
                self.client.send(order).await?.into_body().prepay_id
            }
            Way::Native => {
                let order = ask!(pay::CreateNativeOrder {
                    appid: APPID,
                    description,
                    out_trade_no,
                    notify_url,
                    amount,
                });
                self.client.send(order).await?.into_body().code_url
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
        let query = ask!(pay::FindOrderByOutTradeNo { out_trade_no: number });
        let answer = self.client.send(query).await;
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
        match self.client.send(ask!(pay::CloseOrder { out_trade_no: number })).await {
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
        let answer = self.give_back(number, &refund_number, price, is_repeat).await;
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

    async fn give_back(
        &self,
        number: &str,
        refund_number: &str,
        price: Fen,
        is_repeat: bool,
    ) -> Result<Reply<Refund>, Error> {
        if is_repeat {
            let query = ask!(refund::FindRefund { out_refund_no: refund_number });
            match self.client.send(query).await {
                Err(error) if is_absent(&error) => {}
                answer => return answer,
            }
        }
        let refund = ask!(refund::CreateRefund {
            out_trade_no: number,
            out_refund_no: refund_number,
            reason: "小店退款 The shop gives it back",
            notify_url: &*self.notify_url,
            amount: ask!(refund::Amount { refund: price, total: price, currency: "CNY" }),
        });
        self.client.send(refund).await
    }
}

/// Whether WeChat Pay says that there is no such thing.
fn is_absent(error: &Error) -> bool {
    error.refusal().is_some_and(|no| no.status == 404)
}

/// What a query says of an order.
fn learn(order: &mut Order, found: &pay::Order) {
    order.trouble = None;
    match found.trade_state {
        // An order that was paid and given back was paid.
        Some(TradeState::Success | TradeState::Refund) => {
            if found.amount.total == order.product.price {
                let at = found.success_time.as_ref().map_or("", Time::as_str);
                let transaction_id = found.transaction_id.as_deref().unwrap_or_default();
                order.pay(transaction_id, at, "查单 query");
            } else {
                order.trouble = Some("金额与订单不符 The amount is not that of the order".into());
            }
        }
        Some(TradeState::Closed | TradeState::Revoked) => order.state = State::Closed,
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
