//! One operation in every call form, as the body of a function.

use std::collections::{BTreeSet, HashMap};
use std::fmt::Write as _;
use std::path::Path;

use serde::Serialize as _;
use serde_json::ser::PrettyFormatter;
use serde_json::{Serializer, Value};
use wechatpay_catalogue::tree::PathNode;
use wechatpay_catalogue::{Catalogue, Family, Method, Name, Operation, names};

use super::adjust::Adjustments;
use super::literal::{self, Literal};
use crate::codegen::requests::OF_THE_FILE;
use crate::codegen::sides::{Scope, Sides};
use crate::workspace::{self, Failure, Outcome};

/// The samples of every family, as rustfmt leaves them, in the order of families and operations.
pub(super) struct Samples {
    /// Module sources by family.
    pub(super) modules: Vec<(String, String)>,
    /// What pages show, by operation.
    pub(super) bodies: HashMap<String, String>,
    pub(super) adjustments: Adjustments,
}

/// Writes and formats all samples. One run of rustfmt, because starting it takes longer than its work.
pub(super) fn samples(root: &Path, catalogue: &Catalogue) -> Outcome<Samples> {
    let callers = callers(catalogue);
    let adjustments = Adjustments::read(root)?;
    let sides = &Sides::of(catalogue)?;
    let mut source = String::new();
    for family in catalogue.families().iter().filter(|family| !family.operations.is_empty()) {
        let _ = writeln!(source, "{MODULE}{}", family.name);
        let (scope, module) = (Scope::of(sides, family), names::method(&family.name));
        let literal = Literal { catalogue, sides, scope, module };
        for operation in &family.operations {
            source.push_str(&function(&literal, operation, &callers, &adjustments));
        }
    }
    let arguments = ["--edition", "2024", "--emit", "stdout", "--quiet"];
    let text = workspace::output(root, "rustfmt", &arguments, &source)
        .map_err(|failure| Failure(format!("the samples are not Rust: {failure}")))?;
    let mut samples = Samples { modules: Vec::new(), bodies: HashMap::new(), adjustments };
    let parts = text.split(MODULE).skip(1).filter_map(|part| part.split_once('\n'));
    let families = catalogue.families().iter().filter(|family| !family.operations.is_empty());
    for ((name, text), family) in parts.zip(families) {
        samples.modules.push((name.to_owned(), module(family, text.trim())));
        let functions = text.split("\npub async fn ").skip(1);
        for (function, operation) in functions.zip(&family.operations) {
            samples.bodies.insert(operation.id(), body(function));
        }
    }
    Ok(samples)
}

fn module(family: &Family, functions: &str) -> String {
    let title = format!("{} {}", family.title.zh, family.title.en);
    format!(
        "//! {title}. Written by `cargo xtask codegen` from `families/{}.toml`, do not edit.\n\n\
         use super::{{Asynchronous, Blocking, Done}};\n\n{functions}\n",
        family.name
    )
}

/// The lines between the braces, without their indent and without the closing `Ok(())`.
fn body(function: &str) -> String {
    let lines = function.lines().skip_while(|line| !line.ends_with('{')).skip(1);
    let lines: Vec<&str> = lines.take_while(|line| *line != "    Ok(())").collect();
    let lines = lines.iter().map(|line| line.strip_prefix("    ").unwrap_or(line));
    lines.collect::<Vec<_>>().join("\n").trim().to_owned()
}

/// How the typed tree is walked to each template, after `client.`.
fn callers(catalogue: &Catalogue) -> HashMap<String, String> {
    let mut callers = HashMap::new();
    for root in catalogue.tree() {
        let start = match root.name.as_str() {
            "V3" => "CLIENT.v3()".to_owned(),
            name => format!("api::{name}::new(CLIENT.handle().clone())"),
        };
        walk(catalogue, &root, &start, &mut callers);
    }
    callers
}

