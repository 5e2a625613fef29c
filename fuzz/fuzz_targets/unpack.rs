//! The target `unpack` under cargo-fuzz.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| wechatpay_fuzz_targets::run("unpack", bytes));
