//! 刷脸设备管理 Face payment: devices. Written by `cargo xtask codegen` from `families/iotmanage.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// GET /v3/iotmanage/device-inspections/{device_sn}: 查询刷脸设备的自检结果 Query the self-test of a face-payment device
pub async fn find_inspection(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::iotmanage;
    use wechatpay::ask;

    let operation = ask!(iotmanage::FindInspection { device_sn: "SN0001" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().iotmanage().device_inspections().device_sn("SN0001").get(&operation).await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/iotmanage/device-inspections/{device_sn}")
        .with("device_sn", "SN0001")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/iotmanage/device-inspections/{device_sn}"].with("device_sn", "SN0001").get().await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().iotmanage().device_inspections().device_sn("SN0001").get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/iotmanage/device-inspections/{device_sn}")
        .with("device_sn", "SN0001")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/iotmanage/device-inspections/{device_sn}"]
        .with("device_sn", "SN0001")
        .get()
        .send()?;

    Ok(())
}

/// GET /v3/iotmanage/devices: 查询刷脸设备列表 List face-payment devices
pub async fn list_devices(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::iotmanage;
    use wechatpay::ask;

    let operation = ask!(iotmanage::ListDevices { limit: 20, offset: 0 });
    let pairs = json!({"limit":20,"offset":0});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().iotmanage().devices().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/iotmanage/devices").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/iotmanage/devices"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().iotmanage().devices().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/iotmanage/devices").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/iotmanage/devices"].get().query(&pairs).send()?;

    Ok(())
}
