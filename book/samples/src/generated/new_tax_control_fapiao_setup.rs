//! 电子发票·商户与卡券 E-invoices: merchants, titles and cards. Written by `cargo xtask codegen` from `families/new-tax-control-fapiao-setup.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/new-tax-control-fapiao/card-template: 创建电子发票卡券模板 Create the card that holds e-invoices
pub async fn create_card_template(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::new_tax_control_fapiao_setup;
    use wechatpay::ask;

    let operation = ask!(new_tax_control_fapiao_setup::CreateCardTemplate {
        sub_mchid: "1900000109",
        card_appid: "wxd678efh567hg6787",
        card_template_information: ask!(new_tax_control_fapiao_setup::CardTemplateInformation {
            payee_name: "某公司",
            logo_url: "https://wxpaylogo.qpic.cn/xxxxx/xxx",
        }),
    });
    let json = json!({
        "sub_mchid": "1900000109",
        "card_appid": "wxd678efh567hg6787",
        "card_template_information": {
            "payee_name": "某公司",
            "logo_url": "https://wxpaylogo.qpic.cn/xxxxx/xxx"
        }
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().new_tax_control_fapiao().card_template().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/new-tax-control-fapiao/card-template").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/new-tax-control-fapiao/card-template"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().new_tax_control_fapiao().card_template().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/new-tax-control-fapiao/card-template").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/new-tax-control-fapiao/card-template"].post(&json).send()?;

    Ok(())
}

/// GET /v3/new-tax-control-fapiao/fapiaomerchant/getspinviteurl: 获取商户开票邀请链接 Get the link that invites a merchant
pub async fn find_invite_url(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::new_tax_control_fapiao_setup;
    use wechatpay::ask;

    let operation = ask!(new_tax_control_fapiao_setup::FindInviteUrl {
        operation_type: new_tax_control_fapiao_setup::OperationType::AuthBinding,
        fapiao_mode: new_tax_control_fapiao_setup::FapiaoMode::ThirdOrSelfFapiao,
        fapiao_ability_type_list: "fapiao_ability_type_list",
        invite_code: "ABC123",
    });
    let pairs = json!({
        "operation_type": "AUTH_BINDING",
        "fapiao_mode": "THIRD_OR_SELF_FAPIAO",
        "fapiao_ability_type_list": "fapiao_ability_type_list",
        "invite_code": "ABC123"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().new_tax_control_fapiao().fapiaomerchant().getspinviteurl().get(&operation).await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/new-tax-control-fapiao/fapiaomerchant/getspinviteurl")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/new-tax-control-fapiao/fapiaomerchant/getspinviteurl"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .new_tax_control_fapiao()
        .fapiaomerchant()
        .getspinviteurl()
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/new-tax-control-fapiao/fapiaomerchant/getspinviteurl")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/new-tax-control-fapiao/fapiaomerchant/getspinviteurl"]
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// GET /v3/new-tax-control-fapiao/fapiaomerchant/listspinvitemchinfo: 查询受邀商户的开通结果 List invited merchants and how it went
pub async fn list_invited_merchants(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::new_tax_control_fapiao_setup;
    use wechatpay::ask;

    let operation = ask!(new_tax_control_fapiao_setup::ListInvitedMerchants {
        query_time_start: "2018-05-23T12:13:50+08:00",
        query_time_end: "2018-05-23T12:13:50+08:00",
        offset: 0,
        limit: 20,
        invite_code: "ABC123",
        mch_invite_status: new_tax_control_fapiao_setup::MchInviteStatus::MchInviteSucc,
    });
    let pairs = json!({
        "query_time_start": "2018-05-23T12:13:50+08:00",
        "query_time_end": "2018-05-23T12:13:50+08:00",
        "offset": 0,
        "limit": 20,
        "invite_code": "ABC123",
        "mch_invite_status": "MCH_INVITE_SUCC"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .new_tax_control_fapiao()
        .fapiaomerchant()
        .listspinvitemchinfo()
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/new-tax-control-fapiao/fapiaomerchant/listspinvitemchinfo")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/new-tax-control-fapiao/fapiaomerchant/listspinvitemchinfo"]
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .new_tax_control_fapiao()
        .fapiaomerchant()
        .listspinvitemchinfo()
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/new-tax-control-fapiao/fapiaomerchant/listspinvitemchinfo")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/new-tax-control-fapiao/fapiaomerchant/listspinvitemchinfo"]
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// GET /v3/new-tax-control-fapiao/merchant/base-information: 查询商户开票基础信息 Query a merchant's details for e-invoices
pub async fn find_merchant(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::new_tax_control_fapiao_setup;
    use wechatpay::ask;

    let operation = ask!(new_tax_control_fapiao_setup::FindMerchant { sub_mchid: "1900000109" });
    let pairs = json!({"sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().new_tax_control_fapiao().merchant().base_information().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/new-tax-control-fapiao/merchant/base-information").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/new-tax-control-fapiao/merchant/base-information"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().new_tax_control_fapiao().merchant().base_information().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/new-tax-control-fapiao/merchant/base-information")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/new-tax-control-fapiao/merchant/base-information"].get().query(&pairs).send()?;

    Ok(())
}

/// GET /v3/new-tax-control-fapiao/merchant/development-config: 查询开发选项 Query the development settings
pub async fn find_development_config(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::new_tax_control_fapiao_setup;
    use wechatpay::ask;

    let operation = ask!(new_tax_control_fapiao_setup::FindDevelopmentConfig {});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().new_tax_control_fapiao().merchant().development_config().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/new-tax-control-fapiao/merchant/development-config").get().await?;
    // async 异步 · property 属性式
    client["v3/new-tax-control-fapiao/merchant/development-config"].get().await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .new_tax_control_fapiao()
        .merchant()
        .development_config()
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/new-tax-control-fapiao/merchant/development-config").get().send()?;
    // blocking 同步 · property 属性式
    blocking["v3/new-tax-control-fapiao/merchant/development-config"].get().send()?;

    Ok(())
}

/// PATCH /v3/new-tax-control-fapiao/merchant/development-config: 修改开发选项 Change the development settings
pub async fn update_development_config(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::new_tax_control_fapiao_setup;
    use wechatpay::ask;

    let operation = ask!(new_tax_control_fapiao_setup::UpdateDevelopmentConfig {
        callback_url: "https://example.com/callback",
        sub_mch_code: "1900000109",
        show_fapiao_cell: true,
        support_vat_fapiao: true,
    });
    let json = json!({
        "callback_url": "https://example.com/callback",
        "sub_mch_code": "1900000109",
        "show_fapiao_cell": true,
        "support_vat_fapiao": true
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().new_tax_control_fapiao().merchant().development_config().patch(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/new-tax-control-fapiao/merchant/development-config").patch(&json).await?;
    // async 异步 · property 属性式
    client["v3/new-tax-control-fapiao/merchant/development-config"].patch(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .new_tax_control_fapiao()
        .merchant()
        .development_config()
        .patch(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/new-tax-control-fapiao/merchant/development-config").patch(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/new-tax-control-fapiao/merchant/development-config"].patch(&json).send()?;

    Ok(())
}

/// GET /v3/new-tax-control-fapiao/merchant/tax-codes: 查询商户可用的税收编码 List the tax codes a merchant may use
pub async fn list_tax_codes(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::new_tax_control_fapiao_setup;
    use wechatpay::ask;

    let operation = ask!(new_tax_control_fapiao_setup::ListTaxCodes {
        sub_mchid: "1900000109",
        offset: 0,
        limit: 20,
    });
    let pairs = json!({"sub_mchid":"1900000109","offset":0,"limit":20});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().new_tax_control_fapiao().merchant().tax_codes().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/new-tax-control-fapiao/merchant/tax-codes").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/new-tax-control-fapiao/merchant/tax-codes"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().new_tax_control_fapiao().merchant().tax_codes().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/new-tax-control-fapiao/merchant/tax-codes").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/new-tax-control-fapiao/merchant/tax-codes"].get().query(&pairs).send()?;

    Ok(())
}

/// POST /v3/new-tax-control-fapiao/merchant/{sub_mchid}/check: 检查子商户能否开票 Check that a sub-merchant can issue e-invoices
pub async fn check_merchant(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::new_tax_control_fapiao_setup;
    use wechatpay::ask;

    let operation = ask!(new_tax_control_fapiao_setup::CheckMerchant { sub_mchid: "1900000109" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .new_tax_control_fapiao()
        .merchant()
        .sub_mchid("1900000109")
        .check()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/new-tax-control-fapiao/merchant/{sub_mchid}/check")
        .with("sub_mchid", "1900000109")
        .post(&())
        .await?;
    // async 异步 · property 属性式
    client["v3/new-tax-control-fapiao/merchant/{sub_mchid}/check"]
        .with("sub_mchid", "1900000109")
        .post(&())
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .new_tax_control_fapiao()
        .merchant()
        .sub_mchid("1900000109")
        .check()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/new-tax-control-fapiao/merchant/{sub_mchid}/check")
        .with("sub_mchid", "1900000109")
        .post(&())
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/new-tax-control-fapiao/merchant/{sub_mchid}/check"]
        .with("sub_mchid", "1900000109")
        .post(&())
        .send()?;

    Ok(())
}

/// GET /v3/new-tax-control-fapiao/merchant/{sub_mchid}/check-status: 查询子商户的开票能力 Query what e-invoices a sub-merchant can issue
pub async fn find_check_status(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::new_tax_control_fapiao_setup;
    use wechatpay::ask;

    let operation = ask!(new_tax_control_fapiao_setup::FindCheckStatus { sub_mchid: "1900000109" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .new_tax_control_fapiao()
        .merchant()
        .sub_mchid("1900000109")
        .check_status()
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/new-tax-control-fapiao/merchant/{sub_mchid}/check-status")
        .with("sub_mchid", "1900000109")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/new-tax-control-fapiao/merchant/{sub_mchid}/check-status"]
        .with("sub_mchid", "1900000109")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .new_tax_control_fapiao()
        .merchant()
        .sub_mchid("1900000109")
        .check_status()
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/new-tax-control-fapiao/merchant/{sub_mchid}/check-status")
        .with("sub_mchid", "1900000109")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/new-tax-control-fapiao/merchant/{sub_mchid}/check-status"]
        .with("sub_mchid", "1900000109")
        .get()
        .send()?;

    Ok(())
}

/// GET /v3/new-tax-control-fapiao/user-title: 查询用户填写的抬头 Query the invoice title a user filled in
pub async fn find_user_title(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::new_tax_control_fapiao_setup;
    use wechatpay::ask;

    let operation = ask!(new_tax_control_fapiao_setup::FindUserTitle {
        sub_mchid: "1900000109",
        scene: new_tax_control_fapiao_setup::Scene::WithWechatpay,
        fapiao_apply_id: "4200000444201910177461284488",
    });
    let pairs = json!({
        "sub_mchid": "1900000109",
        "scene": "WITH_WECHATPAY",
        "fapiao_apply_id": "4200000444201910177461284488"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().new_tax_control_fapiao().user_title().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/new-tax-control-fapiao/user-title").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/new-tax-control-fapiao/user-title"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().new_tax_control_fapiao().user_title().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/new-tax-control-fapiao/user-title").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/new-tax-control-fapiao/user-title"].get().query(&pairs).send()?;

    Ok(())
}

/// GET /v3/new-tax-control-fapiao/user-title/title-url: 获取抬头填写链接 Get the link where a user fills in a title
pub async fn find_title_url(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::new_tax_control_fapiao_setup;
    use wechatpay::{Fen, ask};

    let operation = ask!(new_tax_control_fapiao_setup::FindTitleUrl {
        sub_mchid: "1900000109",
        fapiao_apply_id: "4200000444201910177461284488",
        source: new_tax_control_fapiao_setup::Source::Web,
        appid: "wxd678efh567hg6787",
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        total_amount: Fen(1000),
    });
    let pairs = json!({
        "sub_mchid": "1900000109",
        "fapiao_apply_id": "4200000444201910177461284488",
        "source": "WEB",
        "appid": "wxd678efh567hg6787",
        "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        "total_amount": 1000
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().new_tax_control_fapiao().user_title().title_url().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/new-tax-control-fapiao/user-title/title-url").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/new-tax-control-fapiao/user-title/title-url"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().new_tax_control_fapiao().user_title().title_url().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/new-tax-control-fapiao/user-title/title-url").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/new-tax-control-fapiao/user-title/title-url"].get().query(&pairs).send()?;

    Ok(())
}
