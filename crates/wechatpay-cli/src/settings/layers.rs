//! The settings in their order: flags first, then the environment, then a settings file.

use std::path::Path;

use wechatpay::env::{Entry, VARIABLES, Variable};
use wechatpay::generic::Client;
use wechatpay::generic::IoMode;
use zeroize::Zeroizing;

use super::flags::SettingsFlags;
use super::remarks;
use crate::environment::environment;
use crate::input;
use crate::output::failure::{Failure, Result};
use crate::output::report::Report;
use crate::text::failures as say;

/// A client with these settings. Nothing is sent yet.
pub(crate) fn client<H: IoMode>(flags: &SettingsFlags, report: &Report) -> Result<Client<H>> {
    builder::<H>(flags, report)?.build().map_err(explain)
}

/// What is wrong with the settings, and where they can be given.
pub(crate) fn explain(error: wechatpay::Error) -> Failure {
    let is_missing = error.to_string().contains(" is missing");
    let failure = Failure::from(error);
    match failure.hint {
        None if is_missing => failure.hint(say::NOTHING_SET),
        _ => failure,
    }
}

/// A client to be, with these settings. What was given and does not count is told on the way.
pub(crate) fn builder<H: IoMode>(
    flags: &SettingsFlags,
    report: &Report,
) -> Result<wechatpay::Builder<H>> {
    let file = flags.env_file.as_deref().map(read).transpose()?.unwrap_or_default();
    remarks::tell(flags, &file, report);
    let typed = |name: &str| flag(flags, name).map(str::to_owned);
    let written = |name: &str| {
        let found = file.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.to_string())
    };
    let layers: [Layer<'_>; 3] = [&typed, &environment, &written];
    Ok(wechatpay::Builder::<H>::from_variables(|name| look(&layers, name)))
}

/// Where a client with these settings sends, if they say so.
pub(crate) fn base_url(flags: &SettingsFlags) -> Result<Option<String>> {
    value(flags, "WECHATPAY_BASE_URL")
}

/// What one variable is set to, by the first that sets it.
pub(crate) fn value(flags: &SettingsFlags, name: &str) -> Result<Option<String>> {
    let file = flags.env_file.as_deref().map(read).transpose()?.unwrap_or_default();
    let typed = |name: &str| flag(flags, name).map(str::to_owned);
    let written = |name: &str| {
        let found = file.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.to_string())
    };
    Ok(look(&[&typed, &environment, &written], name))
}

/// One place where settings may stand.
type Layer<'a> = &'a dyn Fn(&str) -> Option<String>;

/// The value of a variable in the first layer that says anything about its setting. So a path on
/// the command line also beats a key in the environment, though their names differ.
fn look(layers: &[Layer<'_>], name: &str) -> Option<String> {
    let setting = VARIABLES.iter().find(|variable| names(variable).any(|known| known == name))?;
    let given = |layer: Layer<'_>, name: &str| layer(name).filter(|value| !value.trim().is_empty());
    let speaks = |layer: &&Layer<'_>| names(setting).any(|name| given(layer, &name).is_some());
    layers.iter().find(speaks).and_then(|layer| given(layer, name))
}

/// The names under which a setting may stand.
pub(crate) fn names(variable: &Variable) -> impl Iterator<Item = String> {
    let path = variable.may_be_file.then(|| format!("{}_PATH", variable.name));
    std::iter::once(variable.name.to_owned()).chain(path)
}

/// The flag that sets the same as a variable: the one table of them.
pub(crate) fn flag<'f>(flags: &'f SettingsFlags, name: &str) -> Option<&'f str> {
    let value = match name {
        "WECHATPAY_MCHID" => &flags.mchid,
        "WECHATPAY_SERIAL" => &flags.serial,
        "WECHATPAY_PRIVATE_KEY_PATH" => &flags.private_key_path,
        "WECHATPAY_PUBLIC_KEY_ID" => &flags.public_key_id,
        "WECHATPAY_PUBLIC_KEY_PATH" => &flags.public_key_path,
        "WECHATPAY_PLATFORM_CERTIFICATE_PATH" => &flags.platform_certificate_path,
        "WECHATPAY_BASE_URL" => &flags.base_url,
        "WECHATPAY_BACKUP_URL" => &flags.backup_url,
        "WECHATPAY_TIMEOUT" => &flags.timeout,
        "WECHATPAY_CONNECT_TIMEOUT" => &flags.connect_timeout,
        "WECHATPAY_PROXY" => &flags.proxy,
        "WECHATPAY_CA_PATH" => &flags.ca_path,
        "WECHATPAY_ACCEPT_LANGUAGE" => &flags.accept_language,
        _ => return None,
    };
    value.as_deref()
}

