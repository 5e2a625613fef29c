//! Transfers that their users confirm: start, query by both numbers, take back.

use std::sync::Arc;

use super::{
    Bill, Cancelled, Command, Created, Identity, ReceiveStyle, State, Terms, Transfer, View, decide,
};
use crate::engine::{Answer, Call, Failure, Fields, Reason, Refusal, Stream, vanished};

/// Changes a transfer.
pub(crate) async fn change(
    call: &Call<'_>,
    stream: &Stream,
    command: Command,
) -> Result<Arc<State>, Failure> {
    call.change::<Transfer>(stream, |state, now| decide(state, command.clone(), now)).await
}

/// A transfer as its merchant sees it.
pub(crate) fn view(call: &Call<'_>, state: &State) -> Result<Answer, Failure> {
    let bill = existing(state)?;
    Answer::json(&View::new(bill, call.sealed(bill.terms.user_name.as_ref())?))
}

pub(super) async fn create(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut body = call.body()?;
    let terms =
        Terms { receive_style: receive_style(&mut body)?, ..body.decode(Some(&call.opener()))? };
    let stream = stream_of(&call.merchant.mchid, &terms.out_bill_no);
    let random = &call.backend.random;
    let identity = Identity {
        transfer_bill_no: format!("1330{}", random.digits(26)),
        package_info: random.text(64),
    };
    let mchid = call.merchant.mchid.clone();
    let command = Command::Create { mchid, terms: Box::new(terms), identity };
    let state = change(call, &stream, command).await?;
    Answer::json(&Created::new(existing(&state)?))
}

/// `GET …/out-bill-no/{out_bill_no}`.
pub(super) async fn find(call: &Call<'_>) -> Result<Answer, Failure> {
    call.query()?.finish()?;
    show(call, &stream(call)).await
}

/// `GET …/transfer-bill-no/{transfer_bill_no}`.
pub(super) async fn find_by_id(call: &Call<'_>) -> Result<Answer, Failure> {
    call.query()?.finish()?;
    let any = stream_of(&call.merchant.mchid, "");
    let key = format!("transfer_bill_no/{}", call.variable("transfer_bill_no"));
    show(call, &call.backend.store.owner(&any, &key)?.ok_or_else(no_bill)?).await
}

async fn show(call: &Call<'_>, stream: &Stream) -> Result<Answer, Failure> {
    view(call, &*change(call, stream, Command::Tick).await?)
}

/// The answer says that taking back is under way; a moment later it is done.
pub(super) async fn cancel(call: &Call<'_>) -> Result<Answer, Failure> {
    if !call.request.body.is_empty() {
        call.body()?.finish()?;
    }
    let stream = stream(call);
    let state = change(call, &stream, Command::Cancel).await?;
    let answer = Answer::json(&Cancelled::new(existing(&state)?))?;
    change(call, &stream, Command::Settle).await?;
    Ok(answer)
}

fn stream(call: &Call<'_>) -> Stream {
    stream_of(&call.merchant.mchid, call.variable("out_bill_no"))
}

fn existing(state: &State) -> Result<&Bill, Failure> {
    state.0.as_ref().ok_or_else(vanished)
}

fn receive_style(body: &mut Fields) -> Result<Option<ReceiveStyle>, Refusal> {
    let Some(mut style) = body.object("user_recv_style")? else { return Ok(None) };
    let word = style.required("type")?;
    style.finish()?;
    match ReceiveStyle::read(&word) {
        Some(style) => Ok(Some(style)),
        None => Err(style.not_one_of("type", word.as_str(), "CONFIRM_PAGE、RED_PACKET")),
    }
}

fn no_bill() -> Failure {
    Refusal::new(Reason::NotFound, NO_BILL, "记录不存在").into()
}

const NO_BILL: u32 = 271_317_510;

/// The stream of a transfer.
pub(super) fn stream_of(mchid: &str, out_bill_no: &str) -> Stream {
    Stream::new(&[TRANSFER, mchid], out_bill_no)
}

/// The scope of all transfers.
pub(super) const TRANSFER: &str = "transfer";
