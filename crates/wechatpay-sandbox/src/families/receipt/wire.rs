//! Applying for receipts, asking for them, and downloading them.

use serde::{Deserialize, Serialize};
use wechatpay_core::keys::sha256_hex;

use super::{Command, Proof, Receipt, State, paper::pdf};
use crate::{
    engine::{
        Answer, Call, ErrorNumber, Failure, Given, Location, Reason, Refusal, Stream,
        rfc3339_millis, vanished,
    },
    families::{
        transfer::{self, Bill, Stage},
        transfer_batch::{self, TransferOutcome},
    },
};

/// By which number a transfer is named.
#[derive(Debug, Clone, Copy)]
pub(super) enum Number {
    /// 商户单号.
    Merchants,
    /// 微信转账单号.
    WeChats,
}

#[derive(Deserialize)]
struct OfBill {
    #[serde(alias = "transfer_bill_no")]
    out_bill_no: String,
}

#[derive(Deserialize)]
struct OfBatch {
    out_batch_no: String,
}

#[derive(Deserialize)]
struct OfDetail {
    accept_type: String,
    out_batch_no: Option<String>,
    out_detail_no: String,
}

/// Which file a link leads to. The link carries it, sealed, so that nothing has to be kept.
#[derive(Serialize, Deserialize)]
struct Wanted {
    name: String,
    expires: i64,
}

#[derive(Serialize)]
struct Applied {
    state: &'static str,
    create_time: String,
}

#[derive(Serialize)]
struct Shown {
    state: &'static str,
    create_time: String,
    update_time: String,
    #[serde(flatten)]
    file: Option<File>,
}

#[derive(Serialize)]
struct Signed<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    accept_type: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    out_batch_no: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    out_detail_no: Option<&'a str>,
    signature_no: &'a str,
    signature_status: &'static str,
    #[serde(flatten)]
    file: Option<File>,
    #[serde(skip_serializing_if = "Option::is_none")]
    create_time: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    update_time: Option<String>,
}

#[derive(Serialize)]
struct File {
    hash_type: &'static str,
    hash_value: String,
    download_url: String,
}

/// Where a file is downloaded.
#[derive(Debug, Clone, Copy)]
enum Place {
    Voucher,
    SignFile,
}

/// `POST …/elecsign/…`.
pub(super) async fn apply_bill(call: &Call<'_>, number: Number) -> Result<Answer, Failure> {
    let OfBill { out_bill_no: given } = call.body_as()?;
    let bill = bill(call, number, &given).await?;
    let bill = bill.0.as_ref().ok_or_else(no_receipt)?;
    let lines = bill_lines(call, bill)?;
    let proof = applied(call, &bill_stream(call, bill), lines).await?;
    let proof = proof.0.as_ref().ok_or_else(vanished)?;
    let create_time = rfc3339_millis(proof.at);
    Answer::json(&Applied { state: state(call, proof), create_time })
}

/// `GET …/elecsign/…`.
pub(super) async fn find_bill(call: &Call<'_>, number: Number) -> Result<Answer, Failure> {
    call.query()?.finish()?;
    let given = match number {
        Number::Merchants => call.variable("out_bill_no"),
        Number::WeChats => call.variable("transfer_bill_no"),
    };
    let bill = bill(call, number, given).await?;
    let stream = bill_stream(call, bill.0.as_ref().ok_or_else(no_receipt)?);
    let found = call.current::<Receipt>(&stream).await?;
    let proof = found.0.as_ref().ok_or_else(no_receipt)?;
    Answer::json(&Shown {
        state: state(call, proof),
        create_time: rfc3339_millis(proof.at),
        update_time: rfc3339_millis(updated_at(call, proof)),
        file: file(call, &stream, proof, Place::Voucher)?,
    })
}

/// `POST /v3/transfer/bill-receipt`.
pub(super) async fn apply_batch(call: &Call<'_>) -> Result<Answer, Failure> {
    let OfBatch { out_batch_no } = call.body_as()?;
    let batch = batch(call, &out_batch_no).await?;
    let batch = batch.0.as_ref().ok_or_else(no_receipt)?;
    if batch.stage != transfer_batch::Stage::Finished {
        return Err(not_done().into());
    }
    let lines = vec![
        format!("batch {} ({})", batch.terms.out_batch_no, batch.identity.batch_id),
        format!("merchant {}", batch.mchid),
        format!("finished {}", rfc3339_millis(batch.updated_at)),
    ];
    let stream = stream_of(call, "batch", &out_batch_no);
    applied(call, &stream, lines).await?;
    show_batch(call, &stream, &out_batch_no).await
}

/// `GET /v3/transfer/bill-receipt/{out_batch_no}`.
pub(super) async fn find_batch(call: &Call<'_>) -> Result<Answer, Failure> {
    call.query()?.finish()?;
    let number = call.variable("out_batch_no");
    show_batch(call, &stream_of(call, "batch", number), number).await
}

