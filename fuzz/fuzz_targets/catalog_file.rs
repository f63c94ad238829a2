//! See `targets::catalog_file`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| clickwire_fuzz::targets::catalog_file(bytes));
