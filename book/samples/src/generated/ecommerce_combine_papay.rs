//! 收付通合单代扣 Platform merchants: combined deductions. Written by `cargo xtask codegen` from `families/ecommerce-combine-papay.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// GET /v3/ecommerce/combine-papay/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}: 查询代扣签约 Query a deduction contract
pub async fn find_contract(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::ecommerce_combine_papay;
    use wechatpay::ask;

    let operation = ask!(ecommerce_combine_papay::FindContract {
        plan_id: "12535",
        out_contract_code: "20240901123456",
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .ecommerce()
        .combine_papay()
        .contracts()
        .plan_id()
        .plan_id("12535")
        .out_contract_code()
        .out_contract_code("20240901123456")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/ecommerce/combine-papay/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}").with("plan_id", "12535").with("out_contract_code", "20240901123456").get().await?;
    // async 异步 · property 属性式
    client["v3/ecommerce/combine-papay/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}"].with("plan_id", "12535").with("out_contract_code", "20240901123456").get().await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .ecommerce()
        .combine_papay()
        .contracts()
        .plan_id()
        .plan_id("12535")
        .out_contract_code()
        .out_contract_code("20240901123456")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/ecommerce/combine-papay/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}").with("plan_id", "12535").with("out_contract_code", "20240901123456").get().send()?;
    // blocking 同步 · property 属性式
    blocking["v3/ecommerce/combine-papay/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}"].with("plan_id", "12535").with("out_contract_code", "20240901123456").get().send()?;

    Ok(())
}

/// POST /v3/ecommerce/combine-papay/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}/terminate: 解除代扣签约 End a deduction contract
pub async fn terminate_contract(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::ecommerce_combine_papay;
    use wechatpay::ask;

    let operation = ask!(ecommerce_combine_papay::TerminateContract {
        plan_id: "12535",
        out_contract_code: "20240901123456",
        contract_termination_remark: "用户不再使用",
    });
    let json = json!({"contract_termination_remark":"用户不再使用"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .ecommerce()
        .combine_papay()
        .contracts()
        .plan_id()
        .plan_id("12535")
        .out_contract_code()
        .out_contract_code("20240901123456")
        .terminate()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/ecommerce/combine-papay/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}/terminate").with("plan_id", "12535").with("out_contract_code", "20240901123456").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/ecommerce/combine-papay/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}/terminate"].with("plan_id", "12535").with("out_contract_code", "20240901123456").post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .ecommerce()
        .combine_papay()
        .contracts()
        .plan_id()
        .plan_id("12535")
        .out_contract_code()
        .out_contract_code("20240901123456")
        .terminate()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/ecommerce/combine-papay/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}/terminate").with("plan_id", "12535").with("out_contract_code", "20240901123456").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/ecommerce/combine-papay/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}/terminate"].with("plan_id", "12535").with("out_contract_code", "20240901123456").post(&json).send()?;

    Ok(())
}

/// POST /v3/ecommerce/combine-papay/contracts/pre-entrust-sign: App 代扣预签约 Prepare a deduction contract signed in an app
pub async fn presign_app_contract(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::ecommerce_combine_papay;
    use wechatpay::ask;

    let operation = ask!(ecommerce_combine_papay::PresignAppContract {
        appid: "wxd678efh567hg6787",
        plan_id: 1,
        out_contract_code: "20240901123456",
        contract_display_account: "微信代扣",
        notify_url: "https://example.com/notify",
        return_app: true,
        attach: "自定义数据",
    });
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "plan_id": 1,
        "out_contract_code": "20240901123456",
        "contract_display_account": "微信代扣",
        "notify_url": "https://example.com/notify",
        "return_app": true,
        "attach": "自定义数据"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().ecommerce().combine_papay().contracts().pre_entrust_sign().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/ecommerce/combine-papay/contracts/pre-entrust-sign").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/ecommerce/combine-papay/contracts/pre-entrust-sign"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .ecommerce()
        .combine_papay()
        .contracts()
        .pre_entrust_sign()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/ecommerce/combine-papay/contracts/pre-entrust-sign").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/ecommerce/combine-papay/contracts/pre-entrust-sign"].post(&json).send()?;

    Ok(())
}

