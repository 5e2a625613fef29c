//! Transfers that their users confirm: start, query by both numbers, take back.

use std::sync::Arc;

use serde::Deserialize;

use super::{
    Bill, Cancelled, Command, Created, Identity, ReceiveStyle, Stage, State, Terms, Transfer, View,
    account_calls,
};
use crate::engine::{Answer, Call, ErrorNumber, Failure, Reason, Refusal, Stream, vanished};

#[derive(Deserialize)]
struct Styled {
    user_recv_style: Option<Style>,
}

#[derive(Deserialize)]
struct Style {
    #[serde(rename = "type")]
    kind: StyleKind,
}

/// As on the wire; the event log spells it otherwise.
#[derive(Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
enum StyleKind {
    ConfirmPage,
    RedPacket,
}

/// A transfer as its merchant sees it.
pub(crate) fn view(call: &Call<'_>, state: &State) -> Result<Answer, Failure> {
    let bill = existing(state)?;
    Answer::json(&View::new(bill, call.sealed(bill.terms.user_name.as_ref())?))
}

pub(super) async fn create(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut body = call.body()?;
    let style = body.part::<Styled>(None)?.user_recv_style.map(|style| match style.kind {
        StyleKind::ConfirmPage => ReceiveStyle::ConfirmPage,
        StyleKind::RedPacket => ReceiveStyle::RedPacket,
    });
    let terms = Terms { receive_style: style, ..body.decode(Some(&call.opener()))? };
    let state = start(call, terms).await?;
    Answer::json(&Created::new(existing(&state)?))
}

/// Starts a transfer, or goes on with one that waits for a recharge.
pub(in crate::families) async fn start(
    call: &Call<'_>,
    terms: Terms,
) -> Result<Arc<State>, Failure> {
    let stream = stream_of_terms(&call.merchant.mchid, &terms);
    let is_short = account_calls::is_short(call, &terms)?;
    let random = &call.backend.random;
    let identity = Identity {
        transfer_bill_no: format!("1330{}", random.digits(26)),
        package_info: random.text(64),
    };
    let mchid = call.merchant.mchid.clone();
    let command = Command::Create { mchid, terms: Box::new(terms), identity, is_short };
    let state = call.change::<Transfer>(&stream, command).await?;
    if existing(&state)?.stage == Stage::Processing {
        let text = "运营账户余额不足，请充值后用原单号重试";
        return Err(Refusal::new(Reason::NotEnough, ErrorNumber::NOT_ENOUGH, text).into());
    }
    Ok(state)
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

pub(in crate::families) async fn show(call: &Call<'_>, stream: &Stream) -> Result<Answer, Failure> {
    let state = call.current::<Transfer>(stream).await?;
    let bill = state.0.as_ref().ok_or_else(no_bill)?;
    // A guide of 2025 says so; afterwards the notification must do.
    if call.profile().is_strict() && call.now().0 > bill.created_at + FOUND_FOR {
        return Err(no_bill());
    }
    view(call, &state)
}

/// The answer says that taking back is under way; a moment later it is done.
pub(super) async fn cancel(call: &Call<'_>) -> Result<Answer, Failure> {
    if !call.request.body.is_empty() {
        call.body()?.finish()?;
    }
    take_back(call, &stream(call)).await
}

/// Takes a transfer back, at once or in the next moment.
pub(in crate::families) async fn take_back(
    call: &Call<'_>,
    stream: &Stream,
) -> Result<Answer, Failure> {
    let state = call.change::<Transfer>(stream, Command::Cancel).await?;
    let answer = Answer::json(&Cancelled::new(existing(&state)?))?;
    call.change::<Transfer>(stream, Command::Settle).await?;
    Ok(answer)
}

pub(super) fn stream(call: &Call<'_>) -> Stream {
    stream_of(&call.merchant.mchid, call.variable("out_bill_no"))
}

fn existing(state: &State) -> Result<&Bill, Failure> {
    state.0.as_ref().ok_or_else(vanished)
}

fn no_bill() -> Failure {
    Refusal::new(Reason::NotFound, ErrorNumber::NOT_THERE, "记录不存在").into()
}

/// The stream of a transfer.
pub(in crate::families) fn stream_of(mchid: &str, out_bill_no: &str) -> Stream {
    Stream::new(&[TRANSFER, mchid], out_bill_no)
}

/// The stream of a transfer, which may be a sub-merchant's: numbers of transfers hold letters and
/// digits only.
pub(in crate::families) fn stream_of_terms(mchid: &str, terms: &Terms) -> Stream {
    stream_for(mchid, terms.sub_mchid.as_deref(), &terms.out_bill_no)
}

/// The same by its parts.
pub(in crate::families) fn stream_for(
    mchid: &str,
    sub_mchid: Option<&str>,
    out_bill_no: &str,
) -> Stream {
    match sub_mchid {
        None => stream_of(mchid, out_bill_no),
        Some(sub_mchid) => stream_of(mchid, &format!("{sub_mchid}+{out_bill_no}")),
    }
}

/// Thirty days.
const FOUND_FOR: i64 = 30 * 86_400;

/// The scope of all transfers.
pub(super) const TRANSFER: &str = "transfer";
