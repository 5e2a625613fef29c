//! Every mistake an author can make is named with file, line and what to do.

use proptest::prelude::*;
use wechatpay_catalogue::Catalogue;

/// A sound family; each case changes one thing in it.
const SOUND: &str = r#"prefix = "/v3/probe"
title = { zh = "探针", en = "Probe" }

[[endpoint]]
post = "/orders/{id}"
name = "create_order"
title = { zh = "创建", en = "Create" }
body = "CreateOrder"
reply = "Order"
repeat = "number"

[type.CreateOrder]
number = "string"
parts = "[Part]?"

[type.Order]
number = "string"
state = "State"

[type.Part]
number = "string"

[enum.State]
DONE = { zh = "完成", en = "done" }
"#;

const GLOSSARY: &str = r#"id = { zh = "编号", en = "id" }
number = { zh = "号码", en = "number" }
parts = { zh = "部分", en = "parts" }
state = { zh = "状态", en = "state" }
"#;

/// All problems of a family and a glossary, as people see them.
fn problems_of(family: &str, glossary: &str) -> Vec<String> {
    let read = Catalogue::read(&[("probe", family)], glossary);
    let problems = read.map_or_else(|problems| problems, |catalogue| catalogue.problems());
    problems.iter().map(ToString::to_string).collect()
}

/// Replaces `old` by `new` in the sound family and expects a problem that begins with `expected`.
/// Every problem must say what to do.
#[track_caller]
fn check(old: &str, new: &str, expected: &str) {
    assert!(SOUND.contains(old), "{old:?} is not in the sound family");
    let problems = problems_of(&SOUND.replacen(old, new, 1), GLOSSARY);
    assert!(has(&problems, expected), "{problems:#?}");
    assert!(problems.iter().all(|problem| problem.contains("; ")), "{problems:#?}");
}

fn has(problems: &[String], expected: &str) -> bool {
    let expected = format!("families/probe.toml:{expected}");
    problems.iter().any(|problem| problem.starts_with(&expected))
}

#[test]
fn the_sound_family_is_sound() {
    assert_eq!(problems_of(SOUND, GLOSSARY), Vec::<String>::new());
}

#[test]
fn form() {
    check("prefix =", "prefix", "1: not valid TOML");
    check("prefix =", "prefixes =", "1: unknown key `prefixes`");
    check("title = { zh = \"探针\", en = \"Probe\" }", "", "1: `title` is missing");
    check("zh = \"探针\", ", "", "2: `zh` is missing");
    check("en = \"Probe\"", "en = \" \"", "2: the text is empty");
    check("en = \"Probe\"", "en = 1", "2: a integer stands here");
    check("en = \"Create\"", "en = \"Create\", fr = \"Créer\"", "7: unknown key `fr`");
    check("post = \"/orders/{id}\"", "", "4: `get, post, put, patch or delete` is missing");
    check("post =", "get = \"/x\"\npost =", "6: an endpoint has one method");
    check("name = \"create_order\"", "", "5: `name` is missing");
    check("title = { zh = \"创建\", en = \"Create\" }", "", "5: `title` is missing");
    check("name = ", "nome = ", "6: unknown key `nome`");
    check("reply = \"Order\"", "reply = \"[Order]\"", "9: `[Order]` is not the name of a type");
    check("number = \"string\"", "number = \"text\"", "13: `text` is not a type");
    check("number = \"string\"", "number = \"[string?]\"", "13: `[string?]` is not a type");
    check("number = \"string\"", "number = \"string\"\nnumber = \"int\"", "14: not valid TOML");
    check("number = \"string\"", "number = { max = 3 }", "13: `type` is missing");
    check(
        "number = \"string\"",
        "number = { type = \"string\", least = 3 }",
        "13: unknown key `least`",
    );
    check(
        "number = \"string\"",
        "number = { type = \"string\", max = 1.5 }",
        "13: a float stands here",
    );
    check(
        "number = \"string\"",
        "number = { type = \"time\", example = 2018-05-23 }",
        "13: a datetime stands here",
    );
}

