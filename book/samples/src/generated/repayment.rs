//! 还款支付 Repayment payments. Written by `cargo xtask codegen` from `families/repayment.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// GET /v3/repayment/combine-transactions/partner/out-trade-no/{combine_out_trade_no}: 查询还款合单订单 Query a combined repayment order
pub async fn find_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::repayment;
    use wechatpay::ask;

    let operation = ask!(repayment::FindOrder { combine_out_trade_no: "P20150806125346" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .repayment()
        .combine_transactions()
        .partner()
        .out_trade_no()
        .combine_out_trade_no("P20150806125346")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/repayment/combine-transactions/partner/out-trade-no/{combine_out_trade_no}")
        .with("combine_out_trade_no", "P20150806125346")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/repayment/combine-transactions/partner/out-trade-no/{combine_out_trade_no}"]
        .with("combine_out_trade_no", "P20150806125346")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .repayment()
        .combine_transactions()
        .partner()
        .out_trade_no()
        .combine_out_trade_no("P20150806125346")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/repayment/combine-transactions/partner/out-trade-no/{combine_out_trade_no}")
        .with("combine_out_trade_no", "P20150806125346")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/repayment/combine-transactions/partner/out-trade-no/{combine_out_trade_no}"]
        .with("combine_out_trade_no", "P20150806125346")
        .get()
        .send()?;

    Ok(())
}

/// POST /v3/repayment/combine-transactions/partner/out-trade-no/{combine_out_trade_no}/close: 关闭还款合单订单 Close a combined repayment order
pub async fn close_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::repayment;
    use wechatpay::ask;

    let operation = ask!(repayment::CloseOrder {
        combine_out_trade_no: "P20150806125346",
        sub_orders: [ask!(repayment::ClosedSubOrder {
            mchid: "1900000109",
            out_trade_no: "1217752501201407033233368018",
            sub_mchid: "1900000109",
        })],
    });
    let json = json!({
        "sub_orders": [
            {
                "mchid": "1900000109",
                "out_trade_no": "1217752501201407033233368018",
                "sub_mchid": "1900000109"
            }
        ]
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .repayment()
        .combine_transactions()
        .partner()
        .out_trade_no()
        .combine_out_trade_no("P20150806125346")
        .close()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain(
            "v3/repayment/combine-transactions/partner/out-trade-no/{combine_out_trade_no}/close",
        )
        .with("combine_out_trade_no", "P20150806125346")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/repayment/combine-transactions/partner/out-trade-no/{combine_out_trade_no}/close"]
        .with("combine_out_trade_no", "P20150806125346")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .repayment()
        .combine_transactions()
        .partner()
        .out_trade_no()
        .combine_out_trade_no("P20150806125346")
        .close()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain(
            "v3/repayment/combine-transactions/partner/out-trade-no/{combine_out_trade_no}/close",
        )
        .with("combine_out_trade_no", "P20150806125346")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/repayment/combine-transactions/partner/out-trade-no/{combine_out_trade_no}/close"]
        .with("combine_out_trade_no", "P20150806125346")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/repayment/combine-transactions/partner/prepay: 还款合单下单 Place a combined repayment order
pub async fn create_order(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::repayment;
    use wechatpay::{Fen, ask};

    let operation = ask!(repayment::CreateOrder {
        combine_out_trade_no: "P20150806125346",
        combine_mchid: "1900000109",
        sub_orders: [ask!(repayment::SubOrderRequest {
            mchid: "1900000109",
            sub_mchid: "1900000109",
            out_trade_no: "1217752501201407033233368018",
            amount: ask!(repayment::SubOrderAmount { total_amount: Fen(1000), currency: "CNY" }),
            attach: "自定义数据",
            description: "商品描述",
        })],
    });
    let json = json!({
        "combine_out_trade_no": "P20150806125346",
        "combine_mchid": "1900000109",
        "sub_orders": [
            {
                "mchid": "1900000109",
                "sub_mchid": "1900000109",
                "out_trade_no": "1217752501201407033233368018",
                "amount": {
                    "total_amount": 1000,
                    "currency": "CNY"
                },
                "attach": "自定义数据",
                "description": "商品描述"
            }
        ]
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().repayment().combine_transactions().partner().prepay().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/repayment/combine-transactions/partner/prepay").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/repayment/combine-transactions/partner/prepay"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().repayment().combine_transactions().partner().prepay().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/repayment/combine-transactions/partner/prepay").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/repayment/combine-transactions/partner/prepay"].post(&json).send()?;

    Ok(())
}
