//! Parses the address of a server, including how its certificate is verified, which tokio-postgres
//! does not parse.

use std::fmt;
use std::path::PathBuf;
use std::str::FromStr as _;
use std::time::Duration;

use percent_encoding::percent_decode_str;
use tokio_postgres::Config;
use tokio_postgres::config::{Host, SslMode};

use crate::error::{Error, ErrorKind, Result};

/// An address, taken apart.
pub(super) struct Address {
    pub(super) config: Config,
    pub(super) check: Check,
    pub(super) files: Files,
}

/// How the server has to show who it is, if the connection is encrypted at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Check {
    /// Not at all: any server is accepted.
    Nobody,
    /// By a certificate of a root that is trusted, for whatever name.
    Root,
    /// And for the name of the host.
    Name,
}

/// Files with certificates and keys.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Files {
    /// The roots that are trusted; `None`: those of the system.
    pub(super) roots: Option<PathBuf>,
    /// Our own certificate, if the server asks for one.
    pub(super) certificate: Option<PathBuf>,
    /// Its key.
    pub(super) key: Option<PathBuf>,
}

impl Address {
    /// Reads a URL or a line of `name=value`.
    pub(super) fn parse(text: &str) -> Result<Self> {
        let mut ours = ExtraSettings::default();
        let rest = match text.find("://") {
            Some(_) => ours.take_from_url(text),
            None => ours.take_from_line(text),
        };
        // The text may hold a password: neither it nor the cause is shown.
        let no_address = || {
            Error::new(ErrorKind::Input, "this is no address of a PostgreSQL server")
                .with_hint("postgresql://user@host/database, or host=/folder/of/socket dbname=…")
        };
        let mut config =
            Config::from_str(&rest.ok_or_else(no_address)?).map_err(|_| no_address())?;
        let (mode, check) = ours.mode()?;
        config.ssl_mode(mode);
        notice_silence(&mut config, text);
        if mode == SslMode::Require && config.get_hosts().iter().any(is_socket) {
            let message = "a socket in a folder is never encrypted, and sslmode asks for it";
            return Err(Error::new(ErrorKind::Input, message).with_hint("leave sslmode out there"));
        }
        Ok(Self { config, check, files: ours.files()? })
    }
}

/// A connection that rests is forgotten by many a firewall within minutes, without a word; a statement
/// on it would wait for a quarter of an hour. What the address says about it is left as it is.
fn notice_silence(config: &mut Config, text: &str) {
    if !text.contains("keepalives") {
        config.keepalives_idle(RESTS_AT_MOST).keepalives_interval(PROBES_EVERY);
        config.keepalives_retries(PROBES);
    }
    if config.get_tcp_user_timeout().is_none() {
        config.tcp_user_timeout(UNACKNOWLEDGED_AT_MOST);
    }
    if config.get_connect_timeout().is_none() {
        config.connect_timeout(CONNECTS_WITHIN);
    }
}

const RESTS_AT_MOST: Duration = Duration::from_secs(60);
const PROBES_EVERY: Duration = Duration::from_secs(10);
const PROBES: u32 = 3;
const UNACKNOWLEDGED_AT_MOST: Duration = Duration::from_secs(30);
const CONNECTS_WITHIN: Duration = Duration::from_secs(10);

/// Shows nothing: an address may hold a password.
impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Address").field("check", &self.check).finish_non_exhaustive()
    }
}

/// The settings that tokio-postgres does not know, or not in full.
#[derive(Default)]
struct ExtraSettings {
    mode: Option<String>,
    roots: Option<String>,
    certificate: Option<String>,
    key: Option<String>,
}

impl ExtraSettings {
    fn take(&mut self, name: &str, value: String) -> bool {
        let place = match name {
            "sslmode" => &mut self.mode,
            "sslrootcert" => &mut self.roots,
            "sslcert" => &mut self.certificate,
            "sslkey" => &mut self.key,
            _ => return false,
        };
        *place = Some(value);
        true
    }

