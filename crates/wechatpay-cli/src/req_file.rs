//! `wxpay req` where the answer is a file: bytes as they come, which nobody signed.

use wechatpay::Method;
use wechatpay::blocking::Client;

use crate::api::by_place;
use crate::failure::{Failure, Result};
use crate::flags::Req;
use crate::report::Report;
use crate::{req, settings};

/// Whether the answer will be a file.
pub(crate) fn is_wanted(flags: &Req) -> bool {
    flags.method == Method::Get && is_file(&flags.path)
}

/// Fetches the file and writes it to stdout.
pub(crate) fn run(flags: &Req, report: &Report) -> Result<()> {
    if flags.json {
        return Err(Failure::usage("the answer is a file, not JSON").hint(hint(&flags.path)));
    }
    if report.is_terminal() && !flags.raw {
        let failure = Failure::usage("the answer is a file, and this is a terminal");
        return Err(failure.hint(hint(&flags.path)));
    }
    let call = req::request(flags)?
        .into_call()
        .map_err(|error| req::explain(error, &flags.path, &flags.with))?;
    let client: Client = settings::client(&flags.settings)?;
    let mut download = client.download_unchecked(call)?;
    while let Some(piece) = download.piece()? {
        report.bytes(&piece)?;
    }
    report.remark("not proven", "files are not signed, and of this one no digest is known");
    Ok(())
}

fn is_file(path: &str) -> bool {
    let bare = path.split('?').next().unwrap_or(path).trim_start_matches('/');
    bare == OTHER_BILL_PATH
        || by_place(bare, Some("GET".to_owned()))
            .is_ok_and(|found| found.iter().any(|operation| operation.download))
}

fn hint(path: &str) -> &'static str {
    if path.contains("bill") {
        "`wxpay bill trade --date DAY` applies for a bill, unpacks and proves it; the file as it is \
         comes with > FILE"
    } else {
        "write it to a file: > FILE"
    }
}

/// Some links to bills lead here; it is no operation of its own.
const OTHER_BILL_PATH: &str = "v3/bill/downloadurl";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_known_by_their_paths() {
        let check = |path: &str, expected: bool| assert_eq!(is_file(path), expected, "{path}");
        check("v3/billdownload/file?token=a", true);
        check("/v3/billdownload/file", true);
        check("v3/bill/downloadurl?token=a", true);
        check("v3/merchant-service/images/{media_id}", true);
        check("v3/merchant-service/images/abc", true);
        check("v3/bill/tradebill?bill_date=2026-11-21", false);
        check("v3/certificates", false);
        check("https://api.mch.weixin.qq.com/v3/billdownload/file", false);
    }
}
