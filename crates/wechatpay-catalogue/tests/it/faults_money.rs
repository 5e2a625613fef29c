//! Confirmed faults of profit sharing, transfers, service orders, onboarding and deductions: the right value.

use serde_json::{Value, json};
use wechatpay_catalogue::{Definition, Method, Name, Row, Shape, catalogue};

/// The row of a member such as `receivers[].result`, in a type.
fn member(name: &Name, path: &str) -> Row<'static> {
    let (first, rest) = path.split_once('.').map_or((path, None), |(a, b)| (a, Some(b)));
    let wire = first.trim_end_matches("[]");
    let rows = catalogue().outline(name);
    let row = rows.into_iter().find(|row| row.depth == 0 && row.field.name == wire);
    let row = row.unwrap_or_else(|| panic!("{name} has no {path}"));
    assert_eq!(row.is_list, first.ends_with("[]"), "{name} {path}");
    rest.map_or_else(|| row.clone(), |rest| member(row.field.shape.named().expect("a type"), rest))
}

/// The body, answer or resource that `place` names.
fn place(of: &str, place: &str) -> &'static Name {
    let name = if place == "resource" {
        let mut events = catalogue().families().iter().flat_map(|family| &family.events);
        events.find(|event| event.event_type == of).and_then(|event| event.resource.as_ref())
    } else {
        let operation = catalogue().operation(of).unwrap_or_else(|| panic!("no {of}"));
        match place {
            "body" => operation.body.as_ref(),
            "query" => operation.query.as_ref(),
            _ => operation.reply.as_ref(),
        }
    };
    name.unwrap_or_else(|| panic!("{of} has no {place}"))
}

fn values(of: &str, at: &str, path: &str) -> Vec<String> {
    let row = member(place(of, at), path);
    let named = row.field.shape.named().unwrap_or_else(|| panic!("{of} {path} has no values"));
    let Some(Definition::Enum(declared)) = catalogue().definition(named) else {
        panic!("{of} {path} has no values")
    };
    declared.variants.iter().map(|variant| variant.wire.clone()).collect()
}

#[test]
fn members_are_needed_where_they_are() {
    let check = |of: &str, at: &str, path: &str, optional: bool| {
        assert_eq!(member(place(of, at), path).field.optional, optional, "{of} {at} {path}");
    };
    for path in ["combine_transaction_id", "transaction_id", "out_trade_no", "funds_account"] {
        check("ecommerce-refunds.create_refund", "body", path, true);
    }
    check("transfer.create_batch", "body", "transfer_detail_list[].user_name", true);
    check("transfer.create_batch", "body", "transfer_scene_id", true);
    check("transfer.find_detail_by_id", "reply", "user_name", true);
    check("transfer.find_detail_by_out_detail_no", "reply", "user_name", true);
    check("partner-transfer.find_batch_by_out_batch_no", "reply", "transfer_detail_list[]", true);
    check("med-ins.notify_refund", "body", "sub_mchid", true);
    check("profitsharing.create_order", "body", "receivers[]", false);
    check("profitsharing.unfreeze_order", "reply", "receivers[].fail_reason", true);
    check("payscore-serviceorder.create_order", "body", "post_discounts[].amount", true);
    check("payscore-serviceorder.collect_order", "body", "service_id", false);
    for event in ["PAYSCORE.USER_CONFIRM", "PAYSCORE.USER_PAID", "VEHICLE.ENTRANCE_STATE_CHANGE"] {
        check(event, "resource", "sub_mchid", true);
    }
    check("vehicle.create_parking", "body", "sub_mchid", true);
    check("vehicle.create_parking_order", "body", "sub_mchid", true);
    check("vehicle.create_parking_order", "body", "sub_appid", true);
    check("applyment4sub.create_applyment", "body", "subject_info.certificate_info", true);
    check("applyment4sub.create_applyment", "body", "subject_info.business_license_info", true);
    check("apply4sub.update_settlement", "body", "bank_address_code", true);
    check("ecommerce-applyments.create_applyment", "body", "account_info.account_number", false);
    check("MCHTRANSFER.BATCH.FINISHED", "resource", "mchid", true);
}

