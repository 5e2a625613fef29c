//! 商家名片会员与品牌门店 Brand members and stores. Written by `cargo xtask codegen` from `families/brand-partner.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// GET /v3/brand/partner/card-member/cards: 查询会员卡模板列表 List member card templates
pub async fn list_cards(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::brand_partner;
    use wechatpay::ask;

    let operation = ask!(brand_partner::ListCards {
        brand_id: "120344",
        state: brand_partner::CardState::CardEffective,
    });
    let pairs = json!({"brand_id":"120344","state":"CARD_EFFECTIVE"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().brand().partner().card_member().cards().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/brand/partner/card-member/cards").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/brand/partner/card-member/cards"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().brand().partner().card_member().cards().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/brand/partner/card-member/cards").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/brand/partner/card-member/cards"].get().query(&pairs).send()?;

    Ok(())
}

/// POST /v3/brand/partner/card-member/cards: 创建会员卡模板 Create a member card template
pub async fn create_card(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::brand_partner;
    use wechatpay::ask;

    let operation = ask!(brand_partner::CreateCard {
        brand_id: "120344",
        appid: "wxd678efh567hg6787",
        card_type: brand_partner::CardType::Purchase,
        card_title: "金卡会员",
        card_color: "Color010",
        card_picture_url: "https://example.com/card.png",
        code_mode: brand_partner::CodeMode::SystemAllocate,
        code_type: brand_partner::CodeType::NoneCode,
        benefits: "会员享九折",
        notify_url: "https://example.com/notify",
        valid_date_information: ask!(brand_partner::ValidDateInformation {
            r#type: brand_partner::Type::FixTimeRange,
            available_begin_time: "2018-05-23T12:13:50+08:00",
            available_end_time: "2018-05-23T12:13:50+08:00",
            available_day_after_receive: 7,
        }),
    });
    let json = json!({
        "brand_id": "120344",
        "appid": "wxd678efh567hg6787",
        "card_type": "PURCHASE",
        "card_title": "金卡会员",
        "card_color": "Color010",
        "card_picture_url": "https://example.com/card.png",
        "code_mode": "SYSTEM_ALLOCATE",
        "code_type": "NONE_CODE",
        "benefits": "会员享九折",
        "notify_url": "https://example.com/notify",
        "valid_date_information": {
            "type": "FIX_TIME_RANGE",
            "available_begin_time": "2018-05-23T12:13:50+08:00",
            "available_end_time": "2018-05-23T12:13:50+08:00",
            "available_day_after_receive": 7
        }
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().brand().partner().card_member().cards().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/brand/partner/card-member/cards").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/brand/partner/card-member/cards"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().brand().partner().card_member().cards().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/brand/partner/card-member/cards").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/brand/partner/card-member/cards"].post(&json).send()?;

    Ok(())
}

/// DELETE /v3/brand/partner/card-member/cards/{card_id}: 删除会员卡模板 Delete a member card template
pub async fn delete_card(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::brand_partner;
    use wechatpay::ask;

    let operation = ask!(brand_partner::DeleteCard {
        card_id: "233bcbf407e87789b8e471f251774f95",
        brand_id: "120344",
    });
    let pairs = json!({"brand_id":"120344"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .brand()
        .partner()
        .card_member()
        .cards()
        .card_id("233bcbf407e87789b8e471f251774f95")
        .delete(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/brand/partner/card-member/cards/{card_id}")
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .delete()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/brand/partner/card-member/cards/{card_id}"]
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .delete()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .brand()
        .partner()
        .card_member()
        .cards()
        .card_id("233bcbf407e87789b8e471f251774f95")
        .delete(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/brand/partner/card-member/cards/{card_id}")
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .delete()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/brand/partner/card-member/cards/{card_id}"]
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .delete()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// GET /v3/brand/partner/card-member/cards/{card_id}: 查询会员卡模板 Query a member card template
pub async fn find_card(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::brand_partner;
    use wechatpay::ask;

    let operation = ask!(brand_partner::FindCard {
        card_id: "233bcbf407e87789b8e471f251774f95",
        brand_id: "120344",
    });
    let pairs = json!({"brand_id":"120344"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .brand()
        .partner()
        .card_member()
        .cards()
        .card_id("233bcbf407e87789b8e471f251774f95")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/brand/partner/card-member/cards/{card_id}")
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/brand/partner/card-member/cards/{card_id}"]
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .brand()
        .partner()
        .card_member()
        .cards()
        .card_id("233bcbf407e87789b8e471f251774f95")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/brand/partner/card-member/cards/{card_id}")
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/brand/partner/card-member/cards/{card_id}"]
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// PATCH /v3/brand/partner/card-member/cards/{card_id}: 修改会员卡模板 Change a member card template
pub async fn update_card(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::brand_partner;
    use wechatpay::ask;

    let operation = ask!(brand_partner::UpdateCard {
        card_id: "233bcbf407e87789b8e471f251774f95",
        brand_id: "120344",
    });
    let json = json!({"brand_id":"120344"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .brand()
        .partner()
        .card_member()
        .cards()
        .card_id("233bcbf407e87789b8e471f251774f95")
        .patch(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/brand/partner/card-member/cards/{card_id}")
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .patch(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/brand/partner/card-member/cards/{card_id}"]
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .patch(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .brand()
        .partner()
        .card_member()
        .cards()
        .card_id("233bcbf407e87789b8e471f251774f95")
        .patch(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/brand/partner/card-member/cards/{card_id}")
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .patch(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/brand/partner/card-member/cards/{card_id}"]
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .patch(&json)
        .send()?;

    Ok(())
}

/// POST /v3/brand/partner/card-member/cards/{card_id}/invalidate: 作废会员卡模板 Invalidate a member card template
pub async fn invalidate_card(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::brand_partner;
    use wechatpay::ask;

    let operation = ask!(brand_partner::InvalidateCard {
        card_id: "233bcbf407e87789b8e471f251774f95",
        brand_id: "120344",
    });
    let json = json!({"brand_id":"120344"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .brand()
        .partner()
        .card_member()
        .cards()
        .card_id("233bcbf407e87789b8e471f251774f95")
        .invalidate()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/brand/partner/card-member/cards/{card_id}/invalidate")
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/brand/partner/card-member/cards/{card_id}/invalidate"]
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .brand()
        .partner()
        .card_member()
        .cards()
        .card_id("233bcbf407e87789b8e471f251774f95")
        .invalidate()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/brand/partner/card-member/cards/{card_id}/invalidate")
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/brand/partner/card-member/cards/{card_id}/invalidate"]
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .post(&json)
        .send()?;

    Ok(())
}

/// GET /v3/brand/partner/card-member/membership-activities: 查询入会活动列表 List membership activities
pub async fn list_membership_activities(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::brand_partner;
    use wechatpay::ask;

    let operation = ask!(brand_partner::ListMembershipActivities {
        brand_id: "120344",
        card_id: "233bcbf407e87789b8e471f251774f95",
        offset: 0,
        limit: 20,
    });
    let pairs = json!({
        "brand_id": "120344",
        "card_id": "233bcbf407e87789b8e471f251774f95",
        "offset": 0,
        "limit": 20
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().brand().partner().card_member().membership_activities().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/brand/partner/card-member/membership-activities").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/brand/partner/card-member/membership-activities"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().brand().partner().card_member().membership_activities().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/brand/partner/card-member/membership-activities")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/brand/partner/card-member/membership-activities"].get().query(&pairs).send()?;

    Ok(())
}

/// POST /v3/brand/partner/card-member/membership-activities: 创建入会活动 Create a membership activity
pub async fn create_membership_activity(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::brand_partner;
    use wechatpay::ask;

    let operation = ask!(brand_partner::CreateMembershipActivity {
        out_request_no: "1002600620019090123143254436",
        brand_id: "120344",
        card_id: "233bcbf407e87789b8e471f251774f95",
        activity_channel: brand_partner::ActivityChannel::MechantAppComponent,
        title: "title",
        sub_title: "sub_title",
        begin_time: "2015-05-20T13:29:35.120+08:00",
        end_time: "2015-05-20T13:29:35.120+08:00",
        apply_total: 1000,
        product_coupon_stock_list: [ask!(brand_partner::ProductCouponStock {
            product_coupon_id: "1000000013",
            stock_id: "9856000",
        })],
    });
    let json = json!({
        "out_request_no": "1002600620019090123143254436",
        "brand_id": "120344",
        "card_id": "233bcbf407e87789b8e471f251774f95",
        "activity_channel": "MECHANT_APP_COMPONENT",
        "title": "title",
        "sub_title": "sub_title",
        "begin_time": "2015-05-20T13:29:35.120+08:00",
        "end_time": "2015-05-20T13:29:35.120+08:00",
        "apply_total": 1000,
        "product_coupon_stock_list": [
            {
                "product_coupon_id": "1000000013",
                "stock_id": "9856000"
            }
        ]
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().brand().partner().card_member().membership_activities().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/brand/partner/card-member/membership-activities").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/brand/partner/card-member/membership-activities"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .brand()
        .partner()
        .card_member()
        .membership_activities()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/brand/partner/card-member/membership-activities").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/brand/partner/card-member/membership-activities"].post(&json).send()?;

    Ok(())
}

/// GET /v3/brand/partner/card-member/membership-activities/{activity_id}: 查询入会活动 Query a membership activity
pub async fn find_membership_activity(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::brand_partner;
    use wechatpay::ask;

    let operation =
        ask!(brand_partner::FindMembershipActivity { activity_id: "10028001", brand_id: "120344" });
    let pairs = json!({"brand_id":"120344"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .brand()
        .partner()
        .card_member()
        .membership_activities()
        .activity_id("10028001")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/brand/partner/card-member/membership-activities/{activity_id}")
        .with("activity_id", "10028001")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/brand/partner/card-member/membership-activities/{activity_id}"]
        .with("activity_id", "10028001")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .brand()
        .partner()
        .card_member()
        .membership_activities()
        .activity_id("10028001")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/brand/partner/card-member/membership-activities/{activity_id}")
        .with("activity_id", "10028001")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/brand/partner/card-member/membership-activities/{activity_id}"]
        .with("activity_id", "10028001")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// PATCH /v3/brand/partner/card-member/membership-activities/{activity_id}: 修改入会活动 Change a membership activity
pub async fn update_membership_activity(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::brand_partner;
    use wechatpay::ask;

    let operation = ask!(brand_partner::UpdateMembershipActivity {
        activity_id: "10028001",
        brand_id: "120344",
        title: "title",
        sub_title: "sub_title",
        begin_time: "2015-05-20T13:29:35.120+08:00",
        end_time: "2015-05-20T13:29:35.120+08:00",
    });
    let json = json!({
        "brand_id": "120344",
        "title": "title",
        "sub_title": "sub_title",
        "begin_time": "2015-05-20T13:29:35.120+08:00",
        "end_time": "2015-05-20T13:29:35.120+08:00"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .brand()
        .partner()
        .card_member()
        .membership_activities()
        .activity_id("10028001")
        .patch(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/brand/partner/card-member/membership-activities/{activity_id}")
        .with("activity_id", "10028001")
        .patch(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/brand/partner/card-member/membership-activities/{activity_id}"]
        .with("activity_id", "10028001")
        .patch(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .brand()
        .partner()
        .card_member()
        .membership_activities()
        .activity_id("10028001")
        .patch(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/brand/partner/card-member/membership-activities/{activity_id}")
        .with("activity_id", "10028001")
        .patch(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/brand/partner/card-member/membership-activities/{activity_id}"]
        .with("activity_id", "10028001")
        .patch(&json)
        .send()?;

    Ok(())
}

/// POST /v3/brand/partner/card-member/membership-activities/{activity_id}/terminate: 终止入会活动 End a membership activity early
pub async fn terminate_membership_activity(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::brand_partner;
    use wechatpay::ask;

    let operation = ask!(brand_partner::TerminateMembershipActivity {
        activity_id: "10028001",
        brand_id: "120344",
    });
    let json = json!({"brand_id":"120344"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .brand()
        .partner()
        .card_member()
        .membership_activities()
        .activity_id("10028001")
        .terminate()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/brand/partner/card-member/membership-activities/{activity_id}/terminate")
        .with("activity_id", "10028001")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/brand/partner/card-member/membership-activities/{activity_id}/terminate"]
        .with("activity_id", "10028001")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .brand()
        .partner()
        .card_member()
        .membership_activities()
        .activity_id("10028001")
        .terminate()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/brand/partner/card-member/membership-activities/{activity_id}/terminate")
        .with("activity_id", "10028001")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/brand/partner/card-member/membership-activities/{activity_id}/terminate"]
        .with("activity_id", "10028001")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/brand/partner/card-member/pay-view-tokens: 获取会员支付页凭证 Get a token for the member payment page
pub async fn create_pay_view_token(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::brand_partner;
    use wechatpay::ask;

    let operation = ask!(brand_partner::CreatePayViewToken {
        brand_id: "120344",
        card_id: "233bcbf407e87789b8e471f251774f95",
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
    });
    let json = json!({
        "brand_id": "120344",
        "card_id": "233bcbf407e87789b8e471f251774f95",
        "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().brand().partner().card_member().pay_view_tokens().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/brand/partner/card-member/pay-view-tokens").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/brand/partner/card-member/pay-view-tokens"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().brand().partner().card_member().pay_view_tokens().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/brand/partner/card-member/pay-view-tokens").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/brand/partner/card-member/pay-view-tokens"].post(&json).send()?;

    Ok(())
}

/// POST /v3/brand/partner/card-member/pre-auth-tokens: 获取会员预授权凭证 Get a pre-authorisation token
pub async fn create_pre_auth_token(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::brand_partner;
    use wechatpay::ask;

    let operation = ask!(brand_partner::CreatePreAuthToken {
        brand_id: "120344",
        card_id: "233bcbf407e87789b8e471f251774f95",
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
    });
    let json = json!({
        "brand_id": "120344",
        "card_id": "233bcbf407e87789b8e471f251774f95",
        "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().brand().partner().card_member().pre_auth_tokens().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/brand/partner/card-member/pre-auth-tokens").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/brand/partner/card-member/pre-auth-tokens"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().brand().partner().card_member().pre_auth_tokens().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/brand/partner/card-member/pre-auth-tokens").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/brand/partner/card-member/pre-auth-tokens"].post(&json).send()?;

    Ok(())
}

/// GET /v3/brand/partner/card-member/user-cards: 查询用户的会员卡列表 List a user's member cards
pub async fn list_user_cards(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::brand_partner;
    use wechatpay::ask;

    let operation = ask!(brand_partner::ListUserCards {
        brand_id: "120344",
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        user_card_state: brand_partner::UserCardState::Unactivated,
        offset: 0,
        limit: 20,
    });
    let pairs = json!({
        "brand_id": "120344",
        "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        "user_card_state": "UNACTIVATED",
        "offset": 0,
        "limit": 20
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().brand().partner().card_member().user_cards().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/brand/partner/card-member/user-cards").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/brand/partner/card-member/user-cards"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().brand().partner().card_member().user_cards().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/brand/partner/card-member/user-cards").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/brand/partner/card-member/user-cards"].get().query(&pairs).send()?;

    Ok(())
}

/// POST /v3/brand/partner/card-member/user-cards/import-by-openid: 通过 openid 导入会员 Import a member by openid
pub async fn import_user_card_by_openid(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::brand_partner;
    use wechatpay::ask;

    let operation = ask!(brand_partner::ImportUserCardByOpenid {
        brand_id: "120344",
        card_id: "233bcbf407e87789b8e471f251774f95",
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        user_card_code: "478515832665",
        phone_number: "13800000000",
        date_information: ask!(brand_partner::ValidDateInformation {
            r#type: brand_partner::Type::FixTimeRange,
            available_begin_time: "2018-05-23T12:13:50+08:00",
            available_end_time: "2018-05-23T12:13:50+08:00",
            available_day_after_receive: 7,
        }),
        pickup_time: "2018-05-23T12:13:50+08:00",
    });
    let json = json!({
        "brand_id": "120344",
        "card_id": "233bcbf407e87789b8e471f251774f95",
        "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        "user_card_code": "478515832665",
        "phone_number": "13800000000",
        "date_information": {
            "type": "FIX_TIME_RANGE",
            "available_begin_time": "2018-05-23T12:13:50+08:00",
            "available_end_time": "2018-05-23T12:13:50+08:00",
            "available_day_after_receive": 7
        },
        "pickup_time": "2018-05-23T12:13:50+08:00"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .brand()
        .partner()
        .card_member()
        .user_cards()
        .import_by_openid()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/brand/partner/card-member/user-cards/import-by-openid").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/brand/partner/card-member/user-cards/import-by-openid"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .brand()
        .partner()
        .card_member()
        .user_cards()
        .import_by_openid()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/brand/partner/card-member/user-cards/import-by-openid")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/brand/partner/card-member/user-cards/import-by-openid"].post(&json).send()?;

    Ok(())
}

/// POST /v3/brand/partner/card-member/user-cards/import-by-phone: 通过手机号导入会员 Import a member by phone number
pub async fn import_user_card_by_phone(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::brand_partner;
    use wechatpay::ask;

    let operation = ask!(brand_partner::ImportUserCardByPhone {
        brand_id: "120344",
        card_id: "233bcbf407e87789b8e471f251774f95",
        phone_number: "13800000000",
        user_card_code: "478515832665",
        date_information: ask!(brand_partner::ValidDateInformation {
            r#type: brand_partner::Type::FixTimeRange,
            available_begin_time: "2018-05-23T12:13:50+08:00",
            available_end_time: "2018-05-23T12:13:50+08:00",
            available_day_after_receive: 7,
        }),
        pickup_time: "2018-05-23T12:13:50+08:00",
    });
    let json = json!({
        "brand_id": "120344",
        "card_id": "233bcbf407e87789b8e471f251774f95",
        "phone_number": "13800000000",
        "user_card_code": "478515832665",
        "date_information": {
            "type": "FIX_TIME_RANGE",
            "available_begin_time": "2018-05-23T12:13:50+08:00",
            "available_end_time": "2018-05-23T12:13:50+08:00",
            "available_day_after_receive": 7
        },
        "pickup_time": "2018-05-23T12:13:50+08:00"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .brand()
        .partner()
        .card_member()
        .user_cards()
        .import_by_phone()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/brand/partner/card-member/user-cards/import-by-phone").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/brand/partner/card-member/user-cards/import-by-phone"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .brand()
        .partner()
        .card_member()
        .user_cards()
        .import_by_phone()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/brand/partner/card-member/user-cards/import-by-phone").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/brand/partner/card-member/user-cards/import-by-phone"].post(&json).send()?;

    Ok(())
}

/// GET /v3/brand/partner/card-member/user-cards/{user_card_code}: 查询用户会员卡 Query a user's member card
pub async fn find_user_card(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::brand_partner;
    use wechatpay::ask;

    let operation = ask!(brand_partner::FindUserCard {
        user_card_code: "478515832665",
        brand_id: "120344",
        card_id: "233bcbf407e87789b8e471f251774f95",
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
    });
    let pairs = json!({
        "brand_id": "120344",
        "card_id": "233bcbf407e87789b8e471f251774f95",
        "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .brand()
        .partner()
        .card_member()
        .user_cards()
        .user_card_code("478515832665")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/brand/partner/card-member/user-cards/{user_card_code}")
        .with("user_card_code", "478515832665")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/brand/partner/card-member/user-cards/{user_card_code}"]
        .with("user_card_code", "478515832665")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .brand()
        .partner()
        .card_member()
        .user_cards()
        .user_card_code("478515832665")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/brand/partner/card-member/user-cards/{user_card_code}")
        .with("user_card_code", "478515832665")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/brand/partner/card-member/user-cards/{user_card_code}"]
        .with("user_card_code", "478515832665")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// PATCH /v3/brand/partner/card-member/user-cards/{user_card_code}: 更新用户会员卡 Update a user's member card
pub async fn update_user_card(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::brand_partner;
    use wechatpay::ask;

    let operation = ask!(brand_partner::UpdateUserCard {
        user_card_code: "478515832665",
        card_id: "233bcbf407e87789b8e471f251774f95",
        brand_id: "120344",
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        card_color: "Color010",
    });
    let json = json!({
        "brand_id": "120344",
        "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        "card_color": "Color010"
    });
    let pairs = json!({"card_id":"233bcbf407e87789b8e471f251774f95"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .brand()
        .partner()
        .card_member()
        .user_cards()
        .user_card_code("478515832665")
        .patch(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/brand/partner/card-member/user-cards/{user_card_code}")
        .with("user_card_code", "478515832665")
        .patch(&json)
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/brand/partner/card-member/user-cards/{user_card_code}"]
        .with("user_card_code", "478515832665")
        .patch(&json)
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .brand()
        .partner()
        .card_member()
        .user_cards()
        .user_card_code("478515832665")
        .patch(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/brand/partner/card-member/user-cards/{user_card_code}")
        .with("user_card_code", "478515832665")
        .patch(&json)
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/brand/partner/card-member/user-cards/{user_card_code}"]
        .with("user_card_code", "478515832665")
        .patch(&json)
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/brand/partner/card-member/user-cards/{user_card_code}/confirm: 确认用户开卡结果 Confirm whether a user's card was opened
pub async fn confirm_user_card(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::brand_partner;
    use wechatpay::ask;

    let operation = ask!(brand_partner::ConfirmUserCard {
        user_card_code: "478515832665",
        card_id: "233bcbf407e87789b8e471f251774f95",
        brand_id: "120344",
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        user_card_confirm_state: brand_partner::UserCardConfirmState::CreateCardSuccess,
    });
    let json = json!({
        "brand_id": "120344",
        "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        "user_card_confirm_state": "CREATE_CARD_SUCCESS"
    });
    let pairs = json!({"card_id":"233bcbf407e87789b8e471f251774f95"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .brand()
        .partner()
        .card_member()
        .user_cards()
        .user_card_code("478515832665")
        .confirm()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/brand/partner/card-member/user-cards/{user_card_code}/confirm")
        .with("user_card_code", "478515832665")
        .post(&json)
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/brand/partner/card-member/user-cards/{user_card_code}/confirm"]
        .with("user_card_code", "478515832665")
        .post(&json)
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .brand()
        .partner()
        .card_member()
        .user_cards()
        .user_card_code("478515832665")
        .confirm()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/brand/partner/card-member/user-cards/{user_card_code}/confirm")
        .with("user_card_code", "478515832665")
        .post(&json)
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/brand/partner/card-member/user-cards/{user_card_code}/confirm"]
        .with("user_card_code", "478515832665")
        .post(&json)
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/brand/partner/card-member/user-cards/{user_card_code}/invalidate: 作废用户会员卡 Invalidate a user's member card
pub async fn invalidate_user_card(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::brand_partner;
    use wechatpay::ask;

    let operation = ask!(brand_partner::InvalidateUserCard {
        user_card_code: "478515832665",
        brand_id: "120344",
        card_id: "233bcbf407e87789b8e471f251774f95",
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        invalid_reason: "用户退卡",
    });
    let json = json!({"openid":"oUpF8uMuAJ2pxb1Q9zNjWeS6o","invalid_reason":"用户退卡"});
    let pairs = json!({"brand_id":"120344","card_id":"233bcbf407e87789b8e471f251774f95"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .brand()
        .partner()
        .card_member()
        .user_cards()
        .user_card_code("478515832665")
        .invalidate()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/brand/partner/card-member/user-cards/{user_card_code}/invalidate")
        .with("user_card_code", "478515832665")
        .post(&json)
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/brand/partner/card-member/user-cards/{user_card_code}/invalidate"]
        .with("user_card_code", "478515832665")
        .post(&json)
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .brand()
        .partner()
        .card_member()
        .user_cards()
        .user_card_code("478515832665")
        .invalidate()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/brand/partner/card-member/user-cards/{user_card_code}/invalidate")
        .with("user_card_code", "478515832665")
        .post(&json)
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/brand/partner/card-member/user-cards/{user_card_code}/invalidate"]
        .with("user_card_code", "478515832665")
        .post(&json)
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/brand/partner/card-member/user-feeds: 推送会员动态 Send a member an update
pub async fn send_user_feed(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::brand_partner;
    use wechatpay::ask;

    let operation = ask!(brand_partner::SendUserFeed {
        brand_id: "120344",
        card_id: "233bcbf407e87789b8e471f251774f95",
        user_card_code: "478515832665",
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        out_request_no: "1002600620019090123143254436",
        cell_message: "您有一张新券",
    });
    let json = json!({
        "brand_id": "120344",
        "card_id": "233bcbf407e87789b8e471f251774f95",
        "user_card_code": "478515832665",
        "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        "out_request_no": "1002600620019090123143254436",
        "cell_message": "您有一张新券"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().brand().partner().card_member().user_feeds().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/brand/partner/card-member/user-feeds").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/brand/partner/card-member/user-feeds"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().brand().partner().card_member().user_feeds().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/brand/partner/card-member/user-feeds").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/brand/partner/card-member/user-feeds"].post(&json).send()?;

    Ok(())
}

/// POST /v3/brand/partner/card-member/user-points/exchange-coupon/confirm: 确认积分兑券结果 Confirm an exchange of points for a coupon
pub async fn confirm_coupon_exchange(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::brand_partner;
    use wechatpay::ask;

    let operation = ask!(brand_partner::ConfirmCouponExchange {
        record_id: "record_id",
        exchange_coupon_template_id: "100001",
        brand_id: "120344",
        card_id: "233bcbf407e87789b8e471f251774f95",
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        user_card_code: "478515832665",
        state: brand_partner::CouponExchangeState::PointExchangeCouponSuccess,
    });
    let json = json!({
        "record_id": "record_id",
        "exchange_coupon_template_id": "100001",
        "brand_id": "120344",
        "card_id": "233bcbf407e87789b8e471f251774f95",
        "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        "user_card_code": "478515832665",
        "state": "POINT_EXCHANGE_COUPON_SUCCESS"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .brand()
        .partner()
        .card_member()
        .user_points()
        .exchange_coupon()
        .confirm()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/brand/partner/card-member/user-points/exchange-coupon/confirm")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/brand/partner/card-member/user-points/exchange-coupon/confirm"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .brand()
        .partner()
        .card_member()
        .user_points()
        .exchange_coupon()
        .confirm()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/brand/partner/card-member/user-points/exchange-coupon/confirm")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/brand/partner/card-member/user-points/exchange-coupon/confirm"]
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/brand/partner/card-member/user-points/sync: 同步用户积分余额 Report a member's point balance
pub async fn sync_user_points(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::brand_partner;
    use wechatpay::{Fen, ask};

    let operation = ask!(brand_partner::SyncUserPoints {
        out_request_no: "1002600620019090123143254436",
        brand_id: "120344",
        card_id: "233bcbf407e87789b8e471f251774f95",
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        user_card_code: "478515832665",
        point_balance: Fen(100),
    });
    let json = json!({
        "out_request_no": "1002600620019090123143254436",
        "brand_id": "120344",
        "card_id": "233bcbf407e87789b8e471f251774f95",
        "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        "user_card_code": "478515832665",
        "point_balance": 100
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().brand().partner().card_member().user_points().sync().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/brand/partner/card-member/user-points/sync").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/brand/partner/card-member/user-points/sync"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().brand().partner().card_member().user_points().sync().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/brand/partner/card-member/user-points/sync").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/brand/partner/card-member/user-points/sync"].post(&json).send()?;

    Ok(())
}
