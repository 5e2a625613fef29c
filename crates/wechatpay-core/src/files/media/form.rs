//! The multipart form of an upload: the file is read and hashed again while it is sent.

use std::fmt::{self, Write as _};
use std::io::{self, Read};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use bytes::{Buf as _, Bytes};
use http::header::{CONTENT_TYPE, HeaderValue};

use super::limits::limit;
use super::{FormPieces, UploadFile};
use crate::error::{Error, Result};
use crate::keys::RunningDigest;

/// The body of an upload: `meta`, the caller's parts, the file. Its length is known; its content
/// is read anew for every attempt.
///
/// The end of the form is held back until the file has turned out to be the one whose digest
/// is in `meta`: of a file that changed in between, WeChat Pay never gets a whole form.
#[derive(Clone)]
pub struct Form {
    content_type: HeaderValue,
    pub(super) head: Bytes,
    pub(super) file: UploadFile,
    pub(super) tail: Bytes,
    fault: Arc<Mutex<Option<FormError>>>,
}

/// Reads a [`Form`] from its beginning to its end.
pub struct FormReader {
    form: Form,
    stage: Stage,
}

/// Why a form could not be sent whole.
#[derive(Debug)]
pub enum FormError {
    /// The file is not what it was when it was hashed.
    Changed,
    /// The file is not of the length and digest that were given for it.
    Differs,
    /// The file cannot be read any more.
    Unreadable(io::Error),
}

enum Stage {
    Head(Bytes),
    File { reader: Box<dyn Read + Send>, left: u64, digest: RunningDigest },
    Tail(Bytes),
    Broken,
}

impl Form {
    /// Lays the form out. The boundary holds the digest of the file, which the file cannot hold.
    pub(crate) fn new(file: &UploadFile, template: &str, meta: &str) -> Result<Self> {
        let boundary = format!("wechatpay-{:.40}", file.sha256);
        let content_type =
            HeaderValue::try_from(format!("multipart/form-data; boundary={boundary}"))
                .map_err(|cause| Error::input("the form cannot be laid out").with_source(cause))?;
        let of = |name: &str| format!("Content-Disposition: form-data; name=\"{}\"", plain(name));
        let mut head = String::new();
        let mut put = |lines: &str, content: &str| {
            let _ = write!(head, "--{boundary}\r\n{lines}\r\n\r\n{content}");
        };
        put(&format!("{}\r\nContent-Type: application/json", of("meta")), &format!("{meta}\r\n"));
        for (name, value) in &file.parts {
            put(&of(name), &format!("{value}\r\n"));
        }
        let part = of(limit(template).map_or("file", |limit| limit.part));
        let (name, media_type) = (&file.name, file.media_type());
        put(&format!("{part}; filename=\"{name}\"\r\nContent-Type: {media_type}"), "");
        let tail = format!("\r\n--{boundary}--\r\n");
        Ok(Self {
            content_type,
            head: head.into(),
            file: file.clone(),
            tail: tail.into(),
            fault: Arc::default(),
        })
    }

    /// The header `Content-Type`, with the boundary.
    #[must_use]
    pub fn content_type(&self) -> &HeaderValue {
        &self.content_type
    }

    /// How many bytes the whole form has: its `Content-Length`.
    #[must_use]
    pub fn length(&self) -> u64 {
        self.head.len() as u64 + self.file.size + self.tail.len() as u64
    }

    /// What a slow line needs for it, beside what any call may take.
    #[must_use]
    pub fn allowance(&self) -> Duration {
        self.file.allowance()
    }

    /// Whether reading never waits for a disk.
    #[must_use]
    pub fn is_in_memory(&self) -> bool {
        self.file.source.is_in_memory()
    }

    /// The request to send: this form in place of the `meta` that was signed.
    #[must_use]
    pub fn in_place_of(&self, request: http::Request<Bytes>) -> http::Request<Self> {
        let mut request = request.map(|_| self.clone());
        request.headers_mut().insert(CONTENT_TYPE, self.content_type.clone());
        request
    }

    /// Begins to read the form.
    #[must_use]
    pub fn reader(&self) -> FormReader {
        FormReader { form: self.clone(), stage: Stage::Head(self.head.clone()) }
    }

