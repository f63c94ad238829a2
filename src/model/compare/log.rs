//! A whole log against the profile: which lines hold a URL, a verdict each, and a summary by cause.

use super::comparison::{Comparison, Reason};
use super::csv::{cells, separator};
use crate::model::paste::clean::{Target, clean};
use crate::model::url_rules::without_scheme;
use crate::words::Say;

/// One line of a log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its number, from 1.
    pub number: usize,
    /// The URL; `None` where it holds none.
    pub url: Option<String>,
}

/// A URL of a log with what came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// The number of its line.
    pub line: usize,
    /// As it stands there.
    pub url: String,
    /// What came of it.
    pub comparison: Comparison,
}

/// The lines of a log that are not empty: a URL a line, or a table with a column of URLs.
pub fn lines(text: &str) -> Vec<Line> {
    let filled: Vec<(usize, &str)> = (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty()).collect();
    let Some((_, first)) = filled.first() else { return Vec::new() };
    // A first line without a URL names the columns.
    let heads = separator(first).filter(|_| url_in(first).is_none()).map(|separator| (separator, cells(first, separator).len()));
    let column = heads.and_then(|(separator, _)| filled.iter().find_map(|(_, line)| cells(line, separator).iter().position(|cell| is_url(cell))));
    let rows = if column.is_some() { &filled[1..] } else { &filled[..] };
    let read = |line: &str| match (heads, column) {
        (Some((separator, count)), Some(column)) => in_column(line, separator, count, column),
        _ => url_in(line),
    };
    rows.iter().map(|(number, line)| Line { number: *number, url: read(line) }).collect()
}

/// The one URL of a text that has other words too; `None` where it is a URL as a whole, or holds none or several.
pub fn url_in_words(text: &str) -> Option<String> {
    let whole = clean(text, Target::Received).text;
    let is_whole = is_url(&whole) && !whole.contains(char::is_whitespace);
    let mut urls = lines(text).into_iter().filter_map(|line| line.url);
    let first = urls.next().filter(|_| !is_whole);
    if urls.next().is_none() { first } else { None }
}

/// The URL of a row. One that was written without quotes may hold the separator itself (`payout=50,00`): then the row has cells too many.
fn in_column(line: &str, separator: char, count: usize, column: usize) -> Option<String> {
    let all = cells(line, separator);
    let extra = all.len().saturating_sub(count);
    let joined = all.get(column..=column + extra)?.join(&separator.to_string());
    is_url(&joined).then_some(joined)
}

/// The URL in a line of its own, or in a row of a log: what begins with a scheme, or with `/` and has a query.
fn url_in(line: &str) -> Option<String> {
    let line = line.trim();
    if is_url(line) {
        return Some(line.split('\t').next().unwrap_or(line).trim_end().to_owned());
    }
    if let Some(cell) = separator(line).and_then(|separator| cells(line, separator).into_iter().find(|cell| is_url(cell))) {
        return Some(cell);
    }
    let words = || line.split(char::is_whitespace).map(|word| word.trim_matches(['"', '\'', '<', '>']));
    words().find(|word| is_url(word)).or_else(|| words().find(|word| word.starts_with('/') && word.contains('?'))).map(str::to_owned)
}

fn is_url(text: &str) -> bool {
    without_scheme(text.trim_matches(['"', '\'', '<', '“', '«'])).is_some()
}

/// Compares every URL of a log.
pub fn compare_all(lines: Vec<Line>, compare: impl Fn(&str) -> Comparison) -> Vec<Compared> {
    let urls = lines.into_iter().filter_map(|line| Some((line.number, line.url?)));
    urls.map(|(line, url)| Compared { line, comparison: compare(&url), url }).collect()
}

/// True for a text that is a log: more than one line with a URL of its own.
pub fn is_log(text: &str) -> bool {
    let found = lines(text);
    let is_path = |line: &Line| line.url.as_ref().is_some_and(|url| url.starts_with('/'));
    found.iter().filter(|line| line.url.is_some() && !is_path(line)).count() > 1 || (found.len() > 1 && found.iter().all(is_path))
}

/// The verdict on one line of a log.
pub fn say_line(one: &Compared) -> Say {
    Say::new("compare-log-line").with("line", one.line).with("verdict", one.comparison.verdict.clone())
}

/// How many URLs there were, and each cause with its first example.
pub fn say_summary(compared: &[Compared]) -> Vec<Say> {
    let counted = compared.iter().filter(|one| one.comparison.counted).count();
    let mut said = vec![Say::new("compare-log-summary").with("count", compared.len()).with("counted", counted)];
    said.extend(summary(compared).into_iter().map(|(count, first)| {
        let say = Say::new("compare-log-cause").with("count", count).with("line", first.line);
        say.with("verdict", first.comparison.verdict.clone())
    }));
    said
}

/// Each cause with how often it is met and its first example, the most frequent first.
fn summary(compared: &[Compared]) -> Vec<(usize, &Compared)> {
    let mut causes: Vec<(&Reason, usize, &Compared)> = Vec::new();
    for one in compared {
        match causes.iter_mut().find(|(cause, ..)| **cause == one.comparison.cause) {
            Some((_, count, _)) => *count += 1,
            None => causes.push((&one.comparison.cause, 1, one)),
        }
    }
    causes.sort_by_key(|(_, count, _)| std::cmp::Reverse(*count));
    causes.into_iter().map(|(_, count, first)| (count, first)).collect()
}
