//! 交易风险与违规通知 Trade risks and merchant violations. Written by `cargo xtask codegen` from `families/merchant-risk-manage.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/merchant-risk-manage/ec-trade-risk/query-risk-trades: 查询风险交易列表 List risky trades
pub async fn list_risk_trades(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::merchant_risk_manage;
    use wechatpay::ask;

    let operation = ask!(merchant_risk_manage::ListRiskTrades {
        mchid: "1900000109",
        start_time: "2018-05-23T12:13:50+08:00",
        end_time: "2015-05-20T13:29:35.120+08:00",
        page_index: 1,
        page_size: 20,
    });
    let json = json!({
        "mchid": "1900000109",
        "start_time": "2018-05-23T12:13:50+08:00",
        "end_time": "2015-05-20T13:29:35.120+08:00",
        "page_index": 1,
        "page_size": 20
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().merchant_risk_manage().ec_trade_risk().query_risk_trades().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/merchant-risk-manage/ec-trade-risk/query-risk-trades").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/merchant-risk-manage/ec-trade-risk/query-risk-trades"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .merchant_risk_manage()
        .ec_trade_risk()
        .query_risk_trades()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/merchant-risk-manage/ec-trade-risk/query-risk-trades").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/merchant-risk-manage/ec-trade-risk/query-risk-trades"].post(&json).send()?;

    Ok(())
}

/// POST /v3/merchant-risk-manage/ec-trade-risk/recv-dispose-result: 上报风险交易的处置结果 Report how a risky trade was dealt with
pub async fn report_disposal(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::merchant_risk_manage;
    use wechatpay::ask;

    let operation =
        ask!(merchant_risk_manage::ReportDisposal { out_trade_no: "1217752501201407033233368018" });
    let json = json!({"out_trade_no":"1217752501201407033233368018"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .merchant_risk_manage()
        .ec_trade_risk()
        .recv_dispose_result()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/merchant-risk-manage/ec-trade-risk/recv-dispose-result").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/merchant-risk-manage/ec-trade-risk/recv-dispose-result"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .merchant_risk_manage()
        .ec_trade_risk()
        .recv_dispose_result()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/merchant-risk-manage/ec-trade-risk/recv-dispose-result")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/merchant-risk-manage/ec-trade-risk/recv-dispose-result"].post(&json).send()?;

    Ok(())
}

/// POST /v3/merchant-risk-manage/report-trade-union-information: 上报交易的联合风控信息 Report facts about a trade for joint risk control
pub async fn report_trade(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::merchant_risk_manage;
    use wechatpay::ask;

    let operation = ask!(merchant_risk_manage::ReportTrade {
        out_trade_no: "1217752501201407033233368018",
        combine_out_trade_no: "P20150806125346",
    });
    let json = json!({
        "out_trade_no": "1217752501201407033233368018",
        "combine_out_trade_no": "P20150806125346"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().merchant_risk_manage().report_trade_union_information().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/merchant-risk-manage/report-trade-union-information").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/merchant-risk-manage/report-trade-union-information"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .merchant_risk_manage()
        .report_trade_union_information()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/merchant-risk-manage/report-trade-union-information").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/merchant-risk-manage/report-trade-union-information"].post(&json).send()?;

    Ok(())
}

/// GET /v3/merchant-risk-manage/trade-risk-information: 查询交易风险 Query the risk of a trade
pub async fn find_trade_risk(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::merchant_risk_manage;
    use wechatpay::ask;

    let operation = ask!(merchant_risk_manage::FindTradeRisk {
        sp_mchid: "1900000109",
        out_trade_no: "1217752501201407033233368018",
    });
    let pairs = json!({
        "sp_mchid": "1900000109",
        "out_trade_no": "1217752501201407033233368018"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().merchant_risk_manage().trade_risk_information().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/merchant-risk-manage/trade-risk-information").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/merchant-risk-manage/trade-risk-information"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().merchant_risk_manage().trade_risk_information().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/merchant-risk-manage/trade-risk-information").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/merchant-risk-manage/trade-risk-information"].get().query(&pairs).send()?;

    Ok(())
}

/// POST /v3/merchant-risk-manage/trade-risk-result: 上报风险交易的处罚结果 Report how the merchant of a risky trade was punished
pub async fn report_punishment(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::merchant_risk_manage;
    use wechatpay::ask;

    let operation = ask!(merchant_risk_manage::ReportPunishment {
        out_trade_no: "1217752501201407033233368018",
        punish_type: merchant_risk_manage::PunishType::OtherPunish,
    });
    let json = json!({
        "out_trade_no": "1217752501201407033233368018",
        "punish_type": "OTHER_PUNISH"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().merchant_risk_manage().trade_risk_result().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/merchant-risk-manage/trade-risk-result").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/merchant-risk-manage/trade-risk-result"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().merchant_risk_manage().trade_risk_result().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/merchant-risk-manage/trade-risk-result").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/merchant-risk-manage/trade-risk-result"].post(&json).send()?;

    Ok(())
}

/// DELETE /v3/merchant-risk-manage/violation-notifications: 删除违规通知回调地址 Delete the callback URL of violations
pub async fn delete_violation_callback(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::merchant_risk_manage;
    use wechatpay::ask;

    let operation = ask!(merchant_risk_manage::DeleteViolationCallback {});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().merchant_risk_manage().violation_notifications().delete(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/merchant-risk-manage/violation-notifications").delete().await?;
    // async 异步 · property 属性式
    client["v3/merchant-risk-manage/violation-notifications"].delete().await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().merchant_risk_manage().violation_notifications().delete(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/merchant-risk-manage/violation-notifications").delete().send()?;
    // blocking 同步 · property 属性式
    blocking["v3/merchant-risk-manage/violation-notifications"].delete().send()?;

    Ok(())
}

/// GET /v3/merchant-risk-manage/violation-notifications: 查询违规通知回调地址 Query the callback URL of violations
pub async fn find_violation_callback(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::merchant_risk_manage;
    use wechatpay::ask;

    let operation = ask!(merchant_risk_manage::FindViolationCallback {});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().merchant_risk_manage().violation_notifications().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/merchant-risk-manage/violation-notifications").get().await?;
    // async 异步 · property 属性式
    client["v3/merchant-risk-manage/violation-notifications"].get().await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().merchant_risk_manage().violation_notifications().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/merchant-risk-manage/violation-notifications").get().send()?;
    // blocking 同步 · property 属性式
    blocking["v3/merchant-risk-manage/violation-notifications"].get().send()?;

    Ok(())
}

/// POST /v3/merchant-risk-manage/violation-notifications: 创建违规通知回调地址 Create the callback URL of violations
pub async fn create_violation_callback(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::merchant_risk_manage;
    use wechatpay::ask;

    let operation = ask!(merchant_risk_manage::CreateViolationCallback {
        notify_url: "https://example.com/notify",
    });
    let json = json!({"notify_url":"https://example.com/notify"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().merchant_risk_manage().violation_notifications().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/merchant-risk-manage/violation-notifications").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/merchant-risk-manage/violation-notifications"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().merchant_risk_manage().violation_notifications().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/merchant-risk-manage/violation-notifications").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/merchant-risk-manage/violation-notifications"].post(&json).send()?;

    Ok(())
}

/// PUT /v3/merchant-risk-manage/violation-notifications: 修改违规通知回调地址 Change the callback URL of violations
pub async fn update_violation_callback(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::merchant_risk_manage;
    use wechatpay::ask;

    let operation = ask!(merchant_risk_manage::UpdateViolationCallback {
        notify_url: "https://example.com/notify",
    });
    let json = json!({"notify_url":"https://example.com/notify"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().merchant_risk_manage().violation_notifications().put(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/merchant-risk-manage/violation-notifications").put(&json).await?;
    // async 异步 · property 属性式
    client["v3/merchant-risk-manage/violation-notifications"].put(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().merchant_risk_manage().violation_notifications().put(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/merchant-risk-manage/violation-notifications").put(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/merchant-risk-manage/violation-notifications"].put(&json).send()?;

    Ok(())
}
