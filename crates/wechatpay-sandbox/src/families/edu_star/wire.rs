//! Redemptions and users of the student benefits (集星光, protocol 07).

use serde::{Deserialize, Serialize};

use super::{Command, EduStar, Identity, Redemption, check_appid, check_openid, check_qq};
use crate::engine::{
    AlternateKey, Answer, Call, Failure, Location, Personal, Refusal, Stream, not_there,
    parse_rfc3339, vanished,
};

#[derive(Deserialize)]
struct Redeeming {
    appid: String,
    wechat_openid: Option<String>,
    qq: Option<String>,
    right_id: String,
    create_time: String,
}

#[derive(Serialize)]
struct OrderView<'a> {
    appid: &'a str,
    wechat_openid: &'a Personal,
    #[serde(skip_serializing_if = "Option::is_none")]
    qq: Option<&'a Personal>,
    right_id: &'a str,
    create_time: &'a str,
    order_state: &'static str,
    order_id: &'a str,
}

#[derive(Serialize)]
struct OrderList<'a> {
    data: Vec<OrderView<'a>>,
    total_count: usize,
    offset: i64,
    limit: i64,
}

#[derive(Serialize)]
struct UserView<'a> {
    education_star_student: bool,
    appid: &'a str,
    wechat_openid: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    qq: Option<&'a Personal>,
    #[serde(skip_serializing_if = "Option::is_none")]
    register_time: Option<&'a str>,
}

/// `POST /v3/edu-star/orders`.
pub(super) async fn redeem(call: &Call<'_>) -> Result<Answer, Failure> {
    let Redeeming { appid, wechat_openid: openid, qq, right_id, create_time } = call.body_as()?;
    check_appid(Location::Body, "/appid", &appid)?;
    let who = Who { appid: &appid, openid, qq, location: Location::Body };
    let stream = who.resolve(call)?.ok_or_else(|| not_there("该QQ号未绑定微信用户"))?;
    let owner = who.qq.as_deref().map(|qq| by_qq(call, &appid, qq)).transpose()?.flatten();
    let is_qq_free = owner.is_none_or(|owner| owner == stream);
    let command = Command::Redeem {
        identity: Identity {
            openid: stream.name().into(),
            qq: who.qq.as_deref().map(Personal::from),
            is_qq_free,
        },
        right_id: right_id.clone(),
        create_time: create_time.clone(),
        order_id: call.backend.random.hex(17),
        profile: call.profile(),
    };
    let state = call.change::<EduStar>(&stream, command).await?;
    let instant = parse_rfc3339(&create_time).ok_or_else(vanished)?;
    let redemption = state.find(&right_id, instant).ok_or_else(vanished)?;
    Answer::json(&order(&appid, redemption))
}

/// `GET /v3/edu-star/orders`.
pub(super) async fn redemptions(call: &Call<'_>) -> Result<Answer, Failure> {
    let mut query = call.query()?;
    let appid = query.required("appid")?;
    check_appid(Location::Query, "appid", &appid)?;
    let (openid, qq) = (query.text("wechat_openid"), query.text("qq"));
    let offset = query.integer("offset", 0, i64::from(i32::MAX))?.unwrap_or(0);
    let limit = query.integer("limit", 1, 100)?.unwrap_or(20);
    query.finish()?;
    let who = Who { appid: &appid, openid, qq, location: Location::Query };
    // Nobody is known by this QQ number: nobody has redeemed anything.
    let Some(stream) = who.resolve(call)? else {
        return Answer::json(&OrderList { data: Vec::new(), total_count: 0, offset, limit });
    };
    let state = call.backend.store.load::<EduStar>(&stream)?.state;
    let (skip, take) = (usize::try_from(offset).unwrap_or(0), usize::try_from(limit).unwrap_or(20));
    Answer::json(&OrderList {
        data: state.newest(skip, take).map(|redemption| order(&appid, redemption)).collect(),
        total_count: state.redemptions.len(),
        offset,
        limit,
    })
}