#[test]
fn conditions() {
    let part = |fields: &str, expected: &str| {
        check("[type.Part]\nnumber = \"string\"", &format!("[type.Part]\n{fields}"), expected);
    };
    let number = "number = \"string?\"\nstate = \"string?\"";
    part(&format!("_either = \"number\"\n{number}"), "21: a string stands here; write a list");
    part(&format!("_either = [[\"number\"]]\n{number}"), "20: `_either` of `Part` needs two");
    part(&format!("_either = [[\"state\", \"state\"]]\n{number}"), "20: `_either` of `Part` needs");
    part(&format!("_either = [[\"state\", \"x\"]]\n{number}"), "20: `_either` names `x`, which is");
    part(
        "_either = [[\"number\", \"state\"]]\nnumber = \"string\"\nstate = \"string?\"",
        "20: `_either` names `number`, which is no optional member",
    );
    part(
        "number = { type = \"string?\", only = \"agent\" }",
        "21: `agent` is not a mode; write one",
    );
    part(
        "number = { type = \"string\", only = \"bank\" }",
        "21: `number` is required in every mode",
    );
    part(
        "number = { type = \"string?\", only = \"bank\", required_in = [\"bank\", \"direct\"] }",
        "21: `number` is required in `direct`, where it does not stand",
    );
    part(
        "number = { type = \"string?\", only = [\"bank\", \"bank\"] }",
        "21: `number` names a mode twice",
    );
    part(
        "number = \"string\"\nmchid = \"string\"\nsp_mchid = \"string\"",
        "20: `mchid` and `sp_mchid` are both required",
    );
}

#[test]
fn names_and_types() {
    check("create_order", "createOrder", "5: `createOrder` is not the name of an operation");
    check("state = \"State\"", "state = \"Stat\"\nparts = \"[State]?\"", "18: unknown type `Stat`");
    check(
        "state = \"State\"",
        "state = \"other.State\"\nparts = \"[State]?\"",
        "18: unknown type `State`; declare it in families/other.toml",
    );
    check(
        "body = \"CreateOrder\"",
        "body = \"CreateOrder\"\nquery = \"Missing\"",
        "5: unknown type `Missing`",
    );
    check(
        "body = \"CreateOrder\"",
        "body = \"CreateOrder\"\nquery = \"State\"",
        "5: `probe.State` is an enum",
    );
    check(
        "[enum.State]",
        "[type.Lonely]\nnumber = \"string\"\n[enum.State]",
        "23: type `Lonely` is used by no endpoint",
    );
    check(
        "[enum.State]",
        "[enum.Order]\nA = { zh = \"甲\", en = \"a\" }\n[enum.State]",
        "23: the name `Order` is taken by line 16",
    );
    check("[type.Part]\nnumber = \"string\"", "[type.Part]", "20: type `Part` has no field");
    check(
        "[type.Part]\nnumber = \"string\"",
        "[type.Part]\nparts = \"Part?\"",
        "21: type `Part` contains itself",
    );
    check(
        "[type.Part]\nnumber",
        "[type.Part]\nNumber",
        "21: `Number` cannot be the name of a field",
    );
    check(
        "number = \"string\"",
        "numero = \"string\"\nnumber = \"string\"",
        "13: `numero` has no words",
    );
}

#[test]
fn enums() {
    check("DONE = { zh = \"完成\", en = \"done\" }", "", "23: enum `State` has no value");
    check("DONE =", "74 =", "24: value `74` cannot be called `74`; add as");
    check("DONE =", "一级 =", "24: not valid TOML");
    check("DONE =", "\"一级\" =", "24: value `一级` cannot be called ``");
    check("DONE =", "OTHER =", "24: value `OTHER` cannot be called `Other`");
    check(
        "DONE =",
        "Done = { zh = \"完\", en = \"done\" }\nDONE =",
        "25: `Done` and `DONE` both become `Done`",
    );
    check("DONE =", "_numeric = true\nDONE =", "25: `DONE` is not a whole number");
}

#[test]
fn repeat_and_query() {
    check("repeat = \"number\"", "repeat = \"nummer\"", "5: `repeat` names `nummer`");
    check("repeat = \"number\"", "repeat = \"parts.number\"", "5: `repeat` names `parts.number`");
    check(
        "body = \"CreateOrder\"",
        "body = \"CreateOrder\"\nquery = \"CreateOrder\"",
        "5: query parameter `parts` is not a plain value",
    );
    check("post =", "get =", "5: a GET has no body");
    check("repeat =", "download = true\nrepeat =", "5: a download has no JSON answer");
    check(
        "repeat =",
        "variables = { no = { zh = \"号\", en = \"n\" } }\nrepeat =",
        "5: the path has no variable `no`",
    );
}