async fn show_batch(call: &Call<'_>, stream: &Stream, number: &str) -> Result<Answer, Failure> {
    let found = call.current::<Receipt>(stream).await?;
    let proof = found.0.as_ref().ok_or_else(no_receipt)?;
    Answer::json(&Signed {
        accept_type: None,
        out_batch_no: Some(number),
        out_detail_no: None,
        signature_no: &proof.signature_no,
        signature_status: signature_status(call, proof),
        file: file(call, stream, proof, Place::SignFile)?,
        create_time: Some(rfc3339_millis(proof.at)),
        update_time: Some(rfc3339_millis(updated_at(call, proof))),
    })
}

/// `POST /v3/transfer-detail/electronic-receipts`.
pub(super) async fn apply_detail(call: &Call<'_>) -> Result<Answer, Failure> {
    let asked: OfDetail = call.body_as()?;
    asked.check(Location::Body)?;
    let out_batch_no = asked.out_batch_no.as_deref().unwrap_or_default();
    let batch = batch(call, out_batch_no).await?;
    let batch = batch.0.as_ref().ok_or_else(no_receipt)?;
    let details = || batch.terms.details.iter().enumerate();
    let found = details().find(|(_, detail)| detail.out_detail_no == asked.out_detail_no);
    let (index, detail) = found.ok_or_else(no_receipt)?;
    if batch.fates.get(index) != Some(&Some(TransferOutcome::Success)) {
        return Err(not_done().into());
    }
    let detail_id = batch.identity.detail_ids.get(index).map_or("", String::as_str);
    let lines = vec![
        format!("transfer {} ({detail_id})", detail.out_detail_no),
        format!("batch {} ({})", batch.terms.out_batch_no, batch.identity.batch_id),
        format!("merchant {}, {} CNY", batch.mchid, detail.transfer_amount),
    ];
    let stream = asked.stream(call);
    applied(call, &stream, lines).await?;
    show_detail(call, &stream, &asked).await
}

/// `GET /v3/transfer-detail/electronic-receipts`.
pub(super) async fn find_detail(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut query = call.query()?;
    let asked = OfDetail {
        accept_type: query.required("accept_type")?,
        out_batch_no: query.text("out_batch_no"),
        out_detail_no: query.required("out_detail_no")?,
    };
    query.finish()?;
    asked.check(Location::Query)?;
    show_detail(call, &asked.stream(call), &asked).await
}

async fn show_detail(
    call: &Call<'_>,
    stream: &Stream,
    asked: &OfDetail,
) -> Result<Answer, Failure> {
    let found = call.current::<Receipt>(stream).await?;
    let proof = found.0.as_ref().ok_or_else(no_receipt)?;
    Answer::json(&Signed {
        accept_type: Some(&asked.accept_type),
        out_batch_no: asked.out_batch_no.as_deref(),
        out_detail_no: Some(&asked.out_detail_no),
        signature_no: &proof.signature_no,
        signature_status: signature_status(call, proof),
        file: file(call, stream, proof, Place::Voucher)?,
        create_time: None,
        update_time: None,
    })
}

/// `GET /v3/transferdownload/…`: signed request, unsigned answer.
pub(super) fn download(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut query = call.query()?;
    let token = query.required("token")?;
    query.text("source");
    query.finish()?;
    let stale = || {
        let text = "回单下载地址已失效，请重新查询";
        Refusal::new(Reason::InvalidRequest, ErrorNumber::LINK_EXPIRED, text)
    };
    let wanted: Wanted = call.wanted(TOKEN, &token).ok_or_else(stale)?;
    if call.now().0 >= wanted.expires {
        return Err(stale().into());
    }
    let stream = Stream::new(&[RECEIPT, &call.merchant.mchid], &wanted.name);
    let found = call.backend.store.load::<Receipt>(&stream)?.state;
    let proof = found.0.as_ref().ok_or_else(stale)?;
    Ok(Answer::file(pdf(&proof.lines).into(), "application/pdf"))
}

impl OfDetail {
    /// Of the three sorts the sandbox knows the transfers of batches; the other two products came
    /// before them.
    fn check(&self, location: Location) -> Result<(), Failure> {
        let field = |name: &str| match location {
            Location::Body => format!("/{name}"),
            _ => name.to_owned(),
        };
        match self.accept_type.as_str() {
            "BATCH_TRANSFER" if self.out_batch_no.is_none() => {
                Err(Refusal::at(location, &field("out_batch_no"), None, "必填字段缺失").into())
            }
            "BATCH_TRANSFER" => Ok(()),
            "TRANSFER_TO_POCKET" | "TRANSFER_TO_BANK" => Err(no_receipt()),
            other => {
                let issue = "取值只能是 BATCH_TRANSFER、TRANSFER_TO_POCKET、TRANSFER_TO_BANK";
                let given = Given::from(other);
                Err(Refusal::at(location, &field("accept_type"), given, issue).into())
            }
        }
    }

