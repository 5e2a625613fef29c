//! 微信支付分·计划模板 WeChat Pay Score: plans on offer. Written by `cargo xtask codegen` from `families/payscore-plan.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/payscore/plan/partner/payscore-plans: 为子商户创建签约计划 Create a plan for a sub-merchant
pub async fn create_partner_plan(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payscore_plan;
    use wechatpay::{Fen, ask};

    let operation = ask!(payscore_plan::CreatePartnerPlan {
        service_id: "500001",
        appid: "wxd678efh567hg6787",
        sub_mchid: "1900000109",
        plan_name: "月卡计划",
        plan_duration: 30,
        deduction_quantity: 12,
        total_original_price: Fen(1000),
        total_actual_price: Fen(1000),
        merchant_plan_no: "20230901123456",
    });
    let json = json!({
        "service_id": "500001",
        "appid": "wxd678efh567hg6787",
        "sub_mchid": "1900000109",
        "plan_name": "月卡计划",
        "plan_duration": 30,
        "deduction_quantity": 12,
        "total_original_price": 1000,
        "total_actual_price": 1000,
        "merchant_plan_no": "20230901123456"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().payscore().plan().partner().payscore_plans().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/payscore/plan/partner/payscore-plans").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/payscore/plan/partner/payscore-plans"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().payscore().plan().partner().payscore_plans().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/payscore/plan/partner/payscore-plans").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/plan/partner/payscore-plans"].post(&json).send()?;

    Ok(())
}

/// GET /v3/payscore/plan/partner/payscore-plans/merchant-plan-no/{merchant_plan_no}: 查询子商户的签约计划 Query a sub-merchant's plan
pub async fn find_partner_plan(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payscore_plan;
    use wechatpay::ask;

    let operation = ask!(payscore_plan::FindPartnerPlan {
        merchant_plan_no: "20230901123456",
        sub_mchid: "1900000109",
    });
    let pairs = json!({"sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .payscore()
        .plan()
        .partner()
        .payscore_plans()
        .merchant_plan_no()
        .merchant_plan_no("20230901123456")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/payscore/plan/partner/payscore-plans/merchant-plan-no/{merchant_plan_no}")
        .with("merchant_plan_no", "20230901123456")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/payscore/plan/partner/payscore-plans/merchant-plan-no/{merchant_plan_no}"]
        .with("merchant_plan_no", "20230901123456")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .payscore()
        .plan()
        .partner()
        .payscore_plans()
        .merchant_plan_no()
        .merchant_plan_no("20230901123456")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/payscore/plan/partner/payscore-plans/merchant-plan-no/{merchant_plan_no}")
        .with("merchant_plan_no", "20230901123456")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/plan/partner/payscore-plans/merchant-plan-no/{merchant_plan_no}"]
        .with("merchant_plan_no", "20230901123456")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/payscore/plan/partner/payscore-plans/merchant-plan-no/{merchant_plan_no}/stop: 停止子商户的签约计划 Stop a sub-merchant's plan
pub async fn stop_partner_plan(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payscore_plan;
    use wechatpay::ask;

    let operation = ask!(payscore_plan::StopPartnerPlan {
        merchant_plan_no: "20230901123456",
        sub_mchid: "1900000109",
    });
    let json = json!({"sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .payscore()
        .plan()
        .partner()
        .payscore_plans()
        .merchant_plan_no()
        .merchant_plan_no("20230901123456")
        .stop()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/payscore/plan/partner/payscore-plans/merchant-plan-no/{merchant_plan_no}/stop")
        .with("merchant_plan_no", "20230901123456")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/payscore/plan/partner/payscore-plans/merchant-plan-no/{merchant_plan_no}/stop"]
        .with("merchant_plan_no", "20230901123456")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .payscore()
        .plan()
        .partner()
        .payscore_plans()
        .merchant_plan_no()
        .merchant_plan_no("20230901123456")
        .stop()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/payscore/plan/partner/payscore-plans/merchant-plan-no/{merchant_plan_no}/stop")
        .with("merchant_plan_no", "20230901123456")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/plan/partner/payscore-plans/merchant-plan-no/{merchant_plan_no}/stop"]
        .with("merchant_plan_no", "20230901123456")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/payscore/plan/payscore-plans: 创建签约计划 Create a plan that users can sign up to
pub async fn create_plan(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payscore_plan;
    use wechatpay::{Fen, ask};

    let operation = ask!(payscore_plan::CreatePlan {
        service_id: "500001",
        appid: "wxd678efh567hg6787",
        plan_name: "月卡计划",
        plan_duration: 30,
        deduction_quantity: 12,
        total_original_price: Fen(1000),
        total_actual_price: Fen(1000),
        merchant_plan_no: "20230901123456",
    });
    let json = json!({
        "service_id": "500001",
        "appid": "wxd678efh567hg6787",
        "plan_name": "月卡计划",
        "plan_duration": 30,
        "deduction_quantity": 12,
        "total_original_price": 1000,
        "total_actual_price": 1000,
        "merchant_plan_no": "20230901123456"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().payscore().plan().payscore_plans().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/payscore/plan/payscore-plans").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/payscore/plan/payscore-plans"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().payscore().plan().payscore_plans().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/payscore/plan/payscore-plans").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/plan/payscore-plans"].post(&json).send()?;

    Ok(())
}

/// GET /v3/payscore/plan/payscore-plans/merchant-plan-no/{merchant_plan_no}: 查询签约计划 Query a plan
pub async fn find_plan(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::payscore_plan;
    use wechatpay::ask;

    let operation = ask!(payscore_plan::FindPlan { merchant_plan_no: "20230901123456" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .payscore()
        .plan()
        .payscore_plans()
        .merchant_plan_no()
        .merchant_plan_no("20230901123456")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/payscore/plan/payscore-plans/merchant-plan-no/{merchant_plan_no}")
        .with("merchant_plan_no", "20230901123456")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/payscore/plan/payscore-plans/merchant-plan-no/{merchant_plan_no}"]
        .with("merchant_plan_no", "20230901123456")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .payscore()
        .plan()
        .payscore_plans()
        .merchant_plan_no()
        .merchant_plan_no("20230901123456")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/payscore/plan/payscore-plans/merchant-plan-no/{merchant_plan_no}")
        .with("merchant_plan_no", "20230901123456")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/plan/payscore-plans/merchant-plan-no/{merchant_plan_no}"]
        .with("merchant_plan_no", "20230901123456")
        .get()
        .send()?;

    Ok(())
}

/// POST /v3/payscore/plan/payscore-plans/merchant-plan-no/{merchant_plan_no}/stop: 停止签约计划 Stop a plan
pub async fn stop_plan(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::payscore_plan;
    use wechatpay::ask;

    let operation = ask!(payscore_plan::StopPlan { merchant_plan_no: "20230901123456" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .payscore()
        .plan()
        .payscore_plans()
        .merchant_plan_no()
        .merchant_plan_no("20230901123456")
        .stop()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/payscore/plan/payscore-plans/merchant-plan-no/{merchant_plan_no}/stop")
        .with("merchant_plan_no", "20230901123456")
        .post(&())
        .await?;
    // async 异步 · property 属性式
    client["v3/payscore/plan/payscore-plans/merchant-plan-no/{merchant_plan_no}/stop"]
        .with("merchant_plan_no", "20230901123456")
        .post(&())
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .payscore()
        .plan()
        .payscore_plans()
        .merchant_plan_no()
        .merchant_plan_no("20230901123456")
        .stop()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/payscore/plan/payscore-plans/merchant-plan-no/{merchant_plan_no}/stop")
        .with("merchant_plan_no", "20230901123456")
        .post(&())
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/plan/payscore-plans/merchant-plan-no/{merchant_plan_no}/stop"]
        .with("merchant_plan_no", "20230901123456")
        .post(&())
        .send()?;

    Ok(())
}
