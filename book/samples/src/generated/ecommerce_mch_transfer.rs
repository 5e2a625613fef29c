//! 收付通商户转账 Platform merchants: transfers. Written by `cargo xtask codegen` from `families/ecommerce-mch-transfer.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/ecommerce/mch-transfer/authorizations: 申请二级商户转账授权 Apply to transfer for a sub-merchant
pub async fn create_authorization(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::ecommerce_mch_transfer;
    use wechatpay::ask;

    let operation = ask!(ecommerce_mch_transfer::CreateAuthorization {
        sub_mchid: "1900000109",
        agreement_list: [ask!(ecommerce_mch_transfer::Agreement {
            agreement_code: "AGREEMENT_001",
            agreement_version: "1.0",
            sign_organization: "sign_organization",
            sign_time: "2020-05-20T13:29:35+08:00",
        })],
    });
    let json = json!({
        "sub_mchid": "1900000109",
        "agreement_list": [
            {
                "agreement_code": "AGREEMENT_001",
                "agreement_version": "1.0",
                "sign_organization": "sign_organization",
                "sign_time": "2020-05-20T13:29:35+08:00"
            }
        ]
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().ecommerce().mch_transfer().authorizations().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/ecommerce/mch-transfer/authorizations").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/ecommerce/mch-transfer/authorizations"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().ecommerce().mch_transfer().authorizations().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/ecommerce/mch-transfer/authorizations").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/ecommerce/mch-transfer/authorizations"].post(&json).send()?;

    Ok(())
}

/// GET /v3/ecommerce/mch-transfer/authorizations/{sub_mchid}: 查询二级商户转账授权 Query the authorisation to transfer
pub async fn find_authorization(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::ecommerce_mch_transfer;
    use wechatpay::ask;

    let operation = ask!(ecommerce_mch_transfer::FindAuthorization { sub_mchid: "1900000109" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .ecommerce()
        .mch_transfer()
        .authorizations()
        .sub_mchid("1900000109")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/ecommerce/mch-transfer/authorizations/{sub_mchid}")
        .with("sub_mchid", "1900000109")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/ecommerce/mch-transfer/authorizations/{sub_mchid}"]
        .with("sub_mchid", "1900000109")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .ecommerce()
        .mch_transfer()
        .authorizations()
        .sub_mchid("1900000109")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/ecommerce/mch-transfer/authorizations/{sub_mchid}")
        .with("sub_mchid", "1900000109")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/ecommerce/mch-transfer/authorizations/{sub_mchid}"]
        .with("sub_mchid", "1900000109")
        .get()
        .send()?;

    Ok(())
}

/// POST /v3/ecommerce/mch-transfer/transfer-bills: 发起二级商户转账 Transfer from a sub-merchant to a user
pub async fn create_transfer(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::ecommerce_mch_transfer;
    use wechatpay::{Fen, ask};

    let operation = ask!(ecommerce_mch_transfer::CreateTransfer {
        sub_mchid: "1900000109",
        appid: "wxd678efh567hg6787",
        out_bill_no: "plfk2020042013",
        transfer_scene_id: "1000",
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        transfer_amount: Fen(400000),
        transfer_remark: "新会员开通有礼",
    });
    let json = json!({
        "sub_mchid": "1900000109",
        "appid": "wxd678efh567hg6787",
        "out_bill_no": "plfk2020042013",
        "transfer_scene_id": "1000",
        "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        "transfer_amount": 400000,
        "transfer_remark": "新会员开通有礼"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().ecommerce().mch_transfer().transfer_bills().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/ecommerce/mch-transfer/transfer-bills").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/ecommerce/mch-transfer/transfer-bills"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().ecommerce().mch_transfer().transfer_bills().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/ecommerce/mch-transfer/transfer-bills").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/ecommerce/mch-transfer/transfer-bills"].post(&json).send()?;

    Ok(())
}

/// GET /v3/ecommerce/mch-transfer/transfer-bills/out-bill-no/{out_bill_no}: 通过商户单号查询转账 Query a transfer by the merchant's number
pub async fn find_transfer_by_out_bill_no(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::ecommerce_mch_transfer;
    use wechatpay::ask;

    let operation = ask!(ecommerce_mch_transfer::FindTransferByOutBillNo {
        out_bill_no: "plfk2020042013",
        sub_mchid: "1900000109",
    });
    let pairs = json!({"sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .ecommerce()
        .mch_transfer()
        .transfer_bills()
        .out_bill_no()
        .out_bill_no("plfk2020042013")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/ecommerce/mch-transfer/transfer-bills/out-bill-no/{out_bill_no}")
        .with("out_bill_no", "plfk2020042013")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/ecommerce/mch-transfer/transfer-bills/out-bill-no/{out_bill_no}"]
        .with("out_bill_no", "plfk2020042013")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .ecommerce()
        .mch_transfer()
        .transfer_bills()
        .out_bill_no()
        .out_bill_no("plfk2020042013")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/ecommerce/mch-transfer/transfer-bills/out-bill-no/{out_bill_no}")
        .with("out_bill_no", "plfk2020042013")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/ecommerce/mch-transfer/transfer-bills/out-bill-no/{out_bill_no}"]
        .with("out_bill_no", "plfk2020042013")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/ecommerce/mch-transfer/transfer-bills/out-bill-no/{out_bill_no}/cancel: 撤销转账 Cancel a transfer
pub async fn cancel_transfer(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::ecommerce_mch_transfer;
    use wechatpay::ask;

    let operation = ask!(ecommerce_mch_transfer::CancelTransfer {
        out_bill_no: "plfk2020042013",
        sub_mchid: "1900000109",
    });
    let json = json!({"sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .ecommerce()
        .mch_transfer()
        .transfer_bills()
        .out_bill_no()
        .out_bill_no("plfk2020042013")
        .cancel()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/ecommerce/mch-transfer/transfer-bills/out-bill-no/{out_bill_no}/cancel")
        .with("out_bill_no", "plfk2020042013")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/ecommerce/mch-transfer/transfer-bills/out-bill-no/{out_bill_no}/cancel"]
        .with("out_bill_no", "plfk2020042013")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .ecommerce()
        .mch_transfer()
        .transfer_bills()
        .out_bill_no()
        .out_bill_no("plfk2020042013")
        .cancel()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/ecommerce/mch-transfer/transfer-bills/out-bill-no/{out_bill_no}/cancel")
        .with("out_bill_no", "plfk2020042013")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/ecommerce/mch-transfer/transfer-bills/out-bill-no/{out_bill_no}/cancel"]
        .with("out_bill_no", "plfk2020042013")
        .post(&json)
        .send()?;

    Ok(())
}

/// GET /v3/ecommerce/mch-transfer/transfer-bills/transfer-bill-no/{transfer_bill_no}: 通过微信支付单号查询转账 Query a transfer by WeChat Pay's number
pub async fn find_transfer_by_transfer_bill_no(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::ecommerce_mch_transfer;
    use wechatpay::ask;

    let operation = ask!(ecommerce_mch_transfer::FindTransferByTransferBillNo {
        transfer_bill_no: "1330000071100999991182020050700019480001",
        sub_mchid: "1900000109",
    });
    let pairs = json!({"sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .ecommerce()
        .mch_transfer()
        .transfer_bills()
        .transfer_bill_no()
        .transfer_bill_no("1330000071100999991182020050700019480001")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/ecommerce/mch-transfer/transfer-bills/transfer-bill-no/{transfer_bill_no}")
        .with("transfer_bill_no", "1330000071100999991182020050700019480001")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/ecommerce/mch-transfer/transfer-bills/transfer-bill-no/{transfer_bill_no}"]
        .with("transfer_bill_no", "1330000071100999991182020050700019480001")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .ecommerce()
        .mch_transfer()
        .transfer_bills()
        .transfer_bill_no()
        .transfer_bill_no("1330000071100999991182020050700019480001")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/ecommerce/mch-transfer/transfer-bills/transfer-bill-no/{transfer_bill_no}")
        .with("transfer_bill_no", "1330000071100999991182020050700019480001")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/ecommerce/mch-transfer/transfer-bills/transfer-bill-no/{transfer_bill_no}"]
        .with("transfer_bill_no", "1330000071100999991182020050700019480001")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}
