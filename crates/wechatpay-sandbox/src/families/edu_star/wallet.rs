//! Who is a student.

use serde::Deserialize;
use serde_json::json;

use super::{Command, EduStar, Registration, check_appid, check_openid, check_qq, wire::stream_of};
use crate::engine::{
    Act, AlternateKey, Answer, Call, Decide, Failure, Kind, Location, Refusal, member,
};

pub(super) const ACTS: &[Act] =
    &[Act::put("edu-star/users", "A user of the student benefits", |call| {
        Box::pin(register(call))
    })
    .takes(&[
        member("appid", Kind::Text, "That of the settings if absent"),
        member("wechat_openid", Kind::Text, "The user"),
        member("qq", Kind::Text, "The user's QQ number"),
        member("student", Kind::Flag, "Whether the user studies"),
        member("register_time", Kind::Text, "Since when"),
    ])];

#[derive(Deserialize)]
struct Registering {
    appid: Option<String>,
    wechat_openid: String,
    qq: Option<String>,
    student: Option<bool>,
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
