//! Student benefits: reporting a redemption at least once, and looking it up.

use serde_json::{Value, json};
use wechatpay_sandbox::{Mode, Profile, Sandbox};

use crate::support::{admin, builder, call, get, start};

fn body(user: &Value, right: &str, time: &str) -> Value {
    let mut body = json!({ "appid": "wx1", "right_id": right, "create_time": time });
    for (name, value) in user.as_object().unwrap() {
        body[name] = value.clone();
    }
    body
}

async fn redeem(sandbox: &Sandbox, user: Value, right: &str, time: &str) -> (u16, Value) {
    let reply = call(sandbox, "POST", "/v3/edu-star/orders", body(&user, right, time)).await;
    (reply.status, reply.json())
}

const MORNING: &str = "2018-05-23T08:00:00+08:00";
const NOON: &str = "2018-05-23T12:00:00+08:00";

#[tokio::test]
async fn reporting_again_gives_the_first_answer_again() {
    let sandbox = start(Mode::Both).await;
    let user = json!({ "wechat_openid": "o1" });
    let (status, first) = redeem(&sandbox, user.clone(), "r1", NOON).await;
    assert_eq!(status, 200);
    assert_eq!(first["order_id"].as_str().unwrap().len(), 17);
    for same in [NOON, "2018-05-23T04:00:00Z", "2018-05-23T12:00:00.000+08:00"] {
        assert_eq!(
            redeem(&sandbox, user.clone(), "r1", same).await,
            (200, first.clone()),
            "{same}"
        );
    }
    let (_, other) = redeem(&sandbox, user.clone(), "r1", MORNING).await;
    assert_ne!(other["order_id"], first["order_id"], "another time is another redemption");
    let (_, other) = redeem(&sandbox, user, "r2", NOON).await;
    assert_ne!(other["order_id"], first["order_id"], "and so is another right");
}

#[tokio::test]
async fn a_user_is_named_by_openid_or_bound_qq() {
    let sandbox = start(Mode::Both).await;
    let qq = json!({ "qq": "100000000000" });
    assert_eq!(redeem(&sandbox, json!({}), "r1", NOON).await.0, 400);
    assert_eq!(redeem(&sandbox, json!({ "wechat_openid": "", "qq": "" }), "r1", NOON).await.0, 400);
    let (status, error) = redeem(&sandbox, qq.clone(), "r1", NOON).await;
    assert_eq!((status, &error["code"]), (404, &json!("RESOURCE_NOT_EXISTS")));
    let user = json!({ "appid": "wx1", "wechat_openid": "o1", "qq": "100000000000", "student": true,
        "register_time": NOON });
    admin(&sandbox, "PUT", "edu-star/users", &user).await;
    let (_, made) = redeem(&sandbox, qq, "r1", NOON).await;
    assert_eq!((&made["wechat_openid"], &made["qq"]), (&json!("o1"), &json!("100000000000")));
    let both = json!({ "wechat_openid": "o1", "qq": "100000000000" });
    assert_eq!(redeem(&sandbox, both, "r1", NOON).await, (200, made));
    for other in [
        json!({ "wechat_openid": "o2", "qq": "100000000000" }),
        json!({ "wechat_openid": "o1", "qq": "55555" }),
    ] {
        // Whether the two must be of one user is not documented: the openid counts.
        let (status, made) = redeem(&sandbox, other.clone(), "r2", NOON).await;
        assert_eq!((status, &made["wechat_openid"]), (200, &other["wechat_openid"]));
        assert_eq!(made["qq"], other["qq"]);
    }
    // The number stays with the user it was bound to.
    let owner = get(&sandbox, "/v3/edu-star/users/qq/100000000000?appid=wx1").await.json();
    assert_eq!(owner["wechat_openid"], "o1");
}

