//! `cargo bench -p wechatpay-benches`: see the library beside.

use std::process::ExitCode;

fn main() -> ExitCode {
    wechatpay_benches::main()
}
