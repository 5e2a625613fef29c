//! What commands read from files and from stdin, within bounds: a path may name a device that never
//! ends.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

/// The longest body: WeChat Pay takes far less. Files to upload and bills are read piece by piece.
pub(crate) const BODY: u64 = 16 << 20;
/// Settings and tables of operations.
pub(crate) const SETTINGS: u64 = 1 << 20;

/// All bytes, if there are no more than `most`.
pub(crate) fn bytes(source: impl Read, most: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    source.take(most.saturating_add(1)).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most {
        let what = format!("it is longer than {most} bytes");
        return Err(io::Error::new(io::ErrorKind::InvalidData, what));
    }
    Ok(bytes)
}

/// All bytes of a file, if there are no more than `most`.
pub(crate) fn file(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    bytes(File::open(path)?, most)
}

/// The text of a file, if it is no longer than `most` bytes.
pub(crate) fn text(path: &Path, most: u64) -> io::Result<String> {
    let bytes = file(path, most)?;
    String::from_utf8(bytes)
        .map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error.utf8_error()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_never_ends_is_not_read() {
        let check = |length: u64, is_read: bool| {
            assert_eq!(bytes(io::repeat(b'x').take(length), 9).is_ok(), is_read, "{length}");
        };
        check(0, true);
        check(9, true);
        check(10, false);
        assert!(bytes(io::repeat(0), 9).is_err());
        #[cfg(unix)]
        assert_eq!(
            text(Path::new("/dev/zero"), BODY).unwrap_err().kind(),
            io::ErrorKind::InvalidData
        );
    }
}
