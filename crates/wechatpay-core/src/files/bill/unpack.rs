//! Unpacks and hashes the bytes of a file as they stream; compares the digest at the end.

use std::fmt;
use std::io::Write as _;

use flate2::write::MultiGzDecoder;

use crate::error::{Error, ErrorKind, Outcome, Result};
use crate::keys::RunningDigest;

/// Takes a file in as it comes and gives its text back: gzip is recognised by its first bytes.
///
/// What it gives is not to be trusted before [`Unpacker::finish`] said so.
pub struct Unpacker {
    form: Form,
    digest: RunningDigest,
    expected: Option<String>,
    #[cfg(feature = "sealed-bills")]
    seal: Option<crate::keys::SealedFile>,
}

enum Form {
    /// Not two bytes yet.
    Unknown(Vec<u8>),
    Plain,
    Gzip(Box<MultiGzDecoder<Vec<u8>>>),
}

impl Unpacker {
    /// So many bytes of a file make at most four MiB of text.
    pub const PIECE: usize = 4 << 10;

    /// For a file whose text has this SHA-1, hex.
    #[must_use]
    pub fn checked(sha1: &str) -> Self {
        Self::new(Form::Unknown(Vec::new()), Some(sha1.to_ascii_lowercase()))
    }

    /// For a file whose text has this SHA-256, hex.
    #[must_use]
    pub fn checked_sha256(sha256: &str) -> Self {
        let mut unpacker = Self::checked(sha256);
        unpacker.digest = RunningDigest::sha256();
        unpacker
    }

    /// For a file of which no digest is known, such as a picture. It is not unpacked either.
    #[must_use]
    pub fn unchecked() -> Self {
        Self::new(Form::Plain, None)
    }

    /// For a file of which no digest is known and that may be packed.
    #[must_use]
    pub fn unproven() -> Self {
        Self::new(Form::Unknown(Vec::new()), None)
    }

    /// Opens the file with this before anything else is done with it.
    #[cfg(feature = "sealed-bills")]
    #[must_use]
    pub fn behind(mut self, seal: crate::keys::SealedFile) -> Self {
        self.seal = Some(seal);
        self
    }

    fn new(form: Form, expected: Option<String>) -> Self {
        Self {
            form,
            digest: RunningDigest::sha1(),
            expected,
            #[cfg(feature = "sealed-bills")]
            seal: None,
        }
    }

    /// Takes a piece in and puts its text behind what is in `text`. A packed piece can become
    /// 1,032 times as large: whoever wants to bound memory hands in small ones, as [`PIECE`](Self::PIECE).
    ///
    /// # Errors
    /// If it is not the gzip that it began as.
    pub fn push(&mut self, piece: &[u8], text: &mut Vec<u8>) -> Result<()> {
        #[cfg(feature = "sealed-bills")]
        if let Some(seal) = &mut self.seal {
            let mut opened = Vec::with_capacity(piece.len());
            seal.push(piece, &mut opened)?;
            return self.push_opened(&opened, text);
        }
        self.push_opened(piece, text)
    }

    fn push_opened(&mut self, piece: &[u8], text: &mut Vec<u8>) -> Result<()> {
        for piece in piece.chunks(Self::PIECE) {
            self.push_piece(piece, text)?;
        }
        Ok(())
    }

    fn push_piece(&mut self, piece: &[u8], text: &mut Vec<u8>) -> Result<()> {
        if let Form::Unknown(begin) = &mut self.form {
            begin.extend_from_slice(piece);
            if begin.len() < MAGIC.len() {
                return Ok(());
            }
            let begin = std::mem::take(begin);
            self.form = if begin.starts_with(&MAGIC) {
                Form::Gzip(Box::new(MultiGzDecoder::new(Vec::new())))
            } else {
                Form::Plain
            };
            return self.take(&begin, text);
        }
        self.take(piece, text)
    }

    /// The end of the file: the rest of the text, and the verdict.
    ///
    /// # Errors
    /// If the file was cut, or its digest differs: nothing that was read from it counts.
    pub fn finish(&mut self, text: &mut Vec<u8>) -> Result<()> {
        #[cfg(feature = "sealed-bills")]
        if let Some(mut seal) = self.seal.take() {
            let mut opened = Vec::new();
            seal.finish(&mut opened)?;
            self.push_opened(&opened, text)?;
        }
        match std::mem::replace(&mut self.form, Form::Plain) {
            Form::Unknown(begin) => self.take(&begin, text)?,
            Form::Plain => {}
            Form::Gzip(mut decoder) => {
                decoder.try_finish().map_err(damaged)?;
                let rest = std::mem::take(decoder.get_mut());
                self.note(&rest);
                text.extend_from_slice(&rest);
            }
        }
        let found = std::mem::replace(&mut self.digest, RunningDigest::sha1()).finish_hex();
        match &self.expected {
            Some(expected) if *expected != found => {
                Err(untrusted("the file differs from its digest: it was changed or cut on its way"))
            }
            _ => Ok(()),
        }
    }

    fn take(&mut self, piece: &[u8], text: &mut Vec<u8>) -> Result<()> {
        let before = text.len();
        match &mut self.form {
            // It writes behind what is in `text`, so nothing is copied.
            Form::Gzip(decoder) => {
                std::mem::swap(decoder.get_mut(), text);
                let written = decoder.write_all(piece);
                std::mem::swap(decoder.get_mut(), text);
                written.map_err(damaged)?;
            }
            Form::Plain | Form::Unknown(_) => text.extend_from_slice(piece),
        }
        self.note(text.get(before..).unwrap_or_default());
        Ok(())
    }

    fn note(&mut self, unpacked: &[u8]) {
        if self.expected.is_some() {
            self.digest.update(unpacked);
        }
    }
}

fn damaged(cause: std::io::Error) -> Error {
    untrusted("the file is damaged: it cannot be unpacked").with_source(cause)
}

/// Asking for a file changes nothing, so what the outcome says is: ask again.
fn untrusted(what: &str) -> Error {
    Error::new(ErrorKind::Untrusted, what)
        .with_outcome(Outcome::Unknown)
        .with_hint("throw away what was read, apply for the file again and download it anew")
}

impl fmt::Debug for Unpacker {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Unpacker").field("expected", &self.expected).finish_non_exhaustive()
    }
}

const MAGIC: [u8; 2] = [0x1f, 0x8b];
