//! What became of the transfers that offer an authorisation along the way.
//!
//! A transfer and an authorisation are two aggregates: the authorisation asks for the outcome of its
//! transfer whenever it is looked at, and with every tick.

use super::{Authorization, Command, Given, Stage, wire::AUTHORIZATION};
use crate::{
    engine::{Backend, Decide as _, Now, Refused, StoreError, Stream, View, ticks::pass},
    families::transfer::{self, Transfer},
};

/// Lets time and the outcome of transfers have their effect on all authorisations.
pub(super) async fn tick(backend: &Backend, now: Now) -> Result<(), StoreError> {
    for merchant in backend.all_merchants() {
        let any = Stream::new(&[AUTHORIZATION, &merchant.mchid], "");
        let mut streams = backend.store.holders(any.scope(), "watched")?;
        streams.extend(backend.store.overdue(&any, now)?);
        for stream in streams {
            sync(backend, &stream, now).await?;
        }
    }
    Ok(())
}

/// The same for one authorisation.
pub(super) async fn sync(backend: &Backend, stream: &Stream, now: Now) -> Result<(), StoreError> {
    let state = backend.store.load::<Authorization>(stream)?.state;
    let offered = state.0.as_ref().filter(|given| given.stage == Stage::Offered);
    if let Some((given, number)) =
        offered.and_then(|given| Some((given, given.with_bill.as_ref()?)))
    {
        let bill = transfer::wire::stream_of(&given.mchid, number);
        pass::<Transfer>(&backend.store, &bill, now).await?;
        let bill = backend.store.load::<Transfer>(&bill)?.state;
        let is_over = bill.0.as_ref().filter(|bill| bill.stage.is_final());
        if let Some(bill) = is_over {
            settle(backend, stream, given, bill.stage == transfer::Stage::Success, now).await?;
        }
    }
    pass::<Authorization>(&backend.store, stream, now).await
}

/// The user confirmed the transfer, and so the authorisation; or neither.
async fn settle(
    backend: &Backend,
    stream: &Stream,
    given: &Given,
    is_confirmed: bool,
    now: Now,
) -> Result<(), StoreError> {
    let key = given.terms.user_key();
    let decide = |view: View<'_, super::State>| {
        let is_taken = view.is_held_elsewhere(&key)?;
        let command = if is_confirmed { Command::Confirm { is_taken } } else { Command::Drop };
        Ok(Authorization::decide(view.state, command, now)?)
    };
    match backend.store.transact::<Authorization>(stream, now, decide).await {
        // What another call did meanwhile stays done.
        Ok(_) | Err(Refused::Refusal(_)) => Ok(()),
        Err(Refused::Store(error)) => Err(error),
    }
}
