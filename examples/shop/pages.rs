//! The pages, as HTML without anything from outside.

use std::fmt::Write as _;

use fast_qr::convert::Builder as _;
use fast_qr::convert::svg::SvgBuilder;
use fast_qr::qr::QRBuilder;
use wechatpay::{Client, Fen};

use crate::counter::{APPID, told};
use crate::orders::{Order, PRODUCTS, State, Way};
use crate::reconcile::{Line, Report};

pub(crate) fn products<'o>(orders: impl Iterator<Item = &'o Order>) -> String {
    let mut cards = String::new();
    for product in &PRODUCTS {
        // Writing to a String cannot fail, here and below.
        let _ = write!(
            cards,
            "<section class=card><h2>{}</h2><p class=price>{}</p><form method=post action=/orders>\
                 <input type=hidden name=product value={}>\
                 <button name=way value=jsapi>微信内支付 JSAPI</button>\
                 <button name=way value=native class=second>扫码支付 Native</button></form></section>",
            product.name,
            money(product.price),
            product.id
        );
    }
    let mut rows = String::new();
    for order in orders {
        let _ = write!(
            rows,
            "<tr><td><a href=/orders/{0}>{0}</a><td>{1}<td class=number>{2}<td>{3}",
            escape(&order.number),
            order.product.name,
            money(order.product.price),
            badge(order)
        );
    }
    let list = if rows.is_empty() {
        "<p class=faint>还没有订单 No orders yet</p>".to_owned()
    } else {
        format!(
            "<table><tr><th>单号 Number<th>商品 Product<th class=number>金额 Amount<th>状态 State{rows}</table>"
        )
    };
    layout(
        "小店 The shop",
        "",
        &format!("<div class=cards>{cards}</div><h2>订单 Orders</h2>{list}"),
    )
}

pub(crate) fn order(order: &Order, client: &Client) -> String {
    let mut body = format!(
        "<section class=card><p>{}</p><dl><dt>商品 Product<dd>{}<dt>金额 Amount<dd class=price>{}\
         <dt>单号 out_trade_no<dd><code>{}</code><dt>方式 Way<dd>{}",
        badge(order),
        order.product.name,
        money(order.product.price),
        escape(&order.number),
        order.way.name(),
    );
    if let Some(paid) = &order.paid {
        let _ = write!(
            body,
            "<dt>微信订单号 transaction_id<dd><code>{}</code><dt>支付时间 Paid at<dd>{}\
             <dt>得知于 Learnt by<dd>{}",
            escape(&paid.transaction_id),
            escape(&paid.at),
            paid.told_by
        );
    }
    if let Some(refund) = &order.refund {
        let status = if refund.status.is_empty() { "?" } else { &refund.status };
        let _ = write!(
            body,
            "<dt>退款单号 out_refund_no<dd><code>{}</code><dt>退款状态 Refund<dd>{}",
            escape(&refund.number),
            escape(status)
        );
    }
    body += "</dl>";
    if let Some(trouble) = &order.trouble {
        let _ = write!(body, "<p class=trouble>{}</p>", escape(trouble));
    }
    body += &buttons(order);
    body += "</section>";
    if order.state == State::Waiting {
        body += &payment(order, client);
    }
    // A page that waits looks again by itself.
    let is_moving = order.refund.as_ref().is_some_and(|refund| refund.status == "PROCESSING");
    let refresh = if order.state == State::Waiting || is_moving {
        "<meta http-equiv=refresh content=2>"
    } else {
        ""
    };
    layout("订单 Order", refresh, &body)
}

/// What the shop would hand to WeChat, and the pretend telephone.
fn payment(order: &Order, client: &Client) -> String {
    let Some(ticket) = &order.ticket else { return String::new() };
    let (title, shown, telephone) = match order.way {
        Way::Jsapi => {
            let shown = match client.pay_sign().jsapi(APPID, ticket) {
                Ok(parameters) => serde_json::to_string_pretty(&parameters).unwrap_or_default(),
                Err(error) => told(&error),
            };
            let shown = format!("<pre>{}</pre>", escape(&shown));
            (
                "调起支付的参数 What <code>WeixinJSBridge</code> is given",
                shown,
                "假装确认支付 Pretend to pay",
            )
        }
        Way::Native => {
            let code = QRBuilder::new(ticket.as_str()).build();
            let shown = code.map_or_else(
                |_| format!("<pre>{}</pre>", escape(ticket)),
                |code| SvgBuilder::default().margin(2).to_str(&code),
            );
            let shown = format!("<div class=code>{shown}<code>{}</code></div>", escape(ticket));
            ("请扫码 Scan to pay", shown, "假装扫码支付 Pretend to scan")
        }
    };
    let telephone = button(&order.number, "pay", telephone, "");
    format!(
        "<section class=card><h2>{title}</h2>{shown}<div class=telephone>\
         <p class=faint>手机上的微信，由沙箱扮演 The user's telephone, played by the sandbox</p>\
         {telephone}</div></section>"
    )
}

