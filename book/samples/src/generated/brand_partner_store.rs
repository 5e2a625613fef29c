//! 品牌门店（服务商） Brand stores for partners. Written by `cargo xtask codegen` from `families/brand-partner-store.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// GET /v3/brand/partner/store/brandstores: 查询品牌门店列表 List a brand's stores
pub async fn list_stores(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::brand_partner_store;
    use wechatpay::ask;

    let operation = ask!(brand_partner_store::ListStores {
        brand_id: "120344",
        store_state: brand_partner_store::StoreState::Open,
    });
    let pairs = json!({"brand_id":"120344","store_state":"OPEN"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().brand().partner().store().brandstores().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/brand/partner/store/brandstores").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/brand/partner/store/brandstores"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().brand().partner().store().brandstores().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/brand/partner/store/brandstores").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/brand/partner/store/brandstores"].get().query(&pairs).send()?;

    Ok(())
}

/// POST /v3/brand/partner/store/brandstores: 创建品牌门店 Create a store
pub async fn create_store(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::brand_partner_store;
    use wechatpay::ask;

    let operation = ask!(brand_partner_store::CreateStore {
        brand_id: "120344",
        store_address: ask!(brand_partner_store::StoreAddress {
            address_code: "440305",
            address_detail: "科技园路1号",
            address_complements: "近地铁A出口",
            longitude: "113.94",
            latitude: "22.54",
        }),
    });
    let json = json!({
        "brand_id": "120344",
        "store_address": {
            "address_code": "440305",
            "address_detail": "科技园路1号",
            "address_complements": "近地铁A出口",
            "longitude": "113.94",
            "latitude": "22.54"
        }
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().brand().partner().store().brandstores().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/brand/partner/store/brandstores").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/brand/partner/store/brandstores"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().brand().partner().store().brandstores().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/brand/partner/store/brandstores").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/brand/partner/store/brandstores"].post(&json).send()?;

    Ok(())
}

/// DELETE /v3/brand/partner/store/brandstores/{store_id}: 删除品牌门店 Delete a store
pub async fn delete_store(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::brand_partner_store;
    use wechatpay::ask;

    let operation =
        ask!(brand_partner_store::DeleteStore { store_id: "1000000013", brand_id: "120344" });
    let json = json!({"brand_id":"120344"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .brand()
        .partner()
        .store()
        .brandstores()
        .store_id("1000000013")
        .delete(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/brand/partner/store/brandstores/{store_id}")
        .with("store_id", "1000000013")
        .delete()
        .json(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/brand/partner/store/brandstores/{store_id}"]
        .with("store_id", "1000000013")
        .delete()
        .json(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .brand()
        .partner()
        .store()
        .brandstores()
        .store_id("1000000013")
        .delete(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/brand/partner/store/brandstores/{store_id}")
        .with("store_id", "1000000013")
        .delete()
        .json(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/brand/partner/store/brandstores/{store_id}"]
        .with("store_id", "1000000013")
        .delete()
        .json(&json)
        .send()?;

    Ok(())
}

/// GET /v3/brand/partner/store/brandstores/{store_id}: 查询品牌门店 Query a store
pub async fn find_store(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::brand_partner_store;
    use wechatpay::ask;

    let operation =
        ask!(brand_partner_store::FindStore { store_id: "1000000013", brand_id: "120344" });
    let pairs = json!({"brand_id":"120344"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .brand()
        .partner()
        .store()
        .brandstores()
        .store_id("1000000013")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/brand/partner/store/brandstores/{store_id}")
        .with("store_id", "1000000013")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/brand/partner/store/brandstores/{store_id}"]
        .with("store_id", "1000000013")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .brand()
        .partner()
        .store()
        .brandstores()
        .store_id("1000000013")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/brand/partner/store/brandstores/{store_id}")
        .with("store_id", "1000000013")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/brand/partner/store/brandstores/{store_id}"]
        .with("store_id", "1000000013")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// PATCH /v3/brand/partner/store/brandstores/{store_id}: 修改品牌门店 Change a store
pub async fn update_store(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::brand_partner_store;
    use wechatpay::ask;

    let operation =
        ask!(brand_partner_store::UpdateStore { store_id: "1000000013", brand_id: "120344" });
    let json = json!({"brand_id":"120344"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .brand()
        .partner()
        .store()
        .brandstores()
        .store_id("1000000013")
        .patch(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/brand/partner/store/brandstores/{store_id}")
        .with("store_id", "1000000013")
        .patch(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/brand/partner/store/brandstores/{store_id}"]
        .with("store_id", "1000000013")
        .patch(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .brand()
        .partner()
        .store()
        .brandstores()
        .store_id("1000000013")
        .patch(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/brand/partner/store/brandstores/{store_id}")
        .with("store_id", "1000000013")
        .patch(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/brand/partner/store/brandstores/{store_id}"]
        .with("store_id", "1000000013")
        .patch(&json)
        .send()?;

    Ok(())
}

/// POST /v3/brand/partner/store/brandstores/{store_id}/bindrecipient: 绑定门店收款商户 Bind a merchant that collects for a store
pub async fn bind_recipient(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::brand_partner_store;
    use wechatpay::ask;

    let operation = ask!(brand_partner_store::BindRecipient {
        store_id: "1000000013",
        brand_id: "120344",
        mchid: "1900000109",
        company_name: "深圳某某科技有限公司",
    });
    let json = json!({
        "brand_id": "120344",
        "mchid": "1900000109",
        "company_name": "深圳某某科技有限公司"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .brand()
        .partner()
        .store()
        .brandstores()
        .store_id("1000000013")
        .bindrecipient()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/brand/partner/store/brandstores/{store_id}/bindrecipient")
        .with("store_id", "1000000013")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/brand/partner/store/brandstores/{store_id}/bindrecipient"]
        .with("store_id", "1000000013")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .brand()
        .partner()
        .store()
        .brandstores()
        .store_id("1000000013")
        .bindrecipient()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/brand/partner/store/brandstores/{store_id}/bindrecipient")
        .with("store_id", "1000000013")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/brand/partner/store/brandstores/{store_id}/bindrecipient"]
        .with("store_id", "1000000013")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/brand/partner/store/brandstores/{store_id}/close: 暂停门店营业 Close a store
pub async fn close_store(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::brand_partner_store;
    use wechatpay::ask;

    let operation =
        ask!(brand_partner_store::CloseStore { store_id: "1000000013", brand_id: "120344" });
    let json = json!({"brand_id":"120344"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .brand()
        .partner()
        .store()
        .brandstores()
        .store_id("1000000013")
        .close()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/brand/partner/store/brandstores/{store_id}/close")
        .with("store_id", "1000000013")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/brand/partner/store/brandstores/{store_id}/close"]
        .with("store_id", "1000000013")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .brand()
        .partner()
        .store()
        .brandstores()
        .store_id("1000000013")
        .close()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/brand/partner/store/brandstores/{store_id}/close")
        .with("store_id", "1000000013")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/brand/partner/store/brandstores/{store_id}/close"]
        .with("store_id", "1000000013")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/brand/partner/store/brandstores/{store_id}/resume: 恢复门店营业 Reopen a store
pub async fn resume_store(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::brand_partner_store;
    use wechatpay::ask;

    let operation =
        ask!(brand_partner_store::ResumeStore { store_id: "1000000013", brand_id: "120344" });
    let json = json!({"brand_id":"120344"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .brand()
        .partner()
        .store()
        .brandstores()
        .store_id("1000000013")
        .resume()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/brand/partner/store/brandstores/{store_id}/resume")
        .with("store_id", "1000000013")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/brand/partner/store/brandstores/{store_id}/resume"]
        .with("store_id", "1000000013")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .brand()
        .partner()
        .store()
        .brandstores()
        .store_id("1000000013")
        .resume()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/brand/partner/store/brandstores/{store_id}/resume")
        .with("store_id", "1000000013")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/brand/partner/store/brandstores/{store_id}/resume"]
        .with("store_id", "1000000013")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/brand/partner/store/brandstores/{store_id}/unbindrecipient: 解绑门店收款商户 Unbind a merchant that collects for a store
pub async fn unbind_recipient(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::brand_partner_store;
    use wechatpay::ask;

    let operation = ask!(brand_partner_store::UnbindRecipient {
        store_id: "1000000013",
        brand_id: "120344",
        mchid: "1900000109",
    });
    let json = json!({"brand_id":"120344","mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .brand()
        .partner()
        .store()
        .brandstores()
        .store_id("1000000013")
        .unbindrecipient()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/brand/partner/store/brandstores/{store_id}/unbindrecipient")
        .with("store_id", "1000000013")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/brand/partner/store/brandstores/{store_id}/unbindrecipient"]
        .with("store_id", "1000000013")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .brand()
        .partner()
        .store()
        .brandstores()
        .store_id("1000000013")
        .unbindrecipient()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/brand/partner/store/brandstores/{store_id}/unbindrecipient")
        .with("store_id", "1000000013")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/brand/partner/store/brandstores/{store_id}/unbindrecipient"]
        .with("store_id", "1000000013")
        .post(&json)
        .send()?;

    Ok(())
}
