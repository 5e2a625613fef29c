//! 国补专区 Government purchase subsidies. Written by `cargo xtask codegen` from `families/gov-subsidy.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/gov/subsidy/audit/cup/invalid: 作废国补审核单 Withdraw an audit filing
pub async fn invalidate_audit(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::gov_subsidy;
    use wechatpay::ask;

    let operation = ask!(gov_subsidy::InvalidateAudit {
        org_no: "100001",
        mchnt_order_id: "20240901123456",
        upload_time: "2020-05-20T13:29:35+08:00",
    });
    let json = json!({
        "org_no": "100001",
        "mchnt_order_id": "20240901123456",
        "upload_time": "2020-05-20T13:29:35+08:00"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().gov().subsidy().audit().cup().invalid().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/gov/subsidy/audit/cup/invalid").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/gov/subsidy/audit/cup/invalid"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().gov().subsidy().audit().cup().invalid().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/gov/subsidy/audit/cup/invalid").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/gov/subsidy/audit/cup/invalid"].post(&json).send()?;

    Ok(())
}

/// POST /v3/gov/subsidy/audit/cup/query: 查询国补审核单 Query an audit filing
pub async fn find_audit(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::gov_subsidy;
    use wechatpay::ask;

    let operation = ask!(gov_subsidy::FindAudit {
        org_no: "100001",
        mchnt_order_id: "20240901123456",
        upload_time: "2020-05-20T13:29:35+08:00",
    });
    let json = json!({
        "org_no": "100001",
        "mchnt_order_id": "20240901123456",
        "upload_time": "2020-05-20T13:29:35+08:00"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().gov().subsidy().audit().cup().query().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/gov/subsidy/audit/cup/query").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/gov/subsidy/audit/cup/query"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().gov().subsidy().audit().cup().query().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/gov/subsidy/audit/cup/query").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/gov/subsidy/audit/cup/query"].post(&json).send()?;

    Ok(())
}

/// POST /v3/gov/subsidy/audit/cup/refund/sync: 上报审核单的退款 Report the refund of an audited order
pub async fn report_audit_refund(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::gov_subsidy;
    use wechatpay::ask;

    let operation = ask!(gov_subsidy::ReportAuditRefund {
        org_no: "100001",
        mchnt_order_id: "20240901123456",
        upload_time: "2020-05-20T13:29:35+08:00",
        refund_at: "refund_at",
        refund_dt: "refund_dt",
    });
    let json = json!({
        "org_no": "100001",
        "mchnt_order_id": "20240901123456",
        "upload_time": "2020-05-20T13:29:35+08:00",
        "refund_at": "refund_at",
        "refund_dt": "refund_dt"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().gov().subsidy().audit().cup().refund().sync().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/gov/subsidy/audit/cup/refund/sync").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/gov/subsidy/audit/cup/refund/sync"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().gov().subsidy().audit().cup().refund().sync().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/gov/subsidy/audit/cup/refund/sync").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/gov/subsidy/audit/cup/refund/sync"].post(&json).send()?;

    Ok(())
}

/// POST /v3/gov/subsidy/audit/cup/update: 修改国补审核资料 Correct an audit filing
pub async fn update_audit(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::gov_subsidy;
    use wechatpay::ask;

    let operation = ask!(gov_subsidy::UpdateAudit {
        org_no: "100001",
        sub_mchnt_cd: "sub_mchnt_cd",
        sub_mchnt_nm: "sub_mchnt_nm",
        online_no: "online_no",
        mchnt_order_id: "20240901123456",
        upload_time: "2020-05-20T13:29:35+08:00",
        notify_url: "https://example.com/notify",
        prod_id: "prod_id",
        brand_nm: "海尔",
        prod_model: "prod_model",
        plat_form: "plat_form",
        payer_tp: "payer_tp",
        sales_at: "sales_at",
        actual_at: "899.00",
        trans_tm: "trans_tm",
        mchnt_cd: "898310148160568",
        discount_at: "100.00",
        sn_code: "sn_code",
        invoice_info: ask!(gov_subsidy::InvoiceInfo {
            invoice_cd: "033001900111",
            invoice_no: "12345678",
            invoice_dt: "20240901",
        }),
        track_info: ask!(gov_subsidy::TrackInfo {
            tracking_no: "SF1234567890",
            tracking_company: "tracking_company",
            usr_prov: "usr_prov",
        }),
    });
    let json = json!({
        "org_no": "100001",
        "sub_mchnt_cd": "sub_mchnt_cd",
        "sub_mchnt_nm": "sub_mchnt_nm",
        "online_no": "online_no",
        "mchnt_order_id": "20240901123456",
        "upload_time": "2020-05-20T13:29:35+08:00",
        "notify_url": "https://example.com/notify",
        "prod_id": "prod_id",
        "brand_nm": "海尔",
        "prod_model": "prod_model",
        "plat_form": "plat_form",
        "payer_tp": "payer_tp",
        "sales_at": "sales_at",
        "actual_at": "899.00",
        "trans_tm": "trans_tm",
        "mchnt_cd": "898310148160568",
        "discount_at": "100.00",
        "sn_code": "sn_code",
        "invoice_info": {
            "invoice_cd": "033001900111",
            "invoice_no": "12345678",
            "invoice_dt": "20240901"
        },
        "track_info": {
            "tracking_no": "SF1234567890",
            "tracking_company": "tracking_company",
            "usr_prov": "usr_prov"
        }
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().gov().subsidy().audit().cup().update().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/gov/subsidy/audit/cup/update").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/gov/subsidy/audit/cup/update"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().gov().subsidy().audit().cup().update().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/gov/subsidy/audit/cup/update").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/gov/subsidy/audit/cup/update"].post(&json).send()?;

    Ok(())
}

/// POST /v3/gov/subsidy/audit/cup/upload: 提交国补审核资料 File an order for audit
pub async fn create_audit(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::gov_subsidy;
    use wechatpay::ask;

    let operation = ask!(gov_subsidy::CreateAudit {
        org_no: "100001",
        sub_mchnt_cd: "sub_mchnt_cd",
        sub_mchnt_nm: "sub_mchnt_nm",
        online_no: "online_no",
        mchnt_order_id: "20240901123456",
        upload_time: "2020-05-20T13:29:35+08:00",
        notify_url: "https://example.com/notify",
        prod_id: "prod_id",
        brand_nm: "海尔",
        prod_model: "prod_model",
        plat_form: "plat_form",
        payer_tp: "payer_tp",
        sales_at: "sales_at",
        actual_at: "899.00",
        trans_tm: "trans_tm",
        mchnt_cd: "898310148160568",
        discount_at: "100.00",
        sn_code: "sn_code",
        invoice_info: ask!(gov_subsidy::InvoiceInfo {
            invoice_cd: "033001900111",
            invoice_no: "12345678",
            invoice_dt: "20240901",
        }),
        track_info: ask!(gov_subsidy::TrackInfo {
            tracking_no: "SF1234567890",
            tracking_company: "tracking_company",
            usr_prov: "usr_prov",
        }),
    });
    let json = json!({
        "org_no": "100001",
        "sub_mchnt_cd": "sub_mchnt_cd",
        "sub_mchnt_nm": "sub_mchnt_nm",
        "online_no": "online_no",
        "mchnt_order_id": "20240901123456",
        "upload_time": "2020-05-20T13:29:35+08:00",
        "notify_url": "https://example.com/notify",
        "prod_id": "prod_id",
        "brand_nm": "海尔",
        "prod_model": "prod_model",
        "plat_form": "plat_form",
        "payer_tp": "payer_tp",
        "sales_at": "sales_at",
        "actual_at": "899.00",
        "trans_tm": "trans_tm",
        "mchnt_cd": "898310148160568",
        "discount_at": "100.00",
        "sn_code": "sn_code",
        "invoice_info": {
            "invoice_cd": "033001900111",
            "invoice_no": "12345678",
            "invoice_dt": "20240901"
        },
        "track_info": {
            "tracking_no": "SF1234567890",
            "tracking_company": "tracking_company",
            "usr_prov": "usr_prov"
        }
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().gov().subsidy().audit().cup().upload().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/gov/subsidy/audit/cup/upload").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/gov/subsidy/audit/cup/upload"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().gov().subsidy().audit().cup().upload().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/gov/subsidy/audit/cup/upload").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/gov/subsidy/audit/cup/upload"].post(&json).send()?;

    Ok(())
}

/// POST /v3/gov/subsidy/companies/query: 查询企业的备案状态 Query whether a company is registered
pub async fn find_company(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::gov_subsidy;
    use wechatpay::ask;

    let operation = ask!(gov_subsidy::FindCompany {
        qualification_region_code: 330000,
        license_number: "91440300MA5EXXXXXX",
    });
    let json = json!({
        "qualification_region_code": 330000,
        "license_number": "91440300MA5EXXXXXX"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().gov().subsidy().companies().query().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/gov/subsidy/companies/query").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/gov/subsidy/companies/query"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().gov().subsidy().companies().query().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/gov/subsidy/companies/query").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/gov/subsidy/companies/query"].post(&json).send()?;

    Ok(())
}

/// POST /v3/gov/subsidy/goods/upload: 登记国补商品 Register a product
pub async fn upload_goods(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::gov_subsidy;
    use wechatpay::{Fen, ask};

    let operation = ask!(gov_subsidy::UploadGoods {
        appliance_id: 1,
        product_name: "product_name",
        brand: "brand",
        qualification_region_code: 330000,
        seller_name: "深圳市南山区测试企业",
        license_number: "91440300MA5EXXXXXX",
        base_price: Fen(89900),
        average_trading_price: Fen(89900),
        product_type: gov_subsidy::ProductType::CommonProduct,
        bar_code: "6901234567892",
    });
    let json = json!({
        "appliance_id": 1,
        "product_name": "product_name",
        "brand": "brand",
        "qualification_region_code": 330000,
        "seller_name": "深圳市南山区测试企业",
        "license_number": "91440300MA5EXXXXXX",
        "base_price": 89900,
        "average_trading_price": 89900,
        "product_type": "COMMON_PRODUCT",
        "bar_code": "6901234567892"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().gov().subsidy().goods().upload().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/gov/subsidy/goods/upload").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/gov/subsidy/goods/upload"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().gov().subsidy().goods().upload().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/gov/subsidy/goods/upload").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/gov/subsidy/goods/upload"].post(&json).send()?;

    Ok(())
}

/// POST /v3/gov/subsidy/n-qualifications/sync: 上报新增品类的资格核销 Report a redemption in the additional categories
pub async fn report_n_redemption(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::gov_subsidy;
    use wechatpay::{Fen, ask};

    let operation = ask!(gov_subsidy::ReportNRedemption {
        real_name: "张三",
        id_card_number: "110101199003070134",
        phone_number: "13800000000",
        out_trade_no: "1217752501201407033233368018",
        receive_region_code: "330000",
        brand: "brand",
        address: "广东省深圳市南山区",
        qualification_region_code: 330000,
        seller_name: "深圳市南山区测试企业",
        license_number: "91440300MA5EXXXXXX",
        invoice_num: "12345678",
        product_type: gov_subsidy::ProductType::CommonProduct,
        order_amount: Fen(10000),
        discount_amount: Fen(100),
        mch_order_id: "20240901123456",
        invoice_time: "2018-05-23T12:13:50+08:00",
        purchaser_name: "purchaser_name",
        sale_model: gov_subsidy::SaleModel::SaleModelOnline,
        identity_document_type: gov_subsidy::IdentityDocumentType::IdDocTypeIdCard,
        invoice_address_code: "330100",
        tax_authority_code: "tax_authority_code",
        transaction_time: "2018-05-23T12:13:50+08:00",
        cate_state: gov_subsidy::CateState::CateStateRedeem,
        cate_code: "A01",
    });
    let json = json!({
        "real_name": "张三",
        "id_card_number": "110101199003070134",
        "phone_number": "13800000000",
        "out_trade_no": "1217752501201407033233368018",
        "receive_region_code": "330000",
        "brand": "brand",
        "address": "广东省深圳市南山区",
        "qualification_region_code": 330000,
        "seller_name": "深圳市南山区测试企业",
        "license_number": "91440300MA5EXXXXXX",
        "invoice_num": "12345678",
        "product_type": "COMMON_PRODUCT",
        "order_amount": 10000,
        "discount_amount": 100,
        "mch_order_id": "20240901123456",
        "invoice_time": "2018-05-23T12:13:50+08:00",
        "purchaser_name": "purchaser_name",
        "sale_model": "SALE_MODEL_ONLINE",
        "identity_document_type": "ID_DOC_TYPE_ID_CARD",
        "invoice_address_code": "330100",
        "tax_authority_code": "tax_authority_code",
        "transaction_time": "2018-05-23T12:13:50+08:00",
        "cate_state": "CATE_STATE_REDEEM",
        "cate_code": "A01"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().gov().subsidy().n_qualifications().sync().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/gov/subsidy/n-qualifications/sync").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/gov/subsidy/n-qualifications/sync"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().gov().subsidy().n_qualifications().sync().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/gov/subsidy/n-qualifications/sync").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/gov/subsidy/n-qualifications/sync"].post(&json).send()?;

    Ok(())
}

/// GET /v3/gov/subsidy/qualification: 查询用户的国补资格状态 Query the state of a user's qualification
pub async fn find_qualification(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::gov_subsidy;
    use wechatpay::ask;

    let operation = ask!(gov_subsidy::FindQualification {
        real_name: "张三",
        appliance_id: 1,
        qualification_region_code: 330000,
    });
    let pairs = json!({
        "real_name": "张三",
        "appliance_id": 1,
        "qualification_region_code": 330000
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().gov().subsidy().qualification().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/gov/subsidy/qualification").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/gov/subsidy/qualification"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().gov().subsidy().qualification().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/gov/subsidy/qualification").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/gov/subsidy/qualification"].get().query(&pairs).send()?;

    Ok(())
}

/// POST /v3/gov/subsidy/qualifications/passthrough/cancel: 退回已领取的国补资格 Give back a claimed qualification
pub async fn cancel_claim(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::gov_subsidy;
    use wechatpay::ask;

    let operation = ask!(gov_subsidy::CancelClaim {
        real_name: "张三",
        id_card_number: "110101199003070134",
        phone_number: "13800000000",
        appliance_id: 1,
        qualification_region_code: 330000,
        out_request_no: "1002600620019090123143254436",
        identity_document_type: gov_subsidy::IdentityDocumentType::IdDocTypeIdCard,
    });
    let json = json!({
        "real_name": "张三",
        "id_card_number": "110101199003070134",
        "phone_number": "13800000000",
        "appliance_id": 1,
        "qualification_region_code": 330000,
        "out_request_no": "1002600620019090123143254436",
        "identity_document_type": "ID_DOC_TYPE_ID_CARD"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().gov().subsidy().qualifications().passthrough().cancel().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/gov/subsidy/qualifications/passthrough/cancel").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/gov/subsidy/qualifications/passthrough/cancel"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .gov()
        .subsidy()
        .qualifications()
        .passthrough()
        .cancel()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/gov/subsidy/qualifications/passthrough/cancel").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/gov/subsidy/qualifications/passthrough/cancel"].post(&json).send()?;

    Ok(())
}

/// POST /v3/gov/subsidy/qualifications/passthrough/claim: 代用户领取国补资格 Claim a qualification for a user
pub async fn claim_qualification(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::gov_subsidy;
    use wechatpay::ask;

    let operation = ask!(gov_subsidy::ClaimQualification {
        real_name: "张三",
        id_card_number: "110101199003070134",
        phone_number: "13800000000",
        appliance_id: 1,
        qualification_region_code: 330000,
        identity_document_type: gov_subsidy::IdentityDocumentType::IdDocTypeIdCard,
        longitude: "113.94",
        latitude: "22.54",
    });
    let json = json!({
        "real_name": "张三",
        "id_card_number": "110101199003070134",
        "phone_number": "13800000000",
        "appliance_id": 1,
        "qualification_region_code": 330000,
        "identity_document_type": "ID_DOC_TYPE_ID_CARD",
        "longitude": "113.94",
        "latitude": "22.54"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().gov().subsidy().qualifications().passthrough().claim().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/gov/subsidy/qualifications/passthrough/claim").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/gov/subsidy/qualifications/passthrough/claim"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().gov().subsidy().qualifications().passthrough().claim().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/gov/subsidy/qualifications/passthrough/claim").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/gov/subsidy/qualifications/passthrough/claim"].post(&json).send()?;

    Ok(())
}

/// POST /v3/gov/subsidy/qualifications/passthrough/query: 向省平台查询国补资格 List a user's qualifications as the province knows them
pub async fn list_provincial_qualifications(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::gov_subsidy;
    use wechatpay::ask;

    let operation = ask!(gov_subsidy::ListProvincialQualifications {
        real_name: "张三",
        id_card_number: "110101199003070134",
        phone_number: "13800000000",
        qualification_region_code: 330000,
        identity_document_type: gov_subsidy::IdentityDocumentType::IdDocTypeIdCard,
    });
    let json = json!({
        "real_name": "张三",
        "id_card_number": "110101199003070134",
        "phone_number": "13800000000",
        "qualification_region_code": 330000,
        "identity_document_type": "ID_DOC_TYPE_ID_CARD"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().gov().subsidy().qualifications().passthrough().query().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/gov/subsidy/qualifications/passthrough/query").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/gov/subsidy/qualifications/passthrough/query"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().gov().subsidy().qualifications().passthrough().query().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/gov/subsidy/qualifications/passthrough/query").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/gov/subsidy/qualifications/passthrough/query"].post(&json).send()?;

    Ok(())
}

/// POST /v3/gov/subsidy/qualifications/query: 查询用户的国补资格列表 List a user's qualifications
pub async fn list_qualifications(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::gov_subsidy;
    use wechatpay::ask;

    let operation = ask!(gov_subsidy::ListQualifications {
        real_name: "张三",
        id_card_number: "110101199003070134",
        phone_number: "13800000000",
        qualification_region_code: 330000,
        identity_document_type: gov_subsidy::IdentityDocumentType::IdDocTypeIdCard,
    });
    let json = json!({
        "real_name": "张三",
        "id_card_number": "110101199003070134",
        "phone_number": "13800000000",
        "qualification_region_code": 330000,
        "identity_document_type": "ID_DOC_TYPE_ID_CARD"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().gov().subsidy().qualifications().query().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/gov/subsidy/qualifications/query").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/gov/subsidy/qualifications/query"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().gov().subsidy().qualifications().query().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/gov/subsidy/qualifications/query").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/gov/subsidy/qualifications/query"].post(&json).send()?;

    Ok(())
}

/// POST /v3/gov/subsidy/qualifications/sync: 上报国补资格核销 Report the redemption of a qualification
pub async fn report_redemption(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::gov_subsidy;
    use wechatpay::{Fen, ask};

    let operation = ask!(gov_subsidy::ReportRedemption {
        out_trade_no: "1217752501201407033233368018",
        receive_region_code: "330000",
        brand: "brand",
        address: "广东省深圳市南山区",
        qualification_region_code: 330000,
        sn_code: "sn_code",
        seller_name: "深圳市南山区测试企业",
        license_number: "91440300MA5EXXXXXX",
        barcode: "6901234567892",
        item_name: "空调",
        spec_model: "spec_model",
        invoice_num: "12345678",
        product_type: gov_subsidy::ProductType::CommonProduct,
        order_amount: Fen(10000),
        discount_amount: Fen(100),
        mch_order_id: "20240901123456",
        invoice_time: "2018-05-23T12:13:50+08:00",
        purchaser_name: "purchaser_name",
        sale_model: gov_subsidy::SaleModel::SaleModelOnline,
        identity_document_type: gov_subsidy::IdentityDocumentType::IdDocTypeIdCard,
        invoice_address_code: "330100",
        tax_authority_code: "tax_authority_code",
        transaction_time: "2018-05-23T12:13:50+08:00",
        cate_state: gov_subsidy::CateState::CateStateRedeem,
        mch_name: "腾讯科技有限公司",
    });
    let json = json!({
        "out_trade_no": "1217752501201407033233368018",
        "receive_region_code": "330000",
        "brand": "brand",
        "address": "广东省深圳市南山区",
        "qualification_region_code": 330000,
        "sn_code": "sn_code",
        "seller_name": "深圳市南山区测试企业",
        "license_number": "91440300MA5EXXXXXX",
        "barcode": "6901234567892",
        "item_name": "空调",
        "spec_model": "spec_model",
        "invoice_num": "12345678",
        "product_type": "COMMON_PRODUCT",
        "order_amount": 10000,
        "discount_amount": 100,
        "mch_order_id": "20240901123456",
        "invoice_time": "2018-05-23T12:13:50+08:00",
        "purchaser_name": "purchaser_name",
        "sale_model": "SALE_MODEL_ONLINE",
        "identity_document_type": "ID_DOC_TYPE_ID_CARD",
        "invoice_address_code": "330100",
        "tax_authority_code": "tax_authority_code",
        "transaction_time": "2018-05-23T12:13:50+08:00",
        "cate_state": "CATE_STATE_REDEEM",
        "mch_name": "腾讯科技有限公司"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().gov().subsidy().qualifications().sync().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/gov/subsidy/qualifications/sync").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/gov/subsidy/qualifications/sync"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().gov().subsidy().qualifications().sync().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/gov/subsidy/qualifications/sync").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/gov/subsidy/qualifications/sync"].post(&json).send()?;

    Ok(())
}

/// POST /v3/gov/subsidy/sncode/lock: 锁定商品序列号 Lock the serial number of a sold product
pub async fn lock_sn(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::gov_subsidy;
    use wechatpay::ask;

    let operation = ask!(gov_subsidy::LockSn {
        appliance_id: 1,
        out_trade_no: "1217752501201407033233368018",
        brand: "brand",
        qualification_region_code: 330000,
        sn_code: "sn_code",
        manufacturer_info: "manufacturer_info",
        barcode: "6901234567892",
        spec_model: "spec_model",
        product_type: gov_subsidy::ProductType::CommonProduct,
    });
    let json = json!({
        "appliance_id": 1,
        "out_trade_no": "1217752501201407033233368018",
        "brand": "brand",
        "qualification_region_code": 330000,
        "sn_code": "sn_code",
        "manufacturer_info": "manufacturer_info",
        "barcode": "6901234567892",
        "spec_model": "spec_model",
        "product_type": "COMMON_PRODUCT"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().gov().subsidy().sncode().lock().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/gov/subsidy/sncode/lock").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/gov/subsidy/sncode/lock"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().gov().subsidy().sncode().lock().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/gov/subsidy/sncode/lock").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/gov/subsidy/sncode/lock"].post(&json).send()?;

    Ok(())
}

/// POST /v3/gov/subsidy/sncode/query: 查询商品序列号的状态 Query the state of serial numbers
pub async fn list_sns(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::gov_subsidy;
    use wechatpay::ask;

    let operation = ask!(gov_subsidy::ListSns {
        sn_code_list: ["sn_code_list"],
        qualification_region_code: 330000,
    });
    let json = json!({"sn_code_list":["sn_code_list"],"qualification_region_code":330000});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().gov().subsidy().sncode().query().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/gov/subsidy/sncode/query").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/gov/subsidy/sncode/query"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().gov().subsidy().sncode().query().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/gov/subsidy/sncode/query").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/gov/subsidy/sncode/query"].post(&json).send()?;

    Ok(())
}

/// POST /v3/gov/subsidy/sncode/unlock: 解锁商品序列号 Unlock the serial number of a product
pub async fn unlock_sn(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::gov_subsidy;
    use wechatpay::ask;

    let operation = ask!(gov_subsidy::UnlockSn {
        appliance_id: 1,
        out_trade_no: "1217752501201407033233368018",
        qualification_region_code: 330000,
        sn_code: "sn_code",
        barcode: "6901234567892",
        product_type: gov_subsidy::ProductType::CommonProduct,
    });
    let json = json!({
        "appliance_id": 1,
        "out_trade_no": "1217752501201407033233368018",
        "qualification_region_code": 330000,
        "sn_code": "sn_code",
        "barcode": "6901234567892",
        "product_type": "COMMON_PRODUCT"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().gov().subsidy().sncode().unlock().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/gov/subsidy/sncode/unlock").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/gov/subsidy/sncode/unlock"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().gov().subsidy().sncode().unlock().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/gov/subsidy/sncode/unlock").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/gov/subsidy/sncode/unlock"].post(&json).send()?;

    Ok(())
}

/// POST /v3/gov/subsidy/transactions/query: 批量查询国补订单 List reported transactions by their numbers
pub async fn list_transactions(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::gov_subsidy;
    use wechatpay::ask;

    let operation = ask!(gov_subsidy::ListTransactions {
        qualification_region_code: 330000,
        order_number_list: ["order_number_list"],
    });
    let json = json!({
        "qualification_region_code": 330000,
        "order_number_list": [
            "order_number_list"
        ]
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().gov().subsidy().transactions().query().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/gov/subsidy/transactions/query").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/gov/subsidy/transactions/query"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().gov().subsidy().transactions().query().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/gov/subsidy/transactions/query").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/gov/subsidy/transactions/query"].post(&json).send()?;

    Ok(())
}

/// POST /v3/gov/subsidy/transactions/summary/query-day: 查询国补单日汇总 Query the totals of a day
pub async fn find_daily_summary(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::gov_subsidy;
    use wechatpay::ask;

    let operation = ask!(gov_subsidy::FindDailySummary {
        qualification_region_code: 330000,
        query_date: "query_date",
        query_type: gov_subsidy::QueryType::OrderTypeTransaction,
        appliance_id: 1,
        cate_state: gov_subsidy::CateState::CateStateRedeem,
    });
    let json = json!({
        "qualification_region_code": 330000,
        "query_date": "query_date",
        "query_type": "ORDER_TYPE_TRANSACTION",
        "appliance_id": 1,
        "cate_state": "CATE_STATE_REDEEM"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().gov().subsidy().transactions().summary().query_day().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/gov/subsidy/transactions/summary/query-day").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/gov/subsidy/transactions/summary/query-day"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().gov().subsidy().transactions().summary().query_day().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/gov/subsidy/transactions/summary/query-day").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/gov/subsidy/transactions/summary/query-day"].post(&json).send()?;

    Ok(())
}

/// POST /v3/gov/subsidy/transactions/sync: 上报国补交易 Report a transaction
pub async fn report_transaction(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::gov_subsidy;
    use wechatpay::{Fen, ask};

    let operation = ask!(gov_subsidy::ReportTransaction {
        out_trade_no: "1217752501201407033233368018",
        receive_region_code: "330000",
        brand: "brand",
        qualification_region_code: 330000,
        seller_name: "深圳市南山区测试企业",
        license_number: "91440300MA5EXXXXXX",
        order_amount: Fen(10000),
        discount_amount: Fen(100),
        transaction_time: "2018-05-23T12:13:50+08:00",
        mch_order_id: "20240901123456",
        mch_name: "腾讯科技有限公司",
        cate_state: gov_subsidy::CateState::CateStateRedeem,
        identity_document_type: gov_subsidy::IdentityDocumentType::IdDocTypeIdCard,
    });
    let json = json!({
        "out_trade_no": "1217752501201407033233368018",
        "receive_region_code": "330000",
        "brand": "brand",
        "qualification_region_code": 330000,
        "seller_name": "深圳市南山区测试企业",
        "license_number": "91440300MA5EXXXXXX",
        "order_amount": 10000,
        "discount_amount": 100,
        "transaction_time": "2018-05-23T12:13:50+08:00",
        "mch_order_id": "20240901123456",
        "mch_name": "腾讯科技有限公司",
        "cate_state": "CATE_STATE_REDEEM",
        "identity_document_type": "ID_DOC_TYPE_ID_CARD"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().gov().subsidy().transactions().sync().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/gov/subsidy/transactions/sync").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/gov/subsidy/transactions/sync"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().gov().subsidy().transactions().sync().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/gov/subsidy/transactions/sync").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/gov/subsidy/transactions/sync"].post(&json).send()?;

    Ok(())
}
