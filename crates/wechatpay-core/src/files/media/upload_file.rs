//! Uploads (上传): a form of two parts, of which only `meta` is signed (protocol 09).
//!
//! A file is read twice and never held: once to be hashed, for its digest is in `meta` before
//! it, and again for every attempt, hashed again on its way: see [`Form`]. A caller who knows length
//! and digest can have it read once: see [`UploadFile::from_known`].

use super::limits::LARGEST;
use super::source::FileSource;
use std::fmt;
use std::io::Read as _;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use serde_json::{Map, Value};

use crate::error::{Error, Result};
use crate::keys::RunningDigest;

use super::limits::{check_size, extension, limit, media_type};

/// A file to upload. Cheap to clone; `Debug` shows name and size.
///
/// It is hashed when it is made. Whatever the number of attempts, the same bytes are sent; what is
/// signed is the text of `meta`.
///
/// ```
/// # use wechatpay_core::UploadFile;
/// let file = UploadFile::new("licence.jpg", &b"..."[..])?;
/// assert_eq!(file.sha256(), "ab5df625bc76dbd4e163bed2dd888df828f90159bb93556525c31821b6541d46");
/// # Ok::<(), wechatpay_core::Error>(())
/// ```
#[derive(Clone)]
pub struct UploadFile {
    pub(super) name: String,
    pub(super) source: Arc<dyn FileSource>,
    pub(super) size: u64,
    pub(super) sha256: String,
    pub(super) parts: Vec<(String, String)>,
}

impl UploadFile {
    /// A file by its name, with extension, and its content.
    ///
    /// # Errors
    /// If the name is not allowed in a form or has no extension, or the content is empty or longer
    /// than any operation accepts.
    pub fn new(name: &str, content: impl Into<Bytes>) -> Result<Self> {
        Self::from_source(name, Arc::new(content.into()))
    }

    /// A file that is read from somewhere, now to be hashed and again when it is sent. What is
    /// longer than [`LARGEST`] is not read to its end.
    ///
    /// # Errors
    /// As [`UploadFile::new`], and if it cannot be read.
    pub fn from_source(name: &str, source: Arc<dyn FileSource>) -> Result<Self> {
        Self::check_name(name)?;
        let (size, sha256) = hash(&*source)?;
        Self::from_known(name, source, size, &sha256)
    }

    /// A file whose length and SHA-256 (hex) are known: it is read only to be sent, and hashed on
    /// its way. If it is not what they say, WeChat Pay gets no whole form, and the error says so.
    ///
    /// # Errors
    /// If the name is not allowed in a form or has no extension, the digest is no SHA-256, or the
    /// length is nothing or more than any operation accepts.
    pub fn from_known(
        name: &str,
        source: Arc<dyn FileSource>,
        size: u64,
        sha256: &str,
    ) -> Result<Self> {
        Self::check_name(name)?;
        if sha256.len() != 64 || !sha256.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Err(Error::input("the SHA-256 of a file to upload must be 64 hex digits"));
        }
        if size == 0 {
            return Err(Error::input("the file to upload is empty"));
        }
        check_size(size, LARGEST)?;
        let (name, sha256) = (name.to_owned(), sha256.to_ascii_lowercase());
        Ok(Self { name, source, size, sha256, parts: Vec::new() })
    }

    /// Whether a file may have this name, before anything is read.
    ///
    /// # Errors
    /// If it is not allowed in a form, or has no extension.
    pub fn check_name(name: &str) -> Result<()> {
        let refuse = |what: &str| Err(Error::input(format!("the name of a file to upload {what}")));
        if name.contains('"') {
            return refuse("holds a quotation mark, which the form of an upload cannot: rename it");
        }
        if name.chars().any(char::is_control) {
            return refuse("holds a control character: rename it");
        }
        if name.len() > 255 {
            return refuse("has more than 255 bytes: rename it");
        }
        if name.is_empty() || name.contains(['\\', '/']) {
            return Err(Error::input(
                "the name of a file to upload must be plain, without folders",
            ));
        }
        let missing = || Error::input("the name of a file to upload needs its extension");
        extension(name).map(|_| ()).ok_or_else(missing)
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

    /// Its length in bytes.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.size
    }

    /// What a slow line needs for it: a second for every 64 KiB, beside what any call may take.
    #[must_use]
    pub fn allowance(&self) -> Duration {
        Duration::from_secs(self.size / SLOW_LINE)
    }

    /// Whether it can be read, and so sent, only once.
    pub(crate) fn is_once(&self) -> bool {
        self.source.is_once()
    }

    /// Checks type and size against what the operation accepts.
    pub(crate) fn check(&self, template: &str) -> Result<()> {
        limit(template).map_or(Ok(()), |limit| limit.check(&self.name, self.size))
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

    pub(super) fn media_type(&self) -> &'static str {
        media_type(&extension(&self.name).unwrap_or_default())
    }
}

/// Length and digest of what a source holds; stops where it is too long for any operation.
fn hash(source: &dyn FileSource) -> Result<(u64, String)> {
    let unreadable = |cause| Error::input("the file to upload cannot be read").with_source(cause);
    let mut reader = source.open().map_err(unreadable)?;
    let (mut digest, mut size) = (RunningDigest::sha256(), 0);
    let mut chunk = vec![0; CHUNK];
    while size <= LARGEST {
        let read = match reader.read(&mut chunk) {
            Ok(read) => chunk.get(..read).unwrap_or_default(),
            Err(cause) if cause.kind() == std::io::ErrorKind::Interrupted => continue,
            Err(cause) => return Err(unreadable(cause)),
        };
        if read.is_empty() {
            break;
        }
        digest.update(read);
        size += read.len() as u64;
    }
    Ok((size, digest.finish_hex()))
}

impl fmt::Debug for UploadFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("UploadFile")
            .field("name", &self.name)
            .field("bytes", &self.size)
            .finish_non_exhaustive()
    }
}

/// Bytes in a second.
const SLOW_LINE: u64 = 64 << 10;

/// So much of a file is held at a time.
pub(super) const CHUNK: usize = 64 << 10;

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
        let name = "the name of a file to upload";
        let quoted = "holds a quotation mark, which the form of an upload cannot: rename it";
        check(images, "a\"; x=\".jpg", 1, &format!("{name} {quoted}"));
        check(images, "a\n.jpg", 1, &format!("{name} holds a control character: rename it"));
        let long = format!("{}.jpg", "a".repeat(252));
        check(images, &long, 1, &format!("{name} has more than 255 bytes: rename it"));
        check(images, "营业执照 (副本) & +;%.PNG", 1, "");
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
}