#[test]
fn members_have_their_shape() {
    let check = |of: &str, at: &str, path: &str, shape: &Shape| {
        let found = &member(place(of, at), path).field.shape;
        let inner = match found {
            Shape::List(inner) => inner,
            other => other,
        };
        assert_eq!(inner, shape, "{of} {at} {path}");
    };
    for id in ["transfer.find_detail_by_id", "transfer.find_detail_by_out_detail_no"] {
        check(id, "reply", "user_name", &Shape::Sensitive);
    }
    for id in
        ["partner-transfer.find_detail_by_id", "partner-transfer.find_detail_by_out_detail_no"]
    {
        check(id, "reply", "username", &Shape::Sensitive);
    }
    let bills = "ecommerce.find_fund_flow_bill";
    check(bills, "reply", "download_bill_list[].encrypt_key", &Shape::Sensitive);
    check("eduschoolpay.presign_contract", "body", "identity.credential_type", &Shape::String);
    check("eduschoolpay.presign_contract", "body", "identity.real_name", &Shape::Sensitive);
    for id in ["create_applyment", "create_hosting_applyment"] {
        let id = format!("ecommerce-applyments.{id}");
        check(&id, "body", "business_addition_desc", &Shape::String);
        check(&id, "body", "settlement_info.settlement_id", &Shape::Int);
    }
    check("payscore-serviceorder.create_order", "body", "post_discounts[].amount", &Shape::Fen);
    for path in ["med_refund_gov_fee", "med_refund_self_fee", "med_refund_other_fee"] {
        check("med-ins.notify_refund", "body", path, &Shape::Fen);
    }
    let paid = "MEDICAL_INSURANCE.SUCCESS";
    for path in ["total_fee", "med_ins_gov_fee", "med_ins_self_fee", "wechat_pay_cash_fee"] {
        check(paid, "resource", path, &Shape::Fen);
    }
    check(paid, "resource", "cash_add_detail[].cash_add_fee", &Shape::Fen);
    check(paid, "resource", "cash_reduce_detail[].cash_reduce_fee", &Shape::Fen);
    check("TRANSACTION.PAY_BACK", "resource", "amount.total", &Shape::Fen);
    for event in ["ENTRUST.SIGN", "ENTRUST.TERMINATE"] {
        for path in ["estimated_deduct_amount", "scheduled_amount", "deduct_amount"] {
            check(event, "resource", &format!("deduct_schedule.{path}.total"), &Shape::Fen);
        }
    }
    check("ECOMMERCE_ENTRUST.SIGN", "resource", "out_contract_code", &Shape::String);
    check("RECHARGE.CLOSED", "resource", "close_time", &Shape::String);
    check("apply4subject.create_applyment", "body", "channel_id", &Shape::String);
}

#[test]
fn values_stand_with_their_member() {
    let check = |of: &str, at: &str, path: &str, expected: &[&str]| {
        assert_eq!(values(of, at, path), expected, "{of} {at} {path}");
    };
    for id in ["create_order", "find_order", "unfreeze_order"] {
        let id = format!("profitsharing.{id}");
        check(&id, "reply", "state", &["PROCESSING", "FINISHED"]);
        check(&id, "reply", "receivers[].result", &["PENDING", "SUCCESS", "CLOSED"]);
        let reasons = values(&id, "reply", "receivers[].fail_reason");
        assert!(reasons.contains(&"NO_RELATION".to_owned()) && reasons.len() == 8, "{reasons:?}");
    }
    let add = "ecommerce-profitsharing.add_receiver";
    let relations = ["SUPPLIER", "DISTRIBUTOR", "SERVICE_PROVIDER", "PLATFORM", "OTHERS"];
    check(add, "body", "relation_type", &relations);
    check(add, "body", "type", &["MERCHANT_ID", "PERSONAL_OPENID"]);
    check("VEHICLE.ENTRANCE_STATE_CHANGE", "resource", "parking_state", &["NORMAL", "BLOCKED"]);
}

#[test]
fn codes_have_names_or_stay_plain() {
    let check = |family: &str, local: &str, expected: &[(&str, &str)]| {
        let name = Name { family: family.to_owned(), local: local.to_owned() };
        let Some(Definition::Enum(declared)) = catalogue().definition(&name) else {
            panic!("no {name}")
        };
        let named = |wire: &str| {
            let variant = declared.variants.iter().find(|variant| variant.wire == wire);
            variant.and_then(|variant| variant.rename.clone())
        };
        for (wire, constant) in expected {
            assert_eq!(named(wire).as_deref(), Some(*constant), "{name} {wire}");
        }
        assert_eq!(declared.variants.len(), expected.len(), "{name}");
    };
    check(
        "ecommerce-applyments",
        "OrganizationType",
        &[
            ("2401", "Micro"),
            ("2500", "IndividualSeller"),
            ("4", "SelfEmployed"),
            ("2", "Enterprise"),
            ("3", "PublicInstitution"),
            ("2502", "Government"),
            ("1708", "SocialOrganization"),
        ],
    );
    check("ecommerce-applyments", "BankAccountType", &[("74", "Corporate"), ("75", "Personal")]);
    let contacts = [("65", "LegalRepresentative"), ("66", "Handler")];
    check("ecommerce-applyments", "ContactType", &contacts);
    check(
        "transfer-shared",
        "TransferSceneId",
        &[
            ("1000", "CashPromotion"),
            ("1002", "GovernmentSubsidy"),
            ("1004", "InsuranceClaim"),
            ("1005", "Commission"),
            ("1009", "Procurement"),
            ("1010", "Recycling"),
            ("1011", "Compensation"),
            ("1013", "CharityAid"),
        ],
    );
    check("fund-app-mch-transfer", "QqTransferSceneId", &[("1401", "QqWallet")]);
    check("merchant-risk-manage", "RiskResult", &[("1", "Risky"), ("2", "NotRisky")]);
    let risks = [("1", "Gambling"), ("2", "Fraud"), ("3", "Pornography"), ("4", "MoneyLaundering")];
    check("merchant-risk-manage", "RiskType", &risks);
    let disposals = [("1", "NothingDone"), ("2", "OrderStopped"), ("3", "ShopClosed")];
    check("merchant-risk-manage", "Disposal", &disposals);
    check("merchant-risk-manage", "LineType", &[("1", "Online"), ("2", "Offline")]);
    check("merchant-risk-manage", "GoodsType", &[("1", "Virtual"), ("2", "Physical")]);

    let trade = place("merchant-risk-manage.report_trade", "body");
    for path in ["seller_type", "device_type", "offline_delivery_label", "user_risk_level"] {
        assert_eq!(member(trade, path).field.shape, Shape::Int, "{path}");
    }
}

