//! The corpora of the fuzz targets (`fuzz/`), with what they once found, each run once more; and, without a fuzzer, chance mutations of them.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

#[path = "../../fuzz/src/targets.rs"]
mod targets;

use super::support;

/// What a mutation puts in.
const WORDS: [&str; 24] = [
    "\"",
    "\n",
    "[[",
    "]]",
    " = ",
    "#",
    "'''",
    "\"\"\"",
    "\\u202e",
    "\u{202e}",
    "\u{feff}",
    "\r\n",
    "{sub1}",
    "{{tracker.clickid}}",
    "&amp;",
    "%7B",
    "https://",
    "?",
    "\u{1b}[",
    "\u{1b}[200~",
    "\u{1b}[201~",
    "\u{0}",
    "🇷🇺",
    "params = [{ key = \"a\", value = \"b\" }]",
];

fn corpus(name: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(name);
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files.iter().map(|file| fs::read(file).unwrap()).collect()
}

#[test]
fn what_was_ever_fuzzed_is_survived() {
    let mut bytes_of_all = 0;
    for (name, run) in targets::ALL {
        let corpus = corpus(name);
        assert!(corpus.len() >= 5, "{name} has hardly a corpus");
        for (number, bytes) in corpus.iter().enumerate() {
            bytes_of_all += bytes.len();
            println!("{name} {number}");
            run(bytes);
        }
    }
    assert!(bytes_of_all <= 300_000, "{bytes_of_all} bytes are no small corpus");
}

/// A chance that is the same in every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(end.max(1)).unwrap()).unwrap()
    }

    /// One of the texts with a few places changed.
    fn mutated(&mut self, corpus: &[Vec<u8>]) -> Vec<u8> {
        let mut bytes = corpus[self.below(corpus.len())].clone();
        for _ in 0..=self.below(6) {
            let at = self.below(bytes.len() + 1);
            let end = (at + self.below(40)).min(bytes.len());
            match self.below(6) {
                0 => drop(bytes.drain(at..end)),
                1 => drop(bytes.splice(at..at, WORDS[self.below(WORDS.len())].bytes())),
                2 => drop(bytes.splice(at..end, WORDS[self.below(WORDS.len())].bytes())),
                3 => drop(bytes.splice(at..at, bytes[at..end].to_vec())),
                4 => {
                    let other = &corpus[self.below(corpus.len())];
                    let from = self.below(other.len());
                    let to = (from + self.below(80)).min(other.len());
                    drop(bytes.splice(at..at, other[from..to].iter().copied()));
                }
                _ => bytes.iter_mut().skip(at).take(1).for_each(|byte| *byte = u8::try_from(self.below(256)).unwrap()),
            }
        }
        bytes
    }
}

fn survives_mutations(seed: u64, goes_on: impl Fn(u32, Duration) -> bool) {
    let mut wrong = Vec::new();
    for (name, run) in targets::ALL {
        let (mut chance, corpus, began, mut runs) = (Chance(seed), corpus(name), Instant::now(), 0_u32);
        while goes_on(runs, began.elapsed()) {
            let bytes = chance.mutated(&corpus);
            runs += 1;
            if std::panic::catch_unwind(|| run(&bytes)).is_err() {
                wrong.push(format!("{name}: {:?}", String::from_utf8_lossy(&bytes)));
                break;
            }
        }
        println!("{name}: {runs} mutations");
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn chance_mutations_of_the_corpora_are_survived() {
    survives_mutations(0x9e37_79b9_7f4a_7c15, |runs, _| runs < 40);
}

#[test]
#[ignore = "as long as CLICKWIRE_FUZZ_SECONDS says, for each target"]
fn chance_mutations_are_survived_for_a_long_time() {
    let seconds = std::env::var("CLICKWIRE_FUZZ_SECONDS").ok().and_then(|text| text.parse().ok()).unwrap_or(60);
    let seed = std::env::var("CLICKWIRE_FUZZ_SEED").ok().and_then(|text| text.parse().ok()).unwrap_or(1);
    survives_mutations(seed, |_, elapsed| elapsed < Duration::from_secs(seconds));
}
