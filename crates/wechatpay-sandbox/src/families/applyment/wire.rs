//! Applications and settlement accounts, as calls.

use serde::{Deserialize, Serialize};

use super::{
    Account, AccountCommand, AccountState, Application, Applyment, Command, EcommerceView, Form,
    SettlementAccount, State, Terms, View, view::AccountView,
};
use crate::engine::{
    AlternateKey, Answer, Backend, Call, ErrorNumber, Failure, Now, Personal, Reason, Refusal,
    StoreError, Stream, not_there, ticks::pass, vanished,
};

/// What is kept of the application of a special merchant.
#[derive(Deserialize)]
struct Special {
    business_code: String,
    contact_info: Contact,
    subject_info: Subject,
    business_info: Business,
    bank_account_info: Account,
}

/// The same of a second-level merchant.
#[derive(Deserialize)]
struct SecondLevel {
    out_request_no: String,
    business_license_info: Option<Licence>,
    account_info: Account,
    contact_info: Contact,
    merchant_shortname: String,
}

#[derive(Deserialize)]
struct Contact {
    contact_name: Personal,
}

#[derive(Deserialize)]
struct Subject {
    business_license_info: Option<Licence>,
}

#[derive(Deserialize)]
struct Licence {
    merchant_name: Option<String>,
}

#[derive(Deserialize)]
struct Business {
    merchant_shortname: String,
}

#[derive(Deserialize)]
struct SignVerification {
    out_request_no: String,
}

#[derive(Serialize)]
struct Created {
    applyment_id: i64,
}

#[derive(Serialize)]
struct Numbers<'a> {
    applyment_id: i64,
    out_request_no: &'a str,
}

#[derive(Serialize)]
struct Changing<'a> {
    application_no: &'a str,
}

pub(super) async fn create_special(call: &Call<'_>) -> Result<Answer, Failure> {
    let body: Special = call.body_as()?;
    let licence = body.subject_info.business_license_info;
    let terms = Terms {
        form: Form::Special,
        mchid: call.merchant.mchid.clone(),
        number: body.business_code,
        shortname: body.business_info.merchant_shortname,
        company: licence.and_then(|licence| licence.merchant_name),
        contact_name: body.contact_info.contact_name,
        account: body.bank_account_info,
    };
    let state = submit(call, terms).await?;
    Answer::json(&Created { applyment_id: existing(&state)?.applyment_id })
}

pub(super) async fn create_ecommerce(call: &Call<'_>) -> Result<Answer, Failure> {
    let body: SecondLevel = call.body_as()?;
    let terms = Terms {
        form: Form::Ecommerce,
        mchid: call.merchant.mchid.clone(),
        number: body.out_request_no,
        shortname: body.merchant_shortname,
        company: body.business_license_info.and_then(|licence| licence.merchant_name),
        contact_name: body.contact_info.contact_name,
        account: body.account_info,
    };
    numbers(existing(&*submit(call, terms).await?)?)
}

async fn submit(call: &Call<'_>, terms: Terms) -> Result<std::sync::Arc<State>, Failure> {
    let stream = stream_of(&call.merchant.mchid, terms.form, &terms.number);
    // Sixteen digits always fit.
    let applyment_id = format!("2{}", call.backend.random.digits(15)).parse().unwrap_or(1);
    let command = Command::Submit { terms: Box::new(terms), applyment_id };
    call.change::<Applyment>(&stream, command).await
}

pub(super) async fn find_special(call: &Call<'_>) -> Result<Answer, Failure> {
    call.query()?.finish()?;
    let stream = stream_of(&call.merchant.mchid, Form::Special, call.variable("business_code"));
    let state = call.current::<Applyment>(&stream).await?;
    Answer::json(&View::new(state.0.as_ref().ok_or_else(none)?))
}

pub(super) async fn find_special_by_id(call: &Call<'_>) -> Result<Answer, Failure> {
    call.query()?.finish()?;
    let state = call.current::<Applyment>(&by_id(call, Form::Special)?).await?;
    Answer::json(&View::new(state.0.as_ref().ok_or_else(none)?))
}

pub(super) async fn find_ecommerce(call: &Call<'_>) -> Result<Answer, Failure> {
    call.query()?.finish()?;
    let state = call.current::<Applyment>(&by_number(call)).await?;
    Answer::json(&EcommerceView::new(state.0.as_ref().ok_or_else(none)?))
}

pub(super) async fn find_ecommerce_by_id(call: &Call<'_>) -> Result<Answer, Failure> {
    call.query()?.finish()?;
    let state = call.current::<Applyment>(&by_id(call, Form::Ecommerce)?).await?;
    Answer::json(&EcommerceView::new(state.0.as_ref().ok_or_else(none)?))
}

pub(super) async fn revoke(call: &Call<'_>) -> Result<Answer, Failure> {
    cancel(call, &by_number(call)).await
}

pub(super) async fn revoke_by_id(call: &Call<'_>) -> Result<Answer, Failure> {
    cancel(call, &by_id(call, Form::Ecommerce)?).await
}

async fn cancel(call: &Call<'_>, stream: &Stream) -> Result<Answer, Failure> {
    let state = call.change::<Applyment>(stream, Command::Cancel).await?;
    numbers(existing(&state)?)
}

