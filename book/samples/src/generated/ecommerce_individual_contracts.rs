//! 收付通个人收款签约 Platform merchants: contracts of private sellers. Written by `cargo xtask codegen` from `families/ecommerce-individual-contracts.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// GET /v3/ecommerce/individual-contracts/out-contract-code/{out_contract_code}: 通过商户签约单号查询签约 Query a signing by the merchant's number
pub async fn find_contract(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::ecommerce_individual_contracts;
    use wechatpay::ask;

    let operation = ask!(ecommerce_individual_contracts::FindContract {
        out_contract_code: "20240901123456",
        appid: "wxd678efh567hg6787",
    });
    let pairs = json!({"appid":"wxd678efh567hg6787"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .ecommerce()
        .individual_contracts()
        .out_contract_code()
        .out_contract_code("20240901123456")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/ecommerce/individual-contracts/out-contract-code/{out_contract_code}")
        .with("out_contract_code", "20240901123456")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/ecommerce/individual-contracts/out-contract-code/{out_contract_code}"]
        .with("out_contract_code", "20240901123456")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .ecommerce()
        .individual_contracts()
        .out_contract_code()
        .out_contract_code("20240901123456")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/ecommerce/individual-contracts/out-contract-code/{out_contract_code}")
        .with("out_contract_code", "20240901123456")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/ecommerce/individual-contracts/out-contract-code/{out_contract_code}"]
        .with("out_contract_code", "20240901123456")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/ecommerce/individual-contracts/pre-entrust-sign-with-real-name-identity/app: App 实名预签约 Prepare signing in an app, checking the real name
pub async fn presign_app_contract_with_real_name(
    client: &Asynchronous,
    blocking: &Blocking,
) -> Done {
    use serde_json::json;
    use wechatpay::api::ecommerce_individual_contracts;
    use wechatpay::ask;

    let operation = ask!(ecommerce_individual_contracts::PresignAppContractWithRealName {
        appid: "wxd678efh567hg6787",
        out_contract_code: "20240901123456",
        real_name: "张三",
        cred_type: ecommerce_individual_contracts::CredType::IdCard,
        cred_id: "11010519491231002X",
    });
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "out_contract_code": "20240901123456",
        "real_name": "张三",
        "cred_type": "ID_CARD",
        "cred_id": "11010519491231002X"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .ecommerce()
        .individual_contracts()
        .pre_entrust_sign_with_real_name_identity()
        .app()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/ecommerce/individual-contracts/pre-entrust-sign-with-real-name-identity/app")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/ecommerce/individual-contracts/pre-entrust-sign-with-real-name-identity/app"]
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .ecommerce()
        .individual_contracts()
        .pre_entrust_sign_with_real_name_identity()
        .app()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/ecommerce/individual-contracts/pre-entrust-sign-with-real-name-identity/app")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/ecommerce/individual-contracts/pre-entrust-sign-with-real-name-identity/app"]
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/ecommerce/individual-contracts/pre-entrust-sign-with-real-name-identity/mini-program: 小程序实名预签约 Prepare signing in a mini program, checking the name
pub async fn presign_mini_program_contract_with_real_name(
    client: &Asynchronous,
    blocking: &Blocking,
) -> Done {
    use serde_json::json;
    use wechatpay::api::ecommerce_individual_contracts;
    use wechatpay::ask;

    let operation = ask!(ecommerce_individual_contracts::PresignMiniProgramContractWithRealName {
        appid: "wxd678efh567hg6787",
        out_contract_code: "20240901123456",
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        real_name: "张三",
        cred_type: ecommerce_individual_contracts::CredType::IdCard,
        cred_id: "11010519491231002X",
    });
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "out_contract_code": "20240901123456",
        "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        "real_name": "张三",
        "cred_type": "ID_CARD",
        "cred_id": "11010519491231002X"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .ecommerce()
        .individual_contracts()
        .pre_entrust_sign_with_real_name_identity()
        .mini_program()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/ecommerce/individual-contracts/pre-entrust-sign-with-real-name-identity/mini-program").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/ecommerce/individual-contracts/pre-entrust-sign-with-real-name-identity/mini-program"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .ecommerce()
        .individual_contracts()
        .pre_entrust_sign_with_real_name_identity()
        .mini_program()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/ecommerce/individual-contracts/pre-entrust-sign-with-real-name-identity/mini-program").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/ecommerce/individual-contracts/pre-entrust-sign-with-real-name-identity/mini-program"].post(&json).send()?;

    Ok(())
}

/// POST /v3/ecommerce/individual-contracts/pre-entrust-sign/app: App 预签约 Prepare signing in an app
pub async fn presign_app_contract(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::ecommerce_individual_contracts;
    use wechatpay::ask;

    let operation = ask!(ecommerce_individual_contracts::PresignAppContract {
        appid: "wxd678efh567hg6787",
        out_contract_code: "20240901123456",
    });
    let json = json!({"appid":"wxd678efh567hg6787","out_contract_code":"20240901123456"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .ecommerce()
        .individual_contracts()
        .pre_entrust_sign()
        .app()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/ecommerce/individual-contracts/pre-entrust-sign/app").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/ecommerce/individual-contracts/pre-entrust-sign/app"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .ecommerce()
        .individual_contracts()
        .pre_entrust_sign()
        .app()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/ecommerce/individual-contracts/pre-entrust-sign/app").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/ecommerce/individual-contracts/pre-entrust-sign/app"].post(&json).send()?;

    Ok(())
}

/// POST /v3/ecommerce/individual-contracts/pre-entrust-sign/mini-program: 小程序预签约 Prepare signing in a mini program
pub async fn presign_mini_program_contract(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::ecommerce_individual_contracts;
    use wechatpay::ask;

    let operation = ask!(ecommerce_individual_contracts::PresignMiniProgramContract {
        appid: "wxd678efh567hg6787",
        out_contract_code: "20240901123456",
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
    });
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "out_contract_code": "20240901123456",
        "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .ecommerce()
        .individual_contracts()
        .pre_entrust_sign()
        .mini_program()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/ecommerce/individual-contracts/pre-entrust-sign/mini-program")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/ecommerce/individual-contracts/pre-entrust-sign/mini-program"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .ecommerce()
        .individual_contracts()
        .pre_entrust_sign()
        .mini_program()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/ecommerce/individual-contracts/pre-entrust-sign/mini-program")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/ecommerce/individual-contracts/pre-entrust-sign/mini-program"]
        .post(&json)
        .send()?;

    Ok(())
}

/// GET /v3/ecommerce/individual-contracts/{openid}: 通过 openid 查询收款授权 Query by openid whether a person may collect
pub async fn find_authorization(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::ecommerce_individual_contracts;
    use wechatpay::ask;

    let operation = ask!(ecommerce_individual_contracts::FindAuthorization {
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        appid: "wxd678efh567hg6787",
        permission_type: ecommerce_individual_contracts::PermissionType::IndividualPayee,
    });
    let pairs = json!({"appid":"wxd678efh567hg6787","permission_type":"INDIVIDUAL_PAYEE"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .ecommerce()
        .individual_contracts()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/ecommerce/individual-contracts/{openid}")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/ecommerce/individual-contracts/{openid}"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .ecommerce()
        .individual_contracts()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/ecommerce/individual-contracts/{openid}")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/ecommerce/individual-contracts/{openid}"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}
