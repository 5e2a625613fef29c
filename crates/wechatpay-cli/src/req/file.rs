//! `wxpay req` where the answer is a file: the bytes as they come, unsigned.

use wechatpay::Method;
use wechatpay::blocking::Client;
use wechatpay_catalogue::Operation;

use crate::api::by_place;
use crate::output::failure::{Failure, Result};
use crate::output::report::Report;
use crate::req;
use crate::req::flags::Req;
use crate::req::path::OTHER_BILL_PATH;
use crate::settings;
use crate::text::{Sentence, failures as say};

/// Whether the answer to this request will be a file.
pub(crate) fn is_wanted(flags: &Req) -> bool {
    flags.method == Method::Get && is_file(&flags.path)
}

/// Fetches the file and writes it to stdout.
pub(crate) fn run(flags: &Req, report: &Report) -> Result<()> {
    if flags.json {
        return Err(Failure::usage(say::ANSWER_IS_A_FILE).hint(hint(&flags.path)));
    }
    if report.is_terminal() && !flags.raw {
        let failure = Failure::usage(say::ANSWER_IS_A_FILE_HERE);
        return Err(failure.hint(hint(&flags.path)));
    }
    let call = req::request(flags, report)?
        .into_call()
        .map_err(|error| req::explain(error, &flags.path, &flags.with))?;
    let client: Client = settings::client(&flags.settings, report)?;
    let mut download = client.download_unchecked(call)?;
    while let Some(piece) = download.piece()? {
        report.bytes(&piece)?;
    }
    report.remark(say::NOT_PROVEN, say::FILES_ARE_NOT_SIGNED);
    Ok(())
}

/// Whether this path answers with a file.
pub(crate) fn is_file(path: &str) -> bool {
    bare(path) == OTHER_BILL_PATH || is_any(path, |operation| operation.download)
}

/// Whether this path answers with a file whose digest is signed: an overseas statement.
pub(crate) fn is_statement(path: &str) -> bool {
    is_any(path, |operation| operation.signed_digest)
}

fn is_any(path: &str, test: impl Fn(&Operation) -> bool) -> bool {
    by_place(bare(path), Some("GET".to_owned()))
        .is_ok_and(|found| found.iter().any(|operation| test(operation)))
}

fn bare(path: &str) -> &str {
    path.split('?').next().unwrap_or(path).trim_start_matches('/')
}

fn hint(path: &str) -> Sentence {
    if is_statement(path) {
        say::USE_DOWNLOAD
    } else if path.contains("bill") {
        say::USE_BILL
    } else {
        say::TO_A_FILE
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_known_by_their_paths() {
        let check = |path: &str, expected: bool| assert_eq!(is_file(path), expected, "{path}");
        check("v3/billdownload/file?token=a", true);
        check("/v3/billdownload/file", true);
        check("hk/v3/statements?date=20261121", true);
        check("v3/bill/downloadurl?token=a", true);
        check("v3/merchant-service/images/{media_id}", true);
        check("v3/merchant-service/images/abc", true);
        check("v3/bill/tradebill?bill_date=2026-11-21", false);
        check("v3/certificates", false);
        check("https://api.mch.weixin.qq.com/v3/billdownload/file", false);
    }
}
