//! Where a file to upload is read from.

use std::io::{self, Read, Seek, SeekFrom};
use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;

use crate::transport::body::AsyncBody;

/// Something that can be read from its beginning more than once: to be hashed, and for every
/// attempt to send it.
pub trait FileSource: Send + Sync {
    /// A reader at the beginning.
    ///
    /// # Errors
    /// If it cannot be read now.
    fn open(&self) -> io::Result<Box<dyn Read + Send>>;

    /// Whether reading never waits for a disk. By default it might.
    fn is_in_memory(&self) -> bool {
        false
    }

    /// Whether it can be opened only once: then the upload is sent at most once. By default it
    /// can be opened again.
    fn is_once(&self) -> bool {
        false
    }

    /// Its pieces, for sources that are read without blocking: asked for instead of
    /// [`FileSource::open`] by a transport that does not block. By default there are none.
    fn pieces(&self) -> Option<AsyncBody> {
        None
    }
}

impl FileSource for Bytes {
    fn open(&self) -> io::Result<Box<dyn Read + Send>> {
        Ok(Box::new(io::Cursor::new(self.clone())))
    }

    fn is_in_memory(&self) -> bool {
        true
    }
}

/// Any reader that can be wound back. Whoever reads keeps a place of their own, so that an attempt
/// that was given up does not disturb the next.
pub struct SeekableSource<R>(Arc<Mutex<R>>);

struct Place<R> {
    shared: Arc<Mutex<R>>,
    at: u64,
}

impl<R> SeekableSource<R> {
    /// The reader, from its beginning on, wherever it stands now.
    pub fn new(reader: R) -> Self {
        Self(Arc::new(Mutex::new(reader)))
    }
}

impl<R: Read + Seek + Send + 'static> FileSource for SeekableSource<R> {
    fn open(&self) -> io::Result<Box<dyn Read + Send>> {
        Ok(Box::new(Place { shared: Arc::clone(&self.0), at: 0 }))
    }
}

impl<R: Read + Seek> Read for Place<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let mut reader = self.shared.lock().unwrap_or_else(PoisonError::into_inner);
        reader.seek(SeekFrom::Start(self.at))?;
        let length = reader.read(buffer)?;
        self.at += length as u64;
        Ok(length)
    }
}

impl<R> std::fmt::Debug for SeekableSource<R> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SeekableSource")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn readers_of_one_source_do_not_disturb_each_other() {
        let source = SeekableSource::new(io::Cursor::new(b"abcdef".to_vec()));
        let (mut one, mut two) = (source.open().unwrap(), source.open().unwrap());
        let next = |reader: &mut Box<dyn Read + Send>| {
            let mut pair = [0; 2];
            reader.read_exact(&mut pair).unwrap();
            pair
        };
        assert_eq!((next(&mut one), next(&mut two)), (*b"ab", *b"ab"));
        assert_eq!((next(&mut one), next(&mut one), next(&mut two)), (*b"cd", *b"ef", *b"cd"));
    }
}