    /// The form piece by piece, if its file is one that is read without blocking: see
    /// [`FileSource::pieces`](super::FileSource::pieces).
    #[must_use]
    pub fn pieces(&self) -> Option<FormPieces> {
        self.file.source.pieces().map(|file| FormPieces::new(self, file))
    }

    /// Keeps what went wrong with the file, and says it to whoever sends.
    pub(super) fn blame(&self, fault: FormError) -> io::Error {
        let told = io::Error::other(fault.to_string());
        self.fault.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert(fault);
        told
    }

    /// What it means that the file is another one than it should be.
    fn another(&self) -> FormError {
        if self.file.source.is_once() { FormError::Differs } else { FormError::Changed }
    }

    /// What went wrong with the file since the last time somebody asked.
    pub(crate) fn take_fault(&self) -> Option<FormError> {
        self.fault.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

impl FormReader {
    /// The file is done; if it is the right one, the end may follow.
    fn prove(&mut self, mut reader: impl Read, digest: RunningDigest) -> Result<(), FormError> {
        if digest.finish_hex() != self.form.file.sha256 {
            return Err(self.form.another());
        }
        match read_some(&mut reader, &mut [0]) {
            Ok(0) => Ok(()),
            Ok(_) => Err(self.form.another()),
            Err(cause) => Err(FormError::Unreadable(cause)),
        }
    }

    fn advance(&mut self, buffer: &mut [u8]) -> Result<usize, FormError> {
        loop {
            match std::mem::replace(&mut self.stage, Stage::Broken) {
                Stage::Head(rest) if rest.is_empty() => {
                    let reader = self.form.file.source.open().map_err(FormError::Unreadable)?;
                    let (left, digest) = (self.form.file.size, RunningDigest::sha256());
                    self.stage = Stage::File { reader, left, digest };
                }
                Stage::Head(mut rest) => {
                    let length = take(&mut rest, buffer);
                    self.stage = Stage::Head(rest);
                    return Ok(length);
                }
                Stage::File { reader, left: 0, digest } => {
                    self.prove(reader, digest)?;
                    self.stage = Stage::Tail(self.form.tail.clone());
                }
                Stage::File { mut reader, left, mut digest } => {
                    let most = usize::try_from(left).unwrap_or(usize::MAX).min(buffer.len());
                    let room = buffer.get_mut(..most).unwrap_or_default();
                    let length = read_some(&mut reader, room).map_err(FormError::Unreadable)?;
                    if length == 0 {
                        return Err(self.form.another());
                    }
                    digest.update(room.get(..length).unwrap_or_default());
                    let left = left.saturating_sub(length as u64);
                    self.stage = Stage::File { reader, left, digest };
                    return Ok(length);
                }
                Stage::Tail(mut rest) => {
                    let length = take(&mut rest, buffer);
                    self.stage = Stage::Tail(rest);
                    return Ok(length);
                }
                // Asked again after an error: it does not go away.
                Stage::Broken => return Err(self.form.another()),
            }
        }
    }
}

impl Read for FormReader {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if buffer.is_empty() {
            return Ok(0);
        }
        self.advance(buffer).map_err(|fault| self.form.blame(fault))
    }
}

fn take(rest: &mut Bytes, buffer: &mut [u8]) -> usize {
    let length = rest.len().min(buffer.len());
    rest.copy_to_slice(buffer.get_mut(..length).unwrap_or_default());
    length
}

fn read_some(reader: &mut impl Read, buffer: &mut [u8]) -> io::Result<usize> {
    loop {
        match reader.read(buffer) {
            Err(cause) if cause.kind() == io::ErrorKind::Interrupted => {}
            result => return result,
        }
    }
}

fn plain(name: &str) -> String {
    name.chars().filter(|c| !c.is_control() && *c != '"').collect()
}

impl fmt::Display for FormError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Changed => "the file changed after it was hashed",
            Self::Differs => "the file is not of the length and SHA-256 that were given for it",
            Self::Unreadable(_) => "the file cannot be read any more",
        })
    }
}

impl std::error::Error for FormError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Changed | Self::Differs => None,
            Self::Unreadable(cause) => Some(cause),
        }
    }
}

impl fmt::Debug for Form {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Form").field("file", &self.file).finish_non_exhaustive()
    }
}

