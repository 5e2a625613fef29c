//! 报关（/global/v3） Customs declarations under /global/v3. Written by `cargo xtask codegen` from `families/customs.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// GET /global/v3/customs/orders: 查询报关记录 Query the customs declarations of an order
pub async fn list_declarations(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::{self, customs};

    let query = customs::ListDeclarations {
        appid: "wxd678efh567hg6787".into(),
        mchid: "1230000109".into(),
        order_type: customs::OrderType::OutTradeNo,
        order_no: "1217752501201407033233368018".into(),
        customs: customs::Custom::GuangzhouZs,
        offset: Some(0),
        ..Default::default()
    };
    let pairs = json!({
        "appid": "wxd678efh567hg6787",
        "mchid": "1230000109",
        "order_type": "out_trade_no",
        "order_no": "1217752501201407033233368018",
        "customs": "GUANGZHOU_ZS",
        "offset": 0
    });

    // async 异步 · pure chain 纯链式
    api::GlobalV3::new(client.handle().clone()).customs().orders().get(&query).await?;
    // async 异步 · declarative 声明式
    client.chain("global/v3/customs/orders").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["global/v3/customs/orders"].get().query(&pairs).await?;

    // blocking 同步 · pure chain 纯链式
    api::GlobalV3::new(blocking.handle().clone()).customs().orders().get(&query).send()?;
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

    let body = customs::UpdateDeclaration {
        appid: "wxd678efh567hg6787".into(),
        mchid: "1230000109".into(),
        out_trade_no: "1217752501201407033233368018".into(),
        transaction_id: "1009660380201506130728806387".into(),
        customs: customs::Custom::GuangzhouZs,
        merchant_customs_no: "1234567890".into(),
        ..Default::default()
    };
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "mchid": "1230000109",
        "out_trade_no": "1217752501201407033233368018",
        "transaction_id": "1009660380201506130728806387",
        "customs": "GUANGZHOU_ZS",
        "merchant_customs_no": "1234567890"
    });

    // async 异步 · pure chain 纯链式
    api::GlobalV3::new(client.handle().clone()).customs().orders().patch(&body).await?;
    // async 异步 · declarative 声明式
    client.chain("global/v3/customs/orders").patch(&json).await?;
    // async 异步 · property 属性式
    client["global/v3/customs/orders"].patch(&json).await?;

    // blocking 同步 · pure chain 纯链式
    api::GlobalV3::new(blocking.handle().clone()).customs().orders().patch(&body).send()?;
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

    let body = customs::CreateDeclaration {
        appid: "wxd678efh567hg6787".into(),
        mchid: "1230000109".into(),
        out_trade_no: "1217752501201407033233368018".into(),
        transaction_id: "1009660380201506130728806387".into(),
        customs: customs::Custom::GuangzhouZs,
        merchant_customs_no: "1234567890".into(),
        ..Default::default()
    };
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "mchid": "1230000109",
        "out_trade_no": "1217752501201407033233368018",
        "transaction_id": "1009660380201506130728806387",
        "customs": "GUANGZHOU_ZS",
        "merchant_customs_no": "1234567890"
    });

    // async 异步 · pure chain 纯链式
    api::GlobalV3::new(client.handle().clone()).customs().orders().post(&body).await?;
    // async 异步 · declarative 声明式
    client.chain("global/v3/customs/orders").post(&json).await?;
    // async 异步 · property 属性式
    client["global/v3/customs/orders"].post(&json).await?;

    // blocking 同步 · pure chain 纯链式
    api::GlobalV3::new(blocking.handle().clone()).customs().orders().post(&body).send()?;
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

    let body = customs::RedeclareOrder {
        appid: "wxd678efh567hg6787".into(),
        mchid: "1230000109".into(),
        out_trade_no: Some("1217752501201407033233368018".into()),
        transaction_id: Some("1009660380201506130728806387".into()),
        sub_order_no: Some("1346177081915535577".into()),
        sub_order_id: Some("1008450740201411110005820873".into()),
        customs: customs::Custom::GuangzhouZs,
        merchant_customs_no: "1234567890".into(),
    };
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "mchid": "1230000109",
        "out_trade_no": "1217752501201407033233368018",
        "transaction_id": "1009660380201506130728806387",
        "sub_order_no": "1346177081915535577",
        "sub_order_id": "1008450740201411110005820873",
        "customs": "GUANGZHOU_ZS",
        "merchant_customs_no": "1234567890"
    });

    // async 异步 · pure chain 纯链式
    api::GlobalV3::new(client.handle().clone()).customs().redeclare().post(&body).await?;
    // async 异步 · declarative 声明式
    client.chain("global/v3/customs/redeclare").post(&json).await?;
    // async 异步 · property 属性式
    client["global/v3/customs/redeclare"].post(&json).await?;

    // blocking 同步 · pure chain 纯链式
    api::GlobalV3::new(blocking.handle().clone()).customs().redeclare().post(&body).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("global/v3/customs/redeclare").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["global/v3/customs/redeclare"].post(&json).send()?;

    Ok(())
}

/// POST /global/v3/customs/verify-certificate: 核对支付人证件 Check the payer's identity document
pub async fn verify_certificate(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::{self, customs, shared};

    let body = customs::VerifyCertificate {
        appid: "wxd678efh567hg6787".into(),
        mchid: "1230000109".into(),
        out_trade_no: "1217752501201407033233368018".into(),
        transaction_id: "1009660380201506130728806387".into(),
        customs: customs::Custom::GuangzhouZs,
        merchant_customs_no: "1234567890".into(),
        certificate_type: shared::CertificateType::Idcard,
        certificate_id: "11010519491231002X".into(),
        certificate_name: "张三".into(),
        ..Default::default()
    };
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "mchid": "1230000109",
        "out_trade_no": "1217752501201407033233368018",
        "transaction_id": "1009660380201506130728806387",
        "customs": "GUANGZHOU_ZS",
        "merchant_customs_no": "1234567890",
        "certificate_type": "IDCARD",
        "certificate_id": "11010519491231002X",
        "certificate_name": "张三"
    });

    // async 异步 · pure chain 纯链式
    api::GlobalV3::new(client.handle().clone()).customs().verify_certificate().post(&body).await?;
    // async 异步 · declarative 声明式
    client.chain("global/v3/customs/verify-certificate").post(&json).await?;
    // async 异步 · property 属性式
    client["global/v3/customs/verify-certificate"].post(&json).await?;

    // blocking 同步 · pure chain 纯链式
    api::GlobalV3::new(blocking.handle().clone())
        .customs()
        .verify_certificate()
        .post(&body)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("global/v3/customs/verify-certificate").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["global/v3/customs/verify-certificate"].post(&json).send()?;

    Ok(())
}
