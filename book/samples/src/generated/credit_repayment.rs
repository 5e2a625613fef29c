//! 自动还款 Automatic credit repayment. Written by `cargo xtask codegen` from `families/credit-repayment.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/credit-repayment/partner/contracts/app-presign: App 自动还款预签约 Prepare a repayment contract signed in an app
pub async fn presign_app_contract(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::credit_repayment;
    use wechatpay::ask;

    let operation = ask!(credit_repayment::PresignAppContract {
        appid: "wxd678efh567hg6787",
        plan_id: "12535",
        out_contract_code: "20240901123456",
        display_name: "微信支付",
        contract_notify_url: "https://example.com/notify",
        repayment_day: 1,
        repayment_amount_limit: "10000",
        real_identity: ask!(credit_repayment::RealIdentity {
            identity_type: credit_repayment::IdentityType::RealIdentityTypeInvalid,
            identity_id: "110101199003070134",
            real_name: "张三",
        }),
    });
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "plan_id": "12535",
        "out_contract_code": "20240901123456",
        "display_name": "微信支付",
        "contract_notify_url": "https://example.com/notify",
        "repayment_day": 1,
        "repayment_amount_limit": "10000",
        "real_identity": {
            "identity_type": "REAL_IDENTITY_TYPE_INVALID",
            "identity_id": "110101199003070134",
            "real_name": "张三"
        }
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().credit_repayment().partner().contracts().app_presign().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/credit-repayment/partner/contracts/app-presign").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/credit-repayment/partner/contracts/app-presign"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().credit_repayment().partner().contracts().app_presign().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/credit-repayment/partner/contracts/app-presign").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/credit-repayment/partner/contracts/app-presign"].post(&json).send()?;

    Ok(())
}

/// POST /v3/credit-repayment/partner/contracts/h5-presign: H5 自动还款预签约 Prepare a repayment contract signed in a browser
pub async fn presign_h5_contract(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::credit_repayment;
    use wechatpay::ask;

    let operation = ask!(credit_repayment::PresignH5Contract {
        appid: "wxd678efh567hg6787",
        plan_id: "12535",
        out_contract_code: "20240901123456",
        display_name: "微信支付",
        contract_notify_url: "https://example.com/notify",
        repayment_day: 1,
        repayment_amount_limit: "10000",
        real_identity: ask!(credit_repayment::RealIdentity {
            identity_type: credit_repayment::IdentityType::RealIdentityTypeInvalid,
            identity_id: "110101199003070134",
            real_name: "张三",
        }),
    });
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "plan_id": "12535",
        "out_contract_code": "20240901123456",
        "display_name": "微信支付",
        "contract_notify_url": "https://example.com/notify",
        "repayment_day": 1,
        "repayment_amount_limit": "10000",
        "real_identity": {
            "identity_type": "REAL_IDENTITY_TYPE_INVALID",
            "identity_id": "110101199003070134",
            "real_name": "张三"
        }
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().credit_repayment().partner().contracts().h5_presign().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/credit-repayment/partner/contracts/h5-presign").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/credit-repayment/partner/contracts/h5-presign"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().credit_repayment().partner().contracts().h5_presign().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/credit-repayment/partner/contracts/h5-presign").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/credit-repayment/partner/contracts/h5-presign"].post(&json).send()?;

    Ok(())
}

