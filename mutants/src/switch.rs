//! Which mutant is on: the number in `CLICKWIRE_MUTANT`, or none. Where `CLICKWIRE_MUTANTS_REACHED` names a file, each number that is asked for is written there.

use std::env;
use std::fs::{File, OpenOptions};
use std::io::Write as _;
use std::sync::atomic::{AtomicU8, AtomicU32, Ordering::Relaxed};
use std::sync::{Mutex, OnceLock};

const UNREAD: u32 = 0;
const RECORDS: u32 = u32::MAX;
const NONE: u32 = u32::MAX - 1;
static NOW: AtomicU32 = AtomicU32::new(UNREAD);
static REACHED: [AtomicU8; 0x8000] = [const { AtomicU8::new(0) }; 0x8000];
static OUT: OnceLock<Option<Mutex<File>>> = OnceLock::new();

/// True where this mutant is the one of this run.
#[inline]
pub fn on(number: u32) -> bool {
    match NOW.load(Relaxed) {
        UNREAD | RECORDS => asked(number),
        now => now == number,
    }
}

#[cold]
fn asked(number: u32) -> bool {
    if NOW.load(Relaxed) == UNREAD {
        let records = env::var_os("CLICKWIRE_MUTANTS_REACHED").is_some();
        let chosen = env::var("CLICKWIRE_MUTANT").ok().and_then(|number| number.parse().ok());
        NOW.store(if records { RECORDS } else { chosen.unwrap_or(NONE) }, Relaxed);
    }
    if NOW.load(Relaxed) == RECORDS && REACHED[number as usize].swap(1, Relaxed) == 0 {
        let out = OUT.get_or_init(|| {
            let path = env::var_os("CLICKWIRE_MUTANTS_REACHED")?;
            OpenOptions::new().append(true).create(true).open(path).ok().map(Mutex::new)
        });
        if let Some(Ok(mut out)) = out.as_ref().map(Mutex::lock) {
            let _ = out.write_all(format!("{number}\n").as_bytes());
        }
    }
    NOW.load(Relaxed) == number
}
