//! Snapshot, restore and reset of a whole sandbox.

use wechatpay_core::Clock as _;

use super::{Backend, kept, merchants::slowly};
use crate::engine::{
    error::{Cause, Error},
    merchants::{Merchant, Record},
    store::Dump,
};

impl Backend {
    /// Everything at this moment, with the second it was taken at; calls go on meanwhile.
    pub(crate) async fn dump(&self) -> Result<(i64, Dump), Error> {
        let _changing = self.changing.lock().await;
        let (store, now) = (self.store.clone(), self.clock.now());
        slowly(move || Ok((now, store.dump()?))).await
    }

    /// Puts what was dumped in the place of everything; on disk when this returns. `forget` is
    /// called when nothing of the old state counts any more.
    pub(crate) async fn restore(&self, dump: Dump, forget: impl FnOnce()) -> Result<(), Error> {
        let unfit = |error: Error| Cause::Snapshot(error.to_string());
        let upgrade = move || Ok(dump.upgraded()?);
        let dump = slowly(upgrade).await.map_err(unfit)?;
        self.begin(dump, forget).await
    }

    /// Forgets everything that happened. Merchants stay as they are, or only the default one is
    /// left as it was made.
    pub(crate) async fn reset(
        &self,
        keeps_merchants: bool,
        forget: impl FnOnce(),
    ) -> Result<(), Error> {
        let mut dump = Dump::empty();
        if keeps_merchants {
            dump.set_facts(
                self.store
                    .facts_under("")?
                    .into_iter()
                    .filter(|(name, _)| kept::is_of_merchants(name)),
            );
        }
        self.begin(dump, forget).await
    }

    /// Replaces the store, and everything that is remembered of it.
    async fn begin(&self, mut dump: Dump, forget: impl FnOnce()) -> Result<(), Error> {
        let _changing = self.changing.lock().await;
        let facts = dump.facts();
        let (mut first, others) = read_merchants(&facts).await?;
        if first.is_none() && others.iter().all(|other| other.mchid != self.base.keys.mchid()) {
            first = Some(self.base.merchant()?);
        }
        let first = first.ok_or_else(|| {
            Cause::Snapshot("it does not say which merchant is the default one".to_owned())
        })?;
        // The default merchant of the snapshot becomes that of a sandbox started as this one was.
        let own = self.base.facts(&first)?;
        let rest = facts.into_iter().filter(|(name, _)| own.iter().all(|(known, _)| known != name));
        let own = own.iter().filter_map(|(name, value)| Some((name.clone(), value.clone()?)));
        dump.set_facts(rest.chain(own).collect::<Vec<_>>());
        self.store.replace(dump).await.map_err(Error::from)?;
        if let Some(folder) = &self.config.data {
            self.settings_of(&first).write(folder)?;
        }
        self.merchants.replace(first, others);
        forget();
        self.find_clock()?;
        Ok(self.find_choices()?)
    }
}

/// The default merchant and the others, from the facts that hold them.
async fn read_merchants(
    facts: &[(String, String)],
) -> Result<(Option<Merchant>, Vec<Merchant>), Error> {
    let first = kept::first_of(facts);
    let records = facts.iter().filter(|(name, _)| kept::is_merchant(name));
    let records: Vec<Record> = records
        .map(|(name, text)| {
            serde_json::from_str(text)
                .map_err(|error| Cause::Snapshot(format!("{name}: {error}")).into())
        })
        .collect::<Result<_, Error>>()?;
    slowly(move || {
        let all = records.into_iter().map(Merchant::read).collect::<Result<Vec<_>, _>>()?;
        let (mut firsts, others): (Vec<_>, Vec<_>) =
            all.into_iter().partition(|merchant| Some(&merchant.mchid) == first.as_ref());
        Ok((firsts.pop(), others))
    })
    .await
}
