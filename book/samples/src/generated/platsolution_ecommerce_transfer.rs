//! 平台转账与赔付 Platforms: transfers and compensation. Written by `cargo xtask codegen` from `families/platsolution-ecommerce-transfer.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/platsolution/ecommerce/mch-transfer/compensate-bills: 发起平台赔付 Compensate a buyer from the platform's funds
pub async fn create_compensation(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::platsolution_ecommerce_transfer;
    use wechatpay::{Fen, ask};

    let operation = ask!(platsolution_ecommerce_transfer::CreateCompensation {
        receiver: ask!(platsolution_ecommerce_transfer::Receiver {
            r#type: platsolution_ecommerce_transfer::Type::TransactionUser,
        }),
        out_bill_no: "plfk2020042013",
        amount: Fen(100),
        transfer_remark: "新会员开通有礼",
        sponsor_mchid: "1900001109",
        transfer_scene_id: "1000",
        user_recv_perception: "现金奖励",
    });
    let json = json!({
        "receiver": {
            "type": "TRANSACTION_USER"
        },
        "out_bill_no": "plfk2020042013",
        "amount": 100,
        "transfer_remark": "新会员开通有礼",
        "sponsor_mchid": "1900001109",
        "transfer_scene_id": "1000",
        "user_recv_perception": "现金奖励"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .platsolution()
        .ecommerce()
        .mch_transfer()
        .compensate_bills()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/platsolution/ecommerce/mch-transfer/compensate-bills").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/platsolution/ecommerce/mch-transfer/compensate-bills"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .platsolution()
        .ecommerce()
        .mch_transfer()
        .compensate_bills()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/platsolution/ecommerce/mch-transfer/compensate-bills").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/platsolution/ecommerce/mch-transfer/compensate-bills"].post(&json).send()?;

    Ok(())
}

/// GET /v3/platsolution/ecommerce/mch-transfer/compensate-bills/bill-id/{bill_id}: 通过微信单号查询平台赔付 Query a compensation by WeChat Pay's number
pub async fn find_compensation_by_id(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::platsolution_ecommerce_transfer;
    use wechatpay::ask;

    let operation = ask!(platsolution_ecommerce_transfer::FindCompensationById {
        bill_id: "1330000071100999991182020050700019480001",
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .platsolution()
        .ecommerce()
        .mch_transfer()
        .compensate_bills()
        .bill_id()
        .bill_id("1330000071100999991182020050700019480001")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/platsolution/ecommerce/mch-transfer/compensate-bills/bill-id/{bill_id}")
        .with("bill_id", "1330000071100999991182020050700019480001")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/platsolution/ecommerce/mch-transfer/compensate-bills/bill-id/{bill_id}"]
        .with("bill_id", "1330000071100999991182020050700019480001")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .platsolution()
        .ecommerce()
        .mch_transfer()
        .compensate_bills()
        .bill_id()
        .bill_id("1330000071100999991182020050700019480001")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/platsolution/ecommerce/mch-transfer/compensate-bills/bill-id/{bill_id}")
        .with("bill_id", "1330000071100999991182020050700019480001")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/platsolution/ecommerce/mch-transfer/compensate-bills/bill-id/{bill_id}"]
        .with("bill_id", "1330000071100999991182020050700019480001")
        .get()
        .send()?;

    Ok(())
}

/// GET /v3/platsolution/ecommerce/mch-transfer/compensate-bills/out-bill-no/{out_bill_no}: 通过商户单号查询平台赔付 Query a compensation by the merchant's number
pub async fn find_compensation_by_out_bill_no(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::platsolution_ecommerce_transfer;
    use wechatpay::ask;

    let operation = ask!(platsolution_ecommerce_transfer::FindCompensationByOutBillNo {
        out_bill_no: "plfk2020042013",
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .platsolution()
        .ecommerce()
        .mch_transfer()
        .compensate_bills()
        .out_bill_no()
        .out_bill_no("plfk2020042013")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/platsolution/ecommerce/mch-transfer/compensate-bills/out-bill-no/{out_bill_no}")
        .with("out_bill_no", "plfk2020042013")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/platsolution/ecommerce/mch-transfer/compensate-bills/out-bill-no/{out_bill_no}"]
        .with("out_bill_no", "plfk2020042013")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .platsolution()
        .ecommerce()
        .mch_transfer()
        .compensate_bills()
        .out_bill_no()
        .out_bill_no("plfk2020042013")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/platsolution/ecommerce/mch-transfer/compensate-bills/out-bill-no/{out_bill_no}")
        .with("out_bill_no", "plfk2020042013")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/platsolution/ecommerce/mch-transfer/compensate-bills/out-bill-no/{out_bill_no}"]
        .with("out_bill_no", "plfk2020042013")
        .get()
        .send()?;

    Ok(())
}

/// POST /v3/platsolution/ecommerce/mch-transfer/compensate-bills/out-bill-no/{out_bill_no}/cancel: 撤销平台赔付 Cancel a compensation
pub async fn cancel_compensation(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::platsolution_ecommerce_transfer;
    use wechatpay::ask;

    let operation =
        ask!(platsolution_ecommerce_transfer::CancelCompensation { out_bill_no: "plfk2020042013" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .platsolution()
        .ecommerce()
        .mch_transfer()
        .compensate_bills()
        .out_bill_no()
        .out_bill_no("plfk2020042013")
        .cancel()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/platsolution/ecommerce/mch-transfer/compensate-bills/out-bill-no/{out_bill_no}/cancel").with("out_bill_no", "plfk2020042013").post(&()).await?;
    // async 异步 · property 属性式
    client["v3/platsolution/ecommerce/mch-transfer/compensate-bills/out-bill-no/{out_bill_no}/cancel"].with("out_bill_no", "plfk2020042013").post(&()).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .platsolution()
        .ecommerce()
        .mch_transfer()
        .compensate_bills()
        .out_bill_no()
        .out_bill_no("plfk2020042013")
        .cancel()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/platsolution/ecommerce/mch-transfer/compensate-bills/out-bill-no/{out_bill_no}/cancel").with("out_bill_no", "plfk2020042013").post(&()).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/platsolution/ecommerce/mch-transfer/compensate-bills/out-bill-no/{out_bill_no}/cancel"].with("out_bill_no", "plfk2020042013").post(&()).send()?;

    Ok(())
}

/// POST /v3/platsolution/ecommerce/mch-transfer/compensate-bills/pre-transfer: 发起需用户确认的平台赔付 Start a compensation that the buyer must confirm
pub async fn prepare_compensation(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::platsolution_ecommerce_transfer;
    use wechatpay::ask;

    let operation = ask!(platsolution_ecommerce_transfer::PrepareCompensation {
        receiver: ask!(platsolution_ecommerce_transfer::Receiver {
            r#type: platsolution_ecommerce_transfer::Type::TransactionUser,
        }),
        out_bill_no: "plfk2020042013",
        transfer_remark: "新会员开通有礼",
    });
    let json = json!({
        "receiver": {
            "type": "TRANSACTION_USER"
        },
        "out_bill_no": "plfk2020042013",
        "transfer_remark": "新会员开通有礼"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .platsolution()
        .ecommerce()
        .mch_transfer()
        .compensate_bills()
        .pre_transfer()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/platsolution/ecommerce/mch-transfer/compensate-bills/pre-transfer")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/platsolution/ecommerce/mch-transfer/compensate-bills/pre-transfer"]
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .platsolution()
        .ecommerce()
        .mch_transfer()
        .compensate_bills()
        .pre_transfer()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/platsolution/ecommerce/mch-transfer/compensate-bills/pre-transfer")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/platsolution/ecommerce/mch-transfer/compensate-bills/pre-transfer"]
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/platsolution/ecommerce/mch-transfer/deposit-after-sales-compensation-bills: 发起保证金售后赔付 Compensate a buyer after sales from the deposit
pub async fn create_after_sales_compensation(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::platsolution_ecommerce_transfer;
    use wechatpay::ask;

    let operation = ask!(platsolution_ecommerce_transfer::CreateAfterSalesCompensation {
        receiver: ask!(platsolution_ecommerce_transfer::AfterSalesReceiver {
            r#type: platsolution_ecommerce_transfer::AfterSalesReceiverType::Merchant,
        }),
        out_bill_no: "plfk2020042013",
        transfer_remark: "新会员开通有礼",
    });
    let json = json!({
        "receiver": {
            "type": "MERCHANT"
        },
        "out_bill_no": "plfk2020042013",
        "transfer_remark": "新会员开通有礼"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .platsolution()
        .ecommerce()
        .mch_transfer()
        .deposit_after_sales_compensation_bills()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/platsolution/ecommerce/mch-transfer/deposit-after-sales-compensation-bills")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/platsolution/ecommerce/mch-transfer/deposit-after-sales-compensation-bills"]
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .platsolution()
        .ecommerce()
        .mch_transfer()
        .deposit_after_sales_compensation_bills()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/platsolution/ecommerce/mch-transfer/deposit-after-sales-compensation-bills")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/platsolution/ecommerce/mch-transfer/deposit-after-sales-compensation-bills"]
        .post(&json)
        .send()?;

    Ok(())
}

/// GET /v3/platsolution/ecommerce/mch-transfer/deposit-after-sales-compensation-bills/bill-id/{bill_id}: 通过微信单号查询售后赔付 Query after-sales compensation by WeChat Pay's number
pub async fn find_after_sales_compensation_by_id(
    client: &Asynchronous,
    blocking: &Blocking,
) -> Done {
    use serde_json::json;
    use wechatpay::api::platsolution_ecommerce_transfer;
    use wechatpay::ask;

    let operation = ask!(platsolution_ecommerce_transfer::FindAfterSalesCompensationById {
        bill_id: "1330000071100999991182020050700019480001",
        sub_mchid: "1900000109",
    });
    let pairs = json!({"sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .platsolution()
        .ecommerce()
        .mch_transfer()
        .deposit_after_sales_compensation_bills()
        .bill_id()
        .bill_id("1330000071100999991182020050700019480001")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/platsolution/ecommerce/mch-transfer/deposit-after-sales-compensation-bills/bill-id/{bill_id}").with("bill_id", "1330000071100999991182020050700019480001").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/platsolution/ecommerce/mch-transfer/deposit-after-sales-compensation-bills/bill-id/{bill_id}"].with("bill_id", "1330000071100999991182020050700019480001").get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .platsolution()
        .ecommerce()
        .mch_transfer()
        .deposit_after_sales_compensation_bills()
        .bill_id()
        .bill_id("1330000071100999991182020050700019480001")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/platsolution/ecommerce/mch-transfer/deposit-after-sales-compensation-bills/bill-id/{bill_id}").with("bill_id", "1330000071100999991182020050700019480001").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/platsolution/ecommerce/mch-transfer/deposit-after-sales-compensation-bills/bill-id/{bill_id}"].with("bill_id", "1330000071100999991182020050700019480001").get().query(&pairs).send()?;

    Ok(())
}

/// GET /v3/platsolution/ecommerce/mch-transfer/deposit-after-sales-compensation-bills/out-bill-no/{out_bill_no}: 通过商户单号查询售后赔付 Query after-sales compensation by the merchant's number
pub async fn find_after_sales_compensation_by_out_bill_no(
    client: &Asynchronous,
    blocking: &Blocking,
) -> Done {
    use serde_json::json;
    use wechatpay::api::platsolution_ecommerce_transfer;
    use wechatpay::ask;

    let operation = ask!(platsolution_ecommerce_transfer::FindAfterSalesCompensationByOutBillNo {
        out_bill_no: "plfk2020042013",
        sub_mchid: "1900000109",
    });
    let pairs = json!({"sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .platsolution()
        .ecommerce()
        .mch_transfer()
        .deposit_after_sales_compensation_bills()
        .out_bill_no()
        .out_bill_no("plfk2020042013")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/platsolution/ecommerce/mch-transfer/deposit-after-sales-compensation-bills/out-bill-no/{out_bill_no}").with("out_bill_no", "plfk2020042013").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/platsolution/ecommerce/mch-transfer/deposit-after-sales-compensation-bills/out-bill-no/{out_bill_no}"].with("out_bill_no", "plfk2020042013").get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .platsolution()
        .ecommerce()
        .mch_transfer()
        .deposit_after_sales_compensation_bills()
        .out_bill_no()
        .out_bill_no("plfk2020042013")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/platsolution/ecommerce/mch-transfer/deposit-after-sales-compensation-bills/out-bill-no/{out_bill_no}").with("out_bill_no", "plfk2020042013").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/platsolution/ecommerce/mch-transfer/deposit-after-sales-compensation-bills/out-bill-no/{out_bill_no}"].with("out_bill_no", "plfk2020042013").get().query(&pairs).send()?;

    Ok(())
}

/// POST /v3/platsolution/ecommerce/mch-transfer/deposit-insurance-premiums-compensation-bills: 发起保证金保费赔付 Pay an insurance premium from the deposit
pub async fn create_premium_compensation(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::platsolution_ecommerce_transfer;
    use wechatpay::{Fen, ask};

    let operation = ask!(platsolution_ecommerce_transfer::CreatePremiumCompensation {
        sub_mchid: "1900000109",
        sp_appid: "wx8888888888888888",
        receiver: ask!(platsolution_ecommerce_transfer::PremiumReceiver {
            r#type: platsolution_ecommerce_transfer::PremiumReceiverType::Merchant,
        }),
        out_bill_no: "plfk2020042013",
        amount: Fen(100),
        transfer_remark: "新会员开通有礼",
    });
    let json = json!({
        "sub_mchid": "1900000109",
        "sp_appid": "wx8888888888888888",
        "receiver": {
            "type": "MERCHANT"
        },
        "out_bill_no": "plfk2020042013",
        "amount": 100,
        "transfer_remark": "新会员开通有礼"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .platsolution()
        .ecommerce()
        .mch_transfer()
        .deposit_insurance_premiums_compensation_bills()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain(
            "v3/platsolution/ecommerce/mch-transfer/deposit-insurance-premiums-compensation-bills",
        )
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/platsolution/ecommerce/mch-transfer/deposit-insurance-premiums-compensation-bills"]
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .platsolution()
        .ecommerce()
        .mch_transfer()
        .deposit_insurance_premiums_compensation_bills()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain(
            "v3/platsolution/ecommerce/mch-transfer/deposit-insurance-premiums-compensation-bills",
        )
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/platsolution/ecommerce/mch-transfer/deposit-insurance-premiums-compensation-bills"].post(&json).send()?;

    Ok(())
}

/// GET /v3/platsolution/ecommerce/mch-transfer/deposit-insurance-premiums-compensation-bills/{out_bill_no}: 查询保证金保费赔付 Query a premium paid from the deposit
pub async fn find_premium_compensation(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::platsolution_ecommerce_transfer;
    use wechatpay::ask;

    let operation = ask!(platsolution_ecommerce_transfer::FindPremiumCompensation {
        out_bill_no: "plfk2020042013",
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .platsolution()
        .ecommerce()
        .mch_transfer()
        .deposit_insurance_premiums_compensation_bills()
        .out_bill_no("plfk2020042013")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/platsolution/ecommerce/mch-transfer/deposit-insurance-premiums-compensation-bills/{out_bill_no}").with("out_bill_no", "plfk2020042013").get().await?;
    // async 异步 · property 属性式
    client["v3/platsolution/ecommerce/mch-transfer/deposit-insurance-premiums-compensation-bills/{out_bill_no}"].with("out_bill_no", "plfk2020042013").get().await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .platsolution()
        .ecommerce()
        .mch_transfer()
        .deposit_insurance_premiums_compensation_bills()
        .out_bill_no("plfk2020042013")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/platsolution/ecommerce/mch-transfer/deposit-insurance-premiums-compensation-bills/{out_bill_no}").with("out_bill_no", "plfk2020042013").get().send()?;
    // blocking 同步 · property 属性式
    blocking["v3/platsolution/ecommerce/mch-transfer/deposit-insurance-premiums-compensation-bills/{out_bill_no}"].with("out_bill_no", "plfk2020042013").get().send()?;

    Ok(())
}

/// POST /v3/platsolution/ecommerce/mch-transfer/deposit-shipping-cost-compensation-bills: 发起保证金运费赔付 Compensate shipping costs from the deposit
pub async fn create_shipping_compensation(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::platsolution_ecommerce_transfer;
    use wechatpay::{Fen, ask};

    let operation = ask!(platsolution_ecommerce_transfer::CreateShippingCompensation {
        sub_mchid: "1900000109",
        sp_appid: "wx8888888888888888",
        receiver: ask!(platsolution_ecommerce_transfer::ShippingReceiver {
            transaction_info: ask!(platsolution_ecommerce_transfer::TransactionInfo {
                transaction_id: "1009660380201506130728806387",
                r#type: platsolution_ecommerce_transfer::TransactionInfoType::Wxpay,
            }),
            user_info: ask!(platsolution_ecommerce_transfer::UserInfo {
                sp_openid: "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o",
            }),
        }),
        out_bill_no: "plfk2020042013",
        amount: Fen(100),
        transfer_remark: "新会员开通有礼",
        transfer_scene_id: "1000",
        user_recv_perception: "现金奖励",
    });
    let json = json!({
        "sub_mchid": "1900000109",
        "sp_appid": "wx8888888888888888",
        "receiver": {
            "transaction_info": {
                "transaction_id": "1009660380201506130728806387",
                "type": "WXPAY"
            },
            "user_info": {
                "sp_openid": "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"
            }
        },
        "out_bill_no": "plfk2020042013",
        "amount": 100,
        "transfer_remark": "新会员开通有礼",
        "transfer_scene_id": "1000",
        "user_recv_perception": "现金奖励"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .platsolution()
        .ecommerce()
        .mch_transfer()
        .deposit_shipping_cost_compensation_bills()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/platsolution/ecommerce/mch-transfer/deposit-shipping-cost-compensation-bills")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/platsolution/ecommerce/mch-transfer/deposit-shipping-cost-compensation-bills"]
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .platsolution()
        .ecommerce()
        .mch_transfer()
        .deposit_shipping_cost_compensation_bills()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/platsolution/ecommerce/mch-transfer/deposit-shipping-cost-compensation-bills")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/platsolution/ecommerce/mch-transfer/deposit-shipping-cost-compensation-bills"]
        .post(&json)
        .send()?;

    Ok(())
}

/// GET /v3/platsolution/ecommerce/mch-transfer/deposit-shipping-cost-compensation-bills/out-bill-no/{out_bill_no}: 查询保证金运费赔付 Query a compensation of shipping costs
pub async fn find_shipping_compensation(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::platsolution_ecommerce_transfer;
    use wechatpay::ask;

    let operation = ask!(platsolution_ecommerce_transfer::FindShippingCompensation {
        out_bill_no: "plfk2020042013",
        sub_mchid: "1900000109",
    });
    let pairs = json!({"sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .platsolution()
        .ecommerce()
        .mch_transfer()
        .deposit_shipping_cost_compensation_bills()
        .out_bill_no()
        .out_bill_no("plfk2020042013")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/platsolution/ecommerce/mch-transfer/deposit-shipping-cost-compensation-bills/out-bill-no/{out_bill_no}").with("out_bill_no", "plfk2020042013").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/platsolution/ecommerce/mch-transfer/deposit-shipping-cost-compensation-bills/out-bill-no/{out_bill_no}"].with("out_bill_no", "plfk2020042013").get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .platsolution()
        .ecommerce()
        .mch_transfer()
        .deposit_shipping_cost_compensation_bills()
        .out_bill_no()
        .out_bill_no("plfk2020042013")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/platsolution/ecommerce/mch-transfer/deposit-shipping-cost-compensation-bills/out-bill-no/{out_bill_no}").with("out_bill_no", "plfk2020042013").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/platsolution/ecommerce/mch-transfer/deposit-shipping-cost-compensation-bills/out-bill-no/{out_bill_no}"].with("out_bill_no", "plfk2020042013").get().query(&pairs).send()?;

    Ok(())
}

/// POST /v3/platsolution/ecommerce/mch-transfer/insurance-claim-bills: 发起保险理赔 Pay an insurance claim
pub async fn create_insurance_claim(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::platsolution_ecommerce_transfer;
    use wechatpay::{Fen, ask};

    let operation = ask!(platsolution_ecommerce_transfer::CreateInsuranceClaim {
        sub_mchid: "1900000109",
        receiver: ask!(platsolution_ecommerce_transfer::PaidReceiver {
            r#type: platsolution_ecommerce_transfer::AfterSalesReceiverType::Merchant,
        }),
        out_bill_no: "plfk2020042013",
        amount: Fen(100),
        transfer_remark: "新会员开通有礼",
    });
    let json = json!({
        "sub_mchid": "1900000109",
        "receiver": {
            "type": "MERCHANT"
        },
        "out_bill_no": "plfk2020042013",
        "amount": 100,
        "transfer_remark": "新会员开通有礼"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .platsolution()
        .ecommerce()
        .mch_transfer()
        .insurance_claim_bills()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/platsolution/ecommerce/mch-transfer/insurance-claim-bills")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/platsolution/ecommerce/mch-transfer/insurance-claim-bills"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .platsolution()
        .ecommerce()
        .mch_transfer()
        .insurance_claim_bills()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/platsolution/ecommerce/mch-transfer/insurance-claim-bills")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/platsolution/ecommerce/mch-transfer/insurance-claim-bills"].post(&json).send()?;

    Ok(())
}

/// GET /v3/platsolution/ecommerce/mch-transfer/insurance-claim-bills/bill-id/{bill_id}: 通过微信单号查询保险理赔 Query an insurance claim by WeChat Pay's number
pub async fn find_insurance_claim_by_id(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::platsolution_ecommerce_transfer;
    use wechatpay::ask;

    let operation = ask!(platsolution_ecommerce_transfer::FindInsuranceClaimById {
        bill_id: "1330000071100999991182020050700019480001",
        sub_mchid: "1900000109",
    });
    let pairs = json!({"sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .platsolution()
        .ecommerce()
        .mch_transfer()
        .insurance_claim_bills()
        .bill_id()
        .bill_id("1330000071100999991182020050700019480001")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/platsolution/ecommerce/mch-transfer/insurance-claim-bills/bill-id/{bill_id}")
        .with("bill_id", "1330000071100999991182020050700019480001")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/platsolution/ecommerce/mch-transfer/insurance-claim-bills/bill-id/{bill_id}"]
        .with("bill_id", "1330000071100999991182020050700019480001")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .platsolution()
        .ecommerce()
        .mch_transfer()
        .insurance_claim_bills()
        .bill_id()
        .bill_id("1330000071100999991182020050700019480001")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/platsolution/ecommerce/mch-transfer/insurance-claim-bills/bill-id/{bill_id}")
        .with("bill_id", "1330000071100999991182020050700019480001")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/platsolution/ecommerce/mch-transfer/insurance-claim-bills/bill-id/{bill_id}"]
        .with("bill_id", "1330000071100999991182020050700019480001")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// GET /v3/platsolution/ecommerce/mch-transfer/insurance-claim-bills/out-bill-no/{out_bill_no}: 通过商户单号查询保险理赔 Query an insurance claim by the merchant's number
pub async fn find_insurance_claim_by_out_bill_no(
    client: &Asynchronous,
    blocking: &Blocking,
) -> Done {
    use serde_json::json;
    use wechatpay::api::platsolution_ecommerce_transfer;
    use wechatpay::ask;

    let operation = ask!(platsolution_ecommerce_transfer::FindInsuranceClaimByOutBillNo {
        out_bill_no: "plfk2020042013",
        sub_mchid: "1900000109",
    });
    let pairs = json!({"sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .platsolution()
        .ecommerce()
        .mch_transfer()
        .insurance_claim_bills()
        .out_bill_no()
        .out_bill_no("plfk2020042013")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/platsolution/ecommerce/mch-transfer/insurance-claim-bills/out-bill-no/{out_bill_no}").with("out_bill_no", "plfk2020042013").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/platsolution/ecommerce/mch-transfer/insurance-claim-bills/out-bill-no/{out_bill_no}"].with("out_bill_no", "plfk2020042013").get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .platsolution()
        .ecommerce()
        .mch_transfer()
        .insurance_claim_bills()
        .out_bill_no()
        .out_bill_no("plfk2020042013")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/platsolution/ecommerce/mch-transfer/insurance-claim-bills/out-bill-no/{out_bill_no}").with("out_bill_no", "plfk2020042013").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/platsolution/ecommerce/mch-transfer/insurance-claim-bills/out-bill-no/{out_bill_no}"].with("out_bill_no", "plfk2020042013").get().query(&pairs).send()?;

    Ok(())
}

/// POST /v3/platsolution/ecommerce/mch-transfer/insurance-claim-bills/out-bill-no/{out_bill_no}/cancel: 撤销保险理赔 Cancel an insurance claim
pub async fn cancel_insurance_claim(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::platsolution_ecommerce_transfer;
    use wechatpay::ask;

    let operation = ask!(platsolution_ecommerce_transfer::CancelInsuranceClaim {
        out_bill_no: "plfk2020042013",
        sub_mchid: "1900000109",
    });
    let json = json!({"sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .platsolution()
        .ecommerce()
        .mch_transfer()
        .insurance_claim_bills()
        .out_bill_no()
        .out_bill_no("plfk2020042013")
        .cancel()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/platsolution/ecommerce/mch-transfer/insurance-claim-bills/out-bill-no/{out_bill_no}/cancel").with("out_bill_no", "plfk2020042013").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/platsolution/ecommerce/mch-transfer/insurance-claim-bills/out-bill-no/{out_bill_no}/cancel"].with("out_bill_no", "plfk2020042013").post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .platsolution()
        .ecommerce()
        .mch_transfer()
        .insurance_claim_bills()
        .out_bill_no()
        .out_bill_no("plfk2020042013")
        .cancel()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/platsolution/ecommerce/mch-transfer/insurance-claim-bills/out-bill-no/{out_bill_no}/cancel").with("out_bill_no", "plfk2020042013").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/platsolution/ecommerce/mch-transfer/insurance-claim-bills/out-bill-no/{out_bill_no}/cancel"].with("out_bill_no", "plfk2020042013").post(&json).send()?;

    Ok(())
}

/// POST /v3/platsolution/ecommerce/mch-transfer/insurance-claim-bills/pre-transfer: 发起需用户确认的保险理赔 Start an insurance claim that the buyer must confirm
pub async fn prepare_insurance_claim(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::platsolution_ecommerce_transfer;
    use wechatpay::{Fen, ask};

    let operation = ask!(platsolution_ecommerce_transfer::PrepareInsuranceClaim {
        sub_mchid: "1900000109",
        receiver: ask!(platsolution_ecommerce_transfer::PaidReceiver {
            r#type: platsolution_ecommerce_transfer::AfterSalesReceiverType::Merchant,
        }),
        out_bill_no: "plfk2020042013",
        amount: Fen(100),
        transfer_remark: "新会员开通有礼",
        notify_url: "https://example.com/notify",
    });
    let json = json!({
        "sub_mchid": "1900000109",
        "receiver": {
            "type": "MERCHANT"
        },
        "out_bill_no": "plfk2020042013",
        "amount": 100,
        "transfer_remark": "新会员开通有礼",
        "notify_url": "https://example.com/notify"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .platsolution()
        .ecommerce()
        .mch_transfer()
        .insurance_claim_bills()
        .pre_transfer()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/platsolution/ecommerce/mch-transfer/insurance-claim-bills/pre-transfer")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/platsolution/ecommerce/mch-transfer/insurance-claim-bills/pre-transfer"]
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .platsolution()
        .ecommerce()
        .mch_transfer()
        .insurance_claim_bills()
        .pre_transfer()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/platsolution/ecommerce/mch-transfer/insurance-claim-bills/pre-transfer")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/platsolution/ecommerce/mch-transfer/insurance-claim-bills/pre-transfer"]
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/platsolution/ecommerce/mch-transfer/sub-mch-compensation-bills: 发起二级商户赔付 Compensate a sub-merchant
pub async fn create_merchant_compensation(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::platsolution_ecommerce_transfer;
    use wechatpay::{Fen, ask};

    let operation = ask!(platsolution_ecommerce_transfer::CreateMerchantCompensation {
        receiver: ask!(platsolution_ecommerce_transfer::MerchantReceiver {
            r#type: platsolution_ecommerce_transfer::PremiumReceiverType::Merchant,
            mch_info: ask!(platsolution_ecommerce_transfer::ReceiverMchInfo {
                mchid: "1900000109",
            }),
        }),
        out_bill_no: "plfk2020042013",
        amount: Fen(100),
        transfer_remark: "新会员开通有礼",
        sponsor_mchid: "1900001109",
    });
    let json = json!({
        "receiver": {
            "type": "MERCHANT",
            "mch_info": {
                "mchid": "1900000109"
            }
        },
        "out_bill_no": "plfk2020042013",
        "amount": 100,
        "transfer_remark": "新会员开通有礼",
        "sponsor_mchid": "1900001109"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .platsolution()
        .ecommerce()
        .mch_transfer()
        .sub_mch_compensation_bills()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/platsolution/ecommerce/mch-transfer/sub-mch-compensation-bills")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/platsolution/ecommerce/mch-transfer/sub-mch-compensation-bills"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .platsolution()
        .ecommerce()
        .mch_transfer()
        .sub_mch_compensation_bills()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/platsolution/ecommerce/mch-transfer/sub-mch-compensation-bills")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/platsolution/ecommerce/mch-transfer/sub-mch-compensation-bills"]
        .post(&json)
        .send()?;

    Ok(())
}

/// GET /v3/platsolution/ecommerce/mch-transfer/sub-mch-compensation-bills/{out_bill_no}: 查询二级商户赔付 Query the compensation of a sub-merchant
pub async fn find_merchant_compensation(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::platsolution_ecommerce_transfer;
    use wechatpay::ask;

    let operation = ask!(platsolution_ecommerce_transfer::FindMerchantCompensation {
        out_bill_no: "plfk2020042013",
        sponsor_mchid: "1900001109",
    });
    let pairs = json!({"sponsor_mchid":"1900001109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .platsolution()
        .ecommerce()
        .mch_transfer()
        .sub_mch_compensation_bills()
        .out_bill_no("plfk2020042013")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/platsolution/ecommerce/mch-transfer/sub-mch-compensation-bills/{out_bill_no}")
        .with("out_bill_no", "plfk2020042013")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/platsolution/ecommerce/mch-transfer/sub-mch-compensation-bills/{out_bill_no}"]
        .with("out_bill_no", "plfk2020042013")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .platsolution()
        .ecommerce()
        .mch_transfer()
        .sub_mch_compensation_bills()
        .out_bill_no("plfk2020042013")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/platsolution/ecommerce/mch-transfer/sub-mch-compensation-bills/{out_bill_no}")
        .with("out_bill_no", "plfk2020042013")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/platsolution/ecommerce/mch-transfer/sub-mch-compensation-bills/{out_bill_no}"]
        .with("out_bill_no", "plfk2020042013")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/platsolution/ecommerce/mch-transfer/transfer-bills: 发起转账 Transfer funds for a compensation or a claim
pub async fn create_transfer(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::platsolution_ecommerce_transfer;
    use wechatpay::{Fen, ask};

    let operation = ask!(platsolution_ecommerce_transfer::CreateTransfer {
        sub_mchid: "1900000109",
        sp_appid: "wx8888888888888888",
        business_type: platsolution_ecommerce_transfer::BusinessType::DepositCompensation,
        receiver: ask!(platsolution_ecommerce_transfer::TransferReceiver {
            r#type: platsolution_ecommerce_transfer::AfterSalesReceiverType::Merchant,
        }),
        out_bill_no: "plfk2020042013",
        amount: Fen(100),
        transfer_remark: "新会员开通有礼",
        receiver_remark: "receiver_remark",
    });
    let json = json!({
        "sub_mchid": "1900000109",
        "sp_appid": "wx8888888888888888",
        "business_type": "DEPOSIT_COMPENSATION",
        "receiver": {
            "type": "MERCHANT"
        },
        "out_bill_no": "plfk2020042013",
        "amount": 100,
        "transfer_remark": "新会员开通有礼",
        "receiver_remark": "receiver_remark"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().platsolution().ecommerce().mch_transfer().transfer_bills().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/platsolution/ecommerce/mch-transfer/transfer-bills").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/platsolution/ecommerce/mch-transfer/transfer-bills"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .platsolution()
        .ecommerce()
        .mch_transfer()
        .transfer_bills()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/platsolution/ecommerce/mch-transfer/transfer-bills").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/platsolution/ecommerce/mch-transfer/transfer-bills"].post(&json).send()?;

    Ok(())
}

/// GET /v3/platsolution/ecommerce/mch-transfer/transfer-bills/bill-id/{bill_id}: 通过微信单号查询转账 Query a transfer by WeChat Pay's number
pub async fn find_transfer_by_id(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::platsolution_ecommerce_transfer;
    use wechatpay::ask;

    let operation = ask!(platsolution_ecommerce_transfer::FindTransferById {
        bill_id: "1330000071100999991182020050700019480001",
        business_type: platsolution_ecommerce_transfer::BusinessType::DepositCompensation,
    });
    let pairs = json!({"business_type":"DEPOSIT_COMPENSATION"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .platsolution()
        .ecommerce()
        .mch_transfer()
        .transfer_bills()
        .bill_id()
        .bill_id("1330000071100999991182020050700019480001")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/platsolution/ecommerce/mch-transfer/transfer-bills/bill-id/{bill_id}")
        .with("bill_id", "1330000071100999991182020050700019480001")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/platsolution/ecommerce/mch-transfer/transfer-bills/bill-id/{bill_id}"]
        .with("bill_id", "1330000071100999991182020050700019480001")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .platsolution()
        .ecommerce()
        .mch_transfer()
        .transfer_bills()
        .bill_id()
        .bill_id("1330000071100999991182020050700019480001")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/platsolution/ecommerce/mch-transfer/transfer-bills/bill-id/{bill_id}")
        .with("bill_id", "1330000071100999991182020050700019480001")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/platsolution/ecommerce/mch-transfer/transfer-bills/bill-id/{bill_id}"]
        .with("bill_id", "1330000071100999991182020050700019480001")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// GET /v3/platsolution/ecommerce/mch-transfer/transfer-bills/out-bill-no/{out_bill_no}: 通过商户单号查询转账 Query a transfer by the merchant's number
pub async fn find_transfer_by_out_bill_no(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::platsolution_ecommerce_transfer;
    use wechatpay::ask;

    let operation = ask!(platsolution_ecommerce_transfer::FindTransferByOutBillNo {
        out_bill_no: "plfk2020042013",
        business_type: platsolution_ecommerce_transfer::BusinessType::DepositCompensation,
    });
    let pairs = json!({"business_type":"DEPOSIT_COMPENSATION"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .platsolution()
        .ecommerce()
        .mch_transfer()
        .transfer_bills()
        .out_bill_no()
        .out_bill_no("plfk2020042013")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/platsolution/ecommerce/mch-transfer/transfer-bills/out-bill-no/{out_bill_no}")
        .with("out_bill_no", "plfk2020042013")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/platsolution/ecommerce/mch-transfer/transfer-bills/out-bill-no/{out_bill_no}"]
        .with("out_bill_no", "plfk2020042013")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .platsolution()
        .ecommerce()
        .mch_transfer()
        .transfer_bills()
        .out_bill_no()
        .out_bill_no("plfk2020042013")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/platsolution/ecommerce/mch-transfer/transfer-bills/out-bill-no/{out_bill_no}")
        .with("out_bill_no", "plfk2020042013")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/platsolution/ecommerce/mch-transfer/transfer-bills/out-bill-no/{out_bill_no}"]
        .with("out_bill_no", "plfk2020042013")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}
