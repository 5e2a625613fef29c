//! 境外委托代扣 Cross-border: deductions by contract. Written by `cargo xtask codegen` from `families/global-papay.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/global/papay/contracts/app-pre-entrust-sign: APP 内预签约代扣 Prepare signing in an app
pub async fn create_app_signing(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::global_papay;
    use wechatpay::ask;

    let operation = ask!(global_papay::CreateAppSigning {
        appid: "wx8888888888888888",
        out_contract_code: "20240901123456",
    });
    let json = json!({"appid":"wx8888888888888888","out_contract_code":"20240901123456"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().global().papay().contracts().app_pre_entrust_sign().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/global/papay/contracts/app-pre-entrust-sign").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/global/papay/contracts/app-pre-entrust-sign"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().global().papay().contracts().app_pre_entrust_sign().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/global/papay/contracts/app-pre-entrust-sign").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/papay/contracts/app-pre-entrust-sign"].post(&json).send()?;

    Ok(())
}

/// POST /v3/global/papay/contracts/h5-pre-entrust-sign: H5 预签约代扣 Prepare signing in a mobile browser
pub async fn create_h5_signing(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::global_papay;
    use wechatpay::ask;

    let operation = ask!(global_papay::CreateH5Signing {
        appid: "wx8888888888888888",
        out_contract_code: "20240901123456",
    });
    let json = json!({"appid":"wx8888888888888888","out_contract_code":"20240901123456"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().global().papay().contracts().h5_pre_entrust_sign().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/global/papay/contracts/h5-pre-entrust-sign").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/global/papay/contracts/h5-pre-entrust-sign"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().global().papay().contracts().h5_pre_entrust_sign().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/global/papay/contracts/h5-pre-entrust-sign").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/papay/contracts/h5-pre-entrust-sign"].post(&json).send()?;

    Ok(())
}

/// POST /v3/global/papay/contracts/jsapi-pre-entrust-sign: 公众号内预签约代扣 Prepare signing in an official account
pub async fn create_jsapi_signing(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::global_papay;
    use wechatpay::ask;

    let operation = ask!(global_papay::CreateJsapiSigning {
        appid: "wx8888888888888888",
        out_contract_code: "20240901123456",
    });
    let json = json!({"appid":"wx8888888888888888","out_contract_code":"20240901123456"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().global().papay().contracts().jsapi_pre_entrust_sign().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/global/papay/contracts/jsapi-pre-entrust-sign").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/global/papay/contracts/jsapi-pre-entrust-sign"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().global().papay().contracts().jsapi_pre_entrust_sign().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/global/papay/contracts/jsapi-pre-entrust-sign").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/papay/contracts/jsapi-pre-entrust-sign"].post(&json).send()?;

    Ok(())
}

/// POST /v3/global/papay/contracts/miniprogram-pre-entrust-sign: 小程序内预签约代扣 Prepare signing in a mini program
pub async fn create_mini_program_signing(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::global_papay;
    use wechatpay::ask;

    let operation = ask!(global_papay::CreateMiniProgramSigning {
        appid: "wx8888888888888888",
        out_contract_code: "20240901123456",
    });
    let json = json!({"appid":"wx8888888888888888","out_contract_code":"20240901123456"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .global()
        .papay()
        .contracts()
        .miniprogram_pre_entrust_sign()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/global/papay/contracts/miniprogram-pre-entrust-sign").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/global/papay/contracts/miniprogram-pre-entrust-sign"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .global()
        .papay()
        .contracts()
        .miniprogram_pre_entrust_sign()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/global/papay/contracts/miniprogram-pre-entrust-sign").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/papay/contracts/miniprogram-pre-entrust-sign"].post(&json).send()?;

    Ok(())
}

/// GET /v3/global/papay/contracts/out-contract-code/{out_contract_code}: 按商户协议号查询代扣协议 Query a contract by the merchant's number
pub async fn find_contract_by_out_contract_code(
    client: &Asynchronous,
    blocking: &Blocking,
) -> Done {
    use serde_json::json;
    use wechatpay::api::global_papay;
    use wechatpay::ask;

    let operation = ask!(global_papay::FindContractByOutContractCode {
        out_contract_code: "20240901123456",
        appid: "wx8888888888888888",
    });
    let pairs = json!({"appid":"wx8888888888888888"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .global()
        .papay()
        .contracts()
        .out_contract_code()
        .out_contract_code("20240901123456")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/global/papay/contracts/out-contract-code/{out_contract_code}")
        .with("out_contract_code", "20240901123456")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/global/papay/contracts/out-contract-code/{out_contract_code}"]
        .with("out_contract_code", "20240901123456")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .global()
        .papay()
        .contracts()
        .out_contract_code()
        .out_contract_code("20240901123456")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/global/papay/contracts/out-contract-code/{out_contract_code}")
        .with("out_contract_code", "20240901123456")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/papay/contracts/out-contract-code/{out_contract_code}"]
        .with("out_contract_code", "20240901123456")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/global/papay/contracts/web-pre-entrust-sign: 网页扫码预签约代扣 Prepare signing by a code shown on a web page
pub async fn create_web_signing(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::global_papay;
    use wechatpay::ask;

    let operation = ask!(global_papay::CreateWebSigning {
        appid: "wx8888888888888888",
        out_contract_code: "20240901123456",
    });
    let json = json!({"appid":"wx8888888888888888","out_contract_code":"20240901123456"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().global().papay().contracts().web_pre_entrust_sign().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/global/papay/contracts/web-pre-entrust-sign").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/global/papay/contracts/web-pre-entrust-sign"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().global().papay().contracts().web_pre_entrust_sign().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/global/papay/contracts/web-pre-entrust-sign").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/papay/contracts/web-pre-entrust-sign"].post(&json).send()?;

    Ok(())
}

/// GET /v3/global/papay/contracts/{contract_id}: 按微信协议号查询代扣协议 Query a contract by WeChat Pay's number
pub async fn find_contract(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::global_papay;
    use wechatpay::ask;

    let operation = ask!(global_papay::FindContract {
        contract_id: "Wx15463511252015071056489715",
        appid: "wx8888888888888888",
    });
    let pairs = json!({"appid":"wx8888888888888888"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .global()
        .papay()
        .contracts()
        .contract_id("Wx15463511252015071056489715")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/global/papay/contracts/{contract_id}")
        .with("contract_id", "Wx15463511252015071056489715")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/global/papay/contracts/{contract_id}"]
        .with("contract_id", "Wx15463511252015071056489715")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .global()
        .papay()
        .contracts()
        .contract_id("Wx15463511252015071056489715")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/global/papay/contracts/{contract_id}")
        .with("contract_id", "Wx15463511252015071056489715")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/papay/contracts/{contract_id}"]
        .with("contract_id", "Wx15463511252015071056489715")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/global/papay/contracts/{contract_id}/terminate: 解除代扣协议 Terminate a contract
pub async fn terminate_contract(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::global_papay;
    use wechatpay::ask;

    let operation = ask!(global_papay::TerminateContract {
        contract_id: "Wx15463511252015071056489715",
        appid: "wx8888888888888888",
        termination_note: "termination_note",
    });
    let json = json!({"appid":"wx8888888888888888","termination_note":"termination_note"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .global()
        .papay()
        .contracts()
        .contract_id("Wx15463511252015071056489715")
        .terminate()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/global/papay/contracts/{contract_id}/terminate")
        .with("contract_id", "Wx15463511252015071056489715")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/global/papay/contracts/{contract_id}/terminate"]
        .with("contract_id", "Wx15463511252015071056489715")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .global()
        .papay()
        .contracts()
        .contract_id("Wx15463511252015071056489715")
        .terminate()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/global/papay/contracts/{contract_id}/terminate")
        .with("contract_id", "Wx15463511252015071056489715")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/papay/contracts/{contract_id}/terminate"]
        .with("contract_id", "Wx15463511252015071056489715")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/global/papay/transactions: 按代扣协议扣款 Charge a user under a contract
pub async fn create_transaction(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::global_papay;
    use wechatpay::{Fen, ask};

    let operation = ask!(global_papay::CreateTransaction {
        appid: "wx8888888888888888",
        description: "商品描述",
        notify_url: "https://example.com/notify",
        out_trade_no: "1217752501201407033233368018",
        merchant_category_code: "5311",
        contract_id: "Wx15463511252015071056489715",
        amount: ask!(global_papay::OrderAmount { total: Fen(100), currency: "CNY" }),
    });
    let json = json!({
        "appid": "wx8888888888888888",
        "description": "商品描述",
        "notify_url": "https://example.com/notify",
        "out_trade_no": "1217752501201407033233368018",
        "merchant_category_code": "5311",
        "contract_id": "Wx15463511252015071056489715",
        "amount": {
            "total": 100,
            "currency": "CNY"
        }
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().global().papay().transactions().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/global/papay/transactions").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/global/papay/transactions"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().global().papay().transactions().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/global/papay/transactions").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/papay/transactions"].post(&json).send()?;

    Ok(())
}

/// GET /v3/global/papay/transactions/out-trade-no/{out_trade_no}: 按商户订单号查询扣款 Query a charge by the merchant's number
pub async fn find_transaction_by_out_trade_no(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::global_papay;
    use wechatpay::ask;

    let operation = ask!(global_papay::FindTransactionByOutTradeNo {
        out_trade_no: "1217752501201407033233368018",
    });
    let pairs = json!({});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .global()
        .papay()
        .transactions()
        .out_trade_no()
        .out_trade_no("1217752501201407033233368018")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/global/papay/transactions/out-trade-no/{out_trade_no}")
        .with("out_trade_no", "1217752501201407033233368018")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/global/papay/transactions/out-trade-no/{out_trade_no}"]
        .with("out_trade_no", "1217752501201407033233368018")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .global()
        .papay()
        .transactions()
        .out_trade_no()
        .out_trade_no("1217752501201407033233368018")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/global/papay/transactions/out-trade-no/{out_trade_no}")
        .with("out_trade_no", "1217752501201407033233368018")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/papay/transactions/out-trade-no/{out_trade_no}"]
        .with("out_trade_no", "1217752501201407033233368018")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/global/papay/transactions/out-trade-no/{out_trade_no}/reverse: 撤销扣款 Reverse a charge
pub async fn reverse_transaction(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::global_papay;
    use wechatpay::ask;

    let operation =
        ask!(global_papay::ReverseTransaction { out_trade_no: "1217752501201407033233368018" });
    let pairs = json!({});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .global()
        .papay()
        .transactions()
        .out_trade_no()
        .out_trade_no("1217752501201407033233368018")
        .reverse()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/global/papay/transactions/out-trade-no/{out_trade_no}/reverse")
        .with("out_trade_no", "1217752501201407033233368018")
        .post(&())
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/global/papay/transactions/out-trade-no/{out_trade_no}/reverse"]
        .with("out_trade_no", "1217752501201407033233368018")
        .post(&())
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .global()
        .papay()
        .transactions()
        .out_trade_no()
        .out_trade_no("1217752501201407033233368018")
        .reverse()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/global/papay/transactions/out-trade-no/{out_trade_no}/reverse")
        .with("out_trade_no", "1217752501201407033233368018")
        .post(&())
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/papay/transactions/out-trade-no/{out_trade_no}/reverse"]
        .with("out_trade_no", "1217752501201407033233368018")
        .post(&())
        .query(&pairs)
        .send()?;

    Ok(())
}

/// GET /v3/global/papay/transactions/{transaction_id}: 按微信订单号查询扣款 Query a charge by WeChat Pay's number
pub async fn find_transaction(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::global_papay;
    use wechatpay::ask;

    let operation =
        ask!(global_papay::FindTransaction { transaction_id: "1009660380201506130728806387" });
    let pairs = json!({});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .global()
        .papay()
        .transactions()
        .transaction_id("1009660380201506130728806387")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/global/papay/transactions/{transaction_id}")
        .with("transaction_id", "1009660380201506130728806387")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/global/papay/transactions/{transaction_id}"]
        .with("transaction_id", "1009660380201506130728806387")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .global()
        .papay()
        .transactions()
        .transaction_id("1009660380201506130728806387")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/global/papay/transactions/{transaction_id}")
        .with("transaction_id", "1009660380201506130728806387")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/global/papay/transactions/{transaction_id}"]
        .with("transaction_id", "1009660380201506130728806387")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}
