//! 代扣切卡选券 Choosing coupons for deductions. Written by `cargo xtask codegen` from `families/industry-coupon.toml`, do not edit.

use super::{Asynchronous, Blocking, Done};

/// POST /v3/industry-coupon/tokens: 换取选券组件的凭证 Obtain a token for the coupon picker
pub async fn create_token(client: &Asynchronous, blocking: &Blocking) -> Done {
    use serde_json::json;
    use wechatpay::api::industry_coupon;
    use wechatpay::ask;

    let operation = ask!(industry_coupon::CreateToken {
        open_id: "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        coupon_list: [ask!(industry_coupon::Coupon { stock_id: 1, coupon_id: "9856888" })],
    });
    let json = json!({
        "open_id": "oUpF8uMuAJ2pxb1Q9zNjWeS6o",
        "coupon_list": [
            {
                "stock_id": 1,
                "coupon_id": "9856888"
            }
        ]
    });

    // async 异步 · operation 操作
    client.send(&operation).await?;
    // async 异步 · pure chain 纯链式
    client.v3().industry_coupon().tokens().post(&operation).await?;
    // async 异步 · declarative 声明式
    client.chain("v3/industry-coupon/tokens").post(&json).await?;
    // async 异步 · property 属性式
    client["v3/industry-coupon/tokens"].post(&json).await?;

    // blocking 同步 · operation 操作
    blocking.send(&operation)?;
    // blocking 同步 · pure chain 纯链式
    blocking.v3().industry_coupon().tokens().post(&operation).send()?;
    // blocking 同步 · declarative 声明式
    blocking.chain("v3/industry-coupon/tokens").post(&json).send()?;
    // blocking 同步 · property 属性式
    blocking["v3/industry-coupon/tokens"].post(&json).send()?;

    Ok(())
}
