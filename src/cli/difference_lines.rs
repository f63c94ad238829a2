//! The lines of a difference in words.

use crate::model::line_difference::{DiffLine, Mark};
use crate::words::Say;

/// The lines of a difference, each with whose it is.
pub fn lines_in_words(lines: &[DiffLine]) -> Vec<Say> {
    let say = |line: &DiffLine| {
        let owner = match line.mark {
            Mark::Skipped(count) => return Say::new("difference-skipped").with("count", count),
            Mark::Same => return Say::new("text").with("text", line.text.as_str()),
            Mark::Before => "difference-before",
            Mark::Mine => "difference-mine",
            Mark::Theirs => "difference-theirs",
            Mark::Both => "difference-both",
        };
        Say::new("difference-line").with("owner", Say::new(owner)).with("text", line.text.as_str())
    };
    if lines.is_empty() { vec![Say::new("difference-none")] } else { lines.iter().map(say).collect() }
}
