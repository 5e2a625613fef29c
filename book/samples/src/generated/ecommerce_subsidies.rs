//! 收付通补差 Platform merchants: subsidies. Written by `cargo xtask codegen` from `families/ecommerce-subsidies.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/ecommerce/subsidies/cancel: 取消补差 Give up the subsidy of a payment
pub async fn cancel_subsidy(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::ecommerce_subsidies;
    use wechatpay::ask;

    let operation = ask!(ecommerce_subsidies::CancelSubsidy {
        sub_mchid: "1900000109",
        transaction_id: "1009660380201506130728806387",
        description: "商品描述",
    });
    let json = json!({
        "sub_mchid": "1900000109",
        "transaction_id": "1009660380201506130728806387",
        "description": "商品描述"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().ecommerce().subsidies().cancel().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/ecommerce/subsidies/cancel").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/ecommerce/subsidies/cancel"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().ecommerce().subsidies().cancel().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/ecommerce/subsidies/cancel").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/ecommerce/subsidies/cancel"].post(&json).send()?;

    Ok(())
}

/// POST /v3/ecommerce/subsidies/create: 请求补差 Subsidise a payment
pub async fn create_subsidy(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::ecommerce_subsidies;
    use wechatpay::{Fen, ask};

    let operation = ask!(ecommerce_subsidies::CreateSubsidy {
        sub_mchid: "1900000109",
        transaction_id: "1009660380201506130728806387",
        amount: Fen(100),
        description: "商品描述",
        refund_id: "50000000382019052709732678859",
        out_subsidy_no: "20240901123456",
    });
    let json = json!({
        "sub_mchid": "1900000109",
        "transaction_id": "1009660380201506130728806387",
        "amount": 100,
        "description": "商品描述",
        "refund_id": "50000000382019052709732678859",
        "out_subsidy_no": "20240901123456"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().ecommerce().subsidies().create().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/ecommerce/subsidies/create").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/ecommerce/subsidies/create"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().ecommerce().subsidies().create().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/ecommerce/subsidies/create").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/ecommerce/subsidies/create"].post(&json).send()?;

    Ok(())
}

/// POST /v3/ecommerce/subsidies/return: 请求补差回退 Return a subsidy
pub async fn return_subsidy(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::ecommerce_subsidies;
    use wechatpay::{Fen, ask};

    let operation = ask!(ecommerce_subsidies::ReturnSubsidy {
        sub_mchid: "1900000109",
        out_order_no: "1234323JKHDFE1243252",
        transaction_id: "1009660380201506130728806387",
        refund_id: "50000000382019052709732678859",
        amount: Fen(100),
        description: "商品描述",
        subsidy_id: "3008450740201411110007820472",
    });
    let json = json!({
        "sub_mchid": "1900000109",
        "out_order_no": "1234323JKHDFE1243252",
        "transaction_id": "1009660380201506130728806387",
        "refund_id": "50000000382019052709732678859",
        "amount": 100,
        "description": "商品描述",
        "subsidy_id": "3008450740201411110007820472"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().ecommerce().subsidies().return_().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/ecommerce/subsidies/return").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/ecommerce/subsidies/return"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().ecommerce().subsidies().return_().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/ecommerce/subsidies/return").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/ecommerce/subsidies/return"].post(&json).send()?;

    Ok(())
}