fn walk(
    catalogue: &Catalogue,
    node: &PathNode<'_>,
    above: &str,
    callers: &mut HashMap<String, String>,
) {
    callers.insert(node.template.clone(), above.to_owned());
    for child in &node.children {
        let argument = child.variable().map(|name| format!("{:?}", variable(catalogue, name)));
        let step = format!("{above}.{}({})", child.method, argument.unwrap_or_default());
        walk(catalogue, child, &step, callers);
    }
}

/// An example of a path variable.
pub(super) fn variable(catalogue: &Catalogue, name: &str) -> String {
    let example = catalogue.glossary().get(name).and_then(|entry| entry.example.as_ref());
    match example {
        Some(Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
        None => name.to_owned(),
    }
}

fn function<'a>(
    literal: &Literal<'a>,
    operation: &'a Operation,
    callers: &HashMap<String, String>,
    adjustments: &Adjustments,
) -> String {
    let catalogue = literal.catalogue;
    let adjustment = adjustments.of(&operation.id());
    let (body, query) = (operation.body.as_ref(), operation.query.as_ref());
    let mut given = body.map(|name| (name, literal::of_body(catalogue, name, &operation.repeat)));
    if let Some((_, Value::Object(members))) = &mut given {
        let is_of_file = |name: &str| operation.upload.is_some() && OF_THE_FILE.contains(&name);
        members.retain(|name, _| !is_of_file(name));
    }
    let mut asked = query.map(|name| (name, literal::of_query(catalogue, name)));
    let mut variables: Vec<(&str, String)> =
        operation.variable_names().map(|name| (name, variable(catalogue, name))).collect();
    if let Some(adjustment) = adjustment {
        if let Some((_, value)) = &mut given {
            adjustment.apply(value);
        }
        for (name, value) in &mut variables {
            if let Some(own) = adjustment.values.get(*name) {
                value.clone_from(own);
            }
        }
        if let Some((_, Value::Object(members))) = &mut asked {
            for (name, value) in &adjustment.values {
                if operation.variable_names().all(|known| known != name) {
                    members.insert(name.clone(), Value::String(value.clone()));
                }
            }
        }
    }
    for (_, value) in [&mut given, &mut asked].into_iter().flatten() {
        same_as_in_path(value, &variables);
    }

    let messages: Vec<(&Name, &Value)> =
        [&asked, &given].into_iter().flatten().map(|(name, value)| (*name, value)).collect();
    let mut lines =
        vec![format!("let operation = {};", literal.operation(operation, &variables, &messages))];
    let is_empty = |value: &Value| value.as_object().is_some_and(serde_json::Map::is_empty);
    let has_body = given.as_ref().is_some_and(|(_, value)| !is_empty(value));
    if let Some((_, value)) = given.as_ref().filter(|_| has_body) {
        lines.push(format!("let json = json!({});", laid_out(value)));
    }
    if let Some((_, value)) = &asked {
        lines.push(format!("let pairs = json!({});", laid_out(value)));
    }
    if operation.upload.is_some() {
        lines.push("let file = upload::from_path(\"licence.jpg\")?;".to_owned());
    }
    let values = lines.join("\n");
    let calls = calls(operation, callers, (has_body, asked.is_some()), &variables);
    let uses = uses(catalogue, &format!("{values}{calls}"));
    let Operation { title, template, name, .. } = operation;
    let text = format!(
        "\n/// {} {template}: {} {}\npub async fn {name}(client: &Asynchronous, blocking: &Blocking) \
         -> Done {{\n{uses}\n{values}\n\n{calls}\nOk(())\n}}\n",
        operation.method, title.zh, title.en
    );
    text.replace(MCHID, MCHID_OF_SANDBOX)
}

/// What is in the path and elsewhere has one value.
fn same_as_in_path(value: &mut Value, variables: &[(&str, String)]) {
    for (name, known) in variables {
        if let Some(member) = value.get_mut(*name) {
            *member = Value::String(known.clone());
        }
    }
}