#[test]
fn paths() {
    check("/orders/{id}", "/Orders/{id}", "5: segment `Orders` of `/v3/probe/Orders/{id}`");
    check("/orders/{id}", "/{id}/orders/", "5: segment `orders/` of `/v3/probe/{id}/orders/`");
    check("/orders/{id}", "/{id}/{id}", "5: variable `id` is bound twice");
    check("/orders/{id}", "/{id}/x{y}", "5: segment `x{y}`");
    check("/orders/{id}", "/{id}/{order no}", "5: `order no` has no words");
    check(
        "prefix = \"/v3/probe\"",
        "prefix = \"/v2/probe\"",
        "5: `/v2/probe/orders/{id}` is not a path of the API",
    );
    check("/orders/{id}", "/orders//{id}", "5: `/v3/probe/orders//{id}` is not a path of the API");
    check(
        "name = \"create_order\"",
        "name = \"create_order\"\nas = \"Shout\"",
        "5: `Shout` cannot be a method name",
    );
}

#[test]
fn collisions() {
    const SECOND: &str = "[[endpoint]]\nMETHOD = \"PATH\"\nname = \"second\"\ntitle = { zh = \"查\", en = \"q\" }\n\n[type.CreateOrder]";
    let with = |method: &str, path: &str, expected: &str| {
        let second = SECOND.replace("METHOD", method).replace("PATH", path);
        check("[type.CreateOrder]", &second, expected);
    };
    with("get", "/orders/id", "5: `id` and `{id}` both become the method `id`");
    with(
        "get",
        "/orders/{id}/post",
        "13: `/v3/probe/orders/{id}` and `post` both become the method `post`",
    );
    with("post", "/orders/{id}", "13: POST /v3/probe/orders/{id} is `probe.create_order` already");
    with("get", "/orders-{id}", "13: segment `orders-{id}`");

    let two = |first: &str, second: &str, expected: &str| {
        let endpoint = |path: &str, name: &str| {
            format!(
                "[[endpoint]]\nget = \"{path}\"\nname = \"{name}\"\ntitle = {{ zh = \"查\", en = \"q\" }}\n"
            )
        };
        let family = format!(
            "prefix = \"/v3/probe\"\ntitle = {{ zh = \"探\", en = \"p\" }}\n{}{}",
            endpoint(first, "one"),
            endpoint(second, "two")
        );
        let problems = problems_of(&family, "");
        assert!(has(&problems, expected), "{problems:#?}");
    };
    two(
        "/policy-periods",
        "/policy_periods",
        "8: `policy-periods` and `policy_periods` both become the method `policy_periods`",
    );
    two(
        "/a-b/c",
        "/a/b-c",
        "4: `/v3/probe/a/b-c` and `/v3/probe/a-b/c` both become the struct `ABC`",
    );
}

#[test]
fn a_type_must_not_repeat_its_path() {
    let check = |family: &str, name: &str, is_fine: bool| {
        let text = format!(
            "prefix = \"/v3/edu-star\"\ntitle = {{ zh = \"探\", en = \"p\" }}\n[[endpoint]]\nget = \"/orders/{{id}}\"\nname = \"x\"\ntitle = {{ zh = \"查\", en = \"q\" }}\nreply = \"{name}\"\n[type.{name}]\nid = \"string\"\n"
        );
        let read = Catalogue::read(&[(family, &text)], "id = { zh = \"号\", en = \"id\" }");
        let problems = read.expect("readable").problems();
        assert_eq!(problems.is_empty(), is_fine, "{family} {name}: {problems:#?}");
    };
    check("edu-star", "Order", true);
    check("edu-star", "EduStarOrder", false);
    check("students", "EduStarOrdersReply", false);
    check("students", "StudentOrder", true);
}

#[test]
fn whole_files() {
    let long = format!("{SOUND}{}", "\n".repeat(800));
    let problems = problems_of(&long, GLOSSARY);
    assert!(
        problems[0].starts_with("families/probe.toml:800: the file has 824 lines"),
        "{problems:#?}"
    );

    let glossary = format!("{GLOSSARY}unused = {{ zh = \"无用\", en = \"unused\" }}\n");
    assert_eq!(
        problems_of(SOUND, &glossary),
        ["glossary.toml:5: no field without words of its own is called `unused`; remove the entry"],
    );

    let read = Catalogue::read(&[("All", SOUND)], GLOSSARY).expect("readable");
    let first = read.problems().first().map(ToString::to_string).unwrap_or_default();
    assert!(
        first.starts_with("families/All.toml:1: `All` cannot be the name of a family"),
        "{first}"
    );

    let errors = Catalogue::read(&[("one", "x"), ("two", "title = 1"), ("three", SOUND)], "= 1")
        .map(|_| ())
        .expect_err("three files are broken");
    let files: Vec<&str> = errors.iter().map(|problem| problem.file.as_str()).collect();
    assert_eq!(files, ["families/one.toml", "families/two.toml", "glossary.toml"]);
}

