//! Uploads (上传): a form of two parts, of which only `meta` is signed (dossier 09).

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::HeaderMap;
use http::header::{CONTENT_TYPE, HeaderValue};
use serde_json::{Map, Value};

use crate::error::{Error, Result};
use crate::keys::sha256_hex;
use crate::transport::{AsyncTransport, BlockingTransport, BoxFuture, TransportResult};

/// A file to upload. Cheap to clone; `Debug` shows name and size.
///
/// It is hashed once. Whatever the number of attempts, the same bytes are sent; what is signed is
/// the text of `meta`.
///
/// ```
/// # use wechatpay_core::UploadFile;
/// let file = UploadFile::new("licence.jpg", &b"..."[..])?;
/// assert_eq!(file.sha256(), "ab5df625bc76dbd4e163bed2dd888df828f90159bb93556525c31821b6541d46");
/// # Ok::<(), wechatpay_core::Error>(())
/// ```
#[derive(Clone)]
pub struct UploadFile {
    name: String,
    content: Bytes,
    sha256: String,
    media_type: &'static str,
    parts: Vec<(String, String)>,
}

/// What an operation accepts, and how its parts are called.
#[derive(Clone, Copy)]
struct Limit {
    template: &'static str,
    part: &'static str,
    extensions: &'static [&'static str],
    longest: usize,
    longest_pdf: usize,
    /// Whether sending it twice only makes two ids.
    is_harmless: bool,
}

impl UploadFile {
    /// A file by its name, with extension, and its content.
    ///
    /// # Errors
    /// If the name cannot stand in a form or has no extension, or the content is empty or longer
    /// than any operation accepts.
    pub fn new(name: &str, content: impl Into<Bytes>) -> Result<Self> {
        let content = content.into();
        let is_sound = |name: &str| {
            !name.is_empty()
                && !name.chars().any(|c| c.is_control() || matches!(c, '"' | '\\' | '/'))
        };
        if !is_sound(name) || name.len() > 255 {
            return Err(Error::input(
                "the name of a file to upload must be plain, without folders",
            ));
        }
        if content.is_empty() {
            return Err(Error::input("the file to upload is empty"));
        }
        check_size(content.len(), LARGEST)?;
        let extension = extension(name)
            .ok_or_else(|| Error::input("the name of a file to upload needs its extension"))?;
        let media_type = media_type(&extension);
        let (name, sha256) = (name.to_owned(), sha256_hex(&content));
        Ok(Self { name, content, sha256, media_type, parts: Vec::new() })
    }

    /// Another part of the form, which is not signed: `item_id` and `manage_record_id` of a
    /// submission, for example.
    #[must_use]
    pub fn part(mut self, name: &str, value: impl fmt::Display) -> Self {
        self.parts.push((name.to_owned(), value.to_string()));
        self
    }

    /// SHA-256 of the content, lower-case hex.
    #[must_use]
    pub fn sha256(&self) -> &str {
        &self.sha256
    }

    /// Its name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Checks type and size against what the operation accepts.
    pub(crate) fn check(&self, template: &str) -> Result<()> {
        let Some(limit) = limit(template) else { return Ok(()) };
        let extension = extension(&self.name).unwrap_or_default();
        if !limit.extensions.is_empty() && !limit.extensions.contains(&extension.as_str()) {
            return Err(Error::input(format!(
                "this operation accepts files of the types {}; this one is a {extension:.10}",
                limit.extensions.join(", ")
            )));
        }
        let longest = if extension == "pdf" { limit.longest_pdf } else { limit.longest };
        check_size(self.content.len(), longest)
    }

    /// The text of `meta`: what the caller gave, with name and digest where they are wanted.
    pub(crate) fn meta(&self, given: Option<&str>) -> Result<String> {
        let mut meta: Map<String, Value> = match given {
            None => Map::new(),
            Some(text) => serde_json::from_str(text).map_err(|cause| {
                Error::input("the `meta` of an upload must be an object").with_source(cause)
            })?,
        };
        // Invoices name their digest otherwise.
        if !meta.contains_key("digest") {
            for (name, value) in [("filename", &self.name), ("sha256", &self.sha256)] {
                let is_given =
                    meta.get(name).and_then(Value::as_str).is_some_and(|v| !v.is_empty());
                if !is_given {
                    meta.insert(name.to_owned(), Value::String(value.clone()));
                }
            }
        }
        Ok(Value::Object(meta).to_string())
    }

    /// Whether a second upload does no harm.
    pub(crate) fn is_harmless(template: &str) -> bool {
        limit(template).is_some_and(|limit| limit.is_harmless)
    }

