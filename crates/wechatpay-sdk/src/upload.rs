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
//! and digest in `meta` are filled in.
//!
//! A file is read twice and never held: its digest goes before it, so it is hashed first, and it is
//! hashed again while it is sent. If it is not the same any more, the form is broken off, WeChat
//! Pay gets none, and the error says so. What can be read only once is kept aside meanwhile: in
//! memory up to a megabyte, beyond that in a temporary file without a name that no other user can
//! open. Who knows its length and digest beforehand spares that: [`from_reader_once`].

use std::fs::File;
use std::io::{self, Read, Seek};
use std::path::{Path, PathBuf};
use std::sync::Arc;

#[cfg(feature = "async")]
use bytes::Bytes;
use tempfile::SpooledTempFile;
#[cfg(feature = "async")]
use wechatpay_core::AsyncBody;
pub use wechatpay_core::UploadFile;
#[cfg(feature = "async")]
use wechatpay_core::media::PiecesOnce;
pub use wechatpay_core::media::{FileSource, Form, FormError, FormPieces, FormReader};
use wechatpay_core::media::{LARGEST, ReadOnce, SeekableSource};
use wechatpay_core::{Error, ErrorKind, Result};

/// A file on the disk. Name and size are looked at before it is read; it must still be there, and
/// the same, when it is sent.
///
/// # Errors
/// If it is no file, cannot be read, is empty or larger than any operation accepts, or its name
/// has no extension.
pub fn from_path(path: impl AsRef<Path>) -> Result<UploadFile> {
    let path = path.as_ref();
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    UploadFile::check_name(name)?;
    let found = std::fs::metadata(path).map_err(unreadable)?;
    if !found.is_file() {
        return Err(Error::new(ErrorKind::Input, "what shall be uploaded is no file"));
    }
    if found.len() > LARGEST {
        return Err(too_large());
    }
    UploadFile::from_source(name, Arc::new(OnDisk(path.to_owned())))
}

/// A reader that can be wound back, under this name: from its beginning, wherever it stands now.
///
/// # Errors
/// As [`from_path`].
pub fn from_seekable(name: &str, reader: impl Read + Seek + Send + 'static) -> Result<UploadFile> {
    UploadFile::from_source(name, Arc::new(SeekableSource::new(reader)))
}

/// Whatever can be read, under this name. No more is read than any operation accepts, and what was
/// read is kept aside: see above.
///
/// # Errors
/// As [`from_path`].
pub fn from_reader(name: &str, reader: impl Read) -> Result<UploadFile> {
    UploadFile::check_name(name)?;
    let mut kept = SpooledTempFile::new(IN_MEMORY);
    if io::copy(&mut reader.take(LARGEST + 1), &mut kept).map_err(unreadable)? > LARGEST {
        return Err(too_large());
    }
    from_seekable(name, kept)
}

/// Whatever can be read, under this name, for callers who know its length and SHA-256 (hex)
/// beforehand: it is read once, while it is sent, and nothing is kept. It is to end where the file
/// does.
///
/// ```
/// # fn upload(client: wechatpay::blocking::Client) -> wechatpay::Result<()> {
/// // As an object store tells both of a picture before its first byte.
/// let (picture, size) = (&b"..."[..], 3);
/// let sha256 = "ab5df625bc76dbd4e163bed2dd888df828f90159bb93556525c31821b6541d46";
/// let file = wechatpay::upload::from_reader_once("licence.jpg", size, sha256, picture)?;
/// client.chain("v3/merchant/media/upload").upload(file).send()?;
/// # Ok(())
/// # }
/// ```
///
/// What is read is hashed on its way. If it is not of that length and digest, WeChat Pay gets no
/// whole form, and the error says so. Since it cannot be read again, it is not sent again either:
/// only what surely was not sent is tried anew, and the upload of a clone is an error.
///
/// # Errors
/// If the name has no extension, the digest is no SHA-256, or the length is nothing or more than
/// any operation accepts.
pub fn from_reader_once(
    name: &str,
    size: u64,
    sha256: &str,
    reader: impl Read + Send + 'static,
) -> Result<UploadFile> {
    UploadFile::from_known(name, Arc::new(ReadOnce::new(reader)), size, sha256)
}