/// A body that the official samples or a real integrator sent is accepted as it is.
fn accepts(method: Method, path: &str, body: &Value) {
    let found = catalogue().find(method, path).expect("the operation exists");
    let name = found.operation.body.as_ref().expect("it has a body");
    assert_eq!(catalogue().validate(name, body), [], "{method} {path}");
}

/// The body is refused for this member.
fn refuses(method: Method, path: &str, body: &Value, member: &str) {
    let found = catalogue().find(method, path).expect("the operation exists");
    let name = found.operation.body.as_ref().expect("it has a body");
    let findings = catalogue().validate(name, body);
    let printed = format!("{findings:?}");
    assert!(!findings.is_empty() && printed.contains(member), "{method} {path}: {printed}");
}

#[test]
fn f08_a_platform_refunds_by_its_own_number() {
    let path = "/v3/ecommerce/refunds/apply";
    let mut body = json!({
        "sub_mchid": "1900000201", "sp_appid": "wx1111111111111111",
        "out_trade_no": "EC20261121", "out_refund_no": "ECR20261121", "reason": "缺货",
        "amount": {"refund": 10, "total": 100, "currency": "CNY"},
    });
    accepts(Method::Post, path, &body);
    body["amount"].as_object_mut().expect("an object").remove("total");
    refuses(Method::Post, path, &body, "total");
}

#[test]
fn f12_a_company_confirms_that_it_opens_an_account() {
    let path = "/v3/apply4subject/applyment";
    let mut body = json!({
        "channel_id": "1900000300", "business_code": "SUBJ20261121",
        "contact_info": {"name": "sealed", "id_card_number": "sealed", "mobile": "sealed"},
        "subject_info": {
            "subject_type": "SUBJECT_TYPE_ENTERPRISE",
            "business_licence_info": {
                "licence_number": "91000000TEST000001", "licence_copy": "MEDIA1",
                "merchant_name": "测试有限公司", "legal_person": "李四",
                "company_address": "测试路1号",
                "licence_valid_date": "[\"2017-10-28\",\"2037-10-28\"]",
            },
            "special_operation_list": [{"category_id": 44, "operation_copy_list": ["MEDIA3"]}],
        },
        "identification_info": {
            "identification_type": "IDENTIFICATION_TYPE_IDCARD",
            "identification_name": "sealed", "identification_number": "sealed",
            "identification_valid_date": "[\"2017-10-28\",\"2037-10-28\"]",
            "identification_front_copy": "MEDIA2",
        },
    });
    accepts(Method::Post, path, &body);
    let subject = body["subject_info"].as_object_mut().expect("an object");
    let licence = subject.remove("business_licence_info").expect("it is there");
    subject.insert("business_license_info".to_owned(), licence);
    refuses(Method::Post, path, &body, "business_license_info");
}

#[test]
fn f13_a_settlement_account_is_changed_and_asked_for_as_the_samples_do() {
    let base = "/v3/apply4sub/sub_merchants/1900000201";
    accepts(
        Method::Post,
        &format!("{base}/modify-settlement"),
        &json!({
            "account_type": "ACCOUNT_TYPE_BUSINESS", "account_bank": "工商银行",
            "bank_name": "中国工商银行股份有限公司测试支行", "bank_branch_id": "402713354941",
            "account_number": "sealed", "account_name": "sealed",
        }),
    );
    let query = |method: Method, path: &str, pair: (&str, &str)| {
        let found = catalogue().find(method, path).expect("the operation exists");
        let name = found.operation.query.as_ref().expect("it has a query");
        let pairs = [(pair.0.to_owned(), pair.1.to_owned())];
        assert_eq!(catalogue().validate_query(name, &pairs), [], "{method} {path}");
    };
    let rule = ("account_number_rule", "ACCOUNT_NUMBER_RULE_MASK_V1");
    query(Method::Get, &format!("{base}/settlement"), rule);
    let cancel = "/v3/apply4subject/applyment/SUBJ20261121/cancel";
    query(Method::Post, cancel, ("applyment_id", "20000011111"));
}
