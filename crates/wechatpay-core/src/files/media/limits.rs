//! What the operations accept: types, sizes, and the names of the form's parts (protocol 09 §1).

use crate::error::{Error, Result};

/// What an operation accepts, and how its parts are called.
#[derive(Clone, Copy)]
pub(super) struct Limit {
    pub(super) template: &'static str,
    pub(super) part: &'static str,
    pub(super) extensions: &'static [&'static str],
    pub(super) longest: u64,
    pub(super) longest_pdf: u64,
    /// Whether sending it twice only makes two ids.
    pub(super) is_harmless: bool,
}

impl Limit {
    /// Checks type and size.
    pub(super) fn check(&self, name: &str, size: u64) -> Result<()> {
        let extension = extension(name).unwrap_or_default();
        if !self.extensions.is_empty() && !self.extensions.contains(&extension.as_str()) {
            return Err(Error::input(format!(
                "this operation accepts files of the types {}; this one is a {extension:.10}",
                self.extensions.join(", ")
            )));
        }
        check_size(size, if extension == "pdf" { self.longest_pdf } else { self.longest })
    }
}

/// What is known of an operation.
pub(super) fn limit(template: &str) -> Option<&'static Limit> {
    LIMITS.iter().find(|limit| limit.template == template)
}

pub(super) fn check_size(size: u64, longest: u64) -> Result<()> {
    if size > longest {
        return Err(Error::input(format!(
            "the file has {size} bytes; at most {longest} are accepted"
        )));
    }
    Ok(())
}

/// The part of a name behind its last dot, in lower case.
pub(super) fn extension(name: &str) -> Option<String> {
    let (stem, extension) = name.rsplit_once('.')?;
    let is_sound = !stem.is_empty() && !extension.is_empty() && extension.is_ascii();
    is_sound.then(|| extension.to_ascii_lowercase())
}

pub(super) fn media_type(extension: &str) -> &'static str {
    let found = TYPES.iter().find(|(known, _)| *known == extension);
    found.map_or("application/octet-stream", |(_, media_type)| media_type)
}

/// The most that any operation accepts, in bytes: look at a file's size before reading it.
pub const LARGEST: u64 = 20 << 20;

const fn of(template: &'static str, extensions: &'static [&'static str], megabytes: u64) -> Limit {
    let longest = megabytes << 20;
    Limit { template, part: "file", extensions, longest, longest_pdf: longest, is_harmless: true }
}

const PICTURES: &[&str] = &["jpg", "jpeg", "bmp", "png"];
const PICTURES_AND_PDF: &[&str] = &["jpg", "jpeg", "bmp", "png", "pdf"];
const VIDEOS: &[&str] = &["avi", "wmv", "mpeg", "mp4", "mov", "mkv", "flv", "f4v", "m4v", "rmvb"];

/// protocol 09 §1; what is not limited there is limited by [`LARGEST`] alone.
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
