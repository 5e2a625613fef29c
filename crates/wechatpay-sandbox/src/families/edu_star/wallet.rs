//! Who is a student.

use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::json;

use super::{Command, EduStar, Registration, check_appid, check_openid, check_qq, wire::stream_of};
use crate::engine::{Act, AlternateKey, Answer, Call, Decide, Failure, Location, Refusal};

pub(super) const ACTS: &[Act] =
    &[Act::put("edu-star/users", "A user of the student benefits", |call| {
        Box::pin(register(call))
    })
    .body::<Registering>()];

#[derive(Deserialize, JsonSchema)]
struct Registering {
    /// That of the settings if absent.
    appid: Option<String>,
    /// The user.
    wechat_openid: String,
    /// The user's QQ number.
    qq: Option<String>,
    /// Whether the user studies; yes if absent.
    student: Option<bool>,
    /// Since when.
    register_time: Option<String>,
}

/// Says who a user is; repeating it changes nothing.
async fn register(call: &Call<'_>) -> Result<Answer, Failure> {
    let Registering { appid, wechat_openid: openid, qq, student, register_time } = call.act_as()?;
    let appid = appid.unwrap_or_else(|| call.backend.settings.appid.clone());
    let is_student = student.unwrap_or(true);
    check_appid(Location::Body, "/appid", &appid)?;
    check_openid(Location::Body, "/wechat_openid", &openid)?;
    if let Some(qq) = &qq {
        check_qq(Location::Body, "/qq", qq)?;
    }
    let registration = Registration { qq: qq.map(Into::into), is_student, register_time };
    let stream = stream_of(&call.merchant.mchid, &appid, &openid);
    let now = call.now();
    let state = call
        .transact::<EduStar>(&stream, now, |view| {
            if let Some(qq) = &registration.qq
                && view.is_held_elsewhere(&AlternateKey::key("qq", qq.as_str()))?
            {
                return Err(Refusal::field("/qq", None, "已绑定其他用户").into());
            }
            Ok(EduStar::decide(view.state, Command::Register(registration.clone()), now)?)
        })
        .await?;
    Answer::json(&json!({
        "appid": appid,
        "wechat_openid": openid,
        "qq": state.user.qq,
        "student": state.user.is_student,
        "register_time": state.user.register_time,
    }))
}
