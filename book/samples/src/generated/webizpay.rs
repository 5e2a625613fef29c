//! 企业支付 Business payments by employees. Written by `cargo xtask codegen` from `families/webizpay.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// GET /v3/webizpay/avail-mch-ranges: 查询可用商户范围列表 List the ranges of merchants where cards work
pub async fn list_ranges(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::webizpay;
    use wechatpay::ask;

    let operation = ask!(webizpay::ListRanges { sp_mchid: "1900000109" });
    let pairs = json!({"sp_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().webizpay().avail_mch_ranges().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/webizpay/avail-mch-ranges").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/webizpay/avail-mch-ranges"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().webizpay().avail_mch_ranges().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/webizpay/avail-mch-ranges").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/webizpay/avail-mch-ranges"].get().query(&pairs).send()?;

    Ok(())
}

/// POST /v3/webizpay/avail-mch-ranges: 创建可用商户范围 Create a range of merchants where cards work
pub async fn create_range(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::webizpay;
    use wechatpay::ask;

    let operation = ask!(webizpay::CreateRange {
        sp_mchid: "1900000109",
        identifier_type: webizpay::IdentifierType::OrganizationCode,
    });
    let json = json!({"sp_mchid":"1900000109","identifier_type":"ORGANIZATION_CODE"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().webizpay().avail_mch_ranges().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/webizpay/avail-mch-ranges").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/webizpay/avail-mch-ranges"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().webizpay().avail_mch_ranges().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/webizpay/avail-mch-ranges").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/webizpay/avail-mch-ranges"].post(&json).send()?;

    Ok(())
}

/// GET /v3/webizpay/avail-mch-ranges/{range_id}/merchant-identifiers: 查询范围内的商户标识 List the merchants of a range
pub async fn list_range_merchants(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::webizpay;
    use wechatpay::ask;

    let operation = ask!(webizpay::ListRangeMerchants {
        range_id: "range_id",
        sp_mchid: "1900000109",
        offset: 0,
        limit: 20,
    });
    let pairs = json!({"sp_mchid":"1900000109","offset":0,"limit":20});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .webizpay()
        .avail_mch_ranges()
        .range_id("range_id")
        .merchant_identifiers()
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/webizpay/avail-mch-ranges/{range_id}/merchant-identifiers")
        .with("range_id", "range_id")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/webizpay/avail-mch-ranges/{range_id}/merchant-identifiers"]
        .with("range_id", "range_id")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .webizpay()
        .avail_mch_ranges()
        .range_id("range_id")
        .merchant_identifiers()
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/webizpay/avail-mch-ranges/{range_id}/merchant-identifiers")
        .with("range_id", "range_id")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/webizpay/avail-mch-ranges/{range_id}/merchant-identifiers"]
        .with("range_id", "range_id")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/webizpay/avail-mch-ranges/{range_id}/merchant-identifiers: 向范围内添加商户标识 Add a merchant to a range
pub async fn add_range_merchant(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::webizpay;
    use wechatpay::ask;

    let operation = ask!(webizpay::AddRangeMerchant {
        range_id: "range_id",
        sp_mchid: "1900000109",
        merchant_identifier: "91440300MA5EXXXXXX",
    });
    let json = json!({"sp_mchid":"1900000109","merchant_identifier":"91440300MA5EXXXXXX"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .webizpay()
        .avail_mch_ranges()
        .range_id("range_id")
        .merchant_identifiers()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/webizpay/avail-mch-ranges/{range_id}/merchant-identifiers")
        .with("range_id", "range_id")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/webizpay/avail-mch-ranges/{range_id}/merchant-identifiers"]
        .with("range_id", "range_id")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .webizpay()
        .avail_mch_ranges()
        .range_id("range_id")
        .merchant_identifiers()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/webizpay/avail-mch-ranges/{range_id}/merchant-identifiers")
        .with("range_id", "range_id")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/webizpay/avail-mch-ranges/{range_id}/merchant-identifiers"]
        .with("range_id", "range_id")
        .post(&json)
        .send()?;

    Ok(())
}

/// DELETE /v3/webizpay/avail-mch-ranges/{range_id}/merchant-identifiers/{merchant_identifier}: 从范围内删除商户标识 Delete a merchant from a range
pub async fn delete_range_merchant(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::webizpay;
    use wechatpay::ask;

    let operation = ask!(webizpay::DeleteRangeMerchant {
        range_id: "range_id",
        merchant_identifier: "91440300MA5EXXXXXX",
        sp_mchid: "1900000109",
    });
    let json = json!({"sp_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .webizpay()
        .avail_mch_ranges()
        .range_id("range_id")
        .merchant_identifiers()
        .merchant_identifier("91440300MA5EXXXXXX")
        .delete(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/webizpay/avail-mch-ranges/{range_id}/merchant-identifiers/{merchant_identifier}")
        .with("range_id", "range_id")
        .with("merchant_identifier", "91440300MA5EXXXXXX")
        .delete()
        .json(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/webizpay/avail-mch-ranges/{range_id}/merchant-identifiers/{merchant_identifier}"]
        .with("range_id", "range_id")
        .with("merchant_identifier", "91440300MA5EXXXXXX")
        .delete()
        .json(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .webizpay()
        .avail_mch_ranges()
        .range_id("range_id")
        .merchant_identifiers()
        .merchant_identifier("91440300MA5EXXXXXX")
        .delete(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/webizpay/avail-mch-ranges/{range_id}/merchant-identifiers/{merchant_identifier}")
        .with("range_id", "range_id")
        .with("merchant_identifier", "91440300MA5EXXXXXX")
        .delete()
        .json(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/webizpay/avail-mch-ranges/{range_id}/merchant-identifiers/{merchant_identifier}"]
        .with("range_id", "range_id")
        .with("merchant_identifier", "91440300MA5EXXXXXX")
        .delete()
        .json(&json)
        .send()?;

    Ok(())
}

/// POST /v3/webizpay/bill/proof: 申请交易证明 Apply for a proof of payments
pub async fn create_proof(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::webizpay;
    use wechatpay::ask;

    let operation = ask!(webizpay::CreateProof {
        sp_mchid: "1900000109",
        sub_mchid: "1900000109",
        start_date: "2023-01-01",
        end_date: "2019-01-31",
        entity_name: "深圳某某科技有限公司",
        out_operation_id: "20240901123456",
    });
    let json = json!({
        "sp_mchid": "1900000109",
        "sub_mchid": "1900000109",
        "start_date": "2023-01-01",
        "end_date": "2019-01-31",
        "entity_name": "深圳某某科技有限公司",
        "out_operation_id": "20240901123456"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().webizpay().bill().proof().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/webizpay/bill/proof").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/webizpay/bill/proof"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().webizpay().bill().proof().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/webizpay/bill/proof").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/webizpay/bill/proof"].post(&json).send()?;

    Ok(())
}

/// POST /v3/webizpay/bill/trade-bill: 申请交易账单 Get the download link of a day's payments
pub async fn apply_trade_bill(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::webizpay;
    use wechatpay::ask;

    let operation = ask!(webizpay::ApplyTradeBill {
        sp_mchid: "1900000109",
        sub_mchid: "1900000109",
        date: "2018-06-08",
        r#type: webizpay::Type::Qyzfall,
    });
    let json = json!({
        "sp_mchid": "1900000109",
        "sub_mchid": "1900000109",
        "date": "2018-06-08",
        "type": "QYZFALL"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().webizpay().bill().trade_bill().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/webizpay/bill/trade-bill").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/webizpay/bill/trade-bill"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().webizpay().bill().trade_bill().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/webizpay/bill/trade-bill").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/webizpay/bill/trade-bill"].post(&json).send()?;

    Ok(())
}

/// GET /v3/webizpay/employees/{employee_id}/out-quota-cards/{out_card_no}: 通过商户卡号查询额度卡 Query a quota card by the merchant's number
pub async fn find_card_by_out_card_no(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::webizpay;
    use wechatpay::ask;

    let operation = ask!(webizpay::FindCardByOutCardNo {
        employee_id: "100001",
        out_card_no: "20240901123456",
        sp_mchid: "1900000109",
        sub_mchid: "1900000109",
    });
    let pairs = json!({"sp_mchid":"1900000109","sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .webizpay()
        .employees()
        .employee_id("100001")
        .out_quota_cards()
        .out_card_no("20240901123456")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/webizpay/employees/{employee_id}/out-quota-cards/{out_card_no}")
        .with("employee_id", "100001")
        .with("out_card_no", "20240901123456")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/webizpay/employees/{employee_id}/out-quota-cards/{out_card_no}"]
        .with("employee_id", "100001")
        .with("out_card_no", "20240901123456")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .webizpay()
        .employees()
        .employee_id("100001")
        .out_quota_cards()
        .out_card_no("20240901123456")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/webizpay/employees/{employee_id}/out-quota-cards/{out_card_no}")
        .with("employee_id", "100001")
        .with("out_card_no", "20240901123456")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/webizpay/employees/{employee_id}/out-quota-cards/{out_card_no}"]
        .with("employee_id", "100001")
        .with("out_card_no", "20240901123456")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/webizpay/employees/{employee_id}/quota-cards: 为员工发放额度卡 Issue a quota card to an employee
pub async fn create_card(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::webizpay;
    use wechatpay::{Fen, ask};

    let operation = ask!(webizpay::CreateCard {
        employee_id: "100001",
        sp_mchid: "1900000109",
        sub_mchid: "1900000109",
        card_template_id: "87789b2f25177433bcbf407e8e471f95",
        amount: Fen(100),
        card_name: "张三",
        out_card_no: "20240901123456",
        effective_end_time: "2018-05-23T12:13:50+08:00",
    });
    let json = json!({
        "sp_mchid": "1900000109",
        "sub_mchid": "1900000109",
        "card_template_id": "87789b2f25177433bcbf407e8e471f95",
        "amount": 100,
        "card_name": "张三",
        "out_card_no": "20240901123456",
        "effective_end_time": "2018-05-23T12:13:50+08:00"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().webizpay().employees().employee_id("100001").quota_cards().post(&operation).await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/webizpay/employees/{employee_id}/quota-cards")
        .with("employee_id", "100001")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/webizpay/employees/{employee_id}/quota-cards"]
        .with("employee_id", "100001")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .webizpay()
        .employees()
        .employee_id("100001")
        .quota_cards()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/webizpay/employees/{employee_id}/quota-cards")
        .with("employee_id", "100001")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/webizpay/employees/{employee_id}/quota-cards"]
        .with("employee_id", "100001")
        .post(&json)
        .send()?;

    Ok(())
}

/// GET /v3/webizpay/employees/{employee_id}/quota-cards/{card_no}: 通过微信卡号查询额度卡 Query a quota card by WeChat Pay's number
pub async fn find_card_by_id(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::webizpay;
    use wechatpay::ask;

    let operation = ask!(webizpay::FindCardById {
        employee_id: "100001",
        card_no: "6222020000000000000",
        sp_mchid: "1900000109",
        sub_mchid: "1900000109",
    });
    let pairs = json!({"sp_mchid":"1900000109","sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .webizpay()
        .employees()
        .employee_id("100001")
        .quota_cards()
        .card_no("6222020000000000000")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/webizpay/employees/{employee_id}/quota-cards/{card_no}")
        .with("employee_id", "100001")
        .with("card_no", "6222020000000000000")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/webizpay/employees/{employee_id}/quota-cards/{card_no}"]
        .with("employee_id", "100001")
        .with("card_no", "6222020000000000000")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .webizpay()
        .employees()
        .employee_id("100001")
        .quota_cards()
        .card_no("6222020000000000000")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/webizpay/employees/{employee_id}/quota-cards/{card_no}")
        .with("employee_id", "100001")
        .with("card_no", "6222020000000000000")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/webizpay/employees/{employee_id}/quota-cards/{card_no}"]
        .with("employee_id", "100001")
        .with("card_no", "6222020000000000000")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/webizpay/employees/{employee_id}/quota-cards/{card_no}/cancel: 作废员工的额度卡 Cancel a quota card
pub async fn cancel_card(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::webizpay;
    use wechatpay::ask;

    let operation = ask!(webizpay::CancelCard {
        employee_id: "100001",
        card_no: "6222020000000000000",
        sp_mchid: "1900000109",
        sub_mchid: "1900000109",
        reason: "用户投诉",
    });
    let json = json!({
        "sp_mchid": "1900000109",
        "sub_mchid": "1900000109",
        "reason": "用户投诉"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .webizpay()
        .employees()
        .employee_id("100001")
        .quota_cards()
        .card_no("6222020000000000000")
        .cancel()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/webizpay/employees/{employee_id}/quota-cards/{card_no}/cancel")
        .with("employee_id", "100001")
        .with("card_no", "6222020000000000000")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/webizpay/employees/{employee_id}/quota-cards/{card_no}/cancel"]
        .with("employee_id", "100001")
        .with("card_no", "6222020000000000000")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .webizpay()
        .employees()
        .employee_id("100001")
        .quota_cards()
        .card_no("6222020000000000000")
        .cancel()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/webizpay/employees/{employee_id}/quota-cards/{card_no}/cancel")
        .with("employee_id", "100001")
        .with("card_no", "6222020000000000000")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/webizpay/employees/{employee_id}/quota-cards/{card_no}/cancel"]
        .with("employee_id", "100001")
        .with("card_no", "6222020000000000000")
        .post(&json)
        .send()?;

    Ok(())
}

/// GET /v3/webizpay/employees/{employee_id}/quota-cards/{card_no}/payment-url: 获取额度卡付款链接 Get the link to pay with a quota card
pub async fn find_payment_url(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::webizpay;
    use wechatpay::ask;

    let operation = ask!(webizpay::FindPaymentUrl {
        employee_id: "100001",
        card_no: "6222020000000000000",
        sp_mchid: "1900000109",
        sub_mchid: "1900000109",
        application_type: webizpay::ApplicationType::H5,
    });
    let pairs = json!({
        "sp_mchid": "1900000109",
        "sub_mchid": "1900000109",
        "application_type": "H5"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .webizpay()
        .employees()
        .employee_id("100001")
        .quota_cards()
        .card_no("6222020000000000000")
        .payment_url()
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/webizpay/employees/{employee_id}/quota-cards/{card_no}/payment-url")
        .with("employee_id", "100001")
        .with("card_no", "6222020000000000000")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/webizpay/employees/{employee_id}/quota-cards/{card_no}/payment-url"]
        .with("employee_id", "100001")
        .with("card_no", "6222020000000000000")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .webizpay()
        .employees()
        .employee_id("100001")
        .quota_cards()
        .card_no("6222020000000000000")
        .payment_url()
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/webizpay/employees/{employee_id}/quota-cards/{card_no}/payment-url")
        .with("employee_id", "100001")
        .with("card_no", "6222020000000000000")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/webizpay/employees/{employee_id}/quota-cards/{card_no}/payment-url"]
        .with("employee_id", "100001")
        .with("card_no", "6222020000000000000")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/webizpay/employees/{employee_id}/revoke: 解除员工授权 Revoke an employee's authorisation
pub async fn revoke_authorization(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::webizpay;
    use wechatpay::ask;

    let operation = ask!(webizpay::RevokeAuthorization {
        employee_id: "100001",
        sp_mchid: "1900000109",
        sub_mchid: "1900000109",
    });
    let json = json!({"sp_mchid":"1900000109","sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().webizpay().employees().employee_id("100001").revoke().post(&operation).await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/webizpay/employees/{employee_id}/revoke")
        .with("employee_id", "100001")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/webizpay/employees/{employee_id}/revoke"]
        .with("employee_id", "100001")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().webizpay().employees().employee_id("100001").revoke().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/webizpay/employees/{employee_id}/revoke")
        .with("employee_id", "100001")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/webizpay/employees/{employee_id}/revoke"]
        .with("employee_id", "100001")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/webizpay/stores/entity-matches: 提交门店主体匹配 Ask which stores have a merchant number
pub async fn create_store_match(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::webizpay;
    use wechatpay::ask;

    let operation =
        ask!(webizpay::CreateStoreMatch { sp_mchid: "1900000109", out_batch_id: "20240901123456" });
    let json = json!({"sp_mchid":"1900000109","out_batch_id":"20240901123456"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().webizpay().stores().entity_matches().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/webizpay/stores/entity-matches").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/webizpay/stores/entity-matches"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().webizpay().stores().entity_matches().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/webizpay/stores/entity-matches").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/webizpay/stores/entity-matches"].post(&json).send()?;

    Ok(())
}

/// GET /v3/webizpay/stores/entity-matches/{batch_id}: 查询门店主体匹配结果 Query which stores have a merchant number
pub async fn find_store_match(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::webizpay;
    use wechatpay::ask;

    let operation = ask!(webizpay::FindStoreMatch {
        batch_id: "1030000071100999991182020050700019480001",
        sp_mchid: "1900000109",
    });
    let pairs = json!({"sp_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .webizpay()
        .stores()
        .entity_matches()
        .batch_id("1030000071100999991182020050700019480001")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/webizpay/stores/entity-matches/{batch_id}")
        .with("batch_id", "1030000071100999991182020050700019480001")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/webizpay/stores/entity-matches/{batch_id}"]
        .with("batch_id", "1030000071100999991182020050700019480001")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .webizpay()
        .stores()
        .entity_matches()
        .batch_id("1030000071100999991182020050700019480001")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/webizpay/stores/entity-matches/{batch_id}")
        .with("batch_id", "1030000071100999991182020050700019480001")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/webizpay/stores/entity-matches/{batch_id}"]
        .with("batch_id", "1030000071100999991182020050700019480001")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// GET /v3/webizpay/users/{user_id}/authorization-state: 查询用户授权状态 Query a user's authorisations
pub async fn find_authorization(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::webizpay;
    use wechatpay::ask;

    let operation = ask!(webizpay::FindAuthorization {
        user_id: "user_id",
        sp_mchid: "1900000109",
        sub_mchid: "1900000109",
    });
    let pairs = json!({"sp_mchid":"1900000109","sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().webizpay().users().user_id("user_id").authorization_state().get(&operation).await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/webizpay/users/{user_id}/authorization-state")
        .with("user_id", "user_id")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/webizpay/users/{user_id}/authorization-state"]
        .with("user_id", "user_id")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .webizpay()
        .users()
        .user_id("user_id")
        .authorization_state()
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/webizpay/users/{user_id}/authorization-state")
        .with("user_id", "user_id")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/webizpay/users/{user_id}/authorization-state"]
        .with("user_id", "user_id")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/webizpay/users/{user_id}/authorization-url: 获取用户授权链接 Get the link where a user authorises
pub async fn create_authorization_url(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::webizpay;
    use wechatpay::ask;

    let operation = ask!(webizpay::CreateAuthorizationUrl {
        user_id: "user_id",
        sp_mchid: "1900000109",
        sub_mchid: "1900000109",
        application_type: webizpay::ApplicationType::H5,
    });
    let json = json!({
        "sp_mchid": "1900000109",
        "sub_mchid": "1900000109",
        "application_type": "H5"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().webizpay().users().user_id("user_id").authorization_url().post(&operation).await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/webizpay/users/{user_id}/authorization-url")
        .with("user_id", "user_id")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/webizpay/users/{user_id}/authorization-url"]
        .with("user_id", "user_id")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .webizpay()
        .users()
        .user_id("user_id")
        .authorization_url()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/webizpay/users/{user_id}/authorization-url")
        .with("user_id", "user_id")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/webizpay/users/{user_id}/authorization-url"]
        .with("user_id", "user_id")
        .post(&json)
        .send()?;

    Ok(())
}
