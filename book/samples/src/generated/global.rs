//! 境外通用接口 Cross-border: statements, settlements, uploads. Written by `cargo xtask codegen` from `families/global.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// GET /v3/global/certificates: 获取平台证书（境外） List the platform certificates (overseas)
pub async fn list_certificates(client: &Asynchronous, blocking: &Blocking) -> Done {
    // async 异步 · pure chain 纯链式
    client.v3().global().certificates().get().await?;
    // async 异步 · declarative 声明式
    client.chain("v3/global/certificates").get().await?;
    // async 异步 · property 属性式
    client["v3/global/certificates"].get().await?;

    // blocking 同步 · pure chain 纯链式
    blocking.v3().global().certificates().get().send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/global/certificates").get().send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/certificates"].get().send()?;

    Ok(())
}

/// POST /v3/global/merchant-storage/file/upload: 上传文件（境外） Upload a file (overseas)
pub async fn upload_file(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::global;

    let body = global::UploadMeta {
        filename: "filea.jpg".into(),
        sha256: "b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c".into(),
    };
    let json = json!({
        "filename": "filea.jpg",
        "sha256": "b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c"
    });

    // async 异步 · pure chain 纯链式
    client.v3().global().merchant_storage().file().upload().post(&body).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/global/merchant-storage/file/upload").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/global/merchant-storage/file/upload"].post(&json).await?;

    // blocking 同步 · pure chain 纯链式
    blocking.v3().global().merchant_storage().file().upload().post(&body).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/global/merchant-storage/file/upload").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/merchant-storage/file/upload"].post(&json).send()?;

    Ok(())
}

/// GET /v3/global/refund/partner/recharge-balance/sub-mchid/{sub_mchid}: 查询子商户退款充值余额 Query a sub-merchant's balance topped up for refunds
pub async fn find_partner_recharge_balance(client: &Asynchronous, blocking: &Blocking) -> Done {
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .global()
        .refund()
        .partner()
        .recharge_balance()
        .sub_mchid()
        .sub_mchid("1900000109")
        .get()
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/global/refund/partner/recharge-balance/sub-mchid/{sub_mchid}")
        .with("sub_mchid", "1900000109")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/global/refund/partner/recharge-balance/sub-mchid/{sub_mchid}"]
        .with("sub_mchid", "1900000109")
        .get()
        .await?;

    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .global()
        .refund()
        .partner()
        .recharge_balance()
        .sub_mchid()
        .sub_mchid("1900000109")
        .get()
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/global/refund/partner/recharge-balance/sub-mchid/{sub_mchid}")
        .with("sub_mchid", "1900000109")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/refund/partner/recharge-balance/sub-mchid/{sub_mchid}"]
        .with("sub_mchid", "1900000109")
        .get()
        .send()?;

    Ok(())
}

/// GET /v3/global/refund/recharge-balance: 查询退款充值余额 Query the balance topped up for refunds
pub async fn find_recharge_balance(client: &Asynchronous, blocking: &Blocking) -> Done {
    // async 异步 · pure chain 纯链式
    client.v3().global().refund().recharge_balance().get().await?;
    // async 异步 · declarative 声明式
    client.chain("v3/global/refund/recharge-balance").get().await?;
    // async 异步 · property 属性式
    client["v3/global/refund/recharge-balance"].get().await?;

    // blocking 同步 · pure chain 纯链式
    blocking.v3().global().refund().recharge_balance().get().send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/global/refund/recharge-balance").get().send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/refund/recharge-balance"].get().send()?;

    Ok(())
}

/// GET /v3/global/settle/settlements: 查询结算记录 List settlements
pub async fn list_settlements(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::global;

    let query = global::ListSettlements {
        sub_mchid: Some("1900000109".into()),
        settle_state: global::SettleState::Settled,
        limit: 20,
        offset: 0,
        ..Default::default()
    };
    let pairs = json!({
        "sub_mchid": "1900000109",
        "settle_state": "SETTLED",
        "limit": 20,
        "offset": 0
    });

    // async 异步 · pure chain 纯链式
    client.v3().global().settle().settlements().get(&query).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/global/settle/settlements").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/global/settle/settlements"].get().query(&pairs).await?;

    // blocking 同步 · pure chain 纯链式
    blocking.v3().global().settle().settlements().get(&query).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/global/settle/settlements").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/settle/settlements"].get().query(&pairs).send()?;

    Ok(())
}

/// GET /v3/global/statements: 下载对账单（境外） Download the statement of a day
pub async fn download_statement(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::global;

    let query = global::DownloadStatement {
        date: "2018-06-08".into(),
        mchid: Some("1230000109".into()),
        ..Default::default()
    };
    let pairs = json!({"date":"2018-06-08","mchid":"1230000109"});

    // async 异步 · pure chain 纯链式
    client.v3().global().statements().get(&query).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/global/statements").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/global/statements"].get().query(&pairs).await?;

    // blocking 同步 · pure chain 纯链式
    blocking.v3().global().statements().get(&query).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/global/statements").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/statements"].get().query(&pairs).send()?;

    Ok(())
}