#[tokio::test]
async fn lists_are_pages_by_record_newest_first() {
    let sandbox = start(Mode::Both).await;
    let user = json!({ "wechat_openid": "o1" });
    for hour in [3, 1, 2] {
        redeem(&sandbox, user.clone(), "r", &format!("2018-05-23T0{hour}:00:00+08:00")).await;
    }
    let list = |more: &'static str| {
        let sandbox = &sandbox;
        async move { get(sandbox, &format!("/v3/edu-star/orders?appid=wx1{more}")).await.json() }
    };
    let all = list("&wechat_openid=o1").await;
    let times: Vec<_> = all["data"]
        .as_array()
        .unwrap()
        .iter()
        .map(|o| o["create_time"].as_str().unwrap()[12..13].to_owned())
        .collect();
    assert_eq!(times, ["3", "2", "1"]);
    assert_eq!(
        (&all["total_count"], &all["offset"], &all["limit"]),
        (&json!(3), &json!(0), &json!(20))
    );
    let page = list("&wechat_openid=o1&offset=1&limit=1").await;
    assert_eq!(page["data"], json!([all["data"][1]]));
    assert_eq!(page["total_count"], 3);
    for nobody in ["&wechat_openid=o2", "&qq=55555", "&wechat_openid=o1&offset=3"] {
        assert_eq!(list(nobody).await["data"], json!([]), "{nobody}");
    }
}

#[tokio::test]
async fn users_are_students_if_somebody_said_so() {
    let sandbox = start(Mode::Both).await;
    let user = json!({ "appid": "wx1", "wechat_openid": "o/支", "qq": "55555", "student": true });
    admin(&sandbox, "PUT", "edu-star/users", &user).await;
    let expected = json!({ "education_star_student": true, "appid": "wx1", "wechat_openid": "o/支", "qq": "55555" });
    for target in [
        "/v3/edu-star/users/openid/o%2F%E6%94%AF?appid=wx1",
        "/v3/edu-star/users/qq/55555?appid=wx1",
    ] {
        assert_eq!(get(&sandbox, target).await.json(), expected, "{target}");
    }
    let unknown = get(&sandbox, "/v3/edu-star/users/openid/o9?appid=wx1").await;
    assert_eq!((unknown.status, &unknown.json()["education_star_student"]), (200, &json!(false)));
    assert_eq!(get(&sandbox, "/v3/edu-star/users/qq/55556?appid=wx1").await.status, 404);
    // A number that moves to another user is gone from the first.
    admin(
        &sandbox,
        "PUT",
        "edu-star/users",
        json!({ "appid": "wx1", "wechat_openid": "o/支", "student": false }),
    )
    .await;
    admin(
        &sandbox,
        "PUT",
        "edu-star/users",
        json!({ "appid": "wx1", "wechat_openid": "o2", "qq": "55555" }),
    )
    .await;
    let moved = get(&sandbox, "/v3/edu-star/users/qq/55555?appid=wx1").await.json();
    assert_eq!(moved["wechat_openid"], "o2");
}

#[tokio::test]
async fn the_strict_profile_minds_both_names_and_second_times() {
    let sandbox = builder().profile(Profile::Strict).start().await.unwrap();
    let both = json!({ "wechat_openid": "o1", "qq": "55555" });
    assert_eq!(redeem(&sandbox, both, "r1", NOON).await.0, 400);
    let one = json!({ "wechat_openid": "o1" });
    assert_eq!(redeem(&sandbox, one.clone(), "r1", NOON).await.0, 200);
    assert_eq!(redeem(&sandbox, one.clone(), "r1", NOON).await.0, 200);
    let (status, error) = redeem(&sandbox, one, "r1", MORNING).await;
    assert_eq!((status, &error["code"]), (400, &json!("INVALID_REQUEST")));
}

#[tokio::test]
async fn wrong_members_are_named() {
    let sandbox = start(Mode::Both).await;
    for (member, value) in [
        ("appid", json!("")),
        ("appid", json!("a/b")),
        ("wechat_openid", json!("o".repeat(129))),
        ("qq", json!("1234")),
        ("qq", json!("1234567890123")),
        ("right_id", json!("")),
        ("right_id", json!("r".repeat(33))),
        ("create_time", json!("")),
        ("create_time", json!("2018-05-23 12:13:50")),
        ("create_time", json!(1_527_048_830)),
    ] {
        let mut body = body(&json!({ "wechat_openid": "o1" }), "r1", NOON);
        body[member] = value.clone();
        let reply = call(&sandbox, "POST", "/v3/edu-star/orders", &body).await;
        assert_eq!((reply.status, reply.code().as_str()), (400, "PARAM_ERROR"), "{member} {value}");
        assert_eq!(reply.json()["detail"]["field"], format!("/{member}"));
    }
}
