//! 用工卡 Payroll cards. Written by `cargo xtask codegen` from `families/payroll-card.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// GET /v3/payroll-card/authentications: 查询微工卡核身记录列表 List a worker's identity checks
pub async fn list_authentications(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payroll_card;
    use wechatpay::ask;

    let operation = ask!(payroll_card::ListAuthentications {
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        appid: "wxd678efh567hg6787",
        sub_mchid: "1900000109",
        authenticate_date: "2020-12-25",
    });
    let pairs = json!({
        "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        "appid": "wxd678efh567hg6787",
        "sub_mchid": "1900000109",
        "authenticate_date": "2020-12-25"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().payroll_card().authentications().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/payroll-card/authentications").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/payroll-card/authentications"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().payroll_card().authentications().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/payroll-card/authentications").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payroll-card/authentications"].get().query(&pairs).send()?;

    Ok(())
}

/// POST /v3/payroll-card/authentications/pre-order: 微工卡核身预下单 Prepare an identity check of a worker
pub async fn prepare_authentication(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payroll_card;
    use wechatpay::ask;

    let operation = ask!(payroll_card::PrepareAuthentication {
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        appid: "wxd678efh567hg6787",
        sub_mchid: "1900000109",
        sub_appid: "wxd678efh567hg6999",
        authenticate_number: "mcdhehfgisdhfjghed39384564i83",
        project_name: "某项目",
        employer_name: "某用工企业",
        authenticate_type: payroll_card::AuthenticateType::Normal,
    });
    let json = json!({
        "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        "appid": "wxd678efh567hg6787",
        "sub_mchid": "1900000109",
        "sub_appid": "wxd678efh567hg6999",
        "authenticate_number": "mcdhehfgisdhfjghed39384564i83",
        "project_name": "某项目",
        "employer_name": "某用工企业",
        "authenticate_type": "NORMAL"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().payroll_card().authentications().pre_order().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/payroll-card/authentications/pre-order").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/payroll-card/authentications/pre-order"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().payroll_card().authentications().pre_order().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/payroll-card/authentications/pre-order").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payroll-card/authentications/pre-order"].post(&json).send()?;

    Ok(())
}

/// POST /v3/payroll-card/authentications/pre-order-with-auth: 微工卡核身并授权预下单 Prepare an identity check together with a grant
pub async fn prepare_authentication_with_grant(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payroll_card;
    use wechatpay::ask;

    let operation = ask!(payroll_card::PrepareAuthenticationWithGrant {
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        sub_mchid: "1900000109",
        authenticate_number: "mcdhehfgisdhfjghed39384564i83",
        project_name: "某项目",
        employer_name: "某用工企业",
        user_name: "张三",
        id_card_number: "110101199003070134",
        employment_type: payroll_card::EmploymentType::LongTermEmployment,
        authenticate_type: payroll_card::AuthenticateType::Normal,
    });
    let json = json!({
        "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        "sub_mchid": "1900000109",
        "authenticate_number": "mcdhehfgisdhfjghed39384564i83",
        "project_name": "某项目",
        "employer_name": "某用工企业",
        "user_name": "张三",
        "id_card_number": "110101199003070134",
        "employment_type": "LONG_TERM_EMPLOYMENT",
        "authenticate_type": "NORMAL"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().payroll_card().authentications().pre_order_with_auth().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/payroll-card/authentications/pre-order-with-auth").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/payroll-card/authentications/pre-order-with-auth"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().payroll_card().authentications().pre_order_with_auth().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/payroll-card/authentications/pre-order-with-auth").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payroll-card/authentications/pre-order-with-auth"].post(&json).send()?;

    Ok(())
}

/// GET /v3/payroll-card/authentications/{authenticate_number}: 查询微工卡核身结果 Query the result of an identity check
pub async fn find_authentication(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payroll_card;
    use wechatpay::ask;

    let operation = ask!(payroll_card::FindAuthentication {
        authenticate_number: "mcdhehfgisdhfjghed39384564i83",
        sub_mchid: "1900000109",
    });
    let pairs = json!({"sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .payroll_card()
        .authentications()
        .authenticate_number("mcdhehfgisdhfjghed39384564i83")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/payroll-card/authentications/{authenticate_number}")
        .with("authenticate_number", "mcdhehfgisdhfjghed39384564i83")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/payroll-card/authentications/{authenticate_number}"]
        .with("authenticate_number", "mcdhehfgisdhfjghed39384564i83")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .payroll_card()
        .authentications()
        .authenticate_number("mcdhehfgisdhfjghed39384564i83")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/payroll-card/authentications/{authenticate_number}")
        .with("authenticate_number", "mcdhehfgisdhfjghed39384564i83")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payroll-card/authentications/{authenticate_number}"]
        .with("authenticate_number", "mcdhehfgisdhfjghed39384564i83")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// GET /v3/payroll-card/relations/{openid}: 查询微工卡授权关系 Query whether a worker has granted access
pub async fn find_relation(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payroll_card;
    use wechatpay::ask;

    let operation = ask!(payroll_card::FindRelation {
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        sub_mchid: "1900000109",
        appid: "wxd678efh567hg6787",
    });
    let pairs = json!({"sub_mchid":"1900000109","appid":"wxd678efh567hg6787"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .payroll_card()
        .relations()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/payroll-card/relations/{openid}")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/payroll-card/relations/{openid}"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .payroll_card()
        .relations()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/payroll-card/relations/{openid}")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payroll-card/relations/{openid}"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/payroll-card/tokens: 获取微工卡授权凭证 Get a token for asking a worker's grant
pub async fn create_token(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payroll_card;
    use wechatpay::ask;

    let operation = ask!(payroll_card::CreateToken {
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        appid: "wxd678efh567hg6787",
        sub_appid: "wxd678efh567hg6999",
        sub_mchid: "1900000109",
        user_name: "张三",
        id_card_number: "110101199003070134",
        employment_type: payroll_card::EmploymentType::LongTermEmployment,
    });
    let json = json!({
        "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        "appid": "wxd678efh567hg6787",
        "sub_appid": "wxd678efh567hg6999",
        "sub_mchid": "1900000109",
        "user_name": "张三",
        "id_card_number": "110101199003070134",
        "employment_type": "LONG_TERM_EMPLOYMENT"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().payroll_card().tokens().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/payroll-card/tokens").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/payroll-card/tokens"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().payroll_card().tokens().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/payroll-card/tokens").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payroll-card/tokens"].post(&json).send()?;

    Ok(())
}

/// POST /v3/payroll-card/transfer-batches: 发起微工卡批量转账 Start a batch of wage transfers
pub async fn create_transfer_batch(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payroll_card;
    use wechatpay::{Fen, ask};

    let operation = ask!(payroll_card::CreateTransferBatch {
        sub_mchid: "1900000109",
        authorization_type: payroll_card::AuthorizationType::InformationAuthorizationType,
        out_batch_no: "plfk2020042013",
        batch_name: "2019年1月深圳分部报销单",
        batch_remark: "2019年1月深圳分部报销单",
        total_amount: Fen(1000),
        total_num: 200,
        transfer_detail_list: [ask!(payroll_card::TransferDetail {
            out_detail_no: "x23zy545Bd5436",
            transfer_amount: Fen(400000),
            transfer_remark: "新会员开通有礼",
            openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
            user_name: "张三",
        })],
        employment_type: payroll_card::EmploymentType::LongTermEmployment,
        employment_scene: payroll_card::EmploymentScene::Logistics,
    });
    let json = json!({
        "sub_mchid": "1900000109",
        "authorization_type": "INFORMATION_AUTHORIZATION_TYPE",
        "out_batch_no": "plfk2020042013",
        "batch_name": "2019年1月深圳分部报销单",
        "batch_remark": "2019年1月深圳分部报销单",
        "total_amount": 1000,
        "total_num": 200,
        "transfer_detail_list": [
            {
                "out_detail_no": "x23zy545Bd5436",
                "transfer_amount": 400000,
                "transfer_remark": "新会员开通有礼",
                "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
                "user_name": "张三"
            }
        ],
        "employment_type": "LONG_TERM_EMPLOYMENT",
        "employment_scene": "LOGISTICS"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().payroll_card().transfer_batches().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/payroll-card/transfer-batches").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/payroll-card/transfer-batches"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().payroll_card().transfer_batches().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/payroll-card/transfer-batches").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payroll-card/transfer-batches"].post(&json).send()?;

    Ok(())
}

/// POST /v3/payroll-card/wesure/insurance: 上报微保投保结果 Report how a WeSure insurance stands
pub async fn report_insurance(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payroll_card;
    use wechatpay::ask;

    let operation = ask!(payroll_card::ReportInsurance {
        sp_mchid: "1900000109",
        wesure_order_no: "wesure_order_no",
        token: "OEUVKu4hAUT9xxw",
        insurance_company_order_no: "20220101123456",
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        insure_state: "insure_state",
        insure_effect_time: "insure_effect_time",
        insure_invalid_time: "insure_invalid_time",
        insurance_company_name: "某某保险",
    });
    let json = json!({
        "sp_mchid": "1900000109",
        "wesure_order_no": "wesure_order_no",
        "token": "OEUVKu4hAUT9xxw",
        "insurance_company_order_no": "20220101123456",
        "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        "insure_state": "insure_state",
        "insure_effect_time": "insure_effect_time",
        "insure_invalid_time": "insure_invalid_time",
        "insurance_company_name": "某某保险"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().payroll_card().wesure().insurance().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/payroll-card/wesure/insurance").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/payroll-card/wesure/insurance"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().payroll_card().wesure().insurance().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/payroll-card/wesure/insurance").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payroll-card/wesure/insurance"].post(&json).send()?;

    Ok(())
}

/// POST /v3/payroll-card/wesure/token-validations: 校验微保核身凭证 Validate a WeSure identity token
pub async fn validate_token(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payroll_card;
    use wechatpay::ask;

    let operation = ask!(payroll_card::ValidateToken {
        sp_mchid: "1900000109",
        sub_mchid: "1900000109",
        token: "OEUVKu4hAUT9xxw",
        user_name: "张三",
        id_card_number: "110101199003070134",
        authenticate_type: payroll_card::AuthenticateType::Normal,
    });
    let json = json!({
        "sp_mchid": "1900000109",
        "sub_mchid": "1900000109",
        "token": "OEUVKu4hAUT9xxw",
        "user_name": "张三",
        "id_card_number": "110101199003070134",
        "authenticate_type": "NORMAL"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().payroll_card().wesure().token_validations().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/payroll-card/wesure/token-validations").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/payroll-card/wesure/token-validations"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().payroll_card().wesure().token_validations().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/payroll-card/wesure/token-validations").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payroll-card/wesure/token-validations"].post(&json).send()?;

    Ok(())
}
