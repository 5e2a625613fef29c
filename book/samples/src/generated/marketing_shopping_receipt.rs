//! 电子小票 Electronic shopping receipts. Written by `cargo xtask codegen` from `families/marketing-shopping-receipt.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/marketing/shopping-receipt/customentrances: 创建小票页的自定义入口 Create a custom entrance on receipts
pub async fn create_custom_entrance(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_shopping_receipt;
    use wechatpay::ask;

    let operation = ask!(marketing_shopping_receipt::CreateCustomEntrance {
        custom_entrance_type: marketing_shopping_receipt::CustomEntranceType::MerchantActivity,
        subtitle: "subtitle",
        start_time: "20091225091010",
        end_time: "2015-05-20T13:29:35.120+08:00",
        custom_entrance_state: marketing_shopping_receipt::CustomEntranceState::Online,
        brand_id: "120344",
        out_request_no: "1002600620019090123143254436",
        jump_link: ask!(marketing_shopping_receipt::JumpLink {
            mini_programs_appid: "wxd678efh567hg6787",
            mini_programs_path: "pages/index/index",
        }),
    });
    let json = json!({
        "custom_entrance_type": "MERCHANT_ACTIVITY",
        "subtitle": "subtitle",
        "start_time": "20091225091010",
        "end_time": "2015-05-20T13:29:35.120+08:00",
        "custom_entrance_state": "ONLINE",
        "brand_id": "120344",
        "out_request_no": "1002600620019090123143254436",
        "jump_link": {
            "mini_programs_appid": "wxd678efh567hg6787",
            "mini_programs_path": "pages/index/index"
        }
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().marketing().shopping_receipt().customentrances().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/shopping-receipt/customentrances").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/marketing/shopping-receipt/customentrances"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().marketing().shopping_receipt().customentrances().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/marketing/shopping-receipt/customentrances").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/shopping-receipt/customentrances"].post(&json).send()?;

    Ok(())
}

/// GET /v3/marketing/shopping-receipt/customentrances/{brand_id}: 查询小票页的自定义入口 Query the custom entrance of a brand
pub async fn find_custom_entrance(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::marketing_shopping_receipt;
    use wechatpay::ask;

    let operation = ask!(marketing_shopping_receipt::FindCustomEntrance { brand_id: "120344" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .shopping_receipt()
        .customentrances()
        .brand_id("120344")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/shopping-receipt/customentrances/{brand_id}")
        .with("brand_id", "120344")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/shopping-receipt/customentrances/{brand_id}"]
        .with("brand_id", "120344")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .shopping_receipt()
        .customentrances()
        .brand_id("120344")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/shopping-receipt/customentrances/{brand_id}")
        .with("brand_id", "120344")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/shopping-receipt/customentrances/{brand_id}"]
        .with("brand_id", "120344")
        .get()
        .send()?;

    Ok(())
}

/// PATCH /v3/marketing/shopping-receipt/customentrances/{brand_id}: 修改小票页的自定义入口 Change the custom entrance of a brand
pub async fn update_custom_entrance(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_shopping_receipt;
    use wechatpay::ask;

    let operation = ask!(marketing_shopping_receipt::UpdateCustomEntrance {
        brand_id: "120344",
        custom_entrance_type: marketing_shopping_receipt::CustomEntranceType::MerchantActivity,
        subtitle: "subtitle",
        goods_thumbnail_url: "https://example.com/thumb.png",
        custom_entrance_state: marketing_shopping_receipt::CustomEntranceState::Online,
        start_time: "2018-05-23T12:13:50+08:00",
        end_time: "2015-05-20T13:29:35.120+08:00",
        out_request_no: "1002600620019090123143254436",
    });
    let json = json!({
        "custom_entrance_type": "MERCHANT_ACTIVITY",
        "subtitle": "subtitle",
        "goods_thumbnail_url": "https://example.com/thumb.png",
        "custom_entrance_state": "ONLINE",
        "start_time": "2018-05-23T12:13:50+08:00",
        "end_time": "2015-05-20T13:29:35.120+08:00",
        "out_request_no": "1002600620019090123143254436"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .shopping_receipt()
        .customentrances()
        .brand_id("120344")
        .patch(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/shopping-receipt/customentrances/{brand_id}")
        .with("brand_id", "120344")
        .patch(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/shopping-receipt/customentrances/{brand_id}"]
        .with("brand_id", "120344")
        .patch(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .shopping_receipt()
        .customentrances()
        .brand_id("120344")
        .patch(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/shopping-receipt/customentrances/{brand_id}")
        .with("brand_id", "120344")
        .patch(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/shopping-receipt/customentrances/{brand_id}"]
        .with("brand_id", "120344")
        .patch(&json)
        .send()?;

    Ok(())
}

/// POST /v3/marketing/shopping-receipt/merchantshoppingreceiptjumpinfos: 上传小票的跳转信息 Set where the receipt of a payment leads
pub async fn set_receipt_jump(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_shopping_receipt;
    use wechatpay::ask;

    let operation = ask!(marketing_shopping_receipt::SetReceiptJump {
        transaction_id: "1009660380201506130728806387",
        transaction_mchid: "1900000109",
        transaction_sub_mchid: "1900000109",
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        merchant_upload_time: "merchant_upload_time",
        jump_info: ask!(marketing_shopping_receipt::JumpInfo {
            merchant_appid: "wxd678efh567hg6787",
            merchant_path: "pages/index/index",
        }),
    });
    let json = json!({
        "transaction_id": "1009660380201506130728806387",
        "transaction_mchid": "1900000109",
        "transaction_sub_mchid": "1900000109",
        "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        "merchant_upload_time": "merchant_upload_time",
        "jump_info": {
            "merchant_appid": "wxd678efh567hg6787",
            "merchant_path": "pages/index/index"
        }
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .shopping_receipt()
        .merchantshoppingreceiptjumpinfos()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/shopping-receipt/merchantshoppingreceiptjumpinfos")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/shopping-receipt/merchantshoppingreceiptjumpinfos"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .shopping_receipt()
        .merchantshoppingreceiptjumpinfos()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/shopping-receipt/merchantshoppingreceiptjumpinfos")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/shopping-receipt/merchantshoppingreceiptjumpinfos"]
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/marketing/shopping-receipt/shoppingreceipts: 上传电子小票图片 Upload the image of a receipt
pub async fn upload_receipt(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::marketing_shopping_receipt;
    use wechatpay::{ask, upload};

    let operation = ask!(marketing_shopping_receipt::UploadReceipt {});
    let file = upload::from_path("licence.jpg")?;

    // async 异步 · operation 操作
    client.request(&operation).file(file.clone()).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .shopping_receipt()
        .shoppingreceipts()
        .post(&operation)
        .file(file.clone())
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/shopping-receipt/shoppingreceipts")
        .post(&())
        .file(file.clone())
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/shopping-receipt/shoppingreceipts"].post(&()).file(file.clone()).await?;

    // blocking 同步 · operation 操作
    blocking.request(&operation).file(file.clone()).send()?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .shopping_receipt()
        .shoppingreceipts()
        .post(&operation)
        .file(file.clone())
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/shopping-receipt/shoppingreceipts")
        .post(&())
        .file(file.clone())
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/shopping-receipt/shoppingreceipts"]
        .post(&())
        .file(file.clone())
        .send()?;

    Ok(())
}
