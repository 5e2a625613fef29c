//! The samples of the everyday families, run against the local gateway as a reader would run them: typed
//! and as JSON, async and blocking.

#![expect(clippy::expect_used, reason = "a test may panic, and so may what helps it")]

use std::collections::HashMap;
use std::pin::Pin;

use wechatpay::Outcome;
use wechatpay_book::generated::{
    discount_card, edu_star, fund_app_mch_transfer, papay_pay, pay, payscore_payafter,
    payscore_smartretail, profitsharing, refund,
};
use wechatpay_book::{Asynchronous, Blocking, Done};
use wechatpay_sandbox::{Sandbox, Settings};
use xtask::book::Source;

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

/// The code of the refusal, if the sample was refused; anything but an answer or a proven refusal is a
/// mistake on the page.
fn refused(name: &str, result: Done) -> Option<String> {
    let error = result.err()?;
    assert_eq!(error.outcome(), Outcome::Refused, "{name}: {error:?}");
    let refusal = error.refusal().unwrap_or_else(|| panic!("{name}: {error:?}"));
    Some(refusal.code.clone())
}

/// A sample calls its operation eight times, and nothing comes before it: what is there already, or not yet,
/// or no more, is refused. What is malformed must not be, unless the page says so.
#[expect(clippy::too_many_lines, reason = "a line for each sample")]
#[tokio::test(flavor = "multi_thread")]
async fn the_samples_of_the_everyday_families_run() {
    let sandbox = Sandbox::start().await.expect("a free port");
    let settings = sandbox.settings().clone();
    let asynchronous = client(&settings);
    let blocking = client(&settings);
    let samples = samples![
        discount_card::create_card,
        discount_card::find_card,
        discount_card::add_user_records,
        discount_card::update_order,
        discount_card::find_order,
        discount_card::find_order_by_out_trade_no,
        edu_star::create_order,
        edu_star::list_orders,
        edu_star::find_user_by_openid,
        edu_star::find_user_by_qq,
        fund_app_mch_transfer::apply_receipt_by_out_bill_no,
        fund_app_mch_transfer::find_receipt_by_out_bill_no,
        fund_app_mch_transfer::apply_receipt_by_transfer_bill_no,
        fund_app_mch_transfer::find_receipt_by_transfer_bill_no,
        fund_app_mch_transfer::create_bill,
        fund_app_mch_transfer::find_bill,
        fund_app_mch_transfer::cancel_bill,
        fund_app_mch_transfer::create_bill_with_authorization,
        fund_app_mch_transfer::create_authorized_bill,
        fund_app_mch_transfer::find_bill_by_transfer_bill_no,
        fund_app_mch_transfer::create_qq_bill,
        fund_app_mch_transfer::find_qq_bill,
        fund_app_mch_transfer::cancel_qq_bill,
        fund_app_mch_transfer::create_authorization,
        fund_app_mch_transfer::find_authorization,
        fund_app_mch_transfer::close_authorization,
        papay_pay::apply_harmony_deduction,
        papay_pay::find_partner_schedule,
        papay_pay::schedule_partner_deduction,
        papay_pay::apply_partner_deduction,
        papay_pay::find_schedule,
        papay_pay::schedule_deduction,
        papay_pay::apply_deduction,
        pay::find_bank_exposure,
        pay::find_instal_exposure,
        pay::find_partner_instal_exposure,
        pay::create_app_order,
        pay::create_app_order_with_contract,
        pay::create_codepay_order,
        pay::find_exposure,
        pay::create_h5_order,
        pay::find_order_by_id,
        pay::create_jsapi_order,
        pay::create_jsapi_order_with_contract,
        pay::create_native_order,
        pay::find_order_by_out_trade_no,
        pay::close_order,
        pay::reverse_order,
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
        profitsharing::find_bill,
        profitsharing::find_max_ratio,
        profitsharing::create_order,
        profitsharing::unfreeze_order,
        profitsharing::find_order,
        profitsharing::add_receiver,
        profitsharing::delete_receiver,
        profitsharing::create_return,
        profitsharing::find_return,
        profitsharing::find_unsplit_amount,
        refund::create_refund,
        refund::find_refund,
        refund::apply_abnormal_refund,
    ];
    let written: usize = SOURCES.iter().map(|text| text.matches("\npub async fn ").count()).sum();
    assert_eq!(samples.len(), written, "every sample of these families is run");
    let expected = refusals_of_pages();
    let mut wrong = Vec::new();
    for (name, sample) in samples {
        sandbox.reset().await.expect("nothing is in the way");
        // The day in the example of a bill is long over; its page says to put in another.
        let said = expected.get(name).map(String::as_str);
        if let Some(code) = refused(name, sample(&asynchronous, &blocking).await)
            && code == "PARAM_ERROR"
            && !matches!(said, Some("PARAM_ERROR" | "NO_STATEMENT_EXIST"))
        {
            wrong.push(name);
        }
    }
    assert!(wrong.is_empty(), "refused as malformed: {wrong:?}");
    sandbox.shutdown().await;
}

/// By `module::operation`: the code with which the sandbox refuses what the page shows.
fn refusals_of_pages() -> HashMap<String, String> {
    let root = xtask::workspace::root();
    let catalogue = xtask::codegen::catalogue(&root).expect("a sound catalogue");
    let source = Source::read(&root, catalogue).expect("samples are Rust");
    let place = |id: &str| id.replace('-', "_").replace('.', "::");
    let samples = source.shell_samples().into_iter();
    samples.filter_map(|sample| Some((place(&sample.id), sample.refused?))).collect()
}

const SOURCES: [&str; 9] = [
    include_str!("../src/generated/discount_card.rs"),
    include_str!("../src/generated/edu_star.rs"),
    include_str!("../src/generated/fund_app_mch_transfer.rs"),
    include_str!("../src/generated/papay_pay.rs"),
    include_str!("../src/generated/pay.rs"),
    include_str!("../src/generated/payscore_payafter.rs"),
    include_str!("../src/generated/payscore_smartretail.rs"),
    include_str!("../src/generated/profitsharing.rs"),
    include_str!("../src/generated/refund.rs"),
];