    /// Boundary and body of the form. The boundary holds the digest of the content, which the
    /// content cannot hold.
    fn form(&self, template: &str, meta: &str) -> (String, Bytes) {
        let boundary = format!("wechatpay-{:.40}", self.sha256);
        let part = limit(template).map_or("file", |limit| limit.part);
        let mut form = Vec::with_capacity(self.content.len() + meta.len() + 1024);
        let mut put = |head: &str, content: &[u8]| {
            form.extend_from_slice(format!("--{boundary}\r\n{head}\r\n\r\n").as_bytes());
            form.extend_from_slice(content);
            form.extend_from_slice(b"\r\n");
        };
        let of = |name: &str| format!("Content-Disposition: form-data; name=\"{}\"", plain(name));
        put(&format!("{}\r\nContent-Type: application/json", of("meta")), meta.as_bytes());
        for (name, value) in &self.parts {
            put(&of(name), value.as_bytes());
        }
        let file = format!(
            "{}; filename=\"{}\"\r\nContent-Type: {}",
            of(part),
            self.name,
            self.media_type
        );
        put(&file, &self.content);
        form.extend_from_slice(format!("--{boundary}--\r\n").as_bytes());
        (boundary, form.into())
    }
}

/// A transport that sends the form where the exchange signed and sends `meta`.
pub(crate) struct Uploading<T: ?Sized> {
    inner: Arc<T>,
    content_type: HeaderValue,
    form: Bytes,
}

impl<T: ?Sized> Uploading<T> {
    pub(crate) fn new(
        inner: Arc<T>,
        file: &UploadFile,
        template: &str,
        meta: &str,
    ) -> Result<Self> {
        let (boundary, form) = file.form(template, meta);
        let content_type =
            HeaderValue::try_from(format!("multipart/form-data; boundary={boundary}"))
                .map_err(|cause| Error::input("the form cannot be laid out").with_source(cause))?;
        Ok(Self { inner, content_type, form })
    }

    fn fill(&self, mut request: http::Request<Bytes>) -> http::Request<Bytes> {
        if request.method() == http::Method::POST {
            let headers: &mut HeaderMap = request.headers_mut();
            headers.insert(CONTENT_TYPE, self.content_type.clone());
            *request.body_mut() = self.form.clone();
        }
        request
    }
}

impl AsyncTransport for Uploading<dyn AsyncTransport> {
    fn call(&self, request: http::Request<Bytes>) -> BoxFuture<TransportResult> {
        self.inner.call(self.fill(request))
    }

    fn sleep(&self, pause: Duration) -> BoxFuture<()> {
        self.inner.sleep(pause)
    }
}

impl BlockingTransport for Uploading<dyn BlockingTransport> {
    fn call(&self, request: http::Request<Bytes>) -> TransportResult {
        self.inner.call(self.fill(request))
    }

    fn sleep(&self, pause: Duration) {
        self.inner.sleep(pause);
    }
}

/// The most that any operation accepts, in bytes: look at a file's size before reading it.
pub const LARGEST: usize = 20 << 20;

fn check_size(size: usize, longest: usize) -> Result<()> {
    if size > longest {
        return Err(Error::input(format!(
            "the file has {size} bytes; at most {longest} are accepted"
        )));
    }
    Ok(())
}

fn extension(name: &str) -> Option<String> {
    let (stem, extension) = name.rsplit_once('.')?;
    let is_sound = !stem.is_empty() && !extension.is_empty() && extension.is_ascii();
    is_sound.then(|| extension.to_ascii_lowercase())
}

fn media_type(extension: &str) -> &'static str {
    let found = TYPES.iter().find(|(known, _)| *known == extension);
    found.map_or("application/octet-stream", |(_, media_type)| media_type)
}

fn plain(name: &str) -> String {
    name.chars().filter(|c| !c.is_control() && *c != '"').collect()
}

fn limit(template: &str) -> Option<&'static Limit> {
    LIMITS.iter().find(|limit| limit.template == template)
}

impl fmt::Debug for UploadFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("UploadFile")
            .field("name", &self.name)
            .field("bytes", &self.content.len())
            .finish_non_exhaustive()
    }
}

const fn of(
    template: &'static str,
    extensions: &'static [&'static str],
    megabytes: usize,
) -> Limit {
    let longest = megabytes << 20;
    Limit { template, part: "file", extensions, longest, longest_pdf: longest, is_harmless: true }
}

const PICTURES: &[&str] = &["jpg", "jpeg", "bmp", "png"];
const PICTURES_AND_PDF: &[&str] = &["jpg", "jpeg", "bmp", "png", "pdf"];
const VIDEOS: &[&str] = &["avi", "wmv", "mpeg", "mp4", "mov", "mkv", "flv", "f4v", "m4v", "rmvb"];

