//! Faults of the marketing, brand and smaller families that independent witnesses showed: each row
//! names a member and what it must be.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use wechatpay_catalogue::{Definition, Method, Name, Shape, catalogue};

/// The members of one side of an operation (or of an event's resource), by path, as one word.
fn members(id: &str, side: &str) -> BTreeMap<String, String> {
    let operation = catalogue().operation(id);
    let name = match (side, operation) {
        ("resource", _) => {
            let events = catalogue().families().iter().flat_map(|family| &family.events);
            events.filter(|event| event.event_type == id).find_map(|event| event.resource.as_ref())
        }
        ("body", Some(operation)) => operation.body.as_ref(),
        ("query", Some(operation)) => operation.query.as_ref(),
        ("reply", Some(operation)) => operation.reply.as_ref(),
        _ => None,
    };
    let name = name.unwrap_or_else(|| panic!("{id} has a {side}"));
    catalogue().paths(name).into_iter().map(|(path, shape)| (path, word(shape))).collect()
}

fn word(shape: &Shape) -> String {
    match shape {
        Shape::Named(name) => match catalogue().definition(name) {
            Some(Definition::Enum(values)) => values
                .variants
                .iter()
                .map(|variant| variant.wire.as_str())
                .collect::<Vec<_>>()
                .join(" "),
            _ => "object".to_owned(),
        },
        shape => format!("{shape:?}").to_lowercase(),
    }
}

#[track_caller]
fn check(id: &str, side: &str, rows: &[(&str, &str)]) {
    let members = members(id, side);
    for (path, expected) in rows {
        let found = members.get(*path).map_or("(none)", String::as_str);
        assert_eq!(found, *expected, "{id} · {side} · {path}");
    }
}

const NONE: &str = "(none)";

#[test]
fn a_stock_of_cash_coupons_has_its_rules() {
    check(
        "marketing-favor.create_stock",
        "body",
        &[
            ("coupon_use_rule.coupon_available_time.available_time_after_receive", "int"),
            (
                "coupon_use_rule.coupon_available_time.fix_available_time.available_week_day[]",
                "0 1 2 3 4 5 6",
            ),
            ("coupon_use_rule.fixed_normal_coupon.coupon_amount", "fen"),
            ("coupon_use_rule.fixed_normal_coupon.transaction_minimum", "fen"),
            ("coupon_use_rule.goods_tag[]", "string"),
            ("coupon_use_rule.trade_type[]", "MICROAPP APPPAY PPAY CARD FACE OTHER"),
            ("coupon_use_rule.limit_pay[]", "string"),
            ("coupon_use_rule.limit_card.bin[]", "string"),
            ("coupon_use_rule.available_items[]", "string"),
            ("coupon_use_rule.unavailable_items[]", "string"),
            ("coupon_use_rule.available_merchants[]", "string"),
            ("pattern_info.description", "string"),
            ("pattern_info.merchant_logo", "string"),
            ("pattern_info.merchant_name", "string"),
            ("pattern_info.coupon_image", "string"),
        ],
    );
    for id in ["marketing-favor.find_stock", "marketing-favor.list_stocks"] {
        let item = if id.ends_with("list_stocks") { "data[]." } else { "" };
        let path = format!("{item}stock_use_rule.fixed_normal_coupon.coupon_amount");
        check(id, "reply", &[(path.as_str(), "fen")]);
    }
    let stop = catalogue().operation("marketing-favor.stop_stock").expect("it exists");
    assert_eq!(stop.template, "/v3/marketing/favor/stocks/{stock_id}/stop");
    check("marketing-favor.stop_stock", "reply", &[("stop_time", "time"), ("stock_id", "string")]);
}

#[test]
fn subsidies_of_goods_are_numbers() {
    let rule = "data[].rule_information";
    check(
        "marketing-goods-subsidy-activity.list_activities",
        "reply",
        &[
            (&format!("{rule}.store_subsidy"), "fen"),
            (&format!("{rule}.service_provider_subsidy"), "fen"),
            (&format!("{rule}.store_subsidy_quota"), "int"),
            (&format!("{rule}.user_subsidy_quota"), "int"),
        ],
    );
}

#[test]
fn a_refused_coupon_code_says_why() {
    for id in [
        "marketing-product-coupon-stocks.upload_coupon_codes",
        "brand-product-coupon.upload_coupon_codes",
    ] {
        check(
            id,
            "reply",
            &[
                ("failed_code_list[].coupon_code", "string"),
                ("failed_code_list[].code", "string"),
                ("failed_code_list[].message", "string"),
            ],
        );
    }
}