#[test]
fn events() {
    let with = |event: &str, expected: &str| {
        check("[type.CreateOrder]", &format!("{event}\n[type.CreateOrder]"), expected);
    };
    with("[[event]]\nname = \"Paid\"", "12: `type` is missing");
    with(
        "[[event]]\ntype = \"P.PAID\"\nname = \"Paid\"\ntitle = { zh = \"已付\", en = \"paid\" }\nresource = \"Gone\"",
        "12: unknown type `Gone`",
    );

    let event = |event_type: &str, name: &str, more: &str| {
        format!(
            "[[event]]\ntype = \"{event_type}\"\nname = \"{name}\"\n\
             title = {{ zh = \"已付\", en = \"paid\" }}\n{more}\n"
        )
    };
    with(&event("P.PAID", "user_paid", ""), "12: `user_paid` is not the name of an event");
    with(&event("P.PAID", "Other", ""), "12: `Other` is not the name of an event");
    let twice = event("P.PAID", "Paid", "") + &event("P.AGAIN", "Paid", "");
    with(&twice, "17: the event name `Paid` is taken by `probe`");
    let twice = event("P.PAID", "Paid", "") + &event("P.PAID", "PaidAgain", "");
    with(&twice, "17: the event `P.PAID` stands in `probe`");
    let also = "also = { type = \"P.ALL\" }";
    with(&event("P.PAID", "Paid", also), "16: `original_type` is missing");
}

proptest! {
    /// Whatever is cut out of a file, and whatever is put there: an answer, never a panic, and every
    /// problem has a line of the file.
    #[test]
    fn damaged_files_are_problems(at in 0usize..500, length in 0usize..40, put in "[\\[\\]{}=\"?./<>a-zA-Z\n 一]{0,12}") {
        let letters = SOUND.chars().count();
        let (start, end) = (at.min(letters), (at + length).min(letters));
        let before = SOUND.chars().take(start);
        let damaged: String = before.chain(put.chars()).chain(SOUND.chars().skip(end)).collect();
        let lines = damaged.lines().count() + 1;
        let read = Catalogue::read(&[("probe", &damaged)], GLOSSARY);
        for problem in read.map_or_else(|problems| problems, |catalogue| catalogue.problems()) {
            let is_here = problem.file == "glossary.toml" || (1..=lines).contains(&(problem.line as usize));
            prop_assert!(is_here, "{problem}\n{damaged}");
        }
    }
}

#[test]
fn error_codes_and_notifications() {
    check("repeat =", "notifies = \"A.B\"\nrepeat =", "5: `notifies` names `A.B`");
    check("repeat =", "errors = \"TAKEN\"\nrepeat =", "5: nobody says what the error `TAKEN`");
    let codes = |family: &str, codes: &str| -> Vec<String> {
        let read = Catalogue::read(&[("probe", family)], GLOSSARY)
            .and_then(|catalogue| catalogue.with_error_codes(codes));
        let problems = read.map_or_else(|problems| problems, |catalogue| catalogue.problems());
        problems.iter().map(ToString::to_string).collect()
    };
    let taken = |status: &str, rest: &str| {
        let words = r#"{ zh = "已占用", en = "taken" }"#;
        format!("[TAKEN]\nstatus = [{status}]\nmeans = {words}\nadvice = {words}\n{rest}")
    };
    let naming = SOUND.replacen("repeat =", "errors = \"TAKEN\"\nrepeat =", 1);
    assert_eq!(codes(&naming, &taken("400", "")), Vec::<String>::new());
    assert_eq!(codes(SOUND, &taken("400", "common = true")), Vec::<String>::new());
    for (family, text, expected) in [
        (SOUND, taken("400", ""), "errors.toml:1: no operation answers `TAKEN`"),
        (&naming, taken("42", ""), "errors.toml:1: a status is no HTTP status"),
        (&naming, taken("", ""), "errors.toml:1: `TAKEN` comes with no status"),
        (&naming, taken("400", "often = true"), "errors.toml:5: unknown key `often`"),
        (&naming, "[TAKEN]\nstatus = [400]".to_owned(), "errors.toml:1: `means` is missing"),
    ] {
        let problems = codes(family, &text);
        assert!(problems.iter().any(|problem| problem.starts_with(expected)), "{problems:#?}");
    }
}
