//! What differs between texts, by lines: two people's versions and what both began from, or a text before and after.

use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};

/// So many equal lines are shown around what differs.
const CONTEXT: usize = 3;

/// Whose a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Everyone's.
    Same,
    /// So many lines of everyone's, which are left out.
    Skipped(usize),
    /// It was there, and is not any more.
    Before,
    /// Mine is new.
    Mine,
    /// Theirs is new; of two texts, what stands there afterwards.
    Theirs,
    /// Both have the same new line.
    Both,
}

/// A line of the difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DiffLine {
    /// Whose it is.
    pub mark: Mark,
    /// Its text; empty where lines are left out.
    pub text: String,
}

/// The difference between a text before and after.
pub fn of_two(before: &str, after: &str) -> Vec<DiffLine> {
    of_three(before, before, after)
}

/// The difference between mine and theirs, told from what both began from. Empty where no line differs.
pub fn of_three(base: &str, mine: &str, theirs: &str) -> Vec<DiffLine> {
    let base: Vec<&str> = base.lines().collect();
    let (mine, theirs) = (Side::new(&base, mine), Side::new(&base, theirs));
    let mut difference = Difference::default();
    let mut shown = 0;
    for region in regions(&mine.changes, &theirs.changes) {
        difference.same(&base[shown..region.start], shown == 0);
        difference.changed(&base[region.clone()], mine.within(&region), theirs.within(&region));
        shown = region.end;
    }
    if !difference.lines.is_empty() {
        difference.ends_with(&base[shown..]);
    }
    difference.lines
}

/// One side's lines, and where they differ from the base.
struct Side<'t> {
    lines: Vec<&'t str>,
    changes: Vec<(Range<usize>, Range<usize>)>,
}

impl<'t> Side<'t> {
    fn new(base: &[&str], text: &'t str) -> Self {
        let lines: Vec<&str> = text.lines().collect();
        let places = |op: DiffOp| {
            let (_, old, new) = op.as_tag_tuple();
            (!matches!(op, DiffOp::Equal { .. })).then_some((old, new))
        };
        let changes = capture_diff_slices(Algorithm::Patience, base, &lines).into_iter().filter_map(places).collect();
        Side { lines, changes }
    }

    /// What stands here in the place of a region of the base; `None` where nothing was changed in it.
    fn within(&self, region: &Range<usize>) -> Option<&[&'t str]> {
        let inside = |(old, _): &&(Range<usize>, Range<usize>)| old.start >= region.start && old.end <= region.end;
        let mut changes = self.changes.iter().filter(inside);
        let first = changes.next()?;
        let last = changes.next_back().unwrap_or(first);
        let start = first.1.start - (first.0.start - region.start);
        let end = last.1.end + (region.end - last.0.end);
        self.lines.get(start..end)
    }
}

/// The parts of the base that one side or both have changed; what overlaps or touches is one part.
fn regions(mine: &[(Range<usize>, Range<usize>)], theirs: &[(Range<usize>, Range<usize>)]) -> Vec<Range<usize>> {
    let mut all: Vec<Range<usize>> = mine.iter().chain(theirs).map(|(old, _)| old.clone()).collect();
    all.sort_by_key(|region| (region.start, region.end));
    let mut joined: Vec<Range<usize>> = Vec::new();
    for region in all {
        match joined.last_mut() {
            Some(last) if region.start <= last.end => last.end = last.end.max(region.end),
            _ => joined.push(region),
        }
    }
    joined
}

#[derive(Default)]
struct Difference {
    lines: Vec<DiffLine>,
}

impl Difference {
    fn push(&mut self, mark: Mark, lines: &[&str]) {
        self.lines.extend(lines.iter().map(|line| DiffLine { mark, text: (*line).to_owned() }));
    }

