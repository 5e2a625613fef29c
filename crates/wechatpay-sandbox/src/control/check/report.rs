//! What came of the checklist: one item per rule, the sums, and the questions that only a person can answer.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What came of the whole checklist.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct CheckReport {
    /// Where the notifications went.
    pub notify_url: String,
    /// Whether nothing failed and the service acknowledges what it should.
    pub is_ready: bool,
    /// How many items passed.
    pub passed: usize,
    /// How many are doubtful.
    pub warned: usize,
    /// How many failed.
    pub failed: usize,
    /// How many could not be checked.
    pub open: usize,
    /// In the order in which they were played.
    pub items: Vec<CheckItem>,
    /// What nobody can see from outside: to be answered by whoever knows the code.
    #[serde(default)]
    pub questions: Vec<CheckQuestion>,
}

/// One rule of the checklist.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct CheckItem {
    /// For programs, such as `bad_signature`.
    pub id: String,
    /// Whose rule it is.
    #[serde(default)]
    pub product: Product,
    /// How serious WeChat Pay takes it.
    #[serde(default)]
    pub severity: Severity,
    /// The rule.
    pub title: String,
    /// The rule in Chinese.
    pub title_zh: String,
    /// What came of it.
    pub verdict: CheckVerdict,
    /// What was seen.
    pub found: String,
    /// What was seen, in Chinese.
    #[serde(default)]
    pub found_zh: String,
    /// What to do; empty if there is nothing to do.
    pub advice: String,
    /// What to do, in Chinese.
    #[serde(default)]
    pub advice_zh: String,
}

/// A rule that needs a look at code or settings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct CheckQuestion {
    /// For programs, such as `log_request_id`.
    pub id: String,
    /// Whose rule it is.
    pub product: Product,
    /// How serious WeChat Pay takes it.
    pub severity: Severity,
    /// The question.
    pub text: String,
    /// The question in Chinese.
    pub text_zh: String,
}

/// What came of one rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CheckVerdict {
    /// It is kept.
    Passed,
    /// It is kept, but doubtfully.
    Warned,
    /// It is broken.
    Failed,
    /// A refusal proves nothing, because good notifications are refused as well.
    Unproven,
    /// Nothing was seen by which it could be judged.
    NotSeen,
}

/// How serious a rule is, in the words of the official checklists.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// 致命: money or trust is lost.
    Fatal,
    /// 必须.
    #[default]
    Must,
    /// 推荐.
    Advised,
    /// 可选.
    Optional,
}

/// Whose rule it is.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Product {
    /// Of all products.
    #[default]
    All,
    /// 基础支付.
    Pay,
    /// 合单支付.
    Combine,
    /// 分账.
    ProfitSharing,
    /// 服务商.
    Partner,
    /// 支付分.
    Payscore,
    /// 医保.
    Medical,
    /// 商品券.
    Coupon,
}

impl CheckReport {
    pub(super) fn new(
        notify_url: String,
        items: Vec<CheckItem>,
        questions: Vec<CheckQuestion>,
    ) -> Self {
        let count = |verdict| items.iter().filter(|item| item.verdict == verdict).count();
        let failed = count(CheckVerdict::Failed);
        let unproven = count(CheckVerdict::Unproven);
        Self {
            notify_url,
            is_ready: failed == 0 && unproven == 0,
            passed: count(CheckVerdict::Passed),
            warned: count(CheckVerdict::Warned),
            failed,
            open: unproven + count(CheckVerdict::NotSeen),
            items,
            questions,
        }
    }

    /// The item of that id.
    #[must_use]
    pub fn item(&self, id: &str) -> Option<&CheckItem> {
        self.items.iter().find(|item| item.id == id)
    }
}

impl CheckVerdict {
    /// The word for tables.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Passed => "passed",
            Self::Warned => "warned",
            Self::Failed => "failed",
            Self::Unproven => "unproven",
            Self::NotSeen => "not seen",
        }
    }
}

impl Severity {
    /// The word for tables, in English and in Chinese.
    #[must_use]
    pub fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Fatal => ("fatal", "致命"),
            Self::Must => ("must", "必须"),
            Self::Advised => ("advised", "推荐"),
            Self::Optional => ("optional", "可选"),
        }
    }
}

impl Product {
    /// The name for headings, in English and in Chinese.
    #[must_use]
    pub fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::All => ("all products", "所有产品"),
            Self::Pay => ("payments", "基础支付"),
            Self::Combine => ("combined orders", "合单支付"),
            Self::ProfitSharing => ("profit sharing", "分账"),
            Self::Partner => ("partners", "服务商"),
            Self::Payscore => ("payscore", "支付分"),
            Self::Medical => ("medical insurance", "医保"),
            Self::Coupon => ("product coupons", "商品券"),
        }
    }
}
