//! 会员卡 Membership cards. Written by `cargo xtask codegen` from `families/marketing-membercard-open.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// GET /v3/marketing/membercard-open/activate-informations/{activate_ticket}: 查询用户提交的开卡资料 Query what a user entered when activating
pub async fn find_activation(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::marketing_membercard_open;
    use wechatpay::ask;

    let operation =
        ask!(marketing_membercard_open::FindActivation { activate_ticket: "abcdefg123456" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .membercard_open()
        .activate_informations()
        .activate_ticket("abcdefg123456")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/membercard-open/activate-informations/{activate_ticket}")
        .with("activate_ticket", "abcdefg123456")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/membercard-open/activate-informations/{activate_ticket}"]
        .with("activate_ticket", "abcdefg123456")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .membercard_open()
        .activate_informations()
        .activate_ticket("abcdefg123456")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/membercard-open/activate-informations/{activate_ticket}")
        .with("activate_ticket", "abcdefg123456")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/membercard-open/activate-informations/{activate_ticket}"]
        .with("activate_ticket", "abcdefg123456")
        .get()
        .send()?;

    Ok(())
}

/// GET /v3/marketing/membercard-open/callback: 查询会员卡通知地址 Query the notification URL
pub async fn find_callback(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::marketing_membercard_open;
    use wechatpay::ask;

    let operation = ask!(marketing_membercard_open::FindCallback {});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().marketing().membercard_open().callback().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/membercard-open/callback").get().await?;
    // async 异步 · property 属性式
    client["v3/marketing/membercard-open/callback"].get().await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().marketing().membercard_open().callback().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/marketing/membercard-open/callback").get().send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/membercard-open/callback"].get().send()?;

    Ok(())
}

/// PATCH /v3/marketing/membercard-open/callback: 设置会员卡通知地址 Set the notification URL
pub async fn set_callback(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_membercard_open;
    use wechatpay::ask;

    let operation =
        ask!(marketing_membercard_open::SetCallback { notify_url: "https://example.com/notify" });
    let json = json!({"notify_url":"https://example.com/notify"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().marketing().membercard_open().callback().patch(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/membercard-open/callback").patch(&json).await?;
    // async 异步 · property 属性式
    client["v3/marketing/membercard-open/callback"].patch(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().marketing().membercard_open().callback().patch(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/marketing/membercard-open/callback").patch(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/membercard-open/callback"].patch(&json).send()?;

    Ok(())
}

/// GET /v3/marketing/membercard-open/cards: 查询会员卡模板列表 List card templates
pub async fn list_cards(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_membercard_open;
    use wechatpay::ask;

    let operation =
        ask!(marketing_membercard_open::ListCards { brand_id: "120344", offset: 0, limit: 20 });
    let pairs = json!({"brand_id":"120344","offset":0,"limit":20});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().marketing().membercard_open().cards().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/membercard-open/cards").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/marketing/membercard-open/cards"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().marketing().membercard_open().cards().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/marketing/membercard-open/cards").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/membercard-open/cards"].get().query(&pairs).send()?;

    Ok(())
}

/// POST /v3/marketing/membercard-open/cards: 创建会员卡模板 Create a card template
pub async fn create_card(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_membercard_open;
    use wechatpay::ask;

    let operation = ask!(marketing_membercard_open::CreateCard {
        appid: "wxd678efh567hg6787",
        logo_url: "https://wxpaylogo.qpic.cn/xxxxx/xxx",
        brand: ask!(marketing_membercard_open::Brand {
            brand_id: "120344",
            display_name: "微信支付",
        }),
        title: "title",
        background_picture_url: "https://example.com/background.png",
        description: "商品描述",
        code_type: marketing_membercard_open::CodeType::BarCode,
        date_information: ask!(marketing_membercard_open::NewCardValidity {
            r#type: marketing_membercard_open::Type::FixTimeRange,
            available_begin_time: "2018-05-23T12:13:50+08:00",
            available_end_time: "2018-05-23T12:13:50+08:00",
            available_day_after_receive: 7,
            wait_days_after_receive: 1,
        }),
        code_mode: marketing_membercard_open::CodeMode::SystemAllocate,
        out_request_no: "1002600620019090123143254436",
    });
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "logo_url": "https://wxpaylogo.qpic.cn/xxxxx/xxx",
        "brand": {
            "brand_id": "120344",
            "display_name": "微信支付"
        },
        "title": "title",
        "background_picture_url": "https://example.com/background.png",
        "description": "商品描述",
        "code_type": "BAR_CODE",
        "date_information": {
            "type": "FIX_TIME_RANGE",
            "available_begin_time": "2018-05-23T12:13:50+08:00",
            "available_end_time": "2018-05-23T12:13:50+08:00",
            "available_day_after_receive": 7,
            "wait_days_after_receive": 1
        },
        "code_mode": "SYSTEM_ALLOCATE",
        "out_request_no": "1002600620019090123143254436"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().marketing().membercard_open().cards().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/membercard-open/cards").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/marketing/membercard-open/cards"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().marketing().membercard_open().cards().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/marketing/membercard-open/cards").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/membercard-open/cards"].post(&json).send()?;

    Ok(())
}

/// DELETE /v3/marketing/membercard-open/cards/{card_id}: 删除会员卡模板 Delete a card template
pub async fn delete_card(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::marketing_membercard_open;
    use wechatpay::ask;

    let operation =
        ask!(marketing_membercard_open::DeleteCard { card_id: "233bcbf407e87789b8e471f251774f95" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .membercard_open()
        .cards()
        .card_id("233bcbf407e87789b8e471f251774f95")
        .delete(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/membercard-open/cards/{card_id}")
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .delete()
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/membercard-open/cards/{card_id}"]
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .delete()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .membercard_open()
        .cards()
        .card_id("233bcbf407e87789b8e471f251774f95")
        .delete(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/membercard-open/cards/{card_id}")
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .delete()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/membercard-open/cards/{card_id}"]
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .delete()
        .send()?;

    Ok(())
}

/// GET /v3/marketing/membercard-open/cards/{card_id}: 查询会员卡模板 Query a card template
pub async fn find_card(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::marketing_membercard_open;
    use wechatpay::ask;

    let operation =
        ask!(marketing_membercard_open::FindCard { card_id: "233bcbf407e87789b8e471f251774f95" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .membercard_open()
        .cards()
        .card_id("233bcbf407e87789b8e471f251774f95")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/membercard-open/cards/{card_id}")
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/membercard-open/cards/{card_id}"]
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .membercard_open()
        .cards()
        .card_id("233bcbf407e87789b8e471f251774f95")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/membercard-open/cards/{card_id}")
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/membercard-open/cards/{card_id}"]
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .get()
        .send()?;

    Ok(())
}

/// PATCH /v3/marketing/membercard-open/cards/{card_id}: 修改会员卡模板 Change a card template
pub async fn update_card(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_membercard_open;
    use wechatpay::ask;

    let operation = ask!(marketing_membercard_open::UpdateCard {
        card_id: "233bcbf407e87789b8e471f251774f95",
        appid: "wxd678efh567hg6787",
        logo_url: "https://wxpaylogo.qpic.cn/xxxxx/xxx",
        title: "title",
    });
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "logo_url": "https://wxpaylogo.qpic.cn/xxxxx/xxx",
        "title": "title"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .membercard_open()
        .cards()
        .card_id("233bcbf407e87789b8e471f251774f95")
        .patch(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/membercard-open/cards/{card_id}")
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .patch(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/membercard-open/cards/{card_id}"]
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .patch(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .membercard_open()
        .cards()
        .card_id("233bcbf407e87789b8e471f251774f95")
        .patch(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/membercard-open/cards/{card_id}")
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .patch(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/membercard-open/cards/{card_id}"]
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .patch(&json)
        .send()?;

    Ok(())
}

/// POST /v3/marketing/membercard-open/cards/{card_id}/codes/deposit: 向模板预存会员码 Store codes in a card template
pub async fn deposit_codes(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_membercard_open;
    use wechatpay::ask;

    let operation = ask!(marketing_membercard_open::DepositCodes {
        card_id: "233bcbf407e87789b8e471f251774f95",
        code: ["code"],
    });
    let json = json!({"code":["code"]});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .membercard_open()
        .cards()
        .card_id("233bcbf407e87789b8e471f251774f95")
        .codes()
        .deposit()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/membercard-open/cards/{card_id}/codes/deposit")
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/membercard-open/cards/{card_id}/codes/deposit"]
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .membercard_open()
        .cards()
        .card_id("233bcbf407e87789b8e471f251774f95")
        .codes()
        .deposit()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/membercard-open/cards/{card_id}/codes/deposit")
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/membercard-open/cards/{card_id}/codes/deposit"]
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .post(&json)
        .send()?;

    Ok(())
}

/// GET /v3/marketing/membercard-open/cards/{card_id}/codes/{code}: 查询用户的会员卡 Query a user's card
pub async fn find_user_card(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::marketing_membercard_open;
    use wechatpay::ask;

    let operation = ask!(marketing_membercard_open::FindUserCard {
        card_id: "233bcbf407e87789b8e471f251774f95",
        code: "SUCCESS",
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .membercard_open()
        .cards()
        .card_id("233bcbf407e87789b8e471f251774f95")
        .codes()
        .code("SUCCESS")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/membercard-open/cards/{card_id}/codes/{code}")
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .with("code", "SUCCESS")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/membercard-open/cards/{card_id}/codes/{code}"]
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .with("code", "SUCCESS")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .membercard_open()
        .cards()
        .card_id("233bcbf407e87789b8e471f251774f95")
        .codes()
        .code("SUCCESS")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/membercard-open/cards/{card_id}/codes/{code}")
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .with("code", "SUCCESS")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/membercard-open/cards/{card_id}/codes/{code}"]
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .with("code", "SUCCESS")
        .get()
        .send()?;

    Ok(())
}

/// PATCH /v3/marketing/membercard-open/cards/{card_id}/codes/{code}: 修改用户的会员卡 Change a user's card
pub async fn update_user_card(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_membercard_open;
    use wechatpay::ask;

    let operation = ask!(marketing_membercard_open::UpdateUserCard {
        card_id: "233bcbf407e87789b8e471f251774f95",
        code: "SUCCESS",
        membership_number: "201708007",
        background_picture_url: "https://example.com/background.png",
        level: "黄金会员",
        out_request_no: "1002600620019090123143254436",
        need_inform_balance: true,
        need_inform_level: true,
    });
    let json = json!({
        "membership_number": "201708007",
        "background_picture_url": "https://example.com/background.png",
        "level": "黄金会员",
        "out_request_no": "1002600620019090123143254436",
        "need_inform_balance": true,
        "need_inform_level": true
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .membercard_open()
        .cards()
        .card_id("233bcbf407e87789b8e471f251774f95")
        .codes()
        .code("SUCCESS")
        .patch(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/membercard-open/cards/{card_id}/codes/{code}")
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .with("code", "SUCCESS")
        .patch(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/membercard-open/cards/{card_id}/codes/{code}"]
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .with("code", "SUCCESS")
        .patch(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .membercard_open()
        .cards()
        .card_id("233bcbf407e87789b8e471f251774f95")
        .codes()
        .code("SUCCESS")
        .patch(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/membercard-open/cards/{card_id}/codes/{code}")
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .with("code", "SUCCESS")
        .patch(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/membercard-open/cards/{card_id}/codes/{code}"]
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .with("code", "SUCCESS")
        .patch(&json)
        .send()?;

    Ok(())
}

/// POST /v3/marketing/membercard-open/cards/{card_id}/codes/{code}/activate: 激活用户的会员卡 Activate a user's card
pub async fn activate_user_card(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_membercard_open;
    use wechatpay::ask;

    let operation = ask!(marketing_membercard_open::ActivateUserCard {
        card_id: "233bcbf407e87789b8e471f251774f95",
        code: "SUCCESS",
        membership_number: "201708007",
    });
    let json = json!({"membership_number":"201708007"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .membercard_open()
        .cards()
        .card_id("233bcbf407e87789b8e471f251774f95")
        .codes()
        .code("SUCCESS")
        .activate()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/membercard-open/cards/{card_id}/codes/{code}/activate")
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .with("code", "SUCCESS")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/membercard-open/cards/{card_id}/codes/{code}/activate"]
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .with("code", "SUCCESS")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .membercard_open()
        .cards()
        .card_id("233bcbf407e87789b8e471f251774f95")
        .codes()
        .code("SUCCESS")
        .activate()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/membercard-open/cards/{card_id}/codes/{code}/activate")
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .with("code", "SUCCESS")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/membercard-open/cards/{card_id}/codes/{code}/activate"]
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .with("code", "SUCCESS")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/marketing/membercard-open/cards/{card_id}/codes/{code}/bonus/commit: 确认支付后积分已到账 Show that the points for a payment have arrived
pub async fn commit_bonus(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_membercard_open;
    use wechatpay::ask;

    let operation = ask!(marketing_membercard_open::CommitBonus {
        card_id: "233bcbf407e87789b8e471f251774f95",
        code: "SUCCESS",
        out_trade_no: "1217752501201407033233368018",
        mchid: "1900000109",
        sub_mchid: "1900000109",
        bonus_value: 100,
    });
    let json = json!({
        "out_trade_no": "1217752501201407033233368018",
        "mchid": "1900000109",
        "sub_mchid": "1900000109",
        "bonus_value": 100
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .membercard_open()
        .cards()
        .card_id("233bcbf407e87789b8e471f251774f95")
        .codes()
        .code("SUCCESS")
        .bonus()
        .commit()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/membercard-open/cards/{card_id}/codes/{code}/bonus/commit")
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .with("code", "SUCCESS")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/membercard-open/cards/{card_id}/codes/{code}/bonus/commit"]
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .with("code", "SUCCESS")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .membercard_open()
        .cards()
        .card_id("233bcbf407e87789b8e471f251774f95")
        .codes()
        .code("SUCCESS")
        .bonus()
        .commit()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/membercard-open/cards/{card_id}/codes/{code}/bonus/commit")
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .with("code", "SUCCESS")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/membercard-open/cards/{card_id}/codes/{code}/bonus/commit"]
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .with("code", "SUCCESS")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/marketing/membercard-open/cards/{card_id}/codes/{code}/bonus/prepare: 预告支付后将得的积分 Show how many points a payment will earn
pub async fn prepare_bonus(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_membercard_open;
    use wechatpay::ask;

    let operation = ask!(marketing_membercard_open::PrepareBonus {
        card_id: "233bcbf407e87789b8e471f251774f95",
        code: "SUCCESS",
        out_trade_no: "1217752501201407033233368018",
        mchid: "1900000109",
        sub_mchid: "1900000109",
        bonus_value: 100,
    });
    let json = json!({
        "out_trade_no": "1217752501201407033233368018",
        "mchid": "1900000109",
        "sub_mchid": "1900000109",
        "bonus_value": 100
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .membercard_open()
        .cards()
        .card_id("233bcbf407e87789b8e471f251774f95")
        .codes()
        .code("SUCCESS")
        .bonus()
        .prepare()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/membercard-open/cards/{card_id}/codes/{code}/bonus/prepare")
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .with("code", "SUCCESS")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/membercard-open/cards/{card_id}/codes/{code}/bonus/prepare"]
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .with("code", "SUCCESS")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .membercard_open()
        .cards()
        .card_id("233bcbf407e87789b8e471f251774f95")
        .codes()
        .code("SUCCESS")
        .bonus()
        .prepare()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/membercard-open/cards/{card_id}/codes/{code}/bonus/prepare")
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .with("code", "SUCCESS")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/membercard-open/cards/{card_id}/codes/{code}/bonus/prepare"]
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .with("code", "SUCCESS")
        .post(&json)
        .send()?;

    Ok(())
}

/// PATCH /v3/marketing/membercard-open/cards/{card_id}/codes/{code}/rights: 修改用户的积分与权益 Change a user's points and benefits
pub async fn update_user_rights(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_membercard_open;
    use wechatpay::ask;

    let operation = ask!(marketing_membercard_open::UpdateUserRights {
        card_id: "233bcbf407e87789b8e471f251774f95",
        code: "SUCCESS",
        before_bonus_value: 10,
        bonus_value: 100,
        add_bonus_value: 10,
        out_request_no: "1002600620019090123143254436",
        need_inform_bonus: true,
        member_price_word: "会员专享价",
        fapiao_jump_word: "去开票",
    });
    let json = json!({
        "before_bonus_value": 10,
        "bonus_value": 100,
        "add_bonus_value": 10,
        "out_request_no": "1002600620019090123143254436",
        "need_inform_bonus": true,
        "member_price_word": "会员专享价",
        "fapiao_jump_word": "去开票"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .membercard_open()
        .cards()
        .card_id("233bcbf407e87789b8e471f251774f95")
        .codes()
        .code("SUCCESS")
        .rights()
        .patch(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/membercard-open/cards/{card_id}/codes/{code}/rights")
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .with("code", "SUCCESS")
        .patch(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/membercard-open/cards/{card_id}/codes/{code}/rights"]
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .with("code", "SUCCESS")
        .patch(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .membercard_open()
        .cards()
        .card_id("233bcbf407e87789b8e471f251774f95")
        .codes()
        .code("SUCCESS")
        .rights()
        .patch(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/membercard-open/cards/{card_id}/codes/{code}/rights")
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .with("code", "SUCCESS")
        .patch(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/membercard-open/cards/{card_id}/codes/{code}/rights"]
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .with("code", "SUCCESS")
        .patch(&json)
        .send()?;

    Ok(())
}

/// POST /v3/marketing/membercard-open/cards/{card_id}/codes/{code}/set-service-module-data: 更新用户服务项的进度 Set the state of a service for a user
pub async fn set_user_service_state(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_membercard_open;
    use wechatpay::ask;

    let operation = ask!(marketing_membercard_open::SetUserServiceState {
        card_id: "233bcbf407e87789b8e471f251774f95",
        code: "SUCCESS",
        out_request_no: "1002600620019090123143254436",
        service_module_id: "service_module_id",
        state_setting: ask!(marketing_membercard_open::StateSetting {
            state_id: "state_id",
            content_template_data: ask!(marketing_membercard_open::TemplateContent {
                field_list: [ask!(marketing_membercard_open::Field {
                    field_id: "1",
                    field_value: "field_value",
                })],
                action_setting: ask!(marketing_membercard_open::ActionSetting {
                    action_name: "立即查看",
                    jump_miniprogram: ask!(marketing_membercard_open::JumpMiniprogram {
                        appid: "wxd678efh567hg6787",
                        path: "pages/index/index",
                    }),
                }),
            }),
        }),
    });
    let json = json!({
        "out_request_no": "1002600620019090123143254436",
        "service_module_id": "service_module_id",
        "state_setting": {
            "state_id": "state_id",
            "content_template_data": {
                "field_list": [
                    {
                        "field_id": "1",
                        "field_value": "field_value"
                    }
                ],
                "action_setting": {
                    "action_name": "立即查看",
                    "jump_miniprogram": {
                        "appid": "wxd678efh567hg6787",
                        "path": "pages/index/index"
                    }
                }
            }
        }
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .membercard_open()
        .cards()
        .card_id("233bcbf407e87789b8e471f251774f95")
        .codes()
        .code("SUCCESS")
        .set_service_module_data()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/membercard-open/cards/{card_id}/codes/{code}/set-service-module-data")
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .with("code", "SUCCESS")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/membercard-open/cards/{card_id}/codes/{code}/set-service-module-data"]
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .with("code", "SUCCESS")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .membercard_open()
        .cards()
        .card_id("233bcbf407e87789b8e471f251774f95")
        .codes()
        .code("SUCCESS")
        .set_service_module_data()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/membercard-open/cards/{card_id}/codes/{code}/set-service-module-data")
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .with("code", "SUCCESS")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/membercard-open/cards/{card_id}/codes/{code}/set-service-module-data"]
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .with("code", "SUCCESS")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/marketing/membercard-open/cards/{card_id}/codes/{code}/unavailable: 使用户的会员卡失效 Make a user's card invalid
pub async fn disable_user_card(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_membercard_open;
    use wechatpay::ask;

    let operation = ask!(marketing_membercard_open::DisableUserCard {
        card_id: "233bcbf407e87789b8e471f251774f95",
        code: "SUCCESS",
        reason: "用户投诉",
    });
    let json = json!({"reason":"用户投诉"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .membercard_open()
        .cards()
        .card_id("233bcbf407e87789b8e471f251774f95")
        .codes()
        .code("SUCCESS")
        .unavailable()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/membercard-open/cards/{card_id}/codes/{code}/unavailable")
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .with("code", "SUCCESS")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/membercard-open/cards/{card_id}/codes/{code}/unavailable"]
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .with("code", "SUCCESS")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .membercard_open()
        .cards()
        .card_id("233bcbf407e87789b8e471f251774f95")
        .codes()
        .code("SUCCESS")
        .unavailable()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/membercard-open/cards/{card_id}/codes/{code}/unavailable")
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .with("code", "SUCCESS")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/membercard-open/cards/{card_id}/codes/{code}/unavailable"]
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .with("code", "SUCCESS")
        .post(&json)
        .send()?;

    Ok(())
}

/// GET /v3/marketing/membercard-open/cards/{card_id}/decrypt-code: 解密会员卡 code Decrypt a card code
pub async fn decrypt_code(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_membercard_open;
    use wechatpay::ask;

    let operation = ask!(marketing_membercard_open::DecryptCode {
        card_id: "233bcbf407e87789b8e471f251774f95",
        encrypt_code: "XXIzTtMqCxwOaawoE91",
    });
    let pairs = json!({"encrypt_code":"XXIzTtMqCxwOaawoE91"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .membercard_open()
        .cards()
        .card_id("233bcbf407e87789b8e471f251774f95")
        .decrypt_code()
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/membercard-open/cards/{card_id}/decrypt-code")
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/membercard-open/cards/{card_id}/decrypt-code"]
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .membercard_open()
        .cards()
        .card_id("233bcbf407e87789b8e471f251774f95")
        .decrypt_code()
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/membercard-open/cards/{card_id}/decrypt-code")
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/membercard-open/cards/{card_id}/decrypt-code"]
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/marketing/membercard-open/cards/{card_id}/permission-tokens: 换取开卡组件的凭证 Obtain a token for the activation component
pub async fn create_permission_token(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_membercard_open;
    use wechatpay::ask;

    let operation = ask!(marketing_membercard_open::CreatePermissionToken {
        card_id: "233bcbf407e87789b8e471f251774f95",
        activate_type: "activate_type",
        navigate_back_previous_page: true,
        activate_url: "https://example.com/activate",
        activate_appid: "wxd678efh567hg6787",
        activate_path: "pages/activate/index",
        outer_str: "12b",
    });
    let json = json!({
        "activate_type": "activate_type",
        "navigate_back_previous_page": true,
        "activate_url": "https://example.com/activate",
        "activate_appid": "wxd678efh567hg6787",
        "activate_path": "pages/activate/index",
        "outer_str": "12b"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .membercard_open()
        .cards()
        .card_id("233bcbf407e87789b8e471f251774f95")
        .permission_tokens()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/membercard-open/cards/{card_id}/permission-tokens")
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/membercard-open/cards/{card_id}/permission-tokens"]
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .membercard_open()
        .cards()
        .card_id("233bcbf407e87789b8e471f251774f95")
        .permission_tokens()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/membercard-open/cards/{card_id}/permission-tokens")
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/membercard-open/cards/{card_id}/permission-tokens"]
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/marketing/membercard-open/cards/{card_id}/phone-membercard/import: 按手机号导入会员 Import a member by phone number
pub async fn import_user_by_phone(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_membercard_open;
    use wechatpay::ask;

    let operation = ask!(marketing_membercard_open::ImportUserByPhone {
        card_id: "233bcbf407e87789b8e471f251774f95",
        encrypted_phone_number: "13800000000",
        code: "SUCCESS",
        out_request_no: "1002600620019090123143254436",
    });
    let json = json!({
        "encrypted_phone_number": "13800000000",
        "code": "SUCCESS",
        "out_request_no": "1002600620019090123143254436"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .membercard_open()
        .cards()
        .card_id("233bcbf407e87789b8e471f251774f95")
        .phone_membercard()
        .import()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/membercard-open/cards/{card_id}/phone-membercard/import")
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/membercard-open/cards/{card_id}/phone-membercard/import"]
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .membercard_open()
        .cards()
        .card_id("233bcbf407e87789b8e471f251774f95")
        .phone_membercard()
        .import()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/membercard-open/cards/{card_id}/phone-membercard/import")
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/membercard-open/cards/{card_id}/phone-membercard/import"]
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/marketing/membercard-open/cards/{card_id}/qrcode: 生成开卡二维码链接 Create a link for an activation QR code
pub async fn create_qr_code(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_membercard_open;
    use wechatpay::ask;

    let operation = ask!(marketing_membercard_open::CreateQrCode {
        card_id: "233bcbf407e87789b8e471f251774f95",
        activate_type: marketing_membercard_open::ActivateType::AutoActivate,
        activate_url: "https://example.com/activate",
        activate_appid: "wxd678efh567hg6787",
        activate_path: "pages/activate/index",
        outer_str: "12b",
    });
    let json = json!({
        "activate_type": "AUTO_ACTIVATE",
        "activate_url": "https://example.com/activate",
        "activate_appid": "wxd678efh567hg6787",
        "activate_path": "pages/activate/index",
        "outer_str": "12b"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .membercard_open()
        .cards()
        .card_id("233bcbf407e87789b8e471f251774f95")
        .qrcode()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/membercard-open/cards/{card_id}/qrcode")
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/membercard-open/cards/{card_id}/qrcode"]
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .membercard_open()
        .cards()
        .card_id("233bcbf407e87789b8e471f251774f95")
        .qrcode()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/membercard-open/cards/{card_id}/qrcode")
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/membercard-open/cards/{card_id}/qrcode"]
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .post(&json)
        .send()?;

    Ok(())
}

/// PATCH /v3/marketing/membercard-open/cards/{card_id}/rights: 设置模板的积分与权益 Set the points and benefits of a card template
pub async fn update_card_rights(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_membercard_open;
    use wechatpay::ask;

    let operation = ask!(marketing_membercard_open::UpdateCardRights {
        card_id: "233bcbf407e87789b8e471f251774f95",
        show_bonus: true,
        show_favor: true,
        show_fapiao: true,
        show_guide: true,
    });
    let json = json!({
        "show_bonus": true,
        "show_favor": true,
        "show_fapiao": true,
        "show_guide": true
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .membercard_open()
        .cards()
        .card_id("233bcbf407e87789b8e471f251774f95")
        .rights()
        .patch(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/membercard-open/cards/{card_id}/rights")
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .patch(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/membercard-open/cards/{card_id}/rights"]
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .patch(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .membercard_open()
        .cards()
        .card_id("233bcbf407e87789b8e471f251774f95")
        .rights()
        .patch(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/membercard-open/cards/{card_id}/rights")
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .patch(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/membercard-open/cards/{card_id}/rights"]
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .patch(&json)
        .send()?;

    Ok(())
}

/// POST /v3/marketing/membercard-open/cards/{card_id}/service-modules: 为模板添加服务项 Add a service to a card template
pub async fn create_service_module(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_membercard_open;
    use wechatpay::ask;

    let operation = ask!(marketing_membercard_open::CreateServiceModule {
        card_id: "233bcbf407e87789b8e471f251774f95",
        service_module_id: "service_module_id",
        jump_miniprogram: ask!(marketing_membercard_open::JumpMiniprogram {
            appid: "wxd678efh567hg6787",
            path: "pages/index/index",
        }),
    });
    let json = json!({
        "service_module_id": "service_module_id",
        "jump_miniprogram": {
            "appid": "wxd678efh567hg6787",
            "path": "pages/index/index"
        }
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .membercard_open()
        .cards()
        .card_id("233bcbf407e87789b8e471f251774f95")
        .service_modules()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/membercard-open/cards/{card_id}/service-modules")
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/membercard-open/cards/{card_id}/service-modules"]
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .membercard_open()
        .cards()
        .card_id("233bcbf407e87789b8e471f251774f95")
        .service_modules()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/membercard-open/cards/{card_id}/service-modules")
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/membercard-open/cards/{card_id}/service-modules"]
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .post(&json)
        .send()?;

    Ok(())
}

/// DELETE /v3/marketing/membercard-open/cards/{card_id}/service-modules/{service_module_id}: 删除模板的服务项 Delete a service of a card template
pub async fn delete_service_module(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::marketing_membercard_open;
    use wechatpay::ask;

    let operation = ask!(marketing_membercard_open::DeleteServiceModule {
        card_id: "233bcbf407e87789b8e471f251774f95",
        service_module_id: "service_module_id",
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .membercard_open()
        .cards()
        .card_id("233bcbf407e87789b8e471f251774f95")
        .service_modules()
        .service_module_id("service_module_id")
        .delete(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/membercard-open/cards/{card_id}/service-modules/{service_module_id}")
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .with("service_module_id", "service_module_id")
        .delete()
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/membercard-open/cards/{card_id}/service-modules/{service_module_id}"]
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .with("service_module_id", "service_module_id")
        .delete()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .membercard_open()
        .cards()
        .card_id("233bcbf407e87789b8e471f251774f95")
        .service_modules()
        .service_module_id("service_module_id")
        .delete(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/membercard-open/cards/{card_id}/service-modules/{service_module_id}")
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .with("service_module_id", "service_module_id")
        .delete()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/membercard-open/cards/{card_id}/service-modules/{service_module_id}"]
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .with("service_module_id", "service_module_id")
        .delete()
        .send()?;

    Ok(())
}

/// PATCH /v3/marketing/membercard-open/cards/{card_id}/service-modules/{service_module_id}: 修改模板的服务项 Change a service of a card template
pub async fn update_service_module(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_membercard_open;
    use wechatpay::ask;

    let operation = ask!(marketing_membercard_open::UpdateServiceModule {
        card_id: "233bcbf407e87789b8e471f251774f95",
        service_module_id: "service_module_id",
        jump_miniprogram: ask!(marketing_membercard_open::JumpMiniprogram {
            appid: "wxd678efh567hg6787",
            path: "pages/index/index",
        }),
    });
    let json = json!({
        "jump_miniprogram": {
            "appid": "wxd678efh567hg6787",
            "path": "pages/index/index"
        }
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .membercard_open()
        .cards()
        .card_id("233bcbf407e87789b8e471f251774f95")
        .service_modules()
        .service_module_id("service_module_id")
        .patch(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/membercard-open/cards/{card_id}/service-modules/{service_module_id}")
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .with("service_module_id", "service_module_id")
        .patch(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/membercard-open/cards/{card_id}/service-modules/{service_module_id}"]
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .with("service_module_id", "service_module_id")
        .patch(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .membercard_open()
        .cards()
        .card_id("233bcbf407e87789b8e471f251774f95")
        .service_modules()
        .service_module_id("service_module_id")
        .patch(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/membercard-open/cards/{card_id}/service-modules/{service_module_id}")
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .with("service_module_id", "service_module_id")
        .patch(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/membercard-open/cards/{card_id}/service-modules/{service_module_id}"]
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .with("service_module_id", "service_module_id")
        .patch(&json)
        .send()?;

    Ok(())
}

/// POST /v3/marketing/membercard-open/cards/{card_id}/upgrade: 把会员卡升级到品牌名下 Move a card template to a brand
pub async fn upgrade_card(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_membercard_open;
    use wechatpay::ask;

    let operation = ask!(marketing_membercard_open::UpgradeCard {
        card_id: "233bcbf407e87789b8e471f251774f95",
        brand_id: "120344",
        appid: "wxd678efh567hg6787",
    });
    let json = json!({"brand_id":"120344","appid":"wxd678efh567hg6787"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .membercard_open()
        .cards()
        .card_id("233bcbf407e87789b8e471f251774f95")
        .upgrade()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/membercard-open/cards/{card_id}/upgrade")
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/membercard-open/cards/{card_id}/upgrade"]
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .membercard_open()
        .cards()
        .card_id("233bcbf407e87789b8e471f251774f95")
        .upgrade()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/membercard-open/cards/{card_id}/upgrade")
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/membercard-open/cards/{card_id}/upgrade"]
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/marketing/membercard-open/cards/{card_id}/users/import: 按 openid 导入会员 Import a member by openid
pub async fn import_user(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_membercard_open;
    use wechatpay::ask;

    let operation = ask!(marketing_membercard_open::ImportUser {
        card_id: "233bcbf407e87789b8e471f251774f95",
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        code: "SUCCESS",
        out_request_no: "1002600620019090123143254436",
    });
    let json = json!({
        "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        "code": "SUCCESS",
        "out_request_no": "1002600620019090123143254436"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .membercard_open()
        .cards()
        .card_id("233bcbf407e87789b8e471f251774f95")
        .users()
        .import()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/membercard-open/cards/{card_id}/users/import")
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/membercard-open/cards/{card_id}/users/import"]
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .membercard_open()
        .cards()
        .card_id("233bcbf407e87789b8e471f251774f95")
        .users()
        .import()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/membercard-open/cards/{card_id}/users/import")
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/membercard-open/cards/{card_id}/users/import"]
        .with("card_id", "233bcbf407e87789b8e471f251774f95")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/marketing/membercard-open/phonenumber-member/import: 按手机号导入会员 Import a member by phone number
pub async fn import_phone_member(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_membercard_open;
    use wechatpay::ask;

    let operation = ask!(marketing_membercard_open::ImportPhoneMember {
        member_information: ask!(marketing_membercard_open::MemberInformation {
            card_id: "233bcbf407e87789b8e471f251774f95",
            code: "SUCCESS",
            membership_number: "201708007",
            registration_time: "2018-05-23T12:13:50+08:00",
        }),
        encrypted_phone_number: "13800000000",
        outer_str: "12b",
    });
    let json = json!({
        "member_information": {
            "card_id": "233bcbf407e87789b8e471f251774f95",
            "code": "SUCCESS",
            "membership_number": "201708007",
            "registration_time": "2018-05-23T12:13:50+08:00"
        },
        "encrypted_phone_number": "13800000000",
        "outer_str": "12b"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .marketing()
        .membercard_open()
        .phonenumber_member()
        .import()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/membercard-open/phonenumber-member/import").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/marketing/membercard-open/phonenumber-member/import"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .membercard_open()
        .phonenumber_member()
        .import()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/marketing/membercard-open/phonenumber-member/import").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/membercard-open/phonenumber-member/import"].post(&json).send()?;

    Ok(())
}

/// GET /v3/marketing/membercard-open/phonenumber-member/search: 按手机号查询会员 Query a member by phone number
pub async fn find_phone_member(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_membercard_open;
    use wechatpay::ask;

    let operation = ask!(marketing_membercard_open::FindPhoneMember {
        card_id: "233bcbf407e87789b8e471f251774f95",
        encrypted_phone_number: "13800000000",
    });
    let pairs = json!({
        "card_id": "233bcbf407e87789b8e471f251774f95",
        "encrypted_phone_number": "13800000000"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().marketing().membercard_open().phonenumber_member().search().get(&operation).await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/marketing/membercard-open/phonenumber-member/search")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/marketing/membercard-open/phonenumber-member/search"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .marketing()
        .membercard_open()
        .phonenumber_member()
        .search()
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/marketing/membercard-open/phonenumber-member/search")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/membercard-open/phonenumber-member/search"]
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// GET /v3/marketing/membercard-open/user/cards: 查询用户的会员卡列表 List a user's member cards
pub async fn list_user_cards(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::marketing_membercard_open;
    use wechatpay::ask;

    let operation = ask!(marketing_membercard_open::ListUserCards {
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        appid: "wxd678efh567hg6787",
        offset: 0,
        limit: 20,
    });
    let pairs = json!({
        "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        "appid": "wxd678efh567hg6787",
        "offset": 0,
        "limit": 20
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().marketing().membercard_open().user().cards().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/marketing/membercard-open/user/cards").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/marketing/membercard-open/user/cards"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().marketing().membercard_open().user().cards().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/marketing/membercard-open/user/cards").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/marketing/membercard-open/user/cards"].get().query(&pairs).send()?;

    Ok(())
}
