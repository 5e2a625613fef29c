//! The facts table serves raw chains, so it must be complete, sorted and right.

use wechatpay_api::FACTS;
use wechatpay_core::{Fact, Kind, Method};

#[test]
fn rows_are_sorted_and_unique() {
    let key = |fact: &Fact| (fact.template, fact.method);
    let mut rows = FACTS.0.windows(2);
    let unsorted = rows.find(|pair| key(&pair[0]) >= key(&pair[1]));
    assert_eq!(unsorted, None);
}

#[test]
fn sealed_fields_and_repeat_keys_are_known_for_raw_paths() {
    let check = |method, path: &str, sealed: &[&str], repeat: &[&str]| {
        let fact = FACTS.find(method, path).unwrap_or_else(|| panic!("{path} has no fact"));
        assert_eq!((fact.sealed, fact.repeat), (sealed, repeat), "{method} {path}");
        assert_eq!((fact.kind, fact.unsigned, fact.opened), (Kind::Json, false, &[][..]), "{path}");
    };
    let people = &["name", "phone", "userid", "address"];
    check(Method::Post, "/v3/payscore/payafter-orders", people, &["out_order_no"]);
    check(Method::Get, "/v3/payscore/payafter-orders", &[], &[]);
    check(Method::Post, "/v3/payscore/smartretail-orders", &[], &["out_order_no"]);
    check(Method::Post, "/v3/payscore/smartretail-orders/123/sync", &[], &["out_order_no"]);
    check(Method::Post, "/v3/edu-star/orders", &[], &["right_id", "create_time"]);
    let serials = &["objectives[].objective_serial_no | rewards[].reward_serial_no"];
    check(Method::Patch, "/v3/discount-card/orders/233bcb", &[], serials);
    assert_eq!(FACTS.find(Method::Delete, "/v3/edu-star/orders"), None);
}

/// All three calls for sealed bills answer with keys that the merchant's private key opens.
#[test]
fn keys_of_sealed_bills_are_opened() {
    let mut seen = 0;
    for path in [
        "/v3/bill/sub-merchant-fundflowbill",
        "/v3/ecommerce/bill/fundflowbill",
        "/v3/payscore/merchant-bill",
    ] {
        let Some(fact) = FACTS.find(Method::Get, path) else { continue };
        assert_eq!(fact.opened, &["download_bill_list[].encrypt_key"], "{path}");
        seen += 1;
    }
    assert!(seen >= if cfg!(feature = "all") { 3 } else { 1 }, "{seen}");
}
