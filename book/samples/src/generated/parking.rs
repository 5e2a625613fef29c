//! 停车缴费服务 Parking fees and reminders. Written by `cargo xtask codegen` from `families/parking.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/parking/reminders/application: 申请接入停车场 Apply to connect a car park
pub async fn apply_parking_lot(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::parking;
    use wechatpay::ask;

    let operation = ask!(parking::ApplyParkingLot {
        parking_lot: ask!(parking::ParkingLot {
            parking_lot_name: "欢乐海岸停车场",
            out_parking_lot_id: "P001",
            parking_lot_address: "广东省深圳市南山区",
            longitude: "113.94",
            latitude: "22.54",
            parking_lot_type: parking::ParkingLotType::ParkingLotTypeUnknown,
            phone_number: "13800000000",
            payment_path: "pages/pay/index",
        }),
    });
    let json = json!({
        "parking_lot": {
            "parking_lot_name": "欢乐海岸停车场",
            "out_parking_lot_id": "P001",
            "parking_lot_address": "广东省深圳市南山区",
            "longitude": "113.94",
            "latitude": "22.54",
            "parking_lot_type": "PARKING_LOT_TYPE_UNKNOWN",
            "phone_number": "13800000000",
            "payment_path": "pages/pay/index"
        }
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().parking().reminders().application().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/parking/reminders/application").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/parking/reminders/application"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().parking().reminders().application().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/parking/reminders/application").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/parking/reminders/application"].post(&json).send()?;

    Ok(())
}

/// GET /v3/parking/reminders/application/query: 查询停车场接入申请 Query an application to connect a car park
pub async fn find_application(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::parking;
    use wechatpay::ask;

    let operation = ask!(parking::FindApplication {
        parking_lot_audit_no: "100001",
        out_parking_lot_id: "P001",
    });
    let pairs = json!({"parking_lot_audit_no":"100001","out_parking_lot_id":"P001"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().parking().reminders().application().query().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/parking/reminders/application/query").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/parking/reminders/application/query"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().parking().reminders().application().query().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/parking/reminders/application/query").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/parking/reminders/application/query"].get().query(&pairs).send()?;

    Ok(())
}

/// POST /v3/parking/reminders/application/withdraw: 撤回停车场接入申请 Take back an application to connect a car park
pub async fn withdraw_application(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::parking;
    use wechatpay::ask;

    let operation = ask!(parking::WithdrawApplication {
        parking_lot_audit_no: "100001",
        out_parking_lot_id: "P001",
    });
    let json = json!({"parking_lot_audit_no":"100001","out_parking_lot_id":"P001"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().parking().reminders().application().withdraw().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/parking/reminders/application/withdraw").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/parking/reminders/application/withdraw"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().parking().reminders().application().withdraw().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/parking/reminders/application/withdraw").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/parking/reminders/application/withdraw"].post(&json).send()?;

    Ok(())
}

/// GET /v3/parking/reminders/applications: 查询停车场接入申请列表 List the applications of a car park
pub async fn list_applications(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::parking;
    use wechatpay::ask;

    let operation = ask!(parking::ListApplications { out_parking_lot_id: "P001", offset: 0 });
    let pairs = json!({"out_parking_lot_id":"P001","offset":0});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().parking().reminders().applications().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/parking/reminders/applications").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/parking/reminders/applications"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().parking().reminders().applications().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/parking/reminders/applications").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/parking/reminders/applications"].get().query(&pairs).send()?;

    Ok(())
}

/// POST /v3/parking/reminders/entry: 上报车辆入场 Report that a car came in
pub async fn report_entry(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::parking;
    use wechatpay::ask;

    let operation = ask!(parking::ReportEntry {
        out_serial_number: "20240901123456",
        parking_id: "5K8264ILTKCH16CQ250",
        plate_number: "粤B888888",
        enter_timestamp: 1672502400,
        plate_color: parking::PlateColor::PlateColorUnknown,
        car_type: parking::PlateType::PlateTypeUnknown,
        vehicle_type: parking::VehicleType::VehicleTypeUnknown,
    });
    let json = json!({
        "out_serial_number": "20240901123456",
        "parking_id": "5K8264ILTKCH16CQ250",
        "plate_number": "粤B888888",
        "enter_timestamp": 1672502400,
        "plate_color": "PLATE_COLOR_UNKNOWN",
        "car_type": "PLATE_TYPE_UNKNOWN",
        "vehicle_type": "VEHICLE_TYPE_UNKNOWN"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().parking().reminders().entry().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/parking/reminders/entry").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/parking/reminders/entry"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().parking().reminders().entry().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/parking/reminders/entry").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/parking/reminders/entry"].post(&json).send()?;

    Ok(())
}

/// POST /v3/parking/reminders/exit: 上报车辆离场 Report that a car left
pub async fn report_exit(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::parking;
    use wechatpay::ask;

    let operation = ask!(parking::ReportExit {
        out_serial_number: "20240901123456",
        exit_timestamp: 1672531200,
        plate_number: "粤B888888",
        plate_color: parking::PlateColor::PlateColorUnknown,
        parking_id: "5K8264ILTKCH16CQ250",
    });
    let json = json!({
        "out_serial_number": "20240901123456",
        "exit_timestamp": 1672531200,
        "plate_number": "粤B888888",
        "plate_color": "PLATE_COLOR_UNKNOWN",
        "parking_id": "5K8264ILTKCH16CQ250"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().parking().reminders().exit().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/parking/reminders/exit").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/parking/reminders/exit"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().parking().reminders().exit().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/parking/reminders/exit").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/parking/reminders/exit"].post(&json).send()?;

    Ok(())
}

/// POST /v3/parking/reminders/ext-payment: 上报停车外的其他缴费 Report a payment that is not for one stay
pub async fn report_extra_payment(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::parking;
    use wechatpay::{Fen, ask};

    let operation = ask!(parking::ReportExtraPayment {
        out_trade_no: "1217752501201407033233368018",
        fee_items: [ask!(parking::FeeItem {
            fee_type: parking::FeeType::ExtParkingPaymentFeeTypeUnknown,
            amount: Fen(100),
        })],
        pay_time: 1,
        wx_parking_lot_id: "wx_parking_lot_id",
        wx_trade_no: "1009660380201506130728806387",
    });
    let json = json!({
        "out_trade_no": "1217752501201407033233368018",
        "fee_items": [
            {
                "fee_type": "EXT_PARKING_PAYMENT_FEE_TYPE_UNKNOWN",
                "amount": 100
            }
        ],
        "pay_time": 1,
        "wx_parking_lot_id": "wx_parking_lot_id",
        "wx_trade_no": "1009660380201506130728806387"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().parking().reminders().ext_payment().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/parking/reminders/ext-payment").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/parking/reminders/ext-payment"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().parking().reminders().ext_payment().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/parking/reminders/ext-payment").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/parking/reminders/ext-payment"].post(&json).send()?;

    Ok(())
}

/// POST /v3/parking/reminders/parking-fee: 查询停车费用 Query what a stay costs
pub async fn find_parking_fee(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::parking;
    use wechatpay::ask;

    let operation = ask!(parking::FindParkingFee {
        out_serial_number: "20240901123456",
        plate_number: "粤B888888",
        out_parking_id: "20240901123456",
    });
    let json = json!({
        "out_serial_number": "20240901123456",
        "plate_number": "粤B888888",
        "out_parking_id": "20240901123456"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().parking().reminders().parking_fee().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/parking/reminders/parking-fee").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/parking/reminders/parking-fee"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().parking().reminders().parking_fee().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/parking/reminders/parking-fee").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/parking/reminders/parking-fee"].post(&json).send()?;

    Ok(())
}

/// GET /v3/parking/reminders/parking-lot: 查询停车场 Query a car park
pub async fn find_parking_lot(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::parking;
    use wechatpay::ask;

    let operation = ask!(parking::FindParkingLot { out_parking_lot_id: "P001" });
    let pairs = json!({"out_parking_lot_id":"P001"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().parking().reminders().parking_lot().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/parking/reminders/parking-lot").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/parking/reminders/parking-lot"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().parking().reminders().parking_lot().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/parking/reminders/parking-lot").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/parking/reminders/parking-lot"].get().query(&pairs).send()?;

    Ok(())
}

/// POST /v3/parking/reminders/payment: 上报停车缴费结果 Report the payment of a stay
pub async fn report_payment(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::parking;
    use wechatpay::{Fen, ask};

    let operation = ask!(parking::ReportPayment {
        out_serial_number: "20240901123456",
        plate_number: "粤B888888",
        parking_id: "5K8264ILTKCH16CQ250",
        parking_state: parking::ReportPaymentParkingState::ParkingStatusUnknown,
        pay_type: parking::PayType::PayTypeUnknown,
        total_amount: Fen(1000),
        paid_amount: Fen(100),
        out_trade_no: "1217752501201407033233368018",
    });
    let json = json!({
        "out_serial_number": "20240901123456",
        "plate_number": "粤B888888",
        "parking_id": "5K8264ILTKCH16CQ250",
        "parking_state": "PARKING_STATUS_UNKNOWN",
        "pay_type": "PAY_TYPE_UNKNOWN",
        "total_amount": 1000,
        "paid_amount": 100,
        "out_trade_no": "1217752501201407033233368018"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().parking().reminders().payment().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/parking/reminders/payment").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/parking/reminders/payment"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().parking().reminders().payment().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/parking/reminders/payment").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/parking/reminders/payment"].post(&json).send()?;

    Ok(())
}
