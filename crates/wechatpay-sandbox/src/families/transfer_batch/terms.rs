//! What the merchant asked for when starting a batch, and the rules on it.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use wechatpay_core::Fen;

use crate::{
    engine::{Given, Personal, Refusal, check_length, check_notify_url},
    families::transfer::terms::{
        check_amount, check_personal, check_plain_number, check_user_name,
    },
};

/// The content of a batch after empty values were dropped. `Debug` shows nothing of the users.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// 公众账号ID.
    pub appid: String,
    /// 商家批次单号, unique per merchant.
    pub out_batch_no: String,
    /// 批次名称.
    pub batch_name: String,
    /// 批次备注.
    pub batch_remark: String,
    /// Must be the sum of the details, in fen.
    pub total_amount: Fen,
    /// Must be the number of details.
    pub total_num: i64,
    /// The transfers.
    #[serde(alias = "transfer_detail_list")]
    pub details: Vec<Detail>,
    /// 转账场景ID.
    pub transfer_scene_id: String,
    /// Where the notification goes; else to the address set for the merchant.
    pub notify_url: Option<String>,
}

/// One transfer of a batch.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Detail {
    /// 商家明细单号, unique in the batch.
    pub out_detail_no: String,
    /// In fen.
    pub transfer_amount: Fen,
    /// 转账备注, which the user sees.
    pub transfer_remark: String,
    /// The user.
    pub openid: Personal,
    /// The user's name, opened.
    pub user_name: Option<Personal>,
    /// The user's identity number, opened.
    pub user_id_card: Option<Personal>,
}

impl Terms {
    /// Refuses terms that break a rule.
    pub(super) fn check(&self) -> Result<(), Refusal> {
        check_length("/appid", &self.appid, 32)?;
        check_plain_number("/out_batch_no", &self.out_batch_no)?;
        check_length("/batch_name", &self.batch_name, 32)?;
        check_length("/batch_remark", &self.batch_remark, 32)?;
        check_length("/transfer_scene_id", &self.transfer_scene_id, 36)?;
        if let Some(url) = &self.notify_url {
            check_notify_url("/notify_url", url, 256)?;
        }
        if self.details.is_empty() {
            return Err(Refusal::missing("/transfer_detail_list"));
        }
        let mut numbers = BTreeSet::new();
        for (index, detail) in self.details.iter().enumerate() {
            detail.check(index)?;
            if !numbers.insert(detail.out_detail_no.as_str()) {
                let pointer = format!("/transfer_detail_list/{index}/out_detail_no");
                let given = Given::from(detail.out_detail_no.as_str());
                return Err(Refusal::field(&pointer, given, "批次内商家明细单号重复"));
            }
        }
        self.check_sums()
    }

    fn check_sums(&self) -> Result<(), Refusal> {
        if i64::try_from(self.details.len()) != Ok(self.total_num) {
            let given = Given::from(self.total_num);
            return Err(Refusal::field("/total_num", given, "与转账明细笔数不一致"));
        }
        let sum: i128 = self.details.iter().map(|d| i128::from(d.transfer_amount.0)).sum();
        if i128::from(self.total_amount.0) != sum {
            let given = Given::from(self.total_amount.0);
            return Err(Refusal::field("/total_amount", given, "与转账明细金额之和不一致"));
        }
        Ok(())
    }
}

impl Detail {
    fn check(&self, index: usize) -> Result<(), Refusal> {
        let pointer = |member: &str| format!("/transfer_detail_list/{index}/{member}");
        check_plain_number(&pointer("out_detail_no"), &self.out_detail_no)?;
        check_amount(&pointer("transfer_amount"), self.transfer_amount)?;
        check_length(&pointer("transfer_remark"), &self.transfer_remark, 32)?;
        check_personal(&pointer("openid"), &self.openid, 64)?;
        let name = self.user_name.as_ref();
        check_user_name(&pointer("user_name"), name, self.transfer_amount)?;
        match &self.user_id_card {
            Some(number) => check_personal(&pointer("user_id_card"), number, 32),
            None => Ok(()),
        }
    }
}
