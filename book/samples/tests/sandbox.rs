//! The samples of the first families, run against the local gateway as a reader would run them.

#![expect(clippy::expect_used, reason = "a test may panic, and so may what helps it")]

use std::pin::Pin;

use wechatpay::Outcome;
use wechatpay_book::generated::{discount_card, edu_star, payscore_payafter, payscore_smartretail};
use wechatpay_book::{Asynchronous, Blocking, Done};
use wechatpay_sandbox::{Sandbox, Settings};

type Sample =
    for<'c> fn(&'c Asynchronous, &'c Blocking) -> Pin<Box<dyn Future<Output = Done> + Send + 'c>>;

macro_rules! samples {
    ($($module:ident :: $name:ident),* $(,)?) => {
        [$((
            concat!(stringify!($module), "::", stringify!($name)),
            (|client, blocking| Box::pin($module::$name(client, blocking))) as Sample,
        )),*]
    };
}

fn client<H: wechatpay::generic::IoMode>(settings: &Settings) -> wechatpay::generic::Client<H> {
    let builder = wechatpay::generic::Client::<H>::builder()
        .mchid(&settings.mchid)
        .private_key(&settings.merchant_private_key)
        .merchant_certificate(&settings.merchant_certificate)
        .apiv3_key(&settings.apiv3_key)
        .public_key(
            settings.public_key_id.as_deref().expect("the default mode has a public key"),
            settings.public_key.as_deref().expect("the default mode has a public key"),
        )
        .base_url(&settings.base_url);
    builder.build().expect("the sandbox's settings are complete")
}

/// The code of the refusal, if the sample was refused; anything but an answer or a proven refusal
/// is a mistake on the page.
fn judge(name: &str, result: Done) -> Option<String> {
    let error = result.err()?;
    assert_eq!(error.outcome(), Outcome::Refused, "{name}: {error:?}");
    let refusal = error.refusal().unwrap_or_else(|| panic!("{name}: {error:?}"));
    Some(format!("{name} {}", refusal.code))
}

#[tokio::test(flavor = "multi_thread")]
async fn the_samples_of_the_first_families_run() {
    let sandbox = Sandbox::start().await.expect("a free port");
    let settings = sandbox.settings().clone();
    let asynchronous = client(&settings);
    let blocking = client(&settings);
    let samples = samples![
        edu_star::create_order,
        edu_star::list_orders,
        edu_star::find_user_by_openid,
        edu_star::find_user_by_qq,
        discount_card::create_card,
        discount_card::find_card,
        discount_card::add_user_records,
        discount_card::update_order,
        discount_card::find_order,
        discount_card::find_order_by_out_trade_no,
        payscore_payafter::create_order,
        payscore_payafter::find_order,
        payscore_payafter::cancel_order,
        payscore_payafter::complete_order,
        payscore_payafter::sync_order,
        payscore_smartretail::create_order,
        payscore_smartretail::find_order,
        payscore_smartretail::cancel_order,
        payscore_smartretail::complete_order,
        payscore_smartretail::sync_order,
    ];
    let written: usize = SOURCES.iter().map(|text| text.matches("\npub async fn ").count()).sum();
    assert_eq!(samples.len(), written, "every sample of these families is run");
    let mut refused = Vec::new();
    for (name, sample) in samples {
        refused.extend(judge(name, sample(&asynchronous, &blocking).await));
    }
    assert_eq!(refused, EXPECTED);
    sandbox.shutdown().await;
}

const SOURCES: [&str; 4] = [
    include_str!("../src/generated/discount_card.rs"),
    include_str!("../src/generated/edu_star.rs"),
    include_str!("../src/generated/payscore_payafter.rs"),
    include_str!("../src/generated/payscore_smartretail.rs"),
];

/// What a sample alone cannot do: its card was never taken, its order never confirmed by a user.
/// (The two PARAM_ERRORs: `finish_type` is optional in the catalogue, and needed in practice.)
const EXPECTED: [&str; 9] = [
    "discount_card::find_card RESOURCE_NOT_EXISTS",
    "discount_card::add_user_records RESOURCE_NOT_EXISTS",
    "discount_card::update_order RESOURCE_NOT_EXISTS",
    "discount_card::find_order RESOURCE_NOT_EXISTS",
    "discount_card::find_order_by_out_trade_no RESOURCE_NOT_EXISTS",
    "payscore_payafter::complete_order PARAM_ERROR",
    "payscore_payafter::sync_order INVALID_REQUEST",
    "payscore_smartretail::complete_order PARAM_ERROR",
    "payscore_smartretail::sync_order INVALID_REQUEST",
];
