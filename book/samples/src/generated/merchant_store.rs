//! 连锁品牌门店 Stores of chain brands. Written by `cargo xtask codegen` from `families/merchant-store.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/merchant-store/stores: 创建门店 Create a store
pub async fn create_store(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::merchant_store;
    use wechatpay::ask;

    let operation = ask!(merchant_store::CreateStore { sub_mchid: "1900000109" });
    let json = json!({"sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().merchant_store().stores().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/merchant-store/stores").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/merchant-store/stores"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().merchant_store().stores().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/merchant-store/stores").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/merchant-store/stores"].post(&json).send()?;

    Ok(())
}

/// GET /v3/merchant-store/stores/{store_id}: 查询门店 Query a store
pub async fn find_store(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::merchant_store;
    use wechatpay::ask;

    let operation =
        ask!(merchant_store::FindStore { store_id: "1000000013", sub_mchid: "1900000109" });
    let pairs = json!({"sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().merchant_store().stores().store_id("1000000013").get(&operation).await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/merchant-store/stores/{store_id}")
        .with("store_id", "1000000013")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/merchant-store/stores/{store_id}"]
        .with("store_id", "1000000013")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().merchant_store().stores().store_id("1000000013").get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/merchant-store/stores/{store_id}")
        .with("store_id", "1000000013")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/merchant-store/stores/{store_id}"]
        .with("store_id", "1000000013")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// PATCH /v3/merchant-store/stores/{store_id}: 修改门店 Change a store
pub async fn update_store(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::merchant_store;
    use wechatpay::ask;

    let operation =
        ask!(merchant_store::UpdateStore { store_id: "1000000013", sub_mchid: "1900000109" });
    let json = json!({"sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().merchant_store().stores().store_id("1000000013").patch(&operation).await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/merchant-store/stores/{store_id}")
        .with("store_id", "1000000013")
        .patch(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/merchant-store/stores/{store_id}"]
        .with("store_id", "1000000013")
        .patch(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().merchant_store().stores().store_id("1000000013").patch(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/merchant-store/stores/{store_id}")
        .with("store_id", "1000000013")
        .patch(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/merchant-store/stores/{store_id}"]
        .with("store_id", "1000000013")
        .patch(&json)
        .send()?;

    Ok(())
}

/// POST /v3/merchant-store/stores/{store_id}/recipients/bind: 为门店绑定收款商户号 Bind the merchants that take a store's payments
pub async fn bind_recipients(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::merchant_store;
    use wechatpay::ask;

    let operation = ask!(merchant_store::BindRecipients {
        store_id: "1000000013",
        sub_mchid: "1900000109",
        store_recipient: [ask!(merchant_store::StoreRecipient {
            mchid: "1900000109",
            company_name: "深圳某某科技有限公司",
        })],
    });
    let json = json!({
        "sub_mchid": "1900000109",
        "store_recipient": [
            {
                "mchid": "1900000109",
                "company_name": "深圳某某科技有限公司"
            }
        ]
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .merchant_store()
        .stores()
        .store_id("1000000013")
        .recipients()
        .bind()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/merchant-store/stores/{store_id}/recipients/bind")
        .with("store_id", "1000000013")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/merchant-store/stores/{store_id}/recipients/bind"]
        .with("store_id", "1000000013")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .merchant_store()
        .stores()
        .store_id("1000000013")
        .recipients()
        .bind()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/merchant-store/stores/{store_id}/recipients/bind")
        .with("store_id", "1000000013")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/merchant-store/stores/{store_id}/recipients/bind"]
        .with("store_id", "1000000013")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/merchant-store/stores/{store_id}/recipients/unbind: 为门店解绑收款商户号 Unbind merchants from a store
pub async fn unbind_recipients(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::merchant_store;
    use wechatpay::ask;

    let operation =
        ask!(merchant_store::UnbindRecipients { store_id: "1000000013", sub_mchid: "1900000109" });
    let json = json!({"sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .merchant_store()
        .stores()
        .store_id("1000000013")
        .recipients()
        .unbind()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/merchant-store/stores/{store_id}/recipients/unbind")
        .with("store_id", "1000000013")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/merchant-store/stores/{store_id}/recipients/unbind"]
        .with("store_id", "1000000013")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .merchant_store()
        .stores()
        .store_id("1000000013")
        .recipients()
        .unbind()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/merchant-store/stores/{store_id}/recipients/unbind")
        .with("store_id", "1000000013")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/merchant-store/stores/{store_id}/recipients/unbind"]
        .with("store_id", "1000000013")
        .post(&json)
        .send()?;

    Ok(())
}