fn buttons(order: &Order) -> String {
    let mut list = String::new();
    let mut add = |action, words| list += &button(&order.number, action, words, "second");
    match (order.state, &order.refund) {
        (State::Unsure, _) => add("again", "查单后以原单号重试 Ask, then repeat"),
        (State::Waiting, _) => {
            add("ask", "查单 Ask");
            add("close", "关单 Close");
        }
        (State::Paid, None) => add("refund", "退款 Refund"),
        (State::Paid, Some(refund)) => match refund.status.as_str() {
            "" => add("refund", "以原退款单号重试 Repeat the refund"),
            "PROCESSING" => {
                add("refund", "查退款 Ask");
                add("bank", "假装到账 Pretend to be the bank");
            }
            _ => {}
        },
        (State::Refused | State::Closed, _) => {}
    }
    format!("<div class=buttons>{list}</div>")
}

fn button(number: &str, action: &str, words: &str, class: &str) -> String {
    let number = escape(number);
    format!(
        "<form method=post action=/orders/{number}/{action}><button class=\"{class}\">{words}</button></form>"
    )
}

fn badge(order: &Order) -> &'static str {
    match (order.state, &order.refund) {
        (State::Paid, Some(refund)) if refund.status == "SUCCESS" => {
            "<b class=back>已退款 Refunded</b>"
        }
        (State::Paid, Some(_)) => "<b class=back>退款中 Refund under way</b>",
        (State::Unsure, _) => "<b class=bad>结果未知 Unsure</b>",
        (State::Refused, _) => "<b class=bad>被拒绝 Refused</b>",
        (State::Waiting, _) => "<b class=wait>待支付 Waiting</b>",
        (State::Paid, None) => "<b class=good>已支付 Paid</b>",
        (State::Closed, _) => "<b class=faint>已关闭 Closed</b>",
    }
}

pub(crate) fn report(report: Option<&Report>) -> String {
    let mut body = "<form method=post action=/reconcile><button>过一夜，对昨天的账 \
                    Sleep until morning, then reconcile</button></form>"
        .to_owned();
    if let Some(report) = report {
        let is_matched = report.trouble.is_none() && report.lines.iter().all(Line::is_matched);
        let verdict = match &report.trouble {
            Some(trouble) => format!("<p class=trouble>{}</p>", escape(trouble)),
            None if report.lines.is_empty() => {
                "<p class=faint>那天没有交易 Nothing happened that day</p>".to_owned()
            }
            None if is_matched => "<p><b class=good>全部相符 All matched</b></p>".to_owned(),
            None => "<p><b class=bad>有差异 There are differences</b></p>".to_owned(),
        };
        let rows: String = report.lines.iter().map(line).collect();
        let _ = write!(
            body,
            "<h2>交易账单 Trade bill {}</h2>{verdict}<table><tr><th>单号 Number\
             <th class=number>小店 Shop<th class=number>账单 Bill<th>结果 Result{rows}</table>",
            escape(&report.date)
        );
    }
    layout("对账 Reconcile", "", &body)
}

fn line(line: &Line) -> String {
    let amount = |amount: Option<Fen>| amount.map_or_else(|| "—".to_owned(), money);
    let verdict = if line.is_matched() {
        "<b class=good>相符 matched</b>"
    } else {
        "<b class=bad>不符 differs</b>"
    };
    format!(
        "<tr><td><code>{}</code><td class=number>{}<td class=number>{}<td>{verdict}",
        escape(&line.number),
        amount(line.ours),
        amount(line.theirs)
    )
}

pub(crate) fn trouble(text: &str) -> String {
    layout("出错了 Trouble", "", &format!("<p class=trouble>{}</p>", escape(text)))
}

fn money(amount: Fen) -> String {
    let sign = if amount < Fen(0) { "−" } else { "" };
    format!("{sign}¥{}", if amount < Fen(0) { -amount } else { amount })
}

fn layout(title: &str, head: &str, body: &str) -> String {
    format!(
        "<!doctype html><html lang=zh><meta charset=utf-8>\
         <meta name=viewport content=\"width=device-width\"><link rel=icon href=\"data:,\">\
         {head}<title>{title}</title>\
         <style>{STYLE}</style><header><a href=/>小店 The shop</a>\
         <a href=/reconcile>对账 Reconcile</a></header><main><h1>{title}</h1>{body}</main></html>"
    )
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

const STYLE: &str = include_str!("style.css");
