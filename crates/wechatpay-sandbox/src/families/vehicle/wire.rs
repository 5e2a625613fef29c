//! Parking: may a plate be charged, a car comes in, its stay is charged, query.

use serde::Serialize;

use super::{
    Charge, Command, Order, Stage, State, Terms, View,
    decide::{no_order, refuse},
    entrance::{self, Color, Entrance},
    plate::{self, Plate, Service},
    view::bank,
};
use crate::{
    engine::{
        AlternateKey, Answer, Backend, Call, Decide as _, ErrorNumber, Failure, Given, Location,
        Now, Personal, Refusal, Refused, Stream, rfc3339, vanished,
    },
    families::pay::{self, Due, Pay, Payee, collect, streams},
};

#[derive(Serialize)]
struct ServiceView<'a> {
    plate_number: &'a str,
    plate_color: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    service_open_time: Option<String>,
    openid: &'a str,
    service_state: Service,
}

/// `GET /v3/vehicle/parking/services/find`.
pub(super) fn find_service(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut query = call.query()?;
    query.required("appid")?;
    query.text("sub_mchid");
    let (number, color) = (query.required("plate_number")?, query.required("plate_color")?);
    let openid = query.required("openid")?;
    query.finish()?;
    if !COLORS.contains(&color.as_str()) {
        let issue = format!("取值只能是 {}", COLORS.join("、"));
        let given = Given::from(color.as_str());
        return Err(Refusal::at(Location::Query, "plate_color", given, issue).into());
    }
    let state = call.backend.store.load::<Plate>(&plate_named(&number, &color))?.state;
    let is_own = state.openid.as_ref().map(Personal::as_str) == Some(openid.as_str());
    let service_state = if is_own { state.service } else { Service::Closed };
    let is_open = service_state != Service::Closed;
    Answer::json(&ServiceView {
        plate_number: &number,
        plate_color: &color,
        service_open_time: is_open.then(|| rfc3339(state.opened_at)),
        openid: &openid,
        service_state,
    })
}

/// `POST /v3/vehicle/parking/parkings`.
pub(super) async fn create_parking(call: &Call<'_>) -> Result<Answer, Failure> {
    let terms: entrance::Terms = call.body_as()?;
    let payee = Payee::of_caller(call, terms.sub_mchid.clone());
    let plate = plate_of(&terms.plate_number, terms.plate_color);
    let blocked = call.backend.store.load::<Plate>(&plate)?.state.blocked();
    let stream = stay(&payee, &terms.out_parking_no);
    let id = call.backend.random.digits(28);
    let command =
        entrance::Command::Create { mchid: payee.mchid, id, terms: Box::new(terms), blocked };
    let state = call.change::<Entrance>(&stream, command).await?;
    Answer::json(&entrance::View::new(state.0.as_ref().ok_or_else(vanished)?))
}

/// `POST /v3/vehicle/transactions/parking`.
pub(super) async fn create_order(call: &Call<'_>) -> Result<Answer, Failure> {
    let terms: Terms = call.body_as()?;
    let payee = Payee::of_caller(call, terms.sub_mchid.clone());
    let parking = stay_of(call, &payee, &terms)?;
    let plate = plate_of(&terms.parking_info.plate_number, terms.parking_info.plate_color);
    let plate = call.backend.store.load::<Plate>(&plate)?.state;
    let openid = plate.openid.clone().filter(|_| plate.blocked().is_none());
    let stream = order(&payee, &terms.out_trade_no);
    check_number_is_free(call, &payee, &terms.out_trade_no, &stream)?;
    let command = Command::Create { mchid: payee.mchid.clone(), terms: Box::new(terms), openid };
    let state = call.change::<Charge>(&stream, command).await?;
    call.change::<Entrance>(&parking, entrance::Command::Charge).await?;
    show(call, &payee, &state).await
}

/// A number is good for one order, of whatever product.
fn check_number_is_free(
    call: &Call<'_>,
    payee: &Payee,
    out_trade_no: &str,
    stream: &Stream,
) -> Result<(), Failure> {
    let key = payee.key("out_trade_no", out_trade_no);
    let is_used = call.backend.store.owner(&streams::purchase(""), &key)?.is_some();
    if is_used && call.backend.store.load::<Charge>(stream)?.state.0.is_none() {
        let text = "商户订单号已存在，且参数与首次请求时不一致";
        return Err(refuse(ErrorNumber::DIFFERS, text).into());
    }
    Ok(())
}

/// `GET /v3/vehicle/transactions/out-trade-no/{out_trade_no}`.
pub(super) async fn find_order(call: &Call<'_>) -> Result<Answer, Failure> {
    let payee = Payee::asked(call)?;
    find(call, &payee).await
}

pub(super) async fn find(call: &Call<'_>, payee: &Payee) -> Result<Answer, Failure> {
    let stream = order(payee, call.variable("out_trade_no"));
    let state = call.current::<Charge>(&stream).await?;
    show(call, payee, &state).await
}

async fn show(call: &Call<'_>, payee: &Payee, state: &State) -> Result<Answer, Failure> {
    let order = state.0.as_ref().ok_or_else(no_order)?;
    let mut is_refunded = false;
    if let Stage::Paid(_) = order.stage {
        let paid = call.current::<Pay>(&streams::order(payee, &order.terms.out_trade_no)).await?;
        let part = paid.0.as_ref().and_then(pay::Order::only);
        is_refunded = part.is_some_and(|part| part.refunds().next().is_some());
    }
    Answer::json(&View::new(order, is_refunded))
}