/// `GET /v3/edu-star/users/openid/{wechat_openid}`: an unknown user is no student.
pub(super) async fn user_by_openid(call: &Call<'_>) -> Result<Answer, Failure> {
    let appid = user_appid(call)?;
    let openid = call.variable("wechat_openid");
    check_openid(Location::Url, "wechat_openid", openid)?;
    user(call, &appid, &stream_of(&call.merchant.mchid, &appid, openid))
}

/// `GET /v3/edu-star/users/qq/{qq}`: without a bound openid there is nothing to answer.
pub(super) async fn user_by_qq(call: &Call<'_>) -> Result<Answer, Failure> {
    let appid = user_appid(call)?;
    let qq = call.variable("qq");
    check_qq(Location::Url, "qq", qq)?;
    let owner = by_qq(call, &appid, qq)?.ok_or_else(|| not_there("该QQ号未绑定微信用户"))?;
    user(call, &appid, &owner)
}

/// The two ways to name a user.
struct Who<'a> {
    appid: &'a str,
    openid: Option<String>,
    qq: Option<String>,
    location: Location,
}

impl Who<'_> {
    /// The user's stream; `None` if only a QQ number was given and nobody is bound to it.
    fn resolve(&self, call: &Call<'_>) -> Result<Option<Stream>, Failure> {
        let (location, field) = (self.location, |name: &str| match self.location {
            Location::Body => format!("/{name}"),
            Location::Query | Location::Url => name.to_owned(),
        });
        let refuse = |name: &str, issue: &str| Refusal::at(location, &field(name), None, issue);
        if let Some(openid) = &self.openid {
            check_openid(location, &field("wechat_openid"), openid)?;
        }
        if let Some(qq) = &self.qq {
            check_qq(location, &field("qq"), qq)?;
        }
        let mchid = &call.merchant.mchid;
        match (&self.openid, &self.qq) {
            (None, None) => Err(refuse("wechat_openid", "wechat_openid与qq至少需要一项").into()),
            (Some(_), Some(_)) if call.profile().is_strict() => {
                Err(refuse("qq", "wechat_openid与qq只能传一项").into())
            }
            (None, Some(qq)) => by_qq(call, self.appid, qq),
            // Whether the two must belong together is not documented; the openid is what counts.
            (Some(openid), _) => Ok(Some(stream_of(mchid, self.appid, openid))),
        }
    }
}

fn by_qq(call: &Call<'_>, appid: &str, qq: &str) -> Result<Option<Stream>, Failure> {
    let any = stream_of(&call.merchant.mchid, appid, "");
    Ok(call.backend.store.owner(&any, &AlternateKey::key("qq", qq))?)
}

fn user_appid(call: &Call<'_>) -> Result<String, Failure> {
    let mut query = call.query()?;
    let appid = query.required("appid")?;
    query.finish()?;
    check_appid(Location::Query, "appid", &appid)?;
    Ok(appid)
}

fn user(call: &Call<'_>, appid: &str, stream: &Stream) -> Result<Answer, Failure> {
    let state = call.backend.store.load::<EduStar>(stream)?.state;
    Answer::json(&UserView {
        education_star_student: state.user.is_student,
        appid,
        wechat_openid: stream.name(),
        qq: state.user.qq.as_ref(),
        register_time: state.user.register_time.as_deref(),
    })
}

fn order<'a>(appid: &'a str, redemption: &'a Redemption) -> OrderView<'a> {
    OrderView {
        appid,
        wechat_openid: &redemption.openid,
        qq: redemption.qq.as_ref(),
        right_id: &redemption.right_id,
        create_time: &redemption.create_time,
        order_state: "CONSUMED",
        order_id: &redemption.order_id,
    }
}

/// The stream of a user.
pub(super) fn stream_of(mchid: &str, appid: &str, openid: &str) -> Stream {
    Stream::new(&["edu-star", mchid, appid], openid)
}
