//! The rules on a new order: which members each kind has, and that its amounts add up (protocol 16 §14.1,
//! §14.2).

use wechatpay_core::Fen;

use super::{MixPayType, People, Person, Terms};
use crate::engine::{
    ErrorNumber, Given, Reason, Refusal, check_instant, check_length, check_notify_url,
    check_number,
};

impl Terms {
    /// Refuses terms that break a rule.
    ///
    /// # Errors
    /// The first broken rule.
    pub(super) fn check(&self, people: &People) -> Result<(), Refusal> {
        self.check_texts()?;
        if self.openid.is_none() && self.sub_openid.is_none() {
            return Err(Refusal::missing("/openid"));
        }
        if self.sub_openid.is_some() && self.sub_appid.is_none() {
            return Err(Refusal::missing("/sub_appid"));
        }
        self.check_people(people)?;
        self.check_amounts()?;
        self.check_kind()
    }

    fn check_texts(&self) -> Result<(), Refusal> {
        check_number("/out_trade_no", &self.out_trade_no, 64)?;
        for (pointer, text, most) in [
            ("/appid", Some(&self.appid), 32),
            ("/sub_appid", self.sub_appid.as_ref(), 32),
            ("/sub_mchid", self.sub_mchid.as_ref(), 32),
            ("/serial_no", Some(&self.serial_no), 20),
            ("/pay_order_id", self.pay_order_id.as_ref(), 64),
            ("/pay_auth_no", self.pay_auth_no.as_ref(), 40),
            ("/geo_location", self.geo_location.as_ref(), 40),
            ("/city_id", Some(&self.city_id), 8),
            ("/med_inst_name", Some(&self.med_inst_name), 128),
            ("/med_inst_no", Some(&self.med_inst_no), 32),
            ("/prepay_id", self.prepay_id.as_ref(), 64),
            ("/attach", self.attach.as_ref(), 128),
            ("/channel_no", self.channel_no.as_ref(), 32),
        ] {
            text.map_or(Ok(()), |text| check_length(pointer, text, most))?;
        }
        if let Some(time) = &self.med_ins_order_create_time {
            check_instant("/med_ins_order_create_time", time)?;
        }
        check_notify_url("/callback_url", &self.callback_url, 256)
    }

    fn check_people(&self, people: &People) -> Result<(), Refusal> {
        people.payer.check()?;
        match (&people.relative, self.pay_for_relatives.unwrap_or(false)) {
            (None, true) => Err(Refusal::missing("/relative")),
            (Some(relative), true) => relative.check(),
            // That it is ignored unless asked for is assumed.
            (_, false) => Ok(()),
        }
    }

    /// The two sums that make the total, and the third that follows from them.
    fn check_amounts(&self) -> Result<(), Refusal> {
        for (pointer, amount) in self.amounts() {
            if amount < Fen(0) {
                return Err(Refusal::field(&pointer, Given::from(amount.0), "值低于最小值 0"));
            }
        }
        let wide = |amount: Option<Fen>| i128::from(amount.unwrap_or(Fen(0)).0);
        let insured =
            wide(self.med_ins_gov_fee) + wide(self.med_ins_self_fee) + wide(self.med_ins_other_fee);
        let added: i128 =
            self.cash_add_detail.iter().map(|line| i128::from(line.cash_add_fee.0)).sum();
        let reduced: i128 =
            self.cash_reduce_detail.iter().map(|line| i128::from(line.cash_reduce_fee.0)).sum();
        let (cash, foreseen) = (wide(self.wechat_pay_cash_fee), wide(self.med_ins_cash_fee));
        let total = i128::from(self.total_fee.0);
        if cash != foreseen + added - reduced {
            let number = ErrorNumber::MEDICAL_CASH_FEE;
            return Err(limit(number, "自费金额校验不通过"));
        }
        if total != insured + cash + reduced {
            let number = ErrorNumber::MEDICAL_TOTAL_FEE;
            return Err(limit(number, "订单总金额校验不通过"));
        }
        Ok(())
    }

    fn amounts(&self) -> Vec<(String, Fen)> {
        let named = [
            ("/total_fee", Some(self.total_fee)),
            ("/med_ins_gov_fee", self.med_ins_gov_fee),
            ("/med_ins_self_fee", self.med_ins_self_fee),
            ("/med_ins_other_fee", self.med_ins_other_fee),
            ("/med_ins_cash_fee", self.med_ins_cash_fee),
            ("/wechat_pay_cash_fee", self.wechat_pay_cash_fee),
        ];
        let named = named.into_iter().filter_map(|(name, fee)| Some((name.to_owned(), fee?)));
        let added = self.cash_add_detail.iter().enumerate().map(|(index, line)| {
            (format!("/cash_add_detail/{index}/cash_add_fee"), line.cash_add_fee)
        });
        let reduced = self.cash_reduce_detail.iter().enumerate().map(|(index, line)| {
            (format!("/cash_reduce_detail/{index}/cash_reduce_fee"), line.cash_reduce_fee)
        });
        named.chain(added).chain(reduced).collect()
    }

    /// What each kind must and must not have.
    fn check_kind(&self) -> Result<(), Refusal> {
        let four = [
            self.pay_order_id.is_some(),
            self.pay_auth_no.is_some(),
            self.geo_location.is_some(),
            self.med_ins_order_create_time.is_some(),
        ];
        let fees = [self.med_ins_gov_fee, self.med_ins_self_fee, self.med_ins_other_fee];
        let has_fees = fees.iter().all(Option::is_some);
        let cash = self.wechat_pay_cash_fee.unwrap_or(Fen(0));
        let has_prepay = self.prepay_id.is_some();
        let is_sound = match self.mix_pay_type {
            MixPayType::CashOnly => {
                cash > Fen(0) && has_prepay && self.insured() == Fen(0) && !four.contains(&true)
            }
            MixPayType::InsuranceOnly => {
                cash == Fen(0) && !has_prepay && has_fees && !four.contains(&false)
            }
            MixPayType::CashAndInsurance => {
                cash > Fen(0) && has_prepay && has_fees && !four.contains(&false)
            }
        };
        match self.mix_pay_type {
            _ if is_sound => Ok(()),
            MixPayType::CashOnly => {
                Err(limit(ErrorNumber::MEDICAL_CASH_ONLY, "纯自费单字段校验失败"))
            }
            _ => Err(limit(ErrorNumber::MEDICAL_MIXED, "合支付单字段校验失败")),
        }
    }
}

impl Person {
    /// The name and the digest themselves are the insurance's business; only their form is known.
    fn check(&self) -> Result<(), Refusal> {
        let digest = self.id_digest.as_str();
        let is_digest = digest.len() == 32
            && digest.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte));
        if is_digest {
            return Ok(());
        }
        let text = "入参个人身份ID摘要和医保电子凭证绑卡身份ID摘要不匹配";
        Err(Refusal::new(Reason::InvalidRequest, ErrorNumber::MEDICAL_DIGEST, text))
    }
}

fn limit(number: ErrorNumber, text: &str) -> Refusal {
    Refusal::new(Reason::MedicalRuleLimit, number, text)
}
