//! Files of settings and keys, read within a bound: a path may name a device that never ends.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

use zeroize::Zeroizing;

/// Reads a file of at most a mebibyte; keys, certificates and settings have some thousand bytes.
pub(crate) fn read_file(path: &Path) -> io::Result<Zeroizing<Vec<u8>>> {
    let file = File::open(path)?;
    let size = file.metadata()?.len().min(LONGEST);
    // With room for all of it at once, so that no part of a key stays behind when it grows.
    let room = usize::try_from(size).unwrap_or(0).saturating_add(32);
    let mut bytes = Zeroizing::new(Vec::with_capacity(room));
    file.take(LONGEST + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LONGEST {
        let what = format!("it is longer than {LONGEST} bytes, so it is no such file");
        return Err(io::Error::new(io::ErrorKind::InvalidData, what));
    }
    Ok(bytes)
}

const LONGEST: u64 = 1 << 20;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_without_an_end_is_no_key() {
        let folder = tempfile::tempdir().unwrap();
        let name = folder.path().join("a");
        let check = |length: usize, is_read: bool| {
            std::fs::write(&name, vec![b'k'; length]).unwrap();
            let read = read_file(&name);
            assert_eq!(read.is_ok(), is_read, "{length}");
            assert!(read.is_err() || read.unwrap().len() == length);
        };
        check(0, true);
        check(1 << 20, true);
        check((1 << 20) + 1, false);
        assert!(read_file(folder.path()).is_err());
        #[cfg(unix)]
        assert_eq!(
            read_file(Path::new("/dev/zero")).unwrap_err().kind(),
            io::ErrorKind::InvalidData
        );
    }
}
