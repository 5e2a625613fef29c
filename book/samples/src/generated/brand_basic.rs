//! 品牌产品授权 Products a brand may use. Written by `cargo xtask codegen` from `families/brand-basic.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// GET /v3/brand-basic/partner/brands/{brand_id}/product-authorities: 查询品牌的产品授权 Query which products a brand authorised
pub async fn find_product_authorities(client: &Asynchronous, blocking: &Blocking) -> Done {
    use wechatpay::api::brand_basic;
    use wechatpay::ask;

    let operation = ask!(brand_basic::FindProductAuthorities { brand_id: "120344" });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client
        .v3()
        .brand_basic()
        .partner()
        .brands()
        .brand_id("120344")
        .product_authorities()
        .get(&operation)
        .await?;
    // async 异步 · declarative 声明式
    client
        .chain("v3/brand-basic/partner/brands/{brand_id}/product-authorities")
        .with("brand_id", "120344")
        .get()
        .await?;
    // async 异步 · property 属性式
    client["v3/brand-basic/partner/brands/{brand_id}/product-authorities"]
        .with("brand_id", "120344")
        .get()
        .await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking
        .v3()
        .brand_basic()
        .partner()
        .brands()
        .brand_id("120344")
        .product_authorities()
        .get(&operation)
        .send()?;
    // blocking 同步 · declarative 声明式
    blocking
        .chain("v3/brand-basic/partner/brands/{brand_id}/product-authorities")
        .with("brand_id", "120344")
        .get()
        .send()?;
    // blocking 同步 · property 属性式
    blocking["v3/brand-basic/partner/brands/{brand_id}/product-authorities"]
        .with("brand_id", "120344")
        .get()
        .send()?;

    Ok(())
}
