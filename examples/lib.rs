//! One program for each task, against the sandbox. There is nothing to import here:
//!
//! | `cargo run --example` | 任务 Task |
//! |---|---|
//! | `first_payment` | 第一笔付款：下单、收通知、查单、退款。The first payment: order, notification, query, refund |
//! | `shop` | 一家网店：下单、收通知、退款、对账。A web shop that sells, is told, refunds and reconciles |
//! | `shop_blocking` | 同步写法，从下单到账单。The same without a runtime, from order to bill |
//! | `order_service` | 先享后付订单走发件箱，网络很差也不丢不重。Orders through the outbox over a bad network |
