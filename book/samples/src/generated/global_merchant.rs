//! 境外 H5 支付权限 Cross-border: H5 payment permission. Written by `cargo xtask codegen` from `families/global-merchant.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/global/merchant/h5/permission/applications: 为子商户申请 H5 支付权限 Apply for H5 payment for a sub-merchant
pub async fn apply_h5_permission(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::global_merchant;
    use wechatpay::ask;

    let operation = ask!(global_merchant::ApplyH5Permission {
        sub_mchid: "1900000109",
        domains: ["shop.example.com"],
        website_url: "https://www.example.com",
    });
    let json = json!({
        "sub_mchid": "1900000109",
        "domains": [
            "shop.example.com"
        ],
        "website_url": "https://www.example.com"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().global().merchant().h5().permission().applications().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/global/merchant/h5/permission/applications").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/global/merchant/h5/permission/applications"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().global().merchant().h5().permission().applications().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/global/merchant/h5/permission/applications").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/merchant/h5/permission/applications"].post(&json).send()?;

    Ok(())
}

/// GET /v3/global/merchant/h5/permission/applications/{applyment_id}: 查询 H5 权限申请单 Query an H5 application
pub async fn find_h5_application(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::global_merchant;
    use wechatpay::ask;

    let operation = ask!(global_merchant::FindH5Application { applyment_id: "2000002124775691" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .global()
        .merchant()
        .h5()
        .permission()
        .applications()
        .applyment_id("2000002124775691")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/global/merchant/h5/permission/applications/{applyment_id}")
        .with("applyment_id", "2000002124775691")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/global/merchant/h5/permission/applications/{applyment_id}"]
        .with("applyment_id", "2000002124775691")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .global()
        .merchant()
        .h5()
        .permission()
        .applications()
        .applyment_id("2000002124775691")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/global/merchant/h5/permission/applications/{applyment_id}")
        .with("applyment_id", "2000002124775691")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/merchant/h5/permission/applications/{applyment_id}"]
        .with("applyment_id", "2000002124775691")
        .get()
        .send()?;

    Ok(())
}

/// PATCH /v3/global/merchant/h5/permission/applications/{applyment_id}: 修改 H5 权限申请单 Correct an H5 application
pub async fn update_h5_application(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::global_merchant;
    use wechatpay::ask;

    let operation = ask!(global_merchant::UpdateH5Application {
        applyment_id: "2000002124775691",
        domains: ["domains"],
        business_description: "Online retail",
        company_register_cert: "company_register_cert",
        website_state: global_merchant::WebsiteState::HasLaunched,
        website_url: "https://www.example.com",
    });
    let json = json!({
        "domains": [
            "domains"
        ],
        "business_description": "Online retail",
        "company_register_cert": "company_register_cert",
        "website_state": "HAS_LAUNCHED",
        "website_url": "https://www.example.com"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .global()
        .merchant()
        .h5()
        .permission()
        .applications()
        .applyment_id("2000002124775691")
        .patch(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/global/merchant/h5/permission/applications/{applyment_id}")
        .with("applyment_id", "2000002124775691")
        .patch(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/global/merchant/h5/permission/applications/{applyment_id}"]
        .with("applyment_id", "2000002124775691")
        .patch(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .global()
        .merchant()
        .h5()
        .permission()
        .applications()
        .applyment_id("2000002124775691")
        .patch(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/global/merchant/h5/permission/applications/{applyment_id}")
        .with("applyment_id", "2000002124775691")
        .patch(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/merchant/h5/permission/applications/{applyment_id}"]
        .with("applyment_id", "2000002124775691")
        .patch(&json)
        .send()?;

    Ok(())
}

/// POST /v3/global/merchant/h5/permission/domain/applications: 申请增加 H5 域名 Apply for more H5 domains
pub async fn apply_domains(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::global_merchant;
    use wechatpay::ask;

    let operation = ask!(global_merchant::ApplyDomains {
        sub_mchid: "1900000109",
        domains: ["shop.example.com"],
        website_url: "https://www.example.com",
        website_state: global_merchant::WebsiteState::HasLaunched,
        notify_url: "https://example.com/notify",
        out_applyment_id: "20240901123456",
    });
    let json = json!({
        "sub_mchid": "1900000109",
        "domains": [
            "shop.example.com"
        ],
        "website_url": "https://www.example.com",
        "website_state": "HAS_LAUNCHED",
        "notify_url": "https://example.com/notify",
        "out_applyment_id": "20240901123456"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .global()
        .merchant()
        .h5()
        .permission()
        .domain()
        .applications()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/global/merchant/h5/permission/domain/applications").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/global/merchant/h5/permission/domain/applications"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .global()
        .merchant()
        .h5()
        .permission()
        .domain()
        .applications()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/global/merchant/h5/permission/domain/applications").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/merchant/h5/permission/domain/applications"].post(&json).send()?;

    Ok(())
}

/// GET /v3/global/merchant/h5/permission/domain/applications/{applyment_id}: 查询 H5 域名申请单 Query a domain application
pub async fn find_domain_application(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::global_merchant;
    use wechatpay::ask;

    let operation =
        ask!(global_merchant::FindDomainApplication { applyment_id: "2000002124775691" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .global()
        .merchant()
        .h5()
        .permission()
        .domain()
        .applications()
        .applyment_id("2000002124775691")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/global/merchant/h5/permission/domain/applications/{applyment_id}")
        .with("applyment_id", "2000002124775691")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/global/merchant/h5/permission/domain/applications/{applyment_id}"]
        .with("applyment_id", "2000002124775691")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .global()
        .merchant()
        .h5()
        .permission()
        .domain()
        .applications()
        .applyment_id("2000002124775691")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/global/merchant/h5/permission/domain/applications/{applyment_id}")
        .with("applyment_id", "2000002124775691")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/merchant/h5/permission/domain/applications/{applyment_id}"]
        .with("applyment_id", "2000002124775691")
        .get()
        .send()?;

    Ok(())
}

/// PATCH /v3/global/merchant/h5/permission/domain/applications/{applyment_id}: 修改 H5 域名申请单 Correct a domain application
pub async fn update_domain_application(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::global_merchant;
    use wechatpay::ask;

    let operation = ask!(global_merchant::UpdateDomainApplication {
        applyment_id: "2000002124775691",
        domains: ["domains"],
        website_state: global_merchant::WebsiteState::HasLaunched,
        website_url: "https://www.example.com",
    });
    let json = json!({
        "domains": [
            "domains"
        ],
        "website_state": "HAS_LAUNCHED",
        "website_url": "https://www.example.com"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .global()
        .merchant()
        .h5()
        .permission()
        .domain()
        .applications()
        .applyment_id("2000002124775691")
        .patch(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/global/merchant/h5/permission/domain/applications/{applyment_id}")
        .with("applyment_id", "2000002124775691")
        .patch(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/global/merchant/h5/permission/domain/applications/{applyment_id}"]
        .with("applyment_id", "2000002124775691")
        .patch(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .global()
        .merchant()
        .h5()
        .permission()
        .domain()
        .applications()
        .applyment_id("2000002124775691")
        .patch(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/global/merchant/h5/permission/domain/applications/{applyment_id}")
        .with("applyment_id", "2000002124775691")
        .patch(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/merchant/h5/permission/domain/applications/{applyment_id}"]
        .with("applyment_id", "2000002124775691")
        .patch(&json)
        .send()?;

    Ok(())
}

/// GET /v3/global/merchant/h5/permission/{sub_mchid}: 查询子商户的 H5 支付权限 Query a sub-merchant's H5 permission
pub async fn find_h5_permission(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::global_merchant;
    use wechatpay::ask;

    let operation = ask!(global_merchant::FindH5Permission { sub_mchid: "1900000109" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .global()
        .merchant()
        .h5()
        .permission()
        .sub_mchid("1900000109")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/global/merchant/h5/permission/{sub_mchid}")
        .with("sub_mchid", "1900000109")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/global/merchant/h5/permission/{sub_mchid}"]
        .with("sub_mchid", "1900000109")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .global()
        .merchant()
        .h5()
        .permission()
        .sub_mchid("1900000109")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/global/merchant/h5/permission/{sub_mchid}")
        .with("sub_mchid", "1900000109")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/merchant/h5/permission/{sub_mchid}"]
        .with("sub_mchid", "1900000109")
        .get()
        .send()?;

    Ok(())
}