/// The platform confirmed for its merchant, which signs by itself all the same.
pub(super) async fn verify_signing(call: &Call<'_>) -> Result<Answer, Failure> {
    let SignVerification { out_request_no } = call.body_as()?;
    let stream = stream_of(&call.merchant.mchid, Form::Ecommerce, &out_request_no);
    let state = call.current::<Applyment>(&stream).await?;
    let known = state.0.as_ref().ok_or_else(none)?;
    Answer::json(&Created { applyment_id: known.applyment_id })
}

fn numbers(known: &Application) -> Result<Answer, Failure> {
    let (applyment_id, out_request_no) = (known.applyment_id, known.terms.number.as_str());
    Answer::json(&Numbers { applyment_id, out_request_no })
}

pub(super) async fn change_settlement(call: &Call<'_>) -> Result<Answer, Failure> {
    let account: Account = call.body_as()?;
    let application_no = format!("10200{}", call.backend.random.digits(15));
    let command = AccountCommand::Change { account, application_no };
    let stream = account_of(call)?;
    let state = call.change::<SettlementAccount>(&stream, command).await?;
    let newest = state.changes.last().ok_or_else(vanished)?;
    Answer::json(&Changing { application_no: &newest.application_no })
}

pub(super) async fn find_settlement(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut query = call.query()?;
    query.text("account_number_rule");
    query.finish()?;
    let state = call.current::<SettlementAccount>(&account_of(call)?).await?;
    show_account(&state)
}

pub(super) async fn find_change(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut query = call.query()?;
    query.text("account_number_rule");
    query.finish()?;
    let state = call.current::<SettlementAccount>(&account_of(call)?).await?;
    let change = state.change(call.variable("application_no"));
    let none = || not_there("结算账户修改申请不存在");
    Answer::json(&AccountView::change(change.ok_or_else(none)?))
}

/// A merchant that was not taken in here has an account all the same.
pub(super) fn show_account(state: &AccountState) -> Result<Answer, Failure> {
    let made_up = Account {
        account_type: "ACCOUNT_TYPE_BUSINESS".to_owned(),
        account_bank: "工商银行".to_owned(),
        bank_name: None,
        bank_branch_id: None,
        account_number: Some(Personal::from("6222020000001178")),
        account_name: None,
    };
    let account = state.account.as_ref().unwrap_or(&made_up);
    let word = match account.account_type.as_str() {
        "ACCOUNT_TYPE_PRIVATE" | "BANK_ACCOUNT_TYPE_PERSONAL" | "75" => "ACCOUNT_TYPE_PRIVATE",
        _ => "ACCOUNT_TYPE_BUSINESS",
    };
    let account = Account { account_type: word.to_owned(), ..account.clone() };
    Answer::json(&AccountView::of(&account))
}

fn by_number(call: &Call<'_>) -> Stream {
    stream_of(&call.merchant.mchid, Form::Ecommerce, call.variable("out_request_no"))
}

fn by_id(call: &Call<'_>, form: Form) -> Result<Stream, Failure> {
    let any = stream_of(&call.merchant.mchid, form, "");
    let key = AlternateKey::key("applyment_id", call.variable("applyment_id"));
    call.backend.store.owner(&any, &key)?.ok_or_else(none)
}

pub(super) fn account_of(call: &Call<'_>) -> Result<Stream, Failure> {
    let sub_mchid = call.variable("sub_mchid");
    if call.backend.is_sub_merchant(&call.merchant.mchid, sub_mchid) {
        return Ok(Stream::new(&[ACCOUNTS], sub_mchid));
    }
    let text = "特约商户号与服务商号不存在受理关系";
    Err(Refusal::new(Reason::NoAuth, ErrorNumber::NO_RELATION, text).into())
}

pub(super) fn existing(state: &State) -> Result<&Application, Failure> {
    state.0.as_ref().ok_or_else(vanished)
}

pub(super) fn none() -> Failure {
    not_there("申请单不存在")
}

/// The stream of an application.
pub(super) fn stream_of(mchid: &str, form: Form, number: &str) -> Stream {
    Stream::new(&[scope(form), mchid], number)
}

/// The scope of all applications of a form.
pub(super) fn scope(form: Form) -> &'static str {
    match form {
        Form::Special => "applyments-special",
        Form::Ecommerce => "applyments-ecommerce",
    }
}

/// Lets time pass for applications and accounts.
pub(super) async fn tick(backend: &Backend, now: Now) -> Result<(), StoreError> {
    for merchant in backend.all_merchants() {
        for form in [Form::Special, Form::Ecommerce] {
            let any = stream_of(&merchant.mchid, form, "");
            for stream in backend.store.holders(any.scope(), "waits")? {
                pass::<Applyment>(&backend.store, &stream, now).await?;
            }
        }
    }
    for stream in backend.store.holders(ACCOUNTS, "waits")? {
        pass::<SettlementAccount>(&backend.store, &stream, now).await?;
    }
    Ok(())
}

/// The scope of all settlement accounts.
pub(super) const ACCOUNTS: &str = "settlement-accounts";
