//! 境外通用接口 Cross-border: statements, settlements, uploads. Written by `cargo xtask codegen` from `families/global.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// GET /v3/global/certificates: 获取平台证书（境外） List the platform certificates (overseas)
pub async fn list_certificates(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::global;
    use wechatpay::ask;

    let operation = ask!(global::ListCertificates {});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().global().certificates().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/global/certificates").get().await?;
    // async 异步 · property 属性式
    client["v3/global/certificates"].get().await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().global().certificates().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/global/certificates").get().send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/certificates"].get().send()?;

    Ok(())
}

/// POST /v3/global/merchant-storage/file/upload: 上传文件（境外） Upload a file (overseas)
pub async fn upload_file(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::global;
    use wechatpay::{ask, upload};

    let operation = ask!(global::UploadFile {});
    let file = upload::from_path("licence.jpg")?;

    // async 异步 · operation 操作
    client.request(&operation).file(file.clone()).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .global()
        .merchant_storage()
        .file()
        .upload()
        .post(&operation)
        .file(file.clone())
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/global/merchant-storage/file/upload").post(&()).file(file.clone()).await?;
    // async 异步 · property 属性式
    client["v3/global/merchant-storage/file/upload"].post(&()).file(file.clone()).await?;

    // blocking 同步 · operation 操作
    blocking.request(&operation).file(file.clone()).send()?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .global()
        .merchant_storage()
        .file()
        .upload()
        .post(&operation)
        .file(file.clone())
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/global/merchant-storage/file/upload").post(&()).file(file.clone()).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/merchant-storage/file/upload"].post(&()).file(file.clone()).send()?;

    Ok(())
}

/// GET /v3/global/refund/partner/recharge-balance/sub-mchid/{sub_mchid}: 查询子商户退款充值余额 Query a sub-merchant's balance topped up for refunds
pub async fn find_partner_recharge_balance(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::global;
    use wechatpay::ask;

    let operation = ask!(global::FindPartnerRechargeBalance { sub_mchid: "1900000109" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .global()
        .refund()
        .partner()
        .recharge_balance()
        .sub_mchid()
        .sub_mchid("1900000109")
        .get(&operation)
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

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .global()
        .refund()
        .partner()
        .recharge_balance()
        .sub_mchid()
        .sub_mchid("1900000109")
        .get(&operation)
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
    use wechatpay::api::global;
    use wechatpay::ask;

    let operation = ask!(global::FindRechargeBalance {});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().global().refund().recharge_balance().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/global/refund/recharge-balance").get().await?;
    // async 异步 · property 属性式
    client["v3/global/refund/recharge-balance"].get().await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().global().refund().recharge_balance().get(&operation).send()?;
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
    use wechatpay::ask;

    let operation = ask!(global::ListSettlements {
        sub_mchid: "1900000109",
        settle_state: global::SettleState::Settled,
        limit: 20,
        offset: 0,
    });
    let pairs = json!({
        "sub_mchid": "1900000109",
        "settle_state": "SETTLED",
        "limit": 20,
        "offset": 0
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().global().settle().settlements().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/global/settle/settlements").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/global/settle/settlements"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().global().settle().settlements().get(&operation).send()?;
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
    use wechatpay::ask;

    let operation = ask!(global::DownloadStatement { date: "2018-06-08", mchid: "1900000109" });
    let pairs = json!({"date":"2018-06-08","mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().global().statements().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/global/statements").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/global/statements"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().global().statements().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/global/statements").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/statements"].get().query(&pairs).send()?;

    Ok(())
}