fn read(path: &Path) -> Result<Vec<Entry>> {
    let text = input::text(path, input::SETTINGS).map(Zeroizing::new).map_err(|cause| {
        Failure::usage(say::SETTINGS_UNREADABLE.with([&path.display()])).because(&cause)
    })?;
    Ok(wechatpay::env::parse(&text)?)
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;
    use crate::flags::Flags;

    #[test]
    fn flags_go_before_environment_before_file() {
        let check = |typed: &[(&str, &str)],
                     environment: &[(&str, &str)],
                     file: &[(&str, &str)],
                     name: &str,
                     expected: Option<&str>| {
            let layer = |pairs: &[(&str, &str)]| {
                let pairs: Vec<_> = pairs
                    .iter()
                    .map(|(n, v)| (format!("WECHATPAY_{n}"), (*v).to_owned()))
                    .collect();
                move |name: &str| pairs.iter().find(|(n, _)| n == name).map(|(_, v)| v.clone())
            };
            let (typed, environment, file) = (layer(typed), layer(environment), layer(file));
            let found = look(&[&typed, &environment, &file], &format!("WECHATPAY_{name}"));
            assert_eq!(found.as_deref(), expected, "{name}");
        };
        check(&[], &[], &[], "MCHID", None);
        check(&[("MCHID", "1")], &[("MCHID", "2")], &[("MCHID", "3")], "MCHID", Some("1"));
        check(&[], &[("MCHID", "2")], &[("MCHID", "3")], "MCHID", Some("2"));
        check(&[], &[("MCHID", "  ")], &[("MCHID", "3")], "MCHID", Some("3"));
        check(&[("SERIAL", "1")], &[], &[("MCHID", "3")], "MCHID", Some("3"));
        // A key as text and a key as a path are one setting.
        let (text, path) = (("PRIVATE_KEY", "PEM"), ("PRIVATE_KEY_PATH", "key.pem"));
        check(&[path], &[text], &[], "PRIVATE_KEY", None);
        check(&[path], &[text], &[], "PRIVATE_KEY_PATH", Some("key.pem"));
        check(&[], &[text], &[path], "PRIVATE_KEY_PATH", None);
        // Both in one place is for the builder to complain about.
        check(&[], &[], &[text, path], "PRIVATE_KEY", Some("PEM"));
        check(&[], &[], &[text, path], "PRIVATE_KEY_PATH", Some("key.pem"));
    }

    #[test]
    fn every_flag_names_a_variable_that_exists_and_sets_it() {
        let known: Vec<String> = VARIABLES.iter().flat_map(names).collect();
        let command = Flags::command();
        let req = command.find_subcommand("req").unwrap();
        let mut count = 0;
        for argument in req.get_arguments() {
            let help = argument.get_help().map(ToString::to_string).unwrap_or_default();
            let Some((_, name)) = help.rsplit_once("(WECHATPAY_") else { continue };
            let name = &format!("WECHATPAY_{}", name.trim_end_matches(')'));
            assert!(known.iter().any(|known| known == name), "{name}");
            let typed = format!("--{}=typed", argument.get_long().unwrap());
            let flags = <Flags as clap::Parser>::parse_from(["wxpay", "req", "GET", "v3", &typed]);
            let crate::flags::Command::Req(req) = flags.command else { unreachable!() };
            assert_eq!(flag(&req.settings, name), Some("typed"), "{name}");
            count += 1;
        }
        assert_eq!(count, 13);
    }
}
