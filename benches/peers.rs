//! `cargo bench -p wechatpay-benches --bench peers`: see the module `peers` of the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    wechatpay_benches::peers()
}
