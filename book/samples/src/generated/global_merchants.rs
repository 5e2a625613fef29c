//! 境外子商户进件 Cross-border: onboarding sub-merchants. Written by `cargo xtask codegen` from `families/global-merchants.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/global/merchants: 子商户进件（境外） Onboard a sub-merchant
pub async fn create_merchant(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::{global_merchants, global_shared};

    let body = global_merchants::CreateMerchant {
        sp_appid: "wx8888888888888888".into(),
        sp_mchid: "1230000109".into(),
        name: "name".into(),
        shortname: "shortname".into(),
        office_phone: "0755-12345678".into(),
        contact: global_merchants::Contact {
            name: "name".into(),
            phone: "13800000000".into(),
            email: "user@example.com".into(),
        },
        business_category: 502,
        merchant_country_code: "HKG".into(),
        merchant_type: global_merchants::MerchantType::Enterprise,
        business: global_shared::Business {
            business_type: global_shared::BusinessType::Online,
            app_download: Some("https://example.com/app".into()),
            website: Some("https://www.example.com".into()),
            office_account: Some("example".into()),
            mini_program: Some("example".into()),
            store_address: Some("广东省深圳市南山区科技园路 1 号".into()),
            store_photos: Some(
                "H1ihR9JUtVj-J7CJqBUY5ZOrG_Je75H-rKhTG7FUmg9sxNTbRN54dFiUHnhg".into(),
            ),
            mcc: Some("5311".into()),
        },
        ..Default::default()
    };
    let json = json!({
        "sp_appid": "wx8888888888888888",
        "sp_mchid": "1230000109",
        "name": "name",
        "shortname": "shortname",
        "office_phone": "0755-12345678",
        "contact": {
            "name": "name",
            "phone": "13800000000",
            "email": "user@example.com"
        },
        "business_category": 502,
        "merchant_country_code": "HKG",
        "merchant_type": "ENTERPRISE",
        "business": {
            "business_type": "ONLINE",
            "app_download": "https://example.com/app",
            "website": "https://www.example.com",
            "office_account": "example",
            "mini_program": "example",
            "store_address": "广东省深圳市南山区科技园路 1 号",
            "store_photos": "H1ihR9JUtVj-J7CJqBUY5ZOrG_Je75H-rKhTG7FUmg9sxNTbRN54dFiUHnhg",
            "mcc": "5311"
        }
    });

    // async 异步 · pure chain 纯链式
    client.v3().global().merchants().post(&body).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/global/merchants").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/global/merchants"].post(&json).await?;

    // blocking 同步 · pure chain 纯链式
    blocking.v3().global().merchants().post(&body).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/global/merchants").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/merchants"].post(&json).send()?;

    Ok(())
}

/// GET /v3/global/merchants/{sub_mchid}: 查询子商户资料 Query a sub-merchant
pub async fn find_merchant(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::global_merchants;

    let query = global_merchants::FindMerchant {
        sp_appid: "wx8888888888888888".into(),
        sp_mchid: "1230000109".into(),
    };
    let pairs = json!({"sp_appid":"wx8888888888888888","sp_mchid":"1230000109"});

    // async 异步 · pure chain 纯链式
    client.v3().global().merchants().sub_mchid("1900000109").get(&query).await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/global/merchants/{sub_mchid}")
        .with("sub_mchid", "1900000109")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/global/merchants/{sub_mchid}"]
        .with("sub_mchid", "1900000109")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · pure chain 纯链式
    blocking.v3().global().merchants().sub_mchid("1900000109").get(&query).send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/global/merchants/{sub_mchid}")
        .with("sub_mchid", "1900000109")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/merchants/{sub_mchid}"]
        .with("sub_mchid", "1900000109")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// PATCH /v3/global/merchants/{sub_mchid}: 修改子商户资料 Change a sub-merchant's details
pub async fn update_merchant(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::{global_merchants, global_shared};

    let body = global_merchants::UpdateMerchant {
        sp_appid: "wx8888888888888888".into(),
        sp_mchid: "1230000109".into(),
        name: "name".into(),
        sub_mchid: "1900000109".into(),
        shortname: "shortname".into(),
        office_phone: "0755-12345678".into(),
        contact: global_merchants::Contact {
            name: "name".into(),
            phone: "13800000000".into(),
            email: "user@example.com".into(),
        },
        business_category: 502,
        merchant_country_code: "HKG".into(),
        merchant_type: global_merchants::MerchantType::Enterprise,
        registration_certificate_number: "registration_certificate_number".into(),
        registration_certificate_date: "2019-07-01".into(),
        business: global_shared::Business {
            business_type: global_shared::BusinessType::Online,
            app_download: Some("https://example.com/app".into()),
            website: Some("https://www.example.com".into()),
            office_account: Some("example".into()),
            mini_program: Some("example".into()),
            store_address: Some("广东省深圳市南山区科技园路 1 号".into()),
            store_photos: Some(
                "H1ihR9JUtVj-J7CJqBUY5ZOrG_Je75H-rKhTG7FUmg9sxNTbRN54dFiUHnhg".into(),
            ),
            mcc: Some("5311".into()),
        },
        ..Default::default()
    };
    let json = json!({
        "sp_appid": "wx8888888888888888",
        "sp_mchid": "1230000109",
        "name": "name",
        "sub_mchid": "1900000109",
        "shortname": "shortname",
        "office_phone": "0755-12345678",
        "contact": {
            "name": "name",
            "phone": "13800000000",
            "email": "user@example.com"
        },
        "business_category": 502,
        "merchant_country_code": "HKG",
        "merchant_type": "ENTERPRISE",
        "registration_certificate_number": "registration_certificate_number",
        "registration_certificate_date": "2019-07-01",
        "business": {
            "business_type": "ONLINE",
            "app_download": "https://example.com/app",
            "website": "https://www.example.com",
            "office_account": "example",
            "mini_program": "example",
            "store_address": "广东省深圳市南山区科技园路 1 号",
            "store_photos": "H1ihR9JUtVj-J7CJqBUY5ZOrG_Je75H-rKhTG7FUmg9sxNTbRN54dFiUHnhg",
            "mcc": "5311"
        }
    });

    // async 异步 · pure chain 纯链式
    client.v3().global().merchants().sub_mchid("1900000109").patch(&body).await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/global/merchants/{sub_mchid}")
        .with("sub_mchid", "1900000109")
        .patch(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/global/merchants/{sub_mchid}"].with("sub_mchid", "1900000109").patch(&json).await?;

    // blocking 同步 · pure chain 纯链式
    blocking.v3().global().merchants().sub_mchid("1900000109").patch(&body).send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/global/merchants/{sub_mchid}")
        .with("sub_mchid", "1900000109")
        .patch(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/merchants/{sub_mchid}"]
        .with("sub_mchid", "1900000109")
        .patch(&json)
        .send()?;

    Ok(())
}