/// Whatever can be read without blocking, as [`from_reader_once`]. Only the async client can send
/// it.
///
/// # Errors
/// As [`from_reader_once`].
#[cfg(feature = "async")]
pub fn from_async_reader_once(
    name: &str,
    size: u64,
    sha256: &str,
    mut reader: impl tokio::io::AsyncRead + Send + Unpin + 'static,
) -> Result<UploadFile> {
    use std::pin::Pin;
    use std::task::{Poll, ready};

    use wechatpay_core::{Sent, TransportError};

    let mut chunk = vec![0; CHUNK];
    let pieces = AsyncBody::new(move |context| {
        let mut read = tokio::io::ReadBuf::new(&mut chunk);
        Poll::Ready(match ready!(Pin::new(&mut reader).poll_read(context, &mut read)) {
            Ok(()) if read.filled().is_empty() => None,
            Ok(()) => Some(Ok(Bytes::copy_from_slice(read.filled()))),
            Err(cause) => Some(Err(TransportError {
                sent: Sent::No,
                is_timeout: false,
                source: cause.into(),
            })),
        })
    });
    UploadFile::from_known(name, Arc::new(PiecesOnce::new(pieces)), size, sha256)
}

/// A file on the disk, without blocking: reading and hashing happen where that does no harm.
///
/// # Errors
/// As [`from_path`].
#[cfg(feature = "async")]
pub async fn from_path_async(path: impl AsRef<Path>) -> Result<UploadFile> {
    let path = path.as_ref().to_owned();
    aside(move || from_path(path)).await?
}

/// Whatever can be read without blocking, under this name: as [`from_reader`].
///
/// # Errors
/// As [`from_path`].
#[cfg(feature = "async")]
pub async fn from_async_reader(
    name: &str,
    reader: impl tokio::io::AsyncRead + Send + Unpin,
) -> Result<UploadFile> {
    use std::io::Write as _;

    use tokio::io::AsyncReadExt as _;

    UploadFile::check_name(name)?;
    let mut reader = reader.take(LARGEST + 1);
    let mut kept = SpooledTempFile::new(IN_MEMORY);
    let mut size = 0;
    loop {
        let mut chunk = Vec::with_capacity(CHUNK);
        let read = reader.read_buf(&mut chunk).await.map_err(unreadable)?;
        if read == 0 {
            break;
        }
        size += read as u64;
        kept = aside(move || kept.write_all(&chunk).map(|()| kept)).await?.map_err(unreadable)?;
    }
    if size > LARGEST {
        return Err(too_large());
    }
    let name = name.to_owned();
    aside(move || from_seekable(&name, kept)).await?
}

/// Opened anew whenever it is read.
struct OnDisk(PathBuf);

impl FileSource for OnDisk {
    fn open(&self) -> io::Result<Box<dyn Read + Send>> {
        Ok(Box::new(File::open(&self.0)?))
    }
}

/// Does what may wait for a disk on a thread that may wait.
#[cfg(feature = "async")]
async fn aside<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    if tokio::runtime::Handle::try_current().is_err() {
        return Err(Error::new(ErrorKind::Input, "this needs a tokio runtime"));
    }
    tokio::task::spawn_blocking(work).await.map_err(|cause| unreadable(io::Error::other(cause)))
}

fn too_large() -> Error {
    Error::new(ErrorKind::Input, format!("the file has more than {LARGEST} bytes"))
}

fn unreadable(cause: io::Error) -> Error {
    Error::new(ErrorKind::Input, "the file to upload cannot be read").with_source(cause)
}

/// What is read only once and no longer than this stays in memory.
const IN_MEMORY: usize = 1 << 20;

#[cfg(feature = "async")]
const CHUNK: usize = 64 << 10;
