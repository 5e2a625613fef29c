//! Jumping to the pages of WeChat Pay Score (支付分), signed with the APIv2 key.

use std::fmt;

use serde_json::{Map, Value};

use super::PaySign;
use crate::call::route::encode_pairs;
use crate::error::{Error, Result};
use crate::keys::{ApiV2Key, ApiV2SignType};

/// A page of WeChat Pay Score.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum ScorePage<'a> {
    /// Confirming an order: `package` of the created order, good for an hour.
    Use {
        /// Opaque text.
        package: &'a str,
    },
    /// The detail of an order.
    Detail {
        /// Of the service.
        service_id: &'a str,
        /// The merchant's number.
        out_order_no: &'a str,
    },
    /// Authorising a service (授权).
    Enable {
        /// Of the service.
        service_id: &'a str,
        /// The merchant's number.
        out_request_no: &'a str,
    },
}

/// The parameters of one jump. `Debug` shows the page only.
#[derive(Clone, PartialEq, Eq)]
pub struct ScoreJump {
    business_type: &'static str,
    /// With `sign`, in the order in which they are signed.
    parameters: Vec<(String, String)>,
}

impl PaySign<'_> {
    /// The parameters of a jump to a page of WeChat Pay Score.
    ///
    /// # Errors
    /// If a value is empty.
    pub fn score(&self, page: ScorePage<'_>, key: &ApiV2Key) -> Result<ScoreJump> {
        let (business_type, own): (_, Vec<(&str, &str)>) = match page {
            ScorePage::Use { package } => ("wxpayScoreUse", vec![("package", package)]),
            ScorePage::Detail { service_id, out_order_no } => (
                "wxpayScoreDetail",
                vec![("service_id", service_id), ("out_order_no", out_order_no)],
            ),
            ScorePage::Enable { service_id, out_request_no } => (
                "wxpayScoreEnable",
                vec![("service_id", service_id), ("out_request_no", out_request_no)],
            ),
        };
        if let Some((name, _)) = own.iter().find(|(_, value)| value.is_empty()) {
            return Err(Error::input(format!("`{name}` is empty")));
        }
        let (timestamp, nonce) = (self.clock.now().to_string(), self.nonce.nonce());
        let mut parameters = vec![("mch_id", self.merchant.mchid())];
        parameters.extend(own);
        parameters.extend([
            ("timestamp", timestamp.as_str()),
            ("nonce_str", nonce.as_str()),
            ("sign_type", "HMAC-SHA256"),
        ]);
        let sign = key.sign(&parameters, ApiV2SignType::HmacSha256);
        parameters.push(("sign", sign.as_str()));
        let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        Ok(ScoreJump { business_type, parameters: parameters.iter().map(owned).collect() })
    }
}

impl ScoreJump {
    /// `businessType`, such as `wxpayScoreUse`.
    #[must_use]
    pub fn business_type(&self) -> &'static str {
        self.business_type
    }

    /// All parameters with `sign`.
    #[must_use]
    pub fn parameters(&self) -> &[(String, String)] {
        &self.parameters
    }

    /// `queryString` of `wx.invoke('openBusinessView', …)` in a page.
    #[must_use]
    pub fn query_string(&self) -> String {
        encode_pairs(&self.parameters)
    }

    /// `extraData` of `wx.openBusinessView` in a mini program.
    #[must_use]
    pub fn extra_data(&self) -> Value {
        let pair = |(name, value): &(String, String)| (name.clone(), value.clone().into());
        Value::Object(self.parameters.iter().map(pair).collect::<Map<_, _>>())
    }

    /// Everything for the SDK in an app: `businessType`, `query`, `extInfo`.
    #[must_use]
    pub fn app(&self) -> Value {
        serde_json::json!({
            "businessType": self.business_type,
            "query": self.query_string(),
            "extInfo": "{\"miniProgramType\":0}",
        })
    }

    /// Whether the signature is that of the key: to look at what a front end got.
    #[must_use]
    pub fn verify(parameters: &[(&str, &str)], key: &ApiV2Key) -> bool {
        let sign = parameters.iter().find(|(name, _)| *name == "sign").map(|(_, value)| *value);
        sign == Some(key.sign(parameters, ApiV2SignType::HmacSha256).as_str())
    }
}

impl fmt::Debug for ScorePage<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Use { .. } => "Use",
            Self::Detail { .. } => "Detail",
            Self::Enable { .. } => "Enable",
        })
    }
}

impl fmt::Debug for ScoreJump {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ScoreJump({})", self.business_type)
    }
}
