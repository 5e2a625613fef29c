//! Files to upload (上传) from the disk or any reader.
//!
//! ```
//! # async fn upload(client: wechatpay::Client) -> wechatpay::Result<()> {
//! let file = wechatpay::upload::from_path("licence.jpg")?;
//! let media = client.chain("v3/merchant/media/upload").upload(file).await?;
//! println!("{}", media["media_id"]);
//! # Ok(())
//! # }
//! ```
//!
//! Typed, the answer is typed too: `v3().merchant().media().upload().post(&meta).file(file)`. Name
//! and digest in `meta` are filled in. What is uploaded is a few megabytes at most, so a file is
//! read once, checked for its size first, and kept until it is sent.

use std::io::Read;
use std::path::Path;

use wechatpay_core::media::LARGEST;
use wechatpay_core::{Error, ErrorKind, Result, UploadFile};

/// A file on the disk; its size is looked at before it is read.
///
/// # Errors
/// If it cannot be read, is larger than any operation accepts, or its name has no extension.
pub fn from_path(path: impl AsRef<Path>) -> Result<UploadFile> {
    let path = path.as_ref();
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default().to_owned();
    let file = std::fs::File::open(path).map_err(unreadable)?;
    let size = file.metadata().map_err(unreadable)?.len();
    if size > LARGEST as u64 {
        return Err(too_large());
    }
    from_reader(&name, file)
}

/// Whatever can be read, under this name. No more is read than any operation accepts.
///
/// # Errors
/// As [`from_path`].
pub fn from_reader(name: &str, reader: impl Read) -> Result<UploadFile> {
    let mut content = Vec::new();
    reader.take(LARGEST as u64 + 1).read_to_end(&mut content).map_err(unreadable)?;
    if content.len() > LARGEST {
        return Err(too_large());
    }
    UploadFile::new(name, content)
}

/// A file on the disk, without blocking: reading and hashing happen where that does no harm.
///
/// # Errors
/// As [`from_path`].
#[cfg(feature = "async")]
pub async fn from_path_async(path: impl AsRef<Path>) -> Result<UploadFile> {
    let path = path.as_ref().to_owned();
    let read = tokio::task::spawn_blocking(move || from_path(path)).await;
    read.map_err(|cause| unreadable(std::io::Error::other(cause)))?
}

fn too_large() -> Error {
    Error::new(ErrorKind::Input, format!("the file has more than {LARGEST} bytes"))
}

fn unreadable(cause: std::io::Error) -> Error {
    Error::new(ErrorKind::Input, "the file to upload cannot be read").with_source(cause)
}
