//! The facts table serves raw chains, so it must be complete, sorted and right.

use wechatpay_api::FACTS;
use wechatpay_core::{Kind, Method};

#[test]
fn rows_are_sorted_and_unique() {
    let keys: Vec<_> = FACTS.0.iter().map(|fact| (fact.template, fact.method)).collect();
    assert!(keys.is_sorted_by(|one, next| one < next), "{keys:?}");
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
    let serials = &["objectives[].objective_serial_no", "rewards[].reward_serial_no"];
    check(Method::Patch, "/v3/discount-card/orders/233bcb", &[], serials);
    assert_eq!(FACTS.find(Method::Delete, "/v3/edu-star/orders"), None);
}
