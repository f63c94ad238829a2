//! See `targets::session`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| clickwire_fuzz::targets::session(bytes));
