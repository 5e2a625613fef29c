//! 境外子商户进件 Cross-border: onboarding sub-merchants. Written by `cargo xtask codegen` from `families/global-merchants.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/global/merchants: 子商户进件（境外） Onboard a sub-merchant
pub async fn create_merchant(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::global_merchants;
    use wechatpay::ask;

    let operation = ask!(global_merchants::CreateMerchant {
        sp_appid: "wx8888888888888888",
        sp_mchid: "1900000109",
        name: "name",
        shortname: "shortname",
        office_phone: "0755-12345678",
        contact: ask!(global_merchants::Contact {
            name: "name",
            phone: "13800000000",
            email: "user@example.com",
        }),
        business_category: 502,
        merchant_country_code: "HKG",
        merchant_type: global_merchants::MerchantType::Enterprise,
        business: ask!(global_merchants::Business {
            business_type: global_merchants::BusinessType::Online,
            app_download: "https://example.com/app",
            website: "https://www.example.com",
            office_account: "example",
            mini_program: "example",
            store_address: "广东省深圳市南山区科技园路 1 号",
            store_photos: "H1ihR9JUtVj-J7CJqBUY5ZOrG_Je75H-rKhTG7FUmg9sxNTbRN54dFiUHnhg",
            mcc: "5311",
        }),
    });
    let json = json!({
        "sp_appid": "wx8888888888888888",
        "sp_mchid": "1900000109",
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

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().global().merchants().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/global/merchants").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/global/merchants"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().global().merchants().post(&operation).send()?;
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
    use wechatpay::ask;

    let operation = ask!(global_merchants::FindMerchant {
        sub_mchid: "1900000109",
        sp_appid: "wx8888888888888888",
        sp_mchid: "1900000109",
    });
    let pairs = json!({"sp_appid":"wx8888888888888888","sp_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().global().merchants().sub_mchid("1900000109").get(&operation).await?;
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

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().global().merchants().sub_mchid("1900000109").get(&operation).send()?;
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
    use wechatpay::api::global_merchants;
    use wechatpay::ask;

    let operation = ask!(global_merchants::UpdateMerchant {
        sub_mchid: "1900000109",
        sp_appid: "wx8888888888888888",
        sp_mchid: "1900000109",
        name: "name",
        shortname: "shortname",
        office_phone: "0755-12345678",
        contact: ask!(global_merchants::Contact {
            name: "name",
            phone: "13800000000",
            email: "user@example.com",
        }),
        business_category: 502,
        merchant_country_code: "HKG",
        merchant_type: global_merchants::MerchantType::Enterprise,
        registration_certificate_number: "registration_certificate_number",
        registration_certificate_date: "2019-07-01",
        business: ask!(global_merchants::Business {
            business_type: global_merchants::BusinessType::Online,
            app_download: "https://example.com/app",
            website: "https://www.example.com",
            office_account: "example",
            mini_program: "example",
            store_address: "广东省深圳市南山区科技园路 1 号",
            store_photos: "H1ihR9JUtVj-J7CJqBUY5ZOrG_Je75H-rKhTG7FUmg9sxNTbRN54dFiUHnhg",
            mcc: "5311",
        }),
    });
    let json = json!({
        "sp_appid": "wx8888888888888888",
        "sp_mchid": "1900000109",
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

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().global().merchants().sub_mchid("1900000109").patch(&operation).await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/global/merchants/{sub_mchid}")
        .with("sub_mchid", "1900000109")
        .patch(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/global/merchants/{sub_mchid}"].with("sub_mchid", "1900000109").patch(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().global().merchants().sub_mchid("1900000109").patch(&operation).send()?;
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