    /// Lines between two changes, or before the first one.
    fn same(&mut self, lines: &[&str], is_head: bool) {
        let before = if is_head { 0 } else { CONTEXT.min(lines.len()) };
        let after = (lines.len() - before).min(CONTEXT);
        let skipped = lines.len() - before - after;
        self.push(Mark::Same, &lines[..before]);
        self.skip(skipped);
        self.push(Mark::Same, &lines[lines.len() - after..]);
    }

    /// Lines behind the last change.
    fn ends_with(&mut self, lines: &[&str]) {
        let shown = lines.len().min(CONTEXT);
        self.push(Mark::Same, &lines[..shown]);
        self.skip(lines.len() - shown);
    }

    fn skip(&mut self, count: usize) {
        if count > 0 {
            self.lines.push(DiffLine { mark: Mark::Skipped(count), text: String::new() });
        }
    }

    fn changed(&mut self, base: &[&str], mine: Option<&[&str]>, theirs: Option<&[&str]>) {
        self.push(Mark::Before, base);
        match (mine, theirs) {
            (Some(mine), Some(theirs)) if mine == theirs => self.push(Mark::Both, mine),
            (mine, theirs) => {
                self.push(Mark::Mine, mine.unwrap_or_default());
                self.push(Mark::Theirs, theirs.unwrap_or_default());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{DiffLine, Mark, of_three, of_two};

    fn shown(lines: &[DiffLine]) -> Vec<String> {
        let mark = |line: &DiffLine| match line.mark {
            Mark::Same => " ".to_owned(),
            Mark::Skipped(count) => format!("…{count}"),
            Mark::Before => "-".to_owned(),
            Mark::Mine => "m".to_owned(),
            Mark::Theirs => "t".to_owned(),
            Mark::Both => "b".to_owned(),
        };
        lines.iter().map(|line| format!("{}{}", mark(line), line.text)).collect()
    }

    #[test]
    fn each_sides_lines_are_told_from_what_both_began_from() {
        let base = "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl\nm\n";
        let mine = "a\nB\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl\nm\nmine\n";
        let theirs = "a\nX\nc\nd\ne\nf\ng\nh\ni\nj\nk\nm\n";
        let expected = [" a", "-b", "mB", "tX", " c", " d", " e", "…3", " i", " j", " k", "-l", " m", "mmine"];
        assert_eq!(shown(&of_three(base, mine, theirs)), expected);
    }

    #[test]
    fn what_both_did_alike_is_told_once() {
        assert_eq!(shown(&of_three("a\nb\n", "a\nc\n", "a\nc\n")), [" a", "-b", "bc"]);
    }

    #[test]
    fn the_difference_of_two_texts_is_what_went_and_what_came() {
        assert_eq!(shown(&of_two("a\nb\n", "a\nc\nd\n")), [" a", "-b", "tc", "td"]);
        assert!(of_two("a\r\n", "a\n").is_empty());
    }

    #[test]
    fn nothing_new_of_either_side_is_left_out_whatever_they_did() {
        let texts = ["", "a\n", "b\n", "a\nb\n", "b\na\n", "a\na\nb\n", "c\na\nb\nd\n", "a\nb\nc\nd\ne\nf\ng\nh\ni\n", "x\ny\n"];
        for (base, mine, theirs) in texts.iter().flat_map(|base| texts.iter().flat_map(move |mine| texts.map(|theirs| (*base, *mine, theirs)))) {
            let lines = of_three(base, mine, theirs);
            assert_eq!(lines.is_empty(), base == mine && base == theirs, "{base:?} {mine:?} {theirs:?}");
            for (text, own) in [(mine, Mark::Mine), (theirs, Mark::Theirs)] {
                let is_told = |new: &str| lines.iter().any(|line| (line.mark == own || line.mark == Mark::Both) && line.text == new);
                assert!(text.lines().filter(|line| !base.contains(line)).all(is_told), "{base:?} {mine:?} {theirs:?}: {lines:?}");
            }
        }
    }
}
