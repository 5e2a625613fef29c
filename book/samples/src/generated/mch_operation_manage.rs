//! 商户尽职调查与管控查询 Due diligence and limits on sub-merchants. Written by `cargo xtask codegen` from `families/mch-operation-manage.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// GET /v3/mch-operation-manage/enhanced-due-diligence/{due_diligence_id}: 查询尽职调查 Query a due diligence case
pub async fn find_due_diligence(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::mch_operation_manage;

    let query = mch_operation_manage::FindDueDiligence { sub_mchid: "1900000109".into() };
    let pairs = json!({"sub_mchid":"1900000109"});

    // async 异步 · pure chain 纯链式
    client
        .v3()
        .mch_operation_manage()
        .enhanced_due_diligence()
        .due_diligence_id("10000001")
        .get(&query)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/mch-operation-manage/enhanced-due-diligence/{due_diligence_id}")
        .with("due_diligence_id", "10000001")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/mch-operation-manage/enhanced-due-diligence/{due_diligence_id}"]
        .with("due_diligence_id", "10000001")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .mch_operation_manage()
        .enhanced_due_diligence()
        .due_diligence_id("10000001")
        .get(&query)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/mch-operation-manage/enhanced-due-diligence/{due_diligence_id}")
        .with("due_diligence_id", "10000001")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/mch-operation-manage/enhanced-due-diligence/{due_diligence_id}"]
        .with("due_diligence_id", "10000001")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/mch-operation-manage/enhanced-due-diligence/{due_diligence_id}/submit: 提交尽职调查资料 Submit materials of a due diligence case
pub async fn submit_due_diligence(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::mch_operation_manage;

    let body = mch_operation_manage::SubmitDueDiligence {
        sub_mchid: "1900000109".into(),
        submit_data: Some("submit_data".into()),
    };
    let json = json!({"sub_mchid":"1900000109","submit_data":"submit_data"});

    // async 异步 · pure chain 纯链式
    client
        .v3()
        .mch_operation_manage()
        .enhanced_due_diligence()
        .due_diligence_id("10000001")
        .submit()
        .post(&body)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/mch-operation-manage/enhanced-due-diligence/{due_diligence_id}/submit")
        .with("due_diligence_id", "10000001")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/mch-operation-manage/enhanced-due-diligence/{due_diligence_id}/submit"]
        .with("due_diligence_id", "10000001")
        .post(&json)
        .await?;

    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .mch_operation_manage()
        .enhanced_due_diligence()
        .due_diligence_id("10000001")
        .submit()
        .post(&body)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/mch-operation-manage/enhanced-due-diligence/{due_diligence_id}/submit")
        .with("due_diligence_id", "10000001")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/mch-operation-manage/enhanced-due-diligence/{due_diligence_id}/submit"]
        .with("due_diligence_id", "10000001")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/mch-operation-manage/enhanced-due-diligence/{due_diligence_id}/upload: 上传尽职调查文件 Upload a file for a due diligence case
pub async fn upload_due_diligence_file(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::mch_operation_manage;

    let body = mch_operation_manage::UploadMeta {
        filename: "filea.jpg".into(),
        sha256: "b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c".into(),
    };
    let json = json!({
        "filename": "filea.jpg",
        "sha256": "b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c"
    });

    // async 异步 · pure chain 纯链式
    client
        .v3()
        .mch_operation_manage()
        .enhanced_due_diligence()
        .due_diligence_id("10000001")
        .upload()
        .post(&body)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/mch-operation-manage/enhanced-due-diligence/{due_diligence_id}/upload")
        .with("due_diligence_id", "10000001")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/mch-operation-manage/enhanced-due-diligence/{due_diligence_id}/upload"]
        .with("due_diligence_id", "10000001")
        .post(&json)
        .await?;

    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .mch_operation_manage()
        .enhanced_due_diligence()
        .due_diligence_id("10000001")
        .upload()
        .post(&body)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/mch-operation-manage/enhanced-due-diligence/{due_diligence_id}/upload")
        .with("due_diligence_id", "10000001")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/mch-operation-manage/enhanced-due-diligence/{due_diligence_id}/upload"]
        .with("due_diligence_id", "10000001")
        .post(&json)
        .send()?;

    Ok(())
}

/// GET /v3/mch-operation-manage/merchant-limitations/sub-mchid/{sub_mchid}: 查询子商户受到的限制 Query what a sub-merchant may not do, and why
pub async fn find_limitations(client: &Asynchronous, blocking: &Blocking) -> Done {
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .mch_operation_manage()
        .merchant_limitations()
        .sub_mchid()
        .sub_mchid("1900000109")
        .get()
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/mch-operation-manage/merchant-limitations/sub-mchid/{sub_mchid}")
        .with("sub_mchid", "1900000109")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/mch-operation-manage/merchant-limitations/sub-mchid/{sub_mchid}"]
        .with("sub_mchid", "1900000109")
        .get()
        .await?;

    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .mch_operation_manage()
        .merchant_limitations()
        .sub_mchid()
        .sub_mchid("1900000109")
        .get()
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/mch-operation-manage/merchant-limitations/sub-mchid/{sub_mchid}")
        .with("sub_mchid", "1900000109")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/mch-operation-manage/merchant-limitations/sub-mchid/{sub_mchid}"]
        .with("sub_mchid", "1900000109")
        .get()
        .send()?;

    Ok(())
}
