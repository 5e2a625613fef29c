//! The embedded catalogue is sound, and its types accept the published samples as printed.

use serde_json::{Value, json};
use wechatpay_catalogue::{Method, Problem, catalogue};

#[test]
fn the_embedded_catalogue_is_sound() {
    let problems = catalogue().problems();
    let lines: Vec<String> = problems.iter().map(Problem::to_string).collect();
    assert_eq!(lines, Vec::<String>::new());
}

#[test]
fn every_example_fits_its_type() {
    for operation in catalogue().operations() {
        for name in [&operation.body, &operation.query, &operation.reply].into_iter().flatten() {
            let findings = catalogue().validate(name, &catalogue().sample(name));
            assert_eq!(findings, [], "{} as {name}", operation.id());
        }
        for name in [&operation.body, &operation.query].into_iter().flatten() {
            let findings = catalogue().validate(name, &catalogue().request_sample(name));
            assert_eq!(findings, [], "{} as {name}", operation.id());
        }
    }
}

/// The published sample of a request body fits, unchanged.
fn check(method: Method, path: &str, body: &Value) {
    let found = catalogue().find(method, path).expect("the operation exists");
    let name = found.operation.body.as_ref().expect("it has a body");
    assert_eq!(catalogue().validate(name, body), [], "{method} {path}");
}

#[test]
fn the_samples_of_the_seeds_fit() {
    check(
        Method::Post,
        "/v3/edu-star/orders",
        &json!({
            "appid": "wx998877665544wx", "wechat_openid": "oUpF8uMuAJOM2pxb1Q", "qq": "",
            "right_id": "qw3Da21QRCNt", "create_time": "2018-05-23T12:13:50+08:00",
        }),
    );
    let retail = json!({
        "appid": "wxd678efh567hg6787", "out_order_no": "1234323JKHDFE1243252", "service_id": "500001",
        "service_start_time": "", "service_end_time": "", "service_start_location": "",
        "service_end_location": "", "service_introduction": "",
        "fees": [{"fee_name": "", "fee_count": 0, "fee_amount": 0, "fee_desc": ""}],
        "discounts": [{"discount_name": "满20减1元", "discount_desc": "不与其他优惠叠加"}],
        "risk_amount": 0, "attach": "", "need_user_confirm": true, "openid": "",
    });
    check(Method::Post, "/v3/payscore/smartretail-orders", &retail);
    let mut payafter = retail;
    for sealed in ["name", "phone", "userid", "address"] {
        payafter[sealed] = json!("");
    }
    check(Method::Post, "/v3/payscore/payafter-orders", &payafter);
    check(
        Method::Patch,
        "/v3/discount-card/orders/233bcbf407e87789b8e471f251774f95",
        &json!({
            "objectives": [{
                "objective_serial_no": "578354545", "objective_id": 123456,
                "performance_description": "购买商品", "performance_type": "INCREASE", "count": 1,
                "performance_time": "2015-05-20T13:29:35.120+08:00", "remark": "特价商品",
            }],
            "rewards": [{
                "reward_serial_no": "578354", "reward_id": 123456, "description": "购买商品",
                "reward_type": "INCREASE", "count": 1, "amount": 100,
                "reward_time": "2015-05-20T13:29:35.120+08:00", "remark": "特价商品",
            }],
        }),
    );
}

#[test]
fn of_the_first_families_only_payafter_creation_seals() {
    let first = ["edu-star", "discount-card", "payscore-payafter", "payscore-smartretail"];
    let operations = catalogue().operations().filter(|o| first.contains(&o.family.as_str()));
    let sealing = operations.filter_map(|operation| {
        let sealed = catalogue().sealed(operation.body.as_ref()?);
        (!sealed.is_empty()).then(|| (operation.id(), sealed))
    });
    let names = ["name", "phone", "userid", "address"].map(str::to_owned).to_vec();
    let expected = [("payscore-payafter.create_order".to_owned(), names)];
    assert_eq!(sealing.collect::<Vec<_>>(), expected);
}

#[test]
fn the_bogus_time_range_is_not_required() {
    let body = json!({"appid": "wx", "out_order_no": "1", "service_id": "500001"});
    check(Method::Post, "/v3/payscore/payafter-orders", &body);
    check(Method::Post, "/v3/payscore/smartretail-orders", &body);
}
