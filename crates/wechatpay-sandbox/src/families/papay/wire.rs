//! Contracts: prepare, query, end.

use serde::{Deserialize, Serialize};

use super::{
    Agreement, Command, Contract, ContractView, EndMode, Identity, State, Terms,
    body::{check_side, current, signed, stream, stream_of},
};
use crate::{
    engine::{Answer, Call, Failure, vanished},
    families::pay::{Payee, body::Side},
};

/// Where the user signs.
#[derive(Debug, Clone, Copy)]
pub(super) enum Place {
    App,
    Browser,
    Wechat,
    MiniProgram,
    /// As `sign_scene` says.
    Scene,
}

#[derive(Deserialize)]
struct Scene {
    sign_scene: SignScene,
}

#[derive(Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
enum SignScene {
    SignSceneApp,
    SignSceneQrcode,
}

#[derive(Deserialize)]
struct Ending {
    sub_mchid: Option<String>,
    contract_termination_remark: String,
}

/// How the program opens the page for signing.
#[derive(Serialize)]
#[serde(untagged)]
enum Prepared<'a> {
    App {
        pre_entrustweb_id: &'a str,
        miniprogram_username: &'static str,
        miniprogram_path: String,
    },
    Redirect {
        redirect_url: String,
    },
    MiniProgram {
        pre_entrustweb_id: &'a str,
        redirect_appid: &'static str,
        redirect_path: String,
    },
    SceneApp {
        pre_entrustweb_id: &'a str,
        mini_program_username: &'static str,
        mini_program_path: String,
    },
    SceneCode {
        pre_entrustweb_id: &'a str,
        redirect_url: String,
    },
}

/// `POST …/pre-entrust-sign…`.
pub(super) async fn prepare(call: &Call<'_>, side: Side, place: Place) -> Result<Answer, Failure> {
    let mut body = call.body()?;
    let scene = match place {
        Place::Scene => Some(body.part::<Scene>(None)?.sign_scene),
        _ => None,
    };
    let terms: Terms = body.decode(Some(&call.opener()))?;
    check_side(side, terms.sub_mchid.as_ref())?;
    let state = prepared(call, terms, None).await?;
    let contract = state.0.as_ref().ok_or_else(vanished)?;
    Answer::json(&answer(contract, place, scene.as_ref()))
}

/// Prepares a contract, or prepares it once more.
pub(super) async fn prepared(
    call: &Call<'_>,
    terms: Terms,
    with_order: Option<String>,
) -> Result<std::sync::Arc<State>, Failure> {
    let random = &call.backend.random;
    let identity = Identity {
        contract_id: format!("Wx{}", random.digits(26)),
        pre_entrustweb_id: random.text(32),
    };
    let mchid = call.merchant.mchid.clone();
    let payee = terms.payee(&mchid);
    let stream = stream_of(&payee, &terms.plan_id.to_string(), &terms.out_contract_code);
    // An order that was closed meanwhile does not sign the contract any more.
    current(call, &stream).await?;
    let command = Command::Prepare { mchid, terms: Box::new(terms), identity, with_order };
    call.change::<Agreement>(&stream, command).await
}

fn answer<'a>(contract: &'a Contract, place: Place, scene: Option<&SignScene>) -> Prepared<'a> {
    let id = contract.identity.pre_entrustweb_id.as_str();
    let path = || format!("pages/sign/sign?pre_entrustweb_id={id}");
    let url = || format!("https://payapp.weixin.qq.com/papay/sign?pre_entrustweb_id={id}");
    match (place, scene) {
        (Place::App, _) => Prepared::App {
            pre_entrustweb_id: id,
            miniprogram_username: USERNAME,
            miniprogram_path: path(),
        },
        (Place::MiniProgram, _) => Prepared::MiniProgram {
            pre_entrustweb_id: id,
            redirect_appid: APPID,
            redirect_path: path(),
        },
        (Place::Scene, Some(SignScene::SignSceneQrcode)) => {
            Prepared::SceneCode { pre_entrustweb_id: id, redirect_url: url() }
        }
        (Place::Scene, _) => Prepared::SceneApp {
            pre_entrustweb_id: id,
            mini_program_username: USERNAME,
            mini_program_path: path(),
        },
        (Place::Browser | Place::Wechat, _) => Prepared::Redirect { redirect_url: url() },
    }
}

/// `GET …/plan-id/{plan_id}/out-contract-code/{out_contract_code}`.
pub(super) async fn find(call: &Call<'_>) -> Result<Answer, Failure> {
    let payee = Payee::asked(call)?;
    show(&*current(call, &stream(call, &payee)).await?)
}

/// `POST …/terminate`.
pub(super) async fn terminate(call: &Call<'_>, side: Side) -> Result<Answer, Failure> {
    let Ending { sub_mchid, contract_termination_remark: remark } = call.body_as()?;
    check_side(side, sub_mchid.as_ref())?;
    let stream = stream(call, &Payee::of_caller(call, sub_mchid));
    current(call, &stream).await?;
    let command = Command::End { mode: EndMode::MchApiTerminate, remark: Some(remark) };
    show(&*call.change::<Agreement>(&stream, command).await?)
}

/// A contract that was signed.
pub(super) fn show(state: &State) -> Result<Answer, Failure> {
    Answer::json(&ContractView::new(signed(state)?))
}

/// WeChat Pay's own mini program for signing, in the sandbox's spelling.
const USERNAME: &str = "gh_sandboxpapay";
const APPID: &str = "wxbd687630cd02ce1d";
