//! 报关（/v3/global） Customs declarations under /v3/global. Written by `cargo xtask codegen` from `families/global-customs.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// GET /v3/global/customs/orders: 查询报关记录 List customs declarations of an order
pub async fn list_declarations(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::global_customs;
    use wechatpay::ask;

    let operation = ask!(global_customs::ListDeclarations {
        appid: "wxd678efh567hg6787",
        mchid: "1900000109",
        order_type: global_customs::OrderType::OutTradeNo,
        order_no: "1217752501201407033233368018",
        customs: global_customs::Custom::GuangzhouZs,
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
    client.v3().global().customs().orders().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/global/customs/orders").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/global/customs/orders"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().global().customs().orders().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/global/customs/orders").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/customs/orders"].get().query(&pairs).send()?;

    Ok(())
}

/// PATCH /v3/global/customs/orders: 修改报关资料 Amend a customs declaration
pub async fn update_declaration(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::global_customs;
    use wechatpay::ask;

    let operation = ask!(global_customs::UpdateDeclaration {
        appid: "wxd678efh567hg6787",
        mchid: "1900000109",
        out_trade_no: "1217752501201407033233368018",
        transaction_id: "1009660380201506130728806387",
        customs: global_customs::Custom::GuangzhouZs,
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
    client.v3().global().customs().orders().patch(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/global/customs/orders").patch(&json).await?;
    // async 异步 · property 属性式
    client["v3/global/customs/orders"].patch(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().global().customs().orders().patch(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/global/customs/orders").patch(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/customs/orders"].patch(&json).send()?;

    Ok(())
}

/// POST /v3/global/customs/orders: 向海关申报支付单 Declare a payment to the customs
pub async fn create_declaration(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::global_customs;
    use wechatpay::ask;

    let operation = ask!(global_customs::CreateDeclaration {
        appid: "wxd678efh567hg6787",
        mchid: "1900000109",
        out_trade_no: "1217752501201407033233368018",
        transaction_id: "1009660380201506130728806387",
        customs: global_customs::Custom::GuangzhouZs,
        merchant_customs_no: "1234567890",
        sub_order_no: "1346177081915535577",
    });
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "mchid": "1900000109",
        "out_trade_no": "1217752501201407033233368018",
        "transaction_id": "1009660380201506130728806387",
        "customs": "GUANGZHOU_ZS",
        "merchant_customs_no": "1234567890",
        "sub_order_no": "1346177081915535577"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().global().customs().orders().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/global/customs/orders").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/global/customs/orders"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().global().customs().orders().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/global/customs/orders").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/customs/orders"].post(&json).send()?;

    Ok(())
}

/// POST /v3/global/customs/redeclare: 重推报关资料 Send a declaration to the customs again
pub async fn resend_declaration(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::global_customs;
    use wechatpay::ask;

    let operation = ask!(global_customs::ResendDeclaration {
        appid: "wxd678efh567hg6787",
        mchid: "1900000109",
        out_trade_no: "1217752501201407033233368018",
        transaction_id: "1009660380201506130728806387",
        sub_order_no: "1346177081915535577",
        sub_order_id: "1008450740201411110005820873",
        customs: global_customs::Custom::GuangzhouZs,
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
    client.v3().global().customs().redeclare().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/global/customs/redeclare").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/global/customs/redeclare"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().global().customs().redeclare().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/global/customs/redeclare").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/customs/redeclare"].post(&json).send()?;

    Ok(())
}

/// POST /v3/global/customs/verify-certificate: 核对订购人与支付人 Check the buyer's identity against the payer's
pub async fn verify_payer_identity(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::global_customs;
    use wechatpay::ask;

    let operation = ask!(global_customs::VerifyPayerIdentity {
        appid: "wxd678efh567hg6787",
        mchid: "1900000109",
        out_trade_no: "1217752501201407033233368018",
        transaction_id: "1009660380201506130728806387",
        customs: global_customs::Custom::GuangzhouZs,
        merchant_customs_no: "1234567890",
        certificate_type: global_customs::CertificateType::Idcard,
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
    client.v3().global().customs().verify_certificate().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/global/customs/verify-certificate").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/global/customs/verify-certificate"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().global().customs().verify_certificate().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/global/customs/verify-certificate").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/customs/verify-certificate"].post(&json).send()?;

    Ok(())
}
