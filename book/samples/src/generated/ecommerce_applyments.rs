//! 收付通进件 Platform merchants: onboarding. Written by `cargo xtask codegen` from `families/ecommerce-applyments.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/ecommerce/applyments/: 提交二级商户进件 Apply to onboard a sub-merchant
pub async fn create_applyment(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::ecommerce_applyments;
    use wechatpay::ask;

    let operation = ask!(ecommerce_applyments::CreateApplyment {
        out_request_no: "1002600620019090123143254436",
        organization_type: ecommerce_applyments::OrganizationType::Micro,
        account_info: ask!(ecommerce_applyments::AccountInfo {
            bank_account_type: ecommerce_applyments::BankAccountType::Corporate,
            account_bank: "工商银行",
            account_name: "深圳某某科技有限公司",
            bank_address_code: "110000",
            bank_branch_id: "402713354941",
            bank_name: "中国工商银行",
            account_number: "6222020000000000000",
        }),
        contact_info: ask!(ecommerce_applyments::ContactInfo {
            contact_type: ecommerce_applyments::ContactType::LegalRepresentative,
            contact_name: "张三",
        }),
        sales_scene_info: ask!(ecommerce_applyments::SalesSceneInfo {
            store_name: "腾讯大厦店",
            store_url: "https://www.example.com",
            store_qr_code: "H1ihR9JUtVj-J7CJqBUY5ZOrG_Je75H-rKhTG7FUmg9sxNTbRN54dFiUHnhg",
            mini_program_sub_appid: "wxd678efh567hg6787",
        }),
        merchant_shortname: "张三餐饮店",
    });
    let json = json!({
        "out_request_no": "1002600620019090123143254436",
        "organization_type": "2401",
        "account_info": {
            "bank_account_type": "74",
            "account_bank": "工商银行",
            "account_name": "深圳某某科技有限公司",
            "bank_address_code": "110000",
            "bank_branch_id": "402713354941",
            "bank_name": "中国工商银行",
            "account_number": "6222020000000000000"
        },
        "contact_info": {
            "contact_type": "65",
            "contact_name": "张三"
        },
        "sales_scene_info": {
            "store_name": "腾讯大厦店",
            "store_url": "https://www.example.com",
            "store_qr_code": "H1ihR9JUtVj-J7CJqBUY5ZOrG_Je75H-rKhTG7FUmg9sxNTbRN54dFiUHnhg",
            "mini_program_sub_appid": "wxd678efh567hg6787"
        },
        "merchant_shortname": "张三餐饮店"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().ecommerce().applyments_slash().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/ecommerce/applyments/").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/ecommerce/applyments/"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().ecommerce().applyments_slash().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/ecommerce/applyments/").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/ecommerce/applyments/"].post(&json).send()?;

    Ok(())
}

/// GET /v3/ecommerce/applyments/out-request-no/{out_request_no}: 通过业务申请编号查询进件 Query an application by the merchant's number
pub async fn find_applyment_by_out_request_no(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::ecommerce_applyments;
    use wechatpay::ask;

    let operation = ask!(ecommerce_applyments::FindApplymentByOutRequestNo {
        out_request_no: "1002600620019090123143254436",
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .ecommerce()
        .applyments()
        .out_request_no()
        .out_request_no("1002600620019090123143254436")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/ecommerce/applyments/out-request-no/{out_request_no}")
        .with("out_request_no", "1002600620019090123143254436")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/ecommerce/applyments/out-request-no/{out_request_no}"]
        .with("out_request_no", "1002600620019090123143254436")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .ecommerce()
        .applyments()
        .out_request_no()
        .out_request_no("1002600620019090123143254436")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/ecommerce/applyments/out-request-no/{out_request_no}")
        .with("out_request_no", "1002600620019090123143254436")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/ecommerce/applyments/out-request-no/{out_request_no}"]
        .with("out_request_no", "1002600620019090123143254436")
        .get()
        .send()?;

    Ok(())
}

/// POST /v3/ecommerce/applyments/out-request-no/{out_request_no}/revoke: 通过业务申请编号撤销进件 Withdraw an application by the merchant's number
pub async fn revoke_applyment_by_out_request_no(
    client: &Asynchronous,
    blocking: &Blocking,
) -> Done {
    use wechatpay::api::ecommerce_applyments;
    use wechatpay::ask;

    let operation = ask!(ecommerce_applyments::RevokeApplymentByOutRequestNo {
        out_request_no: "1002600620019090123143254436",
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .ecommerce()
        .applyments()
        .out_request_no()
        .out_request_no("1002600620019090123143254436")
        .revoke()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/ecommerce/applyments/out-request-no/{out_request_no}/revoke")
        .with("out_request_no", "1002600620019090123143254436")
        .post(&())
        .await?;
    // async 异步 · property 属性式
    client["v3/ecommerce/applyments/out-request-no/{out_request_no}/revoke"]
        .with("out_request_no", "1002600620019090123143254436")
        .post(&())
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .ecommerce()
        .applyments()
        .out_request_no()
        .out_request_no("1002600620019090123143254436")
        .revoke()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/ecommerce/applyments/out-request-no/{out_request_no}/revoke")
        .with("out_request_no", "1002600620019090123143254436")
        .post(&())
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/ecommerce/applyments/out-request-no/{out_request_no}/revoke"]
        .with("out_request_no", "1002600620019090123143254436")
        .post(&())
        .send()?;

    Ok(())
}

/// POST /v3/ecommerce/applyments/submit-account-hosting-applyment: 提交账户托管进件 Apply to onboard with a hosted account
pub async fn create_hosting_applyment(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::ecommerce_applyments;
    use wechatpay::ask;

    let operation = ask!(ecommerce_applyments::CreateHostingApplyment {
        out_request_no: "1002600620019090123143254436",
        organization_type: ecommerce_applyments::OrganizationType::Micro,
        account_info: ask!(ecommerce_applyments::HostingAccount {
            bank_account_type: ecommerce_applyments::BankAccountType::Corporate,
            account_bank: "工商银行",
            account_name: "深圳某某科技有限公司",
            bank_branch_id: "402713354941",
            bank_name: "中国工商银行",
            account_number: "6222020000000000000",
        }),
        contact_info: ask!(ecommerce_applyments::HostingContact {
            contact_type: ecommerce_applyments::ContactType::LegalRepresentative,
            contact_name: "张三",
        }),
        sales_scene_info: ask!(ecommerce_applyments::SalesSceneInfo {
            store_name: "腾讯大厦店",
            store_url: "https://www.example.com",
            store_qr_code: "H1ihR9JUtVj-J7CJqBUY5ZOrG_Je75H-rKhTG7FUmg9sxNTbRN54dFiUHnhg",
            mini_program_sub_appid: "wxd678efh567hg6787",
        }),
        merchant_shortname: "张三餐饮店",
    });
    let json = json!({
        "out_request_no": "1002600620019090123143254436",
        "organization_type": "2401",
        "account_info": {
            "bank_account_type": "74",
            "account_bank": "工商银行",
            "account_name": "深圳某某科技有限公司",
            "bank_branch_id": "402713354941",
            "bank_name": "中国工商银行",
            "account_number": "6222020000000000000"
        },
        "contact_info": {
            "contact_type": "65",
            "contact_name": "张三"
        },
        "sales_scene_info": {
            "store_name": "腾讯大厦店",
            "store_url": "https://www.example.com",
            "store_qr_code": "H1ihR9JUtVj-J7CJqBUY5ZOrG_Je75H-rKhTG7FUmg9sxNTbRN54dFiUHnhg",
            "mini_program_sub_appid": "wxd678efh567hg6787"
        },
        "merchant_shortname": "张三餐饮店"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .ecommerce()
        .applyments()
        .submit_account_hosting_applyment()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/ecommerce/applyments/submit-account-hosting-applyment").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/ecommerce/applyments/submit-account-hosting-applyment"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .ecommerce()
        .applyments()
        .submit_account_hosting_applyment()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/ecommerce/applyments/submit-account-hosting-applyment")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/ecommerce/applyments/submit-account-hosting-applyment"].post(&json).send()?;

    Ok(())
}

/// POST /v3/ecommerce/applyments/submit-sign-verify-info: 提交签约核身信息 Submit how signing and identity were verified
pub async fn submit_sign_verification(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::ecommerce_applyments;
    use wechatpay::ask;

    let operation = ask!(ecommerce_applyments::SubmitSignVerification {
        out_request_no: "1002600620019090123143254436",
        applyment_id: 1,
        pre_sign_time: "2015-05-20T13:29:35+08:00",
    });
    let json = json!({
        "out_request_no": "1002600620019090123143254436",
        "applyment_id": 1,
        "pre_sign_time": "2015-05-20T13:29:35+08:00"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().ecommerce().applyments().submit_sign_verify_info().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/ecommerce/applyments/submit-sign-verify-info").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/ecommerce/applyments/submit-sign-verify-info"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().ecommerce().applyments().submit_sign_verify_info().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/ecommerce/applyments/submit-sign-verify-info").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/ecommerce/applyments/submit-sign-verify-info"].post(&json).send()?;

    Ok(())
}

/// GET /v3/ecommerce/applyments/{applyment_id}: 通过申请单号查询进件 Query an application by WeChat Pay's number
pub async fn find_applyment_by_id(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::ecommerce_applyments;
    use wechatpay::ask;

    let operation =
        ask!(ecommerce_applyments::FindApplymentById { applyment_id: "2000002124775691" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().ecommerce().applyments().applyment_id("2000002124775691").get(&operation).await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/ecommerce/applyments/{applyment_id}")
        .with("applyment_id", "2000002124775691")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/ecommerce/applyments/{applyment_id}"]
        .with("applyment_id", "2000002124775691")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .ecommerce()
        .applyments()
        .applyment_id("2000002124775691")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/ecommerce/applyments/{applyment_id}")
        .with("applyment_id", "2000002124775691")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/ecommerce/applyments/{applyment_id}"]
        .with("applyment_id", "2000002124775691")
        .get()
        .send()?;

    Ok(())
}

/// POST /v3/ecommerce/applyments/{applyment_id}/revoke: 通过申请单号撤销进件 Withdraw an application by WeChat Pay's number
pub async fn revoke_applyment_by_id(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::ecommerce_applyments;
    use wechatpay::ask;

    let operation =
        ask!(ecommerce_applyments::RevokeApplymentById { applyment_id: "2000002124775691" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .ecommerce()
        .applyments()
        .applyment_id("2000002124775691")
        .revoke()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/ecommerce/applyments/{applyment_id}/revoke")
        .with("applyment_id", "2000002124775691")
        .post(&())
        .await?;
    // async 异步 · property 属性式
    client["v3/ecommerce/applyments/{applyment_id}/revoke"]
        .with("applyment_id", "2000002124775691")
        .post(&())
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .ecommerce()
        .applyments()
        .applyment_id("2000002124775691")
        .revoke()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/ecommerce/applyments/{applyment_id}/revoke")
        .with("applyment_id", "2000002124775691")
        .post(&())
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/ecommerce/applyments/{applyment_id}/revoke"]
        .with("applyment_id", "2000002124775691")
        .post(&())
        .send()?;

    Ok(())
}