fn calls(
    operation: &Operation,
    callers: &HashMap<String, String>,
    (has_body, has_query): (bool, bool),
    variables: &[(&str, String)],
) -> String {
    let method = operation.method.as_str().to_lowercase();
    let mut raw = raw_call(operation, &method, has_body, has_query);
    let mut typed = format!("{method}(&operation)");
    let is_upload = operation.upload.is_some();
    let sent =
        if is_upload { "request(&operation).file(file.clone())" } else { "send(&operation)" };
    if is_upload {
        raw.push_str(".file(file.clone())");
        typed.push_str(".file(file.clone())");
    }
    let mut bindings = String::new();
    for (name, value) in variables {
        let _ = write!(bindings, ".with({name:?}, {value:?})");
    }
    let path = operation.template.trim_start_matches('/');
    let caller = callers.get(&operation.template).cloned().unwrap_or_default();
    let mut calls = String::new();
    for (label, client, send) in
        [("async 异步", "client", ".await?;"), ("blocking 同步", "blocking", ".send()?;")]
    {
        let at_once = client == "blocking" && !is_upload;
        let _ = writeln!(
            calls,
            "// {label} · operation 操作\n{client}.{sent}{}",
            if at_once { "?;" } else { send }
        );
        let forms = [
            ("pure chain 纯链式", format!("{}.{typed}", caller.replace("CLIENT", client))),
            ("declarative 声明式", format!("{client}.chain({path:?}){bindings}.{raw}")),
            ("property 属性式", format!("{client}[{path:?}]{bindings}.{raw}")),
        ];
        for (form, call) in forms {
            let _ = writeln!(calls, "// {label} · {form}\n{call}{send}");
        }
        calls.push('\n');
    }
    calls
}

fn raw_call(operation: &Operation, method: &str, has_body: bool, has_query: bool) -> String {
    let mut call = match (operation.method, has_body) {
        (Method::Get, _) | (Method::Delete, false) => format!("{method}()"),
        (Method::Delete, true) => format!("{method}().json(&json)"),
        (_, true) => format!("{method}(&json)"),
        (_, false) => format!("{method}(&())"),
    };
    if has_query {
        call.push_str(".query(&pairs)");
    }
    call
}

/// JSON on one line if it is short, otherwise a member a line; rustfmt leaves both alone.
fn laid_out(value: &Value) -> String {
    let short = value.to_string();
    if short.len() <= SHORT {
        return short;
    }
    let mut text = Vec::new();
    let layout = PrettyFormatter::with_indent(b"    ");
    let is_written = value.serialize(&mut Serializer::with_formatter(&mut text, layout)).is_ok();
    let text = String::from_utf8(text).ok().filter(|_| is_written).unwrap_or(short);
    text.replace('\n', "\n    ")
}

/// The imports a reader must write, and no others.
pub(super) fn uses(catalogue: &Catalogue, code: &str) -> String {
    let mut uses = String::new();
    if code.contains("json!(") {
        uses.push_str("use serde_json::json;\n");
    }
    if code.contains("BTreeMap") {
        uses.push_str("use std::collections::BTreeMap;\n");
    }
    let of_root = [("Fen", "Fen("), ("ask", "ask!("), ("upload", "upload::")];
    let of_root: Vec<&str> =
        of_root.iter().filter(|(_, mark)| code.contains(mark)).map(|(name, _)| *name).collect();
    match of_root.as_slice() {
        [] => {}
        [only] => {
            let _ = writeln!(uses, "use wechatpay::{only};");
        }
        several => {
            let _ = writeln!(uses, "use wechatpay::{{{}}};", several.join(", "));
        }
    }
    let mut modules = BTreeSet::new();
    if code.contains("api::") {
        modules.insert("self".to_owned());
    }
    for (at, _) in code.match_indices("::") {
        let before = code.get(..at).unwrap_or_default();
        let is_part = |c: char| c.is_ascii_alphanumeric() || c == '_';
        let name = before.rsplit(|c| !is_part(c)).next().unwrap_or_default();
        let mut families = catalogue.families().iter();
        if families.any(|family| names::method(&family.name) == name) {
            modules.insert(name.to_owned());
        }
    }
    let modules: Vec<String> = modules.into_iter().collect();
    match modules.as_slice() {
        [] => {}
        [only] if only == "self" => uses.push_str("use wechatpay::api;\n"),
        [only] => {
            let _ = writeln!(uses, "use wechatpay::api::{only};");
        }
        several => {
            let _ = writeln!(uses, "use wechatpay::api::{{{}}};", several.join(", "));
        }
    }
    uses
}