/// POST /v3/credit-repayment/partner/contracts/terminate: 解除自动还款签约 End a repayment contract
pub async fn terminate_contract(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::credit_repayment;
    use wechatpay::ask;

    let operation = ask!(credit_repayment::TerminateContract {
        out_contract_code: "20240901123456",
        contract_termination_remark: "用户不再使用",
    });
    let json = json!({
        "out_contract_code": "20240901123456",
        "contract_termination_remark": "用户不再使用"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().credit_repayment().partner().contracts().terminate().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/credit-repayment/partner/contracts/terminate").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/credit-repayment/partner/contracts/terminate"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().credit_repayment().partner().contracts().terminate().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/credit-repayment/partner/contracts/terminate").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/credit-repayment/partner/contracts/terminate"].post(&json).send()?;

    Ok(())
}

/// GET /v3/credit-repayment/partner/contracts/{out_contract_code}: 查询自动还款签约 Query a repayment contract
pub async fn find_contract(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::credit_repayment;
    use wechatpay::ask;

    let operation = ask!(credit_repayment::FindContract { out_contract_code: "20240901123456" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .credit_repayment()
        .partner()
        .contracts()
        .out_contract_code("20240901123456")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/credit-repayment/partner/contracts/{out_contract_code}")
        .with("out_contract_code", "20240901123456")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/credit-repayment/partner/contracts/{out_contract_code}"]
        .with("out_contract_code", "20240901123456")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .credit_repayment()
        .partner()
        .contracts()
        .out_contract_code("20240901123456")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/credit-repayment/partner/contracts/{out_contract_code}")
        .with("out_contract_code", "20240901123456")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/credit-repayment/partner/contracts/{out_contract_code}"]
        .with("out_contract_code", "20240901123456")
        .get()
        .send()?;

    Ok(())
}

/// POST /v3/credit-repayment/partner/deduct-orders: 发起还款扣款 Collect a repayment
pub async fn create_deduct_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::credit_repayment;
    use wechatpay::ask;

    let operation = ask!(credit_repayment::CreateDeductOrder {
        contract_id: "Wx15463511252015071056489715",
        out_trade_no: "1217752501201407033233368018",
        out_record_id: "20240901123456",
        deduct_amount: "deduct_amount",
        notify_url: "https://example.com/notify",
        description: "商品描述",
        attach: "自定义数据",
    });
    let json = json!({
        "contract_id": "Wx15463511252015071056489715",
        "out_trade_no": "1217752501201407033233368018",
        "out_record_id": "20240901123456",
        "deduct_amount": "deduct_amount",
        "notify_url": "https://example.com/notify",
        "description": "商品描述",
        "attach": "自定义数据"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().credit_repayment().partner().deduct_orders().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/credit-repayment/partner/deduct-orders").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/credit-repayment/partner/deduct-orders"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().credit_repayment().partner().deduct_orders().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/credit-repayment/partner/deduct-orders").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/credit-repayment/partner/deduct-orders"].post(&json).send()?;

    Ok(())
}

/// GET /v3/credit-repayment/partner/deduct-orders/{out_trade_no}: 查询还款扣款 Query the collection of a repayment
pub async fn find_deduct_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::credit_repayment;
    use wechatpay::ask;

    let operation =
        ask!(credit_repayment::FindDeductOrder { out_trade_no: "1217752501201407033233368018" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .credit_repayment()
        .partner()
        .deduct_orders()
        .out_trade_no("1217752501201407033233368018")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/credit-repayment/partner/deduct-orders/{out_trade_no}")
        .with("out_trade_no", "1217752501201407033233368018")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/credit-repayment/partner/deduct-orders/{out_trade_no}"]
        .with("out_trade_no", "1217752501201407033233368018")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .credit_repayment()
        .partner()
        .deduct_orders()
        .out_trade_no("1217752501201407033233368018")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/credit-repayment/partner/deduct-orders/{out_trade_no}")
        .with("out_trade_no", "1217752501201407033233368018")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/credit-repayment/partner/deduct-orders/{out_trade_no}"]
        .with("out_trade_no", "1217752501201407033233368018")
        .get()
        .send()?;

    Ok(())
}

/// POST /v3/credit-repayment/partner/schedule-records/batch-create: 批量创建还款计划 Schedule repayments
pub async fn create_schedule_records(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::credit_repayment;
    use wechatpay::ask;

    let operation = ask!(credit_repayment::CreateScheduleRecords {
        contract_id: "Wx15463511252015071056489715",
        appid: "wxd678efh567hg6787",
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        schedule_items: [ask!(credit_repayment::ScheduleItem {
            out_record_id: "20240901123456",
            sub_mchid: "1900000109",
            sub_appid: "wxd678efh567hg6999",
            repayment_amount: "10000",
            min_repayment_amount: "10000",
            repayment_date: "repayment_date",
        })],
    });
    let json = json!({
        "contract_id": "Wx15463511252015071056489715",
        "appid": "wxd678efh567hg6787",
        "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        "schedule_items": [
            {
                "out_record_id": "20240901123456",
                "sub_mchid": "1900000109",
                "sub_appid": "wxd678efh567hg6999",
                "repayment_amount": "10000",
                "min_repayment_amount": "10000",
                "repayment_date": "repayment_date"
            }
        ]
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .credit_repayment()
        .partner()
        .schedule_records()
        .batch_create()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/credit-repayment/partner/schedule-records/batch-create").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/credit-repayment/partner/schedule-records/batch-create"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .credit_repayment()
        .partner()
        .schedule_records()
        .batch_create()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/credit-repayment/partner/schedule-records/batch-create")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/credit-repayment/partner/schedule-records/batch-create"].post(&json).send()?;

    Ok(())
}

/// GET /v3/credit-repayment/partner/schedule-records/{out_record_id}: 查询还款计划 Query a scheduled repayment
pub async fn find_schedule_record(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::credit_repayment;
    use wechatpay::ask;

    let operation = ask!(credit_repayment::FindScheduleRecord {
        out_record_id: "20240901123456",
        contract_id: "Wx15463511252015071056489715",
    });
    let pairs = json!({"contract_id":"Wx15463511252015071056489715"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .credit_repayment()
        .partner()
        .schedule_records()
        .out_record_id("20240901123456")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/credit-repayment/partner/schedule-records/{out_record_id}")
        .with("out_record_id", "20240901123456")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/credit-repayment/partner/schedule-records/{out_record_id}"]
        .with("out_record_id", "20240901123456")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .credit_repayment()
        .partner()
        .schedule_records()
        .out_record_id("20240901123456")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/credit-repayment/partner/schedule-records/{out_record_id}")
        .with("out_record_id", "20240901123456")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/credit-repayment/partner/schedule-records/{out_record_id}"]
        .with("out_record_id", "20240901123456")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}