    /// The URL without them.
    fn take_from_url(&mut self, url: &str) -> Option<String> {
        // A password may hold a question mark; it ends before the first @.
        let start = url.find('@').or_else(|| url.find("://"))?;
        let Some(mark) = url.get(start..)?.find('?').map(|at| start + at) else {
            return Some(url.to_owned());
        };
        let (place, settings) = (url.get(..mark)?, url.get(mark + 1..)?);
        let mut rest = Vec::new();
        for setting in settings.split('&') {
            let (name, value) = setting.split_once('=').unwrap_or((setting, ""));
            let value = percent_decode_str(value).decode_utf8().ok()?.into_owned();
            if !self.take(name, value) {
                rest.push(setting);
            }
        }
        let mark = if rest.is_empty() { "" } else { "?" };
        Some(format!("{place}{mark}{}", rest.join("&")))
    }

    /// The line without them. Values may be in quotes, with backslashes in them.
    fn take_from_line(&mut self, line: &str) -> Option<String> {
        let mut rest = String::new();
        let mut left = line.trim_start();
        while !left.is_empty() {
            let (name, after) = left.split_once('=')?;
            let (value, length) = value_of(after.trim_start())?;
            let end = after.len() - after.trim_start().len() + length;
            if !self.take(name.trim(), value) {
                let whole = left.get(..name.len() + 1 + end)?;
                rest.push_str(whole);
                rest.push(' ');
            }
            left = after.get(end..)?.trim_start();
        }
        Some(rest)
    }

    /// As libpq understands it: `require` with roots of one's own looks at the certificate.
    fn mode(&self) -> Result<(SslMode, Check)> {
        let has_roots = self.roots.is_some();
        let unchecked = if has_roots { Check::Root } else { Check::Nobody };
        match self.mode.as_deref() {
            Some("disable") => Ok((SslMode::Disable, Check::Nobody)),
            // Roots without a mode are meant.
            None if has_roots => Ok((SslMode::Require, Check::Name)),
            None | Some("allow" | "prefer") => Ok((SslMode::Prefer, unchecked)),
            Some("require") => Ok((SslMode::Require, unchecked)),
            Some("verify-ca") => Ok((SslMode::Require, Check::Root)),
            Some("verify-full") => Ok((SslMode::Require, Check::Name)),
            Some(_) => Err(Error::new(ErrorKind::Input, "this sslmode is not known").with_hint(
                "verify-full, verify-ca or require; prefer or disable for a server near by",
            )),
        }
    }

    fn files(self) -> Result<Files> {
        if self.certificate.is_some() != self.key.is_some() {
            let message = "sslcert and sslkey go together";
            return Err(Error::new(ErrorKind::Input, message));
        }
        let path = |text: Option<String>| text.map(PathBuf::from);
        Ok(Files {
            roots: path(self.roots.filter(|roots| roots != "system")),
            certificate: path(self.certificate),
            key: path(self.key),
        })
    }
}

/// A value of the line and how many bytes it takes.
fn value_of(text: &str) -> Option<(String, usize)> {
    let is_quoted = text.starts_with('\'');
    let mut value = String::new();
    let mut letters = text.char_indices().skip(usize::from(is_quoted));
    while let Some((at, letter)) = letters.next() {
        match letter {
            '\'' if is_quoted => return Some((value, at + 1)),
            letter if !is_quoted && letter.is_whitespace() => return Some((value, at)),
            '\\' => value.push(letters.next()?.1),
            letter => value.push(letter),
        }
    }
    // The quote was never closed.
    (!is_quoted).then_some((value, text.len()))
}