/// JSON up to this length stands on one line.
const SHORT: usize = 70;
/// The merchant of the catalogue's examples, and the one whose settings the sandbox writes: a sample runs
/// there as it is.
pub(super) const MCHID: &str = "1230000109";
pub(super) const MCHID_OF_SANDBOX: &str = "1900000109";
const MODULE: &str = "// module: ";

#[cfg(test)]
mod tests {
    use super::*;

    const PROBE: &str = r#"
        prefix = "/v3/probe"
        title = { zh = "探", en = "probe" }
        endpoint = [
          { post = "/{id}", name = "rename", title = { zh = "改名", en = "Rename" },
            body = "Rename", repeat = "out_no | parts[].no" },
          { get = "/hk/v3/probe", name = "find", title = { zh = "查", en = "Find" }, query = "Find" },
        ]
        [type.Rename]
        type = "Kind"
        total = "fen"
        out_no = "string?"
        parts = "[Part]?"
        a = "string?"
        b = "string?"
        c = "string?"
        d = "string?"
        e = "string?"
        [type.Part]
        no = "string?"
        own = "any?"
        [type.Find]
        first = "string?"
        second = "string?"
        [enum.Kind]
        74 = { zh = "甲", en = "a", as = "Seventy" }
    "#;

    #[test]
    fn six_forms_of_one_request() {
        let catalogue = Catalogue::read(&[("probe", PROBE)], "").expect("readable");
        let samples = samples(&workspace::root(), &catalogue).expect("it is Rust");
        let sample = &samples.bodies["probe.rename"];
        for line in [
            "use wechatpay::{Fen, ask};",
            "r#type: probe::Kind::Seventy,",
            "total: Fen(100),",
            "out_no: \"out_no\",",
            "parts: [ask!(probe::Part { no: \"no\" })],",
            "client.send(&operation).await?;",
            "blocking.send(&operation)?;",
            "\"parts\":[{\"no\":\"no\"}]",
            "client.v3().probe().id(\"id\").post(&operation).await?;",
            "client.chain(\"v3/probe/{id}\").with(\"id\", \"id\").post(&json).await?;",
            "client[\"v3/probe/{id}\"].with(\"id\", \"id\").post(&json).await?;",
            "blocking.v3().probe().id(\"id\").post(&operation).send()?;",
            "blocking.chain(\"v3/probe/{id}\").with(\"id\", \"id\").post(&json).send()?;",
            "blocking[\"v3/probe/{id}\"].with(\"id\", \"id\").post(&json).send()?;",
        ] {
            assert!(sample.contains(line), "{line}\n\n{sample}");
        }
        assert!(!sample.contains("a: "), "what nobody must give is left out\n{sample}");
        let find = &samples.bodies["probe.find"];
        assert!(find.contains("api::HkV3::new(client.handle().clone()).probe()"), "{find}");
        assert!(find.contains("client[\"hk/v3/probe\"].get().query(&pairs).await?;"), "{find}");
        assert!(find.contains("json!({\"first\":\"first\"})"), "{find}");
        let (family, module) = &samples.modules[0];
        assert!(family == "probe" && module.matches("pub async fn").count() == 2, "{module}");
    }
}
