//! Batches of transfers: start, query both ways, with their details or one by one.

use serde::Serialize;

use super::{
    Batch, BatchView, Command, Created, DetailView, Identity, ShortDetail, State, Terms,
    TransferBatch,
};
use crate::engine::{
    Answer, Call, ErrorNumber, Failure, Given, Location, Reason, Refusal, Stream, vanished,
};

#[derive(Serialize)]
struct Found<'a> {
    transfer_batch: BatchView<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    transfer_detail_list: Option<Vec<ShortDetail<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    offset: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    limit: Option<i64>,
}

/// The answer says that the batch was taken in; a moment later it is under way.
pub(super) async fn create(call: &Call<'_>) -> Result<Answer, Failure> {
    let terms: Terms = call.body_as()?;
    let stream = stream_of(&call.merchant.mchid, &terms.out_batch_no);
    let random = &call.backend.random;
    let identity = Identity {
        batch_id: format!("1030{}", random.digits(28)),
        detail_ids: terms.details.iter().map(|_| format!("1040{}", random.digits(28))).collect(),
    };
    let mchid = call.merchant.mchid.clone();
    let command = Command::Create { mchid, terms: Box::new(terms), identity };
    let state = call.change::<TransferBatch>(&stream, command).await?;
    let answer = Answer::json(&Created::new(existing(&state)?))?;
    call.change::<TransferBatch>(&stream, Command::Begin).await?;
    Ok(answer)
}

/// `GET …/batch-id/{batch_id}`.
pub(super) async fn find_by_id(call: &Call<'_>) -> Result<Answer, Failure> {
    find(call, &by_id(call)?, false).await
}

/// `GET …/out-batch-no/{out_batch_no}`.
pub(super) async fn find_by_number(call: &Call<'_>) -> Result<Answer, Failure> {
    find(call, &by_number(call), true).await
}

/// `GET …/batch-id/{batch_id}/details/detail-id/{detail_id}`.
pub(super) async fn find_detail_by_id(call: &Call<'_>) -> Result<Answer, Failure> {
    let id = call.variable("detail_id");
    let is_it = |batch: &Batch, index: usize| {
        batch.identity.detail_ids.get(index).is_some_and(|known| known == id)
    };
    find_detail(call, &by_id(call)?, is_it).await
}

/// `GET …/out-batch-no/{out_batch_no}/details/out-detail-no/{out_detail_no}`.
pub(super) async fn find_detail_by_number(call: &Call<'_>) -> Result<Answer, Failure> {
    let number = call.variable("out_detail_no");
    let is_it = |batch: &Batch, index: usize| {
        batch.terms.details.get(index).is_some_and(|known| known.out_detail_no == number)
    };
    find_detail(call, &by_number(call), is_it).await
}

/// The answer repeats the page's `offset` and `limit` only to a query by the merchant's number: the
/// official clients' answer to a query by the platform's number has neither.
async fn find(call: &Call<'_>, stream: &Stream, is_by_number: bool) -> Result<Answer, Failure> {
    let mut query = call.query()?;
    let missing = || Refusal::at(Location::Query, "need_query_detail", None, "必填字段缺失");
    let with_details = query.flag("need_query_detail")?.ok_or_else(missing)?;
    let offset = query.integer("offset", 0, i64::MAX)?.unwrap_or(0);
    let limit = query.integer("limit", 20, 100)?.unwrap_or(20);
    let status = query.text("detail_status").unwrap_or_else(|| "ALL".to_owned());
    query.finish()?;
    if !STATUSES.contains(&status.as_str()) {
        let issue = format!("取值只能是 {}", STATUSES.join("、"));
        let given = Given::from(status.as_str());
        return Err(Refusal::at(Location::Query, "detail_status", given, issue).into());
    }
    let state = call.current::<TransferBatch>(stream).await?;
    let batch = state.0.as_ref().ok_or_else(no_record)?;
    let only = Some(status.as_str()).filter(|status| *status != "ALL");
    let details = with_details.then(|| {
        let (skip, take) = (usize::try_from(offset), usize::try_from(limit));
        let details = ShortDetail::list(batch, only);
        details.skip(skip.unwrap_or(usize::MAX)).take(take.unwrap_or(0)).collect()
    });
    let shows_page = with_details && is_by_number;
    Answer::json(&Found {
        transfer_batch: BatchView::new(batch),
        transfer_detail_list: details,
        offset: shows_page.then_some(offset),
        limit: shows_page.then_some(limit),
    })
}

async fn find_detail(
    call: &Call<'_>,
    stream: &Stream,
    is_it: impl Fn(&Batch, usize) -> bool,
) -> Result<Answer, Failure> {
    call.query()?.finish()?;
    let state = call.current::<TransferBatch>(stream).await?;
    let batch = state.0.as_ref().ok_or_else(no_record)?;
    let index = (0..batch.terms.details.len()).find(|index| is_it(batch, *index));
    let index = index.ok_or_else(no_record)?;
    let detail = batch.terms.details.get(index).ok_or_else(vanished)?;
    let user_name = call.sealed(detail.user_name.as_ref())?;
    Answer::json(&DetailView::new(batch, index, user_name).ok_or_else(vanished)?)
}

fn by_number(call: &Call<'_>) -> Stream {
    stream_of(&call.merchant.mchid, call.variable("out_batch_no"))
}

fn by_id(call: &Call<'_>) -> Result<Stream, Failure> {
    let any = stream_of(&call.merchant.mchid, "");
    let key = format!("batch_id/{}", call.variable("batch_id"));
    call.backend.store.owner(&any, &key)?.ok_or_else(no_record)
}

fn existing(state: &State) -> Result<&Batch, Failure> {
    state.0.as_ref().ok_or_else(vanished)
}

fn no_record() -> Failure {
    Refusal::new(Reason::NotFound, ErrorNumber::NOT_THERE, "记录不存在").into()
}

const STATUSES: [&str; 5] = ["ALL", "SUCCESS", "FAIL", "INIT", "PROCESSING"];

/// The stream of a batch.
pub(in crate::families) fn stream_of(mchid: &str, out_batch_no: &str) -> Stream {
    Stream::new(&[TRANSFER_BATCH, mchid], out_batch_no)
}

/// The scope of all batches.
pub(super) const TRANSFER_BATCH: &str = "transfer-batch";
