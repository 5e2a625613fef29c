//! `wxpay upload`: one file, checked before it is sent.

use std::path::{Path, PathBuf};

use clap::Args;
use serde_json::Value;
use serde_json::value::RawValue;
use wechatpay::blocking::Client;
use wechatpay::upload;
use wechatpay_catalogue::{Operation, catalogue};

use crate::api::by_place;
use crate::output::failure::{Failure, Result};
use crate::output::render::{compact, escape_controls, escape_json};
use crate::output::report::Report;
use crate::pair::{Pair, pair};
use crate::req;
use crate::settings;
use crate::settings::SettingsFlags;
use crate::text::help::long;
use crate::text::{Sentence, Text, failures as say, files};

/// Upload a file (上传) and print its media_id
#[derive(Debug, Args)]
#[command(name = "upload", after_help = long::UPLOAD.en)]
pub(crate) struct Flags {
    /// What it is for, such as image; or the path or id of an operation that takes a file
    pub(crate) operation: String,

    /// The file; its type and size are checked before anything is sent
    pub(crate) file: PathBuf,

    /// Give a variable of the path its value; it is percent-encoded
    #[arg(long, value_name = "NAME=VALUE", value_parser = pair)]
    pub(crate) with: Vec<Pair>,

    /// More members of the signed `meta`: a JSON object as text, @FILE, or - for stdin
    #[arg(long, value_name = "JSON")]
    pub(crate) meta: Option<String>,

    /// Another part of the form, which is not signed, such as item_id
    #[arg(long, value_name = "NAME=VALUE", value_parser = pair)]
    pub(crate) part: Vec<Pair>,

    /// Print one line of JSON with status, Request-ID, verifying key and body, or with the error
    #[arg(long)]
    pub(crate) json: bool,

    #[command(flatten)]
    pub(crate) settings: SettingsFlags,
}

/// Sends the file and prints what it is called from now on.
pub(crate) fn run(flags: &Flags, report: &Report) -> Result<()> {
    send(flags, report).inspect_err(|failure| {
        if flags.json {
            let _ = report.json(&failure.json().to_string());
        }
    })
}

/// What can stand for an operation: the short words, then the paths.
pub(crate) fn names(prefix: &str) -> impl Iterator<Item = String> {
    let words = KINDS.iter().map(|(word, _)| (*word).to_owned());
    let paths = uploads().map(|operation| operation.template.trim_start_matches('/').to_owned());
    words.chain(paths).filter(move |name| name.starts_with(prefix))
}

fn send(flags: &Flags, report: &Report) -> Result<()> {
    let path = path(&flags.operation)?;
    check(&flags.file)?;
    let meta = flags.meta.as_deref().map(req::text_of).transpose()?;
    let client: Client = settings::client(&flags.settings, report)?;
    // Here, and nowhere else, the file is read.
    let mut file = upload::from_path(&flags.file)?;
    for Pair { name, value } in &flags.part {
        file = file.part(name, value);
    }
    let mut chain = client.chain(path.clone());
    for Pair { name, value } in &flags.with {
        chain = chain.with(name.clone(), value);
    }
    let mut request = chain.upload(file);
    if let Some(meta) = meta {
        request = request.json_text(meta);
    }
    let sent = request.typed::<Box<RawValue>>().send();
    let reply = sent.map_err(|error| req::explain(error, &path, &flags.with))?;
    let body: &RawValue = &reply;
    if flags.json {
        let line = req::json_line(reply.status(), reply.request_id(), reply.verified_by(), body);
        return Ok(report.json(&line)?);
    }
    Ok(report.line(&id(body.get()))?)
}

/// The path of the operation that is meant.
fn path(given: &str) -> Result<String> {
    if let Some((_, template)) = KINDS.iter().find(|(word, _)| *word == given) {
        return Ok((*template).to_owned());
    }
    let words = || KINDS.iter().map(|(word, _)| *word).collect::<Vec<_>>().join(", ");
    let hint = || say::WHAT_TAKES_A_FILE.with([&words()]);
    let Ok(found) = by_place(given, Some("POST".to_owned())) else {
        return Err(Failure::usage(say::NO_SUCH_UPLOAD.with([&given])).hint(hint()));
    };
    match found.iter().find(|operation| operation.upload.is_some()) {
        None => Err(Failure::usage(say::TAKES_NO_FILE.with([&given])).hint(hint())),
        // What was typed may have values where the template has variables.
        Some(_) if given.contains('/') => Ok(given.to_owned()),
        Some(operation) => Ok(operation.template.clone()),
    }
}