impl fmt::Debug for FormReader {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FormReader").field("form", &self.form).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::media::FileSource;

    #[test]
    fn the_form_has_the_parts_the_operation_wants() {
        let file = UploadFile::new("a.jpg", &b"\r\n--x"[..]).unwrap().part("item_id", 7);
        let template = "/v3/mch-manage/submission-files/sub-mchid/{sub_mchid}/upload";
        let form = Form::new(&file, template, "{}").unwrap();
        let boundary = form.content_type().to_str().unwrap().split_once('=').unwrap().1.to_owned();
        let mut text = String::new();
        form.reader().read_to_string(&mut text).unwrap();
        assert_eq!(form.length(), text.len() as u64);
        let expected = format!(
            "--{boundary}\r\nContent-Disposition: form-data; name=\"meta\"\r\n\
             Content-Type: application/json\r\n\r\n{{}}\r\n\
             --{boundary}\r\nContent-Disposition: form-data; name=\"item_id\"\r\n\r\n7\r\n\
             --{boundary}\r\nContent-Disposition: form-data; name=\"submission_file\"; filename=\"a.jpg\"\r\n\
             Content-Type: image/jpeg\r\n\r\n\r\n--x\r\n--{boundary}--\r\n"
        );
        assert_eq!(text, expected);
    }

    /// A file that is another one each time it is opened.
    struct Moving(Mutex<Vec<&'static [u8]>>);

    impl FileSource for Moving {
        fn open(&self) -> io::Result<Box<dyn Read + Send>> {
            let next = self.0.lock().unwrap().pop();
            next.map(|bytes| Box::new(bytes) as _).ok_or_else(|| io::Error::other("gone"))
        }
    }

    #[test]
    fn a_file_that_changed_never_makes_a_whole_form() {
        let check = |later: Vec<&'static [u8]>, expected: &str| {
            let mut contents = later;
            contents.push(b"first");
            let source = Arc::new(Moving(Mutex::new(contents)));
            let file = UploadFile::from_source("a.jpg", source).unwrap();
            let form = Form::new(&file, "/v3/merchant/media/upload", "{}").unwrap();
            let (mut sent, mut reader) = (Vec::new(), form.reader());
            let error = reader.read_to_end(&mut sent).unwrap_err();
            assert_eq!(error.to_string(), expected);
            assert!(!sent.ends_with(&form.tail), "{expected}: the form looks whole");
            assert!(reader.read(&mut [0; 8]).is_err(), "{expected}: asking again does not help");
            assert_eq!(form.take_fault().unwrap().to_string(), expected);
        };
        check(vec![b"other"], "the file changed after it was hashed");
        check(vec![b"fir"], "the file changed after it was hashed");
        check(vec![b""], "the file changed after it was hashed");
        check(vec![b"first and more"], "the file changed after it was hashed");
        check(vec![], "the file cannot be read any more");
    }

    #[test]
    fn a_large_file_is_never_held() {
        /// Twenty megabytes of nothing, and the largest piece that was asked for.
        struct Zeroes(Arc<Mutex<usize>>);
        struct Flow(io::Take<io::Repeat>, Arc<Mutex<usize>>);

        impl FileSource for Zeroes {
            fn open(&self) -> io::Result<Box<dyn Read + Send>> {
                Ok(Box::new(Flow(io::repeat(0).take(super::super::LARGEST), Arc::clone(&self.0))))
            }
        }
        impl Read for Flow {
            fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
                let mut largest = self.1.lock().unwrap();
                *largest = buffer.len().max(*largest);
                self.0.read(buffer)
            }
        }

        let largest = Arc::new(Mutex::new(0));
        let file =
            UploadFile::from_source("a.bin", Arc::new(Zeroes(Arc::clone(&largest)))).unwrap();
        let form = Form::new(&file, "/v3/new", "{}").unwrap();
        let (mut reader, mut chunk, mut length) = (form.reader(), [0; 4096], 0);
        loop {
            match reader.read(&mut chunk).unwrap() {
                0 => break,
                read => length += read as u64,
            }
        }
        assert_eq!(length, form.length());
        assert!(
            *largest.lock().unwrap() <= super::super::upload_file::CHUNK,
            "a file is read in small pieces"
        );
    }
}
