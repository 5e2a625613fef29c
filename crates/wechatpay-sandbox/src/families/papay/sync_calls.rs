//! What became of the orders that contracts wait for: debits, and orders whose payment signs one.
//!
//! A contract and an order are two aggregates. The contract notes an order before it is placed, and
//! asks for its outcome whenever it is looked at, and with every tick.

use super::{Agreement, Command, Contract, Outcome, body::PAPAY};
use crate::{
    engine::{Backend, Decide as _, Now, Refused, StoreError, Stream, ticks::pass},
    families::pay::{self, Pay, streams},
};

/// Lets time and the outcome of orders have their effect on all contracts.
pub(super) async fn tick(backend: &Backend, now: Now) -> Result<(), StoreError> {
    for merchant in backend.all_merchants() {
        let any = Stream::new(&[PAPAY, &merchant.mchid], "");
        let mut streams = backend.store.holders(any.scope(), "watched")?;
        streams.extend(backend.store.overdue(&any, now)?);
        for stream in streams {
            sync(backend, &stream, now).await?;
        }
    }
    Ok(())
}

/// The same for one contract.
pub(super) async fn sync(backend: &Backend, stream: &Stream, now: Now) -> Result<(), StoreError> {
    let state = backend.store.load::<Agreement>(stream)?.state;
    if let Some(contract) = &state.0 {
        let payee = contract.payee();
        for number in contract.watched() {
            let order = streams::order(&payee, number);
            pass::<Pay>(&backend.store, &order, now).await?;
            let order = backend.store.load::<Pay>(&order)?.state;
            if let Some(command) = follows(contract, number, order.0.as_ref(), now) {
                carry_out(backend, stream, &command, now).await?;
            }
        }
    }
    pass::<Agreement>(&backend.store, stream, now).await
}

async fn carry_out(
    backend: &Backend,
    stream: &Stream,
    command: &Command,
    now: Now,
) -> Result<(), StoreError> {
    let decide = |view: crate::engine::View<'_, super::State>| {
        Ok(Agreement::decide(view.state, command.clone(), now)?)
    };
    match backend.store.transact::<Agreement>(stream, now, decide).await {
        // What another call did meanwhile stays done.
        Ok(_) | Err(Refused::Refusal(_)) => Ok(()),
        Err(Refused::Store(error)) => Err(error),
    }
}

/// What an order means for the contract that waits for it.
fn follows(
    contract: &Contract,
    number: &str,
    order: Option<&pay::Order>,
    now: Now,
) -> Option<Command> {
    let debit = contract.debits.iter().find(|debit| debit.out_trade_no == number);
    let out_trade_no = number.to_owned();
    match (debit, order) {
        (Some(debit), None) => {
            // The process ended between noting the debit and placing its order.
            (now.0 > debit.at + LOST_AFTER).then_some(Command::Drop { out_trade_no })
        }
        (Some(_), Some(order)) => {
            let outcome = match (&order.payment, order.stage) {
                (Some(payment), _) => Outcome::Paid(payment.at),
                (None, pay::Stage::Failed) => Outcome::Failed,
                _ => return None,
            };
            Some(Command::Settle { out_trade_no, outcome })
        }
        (None, Some(order)) => match (&order.payment, order.stage) {
            (Some(payment), _) => Some(Command::Sign { openid: Some(payment.openid.clone()) }),
            (None, pay::Stage::Closed) => Some(Command::Refuse),
            _ => None,
        },
        (None, None) => None,
    }
}

const LOST_AFTER: i64 = 60;
