//! Links anywhere in a text: bare, in quotes or brackets, in Markdown, over several lines; with the name that stands before them.

use crate::model::paste::clean::undone;
use crate::model::paste::lines::{Line, join_broken};
use crate::model::paste::{Damage, Undone};

use super::naming::{label_in, naming};
use super::spans::{Span, is_bare_host, is_scheme, spans};

/// A link as it stands in the text, damage and all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundLink {
    /// Its line, from 1.
    pub line: usize,
    /// The name before it.
    pub name: Option<String>,
    /// The link.
    pub text: String,
    /// What was undone to find it.
    pub undone: Vec<Undone>,
}

/// A text gone through.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scan {
    /// The links.
    pub links: Vec<FoundLink>,
    /// Lines without a link, with their numbers.
    pub others: Vec<(usize, String)>,
}

/// Finds the links of a text.
pub fn scan(text: &str) -> Scan {
    let ends_in_link =
        |line: &str| line.rsplit(char::is_whitespace).next().is_some_and(|tail| (0..tail.len()).any(|at| is_scheme(tail, at)) || is_bare_host(tail));
    let mut scan = Scan::default();
    let mut label: Option<(usize, String)> = None;
    for line in join_broken(text, ends_in_link) {
        let spans = spans(&line.text);
        // Only a label on the very line before names a link; an empty line ends it.
        let before = label.take();
        if spans.is_empty() {
            let has_words = line.text.chars().any(char::is_alphanumeric);
            // A word that can be nothing but a postback's name may have an empty line below it.
            if let Some((number, text)) = before {
                if !has_words && label_in(&text).is_some() {
                    label = Some((number, text));
                    continue;
                }
                scan.others.push((number, text));
            }
            match naming(&line.text) {
                Some(_) => label = Some((line.number, line.text)),
                None if has_words => scan.others.push((line.number, line.text)),
                None => {}
            }
            continue;
        }
        take_spans(&mut scan, &line, spans, before);
    }
    scan.others.extend(label);
    scan
}

/// The links of a line with their names; what is neither is kept too.
fn take_spans(scan: &mut Scan, line: &Line, spans: Vec<Span>, before: Option<(usize, String)>) {
    let mut at = 0;
    let mut from_above = before.as_ref().and_then(|(_, text)| naming(text));
    let mut is_used = false;
    let behind = spans.last().filter(|_| spans.len() == 1).and_then(|only| label_in(&line.text[only.end..]));
    let end = spans.last().map_or(0, |last| last.end);
    for (index, span) in spans.into_iter().enumerate() {
        let text = &line.text[at..span.start];
        let has_words = text.chars().any(char::is_alphanumeric);
        let own = naming(text);
        if own.is_none() && has_words {
            scan.others.push((line.number, text.trim().to_owned()));
        }
        let own = own.or(span.label).or_else(|| behind.clone());
        let above = from_above.take().filter(|_| index == 0 && !has_words && own.is_none());
        is_used |= above.is_some();
        let found = [(Damage::LineBreak, line.breaks), (Damage::NoScheme, usize::from(!span.has_scheme))];
        let undone = found.into_iter().filter(|(_, count)| *count > 0).map(|(kind, count)| undone(kind, count)).collect();
        scan.links.push(FoundLink { line: line.number, name: own.or(above), text: span.text, undone });
        at = span.end;
    }
    let rest = &line.text[end..];
    if behind.is_none() && rest.chars().any(char::is_alphanumeric) {
        scan.others.push((line.number, rest.trim().to_owned()));
    }
    scan.others.extend(before.filter(|_| !is_used));
}
