//! 国补专区·浙江 Government purchase subsidies: Zhejiang. Written by `cargo xtask codegen` from `families/gov-subsidy-zhejiang.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/gov/subsidy/zhejiang/authcode/cancel: 解冻浙江国补凭证码 Release a frozen code (Zhejiang)
pub async fn cancel_auth_code(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::gov_subsidy_zhejiang;
    use wechatpay::ask;

    let operation = ask!(gov_subsidy_zhejiang::CancelAuthCode {
        sp_serial_no: "sp_serial_no",
        cred_frozen_no: "2023010112345678",
        trans_date: "trans_date",
        trans_time: "trans_time",
        auth_code: "130061098828009406",
        req_ssn: "123",
    });
    let json = json!({
        "sp_serial_no": "sp_serial_no",
        "cred_frozen_no": "2023010112345678",
        "trans_date": "trans_date",
        "trans_time": "trans_time",
        "auth_code": "130061098828009406",
        "req_ssn": "123"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().gov().subsidy().zhejiang().authcode().cancel().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/gov/subsidy/zhejiang/authcode/cancel").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/gov/subsidy/zhejiang/authcode/cancel"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().gov().subsidy().zhejiang().authcode().cancel().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/gov/subsidy/zhejiang/authcode/cancel").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/gov/subsidy/zhejiang/authcode/cancel"].post(&json).send()?;

    Ok(())
}

/// POST /v3/gov/subsidy/zhejiang/authcode/commit: 确认使用浙江国补凭证码 Commit the use of a frozen code (Zhejiang)
pub async fn commit_auth_code(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::gov_subsidy_zhejiang;
    use wechatpay::ask;

    let operation = ask!(gov_subsidy_zhejiang::CommitAuthCode {
        sp_serial_no: "sp_serial_no",
        cred_frozen_no: "2023010112345678",
        trans_date: "trans_date",
        trans_time: "trans_time",
        auth_code: "130061098828009406",
        req_ssn: "123",
    });
    let json = json!({
        "sp_serial_no": "sp_serial_no",
        "cred_frozen_no": "2023010112345678",
        "trans_date": "trans_date",
        "trans_time": "trans_time",
        "auth_code": "130061098828009406",
        "req_ssn": "123"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().gov().subsidy().zhejiang().authcode().commit().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/gov/subsidy/zhejiang/authcode/commit").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/gov/subsidy/zhejiang/authcode/commit"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().gov().subsidy().zhejiang().authcode().commit().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/gov/subsidy/zhejiang/authcode/commit").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/gov/subsidy/zhejiang/authcode/commit"].post(&json).send()?;

    Ok(())
}

/// POST /v3/gov/subsidy/zhejiang/authcode/issue: 签发浙江国补凭证码 Issue a code for a category (Zhejiang)
pub async fn issue_auth_code(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::gov_subsidy_zhejiang;
    use wechatpay::ask;

    let operation = ask!(gov_subsidy_zhejiang::IssueAuthCode {
        category_id: "category_id",
        name: "name",
        mobile: "13800000000",
        add_code: "330100",
        cert_type: "1",
        cert_no: "11010519491231002X",
        req_ssn: "123",
    });
    let json = json!({
        "category_id": "category_id",
        "name": "name",
        "mobile": "13800000000",
        "add_code": "330100",
        "cert_type": "1",
        "cert_no": "11010519491231002X",
        "req_ssn": "123"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().gov().subsidy().zhejiang().authcode().issue().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/gov/subsidy/zhejiang/authcode/issue").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/gov/subsidy/zhejiang/authcode/issue"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().gov().subsidy().zhejiang().authcode().issue().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/gov/subsidy/zhejiang/authcode/issue").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/gov/subsidy/zhejiang/authcode/issue"].post(&json).send()?;

    Ok(())
}

/// POST /v3/gov/subsidy/zhejiang/authcode/refund: 冲正已使用的浙江凭证码 Undo the use of a code (Zhejiang)
pub async fn refund_auth_code(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::gov_subsidy_zhejiang;
    use wechatpay::ask;

    let operation = ask!(gov_subsidy_zhejiang::RefundAuthCode {
        sp_serial_no: "sp_serial_no",
        cred_frozen_no: "2023010112345678",
        trans_date: "trans_date",
        trans_time: "trans_time",
        auth_code: "130061098828009406",
        req_ssn: "123",
    });
    let json = json!({
        "sp_serial_no": "sp_serial_no",
        "cred_frozen_no": "2023010112345678",
        "trans_date": "trans_date",
        "trans_time": "trans_time",
        "auth_code": "130061098828009406",
        "req_ssn": "123"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().gov().subsidy().zhejiang().authcode().refund().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/gov/subsidy/zhejiang/authcode/refund").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/gov/subsidy/zhejiang/authcode/refund"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().gov().subsidy().zhejiang().authcode().refund().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/gov/subsidy/zhejiang/authcode/refund").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/gov/subsidy/zhejiang/authcode/refund"].post(&json).send()?;

    Ok(())
}

/// POST /v3/gov/subsidy/zhejiang/authcode/try: 冻结浙江国补凭证码 Freeze a code before payment (Zhejiang)
pub async fn freeze_auth_code(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::gov_subsidy_zhejiang;
    use wechatpay::ask;

    let operation = ask!(gov_subsidy_zhejiang::FreezeAuthCode {
        sp_serial_no: "sp_serial_no",
        mchnt_no: "898310148160568",
        term_no: "term_no",
        auth_code: "130061098828009406",
        category: "冰箱",
        county_code: "330106",
    });
    let json = json!({
        "sp_serial_no": "sp_serial_no",
        "mchnt_no": "898310148160568",
        "term_no": "term_no",
        "auth_code": "130061098828009406",
        "category": "冰箱",
        "county_code": "330106"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().gov().subsidy().zhejiang().authcode().try_().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/gov/subsidy/zhejiang/authcode/try").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/gov/subsidy/zhejiang/authcode/try"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().gov().subsidy().zhejiang().authcode().try_().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/gov/subsidy/zhejiang/authcode/try").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/gov/subsidy/zhejiang/authcode/try"].post(&json).send()?;

    Ok(())
}

/// POST /v3/gov/subsidy/zhejiang/goods/query: 查询浙江国补商品 Query a product by its bar code (Zhejiang)
pub async fn find_zhejiang_goods(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::gov_subsidy_zhejiang;
    use wechatpay::ask;

    let operation = ask!(gov_subsidy_zhejiang::FindZhejiangGoods {
        goods_bar_code: "6901234567892",
        province: "广东省",
        req_ssn: "123",
        req_time: "req_time",
    });
    let json = json!({
        "goods_bar_code": "6901234567892",
        "province": "广东省",
        "req_ssn": "123",
        "req_time": "req_time"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().gov().subsidy().zhejiang().goods().query().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/gov/subsidy/zhejiang/goods/query").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/gov/subsidy/zhejiang/goods/query"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().gov().subsidy().zhejiang().goods().query().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/gov/subsidy/zhejiang/goods/query").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/gov/subsidy/zhejiang/goods/query"].post(&json).send()?;

    Ok(())
}

/// POST /v3/gov/subsidy/zhejiang/n-qualifications/confirm: 上报浙江新增品类核销 Report redemptions in more categories (Zhejiang)
pub async fn report_zhejiang_n_redemption(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::gov_subsidy_zhejiang;
    use wechatpay::ask;

    let operation = ask!(gov_subsidy_zhejiang::ReportZhejiangNRedemption {
        data: [ask!(gov_subsidy_zhejiang::RedemptionByNumber {
            cate_code: "A01",
            cert_no: "11010519491231002X",
            name: "name",
            operation_time: "operation_time",
            sales: "sales",
            status: "status",
            subsidy: "subsidy",
            tel: "13800000000",
            add_code: "330100",
            address: "广东省深圳市南山区",
            sale_models: "0",
            brand: "brand",
            activity_add_code: "330100",
            uniscid: "91440300708461136T",
            corp_name: "杭州某某商贸有限公司",
            serial_num: "serial_num",
        })],
        req_ssn: "123",
        req_time: "req_time",
    });
    let json = json!({
        "data": [
            {
                "cate_code": "A01",
                "cert_no": "11010519491231002X",
                "name": "name",
                "operation_time": "operation_time",
                "sales": "sales",
                "status": "status",
                "subsidy": "subsidy",
                "tel": "13800000000",
                "add_code": "330100",
                "address": "广东省深圳市南山区",
                "sale_models": "0",
                "brand": "brand",
                "activity_add_code": "330100",
                "uniscid": "91440300708461136T",
                "corp_name": "杭州某某商贸有限公司",
                "serial_num": "serial_num"
            }
        ],
        "req_ssn": "123",
        "req_time": "req_time"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().gov().subsidy().zhejiang().n_qualifications().confirm().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/gov/subsidy/zhejiang/n-qualifications/confirm").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/gov/subsidy/zhejiang/n-qualifications/confirm"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .gov()
        .subsidy()
        .zhejiang()
        .n_qualifications()
        .confirm()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/gov/subsidy/zhejiang/n-qualifications/confirm").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/gov/subsidy/zhejiang/n-qualifications/confirm"].post(&json).send()?;

    Ok(())
}

/// POST /v3/gov/subsidy/zhejiang/qualifications/alter: 变更浙江国补资格 Change a qualification (Zhejiang)
pub async fn change_zhejiang_qualification(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::gov_subsidy_zhejiang;
    use wechatpay::ask;

    let operation = ask!(gov_subsidy_zhejiang::ChangeZhejiangQualification {
        cate_code: "A01",
        cert_no: "11010519491231002X",
        name: "name",
        tel: "13800000000",
        req_ssn: "123",
    });
    let json = json!({
        "cate_code": "A01",
        "cert_no": "11010519491231002X",
        "name": "name",
        "tel": "13800000000",
        "req_ssn": "123"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().gov().subsidy().zhejiang().qualifications().alter().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/gov/subsidy/zhejiang/qualifications/alter").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/gov/subsidy/zhejiang/qualifications/alter"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().gov().subsidy().zhejiang().qualifications().alter().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/gov/subsidy/zhejiang/qualifications/alter").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/gov/subsidy/zhejiang/qualifications/alter"].post(&json).send()?;

    Ok(())
}

/// POST /v3/gov/subsidy/zhejiang/qualifications/claim: 代用户领取浙江国补资格 Claim a qualification for a user (Zhejiang)
pub async fn claim_zhejiang_qualification(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::gov_subsidy_zhejiang;
    use wechatpay::ask;

    let operation = ask!(gov_subsidy_zhejiang::ClaimZhejiangQualification {
        cate_code: "A01",
        cert_no: "11010519491231002X",
        name: "name",
        tel: "13800000000",
        cert_type: "1",
        req_ssn: "123",
    });
    let json = json!({
        "cate_code": "A01",
        "cert_no": "11010519491231002X",
        "name": "name",
        "tel": "13800000000",
        "cert_type": "1",
        "req_ssn": "123"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().gov().subsidy().zhejiang().qualifications().claim().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/gov/subsidy/zhejiang/qualifications/claim").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/gov/subsidy/zhejiang/qualifications/claim"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().gov().subsidy().zhejiang().qualifications().claim().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/gov/subsidy/zhejiang/qualifications/claim").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/gov/subsidy/zhejiang/qualifications/claim"].post(&json).send()?;

    Ok(())
}

/// POST /v3/gov/subsidy/zhejiang/qualifications/query: 查询浙江国补资格 List a user's qualifications (Zhejiang)
pub async fn list_zhejiang_qualifications(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::gov_subsidy_zhejiang;
    use wechatpay::ask;

    let operation = ask!(gov_subsidy_zhejiang::ListZhejiangQualifications {
        cert_no: "11010519491231002X",
        cate_code: "A01",
        req_ssn: "123",
    });
    let json = json!({"cert_no":"11010519491231002X","cate_code":"A01","req_ssn":"123"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().gov().subsidy().zhejiang().qualifications().query().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/gov/subsidy/zhejiang/qualifications/query").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/gov/subsidy/zhejiang/qualifications/query"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().gov().subsidy().zhejiang().qualifications().query().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/gov/subsidy/zhejiang/qualifications/query").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/gov/subsidy/zhejiang/qualifications/query"].post(&json).send()?;

    Ok(())
}

/// POST /v3/gov/subsidy/zhejiang/qualifications/sync: 上报浙江国补资格核销 Report redemptions of qualifications (Zhejiang)
pub async fn report_zhejiang_redemption(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::gov_subsidy_zhejiang;
    use wechatpay::ask;

    let operation = ask!(gov_subsidy_zhejiang::ReportZhejiangRedemption { req_ssn: "123" });
    let json = json!({"req_ssn":"123"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().gov().subsidy().zhejiang().qualifications().sync().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/gov/subsidy/zhejiang/qualifications/sync").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/gov/subsidy/zhejiang/qualifications/sync"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().gov().subsidy().zhejiang().qualifications().sync().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/gov/subsidy/zhejiang/qualifications/sync").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/gov/subsidy/zhejiang/qualifications/sync"].post(&json).send()?;

    Ok(())
}

/// POST /v3/gov/subsidy/zhejiang/sncode/lock: 锁定浙江国补序列号 Lock a serial number (Zhejiang)
pub async fn lock_zhejiang_sn(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::gov_subsidy_zhejiang;
    use wechatpay::ask;

    let operation = ask!(gov_subsidy_zhejiang::LockZhejiangSn {
        create_user: "admin",
        province: "广东省",
        sn: "sn",
        goods_bar_code: "6901234567892",
        goods_type: "goods_type",
        goods_name: "可乐",
        trans_orderid: "trans_orderid",
        order_price: "order_price",
        sell_orderid: "sell_orderid",
        req_ssn: "123",
        req_time: "req_time",
    });
    let json = json!({
        "create_user": "admin",
        "province": "广东省",
        "sn": "sn",
        "goods_bar_code": "6901234567892",
        "goods_type": "goods_type",
        "goods_name": "可乐",
        "trans_orderid": "trans_orderid",
        "order_price": "order_price",
        "sell_orderid": "sell_orderid",
        "req_ssn": "123",
        "req_time": "req_time"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().gov().subsidy().zhejiang().sncode().lock().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/gov/subsidy/zhejiang/sncode/lock").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/gov/subsidy/zhejiang/sncode/lock"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().gov().subsidy().zhejiang().sncode().lock().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/gov/subsidy/zhejiang/sncode/lock").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/gov/subsidy/zhejiang/sncode/lock"].post(&json).send()?;

    Ok(())
}

/// POST /v3/gov/subsidy/zhejiang/sncode/query: 查询浙江国补序列号 Query a serial number (Zhejiang)
pub async fn find_zhejiang_sn(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::gov_subsidy_zhejiang;
    use wechatpay::ask;

    let operation = ask!(gov_subsidy_zhejiang::FindZhejiangSn {
        sn: "sn",
        province: "广东省",
        goods_type: "goods_type",
        goods_bar_code: "6901234567892",
        req_ssn: "123",
        req_time: "req_time",
    });
    let json = json!({
        "sn": "sn",
        "province": "广东省",
        "goods_type": "goods_type",
        "goods_bar_code": "6901234567892",
        "req_ssn": "123",
        "req_time": "req_time"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().gov().subsidy().zhejiang().sncode().query().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/gov/subsidy/zhejiang/sncode/query").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/gov/subsidy/zhejiang/sncode/query"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().gov().subsidy().zhejiang().sncode().query().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/gov/subsidy/zhejiang/sncode/query").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/gov/subsidy/zhejiang/sncode/query"].post(&json).send()?;

    Ok(())
}

/// POST /v3/gov/subsidy/zhejiang/sncode/unlock: 解锁浙江国补序列号 Unlock a serial number (Zhejiang)
pub async fn unlock_zhejiang_sn(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::gov_subsidy_zhejiang;
    use wechatpay::ask;

    let operation = ask!(gov_subsidy_zhejiang::UnlockZhejiangSn {
        req_ssn: "123",
        req_time: "req_time",
        create_user: "admin",
        province: "广东省",
        sn: "sn",
        goods_bar_code: "6901234567892",
        goods_type: "goods_type",
        goods_name: "可乐",
        trans_orderid: "trans_orderid",
        ori_pay_orderid: "20240901123456",
        order_price: "order_price",
        sell_orderid: "sell_orderid",
    });
    let json = json!({
        "req_ssn": "123",
        "req_time": "req_time",
        "create_user": "admin",
        "province": "广东省",
        "sn": "sn",
        "goods_bar_code": "6901234567892",
        "goods_type": "goods_type",
        "goods_name": "可乐",
        "trans_orderid": "trans_orderid",
        "ori_pay_orderid": "20240901123456",
        "order_price": "order_price",
        "sell_orderid": "sell_orderid"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().gov().subsidy().zhejiang().sncode().unlock().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/gov/subsidy/zhejiang/sncode/unlock").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/gov/subsidy/zhejiang/sncode/unlock"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().gov().subsidy().zhejiang().sncode().unlock().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/gov/subsidy/zhejiang/sncode/unlock").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/gov/subsidy/zhejiang/sncode/unlock"].post(&json).send()?;

    Ok(())
}
