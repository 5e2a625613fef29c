//! 报关（/global/v3） Customs declarations under /global/v3. Written by `cargo xtask codegen` from `families/customs.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// GET /global/v3/customs/orders: 查询报关记录 Query the customs declarations of an order
pub async fn list_declarations(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::{self, customs};
    use wechatpay::ask;

    let operation = ask!(customs::ListDeclarations {
        appid: "wxd678efh567hg6787",
        mchid: "1900000109",
        order_type: customs::OrderType::OutTradeNo,
        order_no: "1217752501201407033233368018",
        customs: customs::Custom::GuangzhouZs,
        offset: 0,
    });
    let pairs = json!({
        "appid": "wxd678efh567hg6787",
        "mchid": "1900000109",
        "order_type": "out_trade_no",
        "order_no": "1217752501201407033233368018",
        "customs": "GUANGZHOU_ZS",
        "offset": 0
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    api::GlobalV3::new(client.handle().clone()).customs().orders().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("global/v3/customs/orders").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["global/v3/customs/orders"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    api::GlobalV3::new(blocking.handle().clone()).customs().orders().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("global/v3/customs/orders").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["global/v3/customs/orders"].get().query(&pairs).send()?;

    Ok(())
}

/// PATCH /global/v3/customs/orders: 修改报关信息 Amend a customs declaration
pub async fn update_declaration(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::{self, customs};
    use wechatpay::ask;

    let operation = ask!(customs::UpdateDeclaration {
        appid: "wxd678efh567hg6787",
        mchid: "1900000109",
        out_trade_no: "1217752501201407033233368018",
        transaction_id: "1009660380201506130728806387",
        customs: customs::Custom::GuangzhouZs,
        merchant_customs_no: "1234567890",
    });
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "mchid": "1900000109",
        "out_trade_no": "1217752501201407033233368018",
        "transaction_id": "1009660380201506130728806387",
        "customs": "GUANGZHOU_ZS",
        "merchant_customs_no": "1234567890"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    api::GlobalV3::new(client.handle().clone()).customs().orders().patch(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("global/v3/customs/orders").patch(&json).await?;
    // async 异步 · property 属性式
    client["global/v3/customs/orders"].patch(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    api::GlobalV3::new(blocking.handle().clone()).customs().orders().patch(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("global/v3/customs/orders").patch(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["global/v3/customs/orders"].patch(&json).send()?;

    Ok(())
}

/// POST /global/v3/customs/orders: 提交报关信息 Declare an order to customs
pub async fn create_declaration(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::{self, customs};
    use wechatpay::ask;

    let operation = ask!(customs::CreateDeclaration {
        appid: "wxd678efh567hg6787",
        mchid: "1900000109",
        out_trade_no: "1217752501201407033233368018",
        transaction_id: "1009660380201506130728806387",
        customs: customs::Custom::GuangzhouZs,
        merchant_customs_no: "1234567890",
    });
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "mchid": "1900000109",
        "out_trade_no": "1217752501201407033233368018",
        "transaction_id": "1009660380201506130728806387",
        "customs": "GUANGZHOU_ZS",
        "merchant_customs_no": "1234567890"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    api::GlobalV3::new(client.handle().clone()).customs().orders().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("global/v3/customs/orders").post(&json).await?;
    // async 异步 · property 属性式
    client["global/v3/customs/orders"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    api::GlobalV3::new(blocking.handle().clone()).customs().orders().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("global/v3/customs/orders").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["global/v3/customs/orders"].post(&json).send()?;

    Ok(())
}

/// POST /global/v3/customs/redeclare: 重新推送报关信息 Send a declaration to customs again
pub async fn redeclare_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::{self, customs};
    use wechatpay::ask;

    let operation = ask!(customs::RedeclareOrder {
        appid: "wxd678efh567hg6787",
        mchid: "1900000109",
        out_trade_no: "1217752501201407033233368018",
        transaction_id: "1009660380201506130728806387",
        sub_order_no: "1346177081915535577",
        sub_order_id: "1008450740201411110005820873",
        customs: customs::Custom::GuangzhouZs,
        merchant_customs_no: "1234567890",
    });
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "mchid": "1900000109",
        "out_trade_no": "1217752501201407033233368018",
        "transaction_id": "1009660380201506130728806387",
        "sub_order_no": "1346177081915535577",
        "sub_order_id": "1008450740201411110005820873",
        "customs": "GUANGZHOU_ZS",
        "merchant_customs_no": "1234567890"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    api::GlobalV3::new(client.handle().clone()).customs().redeclare().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("global/v3/customs/redeclare").post(&json).await?;
    // async 异步 · property 属性式
    client["global/v3/customs/redeclare"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    api::GlobalV3::new(blocking.handle().clone()).customs().redeclare().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("global/v3/customs/redeclare").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["global/v3/customs/redeclare"].post(&json).send()?;

    Ok(())
}

/// POST /global/v3/customs/verify-certificate: 核对支付人证件 Check the payer's identity document
pub async fn verify_certificate(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::{self, customs};
    use wechatpay::ask;

    let operation = ask!(customs::VerifyCertificate {
        appid: "wxd678efh567hg6787",
        mchid: "1900000109",
        out_trade_no: "1217752501201407033233368018",
        transaction_id: "1009660380201506130728806387",
        customs: customs::Custom::GuangzhouZs,
        merchant_customs_no: "1234567890",
        certificate_type: customs::CertificateType::Idcard,
        certificate_id: "11010519491231002X",
        certificate_name: "张三",
    });
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "mchid": "1900000109",
        "out_trade_no": "1217752501201407033233368018",
        "transaction_id": "1009660380201506130728806387",
        "customs": "GUANGZHOU_ZS",
        "merchant_customs_no": "1234567890",
        "certificate_type": "IDCARD",
        "certificate_id": "11010519491231002X",
        "certificate_name": "张三"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    api::GlobalV3::new(client.handle().clone())
        .customs()
        .verify_certificate()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("global/v3/customs/verify-certificate").post(&json).await?;
    // async 异步 · property 属性式
    client["global/v3/customs/verify-certificate"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    api::GlobalV3::new(blocking.handle().clone())
        .customs()
        .verify_certificate()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("global/v3/customs/verify-certificate").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["global/v3/customs/verify-certificate"].post(&json).send()?;

    Ok(())
}