/// What is not a file must not be waited for.
fn check(file: &Path) -> Result<()> {
    let refuse = |what: Sentence| {
        let name = Text::from(file.display().to_string());
        Failure::usage(say::CANNOT_UPLOAD.with_texts([name, what.into()]))
    };
    let found = std::fs::metadata(file).map_err(|cause| {
        Failure::usage(files::CANNOT_READ.with([&file.display()])).because(&cause)
    })?;
    match found {
        found if found.is_dir() => Err(refuse(say::A_FOLDER)),
        found if !found.is_file() => Err(refuse(say::NOT_REGULAR)),
        found if found.len() == 0 => Err(refuse(say::EMPTY)),
        _ => Ok(()),
    }
}

/// What later calls want of the answer, or all of it.
fn id(answer: &str) -> String {
    let value: Value = serde_json::from_str(answer).unwrap_or_default();
    let found = IDS.iter().find_map(|at| value.pointer(at).and_then(Value::as_str));
    found.map_or_else(|| escape_json(&compact(answer)).into_owned(), escape_controls)
}

fn uploads() -> impl Iterator<Item = &'static Operation> {
    catalogue().operations().filter(|operation| operation.upload.is_some())
}

/// Short words for what is uploaded most.
const KINDS: [(&str, &str); 5] = [
    ("image", "v3/merchant/media/upload"),
    ("video", "v3/merchant/media/video_upload"),
    ("marketing-image", "v3/marketing/favor/media/image-upload"),
    ("coupon-image", "v3/marketing/partner/product-coupon/media/upload-image"),
    ("complaint-image", "v3/merchant-service/images/upload"),
];

/// Where the answers of uploads have it.
const IDS: [&str; 7] = [
    "/media_id",
    "/media_url",
    "/file_id",
    "/fapiao_media_id",
    "/image_url",
    "/task_id",
    "/receipt/receipt_id",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_upload_of_the_catalogue_can_be_named() {
        let templates: Vec<&str> = uploads().map(|operation| operation.template.as_str()).collect();
        assert!(templates.len() >= 14, "{templates:?}");
        for operation in uploads() {
            assert_eq!(path(&operation.template).unwrap(), operation.template);
            assert_eq!(path(&operation.id()).unwrap(), operation.template);
        }
        for (word, template) in KINDS {
            assert!(templates.contains(&format!("/{template}").as_str()), "{template}");
            assert_eq!(path(word).unwrap(), template);
            assert!(long::UPLOAD.en.contains(&format!("  {word} ")), "{word}");
        }
        for other in ["v3/edu-star/orders", "picture", "", "v3/merchant/media/upload/more"] {
            assert!(path(other).is_err(), "{other}");
        }
    }

    #[test]
    fn an_answer_without_an_id_is_shown_whole() {
        let check = |answer: &str, expected: &str| assert_eq!(id(answer), expected);
        check(r#"{"media_id":"a\u001bb"}"#, "a\\u{1b}b");
        check(r#"{ "media_id" : 7 }"#, r#"{"media_id":7}"#);
        check(r#"{"x": "\ud800", "y": 1e999}"#, r#"{"x":"\ud800","y":1e999}"#);
    }

    #[test]
    fn every_answer_of_an_upload_gives_its_id() {
        for operation in uploads() {
            let names: Vec<String> = operation
                .reply
                .iter()
                .flat_map(|reply| catalogue().outline(reply))
                .map(|row| row.field.name.clone())
                .collect();
            let is_known = IDS
                .iter()
                .any(|at| at.split('/').skip(1).all(|name| names.contains(&name.to_owned())));
            assert!(is_known, "{}: {names:?}", operation.id());
        }
    }
}
