//! 出租车电子发票 Taxi invoices. Written by `cargo xtask codegen` from `families/taxi-invoice.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/taxi-invoice/attendance/punch: 上报司机考勤 Report that a driver clocked in or out
pub async fn report_attendance(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::taxi_invoice;
    use wechatpay::ask;

    let operation = ask!(taxi_invoice::ReportAttendance {
        plate_number: "粤B888888",
        driver_license: "1234567890",
        event_time: "event_time",
        event_type: "TRANSACTION.SUCCESS",
        region_id: 440300,
    });
    let json = json!({
        "plate_number": "粤B888888",
        "driver_license": "1234567890",
        "event_time": "event_time",
        "event_type": "TRANSACTION.SUCCESS",
        "region_id": 440300
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().taxi_invoice().attendance().punch().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/taxi-invoice/attendance/punch").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/taxi-invoice/attendance/punch"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().taxi_invoice().attendance().punch().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/taxi-invoice/attendance/punch").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/taxi-invoice/attendance/punch"].post(&json).send()?;

    Ok(())
}

/// POST /v3/taxi-invoice/cards: 将电子发票插入用户卡包 Put an invoice into the user's card holder
pub async fn create_card(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::taxi_invoice;
    use wechatpay::{Fen, ask};

    let operation = ask!(taxi_invoice::CreateCard {
        company_mchid: "1900000109",
        trade_number: "trade_number",
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        region_id: 440300,
        driver_license: "1234567890",
        plate_number: "粤B888888",
        fapiao_card_information: ask!(taxi_invoice::FapiaoCardInformation {
            fapiao_media_id: "ASNFZ4mrze/+3LqYdlQyEA==",
            fapiao_number: "12897794",
            fapiao_code: "044001911211",
            fapiao_time: "fapiao_time",
            check_code: "69001808340631374774",
            password: "006>299-375/326>2+7/*0-+<351059<80<4*/5>+<11631+*3030/5*37+/-243159658+013>3409*044>4-/1+/9->*>69501*6++1997--21",
            total_amount: Fen(1000),
            tax_amount: Fen(49458),
            amount: Fen(100),
            buyer_information: ask!(taxi_invoice::BuyerInformation {
                r#type: "type",
                name: "name",
                taxpayer_id: "202003261233701778",
                address: "广东省深圳市南山区",
                telephone: "075512345678",
                bank_name: "中国工商银行",
                bank_account: "6222020000000000000",
            }),
            seller_information: ask!(taxi_invoice::SellerInformation {
                name: "name",
                taxpayer_id: "202003261233701778",
                address: "广东省深圳市南山区",
                telephone: "075512345678",
                bank_name: "中国工商银行",
                bank_account: "6222020000000000000",
            }),
            extra_information: ask!(taxi_invoice::ExtraInformation {
                payee: "张三",
                reviewer: "李四",
                drawer: "张三",
            }),
        }),
    });
    let json = json!({
        "company_mchid": "1900000109",
        "trade_number": "trade_number",
        "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        "region_id": 440300,
        "driver_license": "1234567890",
        "plate_number": "粤B888888",
        "fapiao_card_information": {
            "fapiao_media_id": "ASNFZ4mrze/+3LqYdlQyEA==",
            "fapiao_number": "12897794",
            "fapiao_code": "044001911211",
            "fapiao_time": "fapiao_time",
            "check_code": "69001808340631374774",
            "password": "006>299-375/326>2+7/*0-+<351059<80<4*/5>+<11631+*3030/5*37+/-243159658+013>3409*044>4-/1+/9->*>69501*6++1997--21",
            "total_amount": 1000,
            "tax_amount": 49458,
            "amount": 100,
            "buyer_information": {
                "type": "type",
                "name": "name",
                "taxpayer_id": "202003261233701778",
                "address": "广东省深圳市南山区",
                "telephone": "075512345678",
                "bank_name": "中国工商银行",
                "bank_account": "6222020000000000000"
            },
            "seller_information": {
                "name": "name",
                "taxpayer_id": "202003261233701778",
                "address": "广东省深圳市南山区",
                "telephone": "075512345678",
                "bank_name": "中国工商银行",
                "bank_account": "6222020000000000000"
            },
            "extra_information": {
                "payee": "张三",
                "reviewer": "李四",
                "drawer": "张三"
            }
        }
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().taxi_invoice().cards().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/taxi-invoice/cards").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/taxi-invoice/cards"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().taxi_invoice().cards().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/taxi-invoice/cards").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/taxi-invoice/cards"].post(&json).send()?;

    Ok(())
}

/// POST /v3/taxi-invoice/cards/upload-file: 上传电子发票文件 Upload the file of an invoice
pub async fn upload_file(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::taxi_invoice;
    use wechatpay::{ask, upload};

    let operation = ask!(taxi_invoice::UploadFile {});
    let file = upload::from_path("licence.jpg")?;

    // async 异步 · operation 操作
    client.request(&operation).file(file.clone()).await?;
    // async 异步 · pure chain 纯链式
    client.v3().taxi_invoice().cards().upload_file().post(&operation).file(file.clone()).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/taxi-invoice/cards/upload-file").post(&()).file(file.clone()).await?;
    // async 异步 · property 属性式
    client["v3/taxi-invoice/cards/upload-file"].post(&()).file(file.clone()).await?;

    // blocking 同步 · operation 操作
    blocking.request(&operation).file(file.clone()).send()?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .taxi_invoice()
        .cards()
        .upload_file()
        .post(&operation)
        .file(file.clone())
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/taxi-invoice/cards/upload-file").post(&()).file(file.clone()).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/taxi-invoice/cards/upload-file"].post(&()).file(file.clone()).send()?;

    Ok(())
}

/// POST /v3/taxi-invoice/driver/update-driver: 更新司机信息 Set a driver's details
pub async fn update_driver(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::taxi_invoice;
    use wechatpay::ask;

    let operation = ask!(taxi_invoice::UpdateDriver {
        driver_name: "张三",
        id_card_number: "110101199003070134",
        company_name: "深圳某某科技有限公司",
        mchid: "1900000109",
        driver_license: "1234567890",
        driver_category: "driver_category",
        driver_status: "driver_status",
        region_id: 440300,
    });
    let json = json!({
        "driver_name": "张三",
        "id_card_number": "110101199003070134",
        "company_name": "深圳某某科技有限公司",
        "mchid": "1900000109",
        "driver_license": "1234567890",
        "driver_category": "driver_category",
        "driver_status": "driver_status",
        "region_id": 440300
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().taxi_invoice().driver().update_driver().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/taxi-invoice/driver/update-driver").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/taxi-invoice/driver/update-driver"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().taxi_invoice().driver().update_driver().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/taxi-invoice/driver/update-driver").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/taxi-invoice/driver/update-driver"].post(&json).send()?;

    Ok(())
}

/// GET /v3/taxi-invoice/drivers/{driver_license}: 查询司机 Query a driver
pub async fn find_driver(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::taxi_invoice;
    use wechatpay::ask;

    let operation =
        ask!(taxi_invoice::FindDriver { driver_license: "1234567890", region_id: 440300 });
    let pairs = json!({"region_id":440300});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().taxi_invoice().drivers().driver_license("1234567890").get(&operation).await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/taxi-invoice/drivers/{driver_license}")
        .with("driver_license", "1234567890")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/taxi-invoice/drivers/{driver_license}"]
        .with("driver_license", "1234567890")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().taxi_invoice().drivers().driver_license("1234567890").get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/taxi-invoice/drivers/{driver_license}")
        .with("driver_license", "1234567890")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/taxi-invoice/drivers/{driver_license}"]
        .with("driver_license", "1234567890")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// GET /v3/taxi-invoice/taxi-companies/{company_mchid}: 查询出租车公司 Query a taxi company
pub async fn find_company(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::taxi_invoice;
    use wechatpay::ask;

    let operation =
        ask!(taxi_invoice::FindCompany { company_mchid: "1900000109", region_id: 440300 });
    let pairs = json!({"region_id":440300});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().taxi_invoice().taxi_companies().company_mchid("1900000109").get(&operation).await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/taxi-invoice/taxi-companies/{company_mchid}")
        .with("company_mchid", "1900000109")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/taxi-invoice/taxi-companies/{company_mchid}"]
        .with("company_mchid", "1900000109")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .taxi_invoice()
        .taxi_companies()
        .company_mchid("1900000109")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/taxi-invoice/taxi-companies/{company_mchid}")
        .with("company_mchid", "1900000109")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/taxi-invoice/taxi-companies/{company_mchid}"]
        .with("company_mchid", "1900000109")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/taxi-invoice/taxi-company/create-taxi-company: 创建出租车公司 Register a taxi company
pub async fn create_company(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::taxi_invoice;
    use wechatpay::ask;

    let operation = ask!(taxi_invoice::CreateCompany {
        tax_id: "202003261233701778",
        address: "广东省深圳市南山区",
        invoice_mode: "invoice_mode",
        legal_person: "张三",
        region_id: 440300,
        enterprise_type: "enterprise_type",
    });
    let json = json!({
        "tax_id": "202003261233701778",
        "address": "广东省深圳市南山区",
        "invoice_mode": "invoice_mode",
        "legal_person": "张三",
        "region_id": 440300,
        "enterprise_type": "enterprise_type"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().taxi_invoice().taxi_company().create_taxi_company().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/taxi-invoice/taxi-company/create-taxi-company").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/taxi-invoice/taxi-company/create-taxi-company"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().taxi_invoice().taxi_company().create_taxi_company().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/taxi-invoice/taxi-company/create-taxi-company").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/taxi-invoice/taxi-company/create-taxi-company"].post(&json).send()?;

    Ok(())
}

/// POST /v3/taxi-invoice/taxi/update-taxi: 更新出租车信息 Set a taxi's details
pub async fn update_taxi(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::taxi_invoice;
    use wechatpay::ask;

    let operation = ask!(taxi_invoice::UpdateTaxi {
        plate_number: "粤B888888",
        company_name: "深圳某某科技有限公司",
        mchid: "1900000109",
        main_license: "440300199001011234",
        deputy_license: "1234567890",
        region_id: 440300,
        invoice_flag: "invoice_flag",
        taxi_state: taxi_invoice::TaxiState::InOperation,
    });
    let json = json!({
        "plate_number": "粤B888888",
        "company_name": "深圳某某科技有限公司",
        "mchid": "1900000109",
        "main_license": "440300199001011234",
        "deputy_license": "1234567890",
        "region_id": 440300,
        "invoice_flag": "invoice_flag",
        "taxi_state": "IN_OPERATION"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().taxi_invoice().taxi().update_taxi().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/taxi-invoice/taxi/update-taxi").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/taxi-invoice/taxi/update-taxi"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().taxi_invoice().taxi().update_taxi().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/taxi-invoice/taxi/update-taxi").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/taxi-invoice/taxi/update-taxi"].post(&json).send()?;

    Ok(())
}

/// GET /v3/taxi-invoice/taxies/{plate_number}: 查询出租车 Query a taxi
pub async fn find_taxi(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::taxi_invoice;
    use wechatpay::ask;

    let operation = ask!(taxi_invoice::FindTaxi { plate_number: "粤B888888", region_id: 440300 });
    let pairs = json!({"region_id":440300});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().taxi_invoice().taxies().plate_number("粤B888888").get(&operation).await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/taxi-invoice/taxies/{plate_number}")
        .with("plate_number", "粤B888888")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/taxi-invoice/taxies/{plate_number}"]
        .with("plate_number", "粤B888888")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().taxi_invoice().taxies().plate_number("粤B888888").get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/taxi-invoice/taxies/{plate_number}")
        .with("plate_number", "粤B888888")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/taxi-invoice/taxies/{plate_number}"]
        .with("plate_number", "粤B888888")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// GET /v3/taxi-invoice/user-taxi-order/find-by-token: 通过凭证查询乘车订单 Query a ride by its token
pub async fn find_order_by_token(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::taxi_invoice;
    use wechatpay::ask;

    let operation = ask!(taxi_invoice::FindOrderByToken {
        token: "OEUVKu4hAUT9xxw",
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        appid: "wxd678efh567hg6787",
        region_id: 440300,
    });
    let pairs = json!({
        "token": "OEUVKu4hAUT9xxw",
        "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        "appid": "wxd678efh567hg6787",
        "region_id": 440300
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().taxi_invoice().user_taxi_order().find_by_token().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/taxi-invoice/user-taxi-order/find-by-token").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/taxi-invoice/user-taxi-order/find-by-token"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().taxi_invoice().user_taxi_order().find_by_token().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/taxi-invoice/user-taxi-order/find-by-token").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/taxi-invoice/user-taxi-order/find-by-token"].get().query(&pairs).send()?;

    Ok(())
}

/// GET /v3/taxi-invoice/user-taxi-orders: 查询用户的乘车订单列表 List a user's rides
pub async fn list_orders(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::taxi_invoice;
    use wechatpay::ask;

    let operation = ask!(taxi_invoice::ListOrders {
        limit: 20,
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        appid: "wxd678efh567hg6787",
        begin_date: "2019-01-01",
        end_date: "2019-01-31",
        region_id: 440300,
    });
    let pairs = json!({
        "limit": 20,
        "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        "appid": "wxd678efh567hg6787",
        "begin_date": "2019-01-01",
        "end_date": "2019-01-31",
        "region_id": 440300
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().taxi_invoice().user_taxi_orders().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/taxi-invoice/user-taxi-orders").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/taxi-invoice/user-taxi-orders"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().taxi_invoice().user_taxi_orders().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/taxi-invoice/user-taxi-orders").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/taxi-invoice/user-taxi-orders"].get().query(&pairs).send()?;

    Ok(())
}
