//! Laws that every registration keeps, and the proof that adding a family is adding a folder and a line.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use bytes::Bytes;
use http::{HeaderMap, Method};
use wechatpay_catalogue::catalogue;

use crate::{
    control::{Api, Control},
    engine::{
        Act, Answer, Arrival, Backend, Call, Family, Incoming, config::Config, keys::Keys, plays,
        variables,
    },
    families::FAMILIES,
    gateway::{AdminHandler as _, Gateway, faults::Faults},
};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/families")
}

fn sources(folder: &Path) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else {
            found.push((path.clone(), fs::read_to_string(&path).unwrap()));
        }
    }
    found
}

#[test]
fn every_folder_is_a_family_with_one_line() {
    let entries = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap());
    let folders = entries.filter(|entry| entry.path().is_dir());
    let folders: BTreeSet<_> =
        folders.map(|entry| entry.file_name().into_string().unwrap()).collect();
    let names: BTreeSet<_> = FAMILIES.iter().map(|family| family.name.to_owned()).collect();
    assert_eq!(names, folders);
    assert_eq!(names.len(), FAMILIES.len());
}

/// Engine, gateway and server know families by the list only; `control` could name one, and does not.
#[test]
fn no_other_file_names_a_family() {
    let src = folder().parent().unwrap().to_path_buf();
    for (path, text) in sources(&src) {
        let is_own = path.starts_with(folder())
            || path.ends_with("domain.rs")
            || path.ends_with("registrations.rs");
        let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
        let mut named =
            code.filter(|line| line.contains("families::") && !line.contains("FAMILIES"));
        assert!(is_own || named.next().is_none(), "{}", path.display());
    }
}

#[test]
fn every_operation_is_catalogued_and_answered_by_one_family() {
    let mut seen = BTreeSet::new();
    for (id, _) in FAMILIES.iter().flat_map(|family| family.operations) {
        assert!(catalogue().operation(id).is_some(), "{id} is not in the catalogue");
        assert!(seen.insert(id), "{id} is registered twice");
    }
    assert!(seen.len() > 80, "{}", seen.len());
    assert_eq!(FAMILIES.iter().filter(|family| family.others.is_some()).count(), 1);
}

#[test]
fn every_admin_call_of_a_family_stands_once_and_says_what_can_be_done() {
    let mut seen = BTreeSet::new();
    for act in FAMILIES.iter().flat_map(|family| family.acts) {
        assert!(seen.insert((act.method.name(), act.template)), "{}", act.template);
        assert_eq!(variables(act.template).any(|name| name == "action"), !act.actions.is_empty());
    }
}

/// A family tells of nothing that it has not registered, and registers nothing that it never tells.
#[test]
fn every_notification_is_registered() {
    let is_event = |text: &&str| {
        let is_word = |byte: u8| byte.is_ascii_uppercase() || matches!(byte, b'_' | b'.');
        text.contains('.') && text.len() > 8 && text.bytes().all(is_word)
    };
    for family in FAMILIES {
        let mut told = BTreeSet::new();
        for (path, text) in sources(&folder().join(family.name)) {
            let is_registration = path.ends_with("family.rs");
            let code = text.split("#[cfg(test)]").next().unwrap_or_default();
            let literals = code.split('"').skip(1).step_by(2).filter(|_| !is_registration);
            told.extend(literals.filter(is_event).map(str::to_owned));
        }
        let registered: BTreeSet<_> =
            family.notices.iter().map(|notice| (*notice).to_owned()).collect();
        assert_eq!(told, registered, "{}", family.name);
    }
}

/// Families that share a list call its columns by the same names, or by names of their own.
#[test]
fn lists_and_their_columns_have_names_that_can_be_typed() {
    let is_word = |text: &str, gap: u8| {
        !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte == gap)
    };
    let mut names = BTreeSet::new();
    for list in FAMILIES.iter().flat_map(|family| family.lists) {
        names.insert(list.name);
        assert!(is_word(list.name, b'-'), "{}", list.name);
        let columns: BTreeSet<_> = list.columns.iter().map(|(name, _)| *name).collect();
        assert_eq!(columns.len(), list.columns.len(), "{}", list.name);
        for (name, says) in list.columns {
            assert!(is_word(name, b'_') && !says.is_empty(), "{}: {name}", list.name);
        }
    }
    assert!(names.len() >= 6, "{names:?}");
}

/// A family that nobody has heard of: a folder would hold what this function and this value hold.
#[test]
fn a_new_family_needs_nothing_but_its_registration() {
    const NEW: Family = Family {
        name: "new",
        operations: plays! { "edu-star.create_order" => |call| std::future::ready(greet(call)) },
        acts: &[Act::post("new/{number}/{action}", "Be the user", |call| {
            Box::pin(std::future::ready(greet(call)))
        })
        .acts(&["greet"])],
        notices: &["NEW.GREETED"],
        ..Family::NONE
    };
    static FAMILIES: &[Family] = &[NEW];

    fn greet(call: &Call<'_>) -> Result<Answer, crate::engine::Failure> {
        Answer::json(&serde_json::json!({ "mchid": call.merchant.mchid }))
    }

    let config = Config { keys: Some(Keys::generate().unwrap()), ..Config::default() };
    let address = ([127, 0, 0, 1], 1).into();
    let backend = Backend::new(config, address, FAMILIES, Box::<Faults>::default()).unwrap();
    let backend = Arc::new(backend);
    let operation = catalogue().operation("edu-star.create_order").unwrap();
    let asked = |method, target: &str| Incoming {
        method,
        target: target.to_owned(),
        headers: HeaderMap::new(),
        body: Bytes::new(),
        edge: Arrival::default(),
    };
    let request = asked(Method::POST, &operation.template);
    let merchant = backend.first_merchant();
    let call = Call::new(&backend, &merchant, &request, Some(operation), Vec::new());
    let play = backend.families.play(operation).unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let is_own = |answer: Answer| {
        assert_eq!(answer.status, 200);
        String::from_utf8_lossy(&answer.body).contains(&merchant.mchid)
    };
    assert!(is_own(runtime.block_on(play(&call)).unwrap()));
    let other = catalogue().operation("edu-star.list_orders").unwrap();
    assert!(backend.families.play(other).is_none());
    let gateway = Arc::new(Gateway::new(Arc::clone(&backend), Faults::default()));
    let api = Api::new(Arc::new(Control::new(gateway)));
    let admin = |method, path: &str| {
        let request = Arc::new(asked(method, &format!("/_sandbox/{path}")));
        runtime.block_on(api.answer(&request))
    };
    assert!(is_own(admin(Method::POST, "new/7/greet").unwrap()));
    for method in [Method::GET, Method::HEAD] {
        let answer = admin(method, "new/7/greet").unwrap_or_else(Answer::from);
        assert_eq!(answer.status, 404);
    }
    let document = admin(Method::GET, "openapi.json").unwrap();
    let document: serde_json::Value = serde_json::from_slice(&document.body).unwrap();
    let path = &document["paths"]["/_sandbox/new/{number}/{action}"];
    assert_eq!(path["post"]["operationId"], "post_new_number_action");
    assert_eq!(document["x-event-types"], serde_json::json!(["NEW.GREETED"]));
}
