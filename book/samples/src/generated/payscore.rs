//! 微信支付分·通用接口 WeChat Pay Score: common calls. Written by `cargo xtask codegen` from `families/payscore.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// GET /v3/payscore/merchant-bill: 申请支付分对账单 Get the download links of a day's bill
pub async fn find_bill(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payscore;
    use wechatpay::ask;

    let operation = ask!(payscore::FindBill {
        bill_date: "2021010122",
        tar_type: payscore::TarType::Gzip,
        encryption_algorithm: "AEAD_AES_256_GCM",
        service_id: "500001",
    });
    let pairs = json!({
        "bill_date": "2021010122",
        "tar_type": "GZIP",
        "encryption_algorithm": "AEAD_AES_256_GCM",
        "service_id": "500001"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().payscore().merchant_bill().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/payscore/merchant-bill").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/payscore/merchant-bill"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().payscore().merchant_bill().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/payscore/merchant-bill").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/merchant-bill"].get().query(&pairs).send()?;

    Ok(())
}

/// POST /v3/payscore/servicepayondeliveryorder: 创建先用后付订单 Create an order paid after delivery
pub async fn create_pay_on_delivery_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payscore;
    use wechatpay::{Fen, ask};

    let operation = ask!(payscore::CreatePayOnDeliveryOrder {
        out_order_no: "1234323JKHDFE1243252",
        appid: "wxd678efh567hg6787",
        service_id: "500001",
        service_introduction: "共享充电宝",
        time_range: ask!(payscore::TimeRange {
            start_time: "20091225091010",
            start_time_remark: "出租日期",
            end_time: "20180523121350",
            end_time_remark: "结束租借日期",
        }),
        risk_fund: ask!(payscore::RiskFund {
            name: payscore::RiskFundName::Deposit,
            amount: Fen(100),
            description: "就餐的预估费用",
        }),
        notify_url: "https://example.com/notify",
        shopping_info: ask!(payscore::ShoppingInfo {
            real_merchant_appid: "wxd678efh567hg6787",
            jump_link: ask!(payscore::JumpLink {
                jump_link_type: payscore::JumpLinkType::JumpLinkMiniProgram,
                appid: "wxd678efh567hg6787",
                path: "pages/index/index",
            }),
            goods: [ask!(payscore::Good {
                name: "矿泉水",
                picture: "https://example.com/goods.png",
                amount: Fen(100),
                count: 1,
            })],
        }),
    });
    let json = json!({
        "out_order_no": "1234323JKHDFE1243252",
        "appid": "wxd678efh567hg6787",
        "service_id": "500001",
        "service_introduction": "共享充电宝",
        "time_range": {
            "start_time": "20091225091010",
            "start_time_remark": "出租日期",
            "end_time": "20180523121350",
            "end_time_remark": "结束租借日期"
        },
        "risk_fund": {
            "name": "DEPOSIT",
            "amount": 100,
            "description": "就餐的预估费用"
        },
        "notify_url": "https://example.com/notify",
        "shopping_info": {
            "real_merchant_appid": "wxd678efh567hg6787",
            "jump_link": {
                "jump_link_type": "JUMP_LINK_MINI_PROGRAM",
                "appid": "wxd678efh567hg6787",
                "path": "pages/index/index"
            },
            "goods": [
                {
                    "name": "矿泉水",
                    "picture": "https://example.com/goods.png",
                    "amount": 100,
                    "count": 1
                }
            ]
        }
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().payscore().servicepayondeliveryorder().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/payscore/servicepayondeliveryorder").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/payscore/servicepayondeliveryorder"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().payscore().servicepayondeliveryorder().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/payscore/servicepayondeliveryorder").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/servicepayondeliveryorder"].post(&json).send()?;

    Ok(())
}

/// GET /v3/payscore/user-service-state: 查询用户可否使用服务 Ask whether a user may use a service
pub async fn find_user_service_state(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payscore;
    use wechatpay::ask;

    let operation = ask!(payscore::FindUserServiceState {
        appid: "wxd678efh567hg6787",
        service_id: "500001",
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
    });
    let pairs = json!({
        "appid": "wxd678efh567hg6787",
        "service_id": "500001",
        "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().payscore().user_service_state().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/payscore/user-service-state").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/payscore/user-service-state"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().payscore().user_service_state().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/payscore/user-service-state").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/user-service-state"].get().query(&pairs).send()?;

    Ok(())
}

/// POST /v3/payscore/users/{openid}/permissions/{service_id}/terminate: 解除用户授权 End a user's permission
pub async fn terminate_permission(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::payscore;
    use wechatpay::ask;

    let operation = ask!(payscore::TerminatePermission {
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        service_id: "500001",
        appid: "wxd678efh567hg6787",
        reason: "用户不再使用",
    });
    let json = json!({"appid":"wxd678efh567hg6787","reason":"用户不再使用"});
    let pairs = json!({"openid":"oUpF8uMuAJ2pxb1Q9zNjWeS6o","service_id":"500001"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .payscore()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .permissions()
        .service_id("500001")
        .terminate()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/payscore/users/{openid}/permissions/{service_id}/terminate")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .with("service_id", "500001")
        .post(&json)
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/payscore/users/{openid}/permissions/{service_id}/terminate"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .with("service_id", "500001")
        .post(&json)
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .payscore()
        .users()
        .openid("oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .permissions()
        .service_id("500001")
        .terminate()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/payscore/users/{openid}/permissions/{service_id}/terminate")
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .with("service_id", "500001")
        .post(&json)
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/payscore/users/{openid}/permissions/{service_id}/terminate"]
        .with("openid", "oUpF8uMuAJ2pxb1Q9zNjWeS6o")
        .with("service_id", "500001")
        .post(&json)
        .query(&pairs)
        .send()?;

    Ok(())
}
