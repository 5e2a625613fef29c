//! Uploads (图片/视频上传, protocol 09): the signed `meta` part, and the file it speaks of.

use serde_json::{Map, Value};
use wechatpay_catalogue::{Name, Operation};

use super::asked;
use crate::engine::{Call, ErrorNumber, Failure, Given, Part, Refusal, parts};

/// Reads the `meta` part as a `name`, and checks the file in `part` against it.
///
/// Gives the members of `meta`, and a number for each member of the answer that only an upload makes.
pub(super) fn read(
    call: &Call<'_>,
    operation: &Operation,
    name: &Name,
    part: &str,
) -> Result<Map<String, Value>, Failure> {
    let parts = parts(call.request)
        .ok_or_else(|| Refusal::field("", None, "请求体不是合法的multipart/form-data"))?;
    let find = |name: &str| parts.iter().find(|part| part.name == name);
    let meta = find("meta").ok_or_else(|| Refusal::missing("/meta"))?;
    // Some pages call the part by another name than the samples do.
    let pointer = format!("/{part}");
    let file = find(part).or_else(|| find("file")).ok_or_else(|| Refusal::missing(&pointer))?;
    let mut members = asked::body(call, name, meta.content)?;
    check_file(&pointer, file, &members, &rules(&operation.template))?;
    for member in MADE_BY_UPLOAD {
        // Two uploads are two files, even if the bytes are the same.
        let id = call.backend.random.text(ID_LENGTH);
        let is_address = member.ends_with("_url");
        let value = if is_address { format!("https://sandbox.invalid/{id}") } else { id };
        members.entry(member).or_insert_with(|| Value::from(value));
    }
    Ok(members)
}

/// What a kind of upload accepts.
struct Rules {
    /// Endings and the most bytes for them; no entry means that any ending will do.
    kinds: &'static [(&'static [&'static str], usize)],
}

fn check_file(
    pointer: &str,
    file: &Part<'_>,
    meta: &Map<String, Value>,
    rules: &Rules,
) -> Result<(), Refusal> {
    let text = |name: &str| meta.get(name).and_then(Value::as_str);
    if file.content.is_empty() {
        return Err(Refusal::field(pointer, None, "文件为空"));
    }
    let disposed = file.filename.as_deref().filter(|name| !name.is_empty());
    let disposed = disposed.ok_or_else(|| Refusal::field(pointer, None, "缺少filename"))?;
    let (at, filename) = text("filename").map_or((pointer, disposed), |name| ("/filename", name));
    let most = most_bytes(filename, rules).ok_or_else(|| {
        let known: Vec<&str> =
            rules.kinds.iter().flat_map(|(endings, _)| *endings).copied().collect();
        let issue = format!("文件名后缀只能是 {}", known.join("、"));
        Refusal::field(at, Given::from(filename), issue)
    })?;
    if file.content.len() > most {
        return Err(Refusal::field(pointer, None, format!("文件大小超过最大值 {most} 字节")));
    }
    let hash = wechatpay_core::keys::sha256_hex(file.content);
    match text("sha256") {
        Some(stated) if !stated.eq_ignore_ascii_case(&hash) => {
            let issue = "图片sha256不匹配";
            Err(Refusal::field("/sha256", Given::from(stated), issue)
                .saying(ErrorNumber::ILLEGAL_PARAMETER, issue))
        }
        _ => Ok(()),
    }
}

fn most_bytes(filename: &str, rules: &Rules) -> Option<usize> {
    if rules.kinds.is_empty() {
        return Some(usize::MAX);
    }
    let ending = filename.rsplit_once('.')?.1.to_ascii_lowercase();
    let kind = rules.kinds.iter().find(|(endings, _)| endings.contains(&ending.as_str()));
    kind.map(|(_, most)| *most)
}

/// The limits of protocol 09 §1; what it does not name may be any file that the server takes in.
fn rules(template: &str) -> Rules {
    let kinds: &[_] = match template {
        "/v3/merchant/media/upload" => &[(PICTURES, 5 * MEGABYTE), (&["pdf"], 15 * MEGABYTE / 2)],
        "/v3/merchant/media/video_upload" => &[(VIDEOS, 5 * MEGABYTE)],
        _ if template.starts_with("/v3/marketing/") && template.contains("image") => {
            &[(PICTURES, 2 * MEGABYTE)]
        }
        _ if template.ends_with("/images/upload") => &[(PICTURES, 2 * MEGABYTE)],
        _ => &[],
    };
    Rules { kinds }
}

const MEGABYTE: usize = 1 << 20;
const PICTURES: &[&str] = &["jpg", "jpeg", "bmp", "png"];
const VIDEOS: &[&str] = &["avi", "wmv", "mpeg", "mp4", "mov", "mkv", "flv", "f4v", "m4v", "rmvb"];
const MADE_BY_UPLOAD: [&str; 5] =
    ["media_id", "file_id", "media_url", "fapiao_media_id", "task_id"];
const ID_LENGTH: usize = 80;

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn check(template: &str, filename: &str, size: usize, expected: Result<(), &str>) {
        let content = vec![b'x'; size];
        let meta = json!({"filename": filename, "sha256": wechatpay_core::keys::sha256_hex(&content).to_uppercase()});
        let Value::Object(meta) = meta else { unreachable!() };
        let file = Part {
            name: "file".to_owned(),
            filename: Some(filename.to_owned()),
            content: &content,
        };
        let found = check_file("/file", &file, &meta, &rules(template));
        let found = found.map_err(|refusal| refusal.detail.unwrap().field);
        assert_eq!(found, expected.map_err(str::to_owned), "{filename} of {size}");
    }

    #[test]
    fn each_kind_has_its_endings_and_its_limit() {
        const MEDIA: &str = "/v3/merchant/media/upload";
        check(MEDIA, "a.jpg", 1, Ok(()));
        check(MEDIA, "a.b.PNG", 5 << 20, Ok(()));
        check(MEDIA, "a.png", (5 << 20) + 1, Err("/file"));
        check(MEDIA, "a.pdf", 15 << 19, Ok(()));
        check(MEDIA, "a.pdf", (15 << 19) + 1, Err("/file"));
        check(MEDIA, "a.mp4", 1, Err("/filename"));
        check(MEDIA, "jpg", 1, Err("/filename"));
        check(MEDIA, "a.jpg", 0, Err("/file"));
        check("/v3/merchant/media/video_upload", "a.mp4", 1, Ok(()));
        check("/v3/merchant/media/video_upload", "a.jpg", 1, Err("/filename"));
        check("/v3/marketing/favor/media/image-upload", "a.bmp", (2 << 20) + 1, Err("/file"));
        check("/v3/marketing/bank/packages/{package_id}/tasks", "a.csv", 1, Ok(()));
    }
}
