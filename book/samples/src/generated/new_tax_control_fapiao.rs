//! 电子发票 Electronic invoices (fapiao). Written by `cargo xtask codegen` from `families/new-tax-control-fapiao.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/new-tax-control-fapiao/fapiao-applications: 开具电子发票 Issue e-invoices
pub async fn issue_fapiao(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::new_tax_control_fapiao;
    use wechatpay::{Fen, ask};

    let operation = ask!(new_tax_control_fapiao::IssueFapiao {
        sub_mchid: "1900000109",
        scene: "WITH_WECHATPAY",
        fapiao_apply_id: "4200000444201910177461284488",
        buyer_information: ask!(new_tax_control_fapiao::BuyerInformation {
            r#type: "type",
            name: "name",
        }),
        fapiao_information: [ask!(new_tax_control_fapiao::FapiaoInformation {
            fapiao_id: "20200701123456",
            total_amount: Fen(1000),
            need_list: true,
            remark: "备注",
            items: [ask!(new_tax_control_fapiao::Item {
                tax_code: "3010101020203000000",
                quantity: 1,
                total_amount: Fen(1000),
                discount: true,
            })],
        })],
    });
    let json = json!({
        "sub_mchid": "1900000109",
        "scene": "WITH_WECHATPAY",
        "fapiao_apply_id": "4200000444201910177461284488",
        "buyer_information": {
            "type": "type",
            "name": "name"
        },
        "fapiao_information": [
            {
                "fapiao_id": "20200701123456",
                "total_amount": 1000,
                "need_list": true,
                "remark": "备注",
                "items": [
                    {
                        "tax_code": "3010101020203000000",
                        "quantity": 1,
                        "total_amount": 1000,
                        "discount": true
                    }
                ]
            }
        ]
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().new_tax_control_fapiao().fapiao_applications().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/new-tax-control-fapiao/fapiao-applications").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/new-tax-control-fapiao/fapiao-applications"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().new_tax_control_fapiao().fapiao_applications().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/new-tax-control-fapiao/fapiao-applications").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/new-tax-control-fapiao/fapiao-applications"].post(&json).send()?;

    Ok(())
}

/// POST /v3/new-tax-control-fapiao/fapiao-applications/issue-general: 开具通用行业电子发票 Issue an e-invoice of no special trade
pub async fn issue_general_fapiao(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::new_tax_control_fapiao;
    use wechatpay::{Fen, ask};

    let operation = ask!(new_tax_control_fapiao::IssueGeneralFapiao {
        sub_mchid: "1900000109",
        fapiao_apply_id: "4200000444201910177461284488",
        buyer_information: ask!(new_tax_control_fapiao::UserTitle {
            r#type: new_tax_control_fapiao::Type::Individual,
            name: "name",
        }),
        fapiao_information: ask!(new_tax_control_fapiao::GeneralFapiao {
            fapiao_id: "20200701123456",
            total_amount: Fen(1000),
            items: [ask!(new_tax_control_fapiao::FapiaoInformationItem {
                tax_code: "3010101020203000000",
                goods_name: "可乐",
                total_amount: Fen(1000),
                tax_rate: 1300,
                discount: true,
            })],
            billing_person_id: "100001",
            fapiao_bill_type: new_tax_control_fapiao::FapiaoBillType::CommFapiao,
            transaction_information: [ask!(new_tax_control_fapiao::TransactionInformation {
                pay_channel: new_tax_control_fapiao::PayChannel::WechatPay,
                transaction_id: "1009660380201506130728806387",
                out_trade_no: "1217752501201407033233368018",
                amount: Fen(100),
            })],
        }),
    });
    let json = json!({
        "sub_mchid": "1900000109",
        "fapiao_apply_id": "4200000444201910177461284488",
        "buyer_information": {
            "type": "INDIVIDUAL",
            "name": "name"
        },
        "fapiao_information": {
            "fapiao_id": "20200701123456",
            "total_amount": 1000,
            "items": [
                {
                    "tax_code": "3010101020203000000",
                    "goods_name": "可乐",
                    "total_amount": 1000,
                    "tax_rate": 1300,
                    "discount": true
                }
            ],
            "billing_person_id": "100001",
            "fapiao_bill_type": "COMM_FAPIAO",
            "transaction_information": [
                {
                    "pay_channel": "WECHAT_PAY",
                    "transaction_id": "1009660380201506130728806387",
                    "out_trade_no": "1217752501201407033233368018",
                    "amount": 100
                }
            ]
        }
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .new_tax_control_fapiao()
        .fapiao_applications()
        .issue_general()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client.chain("v3/new-tax-control-fapiao/fapiao-applications/issue-general").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/new-tax-control-fapiao/fapiao-applications/issue-general"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .new_tax_control_fapiao()
        .fapiao_applications()
        .issue_general()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/new-tax-control-fapiao/fapiao-applications/issue-general")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/new-tax-control-fapiao/fapiao-applications/issue-general"].post(&json).send()?;

    Ok(())
}

/// POST /v3/new-tax-control-fapiao/fapiao-applications/issue-passenger-transport: 开具旅客运输电子发票 Issue an e-invoice for passenger transport
pub async fn issue_passenger_transport_fapiao(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::new_tax_control_fapiao;
    use wechatpay::{Fen, ask};

    let operation = ask!(new_tax_control_fapiao::IssuePassengerTransportFapiao {
        sub_mchid: "1900000109",
        fapiao_apply_id: "4200000444201910177461284488",
        buyer_information: ask!(new_tax_control_fapiao::UserTitle {
            r#type: new_tax_control_fapiao::Type::Individual,
            name: "name",
        }),
        fapiao_information: ask!(new_tax_control_fapiao::PassengerTransportFapiao {
            fapiao_id: "20200701123456",
            total_amount: Fen(1000),
            items: [ask!(new_tax_control_fapiao::PassengerTransportItem {
                tax_code: "3010101020203000000",
                goods_name: "可乐",
                total_amount: Fen(1000),
                tax_rate: 1300,
                discount: true,
            })],
            billing_person_id: "100001",
            fapiao_bill_type: new_tax_control_fapiao::FapiaoBillType::CommFapiao,
            transaction_information: [ask!(new_tax_control_fapiao::TransactionInformation {
                pay_channel: new_tax_control_fapiao::PayChannel::WechatPay,
                transaction_id: "1009660380201506130728806387",
                out_trade_no: "1217752501201407033233368018",
                amount: Fen(100),
            })],
        }),
    });
    let json = json!({
        "sub_mchid": "1900000109",
        "fapiao_apply_id": "4200000444201910177461284488",
        "buyer_information": {
            "type": "INDIVIDUAL",
            "name": "name"
        },
        "fapiao_information": {
            "fapiao_id": "20200701123456",
            "total_amount": 1000,
            "items": [
                {
                    "tax_code": "3010101020203000000",
                    "goods_name": "可乐",
                    "total_amount": 1000,
                    "tax_rate": 1300,
                    "discount": true
                }
            ],
            "billing_person_id": "100001",
            "fapiao_bill_type": "COMM_FAPIAO",
            "transaction_information": [
                {
                    "pay_channel": "WECHAT_PAY",
                    "transaction_id": "1009660380201506130728806387",
                    "out_trade_no": "1217752501201407033233368018",
                    "amount": 100
                }
            ]
        }
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .new_tax_control_fapiao()
        .fapiao_applications()
        .issue_passenger_transport()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/new-tax-control-fapiao/fapiao-applications/issue-passenger-transport")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/new-tax-control-fapiao/fapiao-applications/issue-passenger-transport"]
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .new_tax_control_fapiao()
        .fapiao_applications()
        .issue_passenger_transport()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/new-tax-control-fapiao/fapiao-applications/issue-passenger-transport")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/new-tax-control-fapiao/fapiao-applications/issue-passenger-transport"]
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/new-tax-control-fapiao/fapiao-applications/issue-refined-oil: 开具成品油电子发票 Issue an e-invoice for refined oil
pub async fn issue_refined_oil_fapiao(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::new_tax_control_fapiao;
    use wechatpay::{Fen, ask};

    let operation = ask!(new_tax_control_fapiao::IssueRefinedOilFapiao {
        sub_mchid: "1900000109",
        fapiao_apply_id: "4200000444201910177461284488",
        buyer_information: ask!(new_tax_control_fapiao::UserTitle {
            r#type: new_tax_control_fapiao::Type::Individual,
            name: "name",
        }),
        fapiao_information: ask!(new_tax_control_fapiao::RefinedOilFapiao {
            fapiao_id: "20200701123456",
            total_amount: Fen(1000),
            items: [ask!(new_tax_control_fapiao::RefinedOilItem {
                tax_code: "3010101020203000000",
                goods_name: "可乐",
                total_amount: Fen(1000),
                tax_rate: 1300,
                discount: true,
            })],
            billing_person_id: "100001",
            fapiao_bill_type: new_tax_control_fapiao::FapiaoBillType::CommFapiao,
            transaction_information: [ask!(new_tax_control_fapiao::TransactionInformation {
                pay_channel: new_tax_control_fapiao::PayChannel::WechatPay,
                transaction_id: "1009660380201506130728806387",
                out_trade_no: "1217752501201407033233368018",
                amount: Fen(100),
            })],
        }),
    });
    let json = json!({
        "sub_mchid": "1900000109",
        "fapiao_apply_id": "4200000444201910177461284488",
        "buyer_information": {
            "type": "INDIVIDUAL",
            "name": "name"
        },
        "fapiao_information": {
            "fapiao_id": "20200701123456",
            "total_amount": 1000,
            "items": [
                {
                    "tax_code": "3010101020203000000",
                    "goods_name": "可乐",
                    "total_amount": 1000,
                    "tax_rate": 1300,
                    "discount": true
                }
            ],
            "billing_person_id": "100001",
            "fapiao_bill_type": "COMM_FAPIAO",
            "transaction_information": [
                {
                    "pay_channel": "WECHAT_PAY",
                    "transaction_id": "1009660380201506130728806387",
                    "out_trade_no": "1217752501201407033233368018",
                    "amount": 100
                }
            ]
        }
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .new_tax_control_fapiao()
        .fapiao_applications()
        .issue_refined_oil()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/new-tax-control-fapiao/fapiao-applications/issue-refined-oil")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/new-tax-control-fapiao/fapiao-applications/issue-refined-oil"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .new_tax_control_fapiao()
        .fapiao_applications()
        .issue_refined_oil()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/new-tax-control-fapiao/fapiao-applications/issue-refined-oil")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/new-tax-control-fapiao/fapiao-applications/issue-refined-oil"]
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/new-tax-control-fapiao/fapiao-applications/real-estate-leasing: 开具不动产租赁电子发票 Issue an e-invoice for a lease of real estate
pub async fn issue_real_estate_leasing_fapiao(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::new_tax_control_fapiao;
    use wechatpay::{Fen, ask};

    let operation = ask!(new_tax_control_fapiao::IssueRealEstateLeasingFapiao {
        sub_mchid: "1900000109",
        fapiao_apply_id: "4200000444201910177461284488",
        buyer_information: ask!(new_tax_control_fapiao::UserTitle {
            r#type: new_tax_control_fapiao::Type::Individual,
            name: "name",
        }),
        fapiao_information: ask!(new_tax_control_fapiao::RealEstateLeasingFapiao {
            fapiao_id: "20200701123456",
            total_amount: Fen(1000),
            items: [ask!(new_tax_control_fapiao::RealEstateLeasingItem {
                tax_code: "3010101020203000000",
                goods_name: "可乐",
                total_amount: Fen(1000),
                tax_rate: 1300,
                discount: true,
            })],
            billing_person_id: "100001",
            fapiao_bill_type: new_tax_control_fapiao::FapiaoBillType::CommFapiao,
            transaction_information: [ask!(new_tax_control_fapiao::TransactionInformation {
                pay_channel: new_tax_control_fapiao::PayChannel::WechatPay,
                transaction_id: "1009660380201506130728806387",
                out_trade_no: "1217752501201407033233368018",
                amount: Fen(100),
            })],
        }),
    });
    let json = json!({
        "sub_mchid": "1900000109",
        "fapiao_apply_id": "4200000444201910177461284488",
        "buyer_information": {
            "type": "INDIVIDUAL",
            "name": "name"
        },
        "fapiao_information": {
            "fapiao_id": "20200701123456",
            "total_amount": 1000,
            "items": [
                {
                    "tax_code": "3010101020203000000",
                    "goods_name": "可乐",
                    "total_amount": 1000,
                    "tax_rate": 1300,
                    "discount": true
                }
            ],
            "billing_person_id": "100001",
            "fapiao_bill_type": "COMM_FAPIAO",
            "transaction_information": [
                {
                    "pay_channel": "WECHAT_PAY",
                    "transaction_id": "1009660380201506130728806387",
                    "out_trade_no": "1217752501201407033233368018",
                    "amount": 100
                }
            ]
        }
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .new_tax_control_fapiao()
        .fapiao_applications()
        .real_estate_leasing()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/new-tax-control-fapiao/fapiao-applications/real-estate-leasing")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/new-tax-control-fapiao/fapiao-applications/real-estate-leasing"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .new_tax_control_fapiao()
        .fapiao_applications()
        .real_estate_leasing()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/new-tax-control-fapiao/fapiao-applications/real-estate-leasing")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/new-tax-control-fapiao/fapiao-applications/real-estate-leasing"]
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/new-tax-control-fapiao/fapiao-applications/upload-fapiao-file: 上传电子发票文件 Upload the file of an e-invoice
pub async fn upload_fapiao_file(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::new_tax_control_fapiao;
    use wechatpay::{ask, upload};

    let operation = ask!(new_tax_control_fapiao::UploadFapiaoFile {
        file_type: "PDF",
        digest_alogrithm: "SM3",
        digest: "digest",
    });
    let json = json!({"file_type":"PDF","digest_alogrithm":"SM3","digest":"digest"});
    let file = upload::from_path("licence.jpg")?;

    // async 异步 · operation 操作
    client.request(&operation).file(file.clone()).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .new_tax_control_fapiao()
        .fapiao_applications()
        .upload_fapiao_file()
        .post(&operation)
        .file(file.clone())
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/new-tax-control-fapiao/fapiao-applications/upload-fapiao-file")
        .post(&json)
        .file(file.clone())
        .await?;
    // async 异步 · property 属性式
    client["v3/new-tax-control-fapiao/fapiao-applications/upload-fapiao-file"]
        .post(&json)
        .file(file.clone())
        .await?;

    // blocking 同步 · operation 操作
    blocking.request(&operation).file(file.clone()).send()?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .new_tax_control_fapiao()
        .fapiao_applications()
        .upload_fapiao_file()
        .post(&operation)
        .file(file.clone())
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/new-tax-control-fapiao/fapiao-applications/upload-fapiao-file")
        .post(&json)
        .file(file.clone())
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/new-tax-control-fapiao/fapiao-applications/upload-fapiao-file"]
        .post(&json)
        .file(file.clone())
        .send()?;

    Ok(())
}

/// GET /v3/new-tax-control-fapiao/fapiao-applications/{fapiao_apply_id}: 查询开票申请的发票 Query the e-invoices of an application
pub async fn find_application(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::new_tax_control_fapiao;
    use wechatpay::ask;

    let operation = ask!(new_tax_control_fapiao::FindApplication {
        fapiao_apply_id: "4200000444201910177461284488",
        sub_mchid: "1900000109",
    });
    let pairs = json!({"sub_mchid":"1900000109"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .new_tax_control_fapiao()
        .fapiao_applications()
        .fapiao_apply_id("4200000444201910177461284488")
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/new-tax-control-fapiao/fapiao-applications/{fapiao_apply_id}")
        .with("fapiao_apply_id", "4200000444201910177461284488")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/new-tax-control-fapiao/fapiao-applications/{fapiao_apply_id}"]
        .with("fapiao_apply_id", "4200000444201910177461284488")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .new_tax_control_fapiao()
        .fapiao_applications()
        .fapiao_apply_id("4200000444201910177461284488")
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/new-tax-control-fapiao/fapiao-applications/{fapiao_apply_id}")
        .with("fapiao_apply_id", "4200000444201910177461284488")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/new-tax-control-fapiao/fapiao-applications/{fapiao_apply_id}"]
        .with("fapiao_apply_id", "4200000444201910177461284488")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// GET /v3/new-tax-control-fapiao/fapiao-applications/{fapiao_apply_id}/fapiao-files: 获取发票文件下载链接 Get the links to the files of e-invoices
pub async fn list_fapiao_files(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::new_tax_control_fapiao;
    use wechatpay::ask;

    let operation = ask!(new_tax_control_fapiao::ListFapiaoFiles {
        fapiao_apply_id: "4200000444201910177461284488",
        sub_mchid: "1900000109",
        fapiao_id: "20200701123456",
    });
    let pairs = json!({"sub_mchid":"1900000109","fapiao_id":"20200701123456"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .new_tax_control_fapiao()
        .fapiao_applications()
        .fapiao_apply_id("4200000444201910177461284488")
        .fapiao_files()
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/new-tax-control-fapiao/fapiao-applications/{fapiao_apply_id}/fapiao-files")
        .with("fapiao_apply_id", "4200000444201910177461284488")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/new-tax-control-fapiao/fapiao-applications/{fapiao_apply_id}/fapiao-files"]
        .with("fapiao_apply_id", "4200000444201910177461284488")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .new_tax_control_fapiao()
        .fapiao_applications()
        .fapiao_apply_id("4200000444201910177461284488")
        .fapiao_files()
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/new-tax-control-fapiao/fapiao-applications/{fapiao_apply_id}/fapiao-files")
        .with("fapiao_apply_id", "4200000444201910177461284488")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/new-tax-control-fapiao/fapiao-applications/{fapiao_apply_id}/fapiao-files"]
        .with("fapiao_apply_id", "4200000444201910177461284488")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// GET /v3/new-tax-control-fapiao/download: 下载发票文件 Download the file of an invoice
pub async fn download_fapiao(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::new_tax_control_fapiao;
    use wechatpay::ask;

    let operation = ask!(new_tax_control_fapiao::DownloadFapiao {
        mchid: "1900000109",
        sub_mchid: "1900000109",
        openid: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        fapiao_id: "20200701123456",
        invoice_code: "044001911211",
        invoice_no: "12897794",
        token: "HUUIXxRzV3qyzFA",
    });
    let pairs = json!({
        "mchid": "1900000109",
        "sub_mchid": "1900000109",
        "openid": "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        "fapiao_id": "20200701123456",
        "invoice_code": "044001911211",
        "invoice_no": "12897794",
        "token": "HUUIXxRzV3qyzFA"
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().new_tax_control_fapiao().download().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/new-tax-control-fapiao/download").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/new-tax-control-fapiao/download"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().new_tax_control_fapiao().download().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/new-tax-control-fapiao/download").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/new-tax-control-fapiao/download"].get().query(&pairs).send()?;

    Ok(())
}

/// POST /v3/new-tax-control-fapiao/fapiao-applications/{fapiao_apply_id}/insert-cards: 将电子发票插入用户卡包 Put e-invoices into a user's card wallet
pub async fn insert_cards(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::new_tax_control_fapiao;
    use wechatpay::{Fen, ask};

    let operation = ask!(new_tax_control_fapiao::InsertCards {
        fapiao_apply_id: "4200000444201910177461284488",
        sub_mchid: "1900000109",
        scene: new_tax_control_fapiao::Scene::WithWechatpay,
        buyer_information: ask!(new_tax_control_fapiao::UserTitle {
            r#type: new_tax_control_fapiao::Type::Individual,
            name: "name",
        }),
        fapiao_card_information: [ask!(new_tax_control_fapiao::FapiaoCardInformation {
            fapiao_media_id: "ASNFZ4mrze/+3LqYdlQyEA==",
            fapiao_number: "12897794",
            fapiao_code: "044001911211",
            fapiao_time: "2018-05-23T12:13:50+08:00",
            check_code: "69001808340631374774",
            password: "006>299-375/326>2+7/*0-+<351059<80<4*/5>+<11631+*3030/5*37+/-243159658+013>3409*044>4-/1+/9->*>69501*6++1997--21",
            total_amount: Fen(1000),
            tax_amount: Fen(49458),
            amount: Fen(100),
            seller_information: ask!(new_tax_control_fapiao::SellerInformation {
                name: "name",
                taxpayer_id: "202003261233701778",
                address: "广东省深圳市南山区",
                telephone: "075512345678",
                bank_name: "中国工商银行",
                bank_account: "6222020000000000000",
            }),
            extra_information: ask!(new_tax_control_fapiao::ExtraInformation {
                payee: "张三",
                reviewer: "李四",
                drawer: "张三",
            }),
            items: [ask!(new_tax_control_fapiao::ApplicationItem {
                tax_code: "3010101020203000000",
                goods_name: "可乐",
                quantity: 1,
                unit_price: Fen(100),
                amount: Fen(100),
                tax_amount: Fen(49458),
                total_amount: Fen(1000),
                tax_rate: 1300,
                tax_prefer_mark: new_tax_control_fapiao::TaxPreferMark::NoFavorable,
                discount: true,
            })],
        })],
    });
    let json = json!({
        "sub_mchid": "1900000109",
        "scene": "WITH_WECHATPAY",
        "buyer_information": {
            "type": "INDIVIDUAL",
            "name": "name"
        },
        "fapiao_card_information": [
            {
                "fapiao_media_id": "ASNFZ4mrze/+3LqYdlQyEA==",
                "fapiao_number": "12897794",
                "fapiao_code": "044001911211",
                "fapiao_time": "2018-05-23T12:13:50+08:00",
                "check_code": "69001808340631374774",
                "password": "006>299-375/326>2+7/*0-+<351059<80<4*/5>+<11631+*3030/5*37+/-243159658+013>3409*044>4-/1+/9->*>69501*6++1997--21",
                "total_amount": 1000,
                "tax_amount": 49458,
                "amount": 100,
                "seller_information": {
                    "name": "name",
                    "taxpayer_id": "202003261233701778",
                    "address": "广东省深圳市南山区",
                    "telephone": "075512345678",
                    "bank_name": "中国工商银行",
                    "bank_account": "6222020000000000000"
                },
                "extra_information": {
                    "payee": "张三",
                    "reviewer": "李四",
                    "drawer": "张三"
                },
                "items": [
                    {
                        "tax_code": "3010101020203000000",
                        "goods_name": "可乐",
                        "quantity": 1,
                        "unit_price": 100,
                        "amount": 100,
                        "tax_amount": 49458,
                        "total_amount": 1000,
                        "tax_rate": 1300,
                        "tax_prefer_mark": "NO_FAVORABLE",
                        "discount": true
                    }
                ]
            }
        ]
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .new_tax_control_fapiao()
        .fapiao_applications()
        .fapiao_apply_id("4200000444201910177461284488")
        .insert_cards()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/new-tax-control-fapiao/fapiao-applications/{fapiao_apply_id}/insert-cards")
        .with("fapiao_apply_id", "4200000444201910177461284488")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/new-tax-control-fapiao/fapiao-applications/{fapiao_apply_id}/insert-cards"]
        .with("fapiao_apply_id", "4200000444201910177461284488")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .new_tax_control_fapiao()
        .fapiao_applications()
        .fapiao_apply_id("4200000444201910177461284488")
        .insert_cards()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/new-tax-control-fapiao/fapiao-applications/{fapiao_apply_id}/insert-cards")
        .with("fapiao_apply_id", "4200000444201910177461284488")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/new-tax-control-fapiao/fapiao-applications/{fapiao_apply_id}/insert-cards"]
        .with("fapiao_apply_id", "4200000444201910177461284488")
        .post(&json)
        .send()?;

    Ok(())
}

/// POST /v3/new-tax-control-fapiao/fapiao-applications/{fapiao_apply_id}/reverse: 冲红电子发票 Reverse e-invoices
pub async fn reverse_fapiao(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::new_tax_control_fapiao;
    use wechatpay::ask;

    let operation = ask!(new_tax_control_fapiao::ReverseFapiao {
        fapiao_apply_id: "4200000444201910177461284488",
        sub_mchid: "1900000109",
        reverse_reason: "退款",
        fapiao_information: [ask!(new_tax_control_fapiao::FapiaoToReverse {
            fapiao_id: "20200701123456",
            fapiao_code: "044001911211",
            fapiao_number: "12897794",
        })],
    });
    let json = json!({
        "sub_mchid": "1900000109",
        "reverse_reason": "退款",
        "fapiao_information": [
            {
                "fapiao_id": "20200701123456",
                "fapiao_code": "044001911211",
                "fapiao_number": "12897794"
            }
        ]
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .new_tax_control_fapiao()
        .fapiao_applications()
        .fapiao_apply_id("4200000444201910177461284488")
        .reverse()
        .post(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/new-tax-control-fapiao/fapiao-applications/{fapiao_apply_id}/reverse")
        .with("fapiao_apply_id", "4200000444201910177461284488")
        .post(&json)
        .await?;
    // async 异步 · property 属性式
    client["v3/new-tax-control-fapiao/fapiao-applications/{fapiao_apply_id}/reverse"]
        .with("fapiao_apply_id", "4200000444201910177461284488")
        .post(&json)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .new_tax_control_fapiao()
        .fapiao_applications()
        .fapiao_apply_id("4200000444201910177461284488")
        .reverse()
        .post(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/new-tax-control-fapiao/fapiao-applications/{fapiao_apply_id}/reverse")
        .with("fapiao_apply_id", "4200000444201910177461284488")
        .post(&json)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/new-tax-control-fapiao/fapiao-applications/{fapiao_apply_id}/reverse"]
        .with("fapiao_apply_id", "4200000444201910177461284488")
        .post(&json)
        .send()?;

    Ok(())
}
