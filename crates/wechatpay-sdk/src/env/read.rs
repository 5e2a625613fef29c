//! Reads and parses the variables and hands them to the builder; the first mistake is kept.

use std::env::VarError;
use std::path::Path;
use std::time::Duration;

use wechatpay_core::{Error, ErrorKind, Result, RetryPolicy};
use zeroize::Zeroizing;

use super::{
    ACCEPT_LANGUAGE, APIV3_KEY, ATTEMPTS, BACKUP_URL, BASE_URL, BUDGET, CA, CA_ONLY,
    CERTIFICATE_CACHE, CONNECT_TIMEOUT, FETCH_CERTIFICATES, LONGEST_REPLY, MCHID,
    MERCHANT_CERTIFICATE, P12, P12_PASSWORD, PLATFORM_CERTIFICATE, PRIVATE_KEY, PROXY, PUBLIC_KEY,
    PUBLIC_KEY_ID, SERIAL, STALL_TIMEOUT, TIMEOUT, USER_AGENT, Variable,
};
use crate::builder::Builder;
use crate::io_mode::IoMode;

/// Where values come from: a name to its value, if there is one.
pub(crate) type Lookup<'a> = &'a dyn Fn(&str) -> Result<Option<Zeroizing<String>>>;

/// Looks a variable of this process up.
pub(crate) fn process(name: &str) -> Result<Option<Zeroizing<String>>> {
    #[expect(clippy::disallowed_methods, reason = "settings are read here and nowhere else")]
    let value = std::env::var(name);
    match value {
        Ok(value) => Ok(Some(Zeroizing::new(value))),
        Err(VarError::NotPresent) => Ok(None),
        Err(VarError::NotUnicode(_)) => Err(input(format!("{name} is not Unicode text"))),
    }
}

/// Gives the builder every setting that the source has.
pub(crate) fn read<H: IoMode>(mut builder: Builder<H>, look: Lookup<'_>) -> Result<Builder<H>> {
    if let Some(mchid) = value(look, &MCHID)? {
        builder = builder.mchid(mchid.as_str());
    }
    if let Some(serial) = value(look, &SERIAL)? {
        builder = builder.serial(serial.as_str());
    }
    if let Some(pem) = material(look, &PRIVATE_KEY)? {
        builder = builder.private_key(&pem[..]);
    }
    if let Some(pem) = material(look, &MERCHANT_CERTIFICATE)? {
        builder = builder.merchant_certificate(&pem[..]);
    }
    if let Some(file) = material(look, &P12)? {
        builder = builder.p12(&file[..]);
    }
    if let Some(password) = value(look, &P12_PASSWORD)? {
        builder = builder.p12_password(password.as_str());
    }
    builder = read_trust(builder, look)?;
    builder = read_wire(builder, look)?;
    if let Some(language) = value(look, &ACCEPT_LANGUAGE)? {
        builder = builder.accept_language(language.as_str());
    }
    if let Some(product) = value(look, &USER_AGENT)? {
        builder = builder.user_agent(product.as_str());
    }
    if let Some(attempts) = number(look, &ATTEMPTS)? {
        builder = builder.retry(RetryPolicy { attempts, ..RetryPolicy::default() });
    }
    if let Some(limit) = seconds(look, &BUDGET)? {
        builder = builder.budget(limit);
    }
    Ok(builder)
}

/// Which platform keys to trust.
fn read_trust<H: IoMode>(mut builder: Builder<H>, look: Lookup<'_>) -> Result<Builder<H>> {
    if let Some(key) = value(look, &APIV3_KEY)? {
        builder = builder.apiv3_key(key.as_bytes());
    }
    match (value(look, &PUBLIC_KEY_ID)?, material(look, &PUBLIC_KEY)?) {
        (Some(id), Some(pem)) => builder = builder.public_key(&id, &pem[..]),
        (Some(_), None) => return Err(PUBLIC_KEY.missing()),
        (None, Some(_)) => return Err(PUBLIC_KEY_ID.missing()),
        (None, None) => {}
    }
    if let Some(pem) = material(look, &PLATFORM_CERTIFICATE)? {
        builder = builder.platform_certificate(&pem[..]);
    }
    if let Some(answer) = value(look, &FETCH_CERTIFICATES)? {
        builder = match answer.as_str() {
            "true" | "1" => builder.fetch_certificates(true),
            "false" | "0" => builder.fetch_certificates(false),
            _ => return Err(FETCH_CERTIFICATES.wrong()),
        };
    }
    if let Some(path) = value(look, &CERTIFICATE_CACHE)? {
        builder = builder.certificate_cache(path.as_str());
    }
    Ok(builder)
}

