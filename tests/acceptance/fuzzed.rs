//! The corpora of the fuzz targets (`fuzz/`), with what they once found, each run once more.

use std::fs;
use std::path::Path;

#[path = "../../fuzz/src/targets.rs"]
mod targets;

use super::support;

#[test]
fn what_was_ever_fuzzed_is_survived() {
    let corpora = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus");
    let mut bytes_of_all = 0;
    for (name, run) in targets::ALL {
        let mut files: Vec<_> = fs::read_dir(corpora.join(name)).unwrap().map(|entry| entry.unwrap().path()).collect();
        files.sort();
        assert!(files.len() >= 5, "{name} has hardly a corpus");
        for file in files {
            let bytes = fs::read(&file).unwrap();
            bytes_of_all += bytes.len();
            println!("{}", file.display());
            run(&bytes);
        }
    }
    assert!(bytes_of_all <= 300_000, "{bytes_of_all} bytes are no small corpus");
}
