//! Brings what is under way to its end, by what the accounts concerned let happen.

use super::super::{
    AccountChange, Command, ReceiverKind, ReturnResult, ShareAccount, Sharing, State, month_of,
};
use super::orders::stream_of;
use crate::engine::{Backend, Decide, Now, Refused, Store, StoreError, Stream};

/// What was under way when the process ended, or waited for an account that works again.
pub(in super::super) async fn tick(backend: &Backend, now: Now) -> Result<(), StoreError> {
    for merchant in backend.all_merchants() {
        let any = stream_of(&merchant.mchid, "");
        for stream in backend.store.holders(any.scope(), "due")? {
            settle(backend, &stream, now).await?;
        }
    }
    Ok(())
}

/// Settles the shares and returns of one payment.
pub(super) async fn settle(backend: &Backend, stream: &Stream, now: Now) -> Result<(), StoreError> {
    let store = &backend.store;
    let state = store.load::<Sharing>(stream)?.state;
    let command = Command::Settle {
        shares: shares(store, &state, now).await?,
        returns: returns(store, &state)?,
    };
    let decide = |view: crate::engine::View<'_, State>| {
        Ok(Sharing::decide(view.state, command.clone(), now)?)
    };
    done(store.transact::<Sharing>(stream, now, decide).await)
}

async fn shares(
    store: &Store,
    state: &State,
    now: Now,
) -> Result<Vec<(String, Option<super::super::FailReason>)>, StoreError> {
    let mut known = Vec::new();
    let month = month_of(now.0);
    let orders = state.0.iter().flat_map(|book| &book.orders);
    for order in orders.filter(|order| order.finished_at.is_none()) {
        for detail in order.details.iter().filter(|detail| detail.outcome.is_none()) {
            if !order.is_share() {
                known.push((detail.detail_id.clone(), None));
                continue;
            }
            let stream = account_stream(detail.account.as_str());
            let account = store.load::<ShareAccount>(&stream)?.state;
            let Some(outcome) = account.outcome(detail.kind, detail.amount, &month) else {
                continue;
            };
            if detail.kind != ReceiverKind::MerchantId && outcome.is_ok() {
                // A process that ends between this and the share counts it twice: the limit of a
                // person is met a little early.
                let amount = detail.amount;
                let received = AccountChange::Received { month: month.clone(), amount };
                let decide = |view: crate::engine::View<'_, super::super::AccountState>| {
                    Ok(ShareAccount::decide(view.state, received.clone(), now)?)
                };
                done(store.transact::<ShareAccount>(&stream, now, decide).await)?;
            }
            known.push((detail.detail_id.clone(), outcome.err()));
        }
    }
    Ok(known)
}

fn returns(store: &Store, state: &State) -> Result<Vec<(String, ReturnResult)>, StoreError> {
    let open = state.0.iter().flat_map(|book| &book.returns);
    let open = open.filter(|returned| returned.result == ReturnResult::Processing);
    open.map(|returned| {
        let account = store.load::<ShareAccount>(&account_stream(&returned.return_mchid))?;
        Ok((returned.out_return_no.clone(), account.state.return_result()))
    })
    .collect()
}

/// Nothing of this is ever refused.
fn done<S>(outcome: Result<S, Refused>) -> Result<(), StoreError> {
    match outcome {
        Ok(_) | Err(Refused::Refusal(_)) => Ok(()),
        Err(Refused::Store(error)) => Err(error),
    }
}

/// The stream of an account.
pub(in super::super) fn account_stream(account: &str) -> Stream {
    Stream::new(&["profit-sharing-accounts"], account)
}
