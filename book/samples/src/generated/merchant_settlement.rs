//! 结算规则管理 Settlement rules of sub-merchants. Written by `cargo xtask codegen` from `families/merchant-settlement.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/merchant-settlement/merchant-settle-rule-applications: 申请修改商户结算规则 Apply to change a merchant's settlement rule
pub async fn apply_settle_rule(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::merchant_settlement;
    use wechatpay::ask;

    let operation = ask!(merchant_settlement::ApplySettleRule {
        acquiring_bank_id: "9082000",
        channel_id: "20001111",
        sub_mchid: "1900000109",
        settle_rule_id: 719,
    });
    let json = json!({
        "acquiring_bank_id": "9082000",
        "channel_id": "20001111",
        "sub_mchid": "1900000109",
        "settle_rule_id": 719
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().merchant_settlement().merchant_settle_rule_applications().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/merchant-settlement/merchant-settle-rule-applications").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/merchant-settlement/merchant-settle-rule-applications"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .merchant_settlement()
        .merchant_settle_rule_applications()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/merchant-settlement/merchant-settle-rule-applications")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/merchant-settlement/merchant-settle-rule-applications"].post(&json).send()?;

    Ok(())
}

/// GET /v3/merchant-settlement/merchant-settle-rule-applications/{application_id}: 查询结算规则修改申请 Query a change of a settlement rule
pub async fn find_settle_rule_application(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::merchant_settlement;
    use wechatpay::ask;

    let operation =
        ask!(merchant_settlement::FindSettleRuleApplication { application_id: "2000002124775691" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .merchant_settlement()
        .merchant_settle_rule_applications()
        .application_id("2000002124775691")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/merchant-settlement/merchant-settle-rule-applications/{application_id}")
        .with("application_id", "2000002124775691")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/merchant-settlement/merchant-settle-rule-applications/{application_id}"]
        .with("application_id", "2000002124775691")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .merchant_settlement()
        .merchant_settle_rule_applications()
        .application_id("2000002124775691")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/merchant-settlement/merchant-settle-rule-applications/{application_id}")
        .with("application_id", "2000002124775691")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/merchant-settlement/merchant-settle-rule-applications/{application_id}"]
        .with("application_id", "2000002124775691")
        .get()
        .send()?;

    Ok(())
}
