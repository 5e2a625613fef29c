//! 品牌红包 Brand red packets. Written by `cargo xtask codegen` from `families/fund-app-brand-redpacket.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/fund-app/brand-redpacket/brand-merchant-batches: 发放品牌红包 Send a batch of brand red packets
pub async fn create_batch(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::fund_app_brand_redpacket;
    use wechatpay::{Fen, ask};

    let operation = ask!(fund_app_brand_redpacket::CreateBatch {
        brand_id: 1,
        brand_appid: "wxd678efh567hg6787",
        scene: fund_app_brand_redpacket::Scene::CustomSend,
        template_id: "123400001",
        out_batch_no: "plfk2020042013",
        batch_name: "2019年1月深圳分部报销单",
        batch_remark: "2019年1月深圳分部报销单",
        total_amount: Fen(1000),
        total_num: 200,
    });
    let json = json!({
        "brand_id": 1,
        "brand_appid": "wxd678efh567hg6787",
        "scene": "CUSTOM_SEND",
        "template_id": "123400001",
        "out_batch_no": "plfk2020042013",
        "batch_name": "2019年1月深圳分部报销单",
        "batch_remark": "2019年1月深圳分部报销单",
        "total_amount": 1000,
        "total_num": 200
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().fund_app().brand_redpacket().brand_merchant_batches().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/fund-app/brand-redpacket/brand-merchant-batches").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/fund-app/brand-redpacket/brand-merchant-batches"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().fund_app().brand_redpacket().brand_merchant_batches().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/fund-app/brand-redpacket/brand-merchant-batches").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/fund-app/brand-redpacket/brand-merchant-batches"].post(&json).send()?;

    Ok(())
}

/// GET /v3/fund-app/brand-redpacket/brand-merchant-batches/{batch_no}: 通过微信支付批次号查询批次 Query a batch by WeChat Pay's number
pub async fn find_batch_by_batch_no(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::fund_app_brand_redpacket;
    use wechatpay::ask;

    let operation = ask!(fund_app_brand_redpacket::FindBatchByBatchNo {
        batch_no: "1030000071100999991182020050700019480001",
        need_query_detail: true,
    });
    let pairs = json!({"need_query_detail":true});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .fund_app()
        .brand_redpacket()
        .brand_merchant_batches()
        .batch_no("1030000071100999991182020050700019480001")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/fund-app/brand-redpacket/brand-merchant-batches/{batch_no}")
        .with("batch_no", "1030000071100999991182020050700019480001")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/fund-app/brand-redpacket/brand-merchant-batches/{batch_no}"]
        .with("batch_no", "1030000071100999991182020050700019480001")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .fund_app()
        .brand_redpacket()
        .brand_merchant_batches()
        .batch_no("1030000071100999991182020050700019480001")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/fund-app/brand-redpacket/brand-merchant-batches/{batch_no}")
        .with("batch_no", "1030000071100999991182020050700019480001")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/fund-app/brand-redpacket/brand-merchant-batches/{batch_no}"]
        .with("batch_no", "1030000071100999991182020050700019480001")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// GET /v3/fund-app/brand-redpacket/brand-merchant-batches/{batch_no}/details/{detail_no}: 通过微信支付明细号查询红包 Query a red packet by WeChat Pay's number
pub async fn find_detail_by_detail_no(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::fund_app_brand_redpacket;
    use wechatpay::ask;

    let operation = ask!(fund_app_brand_redpacket::FindDetailByDetailNo {
        batch_no: "1030000071100999991182020050700019480001",
        detail_no: "1040000071100999991182020050700019500100",
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .fund_app()
        .brand_redpacket()
        .brand_merchant_batches()
        .batch_no("1030000071100999991182020050700019480001")
        .details()
        .detail_no("1040000071100999991182020050700019500100")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/fund-app/brand-redpacket/brand-merchant-batches/{batch_no}/details/{detail_no}")
        .with("batch_no", "1030000071100999991182020050700019480001")
        .with("detail_no", "1040000071100999991182020050700019500100")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/fund-app/brand-redpacket/brand-merchant-batches/{batch_no}/details/{detail_no}"]
        .with("batch_no", "1030000071100999991182020050700019480001")
        .with("detail_no", "1040000071100999991182020050700019500100")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .fund_app()
        .brand_redpacket()
        .brand_merchant_batches()
        .batch_no("1030000071100999991182020050700019480001")
        .details()
        .detail_no("1040000071100999991182020050700019500100")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/fund-app/brand-redpacket/brand-merchant-batches/{batch_no}/details/{detail_no}")
        .with("batch_no", "1030000071100999991182020050700019480001")
        .with("detail_no", "1040000071100999991182020050700019500100")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/fund-app/brand-redpacket/brand-merchant-batches/{batch_no}/details/{detail_no}"]
        .with("batch_no", "1030000071100999991182020050700019480001")
        .with("detail_no", "1040000071100999991182020050700019500100")
        .get()
        .send()?;

    Ok(())
}

/// GET /v3/fund-app/brand-redpacket/brand-merchant-out-batches/{out_batch_no}: 通过商户批次号查询批次 Query a batch by the merchant's number
pub async fn find_batch_by_out_batch_no(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::fund_app_brand_redpacket;
    use wechatpay::ask;

    let operation = ask!(fund_app_brand_redpacket::FindBatchByOutBatchNo {
        out_batch_no: "plfk2020042013",
        need_query_detail: true,
    });
    let pairs = json!({"need_query_detail":true});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .fund_app()
        .brand_redpacket()
        .brand_merchant_out_batches()
        .out_batch_no("plfk2020042013")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/fund-app/brand-redpacket/brand-merchant-out-batches/{out_batch_no}")
        .with("out_batch_no", "plfk2020042013")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/fund-app/brand-redpacket/brand-merchant-out-batches/{out_batch_no}"]
        .with("out_batch_no", "plfk2020042013")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .fund_app()
        .brand_redpacket()
        .brand_merchant_out_batches()
        .out_batch_no("plfk2020042013")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/fund-app/brand-redpacket/brand-merchant-out-batches/{out_batch_no}")
        .with("out_batch_no", "plfk2020042013")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/fund-app/brand-redpacket/brand-merchant-out-batches/{out_batch_no}"]
        .with("out_batch_no", "plfk2020042013")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// GET /v3/fund-app/brand-redpacket/brand-merchant-out-batches/{out_batch_no}/out-details/{out_detail_no}: 通过商户明细号查询红包 Query a red packet by the merchant's number
pub async fn find_detail_by_out_detail_no(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::fund_app_brand_redpacket;
    use wechatpay::ask;

    let operation = ask!(fund_app_brand_redpacket::FindDetailByOutDetailNo {
        out_batch_no: "plfk2020042013",
        out_detail_no: "x23zy545Bd5436",
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .fund_app()
        .brand_redpacket()
        .brand_merchant_out_batches()
        .out_batch_no("plfk2020042013")
        .out_details()
        .out_detail_no("x23zy545Bd5436")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/fund-app/brand-redpacket/brand-merchant-out-batches/{out_batch_no}/out-details/{out_detail_no}").with("out_batch_no", "plfk2020042013").with("out_detail_no", "x23zy545Bd5436").get().await?;
    // async 异步 · property 属性式
    client["v3/fund-app/brand-redpacket/brand-merchant-out-batches/{out_batch_no}/out-details/{out_detail_no}"].with("out_batch_no", "plfk2020042013").with("out_detail_no", "x23zy545Bd5436").get().await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .fund_app()
        .brand_redpacket()
        .brand_merchant_out_batches()
        .out_batch_no("plfk2020042013")
        .out_details()
        .out_detail_no("x23zy545Bd5436")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/fund-app/brand-redpacket/brand-merchant-out-batches/{out_batch_no}/out-details/{out_detail_no}").with("out_batch_no", "plfk2020042013").with("out_detail_no", "x23zy545Bd5436").get().send()?;
    // blocking 同步 · property 属性式
    blocking["v3/fund-app/brand-redpacket/brand-merchant-out-batches/{out_batch_no}/out-details/{out_detail_no}"].with("out_batch_no", "plfk2020042013").with("out_detail_no", "x23zy545Bd5436").get().send()?;

    Ok(())
}
