//! Why a transfer comes to nothing.

use serde::{Deserialize, Serialize, de::value::StrDeserializer};

/// 失败原因.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum FailReason {
    /// 用户账户被冻结.
    AccountFrozen,
    /// 用户账户不存在.
    AccountNotExist,
    /// 银行卡账户异常.
    BankCardAccountAbnormal,
    /// 银行信息有误.
    BankCardBankInfoWrong,
    /// 卡号或户名有误.
    BankCardCardInfoWrong,
    /// 银行卡收款超限额.
    BankCardCollectionsAboveQuota,
    /// 收款卡信息错误.
    BankCardParamError,
    /// 银行卡状态异常.
    BankCardStatusAbnormal,
    /// 超用户月收款限额.
    #[serde(rename = "BLOCK_B2C_USERLIMITAMOUNT_BSRULE_MONTH")]
    BlockB2cUserlimitamountBsruleMonth,
    /// 用户有风险，本月限收.
    #[serde(rename = "BLOCK_B2C_USERLIMITAMOUNT_MONTH")]
    BlockB2cUserlimitamountMonth,
    /// 超用户单日收款次数.
    DayReceivedCountExceed,
    /// 超用户单日收款额度.
    DayReceivedQuotaExceed,
    /// 超出预约金额.
    ExceededEstimatedAmount,
    /// 身份证校验不通过.
    IdCardNotCorrect,
    /// 商户已撤销.
    MchCancel,
    /// 商户管理员驳回.
    MerchantReject,
    /// 商户管理员未确认.
    MerchantNotConfirm,
    /// 收款人姓名不符.
    NameNotCorrect,
    /// OpenID 无效.
    OpenidInvalid,
    /// 其他失败原因.
    OtherFailReasonType,
    /// 超期关闭.
    OverdueClose,
    /// 收款账户异常.
    PayeeAccountAbnormal,
    /// 付款账户异常.
    PayerAccountAbnormal,
    /// 产品权限未开或冻结.
    ProductAuthCheckFail,
    /// 收款账户额度受限.
    RealnameAccountReceivedQuotaExceed,
    /// 收款人未实名.
    RealNameCheckFail,
    /// 未配置收款用户列表.
    ReceiveAccountNotConfigure,
    /// 与预约信息不一致.
    ReservationInfoNotMatch,
    /// 与预约场景不一致.
    ReservationSceneNotMatch,
    /// 预约单状态异常.
    ReservationStateInvalid,
    /// 超出转账限额.
    TransferQuotaExceed,
    /// 转账备注设置失败.
    TransferRemarkSetFail,
    /// 转账有风险被拦截.
    TransferRisk,
    /// 转账场景无效.
    TransferSceneInvalid,
    /// 转账场景暂不可用.
    TransferSceneUnavailable,
    /// 超关联订单可转金额.
    RelatedOrderTransferAmountExceed,
    /// 超关联订单可转次数.
    RelatedOrderTransferCountExceed,
    /// 预算不足.
    BudgetNotEnough,
}

impl FailReason {
    /// Reads the word on the wire.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let text: StrDeserializer<'_, serde::de::value::Error> = StrDeserializer::new(text);
        Self::deserialize(text).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_those_of_the_wire() {
        for word in ["OVERDUE_CLOSE", "BLOCK_B2C_USERLIMITAMOUNT_MONTH", "ID_CARD_NOT_CORRECT"] {
            let read = FailReason::read(word).unwrap();
            assert_eq!(serde_json::to_value(read).unwrap(), word);
        }
        assert_eq!(FailReason::read("NO_SUCH_REASON"), None);
    }
}