/// Where and how to send.
fn read_wire<H: IoMode>(mut builder: Builder<H>, look: Lookup<'_>) -> Result<Builder<H>> {
    if let Some(url) = value(look, &BASE_URL)? {
        builder = builder.base_url(url.as_str());
    }
    if let Some(url) = value(look, &BACKUP_URL)? {
        builder = builder.backup_url(url.as_str());
    }
    if let Some(limit) = seconds(look, &TIMEOUT)? {
        builder = builder.timeout(limit);
    }
    if let Some(limit) = seconds(look, &CONNECT_TIMEOUT)? {
        builder = builder.connect_timeout(limit);
    }
    if let Some(limit) = seconds(look, &STALL_TIMEOUT)? {
        builder = builder.stall_timeout(limit);
    }
    if let Some(url) = value(look, &PROXY)? {
        builder = builder.proxy(&url);
    }
    if let Some(pem) = material(look, &CA)? {
        builder = builder.ca(&pem[..]);
    }
    if let Some(pem) = material(look, &CA_ONLY)? {
        builder = builder.ca_only(&pem[..]);
    }
    if let Some(limit) = number(look, &LONGEST_REPLY)? {
        builder = builder.longest_reply(limit);
    }
    Ok(builder)
}

/// The trimmed value; an empty one counts as absent.
fn value(look: Lookup<'_>, variable: &Variable) -> Result<Option<Zeroizing<String>>> {
    named(look, variable.name)
}

fn named(look: Lookup<'_>, name: &str) -> Result<Option<Zeroizing<String>>> {
    let value = look(name)?.map(|value| Zeroizing::new(value.trim().to_owned()));
    Ok(value.filter(|value| !value.is_empty()))
}

/// Key material: the variable's own text, or the file that `NAME_PATH` names.
fn material(look: Lookup<'_>, variable: &Variable) -> Result<Option<Zeroizing<Vec<u8>>>> {
    let path_name = variable.path_name();
    let text = value(look, variable)?;
    let path = named(look, &path_name)?;
    match (text, path) {
        (Some(_), Some(_)) => {
            Err(input(format!("{} and {path_name} are both set; one is enough", variable.name)))
        }
        (Some(text), None) => Ok(Some(Zeroizing::new(text.as_bytes().to_vec()))),
        (None, Some(path)) => match super::read_file(Path::new(path.as_str())) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(cause) => {
                let shown = shown(&path);
                Err(input(format!("the file{shown} that {path_name} names cannot be read"))
                    .with_source(cause))
            }
        },
        (None, None) => Ok(None),
    }
}

/// The path as an error may show it. Somebody may have put the key itself there: a PEM key is longer
/// than any name or has several lines, an APIv3 key is 32 letters and digits.
fn shown(path: &str) -> String {
    let is_name = path.len() <= LONGEST_NAME && !path.chars().any(char::is_control);
    let is_apiv3_key = path.len() == 32 && path.chars().all(|c| c.is_ascii_alphanumeric());
    let is_key = is_apiv3_key || path.contains("-----BEGIN");
    if is_name && !is_key { format!(" `{path}`") } else { String::new() }
}

fn seconds(look: Lookup<'_>, variable: &Variable) -> Result<Option<Duration>> {
    let Some(text) = value(look, variable)? else { return Ok(None) };
    let parsed = text.parse::<f64>().ok().and_then(|s| Duration::try_from_secs_f64(s).ok());
    parsed.map(Some).ok_or_else(|| variable.wrong())
}

fn number<N: std::str::FromStr>(look: Lookup<'_>, variable: &Variable) -> Result<Option<N>> {
    let Some(text) = value(look, variable)? else { return Ok(None) };
    text.parse().map(Some).map_err(|_| variable.wrong())
}

fn input(message: String) -> Error {
    Error::new(ErrorKind::Input, message)
}

/// Bytes of a path that is shown.
const LONGEST_NAME: usize = 255;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_shown_and_keys_are_not() {
        let check = |path: &str, expected: &str| assert_eq!(shown(path), expected);
        check("no/such/key.pem", " `no/such/key.pem`");
        check("C:\\证书\\apiclient_key.pem", " `C:\\证书\\apiclient_key.pem`");
        check("-----BEGIN PRIVATE KEY-----", "");
        check(&"MIIE".repeat(100), "");
        check("0123456789abcdef0123456789ABCDEF", "");
        check("a\nb", "");
    }
}
