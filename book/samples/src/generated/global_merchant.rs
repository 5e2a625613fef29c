//! 境外 H5 支付权限 Cross-border: H5 payment permission. Written by `cargo xtask codegen` from `families/global-merchant.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/global/merchant/h5/permission/applications: 为子商户申请 H5 支付权限 Apply for H5 payment for a sub-merchant
pub async fn apply_h5_permission(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::global_merchant;

    let body = global_merchant::ApplyH5Permission {
        sub_mchid: "1900000109".into(),
        domains: vec!["domains".into()],
        website_url: "https://www.example.com".into(),
        ..Default::default()
    };
    let json = json!({
        "sub_mchid": "1900000109",
        "domains": [
            "domains"
        ],
        "website_url": "https://www.example.com"
    });

    // async 异步 · pure chain 纯链式
    client.v3().global().merchant().h5().permission().applications().post(&body).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/global/merchant/h5/permission/applications").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/global/merchant/h5/permission/applications"].post(&json).await?;

    // blocking 同步 · pure chain 纯链式
    blocking.v3().global().merchant().h5().permission().applications().post(&body).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/global/merchant/h5/permission/applications").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/merchant/h5/permission/applications"].post(&json).send()?;

    Ok(())
}

/// GET /v3/global/merchant/h5/permission/applications/{applyment_id}: 查询 H5 权限申请单 Query an H5 application
pub async fn find_h5_application(client: &Asynchronous, blocking: &Blocking) -> Done {
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .global()
        .merchant()
        .h5()
        .permission()
        .applications()
        .applyment_id("2000002124775691")
        .get()
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

    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .global()
        .merchant()
        .h5()
        .permission()
        .applications()
        .applyment_id("2000002124775691")
        .get()
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

    let body = global_merchant::UpdateH5Application {
        domains: vec!["domains".into()],
        business_description: Some("Online retail".into()),
        company_register_cert: Some("company_register_cert".into()),
        website_state: Some(global_merchant::WebsiteState::HasLaunched),
        website_url: Some("https://www.example.com".into()),
        ..Default::default()
    };
    let json = json!({
        "domains": [
            "domains"
        ],
        "business_description": "Online retail",
        "company_register_cert": "company_register_cert",
        "website_state": "HAS_LAUNCHED",
        "website_url": "https://www.example.com"
    });

    // async 异步 · pure chain 纯链式
    client
        .v3()
        .global()
        .merchant()
        .h5()
        .permission()
        .applications()
        .applyment_id("2000002124775691")
        .patch(&body)
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

    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .global()
        .merchant()
        .h5()
        .permission()
        .applications()
        .applyment_id("2000002124775691")
        .patch(&body)
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

    let body = global_merchant::ApplyDomains {
        sub_mchid: Some("1900000109".into()),
        domains: vec!["domains".into()],
        website_url: "https://www.example.com".into(),
        website_state: Some(global_merchant::WebsiteState::HasLaunched),
        notify_url: Some("https://example.com/notify".into()),
        out_applyment_id: "20240901123456".into(),
        ..Default::default()
    };
    let json = json!({
        "sub_mchid": "1900000109",
        "domains": [
            "domains"
        ],
        "website_url": "https://www.example.com",
        "website_state": "HAS_LAUNCHED",
        "notify_url": "https://example.com/notify",
        "out_applyment_id": "20240901123456"
    });

    // async 异步 · pure chain 纯链式
    client.v3().global().merchant().h5().permission().domain().applications().post(&body).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/global/merchant/h5/permission/domain/applications").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/global/merchant/h5/permission/domain/applications"].post(&json).await?;

    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .global()
        .merchant()
        .h5()
        .permission()
        .domain()
        .applications()
        .post(&body)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/global/merchant/h5/permission/domain/applications").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/merchant/h5/permission/domain/applications"].post(&json).send()?;

    Ok(())
}

/// GET /v3/global/merchant/h5/permission/domain/applications/{applyment_id}: 查询 H5 域名申请单 Query a domain application
pub async fn find_domain_application(client: &Asynchronous, blocking: &Blocking) -> Done {
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
        .get()
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
        .get()
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

    let body = global_merchant::UpdateDomainApplication {
        domains: vec!["domains".into()],
        website_state: Some(global_merchant::WebsiteState::HasLaunched),
        website_url: Some("https://www.example.com".into()),
        ..Default::default()
    };
    let json = json!({
        "domains": [
            "domains"
        ],
        "website_state": "HAS_LAUNCHED",
        "website_url": "https://www.example.com"
    });

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
        .patch(&body)
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
        .patch(&body)
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
    // async 异步 · pure chain 纯链式
    client.v3().global().merchant().h5().permission().sub_mchid("1900000109").get().await?;
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

    // blocking 同步 · pure chain 纯链式
    blocking.v3().global().merchant().h5().permission().sub_mchid("1900000109").get().send()?;
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
