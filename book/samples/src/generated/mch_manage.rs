//! 商户管理记录 Measures taken against sub-merchants. Written by `cargo xtask codegen` from `families/mch-manage.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// GET /v3/mch-manage/mch-manage-records/sub-mchid/{sub_mchid}: 查询子商户的管理记录列表 List the management records of a sub-merchant
pub async fn list_records(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::mch_manage;

    let query = mch_manage::ListRecords {
        limit: 20,
        offset: Some(0),
        manage_record_type: mch_manage::ManageRecordType::FunctionalLimitRecord,
        ..Default::default()
    };
    let pairs = json!({"limit":20,"offset":0,"manage_record_type":"FUNCTIONAL_LIMIT_RECORD"});

    // async 异步 · pure chain 纯链式
    client
        .v3()
        .mch_manage()
        .mch_manage_records()
        .sub_mchid()
        .sub_mchid("1900000109")
        .get(&query)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/mch-manage/mch-manage-records/sub-mchid/{sub_mchid}")
        .with("sub_mchid", "1900000109")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/mch-manage/mch-manage-records/sub-mchid/{sub_mchid}"]
        .with("sub_mchid", "1900000109")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .mch_manage()
        .mch_manage_records()
        .sub_mchid()
        .sub_mchid("1900000109")
        .get(&query)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/mch-manage/mch-manage-records/sub-mchid/{sub_mchid}")
        .with("sub_mchid", "1900000109")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/mch-manage/mch-manage-records/sub-mchid/{sub_mchid}"]
        .with("sub_mchid", "1900000109")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// GET /v3/mch-manage/mch-manage-records/{manage_record_id}: 查询管理记录 Query a management record
pub async fn find_record(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::mch_manage;

    let query = mch_manage::FindRecord { sub_mchid: "1900000109".into() };
    let pairs = json!({"sub_mchid":"1900000109"});

    // async 异步 · pure chain 纯链式
    client.v3().mch_manage().mch_manage_records().manage_record_id("100001").get(&query).await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/mch-manage/mch-manage-records/{manage_record_id}")
        .with("manage_record_id", "100001")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/mch-manage/mch-manage-records/{manage_record_id}"]
        .with("manage_record_id", "100001")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .mch_manage()
        .mch_manage_records()
        .manage_record_id("100001")
        .get(&query)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/mch-manage/mch-manage-records/{manage_record_id}")
        .with("manage_record_id", "100001")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/mch-manage/mch-manage-records/{manage_record_id}"]
        .with("manage_record_id", "100001")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/mch-manage/mch-manage-records/{manage_record_id}/mch-manage-submissions: 为管理记录提交资料 Submit materials for a management record
pub async fn submit_materials(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::mch_manage;

    let body = mch_manage::SubmitMaterials {
        sub_mchid: "1900000109".into(),
        submit_data: "submit_data".into(),
    };
    let json = json!({"sub_mchid":"1900000109","submit_data":"submit_data"});

    // async 异步 · pure chain 纯链式
    client
        .v3()
        .mch_manage()
        .mch_manage_records()
        .manage_record_id("100001")
        .mch_manage_submissions()
        .post(&body)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/mch-manage/mch-manage-records/{manage_record_id}/mch-manage-submissions")
        .with("manage_record_id", "100001")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/mch-manage/mch-manage-records/{manage_record_id}/mch-manage-submissions"]
        .with("manage_record_id", "100001")
        .post(&json)
        .await?;

    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .mch_manage()
        .mch_manage_records()
        .manage_record_id("100001")
        .mch_manage_submissions()
        .post(&body)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/mch-manage/mch-manage-records/{manage_record_id}/mch-manage-submissions")
        .with("manage_record_id", "100001")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/mch-manage/mch-manage-records/{manage_record_id}/mch-manage-submissions"]
        .with("manage_record_id", "100001")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/mch-manage/submission-files/sub-mchid/{sub_mchid}/upload: 上传管理记录的资料文件 Upload a file for a management record
pub async fn upload_file(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::mch_manage;

    let body = mch_manage::UploadMeta {
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
        .mch_manage()
        .submission_files()
        .sub_mchid()
        .sub_mchid("1900000109")
        .upload()
        .post(&body)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/mch-manage/submission-files/sub-mchid/{sub_mchid}/upload")
        .with("sub_mchid", "1900000109")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/mch-manage/submission-files/sub-mchid/{sub_mchid}/upload"]
        .with("sub_mchid", "1900000109")
        .post(&json)
        .await?;

    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .mch_manage()
        .submission_files()
        .sub_mchid()
        .sub_mchid("1900000109")
        .upload()
        .post(&body)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/mch-manage/submission-files/sub-mchid/{sub_mchid}/upload")
        .with("sub_mchid", "1900000109")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/mch-manage/submission-files/sub-mchid/{sub_mchid}/upload"]
        .with("sub_mchid", "1900000109")
        .post(&json)
        .send()?;

    Ok(())
}