/// The stay that a charge names, with the plate that it was reported with.
fn stay_of(call: &Call<'_>, payee: &Payee, terms: &Terms) -> Result<Stream, Failure> {
    let info = &terms.parking_info;
    let key = AlternateKey::key("parking_id", &info.parking_id);
    let owner = call.backend.store.owner(&Stream::new(&[STAYS], ""), &key)?;
    let none = || refuse(ErrorNumber::NOT_THERE, "停车入场不存在");
    let stream = owner.ok_or_else(none)?;
    let state = call.backend.store.load::<Entrance>(&stream)?.state;
    let is_meant = state.0.as_ref().is_some_and(|stay| {
        stay.mchid == payee.mchid
            && stay.terms.sub_mchid == payee.sub_mchid
            && stay.terms.plate_number == info.plate_number
            && stay.terms.plate_color == info.plate_color
    });
    if is_meant { Ok(stream) } else { Err(none().into()) }
}

/// Collects an accepted charge: the payment is a purchase of its own, which refunds find.
pub(super) async fn settle(
    backend: &Backend,
    now: Now,
    stream: &Stream,
    is_advanced: bool,
) -> Result<(), Refused> {
    let state = backend.store.load::<Charge>(stream)?.state;
    let accepted = state.0.as_ref().filter(|order| order.stage == Stage::Accepted);
    let order = accepted.ok_or_else(|| {
        Refused::from(refuse(ErrorNumber::WRONG_STATE, "当前订单状态不允许此操作"))
    })?;
    let transaction_id = collect(backend, now, due(order, is_advanced)).await?;
    let command = Command::Pay { transaction_id, is_advanced };
    let decide = |view: crate::engine::View<'_, State>| {
        Ok(Charge::decide(view.state, command.clone(), now)?)
    };
    backend.store.transact::<Charge>(stream, now, decide).await?;
    if is_advanced {
        owe(backend, now, order, true).await?;
    }
    Ok(())
}

fn due(order: &Order, is_advanced: bool) -> Due {
    let terms = &order.terms;
    Due {
        payee: Payee { mchid: order.mchid.clone(), sub_mchid: terms.sub_mchid.clone() },
        appid: terms.appid.clone(),
        sub_appid: terms.sub_appid.clone(),
        out_trade_no: terms.out_trade_no.clone(),
        description: terms.description.clone(),
        attach: terms.attach.clone(),
        total: terms.amount.total,
        profit_sharing: terms.profit_sharing == Some(super::terms::YesNo::Y),
        openid: order.openid.clone(),
        sub_openid: None,
        bank_type: bank(is_advanced).to_owned(),
    }
}

/// The owner of the plate owes an advance, or no longer does; so do not its cars that are in.
pub(super) async fn owe(
    backend: &Backend,
    now: Now,
    order: &Order,
    is_overdue: bool,
) -> Result<(), Refused> {
    let info = &order.terms.parking_info;
    let stream = plate_of(&info.plate_number, info.plate_color);
    change_plate(backend, now, &stream, plate::Command::Owe(is_overdue)).await?;
    Ok(())
}

/// Changes a plate, and with it the state of every car that is in.
pub(super) async fn change_plate(
    backend: &Backend,
    now: Now,
    stream: &Stream,
    command: plate::Command,
) -> Result<plate::State, Refused> {
    let decide = |view: crate::engine::View<'_, plate::State>| {
        Ok(Plate::decide(view.state, command.clone(), now)?)
    };
    let state = backend.store.transact::<Plate>(stream, now, decide).await?;
    let change = entrance::Command::Change { blocked: state.blocked() };
    for stay in backend.store.streams(STAYS)? {
        let known = backend.store.load::<Entrance>(&stay)?.state;
        let is_of_plate = known.0.as_ref().is_some_and(|stay| {
            plate_of(&stay.terms.plate_number, stay.terms.plate_color) == *stream
        });
        if is_of_plate {
            let decide = |view: crate::engine::View<'_, entrance::State>| {
                Ok(Entrance::decide(view.state, change.clone(), now)?)
            };
            backend.store.transact::<Entrance>(&stay, now, decide).await?;
        }
    }
    Ok((*state).clone())
}

/// The stream of a charge.
pub(super) fn order(payee: &Payee, out_trade_no: &str) -> Stream {
    Stream::new(&[CHARGES], &payee.key("order", out_trade_no))
}

/// The stream of a stay.
fn stay(payee: &Payee, out_parking_no: &str) -> Stream {
    Stream::new(&[STAYS], &payee.key("parking", out_parking_no))
}

fn plate_of(number: &str, color: Color) -> Stream {
    let color = match color {
        Color::Blue => COLORS[0],
        Color::Green => COLORS[1],
        Color::Yellow => COLORS[2],
        Color::Black => COLORS[3],
        Color::White => COLORS[4],
        Color::LimeGreen => COLORS[5],
    };
    plate_named(number, color)
}

/// The stream of a plate.
pub(super) fn plate_named(number: &str, color: &str) -> Stream {
    Stream::new(&["vehicle-plate"], &format!("{color}/{number}"))
}

/// The scope of all charges.
pub(super) const CHARGES: &str = "vehicle-charge";
const STAYS: &str = "vehicle-stay";
/// 车牌颜色 on the wire.
pub(super) const COLORS: [&str; 6] = ["BLUE", "GREEN", "YELLOW", "BLACK", "WHITE", "LIMEGREEN"];