    fn stream(&self, call: &Call<'_>) -> Stream {
        let batch = self.out_batch_no.as_deref().unwrap_or_default();
        stream_of(call, "detail", &format!("{batch}/{}", self.out_detail_no))
    }
}

async fn bill(
    call: &Call<'_>,
    number: Number,
    given: &str,
) -> Result<std::sync::Arc<transfer::State>, Failure> {
    let mchid = &call.merchant.mchid;
    let stream = match number {
        Number::Merchants => transfer::wire::stream_of(mchid, given),
        Number::WeChats => {
            let any = transfer::wire::stream_of(mchid, "");
            let key = format!("transfer_bill_no/{given}");
            call.backend.store.owner(&any, &key)?.ok_or_else(no_receipt)?
        }
    };
    call.current::<transfer::Transfer>(&stream).await
}

async fn batch(
    call: &Call<'_>,
    out_batch_no: &str,
) -> Result<std::sync::Arc<transfer_batch::State>, Failure> {
    let stream = transfer_batch::wire::stream_of(&call.merchant.mchid, out_batch_no);
    call.current::<transfer_batch::TransferBatch>(&stream).await
}

/// What the receipt of a transfer says, if there can be one: it arrived (assumed), and is not too
/// small or too old.
fn bill_lines(call: &Call<'_>, bill: &Bill) -> Result<Vec<String>, Refusal> {
    let refuse =
        |text: &str| Refusal::new(Reason::InvalidRequest, ErrorNumber::AGAINST_RULES, text);
    if bill.stage != Stage::Success {
        return Err(not_done());
    }
    if bill.terms.transfer_amount.0 < LEAST {
        return Err(refuse("转账金额低于0.3元时不支持申请电子回单"));
    }
    if call.now().0 > bill.updated_at + TWO_YEARS {
        return Err(refuse("只能申请两年以内的电子回单"));
    }
    Ok(vec![
        format!("transfer {} ({})", bill.terms.out_bill_no, bill.identity.transfer_bill_no),
        format!("merchant {}, {} CNY", bill.mchid, bill.terms.transfer_amount),
        format!("arrived {}", rfc3339_millis(bill.updated_at)),
    ])
}

/// A transfer has one receipt, by whichever number it is named.
fn bill_stream(call: &Call<'_>, bill: &Bill) -> Stream {
    stream_of(call, "bill", &bill.terms.out_bill_no)
}

fn stream_of(call: &Call<'_>, sort: &str, number: &str) -> Stream {
    Stream::new(&[RECEIPT, &call.merchant.mchid], &format!("{sort}/{number}"))
}

async fn applied(
    call: &Call<'_>,
    stream: &Stream,
    lines: Vec<String>,
) -> Result<std::sync::Arc<State>, Failure> {
    let signature_no = format!("1050{}", call.backend.random.digits(28));
    call.change::<Receipt>(stream, Command::Apply { signature_no, lines }).await
}

fn state(call: &Call<'_>, proof: &Proof) -> &'static str {
    if proof.is_finished(call.now()) { "FINISHED" } else { "GENERATING" }
}

fn signature_status(call: &Call<'_>, proof: &Proof) -> &'static str {
    if proof.is_finished(call.now()) { "FINISHED" } else { "ACCEPTED" }
}

fn updated_at(call: &Call<'_>, proof: &Proof) -> i64 {
    if proof.is_finished(call.now()) { proof.finished_at() } else { proof.at }
}

/// The digest covers the bytes of the file (assumed).
fn file(
    call: &Call<'_>,
    stream: &Stream,
    proof: &Proof,
    place: Place,
) -> Result<Option<File>, Failure> {
    if !proof.is_finished(call.now()) {
        return Ok(None);
    }
    let wanted = Wanted { name: stream.name().to_owned(), expires: call.now().0 + LINK_LIVES };
    let token = call.token(TOKEN, &wanted)?;
    let base = call.request.origin().unwrap_or_else(|| call.backend.settings.base_url.clone());
    let download_url = match place {
        Place::Voucher => {
            format!("{base}/v3/transferdownload/elecvoucherfile?token={token}&source=mchtransfer")
        }
        Place::SignFile => format!("{base}/v3/transferdownload/signfile?token={token}"),
    };
    let hash_value = sha256_hex(&pdf(&proof.lines));
    Ok(Some(File { hash_type: "SHA256", hash_value, download_url }))
}

fn no_receipt() -> Failure {
    Refusal::new(Reason::NotFound, ErrorNumber::NOT_THERE, "记录不存在").into()
}

fn not_done() -> Refusal {
    let text = "单据未转账成功，不能申请电子回单";
    Refusal::new(Reason::InvalidRequest, ErrorNumber::WRONG_STATE, text)
}

/// The scope of all receipts.
const RECEIPT: &str = "receipt";
const TOKEN: &str = "receipt";
/// A link is good for ten minutes.
const LINK_LIVES: i64 = 600;
/// 0.3 yuan.
const LEAST: i64 = 30;
const TWO_YEARS: i64 = 2 * 365 * 86_400;
