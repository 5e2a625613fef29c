//! 银行与地区查询 Banks, branches and areas. Written by `cargo xtask codegen` from `families/capital.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// GET /v3/capital/capitallhh/areas/provinces: 查询省份列表 List the provinces
pub async fn list_provinces(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::capital;
    use wechatpay::ask;

    let operation = ask!(capital::ListProvinces {});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().capital().capitallhh().areas().provinces().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/capital/capitallhh/areas/provinces").get().await?;
    // async 异步 · property 属性式
    client["v3/capital/capitallhh/areas/provinces"].get().await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().capital().capitallhh().areas().provinces().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/capital/capitallhh/areas/provinces").get().send()?;
    // blocking 同步 · property 属性式
    blocking["v3/capital/capitallhh/areas/provinces"].get().send()?;

    Ok(())
}

/// GET /v3/capital/capitallhh/areas/provinces/{province_code}/cities: 查询城市列表 List the cities of a province
pub async fn list_cities(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::capital;
    use wechatpay::ask;

    let operation = ask!(capital::ListCities { province_code: "22" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .capital()
        .capitallhh()
        .areas()
        .provinces()
        .province_code("22")
        .cities()
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/capital/capitallhh/areas/provinces/{province_code}/cities")
        .with("province_code", "22")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/capital/capitallhh/areas/provinces/{province_code}/cities"]
        .with("province_code", "22")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .capital()
        .capitallhh()
        .areas()
        .provinces()
        .province_code("22")
        .cities()
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/capital/capitallhh/areas/provinces/{province_code}/cities")
        .with("province_code", "22")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/capital/capitallhh/areas/provinces/{province_code}/cities"]
        .with("province_code", "22")
        .get()
        .send()?;

    Ok(())
}

/// GET /v3/capital/capitallhh/banks/corporate-banking: 查询对公业务银行列表 List the banks for company accounts
pub async fn list_corporate_banks(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::capital;
    use wechatpay::ask;

    let operation = ask!(capital::ListCorporateBanks { offset: 0, limit: 20 });
    let pairs = json!({"offset":0,"limit":20});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().capital().capitallhh().banks().corporate_banking().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/capital/capitallhh/banks/corporate-banking").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/capital/capitallhh/banks/corporate-banking"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().capital().capitallhh().banks().corporate_banking().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/capital/capitallhh/banks/corporate-banking").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/capital/capitallhh/banks/corporate-banking"].get().query(&pairs).send()?;

    Ok(())
}

/// GET /v3/capital/capitallhh/banks/personal-banking: 查询个人业务银行列表 List the banks for personal accounts
pub async fn list_personal_banks(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::capital;
    use wechatpay::ask;

    let operation = ask!(capital::ListPersonalBanks { offset: 0, limit: 20 });
    let pairs = json!({"offset":0,"limit":20});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().capital().capitallhh().banks().personal_banking().get(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/capital/capitallhh/banks/personal-banking").get().query(&pairs).await?;
    // async 异步 · property 属性式
    client["v3/capital/capitallhh/banks/personal-banking"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().capital().capitallhh().banks().personal_banking().get(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/capital/capitallhh/banks/personal-banking").get().query(&pairs).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/capital/capitallhh/banks/personal-banking"].get().query(&pairs).send()?;

    Ok(())
}

/// GET /v3/capital/capitallhh/banks/search-banks-by-bank-account: 通过银行卡号查询开户银行 Find the bank of an account number
pub async fn search_banks(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::capital;
    use wechatpay::ask;

    let operation = ask!(capital::SearchBanks { account_number: "6222020000000000000" });
    let pairs = json!({"account_number":"6222020000000000000"});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .capital()
        .capitallhh()
        .banks()
        .search_banks_by_bank_account()
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/capital/capitallhh/banks/search-banks-by-bank-account")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/capital/capitallhh/banks/search-banks-by-bank-account"].get().query(&pairs).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .capital()
        .capitallhh()
        .banks()
        .search_banks_by_bank_account()
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/capital/capitallhh/banks/search-banks-by-bank-account")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/capital/capitallhh/banks/search-banks-by-bank-account"]
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}

/// GET /v3/capital/capitallhh/banks/{bank_alias_code}/branches: 查询支行列表 List a bank's branches in a city
pub async fn list_branches(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::capital;
    use wechatpay::ask;

    let operation = ask!(capital::ListBranches {
        bank_alias_code: "1000009547",
        city_code: 10,
        offset: 0,
        limit: 20,
    });
    let pairs = json!({"city_code":10,"offset":0,"limit":20});

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .capital()
        .capitallhh()
        .banks()
        .bank_alias_code("1000009547")
        .branches()
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/capital/capitallhh/banks/{bank_alias_code}/branches")
        .with("bank_alias_code", "1000009547")
        .get()
        .query(&pairs)
        .await?;
    // async 异步 · property 属性式
    client["v3/capital/capitallhh/banks/{bank_alias_code}/branches"]
        .with("bank_alias_code", "1000009547")
        .get()
        .query(&pairs)
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .capital()
        .capitallhh()
        .banks()
        .bank_alias_code("1000009547")
        .branches()
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/capital/capitallhh/banks/{bank_alias_code}/branches")
        .with("bank_alias_code", "1000009547")
        .get()
        .query(&pairs)
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/capital/capitallhh/banks/{bank_alias_code}/branches"]
        .with("bank_alias_code", "1000009547")
        .get()
        .query(&pairs)
        .send()?;

    Ok(())
}