/// Dossier 09 §1; what is not limited there is limited by [`LARGEST`] alone.
static LIMITS: [Limit; 10] = [
    Limit { longest_pdf: 15 << 19, ..of("/v3/merchant/media/upload", PICTURES_AND_PDF, 5) },
    of("/v3/merchant/media/video_upload", VIDEOS, 5),
    of("/v3/marketing/favor/media/image-upload", PICTURES, 2),
    of("/v3/marketing/partner/product-coupon/media/upload-image", PICTURES, 20),
    of("/v3/merchant-service/images/upload", PICTURES, 20),
    of("/v3/global/merchant-service/images/upload", PICTURES, 20),
    of("/v3/ecommerce/account/cancel-applications/media", &[], 20),
    of("/v3/global/merchant-storage/file/upload", &[], 20),
    Limit {
        part: "submission_file",
        ..of("/v3/mch-manage/submission-files/sub-mchid/{sub_mchid}/upload", &[], 20)
    },
    Limit {
        part: "due_diligence_file",
        ..of("/v3/mch-operation-manage/enhanced-due-diligence/{due_diligence_id}/upload", &[], 20)
    },
];

const TYPES: [(&str, &str); 8] = [
    ("jpg", "image/jpeg"),
    ("jpeg", "image/jpeg"),
    ("png", "image/png"),
    ("bmp", "image/bmp"),
    ("pdf", "application/pdf"),
    ("mp4", "video/mp4"),
    ("avi", "video/x-msvideo"),
    ("mov", "video/quicktime"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_are_checked_before_anything_is_sent() {
        let check = |template: &str, name: &str, size: usize, expected: &str| {
            let found = UploadFile::new(name, vec![7; size])
                .and_then(|file| file.check(template))
                .map_or_else(|error| error.to_string(), |()| String::new());
            assert_eq!(found, expected, "{template} {name} {size}");
        };
        let images = "/v3/merchant/media/upload";
        check(images, "a.jpg", 5 << 20, "");
        check(images, "A.JPG", 1, "");
        check(images, "a.pdf", 7_864_320, "");
        check(
            images,
            "a.pdf",
            7_864_321,
            "the file has 7864321 bytes; at most 7864320 are accepted",
        );
        check(
            images,
            "a.jpg",
            5_242_881,
            "the file has 5242881 bytes; at most 5242880 are accepted",
        );
        let types =
            "this operation accepts files of the types jpg, jpeg, bmp, png, pdf; this one is a gif";
        check(images, "a.gif", 1, types);
        check("/v3/merchant/media/video_upload", "a.mp4", 1, "");
        check(images, "a.jpg", 0, "the file to upload is empty");
        check(images, "jpg", 1, "the name of a file to upload needs its extension");
        let plain = "the name of a file to upload must be plain, without folders";
        check(images, "a\"; x=\".jpg", 1, plain);
        check(images, "../a.jpg", 1, plain);
        check("/v3/new", "a.bin", 1, "");
    }

    #[test]
    fn meta_keeps_what_was_given_and_gets_what_is_missing() {
        let file = UploadFile::new("a.jpg", &b"..."[..]).unwrap();
        let sha256 = file.sha256().to_owned();
        let check = |given: Option<&str>, expected: &str| {
            let expected = expected.replace("SHA", &sha256);
            assert_eq!(file.meta(given).unwrap(), expected);
        };
        check(None, r#"{"filename":"a.jpg","sha256":"SHA"}"#);
        check(Some(r#"{"filename":"","sha256":""}"#), r#"{"filename":"a.jpg","sha256":"SHA"}"#);
        check(
            Some(r#"{"bank_type":"CMB"}"#),
            r#"{"bank_type":"CMB","filename":"a.jpg","sha256":"SHA"}"#,
        );
        let invoice = r#"{"file_type":"PDF","digest_alogrithm":"SM3","digest":"ab"}"#;
        check(Some(invoice), invoice);
        assert!(file.meta(Some("[]")).is_err());
    }

    #[test]
    fn the_form_has_the_parts_the_operation_wants() {
        let file = UploadFile::new("a.jpg", &b"\r\n--x"[..]).unwrap().part("item_id", 7);
        let template = "/v3/mch-manage/submission-files/sub-mchid/{sub_mchid}/upload";
        let (boundary, form) = file.form(template, "{}");
        let form = String::from_utf8(form.to_vec()).unwrap();
        let expected = format!(
            "--{boundary}\r\nContent-Disposition: form-data; name=\"meta\"\r\n\
             Content-Type: application/json\r\n\r\n{{}}\r\n\
             --{boundary}\r\nContent-Disposition: form-data; name=\"item_id\"\r\n\r\n7\r\n\
             --{boundary}\r\nContent-Disposition: form-data; name=\"submission_file\"; filename=\"a.jpg\"\r\n\
             Content-Type: image/jpeg\r\n\r\n\r\n--x\r\n--{boundary}--\r\n"
        );
        assert_eq!(form, expected);
    }
}
