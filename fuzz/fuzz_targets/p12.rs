//! The target `p12` under cargo-fuzz.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| wechatpay_fuzz_targets::run("p12", bytes));