fn is_socket(host: &Host) -> bool {
    #[cfg(unix)]
    if matches!(host, Host::Unix(_)) {
        return true;
    }
    matches!(host, Host::Tcp(name) if name.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (SslMode, Check, Files, Config) {
        let address = Address::parse(text).unwrap();
        (address.config.get_ssl_mode(), address.check, address.files, address.config)
    }

    #[test]
    fn modes_mean_what_they_mean_to_others() {
        let check = |settings: &str, mode, check| {
            let url = format!("postgresql://a@h/b?{settings}");
            let line = format!("host=h user=a dbname=b {}", settings.replace('&', " "));
            for text in [url, line] {
                let (found_mode, found_check, _, config) = read(&text);
                assert_eq!((found_mode, found_check), (mode, check), "{text}");
                assert_eq!((config.get_user(), config.get_dbname()), (Some("a"), Some("b")));
            }
        };
        check("", SslMode::Prefer, Check::Nobody);
        check("sslmode=disable", SslMode::Disable, Check::Nobody);
        check("sslmode=prefer", SslMode::Prefer, Check::Nobody);
        check("sslmode=require", SslMode::Require, Check::Nobody);
        check("sslmode=require&sslrootcert=/ca.pem", SslMode::Require, Check::Root);
        check("sslmode=verify-ca", SslMode::Require, Check::Root);
        check("sslmode=verify-full", SslMode::Require, Check::Name);
        check("sslrootcert=/ca.pem", SslMode::Require, Check::Name);
        check("sslrootcert=system", SslMode::Require, Check::Name);
    }

    #[test]
    fn settings_of_others_stay() {
        let url = "postgresql://a:p%3Fw?x@h:5433/b?connect_timeout=7&sslmode=verify-full&\
                   sslrootcert=/my%20ca.pem&options=-c%20search_path%3Ds";
        let (_, check, files, config) = read(url);
        assert_eq!(check, Check::Name);
        assert_eq!(files.roots, Some("/my ca.pem".into()));
        assert_eq!(config.get_password(), Some(&b"p?w?x"[..]));
        assert_eq!(
            (config.get_ports(), config.get_options()),
            (&[5433][..], Some("-c search_path=s"))
        );
        assert_eq!(config.get_connect_timeout().unwrap().as_secs(), 7);
        let line =
            r"host=h password='it\'s = so' sslrootcert = '/my ca.pem' user=a sslmode=require";
        let (_, check, files, config) = read(line);
        assert_eq!((check, config.get_user()), (Check::Root, Some("a")));
        assert_eq!(files.roots, Some("/my ca.pem".into()));
        assert_eq!(config.get_password(), Some(&b"it's = so"[..]));
    }

    #[test]
    fn silence_is_noticed_unless_the_address_says_otherwise() {
        let check = |settings: &str, idle: u64, unacknowledged: u64, connect: u64| {
            let (.., config) = read(&format!("postgresql://a@h/b?{settings}"));
            let seconds = |time: Option<&Duration>| time.unwrap().as_secs();
            let found = [
                config.get_keepalives_idle().as_secs(),
                seconds(config.get_tcp_user_timeout()),
                seconds(config.get_connect_timeout()),
            ];
            assert_eq!(found, [idle, unacknowledged, connect], "{settings}");
        };
        check("", 60, 30, 10);
        check("keepalives_idle=900", 900, 30, 10);
        check("tcp_user_timeout=90&connect_timeout=7", 60, 90, 7);
    }

    #[test]
    fn what_is_wrong_is_said_without_the_password() {
        let check = |text: &str, expected: &str| {
            let error = Address::parse(text).unwrap_err();
            assert_eq!(error.kind(), ErrorKind::Input, "{text}");
            let shown = format!("{error} {error:?} {:?}", error.hint());
            assert!(shown.contains(expected), "{shown}");
            assert!(!shown.contains("geheim"), "{shown}");
        };
        check("postgresql://a:geheim@h/b?sslmode=verify", "this sslmode is not known");
        check("postgresql://a:geheim@h/b?sslmode=geheim", "this sslmode is not known");
        check("postgresql://a:geheim@h/b?sslcert=/c.pem", "sslcert and sslkey go together");
        check("postgresql://a:geheim@h/b?geheim=1", "no address of a PostgreSQL server");
        check("host=h password='geheim", "no address of a PostgreSQL server");
        check("geheim", "no address of a PostgreSQL server");
        check("host=/run/pg password=geheim sslmode=require", "never encrypted");
        let address = Address::parse("postgresql://a:geheim@h/b").unwrap();
        assert!(!format!("{address:?}").contains("geheim"));
    }
}