#[test]
fn product_coupons_know_bundles() {
    check(
        "marketing-product-coupon.create_product_coupon",
        "body",
        &[
            ("usage_mode", "SINGLE PROGRESSIVE_BUNDLE SEQUENTIAL"),
            ("progressive_bundle_usage_info.count", "int"),
            (
                "stock_bundle.progressive_bundle_usage_rule.normal_coupon_list[].discount_amount",
                "fen",
            ),
        ],
    );
    for family in ["marketing-product-coupon-users", "brand-product-coupon"] {
        check(
            &format!("{family}.find_user_coupon"),
            "reply",
            &[
                ("coupon_tag_info.member_tag_info.member_card_id", "string"),
                (
                    "progressive_bundle_usage_detail.associated_pay_score_order_info.out_order_no",
                    "string",
                ),
                ("user_product_coupon_bundle_info.user_coupon_bundle_index", "int"),
                ("stock.stock_bundle_info.stock_bundle_id", "string"),
                ("stock.progressive_bundle_usage_rule.normal_coupon.threshold", "fen"),
            ],
        );
    }
}

#[test]
fn the_small_answers_are_complete() {
    check(
        "businesscircle.find_commit_status",
        "reply",
        &[("points_commit_status", "PENDING FINISHED")],
    );
    check(
        "payroll-card.find_relation",
        "reply",
        &[
            ("register_state", "UNREGISTERED REGISTERED CLOSED"),
            ("register_time", "time"),
            ("close_time", "time"),
        ],
    );
    let types = "NORMAL SIGN_IN INSURANCE CONTRACT";
    check("payroll-card.find_authentication", "reply", &[("authenticate_type", types)]);
    check("payroll-card.list_authentications", "reply", &[("data[].authenticate_type", types)]);
    check("payroll-card.prepare_authentication", "body", &[("authenticate_type", types)]);
    for id in ["qrcode.create_order", "qrcode.find_order", "lovefeast.find_user_order"] {
        check(id, "reply", &[("amount.total", "fen"), ("amount.payer_total", "fen")]);
    }
    check("lovefeast.find_user_order", "reply", &[("merchant_order.out_trade_no", "string")]);
    let state = "CARD_EFFECTIVE CARD_INVALID";
    check("brand-partner.create_card", "reply", &[("state", state), ("create_time", "time")]);
    check("brand-partner.list_cards", "reply", &[("data[].state", state)]);
}

#[test]
fn merchant_coupons_stand_in_one_shape() {
    check("marketing-busifavor.list_coupon_codes", "query", &[("status", "AVAILABLE DISPATCHED")]);
    for (id, item) in [
        ("marketing-busifavor.find_user_coupon", ""),
        ("marketing-busifavor.list_user_coupons", "data[]."),
        ("marketing-busifavor.find_coupon_code", "coupon_information."),
    ] {
        let rule = format!("{item}coupon_use_rule");
        check(
            id,
            "reply",
            &[
                (
                    &format!("{rule}.coupon_available_time.available_week.week_day[]"),
                    "0 1 2 3 4 5 6",
                ),
                (
                    &format!("{rule}.coupon_available_time.irregulary_avaliable_time[].begin_time"),
                    "time",
                ),
                (&format!("{rule}.coupon_available_time.wait_days_after_receive"), "int"),
                (&format!("{rule}.available_week"), NONE),
                (&format!("{item}associate_out_trade_no"), "string"),
                (&format!("{item}available_start_time"), "time"),
                (&format!("{item}coupon_code"), "string"),
                (&format!("{item}deactivate_reason"), "string"),
                (&format!("{item}deactivate_request_no"), "string"),
                (&format!("{item}deactivate_time"), "time"),
                (&format!("{item}expire_time"), "time"),
                (&format!("{item}receive_time"), "time"),
                (&format!("{item}return_request_no"), "string"),
                (&format!("{item}return_time"), "time"),
                (&format!("{item}send_request_no"), "string"),
                (&format!("{item}stock_id"), "string"),
                (&format!("{item}use_request_no"), "string"),
                (&format!("{item}use_time"), "time"),
                (&format!("{item}coupon_state"), "SENDED USED EXPIRED DELETED DEACTIVATED"),
            ],
        );
    }
}

