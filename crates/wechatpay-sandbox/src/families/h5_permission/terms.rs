//! What is asked for: permission with domains, or further domains.

use serde::{Deserialize, Serialize};

use crate::engine::{Given, Refusal, check_length, check_notify_url, check_number};

/// What an application is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Sort {
    /// H5 payment as such.
    Permission,
    /// More domains.
    Domains,
}

/// The content of both sorts: of its members, each call has those that the catalogue knows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// 特约商户号.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sub_mchid: Option<String>,
    /// 商户申请单号, for domains.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub out_applyment_id: Option<String>,
    /// From which pages users come.
    pub domains: Vec<String>,
    /// 业务说明.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub business_description: Option<String>,
    /// 公司注册证书.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub company_register_cert: Option<String>,
    /// Pictures of the pages that sell.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub website_business_page_pics: Vec<String>,
    /// Pictures of the home page.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub website_homepage_pics: Vec<String>,
    /// Whether the site is up.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub website_state: Option<WebsiteState>,
    /// The site.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub website_url: Option<String>,
    /// Where to tell of the review.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notify_url: Option<String>,
    /// 限额.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub transaction_limit_type: Option<Limit>,
    /// 申请类型.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub applyment_type: Option<ApplymentType>,
}

/// Whether a site is up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum WebsiteState {
    /// 已上线.
    HasLaunched,
    /// 网站未上线.
    UnLaunched,
}

/// 限额.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Limit {
    /// 网站未上线的限额.
    UnLaunchedWebsiteLimit,
    /// 一般限额.
    NormalLimit,
    /// 不限额.
    NoLimit,
}

/// 申请类型.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum ApplymentType {
    /// 申请支付权限.
    ApplyForPaymentAuthority,
    /// 申请解除限制.
    ApplyForRelieveLimited,
}

impl Terms {
    /// What the answers promise and the call may leave out; the values are assumed.
    pub(super) fn with_defaults(mut self, sort: Sort) -> Self {
        let website_state = *self.website_state.get_or_insert(WebsiteState::HasLaunched);
        if sort == Sort::Permission {
            self.transaction_limit_type.get_or_insert(match website_state {
                WebsiteState::HasLaunched => Limit::NormalLimit,
                WebsiteState::UnLaunched => Limit::UnLaunchedWebsiteLimit,
            });
            self.applyment_type.get_or_insert(ApplymentType::ApplyForPaymentAuthority);
        }
        self
    }

    /// The same with what a correction says.
    pub(super) fn corrected(&self, by: &Self) -> Self {
        let or = |new: &Option<String>, old: &Option<String>| new.clone().or_else(|| old.clone());
        let or_list = |new: &Vec<String>, old: &Vec<String>| {
            if new.is_empty() { old.clone() } else { new.clone() }
        };
        Self {
            domains: or_list(&by.domains, &self.domains),
            business_description: or(&by.business_description, &self.business_description),
            company_register_cert: or(&by.company_register_cert, &self.company_register_cert),
            website_business_page_pics: or_list(
                &by.website_business_page_pics,
                &self.website_business_page_pics,
            ),
            website_homepage_pics: or_list(&by.website_homepage_pics, &self.website_homepage_pics),
            website_state: by.website_state.or(self.website_state),
            website_url: or(&by.website_url, &self.website_url),
            ..self.clone()
        }
    }

    /// Refuses what breaks a rule.
    ///
    /// # Errors
    /// The first broken rule.
    pub fn check(&self) -> Result<(), Refusal> {
        if let Some(number) = &self.out_applyment_id {
            check_number("/out_applyment_id", number, 64)?;
        }
        if self.domains.is_empty() {
            return Err(Refusal::missing("/domains"));
        }
        for (index, domain) in self.domains.iter().enumerate() {
            let pointer = format!("/domains/{index}");
            check_length(&pointer, domain, 253)?;
            let is_sound = domain.bytes().all(|b| b.is_ascii_alphanumeric() || b"-.".contains(&b));
            if !is_sound {
                let issue = "应为域名，不含协议、端口与路径";
                return Err(Refusal::field(&pointer, Given::from(domain.as_str()), issue));
            }
        }
        self.notify_url.as_deref().map_or(Ok(()), |url| check_notify_url("/notify_url", url, 256))
    }
}
