//! Adds, changes and removes merchants while the sandbox runs.

use std::sync::Arc;

use super::{
    Backend,
    kept::{fact, fact_name},
};
use crate::engine::{
    error::{Cause, Error},
    merchants::{Merchant, MerchantKind, MerchantSpec, Record},
    notify::check_address,
    settings::Settings,
};

impl Backend {
    /// Somebody by number (商户号).
    pub(crate) fn merchant(&self, mchid: &str) -> Option<Arc<Merchant>> {
        self.merchants.find(mchid)
    }

    /// The default merchant.
    pub(crate) fn first_merchant(&self) -> Arc<Merchant> {
        self.merchants.first()
    }

    /// All merchants, by number.
    pub(crate) fn all_merchants(&self) -> Vec<Arc<Merchant>> {
        self.merchants.all()
    }

    /// Whether `sub` is a sub-merchant (特约商户) for which `sp` may act.
    pub(crate) fn is_sub_merchant(&self, sp: &str, sub: &str) -> bool {
        self.merchants.find(sp).is_some_and(|merchant| {
            let record = &merchant.record;
            let is_listed =
                record.sub_mchids.is_empty() || record.sub_mchids.iter().any(|known| known == sub);
            record.kind != MerchantKind::Direct && is_listed
        })
    }

    /// What a client of a merchant must know now.
    pub(crate) fn settings_of(&self, merchant: &Merchant) -> Settings {
        let own = &self.settings;
        let mut settings = merchant.settings(&own.base_url);
        settings.https_url.clone_from(&own.https_url);
        settings.proxy_url.clone_from(&own.proxy_url);
        settings.ca.clone_from(&own.ca);
        settings
    }

    /// Adds a merchant; what the spec leaves out is made.
    pub(crate) async fn add_merchant(&self, spec: MerchantSpec) -> Result<Arc<Merchant>, Error> {
        let like = self.first_merchant();
        let random = self.random.clone();
        let read = move || fit(spec.into_record(&like.record, &random)?);
        let merchant = slowly(read).await?;
        let _changing = self.changing.lock().await;
        if self.merchant(&merchant.mchid).is_some() {
            return Err(Cause::Taken(merchant.mchid).into());
        }
        self.store.keep_facts(vec![fact(&merchant.record)?]).await?;
        Ok(self.merchants.put(merchant))
    }

    /// Changes a merchant. `change` may be slow; it gets the record as it is now.
    pub(crate) async fn change_merchant(
        &self,
        mchid: &str,
        change: impl FnOnce(Record) -> Result<Record, Error> + Send + 'static,
    ) -> Result<Arc<Merchant>, Error> {
        let _changing = self.changing.lock().await;
        let known = self.merchant(mchid).ok_or_else(|| Cause::NoMerchant(mchid.to_owned()))?;
        let merchant = slowly(move || fit(change(known.record.clone())?)).await?;
        self.store.keep_facts(vec![fact(&merchant.record)?]).await?;
        let merchant = self.merchants.put(merchant);
        if let Some(folder) = self.config.data.as_ref().filter(|_| self.is_first(mchid)) {
            self.settings_of(&merchant).write(folder)?;
        }
        Ok(merchant)
    }

    /// Removes a merchant. What it did stays in the log.
    pub(crate) async fn remove_merchant(&self, mchid: &str) -> Result<(), Error> {
        let _changing = self.changing.lock().await;
        if self.is_first(mchid) {
            return Err(Cause::Default.into());
        }
        if self.merchant(mchid).is_none() {
            return Err(Cause::NoMerchant(mchid.to_owned()).into());
        }
        self.store.keep_facts(vec![(fact_name(mchid), None)]).await?;
        self.merchants.remove(mchid);
        Ok(())
    }

    pub(crate) fn is_first(&self, mchid: &str) -> bool {
        self.first_merchant().mchid == mchid
    }
}

/// Reads a record that came from outside.
fn fit(record: Record) -> Result<Merchant, Error> {
    if let Some(url) = &record.notify_url {
        check_address(url).map_err(|problem| Error::notify_url(url, problem))?;
    }
    Merchant::read(record)
}

/// Runs what makes or reads keys where it holds up nobody.
pub(super) async fn slowly<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Error> + Send + 'static,
) -> Result<T, Error> {
    let done = tokio::task::spawn_blocking(work).await;
    done.unwrap_or_else(|_| Err(Cause::Interrupted.into()))
}
