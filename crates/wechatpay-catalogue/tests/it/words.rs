//! A field of the families that everybody uses says more than its name.

use wechatpay_catalogue::{Family, catalogue};

/// The twelve most used families, with the ones that hold their shared types.
const USED: [&str; 33] = [
    "apply4sub",
    "apply4subject",
    "applyment-shared",
    "applyment4sub",
    "bill",
    "brand-applyments",
    "certificates",
    "combine-transactions",
    "ecommerce-applyments",
    "fund-app-brand-redpacket",
    "fund-app-mch-transfer",
    "fund-app-partner-transfer",
    "merchant-service",
    "pay",
    "pay-partner",
    "pay-shared",
    "payscore",
    "payscore-acquiringbank",
    "payscore-oversea",
    "payscore-partner",
    "payscore-payafter",
    "payscore-permissions",
    "payscore-plan",
    "payscore-serviceorder",
    "payscore-shared",
    "payscore-sign-plan",
    "payscore-smartretail",
    "profitsharing",
    "profitsharing-shared",
    "refund",
    "shared",
    "transfer",
    "transfer-shared",
];

/// Words of so few characters can only repeat the field's name: 订单金额, 状态, 数据列表.
const BARE: usize = 6;

/// Fields of the whole catalogue that still have bare words. It may only fall.
const BARE_ELSEWHERE: usize = 1194;

/// `family.Type.field` of the fields whose Chinese words are bare.
fn bare(family: &Family) -> Vec<String> {
    let mut found = Vec::new();
    for object in &family.types {
        for field in &object.fields {
            let words = catalogue().words(field).map_or(0, |words| words.zh.chars().count());
            if words <= BARE {
                found.push(format!("{}.{}", object.name, field.name));
            }
        }
    }
    for operation in &family.operations {
        for name in operation.variable_names() {
            let words = catalogue().variable_words(operation, name);
            if words.map_or(0, |words| words.zh.chars().count()) <= BARE {
                found.push(format!("{} {name}", operation.id()));
            }
        }
    }
    found
}

#[test]
fn no_field_of_the_used_families_has_bare_words() {
    for name in USED {
        let family = catalogue().family(name).expect(name);
        assert_eq!(
            bare(family),
            Vec::<String>::new(),
            "say what it means here, its form, when it is there"
        );
    }
}

#[test]
fn bare_words_elsewhere_only_become_fewer() {
    let count: usize = catalogue().families().iter().map(|family| bare(family).len()).sum();
    assert!(count <= BARE_ELSEWHERE, "{count} fields have bare words; {BARE_ELSEWHERE} had");
}
