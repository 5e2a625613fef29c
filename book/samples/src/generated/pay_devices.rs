//! 收款音箱与小票机 Payment speakers and receipt printers. Written by `cargo xtask codegen` from `families/pay-devices.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// GET /v3/pay-devices/open-scenario-speaker/{device_sn}: 查询收款音箱 Query a payment speaker
pub async fn find_speaker(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::pay_devices;
    use wechatpay::ask;

    let operation = ask!(pay_devices::FindSpeaker { device_sn: "SN0001" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().pay_devices().open_scenario_speaker().device_sn("SN0001").get(&operation).await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/pay-devices/open-scenario-speaker/{device_sn}")
        .with("device_sn", "SN0001")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/pay-devices/open-scenario-speaker/{device_sn}"]
        .with("device_sn", "SN0001")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .pay_devices()
        .open_scenario_speaker()
        .device_sn("SN0001")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/pay-devices/open-scenario-speaker/{device_sn}")
        .with("device_sn", "SN0001")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/pay-devices/open-scenario-speaker/{device_sn}"]
        .with("device_sn", "SN0001")
        .get()
        .send()?;

    Ok(())
}

/// POST /v3/pay-devices/open-scenario-speaker/{device_sn}/bind: 绑定收款音箱 Bind a payment speaker to a merchant
pub async fn bind_speaker(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::pay_devices;
    use wechatpay::ask;

    let operation = ask!(pay_devices::BindSpeaker {
        device_sn: "SN0001",
        sub_mchid: "1900000109",
        code_url: "weixin://wxpay/bizpayurl/up?pr=NwY5Mz9",
    });
    let json = json!({
        "sub_mchid": "1900000109",
        "code_url": "weixin://wxpay/bizpayurl/up?pr=NwY5Mz9"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .pay_devices()
        .open_scenario_speaker()
        .device_sn("SN0001")
        .bind()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/pay-devices/open-scenario-speaker/{device_sn}/bind")
        .with("device_sn", "SN0001")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/pay-devices/open-scenario-speaker/{device_sn}/bind"]
        .with("device_sn", "SN0001")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .pay_devices()
        .open_scenario_speaker()
        .device_sn("SN0001")
        .bind()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/pay-devices/open-scenario-speaker/{device_sn}/bind")
        .with("device_sn", "SN0001")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/pay-devices/open-scenario-speaker/{device_sn}/bind"]
        .with("device_sn", "SN0001")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/pay-devices/open-scenario-speaker/{device_sn}/prebind: 预绑定收款音箱 Prepare the binding of a payment speaker
pub async fn prebind_speaker(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::pay_devices;
    use wechatpay::ask;

    let operation = ask!(pay_devices::PrebindSpeaker {
        device_sn: "SN0001",
        code_url: "weixin://wxpay/bizpayurl/up?pr=NwY5Mz9",
    });
    let json = json!({"code_url":"weixin://wxpay/bizpayurl/up?pr=NwY5Mz9"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .pay_devices()
        .open_scenario_speaker()
        .device_sn("SN0001")
        .prebind()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/pay-devices/open-scenario-speaker/{device_sn}/prebind")
        .with("device_sn", "SN0001")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/pay-devices/open-scenario-speaker/{device_sn}/prebind"]
        .with("device_sn", "SN0001")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .pay_devices()
        .open_scenario_speaker()
        .device_sn("SN0001")
        .prebind()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/pay-devices/open-scenario-speaker/{device_sn}/prebind")
        .with("device_sn", "SN0001")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/pay-devices/open-scenario-speaker/{device_sn}/prebind"]
        .with("device_sn", "SN0001")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/pay-devices/open-scenario-speaker/{device_sn}/unbind: 解绑收款音箱 Unbind a payment speaker
pub async fn unbind_speaker(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::pay_devices;
    use wechatpay::ask;

    let operation = ask!(pay_devices::UnbindSpeaker { device_sn: "SN0001" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .pay_devices()
        .open_scenario_speaker()
        .device_sn("SN0001")
        .unbind()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/pay-devices/open-scenario-speaker/{device_sn}/unbind")
        .with("device_sn", "SN0001")
        .post(&())
        .await?;
    // async 异步 · property 属性式
    client["v3/pay-devices/open-scenario-speaker/{device_sn}/unbind"]
        .with("device_sn", "SN0001")
        .post(&())
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .pay_devices()
        .open_scenario_speaker()
        .device_sn("SN0001")
        .unbind()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/pay-devices/open-scenario-speaker/{device_sn}/unbind")
        .with("device_sn", "SN0001")
        .post(&())
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/pay-devices/open-scenario-speaker/{device_sn}/unbind"]
        .with("device_sn", "SN0001")
        .post(&())
        .send()?;

    Ok(())
}

/// POST /v3/pay-devices/open-scenario-speakerorder/{transaction_id}/report: 上报收款音箱的订单 Report an order to a payment speaker
pub async fn report_speaker_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::pay_devices;
    use wechatpay::ask;

    let operation = ask!(pay_devices::ReportSpeakerOrder {
        transaction_id: "1009660380201506130728806387",
        sub_mchid: "1900000109",
        code_url: "weixin://wxpay/bizpayurl/up?pr=NwY5Mz9",
        out_trade_no: "1217752501201407033233368018",
        device_sn: "SN0001",
    });
    let json = json!({
        "sub_mchid": "1900000109",
        "code_url": "weixin://wxpay/bizpayurl/up?pr=NwY5Mz9",
        "out_trade_no": "1217752501201407033233368018",
        "device_sn": "SN0001"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .pay_devices()
        .open_scenario_speakerorder()
        .transaction_id("1009660380201506130728806387")
        .report()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/pay-devices/open-scenario-speakerorder/{transaction_id}/report")
        .with("transaction_id", "1009660380201506130728806387")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/pay-devices/open-scenario-speakerorder/{transaction_id}/report"]
        .with("transaction_id", "1009660380201506130728806387")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .pay_devices()
        .open_scenario_speakerorder()
        .transaction_id("1009660380201506130728806387")
        .report()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/pay-devices/open-scenario-speakerorder/{transaction_id}/report")
        .with("transaction_id", "1009660380201506130728806387")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/pay-devices/open-scenario-speakerorder/{transaction_id}/report"]
        .with("transaction_id", "1009660380201506130728806387")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/pay-devices/printers/{device_id}/print-orders: 在小票机上打印 Print on a receipt printer
pub async fn create_print_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::pay_devices;
    use wechatpay::ask;

    let operation = ask!(pay_devices::CreatePrintOrder {
        device_id: "013467007045764",
        print_order_no: "20230101123456",
        template_id: "123400001",
        notify_url: "https://example.com/notify",
    });
    let json = json!({
        "print_order_no": "20230101123456",
        "template_id": "123400001",
        "notify_url": "https://example.com/notify"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .pay_devices()
        .printers()
        .device_id("013467007045764")
        .print_orders()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/pay-devices/printers/{device_id}/print-orders")
        .with("device_id", "013467007045764")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/pay-devices/printers/{device_id}/print-orders"]
        .with("device_id", "013467007045764")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .pay_devices()
        .printers()
        .device_id("013467007045764")
        .print_orders()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/pay-devices/printers/{device_id}/print-orders")
        .with("device_id", "013467007045764")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/pay-devices/printers/{device_id}/print-orders"]
        .with("device_id", "013467007045764")
        .post(&json)
        .send()?;

    Ok(())
}

/// GET /v3/pay-devices/printers/{device_id}/print-orders/{print_order_no}: 查询打印结果 Query a print job
pub async fn find_print_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::pay_devices;
    use wechatpay::ask;

    let operation = ask!(pay_devices::FindPrintOrder {
        device_id: "013467007045764",
        print_order_no: "20230101123456",
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .pay_devices()
        .printers()
        .device_id("013467007045764")
        .print_orders()
        .print_order_no("20230101123456")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/pay-devices/printers/{device_id}/print-orders/{print_order_no}")
        .with("device_id", "013467007045764")
        .with("print_order_no", "20230101123456")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/pay-devices/printers/{device_id}/print-orders/{print_order_no}"]
        .with("device_id", "013467007045764")
        .with("print_order_no", "20230101123456")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .pay_devices()
        .printers()
        .device_id("013467007045764")
        .print_orders()
        .print_order_no("20230101123456")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/pay-devices/printers/{device_id}/print-orders/{print_order_no}")
        .with("device_id", "013467007045764")
        .with("print_order_no", "20230101123456")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/pay-devices/printers/{device_id}/print-orders/{print_order_no}"]
        .with("device_id", "013467007045764")
        .with("print_order_no", "20230101123456")
        .get()
        .send()?;

    Ok(())
}