/// POST /v3/ecommerce/combine-papay/contracts/pre-entrust-sign/mini-program: 小程序代扣预签约 Prepare a contract signed in a mini program
pub async fn presign_mini_program_contract(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::ecommerce_combine_papay;
    use wechatpay::ask;

    let operation = ask!(ecommerce_combine_papay::PresignMiniProgramContract {
        appid: "wxd678efh567hg6787",
        plan_id: 1,
        out_contract_code: "20240901123456",
        contract_display_account: "微信代扣",
        notify_url: "https://example.com/notify",
    });
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "plan_id": 1,
        "out_contract_code": "20240901123456",
        "contract_display_account": "微信代扣",
        "notify_url": "https://example.com/notify"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .ecommerce()
        .combine_papay()
        .contracts()
        .pre_entrust_sign()
        .mini_program()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/ecommerce/combine-papay/contracts/pre-entrust-sign/mini-program")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/ecommerce/combine-papay/contracts/pre-entrust-sign/mini-program"]
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .ecommerce()
        .combine_papay()
        .contracts()
        .pre_entrust_sign()
        .mini_program()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/ecommerce/combine-papay/contracts/pre-entrust-sign/mini-program")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/ecommerce/combine-papay/contracts/pre-entrust-sign/mini-program"]
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/ecommerce/combine-papay/transactions: 发起合单扣款 Collect a combined order under a contract
pub async fn create_transaction(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::ecommerce_combine_papay;
    use wechatpay::ask;

    let operation = ask!(ecommerce_combine_papay::CreateTransaction {
        combine_appid: "wxd678efh567hg6787",
        combine_mchid: "1900000109",
        combine_out_trade_no: "P20150806125346",
        contract_id: "Wx15463511252015071056489715",
        risk_info: "risk_info",
    });
    let json = json!({
        "combine_appid": "wxd678efh567hg6787",
        "combine_mchid": "1900000109",
        "combine_out_trade_no": "P20150806125346",
        "contract_id": "Wx15463511252015071056489715",
        "risk_info": "risk_info"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().ecommerce().combine_papay().transactions().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/ecommerce/combine-papay/transactions").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/ecommerce/combine-papay/transactions"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().ecommerce().combine_papay().transactions().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/ecommerce/combine-papay/transactions").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/ecommerce/combine-papay/transactions"].post(&json).send()?;

    Ok(())
}

/// GET /v3/ecommerce/combine-papay/transactions/{combine_out_trade_no}: 查询合单扣款 Query a combined collection
pub async fn find_transaction(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::ecommerce_combine_papay;
    use wechatpay::ask;

    let operation =
        ask!(ecommerce_combine_papay::FindTransaction { combine_out_trade_no: "P20150806125346" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .ecommerce()
        .combine_papay()
        .transactions()
        .combine_out_trade_no("P20150806125346")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/ecommerce/combine-papay/transactions/{combine_out_trade_no}")
        .with("combine_out_trade_no", "P20150806125346")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/ecommerce/combine-papay/transactions/{combine_out_trade_no}"]
        .with("combine_out_trade_no", "P20150806125346")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .ecommerce()
        .combine_papay()
        .transactions()
        .combine_out_trade_no("P20150806125346")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/ecommerce/combine-papay/transactions/{combine_out_trade_no}")
        .with("combine_out_trade_no", "P20150806125346")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/ecommerce/combine-papay/transactions/{combine_out_trade_no}"]
        .with("combine_out_trade_no", "P20150806125346")
        .get()
        .send()?;

    Ok(())
}

/// POST /v3/ecommerce/combine-papay/transactions/{combine_out_trade_no}/reverse: 撤销合单扣款 Reverse a combined collection
pub async fn reverse_transaction(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::ecommerce_combine_papay;
    use wechatpay::ask;

    let operation = ask!(ecommerce_combine_papay::ReverseTransaction {
        combine_out_trade_no: "P20150806125346",
        combine_appid: "wxd678efh567hg6787",
    });
    let json = json!({"combine_appid":"wxd678efh567hg6787"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .ecommerce()
        .combine_papay()
        .transactions()
        .combine_out_trade_no("P20150806125346")
        .reverse()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/ecommerce/combine-papay/transactions/{combine_out_trade_no}/reverse")
        .with("combine_out_trade_no", "P20150806125346")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/ecommerce/combine-papay/transactions/{combine_out_trade_no}/reverse"]
        .with("combine_out_trade_no", "P20150806125346")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .ecommerce()
        .combine_papay()
        .transactions()
        .combine_out_trade_no("P20150806125346")
        .reverse()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/ecommerce/combine-papay/transactions/{combine_out_trade_no}/reverse")
        .with("combine_out_trade_no", "P20150806125346")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/ecommerce/combine-papay/transactions/{combine_out_trade_no}/reverse"]
        .with("combine_out_trade_no", "P20150806125346")
        .post(&json)
        .send()?;

    Ok(())
}
