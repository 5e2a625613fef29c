//! Which address does what. Forms are posted, and answered with a way back to a page.

use axum::Router;
use axum::extract::{Form, Path, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use serde::Deserialize;

use crate::Shop;
use crate::notify::notify;
use crate::orders::{PRODUCTS, Way};
use crate::pages;

pub(crate) fn all(shop: Shop) -> Router {
    Router::new()
        .route("/", get(products))
        .route("/orders", post(buy))
        .route("/orders/{number}", get(order))
        .route("/orders/{number}/{action}", post(act))
        .route("/reconcile", get(report).post(reconcile))
        .route("/notify", post(notify))
        .with_state(shop)
}

async fn products(State(shop): State<Shop>) -> Html<String> {
    Html(pages::products(shop.orders().all()))
}

#[derive(Deserialize)]
struct Purchase {
    product: String,
    way: String,
}

async fn buy(State(shop): State<Shop>, Form(purchase): Form<Purchase>) -> Response {
    let product = PRODUCTS.iter().find(|product| product.id == purchase.product);
    let way = match purchase.way.as_str() {
        "jsapi" => Some(Way::Jsapi),
        "native" => Some(Way::Native),
        _ => None,
    };
    let (Some(product), Some(way)) = (product, way) else { return absent() };
    let now = shop.client.context().clock.now();
    // Written down first: whatever happens next, the number is known.
    let order = shop.orders().open(product, way, now);
    shop.place(&order).await;
    Redirect::to(&format!("/orders/{}", order.number)).into_response()
}

async fn order(State(shop): State<Shop>, Path(number): Path<String>) -> Response {
    let Some(order) = shop.orders().find(&number) else { return absent() };
    Html(pages::order(&order, &shop.client)).into_response()
}

async fn act(State(shop): State<Shop>, Path((number, action)): Path<(String, String)>) -> Response {
    let Some(order) = shop.orders().find(&number) else { return absent() };
    let pretended = match action.as_str() {
        "ask" => {
            shop.ask(&number).await;
            Ok(())
        }
        "again" => {
            shop.place_again(&number).await;
            Ok(())
        }
        "close" => {
            shop.close(&number).await;
            Ok(())
        }
        "refund" => {
            shop.refund(&number).await;
            Ok(())
        }
        "pay" => shop.wallet.pay(&number).await,
        "bank" => {
            let refund = order.refund.map(|refund| refund.number).unwrap_or_default();
            shop.wallet.settle_refund(&refund).await
        }
        _ => return absent(),
    };
    if let Err(error) = pretended {
        shop.orders().change(&number, |order| order.trouble = Some(error.to_string()));
    }
    Redirect::to(&format!("/orders/{number}")).into_response()
}

async fn report(State(shop): State<Shop>) -> Html<String> {
    Html(pages::report(shop.report().as_ref()))
}

async fn reconcile(State(shop): State<Shop>) -> Response {
    match shop.reconcile().await {
        Ok(()) => Redirect::to("/reconcile").into_response(),
        Err(error) => {
            (StatusCode::BAD_GATEWAY, Html(pages::trouble(&error.to_string()))).into_response()
        }
    }
}

fn absent() -> Response {
    (StatusCode::NOT_FOUND, Html(pages::trouble("没有这一页 There is no such page")))
        .into_response()
}
