//! 平台充值、结算与提现 Platforms: recharges, settlement, withdrawals. Written by `cargo xtask codegen` from `families/platsolution-ecommerce.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/platsolution/ecommerce/bank-transfer-recharges/apply: 申请银行转账充值 Apply to top up by bank transfer
pub async fn apply_bank_transfer_recharge(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::platsolution_ecommerce;
    use wechatpay::{Fen, ask};

    let operation = ask!(platsolution_ecommerce::ApplyBankTransferRecharge {
        out_recharge_no: "20240901123456",
        recharge_scene: "recharge_scene",
        account_type: platsolution_ecommerce::AccountType::Basic,
        recharge_amount: ask!(platsolution_ecommerce::RechargeAmount {
            amount: Fen(100),
            currency: "CNY",
        }),
    });
    let json = json!({
        "out_recharge_no": "20240901123456",
        "recharge_scene": "recharge_scene",
        "account_type": "BASIC",
        "recharge_amount": {
            "amount": 100,
            "currency": "CNY"
        }
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .platsolution()
        .ecommerce()
        .bank_transfer_recharges()
        .apply()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/platsolution/ecommerce/bank-transfer-recharges/apply").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/platsolution/ecommerce/bank-transfer-recharges/apply"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .platsolution()
        .ecommerce()
        .bank_transfer_recharges()
        .apply()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/platsolution/ecommerce/bank-transfer-recharges/apply").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/platsolution/ecommerce/bank-transfer-recharges/apply"].post(&json).send()?;

    Ok(())
}

/// GET /v3/platsolution/ecommerce/bank-transfer-recharges/out-recharge-no/{out_recharge_no}: 查询银行转账充值 Query a top-up by bank transfer
pub async fn find_bank_transfer_recharge(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::platsolution_ecommerce;
    use wechatpay::ask;

    let operation = ask!(platsolution_ecommerce::FindBankTransferRecharge {
        out_recharge_no: "20240901123456",
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .platsolution()
        .ecommerce()
        .bank_transfer_recharges()
        .out_recharge_no()
        .out_recharge_no("20240901123456")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain(
            "v3/platsolution/ecommerce/bank-transfer-recharges/out-recharge-no/{out_recharge_no}",
        )
        .with("out_recharge_no", "20240901123456")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/platsolution/ecommerce/bank-transfer-recharges/out-recharge-no/{out_recharge_no}"]
        .with("out_recharge_no", "20240901123456")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .platsolution()
        .ecommerce()
        .bank_transfer_recharges()
        .out_recharge_no()
        .out_recharge_no("20240901123456")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain(
            "v3/platsolution/ecommerce/bank-transfer-recharges/out-recharge-no/{out_recharge_no}",
        )
        .with("out_recharge_no", "20240901123456")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/platsolution/ecommerce/bank-transfer-recharges/out-recharge-no/{out_recharge_no}"]
        .with("out_recharge_no", "20240901123456")
        .get()
        .send()?;

    Ok(())
}

/// POST /v3/platsolution/ecommerce/insurance-compensation-contracts: 为二级商户开通保险赔付 Open insurance compensation for a sub-merchant
pub async fn open_insurance_compensation(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::platsolution_ecommerce;
    use wechatpay::ask;

    let operation = ask!(platsolution_ecommerce::OpenInsuranceCompensation {
        out_apply_no: "20240901123456",
        sub_mchid: "1900000109",
        agreement_list: [ask!(platsolution_ecommerce::Agreement {
            agreement_code: "AGREEMENT_001",
            agreement_version: "1.0",
            sign_organization: "sign_organization",
            sign_time: "2020-05-20T13:29:35+08:00",
        })],
    });
    let json = json!({
        "out_apply_no": "20240901123456",
        "sub_mchid": "1900000109",
        "agreement_list": [
            {
                "agreement_code": "AGREEMENT_001",
                "agreement_version": "1.0",
                "sign_organization": "sign_organization",
                "sign_time": "2020-05-20T13:29:35+08:00"
            }
        ]
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .platsolution()
        .ecommerce()
        .insurance_compensation_contracts()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/platsolution/ecommerce/insurance-compensation-contracts").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/platsolution/ecommerce/insurance-compensation-contracts"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .platsolution()
        .ecommerce()
        .insurance_compensation_contracts()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/platsolution/ecommerce/insurance-compensation-contracts")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/platsolution/ecommerce/insurance-compensation-contracts"].post(&json).send()?;

    Ok(())
}

/// POST /v3/platsolution/ecommerce/insurance-compensation-contracts/sub-mchid/{sub_mchid}/check-opened: 查询保险赔付是否开通 Ask whether insurance compensation is open
pub async fn check_insurance_compensation(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::platsolution_ecommerce;
    use wechatpay::ask;

    let operation =
        ask!(platsolution_ecommerce::CheckInsuranceCompensation { sub_mchid: "1900000109" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .platsolution()
        .ecommerce()
        .insurance_compensation_contracts()
        .sub_mchid()
        .sub_mchid("1900000109")
        .check_opened()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/platsolution/ecommerce/insurance-compensation-contracts/sub-mchid/{sub_mchid}/check-opened").with("sub_mchid", "1900000109").post(&()).await?;
    // async 异步 · property 属性式
    client["v3/platsolution/ecommerce/insurance-compensation-contracts/sub-mchid/{sub_mchid}/check-opened"].with("sub_mchid", "1900000109").post(&()).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .platsolution()
        .ecommerce()
        .insurance_compensation_contracts()
        .sub_mchid()
        .sub_mchid("1900000109")
        .check_opened()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/platsolution/ecommerce/insurance-compensation-contracts/sub-mchid/{sub_mchid}/check-opened").with("sub_mchid", "1900000109").post(&()).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/platsolution/ecommerce/insurance-compensation-contracts/sub-mchid/{sub_mchid}/check-opened"].with("sub_mchid", "1900000109").post(&()).send()?;

    Ok(())
}

/// POST /v3/platsolution/ecommerce/recharge-employees: 添加充值员工 Allow an employee to top up
pub async fn add_recharge_employee(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::platsolution_ecommerce;
    use wechatpay::ask;

    let operation = ask!(platsolution_ecommerce::AddRechargeEmployee {
        sub_mchid: "1900000109",
        sp_openid: "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o",
    });
    let json = json!({"sub_mchid":"1900000109","sp_openid":"oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().platsolution().ecommerce().recharge_employees().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/platsolution/ecommerce/recharge-employees").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/platsolution/ecommerce/recharge-employees"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().platsolution().ecommerce().recharge_employees().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/platsolution/ecommerce/recharge-employees").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/platsolution/ecommerce/recharge-employees"].post(&json).send()?;

    Ok(())
}

/// GET /v3/platsolution/ecommerce/recharge-employees/sub-mchid/{sub_mchid}: 查询充值员工列表 List the employees allowed to top up
pub async fn list_recharge_employees(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::platsolution_ecommerce;
    use wechatpay::ask;

    let operation = ask!(platsolution_ecommerce::ListRechargeEmployees { sub_mchid: "1900000109" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .platsolution()
        .ecommerce()
        .recharge_employees()
        .sub_mchid()
        .sub_mchid("1900000109")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/platsolution/ecommerce/recharge-employees/sub-mchid/{sub_mchid}")
        .with("sub_mchid", "1900000109")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/platsolution/ecommerce/recharge-employees/sub-mchid/{sub_mchid}"]
        .with("sub_mchid", "1900000109")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .platsolution()
        .ecommerce()
        .recharge_employees()
        .sub_mchid()
        .sub_mchid("1900000109")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/platsolution/ecommerce/recharge-employees/sub-mchid/{sub_mchid}")
        .with("sub_mchid", "1900000109")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/platsolution/ecommerce/recharge-employees/sub-mchid/{sub_mchid}"]
        .with("sub_mchid", "1900000109")
        .get()
        .send()?;

    Ok(())
}

/// POST /v3/platsolution/ecommerce/recharge-employees/sub-mchid/{sub_mchid}/sp-openid/{sp_openid}/delete: 删除充值员工 Stop an employee from topping up
pub async fn delete_recharge_employee(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::platsolution_ecommerce;
    use wechatpay::ask;

    let operation = ask!(platsolution_ecommerce::DeleteRechargeEmployee {
        sub_mchid: "1900000109",
        sp_openid: "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o",
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .platsolution()
        .ecommerce()
        .recharge_employees()
        .sub_mchid()
        .sub_mchid("1900000109")
        .sp_openid()
        .sp_openid("oUpF8uMuAJO_M2pxb1Q9zNjWeS6o")
        .delete()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/platsolution/ecommerce/recharge-employees/sub-mchid/{sub_mchid}/sp-openid/{sp_openid}/delete").with("sub_mchid", "1900000109").with("sp_openid", "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o").post(&()).await?;
    // async 异步 · property 属性式
    client["v3/platsolution/ecommerce/recharge-employees/sub-mchid/{sub_mchid}/sp-openid/{sp_openid}/delete"].with("sub_mchid", "1900000109").with("sp_openid", "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o").post(&()).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .platsolution()
        .ecommerce()
        .recharge_employees()
        .sub_mchid()
        .sub_mchid("1900000109")
        .sp_openid()
        .sp_openid("oUpF8uMuAJO_M2pxb1Q9zNjWeS6o")
        .delete()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/platsolution/ecommerce/recharge-employees/sub-mchid/{sub_mchid}/sp-openid/{sp_openid}/delete").with("sub_mchid", "1900000109").with("sp_openid", "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o").post(&()).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/platsolution/ecommerce/recharge-employees/sub-mchid/{sub_mchid}/sp-openid/{sp_openid}/delete"].with("sub_mchid", "1900000109").with("sp_openid", "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o").post(&()).send()?;

    Ok(())
}

/// POST /v3/platsolution/ecommerce/recharges/apply: 申请充值 Apply to top up a sub-merchant's account
pub async fn apply_recharge(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::platsolution_ecommerce;
    use wechatpay::{Fen, ask};

    let operation = ask!(platsolution_ecommerce::ApplyRecharge {
        sub_mchid: "1900000109",
        out_recharge_no: "20240901123456",
        recharge_scene: platsolution_ecommerce::AppliedRechargeScene::EcommerceDeposit,
        account_type: platsolution_ecommerce::RechargeAccountType::Deposit,
        recharge_amount: ask!(platsolution_ecommerce::RechargeAmount {
            amount: Fen(100),
            currency: "CNY",
        }),
        notify_url: "https://example.com/notify",
        remark: "备注",
    });
    let json = json!({
        "sub_mchid": "1900000109",
        "out_recharge_no": "20240901123456",
        "recharge_scene": "ECOMMERCE_DEPOSIT",
        "account_type": "DEPOSIT",
        "recharge_amount": {
            "amount": 100,
            "currency": "CNY"
        },
        "notify_url": "https://example.com/notify",
        "remark": "备注"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().platsolution().ecommerce().recharges().apply().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/platsolution/ecommerce/recharges/apply").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/platsolution/ecommerce/recharges/apply"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().platsolution().ecommerce().recharges().apply().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/platsolution/ecommerce/recharges/apply").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/platsolution/ecommerce/recharges/apply"].post(&json).send()?;

    Ok(())
}

/// GET /v3/platsolution/ecommerce/recharges/out-recharge-no/{out_recharge_no}: 查询充值 Query a top-up
pub async fn find_recharge(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::platsolution_ecommerce;
    use wechatpay::ask;

    let operation = ask!(platsolution_ecommerce::FindRecharge {
        out_recharge_no: "20240901123456",
        sub_mchid: "1900000109",
    });
    let pairs = json!({"sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .platsolution()
        .ecommerce()
        .recharges()
        .out_recharge_no()
        .out_recharge_no("20240901123456")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/platsolution/ecommerce/recharges/out-recharge-no/{out_recharge_no}")
        .with("out_recharge_no", "20240901123456")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/platsolution/ecommerce/recharges/out-recharge-no/{out_recharge_no}"]
        .with("out_recharge_no", "20240901123456")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .platsolution()
        .ecommerce()
        .recharges()
        .out_recharge_no()
        .out_recharge_no("20240901123456")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/platsolution/ecommerce/recharges/out-recharge-no/{out_recharge_no}")
        .with("out_recharge_no", "20240901123456")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/platsolution/ecommerce/recharges/out-recharge-no/{out_recharge_no}"]
        .with("out_recharge_no", "20240901123456")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/platsolution/ecommerce/recharges/out-recharge-no/{out_recharge_no}/close: 关闭充值 Close a top-up
pub async fn close_recharge(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::platsolution_ecommerce;
    use wechatpay::ask;

    let operation = ask!(platsolution_ecommerce::CloseRecharge {
        out_recharge_no: "20240901123456",
        sub_mchid: "1900000109",
    });
    let pairs = json!({"sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .platsolution()
        .ecommerce()
        .recharges()
        .out_recharge_no()
        .out_recharge_no("20240901123456")
        .close()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/platsolution/ecommerce/recharges/out-recharge-no/{out_recharge_no}/close")
        .with("out_recharge_no", "20240901123456")
        .post(&())
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/platsolution/ecommerce/recharges/out-recharge-no/{out_recharge_no}/close"]
        .with("out_recharge_no", "20240901123456")
        .post(&())
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .platsolution()
        .ecommerce()
        .recharges()
        .out_recharge_no()
        .out_recharge_no("20240901123456")
        .close()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/platsolution/ecommerce/recharges/out-recharge-no/{out_recharge_no}/close")
        .with("out_recharge_no", "20240901123456")
        .post(&())
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/platsolution/ecommerce/recharges/out-recharge-no/{out_recharge_no}/close"]
        .with("out_recharge_no", "20240901123456")
        .post(&())
        .query(&pairs)
        .send()?;

    Ok(())
}

/// POST /v3/platsolution/ecommerce/settle/prepay-settle-orders: 发起预付结算 Settle prepaid orders to an individual
pub async fn create_settlement(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::platsolution_ecommerce;
    use wechatpay::{Fen, ask};

    let operation = ask!(platsolution_ecommerce::CreateSettlement {
        appid: "wxd678efh567hg6787",
        out_settle_batch_no: "20240901123456",
        individual_auth_id: "1000001",
        notify_url: "https://example.com/notify",
        description: "商品描述",
        trade_scenario: platsolution_ecommerce::TradeScenario::Recommerce,
        settle_info_list: [ask!(platsolution_ecommerce::SettleInfo {
            out_settle_no: "20240901123456",
            transaction_id: "1009660380201506130728806387",
            settle_detail_info_list: [ask!(platsolution_ecommerce::SettleDetailInfo {
                out_settle_detail_no: "20240901123456",
                settle_type: "settle_type",
                receiver_type: "receiver_type",
                receiver_account: "1900000109",
                amount: ask!(platsolution_ecommerce::EstimatedAmount {
                    amount: Fen(100),
                    currency: "CNY",
                }),
            })],
        })],
        receive_type_template_id: 1,
    });
    let json = json!({
        "appid": "wxd678efh567hg6787",
        "out_settle_batch_no": "20240901123456",
        "individual_auth_id": "1000001",
        "notify_url": "https://example.com/notify",
        "description": "商品描述",
        "trade_scenario": "RECOMMERCE",
        "settle_info_list": [
            {
                "out_settle_no": "20240901123456",
                "transaction_id": "1009660380201506130728806387",
                "settle_detail_info_list": [
                    {
                        "out_settle_detail_no": "20240901123456",
                        "settle_type": "settle_type",
                        "receiver_type": "receiver_type",
                        "receiver_account": "1900000109",
                        "amount": {
                            "amount": 100,
                            "currency": "CNY"
                        }
                    }
                ]
            }
        ],
        "receive_type_template_id": 1
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().platsolution().ecommerce().settle().prepay_settle_orders().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/platsolution/ecommerce/settle/prepay-settle-orders").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/platsolution/ecommerce/settle/prepay-settle-orders"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .platsolution()
        .ecommerce()
        .settle()
        .prepay_settle_orders()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/platsolution/ecommerce/settle/prepay-settle-orders").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/platsolution/ecommerce/settle/prepay-settle-orders"].post(&json).send()?;

    Ok(())
}

/// GET /v3/platsolution/ecommerce/settle/prepay-settle-orders/{settle_batch_no}: 查询预付结算 Query a settlement
pub async fn find_settlement(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::platsolution_ecommerce;
    use wechatpay::ask;

    let operation =
        ask!(platsolution_ecommerce::FindSettlement { settle_batch_no: "settle_batch_no" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .platsolution()
        .ecommerce()
        .settle()
        .prepay_settle_orders()
        .settle_batch_no("settle_batch_no")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/platsolution/ecommerce/settle/prepay-settle-orders/{settle_batch_no}")
        .with("settle_batch_no", "settle_batch_no")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/platsolution/ecommerce/settle/prepay-settle-orders/{settle_batch_no}"]
        .with("settle_batch_no", "settle_batch_no")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .platsolution()
        .ecommerce()
        .settle()
        .prepay_settle_orders()
        .settle_batch_no("settle_batch_no")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/platsolution/ecommerce/settle/prepay-settle-orders/{settle_batch_no}")
        .with("settle_batch_no", "settle_batch_no")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/platsolution/ecommerce/settle/prepay-settle-orders/{settle_batch_no}"]
        .with("settle_batch_no", "settle_batch_no")
        .get()
        .send()?;

    Ok(())
}

/// POST /v3/platsolution/ecommerce/settle/prepay-settle-orders/{settle_batch_no}/apply-abnormal-settle: 申请异常结算处理 Apply to handle a settlement that went wrong
pub async fn apply_abnormal_settlement(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::platsolution_ecommerce;
    use wechatpay::ask;

    let operation = ask!(platsolution_ecommerce::ApplyAbnormalSettlement {
        settle_batch_no: "settle_batch_no",
        individual_auth_id: "1000001",
        out_abnormal_settle_batch_no: "20240901123456",
        abnormal_settle_type:
            platsolution_ecommerce::AbnormalSettleType::TransferToOriginalReceiveUser,
        description: "商品描述",
    });
    let json = json!({
        "individual_auth_id": "1000001",
        "out_abnormal_settle_batch_no": "20240901123456",
        "abnormal_settle_type": "TRANSFER_TO_ORIGINAL_RECEIVE_USER",
        "description": "商品描述"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .platsolution()
        .ecommerce()
        .settle()
        .prepay_settle_orders()
        .settle_batch_no("settle_batch_no")
        .apply_abnormal_settle()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/platsolution/ecommerce/settle/prepay-settle-orders/{settle_batch_no}/apply-abnormal-settle").with("settle_batch_no", "settle_batch_no").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/platsolution/ecommerce/settle/prepay-settle-orders/{settle_batch_no}/apply-abnormal-settle"].with("settle_batch_no", "settle_batch_no").post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .platsolution()
        .ecommerce()
        .settle()
        .prepay_settle_orders()
        .settle_batch_no("settle_batch_no")
        .apply_abnormal_settle()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/platsolution/ecommerce/settle/prepay-settle-orders/{settle_batch_no}/apply-abnormal-settle").with("settle_batch_no", "settle_batch_no").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/platsolution/ecommerce/settle/prepay-settle-orders/{settle_batch_no}/apply-abnormal-settle"].with("settle_batch_no", "settle_batch_no").post(&json).send()?;

    Ok(())
}

/// POST /v3/platsolution/ecommerce/withdraw/day-end-balance-withdraw: 按日终余额提现 Withdraw a sub-merchant's day-end balance
pub async fn create_withdrawal(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::platsolution_ecommerce;
    use wechatpay::{Fen, ask};

    let operation = ask!(platsolution_ecommerce::CreateWithdrawal {
        sub_mchid: "1900000109",
        out_request_no: "1002600620019090123143254436",
        calculate_amount_type: platsolution_ecommerce::CalculateAmountType::OnlyDayEndBalance,
        remark: "备注",
        bank_memo: "商户提现",
        notify_url: "https://example.com/notify",
        reserve_amount: Fen(10000),
    });
    let json = json!({
        "sub_mchid": "1900000109",
        "out_request_no": "1002600620019090123143254436",
        "calculate_amount_type": "ONLY_DAY_END_BALANCE",
        "remark": "备注",
        "bank_memo": "商户提现",
        "notify_url": "https://example.com/notify",
        "reserve_amount": 10000
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .platsolution()
        .ecommerce()
        .withdraw()
        .day_end_balance_withdraw()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/platsolution/ecommerce/withdraw/day-end-balance-withdraw").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/platsolution/ecommerce/withdraw/day-end-balance-withdraw"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .platsolution()
        .ecommerce()
        .withdraw()
        .day_end_balance_withdraw()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/platsolution/ecommerce/withdraw/day-end-balance-withdraw")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/platsolution/ecommerce/withdraw/day-end-balance-withdraw"].post(&json).send()?;

    Ok(())
}

/// GET /v3/platsolution/ecommerce/withdraw/day-end-balance-withdraw/out-request-no/{out_request_no}: 查询日终余额提现 Query a withdrawal of a day-end balance
pub async fn find_withdrawal(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::platsolution_ecommerce;
    use wechatpay::ask;

    let operation = ask!(platsolution_ecommerce::FindWithdrawal {
        out_request_no: "1002600620019090123143254436",
        sub_mchid: "1900000109",
    });
    let pairs = json!({"sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .platsolution()
        .ecommerce()
        .withdraw()
        .day_end_balance_withdraw()
        .out_request_no()
        .out_request_no("1002600620019090123143254436")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/platsolution/ecommerce/withdraw/day-end-balance-withdraw/out-request-no/{out_request_no}").with("out_request_no", "1002600620019090123143254436").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/platsolution/ecommerce/withdraw/day-end-balance-withdraw/out-request-no/{out_request_no}"].with("out_request_no", "1002600620019090123143254436").get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .platsolution()
        .ecommerce()
        .withdraw()
        .day_end_balance_withdraw()
        .out_request_no()
        .out_request_no("1002600620019090123143254436")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/platsolution/ecommerce/withdraw/day-end-balance-withdraw/out-request-no/{out_request_no}").with("out_request_no", "1002600620019090123143254436").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/platsolution/ecommerce/withdraw/day-end-balance-withdraw/out-request-no/{out_request_no}"].with("out_request_no", "1002600620019090123143254436").get().query(&pairs).send()?;

    Ok(())
}