#[test]
fn settings_of_pay_gift_activities_have_not_slid() {
    for (id, item) in [
        ("marketing-paygiftactivity.find_activity", ""),
        ("marketing-paygiftactivity.list_activities", "data[]."),
    ] {
        let setting = format!("{item}advanced_setting");
        check(
            id,
            "reply",
            &[
                (
                    &format!("{setting}.delivery_user_category"),
                    "DELIVERY_ALL_PERSON DELIVERY_MEMBER_PERSON",
                ),
                (
                    &format!("{setting}.payment_method_information.payment_method"),
                    "CFT SPECIFIC_BANK_CARD",
                ),
                (&format!("{setting}.payment_mode.payment_method_information"), NONE),
                (
                    &format!("{setting}.payment_mode.payment_scene_list[]"),
                    "APP_SCENE SWING_CARD_SCENE NO_SECRET_SCENE MINIAPP_SCENE FACE_PAY_SCENE OTHER_SCENE",
                ),
            ],
        );
    }
}

#[test]
fn brands_have_their_own_form_of_product_coupons() {
    let family = catalogue().family("brand-product-coupon").expect("it exists");
    assert_eq!(family.operations.len(), 30);
    for operation in &family.operations {
        assert!(
            operation.template.starts_with("/brand/marketing/product-coupon/"),
            "{}",
            operation.id()
        );
        for side in ["body", "query"] {
            let has_side = if side == "body" { &operation.body } else { &operation.query };
            if has_side.is_some() {
                check(&operation.id(), side, &[("brand_id", NONE)]);
            }
        }
    }
    let events = family.events.iter().map(|event| event.event_type.as_str()).collect::<Vec<_>>();
    assert_eq!(events, ["PRODUCT_COUPON.SEND", "PRODUCT_COUPON.USE", "PRODUCT_COUPON.RETURN"]);
    check(
        "PRODUCT_COUPON.SEND",
        "resource",
        &[("coupon_code", "string"), ("openid", "personal"), ("receive_time", "time")],
    );
}

/// A body that real callers send is accepted (cases F15 and F20 of the field), and what is too long
/// is not.
#[test]
fn ordinary_bodies_are_accepted() {
    let link = |number: &str| {
        json!({
            "stock_id": "100088", "coupon_code": "C20261121", "out_trade_no": number,
            "out_request_no": "REQ20261121",
        })
    };
    for path in ["associate", "disassociate"] {
        let path = format!("/v3/marketing/busifavor/coupons/{path}");
        assert_eq!(findings(&path, &link("ORD20261121")), Vec::<String>::new());
        assert_eq!(findings(&path, &link(&"9".repeat(128))), Vec::<String>::new());
        assert_eq!(findings(&path, &link(&"9".repeat(129))), ["/out_trade_no"]);
    }
    let reverse =
        "/v3/new-tax-control-fapiao/fapiao-applications/4200000000202611210000000001/reverse";
    for reason in ["退款", "SALES_RETURN"] {
        let body = json!({
            "reverse_reason": reason,
            "fapiao_information": [{
                "fapiao_id": "20261121", "fapiao_code": "044001911211", "fapiao_number": "12897794",
            }],
        });
        assert_eq!(findings(reverse, &body), Vec::<String>::new());
    }
}

fn findings(path: &str, body: &Value) -> Vec<String> {
    let found = catalogue().find(Method::Post, path).expect("the operation exists");
    let name: &Name = found.operation.body.as_ref().expect("it has a body");
    catalogue().validate(name, body).into_iter().map(|finding| finding.pointer).collect()
}

/// No value of an enumeration is called by its number, and no words say nothing.
#[test]
fn constants_have_names() {
    for (family, local, value, called) in [
        ("facemch", "CredentialType", "1", "IdentityCard"),
        ("facemch", "CredentialType", "11", "OtherCredential"),
        ("gov-subsidy", "ApplianceId", "15", "Phone"),
        ("gov-subsidy-zhejiang", "SaleModel", "0", "Online"),
        ("new-tax-control-fapiao", "PreferentialPolicyCode", "10", "SimplifiedLevy5At15"),
        ("new-tax-control-fapiao", "PreferentialPolicyCode", "18", "RefundAbove6"),
        ("new-tax-control-fapiao", "ExportBusinessPolicyCode", "3", "Taxed"),
        ("new-tax-control-fapiao", "VatRefundLevyCode", "12", "Platinum"),
        ("offlineface", "BusinessProductId", "2", "School"),
        ("offlineface", "BusinessSceneId", "126", "TencentCanteen"),
        ("offlineface", "QueriedProductId", "11", "CompanyMeals"),
        ("marketing-shared", "WeekDay", "0", "Sunday"),
    ] {
        let name = Name { family: family.to_owned(), local: local.to_owned() };
        let Some(Definition::Enum(values)) = catalogue().definition(&name) else {
            panic!("{family}.{local} is an enumeration");
        };
        let variant = values.variants.iter().find(|variant| variant.wire == value).expect("known");
        assert_eq!(variant.rename.as_deref(), Some(called), "{family}.{local} {value}");
    }
}
